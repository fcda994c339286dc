### Words of the page: one group of messages a component.

## The page

page-title = Frontera: migration policy, simulated
page-tagline = A notebook that simulates migration and policy on the border of Mexico and the United States, in this browser.
page-skip = Skip to the results
switch-language = Language
switch-appearance = Appearance
appearance-auto = Auto
appearance-light = Light
appearance-dark = Dark

## Notices

notice-dismiss = Dismiss
notice-worker-replaced = One of the background processes stopped. It was replaced and its part of the run is repeated; the result is not affected.
notice-without-workers = This browser starts no background processes here, so the model runs in the page itself: slower, with the same result.
notice-not-kept = This browser is not keeping your changes: its storage is full or blocked. They stay on this page until you close it. Use “Save as a file” to keep them.
notice-file-none = None of these files is a notebook or a scenario. A notebook is an .md file, a scenario a .toml file; .csv files with data may come with either.
notice-file-unreadable = A file could not be read. Your work is unchanged.
notice-file-errors = The file was not opened; your work is unchanged. To be corrected in it:
notice-edit-errors = This change could not be made; the notebook is as it was. The reason:

## What came by a link

notice-link-errors = This link cannot be opened. Your own work is on the page, unchanged.
received-heading = Opened from a link
received-changes = { $count ->
        [0] The scenario is “{ $preset }” as it stands.
        [one] The scenario is “{ $preset }” with one change, listed beside the levers.
       *[other] The scenario is “{ $preset }” with { $count } changes, listed beside the levers.
    }
received-untouched = Your own work is untouched.
received-pending = Running, to compare the result with the sender's…
received-changed = You have changed something since: the result is no longer the one the sender saw.
received-keep = Keep a copy as my work
received-leave = Back to my work

## Handing on

share-open = Share…
share-heading = Share what is on this page
share-link = Link
share-length = { $count } characters. The link holds everything itself; nothing is stored on any server.
share-long = { $count } characters: some programs cut links of this length. The file is the safer way.
share-copy = Copy the link
share-copied = Copied.
share-not-copied = The browser did not allow copying. Select the link and copy it by hand.
share-native = Share with the system…
share-qr = QR code of this link

## Taking away

export-start = Export…
export-working = Exporting…
export-wait = The export holds complete results. Wait until all runs are finished.
export-title = A ZIP archive with the notebook, its scenarios, the results as CSV and JSON, and how to have them again
export-done = The archive is among your downloads.
export-failed = The browser did not take the archive.

## The bar over the cells

run-bar = The run
run-replicates = Replicates
run-seed = Seed
run-sampling = Parameters
run-sampling-way =
    { $way ->
        [latin_hypercube] Latin hypercube
       *[other] Independent
    }
run-sampling-title = How uncertain parameters are drawn: each replicate by itself, or thirty-two replicates as a Latin hypercube, which takes most of their part out of the error of a mean
run-live = Live
run-start = Run
run-stop = Stop
run-progress-label = Replicates finished
run-waiting = Nothing has run yet.
run-running = { $done } of { $wanted } replicates
run-complete = { $done ->
        [one] { $done } replicate in { $seconds } s
       *[other] { $done } replicates in { $seconds } s
    }
run-stopped = Stopped after { $done } of { $wanted } replicates
run-failed = The run could not be finished: one part of it stops every process that tries it. Change a lever, or open another scenario.
run-stale = The levers have moved since. Run to see what follows.
run-headline = { $outcome } { $time }: { $mean } ({ $error })
run-headline-title = Mean over the replicates and its Monte Carlo standard error
run-fingerprint = Fingerprint
run-fingerprint-title = Sixteen digits made from every number of the result. The same scenario, seed and number of replicates give the same digits on any machine.

## Levers

levers-heading = Levers
levers-open = Levers
levers-close = Close
levers-search = Search the levers
levers-none-found = No lever has these words.
levers-changed-count = { $count ->
        [one] { $count } changed
       *[other] { $count } changed
    }
policies-heading = Policies over time
lever-all = All together (mean)
lever-mean = mean { $value }
lever-source = Source
lever-assumption = Assumption
lever-number-label = { $name }, number
lever-reset = Reset
lever-reset-label = Reset { $name }
lever-preset-value = Preset: { $value }
lever-random = { $middle } (90% between { $low } and { $high })
lever-allowed = Allowed: { $low } to { $high }
policy-period-open = from { $start }
policy-period = { $start } to { $end }
policy-from = from
policy-until = until
policy-sets = { $parameter }: set to { $value }
policy-adds = { $parameter }: plus { $value }
policy-multiplies = { $parameter }: times { $value }
changes-heading = Changed from the preset
changes-none = Nothing differs from the preset. Move a lever, and the figures follow.
changes-reset-all = Reset all
changes-from-to = { $from } → { $to }
changes-several = { $count } of { $all } numbers
changes-policy-off = not in force
changes-policy-changed = changed

## Figures

figure-waiting = Running the first replicates…
figure-number = Figure { $number }
figure-not-run =
    { $title } does not run { $system ->
        [documents] border-crossing documents
        [ports] ports of entry
        [repatriation] the return of people to Mexico
        [consular] consular protection
       *[flows] migration flows
    }, which this counts. Add { $system } to systems in the scenario, or choose another outcome.
figure-in-place = { $outcome } in { $place }
figure-by-sector = { $outcome } by sector, west to east
figure-by-port = { $outcome } by port of entry, west to east
figure-by-consulate = { $outcome } by consulate, west to east
figure-shares = { $outcome }: share of each sector
figure-shares-of-ports = { $outcome }: share of each port of entry
figure-shares-of-consulates = { $outcome }: share of each consulate
figure-shares-axis = Share of the whole border
figure-difference = { $heading }: difference
figure-difference-sentence = { $time }: { $other } less { $reference } has the median { $median }; 80% of paired runs lie between { $low } and { $high }.
figure-record = Record: { $source }. { $text }
figure-role = chart
figure-chart-label = { $heading }: chart. Arrow keys read its points.
figure-reading-hint = Point at the chart, or focus it and use the arrow keys, to read its numbers.
figure-table = As a table
figure-save-svg = SVG
figure-save-png = PNG
figure-save-csv = CSV
figure-png-refused = This browser could not make a PNG of the figure. SVG holds the same picture.

## Charts

chart-fiscal-year = US fiscal year, October to September
chart-month = Month
chart-difference = { $other } less { $reference }
chart-axis = { $outcome } ({ $unit })
chart-scenario = Scenario
chart-sector = Sector
chart-port = Port of entry
chart-consulate = Consulate
chart-median = Median
chart-band-50 = 50% of runs
chart-band-80 = 80%
chart-band-95 = 95%
chart-modelled = Model
chart-observed = Record
chart-range = { $low }–{ $high }
chart-note-record = Record: { $source }.
chart-note-difference = Difference run by run, on the same random numbers: what differs comes from the scenarios alone.
chart-note-illustrative = Illustrative: no public record was found to hold these numbers against. They show what the stated assumptions imply.
chart-note-model = Model: Frontera { $version }. Bands hold 50, 80 and 95% of the replicates.
chart-spoken-forecast = { $place }: median { $median }; half of the runs { $half }, 80% { $eighty }, 95% { $widest }
chart-spoken-observed = { $place }: { $observed } ({ $series })
chart-spoken-share = { $series }, { $place }: { $modelled }
chart-spoken-share-observed = { $series }, { $place }: { $modelled } in the model, { $observed } on record

## The effect of the changes

effect-heading = What the changes do
effect-before = Before
effect-after = With the changes
effect-changed-scenario = the changed scenario
effect-note = Over { $window }. Both runs share their random numbers, so what differs comes from the changes alone. The interval is of the mean difference; rows whose interval holds 0 are set lighter. Variance ratio: that of the paired difference over that of two independent runs; the smaller, the more pairing gains.
effect-figure = { $outcome }: what the changes do
effect-figures = As figures, year by year
effect-replay = Replay the last change

## The foot of the page

footer-sources = Sources of the data
footer-about = Models of flows between ports of entry, with sectors as the finest place they know. Assumptions are marked as such beside each lever. Nothing you enter leaves this browser.
footer-version = Frontera { $version }. Free software under the MIT or the Apache 2.0 licence.

## The notebook

notebook-bar = Notebook
notebook-list = Notebooks…
notebook-undo = Undo
notebook-redo = Redo
notebook-open = Open a file…
notebook-save = Save as a file
notebook-source = Source
source-hint = The whole notebook as it stands in its file. What you write takes effect as you pause; what is wrong is listed with its line, and the rest keeps working.
dialog-close = Close
library-heading = Notebooks
library-new = New notebook
library-own = Yours, kept in this browser
library-none = None yet. The first change to a notebook keeps it here.
library-untitled = Without a title
library-forget = Forget
library-forget-sure = Forget for good
library-forget-label = { $action }: { $title }
library-bundled = To read and to start from
library-presets = Scenarios on a workbench
scenario-at-hand = Levers of the scenario
scenario-add = Add a scenario…
scenario-remove = Take out
scenario-broken = { $name } (in error)

## Cells

cell-add = Add a cell
cell-kinds = Kinds of cells
cell-kind-text = Text
cell-kind-levers = Levers
cell-kind-run = Run
cell-kind-chart = Chart
cell-kind-table = Table
cell-kind-comparison = Comparison
cell-kind-week = Week at a port
cell-kind-reception = Week of reception
cell-kind-capacity = How much is enough
cell-kind-checks = Checks
cell-bar = What can be done to { $cell }
cell-button = { $action }: { $cell }
cell-up = Move up
cell-down = Move down
cell-duplicate = Duplicate
cell-edit = Edit the source
cell-delete = Delete
cell-drag = Drag to another place
cell-source = Source of { $cell }
cell-error-line = Line { $line }.
editor-done = Done
editor-hint = Markdown between ::: en and ::: es, or the keys of the cell. It takes effect as you write.
value-waiting = value to come
value-title = Monte Carlo standard error { $error }
run-of = Run of { $title }
levers-of = Levers of { $title }
reproduce-heading = Reproduce
reproduce-by-file = With the notebook saved as a file, on a command line:
reproduce-by-link = Without any file, from the link alone:
reproduce-found = Both give the fingerprint { $fingerprint }.
reproduce-pending = Once the run is complete its fingerprint stands here.
reproduce-copy = Copy
reproduce-save = Save the scenario as a file
table-time = Time
table-note = Mean over the replicates; below it the range that holds 80% of them.
comparison-waiting = The scenarios are still running…
comparison-beside = Beside the first scenario
compare-protection = What protects people
compare-protection-none = None of the systems that run counts outcomes of protection here.
compare-operation = What happens and what it costs

## A week at a port of entry

week-map = Wait at { $port } by weekday and hour, { $lane }
week-day = The line at { $port } on { $weekday }, { $lane }
week-of = { $heading }. { $month }, { $title }
week-hour-of-day = Hour of the day
week-wait-axis = Wait on arrival, minutes
week-line-axis = In line at the end of the hour
week-beyond = more than 20 minutes
week-empty = no lane
week-class = { $ends ->
    [below] under { $high }
    [above] { $low } or more
   *[between] { $low } to { $high }
  }
week-spoken = { $weekday }, { $hour }: a wait of { $value } minutes.
week-spoken-empty = { $weekday }, { $hour }: { $empty }.
week-sentence = In a week of { $month } the mean wait is { $mean } minutes: half wait { $half } minutes or less, nine in ten { $long } or less, nineteen in twenty { $longest } or less. { $share } wait longer than 20 minutes, and the line takes { $hours } { $lane ->
        [pedestrian] person-hours
       *[vehicle] vehicle-hours
    } in all. Longest is the wait on { $weekday } around { $hour }.
week-day-sentence = On { $weekday } the line is longest around { $hour }: { $line } (80% of runs between { $low } and { $high }).
week-note = The line is followed hour by hour and carried over from one to the next: arrivals by weekday and hour; days busier or quieter than others by chance. Profiles by hour are those of San Ysidro in recent years; nobody is assumed to join a line of more than three hours.
week-none = There is no such week: the scenario does not run ports of entry in { $month }, or the port has no such lane.
week-waiting = The week is being made…

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

## A week of reception

reception-arrivals = People returned at { $port } by weekday and hour
reception-arrivals-axis = People returned in the hour, mean
reception-arrivals-spoken = { $weekday }, { $hour }: { $value } people returned.
reception-arrivals-sentence = Most are returned on { $weekday } around { $hour }: { $people } people in that hour on average. Of all, { $night } come between 19:00 and 07:00.
reception-map = Wait for reception at { $port } by weekday and hour
reception-day = People before the desk at { $port } on { $weekday }
reception-shelter = Beds taken at the shelter of { $port }
reception-line-axis = People before the desk
reception-shelter-axis = Beds taken
reception-shelter-room = Beds there are
reception-beyond = more than { $minutes } minutes
reception-empty = nobody is received
reception-sentence = In a week of { $month } { $arrived } are returned; those whom officers receive wait { $wait } minutes on average, { $share } of them longer than { $minutes }. { $unattended } meet no officer. Minors returned at night: { $night }; unaccompanied minors handed over late: { $late }, let go without a handover: { $without }.
reception-day-sentence = On { $weekday } most people stand before the desk around { $hour }: { $line } (80% of runs between { $low } and { $high }).
reception-shelter-sentence = When it is fullest, { $taken } of { $beds } are taken (80% of runs between { $low } and { $high }); { $refused } are refused one in the week.
reception-note = Illustrative: no public record of buses, desks or shelters of these years was found. Buses arrive by chance within the port's hours; everyone is followed one by one.
reception-none = There is no such week: the scenario does not run repatriation in { $month }, or nobody is returned at this port.
week-day-of-week = Day of the week

## How much is enough

capacity-served = Served as wanted
capacity-target = Wanted
capacity-method = Each capacity is tried on the same random numbers. Bands are over replicates, each with its own draw of what is not known. Numbers of reception are illustrative: no public record was found.
capacity-waiting = The least that is enough is being searched for…

## The week in figures

week-of-week = The whole week
week-figure =
    { $figure ->
        [crossings] Crossings
        [turned_away] Turned away
        [wait_minutes_mean] Mean wait
        [wait_minutes_p50] Half wait at most
        [wait_minutes_p90] 90% wait at most
        [wait_minutes_p95] 95% wait at most
        [share_over_20_min] Wait over 20 minutes
       *[hours_lost] Hours lost
    }
