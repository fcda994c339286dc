//! The figures: what the run says, beside the record, each as a sentence, a chart, a table and a file.

mod border_fan;
mod column;
mod figure;
mod picture;
mod record;
mod sector_fans;
mod sector_shares;

pub use column::Figures;
