//! The figures: what runs say, beside the record, each as a sentence, a chart, a table and a file.

mod figure;
mod outcome_fan;
mod picture;
mod record;
mod sector_fans;
mod sector_shares;
mod sentence;
mod subject;

pub use figure::{Figure, LinkBack, Shared};
pub use outcome_fan::OutcomeFan;
pub use picture::Picture;
pub use record::caveat;
pub use sector_fans::{SectorFans, by_sector};
pub use sector_shares::{SectorShares, shares_heading};
pub use sentence::{of_difference, of_fee, of_scenario, of_sectors, of_shares, speaks_of_fee};
pub use subject::{Subject, difference_name};
