//! Keeps the findings of the live checks in step with a scenario: their runs go through the pool beside all others, and
//! each check is judged once its own runs are complete, one at a time.

use crate::analysis::checks::{CHECKS, Finding, Run, runs};
use crate::scenario::Scenario;
use crate::simulation::{Program, RunResults};
use crate::worker::{Pool, RunId, RunNews};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};
use yew::{hook, use_context, use_effect_with, use_state};

/// What was found, along [`CHECKS`]; `None` while a check waits for its runs.
pub type Findings = Rc<Vec<Option<Finding>>>;

struct Trying {
    pool: Pool,
    scenario: Rc<Scenario>,
    ids: Vec<RunId>,
    results: BTreeMap<Run, RunResults>,
    findings: Vec<Option<Finding>>,
    next: Option<Timeout>,
    publish: Box<dyn Fn(Findings)>,
}

impl Drop for Trying {
    fn drop(&mut self) {
        self.ids.iter().for_each(|&id| self.pool.close(id));
    }
}

/// Tries every check on a scenario, once there is one.
#[hook]
pub fn use_findings(scenario: Option<Rc<Scenario>>) -> Findings {
    let pool = use_context::<Pool>().expect("the page provides the pool");
    let findings = use_state(|| Rc::new(vec![None; CHECKS.len()]));
    {
        let findings = findings.setter();
        use_effect_with(scenario, move |scenario| {
            let trying = scenario.clone().map(|scenario| {
                let publish = Box::new(move |found| findings.set(found));
                start(&pool, scenario, publish)
            });
            move || drop(trying)
        });
    }
    (*findings).clone()
}

fn start(
    pool: &Pool,
    scenario: Rc<Scenario>,
    publish: Box<dyn Fn(Findings)>,
) -> Rc<RefCell<Trying>> {
    let wanted: Vec<(Run, _, Rc<Program>)> = runs(&scenario)
        .into_iter()
        .map(|run| {
            let job = run.job(&scenario);
            let program = Rc::new(Program::new(&job));
            (run, job, program)
        })
        .collect();
    let results = wanted.iter().map(|(run, _, program)| (*run, RunResults::new(program)));
    let trying = Rc::new(RefCell::new(Trying {
        pool: pool.clone(),
        scenario,
        ids: Vec::new(),
        results: results.collect(),
        findings: vec![None; CHECKS.len()],
        next: None,
        publish,
    }));
    for (run, job, program) in wanted {
        let this = Rc::downgrade(&trying);
        let id = pool.open(&job, program, Rc::new(move |news| hear(&this, run, news)));
        trying.borrow_mut().ids.push(id);
    }
    plan(&trying);
    trying
}

fn hear(trying: &Weak<RefCell<Trying>>, run: Run, news: RunNews) {
    let Some(trying) = trying.upgrade() else { return };
    // A run that cannot be finished leaves its checks open; the page says so of the pool.
    let RunNews::Chunk(chunk) = news else { return };
    let complete = {
        let inner = &mut *trying.borrow_mut();
        let Some(results) = inner.results.get_mut(&run) else { return };
        results.insert(chunk);
        results.is_complete()
    };
    if complete {
        plan(&trying);
    }
}

/// Judges one check soon.
fn plan(trying: &Rc<RefCell<Trying>>) {
    if trying.borrow().next.is_some() {
        return;
    }
    let this = Rc::downgrade(trying);
    trying.borrow_mut().next = Some(Timeout::new(0, move || {
        let Some(trying) = this.upgrade() else { return };
        let judged = {
            let inner = &mut *trying.borrow_mut();
            inner.next = None;
            let results = &inner.results;
            let complete = |run: Run| results.get(&run).filter(|results| results.is_complete());
            let mut open = (0..CHECKS.len()).filter(|&at| inner.findings[at].is_none());
            let found =
                open.find_map(|at| Some((at, CHECKS[at].judge(&inner.scenario, complete)?)));
            found.map(|(at, finding)| {
                inner.findings[at] = Some(finding);
                (inner.publish)(Rc::new(inner.findings.clone()));
            })
        };
        if judged.is_some() {
            plan(&trying);
        }
    }));
}
