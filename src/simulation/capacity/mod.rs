//! The inverse question: how much capacity keeps a level of service, with what confidence?
//!
//! | resource | what capacity is | served as wanted |
//! | --- | --- | --- |
//! | posts | officers at consular posts, percent of those there are | holders who would apply and have a card on the day of the deadline |
//! | desk | officers at a port's reception desk in its hours | people received within the limit, of those who come while there are, or should be, officers |
//! | beds | beds at a port's shelter | people who ask for a bed and get one |
//!
//! Enough is what serves the target share in the stated share of replicates, each with its own draw of the uncertain
//! parameters and its own luck: weeks at a port, person by person, and the programme of cards from its first month. The search
//! gives a replicate of a capacity at a time, so that a page may follow it.

mod at_port;
mod posts;
mod search;

pub use search::{CapacityPoint, Level, Search};

use super::reception::{Reception, ReceptionError};
use crate::model::{Month, Port, System};
use crate::scenario::Scenario;
use at_port::AtPort;
use posts::Posts;
use serde::Serialize;

/// What there may be too little of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Resource {
    /// Officers at consular posts that issue border-crossing cards.
    Posts,
    /// Officers who receive returned people at a port.
    Desk,
    /// Beds at a port's shelter.
    Beds,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CapacityQuestion {
    /// Of what.
    pub resource: Resource,
    /// Where; of posts, nowhere in particular.
    pub port: Option<Port>,
    /// In the weeks of which month, unless told the one in which most people come there; of posts, the deadline counts.
    pub month: Option<Month>,
    /// Minutes within which people are to be received; of a desk.
    pub limit_minutes: f64,
    /// Share to be served as wanted, above 0 and at most 1.
    pub target: f64,
    /// Share of replicates in which it is to be so, at least 0 and below 1.
    pub confidence: f64,
    /// Replicates of each capacity.
    pub replicates: u32,
}

/// Why there is no answer to be searched for.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum CapacityError {
    /// The scenario does not run the system whose capacity is asked for.
    #[error("scenario {scenario} does not run {system:?}, whose {resource:?} are asked for")]
    CapacitySystemDoesNotRun {
        /// Its id.
        scenario: String,
        /// What is asked for.
        resource: Resource,
        /// The system.
        system: System,
    },
    /// A desk or beds are somewhere.
    #[error("{resource:?} are at a port: none is named")]
    CapacityNeedsPort {
        /// What is asked for.
        resource: Resource,
    },
    /// Posts are abroad: the cards of the whole border are what they serve.
    #[error("posts are at no port: {} is named", port.id())]
    CapacityPostsHaveNoPort {
        /// What is named.
        port: Port,
    },
    /// A share that is none.
    #[error("{key} = {value} is not a share above 0 and at most {maximum}")]
    CapacityShare {
        /// `target` or `confidence`.
        key: &'static str,
        /// What was given.
        value: f64,
        /// Greatest allowed.
        maximum: f64,
    },
    /// Nobody is returned at the port in that month.
    #[error("nobody is returned at {} in {month}", port.id())]
    CapacityNobodyComes {
        /// The port.
        port: Port,
        /// The month.
        month: Month,
    },
    /// There are no such weeks.
    #[error(transparent)]
    #[serde(untagged)]
    NoWeeks(ReceptionError),
}

impl CapacityError {
    /// Every code, for words.
    pub const CODES: [&str; 5] = [
        "capacity-system-does-not-run",
        "capacity-needs-port",
        "capacity-posts-have-no-port",
        "capacity-share",
        "capacity-nobody-comes",
    ];
}

impl Resource {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Posts, Self::Desk, Self::Beds];

    /// Name in files and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Posts => "posts",
            Self::Desk => "desk",
            Self::Beds => "beds",
        }
    }

    /// The resource of that id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|resource| resource.id() == id)
    }

    /// The system it belongs to.
    #[must_use]
    pub const fn system(self) -> System {
        match self {
            Self::Posts => System::Documents,
            Self::Desk | Self::Beds => System::Repatriation,
        }
    }

    /// Unit of the capacity, as the registers write units.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Posts => "percent",
            Self::Desk => "officers",
            Self::Beds => "beds",
        }
    }

    /// The largest capacity that is tried: far more than anybody would pay for.
    const fn largest(self) -> u32 {
        match self {
            Self::Posts => 3_000,
            Self::Desk => 200,
            Self::Beds => 5_000,
        }
    }
}

/// What a capacity serves.
enum Service {
    Posts(Posts),
    AtPort(Box<AtPort>),
}

/// A question on its way to the answer.
pub struct CapacitySearch {
    question: CapacityQuestion,
    level: Level,
    service: Service,
    search: Search,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CapacityAnswer {
    /// What was asked.
    pub question: CapacityQuestion,
    /// The capacity there is.
    pub as_is: u32,
    /// The least that is enough; `None` where the largest tried is not.
    pub enough: Option<u32>,
    /// The largest that was, or would have been, tried.
    pub largest: u32,
    /// All that was tried, from the least on.
    pub curve: Vec<CapacityPoint>,
}

impl CapacityAnswer {
    /// What was found at a capacity that was tried.
    #[must_use]
    pub fn at(&self, capacity: u32) -> Option<&CapacityPoint> {
        self.curve.iter().find(|point| point.capacity == capacity)
    }
}

impl CapacitySearch {
    /// The question about a checked scenario.
    ///
    /// # Errors
    /// See [`CapacityError`].
    pub fn new(scenario: &Scenario, mut question: CapacityQuestion) -> Result<Self, CapacityError> {
        let CapacityQuestion { resource, port, target, confidence, replicates, .. } = question;
        if !scenario.runs(resource.system()) {
            let (scenario, system) = (scenario.id.clone(), resource.system());
            return Err(CapacityError::CapacitySystemDoesNotRun { scenario, resource, system });
        }
        for (key, value, maximum) in [("target", target, 1.0), ("confidence", confidence, 0.9999)] {
            if !(value > 0.0 && value <= maximum) {
                return Err(CapacityError::CapacityShare { key, value, maximum });
            }
        }
        if let (Resource::Posts, Some(port)) = (resource, port) {
            return Err(CapacityError::CapacityPostsHaveNoPort { port });
        }
        let last = scenario.window.start.plus(scenario.window.months as i32 - 1);
        let (service, as_is) = match resource {
            Resource::Posts => (Service::Posts(Posts::new(scenario, replicates, last)), 100),
            Resource::Desk | Resource::Beds => {
                let port = port.ok_or(CapacityError::CapacityNeedsPort { resource })?;
                let reception = Reception::new(scenario, port, question.month)
                    .map_err(CapacityError::NoWeeks)?;
                question.month = Some(reception.month());
                let mut service = AtPort::new(reception, resource, question.limit_minutes);
                let as_is = service.as_is();
                (Service::AtPort(Box::new(service)), as_is)
            }
        };
        let largest = resource.largest();
        let level = Level { target, confidence, replicates: replicates.max(1), as_is, largest };
        Ok(Self { question, level, service, search: Search::new(level) })
    }

    /// One replicate of one capacity; false once all is known.
    pub fn step(&mut self) -> bool {
        let Some((capacity, replicate)) = self.search.next() else { return false };
        let share = match &mut self.service {
            Service::Posts(posts) => posts.share(capacity, replicate),
            Service::AtPort(at_port) => at_port.share(capacity, replicate),
        };
        self.search.insert(share);
        self.search.next().is_some()
    }

    /// What is known by now; once [`CapacitySearch::step`] is false, everything.
    ///
    /// # Errors
    /// Nobody comes to the port, so that every capacity is enough.
    pub fn answer(&self) -> Result<CapacityAnswer, CapacityError> {
        if let Service::AtPort(at_port) = &self.service
            && at_port.nobody_came()
        {
            let (port, month) = (at_port.reception().port(), at_port.reception().month());
            return Err(CapacityError::CapacityNobodyComes { port, month });
        }
        Ok(CapacityAnswer {
            question: self.question,
            as_is: self.level.as_is,
            enough: self.search.enough(),
            largest: self.level.largest,
            curve: self.search.points().copied().collect(),
        })
    }
}
