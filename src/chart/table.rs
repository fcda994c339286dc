//! The table twin of a figure, and its numbers as CSV.

/// A table of formatted text: the page and the command line print it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Columns, left to right.
    pub columns: Vec<Column>,
    /// Rows, each with one text a column; empty where there is nothing.
    pub rows: Vec<Vec<String>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// What the row is about: a row heading, set at the start.
    Head,
    /// A number or an interval, set at the end.
    Number,
}

impl Column {
    /// A column of row headings.
    pub fn head(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), kind: ColumnKind::Head }
    }

    /// A column of numbers.
    pub fn number(heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), kind: ColumnKind::Number }
    }
}

/// A field of a CSV file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Field {
    /// A name.
    Text(String),
    /// A number at full precision; empty where there is none.
    Number(Option<f64>),
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// CSV after RFC 4180: quotes where needed, lines ended by CR LF, numbers so that reading them gives the same bits.
pub(super) fn csv(rows: &[Vec<Field>]) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        let fields = row.iter().map(|field| match field {
            Field::Text(text) => text.clone(),
            Field::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
        });
        writer.write_record(fields).expect("rows are of one length, and memory does not fail");
    }
    let bytes = writer.into_inner().expect("memory does not fail");
    String::from_utf8(bytes).expect("made of strings")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_only_where_needed() {
        let rows = [
            vec!["key".into(), "a,b".into(), "he said \"no\"".into(), "two\nlines".into()],
            vec![
                "x".into(),
                Field::Number(Some(0.1)),
                Field::Number(None),
                Field::Number(Some(1_643_679.0)),
            ],
        ];
        assert_eq!(
            csv(&rows),
            "key,\"a,b\",\"he said \"\"no\"\"\",\"two\nlines\"\r\nx,0.1,,1643679\r\n"
        );
    }

    #[test]
    fn numbers_keep_their_bits() {
        let value = 0.1 + 0.2;
        let text = csv(&[vec![Field::Number(Some(value))]]);
        assert_eq!(text.trim().parse::<f64>().unwrap().to_bits(), value.to_bits());
    }
}
