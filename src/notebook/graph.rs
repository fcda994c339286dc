//! What depends on what: cells on the scenarios they read, scenarios on the cells that hold their levers.
//!
//! Whoever shows a cell gives it the scenarios of [`Notebook::scenarios_of`] and nothing else: then only what depends on a
//! change runs and is drawn again, and it holds for edits, undo and redo alike.

use super::read::{Cell, CellId, Notebook};
use std::collections::BTreeMap;

/// The dependencies of a notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    /// The scenarios whose results some cell shows, in the order they are first shown.
    wanted: Vec<String>,
    /// The cells that hold levers, by scenario.
    levers: BTreeMap<String, Vec<CellId>>,
}

impl Graph {
    /// The cells that hold levers of a scenario, in the order of the file.
    #[must_use]
    pub fn levers(&self, scenario: &str) -> &[CellId] {
        self.levers.get(scenario).map_or(&[], Vec::as_slice)
    }

    /// The scenarios that some cell shows: those that must run, in the order they are first shown.
    #[must_use]
    pub fn wanted(&self) -> Vec<&str> {
        self.wanted.iter().map(String::as_str).collect()
    }
}

impl Notebook {
    /// What depends on what.
    #[must_use]
    pub fn graph(&self) -> Graph {
        let mut graph = Graph { wanted: Vec::new(), levers: BTreeMap::new() };
        for cell in &self.cells {
            let uses = cell.uses();
            if let Some(scenario) = uses.changes {
                graph.levers.entry(scenario).or_default().push(cell.id);
            }
            for name in uses.reads {
                if !graph.wanted.contains(&name) {
                    graph.wanted.push(name);
                }
            }
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
    fn cells_depend_on_what_they_show_and_hold() {
        let (notebook, id) = notebook();
        let graph = notebook.graph();
        assert_eq!(graph.levers("b"), [id[1]]);
        assert_eq!(graph.wanted(), ["b", "a"]);
        let of = |cell: usize| notebook.scenarios_of(id[cell]);
        assert!(of(0).is_empty());
        assert_eq!([of(1), of(2), of(4)], [["b"]; 3]);
        assert_eq!((of(3), of(5)), (vec!["a".to_owned()], vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!((notebook.replicates("b"), notebook.replicates("a")), (Some(200), None));
        assert_eq!((notebook.run_cell("b"), notebook.run_cell("a")), (Some(id[2]), None));
    }
}
