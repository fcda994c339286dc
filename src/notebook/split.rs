//! A file cut into its front matter and its cells, by lines alone: every byte belongs to exactly one piece.
//!
//! Blank lines, and the line that parts two text cells, belong to the piece before them.

use super::cell::{Kind, kind_of};
use std::ops::Range;

/// The line between two text cells; readers of Markdown do not see it.
pub(super) const PARTING: &str = "<!-- cell -->";

/// A file in pieces, as ranges of bytes.
#[derive(Debug)]
pub(super) struct Pieces {
    /// All before the first cell.
    pub preamble: Range<usize>,
    /// The TOML of the front matter.
    pub front: FrontMatter,
    /// The cells, in order.
    pub cells: Vec<Piece>,
}

/// What stands at the top of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum FrontMatter {
    /// No line `+++`.
    Missing,
    /// A line `+++` without another.
    Unclosed,
    /// The TOML between the two.
    Toml(Range<usize>),
}

/// One cell. What follows its source up to the next is its tail.
#[derive(Debug)]
pub(super) struct Piece {
    pub source: Range<usize>,
    pub fence: Option<Fence>,
}

/// The parts of a fenced cell.
#[derive(Debug)]
pub(super) struct Fence {
    pub kind: &'static Kind,
    /// The info string.
    pub info: Range<usize>,
    /// The lines of TOML, if there are any.
    body: Option<Range<usize>>,
    pub closed: bool,
}

/// The line that opens a fenced block: what closes it, and its info string.
#[derive(Debug, Clone)]
pub(super) struct Opening {
    mark: u8,
    length: usize,
    /// The info string, within the line.
    pub info: Range<usize>,
}

impl Opening {
    /// Reads a line as CommonMark does, outside lists and quotes.
    pub fn read(line: &str) -> Option<Self> {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let rest = &line[indent..];
        let mark = *rest.as_bytes().first().filter(|mark| matches!(mark, b'`' | b'~'))?;
        let length = rest.bytes().take_while(|byte| *byte == mark).count();
        let after = &rest[length..];
        let start = indent + length + after.len() - after.trim_start().len();
        let info = start..start + after.trim().len();
        let broken = mark == b'`' && after.contains('`');
        (indent < 4 && length >= 3 && !broken).then_some(Self { mark, length, info })
    }

    /// The line that closes the block.
    pub fn closing(&self) -> String {
        String::from(char::from(self.mark)).repeat(self.length)
    }

    /// Whether a line closes the block.
    pub fn closed_by(&self, line: &str) -> bool {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let rest = line.trim();
        indent < 4 && rest.len() >= self.length && rest.bytes().all(|byte| byte == self.mark)
    }
}

/// The lines of a text: where each starts, and its words without the line break.
pub(super) fn lines(text: &str, within: Range<usize>) -> impl Iterator<Item = (usize, &str)> {
    let mut at = within.start;
    text[within].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

/// Cuts a file.
pub(super) fn split(text: &str) -> Pieces {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let front = front_matter(text, start);
    let from = match &front {
        FrontMatter::Toml(toml) => {
            text[toml.end..].find('\n').map_or(text.len(), |at| toml.end + at + 1)
        }
        FrontMatter::Missing | FrontMatter::Unclosed => start,
    };
    let mut cutter = Cutter { cells: Vec::new(), state: State::Between };
    for (at, line) in lines(text, from..text.len()) {
        cutter.line(at, line);
    }
    let cells = cutter.cells;
    let end = cells.first().map_or(text.len(), |first| first.source.start);
    Pieces { preamble: 0..end, front, cells }
}

fn front_matter(text: &str, start: usize) -> FrontMatter {
    let mut lines = lines(text, start..text.len());
    if lines.next().is_none_or(|(_, line)| line.trim_end() != "+++") {
        return FrontMatter::Missing;
    }
    let mut body = None;
    for (at, line) in lines {
        let body = *body.get_or_insert(at);
        if line.trim_end() == "+++" {
            return FrontMatter::Toml(body..at);
        }
    }
    FrontMatter::Unclosed
}

/// Where in a file the lines are.
enum State {
    /// Before a cell begins.
    Between,
    /// In a text cell.
    Text,
    /// In a fenced block that is part of a text cell.
    Code(Opening),
    /// In a fenced cell.
    Cell(Opening),
}

struct Cutter {
    cells: Vec<Piece>,
    state: State,
}

impl Cutter {
    fn line(&mut self, at: usize, line: &str) {
        let end = at + line.trim_end().len();
        match &self.state {
            State::Cell(opening) => {
                let closes = opening.closed_by(line);
                let cell = self.cells.last_mut().expect("the cell that was opened");
                let fence = cell.fence.as_mut().expect("it is fenced");
                let start = fence.body.as_ref().map_or(at, |body| body.start);
                let last = fence.body.as_ref().map_or(at, |body| body.end);
                fence.body = Some(start..if closes { at } else { end.max(last) });
                if closes {
                    fence.closed = true;
                    self.state = State::Between;
                }
                if end > at {
                    cell.source.end = end;
                }
            }
            State::Code(opening) => {
                let closes = opening.closed_by(line);
                self.extend(at, end);
                if closes {
                    self.state = State::Text;
                }
            }
            State::Between | State::Text => self.plain(at, line, end),
        }
    }

    fn plain(&mut self, at: usize, line: &str, end: usize) {
        if line.trim() == PARTING {
            self.state = State::Between;
        } else if let Some(opening) = Opening::read(line) {
            let info = at + opening.info.start..at + opening.info.end;
            if let Some(kind) = kind_of(&line[opening.info.clone()]) {
                let fence = Some(Fence { kind, info, body: None, closed: false });
                self.cells.push(Piece { source: at..end, fence });
                self.state = State::Cell(opening);
            } else {
                self.extend(at, end);
                self.state = State::Code(opening);
            }
        } else if end > at {
            self.extend(at, end);
            self.state = State::Text;
        }
    }

    /// Takes a line into the text cell, which begins with it if there is none.
    fn extend(&mut self, at: usize, end: usize) {
        if matches!(self.state, State::Between) {
            self.cells.push(Piece { source: at..end, fence: None });
        } else if end > at
            && let Some(cell) = self.cells.last_mut()
        {
            cell.source.end = end;
        }
    }
}

impl Fence {
    /// The TOML, also of a cell without any.
    pub fn toml(&self) -> Range<usize> {
        self.body.clone().unwrap_or(self.info.end..self.info.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(text: &str) -> Vec<(&str, bool)> {
        split(text)
            .cells
            .iter()
            .map(|cell| (&text[cell.source.clone()], cell.fence.is_some()))
            .collect()
    }

    #[test]
    fn fences_of_known_kinds_are_cells_and_others_are_text() {
        let text = "+++\na = 1\n+++\n\nOne.\n\n```sh\nls\n\n```chart\n```\n\n```chart x\nb = 1\n```\nTwo.\n\n~~~ run\n~~~\n";
        let cells = [
            ("One.\n\n```sh\nls\n\n```chart\n```", false),
            ("```chart x\nb = 1\n```", true),
            ("Two.", false),
            ("~~~ run\n~~~", true),
        ];
        assert_eq!(sources(text), cells);
        let pieces = split(text);
        assert_eq!(pieces.front, FrontMatter::Toml(4..10));
        assert_eq!(&text[pieces.cells[1].fence.as_ref().unwrap().toml()], "b = 1\n");
        assert_eq!(&text[pieces.cells[3].fence.as_ref().unwrap().toml()], "");
    }

    #[test]
    fn a_parting_line_makes_two_texts() {
        assert_eq!(
            sources("One.\n\n<!-- cell -->\n\nTwo.\r\n"),
            [("One.", false), ("Two.", false)]
        );
    }

    #[test]
    fn what_is_not_closed_runs_to_the_end() {
        assert_eq!(sources("```chart\na = 1\n\nText"), [("```chart\na = 1\n\nText", true)]);
        assert_eq!(split("+++\na = 1\n").front, FrontMatter::Unclosed);
        assert_eq!(split("Text").front, FrontMatter::Missing);
    }
}
