//! Figures with realistic numbers, for tests only: the record of FY1992-2003 and made-up bands around it.
//!
//! `tests/all/chart_golden.rs` reads it too, as a file of its own: it names what it needs through `super`.
//! Record: Border Patrol apprehensions by sector. Bands: no model's; a smoothed record with log-normal spread.

use super::{
    CellReading, DifferenceRow, Differences, Event, Fan, FanPoint, FanWords, Finding, Forecast,
    Formats, HeatMap, HeatMapColumn, HeatMapFormats, HeatMapRow, HeatMapWords, Labels, Multiples,
    Panel, Part, Point, Quantiles, Reading, Record, Shares, SharesWords, Sharing, VerticalAxis,
};

const FIRST_YEAR: f64 = 1992.0;

/// Key, English and Spanish label, apprehensions by fiscal year.
const SECTORS: [(&str, &str, &str, [f64; 12]); 9] = [
    (
        "san_diego",
        "San Diego",
        "San Diego",
        [
            565_581.0, 531_689.0, 450_152.0, 524_231.0, 483_815.0, 283_889.0, 248_092.0, 182_267.0,
            151_681.0, 110_075.0, 100_681.0, 111_515.0,
        ],
    ),
    (
        "el_centro",
        "El Centro",
        "El Centro",
        [
            29_852.0, 30_058.0, 27_654.0, 37_317.0, 66_873.0, 146_210.0, 226_695.0, 225_279.0,
            238_126.0, 172_852.0, 108_273.0, 92_099.0,
        ],
    ),
    (
        "yuma",
        "Yuma",
        "Yuma",
        [
            24_892.0, 23_548.0, 21_211.0, 20_894.0, 28_310.0, 30_177.0, 76_195.0, 93_388.0,
            108_747.0, 78_385.0, 42_654.0, 56_638.0,
        ],
    ),
    (
        "tucson",
        "Tucson",
        "Tucson",
        [
            71_036.0, 92_639.0, 139_473.0, 227_529.0, 305_348.0, 272_397.0, 387_406.0, 470_449.0,
            616_346.0, 449_675.0, 333_648.0, 347_263.0,
        ],
    ),
    (
        "el_paso",
        "El Paso",
        "El Paso",
        [
            248_642.0, 285_781.0, 79_688.0, 110_971.0, 145_929.0, 124_376.0, 125_035.0, 110_857.0,
            115_696.0, 112_857.0, 94_154.0, 88_816.0,
        ],
    ),
    (
        "big_bend",
        "Big Bend (Marfa)",
        "Big Bend (Marfa)",
        [
            13_819.0, 15_486.0, 13_494.0, 11_552.0, 13_214.0, 12_692.0, 14_509.0, 14_952.0,
            13_689.0, 12_087.0, 11_392.0, 10_319.0,
        ],
    ),
    (
        "del_rio",
        "Del Rio",
        "Del Río",
        [
            33_414.0, 42_289.0, 50_036.0, 76_490.0, 121_137.0, 113_280.0, 131_058.0, 156_653.0,
            157_178.0, 104_875.0, 66_985.0, 50_145.0,
        ],
    ),
    (
        "laredo",
        "Laredo",
        "Laredo",
        [
            72_449.0, 82_348.0, 73_142.0, 93_305.0, 131_841.0, 141_893.0, 103_433.0, 114_004.0,
            108_973.0, 87_068.0, 82_095.0, 70_521.0,
        ],
    ),
    (
        "rio_grande_valley",
        "Rio Grande Valley",
        "Valle del Río Grande",
        [
            85_889.0, 109_048.0, 124_251.0, 169_101.0, 210_553.0, 243_793.0, 204_257.0, 169_151.0,
            133_243.0, 107_844.0, 89_927.0, 77_749.0,
        ],
    ),
];

/// Language of a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// `1,234`
    English,
    /// Longer words.
    Spanish,
}

impl Language {
    fn pick(self, english: &str, spanish: &str) -> String {
        match self {
            Self::English => english.to_owned(),
            Self::Spanish => spanish.to_owned(),
        }
    }
}

fn year(index: usize) -> f64 {
    FIRST_YEAR + index as f64
}

fn people(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn spoken(reading: &Reading) -> String {
    let finding = match &reading.finding {
        Finding::Forecast { median, bands } => format!("{median} ({})", bands[2]),
        Finding::Observed(value) => value.clone(),
        Finding::Share { modelled, observed } => {
            format!("{modelled} / {}", observed.as_deref().unwrap_or("-"))
        }
    };
    let panel = reading.panel.map(|panel| format!("{panel}, ")).unwrap_or_default();
    format!("{panel}{}, {}: {finding}", reading.series, reading.time)
}

/// Formats of counts of people.
pub fn counts() -> Formats<'static> {
    Formats {
        time: &|time| format!("{time:.0}"),
        tick: &people,
        value: &people,
        range: &|low, high| format!("{low} – {high}"),
        spoken: &spoken,
    }
}

/// Formats of shares as per cent.
pub fn percents() -> Formats<'static> {
    Formats {
        tick: &|share| format!("{:.0} %", share * 100.0),
        value: &|share| format!("{:.1} %", share * 100.0),
        ..counts()
    }
}

/// Bands around a smoothed `record`, times `factor`, wider with time.
fn forecast(key: &str, label: String, record: &[f64], factor: f64) -> Forecast {
    const NORMAL: [f64; 7] =
        [-1.959_964, -1.281_552, -0.674_490, 0.0, 0.674_490, 1.281_552, 1.959_964];
    let at = |index: usize| {
        let from = index.saturating_sub(1);
        let near = &record[from..(index + 2).min(record.len())];
        let median = factor * near.iter().sum::<f64>() / near.len() as f64;
        let spread = 0.05 + 0.02 * index as f64;
        let values = NORMAL.map(|z| median * libm::exp(z * spread));
        FanPoint { x: year(index), quantiles: Some(Quantiles { values }) }
    };
    Forecast { key: key.to_owned(), label, points: (0..record.len()).map(at).collect() }
}

fn points(values: &[f64]) -> Vec<Point> {
    values.iter().enumerate().map(|(index, &y)| Point { x: year(index), y }).collect()
}

fn observed(language: Language, values: &[f64]) -> Record {
    let label = language.pick("Observed (Border Patrol)", "Observado (Patrulla Fronteriza)");
    Record { key: "observed".to_owned(), label, points: points(values) }
}

fn fan_words(language: Language) -> FanWords {
    let of = |share: &str| {
        language.pick(&format!("{share} % of runs"), &format!("{share} % de las corridas"))
    };
    FanWords {
        median: language.pick("Median of runs", "Mediana de las corridas"),
        bands: ["50", "80", "95"].map(of),
    }
}

fn labels(language: Language, english: &str, spanish: &str) -> Labels {
    Labels {
        title: language.pick(english, spanish),
        description: language
            .pick("Bands over fiscal years, FY1992-2003.", "Bandas por año fiscal, AF1992-2003."),
        x_axis: language.pick(
            "US fiscal year, October to September",
            "Año fiscal de Estados Unidos, de octubre a septiembre",
        ),
        y_axis: language.pick("Apprehensions a year", "Aprehensiones al año"),
        notes: vec![language.pick(
            "Record: U.S. Border Patrol. Bands: sample values for tests, not a model's.",
            "Registro: Patrulla Fronteriza de EE. UU. Bandas: valores de prueba, no de un modelo.",
        )],
    }
}

fn total() -> Vec<f64> {
    (0..12).map(|index| SECTORS.iter().map(|sector| sector.3[index]).sum()).collect()
}

/// Total apprehensions with one forecast, or two.
pub fn fan(language: Language, forecasts: usize) -> Fan<'static> {
    let baseline = language.pick("Agents as observed", "Agentes según lo observado");
    let frozen = language.pick("Agents frozen at FY1993", "Agentes fijos en el AF1993");
    let mut both = vec![
        forecast("baseline", baseline, &total(), 0.94),
        forecast("frozen", frozen, &total(), 0.72),
    ];
    both.truncate(forecasts);
    let event = |x: f64, english, spanish| Event { x, label: language.pick(english, spanish) };
    Fan {
        labels: labels(
            language,
            "Apprehensions on the southwest border",
            "Aprehensiones en la frontera suroeste",
        ),
        words: fan_words(language),
        formats: counts(),
        forecasts: both,
        records: vec![observed(language, &total())],
        events: vec![
            event(1994.0, "Hold the Line", "Operación Bloqueo"),
            event(1995.0, "Gatekeeper", "Operación Guardián"),
            event(1998.5, "Border Safety", "Seguridad Fronteriza"),
        ],
        guides: vec![],
        axis: VerticalAxis::FromZero,
        time_key: "fiscal_year".to_owned(),
        scenario_heading: language.pick("Scenario", "Escenario"),
    }
}

/// The fee paid to a guide, with two records.
pub fn fee(language: Language) -> Fan<'static> {
    let princeton = [
        1030.0, 1000.0, 1400.0, 1020.0, 1400.0, 1520.0, 1505.0, 1740.0, 2190.0, 2090.0, 2100.0,
        2050.0,
    ];
    let san_diego = [
        1015.0, 1055.0, 1450.0, 1490.0, 1360.0, 1488.0, 1500.0, 1750.0, 1990.0, 2240.0, 2400.0,
        1990.0,
    ];
    let record = |key: &str, label: &str, values| Record {
        key: key.to_owned(),
        label: label.to_owned(),
        points: points(values),
    };
    let label = language.pick("Baseline", "Base");
    Fan {
        labels: Labels {
            y_axis: language.pick("Fee, 2005 dollars", "Tarifa, dólares de 2005"),
            ..labels(language, "What a guide charges", "Lo que cobra un guía")
        },
        formats: Formats {
            tick: &|fee| format!("${}", people(fee)),
            value: &|fee| format!("${}", people(fee)),
            ..counts()
        },
        forecasts: vec![forecast("baseline", label, &princeton, 0.97)],
        records: vec![
            record("mmp", "Princeton MMP", &princeton),
            record("mmfrp", "UC San Diego MMFRP", &san_diego),
        ],
        events: vec![],
        ..fan(language, 1)
    }
}

/// Apprehensions by sector, west to east.
pub fn multiples(language: Language, sharing: Sharing) -> Multiples<'static> {
    let panel = |(key, english, spanish, values): &(&str, &str, &str, [f64; 12])| Panel {
        key: (*key).to_owned(),
        label: language.pick(english, spanish),
        forecasts: vec![forecast("baseline", language.pick("Baseline", "Base"), values, 1.05)],
        records: vec![observed(language, values)],
    };
    Multiples {
        labels: labels(
            language,
            "Apprehensions by sector, west to east",
            "Aprehensiones por sector, de oeste a este",
        ),
        words: fan_words(language),
        formats: counts(),
        panels: SECTORS.iter().map(panel).collect(),
        sharing,
        axis: VerticalAxis::FromZero,
        time_key: "fiscal_year".to_owned(),
        panel_key: "sector".to_owned(),
        panel_heading: language.pick("Sector", "Sector"),
        scenario_heading: language.pick("Scenario", "Escenario"),
    }
}

/// Sectors' shares of apprehensions.
pub fn shares(language: Language) -> Shares<'static> {
    let smooth: Vec<Vec<f64>> = SECTORS
        .iter()
        .map(|sector| forecast("", String::new(), &sector.3, 1.0))
        .map(|forecast| {
            forecast.points.iter().filter_map(|point| point.quantiles).map(|q| q.median()).collect()
        })
        .collect();
    let share = |values: &[f64], wholes: &dyn Fn(usize) -> f64| {
        points(
            &values
                .iter()
                .enumerate()
                .map(|(index, value)| value / wholes(index))
                .collect::<Vec<_>>(),
        )
    };
    let total = total();
    let part =
        |(index, (key, english, spanish, values)): (usize, &(&str, &str, &str, [f64; 12]))| Part {
            key: (*key).to_owned(),
            label: language.pick(english, spanish),
            modelled: share(&smooth[index], &|time| smooth.iter().map(|sector| sector[time]).sum()),
            observed: share(values, &|time| total[time]),
        };
    Shares {
        labels: Labels {
            y_axis: language.pick("Share of apprehensions", "Proporción de las aprehensiones"),
            ..labels(language, "Where apprehensions are made", "Dónde se hacen las aprehensiones")
        },
        words: SharesWords {
            modelled: language.pick("Model, mean of runs", "Modelo, media de las corridas"),
            observed: language.pick("Observed", "Observado"),
        },
        formats: percents(),
        parts: SECTORS.iter().enumerate().map(part).collect(),
        time_key: "fiscal_year".to_owned(),
        part_key: "sector".to_owned(),
        part_heading: language.pick("Sector", "Sector"),
    }
}

/// Apprehensions with agents frozen, less those as observed: the band of a difference over time.
pub fn difference_fan(language: Language) -> Fan<'static> {
    let label = language.pick("Frozen less observed", "Fijos menos observados");
    let mut difference = forecast("frozen", label, &total(), 0.2);
    for (index, point) in difference.points.iter_mut().enumerate() {
        let shift = 300_000.0 - 55_000.0 * index as f64;
        let values =
            point.quantiles.map(|q| q.values.map(|value| value - shift - 0.2 * total()[index]));
        point.quantiles = values.map(|values| Quantiles { values });
    }
    Fan {
        labels: labels(language, "Difference of apprehensions", "Diferencia de las aprehensiones"),
        forecasts: vec![difference],
        records: vec![],
        events: vec![],
        axis: VerticalAxis::AroundZero,
        formats: signed(),
        ..fan(language, 1)
    }
}

fn signed() -> Formats<'static> {
    fn value(value: f64) -> String {
        let sign = if value < 0.0 { "\u{2212}" } else { "" };
        format!("{sign}{}", people(value.abs()))
    }
    Formats {
        tick: &value,
        value: &value,
        range: &|low, high| format!("{low} / {high}"),
        ..counts()
    }
}

/// Differences of several outcomes, per cent of the reference's mean; the last is undefined.
pub fn differences(language: Language) -> Differences<'static> {
    let row = |key: &str, english, spanish, values: Option<[f64; 7]>| DifferenceRow {
        key: key.to_owned(),
        label: language.pick(english, spanish),
        quantiles: values.map(|values| Quantiles { values }),
    };
    let around = |middle: f64, half: f64| {
        Some([-1.96, -1.28, -0.67, 0.0, 0.67, 1.28, 1.96].map(|z| middle + z * half))
    };
    Differences {
        labels: Labels {
            x_axis: language
                .pick("Per cent of the baseline's mean", "Por ciento de la media de referencia"),
            y_axis: String::new(),
            ..labels(
                language,
                "Border safety less baseline",
                "Seguridad fronteriza menos referencia",
            )
        },
        words: fan_words(language),
        formats: Formats {
            tick: &|share| format!("{:.0} %", share * 100.0),
            value: &|share| format!("{:.1} %", share * 100.0),
            ..signed()
        },
        rows: vec![
            row("deaths", "Deaths", "Muertes", around(-0.12, 0.03)),
            row("deaths_recorded", "Recorded deaths", "Muertes registradas", around(-0.11, 0.045)),
            row(
                "custody_person_hours",
                "Hours in custody",
                "Horas bajo custodia",
                around(0.01, 0.004),
            ),
            row(
                "returned_unaccompanied_minors",
                "Returns to Mexico, unaccompanied minors",
                "Devoluciones a México, menores no acompañados",
                around(0.02, 0.025),
            ),
            row("attempts", "Attempts", "Intentos", Some([0.0; 7])),
            row("guide_fee_usd", "Guide fee", "Cobro del guía", None),
        ],
        row_key: "outcome".to_owned(),
        row_heading: language.pick("Outcome", "Resultado"),
        time: language.pick("FY1992 to FY2003", "AF1992 a AF2003"),
    }
}

/// Waits by weekday and hour at a port that is closed on Sunday night: made up, with a morning and an evening peak.
pub fn heat_map(language: Language) -> HeatMap<'static> {
    fn spoken(reading: &CellReading) -> String {
        let value = reading.value.as_deref().unwrap_or("-");
        let beyond = if reading.beyond { " (!)" } else { "" };
        format!("{}, {}: {value}{beyond}", reading.row, reading.column)
    }
    const DAYS: [(&str, &str, &str, f64); 7] = [
        ("monday", "Monday", "Lunes", 1.0),
        ("tuesday", "Tuesday", "Martes", 0.8),
        ("wednesday", "Wednesday", "Miércoles", 0.75),
        ("thursday", "Thursday", "Jueves", 0.8),
        ("friday", "Friday", "Viernes", 0.95),
        ("saturday", "Saturday", "Sábado", 0.7),
        ("sunday", "Sunday", "Domingo", 0.9),
    ];
    let wait = |hour: usize, busy: f64| {
        let peak = |at: f64, width: f64| {
            let away = (hour as f64 - at) / width;
            libm::exp(-away * away)
        };
        let minutes = 2.0 + 44.0 * busy * (peak(6.0, 2.4) + 0.55 * peak(17.0, 3.0));
        (minutes * 10.0).round() / 10.0
    };
    let row = |&(key, english, spanish, busy): &(&str, &str, &str, f64)| {
        let open = |hour: usize| key != "sunday" || (5..23).contains(&hour);
        HeatMapRow {
            key: key.to_owned(),
            label: language.pick(english, spanish),
            values: (0..24).map(|hour| open(hour).then(|| wait(hour, busy))).collect(),
        }
    };
    HeatMap {
        labels: Labels {
            description: language
                .pick("Mean wait by weekday and hour.", "Espera media por día y hora."),
            x_axis: language.pick("Hour of the day", "Hora del día"),
            y_axis: language.pick("Mean wait, minutes", "Espera media, minutos"),
            notes: vec![
                language.pick("Sample values for tests.", "Valores de prueba, no de un modelo."),
            ],
            ..labels(language, "Waits by weekday and hour", "Esperas por día de la semana y hora")
        },
        words: HeatMapWords {
            empty: language.pick("Closed", "Cerrado"),
            beyond: language.pick("More than 20 minutes", "Más de 20 minutos"),
        },
        formats: HeatMapFormats {
            class: &|low, high| match (low, high) {
                (None, Some(high)) => format!("< {high}"),
                (Some(low), None) => format!("{low} +"),
                (low, high) => format!("{}–{}", low.unwrap_or(0.0), high.unwrap_or(0.0)),
            },
            value: &|minutes| format!("{minutes:.1}"),
            spoken: &spoken,
        },
        columns: (0..24)
            .map(|hour| HeatMapColumn { key: hour.to_string(), label: format!("{hour:02}:00") })
            .collect(),
        rows: DAYS.iter().map(row).collect(),
        limits: HeatMap::limits_up_to(46.0),
        beyond: Some(20.0),
        row_key: "weekday".to_owned(),
        column_key: "hour".to_owned(),
        value_key: "wait_minutes".to_owned(),
    }
}
