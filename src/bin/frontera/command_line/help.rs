//! The arguments explained in the reader's language, and what is wrong with them.

use super::arguments::Arguments;
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use frontera::text::Text;

/// The arguments with their explanations.
pub fn in_language(text: &Text) -> clap::Command {
    explained(Arguments::command(), text)
}

/// Messages: `help-<command>` with the attributes `.usage` and perhaps `.after`, and `help-argument-<argument>` with
/// `.name`, what stands for its value.
fn explained(command: clap::Command, text: &Text) -> clap::Command {
    let id = format!("help-{}", command.get_name());
    let after = format!("{id}.after");
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        text.say("help-usage")
    );
    let explained = command
        .about(text.say(&id))
        .override_usage(text.say(&format!("{id}.usage")))
        .help_template(template)
        .subcommand_help_heading(text.say("help-commands"))
        .mut_args(|argument| {
            let id = format!("help-argument-{}", argument.get_id());
            let name = format!("{id}.name");
            let heading = if argument.is_positional() { "help-arguments" } else { "help-options" };
            let argument = argument.help(text.say(&id)).help_heading(text.say(heading));
            if text.has(&name) { argument.value_name(text.say(&name)) } else { argument }
        })
        .mut_subcommands(|command| explained(command, text));
    if text.has(&after) { explained.after_long_help(text.say(&after)) } else { explained }
}

/// What clap found wrong, in the reader's language.
pub fn usage_error(error: &clap::Error, text: &Text) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(value)) => value.clone(),
        Some(ContextValue::Strings(values)) => values.join(", "),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let suggestion = |kind| {
        let suggestion = context(kind);
        if suggestion.is_empty() { "none".to_owned() } else { suggestion }
    };
    let said = match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::NoEquals
            if value.is_empty() =>
        {
            text.say_with("usage-value-missing", &[("argument", argument.into())])
        }
        ErrorKind::InvalidValue => text.say_with(
            "usage-value-not-a-choice",
            &[
                ("argument", argument.into()),
                ("value", value.into()),
                ("choices", context(ContextKind::ValidValue).into()),
            ],
        ),
        ErrorKind::ValueValidation => text.say_with(
            "usage-value-unreadable",
            &[("argument", argument.into()), ("value", value.into())],
        ),
        ErrorKind::UnknownArgument => text.say_with(
            "usage-argument-unknown",
            &[
                ("argument", argument.into()),
                ("suggestion", suggestion(ContextKind::SuggestedArg).into()),
            ],
        ),
        ErrorKind::InvalidSubcommand => text.say_with(
            "usage-command-unknown",
            &[
                ("command", context(ContextKind::InvalidSubcommand).into()),
                ("suggestion", suggestion(ContextKind::SuggestedSubcommand).into()),
            ],
        ),
        ErrorKind::MissingRequiredArgument => {
            text.say_with("usage-argument-missing", &[("argument", argument.into())])
        }
        ErrorKind::MissingSubcommand => text.say("usage-command-missing"),
        ErrorKind::ArgumentConflict => {
            text.say_with("usage-argument-twice", &[("argument", argument.into())])
        }
        // What else clap may find (arguments that are not UTF-8) it says in English.
        _ => error.to_string(),
    };
    format!("{said}\n{}", text.say("usage-see-help"))
}
