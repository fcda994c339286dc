//! The state of reading one file: its problems so far, and the typed steps every part of the form is read with.
//!
//! A step that fails reports the problem and returns `None`; reading goes on with the next key.

use super::checked::Words;
use super::error::{Language, Place, Problem, ScenarioError, ValueKind, nearest, shown};
use super::tree::{Content, Entry, Node, Span};
use crate::model::Month;
use std::collections::{BTreeMap, BTreeSet};

/// Problems after which the items of a list are not looked at: nobody reads more, and looking for what was meant takes
/// time, which a file or link made to be slow would waste.
pub(super) const ENOUGH: usize = 200;

/// One file being read.
pub(crate) struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    /// Byte offset of the start of each line.
    lines: Vec<usize>,
    /// What was found wrong.
    pub errors: Vec<ScenarioError>,
    /// Where the keys of this file stand, for problems found when the scenario is complete.
    pub places: BTreeMap<String, Span>,
    /// Keys already reported: later checks keep silent about them.
    pub broken: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    pub fn new(file: &'a str, text: &'a str) -> Self {
        let lines =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self {
            file,
            text,
            lines,
            errors: Vec::new(),
            places: BTreeMap::new(),
            broken: BTreeSet::new(),
        }
    }

    /// Line and column of a byte offset.
    pub fn place(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|&start| start <= offset).max(1);
        let start = self.lines[line - 1];
        let before = self.text.get(start..offset.min(self.text.len())).unwrap_or_default();
        Place {
            file: self.file.to_owned(),
            line: line as u32,
            column: before.chars().count() as u32 + 1,
        }
    }

    /// Whether so much is wrong that the rest of a list would tell nobody anything.
    pub fn has_enough(&self) -> bool {
        self.errors.len() >= ENOUGH
    }

    /// Reports a problem at a place.
    pub fn report(&mut self, span: &Span, problem: Problem) {
        let place = Some(self.place(span.start));
        self.errors.push(ScenarioError { place, problem });
    }

    /// Reports a problem with a key, and marks the key so that later checks keep silent about it.
    pub fn break_key(&mut self, key: &str, span: &Span, problem: Problem) {
        self.broken.insert(key.to_owned());
        self.report(span, problem);
    }

    /// Whether the key, or one inside it, was reported.
    pub fn broken_within(&self, key: &str) -> bool {
        let inside = format!("{key}.");
        self.broken.iter().any(|broken| broken == key || broken.starts_with(&inside))
    }

    /// The entries of a table, after reporting those whose key is not among `known`.
    pub fn table<'n>(&mut self, node: &'n Node, path: &str, known: &[&str]) -> Option<&'n [Entry]> {
        let Content::Table(entries) = &node.content else {
            return self.wrong_type(node, path, ValueKind::Table);
        };
        for entry in entries {
            if !known.contains(&entry.key.as_str()) {
                self.unknown_key(entry, path, known);
            }
        }
        Some(entries)
    }

    /// Reports a key that means nothing here.
    pub fn unknown_key(&mut self, entry: &Entry, path: &str, known: &[&str]) {
        let suggestion = nearest(&entry.key, known.iter().copied()).map(|near| join(path, &near));
        self.report(&entry.span, Problem::UnknownKey { key: join(path, &entry.key), suggestion });
    }

    /// Reports a value of the wrong kind.
    pub fn wrong_type<T>(&mut self, node: &Node, key: &str, expected: ValueKind) -> Option<T> {
        let problem = Problem::WrongType { key: key.to_owned(), expected, found: node.kind() };
        self.break_key(key, &node.span, problem);
        None
    }

    /// Reports a key that must be there and is not; `span` is the table it should stand in.
    pub fn missing(&mut self, span: &Span, key: &str) {
        self.break_key(key, span, Problem::MissingKey { key: key.to_owned() });
    }

    /// Reports a part that no preset gives.
    pub fn missing_part(&mut self, span: &Span, key: &str) {
        self.break_key(key, span, Problem::MissingPart { key: key.to_owned() });
    }

    /// The entry of a table that must be there.
    pub fn need<'n>(&mut self, node: &'n Node, path: &str, name: &str) -> Option<&'n Entry> {
        let entry = node.get(name);
        if entry.is_none() {
            self.missing(&node.span, &join(path, name));
        }
        entry
    }

    /// What was made of a value, or the report of why nothing could be.
    pub fn settle<T>(&mut self, node: &Node, key: &str, made: Result<T, Problem>) -> Option<T> {
        made.map_err(|problem| self.break_key(key, &node.span, problem)).ok()
    }

    /// A text.
    pub fn text(&mut self, node: &Node, key: &str) -> Option<String> {
        match &node.content {
            Content::Text(text) if text.trim().is_empty() => {
                self.missing(&node.span, key);
                None
            }
            Content::Text(text) => Some(text.clone()),
            _ => self.wrong_type(node, key, ValueKind::Text),
        }
    }

    /// A finite number; whole numbers will do.
    pub fn number(&mut self, node: &Node, key: &str) -> Option<f64> {
        let value = match node.content {
            Content::Whole(value) => value as f64,
            Content::Number(value) => value,
            _ => return self.wrong_type(node, key, ValueKind::Number),
        };
        if !value.is_finite() {
            self.break_key(key, &node.span, Problem::NotFinite { key: key.to_owned() });
            return None;
        }
        Some(value)
    }

    /// A whole number within bounds.
    pub fn whole(
        &mut self,
        node: &Node,
        key: &str,
        minimum: u32,
        maximum: u32,
        unit: &'static str,
    ) -> Option<u32> {
        let Content::Whole(value) = node.content else {
            return self.wrong_type(node, key, ValueKind::WholeNumber);
        };
        let inside = u32::try_from(value).ok().filter(|value| (minimum..=maximum).contains(value));
        let made = inside.ok_or_else(|| Problem::OutOfRange {
            key: key.to_owned(),
            value: value as f64,
            minimum: f64::from(minimum),
            maximum: f64::from(maximum),
            unit: shown(unit),
        });
        self.settle(node, key, made)
    }

    /// True or false.
    pub fn switch(&mut self, node: &Node, key: &str) -> Option<bool> {
        match node.content {
            Content::Switch(value) => Some(value),
            _ => self.wrong_type(node, key, ValueKind::TrueOrFalse),
        }
    }

    /// A month like 1991-10.
    pub fn month(&mut self, node: &Node, key: &str) -> Option<Month> {
        let text = match &node.content {
            Content::Text(text) => text.clone(),
            Content::DateTime => self.text.get(node.span.clone()).unwrap_or_default().to_owned(),
            _ => return self.wrong_type(node, key, ValueKind::Text),
        };
        let month = Month::parse(&text);
        if month.is_none() {
            self.break_key(
                key,
                &node.span,
                Problem::InvalidMonth { key: key.to_owned(), value: text },
            );
        }
        month
    }

    /// An id: small letters, digits and hyphens, beginning with a letter.
    pub fn id(&mut self, node: &Node, key: &str) -> Option<String> {
        let text = self.text(node, key)?;
        if is_id(&text) {
            return Some(text);
        }
        self.break_key(key, &node.span, Problem::InvalidId { key: key.to_owned(), value: text });
        None
    }

    /// One of a few texts, by position.
    pub fn choice(&mut self, node: &Node, key: &str, choices: &[&str]) -> Option<usize> {
        let text = self.text(node, key)?;
        let found = choices.iter().position(|choice| *choice == text);
        if found.is_none() {
            let suggestion = nearest(&text, choices.iter().copied());
            let problem = Problem::UnknownChoice {
                key: key.to_owned(),
                value: text,
                suggestion,
                choices: choices.join(", "),
            };
            self.break_key(key, &node.span, problem);
        }
        found
    }

    /// The same text in both languages.
    pub fn words(&mut self, node: &Node, key: &str) -> Option<Words> {
        self.table(node, key, &["en", "es"])?;
        let mut read = |language: Language, name: &str| {
            let Some(entry) = node.get(name) else {
                let problem = Problem::MissingTranslation { key: key.to_owned(), language };
                self.break_key(key, &node.span, problem);
                return None;
            };
            match &entry.node.content {
                Content::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
                Content::Text(_) => {
                    let problem = Problem::MissingTranslation { key: key.to_owned(), language };
                    self.break_key(key, &entry.node.span, problem);
                    None
                }
                _ => self.wrong_type(&entry.node, &join(key, name), ValueKind::Text),
            }
        };
        let (en, es) = (read(Language::En, "en"), read(Language::Es, "es"));
        Some(Words { en: en?, es: es? })
    }
}

/// `path.key`, or `key` at the top.
pub(crate) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// Whether a text may be an id.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
