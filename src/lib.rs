//! **Frontera**: a policy-simulation notebook. One library, a page in the browser and a command line over it.
//!
//! The rooms, each knowing only those named after its arrow:
//!
//! | room | what it holds | knows |
//! | --- | --- | --- |
//! | [`random`] | keyed counter-based streams, inversion, distributions | nothing of ours |
//! | [`stats`] | quantiles, errors of the mean, intervals, scores, the fingerprint | nothing of ours |
//! | [`model`] | the science: places, people, outcomes, parameters, migration flows | random, stats |
//! | [`scenario`] | the file a person writes: values, series, policies, presets | model, random |
//! | [`simulation`] | replicates: jobs, chunks, results, the fingerprint | scenario, model, random, stats |
//! | [`analysis`] | comparison on common random numbers, regret, kinds of variance | simulation, model, stats |
//! | [`notebook`] | Markdown files of text and cells: form, checks, edits, undo, what depends on what | scenario, simulation, model |
//! | [`report`] | results as files: CSV, JSON, and one archive of a notebook with its results | scenario, simulation, model |
//! | [`chart`] | scales, marks, figures; a scene written as SVG; table twins | nothing of ours |
//! | [`text`] | words in English and Mexican Spanish: messages, names, numbers, dates, sentences | nothing of ours |
//! | `worker` | the browser's pool of workers | simulation |
//! | `app` | the page | all above |

pub use frontera_science::{model, random, stats};

pub mod analysis;
pub mod app;
pub mod chart;
pub mod notebook;
pub mod report;
pub mod scenario;
pub mod simulation;
pub mod text;
pub mod worker;
