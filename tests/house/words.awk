# Finds words that the house forbids, with the reason. Comments count only for the words that live in comments.
function wrong(reason) { printf "%s:%d: %s\n", FILENAME, FNR, reason; failures++ }

/(^|[^A-Za-z])(TODO|FIXME|XXX)([^A-Za-z]|$)/ { wrong("unfinished work is an issue, not a comment") }

{ sub(/\/\/.*/, "") }

/QEventLoop|processEvents/ { wrong("no nested event loops: await instead") }
/(^|[^A-Za-z_])(sleep|usleep|msleep|nanosleep|sleep_for|sleep_until) *\(/ { wrong("nothing sleeps: await a timer") }
/(^|[^A-Za-z_.>])sender\(\)/ { wrong("a slot knows its sender by its arguments") }
/(^|[^A-Za-z_])SIGNAL\(/ { wrong("connect by function pointer, the compiler checks it") }
/split\( *(u|QLatin1Char\(|QChar\()?';'/ { wrong("do not split CSV or SQL by hand") }
/([Dd]ialog|[Mm]enu|[Bb]ox|[Ww]izard)[A-Za-z_]*(\.|->)exec\(/ { wrong("open() or show(): exec() nests an event loop") }
FILENAME ~ /^core\/store\// && (/'%[0-9]+'/ || /'"(_s|_L1)? *\+/) { wrong("values are bound to SQL, never pasted into it") }

END { exit failures > 0 }
