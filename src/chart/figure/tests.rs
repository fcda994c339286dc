//! Laws of every figure, at every width a screen has, in both languages, with realistic numbers and with hardly any.

use super::{Canvas, Drawing, Setting};
use crate::chart::cursor::Move;
use crate::chart::facet::Sharing;
use crate::chart::sample::{
    Language, difference_fan, differences, fan, fee, heat_map, multiples, shares,
};
use crate::chart::scene::{Area, Node, Scene, Shape};
use crate::chart::words::VerticalAxis;
use crate::chart::{standalone, svg};

const WIDTHS: [f64; 8] = [280.0, 320.0, 360.0, 480.0, 600.0, 720.0, 960.0, 1280.0];

/// px: what a file rounds to.
const ROUNDING: f64 = 0.01;

fn canvas(width: f64, setting: Setting) -> Canvas {
    Canvas { id: "figure".to_owned(), width, setting, link: None }
}

/// Every sample figure on `canvas`, with its name.
fn drawings(language: Language, canvas: &Canvas) -> Vec<(&'static str, Drawing)> {
    let mut on_log = multiples(language, Sharing::Shared);
    on_log.axis = VerticalAxis::Log;
    vec![
        ("fan", fan(language, 1).draw(canvas)),
        ("two forecasts", fan(language, 2).draw(canvas)),
        ("record alone", fan(language, 0).draw(canvas)),
        ("two records", fee(language).draw(canvas)),
        ("shared axis", multiples(language, Sharing::Shared).draw(canvas)),
        ("free axes", multiples(language, Sharing::Free).draw(canvas)),
        ("log axis", on_log.draw(canvas)),
        ("shares", shares(language).draw(canvas)),
        ("difference over time", difference_fan(language).draw(canvas)),
        ("differences", differences(language).draw(canvas)),
        ("heat map", heat_map(language).draw(canvas)),
    ]
}

/// Runs `check` on every sample figure, with a name for its message.
fn every_figure(check: impl Fn(&str, &Drawing)) {
    for language in [Language::English, Language::Spanish] {
        for setting in [Setting::Page, Setting::File] {
            for width in WIDTHS {
                for (name, drawing) in drawings(language, &canvas(width, setting)) {
                    check(&format!("{name}, {width} px, {language:?}, {setting:?}"), &drawing);
                }
            }
        }
    }
}

#[test]
fn no_label_touches_another_or_leaves_the_picture() {
    every_figure(|name, drawing| {
        let Area { right, bottom, .. } = drawing.scene.area();
        let frame = Area {
            left: -ROUNDING,
            top: -ROUNDING,
            right: right + ROUNDING,
            bottom: bottom + ROUNDING,
        };
        let texts = drawing.scene.texts();
        assert!(texts.len() > 6, "{name}: {} texts", texts.len());
        for (index, text) in texts.iter().enumerate() {
            let area = text.area();
            assert!(frame.holds(&area), "{name}: `{}` at {area:?} leaves {frame:?}", text.content);
            for other in &texts[..index] {
                assert!(
                    !other.area().overlaps(&area),
                    "{name}: `{}` on `{}`",
                    text.content,
                    other.content
                );
            }
        }
    });
}

#[test]
fn letters_are_large_enough_to_read() {
    every_figure(|name, drawing| {
        for text in drawing.scene.texts() {
            assert!(text.size >= 12.0, "{name}: `{}` at {} px", text.content, text.size);
        }
    });
}

#[test]
fn every_shape_is_inside_and_finite() {
    fn walk(nodes: &[Node], visit: &mut dyn FnMut(f64, f64)) {
        for node in nodes {
            match &node.shape {
                Shape::Group(inner) => walk(inner, visit),
                Shape::Path(segments) => {
                    for segment in segments {
                        if let crate::chart::Segment::Move(x, y)
                        | crate::chart::Segment::Line(x, y) = segment
                        {
                            visit(*x, *y);
                        }
                    }
                }
                Shape::Rect { x, y, width, height } => {
                    assert!(*width > 0.0 && *height >= 0.0);
                    visit(*x, *y);
                    visit(x + width, y + height);
                }
                Shape::Circle { cx, cy, .. } => visit(*cx, *cy),
                Shape::Line { x1, y1, x2, y2 } => {
                    visit(*x1, *y1);
                    visit(*x2, *y2);
                }
                Shape::Text(_) => {}
            }
        }
    }
    every_figure(|name, drawing| {
        let Area { right, bottom, .. } = drawing.scene.area();
        walk(&drawing.scene.nodes, &mut |x, y| {
            let inside =
                (-1e-9..=right + 1e-9).contains(&x) && (-1e-9..=bottom + 1e-9).contains(&y);
            assert!(inside, "{name}: ({x}, {y}) is not in {right} x {bottom}");
        });
    });
}

#[test]
fn every_point_can_be_read_where_it_is_drawn() {
    every_figure(|name, drawing| {
        let tracks = drawing.cursor.tracks();
        assert!(!tracks.is_empty(), "{name}");
        for stop in tracks.iter().flat_map(|track| &track.stops) {
            assert!(
                !stop.text.is_empty()
                    && stop.left <= drawing.scene.width
                    && stop.top <= drawing.scene.height
            );
        }
        for track in tracks {
            assert!(
                track.stops.windows(2).all(|pair| pair[0].time < pair[1].time),
                "{name}: order of time"
            );
        }
    });
}

/// Zero has its line wherever the values lie, and each row of a dot plot is read from the top down.
#[test]
fn differences_are_drawn_around_zero() {
    for width in WIDTHS {
        let canvas = canvas(width, Setting::Page);
        let mut below = differences(Language::Spanish);
        below.rows.truncate(2);
        for figure in [below, differences(Language::Spanish)] {
            let drawing = figure.draw(&canvas);
            assert!(svg(&drawing.scene).contains("chart-zero"));
            let tops: Vec<f64> =
                drawing.cursor.tracks().iter().map(|track| track.stops[0].top).collect();
            assert!(tops.is_sorted() && tops.len() > 1, "{tops:?}");
        }
        assert_eq!(
            svg(&difference_fan(Language::English).draw(&canvas).scene)
                .matches("chart-zero")
                .count(),
            1
        );
    }
}

/// Rectangles of the plot with their classes, in painting order: those outside the legend.
fn cells(scene: &Scene) -> Vec<(&str, Area)> {
    let groups = scene.nodes.iter().filter(|node| node.class != "chart-legend");
    let inner = groups.filter_map(|node| match &node.shape {
        Shape::Group(inner) => Some(inner),
        _ => None,
    });
    let rect = |node: &'_ Node| match node.shape {
        Shape::Rect { x, y, width, height } => {
            Some(Area { left: x, top: y, right: x + width, bottom: y + height })
        }
        _ => None,
    };
    inner.flatten().filter_map(|node| Some((node.class.as_str(), rect(node)?))).collect()
}

#[test]
fn each_cell_is_drawn_once_and_read_in_its_middle() {
    for width in WIDTHS {
        let drawing = heat_map(Language::Spanish).draw(&canvas(width, Setting::Page));
        let cells = cells(&drawing.scene);
        assert_eq!(cells.len(), 7 * 24, "{width} px");
        let stops = drawing.cursor.tracks().iter().flat_map(|track| &track.stops);
        for ((index, (_, cell)), stop) in cells.iter().enumerate().zip(stops) {
            assert!(cells[..index].iter().all(|(_, other)| !other.overlaps(cell)), "{width} px");
            assert!((f64::midpoint(cell.left, cell.right) - stop.left).abs() < 1e-9);
            assert!((f64::midpoint(cell.top, cell.bottom) - stop.top).abs() < 1e-9);
        }
    }
}

/// A higher value never has a lower class, whether there are two classes or seven; the ends take the ends of the scale.
#[test]
fn classes_rise_with_the_value() {
    for count in 1..=6 {
        let mut map = heat_map(Language::English);
        map.limits = (1..=count).map(|limit| f64::from(limit) * 5.0).collect();
        let drawing = map.draw(&canvas(720.0, Setting::Page));
        let values = map.rows.iter().flat_map(|row| row.values.clone());
        let mut shades: Vec<(f64, &str)> = values
            .zip(cells(&drawing.scene))
            .filter_map(|(value, (class, _))| {
                assert_eq!(value.is_none(), class == "chart-heat-none");
                Some((value?, class))
            })
            .collect();
        shades.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(shades.is_sorted_by_key(|(_, class)| *class), "{count} limits: {shades:?}");
        assert_eq!((shades[0].1, shades[shades.len() - 1].1), ("chart-heat-1", "chart-heat-7"));
        shades.dedup_by_key(|(_, class)| *class);
        assert_eq!(shades.len(), map.limits.len() + 1, "each class has its own looks");
    }
    let mut map = heat_map(Language::English);
    (map.limits, map.rows[0].values[0]) = (vec![5.0, 10.0], Some(5.0));
    let drawing = map.draw(&canvas(720.0, Setting::Page));
    assert_eq!(cells(&drawing.scene)[0].0, "chart-heat-4", "a limit is in the class above it");
}

/// Arrows walk along the hours and keep the hour from weekday to weekday, over cells without a value too.
#[test]
fn the_cursor_reaches_every_cell() {
    let map = heat_map(Language::English);
    let cursor = map.draw(&canvas(360.0, Setting::Page)).cursor;
    let mut heard = Vec::new();
    let mut place = cursor.start().unwrap();
    for row in 0..7 {
        for column in 0..24 {
            heard.push(cursor.stop(place).unwrap().text.clone());
            assert_eq!(cursor.stop(place).unwrap().time, f64::from(column));
            place = cursor.step(place, Move::Later).unwrap();
        }
        if row < 6 {
            let below = cursor.step(place, Move::NextSeries).unwrap();
            assert_eq!(cursor.stop(below).unwrap().time, 23.0);
            place = cursor.step(below, Move::First).unwrap();
        }
    }
    assert_eq!(heard[0], "Monday, 00:00: 2.1");
    assert_eq!(heard[6], "Monday, 06:00: 46.0 (!)");
    assert_eq!(heard[167], "Sunday, 23:00: -");
    heard.sort();
    heard.dedup();
    assert_eq!(heard.len(), 168);
}

#[test]
fn a_limit_has_a_contour_and_a_name_where_something_is_beyond_it() {
    let canvas = canvas(720.0, Setting::Page);
    let mut map = heat_map(Language::English);
    let named = |text: &str| text.contains("class=\"chart-contour\"") && text.contains("More than");
    assert!(named(&svg(&map.draw(&canvas).scene)));
    for limit in [Some(46.0), None] {
        map.beyond = limit;
        let text = svg(&map.draw(&canvas).scene);
        assert!(!text.contains("chart-contour") && !text.contains("More than"), "{limit:?}");
    }
}

/// A reader who walks down from the first point meets every series, and the ring is drawn where they stand.
#[test]
fn the_cursor_meets_every_panel() {
    let drawing = multiples(Language::English, Sharing::Free).draw(&canvas(720.0, Setting::Page));
    assert_eq!(drawing.cursor.tracks().len(), 18);
    let mut place = drawing.cursor.start().unwrap();
    for _ in 0..17 {
        place = drawing.cursor.step(place, Move::NextSeries).unwrap();
    }
    let stop = drawing.cursor.stop(place).unwrap();
    assert_eq!(stop.text, "Rio Grande Valley, Observed (Border Patrol), 1992: 85,889");
    let with_ring = drawing.with_ring(place);
    assert_eq!(with_ring.nodes.last(), Some(&stop.ring()));
    assert!(!svg(&drawing.scene).contains("chart-ring"));
}

#[test]
fn no_colour_and_no_style_is_in_a_scene() {
    every_figure(|name, drawing| {
        let text = svg(&drawing.scene);
        for forbidden in ["#", "rgb", "style=", "fill=", "stroke=", "NaN", "inf"] {
            assert!(!text.contains(forbidden), "{name}: {forbidden}");
        }
    });
}

#[test]
fn a_file_of_its_own_carries_heading_ground_and_notes() {
    let page = fan(Language::Spanish, 1).draw(&canvas(720.0, Setting::Page)).scene;
    let file = fan(Language::Spanish, 1).draw(&canvas(720.0, Setting::File)).scene;
    let heading = "Aprehensiones en la frontera suroeste";
    let has =
        |scene: &Scene, words: &str| scene.texts().iter().any(|text| text.content.contains(words));
    assert!(
        has(&file, heading)
            && has(&file, "Registro:")
            && !has(&page, heading)
            && !has(&page, "Registro:")
    );
    let text = standalone(&file);
    assert!(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\""));
    assert!(text.contains("chart-ground") && text.contains("<style>"));
}

/// Nothing, one point, gaps: a picture all the same.
#[test]
fn hardly_any_data_still_makes_a_picture() {
    let canvas = canvas(360.0, Setting::Page);
    let mut thin = fan(Language::English, 1);
    thin.forecasts[0].points.truncate(3);
    thin.forecasts[0].points[1].quantiles = None;
    thin.records.clear();
    assert_eq!(thin.draw(&canvas).cursor.tracks()[0].stops.len(), 2);
    thin.forecasts[0].points.truncate(1);
    assert!(svg(&thin.draw(&canvas).scene).contains("chart-band-50"));
    thin.forecasts.clear();
    for axis in [VerticalAxis::FromZero, VerticalAxis::FromData, VerticalAxis::Log] {
        thin.axis = axis;
        assert_eq!(thin.draw(&canvas).cursor.start(), None);
    }

    let mut none = multiples(Language::English, Sharing::Free);
    none.panels[4].forecasts.clear();
    none.panels[4].records.clear();
    assert_eq!(none.draw(&canvas).cursor.tracks().len(), 16);
    none.panels.clear();
    assert!(none.draw(&canvas).scene.height > 0.0);

    let mut rows = differences(Language::English);
    assert_eq!(rows.draw(&canvas).cursor.tracks().len(), 5, "the undefined one cannot be read");
    rows.rows.drain(..5);
    assert_eq!(rows.draw(&canvas).cursor.start(), None);
    rows.rows.clear();
    assert!(rows.draw(&canvas).scene.height > 0.0);

    let mut map = heat_map(Language::English);
    map.rows.iter_mut().for_each(|row| row.values.clear());
    let drawing = map.draw(&canvas);
    assert_eq!(drawing.cursor.tracks().len(), 7, "what has no value can be read as such");
    assert!(cells(&drawing.scene).iter().all(|(class, _)| *class == "chart-heat-none"));
    (map.limits, map.columns) = (vec![], vec![]);
    assert_eq!(map.draw(&canvas).cursor.start(), None);
    map.rows.clear();
    assert!(map.draw(&canvas).scene.height > 0.0);

    let mut part = shares(Language::English);
    part.parts.iter_mut().for_each(|part| part.modelled.truncate(1));
    assert_eq!(part.draw(&canvas).cursor.tracks().len(), 9);
    part.parts.clear();
    assert_eq!(part.draw(&canvas).cursor.start(), None);
}

/// Zero is on the axis by default, so that lengths can be compared; a series of zeros has a picture too.
#[test]
fn zeros_are_drawn_on_the_foot() {
    let mut zeros = fan(Language::English, 0);
    zeros.records[0].points.iter_mut().for_each(|point| point.y = 0.0);
    let drawing = zeros.draw(&canvas(720.0, Setting::Page));
    let stops = &drawing.cursor.tracks()[0].stops;
    let feet = drawing
        .scene
        .texts()
        .iter()
        .filter(|text| text.content == "0")
        .map(|text| text.area())
        .collect::<Vec<_>>();
    assert_eq!(feet.len(), 1);
    assert!(stops.iter().all(|stop| feet[0].top < stop.top && stop.top < feet[0].bottom));
}

#[test]
fn the_table_twin_has_every_number_of_the_picture() {
    let table = fan(Language::English, 2).table();
    let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
    let expected = [
        "US fiscal year, October to September",
        "Scenario",
        "Median of runs",
        "50 % of runs",
        "80 % of runs",
        "95 % of runs",
    ];
    assert_eq!(headings[..6], expected);
    assert_eq!(table.rows.len(), 24);
    assert_eq!(table.rows[1][..2], ["1992".to_owned(), "Agents frozen at FY1993".to_owned()]);
    assert_eq!(table.rows[0][6], "1,145,574", "the published total of FY1992");

    let panels = multiples(Language::Spanish, Sharing::Shared).table();
    assert_eq!(panels.rows.len(), 108);
    assert_eq!(panels.rows[107][..2], ["Valle del Río Grande".to_owned(), "2003".to_owned()]);
    let parts = shares(Language::English).table();
    assert_eq!(parts.rows[0], ["San Diego", "1992", "46.5 %", "49.4 %"]);
    let rows = differences(Language::English).table();
    assert_eq!(rows.rows[0][..2], ["Deaths", "-12.0 %"]);
    assert_eq!(rows.rows[5][1..], [""; 4], "undefined");
    let map = heat_map(Language::English);
    let hours = map.table();
    assert_eq!((hours.columns.len(), hours.rows.len()), (8, 24));
    assert_eq!(hours.columns[7].heading, "Sunday");
    for (day, row) in map.rows.iter().enumerate() {
        for (hour, value) in row.values.iter().enumerate() {
            let shown = value.map(|value| format!("{value:.1}")).unwrap_or_default();
            assert_eq!(hours.rows[hour][day + 1], shown, "{} {hour}", row.label);
        }
    }
    for table in [table, panels, parts, rows, hours] {
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    }
}

#[test]
fn csv_has_keys_and_raw_numbers() {
    let fan = fan(Language::Spanish, 1).csv();
    let lines: Vec<&str> = fan.split("\r\n").collect();
    assert_eq!(lines[0], "fiscal_year,scenario,q0.025,q0.1,q0.25,q0.5,q0.75,q0.9,q0.975,observed");
    assert!(
        lines[1].starts_with("1992,baseline,") && lines[1].ends_with(",1145574"),
        "{}",
        lines[1]
    );
    assert_eq!(lines.len(), 14, "a head, twelve years, and nothing after the last line's end");
    let sectors = multiples(Language::English, Sharing::Free).csv();
    assert!(sectors.starts_with("sector,fiscal_year,scenario,q0.025,"));
    let shares = shares(Language::English).csv();
    assert!(
        shares.starts_with("sector,fiscal_year,modelled,observed\r\nsan_diego,1992,0.465"),
        "{}",
        &shares[..80]
    );

    let map = heat_map(Language::Spanish);
    let text = map.csv();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!((lines[0], lines[7]), ("weekday,hour,wait_minutes", "monday,6,46"));
    assert_eq!((lines.len(), lines[168]), (170, "sunday,23,"), "a cell without a value is empty");
    let values = map.rows.iter().flat_map(|row| &row.values);
    for (value, line) in values.zip(&lines[1..]) {
        assert_eq!(line.rsplit(',').next().unwrap().parse().ok(), *value, "{line}");
    }
}
