//! The notebooks that come with the program.

/// A bundled notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundled {
    /// Its name, that of its file without the ending.
    pub id: &'static str,
    /// The file.
    pub text: &'static str,
    /// The file as earlier versions had it: links that take lines from it open for ever. Whoever changes a bundled
    /// notebook puts the text that was there before into `notebooks/past/` and names it here.
    pub past: &'static [&'static str],
}

/// Every bundled notebook, in the order a reader sees them; the first opens by default.
pub const BUNDLED: &[Bundled] = &[
    Bundled {
        id: "the-1998-report-measured",
        text: include_str!("../../notebooks/the-1998-report-measured.md"),
        past: &[include_str!("../../notebooks/past/the-1998-report-measured.1.md")],
    },
    Bundled { id: "the-funnel", text: include_str!("../../notebooks/the-funnel.md"), past: &[] },
    Bundled {
        id: "a-first-notebook",
        text: include_str!("../../notebooks/a-first-notebook.md"),
        past: &[],
    },
    Bundled {
        id: "five-million-cards",
        text: include_str!("../../notebooks/five-million-cards.md"),
        past: &[],
    },
    Bundled {
        id: "a-morning-at-the-port",
        text: include_str!("../../notebooks/a-morning-at-the-port.md"),
        past: &[include_str!("../../notebooks/past/a-morning-at-the-port.1.md")],
    },
    Bundled {
        id: "arriving-at-the-bridge-at-night",
        text: include_str!("../../notebooks/arriving-at-the-bridge-at-night.md"),
        past: &[],
    },
    Bundled {
        id: "waiting-for-the-consul",
        text: include_str!("../../notebooks/waiting-for-the-consul.md"),
        past: &[],
    },
];

/// The bundled notebook of that name.
#[must_use]
pub fn bundled(id: &str) -> Option<&'static Bundled> {
    BUNDLED.iter().find(|bundled| bundled.id == id)
}
