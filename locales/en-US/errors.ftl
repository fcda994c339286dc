# What can be wrong with a scenario. The id of a message is error- and the code of the problem; its variables are the
# fields of the problem. A field without a value arrives as the text "none".

## The file as a whole

error-file-too-large = The file holds { $bytes } bytes; a scenario or data file may hold { $limit }.
error-syntax =
    { $rule ->
        [missing-value] A value is missing here: { $near }. Write key = value.
        [missing-equals] An equals sign is missing here: { $near }. Write key = value.
        [missing-comma] A comma or a closing bracket is missing before: { $near }.
        [missing-quote] A quotation mark is missing here: { $near }. Texts stand between "…".
        [unclosed] A bracket, brace or quotation mark is not closed here: { $near }.
        [malformed-number] This is not a number as TOML writes it: { $near }. Write 1000, 1_000 or 0.5.
        [too-deep] Tables and lists are nested too deep here: { $near }.
       *[unexpected] This cannot be read as TOML: { $near }. Each line holds key = value or a [table] header.
    }
error-rest-unchecked = Values were not checked; they will be once all of it reads as TOML.
error-duplicate-key = { $key } is given twice. Keep one of the two.
error-missing-key = { $key } is missing. Add it.
error-missing-part = { $key } is missing. Add it, or build on a preset with extends = "baseline-1998": then the file holds only what differs.
error-unknown-key =
    { $key } is not a key of scenario files here.{ $suggestion ->
        [none] { " " }Remove it, or see the list of keys.
       *[other] { " " }Did you mean { $suggestion }?
    }
error-wrong-type =
    { $key } must be { $expected ->
        [text] a text in "…"
        [number] a number
        [whole-number] a whole number
        [true-or-false] true or false
        [date-time] a date
        [month] a month such as 1998-07
        [list] a list in […]
        [table] a table of keys and values
       *[number-or-table] a number, or a table that describes a distribution
    }; the file has { $found ->
        [text] a text
        [number] a number with a decimal point
        [whole-number] a whole number
        [true-or-false] true or false
        [date-time] a date
        [month] a month such as 1998-07
        [list] a list
       *[table] a table
    }.
error-unsupported-format = The file says format = { $value }; this version of Frontera reads format = { $supported }. Update Frontera, or save the file in the older form.
error-invalid-id = { $key } = "{ $value }" is not a valid id. Use small letters, digits and hyphens, beginning with a letter, at most 64.
error-unknown-preset =
    There is no preset { $value }. Presets: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
error-missing-translation =
    { $key } has no text in { $language ->
        [en] English (en)
       *[es] Spanish (es)
    }. Every text stands in both languages: { "{" } en = "…", es = "…" { "}" }.
error-invalid-month = { $key } = "{ $value }" is not a month. Write year and month like "1991-10".
error-out-of-range =
    { $key } = { $value } is outside its range, { $minimum } to { $maximum }{ $unit ->
        [none] { "" }
       *[other] { " " }({ $unit })
    }.
error-not-finite = { $key } is infinite or not a number. Give a finite number.
error-unknown-choice =
    { $key } cannot be "{ $value }". Choose among: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }

## Parameters

error-wrong-unit = { $key } is measured in { $expected }, the file says { $value }. Convert the value and write unit = "{ $expected }".
error-value-given-twice = { $key } has its value in more than one way. Keep one of value, distribution, or low and high.
error-unknown-place =
    { $key } has no { $value }. It is given by: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
error-range-reversed = { $key }: from { $low } to { $high } is not a range. The low end must lie below the high end.
error-not-positive = { $key } = { $value } must be above 0.
error-nothing-inside = { $key }: nothing is left of the distribution between minimum and maximum. Widen them.
error-not-continuous = { $key }: a distribution of whole numbers or of a list cannot be truncated. Give it as it is.
error-weights-missing =
    { $key }: there { $weights ->
        [one] is one weight
       *[other] are { $weights } weights
    } for { $values ->
        [one] one value
       *[other] { $values } values
    }. Give one weight for each value.
error-bad-weight = { $key }: weight number { $position } is { $value }. Weights are 0 or more, and at least one is above 0.
error-distribution-outside-range =
    { $key }: half of the draws would lie between { $low } and { $high }, beyond its range, { $minimum } to { $maximum }{ $unit ->
        [none] { "" }
       *[other] { " " }({ $unit })
    }. Move or narrow the distribution.
error-exceeds-other = { $key } = { $value } exceeds { $other } = { $limit }. Lower the first or raise the second.

## Policies and correlations

error-end-before-start = Policy { $policy } ends in { $end } but starts in { $start }. Let it end later, or leave the end out.
error-duplicate-id = The id { $id } is already used in line { $first_line }. Give one of the two another id.
error-operation-count = { $key }: a change says exactly one of set, add or multiply.
error-unknown-parameter =
    { $key }: there is no parameter { $value }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
error-unknown-policy =
    There is no policy { $value } in this scenario.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
error-policy-outside-range =
    Policy { $policy } would take { $key } to { $value }, outside its range, { $minimum } to { $maximum }{ $unit ->
        [none] { "" }
       *[other] { " " }({ $unit })
    }. Choose a smaller change.
error-correlation-outside = The correlation of { $first } and { $second } is { $value }. It must lie between -1 and 1, both left out.
error-correlated-with-itself = { $key } is correlated with itself. Name two different parameters.
error-duplicate-correlation = { $first } and { $second } are correlated twice. Keep one of the two.
error-correlations-contradict = These correlations contradict each other: { $keys }. Bring them closer to 0 until they can hold together.

## Series

error-unknown-series =
    There is no series { $value }. Series: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
error-invalid-file-name = { $key } = "{ $value }" is not a plain file name. Put the CSV file beside the scenario and give its name alone.
error-missing-file = { $key }: no file { $value } was found beside the scenario or among the bundled data. Add the file, or give the figures under values.
error-csv-syntax = This row does not have the columns of the header. Check commas and quotation marks.
error-csv-missing-column =
    The header has no column { $heading }. Columns: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
error-csv-value =
    Column { $heading }: "{ $value }" is not { $expected ->
        [whole-number] a year like 1998, or a month of the year from 1 to 12. Correct the cell.
       *[other] a finite number. Correct the cell, or leave it empty if the figure was not published.
    }
error-csv-unknown-sector =
    There is no sector { $value }.{ $suggestion ->
        [none] { " " }To leave out rows of other places, write sectors_only = true in the scenario.
       *[other] { " " }Did you mean { $suggestion }?
    }
error-csv-unknown-port =
    There is no port { $value }.{ $suggestion ->
        [none] { " " }To leave out rows of other places, write sectors_only = true in the scenario.
       *[other] { " " }Did you mean { $suggestion }?
    }
error-series-figure-twice =
    Series { $series } has two figures for { $time }{ $place ->
        [none] { "" }
       *[other] { " " }in { $place }
    }. Keep one of the two.
error-series-gap =
    Series { $series } has no figure for { $time }{ $place ->
        [none] { "" }
       *[other] { " " }in { $place }
    }{ $further ->
        [0] { "" }
        [one] , and one more is missing
       *[other] , and { $further } more are missing
    }. Add the figures, or choose a window they cover.

## Settings

error-unreadable-setting =
    { $key } cannot be set to "{ $value }". Give { $expected ->
        [number-or-range] a number like 0.8 or a 90 % range like 0.5..1.2
        [whole-number] a whole number
        [month] a month like 1991-10
       *[true-or-false] true or false
    }.

## Comparisons. $run counts the scenarios from 1; the first is the reference.

error-ports-do-not-run = Scenario { $scenario } does not run ports of entry. Take one that does, for example ports-1998.
error-week-outside-window = The week lies in { $month }, and the scenario covers { $first } to { $last }. Choose a week of these months.
error-capacity-system-does-not-run =
    { $resource ->
        [posts] Scenario { $scenario } does not run border-crossing cards, so there are no posts to ask about. Take one that does, for example card-deadline-1999.
       *[other] Scenario { $scenario } does not run repatriation, so there is no reception to ask about. Take one that does, for example repatriation-agreed.
    }
error-capacity-needs-port = A desk and beds are at a port of entry. Say which: --port, for example --port san_ysidro; in a notebook, port.
error-month-outside-window = The scenario covers { $first } to { $last }, without { $month }. Choose one of its months.
error-repatriation-does-not-run = Scenario { $scenario } does not run repatriation. Take one that does, for example repatriation-agreed.
error-capacity-posts-have-no-port = Posts serve the cards of the whole border, so { $port } has none of its own. Leave out --port; in a notebook, port.
error-capacity-share = { $key } is { $value }, which is not a share above 0 and at most { $maximum }. Write 95% as 0.95.
error-capacity-nobody-comes = Nobody is returned at { $port } in { $month }, so there is nobody to serve. Choose another port.
error-too-few-runs = A comparison needs two scenarios or more.
error-seeds-differ = Scenario { $run } has seed { $other }, the first has { $reference }. Give all scenarios the same seed: run.seed.
error-replicates-differ = Scenario { $run } has { $other } replicates, the first has { $reference }. Give all scenarios the same number: run.replicates.
error-samplings-differ = Scenario { $run } draws its parameters by { $other }, the first by { $reference }. Give both the same sampling.
error-draws-differ = Scenario { $run } draws its parameters anew every { $other } replicates, the first every { $reference }. Give both the same number.
error-starts-differ = Scenario { $run } starts in { $other }, the first in { $reference }. Give all scenarios the same window: window.start.
error-months-differ = Scenario { $run } has { $other } months, the first has { $reference }. Give all scenarios the same window: window.months.
