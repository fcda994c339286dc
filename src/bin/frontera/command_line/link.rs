//! `frontera link`: a scenario as the end of an address, perhaps with the fingerprint of its results and a QR code.

use super::arguments::LinkArguments;
use super::{Fault, print, run, settings, source};
use frontera::chart::qr;
use frontera::scenario::link::{Link, UnlinkableError, encode};
use frontera::text::Text;

pub fn link(arguments: &LinkArguments, text: &Text) -> Result<(), Fault> {
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
        let fingerprint = run::fingerprint(&link.scenario, text)?;
        let fingerprint = u64::from_str_radix(&fingerprint, 16);
        link.fingerprint = Some(fingerprint.expect("a fingerprint is 16 hexadecimal digits"));
    }
    let fragment = encode(&link).map_err(|error| unlinkable(&error, text))?;
    let base = arguments.base.as_deref().unwrap_or_default();
    let address = format!("{}#{fragment}", base.split('#').next().unwrap_or_default());
    if let Some(path) = &arguments.qr {
        let label = text.say_with("link-qr-label", &[("id", link.scenario.id.as_str().into())]);
        let svg = qr(&address, &label).map_err(|error| Fault::Input(vec![text.error(&error)]))?;
        std::fs::write(path, svg).map_err(|error| run::cannot_write(path, &error, text))?;
    }
    print(&format!("{address}\n"))
}

fn unlinkable(error: &UnlinkableError, text: &Text) -> Fault {
    let mut lines = vec![text.error(error)];
    if let UnlinkableError::UnlinkableScenario { reason } = error {
        lines.extend(reason.problems().iter().map(|problem| text.error(problem)));
    }
    Fault::Input(lines)
}
