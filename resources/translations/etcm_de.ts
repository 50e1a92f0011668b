<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Activations panel</name>
    <message>
        <source>Hot water in the cheapest 6 h: %1, %2 of %3</source>
        <translation>Warmwasser in den günstigsten 6 h: %1, %2 von %3</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>unplausibel</translation>
    </message>
    <message>
        <source>Nothing switched</source>
        <translation>Nichts geschaltet</translation>
    </message>
    <message>
        <source>The day is published without activations.</source>
        <translation>Der Tag ist ohne Schaltungen veröffentlicht.</translation>
    </message>
    <message>
        <source>Hot water in the cheapest 6 h: not known, prices are missing</source>
        <translation>Warmwasser in den günstigsten 6 h: nicht bekannt, Preise fehlen</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>Alert rules</name>
    <message>
        <source>Endpoint down</source>
        <translation>Endpunkt ausgefallen</translation>
    </message>
    <message>
        <source>Endpoint silent</source>
        <translation>Endpunkt schweigt</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Abrufe begrenzt</translation>
    </message>
    <message>
        <source>Endpoint slow</source>
        <translation>Endpunkt langsam</translation>
    </message>
    <message>
        <source>Sign-in failing</source>
        <translation>Anmeldung schlägt fehl</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>Central database down</source>
        <translation>Zentrale Datenbank ausgefallen</translation>
    </message>
    <message>
        <source>Local file not written</source>
        <translation>Lokale Datei nicht geschrieben</translation>
    </message>
    <message>
        <source>Prices not published</source>
        <translation>Preise nicht publiziert</translation>
    </message>
    <message>
        <source>Prices revised</source>
        <translation>Preise geändert</translation>
    </message>
    <message>
        <source>Prices published</source>
        <translation>Preise publiziert</translation>
    </message>
</context>
<context>
    <name>Alerts page</name>
    <message>
        <source>acknowledged %1</source>
        <translation>bestätigt %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>held back by: %1</source>
        <translation>zurückgehalten durch: %1</translation>
    </message>
    <message>
        <source>failure %1 of %2</source>
        <translation>Fehler %1 von %2</translation>
    </message>
    <message>
        <source>fires at %1, if it lasts</source>
        <translation>meldet um %1, wenn es anhält</translation>
    </message>
    <message>
        <source>%1 of %2 good answers</source>
        <translation>%1 von %2 guten Antworten</translation>
    </message>
    <message>
        <source>not observed since %1</source>
        <translation>nicht beobachtet seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 failure(s) in a row</source>
        <translation>
            <numerusform>%1 Fehler in Folge</numerusform>
            <numerusform>%1 Fehler in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Pending, not notified yet</source>
        <translation>Ausstehend, noch nicht gemeldet</translation>
    </message>
    <message>
        <source>Held back, recorded but not notified</source>
        <translation>Zurückgehalten, erfasst, aber nicht gemeldet</translation>
    </message>
    <message>
        <source>Resolved in the last 24 h</source>
        <translation>Behoben in den letzten 24 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 pending</source>
        <translation>
            <numerusform>%1 ausstehend</numerusform>
            <numerusform>%1 ausstehend</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fires, and nothing did in the last 24 h.</source>
        <translation>Nichts ist aktiv, und in den letzten 24 h war nichts.</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>recovering</source>
        <translation>erholt sich</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>%1, resolved</source>
        <translation>%1, behoben</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>one notice</source>
        <translation>eine Meldung</translation>
    </message>
    <message>
        <source>no notice was sent</source>
        <translation>keine Meldung versandt</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehler in Folge</translation>
    </message>
    <message>
        <source>fires at %1, clears after %2 good</source>
        <translation>meldet ab %1, endet nach %2 guten</translation>
    </message>
    <message>
        <source>Last good answer</source>
        <translation>Letzte gute Antwort</translation>
    </message>
    <message>
        <source>none in the last 48 h</source>
        <translation>keine in den letzten 48 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 counted</source>
        <translation>
            <numerusform>%1 gezählt</numerusform>
            <numerusform>%1 gezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Lasts longer than %1</source>
        <translation>Dauert länger als %1</translation>
    </message>
    <message>
        <source>No other alert explains it</source>
        <translation>Kein anderer Alarm erklärt ihn</translation>
    </message>
    <message>
        <source>Warning or graver</source>
        <translation>Warnung oder schwerer</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>Meldung versandt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Told once. You hear again when it clears or becomes graver.</source>
        <translation>Einmal gemeldet. Sie hören wieder davon, wenn er endet oder schwerer wird.</translation>
    </message>
    <message>
        <source>Not told: it was over before anybody had to know.</source>
        <translation>Nicht gemeldet: Er war vorbei, bevor es jemand wissen musste.</translation>
    </message>
    <message>
        <source>Not told: “%1” explains it. Once that is over, it must be seen bad %2 times again before it may notify.</source>
        <translation>Nicht gemeldet: «%1» erklärt ihn. Ist das vorbei, muss er noch %2-mal schlecht gesehen werden, bevor er melden darf.</translation>
    </message>
    <message>
        <source>Not told: below a warning nothing is sent.</source>
        <translation>Nicht gemeldet: Unterhalb einer Warnung wird nichts versandt.</translation>
    </message>
    <message>
        <source>Not told yet: it does not fire yet.</source>
        <translation>Noch nicht gemeldet: Er ist noch nicht aktiv.</translation>
    </message>
    <message>
        <source>%1 to %2, %3.</source>
        <translation>%1 bis %2, %3.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>Acknowledged %1.</source>
        <translation>Bestätigt %1.</translation>
    </message>
    <message>
        <source>Not acknowledged.</source>
        <translation>Nicht bestätigt.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Evidence, last call</source>
        <translation>Beleg, letzter Abruf</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>Ausstehend: %1</translation>
    </message>
    <message>
        <source>Graver: %1</source>
        <translation>Schwerer: %1</translation>
    </message>
    <message>
        <source>Firing: %1</source>
        <translation>Aktiv: %1</translation>
    </message>
    <message>
        <source>Recovering: %1</source>
        <translation>Erholt sich: %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Geschlossen: %1</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Behoben: %1</translation>
    </message>
    <message>
        <source>Came to nothing: %1</source>
        <translation>Nichts geworden: %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 alike, the last at %2</source>
        <translation>
            <numerusform>%1 gleicher, der letzte um %2</numerusform>
            <numerusform>%1 gleiche, der letzte um %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Last good answer, %1</source>
        <translation>Letzte gute Antwort, %1</translation>
    </message>
    <message numerus="yes">
        <source>… %1 more</source>
        <translation>
            <numerusform>… %1 weiterer</numerusform>
            <numerusform>… %1 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>Bestätigt: %1</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>Last observations</source>
        <translation>Letzte Beobachtungen</translation>
    </message>
    <message>
        <source>Add a note, e.g. who was called</source>
        <translation>Notiz, z. B. wer angerufen wurde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>It goes on, but asks for nobody’s attention any more, until it becomes graver</source>
        <translation>Er besteht weiter, verlangt aber keine Aufmerksamkeit mehr, bis er schwerer wird</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Jeden Endpunkt jetzt einmal abfragen</translation>
    </message>
    <message>
        <source>Why was I alerted?</source>
        <translation>Warum wurde gemeldet?</translation>
    </message>
    <message>
        <source>No alert is chosen</source>
        <translation>Kein Alarm ist gewählt</translation>
    </message>
    <message>
        <source>Choose one at the left to see how it came about.</source>
        <translation>Links einen wählen, um zu sehen, wie er zustande kam.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 of the last %2 observations failed</source>
        <translation>%1 der letzten %2 Beobachtungen schlugen fehl</translation>
    </message>
    <message>
        <source>Told when it fired and when it cleared.</source>
        <translation>Gemeldet, als er aktiv wurde und als er endete.</translation>
    </message>
</context>
<context>
    <name>Alerts panel</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message numerus="yes">
        <source>%1 firing</source>
        <translation>
            <numerusform>%1 aktiv</numerusform>
            <numerusform>%1 aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 acknowledged</source>
        <translation>
            <numerusform>%1 quittiert</numerusform>
            <numerusform>%1 quittiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>Nothing to report in the last 7 days.</source>
        <translation>In den letzten 7 Tagen nichts zu melden.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Recent alerts</source>
        <translation>Letzte Alarme</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>März</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug.</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez.</translation>
    </message>
    <message>
        <source>CEST</source>
        <translation>MESZ</translation>
    </message>
    <message>
        <source>CET</source>
        <translation>MEZ</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>weekday, day, month</comment>
        <translation>%1 %2. %3</translation>
    </message>
</context>
<context>
    <name>Components</name>
    <message>
        <source>integrated</source>
        <translation>integriert</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>grid usage</source>
        <translation>Netznutzung</translation>
    </message>
    <message>
        <source>regional fees</source>
        <translation>regionale Abgaben</translation>
    </message>
    <message>
        <source>national fees</source>
        <translation>nationale Abgaben</translation>
    </message>
    <message>
        <source>metering</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>feed-in</source>
        <translation>Einspeisung</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>Rückvergütung</translation>
    </message>
    <message>
        <source>network operator</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>network operator, complete</source>
        <translation>Netzbetreiber, gesamt</translation>
    </message>
    <message>
        <source>integrated, complete</source>
        <translation>integriert, gesamt</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>Abgaben</translation>
    </message>
    <message>
        <source>day-ahead</source>
        <translation>Day-Ahead</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>The configuration cannot be read: %1</source>
        <translation>Die Konfiguration ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>Berechtigungen prüfen</translation>
    </message>
    <message>
        <source>The file is written in a way that this window cannot change</source>
        <translation>Die Datei ist so geschrieben, dass dieses Fenster sie nicht ändern kann</translation>
    </message>
    <message>
        <source>change it in an editor; nothing was written</source>
        <translation>in einem Editor ändern; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>The configuration folder cannot be made</source>
        <translation>Der Konfigurationsordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>check the permissions and free space</source>
        <translation>Berechtigungen und freien Platz prüfen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>New OAuth2 gateway</source>
        <translation>Neues OAuth2-Gateway</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>There is no keyring here to keep the secret in. Name its place in the file: env:NAME or file:PATH.</source>
        <translation>Hier gibt es keinen Schlüsselbund für das Geheimnis. Nennen Sie seinen Ort in der Datei: env:NAME oder file:PFAD.</translation>
    </message>
    <message>
        <source>Waiting for the system keyring. Answer its prompt, or cancel.</source>
        <translation>Warten auf den Schlüsselbund des Systems. Beantworten Sie seine Frage oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>Not saved, what you typed is still here: %1</source>
        <translation>Nicht gespeichert, Ihre Eingaben sind noch da: %1</translation>
    </message>
    <message>
        <source>Not saved, what you typed is still here. If the keyring&apos;s prompt is answered later, the secret is kept there all the same.</source>
        <translation>Nicht gespeichert, Ihre Eingaben sind noch da. Wird die Frage des Schlüsselbunds später beantwortet, liegt das Geheimnis trotzdem dort.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Its settings leave the configuration file; the file as it is now is kept as .bak beside it. Stored prices and readings stay, and so does the secret in the keyring. To pause it, use Disable.</source>
        <translation>Ihre Einstellungen verschwinden aus der Konfigurationsdatei; deren heutiger Stand bleibt als .bak daneben. Gespeicherte Preise und Messwerte bleiben, ebenso das Geheimnis im Schlüsselbund. Für eine Pause genügt «Deaktivieren».</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>small letters, digits, - and _; part of every stored row</source>
        <translation>Kleinbuchstaben, Ziffern, - und _; steht in jeder gespeicherten Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>Basisadresse</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Keine Anmeldung</translation>
    </message>
    <message>
        <source>OAuth2 client credentials</source>
        <translation>OAuth2 Client Credentials</translation>
    </message>
    <message>
        <source>OAuth2 password (legacy)</source>
        <translation>OAuth2 Passwort (veraltet)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Token address</source>
        <translation>Token-Adresse</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>An own gateway that speaks the energy-api dialect.</source>
        <translation>Ein eigenes Gateway, das den Dialekt energy-api spricht.</translation>
    </message>
    <message>
        <source>goes to the system keyring</source>
        <translation>kommt in den Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>kept as it is; type to replace</source>
        <translation>bleibt, wie es ist; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>%1  (disabled)</source>
        <translation>%1  (deaktiviert)</translation>
    </message>
    <message>
        <source>%1  (not enabled)</source>
        <translation>%1  (inaktiv)</translation>
    </message>
    <message>
        <source>Trading desk gateway</source>
        <translation>Gateway des Handels</translation>
    </message>
    <message numerus="yes">
        <source>%1 value(s)</source>
        <translation>
            <numerusform>%1 Wert</numerusform>
            <numerusform>%1 Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>This source offers no endpoint to ask</source>
        <translation>Diese Quelle bietet keinen Endpunkt an, der sich fragen liesse</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) in %2 ms</source>
        <translation>
            <numerusform>%1 antwortet in %2 ms</numerusform>
            <numerusform>%1 antworten in %2 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>/oauth/token, or https://… on another host</source>
        <translation>/oauth/token, oder https://… auf einem anderen Host</translation>
    </message>
    <message>
        <source>if the provider asks for it</source>
        <translation>wenn der Anbieter danach fragt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>file with the company’s own; empty: the system’s</source>
        <translation>Datei mit jener der Firma; leer: die des Systems</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>Publishes at about %1</source>
        <translation>Veröffentlicht gegen %1</translation>
    </message>
    <message>
        <source>Licence or terms: %1</source>
        <translation>Lizenz oder Bedingungen: %1</translation>
    </message>
    <message>
        <source>Last verified %1</source>
        <translation>Zuletzt geprüft %1</translation>
    </message>
</context>
<context>
    <name>Data page</name>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>filled later</source>
        <translation>später gefüllt</translation>
    </message>
    <message>
        <source>with revisions</source>
        <translation>mit Änderungen</translation>
    </message>
    <message>
        <source>unlikely value</source>
        <translation>unplausibler Wert</translation>
    </message>
    <message>
        <source>some missing</source>
        <translation>einige fehlen</translation>
    </message>
    <message>
        <source>all missing</source>
        <translation>alle fehlen</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>noch nicht fällig</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>nicht gesammelt</translation>
    </message>
    <message>
        <source>one cell a market day</source>
        <translation>eine Zelle je Liefertag</translation>
    </message>
    <message>
        <source>Nothing stored yet</source>
        <translation>Noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Prices show here once they have been fetched.</source>
        <translation>Preise erscheinen hier, sobald sie abgerufen sind.</translation>
    </message>
    <message>
        <source>%1: %2 slots, %3</source>
        <translation>%1: %2 Viertelstunden, %3</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Publiziert %1</translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>Abgerufen %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s), %2 values</source>
        <translation>
            <numerusform>%1 Viertelstunde, %2 Werte</numerusform>
            <numerusform>%1 Viertelstunden, %2 Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since %1</source>
        <translation>Seit %1 hat sich nichts geändert</translation>
    </message>
    <message>
        <source>Prices that a source publishes anew are listed here.</source>
        <translation>Preise, die eine Quelle neu publiziert, stehen hier.</translation>
    </message>
    <message>
        <source>Filled: complete. Pale: filled later. Blue: with revisions. Diamond: unlikely value. Open at the top: some missing. Cross: all missing. Outline: not due yet. Dash: not collected.</source>
        <translation>Voll: vollständig. Blass: später gefüllt. Blau: mit Änderungen. Raute: unplausibel. Oben offen: einige fehlen. Kreuz: alle fehlen. Rahmen: noch nicht fällig. Strich: nicht gesammelt.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>%1 slots, %2 series complete</source>
        <translation>%1 Viertelstunden, %2 Reihen vollständig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s)</source>
        <translation>
            <numerusform>%1 Viertelstunde</numerusform>
            <numerusform>%1 Viertelstunden</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Slots, Zurich</source>
        <translation>Zeit, Zürich</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nichts fehlt</translation>
    </message>
    <message>
        <source>Every slot that is due is stored.</source>
        <translation>Jede fällige Viertelstunde ist gespeichert.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Zentrale Datenbank</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>not set up: this computer is the database</source>
        <translation>nicht eingerichtet: dieser Computer ist die Datenbank</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>takes what is sent</source>
        <translation>nimmt an, was gesendet wird</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Letzte Lieferung</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) waiting</source>
        <translation>
            <numerusform>%1 Zeile wartet</numerusform>
            <numerusform>%1 Zeilen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 Stapel</numerusform>
            <numerusform>%1 Stapel</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Abgelegt</translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es) that the central database refuses, kept here</source>
        <translation>
            <numerusform>%1 Stapel, den die zentrale Datenbank ablehnt, hier aufbewahrt</numerusform>
            <numerusform>%1 Stapel, die die zentrale Datenbank ablehnt, hier aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Sammler</translation>
    </message>
    <message>
        <source>this computer polls</source>
        <translation>dieser Computer fragt ab</translation>
    </message>
    <message>
        <source>another computer polls</source>
        <translation>ein anderer Computer fragt ab</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Lease until</source>
        <translation>Vorrang bis</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>this computer first, then the team</source>
        <translation>zuerst dieser Computer, dann das Team</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>correct the role in database.url, or have it created</source>
        <translation>die Rolle in database.url berichtigen oder anlegen lassen</translation>
    </message>
    <message>
        <source>correct the password that database.url names</source>
        <translation>das Passwort berichtigen, das database.url nennt</translation>
    </message>
    <message>
        <source>have the rights of the role granted: README, roles of the database</source>
        <translation>der Rolle die Rechte geben lassen: README, Rollen der Datenbank</translation>
    </message>
    <message>
        <source>correct its name in database.url, or have it created</source>
        <translation>ihren Namen in database.url berichtigen oder sie anlegen lassen</translation>
    </message>
    <message>
        <source>if it lasts, close other programs or have max_connections raised</source>
        <translation>hält es an, andere Programme schliessen oder max_connections erhöhen lassen</translation>
    </message>
    <message>
        <source>name the primary, or all hosts, in database.url</source>
        <translation>in database.url den Primärserver oder alle Hosts nennen</translation>
    </message>
    <message>
        <source>have the role that owns the tables start this program once</source>
        <translation>dieses Programm einmal mit der Rolle starten lassen, der die Tabellen gehören</translation>
    </message>
    <message>
        <source>look at the server&apos;s load and locks</source>
        <translation>Last und Sperren des Servers ansehen</translation>
    </message>
    <message>
        <source>%1 refuses the password</source>
        <translation>%1 lehnt das Passwort ab</translation>
    </message>
    <message>
        <source>%1 wants a password</source>
        <translation>%1 verlangt ein Passwort</translation>
    </message>
    <message>
        <source>%1 does not admit this computer</source>
        <translation>%1 lässt diesen Rechner nicht zu</translation>
    </message>
    <message>
        <source>have it admitted in the server&apos;s pg_hba.conf</source>
        <translation>ihn in pg_hba.conf des Servers zulassen lassen</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 does not admit the role</source>
        <translation>%1 lässt die Rolle nicht zu</translation>
    </message>
    <message>
        <source>%1 grants too few rights</source>
        <translation>%1 gewährt zu wenig Rechte</translation>
    </message>
    <message>
        <source>%1 takes no more connections</source>
        <translation>%1 nimmt keine Verbindungen mehr an</translation>
    </message>
    <message>
        <source>%1 has no room on its disk</source>
        <translation>%1 hat keinen Platz mehr auf der Platte</translation>
    </message>
    <message>
        <source>have room made on the server</source>
        <translation>auf dem Server Platz schaffen lassen</translation>
    </message>
    <message>
        <source>%1 is starting or stopping</source>
        <translation>%1 startet gerade oder hält an</translation>
    </message>
    <message>
        <source>wait; if it lasts, look at the server</source>
        <translation>warten; hält es an, nach dem Server sehen</translation>
    </message>
    <message>
        <source>%1 only reads</source>
        <translation>%1 ist nur lesbar</translation>
    </message>
    <message>
        <source>%1 is too slow</source>
        <translation>%1 ist zu langsam</translation>
    </message>
    <message>
        <source>%1 has other tables</source>
        <translation>%1 hat andere Tabellen</translation>
    </message>
    <message>
        <source>%1 does not encrypt</source>
        <translation>%1 verschlüsselt nicht</translation>
    </message>
    <message>
        <source>have TLS switched on, or correct sslmode in database.url</source>
        <translation>TLS einschalten lassen oder sslmode in database.url berichtigen</translation>
    </message>
    <message>
        <source>%1 has no trusted certificate</source>
        <translation>%1 hat kein vertrauenswürdiges Zertifikat</translation>
    </message>
    <message>
        <source>correct sslrootcert in database.url, or have the certificate renewed</source>
        <translation>sslrootcert in database.url berichtigen oder das Zertifikat erneuern lassen</translation>
    </message>
</context>
<context>
    <name>Endpoints</name>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Plant telemetry</source>
        <translation>Anlagentelemetrie</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>TRA-Signale</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>No further call planned</source>
        <translation>Kein weiterer Abruf geplant</translation>
    </message>
    <message>
        <source>Next now</source>
        <translation>Wieder jetzt</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Pause bis %1</translation>
    </message>
    <message>
        <source>Next probe %1</source>
        <translation>Nächste Probe %1</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Wieder %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export prices</source>
        <translation>Preise exportieren</translation>
    </message>
    <message>
        <source>File text, first lines</source>
        <translation>Dateitext, erste Zeilen</translation>
    </message>
    <message>
        <source>File text</source>
        <translation>Dateitext</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Ordner für den Export</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>Die Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Replacing it loses what is in it now.</source>
        <translation>Beim Ersetzen geht der heutige Inhalt verloren.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Writing, %1 row(s) so far</source>
        <translation>
            <numerusform>Es wird geschrieben, bisher %1 Zeile</numerusform>
            <numerusform>Es wird geschrieben, bisher %1 Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %1 row(s), %2 bytes, to %3</source>
        <translation>
            <numerusform>Geschrieben: %1 Zeile, %2 Bytes, nach %3</numerusform>
            <numerusform>Geschrieben: %1 Zeilen, %2 Bytes, nach %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, an older file is as it was.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben, eine ältere Datei ist unverändert.</translation>
    </message>
    <message>
        <source>UTF-8, comma, point. For scripts</source>
        <translation>UTF-8, Komma, Punkt. Für Skripte</translation>
    </message>
    <message>
        <source>Excel Switzerland, German and Italian</source>
        <translation>Excel Schweiz, Deutsch und Italienisch</translation>
    </message>
    <message>
        <source>UTF-8 with BOM, semicolon, point</source>
        <translation>UTF-8 mit BOM, Strichpunkt, Punkt</translation>
    </message>
    <message>
        <source>Excel Germany, Austria, France, Italy</source>
        <translation>Excel Deutschland, Österreich, Frankreich, Italien</translation>
    </message>
    <message>
        <source>UTF-8 with BOM, semicolon, comma</source>
        <translation>UTF-8 mit BOM, Strichpunkt, Komma</translation>
    </message>
    <message>
        <source>Excel Switzerland, French</source>
        <translation>Excel Schweiz, Französisch</translation>
    </message>
    <message>
        <source>Excel, any language</source>
        <translation>Excel, jede Sprache</translation>
    </message>
    <message>
        <source>UTF-16 with BOM, tab</source>
        <translation>UTF-16 mit BOM, Tabulator</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Integriert</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Grid usage</source>
        <translation>Netznutzung</translation>
    </message>
    <message>
        <source>One row per price (long layout)</source>
        <translation>Eine Zeile pro Preis (langes Format)</translation>
    </message>
    <message>
        <source>Excel time columns</source>
        <translation>Zeitspalten für Excel</translation>
    </message>
    <message>
        <source>Protect text cells from formulas</source>
        <translation>Textzellen vor Formeln schützen</translation>
    </message>
    <message>
        <source>Write details beside it (.meta.json)</source>
        <translation>Angaben daneben schreiben (.meta.json)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To, not included</source>
        <translation>Bis, ohne diesen Tag</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The table is written, its description is not. %1</source>
        <translation>Die Tabelle ist geschrieben, ihre Beschreibung nicht. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a gap in time</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <comment>a list of gaps</comment>
        <translation>
            <numerusform>%1 und %2 weitere</numerusform>
            <numerusform>%1 und %2 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The range must have at least one day</source>
        <translation>Der Zeitraum muss mindestens einen Tag haben</translation>
    </message>
    <message>
        <source>Choose at least one product</source>
        <translation>Mindestens ein Produkt wählen</translation>
    </message>
    <message>
        <source>Choose at least one component</source>
        <translation>Mindestens eine Komponente wählen</translation>
    </message>
    <message>
        <source>Nothing to export: %1.</source>
        <translation>Nichts zu exportieren: %1.</translation>
    </message>
    <message>
        <source>No price of this range is stored here.</source>
        <translation>Von diesem Zeitraum ist hier kein Preis gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Complete: %1 slots, %2 day(s). No missing value.</source>
        <translation>
            <numerusform>Vollständig: %1 Viertelstunden, %2 Tag. Kein Wert fehlt.</numerusform>
            <numerusform>Vollständig: %1 Viertelstunden, %2 Tage. Kein Wert fehlt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 slots are here, %2 day(s). Without: %3.</source>
        <translation>
            <numerusform>Lückenhaft: %1 Viertelstunden sind da, %2 Tag. Ohne: %3.</numerusform>
            <numerusform>Lückenhaft: %1 Viertelstunden sind da, %2 Tage. Ohne: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>TAB</translation>
    </message>
    <message>
        <source>BOM %1      Separator %2      Decimal %3      Line end CRLF      Quotes only where needed</source>
        <translation>BOM %1      Trennzeichen %2      Dezimal %3      Zeilenende CRLF      Anführungszeichen nur wo nötig</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Health page</name>
    <message>
        <source>open, %1</source>
        <comment>the circuit breaker, until a time</comment>
        <translation>offen, %1</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <comment>calls to a host, until a time</comment>
        <translation>Pause, %1</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>the circuit breaker: calls go through</comment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>Abdeckung %1</translation>
    </message>
    <message>
        <source>up</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>gestört %1</translation>
    </message>
    <message>
        <source>not observed %1</source>
        <translation>nicht beobachtet %1</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>up ÷ (up + down), by time</source>
        <translation>verfügbare ÷ beobachtete Zeit</translation>
    </message>
    <message numerus="yes">
        <source>All %1 endpoints, mean</source>
        <translation>
            <numerusform>%1 Endpunkt</numerusform>
            <numerusform>Alle %1 Endpunkte, Mittel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 observed of 24 h</source>
        <translation>%1 von 24 h beobachtet</translation>
    </message>
    <message>
        <source>Cut, never rounded up: one failure keeps it below 100. Unknown time is left out.</source>
        <translation>Abgeschnitten, nie aufgerundet: ein Fehler hält es unter 100. Unbekanntes zählt nicht.</translation>
    </message>
    <message>
        <source>tells no limit</source>
        <translation>nennt kein Limit</translation>
    </message>
    <message>
        <source>No answer of this host named a rate limit</source>
        <translation>Keine Antwort dieses Servers nannte ein Limit</translation>
    </message>
    <message>
        <source>%1 used</source>
        <comment>2 of 4 used</comment>
        <translation>%1 verbraucht</translation>
    </message>
    <message>
        <source>resets %1</source>
        <translation>neu ab %1</translation>
    </message>
    <message>
        <source>%1 calls per window of %2&lt;br&gt;Polling leaves the last call to Refresh (F5)</source>
        <translation>%1 Abrufe je Fenster von %2&lt;br&gt;Der letzte bleibt für Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>no token held</source>
        <translation>kein Token vorhanden</translation>
    </message>
    <message>
        <source>Clock against servers</source>
        <translation>Uhr gegen Server</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>Ours for %1</source>
        <translation>Unseres für %1</translation>
    </message>
    <message>
        <source>Tomorrow’s prices</source>
        <translation>Preise von morgen</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <translation>eingetroffen %1</translation>
    </message>
    <message>
        <source>none expected</source>
        <translation>keine erwartet</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>4 of 96 slots</comment>
        <translation>%1 Viertelstunden</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Usual arrival, 14 days</source>
        <translation>Übliches Eintreffen, 14 Tage</translation>
    </message>
    <message>
        <source>rate limits by host</source>
        <translation>Limits je Server</translation>
    </message>
    <message>
        <source>Answered after %1 ms, limit %2 ms</source>
        <translation>Antwort nach %1 ms, Grenze %2 ms</translation>
    </message>
    <message>
        <source>answer used</source>
        <translation>Antwort verwendet</translation>
    </message>
    <message>
        <source>answered again %1</source>
        <translation>antwortet wieder %1</translation>
    </message>
    <message>
        <source>last 24 h, newest first</source>
        <translation>letzte 24 h, neueste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%1 entries</source>
        <translation>
            <numerusform>%1 Eintrag</numerusform>
            <numerusform>%1 Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Keine Fehler</translation>
    </message>
    <message>
        <source>Every call of the last 24 h was good.</source>
        <translation>Jeder Abruf der letzten 24 h war gut.</translation>
    </message>
    <message>
        <source>Time, Zurich</source>
        <translation>Zeit, Zürich</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Failed in</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Duration, ms</source>
        <translation>Dauer, ms</translation>
    </message>
    <message>
        <source>Evidence, secrets removed</source>
        <translation>Beleg, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Wie weiter</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 Abruf</numerusform>
            <numerusform>%1 Abrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>connection reused, no connect or TLS</source>
        <translation>Verbindung weiterbenutzt, ohne Aufbau</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2, n %3&lt;br&gt;p50 %4 ms, p95 %5 ms, p99 %6 ms&lt;br&gt;Good calls only: failures say nothing about latency</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2, n %3&lt;br&gt;p50 %4 ms, p95 %5 ms, p99 %6 ms&lt;br&gt;Nur gute Abrufe: Fehler sagen nichts über die Antwortzeit</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>p50, p95, p99 and phases</source>
        <translation>p50, p95, p99 und Phasen</translation>
    </message>
    <message>
        <source>%1, every call</source>
        <translation>%1, jeder Abruf</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1 fehlgeschlagen</numerusform>
            <numerusform>%1 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>answering</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>Eigenes Netzwerk</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Sammler</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Zentrale Datenbank</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <source>used</source>
        <translation>verbraucht</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>kept for Refresh (F5)</source>
        <translation>für Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>24 h, ms</source>
        <translation>24 h, ms</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>State by endpoint</source>
        <translation>Zustand je Endpunkt</translation>
    </message>
    <message>
        <source>From, Zurich</source>
        <translation>Von, Zürich</translation>
    </message>
    <message>
        <source>Until, Zurich</source>
        <translation>Bis, Zürich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Latency by endpoint</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>Range of the percentiles</source>
        <translation>Zeitraum der Perzentile</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Abrufe</translation>
    </message>
    <message>
        <source>Call budget</source>
        <translation>Abrufbudget</translation>
    </message>
    <message>
        <source>slow, late</source>
        <translation>langsam, verspätet</translation>
    </message>
    <message>
        <source>down</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4 milliseconds of %5</source>
        <translation>%1: p50 %2, p95 %3, p99 %4 Millisekunden aus %5</translation>
    </message>
    <message>
        <source>Median by phase, 24 h</source>
        <translation>Median je Phase, 24 h</translation>
    </message>
</context>
<context>
    <name>Health panel</name>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2&lt;br&gt;Up %3, down %4, not observed %5&lt;br&gt;Up ÷ (up + down), cut, not rounded</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2&lt;br&gt;Verfügbar %3, gestört %4, nicht beobachtet %5&lt;br&gt;Verfügbar ÷ (verfügbar + gestört), abgeschnitten, nicht gerundet</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>last 24 h</source>
        <translation>letzte 24 h</translation>
    </message>
    <message>
        <source>API health score %1 percent available, last 24 hours, coverage %2</source>
        <translation>API-Zustand: %1 Prozent verfügbar, letzte 24 Stunden, Abdeckung %2</translation>
    </message>
    <message>
        <source>coverage %1</source>
        <translation>Abdeckung %1</translation>
    </message>
    <message>
        <source>Observed ÷ elapsed time, cut, not rounded</source>
        <translation>Beobachtete ÷ verstrichene Zeit, abgeschnitten, nicht gerundet</translation>
    </message>
    <message>
        <source>Up ÷ (up + down), by time, mean of %1.</source>
        <translation>Zeitanteil, Mittel von %1.</translation>
    </message>
    <message>
        <source>%1 not observed are left out.</source>
        <translation>%1 nicht beobachtet, nicht gezählt.</translation>
    </message>
    <message>
        <source>API health score</source>
        <translation>API-Zustand</translation>
    </message>
    <message>
        <source>Endpoint	State	Available	Down
</source>
        <translation>Endpunkt	Zustand	Verfügbar	Gestört
</translation>
    </message>
    <message>
        <source>% available</source>
        <translation>% verfügbar</translation>
    </message>
    <message>
        <source>scale 90 to 100</source>
        <translation>Skala 90 bis 100</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 %&lt;/b&gt; available, last 24 h&lt;br&gt;Up ÷ (up + down) by time, mean of the endpoints&lt;br&gt;Cut, not rounded; the central database is not part of it</source>
        <translation>&lt;b&gt;%1 %&lt;/b&gt; verfügbar, letzte 24 h&lt;br&gt;Verfügbare ÷ beobachtete Zeit, Mittel der Endpunkte&lt;br&gt;Abgeschnitten, nicht gerundet; ohne die zentrale Datenbank</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Jeden Endpunkt jetzt einmal abfragen</translation>
    </message>
    <message>
        <source>Next, previous panel</source>
        <translation>Nächstes, voriges Panel</translation>
    </message>
    <message>
        <source>Maximise the panel, back</source>
        <translation>Panel maximieren, zurück</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>Preise exportieren</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>Stop monitoring and quit</source>
        <translation>Überwachung beenden und schliessen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Watches energy-market APIs, keeps what they say, draws it, and tells when one of them fails: prices per quarter hour, plant telemetry, ripple control (TRA) and the health of each endpoint.</source>
        <translation>Überwacht APIs des Energiemarkts, bewahrt auf, was sie sagen, zeichnet es und meldet, wenn eine ausfällt: Preise pro Viertelstunde, Anlagentelemetrie, Rundsteuerung (TRA) und den Zustand jedes Endpunkts.</translation>
    </message>
    <message>
        <source>Data is written to this computer first and then, where one is set, to the team&apos;s PostgreSQL. Times are UTC inside and Europe/Zurich on the screen. Prices are without VAT.</source>
        <translation>Daten kommen zuerst auf diesen Rechner und dann, wo eines gesetzt ist, ins PostgreSQL des Teams. Zeiten sind innen UTC und auf dem Bildschirm Europe/Zurich. Preise sind ohne MWST.</translation>
    </message>
    <message>
        <source>LGPL 3; Charts and HTTP Server GPL 3</source>
        <translation>LGPL 3; Charts und HTTP Server GPL 3</translation>
    </message>
    <message>
        <source>PostgreSQL licence</source>
        <translation>PostgreSQL-Lizenz</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>The sources of this program are under the MIT licence. Qt Charts and Qt HTTP Server are under the GNU General Public Licence 3, so the built programs are distributed under GPL 3.</source>
        <translation>Die Quellen dieses Programms stehen unter der MIT-Lizenz. Qt Charts und Qt HTTP Server stehen unter der GNU General Public Licence 3, darum werden die gebauten Programme unter GPL 3 verteilt.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Alerts; A acknowledges the one that is chosen</source>
        <translation>Alarme; A bestätigt den gewählten</translation>
    </message>
    <message>
        <source>Data; arrows walk through the calendar, G and Shift+G from gap to gap</source>
        <translation>Daten; Pfeile gehen durch den Kalender, G und Umschalt+G von Lücke zu Lücke</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>In the price chart: slot; with Shift: day</source>
        <translation>Im Preisdiagramm: Viertelstunde; mit Umschalt: Tag</translation>
    </message>
    <message>
        <source>In the price chart: zoom, all of it, zoom before</source>
        <translation>Im Preisdiagramm: Zoom, alles, voriger Zoom</translation>
    </message>
    <message>
        <source>On the page of prices: now, today, day before, next day</source>
        <translation>Auf der Preisseite: jetzt, heute, Vortag, nächster Tag</translation>
    </message>
    <message>
        <source>On the page of prices: first product, second, both</source>
        <translation>Auf der Preisseite: erstes Produkt, zweites, beide</translation>
    </message>
    <message>
        <source>API health</source>
        <translation>API-Zustand</translation>
    </message>
    <message>
        <source>Next, previous part; Enter opens a chip&apos;s page, or shows its details</source>
        <translation>Nächster, voriger Teil; Enter öffnet die Seite eines Chips oder zeigt seine Einzelheiten</translation>
    </message>
    <message>
        <source>Plant and TRA signals</source>
        <translation>Anlage und Rundsteuersignale</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>F11, Esc</source>
        <translation>F11, Esc</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Ctrl+6</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Links, Rechts, Pos1, Ende</translation>
    </message>
    <message>
        <source>+, −, 0, Ctrl+Z</source>
        <translation>+, −, 0, Ctrl+Z</translation>
    </message>
    <message>
        <source>N, T, [, ]</source>
        <translation>N, T, [, ]</translation>
    </message>
    <message>
        <source>H, B, D</source>
        <translation>H, B, D</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
</context>
<context>
    <name>Latency panel</name>
    <message>
        <source>connect</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Medians of phases: %1&lt;br&gt;%2 on new connections, %3 on kept ones</source>
        <translation>Mediane der Phasen: %1&lt;br&gt;%2 über neue Verbindungen, %3 über bestehende</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 ms&lt;/b&gt; median, %2, n %3, last 24 h&lt;br&gt;%4</source>
        <translation>&lt;b&gt;%1 ms&lt;/b&gt; Median, %2, n %3, letzte 24 h&lt;br&gt;%4</translation>
    </message>
    <message>
        <source>last 24 h</source>
        <translation>letzte 24 h</translation>
    </message>
    <message>
        <source>bar median, tick p95, ring one call</source>
        <translation>Balken Median, Strich p95, Ring ein Abruf</translation>
    </message>
    <message>
        <source>median, p95</source>
        <translation>Median, p95</translation>
    </message>
    <message>
        <source>warns above %1</source>
        <translation>warnt über %1</translation>
    </message>
    <message>
        <source>Latency by endpoint</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>Endpoint	Median ms	p95 ms	Calls
</source>
        <translation>Endpunkt	Median ms	p95 ms	Abrufe
</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>some rows refused</source>
        <translation>einige Zeilen abgelehnt</translation>
    </message>
    <message>
        <source>host name not found</source>
        <translation>Hostname nicht gefunden</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>TLS-Handshake gescheitert</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort innert Frist</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>Antwort abgeschnitten</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>Antwort zu gross</translation>
    </message>
    <message>
        <source>access refused</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>rate limit reached</source>
        <translation>Abruflimite erreicht</translation>
    </message>
    <message>
        <source>request refused</source>
        <translation>Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>redirect refused</source>
        <translation>Umleitung verweigert</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>unlesbare Antwort</translation>
    </message>
    <message>
        <source>answer has another shape</source>
        <translation>Antwort hat eine andere Form</translation>
    </message>
    <message>
        <source>answers, but sends old data</source>
        <translation>antwortet, aber mit alten Daten</translation>
    </message>
    <message>
        <source>implausible values</source>
        <translation>unplausible Werte</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>clock off</source>
        <translation>Uhr falsch</translation>
    </message>
    <message>
        <source>%1: now, ages and what comes next are off by as much</source>
        <translation>%1: Jetzt, Alter und Kommendes sind um so viel falsch</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>rate limited until 14:05</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>server error since 09:11</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Nächster Versuch %1.</translation>
    </message>
    <message>
        <source>Not offered by this source</source>
        <translation>Von dieser Quelle nicht angeboten</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Waiting for the first fetch</source>
        <translation>Warten auf den ersten Abruf</translation>
    </message>
    <message>
        <source>Showing stored data up to %1.</source>
        <translation>Gezeigt werden gespeicherte Daten bis %1.</translation>
    </message>
    <message>
        <source>waits for sign-in</source>
        <translation>wartet auf Anmeldung</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>unter 1 min</translation>
    </message>
    <message>
        <source>Solid: %1, hatched: %2</source>
        <translation>Voll: %1, schraffiert: %2</translation>
    </message>
    <message>
        <source>%1 available %2, down %3</source>
        <translation>%1 verfügbar %2, gestört %3</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>%1: median %2 milliseconds of %3 calls</source>
        <translation>%1: Median %2 Millisekunden aus %3 Abrufen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>Maximieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>%1, menu</source>
        <translation>%1, Menü</translation>
    </message>
    <message>
        <source>Panel menu</source>
        <translation>Menü des Panels</translation>
    </message>
    <message>
        <source>%1: %2 against %3 CHF/kWh, %4</source>
        <translation>%1: %2 gegen %3 CHF/kWh, %4</translation>
    </message>
</context>
<context>
    <name>Plant panel</name>
    <message>
        <source>%1: no value, %2</source>
        <translation>%1: kein Wert, %2</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>unplausibel</translation>
    </message>
    <message>
        <source>Implausible: outside of the plant&apos;s limits. Kept, marked, in no totals.</source>
        <translation>Unplausibel: ausserhalb der Grenzen der Anlage. Aufbewahrt, markiert, in keinen Summen.</translation>
    </message>
    <message>
        <source>The source sent no number: left empty, never 0.</source>
        <translation>Die Quelle schickte keine Zahl: leer gelassen, nie 0.</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>since %1 or earlier</source>
        <translation>seit %1 oder früher</translation>
    </message>
    <message>
        <source>%1 from the future</source>
        <translation>%1 aus der Zukunft</translation>
    </message>
    <message>
        <source>Measured later than now, says the source: kept and marked, shown on no gauge</source>
        <translation>Laut der Quelle später als jetzt gemessen: aufbewahrt und markiert, auf keiner Anzeige</translation>
    </message>
    <message>
        <source>measured %1, %2 old</source>
        <translation>gemessen %1, %2 alt</translation>
    </message>
    <message>
        <source>Old from %1 on.</source>
        <translation>Veraltet ab %1.</translation>
    </message>
    <message>
        <source>Old: measured %1. The API answers but sends no newer reading. Out of totals. %2</source>
        <translation>Veraltet: gemessen %1. Die API antwortet, schickt aber keinen neueren Messwert. Nicht in Summen. %2</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>Wirkleistung</translation>
    </message>
    <message>
        <source>megawatt</source>
        <translation>Megawatt</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Spannung</translation>
    </message>
    <message>
        <source>kilovolt</source>
        <translation>Kilovolt</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>Blindleistung</translation>
    </message>
    <message>
        <source>megavar</source>
        <translation>Megavar</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>Wind</translation>
    </message>
    <message>
        <source>kilometres per hour</source>
        <translation>Kilometer pro Stunde</translation>
    </message>
    <message>
        <source>nameplate %1 MW</source>
        <translation>Nennleistung %1 MW</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % der %2</translation>
    </message>
    <message>
        <source>%1, wind</source>
        <translation>%1, Wind</translation>
    </message>
    <message>
        <source>Reported: no state</source>
        <translation>Gemeldet: kein Zustand</translation>
    </message>
    <message>
        <source>Reported: “%1”</source>
        <translation>Gemeldet: «%1»</translation>
    </message>
    <message>
        <source>measured %1, received %2</source>
        <translation>gemessen %1, empfangen %2</translation>
    </message>
    <message>
        <source>Plant status</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Quantity	Value	Unit	Mark
</source>
        <translation>Grösse	Wert	Einheit	Marke
</translation>
    </message>
    <message>
        <source>Plant state. %1, %2</source>
        <translation>Zustand der Anlage. %1, %2</translation>
    </message>
    <message>
        <source>MW active power</source>
        <translation>MW Wirkleistung</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Steht</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In Betrieb</translation>
    </message>
</context>
<context>
    <name>Power panel</name>
    <message>
        <source>no reading</source>
        <translation>kein Messwert</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>unplausibel</translation>
    </message>
    <message>
        <source>No reading of the last 24 h is plausible</source>
        <translation>Kein Messwert der letzten 24 h ist plausibel</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>%1 readings, %2 apart, gaps are not filled</source>
        <translation>%1 Messwerte im Abstand von %2, Lücken bleiben</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Mittel aus %1</translation>
    </message>
    <message>
        <source>Highest of %1</source>
        <translation>Höchster aus %1</translation>
    </message>
    <message>
        <source>Sum of reading × interval over %1</source>
        <translation>Summe von Messwert × Intervall über %1</translation>
    </message>
    <message>
        <source>Mean ÷ nameplate over %1</source>
        <translation>Mittel ÷ Nennleistung über %1</translation>
    </message>
    <message>
        <source>Nameplate %1</source>
        <translation>Nennleistung %1</translation>
    </message>
    <message>
        <source>last 24 h, %1 readings</source>
        <translation>letzte 24 h, alle %1</translation>
    </message>
    <message>
        <source>Beyond the plant&apos;s limits, or measured at a time that was still to come.&lt;br&gt;Kept and marked; in no figure.</source>
        <translation>Ausserhalb der Grenzen der Anlage oder zu einer Zeit gemessen, die erst kommt.&lt;br&gt;Aufbewahrt und markiert; in keiner Kennzahl.</translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s)</source>
        <translation>
            <numerusform>%1 Messwert</numerusform>
            <numerusform>%1 Messwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings used of those expected in 24 h</source>
        <translation>Verwendete von den in 24 h erwarteten Messwerten</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>Wirkleistung</translation>
    </message>
    <message>
        <source>Time (UTC)	MW	Mark
</source>
        <translation>Zeit (UTC)	MW	Marke
</translation>
    </message>
    <message>
        <source>Active power, last 24 hours. %1</source>
        <translation>Wirkleistung, letzte 24 Stunden. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s) implausible</source>
        <translation>
            <numerusform>%1 Messwert unplausibel</numerusform>
            <numerusform>%1 Messwerte unplausibel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Price panel</name>
    <message>
        <source>implausible</source>
        <translation>unplausibel</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2 CHF/kWh&lt;br&gt;12 adjoining slots, earliest wins ties</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2 CHF/kWh&lt;br&gt;12 aufeinanderfolgende Viertelstunden, bei Gleichstand die früheste</translation>
    </message>
    <message>
        <source>Cheapest 3 h today</source>
        <translation>Günstigste 3 h heute</translation>
    </message>
    <message>
        <source>too few slots are known</source>
        <translation>zu wenige Viertelstunden bekannt</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, starts in %1</source>
        <translation>Günstigste 3 h heute, Beginn in %1</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, ends in %1</source>
        <translation>Günstigste 3 h heute, Ende in %1</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, over since %1</source>
        <translation>Günstigste 3 h heute, vorbei seit %1</translation>
    </message>
    <message>
        <source>Usually from %1, by %2</source>
        <translation>Meist ab %1, bis %2</translation>
    </message>
    <message>
        <source>Awaited, due by %1</source>
        <translation>Erwartet, fällig bis %1</translation>
    </message>
    <message>
        <source>Late: was due by %1</source>
        <translation>Verspätet: war bis %1 fällig</translation>
    </message>
    <message>
        <source>Missing: the day has begun</source>
        <translation>Fehlt: der Tag hat begonnen</translation>
    </message>
    <message>
        <source>Tomorrow, cheapest 3 h</source>
        <translation>Morgen, günstigste 3 h</translation>
    </message>
    <message>
        <source>implausible, left out</source>
        <translation>unplausibel, weggelassen</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Implausible, left out</source>
        <translation>Unplausibel, weggelassen</translation>
    </message>
    <message>
        <source>Base %1</source>
        <translation>Base %1</translation>
    </message>
    <message>
        <source>Base %1, %2 on today</source>
        <translation>Base %1, %2 zu heute</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>veröffentlicht %1</translation>
    </message>
    <message>
        <source>Never changed</source>
        <translation>Nie geändert</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>Implausible: kept, marked, in no statistics or rank</source>
        <translation>Unplausibel: aufbewahrt, markiert, in keiner Statistik und keinem Rang</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 CHF/kWh&lt;/b&gt;, %2, integrated, without VAT&lt;br&gt;Slot %3 of %4&lt;br&gt;Source %5%6&lt;br&gt;%7%8</source>
        <translation>&lt;b&gt;%1 CHF/kWh&lt;/b&gt;, %2, integriert, ohne MWST&lt;br&gt;Viertelstunde %3 von %4&lt;br&gt;Quelle %5%6&lt;br&gt;%7%8</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>Preis jetzt</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Jetzt %1</translation>
    </message>
    <message>
        <source>Price now, slot %1</source>
        <translation>Preis jetzt, %1</translation>
    </message>
    <message>
        <source>No price is known for this slot</source>
        <translation>Kein Preis für diese Viertelstunde bekannt</translation>
    </message>
    <message>
        <source>Implausible, not ranked</source>
        <translation>Unplausibel, ohne Rang</translation>
    </message>
    <message>
        <source>Among the &lt;b&gt;cheapest %1&lt;/b&gt; today</source>
        <comment>%1: 12 of 96</comment>
        <translation>Unter den &lt;b&gt;günstigsten %1&lt;/b&gt; heute</translation>
    </message>
    <message>
        <source>Among the &lt;b&gt;dearest %1&lt;/b&gt; today</source>
        <comment>%1: 12 of 96</comment>
        <translation>Unter den &lt;b&gt;teuersten %1&lt;/b&gt; heute</translation>
    </message>
    <message>
        <source>Slots at or below this price today, ties included</source>
        <translation>Viertelstunden von heute zu diesem Preis oder günstiger, gleiche mitgezählt</translation>
    </message>
    <message>
        <source>Slots at or above this price today, ties included</source>
        <translation>Viertelstunden von heute zu diesem Preis oder teurer, gleiche mitgezählt</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Next change %1, in %2</source>
        <translation>Nächste Änderung %1, in %2</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) implausible</source>
        <translation>
            <numerusform>%1 Viertelstunde unplausibel</numerusform>
            <numerusform>%1 Viertelstunden unplausibel</numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond the limits of the source, or far from what is usual.&lt;br&gt;Kept and marked; in no statistics. If they are right:&lt;br&gt;energy-trading-collector check %1 --accept</source>
        <translation>Ausserhalb der Grenzen der Quelle oder weit vom Üblichen.&lt;br&gt;Aufbewahrt und markiert; in keiner Statistik. Falls sie stimmen:&lt;br&gt;energy-trading-collector check %1 --accept</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) revised %2</source>
        <translation>
            <numerusform>%1 revidiert %2</numerusform>
            <numerusform>%1 revidiert %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Slots whose price the source changed</source>
        <translation>Viertelstunden, deren Preis die Quelle geändert hat</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>%1: 96 of 96</comment>
        <translation>%1 Viertelstd.</translation>
    </message>
    <message>
        <source>Slots stored of those in the shown days</source>
        <translation>Gespeicherte Viertelstunden der gezeigten Tage</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>abgerufen %1</translation>
    </message>
    <message>
        <source>Integrated price, 15 min</source>
        <translation>Integrierter Preis, 15 min</translation>
    </message>
    <message>
        <source>Price curve of today and tomorrow</source>
        <translation>Preiskurve von heute und morgen</translation>
    </message>
    <message>
        <source>Slot	CHF/kWh	Mark
</source>
        <translation>Viertelstunde	CHF/kWh	Marke
</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>günstig</translation>
    </message>
    <message>
        <source>dearest</source>
        <translation>teuer</translation>
    </message>
    <message>
        <source>%1 CHF/kWh at your rate of %2 CHF for 1 %3</source>
        <translation>%1 CHF/kWh zu Ihrem Kurs von %2 CHF für 1 %3</translation>
    </message>
    <message>
        <source>day-ahead %1 %2</source>
        <comment>day-ahead CH 84.20 EUR/MWh</comment>
        <translation>Day-Ahead %1 %2</translation>
    </message>
</context>
<context>
    <name>Prices page</name>
    <message>
        <source>published %1</source>
        <translation>publiziert %1</translation>
    </message>
    <message>
        <source>%1, today</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, heute</translation>
    </message>
    <message>
        <source>%1, yesterday</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, gestern</translation>
    </message>
    <message>
        <source>%1, not published yet</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, noch nicht publiziert</translation>
    </message>
    <message numerus="yes">
        <source>%1 revised</source>
        <translation>
            <numerusform>%1 revidiert</numerusform>
            <numerusform>%1 revidiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: published %2</source>
        <comment>Wed 14 Oct: published Thu 15 Oct</comment>
        <translation>%1: Publikation %2</translation>
    </message>
    <message>
        <source>%1 ledger</source>
        <comment>Home ledger</comment>
        <translation>Slots %1</translation>
    </message>
    <message>
        <source>No TRA signals are stored yet</source>
        <translation>Noch keine Rundsteuersignale gespeichert</translation>
    </message>
    <message>
        <source>No TRA signals are stored of these days</source>
        <translation>Von diesen Tagen sind keine Rundsteuersignale gespeichert</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>%1: 96 of 96</comment>
        <translation>%1 Viertelstunden</translation>
    </message>
    <message>
        <source>Slots stored of those that are due in the shown days</source>
        <translation>Gespeicherte von den fälligen Viertelstunden der gezeigten Tage</translation>
    </message>
    <message>
        <source>grid on electricity, 15 min slots</source>
        <translation>Netz auf Energie, Viertelstunden</translation>
    </message>
    <message>
        <source>integrated, 15 min slots</source>
        <translation>integriert, Viertelstunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 implausible</source>
        <translation>
            <numerusform>%1 unplausibel</numerusform>
            <numerusform>%1 unplausibel</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept and marked; in no statistics</source>
        <translation>Behalten und markiert; in keiner Statistik</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Noch nicht publiziert</translation>
    </message>
    <message>
        <source>Nothing is stored of these days</source>
        <translation>Von diesen Tagen ist nichts gespeichert</translation>
    </message>
    <message>
        <source>Next fetch %1</source>
        <translation>Nächster Abruf %1</translation>
    </message>
    <message>
        <source>What a source still has, a back-fill brings.</source>
        <translation>Was die Quelle noch hat, bringt ein Nachladen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 %2&lt;/b&gt;, %3&lt;br&gt;%4&lt;br&gt;%5 used, source %6, without VAT</source>
        <translation>&lt;b&gt;%1 %2&lt;/b&gt;, %3&lt;br&gt;%4&lt;br&gt;%5 verwendet, Quelle %6, ohne MWST</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>+0.0018 on Tue</comment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Mean of all slots of the day, each with the same weight</source>
        <translation>Mittel aller Viertelstunden des Tages, alle gleich gewichtet</translation>
    </message>
    <message>
        <source>no peak on weekends</source>
        <translation>kein Peak am Wochenende</translation>
    </message>
    <message>
        <source>%1 on base</source>
        <comment>-0.0148 on base</comment>
        <translation>%1 zur Base</translation>
    </message>
    <message>
        <source>Peak, 08–20 Mon–Fri</source>
        <translation>Peak, 08–20 Mo–Fr</translation>
    </message>
    <message>
        <source>Slots that begin from 08:00 to 19:45; holidays count as weekdays</source>
        <translation>Viertelstunden mit Beginn 08:00 bis 19:45; Feiertage zählen als Werktage</translation>
    </message>
    <message>
        <source>Off-peak</source>
        <translation>Off-Peak</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>der ganze Tag</translation>
    </message>
    <message>
        <source>00–08 and 20–24</source>
        <translation>00–08 und 20–24</translation>
    </message>
    <message>
        <source>All slots that are no peak; on weekends the whole day</source>
        <translation>Alle Viertelstunden ausser Peak; am Wochenende der ganze Tag</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <comment>13:00–14:00</comment>
        <translation>
            <numerusform>%1 und %2 weitere</numerusform>
            <numerusform>%1 und %2 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All slots at that price, merged to ranges</source>
        <translation>Alle Viertelstunden zu diesem Preis, zu Bereichen verbunden</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>max − min</source>
        <translation>Max. − Min.</translation>
    </message>
    <message>
        <source>Dearest slot less cheapest slot</source>
        <translation>Teuerste minus günstigste Viertelstunde</translation>
    </message>
    <message>
        <source>Cheapest 3 h</source>
        <translation>Günstigste 3 h</translation>
    </message>
    <message>
        <source>too few slots are known</source>
        <translation>zu wenige Viertelstunden bekannt</translation>
    </message>
    <message>
        <source>%1, running</source>
        <comment>12:00–15:00</comment>
        <translation>%1, läuft</translation>
    </message>
    <message>
        <source>12 adjoining slots, earliest wins ties; never over a gap</source>
        <translation>12 aufeinanderfolgende Viertelstunden, bei Gleichstand die früheste; nie über eine Lücke</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>0.0070 to 0.0371</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Mean of the differences of the slots that both have</source>
        <translation>Mittel der Differenzen der Viertelstunden, die beide haben</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Integriert</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>grid usage</source>
        <translation>Netznutzung</translation>
    </message>
    <message>
        <source>Rank of the day</source>
        <translation>Rang des Tages</translation>
    </message>
    <message>
        <source>cheapest %1</source>
        <comment>%1: 12 of 96</comment>
        <translation>günstigste %1</translation>
    </message>
    <message>
        <source>dearest %1</source>
        <comment>%1: 12 of 96</comment>
        <translation>teuerste %1</translation>
    </message>
    <message>
        <source>Against %1, same time</source>
        <comment>Tue</comment>
        <translation>Gegen %1, gleiche Zeit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Against base</source>
        <translation>Gegen Base</translation>
    </message>
    <message>
        <source>Parts add up</source>
        <translation>Teile ergeben das Ganze</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, %1 apart</source>
        <translation>nein, %1 daneben</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht publiziert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Revised %1</source>
        <translation>Revidiert %1</translation>
    </message>
    <message>
        <source>was %1, %2</source>
        <comment>was 0.2707, +0.0011</comment>
        <translation>war %1, %2</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiziert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>Rundsteuersignale</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Implausible</source>
        <translation>Unplausibel</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Revised, was %1</source>
        <translation>Revidiert, war %1</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>Revidiert</translation>
    </message>
    <message>
        <source>%1: no price</source>
        <comment>Home</comment>
        <translation>%1: kein Preis</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Start, Zurich</source>
        <translation>Beginn, Zürich</translation>
    </message>
    <message>
        <source>Start, UTC</source>
        <translation>Beginn, UTC</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Diff.</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Jetzt %1</translation>
    </message>
    <message>
        <source>Price curve</source>
        <translation>Preiskurve</translation>
    </message>
    <message>
        <source>grid usage in it</source>
        <translation>darin Netznutzung</translation>
    </message>
    <message>
        <source>Hot water released</source>
        <translation>Warmwasser freigegeben</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 Tage</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 Tage</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Grid + electricity</source>
        <translation>Netz + Energie</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren …</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Vortag</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Nächster Tag</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>3 h 00 min</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Selected slot</source>
        <translation>Gewählte Viertelstunde</translation>
    </message>
    <message>
        <source>No slot is chosen</source>
        <translation>Keine Viertelstunde gewählt</translation>
    </message>
    <message>
        <source>Point at the chart, or press Left or Right in it.</source>
        <translation>Auf das Diagramm zeigen oder darin Links oder Rechts drücken.</translation>
    </message>
    <message>
        <source>Window finder</source>
        <translation>Fenstersuche</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Latest end</source>
        <translation>Spätestes Ende</translation>
    </message>
    <message>
        <source>end of the range</source>
        <translation>Ende des Bereichs</translation>
    </message>
    <message>
        <source>Cheapest of the shown days</source>
        <translation>Günstigste der gezeigten Tage</translation>
    </message>
    <message>
        <source>Cheapest from now on</source>
        <translation>Günstigste ab jetzt</translation>
    </message>
    <message>
        <source>%1 %2, mean %3</source>
        <comment>Thu 12:00–15:00, mean 0.1563</comment>
        <translation>%1 %2, Mittel %3</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Viertelstunden</translation>
    </message>
    <message>
        <source>Slots of the shown days</source>
        <translation>Viertelstunden der gezeigten Tage</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Vorwoche</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Vorjahr</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Lay the prices of earlier days over these, by the clock</source>
        <translation>Preise früherer Tage nach der Uhrzeit über diese legen</translation>
    </message>
    <message>
        <source>Day-ahead %1</source>
        <comment>CH</comment>
        <translation>Day-Ahead %1</translation>
    </message>
    <message>
        <source>%1, %2 CHF/kWh at %3</source>
        <comment>84.20 EUR/MWh, 0.0791 CHF/kWh at 0.94</comment>
        <translation>%1, %2 CHF/kWh bei %3</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Down %1, %2 to %3</source>
        <comment>a duration, from and to</comment>
        <translation>Gestört %1, von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 not answering, %2</source>
        <translation>%1: keine Antwort, %2</translation>
    </message>
    <message>
        <source>%1 refused, %2</source>
        <translation>%1: abgelehnt, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) old data</source>
        <translation>
            <numerusform>%1 liefert alte Daten</numerusform>
            <numerusform>%1 liefern alte Daten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) implausible values</source>
        <translation>
            <numerusform>%1: unplausible Werte</numerusform>
            <numerusform>%1: unplausible Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) answers of another shape</source>
        <translation>
            <numerusform>%1: Antworten in anderer Form</numerusform>
            <numerusform>%1: Antworten in anderer Form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) answers that are too large</source>
        <translation>
            <numerusform>%1: zu grosse Antworten</numerusform>
            <numerusform>%1: zu grosse Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) unreadable answers</source>
        <translation>
            <numerusform>%1: unlesbare Antworten</numerusform>
            <numerusform>%1: unlesbare Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) again</source>
        <translation>
            <numerusform>%1 antwortet wieder</numerusform>
            <numerusform>%1 antworten wieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) good data again</source>
        <translation>
            <numerusform>%1 liefert wieder gute Daten</numerusform>
            <numerusform>%1 liefern wieder gute Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without an answer since %2, refused or held back</source>
        <translation>%1 ohne Antwort seit %2, abgelehnt oder zurückgehalten</translation>
    </message>
    <message>
        <source>%1 rate limited</source>
        <translation>%1: Abrufe begrenzt</translation>
    </message>
    <message>
        <source>%1 rate limited until %2</source>
        <translation>%1: Abrufe begrenzt bis %2</translation>
    </message>
    <message>
        <source>%1 no longer rate limited</source>
        <translation>%1: Abrufe nicht mehr begrenzt</translation>
    </message>
    <message>
        <source>%1 slow, %2 ms, limit %3 ms</source>
        <translation>%1 langsam, %2 ms, Grenze %3 ms</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) in time again</source>
        <translation>
            <numerusform>%1 antwortet wieder rechtzeitig</numerusform>
            <numerusform>%1 antworten wieder rechtzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: calls work again</source>
        <translation>%1: Abruf wieder möglich, wird beobachtet</translation>
    </message>
    <message>
        <source>%1 no longer watched</source>
        <translation>%1 nicht mehr überwacht</translation>
    </message>
    <message>
        <source>Prices for %1 no longer watched</source>
        <translation>Preise für %1 nicht mehr überwacht</translation>
    </message>
    <message>
        <source>Central database no longer watched</source>
        <translation>Zentrale Datenbank nicht mehr überwacht</translation>
    </message>
    <message>
        <source>Sign-in failing, %1</source>
        <translation>Anmeldung scheitert, %1</translation>
    </message>
    <message>
        <source>Sign-in works again</source>
        <translation>Anmeldung klappt wieder</translation>
    </message>
    <message>
        <source>Sign-in of %1 works again</source>
        <translation>Anmeldung von %1 klappt wieder</translation>
    </message>
    <message>
        <source>Token refused by the API, although signing in works</source>
        <translation>Token von der API abgelehnt, obwohl die Anmeldung klappt</translation>
    </message>
    <message>
        <source>Tokens are taken again</source>
        <translation>Token werden wieder angenommen</translation>
    </message>
    <message>
        <source>Waiting for the secret %1</source>
        <translation>Wartet auf das Geheimnis %1</translation>
    </message>
    <message>
        <source>Waiting for the system keyring</source>
        <translation>Wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>Sign-in of %1 refused</source>
        <translation>Anmeldung von %1 abgelehnt</translation>
    </message>
    <message>
        <source>Tokens of %1 refused</source>
        <translation>Token von %1 abgelehnt</translation>
    </message>
    <message>
        <source>Sign-in of %1 fails</source>
        <translation>Anmeldung von %1 scheitert</translation>
    </message>
    <message>
        <source>%1 not reachable</source>
        <translation>%1 nicht erreichbar</translation>
    </message>
    <message>
        <source>Central database is buffered</source>
        <translation>Zentrale Datenbank wird gepuffert</translation>
    </message>
    <message>
        <source>Central database reachable</source>
        <translation>Zentrale Datenbank erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>Central database reachable, %1 row(s) sent</source>
        <translation>
            <numerusform>Zentrale Datenbank erreichbar, %1 Zeile gesendet</numerusform>
            <numerusform>Zentrale Datenbank erreichbar, %1 Zeilen gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es) refused by the central database</source>
        <translation>
            <numerusform>%1 Paket von der zentralen Datenbank abgelehnt</numerusform>
            <numerusform>%1 Pakete von der zentralen Datenbank abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Local file cannot be written: %1</source>
        <translation>Lokale Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Local file is written again</source>
        <translation>Lokale Datei wird wieder geschrieben</translation>
    </message>
    <message>
        <source>%1 arrived, %2 of %3 slots</source>
        <translation>%1 eingetroffen, %2 von %3 Viertelstunden</translation>
    </message>
    <message>
        <source>%1 not published, %2 of %3 slots</source>
        <translation>%1 nicht veröffentlicht, %2 von %3 Viertelstunden</translation>
    </message>
    <message>
        <source>%1 missing, %2 of %3 slots</source>
        <translation>%1 fehlen, %2 von %3 Viertelstunden</translation>
    </message>
    <message>
        <source>%1 incomplete, %2 of %3 slots missing</source>
        <translation>%1 unvollständig, %2 von %3 Viertelstunden fehlen</translation>
    </message>
    <message numerus="yes">
        <source>Prices revised: %1 slot(s), %2, %3</source>
        <translation>
            <numerusform>Preise revidiert: %1 Viertelstunde, %2, %3</numerusform>
            <numerusform>Preise revidiert: %1 Viertelstunden, %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery day is over</source>
        <translation>Liefertag ist vorbei</translation>
    </message>
    <message>
        <source>Clock %1 ahead</source>
        <translation>Uhr geht %1 vor</translation>
    </message>
    <message>
        <source>Clock %1 behind</source>
        <translation>Uhr geht %1 nach</translation>
    </message>
    <message>
        <source>Paused by you, %1</source>
        <translation>Von Ihnen pausiert, %1</translation>
    </message>
    <message>
        <source>Nothing is fetched</source>
        <translation>Nichts wird abgerufen</translation>
    </message>
    <message>
        <source>Your network is offline</source>
        <translation>Ihr Netzwerk ist offline</translation>
    </message>
    <message>
        <source>Nothing checked since %1</source>
        <translation>Nichts geprüft seit %1</translation>
    </message>
    <message>
        <source>Every endpoint has server errors</source>
        <translation>Alle Endpunkte haben Serverfehler</translation>
    </message>
    <message>
        <source>No endpoint answers</source>
        <translation>Kein Endpunkt antwortet</translation>
    </message>
    <message>
        <source>Last good data %1</source>
        <translation>Letzte gute Daten %1</translation>
    </message>
    <message>
        <source>No data received yet</source>
        <translation>Noch keine Daten erhalten</translation>
    </message>
    <message>
        <source>No endpoint has answered yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>The first answers are awaited</source>
        <translation>Erste Antworten erwartet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 endpoints answer(s)</source>
        <translation>
            <numerusform>%1 von %2 antwortet</numerusform>
            <numerusform>%1 von %2 antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 endpoints give(s) data</source>
        <translation>
            <numerusform>%1 von %2 liefert Daten</numerusform>
            <numerusform>%1 von %2 liefern Daten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>und %1 weitere</numerusform>
            <numerusform>und %1 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>no open alert</source>
        <translation>kein offener Alarm</translation>
    </message>
    <message numerus="yes">
        <source>%1 notice(s)</source>
        <translation>
            <numerusform>%1 Hinweis</numerusform>
            <numerusform>%1 Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Today’s prices</source>
        <translation>Preise von heute</translation>
    </message>
    <message>
        <source>Tomorrow’s prices</source>
        <translation>Preise von morgen</translation>
    </message>
    <message>
        <source>Prices for %1</source>
        <translation>Preise für %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>innerhalb %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a span of differences</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 endpoints</source>
        <translation>%1 Endpunkte</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Zentrale Datenbank</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are rate limited until %2</source>
        <translation>
            <numerusform>%1: Abrufe begrenzt bis %2</numerusform>
            <numerusform>%1: Abrufe begrenzt bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refuses rows</source>
        <translation>%1 lehnt Zeilen ab</translation>
    </message>
    <message>
        <source>%1 refuses a row</source>
        <translation>%1 lehnt eine Zeile ab</translation>
    </message>
    <message>
        <source>%1 needs a newer program</source>
        <translation>%1 verlangt ein neueres Programm</translation>
    </message>
    <message>
        <source>%1 without its password, %2</source>
        <translation>%1 ohne ihr Passwort, %2</translation>
    </message>
    <message>
        <source>The endpoint is down</source>
        <translation>Der Endpunkt ist gestört</translation>
    </message>
</context>
<context>
    <name>Signals panel</name>
    <message>
        <source>%1 closed</source>
        <comment>%1: 3 of 4</comment>
        <translation>%1 beendet</translation>
    </message>
    <message>
        <source>Commands whose last activation has ended</source>
        <translation>Befehle, deren letzte Aktivierung zu Ende ist</translation>
    </message>
    <message>
        <source>%1 reports up to the previous day.</source>
        <translation>%1 meldet bis zum Vortag.</translation>
    </message>
    <message>
        <source>Next fetch %1</source>
        <translation>Nächster Abruf %1</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>%1, latest day</source>
        <translation>%1, letzter Tag</translation>
    </message>
    <message>
        <source>Today’s signals: published %1</source>
        <translation>Signale von heute: veröffentlicht %1</translation>
    </message>
    <message>
        <source>%1. Reports end with the previous day.</source>
        <translation>%1; Berichte enden mit dem Vortag</translation>
    </message>
    <message>
        <source>old</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>The newest day should be %1.</source>
        <translation>Der neuste Tag müsste %1 sein.</translation>
    </message>
    <message>
        <source>%1 implausible</source>
        <translation>%1 unplausibel</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>Rundsteuerung</translation>
    </message>
    <message>
        <source>TRA signals of the latest day</source>
        <translation>Rundsteuersignale des letzten Tages</translation>
    </message>
    <message>
        <source>Last start–end</source>
        <translation>Letzte Schaltung</translation>
    </message>
    <message>
        <source>%1 of an impossible time</source>
        <translation>%1 zu unmöglicher Zeit</translation>
    </message>
    <message>
        <source>On a day, or beginning at a time, that was still to come or cannot be.&lt;br&gt;Kept and marked; in no count.</source>
        <translation>An einem Tag oder mit einem Beginn, der erst kommt oder nicht sein kann.&lt;br&gt;Aufbewahrt und markiert; nicht gezählt.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are not observed</source>
        <translation>
            <numerusform>%1 nicht beobachtet</numerusform>
            <numerusform>%1 nicht beobachtet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s)</source>
        <translation>
            <numerusform>%1 antwortet</numerusform>
            <numerusform>%1 antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are slow</source>
        <translation>
            <numerusform>%1 ist langsam</numerusform>
            <numerusform>%1 sind langsam</numerusform>
        </translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are incomplete</source>
        <translation>
            <numerusform>%1 unvollständig</numerusform>
            <numerusform>%1 unvollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are late</source>
        <translation>
            <numerusform>%1 verspätet</numerusform>
            <numerusform>%1 verspätet</numerusform>
        </translation>
    </message>
    <message>
        <source>old data</source>
        <translation>alte Daten</translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) old data</source>
        <translation>
            <numerusform>%1 liefert alte Daten</numerusform>
            <numerusform>%1 liefern alte Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>unplausibel</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are implausible</source>
        <translation>
            <numerusform>%1 unplausibel</numerusform>
            <numerusform>%1 unplausibel</numerusform>
        </translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>begrenzt</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are rate limited</source>
        <translation>
            <numerusform>%1: Abrufe begrenzt</numerusform>
            <numerusform>%1: Abrufe begrenzt</numerusform>
        </translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are unreadable</source>
        <translation>
            <numerusform>%1 unlesbar</numerusform>
            <numerusform>%1 unlesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are refused</source>
        <translation>
            <numerusform>%1 abgelehnt</numerusform>
            <numerusform>%1 abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%1 do(es) not answer</source>
        <translation>
            <numerusform>%1 antwortet nicht</numerusform>
            <numerusform>%1 antworten nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) with server errors</source>
        <translation>
            <numerusform>%1: Serverfehler</numerusform>
            <numerusform>%1: Serverfehler</numerusform>
        </translation>
    </message>
    <message>
        <source>server error</source>
        <translation>Serverfehler</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No good answer yet</source>
        <translation>Noch keine gute Antwort</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Last %1, %2</source>
        <translation>Zuletzt %1, %2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>Next 14:41, in 3 min</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>Waits for sign-in</source>
        <translation>Wartet auf Anmeldung</translation>
    </message>
    <message>
        <source>Waiting for the first fetch</source>
        <translation>Warten auf ersten Abruf</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>Not observed since %1</source>
        <translation>Nicht beobachtet seit %1</translation>
    </message>
    <message>
        <source>Slow, last %1</source>
        <translation>Langsam, zuletzt %1</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Data of %1, %2 old</source>
        <translation>Daten von %1, %2 alt</translation>
    </message>
    <message>
        <source>Answers, but with old data</source>
        <translation>Antwortet, aber mit alten Daten</translation>
    </message>
    <message>
        <source>Rate limited until %1</source>
        <translation>Abrufe begrenzt bis %1</translation>
    </message>
    <message>
        <source>Rate limit reached</source>
        <translation>Abruflimite erreicht</translation>
    </message>
    <message>
        <source>works again</source>
        <translation>geht wieder</translation>
    </message>
    <message>
        <source>Works again</source>
        <translation>Geht wieder</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Zuletzt %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Under File, Connections</source>
        <translation>Unter Datei, Verbindungen</translation>
    </message>
    <message>
        <source>Tried with the next call</source>
        <translation>Versuch beim nächsten Abruf</translation>
    </message>
    <message>
        <source>Sign-in works, the API refuses</source>
        <translation>Anmeldung klappt, API lehnt ab</translation>
    </message>
    <message>
        <source>No source offers this</source>
        <translation>Keine Quelle bietet das an</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Nicht angeboten</translation>
    </message>
    <message>
        <source>Add one under File, Connections</source>
        <translation>Neu unter Datei, Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 sources answer(s), shown: %3</source>
        <translation>
            <numerusform>%1 von %2 Quellen antwortet, gezeigt: %3</numerusform>
            <numerusform>%1 von %2 Quellen antworten, gezeigt: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>No sign-in needed</source>
        <translation>Keine Anmeldung nötig</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>Public data only</source>
        <translation>Nur öffentliche Daten</translation>
    </message>
    <message>
        <source>Fetched when needed</source>
        <translation>Geholt bei Bedarf</translation>
    </message>
    <message>
        <source>The leader signs in</source>
        <translation>Der Leader meldet sich an</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Bei Bedarf</translation>
    </message>
    <message>
        <source>By the leader</source>
        <translation>Durch den Leader</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <translation>Gültig für %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Renews before %1</source>
        <translation>Neu vor %1</translation>
    </message>
    <message>
        <source>Zurich, %1</source>
        <translation>Zürich, %1</translation>
    </message>
    <message>
        <source>%1 Zurich</source>
        <translation>%1 Zürich</translation>
    </message>
    <message>
        <source>%1: this computer’s clock against the dates that the hosts send</source>
        <translation>%1: die Uhr dieses Rechners gegen die Zeiten der Hosts</translation>
    </message>
    <message>
        <source>Overall state: %1. %2</source>
        <translation>Gesamtzustand: %1. %2</translation>
    </message>
    <message>
        <source>buffering</source>
        <translation>puffert</translation>
    </message>
    <message numerus="yes">
        <source>Buffering, %1 row(s) here</source>
        <translation>
            <numerusform>Puffert, %1 Zeile hier</numerusform>
            <numerusform>Puffert, %1 Zeilen hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) here</source>
        <translation>
            <numerusform>%1 Zeile hier</numerusform>
            <numerusform>%1 Zeilen hier</numerusform>
        </translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Zentrale Datenbank</translation>
    </message>
    <message>
        <source>Not set, kept here only</source>
        <translation>Nicht gesetzt, nur hier</translation>
    </message>
    <message>
        <source>Kept here only</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message numerus="yes">
        <source>OK, %1 row(s) waiting</source>
        <translation>
            <numerusform>OK, %1 Zeile wartet</numerusform>
            <numerusform>OK, %1 Zeilen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OK, %1 wait</source>
        <translation>
            <numerusform>OK, %1 wartet</numerusform>
            <numerusform>OK, %1 warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused, kept aside</source>
        <translation>
            <numerusform>%1 abgelehnt, beiseite gelegt</numerusform>
            <numerusform>%1 abgelehnt, beiseite gelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Last write %1</source>
        <translation>Zuletzt geschrieben %1</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Sammler</translation>
    </message>
    <message>
        <source>This computer polls</source>
        <translation>Dieser Rechner ruft ab</translation>
    </message>
    <message>
        <source>Alone, no lease needed</source>
        <translation>Allein, keine Lease nötig</translation>
    </message>
    <message>
        <source>Waiting for a leader</source>
        <translation>Wartet auf einen Leader</translation>
    </message>
    <message>
        <source>This computer polls meanwhile</source>
        <translation>Dieser Rechner ruft derweil ab</translation>
    </message>
    <message>
        <source>Leader: this computer</source>
        <translation>Leader: dieser Rechner</translation>
    </message>
    <message>
        <source>Follower, leader %1</source>
        <translation>Folgt, Leader %1</translation>
    </message>
    <message>
        <source>reads and charts</source>
        <translation>liest und zeichnet</translation>
    </message>
    <message>
        <source>%1, lease %2</source>
        <translation>%1, Lease %2</translation>
    </message>
    <message>
        <source>%1, lease ran out</source>
        <translation>%1, Lease abgelaufen</translation>
    </message>
    <message>
        <source>Lease epoch %1, held by %2</source>
        <translation>Lease-Epoche %1, gehalten von %2</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Status strip</source>
        <translation>Statusleiste oben</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <translation>Keine Antwort seit %1</translation>
    </message>
</context>
<context>
    <name>Tariff panel</name>
    <message>
        <source>Integrated</source>
        <translation>Integriert</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>of which grid usage</source>
        <translation>davon Nutzung</translation>
    </message>
    <message>
        <source>no sum</source>
        <translation>keine Summe</translation>
    </message>
    <message>
        <source>%1 add up</source>
        <comment>%1: 192 of 192</comment>
        <translation>%1 ok</translation>
    </message>
    <message>
        <source>parts not comparable</source>
        <translation>Teile nicht vergleichbar</translation>
    </message>
    <message>
        <source>parts add up in %1</source>
        <translation>Teile ergeben die Summe in %1</translation>
    </message>
    <message>
        <source>integrated = electricity + grid (or dso, where it is sent) within 0.00005, slot by slot, of both products</source>
        <translation>integriert = Energie + Netz (oder VNB, wo gesendet) auf 0.00005, Viertelstunde für Viertelstunde, beide Produkte</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>Mittel von %1</translation>
    </message>
    <message>
        <source>Tariff comparison</source>
        <translation>Tarifvergleich</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Day mean</source>
        <translation>Tagesmittel</translation>
    </message>
    <message>
        <source>Component	%1	%2	Difference
</source>
        <translation>Komponente	%1	%2	Differenz
</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open monitor</source>
        <translation>Monitor öffnen</translation>
    </message>
    <message>
        <source>%1 (clock off)</source>
        <translation>%1 (Uhr falsch)</translation>
    </message>
    <message>
        <source>%1 (implausible)</source>
        <translation>%1 (unplausibel)</translation>
    </message>
    <message>
        <source>Price now not known</source>
        <translation>Preis jetzt nicht bekannt</translation>
    </message>
    <message>
        <source>Price now %1 until %2</source>
        <translation>Preis jetzt %1 bis %2</translation>
    </message>
    <message>
        <source>Plant power not known</source>
        <translation>Leistung der Anlage nicht bekannt</translation>
    </message>
    <message>
        <source>Plant %1, %2 old</source>
        <translation>Anlage %1, %2 alt</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>DEMO: simulated data, seed %1, time runs %2×.</source>
        <translation>DEMO: simulierte Daten, Startwert %1, Zeit läuft %2×.</translation>
    </message>
    <message>
        <source>&amp;Export prices…</source>
        <translation>Preise &amp;exportieren…</translation>
    </message>
    <message>
        <source>Write prices of a range to a CSV file</source>
        <translation>Preise eines Zeitraums in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Verbindungen…</translation>
    </message>
    <message>
        <source>The sources that are polled, and new ones</source>
        <translation>Die abgefragten Quellen, und neue</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Stop monitoring and close</source>
        <translation>Überwachung beenden und schliessen</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>As &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Jeden Endpunkt jetzt einmal abfragen</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Nächstes Panel</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>&amp;Voriges Panel</translation>
    </message>
    <message>
        <source>&amp;Maximise panel</source>
        <translation>Panel &amp;maximieren</translation>
    </message>
    <message>
        <source>The panel with the focus fills the page, or goes back</source>
        <translation>Das Panel mit dem Fokus füllt die Seite oder geht zurück</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
        <source>The folder that holds etcm.sqlite</source>
        <translation>Der Ordner mit etcm.sqlite</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Every key and what it does</source>
        <translation>Jede Taste und was sie tut</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Über</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>What this program is made of</source>
        <translation>Woraus dieses Programm besteht</translation>
    </message>
    <message>
        <source>%1: signing in works, so the secret is right, but the API does not take its tokens (HTTP 401).</source>
        <translation>%1: die Anmeldung klappt, das Geheimnis stimmt also, aber die API nimmt ihre Token nicht an (HTTP 401).</translation>
    </message>
    <message>
        <source>Public data continues.</source>
        <translation>Öffentliche Daten kommen weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %2 row(s) kept here, nothing lost.</source>
        <translation>
            <numerusform>%1. %2 Zeile liegt hier, nichts ist verloren.</numerusform>
            <numerusform>%1. %2 Zeilen liegen hier, nichts ist verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s clock is %1 ahead of the clocks of the servers: ages, times and what is late are off by as much. Set the clock.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber den Servern %1 vor: Alter, Zeiten und Verspätungen sind um so viel falsch. Stellen Sie die Uhr.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 behind the clocks of the servers: ages, times and what is late are off by as much. Set the clock.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber den Servern %1 nach: Alter, Zeiten und Verspätungen sind um so viel falsch. Stellen Sie die Uhr.</translation>
    </message>
    <message>
        <source>Click to close</source>
        <translation>Klicken zum Schliessen</translation>
    </message>
    <message>
        <source>The configuration stays as it was, the new one does not start: %1</source>
        <translation>Die Konfiguration bleibt, wie sie war; die neue startet nicht: %1</translation>
    </message>
    <message>
        <source>DEMO – %1</source>
        <translation>DEMO – %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Not in the demo: start the program without --demo</source>
        <translation>Nicht in der Demo: Programm ohne --demo starten</translation>
    </message>
    <message numerus="yes">
        <source>Refreshing: %1 call(s)</source>
        <translation>
            <numerusform>Aktualisieren: %1 Abruf</numerusform>
            <numerusform>Aktualisieren: %1 Abrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 endpoints answered in %3 ms</source>
        <translation>%1 %2 Endpunkte antworteten in %3 ms</translation>
    </message>
    <message>
        <source>No source is set</source>
        <translation>Keine Quelle gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %3 more</source>
        <translation>
            <numerusform>%1, %2 und %3 weitere</numerusform>
            <numerusform>%1, %2 und %3 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>F1 Keys</source>
        <translation>F1 Tasten</translation>
    </message>
    <message>
        <source>DEMO: %1</source>
        <translation>DEMO: %1</translation>
    </message>
    <message>
        <source>CHF/kWh without VAT</source>
        <translation>CHF/kWh ohne MWST</translation>
    </message>
    <message>
        <source>Times in Europe/Zurich</source>
        <translation>Zeiten in Europe/Zurich</translation>
    </message>
    <message>
        <source>%1 %2 stored</source>
        <comment>time, endpoint</comment>
        <translation>%1 %2 gespeichert</translation>
    </message>
    <message>
        <source>Not while Connections or Export prices is open: what is typed there would be lost</source>
        <translation>Nicht solange «Verbindungen» oder «Preise exportieren» offen ist: Eingaben gingen verloren</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>API health</source>
        <translation>API-Zustand</translation>
    </message>
    <message>
        <source>Plant &amp;&amp; TRA</source>
        <translation>Anlage &amp;&amp; TRA</translation>
    </message>
</context>
</TS>
