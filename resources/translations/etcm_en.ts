<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Alerts page</name>
    <message numerus="yes">
        <source>%1 failure(s) in a row</source>
        <translation>
            <numerusform>%1 failure in a row</numerusform>
            <numerusform>%1 failures in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 pending</source>
        <translation>
            <numerusform>%1 pending</numerusform>
            <numerusform>%1 pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 counted</source>
        <translation>
            <numerusform>%1 counted</numerusform>
            <numerusform>%1 counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 alike, the last at %2</source>
        <translation>
            <numerusform>%1 alike, the last at %2</numerusform>
            <numerusform>%1 alike, the last at %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %1 more</source>
        <translation>
            <numerusform>… %1 more</numerusform>
            <numerusform>… %1 more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alerts panel</name>
    <message numerus="yes">
        <source>%1 firing</source>
        <translation>
            <numerusform>%1 firing</numerusform>
            <numerusform>%1 firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 acknowledged</source>
        <translation>
            <numerusform>%1 acknowledged</numerusform>
            <numerusform>%1 acknowledged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message numerus="yes">
        <source>%1 value(s)</source>
        <translation>
            <numerusform>%1 value</numerusform>
            <numerusform>%1 values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) in %2 ms</source>
        <translation>
            <numerusform>%1 answers in %2 ms</numerusform>
            <numerusform>%1 answer in %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Data page</name>
    <message numerus="yes">
        <source>%1 slot(s), %2 values</source>
        <translation>
            <numerusform>%1 slot, %2 values</numerusform>
            <numerusform>%1 slots, %2 values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s)</source>
        <translation>
            <numerusform>%1 slot</numerusform>
            <numerusform>%1 slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) waiting</source>
        <translation>
            <numerusform>%1 row waiting</numerusform>
            <numerusform>%1 rows waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 batch</numerusform>
            <numerusform>%1 batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es) that the central database refuses, kept here</source>
        <translation>
            <numerusform>%1 batch that the central database refuses, kept here</numerusform>
            <numerusform>%1 batches that the central database refuses, kept here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>Writing, %1 row(s) so far</source>
        <translation>
            <numerusform>Writing, %1 row so far</numerusform>
            <numerusform>Writing, %1 rows so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %1 row(s), %2 bytes, to %3</source>
        <translation>
            <numerusform>Written: %1 row, %2 bytes, to %3</numerusform>
            <numerusform>Written: %1 rows, %2 bytes, to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complete: %1 slots, %2 day(s). No missing value.</source>
        <translation>
            <numerusform>Complete: %1 slots, %2 day. No missing value.</numerusform>
            <numerusform>Complete: %1 slots, %2 days. No missing value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 slots are here, %2 day(s). Without: %3.</source>
        <translation>
            <numerusform>Missing: %1 slots are here, %2 day. Without: %3.</numerusform>
            <numerusform>Missing: %1 slots are here, %2 days. Without: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <comment>a list of gaps</comment>
        <translation>
            <numerusform>%1 and %2 more</numerusform>
            <numerusform>%1 and %2 more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health page</name>
    <message numerus="yes">
        <source>All %1 endpoints, mean</source>
        <translation>
            <numerusform>%1 endpoint</numerusform>
            <numerusform>All %1 endpoints, mean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 entries</source>
        <translation>
            <numerusform>%1 entry</numerusform>
            <numerusform>%1 entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 call</numerusform>
            <numerusform>%1 calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1 failed</numerusform>
            <numerusform>%1 failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Power panel</name>
    <message numerus="yes">
        <source>%1 reading(s)</source>
        <translation>
            <numerusform>%1 reading</numerusform>
            <numerusform>%1 readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s) implausible</source>
        <translation>
            <numerusform>%1 reading implausible</numerusform>
            <numerusform>%1 readings implausible</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Price panel</name>
    <message numerus="yes">
        <source>%1 slot(s) implausible</source>
        <translation>
            <numerusform>%1 slot implausible</numerusform>
            <numerusform>%1 slots implausible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) revised %2</source>
        <translation>
            <numerusform>%1 slot revised %2</numerusform>
            <numerusform>%1 slots revised %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prices page</name>
    <message numerus="yes">
        <source>%1 revised</source>
        <translation>
            <numerusform>%1 revised</numerusform>
            <numerusform>%1 revised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 implausible</source>
        <translation>
            <numerusform>%1 implausible</numerusform>
            <numerusform>%1 implausible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <comment>13:00–14:00</comment>
        <translation>
            <numerusform>%1 and %2 more</numerusform>
            <numerusform>%1 and %2 more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1 send(s) old data</source>
        <translation>
            <numerusform>%1 sends old data</numerusform>
            <numerusform>%1 send old data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) implausible values</source>
        <translation>
            <numerusform>%1 sends implausible values</numerusform>
            <numerusform>%1 send implausible values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) answers of another shape</source>
        <translation>
            <numerusform>%1 sends answers of another shape</numerusform>
            <numerusform>%1 send answers of another shape</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) answers that are too large</source>
        <translation>
            <numerusform>%1 sends answers that are too large</numerusform>
            <numerusform>%1 send answers that are too large</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) unreadable answers</source>
        <translation>
            <numerusform>%1 sends unreadable answers</numerusform>
            <numerusform>%1 send unreadable answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) again</source>
        <translation>
            <numerusform>%1 answers again</numerusform>
            <numerusform>%1 answer again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) good data again</source>
        <translation>
            <numerusform>%1 sends good data again</numerusform>
            <numerusform>%1 send good data again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) in time again</source>
        <translation>
            <numerusform>%1 answers in time again</numerusform>
            <numerusform>%1 answer in time again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Central database reachable, %1 row(s) sent</source>
        <translation>
            <numerusform>Central database reachable, %1 row sent</numerusform>
            <numerusform>Central database reachable, %1 rows sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es) refused by the central database</source>
        <translation>
            <numerusform>%1 batch refused by the central database</numerusform>
            <numerusform>%1 batches refused by the central database</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prices revised: %1 slot(s), %2, %3</source>
        <translation>
            <numerusform>Prices revised: %1 slot, %2, %3</numerusform>
            <numerusform>Prices revised: %1 slots, %2, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 notice(s)</source>
        <translation>
            <numerusform>%1 notice</numerusform>
            <numerusform>%1 notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are rate limited until %2</source>
        <translation>
            <numerusform>%1 is rate limited until %2</numerusform>
            <numerusform>%1 are rate limited until %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 endpoints answer(s)</source>
        <translation>
            <numerusform>%1 of %2 endpoints answers</numerusform>
            <numerusform>%1 of %2 endpoints answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 endpoints give(s) data</source>
        <translation>
            <numerusform>%1 of %2 endpoints gives data</numerusform>
            <numerusform>%1 of %2 endpoints give data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>and %1 more</numerusform>
            <numerusform>and %1 more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>States</name>
    <message numerus="yes">
        <source>%1 is/are not observed</source>
        <translation>
            <numerusform>%1 is not observed</numerusform>
            <numerusform>%1 are not observed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s)</source>
        <translation>
            <numerusform>%1 answers</numerusform>
            <numerusform>%1 answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are slow</source>
        <translation>
            <numerusform>%1 is slow</numerusform>
            <numerusform>%1 are slow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are incomplete</source>
        <translation>
            <numerusform>%1 is incomplete</numerusform>
            <numerusform>%1 are incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are late</source>
        <translation>
            <numerusform>%1 is late</numerusform>
            <numerusform>%1 are late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) old data</source>
        <translation>
            <numerusform>%1 sends old data</numerusform>
            <numerusform>%1 send old data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are implausible</source>
        <translation>
            <numerusform>%1 is implausible</numerusform>
            <numerusform>%1 are implausible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are rate limited</source>
        <translation>
            <numerusform>%1 is rate limited</numerusform>
            <numerusform>%1 are rate limited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are unreadable</source>
        <translation>
            <numerusform>%1 is unreadable</numerusform>
            <numerusform>%1 are unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are refused</source>
        <translation>
            <numerusform>%1 is refused</numerusform>
            <numerusform>%1 are refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 do(es) not answer</source>
        <translation>
            <numerusform>%1 does not answer</numerusform>
            <numerusform>%1 do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) with server errors</source>
        <translation>
            <numerusform>%1 answers with server errors</numerusform>
            <numerusform>%1 answer with server errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>Buffering, %1 row(s) here</source>
        <translation>
            <numerusform>Buffering, %1 row here</numerusform>
            <numerusform>Buffering, %1 rows here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) here</source>
        <translation>
            <numerusform>%1 row here</numerusform>
            <numerusform>%1 rows here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OK, %1 row(s) waiting</source>
        <translation>
            <numerusform>OK, %1 row waiting</numerusform>
            <numerusform>OK, %1 rows waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OK, %1 wait</source>
        <translation>
            <numerusform>OK, %1 wait</numerusform>
            <numerusform>OK, %1 wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused, kept aside</source>
        <translation>
            <numerusform>%1 refused, kept aside</numerusform>
            <numerusform>%1 refused, kept aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 sources answer(s), shown: %3</source>
        <translation>
            <numerusform>%1 of %2 sources answers, shown: %3</numerusform>
            <numerusform>%1 of %2 sources answer, shown: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%1. %2 row(s) kept here, nothing lost.</source>
        <translation>
            <numerusform>%1. %2 row kept here, nothing lost.</numerusform>
            <numerusform>%1. %2 rows kept here, nothing lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshing: %1 call(s)</source>
        <translation>
            <numerusform>Refreshing: %1 call</numerusform>
            <numerusform>Refreshing: %1 calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %3 more</source>
        <translation>
            <numerusform>%1, %2 and %3 more</numerusform>
            <numerusform>%1, %2 and %3 more</numerusform>
        </translation>
    </message>
</context>
</TS>
