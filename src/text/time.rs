//! Months and fiscal years for readers.
//!
//! Points in time arrive as the labels of a run's time axis: a fiscal year `1992`, a month `1991-10`, or fiscal years
//! together `1992/2003`.

use super::{Language, Text};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// A point in time: a fiscal year, the first and last of several, or a year and the index of a month.
enum Time<'a> {
    FiscalYear(&'a str),
    FiscalYears(&'a str, &'a str),
    Month(&'a str, usize),
}

fn parse(label: &str) -> Option<Time<'_>> {
    let number = |text: &str| text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = |text: &str| text.len() == 4 && number(text);
    if let Some((first, last)) = label.split_once('/') {
        return (year(first) && year(last)).then_some(Time::FiscalYears(first, last));
    }
    match label.split_once('-') {
        None => year(label).then_some(Time::FiscalYear(label)),
        Some((year, month)) => {
            let month: usize = number(month).then(|| month.parse().ok())??;
            (number(year) && (1..=12).contains(&month)).then(|| Time::Month(year, month - 1))
        }
    }
}

impl Text {
    /// The name of a month, 1 to 12: `October`, `octubre`. A number outside that range is said as it is.
    #[must_use]
    pub fn month_name(&self, month: u32) -> String {
        let names = if self.language() == Language::EnUs { ENGLISH } else { SPANISH };
        let index = (month as usize).wrapping_sub(1);
        names.get(index).map_or_else(|| month.to_string(), |name| (*name).to_owned())
    }

    /// A point in time in full: `fiscal year 1992`, `October 1991`; `año fiscal 1992`, `octubre de 1991`.
    #[must_use]
    pub fn time(&self, label: &str) -> String {
        match parse(label) {
            Some(Time::FiscalYear(year)) => {
                self.say_with("time-fiscal-year", &[("year", year.into())])
            }
            Some(Time::FiscalYears(first, last)) => self
                .say_with("time-fiscal-years", &[("first", first.into()), ("last", last.into())]),
            Some(Time::Month(year, index)) => self.say_with(
                "time-month",
                &[("year", year.into()), ("month", self.month_name(index as u32 + 1).into())],
            ),
            None => label.to_owned(),
        }
    }

    /// A point in time in few letters: `FY1992`, `Oct 1991`; `AF1992`, `oct 1991`.
    #[must_use]
    pub fn time_short(&self, label: &str) -> String {
        match parse(label) {
            Some(Time::FiscalYear(year)) => {
                self.say_with("time-fiscal-year.short", &[("year", year.into())])
            }
            Some(Time::FiscalYears(first, last)) => self.say_with(
                "time-fiscal-years.short",
                &[("first", first.into()), ("last", last.into())],
            ),
            Some(Time::Month(year, index)) => {
                let name = self.month_name(index as u32 + 1);
                format!("{} {year}", name.get(..3).unwrap_or(&name))
            }
            None => label.to_owned(),
        }
    }
}

impl Text {
    /// A point in time that a sentence starts with: `In fiscal year 1992`, `En octubre de 1991`.
    pub(super) fn when(&self, label: &str) -> String {
        match parse(label) {
            Some(Time::FiscalYear(year)) => {
                self.say_with("sentence-in-fiscal-year", &[("year", year.into())])
            }
            Some(Time::FiscalYears(first, last)) => self.say_with(
                "sentence-in-fiscal-years",
                &[("first", first.into()), ("last", last.into())],
            ),
            Some(Time::Month(year, index)) => self.say_with(
                "sentence-in-month",
                &[("year", year.into()), ("month", self.month_name(index as u32 + 1).into())],
            ),
            None => label.to_owned(),
        }
    }

    /// A point in time inside a sentence, with the article that Spanish asks for: `el año fiscal 1992`.
    pub(super) fn time_inside(&self, label: &str) -> String {
        match parse(label) {
            Some(Time::FiscalYear(year)) => {
                self.say_with("time-fiscal-year.inside", &[("year", year.into())])
            }
            Some(Time::FiscalYears(first, last)) => self.say_with(
                "time-fiscal-years.inside",
                &[("first", first.into()), ("last", last.into())],
            ),
            _ => self.time(label),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_in_time_are_said_in_both_languages() {
        let (english, spanish) = (Text::new(Language::EnUs), Text::new(Language::EsMx));
        for (label, full, short, completo, corto) in [
            ("1992", "fiscal year 1992", "FY1992", "año fiscal 1992", "AF1992"),
            ("1991-10", "October 1991", "Oct 1991", "octubre de 1991", "oct 1991"),
            ("2000-01", "January 2000", "Jan 2000", "enero de 2000", "ene 2000"),
            ("soon", "soon", "soon", "soon", "soon"),
            (
                "1992/2003",
                "fiscal years 1992 to 2003",
                "FY1992–2003",
                "años fiscales 1992 a 2003",
                "AF1992–2003",
            ),
            ("1992/x", "1992/x", "1992/x", "1992/x", "1992/x"),
            ("1991-13", "1991-13", "1991-13", "1991-13", "1991-13"),
        ] {
            assert_eq!(
                (english.time(label).as_str(), english.time_short(label).as_str()),
                (full, short)
            );
            assert_eq!(
                (spanish.time(label).as_str(), spanish.time_short(label).as_str()),
                (completo, corto)
            );
        }
    }
}
