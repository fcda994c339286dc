//! A notebook as it was read: front matter and cells, each with its bytes, and every problem with its place.

use super::cell::{Form, Uses, nearly_kind};
use super::front::{self, Files, Front, SourceError};
use super::language::{Segment, read_in, segments};
use super::markdown::{Block, values};
use super::problem::{NotebookError, NotebookProblem};
use super::reader::NotebookReader;
use super::split::{FrontMatter, Opening, Piece, lines, split};
use super::value::ValueExpression;
use crate::scenario::{Language, MAX_BYTES, Place, Problem, Scenario, is_id};
use crate::simulation::Followed;
use std::ops::Range;

/// The version of the file form.
pub const FORMAT: u32 = 1;

/// Names a cell for as long as it lives, through edits of it and around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub u64);

/// What a cell is.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Markdown.
    Text(Vec<Segment>),
    /// A fenced cell without a fault.
    Form(Form),
    /// A fenced cell in error: its kind. The problems say why.
    Broken(&'static str),
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its identity.
    pub id: CellId,
    /// Its name in the file, behind the kind; unique among the cells that have one.
    pub name: Option<String>,
    /// What it is.
    pub content: Content,
    /// Its bytes in the file, without the blank lines around it.
    pub source: String,
    /// What stands between it and the next cell.
    pub(super) tail: String,
}

/// A notebook: a value, made by reading and by edits alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Notebook {
    pub(super) file: String,
    /// All before the first cell.
    pub(super) preamble: String,
    /// The TOML of the front matter, in the preamble.
    pub(super) toml: Option<Range<usize>>,
    pub(super) front: Front,
    pub(super) cells: Vec<Cell>,
    pub(super) errors: Vec<NotebookError>,
    /// The next identity to give.
    pub(super) next: u64,
}

/// A notebook equals itself: so shared ones are first compared by address, which costs nothing.
impl Eq for Notebook {}

impl Notebook {
    /// Reads a notebook. `file` is its name in messages. It never fails as a whole.
    #[must_use]
    pub fn parse(text: &str, file: &str) -> Self {
        Self::read(text, file, 0, &|_| None)
    }

    /// The file: exactly the bytes it was read from, but for cells that were edited.
    #[must_use]
    pub fn write(&self) -> String {
        let cells = self.cells.iter().flat_map(|cell| [cell.source.as_str(), cell.tail.as_str()]);
        std::iter::once(self.preamble.as_str()).chain(cells).collect()
    }

    /// The front matter.
    #[must_use]
    pub fn front(&self) -> &Front {
        &self.front
    }

    /// The scenario of that name, with the seed of the notebook and the replicates of its run cell or front matter.
    ///
    /// # Errors
    /// What is wrong with it, or the file it stands in that is not there.
    pub fn scenario(&self, name: &str, files: &dyn Files) -> Result<Scenario, Vec<SourceError>> {
        let mut scenario = self.front.scenario(name, files)?;
        scenario.replicates = self.replicates(name).unwrap_or(scenario.replicates);
        Ok(scenario)
    }

    /// Where the front matter names the scenario. `None` if it does not.
    #[must_use]
    pub fn scenario_place(&self, name: &str) -> Option<Place> {
        let mut reader = NotebookReader::new(&self.file, &self.preamble);
        let root = reader.toml(self.toml.clone()?)?;
        let start = root.get("scenarios")?.node.get(name)?.span.start;
        Some(reader.form.place(start))
    }

    /// The cells, in order.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// What cells show that is no run: the name of the cell, or its place; that of the scenario; and what is made of it.
    pub fn followed(&self) -> impl Iterator<Item = (String, &str, Followed)> {
        self.cells.iter().enumerate().filter_map(|(at, cell)| {
            let Content::Form(form) = &cell.content else { return None };
            let (scenario, followed) = form.followed()?;
            let name = cell.name.clone().unwrap_or_else(|| (at + 1).to_string());
            Some((name, scenario, followed))
        })
    }

    /// The cell of that identity.
    #[must_use]
    pub fn cell(&self, id: CellId) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.id == id)
    }

    /// Every problem, in the order of their places.
    #[must_use]
    pub fn errors(&self) -> &[NotebookError] {
        &self.errors
    }

    /// The problems of one cell; of the front matter for `None`.
    pub fn errors_of(&self, cell: Option<CellId>) -> impl Iterator<Item = &NotebookError> {
        self.errors.iter().filter(move |error| error.cell == cell)
    }

    /// The Markdown of a text cell as a reader of the language gets it; empty for other cells.
    #[must_use]
    pub fn language_text(&self, cell: CellId, language: Language) -> String {
        let segments = self.segments(cell, language).map(|segment| segment.source.as_str());
        segments.collect::<Vec<_>>().join("\n\n")
    }

    /// The same with every sound value replaced by what `said` says of it. Braces in code are no values and stay.
    #[must_use]
    pub fn said_text(
        &self,
        cell: CellId,
        language: Language,
        said: &dyn Fn(&ValueExpression) -> String,
    ) -> String {
        let segments = self.segments(cell, language).map(|segment| segment.said(said));
        segments.collect::<Vec<_>>().join("\n\n")
    }

    /// The same as blocks, to be made elements of a page.
    pub fn blocks(&self, cell: CellId, language: Language) -> impl Iterator<Item = &Block> {
        self.cell(cell).into_iter().flat_map(move |cell| cell.blocks(language))
    }

    fn segments(&self, cell: CellId, language: Language) -> impl Iterator<Item = &Segment> {
        self.cell(cell).into_iter().flat_map(move |cell| cell.segments(language))
    }

    /// Reads, giving the cell that begins at a byte the identity it had, or a new one from `next` on.
    pub(super) fn read(
        text: &str,
        file: &str,
        next: u64,
        known: &dyn Fn(usize) -> Option<CellId>,
    ) -> Self {
        let mut reader = NotebookReader::new(file, text);
        let too_large = text.len() > MAX_BYTES;
        let pieces = split(if too_large { "" } else { text });
        if too_large {
            reader.report(0, Problem::FileTooLarge { bytes: text.len(), limit: MAX_BYTES });
        }
        let mut notebook = Self {
            file: file.to_owned(),
            preamble: text[if too_large { 0..text.len() } else { pieces.preamble }].to_owned(),
            toml: None,
            front: Front::default(),
            cells: Vec::new(),
            errors: Vec::new(),
            next,
        };
        match pieces.front {
            FrontMatter::Toml(toml) => {
                notebook.front = front::read(&mut reader, file, text, toml.clone());
                notebook.toml = Some(toml);
            }
            FrontMatter::Missing if too_large => {}
            FrontMatter::Missing => reader.report(0, NotebookProblem::MissingFrontMatter),
            FrontMatter::Unclosed => reader.report(0, NotebookProblem::UnclosedFrontMatter),
        }
        reader.gather();
        let mut names: Vec<(String, usize)> = Vec::new();
        for (at, piece) in pieces.cells.iter().enumerate() {
            let id = known(piece.source.start).unwrap_or_else(|| {
                notebook.next += 1;
                CellId(notebook.next - 1)
            });
            reader.cell = Some(id);
            let end = pieces.cells.get(at + 1).map_or(text.len(), |next| next.source.start);
            let (name, content) = content(&mut reader, text, piece, &mut names);
            let source = text[piece.source.clone()].to_owned();
            let tail = text[piece.source.end..end].to_owned();
            notebook.cells.push(Cell { id, name, content, source, tail });
            reader.gather();
        }
        notebook.errors = reader.finish();
        notebook
    }
}

impl Cell {
    /// The blocks of a text as a reader of the language gets them; none in other cells.
    pub fn blocks(&self, language: Language) -> impl Iterator<Item = &Block> {
        self.segments(language).flat_map(|segment| &segment.blocks)
    }

    /// The values a reader of the language gets, in order; none in other cells.
    #[must_use]
    pub fn values_in(&self, language: Language) -> Vec<&ValueExpression> {
        self.segments(language).flat_map(|segment| values(&segment.blocks)).collect()
    }

    fn segments(&self, language: Language) -> impl Iterator<Item = &Segment> {
        let segments: &[Segment] = match &self.content {
            Content::Text(segments) => segments,
            Content::Form(_) | Content::Broken(_) => &[],
        };
        read_in(segments, language)
    }

    /// What it has to do with scenarios.
    pub(super) fn uses(&self) -> Uses {
        match &self.content {
            Content::Form(form) => form.uses(),
            Content::Broken(_) => Uses::default(),
            Content::Text(segments) => {
                let mut reads: Vec<String> = Vec::new();
                for name in values_of(segments).into_iter().flat_map(ValueExpression::scenarios) {
                    if !reads.iter().any(|other| other == name) {
                        reads.push(name.to_owned());
                    }
                }
                Uses { reads, ..Uses::default() }
            }
        }
    }

    /// The values in a text, in order; none in other cells.
    #[must_use]
    pub fn values(&self) -> Vec<&ValueExpression> {
        match &self.content {
            Content::Text(segments) => values_of(segments),
            Content::Form(_) | Content::Broken(_) => Vec::new(),
        }
    }
}

fn values_of(segments: &[Segment]) -> Vec<&ValueExpression> {
    segments.iter().flat_map(|segment| values(&segment.blocks)).collect()
}

fn content(
    reader: &mut NotebookReader,
    text: &str,
    piece: &Piece,
    names: &mut Vec<(String, usize)>,
) -> (Option<String>, Content) {
    let Some(fence) = &piece.fence else {
        nearly_cells(reader, text, piece.source.clone());
        return (None, Content::Text(segments(reader, text, piece.source.clone())));
    };
    let before = reader.count();
    let info = &text[fence.info.clone()];
    let name = name(reader, info, fence.info.start, names);
    if !fence.closed {
        reader.report(fence.info.start, NotebookProblem::UnclosedCell { kind: fence.kind.id });
    }
    let form = reader.toml(fence.toml()).and_then(|node| fence.kind.read(reader, &node));
    let sound = form.filter(|_| reader.count() == before);
    (name, sound.map_or(Content::Broken(fence.kind.id), Content::Form))
}

/// The id behind the kind.
fn name(
    reader: &mut NotebookReader,
    info: &str,
    start: usize,
    names: &mut Vec<(String, usize)>,
) -> Option<String> {
    let mut words = info.split_whitespace().skip(1);
    let place = |word: &str| start + (word.as_ptr() as usize - info.as_ptr() as usize);
    let name = words.next()?;
    let at = place(name);
    if let Some(word) = words.next() {
        reader.report(place(word), NotebookProblem::WordsAfterId { value: word.to_owned() });
    }
    if !is_id(name) {
        let problem = Problem::InvalidId { key: "id".to_owned(), value: name.to_owned() };
        reader.report(at, problem);
        return None;
    }
    if let Some((_, first)) = names.iter().find(|(other, _)| other == name) {
        let first_line = reader.form.place(*first).line;
        reader.report(at, Problem::DuplicateId { id: name.to_owned(), first_line });
    } else {
        names.push((name.to_owned(), at));
    }
    Some(name.to_owned())
}

/// Reports fenced code whose first word is nearly a kind of cell.
fn nearly_cells(reader: &mut NotebookReader, text: &str, range: Range<usize>) {
    let mut code: Option<Opening> = None;
    for (at, line) in lines(text, range) {
        if let Some(opening) = &code {
            if opening.closed_by(line) {
                code = None;
            }
            continue;
        }
        code = Opening::read(line);
        let Some(opening) = &code else { continue };
        let info = &line[opening.info.clone()];
        if let Some((suggestion, choices)) = nearly_kind(info) {
            let value = info.split_whitespace().next().unwrap_or_default().to_owned();
            let problem = NotebookProblem::UnknownKind { value, suggestion, choices };
            reader.report(at + opening.info.start, problem);
        }
    }
}
