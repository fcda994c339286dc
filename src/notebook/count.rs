//! How long a text is: words as a reader counts them.
//!
//! A value is one word, whatever it will say; formulas and code are none, as are dashes and other signs that stand alone.

use super::markdown::{Block, Inline};
use super::read::{Content, Notebook};
use crate::scenario::Language;

impl Notebook {
    /// The words that a reader of the language gets, those for all readers included.
    #[must_use]
    pub fn words(&self, language: Language) -> usize {
        let blocks = self.cells.iter().flat_map(|cell| self.blocks(cell.id, language));
        blocks.map(of_block).sum()
    }

    /// Whether some text is for the readers of one language alone.
    #[must_use]
    pub fn is_bilingual(&self) -> bool {
        self.cells.iter().any(|cell| match &cell.content {
            Content::Text(segments) => segments.iter().any(|segment| segment.language.is_some()),
            Content::Form(_) | Content::Broken(_) => false,
        })
    }
}

fn of_block(block: &Block) -> usize {
    match block {
        Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
            of_line(content)
        }
        Block::List { items, .. } => items.iter().flatten().map(of_block).sum(),
        Block::Quote(inner) => inner.iter().map(of_block).sum(),
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).map(|cell| of_line(cell)).sum()
        }
        Block::Code { .. } | Block::Rule => 0,
    }
}

/// Pieces of a line may part a word, so the line is put together first.
fn of_line(content: &[Inline]) -> usize {
    let mut line = String::new();
    put_together(content, &mut line);
    line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn put_together(content: &[Inline], line: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => line.push_str(text),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link { content: inner, .. } => {
                put_together(inner, line);
            }
            Inline::Value { .. } => line.push('0'),
            Inline::Break => line.push(' '),
            Inline::Code(_) | Inline::Math(_) | Inline::Image { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_a_reader_counts() {
        let count = |text: &str| Notebook::parse(text, "a.md").words(Language::En);
        assert_eq!(count("## Two words\n\n- one*half* word\n- a [link here](#a)\n"), 7);
        assert_eq!(count("It is {{ deaths at 1998 of baseline }}, as $a = b$ says - so."), 6);
        assert_eq!(count("| a | b |\n|---|---|\n| c | d e |\n\n```sh\ncode here\n```\n"), 5);
    }

    #[test]
    fn each_language_has_its_own() {
        let notebook =
            Notebook::parse("All.\n\n::: en\nOne two.\n:::\n\n::: es\nUno.\n:::\n", "a.md");
        assert!(notebook.is_bilingual());
        assert_eq!([Language::En, Language::Es].map(|language| notebook.words(language)), [3, 2]);
        assert!(!Notebook::parse("All.\n", "a.md").is_bilingual());
    }
}
