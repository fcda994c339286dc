//! The tree: blocks of inlines.

use super::math::MathNode;
use crate::notebook::value::ValueExpression;
use std::ops::Range;

/// A block of text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// The text of an item in a tight list: a paragraph without space around it.
    Plain(Vec<Inline>),
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// Number of the first item; `None` for bullets.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Code.
    Code {
        /// The info string.
        language: String,
        /// The code.
        text: String,
    },
    /// A table.
    Table {
        /// One a column.
        alignments: Vec<Alignment>,
        /// Cells of the head.
        head: Vec<Vec<Inline>>,
        /// Rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A line across.
    Rule,
}

/// How a column of a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum Alignment {
    None,
    Left,
    Centre,
    Right,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text, never markup.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link that is allowed.
    Link {
        /// Where it goes: `http:`, `https:`, `mailto:` or `#`.
        target: String,
        /// What is said of it.
        title: String,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A picture beside the notebook.
    Image {
        /// Its plain relative path.
        source: String,
        /// What is said of it.
        title: String,
        /// What it shows, for those who do not see it.
        description: String,
    },
    /// A formula.
    Math(Formula),
    /// A number of a run.
    Value {
        /// What stands between the braces.
        source: String,
        /// What it means; `None` if it is in error.
        value: Option<ValueExpression>,
        /// Where it stands, braces included, in the source of its segment.
        range: Range<usize>,
    },
    /// A line break.
    Break,
}

/// A formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    /// Its LaTeX, without the dollars.
    pub source: String,
    /// Whether it has a line of its own.
    pub display: bool,
    /// The `math` element; `None` if it is in error: then the source is shown.
    pub mathml: Option<MathNode>,
}

/// The sound values in a tree, in order.
pub(in crate::notebook) fn values(blocks: &[Block]) -> Vec<&ValueExpression> {
    placed_values(blocks).into_iter().map(|(_, value)| value).collect()
}

/// The same, each with its place in the source of its segment.
pub(in crate::notebook) fn placed_values(
    blocks: &[Block],
) -> Vec<(&Range<usize>, &ValueExpression)> {
    let mut found = Vec::new();
    of_blocks(blocks, &mut found);
    found
}

type Found<'t> = Vec<(&'t Range<usize>, &'t ValueExpression)>;

fn of_blocks<'t>(blocks: &'t [Block], found: &mut Found<'t>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                of_inlines(content, found);
            }
            Block::List { items, .. } => items.iter().for_each(|item| of_blocks(item, found)),
            Block::Quote(inner) => of_blocks(inner, found),
            Block::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    of_inlines(cell, found);
                }
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn of_inlines<'t>(inlines: &'t [Inline], found: &mut Found<'t>) {
    for inline in inlines {
        match inline {
            Inline::Value { value: Some(value), range, .. } => found.push((range, value)),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link { content: inner, .. } => {
                of_inlines(inner, found);
            }
            _ => {}
        }
    }
}
