# Writes a man page: the template with the program's own words in the places @ABOUT@, @USAGE@, @OPTIONS@, @COMMANDS@ and
# @EXIT@. Reads the rows of help.awk, each command's behind a row "of NAME".
# Variables: name, version, date, template
BEGIN { FS = "\t" }

function escaped(text) {
    gsub(/\\/, "\\e", text)
    gsub(/-/, "\\-", text)
    if (text ~ /^[.']/)
        text = "\\&" text
    return text
}

function option(names, value, help,    text) {
    text = "\\fB" escaped(names) "\\fR"
    gsub(/, /, "\\fR, \\fB", text)
    if (value != "")
        text = text " \\fI" escaped(value) "\\fR"
    return ".TP\n" text "\n" escaped(help) "\n"
}

function printCommands(    i, text) {
    for (i = 1; i <= commands; i++) {
        text = usage[command[i]]
        sub(/^\[OPTIONS\] /, "", text)
        print ".SS " escaped(text)
        printf "%s%s", about[command[i]], options[command[i]]
    }
}

$1 == "of" { of = $2 }
$1 == "usage" { usage[of] = $2 }
$1 == "about" { about[of] = about[of] escaped($2) "\n" }
$1 == "option" && (of == "" || $2 == "own") { options[of] = options[of] option($3, $4, $5) }
$1 == "command" { command[++commands] = $2 }
$1 == "exit" && of == "" { exits = exits ".TP\n" $2 "\n" escaped($3) "\n" }

END {
    while ((getline line <template) > 0) {
        gsub(/@VERSION@/, version, line)
        gsub(/@DATE@/, date, line)
        if (line == "@ABOUT@")
            printf "%s", about[""]
        else if (line == "@USAGE@")
            print ".B " escaped(name) "\n" escaped(usage[""])
        else if (line == "@OPTIONS@")
            printf "%s", options[""]
        else if (line == "@COMMANDS@")
            printCommands()
        else if (line == "@EXIT@")
            printf "%s", exits
        else
            print line
    }
}
