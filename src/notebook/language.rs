//! A text cell in its two languages: stretches for readers of one, between stretches for all.
//!
//! A line `::: en` or `::: es` opens a stretch of that language, a line `:::` closes it, as fenced divisions do elsewhere.
//! Each stretch is Markdown by itself: lists and link definitions do not reach beyond it.

use super::markdown::{Block, blocks, placed_values};
use super::problem::NotebookProblem;
use super::reader::NotebookReader;
use super::split::{Opening, lines};
use super::value::ValueExpression;
use crate::scenario::Language;
use std::ops::Range;

/// A stretch of a text cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// The language of its readers; `None` for all.
    pub language: Option<Language>,
    /// Its Markdown, without the lines of the division.
    pub source: String,
    /// What the Markdown says.
    pub blocks: Vec<Block>,
}

impl Segment {
    /// Its Markdown with every sound value replaced by what `said` says of it.
    pub(super) fn said(&self, said: &dyn Fn(&ValueExpression) -> String) -> String {
        let (mut text, mut rest) = (String::new(), 0);
        for (range, value) in placed_values(&self.blocks) {
            // The tree keeps the order of the text, so places only rise.
            let Some(before) = self.source.get(rest..range.start) else { continue };
            text.push_str(before);
            text.push_str(&said(value));
            rest = range.end;
        }
        text + self.source.get(rest..).unwrap_or_default()
    }
}

/// The languages a division may name.
const LANGUAGES: [(&str, Language); 2] = [("en", Language::En), ("es", Language::Es)];

/// Reads a text cell, which stands in a range of the file.
pub(super) fn segments(
    reader: &mut NotebookReader,
    text: &str,
    range: Range<usize>,
) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut code: Option<Opening> = None;
    // The division that is open: its language, and where its line stands.
    let mut open: Option<(Language, usize)> = None;
    let mut start = range.start;
    for (at, line) in lines(text, range.clone()) {
        let next = at + text[at..range.end].find('\n').map_or(range.end - at, |end| end + 1);
        if let Some(opening) = &code {
            if opening.closed_by(line) {
                code = None;
            }
            continue;
        }
        code = Opening::read(line);
        let Some(word) = division(line) else { continue };
        let named = LANGUAGES.iter().find(|(id, _)| *id == word).map(|(_, language)| *language);
        if !word.is_empty() && named.is_none() {
            let choices = LANGUAGES.map(|(id, _)| id).join(", ");
            let value = word.to_owned();
            reader.report(at, NotebookProblem::UnknownDivision { value, choices });
            continue;
        }
        if named.is_none() && open.is_none() {
            reader.report(at, NotebookProblem::StrayDivision);
            continue;
        }
        if named.is_some() {
            unclosed(reader, open);
        }
        push(reader, &mut segments, open.map(|(language, _)| language), text, start..at);
        open = named.map(|language| (language, at));
        start = next;
    }
    unclosed(reader, open);
    push(reader, &mut segments, open.map(|(language, _)| language), text, start..range.end);
    let has = |language| segments.iter().any(|segment| segment.language == Some(language));
    for (one, other) in [(Language::En, Language::Es), (Language::Es, Language::En)] {
        if has(one) && !has(other) {
            reader.report(range.start, NotebookProblem::TextLacksLanguage { language: other });
        }
    }
    segments
}

/// The word behind the colons of a line that opens or closes a division.
fn division(line: &str) -> Option<&str> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let rest = line.trim();
    let word = rest.trim_start_matches(':');
    let marked = indent < 4 && rest.len() - word.len() >= 3;
    (marked && word.split_whitespace().count() <= 1).then_some(word.trim())
}

fn unclosed(reader: &mut NotebookReader, open: Option<(Language, usize)>) {
    if let Some((language, at)) = open {
        let value =
            LANGUAGES.iter().find(|(_, other)| *other == language).map_or("", |(id, _)| *id);
        reader.report(at, NotebookProblem::UnclosedDivision { value: value.to_owned() });
    }
}

fn push(
    reader: &mut NotebookReader,
    segments: &mut Vec<Segment>,
    language: Option<Language>,
    text: &str,
    range: Range<usize>,
) {
    let source = text.get(range.clone()).unwrap_or_default();
    if source.trim().is_empty() && language.is_none() {
        return;
    }
    let blocks = blocks(reader, source, range.start);
    segments.push(Segment { language, source: source.trim().to_owned(), blocks });
}

/// The segments a reader of a language sees: where a text has nothing in it, that of the other language.
pub(super) fn read_in(segments: &[Segment], language: Language) -> impl Iterator<Item = &Segment> {
    let spoken = segments.iter().any(|segment| segment.language == Some(language));
    segments
        .iter()
        .filter(move |segment| segment.language.is_none_or(|own| own == language || !spoken))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Notebook;

    #[test]
    fn each_language_has_its_text_and_what_is_for_all() {
        let text = "# Both\n\n::: en\nOne.\n:::\n::: es\nUno.\n\n```sh\n:::\n```\n:::\nLast.";
        let notebook = Notebook::parse(text, "a.md");
        let id = notebook.cells()[0].id;
        assert_eq!(notebook.language_text(id, Language::En), "# Both\n\nOne.\n\nLast.");
        assert!(notebook.language_text(id, Language::Es).contains("Uno.\n\n```sh\n:::\n```"));
    }

    #[test]
    fn a_missing_language_is_read_in_the_other() {
        let notebook = Notebook::parse("::: es\nUno.\n:::\n", "a.md");
        let id = notebook.cells()[0].id;
        assert_eq!(notebook.language_text(id, Language::En), "Uno.");
        assert!(
            notebook.errors().iter().any(|error| error.problem.code() == "text-lacks-language")
        );
    }
    /// Only what the Markdown reads as a value is one: not code, not formulas, not what is in error.
    #[test]
    fn values_are_replaced_where_they_stand() {
        const FRONT: &str = "+++\nformat = 1\ntitle = { en = \"A\", es = \"B\" }\nscenarios = { a = \"baseline-1998\" }\n+++\n";
        let value = "{{ deaths at 1998 of a }}";
        for (source, expected) in [
            ("{v}", "#"),
            ("\n\n  {v} of é {v}, *and {v}*.", "# of é #, *and #*."),
            ("`{v}` {v}", "`{v}` #"),
            ("```sh\n{v}\n```\n\n- **{v}**\n  > {v}", "```sh\n{v}\n```\n\n- **#**\n  > #"),
            ("| a {v} | b |\n|--|--|\n| {v} | `{v}` |", "| a # | b |\n|--|--|\n| # | `{v}` |"),
            (
                "> {{ deaths at\n> 1998 of a }}, &amp; [{v}](https://a.b \"{v}\")",
                "> #, &amp; [#](https://a.b \"{v}\")",
            ),
            ("{{ deaths at 1998 of b }} {v}", "{{ deaths at 1998 of b }} #"),
            ("$a$ {{{v}", "$a$ {{{v}"),
        ] {
            let source = source.replace("{v}", value);
            let notebook = Notebook::parse(&format!("{FRONT}{source}"), "a.md");
            let said =
                notebook.said_text(notebook.cells()[0].id, Language::En, &|_| "#".to_owned());
            assert_eq!(said, expected.replace("{v}", value), "{source}");
        }
        let two = format!("{FRONT}::: en\n\nOne {value}.\n:::\n::: es\nUno: {value}\n:::\n{value}");
        let notebook = Notebook::parse(&two, "a.md");
        let said = |language| {
            notebook.said_text(notebook.cells()[0].id, language, &|value| value.outcome.to_owned())
        };
        assert_eq!(said(Language::En), "One deaths.\n\ndeaths");
        assert_eq!(said(Language::Es), "Uno: deaths\n\ndeaths");
        assert_eq!(notebook.cells()[0].values_in(Language::En).len(), 2);
    }
}
