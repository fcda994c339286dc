# What can be wrong with a notebook. The id of a message is error- and the code of the problem; its variables are the
# fields of the problem. A field without a value arrives as the text "none". Problems that a scenario can have too stand in
# errors.ftl.

## The file as a whole

error-missing-front-matter = The notebook does not begin with its front matter. Begin it with a line +++, then keys like format = 1, then another line +++.
error-unclosed-front-matter = The front matter has no end. Put a line +++ behind its last key.
error-unknown-cell-key =
    { $key } is not a key here. Keys: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }

## Cells

error-unknown-kind = There is no cell of the kind { $value }; it is shown as code. Kinds: { $choices }. Did you mean { $suggestion }?
error-words-after-id = "{ $value }" means nothing here. Behind the kind of a cell stands at most its id.
error-unclosed-cell = This { $kind } cell has no end, and all that follows became part of it. Put a line ``` behind its last key.
error-unknown-scenario =
    { $key }: there is no scenario { $value } in the front matter. { $choices ->
        [none] Add it under scenarios.
       *[other] Scenarios: { $choices }.
    }{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
error-no-scenario =
    { $key } must be the name of a preset, the name of a file or a table; the notebook has { $found ->
        [number] a number with a decimal point
        [whole-number] a whole number
        [true-or-false] true or false
        [date-time] a date
        [month] a month such as 1998-07
       *[list] a list
    }.
error-scenario-file-name = { $key } = "{ $value }" is not a plain file name. Put the scenario file beside the notebook and give its name alone.
error-broken-scenario = The scenario { $name } cannot be run: the front matter has none of that name, or it is in error there.
error-missing-scenario-file = The scenario { $name } is in the file { $value }, which was not found beside the notebook. Add the file.
error-unknown-cell-policy =
    { $key }: the scenario { $scenario } has no policy { $value }. Policies: { $choices }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
error-list-too-short =
    { $key } needs { $needed ->
        [one] at least one entry
       *[other] at least { $needed } entries
    }; there { $found ->
        [0] are none
        [one] is one
       *[other] are { $found }
    }.
error-named-twice = { $key } names { $value }, which is named already. Name another.
error-needs-other =
    { $key } = "{ $value }" { $needed ->
        [none] does not go together with { $other }. Take { $other } out.
       *[other] needs { $other } = "{ $needed }". Add that key.
    }
error-whole-border-only = { $value } exists for the whole border only. Take the place and group_by out, or choose another outcome.
error-by-sectors-only = { $value } is counted by sector. Take port and consulate out and say sector, or choose another outcome.
error-by-ports-only = { $value } is counted by port of entry. Take sector and consulate out and say port, or choose another outcome.
error-by-consulates-only = { $value } is counted by consulate. Take sector and port out and say consulate, or choose another outcome.
error-no-shares-of = Sectors have no shares of { $value }, which is a ratio or a level. Choose an outcome that counts, like apprehensions.

## Text

error-unknown-division = ::: { $value } is not a language. Languages: { $choices }.
error-unclosed-division = The text in ::: { $value } has no end. Put a line ::: behind it.
error-stray-division = This line ::: closes nothing. Take it out, or put ::: en or ::: es before the text.
error-text-lacks-language =
    This text has nothing in { $language ->
        [en] English. Put it between ::: en and :::.
       *[es] Spanish. Put it between ::: es and :::.
    } Until then its readers see the other language.
error-link-refused = The link to { $value } is not followed. Links begin with one of: { $choices }.
error-image-refused = The picture { $value } is not shown. Pictures lie beside the notebook; give the name of the file, like map.png.
error-formula =
    The formula { $formula } cannot be set: { $rule ->
        [unknown-command] it has a command or an environment that is not known.
        [unbalanced] a brace or an environment is not closed, or closes nothing.
        [missing-argument] a command lacks what belongs to it.
        [too-long] it is too long or too deep.
       *[other] it is not LaTeX as formulas use it.
    }
error-value-expected =
    In the value between braces, { $expected ->
        [outcome] an outcome
        [sector] a sector
        [year] a fiscal year, or the first and the last of several,
        [scenario] a scenario
        [clause] one of the words that may follow
       *[close] the end
    } is expected{ $found ->
        [none] { "" }
       *[other] {" "}where { $found } stands
    }: { $choices }.
error-years-reversed = From { $first } to { $last } is not a range of years. The first year comes first.

## Edits

error-cell-without-keys = A text has no keys that could be set.
error-keys-unreadable = The keys here cannot be read, so none of them can be set. Correct the source first.
error-value-unreadable = { $key } cannot be set to { $value }, which is not a value as TOML writes it.
error-no-keys-inside = { $key } is a single value and holds no keys.
