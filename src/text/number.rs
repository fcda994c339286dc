//! Numbers for readers: grouped, with no more digits than they deserve.
//!
//! English of the United States and Spanish of Mexico write numbers alike, `1,234.5` and `80%`; they part on
//! money (`$1,200`, `USD 1,200`: in Mexico a bare `$` means pesos) and on large round numbers (`200K`, `200 mil`).
//! What a Monte Carlo error does not support is rounded away: the last digit shown stands at the place of the
//! error's first digit, so rounding adds at most half of one error.

use super::{Language, Text, unit_id};

/// Decimals shown at most, where an error would support more.
const MOST_DECIMALS: i32 = 6;
/// Significant digits of a number without an error.
const PLAIN_DIGITS: i32 = 6;
/// Significant digits in a narrow column.
const BRIEF_DIGITS: i32 = 3;
/// Significant digits at most, in prose, of a number below ten.
const PROSE_DIGITS: i32 = 3;
/// Significant digits of a tick on an axis.
const TICK_DIGITS: i32 = 4;

/// The shortest digits that name the number, grouped; what a person typed, read back. Keeps the hyphen-minus.
pub(super) fn plain(value: f64) -> String {
    if value.is_finite() { group(&format!("{value}")) } else { "–".to_owned() }
}

/// The power of ten of the first digit: 3 for 1,234. `None` for 0, infinity and NaN.
fn magnitude(value: f64) -> Option<i32> {
    if value == 0.0 || !value.is_finite() {
        return None;
    }
    format!("{value:e}").split_once('e')?.1.parse().ok()
}

/// Rounded to a multiple of `10^power`, grouped, with a true minus sign.
fn rounded_to(value: f64, power: i32) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let digits = if power > 0 {
        let unit = libm::pow(10.0, f64::from(power));
        format!("{:.0}", (value / unit).round() * unit)
    } else {
        format!("{value:.*}", power.unsigned_abs() as usize)
    };
    let negative = digits.starts_with('-') && digits.bytes().any(|b| (b'1'..=b'9').contains(&b));
    let grouped = group(digits.trim_start_matches('-'));
    if negative { format!("\u{2212}{grouped}") } else { grouped }
}

/// `-1234567.5` as `-1,234,567.5`.
fn group(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, fraction) = digits.find('.').map_or((digits, ""), |dot| digits.split_at(dot));
    let mut grouped = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + fraction
}

/// Drops zeros that end a fraction: `1.20` is `1.2`.
pub(super) fn trimmed(digits: String) -> String {
    if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        digits
    }
}

/// Rounded to so many significant digits, without zeros at the end of a fraction; whole digits are kept.
pub(super) fn significant(value: f64, digits: i32) -> String {
    let power = magnitude(value).unwrap_or(0) - digits + 1;
    trimmed(rounded_to(value, power.clamp(-12, 0)))
}

/// As many digits as the error supports, and at most `most` significant ones if given.
pub(super) fn supported(value: f64, error: f64, most: Option<i32>) -> String {
    let Some(power) = magnitude(error) else {
        return significant(value, most.unwrap_or(PLAIN_DIGITS));
    };
    let least = most.zip(magnitude(value)).map_or(i32::MIN, |(most, first)| first - most + 1);
    rounded_to(value, power.max(least).max(-MOST_DECIMALS))
}

/// The digits of a number in a sentence.
fn in_prose(value: f64, error: f64, is_percentage: bool) -> String {
    let Some(first) = magnitude(value) else { return rounded_to(value, 0) };
    let (finest, coarsest) = match (first, is_percentage) {
        (1.., true) => (-1, first - 1),
        (1.., false) => (0, first - 1),
        _ => (first - PROSE_DIGITS + 1, first),
    };
    let power = magnitude(error).unwrap_or(finest).clamp(finest, coarsest);
    trimmed(rounded_to(value, power.max(-MOST_DECIMALS)))
}

/// What a unit's numbers are multiplied by for reading: shares are read as percentages.
#[must_use]
pub fn reading_scale(unit: &str) -> f64 {
    if unit == "share" || unit.starts_with("share/") { 100.0 } else { 1.0 }
}

impl Text {
    /// All digits of a number, grouped: `1,234.5`.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        plain(value)
    }

    /// A number of so many decimals.
    #[must_use]
    pub fn rounded(&self, value: f64, decimals: u8) -> String {
        rounded_to(value, -i32::from(decimals))
    }

    /// A mean with the digits its Monte Carlo standard error supports: 456,789 with error 1,234 is `457,000`.
    /// Without an error (0 or undefined) six significant digits.
    #[must_use]
    pub fn with_error(&self, value: f64, mcse: f64) -> String {
        supported(value, mcse, None)
    }

    /// A number with its unit: `12 hours`, `35%`, `$1,200`.
    #[must_use]
    pub fn amount(&self, value: f64, unit: &str) -> String {
        let value = value * reading_scale(unit);
        self.with_unit(&significant(value, PLAIN_DIGITS), value, unit)
    }

    /// Both ends of a range, the unit's words behind the last only: `0` and `12 hours`, `$0` and `$1,200`.
    #[must_use]
    pub fn ends(&self, low: f64, high: f64, unit: &str) -> [String; 2] {
        let mut first = self.amount(low, unit);
        let number = first.find(|letter: char| letter.is_ascii_digit()).unwrap_or(0);
        let rest = |letter: char| !letter.is_ascii_digit() && !".,".contains(letter);
        if let Some(length) = first[number..].find(rest) {
            first.truncate(number + length);
        }
        [first, self.amount(high, unit)]
    }

    /// A mean with its unit and the digits its Monte Carlo standard error supports.
    #[must_use]
    pub fn amount_with_error(&self, value: f64, mcse: f64, unit: &str) -> String {
        let scale = reading_scale(unit);
        self.with_unit(&supported(value * scale, mcse * scale, None), value * scale, unit)
    }

    /// A Monte Carlo standard error: `±1,200`, two significant digits.
    #[must_use]
    pub fn standard_error(&self, mcse: f64, unit: &str) -> String {
        let mcse = mcse * reading_scale(unit);
        let power = magnitude(mcse).unwrap_or(0) - 1;
        format!("±{}", self.with_unit(&rounded_to(mcse, power.max(-12)), mcse, unit))
    }

    /// A large number in few letters: `1.2M`, `200K`; in Spanish `1.2 M`, `200 mil`.
    #[must_use]
    pub fn compact(&self, value: f64) -> String {
        scaled(self.language(), value, value.abs())
    }

    /// How the ticks of an axis are written, given the largest: all in the same scale and unit.
    pub fn axis(&self, unit: &str, largest: f64) -> impl Fn(f64) -> String + use<> {
        let (language, scale) = (self.language(), reading_scale(unit));
        let mark = Mark::of(unit);
        move |value| {
            let digits = scaled(language, value * scale, (largest * scale).abs());
            mark.beside(&digits, language)
        }
    }

    /// A mean for a narrow column: three significant digits at most, fewer if the Monte Carlo error supports fewer,
    /// in few letters: `1.23M`, `34.5%`, `$1,210`.
    #[must_use]
    pub fn brief(&self, value: f64, mcse: f64, unit: &str) -> String {
        let scale = reading_scale(unit);
        let (value, mcse) = (value * scale, mcse * scale);
        let (step, suffix) = step(self.language(), value.abs());
        let digits = supported(value / step, mcse / step, Some(BRIEF_DIGITS));
        let digits = if digits == "0" { digits } else { digits + suffix };
        Mark::of(unit).beside(&digits, self.language())
    }

    /// A number in running prose, whose words say what it counts: the digits its Monte Carlo standard error supports, but
    /// two of them at least (one below ten), since a sentence never says 0 of what is not 0; whole beyond ten, shares
    /// with their sign and one decimal.
    #[must_use]
    pub fn estimate(&self, value: f64, mcse: Option<f64>, unit: &str) -> String {
        let scale = reading_scale(unit);
        let digits = in_prose(value * scale, mcse.unwrap_or(0.0) * scale, scale > 1.0);
        if scale > 1.0 { Mark::of(unit).beside(&digits, self.language()) } else { digits }
    }

    /// Written digits with their unit; `count` chooses the plural form.
    pub(super) fn with_unit(&self, digits: &str, count: f64, unit: &str) -> String {
        let id = format!("{}.amount", unit_id(unit));
        // A date in years is no quantity: 1998, not 1,998.
        let digits = if unit == "year" { &digits.replace(',', "") } else { digits };
        if self.has(&id) {
            self.say_with(&id, &[("number", digits.into()), ("count", count.into())])
        } else {
            format!("{digits} {unit}")
        }
    }
}

/// A sign beside a number that stands without its unit.
#[derive(Clone, Copy)]
enum Mark {
    None,
    Percent,
    Dollars,
}

impl Mark {
    fn of(unit: &str) -> Self {
        match unit {
            "usd" => Self::Dollars,
            _ if reading_scale(unit) > 1.0 => Self::Percent,
            _ => Self::None,
        }
    }

    fn beside(self, digits: &str, language: Language) -> String {
        match (self, language) {
            (Self::None, _) => digits.to_owned(),
            (Self::Percent, _) => format!("{digits}%"),
            (Self::Dollars, Language::EnUs) => format!("${digits}"),
            (Self::Dollars, Language::EsMx) => format!("USD\u{a0}{digits}"),
        }
    }
}

/// The step that suits a number of that size, and how it is written.
fn step(language: Language, largest: f64) -> (f64, &'static str) {
    match (language, largest) {
        (Language::EnUs, 1e9..) => (1e9, "B"),
        (Language::EnUs, 1e6..) => (1e6, "M"),
        (Language::EnUs, 1e4..) => (1e3, "K"),
        // Spanish counts a thousand millions where English counts a billion.
        (Language::EsMx, 1e6..) => (1e6, "\u{a0}M"),
        (Language::EsMx, 1e4..) => (1e3, "\u{a0}mil"),
        _ => (1.0, ""),
    }
}

/// A number in the step that suits `largest`.
fn scaled(language: Language, value: f64, largest: f64) -> String {
    let (step, suffix) = step(language, largest);
    let digits = significant(value / step, TICK_DIGITS);
    if digits == "0" { digits } else { digits + suffix }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped() {
        for (value, said) in [
            (0.0, "0"),
            (1234.5, "1,234.5"),
            (-1_234_567.0, "-1,234,567"),
            (999.0, "999"),
            (0.000_25, "0.00025"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(plain(value), said);
        }
    }

    #[test]
    fn only_supported_digits_are_shown() {
        for (value, error, said) in [
            (456_789.0, 1_234.0, "457,000"),
            (456_789.0, 987.0, "456,800"),
            (456_789.0, 0.0, "456,789"),
            (0.263_4, 0.004, "0.263"),
            (26.34, 0.4, "26.3"),
            (3.0, 40.0, "0"),
            (-3.0, 40.0, "0"),
            (-1_234.0, 10.0, "\u{2212}1,230"),
            (0.5, 1e-9, "0.500000"),
            (1.0 / 3.0, f64::NAN, "0.333333"),
        ] {
            assert_eq!(supported(value, error, None), said, "{value} ± {error}");
        }
        assert_eq!(supported(1_234_567.0, 10.0, Some(2)), "1,200,000");
        assert_eq!(supported(7.0, 0.2, Some(2)), "7.0");
    }

    /// Rounding never moves a mean by more than half of its error.
    #[test]
    fn rounding_hides_less_than_half_an_error() {
        for step in 1..400 {
            let (value, error) = (f64::from(step) * 777.77, f64::from(step) * 0.9);
            let shown: f64 = supported(value, error, None).replace(',', "").parse().unwrap();
            assert!((shown - value).abs() <= error / 2.0, "{value} ± {error}: {shown}");
        }
    }

    #[test]
    fn units_are_written_as_each_language_writes_them() {
        let (english, spanish) = (Text::new(Language::EnUs), Text::new(Language::EsMx));
        assert_eq!(english.amount(0.35, "share"), "35%");
        assert_eq!(spanish.amount(0.07, "share"), "7%");
        assert_eq!(english.amount(1200.0, "usd"), "$1,200");
        assert_eq!(spanish.amount(1200.0, "usd"), "USD\u{a0}1,200");
        assert_eq!(english.amount(1.0, "hours"), "1 hour");
        assert_eq!(spanish.amount(1.5, "hours"), "1.5 horas");
        assert_eq!(english.amount_with_error(0.2634, 0.004, "share"), "26.3%");
        assert_eq!(english.standard_error(0.004, "share"), "±0.40%");
        assert_eq!(english.amount(3.0, "furlongs"), "3 furlongs");
    }

    #[test]
    fn a_range_says_its_unit_once() {
        let (english, spanish) = (Text::new(Language::EnUs), Text::new(Language::EsMx));
        for (low, high, unit, said, dicho) in [
            (
                0.0,
                2_000_000.0,
                "people/month",
                "0–2,000,000 people a month",
                "0–2,000,000 personas al mes",
            ),
            (0.05, 1.0, "share", "5–100%", "5–100%"),
            (0.0, 2_000.0, "usd", "$0–$2,000", "USD\u{a0}0–USD\u{a0}2,000"),
            (0.0, 24.0, "hour", "hour 0–hour 24", "las 0–las 24 h"),
            (-1.5, 1.5, "1", "\u{2212}1.5–1.5", "\u{2212}1.5–1.5"),
            (1998.0, 2012.0, "year", "1998–2012", "1998–2012"),
        ] {
            assert_eq!(english.ends(low, high, unit).join("–"), said);
            assert_eq!(spanish.ends(low, high, unit).join("–"), dicho);
        }
    }

    #[test]
    fn narrow_columns_hold_three_digits() {
        let (english, spanish) = (Text::new(Language::EnUs), Text::new(Language::EsMx));
        for (value, mcse, unit, said, dicho) in [
            (1_234_567.0, 900.0, "people", "1.23M", "1.23\u{a0}M"),
            (1_234_567.0, 90_000.0, "people", "1.23M", "1.23\u{a0}M"),
            (912_345.0, 30_000.0, "people", "910K", "910\u{a0}mil"),
            (312.4, 0.2, "people", "312", "312"),
            (0.345_6, 0.0001, "share", "34.6%", "34.6%"),
            (1_214.0, 0.0, "usd", "$1,214", "USD\u{a0}1,214"),
            (0.0, 0.0, "people", "0", "0"),
        ] {
            assert_eq!(english.brief(value, mcse, unit), said);
            assert_eq!(spanish.brief(value, mcse, unit), dicho);
        }
    }

    /// What a sentence can say: never 0 of something, never a fraction of hundreds of people.
    #[test]
    fn numbers_in_prose_are_sensible() {
        let (english, spanish) = (Text::new(Language::EnUs), Text::new(Language::EsMx));
        for (value, mcse, unit, said) in [
            (1_212_886.4, Some(3.0), "people", "1,212,886"),
            (1_212_886.4, Some(0.02), "people", "1,212,886"),
            (1_212_886.4, None, "people", "1,212,886"),
            (1_212_886.4, Some(5_123.0), "people", "1,213,000"),
            (1_212_886.4, Some(310_000.0), "people", "1,200,000"),
            (1_212_886.4, Some(3e6), "people", "1,200,000"),
            (254.6, Some(0.3), "people", "255"),
            (254.6, Some(31.0), "people", "250"),
            (52.3, Some(0.4), "people", "52"),
            (52.3, Some(40.0), "people", "52"),
            (9.97, Some(0.4), "people", "10"),
            (7.5, Some(0.3), "people", "7.5"),
            (7.0, Some(0.3), "people", "7"),
            (3.0, Some(40.0), "people", "3"),
            (0.3, Some(0.9), "people", "0.3"),
            (-3.2, Some(40.0), "people", "\u{2212}3"),
            (-14.2, Some(2.0), "people", "\u{2212}14"),
            (0.0, Some(0.5), "people", "0"),
            (0.0, None, "people", "0"),
            (-1e-13, Some(0.0), "people", "0"),
            (f64::NAN, None, "people", "–"),
            (0.345_678, Some(0.000_04), "share", "34.6%"),
            (0.345_678, Some(0.02), "share", "35%"),
            (0.012_34, Some(0.000_4), "share", "1.23%"),
            (0.000_4, Some(0.02), "share", "0.04%"),
            (1_214.4, Some(12.0), "usd", "1,210"),
            (1.0 / 3.0, None, "1", "0.333"),
        ] {
            assert_eq!(english.estimate(value, mcse, unit), said, "{value} ± {mcse:?} {unit}");
            assert_eq!(spanish.estimate(value, mcse, unit), said, "{value} ± {mcse:?} {unit}");
        }
    }

    /// With the error of a sound run, rounding adds at most half of it, or half a person.
    #[test]
    fn rounding_in_prose_hides_less_than_half_an_error() {
        for step in 1..400 {
            let (value, error) = (f64::from(step) * 777.77, f64::from(step) * 0.9);
            let shown: f64 = in_prose(value, error, false).replace(',', "").parse().unwrap();
            assert!((shown - value).abs() <= (error / 2.0).max(0.5), "{value} ± {error}: {shown}");
        }
    }

    #[test]
    fn ticks_of_an_axis_share_their_scale() {
        let (english, spanish) = (Text::new(Language::EnUs), Text::new(Language::EsMx));
        let ticks = |text: &Text, unit: &str, ticks: &[f64]| -> Vec<String> {
            let axis = text.axis(unit, *ticks.last().unwrap());
            ticks.iter().map(|tick| axis(*tick)).collect()
        };
        let people = [0.0, 500_000.0, 1_500_000.0];
        assert_eq!(ticks(&english, "people", &people), ["0", "0.5M", "1.5M"]);
        assert_eq!(ticks(&spanish, "people", &people), ["0", "0.5\u{a0}M", "1.5\u{a0}M"]);
        assert_eq!(ticks(&spanish, "people", &[5e3, 2e5]), ["5\u{a0}mil", "200\u{a0}mil"]);
        assert_eq!(ticks(&english, "events", &[5e2, 5e3]), ["500", "5,000"]);
        assert_eq!(ticks(&english, "share", &[0.0, 0.05, 0.1]), ["0%", "5%", "10%"]);
        assert_eq!(ticks(&spanish, "usd", &[500.0, 1500.0]), ["USD\u{a0}500", "USD\u{a0}1,500"]);
        assert_eq!(english.compact(1.25e9), "1.25B");
        assert_eq!(spanish.compact(1.25e9), "1,250\u{a0}M");
        assert_eq!(english.compact(-52_300.0), "\u{2212}52.3K");
    }
}
