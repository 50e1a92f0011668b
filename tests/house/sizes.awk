# Reads "lines file", largest first. Sources: median 150, 95th percentile 400, none over 600. Headers: 150.
function wrong(text) { print text; failures++ }

$2 ~ /\.h$/ { if ($1 > 150) wrong($2 ": " $1 " lines, a header has at most 150"); next }
{
    sources[++count] = $1
    if ($1 > 600) wrong($2 ": " $1 " lines, a source has at most 600")
}

END {
    if (count) {
        median = sources[int((count + 1) / 2)]
        percentile = sources[int(count * 0.05) + 1]
        printf "%d sources: median %d lines, 95th percentile %d\n", count, median, percentile
        if (median > 150) wrong("the median source has " median " lines, at most 150 are allowed")
        if (percentile > 400) wrong("the 95th percentile of sources is " percentile " lines, at most 400 are allowed")
    }
    exit failures > 0
}
