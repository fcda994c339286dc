//! What the page has to tell: remarks politely, trouble at once. Each stays until the reader dismisses it.

use super::hooks::use_text;
use super::notice::{Notice, Saying, Weight};
use yew::{Callback, Html, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// Oldest first.
    pub notices: Vec<Notice>,
    /// Takes one away, by subject.
    pub ondismiss: Callback<&'static str>,
}

/// See the module.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let text = use_text();
    let of = |weight: Weight| -> Html {
        let matching = props.notices.iter().filter(|notice| notice.weight == weight);
        let drawn = matching.map(|notice| {
            let body = match &notice.saying {
                Saying::Message(id) => html! { <p>{ text.say(id) }</p> },
                Saying::Errors(id, errors) => html! {
                    <>
                        <p>{ text.say(id) }</p>
                        <ul>{ for errors.iter().map(|error| html! { <li>{ place(error) }{ text.error(error) }</li> }) }</ul>
                    </>
                },
            };
            let (ondismiss, subject) = (props.ondismiss.clone(), notice.subject);
            let class = match weight {
                Weight::Remark => "notice",
                Weight::Trouble => "notice notice-trouble",
            };
            html! {
                <div {class} key={notice.subject}>
                    <div class="notice-body">{ body }</div>
                    <button type="button" onclick={move |_| ondismiss.emit(subject)}>{ text.say("notice-dismiss") }</button>
                </div>
            }
        });
        drawn.collect()
    };

    html! {
        <div class="notices">
            <div role="alert">{ of(Weight::Trouble) }</div>
            <div role="status">{ of(Weight::Remark) }</div>
        </div>
    }
}

/// Where an error stands, as compilers write it; nothing if it has no place.
fn place(error: &serde_json::Value) -> Html {
    let number = |name: &str| error.get(name).and_then(serde_json::Value::as_u64);
    let file = error.get("file").and_then(serde_json::Value::as_str);
    match (file, number("line"), number("column")) {
        (Some(file), Some(line), Some(column)) => {
            html! { <><code>{ format!("{file}:{line}:{column}") }</code>{ " " }</> }
        }
        _ => Html::default(),
    }
}
