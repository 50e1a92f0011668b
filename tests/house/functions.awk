# Finds functions of more than 40 lines between their braces. A function opens with a brace alone on its line, after
# a line that opens no namespace, class or enum; it ends at the closing brace with the same indentation.
function indentOf(text) { match(text, /^ */); return RLENGTH }

FNR == 1 { open = 0; before = "" }

!open && /^ *\{$/ && before !~ /^ *(inline )?namespace/ && before !~ /^ *(class|struct|union|enum) / && before != "" {
    open = 1
    indent = indentOf($0)
    start = FNR
    name = before
    next
}

open && /^ *\}/ && indentOf($0) == indent {
    lines = FNR - start - 1
    if (lines > 40) {
        sub(/^ */, "", name)
        printf "%s:%d: %d lines, a function has at most 40: %s\n", FILENAME, start, lines, name
        failures++
    }
    open = 0
}

# A class may be declared over several lines ("class A\n    : public B"); its brace is not a function's.
/[^ ]/ { if (before ~ /^ *(class|struct) / && $0 ~ /^ *[:,] (public|private) /) next; before = $0 }

END { exit failures > 0 }
