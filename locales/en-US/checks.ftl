### Checks: what the model must obey, tried on a scenario. check-<id> is the name, .text what is checked and why.

## Words about all of them

checks-family =
    { $family ->
        [conservation] Conservation: nobody is lost, nobody appears
        [response] Response: a change moves what it should, the way it should
        [closed_form] Closed form: numbers computed by others
        [record] Record: what happened, beside what the model makes of it
       *[identity] Identity: what must not matter moves nothing
    }
checks-verdict =
    { $verdict ->
        [passed] passed
        [failed] FAILED
        [undecided] undecided
       *[not_applicable] does not apply
    }
checks-reason =
    { $reason ->
        [interval_holds_zero] The mean difference is too small for so few replicates: its 95% interval holds 0.
        [nothing_moves] The change moves this in no replicate: what it acts on is switched off in the scenario, or at the end of its range.
        [no_fiscal_year] The window holds no complete fiscal year.
        [no_series] The scenario lacks the series that the change acts on.
        [system_idle] It is a law of a system that the scenario does not run.
        [undefined] The outcome is undefined in every replicate.
       *[window_too_short] The window is too short to hold anything to compare.
    }
checks-expected =
    { $expected ->
        [holds] none broken
        [rise] a rise
        [fall] a fall
       *[number] { $amount }
    }
checks-found =
    { $expected ->
        [holds] { $broken } of { $cases } broken
        [number] { $amount }
       *[other] { $amount }, from { $before } to { $after }
    }
checks-breach = Largest breach: { $amount }.
checks-breach-endless = A number is not finite, or undefined where it should not be.
checks-tolerance-exact = exact

checks-of = Checks on { $title }
checks-summary =
    { $passed } of { $checks } checks passed{ $failed ->
        [0] { "" }
       *[other] , { $failed } failed
    }{ $open ->
        [0] .
       *[other] ; { $open } are waiting for their runs.
    }
checks-open = waiting

## Conservation

check-attempts-end = Attempts end
    .text = Every attempt ends in an apprehension, a refusal at a port of entry, an entry or a death, in every month, sector and replicate. Nobody vanishes on the way.
check-arrested-are-returned = Whoever is apprehended is returned
    .text = Apprehensions and refusals at ports of entry add to returns to Mexico. A person who is returned several times counts each time.
check-recorded-among-deaths = Recorded deaths are among all deaths
    .text = The official record holds no more deaths than there are. The model never lets a record stand for the dead themselves.
check-nobody-from-nowhere = Nobody comes from nowhere
    .text = Up to any month, people who entered, gave up or died are no more than those who set out. The rest wait at the border to try again.
check-stock-balances = The stock balances
    .text = People without documents in the United States change in number by entries and returns home, and by nothing else.
check-applications-balance = Applications balance
    .text = People waiting for an interview change in number by applications filed and decided, and by nothing else.
check-cards-balance = New cards balance
    .text = New cards in people's hands change in number by cards handed over, and by nothing else.
check-returned-are-received = Whoever is returned is received
    .text = People returned or removed are received at a port or flown to the interior, one by one, in every month and replicate; whoever is refused a bed had asked for one, and families parted are among those returned.
check-complaints-balance = Complaints balance
    .text = Complaints open change in number by complaints filed and resolved, and by nothing else.
check-parts-add = Modes and groups add to the whole
    .text = Modes of crossing, and men, women and minors, add to the whole in every month, sector and replicate.
check-sectors-add = Sectors add to the border
    .text = The nine sectors of the Border Patrol add to the whole border in every outcome that is a count.
check-months-add = Months add to the fiscal year
    .text = Twelve months add to their fiscal year. Counts of people are exact; hours and the like are stored rounded.
check-bounds = Numbers stay in their bounds
    .text = Every number of every outcome is finite and not negative, and no share exceeds 100%.

## Responses

check-agents-interrupt = More agents interrupt more attempts
    .text = Half as many agents again in every sector raise the share of attempts that end in an apprehension. More effort meets each attempt (Espenshade and Acevedo 1995).
check-agents-keep-out = More agents, fewer entries
    .text = The same agents lower the number of people who get in: each attempt is riskier, and fewer people set out (Gathmann 2008).
check-wages-draw = Wages draw people
    .text = Wages in the United States 10% higher against those in Mexico let more people set out (Hanson and Spilimbergo 1996).
check-penalty-raises-fee = Longer penalties raise the fee
    .text = Three years more in prison for guiding people make guides ask for more: they are paid for the risk they bear (after Gathmann 2008).
check-penalty-lowers-guides = Dearer guides are hired less
    .text = As penalties raise the fee, a smaller share of attempts is made with a guide: demand for guides answers to their price (Gathmann 2008).
check-dear-crossing-keeps-from-home = Dear crossing keeps people from going home
    .text = As penalties raise the fee, fewer people go home, because coming back would cost more (Massey, Durand and Pren 2015).
check-disruption-takes-capacity = Disruption takes capacity
    .text = A further 20% of the guides' capacity knocked out each month leaves them less of it, however fast networks recover.
check-giving-up-lowers-entries = More who give up, fewer entries
    .text = If ten more in a hundred of those apprehended give up instead of trying again, fewer get in (Espenshade 1990; Massey and Singer 1995).
check-closing-fills-the-neighbor = Closing San Diego fills Tucson
    .text = If San Diego becomes much less attractive, attempts in Tucson rise: crossings move to the next sector of the corridor, as they did from 1993 to 2000.
check-lateral-moves-attempts = Return elsewhere moves attempts elsewhere
    .text = If half of the people returned in Tucson are brought to another sector's border, attempts in Tucson fall, since some try again from there (Guerette 2007).
check-heat-kills = Heat kills
    .text = Daily maxima 2 °C higher raise deaths: heat caused 61% of 409 deaths in Arizona, New Mexico and El Paso in 2002 and 2003 (Sapkota and others 2006).
check-rescue-saves = Rescue saves lives
    .text = If search and rescue reaches thirty more in a hundred attempts, from the middle of the window on, deaths fall (Guerette 2007).
check-recording-records = Better recording raises the record
    .text = If five more in a hundred deaths are recorded, recorded deaths rise. The deaths themselves do not (GAO 2006).
check-extension-keeps-valid = A later deadline leaves fewer lapsed cards
    .text = If the deadline of the old cards is nine years later, fewer people hold a card that no longer counts: what Congress moved it for.
check-officers-shorten-lines = More officers shorten the wait
    .text = If half as many officers again hold interviews, the wait for an interview falls or stays as it was.
check-fee-keeps-away = A dearer card is asked for by fewer
    .text = If the fee is 45 dollars higher, fewer applications are filed. By how much is an assumption of the scenario.
check-lanes-shorten-waits = More lanes shorten waits
    .text = If every port has a fifth more lanes for vehicles, the mean wait falls.
check-inspection-lengthens-waits = Longer inspection lengthens the line
    .text = If inspection of vehicles takes a fifth longer, vehicles stand in line for more hours, though some people stay at home.
check-inspection-makes-people-walk = Where vehicles wait longer, people walk
    .text = If inspection of vehicles takes a fifth longer, more people cross on foot at El Paso, as in autumn 2001.
check-hours-spare-the-night = Agreed hours spare the night
    .text = If everyone is returned within the hours of the port, a smaller share is returned at night. Not so at a port that is closed by day and open at night: there people are held into the night, and more are returned in it. What hours do to custody and to the line in the morning is another matter.
check-desk-shortens-waits = Officers at the desk shorten the wait
    .text = Half as many officers again at every reception desk shorten the mean wait.
check-beds-shelter = Beds shelter
    .text = Half as many beds again in every shelter, and fewer people are refused one (Erlang 1917).
check-consuls-reach = More consular staff reaches more people
    .text = Half as much staff for protection again in every sector, and a larger share of those who ask is heard before leaving.
check-meetings-inform = Meetings inform
    .text = Twelve more meetings of the consultation mechanism a year, and more people in the interior are told of their right in time. How much is an assumption; where no such mechanism exists meetings change nothing.

## Closed forms

check-beta-geometric = Repeated apprehension: 60, 20 and 20%
    .text = People differ in their risk: three fifths, one fifth and one fifth, as recorded of Mexican men apprehended from 1999 to 2009.
check-repeated-trials = Repeated trials
    .text = Apprehensions a person and the probability of entry where everyone runs the same risk, with and without people who give up (Espenshade 1990; Massey and Singer 1995).
check-giving-up-at-once = Giving up at once
    .text = If everyone gives up after the first apprehension, 65% get in where the risk is 35%.
check-logit-plain = Choice: plain logit
    .text = Five ways to cross and their probabilities, worked on paper.
check-logit-nested = Choice: nests by sector
    .text = Ways of crossing in one sector are more alike than those of different sectors; probabilities worked on paper.
check-logit-nested-closed = Choice: nests by sector, San Diego closed
    .text = Without corridors all other sectors gain by the same factor, 1.6303. That is why the model has corridors.
check-logit-corridors = Choice: corridors
    .text = Three levels, corridor, sector and mode of crossing; probabilities worked on paper.
check-logit-corridors-closed = Choice: corridors, San Diego closed
    .text = With corridors Tucson gains by 1.8332 and Texas by 1.3233: people move to the neighbor first.
check-risk = Risk of apprehension
    .text = With one unit of effort an attempt alone is interrupted with probability 1 − 1/e, and at half the risk with 1 − 1/√e.
check-fee = What a guide asks
    .text = With the scenario's own numbers: where half of the tries fail a guide asks for the cost twice, and a month of certain prison adds its price.
check-erlang-formulas = Lines: Erlang's formulas
    .text = Shares lost and shares that wait, mean waits, and the fewest servers that turn away at most 1%, as other programs and tables have them (Erlang 1917).
check-busy-lanes = Lines: lanes that are almost full
    .text = Twenty-four lanes at 99% of what they can serve make people wait 2.6 minutes on average. Longer waits at the border come from more arrivals than the lanes can serve, not from chance.
check-single-server = Lines: one server
    .text = Waits where service times vary (Pollaczek 1930; Khinchine 1932), where the urgent go first and nobody is interrupted (Cobham 1954), and from one person to the next (Lindley 1952).
check-queue-simulated = Lines: people one by one
    .text = A hundred thousand people in each of five systems meet servers one by one. The shares who wait are those of Erlang's formula, up to chance.
check-infinite-servers = Presence: how many at once
    .text = Where nobody waits, the number of people present swings less than arrivals do, and groups of forty make it vary much more than people who come alone.
check-presence-lags = Presence: when most are there
    .text = With stays of two days on average, the number present is highest 5.7 hours after a daily peak of arrivals and 1.18 days after a weekly one.
check-fluid-rush = Lines: more than the lanes can serve
    .text = At twelve lanes of 90 vehicles an hour, 1,400 an hour for two and a half hours leave 800 in line, the last waits 44.4 minutes, and the line lasts another 2.1 hours. With nineteen lanes there is none.
check-screening = Screening: who is stopped and who is recognized
    .text = Where two in a thousand are sought, a good check is right about 15.3% of those it stops (Altman and Bland 1994). Of those deported before, 36.9% were recognized at San Diego and 16.4% at El Paso (Inspector General 1998).

## Identities

check-equal-policies = Equal policies are equal
    .text = The scenario under other names, with a policy that changes nothing, gives the same numbers to the last bit. Otherwise a difference between policies would mean nothing.
check-first-replicates = A short run is the start of a long one
    .text = The first replicates of a longer run are those of the shorter run, to the last bit.
check-order-of-chunks = Order and place of work do not matter
    .text = The same replicates, worked here with the last chunk first, give the same numbers and the same fingerprint.
check-nothing-before = Nothing happens before a policy begins
    .text = With more rescue from the middle of the window on, every month before it stays the same to the last bit.
check-recording-alone = Recording deaths moves nothing else
    .text = If more deaths are recorded, every number but recorded deaths stays the same to the last bit.

## Record

check-booths-opened = Record: nineteen booths instead of twelve
    .text = San Ysidro, October 1992: with nineteen booths early in the morning instead of twelve, commuters met no delay that day (Los Angeles Times). Here as many come as make the last wait 35 minutes at twelve, after a rush of two and a half hours; both are assumptions.
check-lanes-kept-open = Record: three quarters of the lanes
    .text = San Ysidro, November 1992: with at least three quarters of the lanes open, the wait fell from 30 or 40 minutes to 10 (Los Angeles Times). Here as many come as make a mean wait of 35 minutes with two thirds of the lanes open, which is an assumption.
check-third-trusted-lane = Record: a third lane for trusted travelers
    .text = San Ysidro, June 2005: a third lane took the peak from 60 minutes to 10 (travelers' reports). Here as many come as make a peak of 60 minutes with two. Where the model leaves no line at all it does too much: it does not know those whom the shorter line draws.

## Findings in a table

verify-check = Check
verify-verdict = Verdict
verify-expected = Expected
verify-found = Found
verify-tolerance = Tolerance
