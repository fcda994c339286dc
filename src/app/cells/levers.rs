//! A levers cell: the chosen parameters and policies of a scenario, in the text.

use super::seen::Seen;
use crate::app::bench::Pull;
use crate::app::hooks::use_text;
use crate::app::levers::{Numbers, PolicySwitch, all_numbers, control};
use crate::notebook::Levers;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_memo};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct LeversCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// Which levers.
    pub levers: Levers,
    /// The scenario.
    pub seen: Seen,
    /// The reader pulls one.
    pub onpull: Callback<Pull>,
}

/// See the module.
#[component]
pub fn LeversCell(props: &LeversCellProps) -> Html {
    let text = use_text();
    let LeversCellProps { id, levers, seen, onpull } = props;
    let all = use_memo((), |()| all_numbers());
    let scope = AttrValue::from(format!("{id}-"));
    let bench = &seen.bench;
    let parameters = levers.parameters.iter().filter_map(|key| {
        let numbers: Numbers = all.iter().find_map(|numbers| numbers.named(key))?;
        Some(control(&numbers, bench, scope.clone(), &text, onpull))
    });
    let policies = levers.policies.iter().filter_map(|wanted| {
        let policy = bench.scenario.policies.iter().find(|policy| policy.id == *wanted)?;
        let changed = bench.is_policy_changed(&policy.id);
        Some(html! {
            <PolicySwitch
                key={policy.id.clone()} scope={scope.clone()} policy={policy.clone()} {changed}
                scenario={bench.scenario.clone()} act={onpull.clone()}
            />
        })
    });
    let title = text.say_with("levers-of", &[("title", seen.title(text.language()).into())]);

    html! {
        <div role="group" id={id.clone()} class="levers-cell levers" aria-label={title.clone()}>
            <h2>{ title }</h2>
            { for policies }
            { for parameters }
        </div>
    }
}
