//! Axes: ticks with their labels, and the lines they stand on.

use super::mark::{Plane, Rule, label, rule};
use super::measure::{self, Weight};
use super::scale::{Scale, Spacing};
use super::scene::{Anchor, Area, Node};
use super::ticks;
use super::words::VerticalAxis;

/// Space between a label and what it stands beside, px.
pub(super) const LABEL_GAP: f64 = 7.0;

/// Least space between two labels on the time axis, px.
const TIME_LABEL_GAP: f64 = 8.0;

/// Least share of the values' span that stays free above the highest.
const HEADROOM: f64 = 0.04;

/// Height of a tick on the time axis, px.
const TICK_LENGTH: f64 = 4.0;

/// A tick and its label.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    /// Value.
    pub at: f64,
    /// Label.
    pub text: String,
}

/// A vertical axis before it has a place: its domain and ticks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Vertical {
    axis: VerticalAxis,
    spacing: Spacing,
    domain: (f64, f64),
    /// Ticks inside the domain, lowest first.
    pub ticks: Vec<Tick>,
}

impl Vertical {
    /// The axis for values in `extent`, with about `count` steps. It ends on a tick, or a little above the highest value
    /// where the next tick would leave much of the plot empty; differences below zero likewise.
    pub fn new(
        axis: VerticalAxis,
        extent: (f64, f64),
        count: usize,
        format: &dyn Fn(f64) -> String,
    ) -> Self {
        let (spacing, mut at) = match axis {
            VerticalAxis::FromZero => {
                (Spacing::Linear, ticks::around(extent.0.min(0.0), extent.1, count))
            }
            VerticalAxis::AroundZero => {
                (Spacing::Linear, ticks::around(extent.0.min(0.0), extent.1.max(0.0), count))
            }
            VerticalAxis::FromData => (Spacing::Linear, ticks::around(extent.0, extent.1, count)),
            // Without a value above zero there is nothing to show: any axis will do.
            VerticalAxis::Log if extent.0 <= 0.0 => {
                (Spacing::Log, ticks::around_log(1.0, 10.0, count))
            }
            VerticalAxis::Log => (Spacing::Log, ticks::around_log(extent.0, extent.1, count)),
        };
        let mut domain = (at[0], at[at.len() - 1]);
        if spacing == Spacing::Linear {
            let (lowest, highest) = match axis {
                VerticalAxis::AroundZero => (extent.0.min(0.0), extent.1.max(0.0)),
                _ => (domain.0, extent.1),
            };
            let room = HEADROOM * (highest - lowest);
            let enough = (domain.0.max(lowest - room), domain.1.min(highest + room));
            let inside = |tick: &&f64| (enough.0..=enough.1).contains(*tick);
            // Two ticks make a scale; where there is nothing but zeros, one says so.
            if lowest == highest || at.iter().filter(inside).count() > 1 {
                domain = enough;
                at.retain(|tick| inside(&tick));
            }
        }
        Self { axis, spacing, domain, ticks: with_text(at, format) }
    }

    /// The scale over pixels from `bottom` up to `top`.
    pub fn scale(&self, bottom: f64, top: f64) -> Scale {
        Scale::new(self.spacing, self.domain, (bottom, top))
    }
}

/// A horizontal axis of values between `left` and `right` px, zero always on it: as many ticks as their labels have room
/// for. The scale ends on its outer ticks.
pub(super) fn values(
    extent: (f64, f64),
    (left, right): (f64, f64),
    size: f64,
    format: &dyn Fn(f64) -> String,
) -> (Scale, Vec<Tick>) {
    let (low, high) = (extent.0.min(0.0), extent.1.max(0.0));
    let made = |count: usize| {
        let ticks = with_text(ticks::around(low, high, count), format);
        let domain = (ticks[0].at, ticks[ticks.len() - 1].at);
        let half = widest(&ticks, size) / 2.0;
        (Scale::new(Spacing::Linear, domain, (left + half, right - half)), ticks)
    };
    let fits = |(scale, ticks): &(Scale, Vec<Tick>)| {
        let step = scale.px(ticks[1].at) - scale.px(ticks[0].at);
        step >= widest(ticks, size) + TIME_LABEL_GAP
    };
    (2..9).rev().map(made).find(fits).unwrap_or_else(|| made(1))
}

/// Steps that the labels of a vertical axis have room for in `height` px.
pub(super) fn steps_in(height: f64) -> usize {
    libm::floor(height / 44.0).max(2.0) as usize
}

/// Ticks at whole years, as fine as their labels have room along `scale`; where not even two have room, at its ends.
pub(super) fn years(scale: &Scale, size: f64, format: &dyn Fn(f64) -> String) -> Vec<Tick> {
    let (low, high) = scale.domain();
    let steps = [1, 2, 5, 10, 20, 50, 100].into_iter().map(|step| ticks::whole(low, high, step));
    let choices = steps.chain([vec![low, high]]).map(|at| with_text(at, format));
    let fits = |ticks: &Vec<Tick>| ticks.len() > 1 && are_apart(ticks, scale, size);
    choices
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| with_text(vec![f64::midpoint(low, high)], format))
}

/// Ticks at columns counted from zero, as many of their labels as have room along `scale` between `left` and `right` px:
/// every one, or every second, third, sixth and so on, as hours of a day are counted.
pub(super) fn columns(
    labels: &[&str],
    scale: &Scale,
    (left, right): (f64, f64),
    size: f64,
) -> Vec<Tick> {
    let every = |step: usize| -> Vec<Tick> {
        let ticks = labels.iter().enumerate().step_by(step);
        let ticks = ticks.map(|(at, text)| Tick { at: at as f64, text: (*text).to_owned() });
        let inside = |tick: &Tick| {
            let (middle, half) = (scale.px(tick.at), half_width(tick, size));
            left <= middle - half && middle + half <= right
        };
        ticks.filter(inside).collect()
    };
    let mut choices = [1, 2, 3, 6, 12, 24].into_iter().map(every);
    choices
        .find(|ticks| are_apart(ticks, scale, size))
        .unwrap_or_else(|| every(labels.len().max(1)))
}

fn half_width(tick: &Tick, size: f64) -> f64 {
    measure::width(&tick.text, size, Weight::Regular) / 2.0
}

/// Do the labels stand clear of each other along `scale`?
fn are_apart(ticks: &[Tick], scale: &Scale, size: f64) -> bool {
    ticks.windows(2).all(|pair| {
        let between = scale.px(pair[1].at) - scale.px(pair[0].at);
        between >= half_width(&pair[0], size) + half_width(&pair[1], size) + TIME_LABEL_GAP
    })
}

fn with_text(at: Vec<f64>, format: &dyn Fn(f64) -> String) -> Vec<Tick> {
    at.into_iter().map(|at| Tick { at, text: format(at) }).collect()
}

/// Width of the widest label, px.
pub(super) fn widest(ticks: &[Tick], size: f64) -> f64 {
    ticks.iter().map(|tick| measure::width(&tick.text, size, Weight::Regular)).fold(0.0, f64::max)
}

/// Thin lines across the plot, one a tick; the foot is left to [`time_axis`].
pub(super) fn grid(ticks: &[Tick], plane: Plane, plot: Area) -> Node {
    let above_foot = ticks.iter().filter(|tick| tick.at > plane.y.domain().0);
    let lines =
        above_foot.map(|tick| rule("chart-grid", Rule::Horizontal(plane.y.px(tick.at)), plot));
    Node::group("", lines.collect())
}

/// The line at zero, on axes that show differences.
pub(super) fn zero_line(vertical: &Vertical, plane: Plane, plot: Area) -> Option<Node> {
    let line = || rule("chart-zero", Rule::Horizontal(plane.y.px(0.0)), plot);
    (vertical.axis == VerticalAxis::AroundZero).then(line)
}

/// Labels to the left of the plot.
pub(super) fn value_labels(ticks: &[Tick], plane: Plane, plot: Area, size: f64) -> Node {
    let text = |tick: &Tick| {
        let place = (plot.left - LABEL_GAP, plane.y.px(tick.at));
        label("chart-tick", &tick.text, place, size, Anchor::End)
    };
    Node::group("", ticks.iter().map(text).collect())
}

/// The foot of the plot with its ticks.
pub(super) fn time_axis(ticks: &[Tick], plane: Plane, plot: Area) -> Node {
    let mut nodes = vec![rule("chart-axis", Rule::Horizontal(plot.bottom), plot)];
    nodes.extend(ticks.iter().map(|tick| {
        let x = plane.x.px(tick.at);
        Node::line("chart-axis", (x, plot.bottom), (x, plot.bottom + TICK_LENGTH))
    }));
    Node::group("", nodes)
}

/// Labels under the plot.
pub(super) fn time_labels(ticks: &[Tick], plane: Plane, plot: Area, size: f64) -> Node {
    let middle = plot.bottom + time_labels_height(size) / 2.0 + TICK_LENGTH / 2.0;
    let text = |tick: &Tick| {
        label("chart-tick", &tick.text, (plane.x.px(tick.at), middle), size, Anchor::Middle)
    };
    Node::group("", ticks.iter().map(text).collect())
}

/// Height of ticks and labels under a plot, px.
pub(super) fn time_labels_height(size: f64) -> f64 {
    size + 10.0
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exact by construction
mod tests {
    use super::*;

    fn year(x: f64) -> String {
        format!("{x:.0}")
    }

    fn labels(width: f64) -> Vec<String> {
        let scale = Scale::new(Spacing::Linear, (1992.0, 2003.0), (0.0, width));
        years(&scale, 12.0, &year).into_iter().map(|tick| tick.text).collect()
    }

    #[test]
    fn years_thin_out_with_width() {
        assert_eq!(labels(700.0).len(), 12);
        assert_eq!(labels(300.0), ["1992", "1994", "1996", "1998", "2000", "2002"]);
        assert_eq!(labels(110.0), ["1995", "2000"]);
        assert_eq!(labels(75.0), ["1992", "2003"]);
    }

    #[test]
    fn times_within_a_year_are_labelled_at_their_ends() {
        let ends = |width: f64| {
            let scale = Scale::new(Spacing::Linear, (1992.25, 1992.75), (0.0, width));
            years(&scale, 12.0, &|x| format!("{x}"))
                .into_iter()
                .map(|tick| tick.text)
                .collect::<Vec<_>>()
        };
        assert_eq!(ends(300.0), ["1992.25", "1992.75"]);
        assert_eq!(ends(30.0), ["1992.5"]);
    }

    #[test]
    fn hours_thin_out_with_width() {
        let names: Vec<String> = (0..24).map(|hour| format!("{hour:02}:00")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let shown = |width: f64| {
            let scale = Scale::new(Spacing::Linear, (-0.5, 23.5), (0.0, width));
            columns(&names, &scale, (-20.0, width), 12.0)
                .into_iter()
                .map(|tick| tick.text)
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(1100.0).len(), 24);
        assert_eq!(shown(640.0).len(), 12);
        assert_eq!(shown(280.0), ["00:00", "06:00", "12:00", "18:00"]);
        assert_eq!(shown(60.0), ["00:00"]);
    }

    #[test]
    fn the_scale_covers_the_values_and_starts_where_asked() {
        let domain = |axis| Vertical::new(axis, (740.0, 2450.0), 5, &year).domain;
        assert_eq!(domain(VerticalAxis::FromZero), (0.0, 2500.0));
        assert_eq!(domain(VerticalAxis::FromData), (500.0, 2500.0));
        assert_eq!(domain(VerticalAxis::Log), (500.0, 5000.0));
    }

    #[test]
    fn differences_show_zero_wherever_they_lie() {
        let domain = |extent| Vertical::new(VerticalAxis::AroundZero, extent, 5, &year).domain;
        assert_eq!(domain((-90.0, -20.0)), (-93.6, 0.0));
        assert_eq!(domain((20.0, 100.0)), (0.0, 100.0));
        assert_eq!(domain((-40.0, 20.0)), (-40.0, 20.0));
        assert_eq!(domain((-21.0, 31.0)), (-23.08, 33.08));
    }

    #[test]
    fn two_ticks_remain() {
        let axis = Vertical::new(VerticalAxis::AroundZero, (-11.0, 12.0), 1, &year);
        assert_eq!(axis.domain, (-50.0, 50.0));
        assert_eq!(axis.ticks.len(), 3);
    }

    #[test]
    fn values_across_take_as_many_ticks_as_fit() {
        let ticks = |right| values((-83.0, 12.0), (0.0, right), 12.0, &year).1;
        let at = |right| ticks(right).iter().map(|tick| tick.at).collect::<Vec<_>>();
        assert_eq!(at(700.0), [-100.0, -80.0, -60.0, -40.0, -20.0, 0.0, 20.0]);
        assert_eq!(at(150.0), [-100.0, -50.0, 0.0, 50.0]);
        let (scale, ticks) = values((-83.0, 12.0), (10.0, 700.0), 12.0, &year);
        let half = widest(&ticks, 12.0) / 2.0;
        assert_eq!((scale.px(-100.0), scale.px(20.0)), (10.0 + half, 700.0 - half));
    }

    #[test]
    fn an_axis_does_not_leave_half_a_step_empty() {
        let axis = Vertical::new(VerticalAxis::FromZero, (0.0, 2_100_000.0), 6, &year);
        assert_eq!(axis.domain, (0.0, 2_184_000.0));
        assert_eq!(axis.ticks.last().unwrap().at, 2_000_000.0);
        let share = Vertical::new(VerticalAxis::FromZero, (0.0, 1.0), 6, &year);
        assert_eq!(share.domain, (0.0, 1.0));
    }
}
