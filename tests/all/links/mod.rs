//! Links: what is encoded opens as the same scenario, links of the first format open for ever, and what is broken says so.

mod broken;
mod golden;
mod notebooks;

use frontera::model::{Month, Sector, Slot, slots};
use frontera::scenario::link::{Link, MAX_LENGTH, UnlinkableError, View, decode, encode};
use frontera::scenario::{
    Bundled, Change, Correlation, Language, Operation, Policy, Scenario, Words, difference, preset,
    preset_ids, read, write,
};
use proptest::prelude::*;

fn baseline() -> Scenario {
    preset("baseline-1998").unwrap().clone()
}

/// The baseline with so many parameters set to other numbers, spread over the register.
fn changed(count: usize) -> Scenario {
    let mut scenario = baseline();
    let uncertain: Vec<&str> = slots()
        .iter()
        .map(Slot::key)
        .filter(|key| scenario.parameter(key).unwrap().distribution.quantile(0.3) > 0.0)
        .filter(|key| {
            let distribution = &scenario.parameter(key).unwrap().distribution;
            distribution.quantile(0.3) < distribution.quantile(0.6)
        })
        .collect();
    let step = (uncertain.len() / count).max(1);
    for key in uncertain.iter().step_by(step).take(count) {
        let value = scenario.parameter(key).unwrap().distribution.quantile(0.3);
        scenario.set(key, &format!("{value:.3}")).unwrap_or_else(|error| panic!("{error}"));
    }
    let changes = scenario
        .parameters
        .iter()
        .zip(&baseline().parameters)
        .filter(|(new, old)| new != old)
        .count();
    assert_eq!(changes, count);
    scenario
}

/// A policy no preset has.
fn new_policy() -> Policy {
    let words = |en: &str, es: &str| Words { en: en.to_owned(), es: es.to_owned() };
    Policy {
        id: "more-water".to_owned(),
        name: words("Water in the desert", "Agua en el desierto"),
        text: words("Water where people cross.", "Agua donde la gente cruza."),
        enabled: true,
        source: "assumption".to_owned(),
        start: Month::parse("1999-06").unwrap(),
        end: Month::parse("2001-10"),
        ramp_months: 3,
        changes: vec![Change {
            parameter: "flows.safety.rescue_cover.tucson".to_owned(),
            operation: Operation::Add,
            value: 0.05,
        }],
    }
}

fn opened(scenario: &Scenario) -> (String, Scenario) {
    let link = Link::new(scenario.clone());
    let text = encode(&link).unwrap_or_else(|error| panic!("{error}"));
    let opened = decode(&text).unwrap();
    assert_eq!((opened.link.view, opened.notices), (View::default(), vec![]));
    assert_eq!(opened.program, env!("CARGO_PKG_VERSION"));
    (text, opened.link.scenario)
}

/// Letters of a link with 0, 1, 6 and 20 changed parameters: what address bars, chats and QR codes have to carry.
#[test]
fn links_are_short() {
    for (count, most) in [(0, 70), (1, 130), (6, 400), (20, 600)] {
        let scenario = changed(count.max(1));
        let scenario = if count == 0 { baseline() } else { scenario };
        let (text, back) = opened(&scenario);
        println!("{count} changed: {} letters", text.len());
        assert_eq!(back, scenario);
        assert!(text.len() <= most, "{count} changed: {} letters", text.len());
    }
    let link = Link {
        scenario: changed(6),
        view: View {
            language: Some(Language::Es),
            outcome: Some("apprehensions".to_owned()),
            sector: Some(Sector::Tucson),
        },
        fingerprint: Some(0x0123_4567_89ab_cdef),
    };
    let text = encode(&link).unwrap();
    println!("6 changed, with view and fingerprint: {} letters", text.len());
    assert!(text.len() <= 400);
    assert_eq!(decode(&text).unwrap().link, link);
}

#[test]
fn every_preset_opens_as_itself() {
    for id in preset_ids() {
        let scenario = preset(id).unwrap();
        let (text, back) = opened(scenario);
        assert_eq!(back, *scenario, "{id}");
        assert!(text.len() < 100, "{id}: {text}");
        // Without a preset it travels whole.
        let alone = Scenario { preset: None, ..scenario.clone() };
        let (text, back) = opened(&alone);
        println!("{id}, whole: {} letters of {MAX_LENGTH}", text.len());
        assert_eq!(back, alone, "{id}");
    }
}

/// What a difference cannot say (a policy taken out) is said whole, and the preset is not forgotten.
#[test]
fn a_policy_taken_out_stays_out() {
    let mut scenario = baseline();
    scenario.policies.remove(1);
    let (text, back) = opened(&scenario);
    assert_eq!(back, scenario);
    assert!(text.len() > 1000);
}

/// What the recipient is shown: the sender's changes, by key.
#[test]
fn the_recipient_sees_what_differs() {
    let mut scenario = changed(1);
    scenario.set("policies.gatekeeper.enabled", "false").unwrap();
    let (_, back) = opened(&scenario);
    let keys: Vec<String> = back.changes().into_iter().map(|change| change.key).collect();
    assert_eq!(keys.len(), 2, "{keys:?}");
    assert_eq!(keys[1], "policies.gatekeeper.enabled");
    let other = Link::new(Scenario { preset: None, ..baseline() });
    assert!(other.scenario.changes().is_empty());
}

#[test]
fn a_fingerprint_is_compared() {
    let link = Link { fingerprint: Some(0x00ab), ..Link::new(baseline()) };
    assert_eq!(link.expects("00000000000000ab"), Some(true));
    assert_eq!(link.expects("00000000000000ac"), Some(false));
    assert_eq!(link.expects("?"), Some(false));
    assert_eq!(Link::new(baseline()).expects("00000000000000ab"), None);
}

#[test]
fn what_does_not_hold_together_gets_no_link() {
    let mut scenario = baseline();
    scenario.window.months = 0;
    let refused = encode(&Link::new(scenario)).unwrap_err();
    assert!(
        matches!(&refused, UnlinkableError::UnlinkableScenario { reason } if !reason.problems().is_empty()),
        "{refused}"
    );
    let mut scenario = baseline();
    // Letters no compressor can shorten: a generator of Knuth's, MMIX.
    let mut state = 1_u64;
    let noise = (0..240_000).map(|_| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(48 + (state >> 59) as u8)
    });
    scenario.summary.en = noise.collect();
    let refused = encode(&Link::new(scenario)).unwrap_err();
    assert_eq!(refused.code(), "unlinkable-too-long", "{refused}");
}

/// One edit a person could make; edits that the rules forbid leave the scenario as it is.
fn edit(scenario: &mut Scenario, kind: u8, at: usize, u: f64, words: &str) {
    let slot = &slots()[at % slots().len()];
    let key = slot.key();
    let value = |scenario: &Scenario, u: f64| {
        let value = scenario.parameter(key).unwrap().distribution.quantile(u);
        value.clamp(slot.spec.minimum, slot.spec.maximum)
    };
    let (low, high) = (value(scenario, u / 2.0), value(scenario, 0.5 + u / 2.0));
    let policy = at % scenario.policies.len();
    let id = scenario.policies[policy].id.clone();
    let tried = scenario.clone();
    match kind {
        0 => drop(scenario.set(key, &format!("{low:?}"))),
        1 => drop(scenario.set(key, &format!("{low:?}..{high:?}"))),
        2 => drop(scenario.set(&format!("policies.{id}.enabled"), "false")),
        3 => drop(scenario.set("run.seed", &(at as u32 ^ u.to_bits() as u32).to_string())),
        4 => drop(scenario.set("run.replicates", &(1 + at).to_string())),
        5 => drop(scenario.set("window.months", &(12 + at % 100).to_string())),
        6 => scenario.title.es.push_str(words),
        7 => scenario.summary.en = format!("{words}\n\"{words}\" = '''x"),
        8 => scenario.parameters[at % slots().len()].source = format!("see {words}"),
        9 => scenario.policies[policy].end = None,
        10 => scenario.policies[policy].ramp_months = at as u32 % 20,
        11 => scenario.policies.push(new_policy()),
        12 => scenario.correlations.push(Correlation {
            first: "flows.demand.deterrence".to_owned(),
            second: "flows.demand.network_effect".to_owned(),
            correlation: u - 0.5,
        }),
        13 => scenario.id = format!("mine-{at}"),
        14 => drop(scenario.policies.remove(policy)),
        _ => {
            let series = at % scenario.series.len();
            let series = scenario.series.values_mut().nth(series).unwrap();
            series.entries[0].value *= 1.0 + u;
        }
    }
    // Only what a file can hold may be put into a link.
    let alone = Scenario { preset: None, ..scenario.clone() };
    if read(&write(&alone), "edited.toml", &Bundled).as_ref() != Ok(&alone) {
        *scenario = tried;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Whatever a person changes, on whatever preset: the link opens as the same scenario.
    #[test]
    fn edited_scenarios_open_as_they_were(
        start in 0_usize..5,
        edits in prop::collection::vec((0_u8..16, 0_usize..1000, 0.0..1.0_f64, "\\PC{0,12}"), 0..8),
    ) {
        let mut scenario = preset(preset_ids().nth(start).unwrap()).unwrap().clone();
        for (kind, at, u, words) in edits {
            edit(&mut scenario, kind, at, u, &words);
        }
        let (text, back) = opened(&scenario);
        prop_assert!(text.len() <= MAX_LENGTH);
        prop_assert!(difference(&back, &scenario).is_empty());
        prop_assert_eq!(back, scenario);
    }
}
