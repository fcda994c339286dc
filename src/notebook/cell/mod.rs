//! Kinds of cells: one file a kind, and one line in the list below.

mod capacity;
mod chart;
mod checks;
mod comparison;
mod levers;
mod reception;
mod run;
mod shown;
mod table;
mod week;

pub use capacity::Capacity;
pub use chart::{Chart, Charted};
pub use checks::Checks;
pub use comparison::Comparison;
pub use levers::Levers;
pub use reception::Reception;
pub use run::Run;
pub use shown::{Grouping, Shown, Spacing};
pub use table::Table;
pub use week::Week;

use super::reader::NotebookReader;
use crate::model::System;
use crate::scenario::{Node, nearest};
use crate::simulation::Followed;

/// What a cell has to do with scenarios.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Uses {
    /// Scenarios whose results it shows.
    pub reads: Vec<String>,
    /// The scenario whose levers it holds.
    pub changes: Option<String>,
    /// Whether it says how that scenario is run.
    pub runs: bool,
    /// The number of replicates it asks for.
    pub replicates: Option<u32>,
}

/// The TOML form of a kind of cell.
trait CellForm: Sized {
    /// First word of the info string.
    const ID: &'static str;
    /// The keys it may have, as a new cell of the kind shows them best.
    const KEYS: &'static [&'static str];

    /// Reads and checks the keys, after those of other names were reported. `None` if something is wrong.
    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self>;

    /// What it depends on and changes.
    fn uses(&self) -> Uses;

    /// The TOML of a new cell about the first of some scenarios; at least one.
    fn template(scenarios: &[Candidate]) -> String;
}

/// A scenario that a new cell may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its name in the notebook.
    pub name: String,
    /// The systems it runs; at least one.
    pub systems: Vec<System>,
}

impl Candidate {
    /// The first of its systems, or flows where it is not known.
    fn system(&self) -> System {
        self.systems.first().copied().unwrap_or(System::Flows)
    }

    /// The outcomes that stand for it: how much happens, and what people suffer first.
    fn outcomes(&self) -> [&'static str; 2] {
        [self.system().headline(), self.system().telling()[0]]
    }
}

/// A kind of cell.
#[derive(Clone, Copy)]
pub struct Kind {
    /// First word of the info string.
    pub id: &'static str,
    /// The keys it may have.
    pub keys: &'static [&'static str],
    read: fn(&mut NotebookReader, &Node) -> Option<Form>,
    template: fn(&[Candidate]) -> String,
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Kind({})", self.id)
    }
}

/// Lists the kinds.
macro_rules! kinds {
    ($($form:ident,)*) => {
        /// A checked cell.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(missing_docs)] // each type says what it is
        pub enum Form {
            $($form($form),)*
        }

        /// Every kind of cell, in the order a menu offers them.
        pub const KINDS: &[Kind] = &[
            $(Kind {
                id: $form::ID,
                keys: $form::KEYS,
                read: |reader, node| $form::read(reader, node).map(Form::$form),
                template: $form::template,
            },)*
        ];

        impl Form {
            /// First word of the info string.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self {
                    $(Self::$form(_) => $form::ID,)*
                }
            }

            pub(super) fn uses(&self) -> Uses {
                match self {
                    $(Self::$form(form) => form.uses(),)*
                }
            }
        }
    };
}

kinds! {
    Levers,
    Run,
    Chart,
    Table,
    Comparison,
    Week,
    Reception,
    Capacity,
    Checks,
}

impl Form {
    /// What the cell shows that is no run: the name of the scenario, and what is made of it.
    #[must_use]
    pub fn followed(&self) -> Option<(&str, Followed)> {
        Some(match self {
            Self::Week(Week { scenario, port, month, .. }) => {
                (scenario, Followed::Week { port: *port, month: *month })
            }
            Self::Reception(Reception { scenario, port, month }) => {
                (scenario, Followed::Reception { port: *port, month: *month })
            }
            Self::Capacity(capacity) => {
                let question = capacity.question(Followed::OF_RECEPTION);
                (&capacity.scenario, Followed::Capacity(question))
            }
            _ => return None,
        })
    }
}

impl Kind {
    /// The source of a new cell about the first of some scenarios, ready to be inserted. Without a scenario there is
    /// nothing it could be about, which the new cell then says.
    #[must_use]
    pub fn template(&self, scenarios: &[Candidate]) -> String {
        let nothing = [Candidate { name: String::new(), systems: Vec::new() }];
        let scenarios = if scenarios.is_empty() { &nothing } else { scenarios };
        format!("```{}\n{}```", self.id, (self.template)(scenarios))
    }

    /// Reads a cell's TOML. `None` if something is wrong with it.
    pub(super) fn read(&self, reader: &mut NotebookReader, node: &Node) -> Option<Form> {
        let before = reader.count();
        reader.table(node, "", self.keys)?;
        let form = (self.read)(reader, node);
        form.filter(|_| reader.count() == before)
    }
}

/// The kind an info string names.
pub(super) fn kind_of(info: &str) -> Option<&'static Kind> {
    let word = info.split_whitespace().next()?;
    KINDS.iter().find(|kind| kind.id == word)
}

/// The kind that an info string nearly names, and all of them.
pub(super) fn nearly_kind(info: &str) -> Option<(String, String)> {
    let word = info.split_whitespace().next()?;
    let ids = || KINDS.iter().map(|kind| kind.id);
    let near = nearest(word, ids()).filter(|near| near != word)?;
    Some((near, ids().collect::<Vec<_>>().join(", ")))
}
