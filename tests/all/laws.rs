//! Laws every preset obeys, checked on what a run reports.

use crate::support::{preset, preset_from, results, results_on};
use frontera::model::{Place, Places, System, slots};
use frontera::random::Distribution;
use frontera::scenario::{Scenario, preset_ids};
use frontera::simulation::{ChunkResult, Job, Period, Program, RunResults, SeriesKey};
use proptest::prelude::*;
use std::num::NonZeroU32;

/// The switches of the coupling.
const SWITCHES: [&str; 7] = [
    "coupling.flows_to_repatriation",
    "coupling.flows_to_consular",
    "coupling.repatriation_to_flows",
    "coupling.repatriation_to_consular",
    "coupling.documents_to_ports",
    "coupling.documents_to_flows",
    "coupling.ports_to_flows",
];
/// Among them, whether who is returned is who was caught.
const RETURNED: usize = 0;

fn monthly(results: &RunResults, outcome: &str, place: Option<Place>) -> Vec<Vec<f64>> {
    results.samples(&SeriesKey::at(outcome, place, Period::Month))
}

/// Month by month and replicate by replicate: attempts end in arrest, refusal, entry or death; people on record are among
/// the dead; whoever is arrested or refused is returned.
#[test]
fn people_are_conserved() {
    let with_flows = |id: &&str| frontera::scenario::preset(id).unwrap().runs(System::Flows);
    for id in preset_ids().filter(with_flows) {
        let results = results(&preset(id, 16));
        for place in Places::Sectors.with_border() {
            let of = |outcome| monthly(&results, outcome, place).concat();
            let names = [
                "attempts",
                "apprehensions",
                "refused_at_port",
                "entries",
                "deaths",
                "deaths_recorded",
            ];
            let [attempts, arrests, refused, entries, deaths, recorded] = names.map(of);
            let returned = of("returned_persons");
            let months = frontera::scenario::preset(id).unwrap().window.months as usize;
            assert_eq!(attempts.len(), 16 * months);
            for i in 0..attempts.len() {
                assert_eq!(
                    attempts[i],
                    arrests[i] + refused[i] + entries[i] + deaths[i],
                    "{id} {place:?}"
                );
                assert_eq!(returned[i], arrests[i] + refused[i]);
                assert!(recorded[i] <= deaths[i]);
            }
        }
    }
}

/// Every outcome of every preset is finite and not negative; shares and probabilities are at most 1.
#[test]
fn outcomes_keep_their_bounds() {
    for id in preset_ids() {
        let results = results(&preset(id, 16));
        for outcome in results.outcomes() {
            let values = monthly(&results, outcome.id, None).concat();
            assert!(!values.is_empty(), "{id} {}", outcome.id);
            let most = if outcome.unit == "share" { 1.0 } else { f64::MAX };
            assert!(values.iter().all(|value| (0.0..=most).contains(value)), "{id} {}", outcome.id);
        }
    }
}

/// The same bytes on one, two and eight threads, whatever order chunks come in; another seed gives others.
#[test]
fn fingerprints_know_no_threads_and_no_order() {
    for id in preset_ids() {
        let scenario = preset(id, 100);
        let fingerprint = results_on(&scenario, 1).fingerprint().unwrap();
        for threads in [2, 8] {
            let other = results_on(&scenario, threads).fingerprint().unwrap();
            assert_eq!(fingerprint, other, "{id} on {threads}");
        }
        let program = Program::new(&Job {
            scenario: scenario.clone(),
            monthly_replicates: 0,
            monthly_outcomes: None,
            replicates_per_draw: NonZeroU32::MIN,
        });
        let mut backwards = RunResults::new(&program);
        let chunks: Vec<ChunkResult> =
            (0..program.chunks()).rev().map(|index| program.run_chunk(index)).collect();
        for chunk in chunks {
            assert!(!backwards.is_complete() && backwards.fingerprint().is_none());
            backwards.insert(chunk);
        }
        assert_eq!(Some(&fingerprint), backwards.fingerprint().as_ref(), "{id}");
        let mut other = scenario;
        other.seed += 1;
        assert_ne!(Some(fingerprint), results(&other).fingerprint(), "{id}");
    }
}

/// Equal policies differ by exactly nothing, whatever they are called; the first replicates of a long run are a short run.
#[test]
fn equal_policies_are_equal() {
    let scenario = preset("baseline-1998", 64);
    let mut renamed = scenario.clone();
    renamed.id = "another".into();
    renamed.policies.iter_mut().for_each(|policy| policy.id.push('x'));
    let key = SeriesKey::whole("apprehensions", Period::FiscalYear);
    let (first, second) = (results(&scenario).samples(&key), results(&renamed).samples(&key));
    assert_eq!(first, second);
    let short = results(&preset("baseline-1998", 32)).samples(&key);
    for (long, short) in first.iter().zip(&short) {
        assert_eq!(long[..32], short[..]);
    }
}

/// A window that begins later gives its months the same draws: nothing but the start differs.
#[test]
fn a_policy_acts_from_its_month_on() {
    let mut later = preset("baseline-1998", 16);
    let policy = later
        .policies
        .iter_mut()
        .find(|policy| policy.id == "rio-grande")
        .expect("a policy of the baseline");
    policy.enabled = false;
    let start = policy.start.since(preset("baseline-1998", 1).window.start) as usize;
    let with = monthly(&results(&preset("baseline-1998", 16)), "attempts", None);
    let without = monthly(&results(&later), "attempts", None);
    assert_eq!(with[..start], without[..start]);
    assert_ne!(with[start + 1..], without[start + 1..]);
}

/// Fiscal years that the window cuts are not reported as if they were whole.
#[test]
fn only_whole_fiscal_years_are_reported() {
    let results = results(&preset_from("baseline-1998", "1993-01", 30, 2));
    assert_eq!(results.time(Period::FiscalYear), ["1994"]);
    assert_eq!(results.time(Period::Month).len(), 30);
}

/// Results move only on purpose: `BLESS=1` writes the fingerprints anew, and CHANGELOG says why under *Results changed*.
#[test]
fn fingerprints_are_those_on_file() {
    let lines: Vec<String> = preset_ids()
        .map(|id| format!("{id} {}", results(&preset(id, 100)).fingerprint().unwrap()))
        .collect();
    let found = lines.join("\n") + "\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/all/golden/fingerprints.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, &found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(path).unwrap(), "fingerprints of 100 replicates");
}

/// Fixes a parameter, in all its places.
fn set(scenario: &mut Scenario, key: &str, value: f64) {
    let mut found = false;
    for (slot, parameter) in slots().iter().zip(&mut scenario.parameters) {
        if slot.spec.key == key {
            parameter.distribution = Distribution::Fixed { value };
            found = true;
        }
    }
    assert!(found, "{key}");
}

/// The scenario with each switch of the coupling on or off.
fn switched(mut scenario: Scenario, on: [bool; SWITCHES.len()]) -> Scenario {
    for (switch, on) in SWITCHES.into_iter().zip(on) {
        set(&mut scenario, switch, f64::from(u8::from(on)));
    }
    scenario
}

/// Coupled in all and switched off, every system gives what it gives by itself, in every series, to the bit.
#[test]
fn switched_off_is_alone() {
    let coupled = switched(preset("report-1998", 16), [false; SWITCHES.len()]);
    let together = results(&coupled);
    for system in System::ALL {
        let mut by_itself = coupled.clone();
        by_itself.systems = vec![system];
        let alone = results(&by_itself);
        let outcomes: Vec<_> = alone.outcomes().collect();
        assert!(outcomes.len() > 3, "{system:?}");
        for outcome in outcomes {
            for place in outcome.places.with_border() {
                let key = SeriesKey::at(outcome.id, place, Period::Month);
                assert_eq!(together.values(&key), alone.values(&key), "{} {place:?}", outcome.id);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever arrows are on and whatever programme takes people elsewhere: who is caught is received or flown, month by
    /// month and replicate by replicate; with assertions on, each system counts its own people besides.
    #[test]
    fn nobody_is_lost_between_systems(
        on in any::<[bool; SWITCHES.len()]>(),
        flown in 0.0..0.6_f64,
        moved in 0.0..0.6_f64,
        seed in any::<u32>(),
    ) {
        let mut scenario = switched(preset("report-1998", 4), on);
        scenario.seed = seed;
        scenario.window.months = 30;
        for (key, share) in
            [("repatriation.interior.share", flown), ("flows.lateral.share", moved)]
        {
            set(&mut scenario, key, share);
        }
        let results = results(&scenario);
        let of = |outcome: &str| monthly(&results, outcome, None).concat();
        if on[RETURNED] {
            let names = ["returned_persons", "removed_persons", "received_persons", "interior_persons"];
            let [returned, removed, received, flown] = names.map(of);
            for i in 0..returned.len() {
                prop_assert_eq!(returned[i] + removed[i], received[i] + flown[i]);
            }
        }
    }
}
