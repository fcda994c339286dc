//! `frontera link`: a scenario or a notebook as the end of an address, perhaps with fingerprints of its results and a QR code.

use super::arguments::{LinkArguments, Named};
use super::notebook::{Opened, Sound};
use super::{Fault, print, report, run, settings, source};
use frontera::chart::qr;
use frontera::notebook::Notebook;
use frontera::notebook::link::{self as notebook_link, NotebookLink};
use frontera::scenario::link::{Link, UnlinkableError, encode};
use frontera::text::Text;

pub fn link(arguments: &LinkArguments, text: &Text) -> Result<(), Fault> {
    let Named { scenario, of_notebook } = &arguments.named;
    let (fragment, label) = if Opened::is_notebook(scenario) && of_notebook.is_none() {
        to_notebook(arguments, text)?
    } else {
        to_scenario(arguments, text)?
    };
    let base = arguments.base.as_deref().unwrap_or_default();
    let address = format!("{}#{fragment}", base.split('#').next().unwrap_or_default());
    if let Some(path) = &arguments.qr {
        let svg = qr(&address, &label).map_err(|error| Fault::Input(vec![text.error(&error)]))?;
        std::fs::write(path, svg).map_err(|error| run::cannot_write(path, &error, text))?;
    }
    print(&format!("{address}\n"))
}

/// The link to a scenario, and what its QR code is called.
fn to_scenario(arguments: &LinkArguments, text: &Text) -> Result<(String, String), Fault> {
    let mut scenario = source::named(&arguments.named, text)?;
    let problems = settings::set(&mut scenario, &arguments.settings, text);
    if !problems.is_empty() {
        return Err(Fault::Input(problems));
    }
    if let Some(id) = &arguments.preset {
        scenario.preset = Some(source::preset_id(id, text)?);
    }
    let mut link = Link::new(scenario);
    if arguments.fingerprint {
        link.fingerprint = Some(number(&run::fingerprint(&link.scenario, text)?));
    }
    let fragment = encode(&link).map_err(|error| unlinkable(&error, text))?;
    let id = link.scenario.id.as_str();
    Ok((fragment, text.say_with("link-qr-label", &[("id", id.into())])))
}

/// The link to a notebook with the files its scenarios need, and what its QR code is called.
fn to_notebook(arguments: &LinkArguments, text: &Text) -> Result<(String, String), Fault> {
    let settings = &arguments.settings;
    let settings = [&settings.replicates, &settings.seed, &settings.sampling, &arguments.preset];
    if !arguments.settings.set.is_empty() || settings.iter().any(|setting| setting.is_some()) {
        return Err(Fault::Input(vec![text.say("link-notebook-settings")]));
    }
    let opened = Opened::new(&arguments.named.scenario, text)?;
    let Sound { scenarios, files } = opened.scenarios(text)?;
    let notebook = &opened.notebook;
    let graph = notebook.graph();
    let wanted = graph.wanted();
    let mut fingerprints = Vec::new();
    for (name, scenario) in &scenarios {
        if arguments.fingerprint && wanted.contains(&name.as_str()) {
            fingerprints.push((name.clone(), number(&run::fingerprint(scenario, text)?)));
        }
    }
    let link = NotebookLink { files, fingerprints, ..NotebookLink::new(notebook.write()) };
    let fragment = notebook_link::encode(&link).map_err(|error| unlinkable(&error, text))?;
    Ok((fragment, label(notebook, text)))
}

fn label(notebook: &Notebook, text: &Text) -> String {
    let title = report::in_language(&notebook.front().title, text);
    text.say_with("link-qr-label-notebook", &[("title", title.into())])
}

fn number(fingerprint: &str) -> u64 {
    u64::from_str_radix(fingerprint, 16).expect("a fingerprint is 16 hexadecimal digits")
}

fn unlinkable(error: &UnlinkableError, text: &Text) -> Fault {
    let mut lines = vec![text.error(error)];
    if let UnlinkableError::UnlinkableScenario { reason } = error {
        lines.extend(reason.problems().iter().map(|problem| text.error(problem)));
    }
    Fault::Input(lines)
}
