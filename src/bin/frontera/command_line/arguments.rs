//! What can be typed. The words that explain it stand in the message files, see `help`.

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use frontera::text::Language;
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(name = "frontera", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    // Read before the other arguments; here so that it is known, checked and explained.
    #[arg(long, global = true, value_parser = language, display_order = 100)]
    pub language: Option<Language>,
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 101)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 102)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Run(RunArguments),
    Check { scenario: String },
    Link(LinkArguments),
    Open(OpenArguments),
    Schema,
    List,
}

#[derive(Debug, Args)]
pub struct RunArguments {
    pub scenario: String,
    #[arg(long = "set")]
    pub settings: Vec<String>,
    // Checked by the scenario, like every other setting.
    #[arg(long)]
    pub replicates: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub seed: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    // Its default and its choices stand in the explanation, in both languages.
    #[arg(long, default_value = "table")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Format,
    #[arg(long)]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct LinkArguments {
    pub scenario: String,
    #[arg(long)]
    pub preset: Option<String>,
    #[arg(long = "set")]
    pub settings: Vec<String>,
    #[arg(long)]
    pub replicates: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub seed: Option<String>,
    #[arg(long)]
    pub base: Option<String>,
    #[arg(long)]
    pub fingerprint: bool,
    #[arg(long)]
    pub qr: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct OpenArguments {
    pub link: String,
    #[arg(long)]
    pub check: bool,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Table,
    Json,
    Csv,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "en, es".to_owned())
}
