# Writes etcm.toml(5): the template with the keys of the reference file in the place of @KEYS@. A comment directly above
# a key or a table is its text; a key without one is part of an example and is told elsewhere.
# Variables: version, date, template
function escaped(text) {
    gsub(/\\/, "\\e", text)
    gsub(/-/, "\\-", text)
    if (text ~ /^[.']/)
        text = "\\&" text
    return text
}

/^# / { text = text escaped(substr($0, 3)) "\n"; next }
/^\[/ { keys = keys ".SS " escaped($0) "\n" text }
/^[a-z_]+ = / && text != "" {
    key = $1
    sub(/^[a-z_]+ = /, "")
    keys = keys ".TP\n\\fB" key "\\fR = \\fI" escaped($0) "\\fR\n" text
}
{ text = "" }

END {
    while ((getline line <template) > 0) {
        gsub(/@VERSION@/, version, line)
        gsub(/@DATE@/, date, line)
        if (line == "@KEYS@")
            printf "%s", keys
        else
            print line
    }
}
