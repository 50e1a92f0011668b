# Counts what a class declares: at most 15 data members and 20 methods, its nested types apart. Signals, constructors, destructors,
# operators and friends are no methods. Relies on the layout that format.sh checks: a class's braces stand on lines of their own, or
# the opening one ends the line; a declaration may run over several lines, up to its ";" or "{".
# Usage: awk -f classes.awk classes.conf FILE...
function indentOf(text) { match(text, /^ */); return RLENGTH }
function wrong(text) { print text; failures++ }

function close_class(name, members, methods,    room, roomMethods) {
    room = name in most ? most[name] : 15
    roomMethods = name in mostMethods ? mostMethods[name] : 20
    if (members > room) wrong(FILENAME ": " name " has " members " data members, at most " room " are allowed")
    if (methods > roomMethods) wrong(FILENAME ": " name " has " methods " methods, at most " roomMethods " are allowed")
    if (name in most) {
        seen[name] = 1
        if (members <= 15 && methods <= 20) wrong("classes.conf: " name " has become small, its line goes")
    }
    classes++
    if (members > largest) { largest = members; largestName = name }
    if (methods > longest) { longest = methods; longestName = name }
}

function count(text,    plain, bare, parts) {
    plain = text
    gsub(/"[^"]*"/, "", plain)
    gsub(/\[\[[a-z_]+\]\]/, "", plain)
    sub(/^ +/, "", plain)
    if (plain ~ /^(public|private|protected|using|friend|static_assert|typedef|enum|struct|class|template|Q_[A-Z]+( |:|;|$|\())/)
        return
    if (plain ~ /operator/ || plain ~ /^(explicit |virtual |constexpr )*~?[A-Z][A-Za-z]*\(/)
        return
    if (plain ~ /^static constexpr/)
        return
    bare = plain
    while (sub(/<[^<>]*>/, "", bare))
        ;
    sub(/ = .*/, "", bare)
    sub(/\{.*/, "", bare)
    if (bare ~ /\(/) { if (!inSignals[depth]) methods[depth]++ }
    else if (bare ~ /[A-Za-z_>&*] [*&]*[A-Za-z_]+(, [A-Za-z_]+)*;? *$/) members[depth] += gsub(/,/, ",", bare) + 1
}

# What may not yet be small: the first file.
FILENAME ~ /classes\.conf$/ { if ($0 !~ /^#/ && NF == 3) { most[$1] = $2; mostMethods[$1] = $3 } ; next }

FNR == 1 { depth = 0; text = ""; skip = -1 }
{ line = $0; sub(/ *\/\/.*/, "", line) }
line ~ /^ *$/ { next }

# The body of a function that is defined within its class.
skip >= 0 { if (indentOf(line) == skip && line ~ /^ *\}/) skip = -1; next }

text == "" && line ~ /^ *(class|struct) [A-Za-z:]+( final)?( : [^;]*)?( \{)?$/ && line !~ /;/ {
    pending = line
    pendingIndent = indentOf(line)
    if (line ~ /\{$/) { depth++; indent[depth] = pendingIndent; name[depth] = pending; members[depth] = methods[depth] = 0; inSignals[depth] = 0; pending = "" }
    next
}
pending != "" && line ~ /^ *\{$/ && indentOf(line) == pendingIndent {
    depth++; indent[depth] = pendingIndent; name[depth] = pending; members[depth] = methods[depth] = 0; inSignals[depth] = 0; pending = ""
    next
}
pending != "" { if (line !~ /^ *[:,]/) pending = ""; if (pending != "") next }

depth && indentOf(line) == indent[depth] && line ~ /^ *\}/ {
    sub(/^ *(class|struct) /, "", name[depth]); sub(/[ :].*/, "", name[depth])
    close_class(name[depth], members[depth], methods[depth])
    depth--
    next
}
!depth { next }
line ~ /^ *(public|private|protected)( slots| Q_SLOTS)?:$/ { inSignals[depth] = 0; next }
line ~ /^ *Q_SIGNALS:$/ { inSignals[depth] = 1; next }
line ~ /^ *(Q_[A-Z]+|using|friend|enum)/ && line !~ /[;)}]$/ { skipping = 1 }
{
    text = text " " line
    if (line ~ /^ *\{$/) { count(substr(text, 1, length(text) - length(line))); skip = indentOf(line); text = ""; next }
    if (line ~ /[;}]$/ || line ~ /^ *Q_[A-Z]+(\(.*\))?$/) { count(text); text = "" }
}
END {
    printf "%d classes: most data members %d (%s), most methods %d (%s)\n", classes, largest, largestName, longest, longestName
    for (known in most) if (!(known in seen)) wrong("classes.conf: " known " is gone, its line goes")
    exit failures > 0
}
