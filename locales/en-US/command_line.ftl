### Words of the command line. Names of commands, options and formats are typed as they stand, in both languages.

## What is wrong with the arguments

usage-see-help = Try --help.
usage-value-missing = { $argument } needs a value.
usage-value-not-a-choice = { $argument } cannot be "{ $value }". Choose among: { $choices }.
usage-value-unreadable = { $argument } cannot be "{ $value }".
usage-argument-unknown =
    There is no argument { $argument } here.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
usage-argument-missing = Something is missing: { $argument }.
usage-argument-twice = { $argument } is given twice. Keep one of the two.
usage-command-unknown =
    There is no command { $command }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
usage-command-missing = Say what to do: run, export, compare, port, check, verify, read, link, open, schema or list.

## Scenarios and files

cli-scenario-not-found =
    There is no scenario and no file { $name }. Scenarios: { $choices }.{ $notebooks ->
        [none] { "" }
       *[other] { " " }Notebooks: { $notebooks }.
    }{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
cli-notebook-not-found = There is no notebook { $file }. Bundled with Frontera: { $choices }.
cli-notebook-without-scenario = The notebook { $file } has no scenarios. Name one in its front matter, under [scenarios].
cli-notebook-scenario =
    { $name ->
        [none] The notebook { $file } has several scenarios. Choose one with --scenario: { $names }.
       *[other] The notebook { $file } has no scenario { $name }. Choose among: { $names }.{ $suggestion ->
            [none] { "" }
           *[other] { " " }Did you mean { $suggestion }?
        }
    }
cli-scenario-of-no-notebook = --scenario { $scenario } chooses a scenario of a notebook, and { $name } is none. Leave it out, or name a notebook.
cli-cannot-read = { $file } cannot be read: { $reason }.
cli-not-text = { $file } is not a text file in UTF-8.
cli-cannot-write = { $file } cannot be written: { $reason }.
cli-reason =
    { $kind ->
        [not-found] no such file or folder
        [denied] permission is denied
        [directory] it is a folder
        [full] the disk is full
       *[other] { $detail }
    }
cli-no-threads = The machine does not give the threads asked for: { $reason }.
cli-set-without-value = --set { $setting } has no value. Write --set key=value.
cli-problems =
    { $count ->
        [one] { $count } problem.
       *[other] { $count } problems.
    }

## Results

cli-replicates = replicates
cli-written = Written to { $file }.
cli-fingerprint = Fingerprint { $fingerprint }
cli-effort =
    { $replicates ->
        [one] { $replicates } replicate
       *[other] { $replicates } replicates
    } with seed { $seed } in { $seconds } s on { $threads ->
        [one] { $threads } thread
       *[other] { $threads } threads
    } ({ $speed } a second)
cli-sound = { $id } has no problems: { $title }
cli-content =
    { $months ->
        [one] { $months } month
       *[other] { $months } months
    } from { $start }, { $replicates ->
        [one] { $replicates } replicate
       *[other] { $replicates } replicates
    }, { $uncertain } of { $numbers } numbers uncertain, { $policies ->
        [one] { $policies } policy
       *[other] { $policies } policies
    } in force.

cli-cells =
    { $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }{ $count ->
        [0] .
       *[other] : { $kinds }.
    }
cli-cells-of =
    { $kind ->
        [text] { $count } text
        [levers] { $count } levers
        [run] { $count } run
        [chart] { $count } { $count ->
            [one] chart
           *[other] charts
        }
        [table] { $count } { $count ->
            [one] table
           *[other] tables
        }
        [comparison] { $count } { $count ->
            [one] comparison
           *[other] comparisons
        }
        [checks] { $count } checks
       *[other] { $count } { $kind }
    }
cli-scenarios-used =
    { $count ->
        [0] No scenario used.
        [one] { $count } scenario used: { $names }.
       *[other] { $count } scenarios used: { $names }.
    }
cli-words =
    { $languages ->
        [both] Text in both languages: { $english } words in English, { $spanish } in Spanish.
       *[none] Text without divisions by language: { $english ->
            [one] { $english } word
           *[other] { $english } words
        } for readers of English and { $spanish } for readers of Spanish.
    }

read-undefined =
    { $count ->
        [one] { $count } value in the text is undefined.
       *[other] { $count } values in the text are undefined.
    }

verify-title = Checks of { $scenario }
verify-number = Number
verify-published = Published
verify-ours = Ours
verify-error = Error
verify-summary =
    { $checks ->
        [one] { $checks } check
       *[other] { $checks } checks
    }: { $passed } passed, { $failed } failed, { $undecided } undecided, { $not-applicable ->
        [one] { $not-applicable } does not apply
       *[other] { $not-applicable } do not apply
    }.
verify-failed =
    { $count ->
        [one] { $count } check failed.
       *[other] { $count } checks failed.
    }

table-no-year = The window holds no complete fiscal year; --format json shows the months.
table-by-year = Whole border by fiscal year: mean, and in brackets the range of 80% of runs
table-year = Year
table-sector = Sector
table-port = Port of entry
table-consulate = Consulate
table-model = Model
table-record = Record

week-title = { $port }, week of { $monday }: { $scenario }
week-date = { $month } { $day }, { $year }
week-method =
    { $method ->
        [events] Person by person
       *[fluid] As a fluid, hour by hour
    }. Means over replicates, and in brackets the range of 80% of replicates.
week-beside =
    { $figure ->
        [fluid] Mean wait as a fluid
        [fluid_error] Fluid less person by person
        [table] Mean wait of the month in the run
       *[table_error] The month less this week
    }
week-by-hour =
    { $day ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, the day on which people wait longest all together: mean wait in minutes, and how many are in line as the hour ends
week-hour = Hour
week-wait = { $lane }: wait
week-line = In line

reception-title = Reception at { $port }, a week of { $month }: { $scenario }
reception-method = Person by person, illustrative: buses, desks and shelters of these years are on no public record. Means over replicates and, in brackets, the range of 80% of replicates.
reception-figure =
    { $figure ->
        [arrivals] People returned
        [wait_minutes_mean] Mean wait at the desk, minutes
        [over_goal_share] Waited longer than the goal
        [unattended] Met no officer
        [minors_at_night] Minors returned at night
        [minors_late_handover] Minors handed over late
        [minors_without_handover] Minors let go without handover
        [shelter_refused] Refused a bed
        [wait_minutes] Wait
        [waiting] Before the desk
       *[beds_taken] Beds taken
    }
reception-by-hour =
    { $day ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, the day on which people wait longest all together, hour by hour: waits in minutes

compare-title = { $other } compared with { $reference }
compare-no-year = The window holds no complete fiscal year to compare.
compare-border-only = { $outcome } is known for the whole border only. Leave --sector, --port and --consulate out.
compare-by-sector = { $outcome } is known by sector. Leave --port and --consulate out, or say --sector.
compare-by-port = { $outcome } is known by port of entry. Leave --sector and --consulate out, or say --port.
compare-by-consulate = { $outcome } is known by consulate. Leave --sector and --port out, or say --consulate.

## Links

link-scenario-reproduced = { $name }: reproduced exactly, fingerprint { $fingerprint }.
link-scenario-differs = { $name }: the result differs. This version gives the fingerprint { $found }, the sender's results have { $expected }.
link-notebook = The link holds the notebook "{ $title }".
link-files =
    { $count ->
        [one] One file came beside it: { $names }. --files FOLDER writes it.
       *[other] { $count } files came beside it: { $names }. --files FOLDER writes them.
    }
link-notebook-settings = --set, --replicates, --seed and --preset are for scenarios: a link to a notebook says the notebook as it is. Change its file instead.
link-changes =
    { $count ->
        [0] Nothing differs from { $preset }.
        [one] One thing differs from { $preset }:
       *[other] { $count } things differ from { $preset }:
    }
link-side-absent = none
link-side-content = set
link-side-in-force = in force
link-side-range = { $low } to { $high } (90% range)
link-side-switched-off = switched off
link-qr-label = QR code of a link to the scenario { $id }
link-qr-label-notebook = QR code of a link to the notebook "{ $title }"

## How much is enough

capacity-median = Served, median
capacity-kept = Served with the confidence asked for
capacity-range = 10–90% of replicates
capacity-note = Note
