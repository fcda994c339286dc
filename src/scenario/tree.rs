//! A TOML document as a plain tree in which every value knows where it stands.

use super::error::{Problem, SyntaxRule, ValueKind};
use std::ops::Range;
use toml_edit::{Document, Item, TableLike, Value};

/// Part of the text, in bytes.
pub(crate) type Span = Range<usize>;

/// A value and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub span: Span,
    pub content: Content,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    Text(String),
    Whole(i64),
    Number(f64),
    Switch(bool),
    DateTime,
    List(Vec<Node>),
    Table(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub key: String,
    pub span: Span,
    pub node: Node,
}

impl Node {
    /// What kind of value it is.
    pub fn kind(&self) -> ValueKind {
        match self.content {
            Content::Text(_) => ValueKind::Text,
            Content::Whole(_) => ValueKind::WholeNumber,
            Content::Number(_) => ValueKind::Number,
            Content::Switch(_) => ValueKind::TrueOrFalse,
            Content::DateTime => ValueKind::DateTime,
            Content::List(_) => ValueKind::List,
            Content::Table(_) => ValueKind::Table,
        }
    }

    /// The entry of that key, if this is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        match &self.content {
            Content::Table(entries) => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    /// The same value in a longer text, of which its own text begins at `start`.
    #[must_use]
    pub fn shifted(mut self, start: usize) -> Self {
        self.shift(start);
        self
    }

    fn shift(&mut self, start: usize) {
        let later = |span: &Span| span.start + start..span.end + start;
        self.span = later(&self.span);
        match &mut self.content {
            Content::List(items) => items.iter_mut().for_each(|item| item.shift(start)),
            Content::Table(entries) => {
                for entry in entries {
                    entry.span = later(&entry.span);
                    entry.node.shift(start);
                }
            }
            _ => {}
        }
    }

    /// Whether this is a table with that key.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
}

/// Reads the text of a file.
///
/// # Errors
/// The place and nature of the first thing that is not TOML.
pub(crate) fn parse(text: &str) -> Result<Node, (Span, Problem)> {
    match Document::parse(text) {
        Ok(document) => Ok(Node { span: 0..0, content: table(document.as_table(), &(0..0)) }),
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            let problem = match error.message() {
                message if message.starts_with("duplicate key") => {
                    let key = text.get(span.clone()).unwrap_or_default().trim().to_owned();
                    Problem::DuplicateKey { key }
                }
                message => Problem::Syntax { rule: rule(message), near: line_at(text, span.start) },
            };
            Err((span, problem))
        }
    }
}

/// The parser's phrase, as one of the few rules we have words for.
fn rule(message: &str) -> SyntaxRule {
    const RULES: [(&str, SyntaxRule); 14] = [
        ("recurs", SyntaxRule::TooDeep),
        ("quote", SyntaxRule::MissingQuote),
        ("unclosed", SyntaxRule::Unclosed),
        ("comma", SyntaxRule::MissingComma),
        ("missing assignment", SyntaxRule::MissingEquals),
        ("no value", SyntaxRule::MissingEquals),
        ("missing value", SyntaxRule::MissingValue),
        ("invalid unquoted key", SyntaxRule::Unexpected),
        ("number", SyntaxRule::MalformedNumber),
        ("integer", SyntaxRule::MalformedNumber),
        ("leading zero", SyntaxRule::MalformedNumber),
        ("sign", SyntaxRule::MalformedNumber),
        ("digits", SyntaxRule::MalformedNumber),
        ("radix", SyntaxRule::MalformedNumber),
    ];
    RULES
        .iter()
        .find(|(part, _)| message.contains(part))
        .map_or(SyntaxRule::Unexpected, |&(_, rule)| rule)
}

/// The line around an offset, without blanks at its ends and not too long to show.
fn line_at(text: &str, offset: usize) -> String {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
    text[start..end].trim().chars().take(60).collect()
}

fn table(from: &dyn TableLike, outer: &Span) -> Content {
    let entries = from.iter().filter_map(|(name, item)| {
        let key = from.key(name)?;
        let span = key.span().or_else(|| item.span()).unwrap_or_else(|| outer.clone());
        let node = match item {
            Item::None => return None,
            Item::Value(value) => node(value, &span),
            Item::Table(inner) => {
                let place = inner.span().unwrap_or_else(|| span.clone());
                Node { content: table(inner, &place), span: place }
            }
            Item::ArrayOfTables(list) => Node {
                span: span.clone(),
                content: Content::List(
                    list.iter()
                        .map(|inner| {
                            let place = inner.span().unwrap_or_else(|| span.clone());
                            Node { content: table(inner, &place), span: place }
                        })
                        .collect(),
                ),
            },
        };
        Some(Entry { key: name.to_owned(), span, node })
    });
    Content::Table(entries.collect())
}

fn node(value: &Value, outer: &Span) -> Node {
    let span = value.span().unwrap_or_else(|| outer.clone());
    let content = match value {
        Value::String(text) => Content::Text(text.value().clone()),
        Value::Integer(whole) => Content::Whole(*whole.value()),
        Value::Float(number) => Content::Number(*number.value()),
        Value::Boolean(switch) => Content::Switch(*switch.value()),
        Value::Datetime(_) => Content::DateTime,
        Value::Array(list) => Content::List(list.iter().map(|value| node(value, &span)).collect()),
        Value::InlineTable(inner) => table(inner, &span),
    };
    Node { span, content }
}
