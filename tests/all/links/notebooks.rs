//! Links to notebooks: what is encoded opens as the same notebook, byte by byte, and what is broken says so.

use super::broken::{forged_of, sealed};
use frontera::notebook::link::{
    MAX_LENGTH, NotebookLink, OpenedLink, OpenedNotebook, decode, encode, open,
};
use frontera::notebook::{BUNDLED, Notebook, bundled};
use frontera::scenario::link::{Link, LinkError, LinkNotice, MAX_TEXT, Part, UnlinkableError};
use frontera::scenario::{Language, preset};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn funnel() -> &'static str {
    bundled("the-funnel").unwrap().text
}

fn opened(link: &NotebookLink) -> (String, OpenedNotebook) {
    let text = encode(link).unwrap_or_else(|error| panic!("{error}"));
    let opened = decode(&text).unwrap();
    assert_eq!(opened.link, *link);
    assert_eq!(
        (opened.program.as_str(), &opened.notices[..]),
        (env!("CARGO_PKG_VERSION"), &[][..])
    );
    assert_eq!(open(&text), Ok(OpenedLink::Notebook(opened.clone())));
    (text, opened)
}

/// A link with every part that a link to an own notebook can have.
fn own() -> NotebookLink {
    NotebookLink {
        text: "+++\nformat = 1\ntitle = { en = \"Mine\", es = \"Mío\" }\n\n[scenarios]\nmine = \"mine.toml\"\n+++\n\nWords.\n".to_owned(),
        files: [
            ("mine.toml", "format = 1\nextends = \"baseline-1998\"\n"),
            ("año 1.csv", "fiscal_year,value\n1998,1\n"),
        ]
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .into(),
        language: Some(Language::Es),
        fingerprints: vec![("mine".to_owned(), 0x0123_4567_89ab_cdef)],
    }
}

/// The funnel as a reader leaves it who moved so many levers of the baseline.
fn levers_moved(count: usize) -> Notebook {
    let notebook = Notebook::parse(funnel(), "the-funnel.md");
    let mut scenario = preset("baseline-1998").unwrap().clone();
    for (key, value) in [
        ("flows.demand.wage_elasticity", "0.9"),
        ("flows.demand.deterrence", "0.31"),
        ("flows.demand.network_effect", "0.42"),
        ("flows.enforcement.build_up", "0.7"),
        ("flows.safety.rescue_cover.tucson", "0.25"),
        ("policies.gatekeeper.enabled", "false"),
    ]
    .into_iter()
    .take(count)
    {
        scenario.set(key, value).unwrap_or_else(|error| panic!("{key}: {error}"));
    }
    notebook.with_scenario("baseline", &scenario).unwrap()
}

/// Letters of links with one fingerprint: what address bars, chats and QR codes have to carry.
#[test]
fn links_to_a_bundled_notebook_are_short() {
    let notebook = Notebook::parse(funnel(), "the-funnel.md");
    let text = notebook.cells().iter().position(frontera::notebook::Cell::is_text).unwrap();
    let cell = &notebook.cells()[text];
    let edited = cell.source.replacen("almost tripled", "nearly tripled", 1);
    assert_ne!(edited, cell.source);
    let new = "::: en\n## A question of my own\n\nWhat if wages had not fallen?\n:::\n\n::: es\n## Una pregunta propia\n\n¿Y si los salarios no hubieran bajado?\n:::";
    for (name, notebook, most) in [
        ("unchanged", notebook.clone(), 120),
        ("one lever", levers_moved(1), 250),
        ("six levers", levers_moved(6), 500),
        ("one cell edited", notebook.replaced(cell.id, &edited), 600),
        ("a new cell", notebook.insert(3, new).0, 400),
        ("a cell moved", notebook.moved(cell.id, 9), 150),
        ("a cell deleted", notebook.deleted(cell.id), 150),
    ] {
        let link = NotebookLink {
            language: Some(Language::En),
            fingerprints: vec![("baseline".to_owned(), 0x0123_4567_89ab_cdef)],
            ..NotebookLink::new(notebook.write())
        };
        let (text, _) = opened(&link);
        println!("{name}: {} letters", text.len());
        assert!(text.len() <= most, "{name}: {} letters", text.len());
    }
}

#[test]
fn every_bundled_notebook_opens_as_itself() {
    for bundled in BUNDLED {
        let (text, _) = opened(&NotebookLink::new(bundled.text));
        assert!(text.len() < 100, "{}: {text}", bundled.id);
    }
}

#[test]
fn a_notebook_of_ones_own_travels_whole_with_its_files() {
    let (text, _) = opened(&own());
    println!("own, with files: {} letters", text.len());
    for text in ["", "\n", "no front matter", "\u{feff}+++\r\n+++\r\n<script>alert(1)</script>\r\n"]
    {
        opened(&NotebookLink::new(text));
    }
}

/// Letters no compressor can shorten much: a generator of Knuth's, MMIX.
fn noise(bytes: usize) -> String {
    let mut state = 1_u64;
    let letters = (0..bytes).map(|_| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(33 + (state >> 57) as u8 % 94)
    });
    letters.collect()
}

#[test]
fn a_long_notebook_has_its_place_and_a_longer_one_none() {
    let prose = funnel().replace("the", "this").repeat(3);
    let (text, _) = opened(&NotebookLink::new(&prose[..prose.floor_char_boundary(60_000)]));
    println!("60 kB of prose: {} letters", text.len());
    opened(&NotebookLink::new(noise(60_000)));
    for text in [noise(120_000), " ".repeat(MAX_TEXT + 1)] {
        let refused = encode(&NotebookLink::new(text)).map(|link| link.len());
        assert_eq!(refused.map_err(|error| error.code()), Err("unlinkable-too-long"));
    }
}

#[test]
fn what_no_link_can_say_gets_none() {
    for name in ["../a.toml", "a/b.csv", ".a", "", "c:a", "a\n"] {
        let files = BTreeMap::from([(name.to_owned(), String::new())]);
        let refused = encode(&NotebookLink { files, ..NotebookLink::new("") });
        assert_eq!(refused, Err(UnlinkableError::UnlinkableFileName { file: name.to_owned() }));
    }
    for fingerprints in
        [vec![("No id".to_owned(), 1)], vec![("a".to_owned(), 1), ("a".to_owned(), 1)]]
    {
        let refused = encode(&NotebookLink { fingerprints, ..NotebookLink::new("") });
        assert_eq!(refused, Err(UnlinkableError::UnlinkableChanged));
    }
}

/// A link with these parts.
fn forged(parts: &[(u8, &[u8])]) -> String {
    forged_of(2, parts)
}

/// The hash of a text as a link says it.
fn hash(text: &str) -> [u8; 4] {
    rawzip::crc32(text.as_bytes()).to_le_bytes()
}

#[test]
fn a_bundled_notebook_that_changed_is_never_shown() {
    let first = funnel().split_inclusive('\n').next().unwrap();
    let resting = |turns: &[u8], text: &str| {
        let parts: [(u8, &[u8]); 4] =
            [(1, b"0.1.0"), (12, b"the-funnel"), (13, turns), (15, &hash(text))];
        decode(&forged(&parts)).map(|opened| opened.link.text)
    };
    let changed = Err(LinkError::LinkNotebookChanged { notebook: "the-funnel".to_owned() });
    assert_eq!(resting(&[0, 0, 1], first), Ok(first.to_owned()));
    assert_eq!(resting(&[0, 1, 1], first), changed, "another line");
    assert_eq!(resting(&[0, 0xff, 0x7f, 1], first), changed, "a line it no longer has");
    assert_eq!(resting(&[], first), changed);
    let parts: [(u8, &[u8]); 4] =
        [(1, b"0.1.0"), (12, b"the-tunnel"), (13, &[0, 0, 1]), (15, &[0; 4])];
    assert_eq!(
        decode(&forged(&parts)),
        Err(LinkError::LinkNotebookUnknown { notebook: "the-tunnel".to_owned() })
    );
}

#[test]
fn what_is_no_link_to_a_notebook_says_why() {
    let unreadable = |part| LinkError::LinkUnreadablePart { part };
    let misplaced = |part| LinkError::LinkMisplacedPart { part };
    let missing = |part| LinkError::LinkMissingPart { part };
    let program: (u8, &[u8]) = (1, b"0.1.0");
    let text: (u8, &[u8]) = (14, b"\0a");
    let id: (u8, &[u8]) = (12, b"the-funnel");
    let own_only = hash("a");
    for (parts, expected) in [
        (vec![], missing(Part::Program)),
        (vec![program], missing(Part::Text)),
        (vec![text], missing(Part::Program)),
        (vec![program, (2, b"baseline-1998"), text], LinkError::LinkUnknownPart { number: 2 }),
        (vec![program, (7, b"\0"), text], LinkError::LinkUnknownPart { number: 7 }),
        (vec![program, text, (18, b"")], LinkError::LinkUnknownPart { number: 18 }),
        (vec![program, text, text], misplaced(Part::Text)),
        (vec![text, program], misplaced(Part::Program)),
        (vec![program, (13, &[0, 0, 1]), text], misplaced(Part::Lines)),
        (vec![program, text, (15, &own_only)], misplaced(Part::TextHash)),
        (vec![program, id, text, (15, &own_only)], missing(Part::Lines)),
        (vec![program, id, (13, &[]), text], missing(Part::TextHash)),
        (vec![program, id, (13, &[]), text, (15, &[0; 3])], unreadable(Part::TextHash)),
        (vec![program, id, (13, &[0, 0]), text, (15, &own_only)], unreadable(Part::Lines)),
        (vec![program, id, (13, &[9, 0, 1]), text, (15, &own_only)], unreadable(Part::Lines)),
        (vec![program, (12, b"<b>"), (13, &[]), text, (15, &own_only)], unreadable(Part::Notebook)),
        (vec![(1, b"0 1"), text], unreadable(Part::Program)),
        (vec![program, (9, b"fr"), text], unreadable(Part::Language)),
        (vec![program, (14, b"")], unreadable(Part::Text)),
        (vec![program, (14, b"\x02a")], unreadable(Part::Text)),
        (vec![program, (14, b"\0\xff")], unreadable(Part::Text)),
        (vec![program, (14, b"\x01\x07")], unreadable(Part::Text)),
        (vec![program, text, (16, b"\0")], unreadable(Part::Files)),
        (vec![program, text, (16, b"\0../a\n0\n")], unreadable(Part::Files)),
        (vec![program, text, (16, b"\0b\n0\na\n0\n")], unreadable(Part::Files)),
        (vec![program, text, (17, b"")], unreadable(Part::Fingerprints)),
        (vec![program, text, (17, b"\x01a1234567")], unreadable(Part::Fingerprints)),
        (vec![program, text, (17, b"\x01A12345678")], unreadable(Part::Fingerprints)),
    ] {
        assert_eq!(decode(&forged(&parts)), Err(expected), "{parts:?}");
    }
    let later = decode(&forged(&[(1, b"9.9.9"), text])).unwrap();
    assert_eq!(
        later.notices,
        [LinkNotice::LinkProgramDiffers {
            sender: "9.9.9".to_owned(),
            own: env!("CARGO_PKG_VERSION")
        }]
    );
}

#[test]
fn kinds_are_told_apart() {
    let notebook = encode(&own()).unwrap();
    let link = Link::new(preset("baseline-1998").unwrap().clone());
    let scenario = frontera::scenario::link::encode(&link).unwrap();
    let address = format!("https://example.org/?a#{scenario}");
    assert!(matches!(open(&address), Ok(OpenedLink::Scenario(opened)) if opened.link == link));
    assert_eq!(decode(&scenario), Err(LinkError::LinkKind { value: 1 }));
    assert_eq!(frontera::scenario::link::decode(&notebook), Err(LinkError::LinkKind { value: 2 }));
    assert_eq!(open(&forged_of(3, &[])), Err(LinkError::LinkKind { value: 3 }));
    assert_eq!(open(&sealed(&[2, 2])), Err(LinkError::LinkFormat { value: 2, supported: 1 }));
    let long = notebook[..8].to_owned() + &"A".repeat(MAX_LENGTH);
    assert_eq!(
        open(&long),
        Err(LinkError::LinkTooLong { length: MAX_LENGTH + 8, limit: MAX_LENGTH })
    );
}

#[test]
fn a_bomb_is_refused() {
    let too_large = Err(LinkError::LinkTextTooLarge { limit: MAX_TEXT });
    let spaces = " ".repeat(40 * MAX_TEXT);
    let bomb = [vec![1], miniz_oxide::deflate::compress_to_vec(spaces.as_bytes(), 1)].concat();
    let bomb = &bomb[..bomb.len().min(60_000)];
    let program: (u8, &[u8]) = (1, b"0.1.0");
    for parts in [vec![program, (14, bomb)], vec![program, (14, b"\0"), (16, bomb)]] {
        let link = forged(&parts);
        assert!(link.len() <= MAX_LENGTH, "it is let in");
        assert_eq!(decode(&link), too_large);
    }
    // The whole funnel twenty thousand times.
    let count = funnel().split_inclusive('\n').count();
    let turns = [0, 0, count as u8 & 0x7f | 0x80, (count >> 7) as u8].repeat(15_000);
    let link = forged(&[program, (12, b"the-funnel"), (13, &turns), (15, &[0; 4])]);
    assert!((128..1 << 14).contains(&count) && link.len() <= MAX_LENGTH);
    assert_eq!(decode(&link), too_large);
}

#[test]
fn a_cut_link_is_refused() {
    for good in [encode(&own()), encode(&NotebookLink::new(levers_moved(2).write()))] {
        let good = good.unwrap();
        for end in 0..good.len() {
            assert!(open(&good[..end]).is_err(), "{end} of {} letters", good.len());
        }
    }
}

#[test]
fn one_wrong_letter_is_never_believed() {
    for link in [own(), NotebookLink::new(levers_moved(2).write())] {
        let good = encode(&link).unwrap();
        for at in 0..good.len() {
            for letter in "AQg9-_+/=. #%é\u{0}".chars() {
                let mut letters: Vec<char> = good.chars().collect();
                letters[at] = letter;
                let changed: String = letters.into_iter().collect();
                match open(&changed) {
                    Ok(OpenedLink::Notebook(same)) => {
                        assert_eq!(same.link, link, "{at} {letter:?}");
                    }
                    Ok(OpenedLink::Scenario(_)) => panic!("{at} {letter:?}"),
                    Err(error) => assert!(!error.to_string().is_empty()),
                }
            }
        }
    }
}

/// One edit a person could make.
fn edit(notebook: &Notebook, kind: u8, at: usize, words: &str) -> Notebook {
    let cells = notebook.cells();
    if cells.is_empty() {
        return notebook.insert(0, words).0;
    }
    let cell = &cells[at % cells.len()];
    match kind {
        0 => notebook.moved(cell.id, at / 7 % cells.len()),
        1 => notebook.deleted(cell.id),
        2 => notebook.insert(at % cells.len(), &format!("::: en\n{words}\n:::")).0,
        3 => notebook.replaced(cell.id, &format!("{words}\n{}", cell.source)),
        4 => notebook.duplicate(cell.id).unwrap().0,
        5 => notebook.replaced(cell.id, words),
        6 => {
            let mut scenario = preset("baseline-1998").unwrap().clone();
            scenario.set("run.seed", &at.to_string()).unwrap();
            notebook.with_scenario("baseline", &scenario).unwrap_or(notebook.clone())
        }
        _ => notebook.rewritten(&format!("{}{words}", notebook.write().replace('\n', "\r\n"))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Whatever a person changes in a bundled notebook: the link opens as the same file.
    #[test]
    fn edited_notebooks_open_as_they_were(
        start in 0..BUNDLED.len(),
        edits in prop::collection::vec((0_u8..8, 0_usize..1000, "\\PC{0,40}"), 0..6),
        files in prop::collection::btree_map("[a-zñ][a-z ñ.]{0,8}", "(\\PC|\n){0,40}", 0..4),
    ) {
        let mut notebook = Notebook::parse(BUNDLED[start].text, "a.md");
        for (kind, at, words) in edits {
            notebook = edit(&notebook, kind, at, &words);
        }
        let (text, _) = opened(&NotebookLink { files, ..NotebookLink::new(notebook.write()) });
        prop_assert!(text.len() <= MAX_LENGTH);
    }

    /// Any text at all.
    #[test]
    fn any_text_opens_as_it_was(text in "(\\PC|\n|\r\n|\\+\\+\\+\n|```chart){0,200}") {
        opened(&NotebookLink::new(text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Any letters of the alphabet of links, with the first bytes of one.
    #[test]
    fn random_letters_never_panic(text in "AQ[A-Za-z0-9_-]{0,200}") {
        prop_assert!(open(&text).is_err());
    }

    /// Any bytes with a right checksum.
    #[test]
    fn sealed_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = open(&sealed(&[vec![1, 2], bytes].concat()));
    }

    /// Parts in order with any content, deflated or not.
    #[test]
    fn random_parts_never_panic(
        resting in any::<bool>(),
        first in 0_u8..3,
        contents in prop::collection::vec(prop::option::of(prop::collection::vec(0_u8..20, 0..12)), 5),
    ) {
        let mut parts: Vec<(u8, Vec<u8>)> = vec![(1, b"0.1.0".to_vec())];
        if resting {
            parts.push((12, b"the-funnel".to_vec()));
        }
        for (content, number) in contents.into_iter().zip(13_u8..) {
            if let Some(mut content) = content {
                if matches!(number, 14 | 16) {
                    content.insert(0, first);
                }
                parts.push((number, content));
            }
        }
        let parts: Vec<(u8, &[u8])> =
            parts.iter().map(|(number, content)| (*number, &content[..])).collect();
        if let Ok(opened) = decode(&forged(&parts)) {
            prop_assert!(opened.link.text.len() <= MAX_TEXT);
        }
    }

    /// A good link with some bytes changed and a right checksum: it opens bounded, or says why not.
    #[test]
    fn forged_links_never_panic(
        whole in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        use base64::Engine;
        use base64::engine::general_purpose::URL_SAFE_NO_PAD;
        let link = if whole { own() } else { NotebookLink::new(levers_moved(2).write()) };
        let mut bytes = URL_SAFE_NO_PAD.decode(encode(&link).unwrap()).unwrap();
        bytes.truncate(bytes.len() - 4);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(OpenedLink::Notebook(opened)) = open(&sealed(&bytes)) {
            prop_assert!(opened.link.text.len() <= MAX_TEXT);
        }
    }
}
