//! A desk or a shelter at a port: weeks of one month, person by person.

use super::Resource;
use crate::model::repatriation::schedule::{DayKind, Hours as PortHours};
use crate::model::repatriation::week::HOURS;
use crate::simulation::reception::{Reception, Returned};

/// The weeks of a month.
pub(super) struct AtPort {
    resource: Resource,
    limit_minutes: f64,
    reception: Reception,
    /// Whether the port's hours run in the middle of each hour of the week. Shape: `[hour]`.
    open: Vec<bool>,
    /// Made when a replicate is first tried.
    returned: Vec<Returned>,
}

impl AtPort {
    pub fn new(reception: Reception, resource: Resource, limit_minutes: f64) -> Self {
        let mut made =
            Self { resource, limit_minutes, reception, open: Vec::new(), returned: Vec::new() };
        made.open = made.open_hours();
        made
    }

    pub fn reception(&self) -> &Reception {
        &self.reception
    }

    /// The hours of the first replicate.
    fn open_hours(&mut self) -> Vec<bool> {
        let port = self.reception.port();
        let parameters = &self.returned(0).parameters;
        let of_kind = DayKind::ALL.map(|kind| PortHours::of_port(parameters, port, kind));
        let is_open = |hour: usize| {
            let kind = if hour / 24 < 5 { DayKind::Working } else { DayKind::Weekend };
            of_kind[kind as usize].holds((hour % 24) as f64 + 0.5)
        };
        (0..HOURS).map(is_open).collect()
    }

    /// The capacity in force in the first replicate, in whole officers or beds.
    pub fn as_is(&mut self) -> u32 {
        let (resource, place) = (self.resource, self.reception.port() as usize);
        let parameters = &self.returned(0).parameters;
        let there_are = match resource {
            Resource::Beds => parameters.beds[place],
            Resource::Posts | Resource::Desk => parameters.officers[place],
        };
        libm::round(there_are) as u32
    }

    /// Whether nobody is returned there in any replicate tried.
    pub fn nobody_came(&self) -> bool {
        self.returned.iter().all(|returned| returned.a_day.iter().sum::<f64>() <= 0.0)
    }

    /// Share served as wanted in a week of a replicate; 1 where nobody asks.
    pub fn share(&mut self, capacity: u32, replicate: u32) -> f64 {
        self.returned(replicate);
        let resource = self.resource;
        let returned = &self.returned[replicate as usize];
        let figures = self.reception.week_of(returned, replicate, |week| {
            if resource == Resource::Beds {
                week.set_beds(capacity);
            } else {
                week.set_officers(capacity);
            }
        });
        // Officers of the port's hours change nothing for who comes outside them; whoever comes within them and finds nobody
        // is not served either.
        let in_hours = |of_hours: &[f64]| -> f64 {
            let open = self.open.iter().zip(of_hours).filter(|(open, _)| **open);
            open.map(|(_, people)| people).sum()
        };
        let (failed, of) = match resource {
            Resource::Beds => (figures.refused, figures.beds_asked.len() as f64),
            Resource::Posts | Resource::Desk => {
                let nobody = figures.unattended_in_hours;
                (in_hours(&figures.over_goal) + nobody, in_hours(&figures.attended) + nobody)
            }
        };
        if of > 0.0 { 1.0 - failed / of } else { 1.0 }
    }

    /// Who is returned in a replicate, held to the limit asked about.
    fn returned(&mut self, replicate: u32) -> &Returned {
        while self.returned.len() <= replicate as usize {
            let mut next = self.reception.returned(self.returned.len() as u32);
            next.parameters.goal_minutes = self.limit_minutes;
            self.returned.push(next);
        }
        &self.returned[replicate as usize]
    }
}
