# Reads what a program prints on --help and writes it as rows of tabs, from which man.awk and completion.awk make the
# man page and the completion:
#   usage    TEXT             the words after the program's name
#   about    TEXT             a line that says what the program or command does
#   option   SECTION NAMES VALUE HELP      SECTION is "own" or "global", NAMES "-h, --help"
#   command  NAME HELP
#   exit     CODE TEXT
# A line that looks like a row and cannot be read ends it with an error, so that no option gets lost.
BEGIN { OFS = "\t"; section = "own" }

function flush() {
    if (row != "")
        print row, help
    row = ""
}

/^Usage: / {
    sub(/^Usage: [^ ]*/, "")
    sub(/^ /, "")
    print "usage", $0
    next
}
/^Exit codes: / { flush(); exits = $0; next }
exits != "" && !closed && /^$/ { closed = 1; next }
exits != "" && !closed { exits = exits " " $0; next }
exits != "" { next }
/^Commands:$/ { flush(); commands = 1; next }
/^Options:$/ { flush(); commands = 0; seen = 1; next }
/^Global options:$/ { flush(); section = "global"; next }
/^$/ { flush(); next }
/^  [^ ]/ {
    flush()
    seen = 1
    left = substr($0, 3)
    if (!match(left, /   */)) {
        print "help.awk: no text in \"" $0 "\"" >"/dev/stderr"
        exit 1
    }
    help = substr(left, RSTART + RLENGTH)
    left = substr(left, 1, RSTART - 1)
    if (commands) {
        row = "command" OFS left
        next
    }
    value = ""
    if (match(left, /[^,] [^-]/)) {
        value = substr(left, RSTART + 2)
        left = substr(left, 1, RSTART)
    }
    gsub(/[<>]/, "", value)
    row = "option" OFS section OFS left OFS value
    next
}
/^        / && row != "" { sub(/^ */, ""); help = help " " $0; next }
!seen { print "about", $0 }

END {
    flush()
    sub(/^Exit codes: /, "", exits)
    sub(/\.$/, "", exits)
    parts = split(exits, part, ", ")
    for (i = 1; i <= parts; i++) {
        if (part[i] !~ /^[0-9] / ) {
            text = text ", " part[i]
            continue
        }
        if (text != "")
            print "exit", code, text
        code = substr(part[i], 1, 1)
        text = substr(part[i], 3)
    }
    if (text != "")
        print "exit", code, text
}
