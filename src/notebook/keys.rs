//! One key of a TOML text set, and all else in it left as it was.

use super::edit::EditError;
use toml_edit::{DocumentMut, Item, TableLike, Value};

/// Keys from the outermost table to the one that is set.
pub type Path<'p> = &'p [&'p str];

/// Sets a key to a value written as TOML, or takes it out.
pub(super) fn set(toml: &str, path: Path, value: Option<&str>) -> Result<String, EditError> {
    let mut document: DocumentMut = toml.parse().map_err(|_| EditError::KeysUnreadable)?;
    let Some((last, outer)) = path.split_last() else { return Ok(toml.to_owned()) };
    let mut table: &mut dyn TableLike = document.as_table_mut();
    for (depth, key) in outer.iter().enumerate() {
        if value.is_none() && !table.contains_key(key) {
            return Ok(toml.to_owned());
        }
        let item = table.entry(key).or_insert_with(|| {
            if depth == 0 {
                toml_edit::table()
            } else {
                Item::Value(Value::InlineTable(toml_edit::InlineTable::new()))
            }
        });
        let Some(inner) = item.as_table_like_mut() else {
            return Err(EditError::NoKeysInside { key: path[..=depth].join(".") });
        };
        table = inner;
    }
    let Some(value) = value else {
        table.remove(last);
        return Ok(document.to_string());
    };
    let mut value: Value = value
        .trim()
        .parse()
        .map_err(|_| EditError::ValueUnreadable { key: path.join("."), value: value.to_owned() })?;
    match table.get_mut(last) {
        Some(Item::Value(old)) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        // A table with a header of its own becomes a value: it must stand before the headers that follow.
        Some(_) => {
            table.remove(last);
            table.insert(last, Item::Value(value));
        }
        None => {
            table.insert(last, Item::Value(value));
        }
    }
    Ok(document.to_string())
}

/// A TOML text as an inline table, without some of its keys.
pub(super) fn inline(toml: &str, without: &[&str]) -> Result<String, EditError> {
    let mut document: DocumentMut = toml.parse().map_err(|_| EditError::KeysUnreadable)?;
    for key in without {
        document.remove(key);
    }
    let mut table = document.as_table().clone().into_inline_table();
    table.fmt();
    Ok(Value::InlineTable(table).to_string().trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_set_and_the_rest_keeps_its_bytes() {
        let toml = "# what\noutcome  =  \"deaths\" # why\nscenario = 'a'\n";
        assert_eq!(
            set(toml, &["outcome"], Some("\"entries\"")).unwrap(),
            "# what\noutcome  =  \"entries\" # why\nscenario = 'a'\n"
        );
        assert_eq!(set(toml, &["minus"], Some("\"b\"")).unwrap(), format!("{toml}minus = \"b\"\n"));
        assert_eq!(
            set(toml, &["scenario"], None).unwrap(),
            "# what\noutcome  =  \"deaths\" # why\n"
        );
        assert_eq!(set(toml, &["minus"], None).unwrap(), toml);
    }

    #[test]
    fn paths_lead_through_tables_of_every_form() {
        let set = |toml: &str, path: Path| set(toml, path, Some("1"));
        assert_eq!(set("a = { b = 2 }\n", &["a", "b"]).unwrap(), "a = { b = 1 }\n");
        assert_eq!(set("[a]\nb = 2\n", &["a", "c"]).unwrap(), "[a]\nb = 2\nc = 1\n");
        assert_eq!(set("", &["a", "b"]).unwrap(), "[a]\nb = 1\n");
        assert_eq!(
            set("a = 2\n", &["a", "b"]),
            Err(EditError::NoKeysInside { key: "a".to_owned() })
        );
        assert_eq!(super::set("a = ", &["a"], Some("1")), Err(EditError::KeysUnreadable));
        assert!(super::set("", &["a"], Some("what")).is_err());
    }
}
