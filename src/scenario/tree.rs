//! A TOML document as a plain tree in which every value knows where it stands.

use super::error::{Problem, SyntaxRule, ValueKind};
use super::reader::ENOUGH;
use std::borrow::Cow;
use std::ops::Range;
use toml_edit::{Document, Item, TableLike, Value};
use toml_parser::parser::{Event, EventKind, RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{ParseError, Source};

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

    /// Takes out the entries whose keys stand at these places.
    fn forget(&mut self, keys: &[Span]) {
        match &mut self.content {
            Content::List(items) => items.iter_mut().for_each(|item| item.forget(keys)),
            Content::Table(entries) => {
                entries.retain(|entry| !keys.contains(&entry.span));
                for entry in entries {
                    entry.node.forget(keys);
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

/// How deep tables and lists may stand in each other: the limit of `toml_edit`.
const DEPTH: u32 = 80;

/// Reads the text of a file: what it says, without what says it again, and the places and nature of all that is not TOML,
/// in the order of the text. Where more is wrong than keys given twice there is no tree, and the last problem says that the
/// rest is unchecked.
pub(crate) fn parse(text: &str) -> (Option<Node>, Vec<(Span, Problem)>) {
    let syntax = |span: Span, message: &str| {
        let near = line_at(text, span.start);
        (span, Problem::Syntax { rule: rule(message), near })
    };
    // The parser stops at a key that was given before. In a copy it gets a name of its own, and the parser goes on.
    let mut copy = Cow::Borrowed(text);
    let mut again: Vec<Span> = Vec::new();
    let mut problems: Vec<(Span, Problem)> = Vec::new();
    loop {
        let error = match Document::parse(&copy) {
            Ok(document) => {
                let mut root = Node { span: 0..0, content: table(document.as_table(), &(0..0)) };
                root.forget(&again);
                problems.sort_by_key(|(span, _)| span.start);
                return (Some(root), problems);
            }
            Err(error) => error,
        };
        if again.is_empty() {
            problems.extend(faults(text).into_iter().map(|(span, message)| syntax(span, &message)));
            if !problems.is_empty() {
                break;
            }
        }
        let span = error.span().unwrap_or(0..0);
        let is_new = again.len() < ENOUGH && !span.is_empty() && !again.contains(&span);
        if error.message().starts_with("duplicate key") && is_new {
            let key = text[span.clone()].trim().to_owned();
            problems.push((span.clone(), Problem::DuplicateKey { key }));
            copy.to_mut().replace_range(span.clone(), &format!("{:->1$}", again.len(), span.len()));
            again.push(span);
        } else {
            problems.push(syntax(span, error.message()));
            break;
        }
    }
    let last = problems.last().map_or(0..0, |(span, _)| span.clone());
    problems.push((last, Problem::RestUnchecked));
    (None, problems)
}

/// Every fault of the parts of a text. What follows in the same line, or in what the same bracket opened, is most often
/// one fault and said once.
fn faults(text: &str) -> Vec<(Span, String)> {
    struct Fault {
        within: Option<usize>,
        span: Span,
        message: String,
    }
    let source = Source::new(text);
    let mut errors: Vec<ParseError> = Vec::new();
    let mut events: Vec<Event> = Vec::new();
    let mut checked = ValidateWhitespace::new(&mut events, source);
    let mut guarded = RecursionGuard::new(&mut checked, DEPTH);
    parse_document(&source.lex().into_vec(), &mut guarded, &mut errors);
    let mut faults = Vec::new();
    for event in events {
        let (Some(raw), start) = (source.get(event), event.span().start()) else { continue };
        let mut report = |span: Span, message: &str| {
            let span = start + span.start..start + span.end;
            faults.push(Fault { within: None, span, message: message.to_owned() });
        };
        match event.kind() {
            EventKind::SimpleKey => raw.decode_key(&mut Cow::Borrowed(""), &mut errors),
            EventKind::Scalar if raw.is_empty() => report(0..0, "missing value"),
            EventKind::Scalar => {
                if let Err(error) = raw.as_str().parse::<Value>() {
                    report(error.span().unwrap_or(0..0), error.message());
                }
            }
            _ => {}
        }
    }
    faults.extend(errors.iter().map(|error| {
        let span = error.unexpected().or(error.context());
        Fault {
            within: error.context().map(|context| context.start()),
            span: span.map_or(0..0, |span| span.start()..span.end()),
            message: error.description().to_owned(),
        }
    }));
    faults.sort_by_key(|fault| fault.span.start);
    let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let line = |fault: &Fault| ends.partition_point(|&end| end < fault.span.start);
    faults.dedup_by(|next, fault| {
        (next.within.is_some() && next.within == fault.within) || line(next) == line(fault)
    });
    faults.into_iter().take(ENOUGH).map(|fault| (fault.span, fault.message)).collect()
}

/// The parser's phrase, as one of the few rules we have words for.
fn rule(message: &str) -> SyntaxRule {
    const RULES: [(&str, SyntaxRule); 15] = [
        ("recurs", SyntaxRule::TooDeep),
        ("quote", SyntaxRule::MissingQuote),
        ("string, expected `", SyntaxRule::MissingQuote),
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
    let before = &text.as_bytes()[..offset.min(text.len())];
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    text[start..].lines().next().unwrap_or_default().trim().chars().take(60).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every key that is given twice is told at its second place, in tables, headers and lines alike; the first stands.
    #[test]
    fn keys_given_twice_are_told_together() {
        let text =
            "a = 1\nb.c = 2\na = 3\nd = { e = 4, e = 5 }\n\n[f]\ng = 6\n\"g\" = 7\n\n[f]\nh = 8\n";
        let (root, problems) = parse(text);
        let told: Vec<(&str, usize)> = problems
            .iter()
            .map(|(span, problem)| {
                assert!(matches!(problem, Problem::DuplicateKey { .. }), "{problem:?}");
                (&text[span.clone()], span.start)
            })
            .collect();
        assert_eq!(told, [("a", 14), ("e", 33), ("\"g\"", 52), ("f", 62)]);
        let root = root.unwrap();
        let whole = |node: &Node, key: &str| match node.get(key).unwrap().node.content {
            Content::Whole(value) => value,
            _ => panic!("{key}"),
        };
        assert_eq!(whole(&root, "a"), 1);
        assert_eq!(whole(&root.get("d").unwrap().node, "e"), 4);
        assert_eq!(whole(&root.get("f").unwrap().node, "g"), 6);
        let Content::Table(entries) = &root.content else { panic!() };
        assert_eq!(entries.len(), 4);
    }
}
