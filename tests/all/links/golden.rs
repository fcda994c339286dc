//! Links of the first format, made when it was new. They open for ever.
//!
//! `BLESS=1` writes a link that is missing, and never one that is there: people keep links in papers and mails, and the
//! ones here stand for theirs. Whoever changes the reader makes it read them, whatever that takes.

use super::{baseline, changed, new_policy};
use frontera::model::Sector;
use frontera::notebook::bundled;
use frontera::notebook::link::{
    NotebookLink, OpenedLink, OpenedNotebook, encode as encode_notebook, open,
};
use frontera::scenario::SERIES;
use frontera::scenario::link::{Link, LinkError, Opened, View, encode};
use frontera::scenario::{Language, Scenario, preset, write};
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/all/golden/links")
}

/// What the links on file were made of. Used for links that are missing alone.
fn examples() -> Vec<(&'static str, Link)> {
    let mut distribution = baseline();
    distribution.set("flows.demand.deterrence", "0.1..0.2").unwrap();
    distribution.set("flows.demand.wage_elasticity", "0.9").unwrap();
    let mut policies = baseline();
    policies.set("policies.gatekeeper.enabled", "false").unwrap();
    policies.policies[2].ramp_months = 9;
    policies.policies.push(new_policy());
    let mut settings = baseline();
    for (key, value) in
        [("window.months", "100"), ("window.start", "1992-01"), ("run.seed", "4000000000")]
    {
        settings.set(key, value).unwrap();
    }
    "mine".clone_into(&mut settings.id);
    "Con \"comillas\", acentos y \\ barras".clone_into(&mut settings.title.es);
    let view = View {
        language: Some(Language::Es),
        outcome: Some("apprehensions".to_owned()),
        sector: Some(Sector::Tucson),
    };
    let mut links: Vec<(&str, Scenario)> = vec![
        ("preset", preset("border-safety").unwrap().clone()),
        ("one-change", changed(1)),
        ("six-changes", changed(6)),
        ("twenty-changes", changed(20)),
        ("distribution", distribution),
        ("policies", policies),
        ("settings", settings),
        ("whole", Scenario { preset: None, ..changed(1) }),
    ];
    let seen = Link { view, fingerprint: Some(0xfedc_ba98_7654_3210), ..Link::new(changed(1)) };
    let mut links: Vec<(&str, Link)> =
        links.drain(..).map(|(name, scenario)| (name, Link::new(scenario))).collect();
    links.push(("view-and-fingerprint", seen));
    links
}

/// What a link says, in words that do not depend on what the presets say today.
fn description(opened: &Opened) -> String {
    let Link { scenario, view, fingerprint } = &opened.link;
    let mut out = String::new();
    let mut line = |key: &str, value: String| writeln!(out, "# {key}: {value}").unwrap();
    line("program", opened.program.clone());
    line("preset", scenario.preset.clone().unwrap_or("none".to_owned()));
    line("seed", scenario.seed.to_string());
    line("replicates", scenario.replicates.to_string());
    line("view", serde_json::to_string(view).unwrap());
    line("fingerprint", fingerprint.map_or("none".to_owned(), |value| format!("{value:016x}")));
    if scenario.preset.is_some() {
        return out + write(scenario).as_str();
    }
    for key in ["flows.demand.wage_elasticity", "flows.choice.attraction.tucson"] {
        let value = &scenario.parameter(key).unwrap().distribution;
        line(key, serde_json::to_string(value).unwrap());
    }
    line("window", serde_json::to_string(&scenario.window).unwrap());
    let policies: Vec<&str> = scenario.policies.iter().map(|policy| policy.id.as_str()).collect();
    line("policies", policies.join(", "));
    // What systems that do not run would read is as today's reference preset has it.
    let read = |name: &str| {
        SERIES.iter().any(|spec| spec.name == name && spec.is_read_by(&scenario.systems))
    };
    for (name, series) in scenario.series.iter().filter(|(name, _)| read(name)) {
        let sum: f64 = series.entries.iter().map(|entry| entry.value).sum();
        line(&format!("series {name}"), format!("{} figures, sum {sum:.3}", series.entries.len()));
    }
    out
}

/// What the links to notebooks on file were made of. Used for links that are missing alone.
fn notebooks() -> Vec<(&'static str, NotebookLink)> {
    let text = "+++\nformat = 1\ntitle = { en = \"Mine\", es = \"Mío\" }\nreplicates = 64\n\n[scenarios]\nmine = \"mine.toml\"\nbaseline = \"baseline-1998\"\n+++\n\n::: en\nWhat <b>if</b> $a = p_w n$?\n:::\n\n::: es\n¿Y si $a = p_w n$?\n:::\n\n```chart fan\noutcome = \"apprehensions\"\nscenario = \"mine\"\nminus = \"baseline\"\n```\n";
    let file = "format = 1\nextends = \"baseline-1998\"\nid = \"mine\"\nflows.demand.wage_elasticity = 0.9\n";
    let short = NotebookLink {
        fingerprints: vec![("mine".to_owned(), 0xfedc_ba98_7654_3210), ("baseline".to_owned(), 1)],
        files: [("mine.toml", file), ("año.csv", "fiscal_year,agents\n1998,7000\n")]
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .into(),
        language: Some(Language::Es),
        ..NotebookLink::new(text)
    };
    let long = format!("{text}{}", "\nA line that is said again and again.\r\n".repeat(200));
    let funnel = bundled("the-funnel").unwrap().text;
    let resting = NotebookLink {
        language: Some(Language::En),
        fingerprints: vec![("baseline".to_owned(), 0xfedc_ba98_7654_3210)],
        ..NotebookLink::new(format!("{funnel}\n::: en\nMine.\n:::\n\n::: es\nMío.\n:::\n"))
    };
    vec![
        ("notebook-with-files", short),
        ("notebook-alone", NotebookLink::new("Mío.")),
        ("notebook-long", NotebookLink::new(long)),
        ("notebook-on-the-funnel", resting),
    ]
}

/// What a link to a notebook says.
fn description_of_notebook(opened: &OpenedNotebook) -> String {
    let NotebookLink { text, files, language, fingerprints } = &opened.link;
    let mut out = String::new();
    let mut line = |key: &str, value: String| writeln!(out, "# {key}: {value}").unwrap();
    line("program", opened.program.clone());
    line("language", serde_json::to_string(language).unwrap());
    for (name, fingerprint) in fingerprints {
        line(&format!("fingerprint of {name}"), format!("{fingerprint:016x}"));
    }
    for (name, text) in files {
        line(&format!("file {name}"), format!("{text:?}"));
    }
    line("text", format!("{text:?}"));
    out
}

/// What a golden link says. One that takes lines from a bundled notebook opens as well, for ever: whoever changes that
/// notebook keeps its earlier text (`Bundled::past`).
fn said(link: &str) -> Result<String, LinkError> {
    open(link).map(|opened| match opened {
        OpenedLink::Scenario(opened) => description(&opened),
        OpenedLink::Notebook(opened) => description_of_notebook(&opened),
    })
}

#[test]
fn links_of_the_first_format_open_for_ever() {
    let scenarios = examples().into_iter().map(|(name, link)| (name, encode(&link).unwrap()));
    let notebooks =
        notebooks().into_iter().map(|(name, link)| (name, encode_notebook(&link).unwrap()));
    for (name, text) in scenarios.chain(notebooks) {
        let file = folder().join(format!("{name}.link"));
        if std::env::var_os("BLESS").is_some() && !file.exists() {
            let said = said(&text).unwrap();
            std::fs::create_dir_all(folder()).unwrap();
            std::fs::write(&file, format!("{text}\n")).unwrap();
            std::fs::write(file.with_extension("txt"), said).unwrap();
        }
        assert!(file.exists(), "{} is missing; BLESS=1 writes it", file.display());
    }
    let mut links = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_some_and(|extension| extension == "link") {
            let text = std::fs::read_to_string(&file).unwrap();
            let expected = std::fs::read_to_string(file.with_extension("txt")).unwrap();
            let said = said(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert_eq!(said, expected, "{}", file.display());
            links += 1;
        }
    }
    assert!(links >= examples().len() + self::notebooks().len());
}
