//! The scenario a person names: a bundled preset by its id, or a file by its path.

use super::{Fault, reason};
use frontera::scenario::{DataSource, Scenario, preset, preset_ids, read};
use frontera::text::Text;
use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Data files beside a scenario file, or in a folder `data` beside it.
struct Beside(PathBuf);

impl DataSource for Beside {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        [self.0.join(name), self.0.join("data").join(name)]
            .iter()
            .find_map(|path| std::fs::read_to_string(path).ok())
            .map(Cow::Owned)
    }
}

/// The checked scenario of that name. A file with the name of a preset is reached as `./name`.
pub fn load(name: &str, text: &Text) -> Result<Scenario, Fault> {
    if let Some(preset) = preset(name) {
        return Ok(preset.clone());
    }
    let path = Path::new(name);
    let content = std::fs::read(path).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            return Fault::Input(vec![not_found(name, text)]);
        }
        let arguments = [("file", name.into()), ("reason", reason(&error, text).into())];
        Fault::Failure(text.say_with("cli-cannot-read", &arguments))
    })?;
    let content = String::from_utf8(content)
        .map_err(|_| Fault::Input(vec![text.say_with("cli-not-text", &[("file", name.into())])]))?;
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    read(&content, name, &Beside(folder)).map_err(|errors| Fault::from_scenario(&errors, text))
}

/// The id of a preset, if it is one.
pub fn preset_id(id: &str, text: &Text) -> Result<String, Fault> {
    match preset(id) {
        Some(_) => Ok(id.to_owned()),
        None => Err(Fault::Input(vec![not_found(id, text)])),
    }
}

fn not_found(name: &str, text: &Text) -> String {
    let ids: Vec<&str> = preset_ids().collect();
    let near = ids
        .iter()
        .map(|id| (strsim::normalized_damerau_levenshtein(name, id), *id))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    text.say_with(
        "cli-scenario-not-found",
        &[
            ("name", name.into()),
            ("choices", ids.join(", ").into()),
            ("suggestion", near.map_or("none", |(_, id)| id).into()),
        ],
    )
}
