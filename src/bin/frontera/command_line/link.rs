//! `frontera link`: a scenario or a notebook as the end of an address, perhaps with fingerprints of its results and a QR code.

use super::arguments::LinkArguments;
use super::source::{self, Beside, is_notebook};
use super::{Fault, print, report, run, settings};
use frontera::chart::qr;
use frontera::notebook::link::{self as notebook_link, NotebookLink};
use frontera::notebook::{Files, Notebook};
use frontera::scenario::DataSource;
use frontera::scenario::link::{Link, UnlinkableError, encode};
use frontera::text::Text;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

pub fn link(arguments: &LinkArguments, text: &Text) -> Result<(), Fault> {
    let (fragment, label) = if is_notebook(&arguments.scenario) {
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
    let mut scenario = source::load(&arguments.scenario, text)?;
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
    let settings = [&settings.replicates, &settings.seed, &arguments.preset];
    if !arguments.settings.set.is_empty() || settings.iter().any(|setting| setting.is_some()) {
        return Err(Fault::Input(vec![text.say("link-notebook-settings")]));
    }
    let notebook = source::notebook(&arguments.scenario, text)?;
    let files = Recorder { beside: Beside::file(&arguments.scenario), taken: RefCell::default() };
    let wanted = notebook.graph().wanted().into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut fingerprints = Vec::new();
    for (name, _) in &notebook.front().scenarios {
        let scenario = source::scenario_of(&notebook, name, &files, text)?;
        if arguments.fingerprint && wanted.contains(name) {
            fingerprints.push((name.clone(), number(&run::fingerprint(&scenario, text)?)));
        }
    }
    let link = NotebookLink {
        files: files.taken.into_inner(),
        fingerprints,
        ..NotebookLink::new(notebook.write())
    };
    let fragment = notebook_link::encode(&link).map_err(|error| unlinkable(&error, text))?;
    Ok((fragment, label(&notebook, text)))
}

fn label(notebook: &Notebook, text: &Text) -> String {
    let title = report::in_language(&notebook.front().title, text);
    text.say_with("link-qr-label-notebook", &[("title", title.into())])
}

/// The files beside a notebook, and those among them that were asked for: they go along.
struct Recorder {
    beside: Beside,
    taken: RefCell<BTreeMap<String, String>>,
}

impl Recorder {
    fn take<'a>(&self, name: &str, text: Option<Cow<'a, str>>) -> Option<Cow<'a, str>> {
        if let Some(text) = &text {
            self.taken.borrow_mut().insert(name.to_owned(), text.clone().into_owned());
        }
        text
    }
}

impl Files for Recorder {
    fn scenario(&self, name: &str) -> Option<Cow<'_, str>> {
        self.take(name, self.beside.scenario(name))
    }
}

impl DataSource for Recorder {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        self.take(name, self.beside.csv(name))
    }
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
