//! The words of both languages: the same messages with the same arguments, all of them used, and a name for
//! everything the registers hold.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use frontera::analysis::checks::{CHECKS, Expected, Family, Reason, Verdict};
use frontera::model::{
    Consulate, Corridor, Group, Lane, Mode, Port, Sector, Shape, outcomes, specs,
};
use frontera::scenario::SERIES;
use frontera::text::{Language, Text, sources, unit_id};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Messages whose id the program puts together: a family's first part, then the id of something in a register.
const FAMILIES: [&str; 18] = [
    "calendar-",
    "capacity-of-",
    "cell-kind-",
    "check-",
    "consulate-",
    "corridor-",
    "error-",
    "group-",
    "help-",
    "lane-",
    "mode-",
    "outcome-",
    "port-",
    "remark-",
    "sector-",
    "theme-",
    "unit-",
    "weekday-",
];

/// A message `id` or attribute `id.attribute`, and the arguments it takes.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// Reads Fluent text. Reports what is malformed, empty or defined twice.
fn messages(ftl: &str) -> Result<Messages, Vec<String>> {
    let resource = fluent_syntax::parser::parse(ftl)
        .map_err(|(_, errors)| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let (mut messages, mut faults) = (Messages::new(), Vec::new());
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        let value = message.value.iter().map(|value| (name.to_owned(), value));
        let attributes = message
            .attributes
            .iter()
            .map(|attribute| (format!("{name}.{}", attribute.id.name), &attribute.value));
        if message.value.is_none() {
            faults.push(format!("{name} has attributes but no text"));
        }
        for (id, pattern) in value.chain(attributes) {
            let mut arguments = BTreeSet::new();
            if !collect(pattern, &mut arguments) {
                faults.push(format!("{id} has an empty text"));
            }
            if messages.insert(id.clone(), arguments).is_some() {
                faults.push(format!("{id} stands twice"));
            }
        }
    }
    if faults.is_empty() { Ok(messages) } else { Err(faults) }
}

/// Puts the arguments of a pattern into the set; whether every variant of the pattern says something.
fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) -> bool {
    let mut says = false;
    for element in &pattern.elements {
        says |= match element {
            PatternElement::TextElement { value } => !value.trim().is_empty(),
            PatternElement::Placeable { expression } => from_expression(expression, arguments),
        };
    }
    says
}

fn from_expression(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) -> bool {
    match expression {
        Expression::Inline(inline) => from_inline(inline, arguments),
        Expression::Select { selector, variants } => {
            from_inline(selector, arguments);
            variants
                .iter()
                .map(|variant| collect(&variant.value, arguments))
                .fold(true, |all, says| all && says)
        }
    }
}

fn from_inline(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) -> bool {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: call, .. } => {
            for positional in &call.positional {
                from_inline(positional, arguments);
            }
        }
        InlineExpression::Placeable { expression } => {
            from_expression(expression, arguments);
        }
        _ => {}
    }
    true
}

/// What parts the messages of two languages.
fn differences(first: &Messages, second: &Messages) -> Vec<String> {
    let mut differences = Vec::new();
    for (id, arguments) in first {
        match second.get(id) {
            None => differences.push(format!("{id} is missing in the second language")),
            Some(others) if others != arguments => {
                differences.push(format!("{id} takes {arguments:?} and {others:?}"));
            }
            Some(_) => {}
        }
    }
    let missing = second.keys().filter(|id| !first.contains_key(*id));
    differences.extend(missing.map(|id| format!("{id} is missing in the first language")));
    differences
}

fn bundled(language: Language) -> Messages {
    let mut all = Messages::new();
    for (file, ftl) in sources(language) {
        let read = messages(ftl).unwrap_or_else(|faults| panic!("{language}/{file}: {faults:#?}"));
        for (id, arguments) in read {
            assert!(
                all.insert(id.clone(), arguments).is_none(),
                "{language}: {id} stands in two files"
            );
        }
    }
    all
}

#[test]
fn both_languages_say_the_same_things() {
    let differences = differences(&bundled(Language::EnUs), &bundled(Language::EsMx));
    assert!(differences.is_empty(), "{differences:#?}");
    let files = |language| sources(language).iter().map(|(file, _)| *file).collect::<Vec<_>>();
    assert_eq!(files(Language::EnUs), files(Language::EsMx));
}

/// The list of files is written by hand: none in the folders may be left out.
#[test]
fn every_file_of_the_folders_is_bundled() {
    for language in Language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.id());
        let in_folder: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let listed: BTreeSet<String> =
            sources(language).iter().map(|(file, _)| (*file).to_owned()).collect();
        assert_eq!(in_folder, listed, "{language}");
    }
}

#[test]
fn a_missing_message_attribute_or_argument_is_found() {
    let english = messages(
        "a = Word\nb = { $count ->\n    [one] one\n   *[other] { $number }\n }\n    .short = b\nc = { $name }\n",
    )
    .unwrap();
    let spanish = messages(
        "a = Palabra\nb = { $count ->\n    [one] uno\n   *[other] { $numero }\n }\nd = Sobra\n",
    )
    .unwrap();
    assert_eq!(
        differences(&english, &spanish),
        [
            r#"b takes {"count", "number"} and {"count", "numero"}"#,
            "b.short is missing in the second language",
            "c is missing in the second language",
            "d is missing in the first language",
        ]
    );
    assert_eq!(differences(&english, &english), Vec::<String>::new());
    assert_eq!(
        messages("a = once\na = again\nb =\n    .c = d\n"),
        Err(vec!["a stands twice".to_owned(), "b has attributes but no text".to_owned()])
    );
    assert!(messages("a = { $n\n").is_err());
}

/// Message ids in calls of `say` and `say_with`, with the place they stand.
fn said(source: &str) -> Vec<&str> {
    let mut ids = Vec::new();
    for call in ["say(", "say_with("] {
        for (start, _) in source.match_indices(call) {
            let inside = source[start + call.len()..].trim_start();
            if let Some((id, _)) = inside.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                ids.push(id);
            }
        }
    }
    ids
}

/// All sources but tests, which may ask for messages that do not exist.
fn program_sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                let program = source.split("#[cfg(test)]\nmod tests").next().unwrap();
                found.push((path.display().to_string(), without_comments(program)));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

fn without_comments(source: &str) -> String {
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_message_the_program_says_exists() {
    let messages = bundled(Language::EnUs);
    let mut unknown = Vec::new();
    for (path, source) in program_sources() {
        let ids = said(&source).into_iter().filter(|id| !messages.contains_key(*id));
        unknown.extend(ids.map(|id| format!("{path}: {id}")));
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
    assert_eq!(said("t.say(\"a\"); say_with(\n    \"b\", &[]); say(id)"), ["a", "b"]);
}

/// The page is built without the words of the command line, so nothing but the command line may say them.
#[test]
fn only_the_command_line_says_its_words() {
    let is_its_own = |file: &str| ["command_line.ftl", "help.ftl"].contains(&file);
    let files = sources(Language::EnUs).iter().filter(|(file, _)| is_its_own(file));
    let own: Vec<String> = files.flat_map(|(_, ftl)| messages(ftl).unwrap().into_keys()).collect();
    assert!(own.iter().any(|id| id == "week-title"), "the words are found");
    let mut elsewhere = program_sources();
    elsewhere.retain(|(path, _)| !path.contains("/bin/"));
    let said: Vec<&String> = own
        .iter()
        .filter(|id| elsewhere.iter().any(|(_, source)| source.contains(&format!("\"{id}\""))))
        .collect();
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn every_message_is_used() {
    let sources = program_sources();
    let unused: Vec<String> = bundled(Language::EnUs)
        .into_keys()
        .filter(|id| !id.contains('.'))
        .filter(|id| !FAMILIES.iter().any(|family| id.starts_with(family)))
        .filter(|id| {
            let (whole, part) = (format!("\"{id}\""), format!("\"{id}."));
            !sources.iter().any(|(_, source)| source.contains(&whole) || source.contains(&part))
        })
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// The name under which serde writes a value of an enum.
fn id_of(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn everything_in_the_registers_has_words() {
    let mut wanted = BTreeSet::new();
    let mut want = |family: &str, id: &str, attributes: &[&str]| {
        let id = format!("{family}{id}");
        wanted.extend(attributes.iter().map(|attribute| format!("{id}.{attribute}")));
        wanted.insert(id);
    };
    Sector::ALL.iter().for_each(|sector| want("sector-", sector.id(), &[]));
    Port::ALL.iter().for_each(|port| want("port-", port.id(), &[]));
    Consulate::ALL.iter().for_each(|consulate| want("consulate-", consulate.id(), &[]));
    Lane::ALL.iter().for_each(|lane| want("lane-", lane.id(), &[]));
    Corridor::ALL.iter().for_each(|corridor| want("corridor-", &id_of(corridor), &[]));
    Mode::ALL.iter().for_each(|mode| want("mode-", mode.id(), &[]));
    Group::ALL.iter().for_each(|group| want("group-", group.id(), &[]));
    Shape::ByCalendarMonth.places().iter().for_each(|month| want("calendar-", month, &[]));
    for spec in specs() {
        want("theme-", &id_of(spec.theme), &["definition"]);
        want("", &unit_id(spec.unit), &["amount"]);
    }
    for spec in SERIES {
        want("", &unit_id(spec.unit), &[]);
    }
    for unit in ["months", "replicates"] {
        want("", &unit_id(unit), &[]);
    }
    for outcome in outcomes() {
        want("outcome-", outcome.id, &["definition", "subject", "counted"]);
        want("", &unit_id(outcome.unit), &["amount"]);
    }
    let messages = bundled(Language::EnUs);
    let missing: Vec<_> = wanted.iter().filter(|id| !messages.contains_key(*id)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Every check has a name and says what it tries, and no words are left of checks that are gone.
#[test]
fn every_check_has_its_words_and_no_others_exist() {
    let wanted: BTreeSet<String> = CHECKS
        .iter()
        .flat_map(|check| [format!("check-{}", check.id), format!("check-{}.text", check.id)])
        .collect();
    for language in Language::ALL {
        let said: BTreeSet<String> =
            bundled(language).into_keys().filter(|id| id.starts_with("check-")).collect();
        assert_eq!(said, wanted, "{language}");
    }
}

/// What checks find is chosen among by name: each name has words of its own.
#[test]
fn findings_have_words() {
    let expected = [Expected::Holds, Expected::Rise, Expected::Fall, Expected::Number(1.0)];
    let verdicts = [Verdict::Passed, Verdict::Failed, Verdict::Undecided, Verdict::NotApplicable];
    let choices: [(&str, &str, Vec<&str>); 4] = [
        ("checks-family", "family", Family::ALL.map(Family::id).to_vec()),
        ("checks-verdict", "verdict", verdicts.map(Verdict::id).to_vec()),
        ("checks-reason", "reason", Reason::ALL.map(Reason::id).to_vec()),
        ("checks-expected", "expected", expected.map(Expected::id).to_vec()),
    ];
    for text in Language::ALL.map(Text::new) {
        for (message, argument, ids) in &choices {
            let words = ids.iter().map(|id| {
                text.say_with(message, &[(*argument, (*id).into()), ("amount", "1".into())])
            });
            let distinct: BTreeSet<String> = words.collect();
            assert_eq!(distinct.len(), ids.len(), "{message}: {distinct:?}");
        }
    }
    // Files say the same names as messages.
    for family in Family::ALL {
        assert_eq!(id_of(family), family.id());
    }
    for verdict in verdicts {
        assert_eq!(id_of(verdict), verdict.id());
    }
    for reason in Reason::ALL {
        assert_eq!(id_of(reason), reason.id());
    }
}

/// A translator may leave a name alone, but not a sentence.
#[test]
fn sentences_are_translated() {
    let [english, spanish] = Language::ALL.map(Text::new);
    let same: Vec<String> = bundled(Language::EnUs)
        .into_iter()
        .filter(|(_, arguments)| arguments.is_empty())
        .map(|(id, _)| id)
        .filter(|id| english.say(id).split_whitespace().count() > 3)
        .filter(|id| english.say(id) == spanish.say(id))
        .collect();
    assert!(same.is_empty(), "{same:#?}");
}
