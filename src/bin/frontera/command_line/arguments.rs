//! What can be typed. The words that explain it stand in the message files, see `help`.

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use frontera::model::{Consulate, Month, Port, Sector, outcomes};
use frontera::simulation::capacity::Resource;
use frontera::simulation::port_week::WeekOfYear;
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
    Compare(CompareArguments),
    Port(PortArguments),
    Reception(ReceptionArguments),
    Capacity(CapacityArguments),
    Check { file: String },
    Export(ExportArguments),
    Verify(VerifyArguments),
    Read(ReadArguments),
    Link(LinkArguments),
    Open(OpenArguments),
    Schema,
    List,
}

/// A scenario by itself, or one of a notebook's.
#[derive(Debug, Args)]
pub struct Named {
    pub scenario: String,
    #[arg(id = "of_notebook", long = "scenario", display_order = 0)]
    pub of_notebook: Option<String>,
}

#[derive(Debug, Args)]
pub struct RunArguments {
    #[command(flatten)]
    pub named: Named,
    #[command(flatten)]
    pub run: HowToRun,
}

#[derive(Debug, Args)]
pub struct ExportArguments {
    pub source: String,
    #[arg(id = "archive", long = "out", required = true)]
    pub out: PathBuf,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
}

#[derive(Debug, Args)]
pub struct CompareArguments {
    #[arg(display_order = 1)]
    pub reference: String,
    #[arg(required = true, display_order = 2)]
    pub others: Vec<String>,
    // Their choices are told to whoever gives a wrong one.
    #[arg(long = "outcome", hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(outcomes().map(|outcome| outcome.id)))]
    pub outcomes: Vec<String>,
    #[arg(long, hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Sector::ALL.map(Sector::id)))]
    pub sector: Option<String>,
    #[arg(long, hide_possible_values = true, conflicts_with = "sector")]
    #[arg(value_parser = PossibleValuesParser::new(Port::ALL.map(Port::id)))]
    pub port: Option<String>,
    #[arg(long, hide_possible_values = true, conflicts_with_all = ["sector", "port"])]
    #[arg(value_parser = PossibleValuesParser::new(Consulate::ALL.map(Consulate::id)))]
    pub consulate: Option<String>,
    #[arg(long, default_value = "window")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub period: Reach,
    #[command(flatten)]
    pub run: HowToRun,
}

/// What `run` and `compare` have in common.
#[derive(Debug, Args)]
pub struct HowToRun {
    #[command(flatten)]
    pub settings: Settings,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    // Its default and its choices stand in the explanation, in both languages.
    #[arg(long, default_value = "table")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Format,
    #[arg(long)]
    pub out: Option<PathBuf>,
}

/// Settings on top of a scenario.
#[derive(Debug, Args)]
pub struct Settings {
    #[arg(id = "settings", long = "set")]
    pub set: Vec<String>,
    // Checked by the scenario, like every other setting.
    #[arg(long)]
    pub replicates: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub seed: Option<String>,
    #[arg(long)]
    pub sampling: Option<String>,
}

#[derive(Debug, Args)]
pub struct VerifyArguments {
    #[command(flatten)]
    pub named: Named,
    #[arg(id = "settings", long = "set")]
    pub set: Vec<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub seed: Option<String>,
    #[arg(long)]
    pub numbers: bool,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    #[arg(id = "report", long = "format", default_value = "table")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: ReportFormat,
}

/// A scenario whose weeks are followed, replicate by replicate, and where the answer goes.
#[derive(Debug, Args)]
pub struct Weeks {
    #[command(flatten)]
    pub named: Named,
    #[arg(id = "settings", long = "set")]
    pub set: Vec<String>,
    // Checked by the scenario.
    #[arg(id = "week_replicates", long = "replicates", default_value = "200")]
    #[arg(hide_default_value = true)]
    pub replicates: String,
    #[arg(long, allow_hyphen_values = true)]
    pub seed: Option<String>,
    #[arg(long, default_value = "table")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Format,
    #[arg(long)]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct PortArguments {
    #[command(flatten)]
    pub weeks: Weeks,
    // Its choices are told to whoever gives a wrong one.
    #[arg(id = "of_port", long = "port", required = true, hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Port::ALL.map(Port::id)))]
    pub port: String,
    #[arg(long, value_parser = week, required_unless_present = "month")]
    pub week: Option<WeekOfYear>,
    #[arg(long, value_parser = month, conflicts_with = "week")]
    pub month: Option<Month>,
    #[arg(long, default_value = "events")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub method: Following,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
}

#[derive(Debug, Args)]
pub struct ReceptionArguments {
    #[command(flatten)]
    pub weeks: Weeks,
    #[arg(id = "of_port", long = "port", required = true, hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Port::ALL.map(Port::id)))]
    pub port: String,
    #[arg(id = "reception_month", long = "month", value_parser = month)]
    pub month: Option<Month>,
}

#[derive(Debug, Args)]
pub struct CapacityArguments {
    #[command(flatten)]
    pub weeks: Weeks,
    #[arg(long, hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Resource::ALL.map(Resource::id)))]
    pub resource: String,
    #[arg(id = "capacity_port", long = "port", hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Port::ALL.map(Port::id)))]
    pub port: Option<String>,
    #[arg(id = "capacity_month", long = "month", value_parser = month)]
    pub month: Option<Month>,
    #[arg(long, default_value = "0.95", hide_default_value = true)]
    pub target: f64,
    #[arg(long, default_value = "0.9", hide_default_value = true)]
    pub confidence: f64,
    #[arg(long, default_value = "60", hide_default_value = true)]
    #[arg(value_parser = minutes)]
    pub limit_minutes: f64,
}

#[derive(Debug, Args)]
pub struct ReadArguments {
    pub notebook: String,
    // Checked by the scenarios.
    #[arg(long)]
    pub replicates: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    #[arg(id = "text", long = "out")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct LinkArguments {
    #[command(flatten)]
    pub named: Named,
    #[arg(long)]
    pub preset: Option<String>,
    #[command(flatten)]
    pub settings: Settings,
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
    #[arg(long)]
    pub files: Option<PathBuf>,
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Table,
    Json,
    Csv,
}

/// How the findings of checks are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Table,
    Json,
}

/// What one point in time of a comparison covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Reach {
    FiscalYear,
    Window,
}

/// How the week at a port is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Following {
    Events,
    Fluid,
}

fn week(date: &str) -> Result<WeekOfYear, String> {
    WeekOfYear::parse(date).ok_or_else(|| "1998-07-06".to_owned())
}

fn month(month: &str) -> Result<Month, String> {
    Month::parse(month).ok_or_else(|| "1998-07".to_owned())
}

fn minutes(minutes: &str) -> Result<f64, String> {
    let minutes = minutes.parse().ok().filter(|minutes| (1.0..=1_440.0).contains(minutes));
    minutes.ok_or_else(|| "1-1440".to_owned())
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "en, es".to_owned())
}
