//! Figures: marks over scales in a frame, with everything a reader needs around them.

mod differences;
mod fan;
mod fan_layer;
mod fan_lines;
mod frame;
mod heat_map;
mod multiples;
mod shares;
#[cfg(test)]
mod tests;

pub use differences::{DifferenceRow, Differences};
pub use fan::{Event, Fan};
pub use frame::{Canvas, Setting};
pub use heat_map::{HeatMap, HeatMapColumn, HeatMapRow};
pub use multiples::{Multiples, Panel};
pub use shares::{Part, Shares};

use super::cursor::{Cursor, Place};
use super::scene::Scene;

/// A figure drawn: the picture and the points that can be read in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The picture.
    pub scene: Scene,
    /// Its readable points, in the same pixels.
    pub cursor: Cursor,
}

impl Drawing {
    /// The picture with the focus ring at `place`.
    #[must_use]
    pub fn with_ring(&self, place: Place) -> Scene {
        let mut scene = self.scene.clone();
        scene.nodes.extend(self.cursor.stop(place).map(super::cursor::Stop::ring));
        scene
    }
}
