//! How much capacity is enough, in words.

use super::Text;

/// What was asked of a resource, and what was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// `posts`, `desk` or `beds`.
    pub resource: &'static str,
    /// Unit of a capacity, as the registers write units.
    pub unit: &'static str,
    /// Id of the port, where there is one.
    pub port: Option<&'static str>,
    /// Label of the month, where there is one: `1998-03`.
    pub month: Option<String>,
    /// The least that is enough; `None` where the largest is not.
    pub enough: Option<u32>,
    /// The capacity there is.
    pub as_is: u32,
    /// The largest that is tried.
    pub largest: u32,
    /// The share that the capacity there is serves, with the confidence asked for.
    pub kept: f64,
    /// Share to be served as wanted.
    pub target: f64,
    /// Share of replicates in which it is to be so.
    pub confidence: f64,
    /// Minutes within which people are to be received.
    pub limit_minutes: f64,
    /// Replicates of each capacity.
    pub replicates: u32,
}

impl Text {
    /// What a figure or table of it is called; `scenario` is the scenario's title.
    #[must_use]
    pub fn capacity_title(&self, capacity: &Capacity, scenario: &str) -> String {
        let port = capacity.port.map(|port| self.named(("port", port))).unwrap_or_default();
        let month =
            capacity.month.as_deref().map(|month| self.time_short(month)).unwrap_or_default();
        self.say_with(
            "capacity-title",
            &[
                ("resource", capacity.resource.into()),
                ("port", port.into()),
                ("month", month.into()),
                ("scenario", scenario.into()),
            ],
        )
    }

    /// A share as percent with at most one decimal.
    #[must_use]
    pub fn tenths(&self, share: f64) -> String {
        self.amount((share * 1000.0).round() / 1000.0, "share")
    }

    /// The answer.
    #[must_use]
    pub fn capacity_sentence(&self, capacity: &Capacity) -> String {
        let amount = |of: u32| self.amount(f64::from(of), capacity.unit);
        self.say_with(
            "capacity-sentence",
            &[
                ("resource", capacity.resource.into()),
                ("found", if capacity.enough.is_some() { "yes" } else { "no" }.into()),
                ("enough", amount(capacity.enough.unwrap_or(capacity.largest)).into()),
                ("asis", amount(capacity.as_is).into()),
                ("kept", self.tenths(capacity.kept).into()),
                ("target", self.tenths(capacity.target).into()),
                ("confidence", self.tenths(capacity.confidence).into()),
                ("limit", self.amount(capacity.limit_minutes, "minutes").into()),
                ("replicates", f64::from(capacity.replicates).into()),
            ],
        )
    }
}
