### Names of what the model counts, where, and of whom. The message is the name; attributes:
### .definition  what it counts, in a sentence
### .subject     the name inside a sentence
### .counted     an amount of it inside a sentence

## Outcomes of the flow model

outcome-intending = People setting out
    .definition = People who decide to cross in the period, before any attempt.
    .subject = people setting out
    .counted = { $amount } people setting out
outcome-attempts = Attempts
    .definition = Tries to cross, between ports of entry or at a port with false or borrowed documents. A person who is stopped and tries again counts again.
    .subject = attempts to cross
    .counted = { $amount } attempts to cross
outcome-apprehensions = Apprehensions
    .definition = Arrests by the Border Patrol between ports of entry. They are events: one person may be arrested several times.
    .subject = apprehensions
    .counted = { $amount } apprehensions
outcome-refused_at_port = Refused at a port of entry
    .definition = Attempts at a port of entry with false or borrowed documents that are refused.
    .subject = refusals at ports of entry
    .counted = { $amount } refusals at ports of entry
outcome-persons_apprehended_once = People apprehended once
    .definition = People arrested exactly once on the way to entering or giving up.
    .subject = people apprehended once
    .counted = { $amount } people apprehended once
outcome-persons_apprehended_twice = People apprehended twice
    .definition = People arrested exactly twice on the way to entering or giving up.
    .subject = people apprehended twice
    .counted = { $amount } people apprehended twice
outcome-persons_apprehended_more = People apprehended three times or more
    .definition = People arrested three or more times on the way to entering or giving up.
    .subject = people apprehended three times or more
    .counted = { $amount } people apprehended three times or more
outcome-entries = Entries
    .definition = People who get across, at the first try or a later one.
    .subject = entries
    .counted = { $amount } entries
outcome-gave_up = Gave up
    .definition = People who stop trying after an arrest and go home.
    .subject = people who give up
    .counted = { $amount } people who give up
outcome-deaths = Deaths
    .definition = People who die while crossing, found or not.
    .subject = deaths
    .counted = { $amount } deaths
outcome-deaths_recorded = Recorded deaths
    .definition = Deaths while crossing that reach the official count. The true number is larger, by how much is not known.
    .subject = recorded deaths
    .counted = { $amount } recorded deaths
outcome-guide_fee_usd = Guide fee
    .definition = Mean price of one crossing with a guide, in US dollars of the year.
    .subject = the fee of a guide
    .counted = a guide fee of { $amount }
outcome-guide_share = Share with a guide
    .definition = Share of attempts between ports of entry made with a paid guide.
    .subject = the share of attempts with a guide
    .counted = that { $amount } of attempts are made with a guide
outcome-smuggling_capacity = Guides' capacity
    .definition = People a month whom guides could bring across.
    .subject = the capacity of guides
    .counted = a capacity of guides for { $amount } people a month
outcome-stock_us = People without documents in the United States
    .definition = People in the United States without documents who crossed this border, at the end of the period.
    .subject = the number of people without documents in the United States
    .counted = { $amount } people without documents in the United States
outcome-returns_home = Returns home
    .definition = People in the United States without documents who go home of their own accord.
    .subject = returns home
    .counted = { $amount } returns home
outcome-apprehension_probability = Probability of apprehension
    .definition = Share of attempts between ports of entry that end in an arrest.
    .subject = the probability of apprehension
    .counted = that { $amount } of attempts end in an arrest
outcome-custody_person_hours = Hours in custody
    .definition = Hours that all people arrested spend in custody before they are returned, added up.
    .subject = hours in custody
    .counted = { $amount } person-hours in custody
outcome-returned_persons = Returns to Mexico
    .definition = Returns of arrested people to Mexico, by group. One person may be returned several times.
    .subject = returns to Mexico
    .counted = { $amount } returns to Mexico

## Border-crossing cards

outcome-cards_old_valid = Old cards still valid
    .definition = Old border-crossing cards that ports of entry still accept, at the end of the period.
    .subject = the number of old cards still valid
    .counted = { $amount } old cards still valid
outcome-cards_old_unreplaced = Old cards not replaced
    .definition = Old border-crossing cards whose holder has no new card yet, valid or not, at the end of the period.
    .subject = the number of old cards not replaced
    .counted = { $amount } old cards not replaced
outcome-cards_old_out_of_use = Old cards going out of use
    .definition = Old cards that go out of use for other reasons than replacement or refusal: holders die, move away, lose the card or no longer cross.
    .subject = old cards going out of use
    .counted = { $amount } old cards going out of use
outcome-cards_lapsed_holders = People with a lapsed card
    .definition = People whose old card is no longer accepted and who have no new one, at the end of the period.
    .subject = the number of people with a lapsed card
    .counted = { $amount } people with a lapsed card
outcome-cards_new_held = New cards in use
    .definition = New cards in people's hands, at the end of the period.
    .subject = the number of new cards in use
    .counted = { $amount } new cards in use
outcome-applications_filed = Applications filed
    .definition = Applications for a new card, to replace an old one or for the first time.
    .subject = applications filed
    .counted = { $amount } applications filed
outcome-applications_waiting = People waiting for an interview
    .definition = People who have applied and wait for their interview, at the end of the period.
    .subject = the number of people waiting for an interview
    .counted = { $amount } people waiting for an interview
outcome-application_wait_days = Wait for an interview
    .definition = Mean days from application to interview: days waited by everyone together over people interviewed.
    .subject = the wait for an interview
    .counted = a wait of { $amount } days for an interview
outcome-application_wait_over_30_days_share = Applications that wait over 30 days
    .definition = Share of applications that find more than thirty days of interviews before them.
    .subject = the share of applications that wait over 30 days
    .counted = that { $amount } of applications wait over 30 days
outcome-applications_adjudicated = Applications decided
    .definition = Applications approved or refused after an interview.
    .subject = applications decided
    .counted = { $amount } applications decided
outcome-applications_refused = Applications refused
    .definition = Applications refused after an interview.
    .subject = applications refused
    .counted = { $amount } applications refused
outcome-cards_approved = New cards approved
    .definition = New cards approved after an interview, to replace an old one or for the first time.
    .subject = new cards approved
    .counted = { $amount } new cards approved
outcome-cards_approved_replacement = Replacements approved
    .definition = New cards approved for holders of an old one.
    .subject = replacements approved
    .counted = { $amount } replacements approved
outcome-cards_issued_replacement = Replacements handed over
    .definition = New cards handed over to holders of an old one.
    .subject = replacements handed over
    .counted = { $amount } replacements handed over
outcome-cards_issued_first = First cards handed over
    .definition = New cards handed over to people who had none before.
    .subject = first cards handed over
    .counted = { $amount } first cards handed over
outcome-household_cost_usd = Cost of applying to households
    .definition = What applications cost households: fee, travel, photographs and lost pay.
    .subject = the cost of applying to households
    .counted = a cost to households of { $amount }

## Ports of entry: crossings, waits, spending

outcome-crossings_vehicles = Vehicles crossing
    .definition = Personal vehicles that enter the United States at ports of entry.
    .subject = vehicles crossing
    .counted = { $amount } vehicles crossing
outcome-crossings_pedestrians = People crossing on foot
    .definition = People who enter the United States on foot at ports of entry.
    .subject = people crossing on foot
    .counted = { $amount } people crossing on foot
outcome-wait_minutes_mean = Mean wait
    .definition = Mean minutes in line before inspection, over all who cross.
    .subject = the mean wait
    .counted = a mean wait of { $amount } minutes
outcome-wait_minutes_p90 = Long wait (one crossing in ten)
    .definition = Minutes that one crossing in ten waits or more at its port, averaged over crossings.
    .subject = the wait of one crossing in ten
    .counted = { $amount } minutes or more for one crossing in ten
outcome-share_waiting_over_20_min = Waiting over 20 minutes
    .definition = Share of those who cross that wait more than 20 minutes, the goal of the inspection service in 1999.
    .subject = the share waiting over 20 minutes
    .counted = that { $amount } wait over 20 minutes
outcome-vehicle_hours_lost = Vehicle-hours in line
    .definition = Hours that vehicles stand in line before inspection.
    .subject = vehicle-hours in line
    .counted = { $amount } vehicle-hours in line
outcome-trips_lost = Trips given up because of waits
    .definition = People who would have come if nobody had to wait: they stay at home, or turn away from the line.
    .subject = trips given up because of waits
    .counted = { $amount } people who give up a trip
outcome-retail_sales_usd = Spending of visitors
    .definition = What people who cross spend in shops of the border communities of the United States.
    .subject = spending of visitors
    .counted = that visitors spend { $amount }
outcome-secondary_referrals = Referred to secondary inspection
    .definition = People sent from the first booth to a second, longer inspection.
    .subject = referrals to secondary inspection
    .counted = { $amount } people referred to secondary inspection
outcome-impostors_detected = Borrowed or false documents found
    .definition = People found with a document that is not theirs or not genuine.
    .subject = borrowed or false documents found
    .counted = { $amount } people found with a borrowed or false document
outcome-refused_at_ports = Refused entry
    .definition = People refused entry at ports after a second inspection.
    .subject = refusals of entry
    .counted = { $amount } people refused entry
outcome-economic_output_usd = Output that depends on visitors
    .definition = Economic output that the spending of visitors is said to support: a conversion by consultants' multipliers, not a result of the model. 0 unless it is switched on.
    .subject = output that depends on visitors
    .counted = output of { $amount }
outcome-job_years = Jobs that depend on visitors
    .definition = Jobs, counted in years of work, that the spending of visitors is said to support: a conversion by consultants' multipliers, not a result of the model. 0 unless it is switched on.
    .subject = jobs that depend on visitors
    .counted = { $amount } jobs that depend on visitors

## Border Patrol sectors, west to east, and corridors

sector-san_diego = San Diego
sector-el_centro = El Centro
sector-yuma = Yuma
sector-tucson = Tucson
sector-el_paso = El Paso
sector-big_bend = Big Bend
sector-del_rio = Del Rio
sector-laredo = Laredo
sector-rio_grande_valley = Rio Grande Valley
sector-all = Whole southwest border

corridor-west = West: San Diego to Tucson
corridor-centre = Centre: El Paso and Big Bend
corridor-east = East: Del Rio to Rio Grande Valley

## Ports of entry, west to east; the smaller ones of a sector together

port-san_ysidro = San Ysidro
port-otay_mesa = Otay Mesa
port-calexico = Calexico
port-san_luis = San Luis
port-nogales = Nogales
port-el_paso = El Paso
port-eagle_pass = Eagle Pass
port-laredo = Laredo
port-hidalgo = Hidalgo
port-brownsville = Brownsville
port-rest_san_diego = Tecate
port-rest_el_centro = Calexico East
port-rest_yuma = Andrade
port-rest_tucson = Other ports, sector of Tucson
port-rest_el_paso = Other ports, sector of El Paso
port-rest_big_bend = Presidio
port-rest_del_rio = Del Rio
port-rest_rio_grande_valley = Other ports, sector of Rio Grande Valley
port-all = All ports of the southwest border

## Kinds of lane

lane-vehicle = Vehicles
lane-pedestrian = On foot
lane-trusted = Trusted travelers

## Modes of crossing

mode-alone = Without a guide
mode-guide = With a paid guide
mode-port = At a port of entry

## Groups of people

group-men = Men
group-women = Women
group-accompanied_minors = Minors with family
group-unaccompanied_minors = Unaccompanied minors

## Themes of levers

theme-enforcement = Enforcement
    .definition = Agents, and how they are deployed.
theme-anti_trafficking = Action against trafficking
    .definition = Penalties against traffickers and disruption of criminal activity.
theme-border_safety = Border safety
    .definition = Warning signs, search and rescue, protection groups.
theme-repatriation = Repatriation
    .definition = How long people are held, and where they are returned.
theme-demand = Why people set out
    .definition = Wages, work, networks and the season.
theme-choice = Where and how people cross
    .definition = What people weigh when they choose a sector and a mode.
theme-apprehension = Apprehension and trying again
    .definition = How often a crossing is interrupted, and what follows.
theme-stock = People in the United States
    .definition = The stock of people without documents, their networks and their return home.
theme-people = Who crosses
    .definition = Men, women and minors among the people arrested.
theme-coupling = How the systems act on each other
    .definition = What documents hand to ports and flows, and ports to flows.
theme-documents = Border-crossing cards
    .definition = Old cards, applications, consular capacity, the deadline.
theme-ports = Lanes and inspection
    .definition = Lanes open at ports of entry, seconds of inspection, what is looked for.
theme-trips = Trips and spending
    .definition = How many trips people make, how waits change them, and what they spend.

## Months of a climate or a season

calendar-january = January
calendar-february = February
calendar-march = March
calendar-april = April
calendar-may = May
calendar-june = June
calendar-july = July
calendar-august = August
calendar-september = September
calendar-october = October
calendar-november = November
calendar-december = December
