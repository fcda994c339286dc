//! Laws of the port model, then one causal test a mechanism, then the record.

use super::fixture::{model, month, observed, parameters, run};
use super::{PortDraws, PortTally as T};
use crate::model::Port;

/// For calibration: print medians.
#[test]
fn calib() {
    let model = model(parameters());
    let months = run(46, |_| &model, |_| PortDraws::all_at(0.5));
    for (number, (state, tallies)) in months.iter().enumerate() {
        for port in Port::ALL {
            let v = tallies.get(T::VehiclesGeneral, Some(port))
                + tallies.get(T::VehiclesTrusted, Some(port));
            let p = tallies.get(T::Pedestrians, Some(port));
            let i = port as usize;
            println!(
                "CAL {number} {} {v} {p} {} {}",
                port.id(),
                state.perceived[0][i],
                state.perceived[1][i]
            );
        }
    }
    let p = parameters();
    let mut m = month(0);
    m.years = 0.0;
    let base = super::demand::Trips { vehicles: p.vehicles, pedestrians: p.pedestrians, people_without_delay: p.vehicles };
    let mut felt = [[0.0; 18]; 2];
    for c in 0..12 {
        let f = model.felt(&model.cross(&base, c));
        for i in 0..2 { for j in 0..18 { felt[i][j] += f[i][j] / 12.0; } }
    }
    for port in Port::ALL {
        println!("REF {} {} {}", port.id(), felt[0][port as usize], felt[1][port as usize]);
    }
    assert!(observed().len() == 58);
}
