use frontera::model::Sector;
use frontera::simulation::*;
use frontera::scenario;
use std::sync::atomic::AtomicBool;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let n: u32 = args.get(1).map_or(1000, |x| x.parse().unwrap());
    let threads: usize = args.get(2).map_or(1, |x| x.parse().unwrap());
    let start = args.get(3).cloned();
    let mut s = match scenario::read(scenario::preset_text("baseline-1998").unwrap(), "baseline-1998.toml", &scenario::Bundled) { Ok(s) => s, Err(e) => { for e in e { println!("{e:?}"); } return; } };
    s.replicates = n;
    if let Some(st) = start { s.window.start = frontera::model::Month::parse(&st).unwrap(); s.window.months = 120; }
    let job = Job { scenario: s.clone(), monthly_replicates: 0 };
    let t = std::time::Instant::now();
    let program = Program::new(&job);
    println!("compile {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let r = run(&program, threads, &AtomicBool::new(false), |_| ()).unwrap();
    let e = t.elapsed().as_secs_f64();
    println!("{} replicates {:.3}s {:.0}/s/thread  fingerprint {:?}", n, e, n as f64 / e / threads as f64, r.fingerprint());
    let key = |o: &'static str, sector| SeriesKey { outcome: o, sector, mode: None, group: None, period: Period::FiscalYear };
    let t = std::time::Instant::now();
    let tot = r.series(&key("apprehensions", None));
    println!("series {:?}", t.elapsed());
    let time = r.time(Period::FiscalYear);
    let obs = &s.series["observed.apprehensions"];
    let by: Vec<_> = Sector::ALL.iter().map(|&x| r.series(&key("apprehensions", Some(x)))).collect();
    for (i, y) in time.iter().enumerate() {
        let yy: i32 = y.parse().unwrap();
        let m: Vec<f64> = by.iter().map(|b| b[i].as_ref().unwrap().quantiles[3]).collect();
        let ms: f64 = m.iter().sum();
        let o: Vec<f64> = Sector::ALL.iter().map(|&x| obs.figure(yy, Some(x)).unwrap()).collect();
        let os: f64 = o.iter().sum();
        let e: f64 = m.iter().zip(&o).map(|(a, b)| (a / ms - b / os).abs()).sum();
        let q = &tot[i].as_ref().unwrap().quantiles;
        print!("{y} {:5.0} [{:5.0} {:5.0}] rec {:5.0} E {e:.3} ", q[3] / 1e3, q[1] / 1e3, q[5] / 1e3, os / 1e3);
        for (a, b) in m.iter().zip(&o) { print!("{:.1}/{:.1} ", 100.0 * a / ms, 100.0 * b / os); }
        println!();
    }
    for o in frontera::model::flows::OUTCOMES {
        let v = r.series(&key(o.id, None));
        print!("{:26}", o.id);
        for x in v.iter().flatten() { print!(" {:.4}", if x.mean.abs() > 1000.0 { (x.quantiles[3] / 1e3).round() } else { x.quantiles[3] }); }
        println!();
    }
}
