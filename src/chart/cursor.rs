//! The points of a figure that can be read one by one, by arrow key or pointer.
//!
//! A cursor knows where each point is and what is said there. It keeps no state: the page holds the [`Place`] and asks
//! for the next one.

use super::scene::Node;

/// Radius of the focus ring, px.
const RING_RADIUS: f64 = 8.0;

/// All readable points, one track a series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cursor {
    tracks: Vec<Track>,
}

/// The points of one series, in order of time; never empty inside a [`Cursor`].
#[derive(Debug, Clone, PartialEq)]
pub struct Track {
    /// The panel, in a figure of many.
    pub panel: Option<String>,
    /// The scenario, record or part.
    pub series: String,
    /// Its points.
    pub stops: Vec<Stop>,
}

/// One readable point.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// Its time.
    pub time: f64,
    /// px from the left of the picture.
    pub left: f64,
    /// px from the top of the picture.
    pub top: f64,
    /// What is said.
    pub text: String,
}

/// Where the cursor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    track: usize,
    stop: usize,
}

/// A move of the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// The time before.
    Earlier,
    /// The time after.
    Later,
    /// The series above in the list, at the nearest time.
    PreviousSeries,
    /// The series below in the list, at the nearest time.
    NextSeries,
    /// The first time.
    First,
    /// The last time.
    Last,
}

impl Cursor {
    /// A cursor over `tracks`; those without points are left out.
    #[must_use]
    pub fn new(mut tracks: Vec<Track>) -> Self {
        tracks.retain(|track| !track.stops.is_empty());
        Self { tracks }
    }

    /// The tracks, in the order in which the cursor walks them.
    #[must_use]
    pub fn tracks(&self) -> &[Track] {
        &self.tracks
    }

    /// The first point of the first series; `None` for an empty figure.
    #[must_use]
    pub fn start(&self) -> Option<Place> {
        (!self.tracks.is_empty()).then_some(Place { track: 0, stop: 0 })
    }

    /// The point at `place`; `None` if the figure has changed and has no such point.
    #[must_use]
    pub fn stop(&self, place: Place) -> Option<&Stop> {
        self.tracks.get(place.track)?.stops.get(place.stop)
    }

    /// The place after `step`; the same at an end. A place the figure no longer has leads to the start.
    #[must_use]
    pub fn step(&self, place: Place, step: Move) -> Option<Place> {
        let Some(here) = self.stop(place) else { return self.start() };
        let last = self.tracks[place.track].stops.len() - 1;
        Some(match step {
            Move::Earlier => Place { stop: place.stop.saturating_sub(1), ..place },
            Move::Later => Place { stop: (place.stop + 1).min(last), ..place },
            Move::First => Place { stop: 0, ..place },
            Move::Last => Place { stop: last, ..place },
            Move::PreviousSeries => self.at_time(place.track.saturating_sub(1), here.time),
            Move::NextSeries => {
                self.at_time((place.track + 1).min(self.tracks.len() - 1), here.time)
            }
        })
    }

    /// The point of `track` nearest in time.
    fn at_time(&self, track: usize, time: f64) -> Place {
        let away = |stop: &Stop| (stop.time - time).abs();
        let stops = self.tracks[track].stops.iter().enumerate();
        let nearest = stops.min_by(|a, b| away(a.1).total_cmp(&away(b.1)));
        Place { track, stop: nearest.map_or(0, |(stop, _)| stop) }
    }

    /// The point nearest to a pixel of the picture.
    #[must_use]
    pub fn nearest(&self, left: f64, top: f64) -> Option<Place> {
        let away = |stop: &Stop| {
            let (x, y) = (stop.left - left, stop.top - top);
            x * x + y * y
        };
        let places = self.tracks.iter().enumerate().flat_map(|(track, of)| {
            of.stops
                .iter()
                .enumerate()
                .map(move |(index, stop)| (Place { track, stop: index }, away(stop)))
        });
        places.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(place, _)| place)
    }
}

impl Stop {
    /// The focus ring around this point.
    #[must_use]
    pub fn ring(&self) -> Node {
        Node::circle("chart-ring", self.left, self.top, RING_RADIUS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn track(times: &[f64], top: f64) -> Track {
        let stop =
            |&time: &f64| Stop { time, left: time * 10.0, top, text: format!("{time} {top}") };
        Track { panel: None, series: String::new(), stops: times.iter().map(stop).collect() }
    }

    fn cursor() -> Cursor {
        Cursor::new(vec![track(&[1.0, 2.0, 3.0], 10.0), track(&[], 20.0), track(&[2.0, 3.0], 30.0)])
    }

    fn walk(steps: &[Move]) -> String {
        let cursor = cursor();
        let end = steps
            .iter()
            .fold(cursor.start().unwrap(), |place, &step| cursor.step(place, step).unwrap());
        cursor.stop(end).unwrap().text.clone()
    }

    #[test]
    fn arrows_walk_in_time_and_between_series() {
        assert_eq!(walk(&[]), "1 10");
        assert_eq!(walk(&[Move::Later]), "2 10");
        assert_eq!(walk(&[Move::Later, Move::Later, Move::NextSeries]), "3 30");
        assert_eq!(
            walk(&[Move::NextSeries]),
            "2 30",
            "the nearest time; the empty series is passed over"
        );
        assert_eq!(walk(&[Move::NextSeries, Move::PreviousSeries, Move::Earlier]), "1 10");
    }

    #[test]
    fn ends_hold() {
        assert_eq!(walk(&[Move::Earlier, Move::PreviousSeries]), "1 10");
        assert_eq!(walk(&[Move::Last, Move::Later, Move::NextSeries, Move::NextSeries]), "3 30");
        assert_eq!(walk(&[Move::Last, Move::First]), "1 10");
    }

    #[test]
    fn the_pointer_finds_the_nearest_point() {
        let cursor = cursor();
        let place = cursor.nearest(26.0, 28.0).unwrap();
        assert_eq!(cursor.stop(place).unwrap().text, "3 30");
        assert_eq!(Cursor::default().nearest(0.0, 0.0), None);
    }

    #[test]
    fn a_place_that_is_gone_leads_to_the_start() {
        let gone = Place { track: 7, stop: 0 };
        assert_eq!(cursor().step(gone, Move::Later), cursor().start());
        assert_eq!(Cursor::default().step(gone, Move::Later), None);
    }
}
