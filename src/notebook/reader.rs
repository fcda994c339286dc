//! The state of reading one notebook: the scenario's steps, and those that know what a notebook names.

use super::problem::{NotebookError, NotebookProblem};
use super::read::CellId;
use crate::model::{Outcome, Part, Place, Places, Port, outcomes};
use crate::scenario::{
    Content, Entry, Node, Problem, Reader, Span, ValueKind, join, nearest, parse,
};

/// A scenario the front matter names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub name: String,
    /// Its policies; `None` if it stands in another file, or is broken.
    pub policies: Option<Vec<String>>,
}

/// One notebook being read.
pub(super) struct NotebookReader<'a> {
    pub form: Reader<'a>,
    text: &'a str,
    /// The cell being read.
    pub cell: Option<CellId>,
    pub scenarios: Vec<Known>,
    errors: Vec<NotebookError>,
}

impl<'a> NotebookReader<'a> {
    pub fn new(file: &'a str, text: &'a str) -> Self {
        let (form, scenarios, errors) = (Reader::new(file, text), Vec::new(), Vec::new());
        Self { form, text, cell: None, scenarios, errors }
    }

    /// Reports a problem at a byte of the file.
    pub fn report(&mut self, offset: usize, problem: impl Into<NotebookProblem>) {
        let place = self.form.place(offset);
        self.errors.push(NotebookError { place, cell: self.cell, problem: problem.into() });
    }

    /// Takes what the scenario's steps reported since, as problems of the cell being read.
    pub fn gather(&mut self) {
        self.form.broken.clear();
        for error in std::mem::take(&mut self.form.errors) {
            let place = error.place.unwrap_or_else(|| self.form.place(0));
            self.errors.push(NotebookError {
                place,
                cell: self.cell,
                problem: error.problem.into(),
            });
        }
    }

    /// How many problems there are so far.
    pub fn count(&self) -> usize {
        self.errors.len() + self.form.errors.len()
    }

    /// All problems, in the order of their places.
    pub fn finish(mut self) -> Vec<NotebookError> {
        self.gather();
        self.errors.sort_by_cached_key(|error| (error.place.line, error.place.column));
        self.errors
    }

    /// The TOML in a range of the file.
    pub fn toml(&mut self, range: Span) -> Option<Node> {
        let (root, problems) = parse(&self.text[range.clone()]);
        for (span, problem) in problems {
            self.report(range.start + span.start, problem);
        }
        let mut node = root?.shifted(range.start);
        // What the whole table lacks is said where it begins.
        node.span = range.start..range.start;
        Some(node)
    }

    /// The entries of a table, after reporting those whose key is not among `known`.
    pub fn table<'n>(&mut self, node: &'n Node, path: &str, known: &[&str]) -> Option<&'n [Entry]> {
        let Content::Table(entries) = &node.content else {
            return self.form.wrong_type(node, path, ValueKind::Table);
        };
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            let suggestion =
                nearest(&entry.key, known.iter().copied()).map(|near| join(path, &near));
            let (key, choices) = (join(path, &entry.key), known.join(", "));
            self.report(
                entry.span.start,
                NotebookProblem::UnknownCellKey { key, suggestion, choices },
            );
        }
        Some(entries)
    }

    /// The entry that must be there.
    pub fn need<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n Node> {
        self.form.need(node, "", key).map(|entry| &entry.node)
    }

    /// A list of so many texts at least, all of them different, each read by `one`.
    pub fn list<T: PartialEq>(
        &mut self,
        node: &Node,
        key: &str,
        needed: usize,
        mut one: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Content::List(items) = &node.content else {
            return self.form.wrong_type(node, key, ValueKind::List);
        };
        let mut read = Vec::new();
        for item in items {
            let Some(value) = one(self, item) else { continue };
            if read.contains(&value) {
                let value = self.text[item.span.clone()].trim_matches(['"', '\'']).to_owned();
                self.report(
                    item.span.start,
                    NotebookProblem::NamedTwice { key: key.to_owned(), value },
                );
            } else {
                read.push(value);
            }
        }
        if items.len() < needed {
            let problem =
                NotebookProblem::ListTooShort { key: key.to_owned(), found: items.len(), needed };
            self.report(node.span.start, problem);
        }
        (read.len() == items.len() && items.len() >= needed).then_some(read)
    }

    /// A scenario of the front matter, by its name there.
    pub fn scenario(&mut self, node: &Node, key: &str) -> Option<String> {
        let name = self.form.text(node, key)?;
        self.named_scenario(&name, key, node.span.start)
    }

    /// The scenario of that name, which stands at `offset`.
    pub fn named_scenario(&mut self, name: &str, key: &str, offset: usize) -> Option<String> {
        let names: Vec<&str> = self.scenarios.iter().map(|known| known.name.as_str()).collect();
        if names.contains(&name) {
            return Some(name.to_owned());
        }
        let problem = NotebookProblem::UnknownScenario {
            key: key.to_owned(),
            value: name.to_owned(),
            suggestion: nearest(name, names.iter().copied()),
            choices: (!names.is_empty()).then(|| names.join(", ")),
        };
        self.report(offset, problem);
        None
    }

    /// An outcome of the model, by id.
    pub fn outcome(&mut self, node: &Node, key: &str) -> Option<&'static Outcome> {
        let all: Vec<&Outcome> = outcomes().collect();
        let ids: Vec<&str> = all.iter().map(|outcome| outcome.id).collect();
        self.form.choice(node, key, &ids).map(|at| all[at])
    }

    /// A port of entry by its id.
    pub fn port(&mut self, node: &Node, key: &str) -> Option<Port> {
        let at = self.form.choice(node, key, &Port::ALL.map(Port::id))?;
        Some(Port::ALL[at])
    }

    /// The one place of a table, under `sector`, `port` or `consulate`: whether it can be read, and what it is.
    pub fn place(&mut self, node: &Node) -> (bool, Option<Place>) {
        let mut found: Option<Place> = None;
        for places in Places::KINDS {
            let Some(entry) = places.key().and_then(|key| node.get(key)) else { continue };
            let all = places.all();
            let ids: Vec<&str> = all.iter().map(|place| place.id()).collect();
            let Some(at) = self.form.choice(&entry.node, &entry.key, &ids) else {
                return (false, None);
            };
            if let Some(other) = found.replace(all[at]) {
                let [key, other] = [all[at], other].map(|place| place.named().0.to_owned());
                let problem = NotebookProblem::NeedsOther {
                    key,
                    value: all[at].id().to_owned(),
                    other,
                    needed: "none".to_owned(),
                };
                self.report(entry.node.span.start, problem);
            }
        }
        (true, found)
    }

    /// Reports an outcome asked for by places it is not told apart by.
    pub fn by_places(&mut self, outcome: &Outcome, places: Places, offset: usize) -> Option<()> {
        let value = outcome.id.to_owned();
        let problem = match outcome.places {
            own if own == places => return Some(()),
            Places::Border => NotebookProblem::WholeBorderOnly { value },
            Places::Sectors => NotebookProblem::BySectorsOnly { value },
            Places::Ports => NotebookProblem::ByPortsOnly { value },
            Places::Consulates => NotebookProblem::ByConsulatesOnly { value },
        };
        self.report(offset, problem);
        None
    }

    /// A part of an outcome (a mode, a group, a kind of lane), by id.
    pub fn part(&mut self, node: &Node, outcome: &Outcome) -> Option<Part> {
        let parts = outcome.parts();
        let ids: Vec<&str> = parts.iter().map(|part| part.id()).collect();
        self.form.choice(node, "part", &ids).map(|at| parts[at])
    }

    /// One word of a few, or the problem with it.
    pub fn word(
        &mut self,
        word: &str,
        key: &str,
        choices: &[&str],
        offset: usize,
    ) -> Option<usize> {
        let found = choices.iter().position(|choice| *choice == word);
        if found.is_none() {
            let problem = Problem::UnknownChoice {
                key: key.to_owned(),
                value: word.to_owned(),
                suggestion: nearest(word, choices.iter().copied()),
                choices: choices.join(", "),
            };
            self.report(offset, problem);
        }
        found
    }
}
