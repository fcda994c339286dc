//! The style sheet of a file of its own, made from `style/chart.css`.
//!
//! Many programs that open SVG know classes but not custom properties, so each `var(--name)` is replaced by its value
//! in the light theme.

use super::scene::Scene;
use super::svg::{Host, write_scene};

const SHEET: &str = include_str!("../../style/chart.css");

/// The scene as an SVG file that looks right anywhere: the light theme goes with it.
#[must_use]
pub fn standalone(scene: &Scene) -> String {
    write_scene(scene, Host::File { style: &light_style(SHEET) })
}

/// The rules of `sheet` outside its media queries, with the values of its first `:root`.
fn light_style(sheet: &str) -> String {
    let blocks = blocks(sheet);
    let root = blocks.iter().find(|block| block.selector == ":root");
    let values = root.map(|root| declarations(root.body)).unwrap_or_default();
    let rules = blocks.iter().filter(|block| block.selector.starts_with(".chart"));
    let rule = |block: &Block| {
        let lines = declarations(block.body)
            .into_iter()
            .map(|(name, value)| format!("{name}:{}", resolve(value, &values)));
        let selector: Vec<&str> = block.selector.split_whitespace().collect();
        format!("{}{{{}}}\n", selector.join(" "), lines.collect::<Vec<_>>().join(";"))
    };
    rules.map(rule).collect()
}

/// `value` with each `var(--name)` replaced.
fn resolve(value: &str, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(value.to_owned(), |text, (name, value)| text.replace(&format!("var({name})"), value))
}

/// A block of a style sheet: what stands before the brace and what stands inside.
struct Block<'a> {
    selector: &'a str,
    body: &'a str,
}

/// The outermost blocks of `sheet`. Comments may stand before a selector; braces must pair.
fn blocks(sheet: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut open) = (0, 0, 0);
    for (index, letter) in sheet.char_indices() {
        match letter {
            '{' => {
                if depth == 0 {
                    open = index;
                }
                depth += 1;
            }
            '}' => {
                depth -= 1;
                if depth == 0 {
                    let before = &sheet[start..open];
                    let selector = before.rsplit("*/").next().unwrap_or(before).trim();
                    found.push(Block { selector, body: &sheet[open + 1..index] });
                    start = index + 1;
                }
            }
            _ => {}
        }
    }
    found
}

/// Names and values of the declarations in a block.
fn declarations(body: &str) -> Vec<(&str, &str)> {
    let pairs = body.split(';').filter_map(|line| line.split_once(':'));
    pairs.map(|(name, value)| (name.trim(), value.trim())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_and_media_left_out() {
        let sheet = "/* a */ :root { --x: #123456; --y: 2px }\n@media print { :root { --x: #000000 } .chart { a: b } }\n\
                     /* b */\n.chart .one,\n.chart .two {\n  fill: var(--x);\n  stroke-width: var(--y);\n}\n";
        assert_eq!(light_style(sheet), ".chart .one, .chart .two{fill:#123456;stroke-width:2px}\n");
    }

    #[test]
    fn nothing_is_left_to_resolve() {
        let style = light_style(SHEET);
        assert!(style.contains(".chart .chart-tick") && style.contains("tabular-nums"));
        assert!(
            !style.contains("var(") && !style.contains('@') && !style.contains("/*"),
            "{style}"
        );
    }

    /// Colours of a theme: the first `:root` overlaid by those of `selector`, at the top or inside a media query.
    fn theme(selector: &str) -> Vec<(&'static str, &'static str)> {
        let outer = blocks(SHEET);
        let mut values =
            declarations(outer.iter().find(|block| block.selector == ":root").unwrap().body);
        let inner = outer.iter().filter(|block| block.selector.starts_with("@media"));
        let mut found = selector == ":root";
        for block in inner.flat_map(|block| blocks(block.body)) {
            if block.selector == selector && selector != ":root" {
                found = true;
                for (name, value) in declarations(block.body) {
                    values.iter_mut().find(|(known, _)| *known == name).expect(name).1 = value;
                }
            }
        }
        assert!(found, "no block {selector}");
        values
    }

    fn print_theme() -> Vec<(&'static str, &'static str)> {
        let mut values = theme(":root");
        let outer = blocks(SHEET);
        let print = outer.iter().find(|block| block.selector == "@media print").unwrap();
        for (name, value) in declarations(blocks(print.body)[0].body) {
            values.iter_mut().find(|(known, _)| *known == name).expect(name).1 = value;
        }
        values
    }

    const BY_SYSTEM: &str = ":root:not([data-theme=\"light\"])";
    const BY_PAGE: &str = ":root[data-theme=\"dark\"]";

    /// Relative luminance after WCAG 2.2.
    fn luminance(colour: &str) -> f64 {
        let channel = |from: usize| {
            let value =
                f64::from(u8::from_str_radix(&colour[from..from + 2], 16).expect(colour)) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.005, "a published pair");
    }

    #[test]
    fn both_ways_to_the_dark_say_the_same() {
        assert_eq!(theme(BY_SYSTEM), theme(BY_PAGE));
        assert_ne!(theme(BY_SYSTEM), theme(":root"));
    }

    #[test]
    fn text_and_marks_stand_out_in_every_theme() {
        for (name, values) in
            [("light", theme(":root")), ("dark", theme(BY_PAGE)), ("print", print_theme())]
        {
            let value = |key: &str| {
                values.iter().find(|(known, _)| *known == format!("--chart-{key}")).expect(key).1
            };
            let at_least = |a: &str, b: &str, least: f64| {
                let found = contrast(value(a), value(b));
                assert!(found >= least, "{name}: {a} on {b} is {found:.2}, not {least}");
            };
            for text in ["ink", "ink-soft", "first", "second"] {
                at_least(text, "paper", 4.5);
            }
            for mark in ["axis", "observed", "first", "first-edge", "second", "second-edge"] {
                at_least(mark, "paper", 3.0);
            }
            for band in ["first-50", "first-80", "first-95"] {
                at_least("first", band, 3.0);
                at_least("observed", band, 3.0);
            }
            for pair in [["first-50", "first-80"], ["first-80", "first-95"]] {
                at_least(pair[0], pair[1], 1.3);
            }
            for part in 1..=9 {
                at_least(&format!("part-{part}"), "paper", 3.0);
                if part > 1 {
                    at_least(&format!("part-{}", part - 1), &format!("part-{part}"), 1.8);
                }
            }
            // Lightness tells the classes of a heat map apart, and goes one way.
            let from_paper = |shade: i32| contrast(value(&format!("heat-{shade}")), value("paper"));
            assert!(from_paper(1) >= 1.2, "{name}: the lowest class on paper");
            for shade in 2..=7 {
                at_least(&format!("heat-{}", shade - 1), &format!("heat-{shade}"), 1.4);
                assert!(from_paper(shade) > from_paper(shade - 1), "{name}: class {shade}");
            }
        }
    }

    /// `top` over `bottom`, as a browser blends them.
    fn over(top: &str, opacity: f64, bottom: &str) -> String {
        let channel = |colour: &str, from: usize| {
            f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap())
        };
        let mixed = [1, 3, 5]
            .map(|from| opacity * channel(top, from) + (1.0 - opacity) * channel(bottom, from));
        format!(
            "#{:02x}{:02x}{:02x}",
            mixed[0].round() as u8,
            mixed[1].round() as u8,
            mixed[2].round() as u8
        )
    }

    /// Opacity of a band of the second forecast, from the sheet.
    fn opacity(band: &str) -> f64 {
        let selector = format!(".chart .chart-forecast-2 .chart-band-{band}");
        let block =
            blocks(SHEET).into_iter().find(|block| block.selector == selector).expect("a rule");
        declarations(block.body)
            .iter()
            .find(|(name, _)| *name == "fill-opacity")
            .unwrap()
            .1
            .parse()
            .unwrap()
    }

    /// Both medians stand out from the second forecast's veil over the first one's bands.
    #[test]
    fn medians_stand_out_where_two_forecasts_overlap() {
        for (name, values) in
            [("light", theme(":root")), ("dark", theme(BY_PAGE)), ("print", print_theme())]
        {
            let value = |key: &str| {
                values.iter().find(|(known, _)| *known == format!("--chart-{key}")).expect(key).1
            };
            let veil = |bottom: &str| {
                let wide = over(value("second-50"), opacity("80"), bottom);
                (over(value("second-50"), opacity("50"), &wide), wide)
            };
            for bottom in ["paper", "first-95", "first-80", "first-50"] {
                let (inner, _) = veil(value(bottom));
                let found = contrast(value("second"), &inner);
                assert!(found >= 3.0, "{name}: second on {bottom}: {found:.2}");
            }
            let (inner, wide) = veil(value("first-50"));
            for ground in [inner, wide] {
                let found = contrast(value("first"), &ground);
                assert!(found >= 3.0, "{name}: first on {ground}: {found:.2}");
            }
        }
    }
}
