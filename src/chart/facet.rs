//! Small multiples: equal panels in rows, as many beside each other as the width allows.

use super::scene::Area;

/// Most panels beside each other: nine make three rows of three.
const MOST_COLUMNS: usize = 3;
/// Narrowest panel with its labels, px.
const NARROWEST: f64 = 150.0;
/// Between two panels in a row, px.
const COLUMN_GAP: f64 = 16.0;
/// Between two rows, px.
const ROW_GAP: f64 = 14.0;

/// Do the panels share their vertical axis?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sharing {
    /// One axis for all: sizes can be compared between panels.
    #[default]
    Shared,
    /// Each its own: shapes can be compared.
    Free,
}

/// What the panels need around their plots, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Margins {
    /// Labels of the vertical axis.
    pub left: f64,
    /// The half of the last time label that overhangs.
    pub right: f64,
    /// Heading of a panel.
    pub heading: f64,
    /// Labels of the time axis.
    pub foot: f64,
}

/// Where the panels stand.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Facet {
    /// The plots, in the order of the panels.
    pub plots: Vec<Area>,
    /// Panels beside each other.
    pub columns: usize,
    /// Where the last row ends, px from the top.
    pub bottom: f64,
    sharing: Sharing,
}

/// Panels beside each other in `width` px.
pub(super) fn columns(width: f64, count: usize) -> usize {
    let fit = libm::floor(width / NARROWEST).max(1.0) as usize;
    fit.min(MOST_COLUMNS).min(count.max(1))
}

/// Width of a plot, px.
pub(super) fn plot_width(width: f64, count: usize, margins: Margins, sharing: Sharing) -> f64 {
    let columns = columns(width, count) as f64;
    let labels = match sharing {
        Sharing::Shared => margins.left,
        Sharing::Free => margins.left * columns,
    };
    (width - labels - (columns - 1.0) * (COLUMN_GAP + margins.right) - margins.right) / columns
}

impl Facet {
    /// Places `count` panels in `width` px from `top` down.
    pub fn new(count: usize, width: f64, top: f64, margins: Margins, sharing: Sharing) -> Self {
        let columns = columns(width, count);
        let plot_width = plot_width(width, count, margins, sharing);
        let plot_height = (plot_width * 0.62).clamp(84.0, 168.0);
        let between = match sharing {
            Sharing::Shared => COLUMN_GAP + margins.right,
            Sharing::Free => COLUMN_GAP + margins.right + margins.left,
        };
        let row_height = margins.heading + plot_height + ROW_GAP;
        let plot = |index: usize| {
            let (row, column) = ((index / columns) as f64, (index % columns) as f64);
            let left = margins.left + column * (plot_width + between);
            let top = top + row * row_height + margins.heading;
            Area { left, top, right: left + plot_width, bottom: top + plot_height }
        };
        let rows = count.div_ceil(columns).max(1) as f64;
        let bottom = top + rows * row_height - ROW_GAP + margins.foot;
        Self { plots: (0..count).map(plot).collect(), columns, bottom, sharing }
    }

    /// Does panel `index` carry labels of the vertical axis?
    pub fn has_value_labels(&self, index: usize) -> bool {
        self.sharing == Sharing::Free || index.is_multiple_of(self.columns)
    }

    /// Does panel `index` carry labels of the time axis? Only the lowest of its column does.
    pub fn has_time_labels(&self, index: usize) -> bool {
        index + self.columns >= self.plots.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARGINS: Margins = Margins { left: 50.0, right: 10.0, heading: 20.0, foot: 22.0 };

    #[test]
    fn columns_follow_the_width() {
        assert_eq!([280.0, 360.0, 720.0, 960.0].map(|width| columns(width, 9)), [1, 2, 3, 3]);
        assert_eq!(columns(960.0, 2), 2);
    }

    #[test]
    fn panels_are_equal_apart_and_inside() {
        for sharing in [Sharing::Shared, Sharing::Free] {
            for width in [280.0, 360.0, 720.0, 960.0] {
                let facet = Facet::new(9, width, 30.0, MARGINS, sharing);
                for (index, plot) in facet.plots.iter().enumerate() {
                    assert!((plot.width() - facet.plots[0].width()).abs() < 1e-9);
                    assert!(plot.left >= 0.0 && plot.right <= width && plot.bottom <= facet.bottom);
                    assert!(facet.plots[..index].iter().all(|other| !other.overlaps(plot)));
                }
            }
        }
    }

    #[test]
    fn the_lowest_of_each_column_has_the_years() {
        let facet = Facet::new(9, 360.0, 0.0, MARGINS, Sharing::Shared);
        let with_years: Vec<usize> = (0..9).filter(|&index| facet.has_time_labels(index)).collect();
        assert_eq!(with_years, [7, 8]);
        assert!(facet.has_value_labels(8) && !facet.has_value_labels(7));
    }
}
