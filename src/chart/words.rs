//! Words and formatters, handed in by the caller: the room holds none of its own and looks none up.

/// What stands around a figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Labels {
    /// Accessible name; the heading of a file of its own.
    pub title: String,
    /// Accessible description.
    pub description: String,
    /// What time is counted in; empty for none.
    pub x_axis: String,
    /// What is measured, with its unit; empty for none.
    pub y_axis: String,
    /// Lines under a file of its own: source, link.
    pub notes: Vec<String>,
}

/// Names of the parts of a fan.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FanWords {
    /// The middle of the replicates.
    pub median: String,
    /// The 50, 80 and 95 % bands.
    pub bands: [String; 3],
}

/// Names of the two sides of a figure of shares.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SharesWords {
    /// What the model says.
    pub modelled: String,
    /// What was observed.
    pub observed: String,
}

/// Names of what a heat map shows beside its classes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HeatMapWords {
    /// A cell without a value.
    pub empty: String,
    /// Cells beyond the stated limit, for example *more than 20 minutes*.
    pub beyond: String,
}

/// From a number to what a reader sees.
#[derive(Clone, Copy)]
pub struct Formats<'a> {
    /// A time, on the axis and in the table.
    pub time: &'a dyn Fn(f64) -> String,
    /// A tick of the vertical axis: short.
    pub tick: &'a dyn Fn(f64) -> String,
    /// A value in table and speech.
    pub value: &'a dyn Fn(f64) -> String,
    /// Two formatted values as an interval.
    pub range: &'a dyn Fn(&str, &str) -> String,
    /// What a screen reader says at a point.
    pub spoken: &'a dyn Fn(&Reading) -> String,
}

/// One point of a figure, as it is to be said.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<'a> {
    /// The panel, in a figure of many.
    pub panel: Option<&'a str>,
    /// The scenario, record or part.
    pub series: &'a str,
    /// The time, formatted.
    pub time: String,
    /// What was found there.
    pub finding: Finding,
}

/// What a point shows, formatted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Forecast values.
    Forecast {
        /// The middle of the replicates.
        median: String,
        /// The 50, 80 and 95 % bands, as intervals.
        bands: [String; 3],
    },
    /// An observed value.
    Observed(String),
    /// A share of a whole.
    Share {
        /// What the model says.
        modelled: String,
        /// What was observed, where it was.
        observed: Option<String>,
    },
}

/// From a number in a heat map to what a reader sees.
#[derive(Clone, Copy)]
pub struct HeatMapFormats<'a> {
    /// A class in the legend, from its lower limit, which belongs to it, to its upper one, which does not; one of them is
    /// missing at either end.
    pub class: &'a dyn Fn(Option<f64>, Option<f64>) -> String,
    /// A value in table and speech.
    pub value: &'a dyn Fn(f64) -> String,
    /// What a screen reader says at a cell.
    pub spoken: &'a dyn Fn(&CellReading) -> String,
}

/// One cell of a heat map, as it is to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellReading<'a> {
    /// Name of its row.
    pub row: &'a str,
    /// Name of its column.
    pub column: &'a str,
    /// Its value, formatted; `None` where there is none.
    pub value: Option<String>,
    /// Is it beyond the stated limit?
    pub beyond: bool,
}

/// How the vertical axis starts and how it is spaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VerticalAxis {
    /// From zero: lengths can be compared.
    #[default]
    FromZero,
    /// Zero always shown, with a line of its own, and room to both sides: differences.
    AroundZero,
    /// From the lowest value shown.
    FromData,
    /// Equal ratios are equal steps, from the lowest value above zero.
    Log,
}

impl std::fmt::Debug for Formats<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Formats")
    }
}

impl std::fmt::Debug for HeatMapFormats<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("HeatMapFormats")
    }
}
