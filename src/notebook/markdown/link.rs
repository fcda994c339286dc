//! Where a link may lead, and where a picture may lie.

/// Beginnings of the links that are allowed.
pub(super) const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "#"];

/// Whether a link leads where links may.
pub(super) fn is_allowed(target: &str) -> bool {
    let begins = |scheme: &&str| {
        target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    SCHEMES.iter().any(begins) && !target.contains(char::is_control)
}

/// Whether a picture lies beside the notebook: a relative path of plain names.
pub(super) fn is_beside(source: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' '))
    };
    source.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_other_schemes_are_refused() {
        for target in
            ["https://example.org/a?b=c", "HTTP://example.org", "mailto:a@example.org", "#top"]
        {
            assert!(is_allowed(target), "{target}");
        }
        for target in [
            "javascript:alert(1)",
            " https://a",
            "java\tscript:x",
            "data:text/html,x",
            "//a",
            "file.html",
            "",
            "é",
        ] {
            assert!(!is_allowed(target), "{target}");
        }
    }

    #[test]
    fn pictures_lie_beside_the_notebook() {
        for source in ["map.png", "maps/border 1998.svg"] {
            assert!(is_beside(source), "{source}");
        }
        for source in
            ["/map.png", "../map.png", "https://a/b.png", "data:image/png,x", "a//b", "", "a\\b"]
        {
            assert!(!is_beside(source), "{source}");
        }
    }
}
