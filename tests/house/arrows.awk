# Judges "file:line:#include ..." against the table of arrows.conf. See arrows.sh.

function trim(text) { gsub(/^[ \t]+|[ \t]+$/, "", text); return text }

function has(list, word) { return index(" " list " ", " " word " ") > 0 }

# The deepest folder of the table that holds the file, or the file itself.
function folderOf(file,    best, folder) {
    best = ""
    for (folder in uses) {
        if (index(file "/", folder "/") == 1 && length(folder) > length(best)) best = folder
    }
    return best
}

# The room of a folder: core/domain and app/desktop/charts give domain and charts. A program's main.cpp is in none.
function roomOf(folder,    parts, count) {
    count = split(folder, parts, "/")
    return parts[count]
}

# The room that a header is of: "domain/price.h" and "desktop/charts/hatch.h" give domain and charts; "" if of none.
function targetOf(header,    path) {
    path = header
    while (sub(/\/[^\/]*$/, "", path)) if (path in rooms) return rooms[path]
    return ""
}

function wrong(why) { printf "%s: %s: %s\n", place, header, why; failures++ }

function judgeOwn(folder,    target) {
    if (header ~ /\.\.\//) { wrong("include from the room's root, not by ../"); return }
    if (header !~ /\//) return
    target = targetOf(header)
    if (target == "") { wrong("names no room"); return }
    if (target == roomOf(folder) || has(uses[folder], target) || has(single[folder], header)) return
    wrong(folder " may not use " target)
}

function judgeQt(folder,    module, parts) {
    if (has(single[folder], header)) return
    if (header ~ /^QCoro/) module = "QCoro"
    else if (header ~ /^Qt[A-Z][A-Za-z]*\//) { split(header, parts, "/"); module = substr(parts[1], 3) }
    else if (header in moduleOf) module = moduleOf[header]
    else { wrong("belongs to no Qt module that is installed"); return }
    if (!has(qt[folder], module)) wrong(folder " may not use Qt " module)
}

BEGIN {
    FS = "|"
    while ((getline line < modules) > 0) {
        split(line, pair, " ")
        if (!(pair[1] in moduleOf)) moduleOf[pair[1]] = pair[2]
    }
    # Headers of other libraries that have one home; arrows.conf names it.
    guarded = "toml++/toml.h libpq-fe.h qt6keychain/keychain.h"
}

FNR == NR {
    if ($0 ~ /^#/ || NF < 4) next
    folder = trim($1)
    uses[folder] = trim($2); qt[folder] = trim($3); single[folder] = trim($4)
    path = folder
    sub(/^(core|app)\//, "", path)
    rooms[path] = roomOf(folder)
    next
}

{
    match($0, /^[^:]*:[0-9]*:/)
    place = substr($0, 1, RLENGTH - 1)
    rest = substr($0, RLENGTH + 1)
    file = place
    sub(/:[0-9]*$/, "", file)
    if (!match(rest, /["<][^">]*[">]/)) next
    header = substr(rest, RSTART + 1, RLENGTH - 2)
    quoted = substr(rest, RSTART, 1) == "\""
    folder = folderOf(file)
    if (folder == "") { wrong("the file is in no room"); next }
    if (quoted) judgeOwn(folder)
    else if (header ~ /^Q[A-Z]/ || header ~ /^Qt[A-Z]/) judgeQt(folder)
    else if (has(guarded, header) && !has(single[folder], header)) wrong(folder " may not use it")
}

END { if (failures) { print failures " wrong arrows"; exit 1 } }
