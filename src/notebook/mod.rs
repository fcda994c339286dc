//! The notebook: a Markdown file of text and cells that reads well anywhere, and what a page does with it.
//!
//! ````markdown
//! +++
//! format = 1
//! title = { en = "Held still", es = "Sin cambios" }
//! authors = ["A. Author"]
//! replicates = 500
//!
//! [scenarios]
//! baseline = "baseline-1998"                    # a preset,
//! letter = "letter.toml"                        # a scenario file beside the notebook,
//! frozen = { extends = "frozen-enforcement", flows.demand.wage_elasticity = 0.9 }   # or what differs from a preset
//! +++
//!
//! ::: en
//! In fiscal year 1998, {{ apprehensions at 1998 of baseline }} people were apprehended, as $a = p_w n$ says.
//! :::
//!
//! ::: es
//! En el año fiscal 1998 hubo {{ apprehensions at 1998 of baseline }} detenciones, como dice $a = p_w n$.
//! :::
//!
//! ```levers what-moves
//! scenario = "frozen"
//! parameters = ["flows.demand.wage_elasticity"]
//! policies = ["gatekeeper"]
//! ```
//!
//! ```chart fan-of-arrests
//! outcome = "apprehensions"
//! scenario = "frozen"
//! minus = "baseline"
//! ```
//! ````
//!
//! A fence whose first word is a kind of [`KINDS`] is a cell; what stands between such fences is a text cell, and a line
//! `<!-- cell -->` parts two of them. Text in `::: en` and `::: es` is for readers of that language, other text for all.
//!
//! Reading never fails as a whole: a cell in error keeps its source, and every problem its place. [`Notebook`] is a
//! value; each edit gives a new one, whose untouched cells have the same bytes and the same [`CellId`], and [`History`]
//! keeps the values before. The room looks no word up and runs nothing: [`Graph`] says what would have to run.

mod bundled;
mod cell;
mod count;
mod edit;
mod estimate;
mod front;
mod graph;
mod history;
mod keys;
mod language;
pub mod link;
mod markdown;
mod problem;
mod read;
mod reader;
mod split;
mod value;

pub use bundled::{BUNDLED, Bundled, bundled};
pub use cell::{
    Candidate, Capacity, Chart, Charted, Checks, Comparison, Form, Grouping, KINDS, Kind, Levers,
    Reception, Run, Shown, Spacing, Table, Week,
};
pub use edit::{EditError, cells_in};
pub use estimate::Estimate;
pub use front::{Files, Front, NoFiles, ScenarioSource, SourceError};
pub use graph::Graph;
pub use history::History;
pub use language::Segment;
pub use markdown::{Alignment, Block, Formula, Inline, MathNode};
pub use problem::{FormulaRule, NotebookError, NotebookProblem, ValuePart};
pub use read::{Cell, CellId, Content, FORMAT, Notebook};
pub use value::{Statistic, ValueExpression};
