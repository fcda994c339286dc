### Sentences made from the numbers of a result. Numbers arrive written, with their unit.

## Points in time

time-fiscal-year = fiscal year { $year }
    .short = FY{ $year }
    .inside = fiscal year { $year }
time-fiscal-years = fiscal years { $first } to { $last }
    .short = FY{ $first }–{ $last }
    .inside = fiscal years { $first } to { $last }
time-month = { $month } { $year }
sentence-in-fiscal-year = In fiscal year { $year }
sentence-in-fiscal-years = In fiscal years { $first } to { $last }
sentence-in-month = In { $month } { $year }

## Large numbers in prose. .noun stands before the thing counted.

sentence-usd-millions = ${ $number } million
sentence-millions = { $count ->
        [one] { $number } million
       *[other] { $number } million
    }
    .noun = { $count ->
        [one] { $number } million
       *[other] { $number } million
    }

# A place inside a sentence; the space before it belongs to it.
sentence-where = { " " }in { $place }

## An outcome at one point in time, with its interval over runs and the record

sentence-fan = { $when }{ $where } the model expects { $counted } ({ $level }% of runs between { $low } and { $high }).
sentence-fan-observed = { $when }{ $where } the model expects { $counted } ({ $level }% of runs between { $low } and { $high }); the record shows { $observed }.
sentence-fan-certain = { $when }{ $where } the model expects { $counted }, the same in every run.
sentence-fan-certain-observed = { $when }{ $where } the model expects { $counted }, the same in every run; the record shows { $observed }.
sentence-undefined = { $when }{ $where }, { $subject } is not defined in any run.

## From one point in time to another

sentence-trend = { $direction ->
        [up] From { $from } to { $to }, the model shows a rise in { $subject }{ $where }: { $change }, from { $first } to { $last }.
        [down] From { $from } to { $to }, the model shows a fall in { $subject }{ $where }: { $change }, from { $first } to { $last }.
       *[flat] From { $from } to { $to }, the model shows no clear change in { $subject }{ $where }: from { $first } to { $last }.
    }
sentence-change-percent = { $number }%
sentence-change-points = { $count ->
        [one] { $number } percentage point
       *[other] { $number } percentage points
    }

## How an outcome is spread over sectors

sentence-shares = { $when }, { $place } has the largest share of { $subject }, { $share }.
sentence-shares-two = { $when }, { $place } has the largest share of { $subject }, { $share }, ahead of { $second } ({ $second-share }).
sentence-shares-observed = { $when }, { $place } has the largest share of { $subject }, { $share }, ahead of { $second } ({ $second-share }); in the record the largest is { $observed } ({ $observed-share }).

## The fee of a guide

sentence-fee = { $when } a guide costs { $fee } on average ({ $level }% of runs between { $low } and { $high }), and { $share } of attempts between ports of entry are made with one.

## One scenario against another, by the replicates of both

sentence-difference = { $direction ->
        [up] { $when }{ $where }, { $other } shows a rise in { $subject } against { $reference }: { $change } (95% interval of the mean: { $low } to { $high }), from { $first } to { $last }.
        [down] { $when }{ $where }, { $other } shows a fall in { $subject } against { $reference }: { $change } (95% interval of the mean: { $low } to { $high }), from { $first } to { $last }.
       *[flat] { $when }{ $where }, { $other } shows no clear change in { $subject } against { $reference }: from { $first } to { $last }.
    }
sentence-difference-none = { $when }{ $where }, { $other } and { $reference } do not differ in { $subject } in any run.
sentence-difference-share = { $counted ->
        [better] The outcome is better in { $share } of paired runs.
       *[higher] The outcome is higher in { $share } of paired runs.
    }

## How much is enough: command line and page

capacity-title =
    { $resource ->
        [posts] Officers at consular posts: { $scenario }
        [desk] Officers at the reception desk of { $port }, weeks of { $month }: { $scenario }
       *[beds] Beds of the shelter at { $port }, weeks of { $month }: { $scenario }
    }
capacity-sentence =
    { $resource ->
        [posts]
            { $found ->
                [yes] { $enough } of the officers there are would be enough for { $target } of those who would apply to have a card on the day of the deadline, in { $confidence } of { $replicates } replicates. With the officers there are it is { $kept }.
               *[no] Not even { $enough } of the officers there are would be enough for { $target } of those who would apply to have a card on the day of the deadline, in { $confidence } of { $replicates } replicates: the others apply too late. With the officers there are it is { $kept }.
            }
        [desk]
            { $found ->
                [yes] { $enough } would be enough to receive { $target } of the people within { $limit }, in { $confidence } of { $replicates } weeks. With { $asis }, as there are, it is { $kept }.
               *[no] Not even { $enough } would be enough to receive { $target } of the people within { $limit }, in { $confidence } of { $replicates } weeks. With { $asis }, as there are, it is { $kept }.
            }
       *[beds]
            { $found ->
                [yes] { $enough } would be enough for { $target } of those who ask to get a bed, in { $confidence } of { $replicates } weeks. With { $asis }, as there are, it is { $kept }.
               *[no] Not even { $enough } would be enough for { $target } of those who ask to get a bed, in { $confidence } of { $replicates } weeks. With { $asis }, as there are, it is { $kept }.
            }
    }
capacity-of-posts = Officers, % of those there are
capacity-of-desk = Officers
capacity-of-beds = Beds
capacity-mark =
    { $mark ->
        [enough] enough
        [as-is] as it is
       *[none] {""}
    }

## Comparisons and tables

table-undefined = undefined
compare-outcome = Outcome
compare-difference = Difference
compare-interval = 95% interval
compare-share = Replicates
compare-share-counted =
    { $share } { $counted ->
        [better] better
       *[higher] higher
    }
compare-equal = all equal
compare-variance-ratio = Variance ratio
compare-regret-protection = Regret in what protects people: mean (95% quantile), and in brackets the share of replicates where it is best
compare-regret-operation = Regret in what else happens: mean (95% quantile), and in brackets the share of replicates where it is best
compare-regret-cell = { $mean } ({ $high }) [{ $share }]
