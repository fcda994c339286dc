//! The two languages of the project, and how one is chosen for a reader.

/// A language everything a person reads is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English of the United States.
    #[default]
    EnUs,
    /// Spanish of Mexico.
    EsMx,
}

impl Language {
    /// Both languages, in the order a switch offers them.
    pub const ALL: [Self; 2] = [Self::EnUs, Self::EsMx];

    /// BCP 47 tag: the `lang` attribute, the folder under `locales/`, the name in settings.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::EnUs => "en-US",
            Self::EsMx => "es-MX",
        }
    }

    /// The language's name for itself, as a switch shows it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::EnUs => "English",
            Self::EsMx => "Español",
        }
    }

    /// The language of one tag, by its first part alone: `es`, `es-419` and `es_MX.UTF-8` are all Spanish.
    /// `None` for any other language.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next()?;
        if primary.eq_ignore_ascii_case("en") {
            Some(Self::EnUs)
        } else if primary.eq_ignore_ascii_case("es") {
            Some(Self::EsMx)
        } else {
            None
        }
    }

    /// The first tag that names a language of ours, in the reader's order of preference
    /// (`navigator.languages`, or `LC_ALL`, `LC_MESSAGES`, `LANG`); English if there is none.
    pub fn pick<T: AsRef<str>>(tags: impl IntoIterator<Item = T>) -> Self {
        tags.into_iter().find_map(|tag| Self::from_tag(tag.as_ref())).unwrap_or_default()
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_of_ours_is_picked() {
        assert_eq!(Language::pick(["fr-FR", "es", "en"]), Language::EsMx);
        assert_eq!(Language::pick(["nah", "en-GB", "es-MX"]), Language::EnUs);
        assert_eq!(Language::pick(["es_MX.UTF-8"]), Language::EsMx);
        assert_eq!(Language::pick(["ES-419"]), Language::EsMx);
        assert_eq!(Language::pick(["C", "POSIX", "", "eslovenian"]), Language::EnUs);
        assert_eq!(Language::pick(Vec::<String>::new()), Language::EnUs);
    }

    #[test]
    fn ids_name_themselves() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.id()), Some(language));
        }
    }
}
