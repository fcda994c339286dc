//! The messages of one language, and how they are said.

use super::Language;
use super::comments::message_file;
use super::number::plain;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde::Serialize;
use serde_json::Value;
use std::rc::Rc;

/// A value handed to a message: text, or a number (grouped as `1,234.5`, and choosing plural forms).
/// Years are text, or they would be grouped.
pub type Argument<'a> = FluentValue<'a>;

/// Embeds the same files of both languages. A page has no command line to explain.
macro_rules! messages {
    ($($(#[$when:meta])? $file:literal),* $(,)?) => {
        const ENGLISH: &[(&str, &str)] =
            &[$($(#[$when])? ($file, message_file!(concat!("../../locales/en-US/", $file)))),*];
        const SPANISH: &[(&str, &str)] =
            &[$($(#[$when])? ($file, message_file!(concat!("../../locales/es-MX/", $file)))),*];
    };
}
messages![
    "checks.ftl",
    #[cfg(not(target_arch = "wasm32"))]
    "command_line.ftl",
    "errors.ftl",
    #[cfg(not(target_arch = "wasm32"))]
    "help.ftl",
    "links.ftl",
    "names.ftl",
    "notebook.ftl",
    "page.ftl",
    "readme.ftl",
    "sentences.ftl",
    "units.ftl"
];

/// The message files of a language: name, and text without comments.
#[must_use]
pub const fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::EnUs => ENGLISH,
        Language::EsMx => SPANISH,
    }
}

/// All words of one language. Cloning is cheap; two are equal if their language is.
#[derive(Clone)]
pub struct Text {
    language: Language,
    bundle: Rc<FluentBundle<FluentResource>>,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Text({})", self.language)
    }
}

impl Text {
    /// Reads the messages of a language: some milliseconds, so a page keeps what it has.
    ///
    /// # Panics
    /// If a bundled message file is malformed or defines a message twice, which the tests rule out.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let locale = language.id().parse().expect("our own tags are well-formed");
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(plain(number.value)),
            _ => None,
        }));
        for (file, text) in sources(language) {
            let resource = FluentResource::try_new((*text).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{language}/{file}: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("{language}/{file}: {errors:?}"));
        }
        Self { language, bundle: Rc::new(bundle) }
    }

    /// The language of these words.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The message of that id, or the attribute `id.attribute`. An unknown id shows as `⟨id⟩`.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// The message of that id with its arguments: `say_with("run-progress", &[("done", 3.into())])`.
    #[must_use]
    pub fn say_with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let arguments = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.find(id, &arguments).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// Whether there is a message (or an attribute `id.attribute`) of that id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.find(id, &FluentArgs::new()).is_some()
    }

    /// The words of an error that travels as data: a map with a `code`, whose message is `error-<code>` and
    /// whose other fields are its arguments. A nested map is flattened (`place.line` is `$place-line`), a list is
    /// joined with commas, and a field that is `None` is the text `none`, for messages to select on. The field `unit` is
    /// said in words; units that the reader is to write down travel under other names.
    #[must_use]
    pub fn error(&self, error: &impl Serialize) -> String {
        self.coded("error-", error)
    }

    /// The words of a remark that is data, as [`Text::error`] finds those of an error: the message `remark-<code>`.
    #[must_use]
    pub fn remark(&self, remark: &impl Serialize) -> String {
        self.coded("remark-", remark)
    }

    fn coded(&self, prefix: &str, said: &impl Serialize) -> String {
        let value = serde_json::to_value(said).unwrap_or(Value::Null);
        let code = value.get("code").and_then(Value::as_str).unwrap_or("unknown");
        let id = format!("{prefix}{code}");
        let mut arguments = FluentArgs::new();
        flatten(&mut arguments, "", &value);
        if let Some(unit) = value.get("unit").and_then(Value::as_str) {
            arguments.set("unit", self.unit_as_written(unit));
        }
        self.find(&id, &arguments).unwrap_or_else(|| format!("⟨{id}⟩ {value}"))
    }

    fn find(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = match id.split_once('.') {
            None => self.bundle.get_message(id)?.value()?,
            Some((id, attribute)) => self.bundle.get_message(id)?.get_attribute(attribute)?.value(),
        };
        // What fluent reports here (a missing argument) stands in the text too, as `{$name}`.
        let mut reported = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(arguments), &mut reported).into_owned())
    }
}

/// Puts the fields of a JSON value among the arguments. Lines and columns stay ungrouped.
fn flatten(arguments: &mut FluentArgs<'_>, name: &str, value: &Value) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                let name = if name.is_empty() { field.clone() } else { format!("{name}-{field}") };
                flatten(arguments, &name, value);
            }
        }
        Value::Number(number) if name.ends_with("line") || name.ends_with("column") => {
            arguments.set(name.to_owned(), number.to_string());
        }
        Value::Number(number) => {
            arguments.set(name.to_owned(), number.as_f64().unwrap_or(f64::NAN));
        }
        Value::Null => arguments.set(name.to_owned(), "none"),
        Value::String(text) => arguments.set(name.to_owned(), text.clone()),
        Value::Bool(yes) => arguments.set(name.to_owned(), yes.to_string()),
        Value::Array(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
                .collect();
            arguments.set(name.to_owned(), items.join(", "));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    #[serde(tag = "code", rename_all = "kebab-case")]
    enum Fault {
        NotListed { key: &'static str, place: Place },
    }

    #[derive(Serialize)]
    struct Place {
        file: &'static str,
        line: u32,
        column: u32,
    }

    #[test]
    fn an_unknown_id_is_visible() {
        let text = Text::new(Language::EnUs);
        assert_eq!(text.say("no-such-message"), "⟨no-such-message⟩");
        assert_eq!(
            text.say("outcome-deaths.no-such-attribute"),
            "⟨outcome-deaths.no-such-attribute⟩"
        );
        assert!(!text.has("no-such-message") && text.has("outcome-deaths.definition"));
    }

    #[test]
    fn an_error_without_words_still_says_what_it_holds() {
        let place = Place { file: "a.toml", line: 1200, column: 7 };
        let said = Text::new(Language::EsMx).error(&Fault::NotListed { key: "seed", place });
        assert!(said.starts_with("⟨error-not-listed⟩"), "{said}");
        assert!(said.contains("seed") && said.contains("1200"), "{said}");
    }

    #[test]
    fn fields_become_arguments() {
        let mut arguments = FluentArgs::new();
        let error = serde_json::json!({
            "code": "x", "minimum": 1500.5, "hint": null, "near": ["a", "b"], "strict": true,
            "place": { "file": "a.toml", "line": 1200, "column": 7 },
        });
        flatten(&mut arguments, "", &error);
        let text = |name: &str| match arguments.get(name) {
            Some(FluentValue::String(text)) => text.to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(text("place-line"), "1200");
        assert_eq!(text("place-column"), "7");
        assert_eq!(text("place-file"), "a.toml");
        assert_eq!(text("hint"), "none");
        assert_eq!(text("near"), "a, b");
        assert_eq!(text("strict"), "true");
        assert_eq!(arguments.get("minimum"), Some(&FluentValue::from(1500.5)));
    }

    #[test]
    fn texts_are_equal_by_language() {
        let english = Text::new(Language::EnUs);
        assert_eq!(english, english.clone());
        assert_ne!(english, Text::new(Language::EsMx));
    }
}
