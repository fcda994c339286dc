//! What can be wrong with a notebook, as data: the words, in two languages, are found by the code.
//!
//! A cell and the front matter are TOML like a scenario, and what is wrong with them is wrong with a scenario too: those
//! problems, and their words, are the scenario's ([`Problem`]).

use super::read::CellId;
use crate::scenario::{Language, Place, Problem, ValueKind};
use serde::Serialize;

/// One problem, its place in the file and the cell it is in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotebookError {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// The cell; `None` in the front matter.
    #[serde(skip)]
    pub cell: Option<CellId>,
    /// What is wrong.
    #[serde(flatten)]
    pub problem: NotebookProblem,
}

impl std::fmt::Display for NotebookError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Place { file, line, column } = &self.place;
        write!(formatter, "{file}:{line}:{column}: {}", self.problem)
    }
}

impl std::error::Error for NotebookError {}

/// A word that a value in the text wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the names say it
pub enum ValuePart {
    Outcome,
    Place,
    Part,
    Year,
    Scenario,
    /// `in`, `at`, `of` or `minus`.
    Clause,
    /// The two braces that close it.
    Close,
}

/// What a formula was given up for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum FormulaRule {
    UnknownCommand,
    Unbalanced,
    MissingArgument,
    TooLong,
    Other,
}

/// One variant per broken rule, with what broke it. The message in `locales/*/notebook.ftl` has the code as its id.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum NotebookProblem {
    // --- the file as a whole ---
    /// No front matter at the top.
    #[error("no front matter")]
    MissingFrontMatter,
    /// The front matter has no second line `+++`.
    #[error("the front matter is not closed")]
    UnclosedFrontMatter,
    /// A key that means nothing here.
    #[error("`{key}` is not a key here, one of {choices}, suggestion {suggestion:?}")]
    #[allow(missing_docs)]
    UnknownCellKey { key: String, suggestion: Option<String>, choices: String },

    // --- cells ---
    /// A fenced block whose name is nearly that of a kind of cell; it is shown as code.
    #[error("no cell of kind `{value}`, suggestion {suggestion}, one of {choices}")]
    #[allow(missing_docs)]
    UnknownKind { value: String, suggestion: String, choices: String },
    /// More than a kind and an id behind the fence.
    #[error("`{value}` behind the id of the cell")]
    #[allow(missing_docs)]
    WordsAfterId { value: String },
    /// A cell without a closing fence.
    #[error("the cell `{kind}` is not closed")]
    #[allow(missing_docs)]
    UnclosedCell { kind: &'static str },
    /// No scenario of that name in the front matter.
    #[error("`{key}`: no scenario `{value}`, one of {choices:?}, suggestion {suggestion:?}")]
    #[allow(missing_docs)]
    UnknownScenario {
        key: String,
        value: String,
        suggestion: Option<String>,
        choices: Option<String>,
    },
    /// What stands under `scenarios` is neither a name nor a table.
    #[error("`{key}` names no scenario, found {found:?}")]
    #[allow(missing_docs)]
    NoScenario { key: String, found: ValueKind },
    /// The file of a scenario is not a plain name.
    #[error("`{key}` = `{value}` is not a plain file name")]
    #[allow(missing_docs)]
    ScenarioFileName { key: String, value: String },
    /// A policy that the scenario lacks.
    #[error(
        "`{key}`: scenario `{scenario}` has no policy `{value}`, one of {choices}, suggestion {suggestion:?}"
    )]
    #[allow(missing_docs)]
    UnknownCellPolicy {
        key: String,
        scenario: String,
        value: String,
        suggestion: Option<String>,
        choices: String,
    },
    /// A list with fewer entries than it needs.
    #[error("`{key}` has {found} entries, needs {needed}")]
    #[allow(missing_docs)]
    ListTooShort { key: String, found: usize, needed: usize },
    /// The same entry twice, where each must differ.
    #[error("`{key}` has `{value}` twice")]
    #[allow(missing_docs)]
    NamedTwice { key: String, value: String },
    /// Two keys that do not go together.
    #[error("`{key}` = `{value}` needs `{other}` = {needed}")]
    #[allow(missing_docs)]
    NeedsOther { key: String, value: String, other: String, needed: String },
    /// An outcome that exists for the whole border only.
    #[error("`{value}` exists for the whole border only")]
    #[allow(missing_docs)]
    WholeBorderOnly { value: String },
    /// An outcome counted by sector asked for by other places.
    #[error("`{value}` is counted by sector")]
    #[allow(missing_docs)] // the names say it
    BySectorsOnly { value: String },
    /// An outcome counted by port asked for by other places.
    #[error("`{value}` is counted by port")]
    #[allow(missing_docs)] // the names say it
    ByPortsOnly { value: String },
    /// An outcome counted by consulate asked for by other places.
    #[error("`{value}` is counted by consulate")]
    #[allow(missing_docs)] // the names say it
    ByConsulatesOnly { value: String },
    /// Shares of something that does not add over sectors.
    #[error("`{value}` is a ratio or a level: sectors have no shares of it")]
    #[allow(missing_docs)]
    NoSharesOf { value: String },

    // --- text ---
    /// A division of another name than a language.
    #[error("`::: {value}` is no language, one of {choices}")]
    #[allow(missing_docs)]
    UnknownDivision { value: String, choices: String },
    /// A division without its closing line.
    #[error("`::: {value}` is not closed")]
    #[allow(missing_docs)]
    UnclosedDivision { value: String },
    /// A closing line without a division.
    #[error("`:::` closes nothing")]
    StrayDivision,
    /// A text cell that has one language and not the other.
    #[error("the text lacks {language:?}")]
    #[allow(missing_docs)]
    TextLacksLanguage { language: Language },
    /// A link of a scheme that is not allowed; its words stay.
    #[error("link to `{value}` refused, allowed {choices}")]
    #[allow(missing_docs)]
    LinkRefused { value: String, choices: String },
    /// A picture from elsewhere; its description stays.
    #[error("picture `{value}` refused")]
    #[allow(missing_docs)]
    ImageRefused { value: String },
    /// A formula that cannot be set; its source is shown.
    #[error("formula `{formula}`: {rule:?}")]
    #[allow(missing_docs)]
    Formula { formula: String, rule: FormulaRule },
    /// A value in the text that breaks the grammar.
    #[error("value: expected {expected:?}, found {found:?}, one of {choices}")]
    #[allow(missing_docs)]
    ValueExpected { expected: ValuePart, found: Option<String>, choices: String },
    /// Years the wrong way round.
    #[error("from {first} to {last}")]
    #[allow(missing_docs)]
    YearsReversed { first: String, last: String },

    /// What can be wrong with a scenario, too.
    #[error(transparent)]
    #[serde(untagged)]
    Form(#[from] Problem),
}

/// Lists the codes beside the variants: a variant left out does not compile.
macro_rules! codes {
    ($($variant:ident => $code:literal,)*) => {
        impl NotebookProblem {
            /// Every code of its own: the ids of the messages in `locales/*/notebook.ftl`, after `error-`.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The code of the broken rule, as it is serialized.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $code,)*
                    Self::Form(problem) => problem.code(),
                }
            }
        }
    };
}

codes! {
    MissingFrontMatter => "missing-front-matter",
    UnclosedFrontMatter => "unclosed-front-matter",
    UnknownCellKey => "unknown-cell-key",
    UnknownKind => "unknown-kind",
    WordsAfterId => "words-after-id",
    UnclosedCell => "unclosed-cell",
    UnknownScenario => "unknown-scenario",
    NoScenario => "no-scenario",
    ScenarioFileName => "scenario-file-name",
    UnknownCellPolicy => "unknown-cell-policy",
    ListTooShort => "list-too-short",
    NamedTwice => "named-twice",
    NeedsOther => "needs-other",
    WholeBorderOnly => "whole-border-only",
    BySectorsOnly => "by-sectors-only",
    ByPortsOnly => "by-ports-only",
    ByConsulatesOnly => "by-consulates-only",
    NoSharesOf => "no-shares-of",
    UnknownDivision => "unknown-division",
    UnclosedDivision => "unclosed-division",
    StrayDivision => "stray-division",
    TextLacksLanguage => "text-lacks-language",
    LinkRefused => "link-refused",
    ImageRefused => "image-refused",
    Formula => "formula",
    ValueExpected => "value-expected",
    YearsReversed => "years-reversed",
}
