//! Text of a notebook as elements of the page: every element is made here, none is parsed.

use crate::notebook::{Alignment, Block, Formula, Inline, MathNode, ValueExpression};
use yew::virtual_dom::{VNode, VTag};
use yew::{Html, html};

/// What a reader sees in the place of a value.
pub type Values<'v> = &'v dyn Fn(&ValueExpression) -> Html;

/// The highest heading of a cell stands under the title of the notebook.
const HEADINGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];

/// Blocks as elements.
pub fn prose<'b>(blocks: impl Iterator<Item = &'b Block>, values: Values) -> Html {
    blocks.map(|block| of_block(block, values)).collect()
}

fn of_block(block: &Block, values: Values) -> Html {
    match block {
        Block::Paragraph(content) => html! { <p>{ inlines(content, values) }</p> },
        Block::Plain(content) => inlines(content, values),
        Block::Heading { level, content } => {
            // A file may begin with a heading of its own first level; the page has its title there.
            let at = usize::from(level.saturating_sub(2)).min(HEADINGS.len() - 1);
            let mut heading = VTag::new(HEADINGS[at]);
            heading.add_child(inlines(content, values));
            heading.into()
        }
        Block::List { start: Some(start), items } => {
            html! { <ol start={start.to_string()}>{ for items.iter().map(|item| of_item(item, values)) }</ol> }
        }
        Block::List { start: None, items } => {
            html! { <ul>{ for items.iter().map(|item| of_item(item, values)) }</ul> }
        }
        Block::Quote(inner) => html! { <blockquote>{ prose(inner.iter(), values) }</blockquote> },
        Block::Code { text, .. } => html! { <pre tabindex="0"><code>{ text }</code></pre> },
        Block::Table { alignments, head, rows } => table(alignments, head, rows, values),
        Block::Rule => html! { <hr /> },
    }
}

fn of_item(item: &[Block], values: Values) -> Html {
    html! { <li>{ prose(item.iter(), values) }</li> }
}

fn table(
    alignments: &[Alignment],
    head: &[Vec<Inline>],
    rows: &[Vec<Vec<Inline>>],
    values: Values,
) -> Html {
    let class = |at: usize| match alignments.get(at) {
        Some(Alignment::Right) => Some("number"),
        Some(Alignment::Centre) => Some("centre"),
        _ => None,
    };
    let heads = head.iter().enumerate().map(|(at, cell)| {
        html! { <th scope="col" class={class(at)}>{ inlines(cell, values) }</th> }
    });
    let rows = rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, cell)| {
            html! { <td class={class(at)}>{ inlines(cell, values) }</td> }
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <div class="table-stage" tabindex="0">
            <table><thead><tr>{ for heads }</tr></thead><tbody>{ for rows }</tbody></table>
        </div>
    }
}

fn inlines(content: &[Inline], values: Values) -> Html {
    content.iter().map(|inline| of_inline(inline, values)).collect()
}

fn of_inline(inline: &Inline, values: Values) -> Html {
    match inline {
        Inline::Text(text) => html! { { text } },
        Inline::Emphasis(content) => html! { <em>{ inlines(content, values) }</em> },
        Inline::Strong(content) => html! { <strong>{ inlines(content, values) }</strong> },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Link { target, title, content } => {
            let title = (!title.is_empty()).then(|| title.clone());
            // The reader's address and work are nobody's business.
            html! {
                <a href={target.clone()} {title} rel="noopener noreferrer" referrerpolicy="no-referrer">{ inlines(content, values) }</a>
            }
        }
        // A page has no folder beside it: the words that stand for the picture are what can be shown.
        Inline::Image { description, source, .. } => {
            html! { <em>{ if description.is_empty() { source } else { description } }</em> }
        }
        Inline::Math(formula) => of_formula(formula),
        Inline::Value { source, value, .. } => match value {
            Some(value) => values(value),
            None => html! { <code class="in-error">{ format!("{{{{ {source} }}}}") }</code> },
        },
        Inline::Break => html! { <br /> },
    }
}

fn of_formula(formula: &Formula) -> Html {
    let Some(tree) = &formula.mathml else {
        return html! { <code class="in-error">{ formula.source.clone() }</code> };
    };
    if formula.display {
        html! { <span class="formula" tabindex="0">{ of_math(tree) }</span> }
    } else {
        of_math(tree)
    }
}

fn of_math(node: &MathNode) -> Html {
    match node {
        MathNode::Text(text) => VNode::from(text.clone()),
        MathNode::Element { name, attributes, children } => {
            let mut tag = VTag::new(*name);
            for (name, value) in attributes {
                tag.add_attribute(name, value.clone());
            }
            tag.add_children(children.iter().map(of_math));
            tag.into()
        }
    }
}
