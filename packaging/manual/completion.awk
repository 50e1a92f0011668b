# Writes a bash completion from the rows of help.awk: the program's own first, then each command's behind "of NAME".
# A value is completed as what its help says it is: words joined by |, FILE, DIR, or a list as "one, two or three".
# Variable: name
BEGIN { FS = "\t"; word = "[a-z0-9-]+" }

# The words of a list: "a|b", "a, b or c", "... one of a, b, c.", "...: a, b"; nothing if it is none.
function listed(text) {
    sub(/^.*(: | one of )/, "", text)
    sub(/\.$/, "", text)
    gsub(/\||, | or /, " ", text)
    return text ~ ("^" word "( " word ")*$") ? text : ""
}

function choices(value, help) {
    if (value ~ ("^" word "(\\|" word ")+$") && value !~ /file/)
        return listed(value)
    if (help ~ /(: | one of )/ || help ~ ("^" word "(, " word ")* or " word "$"))
        return listed(help)
    return ""
}

function addCase(names, value, help,    words, lines) {
    gsub(/, /, "|", names)
    words = choices(value, help)
    if (value ~ /file|FILE/)
        lines = "        _filedir\n"
    else if (value == "DIR")
        lines = "        _filedir -d\n"
    if (words != "")
        lines = lines "        COMPREPLY+=($(compgen -W '" words "' -- \"$cur\"))\n"
    if (lines == "")
        unknown = unknown (unknown == "" ? "" : "|") names
    else
        cases = cases "    " names ")\n" lines "        return\n        ;;\n"
}

$1 == "of" { of = $2 }
$1 == "command" { commands[++count] = $2; all = all (count > 1 ? " " : "") $2 }
$1 == "usage" && of != "" {
    split($2, words, " ")
    if (words[3] ~ /^[a-z]+(\|[a-z]+)+$/)
        first[of] = listed(words[3])
}
$1 == "option" {
    if ($4 != "" && !($3 in done))
        addCase($3, $4, $5)
    done[$3] = 1
    gsub(/,/, "", $3)
    if (of == "" || $2 == "own")
        options[of] = options[of] " " $3
}

END {
    fn = name
    gsub(/-/, "_", fn)
    print "# bash completion for " name ", made from its --help"
    print "_" fn "()\n{"
    print "    local cur prev words cword split"
    print "    _init_completion -s || return"
    print "    case $prev in\n" cases "    " unknown ") return ;;\n    esac"
    print "    $split && return"
    print "    local options='" substr(options[""], 2) "' choices='" all "'"
    if (all != "") {
        print "    local word"
        print "    for word in \"${words[@]:1:cword-1}\"; do\n        case $word in"
        for (i = 1; i <= count; i++) {
            print "        " commands[i] ")\n            options+='" options[commands[i]] "' choices="
            if (commands[i] in first)
                print "            [[ $prev == " commands[i] " ]] && choices='" first[commands[i]] "'"
            print "            break\n            ;;"
        }
        print "        esac\n    done"
    }
    print "    [[ $cur == -* ]] && choices=$options"
    print "    COMPREPLY=($(compgen -W \"$choices\" -- \"$cur\"))"
    print "} && complete -F _" fn " " name
}
