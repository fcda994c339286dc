//! A scene as SVG text: the same bytes on every machine.
//!
//! Pixels are written with at most two decimals; texts and attributes are escaped; nothing here decides a look.

use std::fmt::Write;

use super::measure::Weight;
use super::scene::{Anchor, Node, Scene, Segment, Shape, Text};

/// Where the picture will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host<'a> {
    /// Inside a page, which dresses the classes and sets the size.
    Page,
    /// In a file of its own: name space, size and this style sheet go with it.
    File {
        /// CSS text.
        style: &'a str,
    },
}

/// The scene as an `<svg>` element for a page that carries `style/chart.css`. It fills the width it is given.
#[must_use]
pub fn render(scene: &Scene) -> String {
    write_scene(scene, Host::Page)
}

/// The scene as an `<svg>` element for `host`.
pub(super) fn write_scene(scene: &Scene, host: Host) -> String {
    let mut out = String::with_capacity(16 * 1024);
    let (width, height, id) = (number(scene.width), number(scene.height), attribute(&scene.id));
    out.push_str("<svg");
    if let Host::File { .. } = host {
        put(
            &mut out,
            format_args!(
                " xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\""
            ),
        );
    }
    put(
        &mut out,
        format_args!(
            " class=\"chart\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n"
        ),
    );
    put(&mut out, format_args!("<title id=\"{id}-title\">{}</title>\n", content(&scene.title)));
    put(&mut out, format_args!("<desc id=\"{id}-desc\">{}</desc>\n", content(&scene.description)));
    if let Host::File { style } = host {
        put(&mut out, format_args!("<style>\n{}</style>\n", content(style)));
    }
    for node in &scene.nodes {
        write_node(&mut out, node);
    }
    out.push_str("</svg>\n");
    out
}

fn write_node(out: &mut String, node: &Node) {
    let name = match &node.shape {
        Shape::Group(_) => "g",
        Shape::Path(_) => "path",
        Shape::Rect { .. } => "rect",
        Shape::Circle { .. } => "circle",
        Shape::Line { .. } => "line",
        Shape::Text(_) => "text",
    };
    put(out, format_args!("<{name}"));
    if !node.class.is_empty() {
        put(out, format_args!(" class=\"{}\"", attribute(&node.class)));
    }
    write_geometry(out, &node.shape);

    let title = node.title.as_deref().map(|title| format!("<title>{}</title>", content(title)));
    let title = title.unwrap_or_default();
    match &node.shape {
        Shape::Group(inner) => {
            put(out, format_args!(">{title}\n"));
            for node in inner {
                write_node(out, node);
            }
            put(out, format_args!("</{name}>\n"));
        }
        Shape::Text(text) => {
            put(out, format_args!(">{title}{}</{name}>\n", content(&text.content)));
        }
        _ if title.is_empty() => out.push_str("/>\n"),
        _ => put(out, format_args!(">{title}</{name}>\n")),
    }
}

fn write_geometry(out: &mut String, shape: &Shape) {
    let mut pair = |name: &str, value: f64| put(out, format_args!(" {name}=\"{}\"", number(value)));
    match shape {
        Shape::Group(_) => {}
        Shape::Path(segments) => put(out, format_args!(" d=\"{}\"", path_data(segments))),
        Shape::Rect { x, y, width, height } => {
            for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
                pair(name, *value);
            }
        }
        Shape::Circle { cx, cy, r } => {
            for (name, value) in [("cx", cx), ("cy", cy), ("r", r)] {
                pair(name, *value);
            }
        }
        Shape::Line { x1, y1, x2, y2 } => {
            for (name, value) in [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)] {
                pair(name, *value);
            }
        }
        Shape::Text(Text { x, y, size, anchor, weight, .. }) => {
            for (name, value) in [("x", x), ("y", y), ("font-size", size)] {
                pair(name, *value);
            }
            match anchor {
                Anchor::Start => {}
                Anchor::Middle => out.push_str(" text-anchor=\"middle\""),
                Anchor::End => out.push_str(" text-anchor=\"end\""),
            }
            if *weight == Weight::Bold {
                out.push_str(" font-weight=\"600\"");
            }
        }
    }
}

fn path_data(segments: &[Segment]) -> String {
    let mut data = String::new();
    for segment in segments {
        match segment {
            Segment::Move(x, y) => put(&mut data, format_args!("M{} {}", number(*x), number(*y))),
            Segment::Line(x, y) => put(&mut data, format_args!("L{} {}", number(*x), number(*y))),
            Segment::Close => data.push('Z'),
        }
    }
    data
}

/// A pixel with at most two decimals, without trailing zeros, never `-0`.
fn number(value: f64) -> String {
    debug_assert!(value.is_finite(), "a pixel must be a number, not {value}");
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text between tags: markup escaped, characters that XML forbids left out.
fn content(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' | '\r' => out.push(letter),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
    out
}

/// The value of an attribute in double quotes.
pub(super) fn attribute(text: &str) -> String {
    content(text).replace('"', "&quot;")
}

/// Formats onto `out`.
fn put(out: &mut String, text: std::fmt::Arguments) {
    out.write_fmt(text).expect("writing to a string cannot fail");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Area;

    fn scene(nodes: Vec<Node>) -> Scene {
        let (title, description) = ("A & B".to_owned(), "x < y".to_owned());
        Scene { id: "deaths\"1".to_owned(), width: 360.0, height: 200.5, title, description, nodes }
    }

    #[test]
    fn numbers_are_short_and_stable() {
        for (value, text) in [
            (1.0, "1"),
            (-0.001, "0"),
            (12.345_678, "12.35"),
            (0.1 + 0.2, "0.3"),
            (1234.5, "1234.5"),
            (100.0, "100"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn the_picture_is_named_and_described() {
        assert_eq!(
            render(&scene(vec![])),
            "<svg class=\"chart\" viewBox=\"0 0 360 200.5\" role=\"img\" \
             aria-labelledby=\"deaths&quot;1-title deaths&quot;1-desc\">\n\
             <title id=\"deaths&quot;1-title\">A &amp; B</title>\n\
             <desc id=\"deaths&quot;1-desc\">x &lt; y</desc>\n</svg>\n"
        );
    }

    #[test]
    fn each_shape_is_written() {
        let area = Area { left: 1.0, top: 2.0, right: 4.0, bottom: 6.0 };
        let text = Text {
            x: 5.0,
            y: 6.0,
            size: 12.0,
            anchor: Anchor::End,
            weight: Weight::Bold,
            content: "<b>\u{0} Río".to_owned(),
        };
        let path = vec![Segment::Move(0.0, 1.0), Segment::Line(2.0, 3.0), Segment::Close];
        let all = Node::group(
            "a b",
            vec![
                Node::rect("r", area),
                Node::circle("", 1.0, 2.0, 3.5).titled("1994"),
                Node::line("l", (0.0, 1.0), (2.0, 3.0)),
                Node::path("p", path),
                Node::text("t", text),
            ],
        );
        let svg = render(&scene(vec![all]));
        let body: Vec<&str> = svg.lines().skip(3).collect();
        assert_eq!(
            body,
            [
                "<g class=\"a b\">",
                "<rect class=\"r\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>",
                "<circle cx=\"1\" cy=\"2\" r=\"3.5\"><title>1994</title></circle>",
                "<line class=\"l\" x1=\"0\" y1=\"1\" x2=\"2\" y2=\"3\"/>",
                "<path class=\"p\" d=\"M0 1L2 3Z\"/>",
                "<text class=\"t\" x=\"5\" y=\"6\" font-size=\"12\" text-anchor=\"end\" font-weight=\"600\">&lt;b&gt; Río</text>",
                "</g>",
                "</svg>",
            ]
        );
    }
}
