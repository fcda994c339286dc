//! Values in the text: `{{ median apprehensions in tucson at 1998 of frozen minus baseline }}`.
//!
//! ```text
//! value  = [ statistic ] outcome clauses         statistic = "median" | "mean" | "p10" | "p90"
//! clause = "in" place | "by" part | "at" years | "of" scenario | "minus" scenario
//! years  = year | year ".." year
//! ```
//!
//! Clauses come in any order, each once; `at` and `of` must be there. Without a statistic it is the median. `minus` makes
//! it the paired difference, replicate by replicate. Several years are summed, or averaged where the outcome is a level
//! or a ratio, before the statistic is taken. A place is a sector or a port, as the outcome has it; a part is a mode, a
//! group or a kind of lane.

use super::problem::{NotebookProblem, ValuePart};
use super::reader::NotebookReader;
use crate::model::{FiscalYear, Outcome, Part, Place, Places, outcomes};
use crate::scenario::{Problem, nearest};

/// What is said of the replicates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)] // the names say it
pub enum Statistic {
    #[default]
    Median,
    Mean,
    P10,
    P90,
}

const STATISTICS: [(&str, Statistic); 4] = [
    ("median", Statistic::Median),
    ("mean", Statistic::Mean),
    ("p10", Statistic::P10),
    ("p90", Statistic::P90),
];
const CLAUSES: [&str; 5] = ["in", "at", "of", "minus", "by"];

/// A checked value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueExpression {
    /// What is said of the replicates.
    pub statistic: Statistic,
    /// Outcome id.
    pub outcome: &'static str,
    /// One sector or port; `None` for the whole border.
    pub place: Option<Place>,
    /// One mode, group or kind of lane; `None` for all.
    pub part: Option<Part>,
    /// First and last fiscal year.
    pub years: [FiscalYear; 2],
    /// Name of the scenario.
    pub scenario: String,
    /// Name of the scenario whose results are taken away.
    pub minus: Option<String>,
}

impl ValueExpression {
    /// The names of the scenarios it speaks of.
    pub fn scenarios(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.scenario.as_str()).chain(self.minus.as_deref())
    }
}

/// A word and where it stands in the file.
type Word<'a> = (usize, &'a str);

/// Reads what stands between the braces; `place` tells where in the file a byte of it stands.
pub(super) fn read(
    reader: &mut NotebookReader,
    inside: &str,
    place: &dyn Fn(usize) -> usize,
) -> Option<ValueExpression> {
    let start = inside.as_ptr() as usize;
    let mut words = inside
        .split_whitespace()
        .map(|word| (place(word.as_ptr() as usize - start), word))
        .peekable();
    let end = place(inside.len());
    let statistic = words
        .next_if(|(_, word)| STATISTICS.iter().any(|(id, _)| id == word))
        .and_then(|(_, word)| STATISTICS.iter().find(|(id, _)| *id == word))
        .map_or(Statistic::default(), |(_, statistic)| *statistic);
    let all: Vec<&Outcome> = outcomes().collect();
    let ids: Vec<&str> = all.iter().map(|outcome| outcome.id).collect();
    let Some((outcome_at, word)) = words.next() else {
        return expected(reader, end, ValuePart::Outcome, None, &ids);
    };
    let outcome = reader.word(word, "outcome", &ids, outcome_at).map(|at| all[at]);
    let places = named_places(outcome);
    let parts = outcome.map(Outcome::parts).unwrap_or_default();
    let mut said: [Option<Word>; 5] = [None; 5];
    while let Some((at, word)) = words.next() {
        let Some(clause) = CLAUSES.iter().position(|clause| *clause == word) else {
            return expected(reader, at, ValuePart::Clause, Some(word), &CLAUSES);
        };
        let Some(argument) = words.next() else {
            let places: Vec<&str> = places.iter().map(|place| place.id()).collect();
            let parts: Vec<&str> = parts.iter().map(|part| part.id()).collect();
            let names: Vec<String> =
                reader.scenarios.iter().map(|known| known.name.clone()).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let (part, choices): (_, &[&str]) = match clause {
                0 => (ValuePart::Place, &places),
                4 => (ValuePart::Part, &parts),
                1 => (ValuePart::Year, &["1998", "1995..1998"]),
                _ => (ValuePart::Scenario, &names),
            };
            return expected(reader, end, part, None, choices);
        };
        if said[clause].replace(argument).is_some() {
            reader.report(at, Problem::DuplicateKey { key: word.to_owned() });
            return None;
        }
    }
    let [place, years, scenario, minus, part] = said;
    let place = match place {
        Some((at, word)) => {
            let ids: Vec<&str> = places.iter().map(|place| place.id()).collect();
            reader.word(word, "in", &ids, at).map(|found| Some(places[found]))
        }
        None => Some(None),
    };
    let part = match part {
        Some((at, word)) => {
            let ids: Vec<&str> = parts.iter().map(|part| part.id()).collect();
            reader.word(word, "by", &ids, at).map(|found| Some(parts[found]))
        }
        None => Some(None),
    };
    let years = match years {
        Some((at, word)) => read_years(reader, at, word),
        None => missing(reader, outcome_at, "at"),
    };
    let of = match scenario {
        Some((at, word)) => reader.named_scenario(word, "of", at),
        None => missing(reader, outcome_at, "of"),
    };
    let minus = match minus {
        Some((at, word)) if scenario.is_some_and(|(_, other)| other == word) => {
            let (key, value) = ("minus".to_owned(), word.to_owned());
            reader.report(at, NotebookProblem::NamedTwice { key, value });
            None
        }
        Some((at, word)) => reader.named_scenario(word, "minus", at).map(Some),
        None => Some(None),
    };
    let outcome = outcome?;
    if let Some(Some(place)) = place {
        reader.by_places(outcome, place.kind(), outcome_at)?;
    }
    let (place, part, years, scenario, minus) = (place?, part?, years?, of?, minus?);
    Some(ValueExpression { statistic, outcome: outcome.id, place, part, years, scenario, minus })
}

/// The places an outcome may be asked for in; where it has none, sectors, so that the problem can be named.
fn named_places(outcome: Option<&Outcome>) -> Vec<Place> {
    match outcome.map_or(Places::Sectors, |outcome| outcome.places) {
        Places::Border => Places::Sectors.all(),
        places => places.all(),
    }
}

fn expected<T>(
    reader: &mut NotebookReader,
    at: usize,
    expected: ValuePart,
    found: Option<&str>,
    choices: &[&str],
) -> Option<T> {
    let found = found.map(|word| match nearest(word, choices.iter().copied()) {
        Some(near) => format!("{word} ({near}?)"),
        None => word.to_owned(),
    });
    let choices = choices.join(", ");
    reader.report(at, NotebookProblem::ValueExpected { expected, found, choices });
    None
}

fn missing<T>(reader: &mut NotebookReader, at: usize, key: &str) -> Option<T> {
    reader.report(at, Problem::MissingKey { key: key.to_owned() });
    None
}

fn read_years(reader: &mut NotebookReader, at: usize, word: &str) -> Option<[FiscalYear; 2]> {
    let (first, last) = word.split_once("..").unwrap_or((word, word));
    let year = |text: &str| {
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten().map(FiscalYear)
    };
    let (Some(from), Some(to)) = (year(first), year(last)) else {
        return expected(reader, at, ValuePart::Year, Some(word), &["1998", "1995..1998"]);
    };
    if from > to {
        let (first, last) = (first.to_owned(), last.to_owned());
        reader.report(at, NotebookProblem::YearsReversed { first, last });
        return None;
    }
    Some([from, to])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Mode, Sector};
    use crate::notebook::Notebook;

    const FRONT: &str = "+++\nformat = 1\ntitle = { en = \"A\", es = \"B\" }\nscenarios = { a = \"baseline-1998\", b = \"frozen-enforcement\" }\n+++\n";

    fn value(source: &str) -> ValueExpression {
        let notebook = Notebook::parse(&format!("{FRONT}{{{{ {source} }}}}"), "a.md");
        assert_eq!(notebook.errors(), [], "{source}");
        notebook.cells()[0].values()[0].clone()
    }

    #[test]
    fn a_value_is_read_in_any_order_of_its_clauses() {
        let plain = value("deaths at 1998 of a");
        assert_eq!(
            (plain.statistic, plain.outcome, plain.place),
            (Statistic::Median, "deaths", None)
        );
        assert_eq!(plain.years, [FiscalYear(1998); 2]);
        let whole = value("p90 attempts of b minus a by guide\nat 1995..1998 in rio_grande_valley");
        let expected = ValueExpression {
            statistic: Statistic::P90,
            outcome: "attempts",
            place: Some(Sector::RioGrandeValley.into()),
            part: Some(Part::Mode(Mode::Guide)),
            years: [FiscalYear(1995), FiscalYear(1998)],
            scenario: "b".to_owned(),
            minus: Some("a".to_owned()),
        };
        assert_eq!(whole, expected);
    }

    #[test]
    fn a_problem_stands_at_its_word() {
        let text = format!("{FRONT}Some *words* &amp; {{{{ deaths at 1998 of c }}}}");
        let notebook = Notebook::parse(&text, "a.md");
        let [error] = notebook.errors() else { panic!("{:?}", notebook.errors()) };
        assert_eq!((error.place.line, error.place.column), (6, 41));
        assert_eq!(error.problem.code(), "unknown-scenario");
    }
}
