//! A chart: one outcome of a scenario, or of the difference between two.
//!
//! ```toml
//! outcome = "apprehensions"
//! scenario = "frozen"
//! minus = "baseline"        # the paired difference
//! type = "multiples"        # fan (as without it), multiples, shares
//! group_by = "sector"       # none (as without it), sector, port, consulate
//! period = "fiscal_year"    # as without it, or month
//! sector = "tucson"         # one sector alone; port = "nogales", one port
//! part = "guide"            # one mode, group or kind of lane alone
//! ```

use super::{Candidate, CellForm, Grouping, Shown, Uses};
use crate::model::{OverYear, Places};
use crate::notebook::NotebookProblem;
use crate::notebook::reader::NotebookReader;
use crate::scenario::Node;

/// How an outcome is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Charted {
    /// One fan over time.
    #[default]
    Fan,
    /// A small fan a sector or port.
    Multiples,
    /// Shares of the sectors or ports over time.
    Shares,
}

/// A chart cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Outcome id.
    pub outcome: &'static str,
    /// How it is drawn.
    pub charted: Charted,
    /// Whose numbers.
    pub shown: Shown,
}

const TYPES: [(&str, Charted); 3] =
    [("fan", Charted::Fan), ("multiples", Charted::Multiples), ("shares", Charted::Shares)];

impl CellForm for Chart {
    const ID: &'static str = "chart";
    const KEYS: &'static [&'static str] = &[
        "outcome",
        "scenario",
        "minus",
        "type",
        "group_by",
        "period",
        "sector",
        "port",
        "consulate",
        "part",
    ];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let outcome = reader
            .need(node, "outcome")
            .and_then(|node| Some((node.span.start, reader.outcome(node, "outcome")?)));
        let charted = match node.get("type") {
            Some(entry) => {
                let at = reader.form.choice(&entry.node, "type", &TYPES.map(|(id, _)| id));
                at.map(|at| (entry.node.span.start, TYPES[at].1))
            }
            None => Some((node.span.start, Charted::Fan)),
        };
        let shown = Shown::read(reader, node);
        let ((outcome_at, outcome), (type_at, charted), mut shown) = (outcome?, charted?, shown?);
        shown.read_part(reader, node, outcome)?;
        if shown.places() != Places::Border {
            reader.by_places(outcome, shown.places(), outcome_at)?;
        }
        let (id, _) = TYPES[charted as usize];
        let needs = |other: &str, needed: &str| NotebookProblem::NeedsOther {
            key: "type".to_owned(),
            value: id.to_owned(),
            other: other.to_owned(),
            needed: needed.to_owned(),
        };
        match (charted, shown.group_by) {
            (Charted::Fan, Grouping::None) => {}
            (Charted::Fan, _) => {
                reader.report(type_at, needs("group_by", "none"));
            }
            (Charted::Multiples | Charted::Shares, Grouping::None) => {
                reader.report(type_at, needs("group_by", outcome.places.key().unwrap_or("none")));
            }
            _ => {}
        }
        if charted == Charted::Shares {
            let adds = outcome.per.is_empty() && outcome.over_year == OverYear::Sum;
            if !adds {
                let value = outcome.id.to_owned();
                reader.report(outcome_at, NotebookProblem::NoSharesOf { value });
            }
            if shown.minus.is_some() {
                reader.report(type_at, needs("minus", "none"));
            }
        }
        Some(Self { outcome: outcome.id, charted, shown })
    }

    fn uses(&self) -> Uses {
        self.shown.uses()
    }

    fn template(scenarios: &[Candidate]) -> String {
        let Candidate { name, .. } = &scenarios[0];
        let [outcome, _] = scenarios[0].outcomes();
        format!("outcome = \"{outcome}\"\nscenario = \"{name}\"\n")
    }
}
