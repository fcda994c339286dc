//! Files beside a notebook: scenario files, and the CSV files they name.

use crate::notebook::Files;
use crate::scenario::DataSource;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Texts by the plain name of their file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Beside(pub BTreeMap<String, String>);

impl DataSource for Beside {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        self.0.get(name).map(|text| Cow::Borrowed(text.as_str()))
    }
}

impl Files for Beside {
    fn scenario(&self, name: &str) -> Option<Cow<'_, str>> {
        self.csv(name)
    }
}
