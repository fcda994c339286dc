//! Edits: each gives a new notebook, and leaves the bytes of what it does not touch.
//!
//! The pieces are put together as a file and read anew, so a notebook is always what its file says: a source that holds
//! two cells becomes two. A fence that a source leaves open is closed, so that no cell swallows those behind it.

use super::keys::{self, Path};
use super::read::{Cell, CellId, Content, Notebook};
use super::split::{Opening, PARTING, lines, split};
use crate::scenario::{self, Scenario};
use serde::Serialize;

/// Why a key cannot be set. The words are found by the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum EditError {
    /// No such cell, or one without keys.
    #[error("a text has no keys")]
    CellWithoutKeys,
    /// What is there is not TOML, so a key in it cannot be found.
    #[error("the keys cannot be read")]
    KeysUnreadable,
    /// The value is not TOML.
    #[error("`{value}` is no value for `{key}`")]
    #[allow(missing_docs)]
    ValueUnreadable { key: String, value: String },
    /// The path goes through a value that holds no keys.
    #[error("`{key}` holds no keys")]
    #[allow(missing_docs)]
    NoKeysInside { key: String },
}

/// A cell on the way to a new notebook.
struct Part {
    id: CellId,
    source: String,
    tail: String,
}

impl From<&Cell> for Part {
    fn from(cell: &Cell) -> Self {
        Self { id: cell.id, source: cell.source.clone(), tail: cell.tail.clone() }
    }
}

impl Notebook {
    /// Puts a new cell before the one at that position, or at the end. Without any text there is no cell.
    #[must_use]
    pub fn insert(&self, at: usize, source: &str) -> (Self, CellId) {
        let id = CellId(self.next);
        let mut parts = self.parts();
        let part = Part { id, source: closed(source), tail: String::new() };
        parts.insert(at.min(parts.len()), part);
        (self.rebuilt(parts), id)
    }

    /// Moves a cell so that it stands at that position.
    #[must_use]
    pub fn moved(&self, cell: CellId, to: usize) -> Self {
        let mut parts = self.parts();
        if let Some(from) = parts.iter().position(|part| part.id == cell) {
            let part = parts.remove(from);
            parts.insert(to.min(parts.len()), part);
        }
        self.rebuilt(parts)
    }

    /// Puts a copy of a cell behind it, under a name that is free. `None` if there is no such cell.
    #[must_use]
    pub fn duplicate(&self, cell: CellId) -> Option<(Self, CellId)> {
        let at = self.cells.iter().position(|other| other.id == cell)?;
        let original = &self.cells[at];
        let source = match &original.name {
            Some(name) => {
                let line = original.source.lines().next().unwrap_or_default();
                let renamed = line.replacen(name, &self.free_name(name), 1);
                original.source.replacen(line, &renamed, 1)
            }
            None => original.source.clone(),
        };
        Some(self.insert(at + 1, &source))
    }

    /// Takes a cell out.
    #[must_use]
    pub fn deleted(&self, cell: CellId) -> Self {
        let mut parts = self.parts();
        parts.retain(|part| part.id != cell);
        self.rebuilt(parts)
    }

    /// Gives a cell another source.
    #[must_use]
    pub fn replaced(&self, cell: CellId, source: &str) -> Self {
        let mut parts = self.parts();
        if let Some(part) = parts.iter_mut().find(|part| part.id == cell) {
            part.source = closed(source);
        }
        self.rebuilt(parts)
    }

    /// Gives the notebook another text as a whole. Its cells begin new lives.
    #[must_use]
    pub fn rewritten(&self, text: &str) -> Self {
        Self::read(text, &self.file, self.next, &|_| None)
    }

    /// Sets a key of a fenced cell to a value written as TOML, or takes it out; all else in the cell stays.
    ///
    /// # Errors
    /// A cell without keys or whose keys cannot be read, or a value that is not TOML.
    pub fn with_cell_key(
        &self,
        cell: CellId,
        key: &str,
        value: Option<&str>,
    ) -> Result<Self, EditError> {
        let Some(found) = self.cell(cell) else { return Err(EditError::CellWithoutKeys) };
        let pieces = split(&found.source);
        let Some(fence) = pieces.cells.first().and_then(|piece| piece.fence.as_ref()) else {
            return Err(EditError::CellWithoutKeys);
        };
        let toml = fence.toml();
        let changed = keys::set(&found.source[toml.clone()], &[key], value)?;
        let mut source = found.source.clone();
        if toml.start == fence.info.end && !changed.is_empty() {
            // A cell without any keys: they begin behind the line of the fence.
            let line =
                source[toml.start..].find('\n').map_or(source.len(), |at| toml.start + at + 1);
            let break_before = if source[..line].ends_with('\n') { "" } else { "\n" };
            source.insert_str(line, &format!("{break_before}{changed}"));
        } else {
            source.replace_range(toml, &changed);
        }
        Ok(self.replaced(cell, &source))
    }

    /// Sets a key of the front matter, by its path, to a value written as TOML, or takes it out; all else stays.
    ///
    /// # Errors
    /// Front matter that cannot be read, a path through something else than tables, or a value that is not TOML.
    pub fn with_front_key(&self, path: Path, value: Option<&str>) -> Result<Self, EditError> {
        let Some(toml) = self.toml.clone() else {
            let front = keys::set("", path, value)?;
            let preamble = format!("+++\n{front}+++\n\n{}", self.preamble);
            return Ok(Self { preamble, ..self.clone() }.rebuilt(self.parts()));
        };
        let mut preamble = self.preamble.clone();
        let changed = keys::set(&preamble[toml.clone()], path, value)?;
        preamble.replace_range(toml, &changed);
        Ok(Self { preamble, ..self.clone() }.rebuilt(self.parts()))
    }

    /// Puts a scenario into the front matter under that name, as what differs from the preset it was made from.
    ///
    /// # Errors
    /// Front matter that cannot be read.
    pub fn with_scenario(&self, name: &str, scenario: &Scenario) -> Result<Self, EditError> {
        let preset = scenario.preset.as_deref().filter(|id| scenario::preset(id) == Some(scenario));
        let value = match preset {
            Some(id) => toml_edit::Value::from(id).to_string(),
            None => keys::inline(&scenario::write(scenario), &["format"])?,
        };
        self.with_front_key(&["scenarios", name], Some(&value))
    }

    fn parts(&self) -> Vec<Part> {
        self.cells.iter().map(Part::from).collect()
    }

    fn free_name(&self, name: &str) -> String {
        let taken = |name: &str| self.cells.iter().any(|cell| cell.name.as_deref() == Some(name));
        let stem = name.rsplit_once('-').map_or(name, |(stem, last)| {
            if last.bytes().all(|byte| byte.is_ascii_digit()) { stem } else { name }
        });
        (2..=self.cells.len() + 2)
            .map(|number| format!("{stem}-{number}"))
            .find(|name| !taken(name))
            .unwrap_or_default()
    }

    /// The notebook made of these parts.
    fn rebuilt(&self, mut parts: Vec<Part>) -> Self {
        parts.retain(|part| !part.source.is_empty());
        let mut text = self.preamble.clone();
        if !parts.is_empty() && !text.is_empty() && !text.ends_with('\n') {
            text.push_str("\n\n");
        }
        let mut starts = Vec::new();
        for at in 0..parts.len() {
            let tail = self.tail(&parts[at], parts.get(at + 1));
            starts.push((text.len(), parts[at].id));
            text.push_str(&parts[at].source);
            text.push_str(&tail);
        }
        let known =
            |start: usize| starts.iter().find(|(other, _)| *other == start).map(|(_, id)| *id);
        let newest = parts.iter().map(|part| part.id.0 + 1).max().unwrap_or_default();
        Self::read(&text, &self.file, self.next.max(newest), &known)
    }

    /// What stands between two cells: as it was, unless they were not neighbours or would become one.
    fn tail(&self, part: &Part, next: Option<&Part>) -> String {
        let at = self.cells.iter().position(|cell| cell.id == part.id);
        let follower = at.and_then(|at| self.cells.get(at + 1)).map(|cell| cell.id);
        let neighbours = at.is_some() && follower == next.map(|next| next.id);
        let Some(next) = next else {
            return if neighbours { part.tail.clone() } else { "\n".to_owned() };
        };
        let ends_in_text =
            split(&part.source).cells.last().is_some_and(|cell| cell.fence.is_none());
        let begins_in_text =
            split(&next.source).cells.first().is_some_and(|cell| cell.fence.is_none());
        let parted = part.tail.contains(PARTING);
        match (ends_in_text && begins_in_text, neighbours) {
            (true, _) if !parted => format!("\n\n{PARTING}\n\n"),
            (true, false) if !part.tail.ends_with('\n') => format!("\n\n{PARTING}\n\n"),
            (false, false) => "\n\n".to_owned(),
            (_, true) if !part.tail.contains('\n') => "\n\n".to_owned(),
            _ => part.tail.clone(),
        }
    }
}

/// A source without the blank lines around it, which belong to the file.
fn trimmed(source: &str) -> String {
    let source = source.trim_end();
    let blank = source.len() - source.trim_start().len();
    let start = source[..blank].rfind('\n').map_or(0, |at| at + 1);
    source[start..].to_owned()
}

/// The same with the fence closed that it leaves open.
fn closed(source: &str) -> String {
    let mut source = trimmed(source);
    let mut open: Option<Opening> = None;
    for (_, line) in lines(&source, 0..source.len()) {
        open = match open {
            Some(opening) if !opening.closed_by(line) => Some(opening),
            Some(_) => None,
            None => Opening::read(line),
        };
    }
    if let Some(opening) = open {
        source.push('\n');
        source.push_str(&opening.closing());
    }
    source
}

/// How many cells a source holds.
#[must_use]
pub fn cells_in(source: &str) -> usize {
    split(&closed(source)).cells.len()
}

impl Cell {
    /// Whether it is a text.
    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self.content, Content::Text(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTEBOOK: &str =
        "+++\nformat = 1\n+++\n\nOne.\n\n\n```chart fan\nscenario = 'a' # why\n```\nTwo.";

    fn notebook() -> (Notebook, Vec<CellId>) {
        let notebook = Notebook::parse(NOTEBOOK, "a.md");
        let ids = notebook.cells().iter().map(|cell| cell.id).collect();
        (notebook, ids)
    }

    fn body(notebook: &Notebook) -> String {
        notebook.write().split_off("+++\nformat = 1\n+++\n\n".len())
    }

    fn ids(notebook: &Notebook) -> Vec<CellId> {
        notebook.cells().iter().map(|cell| cell.id).collect()
    }

    #[test]
    fn cells_are_inserted_moved_copied_and_deleted() {
        let (notebook, id) = notebook();
        let (longer, new) = notebook.insert(1, "\nNew.\n");
        assert_eq!(ids(&longer), [id[0], new, id[1], id[2]]);
        assert!(body(&longer).starts_with("One.\n\n<!-- cell -->\n\nNew.\n\n```chart"));
        let moved = longer.moved(id[1], 0);
        assert_eq!(ids(&moved), [id[1], id[0], new, id[2]]);
        assert!(body(&moved).ends_with("New.\n\n<!-- cell -->\n\nTwo."), "{}", body(&moved));
        assert_eq!(ids(&moved.moved(id[1], 2).deleted(new)), [id[0], id[1], id[2]]);
        let (copied, copy) = notebook.duplicate(id[1]).unwrap();
        assert_eq!(copied.cell(copy).unwrap().name.as_deref(), Some("fan-2"));
        let (again, third) = copied.duplicate(copy).unwrap();
        assert_eq!(again.cell(third).unwrap().name.as_deref(), Some("fan-3"));
        assert_eq!(body(&notebook.deleted(id[1])), "One.\n\n<!-- cell -->\n\nTwo.");
    }

    #[test]
    fn a_source_may_become_two_cells() {
        let (notebook, id) = notebook();
        let parted = notebook.replaced(id[0], "Uno.\n\n```sh\nls\n```\n\n```run\n```\n");
        assert_eq!(parted.cells().len(), 4);
        assert_eq!(ids(&parted)[0], id[0]);
        assert_eq!(ids(&parted)[2..], id[1..]);
        assert!(notebook.replaced(id[0], " \n").cells().len() == 2);
        assert_eq!((cells_in("Uno.\n\n```run\n```"), cells_in("```run"), cells_in(" ")), (2, 1, 0));
    }

    #[test]
    fn a_fence_left_open_swallows_nothing() {
        let (notebook, id) = notebook();
        for source in ["```run\nscenario = 'a'", "~~~~sh\nls\n~~~", "Words\n\n```"] {
            let edited = notebook.replaced(id[0], source);
            assert_eq!(ids(&edited), id, "{source}");
            assert_eq!(edited.cell(id[1]), notebook.cell(id[1]));
        }
        assert_eq!(ids(&notebook.rewritten("One.\n\n```run\n```")).len(), 2);
    }

    #[test]
    fn keys_are_set_inside_their_fence() {
        let (notebook, id) = notebook();
        let set = notebook.with_cell_key(id[1], "scenario", Some("'b'")).unwrap();
        assert_eq!(set.write(), NOTEBOOK.replace("'a'", "'b'"));
        let set = notebook.with_cell_key(id[1], "scenario", None).unwrap();
        let set = set.with_cell_key(id[1], "minus", Some("'c'")).unwrap();
        assert_eq!(set.cell(id[1]).unwrap().source, "```chart fan\nminus = 'c'\n```");
        assert_eq!(notebook.with_cell_key(id[0], "a", Some("1")), Err(EditError::CellWithoutKeys));
        let bare = Notebook::parse("Text.", "a.md").with_front_key(&["format"], Some("1")).unwrap();
        assert_eq!(bare.write(), "+++\nformat = 1\n+++\n\nText.");
    }
}
