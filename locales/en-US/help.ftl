### The command line explained. Names of commands, options and formats are typed as they stand, in both languages.

## Help. help-<command> with .usage and perhaps .after; help-argument-<argument>.

help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options

help-frontera = Monte Carlo models of migration flows on the border between the United States and Mexico.
    .usage = frontera COMMAND [OPTIONS]
help-run = Run a scenario, on its own or of a notebook, and write its outcomes
    .usage = frontera run SCENARIO|NOTEBOOK [--scenario NAME] [--set KEY=VALUE]... [OPTIONS]
    .after =
        The JSON form holds scenario, version, seed, replicates, threads, elapsed_s, fingerprint and outcomes,
        and sampling where it is not independent.
        Each of the outcomes is one series:
          id, unit        the outcome
          sector, port, consulate
                          a Border Patrol sector, a port of entry or a consulate; left out for the whole border
          mode, group, lane
                          a mode of crossing, a group of people or a kind of lane, where the outcome is told apart so
          period          "fiscal_year" (complete ones, all replicates) or "month" (the first 1,000 replicates)
          replicates      replicates looked at
          time            names of the points in time: "1992" or "1991-10"
          mean, mcse      mean and its Monte Carlo standard error, one a point in time
          quantiles       "0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975": one a point in time
        Where an outcome is undefined in every replicate the lists hold null. CSV has the same fields as columns,
        one row a series and point in time. Equal fingerprints mean equal results, on any machine or in a browser.

        Exit codes: 0 done, 1 failed (a file cannot be written), 2 bad input.
help-compare = Compare scenarios replicate by replicate, on the same random numbers; the first is the reference
    .usage = frontera compare REFERENCE OTHER... [--outcome ID]... [--set KEY=VALUE]... [OPTIONS]
    .after =
        All scenarios need the same seed, replicates and window; --set, --seed and --replicates apply to all of them.
        The table gives, for each outcome, both means, the mean difference (other less reference) with its 95% interval,
        the share of replicates in which the other is better (or higher, where the outcome has no better direction), and
        the variance of the differences over that of two independent runs: below 1, pairing pays. With three scenarios
        or more it adds regret: how much worse each is than the best of them.

        The JSON form holds version, scenarios (id and fingerprint, the reference first), seed, replicates, threads,
        elapsed_s, period, time, differences and regret, and sampling where it is not independent.
        Each of the differences is one series:
          scenario        the other scenario
          id, unit        the outcome
          sector, port, consulate, group
                          a Border Patrol sector, a port of entry, a consulate or a group of people; left out for all
          counted         "better" or "higher": what share counts
          replicates      replicates in which both scenarios have the outcome, one a point in time, like all below
          reference_mean, reference_mcse, other_mean, other_mcse
                          means over those replicates and their Monte Carlo standard errors
          difference, difference_mcse, difference_low, difference_high
                          mean of the differences, its Monte Carlo standard error and its 95% interval
          share, share_low, share_high, equal
                          share of replicates that count, its 95% interval, and the share of equal ones (counted half)
          variance_ratio  variance of the differences over that of two independent runs
          quantiles       of the differences: "0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975"
        Names of the points in time are "1992/2003" for the window, or "1992". What is undefined is null. CSV has the
        same fields as columns. regret holds protection and operation, lists of outcomes with a better direction: mean,
        mcse, high (95% quantile) and share_best of each scenario, in their order; null for two scenarios.

        Exit codes: 0 done, 1 failed (a file cannot be written), 2 bad input.
help-port = Follow one week at a port of entry: how long people wait, hour by hour and lane by lane
    .usage = frontera port SCENARIO|NOTEBOOK --port ID --week DATE|--month MONTH [--method METHOD] [OPTIONS]
    .after =
        The month, its trips, lanes and inspection are those of the scenario's run, replicate by replicate; the days of the
        week are busier or quieter by chance. By "events" everyone arrives, waits and is inspected one by one; a fraction of
        a lane is one more lane for that fraction of the hour, and at least one is open. By "fluid" people flow hour by
        hour, without chance: it is fast. The table shows the weekday on which people wait longest all together.

        The JSON form holds scenario, version, seed, replicates, port, month, monday, method, hours and week. A number is
        an object of mean, mcse (its Monte Carlo standard error) and quantiles ("0.025" to "0.975", over replicates), or null
        where it is undefined. Each of the hours holds:
          weekday, hour, lane   1 (Monday) to 7, 0 to 23, and vehicle, pedestrian or trusted
          arrivals        vehicles, or people on foot, who come in the hour
          wait_minutes    mean wait of those who join the line in the hour
          line            how many are in line as the hour ends
          fluid_wait_minutes, fluid_error_minutes
                          of events: the wait as a fluid, and fluid less events
        week holds, of each kind of lane: crossings, turned_away, wait_minutes_mean, wait_minutes_p50, wait_minutes_p90,
        wait_minutes_p95, share_over_20_min and hours_lost; table, what the run has for the whole month; and of events
        fluid, fluid_error and table_error. CSV has one row a number: lane, weekday, hour, figure, mean, mcse, quantiles.

        Exit codes: 0 done, 1 failed (a file cannot be written), 2 bad input.
help-reception = Follow one week of reception at a port of return: who comes when, how long people wait, the beds taken
    .usage = frontera reception SCENARIO|NOTEBOOK --port ID [--month MONTH] [OPTIONS]
    .after =
        As many people a day are returned as the scenario's run returns there in the month, replicate by replicate. Buses come
        by chance within the hours of the port; everyone is followed to an officer, a handover, a bed. It is a stress test
        under stated assumptions: no public record of buses, desks or shelters of these years was found.

        The JSON form holds scenario, version, seed, replicates, port, month, hours and week. A number is an object of mean,
        mcse (its Monte Carlo standard error) and quantiles ("0.025" to "0.975", over replicates), or null where it is
        undefined. Each of the hours holds:
          weekday, hour   1 (Monday) to 7, 0 to 23
          arrivals        people who come in the hour
          wait_minutes    mean wait of those who come in the hour and are received by officers
          waiting         people before the desk, mean over the hour
          beds_taken      beds taken in the shelter, mean over the hour
        week holds arrivals, wait_minutes_mean, over_goal_share, unattended, minors_at_night, minors_late_handover,
        minors_without_handover and shelter_refused. CSV has one row a number: weekday, hour, figure, mean, mcse, quantiles.

        Exit codes: 0 done, 1 failed (a file cannot be written), 2 bad input.
help-capacity = Find how many officers or beds are enough to serve people as wanted
    .usage = frontera capacity SCENARIO|NOTEBOOK --resource posts|desk|beds [--port ID] [--month MONTH] [OPTIONS]
    .after =
        Three resources can be asked about:
          posts    officers at consular posts, in percent of those there are: who has a card on the day of the deadline
          desk     officers at a port's reception desk in its hours: who is received within --limit-minutes
          beds     beds of a port's shelter: who asks for one and gets it
        Enough is the least capacity at which the share served as wanted reaches --target in at least the share --confidence of
        replicates. A replicate has its own draw of the uncertain parameters; at a port it is one week, person by person,
        with as many people a day as the run returns there in --month (unless told, the one in which most come). All
        capacities are tried on the same random numbers.

        The JSON form holds scenario, version, seed, replicates, resource, unit, port, month, limit_minutes, target,
        confidence, as_is (the capacity there is), enough (null where the largest tried is not), largest and curve. Each
        of the curve holds capacity, kept (the share served as wanted that the stated share of replicates reaches) and
        quantiles over replicates of that share ("0.025" to "0.975"). CSV has the curve.

        Exit codes: 0 done, 1 failed (a file cannot be written), 2 bad input.
help-export = Run a scenario or all scenarios of a notebook and put files and results in one ZIP archive
    .usage = frontera export SCENARIO|NOTEBOOK.md --out FILE.zip [OPTIONS]
    .after =
        The archive holds the notebook with the scenario and data files it reads, scenarios/NAME.toml, results/NAME.csv and
        results/NAME.json of each scenario, and README.txt in English and Spanish, with the seed, the replicates and the
        fingerprint of each run and the command that reproduces it. The JSON is that of "frontera run" without threads and
        elapsed_s: the same notebook gives the same bytes on any machine. cells/CELL.csv is what a week, reception or
        capacity cell follows, as the command named in README.txt writes it.

        Exit codes: 0 done, 1 failed (the file cannot be written), 2 bad input.
help-check = Check a scenario or a notebook: every problem with its file, line and column
    .usage = frontera check FILE
help-verify = Try what the model must obey on a scenario: conservation, responses, closed forms, identities
    .usage = frontera verify SCENARIO|NOTEBOOK [--scenario NAME] [--set KEY=VALUE]... [--numbers] [OPTIONS]
    .after =
        A response changes one thing in the scenario and looks at the mean difference over paired replicates: it passes
        where the 95% interval lies wholly on the right side of 0, fails where it lies wholly on the wrong one, and is
        undecided where it holds 0. The scenario's own number of replicates plays no part.

        With --numbers the table ends with every number of the closed forms and of the record: its name as a formula,
        as published, ours, and ours less published.

        The JSON form holds scenario, version, seed, replicates (of all runs together), threads, elapsed_s, verdicts
        (how many checks passed, failed, are undecided, not_applicable) and checks. Each of the checks holds:
          id, family      the check, and conservation, response, closed_form, identity or record
          verdict         "passed", "failed", "undecided" or "not_applicable"
          reason          why it is undecided or not applicable; else null
          evidence        the numbers, or null:
            expected        "holds", "rise", "fall" or a number ("number": 0.6)
            found           largest breach of a statement, mean difference, or number farthest off
            tolerance       rounding, half of the 95% interval, or error allowed
            unit            of these numbers
            cases, broken   statements, replicates or numbers looked at, and those that break the law
            means           before and after the change; else null
            pairs           name, published and computed of every number of a closed form or a record

        Exit codes: 0 no check failed, 1 a check failed, 2 bad input.
help-read = Read a notebook as plain Markdown in one language, with the numbers of its runs in the text
    .usage = frontera read NOTEBOOK [OPTIONS]
    .after =
        The scenarios that the text speaks of are run, with the seed and the replicates of the notebook. Each value in
        double braces becomes its number, with the digits that its Monte Carlo standard error supports; code and all cells
        that are not text stay as they are. A title and the authors stand at the top.

        Exit codes: 0 done, 1 failed (a file cannot be written), 2 bad input.
help-link = Make a link of a scenario or a notebook: the end of an address that opens it in the page, or with "frontera open"
    .usage = frontera link SCENARIO|NOTEBOOK [--scenario NAME] [--set KEY=VALUE]... [OPTIONS]
help-open = Open a link: its scenario as a file, and what differs from its preset, or its notebook as a file
    .usage = frontera open LINK [--check] > FILE
    .after =
        The scenario or notebook goes to standard output, everything else to standard error.

        Exit codes: 0 opened (and reproduced), 1 the results differ from the sender's, 2 the link cannot be opened.
help-schema = Write the JSON Schema of scenario files
    .usage = frontera schema
help-list = List the scenarios that come with Frontera
    .usage = frontera list

help-argument-scenario = A scenario of "frontera list" by its id, the path of a .toml file (its data files beside it), or a notebook: a .md file or a bundled one by its id, for example the-funnel
    .name = SCENARIO
help-argument-of_notebook = The scenario of the notebook to take, by its name there (needed where the notebook has several)
    .name = NAME
help-argument-resource = What there may be too little of: posts, desk or beds
    .name = RESOURCE
help-argument-capacity_port = The port of entry; of desk and beds
    .name = ID
help-argument-capacity_month = The month whose returns fill the weeks, for example 1998-03 (unless told, the one in which most come); of desk and beds
    .name = MONTH
help-argument-target = Share to be served as wanted (0.95 unless told)
    .name = SHARE
help-argument-confidence = Share of replicates in which it is to be so (0.9 unless told)
    .name = SHARE
help-argument-limit_minutes = Minutes within which people are to be received, 1 to 1440 (60 unless told); of a desk
    .name = MINUTES
help-argument-notebook = A notebook by its .md file (its scenarios and data files beside it), or a bundled one by its id, for example the-funnel
    .name = NOTEBOOK
help-argument-text = Write the Markdown to this file
    .name = FILE.md
help-argument-source = A scenario by its id or its .toml file, or a notebook by its id or its .md file (its scenarios and data files beside it)
    .name = FILE
help-argument-archive = Write the archive to this file
    .name = FILE.zip
help-argument-file = A scenario by its id or its .toml file, or a notebook by its id or its .md file (its scenarios and data files beside it)
    .name = FILE
help-argument-reference = The scenario that others are compared with: an id of "frontera list" or a .toml file
    .name = REFERENCE
help-argument-others = Scenarios to compare with it
    .name = OTHER
help-argument-outcomes = An outcome by its id, for example deaths; may be repeated (default: a selection, in JSON and CSV all)
    .name = ID
help-argument-sector = A Border Patrol sector by its id, for example el_paso (default: the whole border)
help-argument-port = A port of entry by its id, for example san_ysidro (default: the whole border)
    .name = ID
help-argument-consulate = A consulate along the border by its id, for example nogales (default: the whole border)
    .name = ID
help-argument-of_port = The port of entry by its id, for example san_ysidro
    .name = ID
help-argument-week = The week of this date, from Monday to Sunday, for example 1998-07-06
    .name = DATE
help-argument-month = The first week of this month, for example 1998-07
    .name = MONTH
help-argument-reception_month = The month whose returns fill the week, for example 2000-03 (unless told, the one in which most come)
    .name = MONTH
help-argument-method = events (person by person) or fluid (hour by hour, without chance) (default: events)
    .name = METHOD
help-argument-week_replicates = Number of replicates (default: 200)
    .name = N
help-argument-period = window (all complete fiscal years together) or fiscal_year (default: window)
    .name = PERIOD
help-argument-settings = Set a parameter or setting: flows.demand.deterrence=0.5, policies.gatekeeper.enabled=false
    .name = KEY=VALUE
help-argument-replicates = Number of replicates, in place of the scenario's
    .name = N
help-argument-seed = Seed of all random numbers, in place of the scenario's
    .name = N
help-argument-sampling = How uncertain parameters are drawn: independent or latin_hypercube (default: the scenario's)
    .name = WAY
help-argument-threads = Number of threads; the results do not depend on it (default: all this machine offers)
    .name = N
help-argument-format = table, json or csv (default: table)
    .name = FORMAT
help-argument-report = table or json (default: table)
    .name = FORMAT
help-argument-out = Write the results to this file
    .name = FILE
help-argument-preset = Say what differs from this preset, in place of the one the scenario builds on
    .name = ID
help-argument-base = Address of the page; what stands after its # is replaced (default: the link alone)
    .name = ADDRESS
help-argument-fingerprint = Run the scenario first, or those that the notebook shows, and put fingerprints of the results into the link
help-argument-qr = Write the QR code of the address to this file
    .name = FILE.svg
help-argument-link = A link: a whole address, or what stands after its #
    .name = LINK
help-argument-numbers = Also write every number of the closed forms and of the record beside ours
help-argument-check = Run the scenario, or those of the notebook the sender saw results of, and compare the results with the sender's
help-argument-files = Write the files beside the notebook into this folder
    .name = FOLDER
help-argument-language = en or es (default: from LC_ALL, LC_MESSAGES or LANG)
    .name = LANGUAGE
help-argument-help = Explain this command
help-argument-version = Say which version this is
