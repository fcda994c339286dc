//! From Markdown to the tree.

use super::link::{SCHEMES, is_allowed, is_beside};
use super::math::formula;
use super::tree::{Alignment, Block, Inline};
use crate::notebook::problem::{NotebookProblem, ValuePart};
use crate::notebook::reader::NotebookReader;
use crate::notebook::value;
use pulldown_cmark::{CodeBlockKind, Event, OffsetIter, Options, Parser, Tag};
use std::ops::Range;

/// Quotes, lists and emphasis within each other beyond this are text: deeper ones are nobody's writing, and a page draws
/// them by recursion.
const MAX_DEPTH: usize = 24;

/// Reads Markdown, which stands at a byte of the file. Its places are counted from its first byte that is no blank.
pub(in crate::notebook) fn blocks(
    reader: &mut NotebookReader,
    source: &str,
    base: usize,
) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_MATH;
    let events = Parser::new_ext(source, options).into_offset_iter();
    let blank = source.len() - source.trim_start().len();
    Builder { reader, events, base, blank, depth: 0 }.blocks()
}

struct Builder<'r, 'f, 's> {
    reader: &'r mut NotebookReader<'f>,
    events: OffsetIter<'s>,
    base: usize,
    /// Bytes before the first that is no blank.
    blank: usize,
    depth: usize,
}

impl<'s> Builder<'_, '_, 's> {
    /// Blocks up to the end of what they stand in.
    fn blocks(&mut self) -> Vec<Block> {
        let (mut blocks, mut line) = (Vec::new(), Line::default());
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => {
                    self.plain(&mut blocks, &mut line);
                    self.block(tag, &mut blocks);
                }
                Event::Rule => {
                    self.plain(&mut blocks, &mut line);
                    blocks.push(Block::Rule);
                }
                event => self.inline(event, range, &mut line),
            }
        }
        self.plain(&mut blocks, &mut line);
        blocks
    }

    /// What a line without a paragraph holds.
    fn plain(&mut self, blocks: &mut Vec<Block>, line: &mut Line) {
        let content = self.finish(std::mem::take(line));
        if !content.is_empty() {
            blocks.push(Block::Plain(content));
        }
    }

    fn block(&mut self, tag: Tag<'s>, blocks: &mut Vec<Block>) {
        if self.depth >= MAX_DEPTH {
            let text = self.text();
            return blocks.push(Block::Plain(vec![Inline::Text(text)]));
        }
        self.depth += 1;
        let block = match tag {
            Tag::Paragraph => Block::Paragraph(self.inlines()),
            Tag::Heading { level, .. } => {
                Block::Heading { level: level as u8, content: self.inlines() }
            }
            Tag::BlockQuote(_) => Block::Quote(self.blocks()),
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.into_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                Block::Code { language, text: self.text() }
            }
            Tag::HtmlBlock => {
                let text = self.text();
                Block::Paragraph(vec![Inline::Text(text.trim_end().to_owned())])
            }
            Tag::List(start) => Block::List { start, items: self.rows(Self::blocks) },
            Tag::Table(columns) => {
                let alignments = columns.into_iter().map(alignment).collect();
                let mut rows = self.rows(|builder| builder.rows(Self::inlines));
                let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
                Block::Table { alignments, head, rows }
            }
            // Forms that are not asked for above.
            _ => Block::Plain(vec![Inline::Text(self.text())]),
        };
        self.depth -= 1;
        // A comment says nothing to a reader.
        let is_comment =
            |text: &str| text.trim_start().starts_with("<!--") && text.ends_with("-->");
        match &block {
            Block::Paragraph(content) if matches!(&content[..], [Inline::Text(text)] if is_comment(text)) =>
                {}
            _ => blocks.push(block),
        }
    }

    /// The parts of a list, a table or a row, each read by `one`.
    fn rows<T>(&mut self, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut rows = Vec::new();
        while let Some((Event::Start(_), _)) = self.events.next() {
            rows.push(one(self));
        }
        rows
    }

    /// Inlines up to the end of what they stand in.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut line = Line::default();
        while let Some((event, range)) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, range, &mut line);
        }
        self.finish(line)
    }

    fn inline(&mut self, event: Event<'s>, range: Range<usize>, line: &mut Line) {
        match event {
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                line.text(&text, range.start);
            }
            Event::SoftBreak => line.text("\n", range.start),
            Event::HardBreak => self.push(line, Inline::Break),
            Event::Code(code) => self.push(line, Inline::Code(code.into_string())),
            Event::InlineMath(source) => self.math(line, &source, false, range),
            Event::DisplayMath(source) => self.math(line, &source, true, range),
            Event::Start(_) if self.depth >= MAX_DEPTH => {
                let text = self.text();
                line.text(&text, range.start);
            }
            Event::Start(tag) => {
                self.depth += 1;
                self.span(tag, range, line);
                self.depth -= 1;
            }
            _ => {}
        }
    }

    fn span(&mut self, tag: Tag<'s>, range: Range<usize>, line: &mut Line) {
        match tag {
            Tag::Emphasis => {
                let content = self.inlines();
                self.push(line, Inline::Emphasis(content));
            }
            Tag::Strong => {
                let content = self.inlines();
                self.push(line, Inline::Strong(content));
            }
            Tag::Link { dest_url, title, .. } => {
                let content = self.inlines();
                let (target, title) = (dest_url.into_string(), title.into_string());
                if is_allowed(&target) {
                    return self.push(line, Inline::Link { target, title, content });
                }
                let problem =
                    NotebookProblem::LinkRefused { value: target, choices: SCHEMES.join(", ") };
                self.reader.report(self.base + range.start, problem);
                self.settle(line);
                line.done.extend(content);
            }
            Tag::Image { dest_url, title, .. } => {
                let description = self.text();
                let (source, title) = (dest_url.into_string(), title.into_string());
                if is_beside(&source) {
                    return self.push(line, Inline::Image { source, title, description });
                }
                self.reader.report(
                    self.base + range.start,
                    NotebookProblem::ImageRefused { value: source },
                );
                line.text(&description, range.start);
            }
            _ => {
                let text = self.text();
                line.text(&text, range.start);
            }
        }
    }

    fn math(&mut self, line: &mut Line, source: &str, display: bool, range: Range<usize>) {
        let made = formula(source, display).map_err(|rule| {
            let problem = NotebookProblem::Formula { formula: source.trim().to_owned(), rule };
            self.reader.report(self.base + range.start, problem);
        });
        let formula = super::Formula { source: source.to_owned(), display, mathml: made.ok() };
        self.push(line, Inline::Math(formula));
    }

    /// All text up to the end of what it stands in, however deep.
    fn text(&mut self) -> String {
        let (mut all, mut open) = (String::new(), 1);
        while open > 0 {
            match self.events.next() {
                None => break,
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some((Event::SoftBreak | Event::HardBreak, _)) => all.push('\n'),
                Some((
                    Event::Text(text)
                    | Event::Code(text)
                    | Event::Html(text)
                    | Event::InlineHtml(text)
                    | Event::InlineMath(text)
                    | Event::DisplayMath(text),
                    _,
                )) => all.push_str(&text),
                Some(_) => {}
            }
        }
        all
    }

    fn push(&mut self, line: &mut Line, inline: Inline) {
        self.settle(line);
        line.done.push(inline);
    }

    fn finish(&mut self, mut line: Line) -> Vec<Inline> {
        self.settle(&mut line);
        line.done
    }

    /// Makes the text so far inlines: text, and the values between braces in it.
    fn settle(&mut self, line: &mut Line) {
        let (text, pieces) = (std::mem::take(&mut line.text), std::mem::take(&mut line.pieces));
        let base = self.base;
        let place = |at: usize| {
            let piece = pieces.iter().rev().find(|(start, _)| *start <= at);
            piece.map_or(base, |(start, source)| base + source + (at - start))
        };
        let mut rest = 0;
        while let Some(open) = text[rest..].find("{{").map(|at| rest + at) {
            let inside = open + 2;
            let Some(close) = text[inside..].find("}}").map(|at| inside + at) else {
                let problem = NotebookProblem::ValueExpected {
                    expected: ValuePart::Close,
                    found: None,
                    choices: "}}".to_owned(),
                };
                self.reader.report(place(open), problem);
                break;
            };
            if open > rest {
                line.done.push(Inline::Text(text[rest..open].to_owned()));
            }
            let source = &text[inside..close];
            let value = value::read(self.reader, source, &|at| place(inside + at));
            let at = |at: usize| (place(at) - base).saturating_sub(self.blank);
            let range = at(open)..at(close + 1) + 1;
            line.done.push(Inline::Value { source: source.trim().to_owned(), value, range });
            rest = close + 2;
        }
        if rest < text.len() {
            line.done.push(Inline::Text(text[rest..].to_owned()));
        }
    }
}

/// A line being put together.
#[derive(Default)]
struct Line {
    done: Vec<Inline>,
    text: String,
    /// Where in `text`, and where in the Markdown, each piece of text begins.
    pieces: Vec<(usize, usize)>,
}

impl Line {
    fn text(&mut self, text: &str, source: usize) {
        self.pieces.push((self.text.len(), source));
        self.text.push_str(text);
    }
}

fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
}

fn alignment(column: pulldown_cmark::Alignment) -> Alignment {
    match column {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Centre,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Notebook;
    use crate::scenario::Language;

    fn blocks(source: &str) -> Vec<Block> {
        let notebook = Notebook::parse(source, "a.md");
        notebook.blocks(notebook.cells()[0].id, Language::En).cloned().collect()
    }

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn markdown_becomes_blocks_of_inlines() {
        let found = blocks("## A *b*\n\n1. one\n2. two **c** `d`\n\n> e  \n> f\n\n---\n");
        let expected = [
            Block::Heading {
                level: 2,
                content: vec![text("A "), Inline::Emphasis(vec![text("b")])],
            },
            Block::List {
                start: Some(1),
                items: vec![
                    vec![Block::Plain(vec![text("one")])],
                    vec![Block::Plain(vec![
                        text("two "),
                        Inline::Strong(vec![text("c")]),
                        text(" "),
                        Inline::Code("d".to_owned()),
                    ])],
                ],
            },
            Block::Quote(vec![Block::Paragraph(vec![text("e"), Inline::Break, text("f")])]),
            Block::Rule,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn tables_code_links_and_formulas_are_kept() {
        let found = blocks("| a | b |\n|:--|--:|\n| 1 | 2 |\n");
        let head = vec![vec![text("a")], vec![text("b")]];
        let rows = vec![vec![vec![text("1")], vec![text("2")]]];
        let alignments = vec![Alignment::Left, Alignment::Right];
        assert_eq!(found, [Block::Table { alignments, head, rows }]);
        let code = Block::Code { language: "sh".to_owned(), text: "ls\n".to_owned() };
        assert_eq!(blocks("```sh\nls\n```\n"), [code]);
        let found = blocks("[a](https://b.c \"d\") $x$ ![e](f.png) [g](file:h)");
        let [Block::Paragraph(content)] = &found[..] else { panic!("{found:?}") };
        let link = Inline::Link {
            target: "https://b.c".to_owned(),
            title: "d".to_owned(),
            content: vec![text("a")],
        };
        let image = Inline::Image {
            source: "f.png".to_owned(),
            title: String::new(),
            description: "e".to_owned(),
        };
        assert_eq!((&content[0], &content[4]), (&link, &image));
        assert!(matches!(&content[2], Inline::Math(formula) if formula.mathml.is_some()));
        assert_eq!(content[6], text("g"), "a refused link keeps its words");
    }

    /// Deeper than any stack, and in no time.
    #[test]
    fn deep_nesting_becomes_text() {
        for piece in ["> ", "- ", "*a ", "[", "![", "1. ", "**", "{{", "$", "`", "<a "] {
            let deep = format!("{}end", piece.repeat(5_000));
            let notebook = Notebook::parse(&deep, "a.md");
            assert_eq!(notebook.write(), deep);
        }
        assert!(format!("{:?}", blocks(&format!("{}end", "> ".repeat(500)))).contains("end"));
    }
}
