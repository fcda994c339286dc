//! What depends on what: cells on scenarios, scenarios on the cells that hold their levers.

use super::read::{Cell, CellId, Content, Notebook};
use std::collections::{BTreeMap, BTreeSet};

/// What may make cells run again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trigger {
    /// A lever of the scenario of that name was moved.
    Scenario(String),
    /// A cell was edited.
    Cell(CellId),
}

/// The dependencies of a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// Every cell in the order of the file, with the scenarios whose results it shows.
    reads: Vec<(CellId, Vec<String>)>,
    /// The cells that hold levers, by scenario.
    levers: BTreeMap<String, Vec<CellId>>,
    /// The cells that say how a scenario is run.
    runs: BTreeMap<CellId, String>,
}

impl Graph {
    /// The cells that show results of a scenario, in the order of the file.
    #[must_use]
    pub fn dependents(&self, scenario: &str) -> Vec<CellId> {
        self.after(&Trigger::Scenario(scenario.to_owned()))
    }

    /// The scenarios whose results a cell shows.
    #[must_use]
    pub fn scenarios(&self, cell: CellId) -> &[String] {
        self.reads.iter().find(|(id, _)| *id == cell).map_or(&[], |(_, reads)| reads)
    }

    /// The cells that hold levers of a scenario, in the order of the file.
    #[must_use]
    pub fn levers(&self, scenario: &str) -> &[CellId] {
        self.levers.get(scenario).map_or(&[], Vec::as_slice)
    }

    /// The scenarios that some cell shows: those that must run, in the order they are first shown.
    #[must_use]
    pub fn wanted(&self) -> Vec<&str> {
        let mut wanted: Vec<&str> = Vec::new();
        for name in self.reads.iter().flat_map(|(_, reads)| reads) {
            if !wanted.contains(&name.as_str()) {
                wanted.push(name);
            }
        }
        wanted
    }

    /// The cells to run again, in the order of the file. A cell of levers shows no results and is never among them.
    #[must_use]
    pub fn after(&self, trigger: &Trigger) -> Vec<CellId> {
        let scenario = match trigger {
            Trigger::Scenario(name) => Some(name),
            Trigger::Cell(cell) => self.runs.get(cell),
        };
        let runs = |(id, reads): &&(CellId, Vec<String>)| {
            let edited = *trigger == Trigger::Cell(*id) && !reads.is_empty();
            edited || scenario.is_some_and(|name| reads.contains(name))
        };
        self.reads.iter().filter(runs).map(|(id, _)| *id).collect()
    }
}

impl Notebook {
    /// What depends on what.
    #[must_use]
    pub fn graph(&self) -> Graph {
        let mut graph = Graph { reads: Vec::new(), levers: BTreeMap::new(), runs: BTreeMap::new() };
        for cell in &self.cells {
            let uses = cell.uses();
            if let Some(scenario) = uses.changes {
                graph.levers.entry(scenario).or_default().push(cell.id);
            }
            if let (true, [scenario]) = (uses.runs, &uses.reads[..]) {
                graph.runs.insert(cell.id, scenario.clone());
            }
            graph.reads.push((cell.id, uses.reads));
        }
        graph
    }

    /// The replicates of a scenario that a run cell asks for: the most, if several do. `None` for the scenario's own.
    #[must_use]
    pub fn replicates(&self, scenario: &str) -> Option<u32> {
        let asked = self.cells.iter().map(Cell::uses).filter(|uses| uses.reads == [scenario]);
        asked.filter_map(|uses| uses.replicates).max()
    }

    /// The scenarios that a cell reads or changes.
    #[must_use]
    pub fn scenarios_of(&self, cell: CellId) -> Vec<String> {
        let uses = self.cell(cell).map(Cell::uses).unwrap_or_default();
        uses.reads.into_iter().chain(uses.changes).collect()
    }

    /// The run cell that says how many replicates a scenario has; the first, if several do.
    #[must_use]
    pub fn run_cell(&self, scenario: &str) -> Option<CellId> {
        let says = |cell: &&Cell| {
            let uses = cell.uses();
            uses.replicates.is_some() && uses.reads == [scenario]
        };
        self.cells.iter().find(says).map(|cell| cell.id)
    }

    /// The cells whose inputs are not what they were in the notebook before: those to run again, in the order of the
    /// file. It holds for any edit, undo and redo included.
    #[must_use]
    pub fn stale_since(&self, before: &Self) -> Vec<CellId> {
        let changed: BTreeSet<&str> = self
            .front
            .scenarios
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| self.inputs(name) != before.inputs(name))
            .collect();
        let is_stale = |cell: &&Cell| {
            let reads = cell.uses().reads;
            let moved = reads.iter().any(|name| changed.contains(name.as_str()));
            let edited = before.cell(cell.id).is_none_or(|old| !same(old, cell));
            !reads.is_empty() && (moved || edited)
        };
        self.cells.iter().filter(is_stale).map(|cell| cell.id).collect()
    }

    /// All that the results of a scenario depend on.
    fn inputs(&self, name: &str) -> impl PartialEq {
        let source = self.front.scenarios.iter().find(|(other, _)| other == name);
        let replicates = self.replicates(name).or(self.front.replicates);
        (source.map(|(_, source)| source.clone()), self.front.seed, replicates)
    }
}

/// Whether two cells ask for the same results: words of a text do not matter, its values do.
fn same(one: &Cell, other: &Cell) -> bool {
    match (&one.content, &other.content) {
        (Content::Text(_), Content::Text(_)) => {
            one.uses() == other.uses() && one.values() == other.values()
        }
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTEBOOK: &str = r#"+++
format = 1
title = { en = "A", es = "B" }
scenarios = { a = "baseline-1998", b = { extends = "frozen-enforcement" } }
+++
Words alone.
```levers
scenario = "b"
policies = ["gatekeeper"]
```
```run
scenario = "b"
replicates = 200
```
```chart
outcome = "deaths"
scenario = "a"
```
In {{ deaths at 1998 of b }}.
```comparison
scenarios = ["a", "b"]
outcomes = ["deaths"]
```
"#;

    fn notebook() -> (Notebook, Vec<CellId>) {
        let notebook = Notebook::parse(NOTEBOOK, "a.md");
        assert_eq!(notebook.errors(), []);
        let ids = notebook.cells().iter().map(|cell| cell.id).collect();
        (notebook, ids)
    }

    #[test]
    fn cells_run_again_with_what_they_show() {
        let (notebook, id) = notebook();
        let graph = notebook.graph();
        assert_eq!(graph.dependents("b"), [id[2], id[4], id[5]]);
        assert_eq!(graph.dependents("a"), [id[3], id[5]]);
        assert_eq!(graph.levers("b"), [id[1]]);
        assert_eq!(graph.wanted(), ["b", "a"]);
        let after = |cell: usize| graph.after(&Trigger::Cell(id[cell]));
        assert_eq!(after(2), [id[2], id[4], id[5]], "replicates are of the whole scenario");
        assert_eq!(after(3), [id[3]]);
        assert!(after(0).is_empty() && after(1).is_empty());
        assert_eq!(notebook.replicates("b"), Some(200));
    }

    #[test]
    fn only_cells_whose_inputs_changed_are_stale() {
        let (before, id) = notebook();
        let stale = |after: &Notebook| after.stale_since(&before);
        let path = ["scenarios", "b", "flows", "demand", "wage_elasticity"];
        assert_eq!(
            stale(&before.with_front_key(&path, Some("0.9")).unwrap()),
            [id[2], id[4], id[5]]
        );
        assert_eq!(stale(&before.with_front_key(&["seed"], Some("5")).unwrap()), id[2..]);
        assert!(stale(&before.with_front_key(&["authors"], Some("[\"A\"]")).unwrap()).is_empty());
        assert_eq!(
            stale(&before.with_cell_key(id[3], "outcome", Some("\"entries\"")).unwrap()),
            [id[3]]
        );
        assert_eq!(
            stale(&before.with_cell_key(id[2], "replicates", None).unwrap()),
            [id[2], id[4], id[5]]
        );
        assert!(stale(&before.replaced(id[4], "Now {{ deaths at 1998 of b }}!")).is_empty());
        assert!(stale(&before.moved(id[5], 0)).is_empty());
        assert!(stale(&before).is_empty());
    }
}
