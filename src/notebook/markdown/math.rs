//! Formulas: LaTeX made MathML, as a tree of known elements.
//!
//! The converter writes text. It is read back here element by element, and only what stands in the lists below passes, so
//! that a page can make elements of it and never hands text to a parser of HTML.

use crate::notebook::problem::FormulaRule;
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Parser, Storage, push_mathml};

/// A piece of MathML.
#[derive(Debug, Clone, PartialEq)]
pub enum MathNode {
    /// An element: its name, attributes and what stands in it.
    Element {
        /// One of the elements of MathML Core that formulas use.
        name: &'static str,
        /// Names and values.
        attributes: Vec<(&'static str, String)>,
        /// What stands in it.
        children: Vec<MathNode>,
    },
    /// Text, never markup.
    Text(String),
}

/// Longest formula, in bytes: a page of LaTeX, and little enough to be set while a person types.
const MAX_BYTES: usize = 4_000;
/// Deepest nesting: beyond any formula that can be read, and far from the end of a page's stack.
const MAX_DEPTH: usize = 64;

const ELEMENTS: [&str; 25] = [
    "math",
    "menclose",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
];
const ATTRIBUTES: [&str; 27] = [
    "accent",
    "accentunder",
    "class",
    "columnalign",
    "columnspan",
    "depth",
    "display",
    "displaystyle",
    "fence",
    "form",
    "height",
    "largeop",
    "linethickness",
    "lspace",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "notation",
    "rspace",
    "scriptlevel",
    "rowspacing",
    "separator",
    "stretchy",
    "symmetric",
    "voffset",
    "width",
];

/// Sets a formula.
pub(super) fn formula(source: &str, display: bool) -> Result<MathNode, FormulaRule> {
    if source.len() > MAX_BYTES {
        return Err(FormulaRule::TooLong);
    }
    let storage = Storage::new();
    let mut events = Vec::new();
    for event in Parser::new(source, &storage) {
        match event {
            Ok(event) => events.push(event),
            Err(error) => return Err(rule(&error.to_string())),
        }
    }
    let display_mode = if display { DisplayMode::Block } else { DisplayMode::Inline };
    let config = RenderConfig { display_mode, ..RenderConfig::default() };
    let mut text = String::new();
    let events = events.into_iter().map(Ok::<_, std::convert::Infallible>);
    push_mathml(&mut text, events, config).map_err(|_| FormulaRule::Other)?;
    let mut rest = text.as_str();
    element(&mut rest, 0).filter(|_| rest.is_empty()).ok_or(FormulaRule::Other)
}

/// The converter's phrase, as one of the few rules we have words for.
fn rule(message: &str) -> FormulaRule {
    const RULES: [(&str, FormulaRule); 7] = [
        ("unbalanced", FormulaRule::Unbalanced),
        ("unknown primitive", FormulaRule::UnknownCommand),
        ("environment found", FormulaRule::UnknownCommand),
        ("macro not defined", FormulaRule::UnknownCommand),
        ("limit exceeded", FormulaRule::TooLong),
        ("argument", FormulaRule::MissingArgument),
        ("expected a", FormulaRule::MissingArgument),
    ];
    let found = RULES.iter().find(|(part, _)| message.contains(part));
    found.map_or(FormulaRule::Other, |&(_, rule)| rule)
}

/// Takes an element from the text; `None` if it is not one that passes.
fn element(rest: &mut &str, depth: usize) -> Option<MathNode> {
    *rest = rest.strip_prefix('<').filter(|_| depth < MAX_DEPTH)?;
    let name = known(word(rest), ELEMENTS.iter())?;
    let mut attributes = Vec::new();
    loop {
        *rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>") {
            *rest = after;
            return Some(MathNode::Element { name, attributes, children: Vec::new() });
        }
        if let Some(after) = rest.strip_prefix('>') {
            *rest = after;
            break;
        }
        let attribute = word(rest);
        let (value, after) = rest.strip_prefix("=\"")?.split_once('"')?;
        *rest = after;
        if attribute == "style" {
            attributes.extend(is_plain_style(value).then(|| ("style", value.to_owned())));
        } else if let Some(attribute) = known(attribute, ATTRIBUTES.iter()) {
            attributes.push((attribute, value.to_owned()));
        }
    }
    let mut children = Vec::new();
    loop {
        if let Some(after) = rest.strip_prefix("</") {
            *rest = after;
            let closes = word(rest) == name;
            *rest = rest.strip_prefix('>').filter(|_| closes)?;
            return Some(MathNode::Element { name, attributes, children });
        }
        let end = tag(rest)?;
        if end == 0 {
            children.push(element(rest, depth + 1)?);
            continue;
        }
        children.push(MathNode::Text(unescaped(&rest[..end])));
        *rest = &rest[end..];
    }
}

/// Where the next tag begins. The converter writes the sign `<` of a formula as it is.
fn tag(text: &str) -> Option<usize> {
    let begins =
        |at: usize| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    text.match_indices('<').map(|(at, _)| at).find(|at| begins(*at))
}

/// Takes a name from the text.
fn word<'t>(rest: &mut &'t str) -> &'t str {
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    let (word, after) = rest.split_at(end);
    *rest = after;
    word
}

fn known<'l>(name: &str, mut list: impl Iterator<Item = &'l &'static str>) -> Option<&'static str> {
    list.find(|known| **known == name).copied()
}

/// Lengths and colours, and nothing that could fetch.
fn is_plain_style(value: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || " .:;#()%-".contains(c);
    value.chars().all(plain) && !value.contains("url")
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(node: &MathNode) -> String {
        match node {
            MathNode::Text(text) => text.clone(),
            MathNode::Element { children, .. } => children.iter().map(text).collect(),
        }
    }

    #[test]
    fn formulas_become_trees() {
        let node = formula("a = \\frac{p_w}{n^2} + \\sum_{i=1}^{9} x_i", true).unwrap();
        let MathNode::Element { name: "math", attributes, .. } = &node else { panic!("{node:?}") };
        assert_eq!(*attributes, [("display", "block".to_owned())]);
        assert!(text(&node).contains('∑'), "{node:?}");
        for source in [
            "\\sqrt[3]{x} \\hat{y} \\overline{z} \\underbrace{w}_{v}",
            "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
            "\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
            "\\color{red} x \\quad \\mathbb{R} \\left( \\frac12 \\right] \\not= \\binom{n}{k}",
            "{}_a^b X_c^d \\lim_{x \\to 0} \\mathrm{d}x",
        ] {
            assert!(formula(source, false).is_ok(), "{source}: {:?}", formula(source, false));
        }
    }

    #[test]
    fn text_in_a_formula_is_text() {
        let node = formula("\\text{<script>alert(1)</script> &lt;}", false).unwrap();
        assert_eq!(text(&node), "<script>alert(1)</script> &lt;");
        assert_eq!(text(&formula("a < b \\le c > d \\& e", false).unwrap()), "a<b≤c>d&e");
    }

    #[test]
    fn faults_are_told_apart() {
        assert_eq!(formula("\\nosuchthing", false), Err(FormulaRule::UnknownCommand));
        assert_eq!(formula("\\frac{1}{2", false), Err(FormulaRule::Unbalanced));
        assert_eq!(formula("\\sqrt", false), Err(FormulaRule::MissingArgument));
        assert_eq!(formula(&"x".repeat(MAX_BYTES + 1), false), Err(FormulaRule::TooLong));
        assert!(formula(&"{".repeat(900), false).is_err());
        assert!(formula(&format!("{}x{}", "\\sqrt{".repeat(500), "}".repeat(500)), false).is_err());
    }
}
