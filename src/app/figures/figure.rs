//! One figure: a heading, a sentence made from its numbers, and the chart or the same numbers as a table.
//!
//! Points are read one by one with the arrow keys or a pointer; what is read stands under the chart, where a screen
//! reader hears it. Picture and numbers can be saved. It runs nothing and formats no number itself.

use super::picture::Picture;
use crate::app::browser::{download, download_png};
use crate::app::hooks::{use_settled, use_text, use_visible, use_width};
use crate::chart::{
    Canvas, ColumnKind, Cursor, Drawing, Move, Place, Setting, Table, standalone, svg,
};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::{
    AttrValue, Callback, Html, KeyboardEvent, MouseEvent, PointerEvent, Properties, TargetCast,
    classes, component, html, use_context, use_memo, use_node_ref, use_state,
};

/// Width of a picture in a file of its own, px.
const FILE_WIDTH: f64 = 960.0;
/// Dots of a PNG to a px, for screens and print of today.
const PNG_SCALE: f64 = 2.0;

/// Milliseconds a figure off the screen waits for newer numbers before it is drawn; the next one waits longer, so that
/// they are not all drawn at once.
const PAUSE_MS: u32 = 80;

/// A picture to be shown; two are equal if they are the same one.
#[derive(Clone)]
pub struct Shared(pub Rc<dyn Picture>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The address of what is on the page, made when it is asked for; `None` where it would be too long for a picture.
#[derive(Clone, PartialEq)]
pub struct LinkBack(pub Callback<(), Option<String>>);

/// See the module.
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// The element's id, and the name of saved files.
    pub id: AttrValue,
    /// Its number among the figures of the notebook, if it is one of them.
    #[prop_or_default]
    pub number: Option<usize>,
    /// What it shows.
    pub heading: AttrValue,
    /// What its numbers say.
    pub sentence: AttrValue,
    /// Where the record comes from and what to beware of.
    pub note: AttrValue,
    /// The picture.
    pub picture: Shared,
    /// Whether the picture is of an earlier state of the levers.
    pub stale: bool,
    /// Whether a newer picture is on its way.
    #[prop_or_default]
    pub awaited: bool,
}

/// See the module.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let text = use_text();
    let frame = use_node_ref();
    let width = use_width(&frame);
    let table_open = use_state(|| false);
    let place = use_state(|| None::<Place>);
    // Whether the browser would not make a PNG.
    let refused = use_state(|| false);
    let visible = use_visible(&frame);
    let settled = use_settled(&props.picture, visible, PAUSE_MS * props.number.unwrap_or(1) as u32);
    let busy = props.stale || props.awaited || settled.as_ref() != Some(&props.picture);
    let drawing = use_memo((settled, width as u32), |(picture, width)| {
        let canvas = Canvas {
            id: props.id.to_string(),
            width: f64::from(*width),
            setting: Setting::Page,
            link: None,
        };
        picture.as_ref().filter(|_| *width > 0).map(|picture| picture.0.draw(&canvas))
    });
    let markup = use_memo(drawing.clone(), |drawing| {
        AttrValue::from((**drawing).as_ref().map(|drawing| svg(&drawing.scene)).unwrap_or_default())
    });

    let ontoggle = {
        let table_open = table_open.clone();
        Callback::from(move |_: MouseEvent| table_open.set(!*table_open))
    };
    let onkeydown = {
        let (drawing, place) = (drawing.clone(), place.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(drawing) = &*drawing else { return };
            if event.key() == "Escape" {
                place.set(None);
            } else if let Some(step) = step(&event.key()) {
                event.prevent_default();
                place.set(stepped(&drawing.cursor, *place, step));
            }
        })
    };
    let onpointermove = {
        let (drawing, place) = (drawing.clone(), place.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(drawing) = &*drawing else { return };
            place.set(pointed(drawing, &event));
        })
    };
    let onpointerleave = {
        let place = place.clone();
        Callback::from(move |_: PointerEvent| place.set(None))
    };
    let link = use_context::<LinkBack>();
    let onsvg = {
        let (id, picture, link) = (props.id.clone(), props.picture.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let svg = file(&id, &picture, link.as_ref());
            download(&format!("{id}.svg"), "image/svg+xml", &svg);
        })
    };
    let onpng = {
        let (id, picture) = (props.id.clone(), props.picture.clone());
        let refused = refused.setter();
        Callback::from(move |_: MouseEvent| {
            let (name, svg) = (format!("{id}.png"), file(&id, &picture, link.as_ref()));
            let refused = refused.clone();
            spawn_local(async move {
                refused.set(download_png(&name, &svg, PNG_SCALE).await.is_none());
            });
        })
    };
    let oncsv = {
        let (id, picture) = (props.id.clone(), props.picture.clone());
        Callback::from(move |_: MouseEvent| {
            download(&format!("{id}.csv"), "text/csv", &picture.0.csv());
        })
    };

    let stop = (*place).zip((*drawing).as_ref()).and_then(|(place, drawing)| {
        let stop = drawing.cursor.stop(place)?;
        let (left, top) =
            (100.0 * stop.left / drawing.scene.width, 100.0 * stop.top / drawing.scene.height);
        Some((stop.text.clone(), format!("left:{left:.3}%;top:{top:.3}%")))
    });
    let (reading, ring) = stop.unzip();
    let ring = ring.map(|style| html! { <span class="ring" {style} /> });
    let chart = html! {
        <div
            class="chart-stage" tabindex="0" role="application" aria-roledescription={text.say("figure-role")}
            aria-label={text.say_with("figure-chart-label", &[("heading", props.heading.as_str().into())])}
            {onkeydown} {onpointermove} {onpointerleave}
        >
            { Html::from_html_unchecked((*markup).clone()) }
            { ring.unwrap_or_default() }
        </div>
    };
    let shown = if *table_open { table(&props.picture.0.table(), &props.heading) } else { chart };
    let heading_id = format!("{}-heading", props.id);
    let number = props.number.map(|number| {
        let number = text.say_with("figure-number", &[("number", (number as f64).into())]);
        html! { <span class="figure-number">{ number }</span> }
    });
    let hint = text.say(if *refused { "figure-png-refused" } else { "figure-reading-hint" });

    html! {
        <figure
            id={props.id.clone()} class={classes!("figure", props.stale.then_some("figure-stale"))}
            aria-labelledby={heading_id.clone()} aria-busy={busy.to_string()}
        >
            <h2 id={heading_id}>
                { number.unwrap_or_default() }
                { &props.heading }
            </h2>
            <figcaption>{ &props.sentence }</figcaption>
            <div ref={frame} class="figure-frame">{ shown }</div>
            <div class="figure-foot">
                <p class="reading" aria-live="polite">{ reading.unwrap_or(hint) }</p>
                <div class="figure-actions">
                    <button type="button" aria-pressed={table_open.to_string()} onclick={ontoggle}>{ text.say("figure-table") }</button>
                    <button type="button" onclick={onsvg}>{ text.say("figure-save-svg") }</button>
                    <button type="button" onclick={onpng}>{ text.say("figure-save-png") }</button>
                    <button type="button" onclick={oncsv}>{ text.say("figure-save-csv") }</button>
                </div>
            </div>
            <p class="figure-note">{ &props.note }</p>
        </figure>
    }
}

/// The picture as an SVG file.
fn file(id: &str, picture: &Shared, link: Option<&LinkBack>) -> String {
    let link = link.and_then(|link| link.0.emit(()));
    let canvas = Canvas { id: id.to_owned(), width: FILE_WIDTH, setting: Setting::File, link };
    standalone(&picture.0.draw(&canvas).scene)
}

/// The move a key stands for.
fn step(key: &str) -> Option<Move> {
    match key {
        "ArrowLeft" => Some(Move::Earlier),
        "ArrowRight" => Some(Move::Later),
        "ArrowUp" => Some(Move::PreviousSeries),
        "ArrowDown" => Some(Move::NextSeries),
        "Home" => Some(Move::First),
        "End" => Some(Move::Last),
        _ => None,
    }
}

/// Where a move leads; the first one leads to the start.
fn stepped(cursor: &Cursor, place: Option<Place>, step: Move) -> Option<Place> {
    match place {
        Some(place) => cursor.step(place, step),
        None => cursor.start(),
    }
}

/// The point nearest to a pointer.
fn pointed(drawing: &Drawing, event: &PointerEvent) -> Option<Place> {
    let stage = event.target_dyn_into::<Element>()?.closest(".chart-stage").ok()??;
    let area = stage.get_bounding_client_rect();
    let scale = drawing.scene.width / area.width().max(1.0);
    let left = (f64::from(event.client_x()) - area.left()) * scale;
    let top = (f64::from(event.client_y()) - area.top()) * scale;
    drawing.cursor.nearest(left, top)
}

/// The numbers of a figure.
fn table(table: &Table, caption: &str) -> Html {
    let heads = table.columns.iter().map(
        |column| html! { <th scope="col" class={class(column.kind)}>{ &column.heading }</th> },
    );
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().zip(&table.columns).map(|(cell, column)| match column.kind {
            ColumnKind::Head => html! { <th scope="row">{ cell }</th> },
            ColumnKind::Number => html! { <td class={class(column.kind)}>{ cell }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    });
    html! {
        <div class="table-stage" tabindex="0" role="group" aria-label={caption.to_owned()}>
            <table>
                <caption>{ caption.to_owned() }</caption>
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn class(kind: ColumnKind) -> Option<&'static str> {
    (kind == ColumnKind::Number).then_some("number")
}
