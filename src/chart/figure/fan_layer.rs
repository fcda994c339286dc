//! What a fan draws inside a plot, and what can be read there. Alone in [`super::Fan`], one a panel in
//! [`super::Multiples`].

use crate::chart::cursor::{Stop, Track};
use crate::chart::legend::{Entry, Sample, forecast_class};
use crate::chart::mark::{DotShape, Plane, band, dot, line};
use crate::chart::scene::Node;
use crate::chart::series::{Band, Forecast, Quantiles, Record, extent};
use crate::chart::words::{FanWords, Finding, Formats, Reading, VerticalAxis};

/// Forecasts and records of one plot.
#[derive(Debug, Clone, Copy)]
pub(super) struct FanLayer<'a> {
    pub forecasts: &'a [Forecast],
    pub records: &'a [Record],
    /// The panel, in a figure of many.
    pub panel: Option<&'a str>,
}

impl<'a> FanLayer<'a> {
    /// Times of every point, in no order.
    pub fn times(self) -> impl Iterator<Item = f64> + 'a {
        let forecasts =
            self.forecasts.iter().flat_map(|forecast| forecast.points.iter().map(|point| point.x));
        forecasts
            .chain(self.records.iter().flat_map(|record| record.points.iter().map(|point| point.x)))
    }

    /// Lowest and highest value that is drawn; on a log axis of those above zero.
    pub fn extent(self, axis: VerticalAxis) -> Option<(f64, f64)> {
        let forecasts = self.forecasts.iter().flat_map(|forecast| forecast.points.iter());
        let quantiles =
            forecasts.filter_map(|point| point.quantiles).flat_map(|quantiles| quantiles.values);
        let records =
            self.records.iter().flat_map(|record| record.points.iter().map(|point| point.y));
        extent(quantiles.chain(records).filter(|&value| axis != VerticalAxis::Log || value > 0.0))
    }

    /// Bands at the back, then medians, then dots of radius `r`.
    pub fn nodes(self, plane: Plane, r: f64, formats: Formats) -> Vec<Node> {
        let bands = self.forecasts.iter().enumerate().map(|(index, forecast)| {
            let wide_to_narrow = Band::ALL.into_iter().rev();
            let nodes = wide_to_narrow.map(|which| {
                let edges = forecast.points.iter().map(|point| {
                    let (low, high) = point.quantiles?.ends(which);
                    Some((point.x, low, high))
                });
                band(format!("chart-band {}", which.class()), edges, plane)
            });
            Node::group(forecast_class(index), nodes.collect())
        });
        let medians = self.forecasts.iter().enumerate().map(|(index, forecast)| {
            let points =
                forecast.points.iter().map(|point| Some((point.x, point.quantiles?.median())));
            Node::group(forecast_class(index), vec![line("chart-median", points, plane)])
        });
        let dots = self.records.iter().enumerate().map(|(index, record)| {
            let dots = record.points.iter().map(|point| {
                let place = (plane.x.px(point.x), plane.y.px(point.y));
                dot(DotShape::of(index), place, r).titled(self.said(
                    &record.label,
                    point.x,
                    observed(point.y, formats),
                    formats,
                ))
            });
            Node::group("", dots.collect())
        });
        bands.chain(medians).chain(dots).collect()
    }

    /// One track a forecast, along its median, and one a record.
    pub fn tracks(self, plane: Plane, formats: Formats) -> Vec<Track> {
        let stop = |x: f64, y: f64, text: String| Stop {
            time: x,
            left: plane.x.px(x),
            top: plane.y.px(y),
            text,
        };
        let forecasts = self.forecasts.iter().map(|forecast| {
            let stops = forecast.points.iter().filter_map(|point| {
                let quantiles = point.quantiles?;
                let text = self.said(
                    &forecast.label,
                    point.x,
                    forecast_finding(&quantiles, formats),
                    formats,
                );
                Some(stop(point.x, quantiles.median(), text))
            });
            self.track(&forecast.label, stops.collect())
        });
        let records = self.records.iter().map(|record| {
            let stops = record.points.iter().map(|point| {
                let text = self.said(&record.label, point.x, observed(point.y, formats), formats);
                stop(point.x, point.y, text)
            });
            self.track(&record.label, stops.collect())
        });
        forecasts.chain(records).collect()
    }

    fn track(self, series: &str, stops: Vec<Stop>) -> Track {
        Track { panel: self.panel.map(str::to_owned), series: series.to_owned(), stops }
    }

    fn said(self, series: &str, x: f64, finding: Finding, formats: Formats) -> String {
        (formats.spoken)(&Reading { panel: self.panel, series, time: (formats.time)(x), finding })
    }
}

fn observed(value: f64, formats: Formats) -> Finding {
    Finding::Observed((formats.value)(value))
}

fn forecast_finding(quantiles: &Quantiles, formats: Formats) -> Finding {
    Finding::Forecast {
        median: (formats.value)(quantiles.median()),
        bands: Band::ALL.map(|band| interval(quantiles, band, formats)),
    }
}

/// The ends of `band`, formatted as an interval.
pub(super) fn interval(quantiles: &Quantiles, band: Band, formats: Formats) -> String {
    let (low, high) = quantiles.ends(band);
    (formats.range)(&(formats.value)(low), &(formats.value)(high))
}

/// Legend of a fan: the median of one forecast or the names of several, then the bands, then the records.
pub(super) fn entries(forecasts: &[Forecast], records: &[Record], words: &FanWords) -> Vec<Entry> {
    let mut entries: Vec<Entry> = match forecasts {
        [_] => vec![Entry { sample: Sample::Line { forecast: 0 }, name: words.median.clone() }],
        several => several
            .iter()
            .enumerate()
            .map(|(forecast, of)| Entry {
                sample: Sample::Line { forecast },
                name: of.label.clone(),
            })
            .collect(),
    };
    let bands = Band::ALL.into_iter().zip(&words.bands);
    entries.extend(bands.filter(|_| !forecasts.is_empty()).map(|(band, name)| Entry {
        sample: Sample::Band { class: band.class(), forecast: 0 },
        name: name.clone(),
    }));
    entries.extend(records.iter().enumerate().map(|(index, record)| Entry {
        sample: Sample::Dot(DotShape::of(index)),
        name: record.label.clone(),
    }));
    entries
}
