//! What can be wrong with a scenario file, as data: the words, in two languages, are found by the code.
//!
//! A reader collects every problem of a file and sorts them by place; nothing stops at the first.

use serde::Serialize;

/// Where a problem stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// File, as the caller named it.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// One problem and its place; `None` when the scenario did not come from a file (a setting, a link).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioError {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Option<Place>,
    /// What is wrong.
    #[serde(flatten)]
    pub problem: Problem,
}

impl std::fmt::Display for ScenarioError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(Place { file, line, column }) = &self.place {
            write!(formatter, "{file}:{line}:{column}: ")?;
        }
        self.problem.fmt(formatter)
    }
}

impl std::error::Error for ScenarioError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.problem)
    }
}

/// A kind of TOML value, asked for or found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the names say it
pub enum ValueKind {
    Text,
    Number,
    WholeNumber,
    TrueOrFalse,
    DateTime,
    Month,
    List,
    Table,
    /// A number, or a table that describes a distribution.
    NumberOrTable,
}

/// What the TOML parser stumbled over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum SyntaxRule {
    MissingValue,
    MissingEquals,
    MissingComma,
    MissingQuote,
    Unclosed,
    MalformedNumber,
    TooDeep,
    /// Anything else.
    Unexpected,
}

/// A language every text is given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Language {
    En,
    Es,
}

/// One variant per broken rule, with what broke it. The message in `locales/*/errors.ftl` has the code as its id.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Problem {
    // --- the file as a whole ---
    /// The text is longer than a scenario may be.
    #[error("{bytes} bytes, more than {limit}")]
    #[allow(missing_docs)]
    FileTooLarge { bytes: usize, limit: usize },
    /// Not TOML.
    #[error("not TOML ({rule:?}) near `{near}`")]
    #[allow(missing_docs)]
    Syntax { rule: SyntaxRule, near: String },
    /// Beside what is not TOML: nothing else was looked at.
    #[error("values are not checked before all is TOML")]
    RestUnchecked,
    /// The same key twice.
    #[error("`{key}` is given twice")]
    #[allow(missing_docs)]
    DuplicateKey { key: String },
    /// A key that must stand beside the others does not.
    #[error("`{key}` is missing")]
    #[allow(missing_docs)]
    MissingKey { key: String },
    /// A part that every scenario has, in a file that extends no preset it could come from.
    #[error("`{key}` is missing, and no preset is extended")]
    #[allow(missing_docs)]
    MissingPart { key: String },
    /// A key that means nothing here.
    #[error("`{key}` is not a key here, suggestion {suggestion:?}")]
    #[allow(missing_docs)]
    UnknownKey { key: String, suggestion: Option<String> },
    /// A value of another kind.
    #[error("`{key}` wants {expected:?}, found {found:?}")]
    #[allow(missing_docs)]
    WrongType { key: String, expected: ValueKind, found: ValueKind },
    /// A file form of another version.
    #[error("format {value}, this version reads {supported}")]
    #[allow(missing_docs)]
    UnsupportedFormat { value: i64, supported: i64 },
    /// An id with other than small letters, digits and hyphens.
    #[error("`{key}` = `{value}` is not an id")]
    #[allow(missing_docs)]
    InvalidId { key: String, value: String },
    /// `extends` names no bundled preset.
    #[error("no preset `{value}`, suggestion {suggestion:?}")]
    #[allow(missing_docs)]
    UnknownPreset { value: String, suggestion: Option<String>, choices: String },
    /// A text is empty or missing in one language.
    #[error("`{key}` lacks {language:?}")]
    #[allow(missing_docs)]
    MissingTranslation { key: String, language: Language },
    /// Not a month like 1991-10.
    #[error("`{key}` = `{value}` is not a month")]
    #[allow(missing_docs)]
    InvalidMonth { key: String, value: String },
    /// A number outside the allowed range.
    #[error("`{key}` = {value}, allowed {minimum}..={maximum} {unit:?}")]
    #[allow(missing_docs)]
    OutOfRange { key: String, value: f64, minimum: f64, maximum: f64, unit: Option<&'static str> },
    /// Infinity or not a number.
    #[error("`{key}` is not a finite number")]
    #[allow(missing_docs)]
    NotFinite { key: String },
    /// A text that is none of the few allowed.
    #[error("`{key}` = `{value}`, one of {choices}")]
    #[allow(missing_docs)]
    UnknownChoice { key: String, value: String, suggestion: Option<String>, choices: String },

    // --- parameters ---
    /// The unit in the file is not the parameter's.
    #[error("`{key}` is in `{expected}`, the file says `{value}`")]
    #[allow(missing_docs)]
    WrongUnit { key: String, value: String, expected: String },
    /// A value said in two ways at once.
    #[error("`{key}` has its value twice")]
    #[allow(missing_docs)]
    ValueGivenTwice { key: String },
    /// Not a place of this parameter (a sector, month, mode or group).
    #[error("`{value}` is no place of `{key}`, one of {choices}")]
    #[allow(missing_docs)]
    UnknownPlace { key: String, value: String, suggestion: Option<String>, choices: String },
    /// A range whose ends are equal or the wrong way round.
    #[error("`{key}`: {low}..{high} is no range")]
    #[allow(missing_docs)]
    RangeReversed { key: String, low: f64, high: f64 },
    /// A number that must be above 0 and is not.
    #[error("`{key}` = {value} is not above 0")]
    #[allow(missing_docs)]
    NotPositive { key: String, value: f64 },
    /// A truncated distribution of which next to nothing is left.
    #[error("`{key}`: nothing is left of the distribution between its ends")]
    #[allow(missing_docs)]
    NothingInside { key: String },
    /// A distribution of counts or of a list, which is not cut.
    #[error("`{key}`: only a continuous distribution can be truncated")]
    #[allow(missing_docs)]
    NotContinuous { key: String },
    /// Lists of different lengths.
    #[error("`{key}`: {weights} weights for {values} values")]
    #[allow(missing_docs)]
    WeightsMissing { key: String, values: usize, weights: usize },
    /// A weight below 0, or no weight above 0.
    #[error("`{key}`: weight number {position} is {value}")]
    #[allow(missing_docs)]
    BadWeight { key: String, position: usize, value: f64 },
    /// A distribution whose middle half leaves the parameter's range. Draws in the tails are clamped to the range.
    #[error(
        "`{key}`: half of the draws lie in {low}..{high}, allowed {minimum}..={maximum} {unit:?}"
    )]
    #[allow(missing_docs)]
    DistributionOutsideRange {
        key: String,
        low: f64,
        high: f64,
        minimum: f64,
        maximum: f64,
        unit: Option<&'static str>,
    },
    /// One parameter may not exceed another.
    #[error("`{key}` = {value} exceeds `{other}` = {limit}")]
    #[allow(missing_docs)]
    ExceedsOther { key: String, value: f64, other: String, limit: f64 },

    // --- policies and correlations ---
    /// A policy ends before, or in, the month it starts.
    #[error("policy `{policy}` ends {end}, starts {start}")]
    #[allow(missing_docs)]
    EndBeforeStart { policy: String, start: String, end: String },
    /// The same id twice.
    #[error("id `{id}` is used twice")]
    #[allow(missing_docs)]
    DuplicateId { id: String, first_line: u32 },
    /// A change must say exactly one of `set`, `add`, `multiply`.
    #[error("`{key}` must say one of set, add, multiply")]
    #[allow(missing_docs)]
    OperationCount { key: String },
    /// No parameter of that name.
    #[error("`{key}`: no parameter `{value}`")]
    #[allow(missing_docs)]
    UnknownParameter { key: String, value: String, suggestion: Option<String> },
    /// No policy of that name.
    #[error("no policy `{value}`")]
    #[allow(missing_docs)]
    UnknownPolicy { value: String, suggestion: Option<String> },
    /// A policy at full strength takes a parameter out of its range.
    #[error("policy `{policy}` takes `{key}` to {value}, allowed {minimum}..={maximum} {unit:?}")]
    #[allow(missing_docs)]
    PolicyOutsideRange {
        policy: String,
        key: String,
        value: f64,
        minimum: f64,
        maximum: f64,
        unit: Option<&'static str>,
    },
    /// A correlation that is not between -1 and 1, or is one of them.
    #[error("the correlation of `{first}` and `{second}` is {value}")]
    #[allow(missing_docs)]
    CorrelationOutside { first: String, second: String, value: f64 },
    /// A parameter correlated with itself.
    #[error("`{key}` is correlated with itself")]
    #[allow(missing_docs)]
    CorrelatedWithItself { key: String },
    /// A pair of parameters correlated twice.
    #[error("`{first}` and `{second}` are correlated twice")]
    #[allow(missing_docs)]
    DuplicateCorrelation { first: String, second: String },
    /// Correlations that contradict each other.
    #[error("the correlations contradict each other: {keys}")]
    #[allow(missing_docs)]
    CorrelationsContradict { keys: String },

    // --- series ---
    /// No series of that name.
    #[error("no series `{value}`")]
    #[allow(missing_docs)]
    UnknownSeries { value: String, suggestion: Option<String>, choices: String },
    /// The file of a series is not a plain name.
    #[error("`{key}` = `{value}` is not a plain file name")]
    #[allow(missing_docs)]
    InvalidFileName { key: String, value: String },
    /// The file of a series was not found.
    #[error("`{key}`: no file `{value}`")]
    #[allow(missing_docs)]
    MissingFile { key: String, value: String },
    /// Not CSV.
    #[error("not CSV: fields do not agree with the header")]
    CsvSyntax,
    /// A column the scenario names is not in the header.
    #[error("no column `{heading}`, columns {choices}")]
    #[allow(missing_docs)]
    CsvMissingColumn { heading: String, suggestion: Option<String>, choices: String },
    /// A cell that is not what its column holds.
    #[error("column `{heading}`: `{value}` is not {expected:?}")]
    #[allow(missing_docs)]
    CsvValue { heading: String, value: String, expected: ValueKind },
    /// A sector nobody knows.
    #[error("no sector `{value}`")]
    #[allow(missing_docs)]
    CsvUnknownSector { value: String, suggestion: Option<String> },
    /// A port nobody knows.
    #[error("no port `{value}`")]
    #[allow(missing_docs)] // the names say it
    CsvUnknownPort { value: String, suggestion: Option<String> },
    /// Two figures for the same time and place.
    #[error("series `{series}` has two figures for {time} {place:?}")]
    #[allow(missing_docs)]
    SeriesFigureTwice { series: String, time: String, place: Option<String> },
    /// A series the model needs leaves out a time or place of the window.
    #[error("series `{series}` has no figure for {time} {place:?}, nor for {further} more")]
    #[allow(missing_docs)]
    SeriesGap { series: String, time: String, place: Option<String>, further: usize },

    // --- settings ---
    /// A setting whose text cannot be read.
    #[error("`{key}` = `{value}` cannot be read")]
    #[allow(missing_docs)]
    UnreadableSetting { key: String, value: String, expected: SettingKind },
}

/// What the text of a setting should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum SettingKind {
    NumberOrRange,
    WholeNumber,
    Month,
    TrueOrFalse,
}

/// The unit as messages show it: a pure number has none.
pub(super) fn shown(unit: &'static str) -> Option<&'static str> {
    (unit != "1").then_some(unit)
}

/// A computed number without the noise of its last digits.
pub(super) fn rounded(value: f64) -> f64 {
    format!("{value:.5e}").parse().unwrap_or(value)
}

/// The nearest of the candidates, if it is near enough to be what was meant.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let likeness = strsim::normalized_damerau_levenshtein(word, candidate);
        if likeness >= 0.6 && best.is_none_or(|(most, _)| likeness > most) {
            best = Some((likeness, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.to_owned())
}

/// Lists the codes beside the variants: a variant left out does not compile.
macro_rules! codes {
    ($($variant:ident => $code:literal,)*) => {
        impl Problem {
            /// Every code: the ids of the messages in `locales/*/errors.ftl`, after `error-`.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The code of the broken rule, as it is serialized.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $code,)*
                }
            }
        }
    };
}

codes! {
    FileTooLarge => "file-too-large",
    Syntax => "syntax",
    RestUnchecked => "rest-unchecked",
    DuplicateKey => "duplicate-key",
    MissingKey => "missing-key",
    MissingPart => "missing-part",
    UnknownKey => "unknown-key",
    WrongType => "wrong-type",
    UnsupportedFormat => "unsupported-format",
    InvalidId => "invalid-id",
    UnknownPreset => "unknown-preset",
    MissingTranslation => "missing-translation",
    InvalidMonth => "invalid-month",
    OutOfRange => "out-of-range",
    NotFinite => "not-finite",
    UnknownChoice => "unknown-choice",
    WrongUnit => "wrong-unit",
    ValueGivenTwice => "value-given-twice",
    UnknownPlace => "unknown-place",
    RangeReversed => "range-reversed",
    NotPositive => "not-positive",
    NothingInside => "nothing-inside",
    NotContinuous => "not-continuous",
    WeightsMissing => "weights-missing",
    BadWeight => "bad-weight",
    DistributionOutsideRange => "distribution-outside-range",
    ExceedsOther => "exceeds-other",
    EndBeforeStart => "end-before-start",
    DuplicateId => "duplicate-id",
    OperationCount => "operation-count",
    UnknownParameter => "unknown-parameter",
    UnknownPolicy => "unknown-policy",
    PolicyOutsideRange => "policy-outside-range",
    CorrelationOutside => "correlation-outside",
    CorrelatedWithItself => "correlated-with-itself",
    DuplicateCorrelation => "duplicate-correlation",
    CorrelationsContradict => "correlations-contradict",
    UnknownSeries => "unknown-series",
    InvalidFileName => "invalid-file-name",
    MissingFile => "missing-file",
    CsvSyntax => "csv-syntax",
    CsvMissingColumn => "csv-missing-column",
    CsvValue => "csv-value",
    CsvUnknownSector => "csv-unknown-sector",
    CsvUnknownPort => "csv-unknown-port",
    SeriesFigureTwice => "series-figure-twice",
    SeriesGap => "series-gap",
    UnreadableSetting => "unreadable-setting",
}
