//! What a scenario sets for migration flows. Values and sources stand in the scenario files.

use crate::model::parameter::parameters;

parameters! {
    /// Parameters of the flow model. Arrays follow `Sector::ALL`, `Mode::ALL`, `Group::ALL` or January to December.
    pub struct FlowParameters {
        // --- 1 demand -----------------------------------------------------------------------
        /// people / month: people who set out when wages, work, networks and the border are as at the reference.
        intending_base: scalar "flows.demand.intending_base", "people/month", 0.0..=2_000_000.0, Demand;
        /// Elasticity of people setting out to the wage ratio United States / Mexico (b_w).
        wage_elasticity: scalar "flows.demand.wage_elasticity", "1", 0.0..=3.0, Demand;
        /// Elasticity of people setting out to employment: log change per percentage point of United States unemployment above the reference.
        unemployment_semi_elasticity: scalar "flows.demand.unemployment_semi_elasticity", "1/percentage_point", -1.0..=0.0, Demand;
        /// United States unemployment at which `intending_base` holds, percent.
        unemployment_reference: scalar "flows.demand.unemployment_reference", "percent", 0.0..=50.0, Demand;
        /// Weight of network exposure (b_n).
        network_effect: scalar "flows.demand.network_effect", "1", 0.0..=5.0, Demand;
        /// Answer of people setting out to the expected cost of crossing, the negative log-sum of the choice (b_c).
        deterrence: scalar "flows.demand.deterrence", "1", 0.0..=3.0, Demand;
        /// Expected cost of crossing, in utility, at which `intending_base` holds.
        cost_reference: scalar "flows.demand.cost_reference", "1", -20.0..=20.0, Demand;
        /// Multiplier of people setting out by calendar month; the mean over the year should be 1.
        season: by_month "flows.demand.season", "1", 0.0..=5.0, Demand;
        /// Month-to-month persistence of the demand shock, AR(1).
        shock_persistence: scalar "flows.demand.shock_persistence", "1", 0.0..=0.999, Demand;
        /// Standard deviation of the demand shock in the long run, in log points.
        shock_deviation: scalar "flows.demand.shock_deviation", "1", 0.0..=2.0, Demand;
        // --- 2 choice -----------------------------------------------------------------------
        /// Attraction of a sector that nothing else explains (a_s).
        attraction: by_sector "flows.choice.attraction", "1", -10.0..=10.0, Choice;
        /// Attraction of a mode that nothing else explains; alone is the reference, 0.
        mode_attraction: by_mode "flows.choice.mode_attraction", "1", -10.0..=10.0, Choice;
        /// Habit: weight of the log share the sector had last month (k). Below `sector_scale`, or habit would explode.
        habit: scalar "flows.choice.habit", "1", 0.0..=0.99, Choice;
        /// Utility lost for each 100 US dollars of fee (b_$).
        fee_sensitivity: scalar "flows.choice.fee_sensitivity", "1/100_usd", 0.0..=2.0, Choice;
        /// US dollars a further try costs (lodging, bus, days without pay).
        retry_cost_usd: scalar "flows.choice.retry_cost", "usd", 0.0..=2_000.0, Choice;
        /// Utility lost for each hour on foot or waiting (b_h).
        delay_sensitivity: scalar "flows.choice.delay_sensitivity", "1/hour", 0.0..=1.0, Choice;
        /// Hours a crossing takes.
        delay_hours: by_sector "flows.choice.delay", "hours", 0.0..=240.0, Choice;
        /// Utility lost for each death in 10,000 attempts (b_x).
        hazard_sensitivity: scalar "flows.choice.hazard_sensitivity", "1/(deaths/10000)", 0.0..=2.0, Choice;
        /// Utility lost for each further try that people expect (b_p).
        repeat_sensitivity: scalar "flows.choice.repeat_sensitivity", "1/try", 0.0..=5.0, Choice;
        /// Rate at which people learn the risk of a sector, a month (q).
        learning_rate: scalar "flows.choice.learning_rate", "1/month", 0.0..=1.0, Choice;
        /// Scale of the choice between sectors of a corridor (L1).
        sector_scale: scalar "flows.choice.sector_scale", "1", 0.05..=1.0, Choice;
        /// Scale of the choice between modes in a sector (L2); at most `sector_scale`.
        mode_scale: scalar "flows.choice.mode_scale", "1", 0.05..=1.0, Choice;
        /// Standard deviation of the monthly step of a sector's preference, a random walk.
        preference_deviation: scalar "flows.choice.preference_deviation", "1/month", 0.0..=0.5, Choice;
        /// How far a run starts from the shares at which habit comes to rest rather than from those on record: 0 the
        /// record, 1 the former alone.
        settled_start: scalar "flows.choice.settled_start", "1", 0.0..=1.0, Choice;
        // --- 3 apprehension -----------------------------------------------------------------
        /// Effect of an agent a mile in a sector (kappa_s).
        effectiveness: by_sector "flows.apprehension.effectiveness", "1", 0.0..=50.0, Apprehension;
        /// Risk of a mode against crossing alone (theta); the port's is set by `port_refusal`.
        mode_risk: by_mode "flows.apprehension.mode_risk", "1", 0.0..=2.0, Apprehension;
        /// Exponent of agents a border mile (a).
        effort_exponent: scalar "flows.apprehension.effort_exponent", "1", 0.0..=1.5, Apprehension;
        /// Exponent of congestion: more attempts last month, in thousands, lower the risk of each (b).
        congestion_exponent: scalar "flows.apprehension.congestion_exponent", "1", 0.0..=1.0, Apprehension;
        /// Miles of border the sector guards.
        border_miles: by_sector "flows.apprehension.border_miles", "miles", 1.0..=2_000.0, Apprehension;
        /// Share of attempts at a port with false or borrowed documents that are refused.
        port_refusal: scalar "flows.apprehension.port_refusal", "share", 0.0..=0.99, Apprehension;
        /// 1: build-up of agents after the reference year; 1 as observed, 0 none, 2 twice.
        build_up: scalar "flows.enforcement.build_up", "1", 0.0..=4.0, Enforcement;
        /// Multiplier of a sector's agents.
        agents_factor: by_sector "flows.enforcement.agents_factor", "1", 0.0..=10.0, Enforcement;
        /// Multiplier of effectiveness through deployment on the line; 1 as before the operations of 1993-97.
        deployment: by_sector "flows.enforcement.deployment", "1", 0.0..=10.0, Enforcement;
        // --- 4 repeated trials --------------------------------------------------------------
        /// Concentration of the beta-geometric law (v): the smaller, the more people differ.
        concentration: scalar "flows.trials.concentration", "1", 0.5..=1_000_000.0, Apprehension;
        /// Share of the arrested who give up (d).
        give_up: scalar "flows.trials.give_up", "share", 0.0..=1.0, Apprehension;
        // --- 5 smuggling market -------------------------------------------------------------
        /// US dollars: cost of guiding a crossing that is never interrupted (c0).
        guide_cost_usd: scalar "flows.smuggling.guide_cost", "usd", 0.0..=10_000.0, AntiTrafficking;
        /// Share of guided crossings after which a guide is convicted.
        conviction_rate: scalar "flows.smuggling.conviction_rate", "share", 0.0..=0.5, AntiTrafficking;
        /// Months in prison on conviction.
        penalty_months: scalar "flows.smuggling.penalty", "months", 0.0..=240.0, AntiTrafficking;
        /// US dollars a guide asks to bear one month of expected prison (c1).
        penalty_price_usd: scalar "flows.smuggling.penalty_price", "usd/month", 0.0..=20_000.0, AntiTrafficking;
        /// US dollars for each unit of remoteness (c2).
        remoteness_price_usd: scalar "flows.smuggling.remoteness_price", "usd", 0.0..=5_000.0, AntiTrafficking;
        /// Capacity that guides build where nothing disturbs them, against last month's guided attempts.
        capacity_ratio: scalar "flows.smuggling.capacity_ratio", "1", 0.1..=20.0, AntiTrafficking;
        /// Share of capacity that disruption knocks out, a month.
        knock_out: by_sector "flows.smuggling.knock_out", "share/month", 0.0..=0.95, AntiTrafficking;
        /// Months in which capacity regains its long-run level (tau).
        recovery_months: scalar "flows.smuggling.recovery", "months", 0.25..=60.0, AntiTrafficking;
        /// Elasticity of the clearing price to excess demand.
        scarcity_elasticity: scalar "flows.smuggling.scarcity_elasticity", "1", 0.0..=5.0, AntiTrafficking;
        // --- 6 hazard -----------------------------------------------------------------------
        /// Deaths in 10,000 attempts on the sector's easiest ground in mild weather.
        hazard_base: by_sector "flows.hazard.base", "deaths/10000", 0.0..=100.0, BorderSafety;
        /// Log hazard for each degree of the month's mean daily maximum above 35 C.
        heat_effect: scalar "flows.hazard.heat_effect", "1/celsius", 0.0..=1.0, BorderSafety;
        /// Log hazard for each degree of the month's mean daily minimum below 0 C.
        cold_effect: scalar "flows.hazard.cold_effect", "1/celsius", 0.0..=1.0, BorderSafety;
        /// Log hazard for each unit of remoteness.
        remoteness_effect: scalar "flows.hazard.remoteness_effect", "1", 0.0..=10.0, BorderSafety;
        /// Rate at which crossings move to remoter ground as agents grow, a month.
        remoteness_rate: scalar "flows.hazard.remoteness_rate", "1/month", 0.0..=1.0, BorderSafety;
        /// Share of a sector's attempts that search and rescue reaches.
        rescue_cover: by_sector "flows.safety.rescue_cover", "share", 0.0..=1.0, BorderSafety;
        /// Hazard where rescue reaches everyone, against none.
        rescue_hazard_ratio: scalar "flows.safety.rescue_hazard_ratio", "1", 0.05..=1.5, BorderSafety;
        /// Share of a sector's attempts that pass warning signs.
        sign_cover: by_sector "flows.safety.sign_cover", "share", 0.0..=1.0, BorderSafety;
        /// Hazard where everyone passes signs, against none.
        sign_hazard_ratio: scalar "flows.safety.sign_hazard_ratio", "1", 0.05..=1.5, BorderSafety;
        /// Size k of the negative binomial: the smaller, the more deaths cluster.
        death_dispersion: scalar "flows.hazard.dispersion", "1", 0.05..=10_000.0, BorderSafety;
        /// Probability that a death is recorded.
        recording: scalar "flows.hazard.recording", "share", 0.0..=1.0, BorderSafety;
        // --- 7 return and stock -------------------------------------------------------------
        /// People without documents in the United States at the start.
        stock_start: scalar "flows.stock.start", "people", 0.0..=50_000_000.0, Stock;
        /// Share of that stock who return home, a month, at the reference cost of crossing again.
        return_hazard: scalar "flows.stock.return_hazard", "share/month", 0.0..=0.5, Stock;
        /// Elasticity of the return hazard to the cost of crossing again.
        return_cost_elasticity: scalar "flows.stock.return_cost_elasticity", "1", -3.0..=0.0, Stock;
        /// US dollars: cost of crossing again at which `return_hazard` holds.
        return_cost_reference_usd: scalar "flows.stock.return_cost_reference", "usd", 1.0..=20_000.0, Stock;
        /// People at home who could set out: the stock over it is network prevalence.
        home_population: scalar "flows.network.home_population", "people", 1_000.0..=200_000_000.0, Stock;
        /// Prevalence at which networks are half grown (x0).
        network_midpoint: scalar "flows.network.midpoint", "share", 0.0..=1.0, Stock;
        /// Steepness of network growth (k).
        network_steepness: scalar "flows.network.steepness", "1", 0.0..=200.0, Stock;
        /// Share of network ties lost, a month.
        network_decay: scalar "flows.network.decay", "share/month", 0.0..=0.5, Stock;
        // --- people, custody, return --------------------------------------------------------
        /// Shares of the groups among people apprehended; scaled to add to 1.
        group_shares: by_group "flows.people.group_shares", "share", 0.0..=1.0, People;
        /// Mean hours in custody before return.
        custody_hours: scalar "flows.custody.hours", "hours", 0.0..=720.0, Repatriation;
        /// Share of the returned who are brought to another sector's border.
        lateral_share: by_sector "flows.lateral.share", "share", 0.0..=1.0, Repatriation;
        /// Where they are brought: weight of each receiving sector.
        lateral_receiving: by_sector "flows.lateral.receiving", "1", 0.0..=1.0, Repatriation;
    }
}

impl FlowParameters {
    /// The same parameters where they bind each other: drawn scales and habit are held to L2 <= L1 and k < L1.
    #[must_use]
    pub fn in_joint_bounds(mut self) -> Self {
        self.mode_scale = self.mode_scale.min(self.sector_scale);
        self.habit = self.habit.min(0.99 * self.sector_scale);
        self
    }
}
