//! Links that were damaged, cut, forged or made by another version: each is refused with words, none panics.

use super::{baseline, changed};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use frontera::chart::qr;
use frontera::model::Sector;
use frontera::scenario::Language as Tongue;
use frontera::scenario::link::{
    Link, LinkError, LinkNotice, MAX_LENGTH, MAX_TEXT, UnlinkableError, View, decode, encode,
};
use frontera::text::{Language, Text, sources};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A link with every part a link of changes can have.
fn good() -> String {
    let view = View {
        language: Some(Tongue::En),
        outcome: Some("deaths".to_owned()),
        sector: Some(Sector::ElCentro),
    };
    encode(&Link { scenario: changed(2), view, fingerprint: Some(7) }).unwrap()
}

/// A link of these bytes and their checksum, as a forger would make it.
pub fn sealed(bytes: &[u8]) -> String {
    let mut bytes = bytes.to_vec();
    bytes.extend_from_slice(&rawzip::crc32(&bytes).to_le_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A link to a scenario with these parts.
fn forged(parts: &[(u8, &[u8])]) -> String {
    forged_of(1, parts)
}

/// A link of that kind with these parts.
pub fn forged_of(kind: u8, parts: &[(u8, &[u8])]) -> String {
    let mut bytes = vec![1, kind];
    for (number, content) in parts {
        bytes.push(*number);
        let mut length = content.len();
        while length > 127 {
            bytes.push(length as u8 | 128);
            length >>= 7;
        }
        bytes.push(length as u8);
        bytes.extend_from_slice(content);
    }
    sealed(&bytes)
}

/// A link that puts these lines over the baseline.
fn with_changes(lines: &[u8]) -> String {
    forged(&[
        (1, b"0.1.0"),
        (2, b"baseline-1998"),
        (3, &[0; 4]),
        (4, &[5]),
        (5, &[100]),
        (6, lines),
    ])
}

/// The codes of the problems of the scenario in a link.
fn problems(link: &str) -> Vec<&'static str> {
    decode(link).unwrap_err().problems().iter().map(|error| error.problem.code()).collect()
}

#[test]
fn one_wrong_letter_is_never_believed() {
    let good = good();
    let opened = decode(&good).unwrap();
    for at in 0..good.len() {
        for letter in "AZaz09-_+/=. #%é\u{0}".chars() {
            let mut letters: Vec<char> = good.chars().collect();
            letters[at] = letter;
            let changed: String = letters.into_iter().collect();
            match decode(&changed) {
                Ok(same) => assert_eq!(same, opened, "{at} {letter:?}"),
                Err(error) => assert!(!error.to_string().is_empty()),
            }
        }
    }
}

#[test]
fn a_cut_link_is_refused() {
    let good = good();
    for end in 0..good.len() {
        let refused = decode(&good[..end]);
        assert!(refused.is_err(), "{end} of {} letters", good.len());
    }
}

#[test]
fn another_format_or_kind_is_named() {
    let mut bytes = URL_SAFE_NO_PAD.decode(good()).unwrap();
    bytes.truncate(bytes.len() - 4);
    bytes[0] = 2;
    assert_eq!(decode(&sealed(&bytes)), Err(LinkError::LinkFormat { value: 2, supported: 1 }));
    (bytes[0], bytes[1]) = (1, 2);
    assert_eq!(decode(&sealed(&bytes)), Err(LinkError::LinkKind { value: 2 }));
}

/// Spaces far beyond the bound, in few letters.
fn bomb() -> String {
    let spaces = " ".repeat(40 * MAX_TEXT);
    let bomb = [vec![1], miniz_oxide::deflate::compress_to_vec(spaces.as_bytes(), 1)].concat();
    with_changes(&bomb[..bomb.len().min(20_000)])
}

#[test]
fn a_bomb_is_refused() {
    let link = bomb();
    assert!(link.len() <= MAX_LENGTH, "it is let in");
    assert_eq!(decode(&link), Err(LinkError::LinkTextTooLarge { limit: MAX_TEXT }));
}

/// Thousands of names that nearly are one: looking for what each could mean would take minutes.
#[test]
fn a_link_made_to_be_slow_is_cut_short() {
    let policy =
        "start=\"1999-10\"\nname={en=\"a\",es=\"a\"}\ntext={en=\"a\",es=\"a\"}\nsource=\"a\"\n";
    let many = |count: u32, item: &dyn Fn(u32) -> String| (0..count).map(item).collect::<Vec<_>>();
    let changes = many(6_000, &|i| format!("{{parameter=\"flows.q{i}\",set=1}},")).concat();
    let pair = |i| format!("[[correlations]]\nfirst=\"a{i}\"\nsecond=\"b{i}\"\ncorrelation=0.1\n");
    let policies = many(9_000, &|i| format!("[[policies]]\nid=\"a{i}\"\n")).concat();
    let pairs = many(3_000, &pair).concat();
    for lines in [format!("[[policies]]\nid=\"x\"\n{policy}changes=[{changes}]\n"), pairs, policies]
    {
        let deflated = miniz_oxide::deflate::compress_to_vec(lines.as_bytes(), 9);
        let link = with_changes(&[vec![1], deflated].concat());
        let found = problems(&link).len();
        assert!((100..300).contains(&found), "{found} problems in {} letters", link.len());
    }
}

#[test]
fn the_scenario_in_a_link_is_checked_like_a_file() {
    for (lines, expected) in [
        ("flows.demand.wage_elasticity=9", vec!["out-of-range"]),
        ("flows.demand.wage_elastisity=1", vec!["unknown-key"]),
        ("nonsense", vec!["syntax", "rest-unchecked"]),
        ("extends=\"border-safety\"", vec!["duplicate-key"]),
        ("run.replicates=7", vec!["duplicate-key"]),
        ("run.speed=7", vec!["unknown-key"]),
        ("window.months=0", vec!["out-of-range"]),
        ("[series.agents]\nfile=\"../secret.csv\"\ncolumn=\"x\"", vec!["invalid-file-name"]),
        ("[[policies]]\nid=\"gatekeepr\"\nenabled=false", vec!["unknown-policy"]),
    ] {
        let link = with_changes(&[&[0], lines.as_bytes()].concat());
        assert_eq!(problems(&link), expected, "{lines}");
    }
    assert_eq!(
        problems(&forged(&[
            (1, b"0.1.0"),
            (2, b"baseline-1988"),
            (3, &[0; 4]),
            (4, &[]),
            (5, &[1])
        ])),
        ["unknown-preset"]
    );
    assert_eq!(
        problems(&forged(&[(1, b"1"), (2, b"baseline-1998"), (3, &[0; 4]), (4, &[]), (5, &[])])),
        ["out-of-range"],
        "no replicates"
    );
}

/// A later program, and a preset that changed since: no errors, and both are said.
#[test]
fn other_versions_and_presets_are_noticed() {
    let parts: [(u8, &[u8]); 5] =
        [(1, b"9.9.9-rc.1"), (2, b"baseline-1998"), (3, &[0; 4]), (4, &[5]), (5, &[100])];
    let opened = decode(&forged(&parts)).unwrap();
    assert_eq!(opened.program, "9.9.9-rc.1");
    assert_eq!(
        opened.notices,
        [
            LinkNotice::LinkProgramDiffers {
                sender: "9.9.9-rc.1".to_owned(),
                own: env!("CARGO_PKG_VERSION")
            },
            LinkNotice::LinkPresetChanged { preset: "baseline-1998".to_owned() },
        ]
    );
    let mut expected = baseline();
    (expected.seed, expected.replicates) = (5, 100);
    assert_eq!(opened.link.scenario, expected);
}

/// One of each error, shown in both languages with all it holds.
#[test]
fn every_error_has_words_in_both_languages() {
    let part = |parts: &[(u8, &[u8])]| decode(&forged(parts)).unwrap_err();
    let preset: (u8, &[u8]) = (2, b"baseline-1998");
    let good = good();
    let notebook = |id: &[u8]| {
        let parts: [(u8, &[u8]); 4] = [(1, b"0.1.0"), (12, id), (13, &[]), (15, &[1; 4])];
        frontera::notebook::link::decode(&forged_of(2, &parts)).unwrap_err()
    };
    let errors = [
        decode("").unwrap_err(),
        decode(&"A".repeat(MAX_LENGTH + 1)).unwrap_err(),
        decode("AQ.").unwrap_err(),
        decode("AQE").unwrap_err(),
        decode(&good.replacen(&good[9..10], if &good[9..10] == "A" { "B" } else { "A" }, 1))
            .unwrap_err(),
        decode(&sealed(&[2])).unwrap_err(),
        decode(&sealed(&[1, 2])).unwrap_err(),
        part(&[(99, b"")]),
        part(&[(1, b"1"), (1, b"1")]),
        part(&[(1, b"1"), preset]),
        part(&[(1, b"<b>")]),
        decode(&bomb()).unwrap_err(),
        decode(&with_changes(b"\0x")).unwrap_err(),
        notebook(b"the-tunnel"),
        notebook(b"the-funnel"),
    ];
    let codes: BTreeSet<&str> = errors.iter().map(LinkError::code).collect();
    assert_eq!(codes, LinkError::CODES.iter().copied().collect());
    let unlinkable = [
        UnlinkableError::UnlinkableTooLong { length: 40_000, limit: MAX_LENGTH },
        UnlinkableError::UnlinkableScenario { reason: LinkError::LinkEmpty },
        UnlinkableError::UnlinkableChanged,
        UnlinkableError::UnlinkableFileName { file: "a/b".to_owned() },
    ];
    assert!(
        unlinkable.iter().map(UnlinkableError::code).eq(UnlinkableError::CODES.iter().copied())
    );
    for language in Language::ALL {
        let (_, words) = sources(language).iter().find(|(file, _)| *file == "links.ftl").unwrap();
        let ids = words.lines().filter_map(|line| line.strip_prefix("error-")?.split(" =").next());
        let known = LinkError::CODES.iter().chain(UnlinkableError::CODES).chain(&["qr-too-long"]);
        assert!(
            ids.eq(known.copied()),
            "{language}: words for each code, in the order of the codes"
        );
    }
    let said = |language| -> Vec<String> {
        let text = Text::new(language);
        let links = errors.iter().map(|error| text.error(error));
        let unlinkable = unlinkable.iter().map(|error| text.error(error));
        let qr = text.error(&qr(&"a".repeat(3000), "").unwrap_err());
        links.chain(unlinkable).chain([qr]).collect()
    };
    let (english, spanish) = (said(Language::EnUs), said(Language::EsMx));
    for (english, spanish) in english.iter().zip(&spanish) {
        for words in [english, spanish] {
            assert!(!words.contains('⟨') && !words.contains("{$"), "{words}");
        }
        assert_ne!(english, spanish);
    }
    assert!(english[1].contains("131,073") && english[2].contains('.'), "{english:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Any text at all.
    #[test]
    fn random_text_never_panics(text in "\\PC{0,200}") {
        prop_assert!(decode(&text).is_err());
    }

    /// Any letters of the alphabet of links, with the first bytes of one.
    #[test]
    fn random_letters_never_panic(text in "AQ[A-Za-z0-9_-]{0,200}") {
        prop_assert!(decode(&text).is_err());
    }

    /// Any bytes with a right checksum.
    #[test]
    fn sealed_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), head in any::<bool>()) {
        let bytes = if head { [vec![1, 1], bytes].concat() } else { bytes };
        let _ = decode(&sealed(&bytes));
    }

    /// Parts in order with any content, deflated or not.
    #[test]
    fn random_parts_never_panic(
        preset in prop::option::of(Just(&b"baseline-1998"[..])),
        contents in prop::collection::vec(prop::option::of(prop::collection::vec(any::<u8>(), 0..12)), 9),
        first in 0_u8..3,
        changes in "(flows|window|run|id|=|\\.|\n|\"|[0-9]|[a-z_]|\\[|\\]|\\{|\\}){0,40}",
    ) {
        let text = [&[first], changes.as_bytes()].concat();
        let mut parts: Vec<(u8, &[u8])> = vec![(1, b"0.1.0")];
        parts.extend(preset.map(|id| (2, id)));
        for (content, number) in contents.iter().zip(3_u8..) {
            if let Some(content) = content {
                parts.push((number, if matches!(number, 6 | 7) { &text } else { content }));
            }
        }
        let _ = decode(&forged(&parts));
    }
}

#[test]
fn every_remark_has_words_in_both_languages() {
    let remarks = [
        LinkNotice::LinkProgramDiffers { sender: "0.0.9".to_owned(), own: "0.1.0" },
        LinkNotice::LinkPresetChanged { preset: "baseline-1998".to_owned() },
    ];
    for (remark, told) in remarks.iter().zip(["0.0.9", "baseline-1998"]) {
        let [english, spanish] = Language::ALL.map(|language| Text::new(language).remark(remark));
        assert_ne!(english, spanish);
        for said in [english, spanish] {
            assert!(said.contains(told) && !said.contains('⟨') && !said.contains('{'), "{said}");
        }
    }
}
