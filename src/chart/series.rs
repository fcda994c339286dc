//! What a figure is drawn from: bands over time that a run forecasts, and the record they are held against.

/// The quantiles a band chart shows, lowest to highest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantiles {
    /// Values at [`Quantiles::PROBABILITIES`], in that order.
    pub values: [f64; 7],
}

/// A central interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// Half of the replicates.
    Half,
    /// 80 of 100.
    Eighty,
    /// 95 of 100.
    NinetyFive,
}

/// One time of a forecast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FanPoint {
    /// Time in years: a fiscal year is its number, a month a fraction of it.
    pub x: f64,
    /// `None` where the outcome is not defined; the drawing then has a gap.
    pub quantiles: Option<Quantiles>,
}

/// What one scenario forecasts.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Name in CSV.
    pub key: String,
    /// Name for a reader.
    pub label: String,
    /// In order of time.
    pub points: Vec<FanPoint>,
}

/// One observed value, or one share of a whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Time in years.
    pub x: f64,
    /// In the figure's unit.
    pub y: f64,
}

/// An observed series.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Name in CSV.
    pub key: String,
    /// Name for a reader.
    pub label: String,
    /// In order of time; only the times to be drawn.
    pub points: Vec<Point>,
}

impl Quantiles {
    /// Probabilities of the seven values.
    pub const PROBABILITIES: [f64; 7] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

    /// The middle value.
    #[must_use]
    pub fn median(&self) -> f64 {
        self.values[3]
    }

    /// Low and high end of `band`.
    #[must_use]
    pub fn ends(&self, band: Band) -> (f64, f64) {
        let from = match band {
            Band::NinetyFive => 0,
            Band::Eighty => 1,
            Band::Half => 2,
        };
        (self.values[from], self.values[6 - from])
    }
}

impl Band {
    /// Narrow to wide, as tables list them.
    pub const ALL: [Self; 3] = [Self::Half, Self::Eighty, Self::NinetyFive];

    /// Class of its looks.
    #[must_use]
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Half => "chart-band-50",
            Self::Eighty => "chart-band-80",
            Self::NinetyFive => "chart-band-95",
        }
    }
}

impl Record {
    /// The value at time `x`.
    #[must_use]
    pub fn at(&self, x: f64) -> Option<f64> {
        value_at(&self.points, x)
    }
}

/// The value of `points` at time `x`.
pub(super) fn value_at(points: &[Point], x: f64) -> Option<f64> {
    points.iter().find(|point| same_time(point.x, x)).map(|point| point.y)
}

/// Are the two times the same, up to a rounded month?
pub(super) fn same_time(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

/// Every time in `times` once, in order.
pub(super) fn times_of(times: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut all: Vec<f64> = times.collect();
    all.sort_by(f64::total_cmp);
    all.dedup_by(|a, b| same_time(*a, *b));
    all
}

/// Lowest and highest of `values`; `None` if there are none.
pub(super) fn extent(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |ends, value| match ends {
        None => Some((value, value)),
        Some((low, high)) => Some((value.min(low), value.max(high))),
    })
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exact by construction
mod tests {
    use super::*;

    #[test]
    fn bands_are_nested() {
        let quantiles = Quantiles { values: [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0] };
        assert_eq!(quantiles.median(), 4.0);
        assert_eq!(
            Band::ALL.map(|band| quantiles.ends(band)),
            [(3.0, 5.0), (2.0, 6.0), (1.0, 7.0)]
        );
    }

    #[test]
    fn times_come_once_and_in_order() {
        assert_eq!(times_of([1998.0, 1992.0, 1998.0].into_iter()), [1992.0, 1998.0]);
        assert_eq!(extent([3.0, -1.0, 2.0].into_iter()), Some((-1.0, 3.0)));
        assert_eq!(extent(std::iter::empty()), None);
    }
}
