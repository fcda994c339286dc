//! Answers as words take them, for the page and the command line.

use crate::model::Port;
use crate::simulation::capacity::{CapacityAnswer, CapacityQuestion};
use crate::text::Capacity;

impl From<&CapacityAnswer> for Capacity {
    fn from(answer: &CapacityAnswer) -> Self {
        let CapacityQuestion {
            resource,
            port,
            month,
            limit_minutes,
            target,
            confidence,
            replicates,
        } = answer.question;
        Self {
            resource: resource.id(),
            unit: resource.unit(),
            port: port.map(Port::id),
            month: month.map(|month| month.to_string()),
            enough: answer.enough,
            as_is: answer.as_is,
            largest: answer.largest,
            kept: answer.at(answer.as_is).map_or(0.0, |point| point.kept),
            target,
            confidence,
            limit_minutes,
            replicates,
        }
    }
}
