# Links: what can be wrong with one, and what is said about one that was opened. As in errors.ftl, the id of an error is
# error- and its code, and its variables are the fields of the error.

## What can be wrong

error-link-empty = There is no link here: nothing stands after #. Copy the whole address, from https to its last character.
error-link-too-long = This text of { $length } characters is too long for a link, which has { $limit } at most. Ask for a file instead.
error-link-letter = "{ $letter }" (character { $position } of the link) does not occur in links. Copy the link anew, without what stands around it.
error-link-incomplete = The end of the link is missing. Copy it whole: mail programs break long lines.
error-link-damaged = The link was damaged: characters were lost or changed on the way. Copy it anew, or ask for a file instead.
error-link-format = This link has format { $value }; this version of Frontera reads links up to format { $supported }. Open it with a newer version.
error-link-kind = This link holds something other than expected (kind { $value }). Open it with a newer version of Frontera.
error-link-unknown-part = This link says something (part { $number }) that this version of Frontera does not know. Open it with a newer version.
error-link-misplaced-part = This link was not made by Frontera: its part { $part } is out of place.
error-link-missing-part = This link was not made by Frontera: its part { $part } is missing.
error-link-unreadable-part = This link was not made by Frontera: its part { $part } cannot be read.
error-link-text-too-large = What this link holds would take more than { $limit } bytes, so it was not unpacked. Ask for a file instead.
error-link-scenario = The scenario in this link cannot be used:
error-link-notebook-unknown = This link builds on the notebook { $notebook }, which this version of Frontera does not have. Open it with a newer version, or ask for the notebook as a file.
error-link-notebook-changed = This link builds on the notebook { $notebook }, which has changed since in the passages it uses. Ask for the notebook as a file, or open the link with the version that made it.
error-unlinkable-too-long = This is too much for a link: { $length } characters, and { $limit } are the most. Save it as a file and hand that on.
error-unlinkable-scenario = This scenario has problems, so nobody could open a link to it. Mend them first.
error-unlinkable-changed = A link cannot say all of this. Save it as a file and hand that on.
error-unlinkable-file-name = A link cannot hold the file "{ $file }": its name is not a plain file name. Give it another name, here and in the notebook.
error-qr-too-long = { $bytes } characters are too many for a QR code, which holds { $limit } at most. Hand on the link or a file.

## What was opened

link-reproduced = Reproduced exactly: fingerprint { $fingerprint }.
link-result-differs = The result differs: this version gives the fingerprint { $found }, the sender's results have { $expected }.
link-without-fingerprints = The link says no results to compare with.
link-without-fingerprint = The link says no result to compare with. Fingerprint here: { $fingerprint }.
remark-link-program-differs = The version differs: Frontera { $sender } made the link, this is { $own }.
remark-link-preset-changed = The preset differs: { $preset } has changed since the link was made. What the link leaves as it is comes from the preset of this version.
link-whole = The link holds a whole scenario that builds on no preset.
