//! Labels that stand beside what they name: moved apart as little as possible.

/// A label in a column: where its middle should be, and how tall it is, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wanted {
    /// px from the top.
    pub middle: f64,
    /// px.
    pub height: f64,
}

/// Middles for a column of labels, given in order from top to bottom, such that none overlaps its neighbour and all lie
/// in `low..=high` if there is room for them. Among all such places the sum of squared moves is least.
#[must_use]
pub(super) fn spread(labels: &[Wanted], low: f64, high: f64) -> Vec<f64> {
    let (Some(first), Some(last)) = (labels.first(), labels.last()) else { return Vec::new() };
    // Less its distance from the first label when packed, each middle may not be above the one before: a monotone
    // regression, solved by pooling neighbours that break the order.
    let mut packed = vec![0.0];
    for pair in labels.windows(2) {
        packed.push(packed[packed.len() - 1] + f64::midpoint(pair[0].height, pair[1].height));
    }
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (label, offset) in labels.iter().zip(&packed) {
        let mut pool = (label.middle - offset, 1);
        while let Some(&(mean, count)) = pools.last() {
            if mean <= pool.0 {
                break;
            }
            pools.pop();
            pool = (
                (mean * count as f64 + pool.0 * pool.1 as f64) / (count + pool.1) as f64,
                count + pool.1,
            );
        }
        pools.push(pool);
    }
    let lowest = low + first.height / 2.0;
    let highest = (high - last.height / 2.0 - packed[packed.len() - 1]).max(lowest);
    let pooled = pools
        .iter()
        .flat_map(|&(mean, count)| std::iter::repeat_n(mean.clamp(lowest, highest), count));
    pooled.zip(&packed).map(|(place, offset)| place + offset).collect()
}

/// Rows for labels along a line: `spans` are (left, right) in px, in order; each takes the first of `rows` rows where it
/// stands `gap` px clear of the labels before it, or none.
#[must_use]
pub(super) fn stagger(spans: &[(f64, f64)], gap: f64, rows: usize) -> Vec<Option<usize>> {
    let mut ends = vec![f64::NEG_INFINITY; rows];
    let place = |&(left, right): &(f64, f64)| {
        let row = ends.iter().position(|&end| end + gap <= left)?;
        ends[row] = right;
        Some(row)
    };
    spans.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(middles: &[f64]) -> Vec<Wanted> {
        middles.iter().map(|&middle| Wanted { middle, height: 10.0 }).collect()
    }

    #[test]
    fn labels_with_room_stay() {
        assert_eq!(spread(&column(&[10.0, 30.0, 55.0]), 0.0, 100.0), [10.0, 30.0, 55.0]);
        assert!(spread(&[], 0.0, 100.0).is_empty());
    }

    #[test]
    fn a_crowd_moves_apart_around_its_middle() {
        assert_eq!(spread(&column(&[50.0, 50.0, 50.0]), 0.0, 100.0), [40.0, 50.0, 60.0]);
        assert_eq!(spread(&column(&[20.0, 48.0, 52.0]), 0.0, 100.0), [20.0, 45.0, 55.0]);
    }

    #[test]
    fn the_ends_of_the_column_hold() {
        assert_eq!(spread(&column(&[1.0, 2.0]), 0.0, 100.0), [5.0, 15.0]);
        assert_eq!(spread(&column(&[99.0, 99.0, 99.0]), 0.0, 100.0), [75.0, 85.0, 95.0]);
    }

    #[test]
    fn heights_may_differ() {
        let labels = [Wanted { middle: 50.0, height: 30.0 }, Wanted { middle: 50.0, height: 10.0 }];
        assert_eq!(spread(&labels, 0.0, 100.0), [40.0, 60.0]);
    }

    #[test]
    fn rows_are_filled_from_the_first() {
        let spans = [(0.0, 50.0), (30.0, 80.0), (60.0, 90.0), (61.0, 95.0)];
        assert_eq!(stagger(&spans, 5.0, 2), [Some(0), Some(1), Some(0), None]);
    }
}
