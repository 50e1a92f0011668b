<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Activations panel</name>
    <message>
        <source>Hot water in the cheapest 6 h: %1, %2 of %3</source>
        <translation>Acqua calda nelle 6 h più convenienti: %1, %2 su %3</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>non plausibile</translation>
    </message>
    <message>
        <source>Nothing switched</source>
        <translation>Nessuna commutazione</translation>
    </message>
    <message>
        <source>The day is published without activations.</source>
        <translation>Il giorno è pubblicato senza attivazioni.</translation>
    </message>
    <message>
        <source>Hot water in the cheapest 6 h: not known, prices are missing</source>
        <translation>Acqua calda nelle 6 h più convenienti: non noto, mancano prezzi</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Attivazioni</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Segnale</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
</context>
<context>
    <name>Alert rules</name>
    <message>
        <source>Endpoint down</source>
        <translation>Endpoint non disponibile</translation>
    </message>
    <message>
        <source>Endpoint silent</source>
        <translation>Endpoint silenzioso</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Chiamate limitate</translation>
    </message>
    <message>
        <source>Endpoint slow</source>
        <translation>Endpoint lento</translation>
    </message>
    <message>
        <source>Sign-in failing</source>
        <translation>Accesso fallito</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token rifiutato</translation>
    </message>
    <message>
        <source>Central database down</source>
        <translation>Banca dati centrale non disponibile</translation>
    </message>
    <message>
        <source>Local file not written</source>
        <translation>File locale non scritto</translation>
    </message>
    <message>
        <source>Prices not published</source>
        <translation>Prezzi non pubblicati</translation>
    </message>
    <message>
        <source>Prices revised</source>
        <translation>Prezzi rivisti</translation>
    </message>
    <message>
        <source>Prices published</source>
        <translation>Prezzi pubblicati</translation>
    </message>
</context>
<context>
    <name>Alerts page</name>
    <message>
        <source>acknowledged %1</source>
        <translation>preso in carico %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>held back by: %1</source>
        <translation>trattenuto da: %1</translation>
    </message>
    <message>
        <source>failure %1 of %2</source>
        <translation>errore %1 di %2</translation>
    </message>
    <message>
        <source>fires at %1, if it lasts</source>
        <translation>scatta alle %1, se dura</translation>
    </message>
    <message>
        <source>%1 of %2 good answers</source>
        <translation>%1 di %2 risposte buone</translation>
    </message>
    <message>
        <source>not observed since %1</source>
        <translation>non osservato dalle %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 failure(s) in a row</source>
        <translation>
            <numerusform>%1 errore di fila</numerusform>
            <numerusform>%1 errori di fila</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>dalle %1</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Attivi</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Presi in carico</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Trattenuti</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Risolti</translation>
    </message>
    <message>
        <source>Pending, not notified yet</source>
        <translation>In attesa, non ancora notificati</translation>
    </message>
    <message>
        <source>Held back, recorded but not notified</source>
        <translation>Trattenuti, registrati ma non notificati</translation>
    </message>
    <message>
        <source>Resolved in the last 24 h</source>
        <translation>Risolti nelle ultime 24 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 pending</source>
        <translation>
            <numerusform>%1 in attesa</numerusform>
            <numerusform>%1 in attesa</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fires, and nothing did in the last 24 h.</source>
        <translation>Nulla è attivo, né lo è stato nelle ultime 24 h.</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avvertimento</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critico</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>preso in carico</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>trattenuto</translation>
    </message>
    <message>
        <source>recovering</source>
        <translation>si riprende</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>attivo</translation>
    </message>
    <message>
        <source>%1, resolved</source>
        <translation>%1, risolto</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Notificato</translation>
    </message>
    <message>
        <source>one notice</source>
        <translation>una notifica</translation>
    </message>
    <message>
        <source>no notice was sent</source>
        <translation>nessuna notifica inviata</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Errori di fila</translation>
    </message>
    <message>
        <source>fires at %1, clears after %2 good</source>
        <translation>scatta a %1, finisce dopo %2 buone</translation>
    </message>
    <message>
        <source>Last good answer</source>
        <translation>Ultima risposta buona</translation>
    </message>
    <message>
        <source>none in the last 48 h</source>
        <translation>nessuna nelle ultime 48 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 counted</source>
        <translation>
            <numerusform>%1 contato</numerusform>
            <numerusform>%1 contati</numerusform>
        </translation>
    </message>
    <message>
        <source>Lasts longer than %1</source>
        <translation>Dura più di %1</translation>
    </message>
    <message>
        <source>No other alert explains it</source>
        <translation>Nessun altro allarme lo spiega</translation>
    </message>
    <message>
        <source>Warning or graver</source>
        <translation>Avvertimento o più grave</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>Notifica inviata</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>non ancora</translation>
    </message>
    <message>
        <source>Told once. You hear again when it clears or becomes graver.</source>
        <translation>Notificato una volta. Se ne riparla quando finisce o si aggrava.</translation>
    </message>
    <message>
        <source>Not told: it was over before anybody had to know.</source>
        <translation>Non notificato: è finito prima che qualcuno dovesse saperlo.</translation>
    </message>
    <message>
        <source>Not told: “%1” explains it. Once that is over, it must be seen bad %2 times again before it may notify.</source>
        <translation>Non notificato: «%1» lo spiega. Finito quello, servono ancora %2 errori prima che possa notificare.</translation>
    </message>
    <message>
        <source>Not told: below a warning nothing is sent.</source>
        <translation>Non notificato: sotto un avvertimento non si invia nulla.</translation>
    </message>
    <message>
        <source>Not told yet: it does not fire yet.</source>
        <translation>Non ancora notificato: non è ancora attivo.</translation>
    </message>
    <message>
        <source>%1 to %2, %3.</source>
        <translation>Dalle %1 alle %2, %3.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Dalle %1.</translation>
    </message>
    <message>
        <source>Acknowledged %1.</source>
        <translation>Preso in carico %1.</translation>
    </message>
    <message>
        <source>Not acknowledged.</source>
        <translation>Non preso in carico.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>Evidence, last call</source>
        <translation>Prova, ultima chiamata</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>In attesa: %1</translation>
    </message>
    <message>
        <source>Graver: %1</source>
        <translation>Più grave: %1</translation>
    </message>
    <message>
        <source>Firing: %1</source>
        <translation>Attivo: %1</translation>
    </message>
    <message>
        <source>Recovering: %1</source>
        <translation>Si riprende: %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Chiuso: %1</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Risolto: %1</translation>
    </message>
    <message>
        <source>Came to nothing: %1</source>
        <translation>Senza seguito: %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 dopo %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 alike, the last at %2</source>
        <translation>
            <numerusform>%1 uguale, l’ultimo alle %2</numerusform>
            <numerusform>%1 uguali, l’ultimo alle %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Last good answer, %1</source>
        <translation>Ultima risposta buona, %1</translation>
    </message>
    <message numerus="yes">
        <source>… %1 more</source>
        <translation>
            <numerusform>… %1 altro</numerusform>
            <numerusform>… altri %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>Preso in carico: %1</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Allarmi</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Che cosa si sa</translation>
    </message>
    <message>
        <source>Last observations</source>
        <translation>Ultime osservazioni</translation>
    </message>
    <message>
        <source>Add a note, e.g. who was called</source>
        <translation>Nota, p. es. chi è stato chiamato</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Prendere in carico</translation>
    </message>
    <message>
        <source>It goes on, but asks for nobody’s attention any more, until it becomes graver</source>
        <translation>Continua, ma non chiede più attenzione, finché non si aggrava</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Prova ora</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Interroga ora una volta ogni endpoint</translation>
    </message>
    <message>
        <source>Why was I alerted?</source>
        <translation>Perché questo allarme?</translation>
    </message>
    <message>
        <source>No alert is chosen</source>
        <translation>Nessun allarme scelto</translation>
    </message>
    <message>
        <source>Choose one at the left to see how it came about.</source>
        <translation>Sceglierne uno a sinistra per vedere come è nato.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 of the last %2 observations failed</source>
        <translation>%1 delle ultime %2 osservazioni fallite</translation>
    </message>
    <message>
        <source>Told when it fired and when it cleared.</source>
        <translation>Notificato quando è scattato e quando è finito.</translation>
    </message>
</context>
<context>
    <name>Alerts panel</name>
    <message>
        <source>open</source>
        <translation>aperto</translation>
    </message>
    <message numerus="yes">
        <source>%1 firing</source>
        <translation>
            <numerusform>%1 attivo</numerusform>
            <numerusform>%1 attivi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 acknowledged</source>
        <translation>
            <numerusform>%1 confermato</numerusform>
            <numerusform>%1 confermati</numerusform>
        </translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Nessun allarme</translation>
    </message>
    <message>
        <source>Nothing to report in the last 7 days.</source>
        <translation>Niente da segnalare negli ultimi 7 giorni.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Recent alerts</source>
        <translation>Allarmi recenti</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>gio</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sab</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>gen</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mag</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>giu</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>lug</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>set</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>ott</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>CEST</source>
        <translation>CEST</translation>
    </message>
    <message>
        <source>CET</source>
        <translation>CET</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>weekday, day, month</comment>
        <translation>%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>Components</name>
    <message>
        <source>integrated</source>
        <translation>integrato</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>energia</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>rete</translation>
    </message>
    <message>
        <source>grid usage</source>
        <translation>utilizzo della rete</translation>
    </message>
    <message>
        <source>regional fees</source>
        <translation>tasse regionali</translation>
    </message>
    <message>
        <source>national fees</source>
        <translation>tasse nazionali</translation>
    </message>
    <message>
        <source>metering</source>
        <translation>misurazione</translation>
    </message>
    <message>
        <source>feed-in</source>
        <translation>immissione</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>rimborso</translation>
    </message>
    <message>
        <source>network operator</source>
        <translation>gestore di rete</translation>
    </message>
    <message>
        <source>network operator, complete</source>
        <translation>gestore di rete, completo</translation>
    </message>
    <message>
        <source>integrated, complete</source>
        <translation>integrato, completo</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>tasse</translation>
    </message>
    <message>
        <source>day-ahead</source>
        <translation>day-ahead</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>The configuration cannot be read: %1</source>
        <translation>La configurazione non si può leggere: %1</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>controllare i permessi</translation>
    </message>
    <message>
        <source>The file is written in a way that this window cannot change</source>
        <translation>Il file è scritto in un modo che questa finestra non può modificare</translation>
    </message>
    <message>
        <source>change it in an editor; nothing was written</source>
        <translation>modificarlo in un editor; non è stato scritto nulla</translation>
    </message>
    <message>
        <source>The configuration folder cannot be made</source>
        <translation>La cartella di configurazione non si può creare</translation>
    </message>
    <message>
        <source>check the permissions and free space</source>
        <translation>controllare i permessi e lo spazio libero</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connessioni</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>New OAuth2 gateway</source>
        <translation>Nuovo gateway OAuth2</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Disattiva</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Elimina…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Attiva</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Interrogazione di %1</translation>
    </message>
    <message>
        <source>There is no keyring here to keep the secret in. Name its place in the file: env:NAME or file:PATH.</source>
        <translation>Qui non c’è un portachiavi per custodire il segreto. Indicarne il posto nel file: env:NOME o file:PERCORSO.</translation>
    </message>
    <message>
        <source>Waiting for the system keyring. Answer its prompt, or cancel.</source>
        <translation>In attesa del portachiavi di sistema. Rispondere alla sua domanda o annullare.</translation>
    </message>
    <message>
        <source>Not saved, what you typed is still here: %1</source>
        <translation>Non salvato, quanto digitato è ancora qui: %1</translation>
    </message>
    <message>
        <source>Not saved, what you typed is still here. If the keyring&apos;s prompt is answered later, the secret is kept there all the same.</source>
        <translation>Non salvato, quanto digitato è ancora qui. Se si risponde più tardi alla domanda del portachiavi, il segreto vi resta comunque.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Eliminare %1?</translation>
    </message>
    <message>
        <source>Its settings leave the configuration file; the file as it is now is kept as .bak beside it. Stored prices and readings stay, and so does the secret in the keyring. To pause it, use Disable.</source>
        <translation>Le sue impostazioni lasciano il file di configurazione; lo stato attuale del file resta accanto come .bak. I prezzi e le misure memorizzati restano, come pure il segreto nel portachiavi. Per una pausa usare «Disattiva».</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Salvato in %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificativo</translation>
    </message>
    <message>
        <source>small letters, digits, - and _; part of every stored row</source>
        <translation>minuscole, cifre, - e _; fa parte di ogni riga memorizzata</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>Indirizzo di base</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Senza autenticazione</translation>
    </message>
    <message>
        <source>OAuth2 client credentials</source>
        <translation>OAuth2 client credentials</translation>
    </message>
    <message>
        <source>OAuth2 password (legacy)</source>
        <translation>OAuth2 password (obsoleto)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Autenticazione</translation>
    </message>
    <message>
        <source>Token address</source>
        <translation>Indirizzo del token</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Segreto</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Prodotti</translation>
    </message>
    <message>
        <source>An own gateway that speaks the energy-api dialect.</source>
        <translation>Un gateway proprio che parla il dialetto energy-api.</translation>
    </message>
    <message>
        <source>goes to the system keyring</source>
        <translation>va nel portachiavi di sistema</translation>
    </message>
    <message>
        <source>kept as it is; type to replace</source>
        <translation>resta com’è; digitare per sostituire</translation>
    </message>
    <message>
        <source>%1  (disabled)</source>
        <translation>%1  (disattivata)</translation>
    </message>
    <message>
        <source>%1  (not enabled)</source>
        <translation>%1  (inattiva)</translation>
    </message>
    <message>
        <source>Trading desk gateway</source>
        <translation>Gateway del trading</translation>
    </message>
    <message numerus="yes">
        <source>%1 value(s)</source>
        <translation>
            <numerusform>%1 valore</numerusform>
            <numerusform>%1 valori</numerusform>
        </translation>
    </message>
    <message>
        <source>This source offers no endpoint to ask</source>
        <translation>Questa fonte non offre endpoint da interrogare</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) in %2 ms</source>
        <translation>
            <numerusform>%1: risposta in %2 ms</numerusform>
            <numerusform>%1: risposta in %2 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>/oauth/token, or https://… on another host</source>
        <translation>/oauth/token, o https://… su un altro host</translation>
    </message>
    <message>
        <source>if the provider asks for it</source>
        <translation>se il fornitore lo chiede</translation>
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
        <translation>Autorità di certificazione</translation>
    </message>
    <message>
        <source>file with the company’s own; empty: the system’s</source>
        <translation>file dell’autorità dell’azienda; vuoto: quelle del sistema</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificato del client</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Chiave del client</translation>
    </message>
    <message>
        <source>Publishes at about %1</source>
        <translation>Pubblica verso le %1</translation>
    </message>
    <message>
        <source>Licence or terms: %1</source>
        <translation>Licenza o condizioni: %1</translation>
    </message>
    <message>
        <source>Last verified %1</source>
        <translation>Ultima verifica %1</translation>
    </message>
</context>
<context>
    <name>Data page</name>
    <message>
        <source>complete</source>
        <translation>completo</translation>
    </message>
    <message>
        <source>filled later</source>
        <translation>riempito più tardi</translation>
    </message>
    <message>
        <source>with revisions</source>
        <translation>con revisioni</translation>
    </message>
    <message>
        <source>unlikely value</source>
        <translation>valore inverosimile</translation>
    </message>
    <message>
        <source>some missing</source>
        <translation>alcuni mancano</translation>
    </message>
    <message>
        <source>all missing</source>
        <translation>tutti mancano</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>non ancora dovuto</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>non raccolto</translation>
    </message>
    <message>
        <source>one cell a market day</source>
        <translation>una cella per giorno di consegna</translation>
    </message>
    <message>
        <source>Nothing stored yet</source>
        <translation>Ancora nulla salvato</translation>
    </message>
    <message>
        <source>Prices show here once they have been fetched.</source>
        <translation>I prezzi compaiono qui appena ricevuti.</translation>
    </message>
    <message>
        <source>%1: %2 slots, %3</source>
        <translation>%1: %2 quarti d’ora, %3</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Pubblicato %1</translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>Ricevuto %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>dal %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s), %2 values</source>
        <translation>
            <numerusform>%1 quarto d’ora, %2 valori</numerusform>
            <numerusform>%1 quarti d’ora, %2 valori</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since %1</source>
        <translation>Nulla è cambiato dal %1</translation>
    </message>
    <message>
        <source>Prices that a source publishes anew are listed here.</source>
        <translation>I prezzi che una fonte ripubblica stanno qui.</translation>
    </message>
    <message>
        <source>Filled: complete. Pale: filled later. Blue: with revisions. Diamond: unlikely value. Open at the top: some missing. Cross: all missing. Outline: not due yet. Dash: not collected.</source>
        <translation>Pieno: completo. Pallido: riempito più tardi. Blu: con revisioni. Rombo: inverosimile. Aperto in alto: alcuni mancano. Croce: tutti mancano. Bordo: non ancora dovuto. Trattino: non raccolto.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>%1 slots, %2 series complete</source>
        <translation>%1 quarti d’ora, %2 serie complete</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 al %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s)</source>
        <translation>
            <numerusform>%1 quarto d’ora</numerusform>
            <numerusform>%1 quarti d’ora</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Che cosa è cambiato</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Slots, Zurich</source>
        <translation>Ora, Zurigo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Differenza</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mancanti</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Non manca nulla</translation>
    </message>
    <message>
        <source>Every slot that is due is stored.</source>
        <translation>Ogni quarto d’ora dovuto è salvato.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Questo computer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Banca dati centrale</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>not set up: this computer is the database</source>
        <translation>non configurata: questo computer è la banca dati</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>takes what is sent</source>
        <translation>accetta ciò che riceve</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>non ancora interrogata</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Ultima consegna</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Posta in uscita</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) waiting</source>
        <translation>
            <numerusform>%1 riga in attesa</numerusform>
            <numerusform>%1 righe in attesa</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 lotto</numerusform>
            <numerusform>%1 lotti</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Messi da parte</translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es) that the central database refuses, kept here</source>
        <translation>
            <numerusform>%1 lotto rifiutato dalla banca dati centrale, tenuto qui</numerusform>
            <numerusform>%1 lotti rifiutati dalla banca dati centrale, tenuti qui</numerusform>
        </translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Raccoglitore</translation>
    </message>
    <message>
        <source>this computer polls</source>
        <translation>questo computer interroga</translation>
    </message>
    <message>
        <source>another computer polls</source>
        <translation>un altro computer interroga</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Guida</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoca</translation>
    </message>
    <message>
        <source>Lease until</source>
        <translation>Turno fino alle</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Archivi</translation>
    </message>
    <message>
        <source>this computer first, then the team</source>
        <translation>prima questo computer, poi la squadra</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>correct the role in database.url, or have it created</source>
        <translation>correggere il ruolo in database.url o farlo creare</translation>
    </message>
    <message>
        <source>correct the password that database.url names</source>
        <translation>correggere la password indicata da database.url</translation>
    </message>
    <message>
        <source>have the rights of the role granted: README, roles of the database</source>
        <translation>far concedere i diritti del ruolo: README, ruoli della banca dati</translation>
    </message>
    <message>
        <source>correct its name in database.url, or have it created</source>
        <translation>correggerne il nome in database.url o farla creare</translation>
    </message>
    <message>
        <source>if it lasts, close other programs or have max_connections raised</source>
        <translation>se dura, chiudere altri programmi o far aumentare max_connections</translation>
    </message>
    <message>
        <source>name the primary, or all hosts, in database.url</source>
        <translation>indicare il server primario, o tutti gli host, in database.url</translation>
    </message>
    <message>
        <source>have the role that owns the tables start this program once</source>
        <translation>far avviare una volta questo programma dal ruolo proprietario delle tabelle</translation>
    </message>
    <message>
        <source>look at the server&apos;s load and locks</source>
        <translation>esaminare il carico e i blocchi del server</translation>
    </message>
    <message>
        <source>%1 refuses the password</source>
        <translation>%1: password rifiutata</translation>
    </message>
    <message>
        <source>%1 wants a password</source>
        <translation>%1: password richiesta</translation>
    </message>
    <message>
        <source>%1 does not admit this computer</source>
        <translation>%1: questo computer non è ammesso</translation>
    </message>
    <message>
        <source>have it admitted in the server&apos;s pg_hba.conf</source>
        <translation>farlo ammettere in pg_hba.conf del server</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1: non esiste</translation>
    </message>
    <message>
        <source>%1 does not admit the role</source>
        <translation>%1: il ruolo non è ammesso</translation>
    </message>
    <message>
        <source>%1 grants too few rights</source>
        <translation>%1: diritti insufficienti</translation>
    </message>
    <message>
        <source>%1 takes no more connections</source>
        <translation>%1: nessuna connessione libera</translation>
    </message>
    <message>
        <source>%1 has no room on its disk</source>
        <translation>%1: disco pieno</translation>
    </message>
    <message>
        <source>have room made on the server</source>
        <translation>far liberare spazio sul server</translation>
    </message>
    <message>
        <source>%1 is starting or stopping</source>
        <translation>%1: avvio o arresto in corso</translation>
    </message>
    <message>
        <source>wait; if it lasts, look at the server</source>
        <translation>attendere; se dura, controllare il server</translation>
    </message>
    <message>
        <source>%1 only reads</source>
        <translation>%1: sola lettura</translation>
    </message>
    <message>
        <source>%1 is too slow</source>
        <translation>%1: troppo lento</translation>
    </message>
    <message>
        <source>%1 has other tables</source>
        <translation>%1: tabelle diverse</translation>
    </message>
    <message>
        <source>%1 does not encrypt</source>
        <translation>%1: nessuna cifratura</translation>
    </message>
    <message>
        <source>have TLS switched on, or correct sslmode in database.url</source>
        <translation>far attivare TLS o correggere sslmode in database.url</translation>
    </message>
    <message>
        <source>%1 has no trusted certificate</source>
        <translation>%1: certificato non attendibile</translation>
    </message>
    <message>
        <source>correct sslrootcert in database.url, or have the certificate renewed</source>
        <translation>correggere sslrootcert in database.url o far rinnovare il certificato</translation>
    </message>
</context>
<context>
    <name>Endpoints</name>
    <message>
        <source>Prices</source>
        <translation>Prezzi</translation>
    </message>
    <message>
        <source>Plant telemetry</source>
        <translation>Telemetria dell’impianto</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Impianto</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>Segnali TRA</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Controllo di stato</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Autenticazione</translation>
    </message>
    <message>
        <source>No further call planned</source>
        <translation>Nessun’altra chiamata prevista</translation>
    </message>
    <message>
        <source>Next now</source>
        <translation>Poi subito</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>In pausa fino a: %1</translation>
    </message>
    <message>
        <source>Next probe %1</source>
        <translation>Prova %1</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Poi %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export prices</source>
        <translation>Esporta i prezzi</translation>
    </message>
    <message>
        <source>File text, first lines</source>
        <translation>Testo del file, prime righe</translation>
    </message>
    <message>
        <source>File text</source>
        <translation>Testo del file</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nome del file</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Cartella…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Cartella per l’esportazione</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>Il file ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 esiste già.</translation>
    </message>
    <message>
        <source>Replacing it loses what is in it now.</source>
        <translation>Sostituendolo si perde il contenuto attuale.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sostituisci</translation>
    </message>
    <message numerus="yes">
        <source>Writing, %1 row(s) so far</source>
        <translation>
            <numerusform>Scrittura, %1 riga finora</numerusform>
            <numerusform>Scrittura, %1 righe finora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %1 row(s), %2 bytes, to %3</source>
        <translation>
            <numerusform>Scritto: %1 riga, %2 byte, in %3</numerusform>
            <numerusform>Scritto: %1 righe, %2 byte, in %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, an older file is as it was.</source>
        <translation>Annullato. Non è stato scritto nulla, un file precedente è invariato.</translation>
    </message>
    <message>
        <source>UTF-8, comma, point. For scripts</source>
        <translation>UTF-8, virgola, punto. Per gli script</translation>
    </message>
    <message>
        <source>Excel Switzerland, German and Italian</source>
        <translation>Excel Svizzera, tedesco e italiano</translation>
    </message>
    <message>
        <source>UTF-8 with BOM, semicolon, point</source>
        <translation>UTF-8 con BOM, punto e virgola, punto</translation>
    </message>
    <message>
        <source>Excel Germany, Austria, France, Italy</source>
        <translation>Excel Germania, Austria, Francia, Italia</translation>
    </message>
    <message>
        <source>UTF-8 with BOM, semicolon, comma</source>
        <translation>UTF-8 con BOM, punto e virgola, virgola</translation>
    </message>
    <message>
        <source>Excel Switzerland, French</source>
        <translation>Excel Svizzera, francese</translation>
    </message>
    <message>
        <source>Excel, any language</source>
        <translation>Excel, qualsiasi lingua</translation>
    </message>
    <message>
        <source>UTF-16 with BOM, tab</source>
        <translation>UTF-16 con BOM, tabulazione</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Integrato</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Energia</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Grid usage</source>
        <translation>Utilizzazione della rete</translation>
    </message>
    <message>
        <source>One row per price (long layout)</source>
        <translation>Una riga per prezzo (formato lungo)</translation>
    </message>
    <message>
        <source>Excel time columns</source>
        <translation>Colonne d’ora per Excel</translation>
    </message>
    <message>
        <source>Protect text cells from formulas</source>
        <translation>Proteggi le celle di testo dalle formule</translation>
    </message>
    <message>
        <source>Write details beside it (.meta.json)</source>
        <translation>Scrivi i dettagli accanto (.meta.json)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>To, not included</source>
        <translation>Al, escluso</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Prodotti</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componenti</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>The table is written, its description is not. %1</source>
        <translation>La tabella è scritta, la sua descrizione no. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a gap in time</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <comment>a list of gaps</comment>
        <translation>
            <numerusform>%1 e %2 altro</numerusform>
            <numerusform>%1 e altri %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The range must have at least one day</source>
        <translation>Il periodo deve avere almeno un giorno</translation>
    </message>
    <message>
        <source>Choose at least one product</source>
        <translation>Scegliere almeno un prodotto</translation>
    </message>
    <message>
        <source>Choose at least one component</source>
        <translation>Scegliere almeno una componente</translation>
    </message>
    <message>
        <source>Nothing to export: %1.</source>
        <translation>Niente da esportare: %1.</translation>
    </message>
    <message>
        <source>No price of this range is stored here.</source>
        <translation>Nessun prezzo di questo periodo è memorizzato qui.</translation>
    </message>
    <message numerus="yes">
        <source>Complete: %1 slots, %2 day(s). No missing value.</source>
        <translation>
            <numerusform>Completo: %1 quarti d’ora, %2 giorno. Nessun valore manca.</numerusform>
            <numerusform>Completo: %1 quarti d’ora, %2 giorni. Nessun valore manca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 slots are here, %2 day(s). Without: %3.</source>
        <translation>
            <numerusform>Incompleto: %1 quarti d’ora presenti, %2 giorno. Senza: %3.</numerusform>
            <numerusform>Incompleto: %1 quarti d’ora presenti, %2 giorni. Senza: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>TAB</translation>
    </message>
    <message>
        <source>BOM %1      Separator %2      Decimal %3      Line end CRLF      Quotes only where needed</source>
        <translation>BOM %1      Separatore %2      Decimale %3      Fine riga CRLF      Virgolette solo se servono</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 g %2 h</translation>
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
        <translation>%1 fa</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
</context>
<context>
    <name>Health page</name>
    <message>
        <source>open, %1</source>
        <comment>the circuit breaker, until a time</comment>
        <translation>aperto, %1</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <comment>calls to a host, until a time</comment>
        <translation>pausa, %1</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>the circuit breaker: calls go through</comment>
        <translation>chiuso</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>Copertura %1</translation>
    </message>
    <message>
        <source>up</source>
        <translation>disponibile</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>guasto %1</translation>
    </message>
    <message>
        <source>not observed %1</source>
        <translation>non osservato %1</translation>
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
        <translation>7 g</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 g</translation>
    </message>
    <message>
        <source>up ÷ (up + down), by time</source>
        <translation>tempo disponibile ÷ osservato</translation>
    </message>
    <message numerus="yes">
        <source>All %1 endpoints, mean</source>
        <translation>
            <numerusform>%1 endpoint</numerusform>
            <numerusform>%1 endpoint, media</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 observed of 24 h</source>
        <translation>%1 osservate su 24 h</translation>
    </message>
    <message>
        <source>Cut, never rounded up: one failure keeps it below 100. Unknown time is left out.</source>
        <translation>Troncato, mai arrotondato: un guasto basta a restare sotto 100. L’ignoto non conta.</translation>
    </message>
    <message>
        <source>tells no limit</source>
        <translation>non indica un limite</translation>
    </message>
    <message>
        <source>No answer of this host named a rate limit</source>
        <translation>Nessuna risposta di questo server ha indicato un limite</translation>
    </message>
    <message>
        <source>%1 used</source>
        <comment>2 of 4 used</comment>
        <translation>%1 usate</translation>
    </message>
    <message>
        <source>resets %1</source>
        <translation>azzeramento %1</translation>
    </message>
    <message>
        <source>%1 calls per window of %2&lt;br&gt;Polling leaves the last call to Refresh (F5)</source>
        <translation>%1 chiamate per finestra di %2&lt;br&gt;L’ultima resta per Aggiorna (F5)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Autenticazione</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>non necessaria</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>valida fino alle %1</translation>
    </message>
    <message>
        <source>no token held</source>
        <translation>nessun token</translation>
    </message>
    <message>
        <source>Clock against servers</source>
        <translation>Orologio e server</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>concordano</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>non ancora visto</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>scaduto %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>fino al %1</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Certificato di %1</translation>
    </message>
    <message>
        <source>Ours for %1</source>
        <translation>Il nostro per %1</translation>
    </message>
    <message>
        <source>Tomorrow’s prices</source>
        <translation>Prezzi di domani</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <translation>arrivati %1</translation>
    </message>
    <message>
        <source>none expected</source>
        <translation>nessuno atteso</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>completi</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>4 of 96 slots</comment>
        <translation>%1 quarti d’ora</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Usual arrival, 14 days</source>
        <translation>Arrivo abituale, 14 giorni</translation>
    </message>
    <message>
        <source>rate limits by host</source>
        <translation>limiti per server</translation>
    </message>
    <message>
        <source>Answered after %1 ms, limit %2 ms</source>
        <translation>Risposta dopo %1 ms, limite %2 ms</translation>
    </message>
    <message>
        <source>answer used</source>
        <translation>risposta usata</translation>
    </message>
    <message>
        <source>answered again %1</source>
        <translation>risponde di nuovo %1</translation>
    </message>
    <message>
        <source>last 24 h, newest first</source>
        <translation>ultime 24 h, prima le recenti</translation>
    </message>
    <message numerus="yes">
        <source>%1 entries</source>
        <translation>
            <numerusform>%1 voce</numerusform>
            <numerusform>%1 voci</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Nessun errore</translation>
    </message>
    <message>
        <source>Every call of the last 24 h was good.</source>
        <translation>Tutte le chiamate delle ultime 24 h sono riuscite.</translation>
    </message>
    <message>
        <source>Time, Zurich</source>
        <translation>Ora, Zurigo</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Failed in</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Duration, ms</source>
        <translation>Durata, ms</translation>
    </message>
    <message>
        <source>Evidence, secrets removed</source>
        <translation>Prova, senza segreti</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Seguito</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 g</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 chiamata</numerusform>
            <numerusform>%1 chiamate</numerusform>
        </translation>
    </message>
    <message>
        <source>connection reused, no connect or TLS</source>
        <translation>connessione riusata, senza apertura</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2, n %3&lt;br&gt;p50 %4 ms, p95 %5 ms, p99 %6 ms&lt;br&gt;Good calls only: failures say nothing about latency</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2, n %3&lt;br&gt;p50 %4 ms, p95 %5 ms, p99 %6 ms&lt;br&gt;Solo chiamate riuscite: i guasti non dicono nulla del tempo di risposta</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>risposto</translation>
    </message>
    <message>
        <source>p50, p95, p99 and phases</source>
        <translation>p50, p95, p99 e fasi</translation>
    </message>
    <message>
        <source>%1, every call</source>
        <translation>%1, ogni chiamata</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1 fallita</numerusform>
            <numerusform>%1 fallite</numerusform>
        </translation>
    </message>
    <message>
        <source>answering</source>
        <translation>risponde</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>Rete propria</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Collettore</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>non raggiungibile</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Banca dati centrale</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Interruttore</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usate</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libere</translation>
    </message>
    <message>
        <source>kept for Refresh (F5)</source>
        <translation>per Aggiorna (F5)</translation>
    </message>
    <message>
        <source>24 h, ms</source>
        <translation>24 h, ms</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ora</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errori</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilità</translation>
    </message>
    <message>
        <source>State by endpoint</source>
        <translation>Stato per endpoint</translation>
    </message>
    <message>
        <source>From, Zurich</source>
        <translation>Da, Zurigo</translation>
    </message>
    <message>
        <source>Until, Zurich</source>
        <translation>A, Zurigo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Latency by endpoint</source>
        <translation>Tempi di risposta</translation>
    </message>
    <message>
        <source>Range of the percentiles</source>
        <translation>Periodo dei percentili</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chiamate</translation>
    </message>
    <message>
        <source>Call budget</source>
        <translation>Budget di chiamate</translation>
    </message>
    <message>
        <source>slow, late</source>
        <translation>lento, in ritardo</translation>
    </message>
    <message>
        <source>down</source>
        <translation>guasto</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>non osservato</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4 milliseconds of %5</source>
        <translation>%1: p50 %2, p95 %3, p99 %4 millisecondi di %5</translation>
    </message>
    <message>
        <source>Median by phase, 24 h</source>
        <translation>Mediana per fase, 24 h</translation>
    </message>
</context>
<context>
    <name>Health panel</name>
    <message>
        <source>not asked</source>
        <translation>non interrogato</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2&lt;br&gt;Up %3, down %4, not observed %5&lt;br&gt;Up ÷ (up + down), cut, not rounded</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2&lt;br&gt;Disponibile %3, guasto %4, non osservato %5&lt;br&gt;Disponibile ÷ (disponibile + guasto), troncato, non arrotondato</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ora: %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>last 24 h</source>
        <translation>ultime 24 h</translation>
    </message>
    <message>
        <source>API health score %1 percent available, last 24 hours, coverage %2</source>
        <translation>Stato delle API: %1 per cento di disponibilità, ultime 24 ore, copertura %2</translation>
    </message>
    <message>
        <source>coverage %1</source>
        <translation>copertura %1</translation>
    </message>
    <message>
        <source>Observed ÷ elapsed time, cut, not rounded</source>
        <translation>Tempo osservato ÷ trascorso, troncato, non arrotondato</translation>
    </message>
    <message>
        <source>Up ÷ (up + down), by time, mean of %1.</source>
        <translation>Quota di tempo, media di %1.</translation>
    </message>
    <message>
        <source>%1 not observed are left out.</source>
        <translation>%1 non osservate, non contate.</translation>
    </message>
    <message>
        <source>API health score</source>
        <translation>Stato delle API</translation>
    </message>
    <message>
        <source>Endpoint	State	Available	Down
</source>
        <translation>Endpoint	Stato	Disponibile	Guasto
</translation>
    </message>
    <message>
        <source>% available</source>
        <translation>% disp.</translation>
    </message>
    <message>
        <source>scale 90 to 100</source>
        <translation>scala da 90 a 100</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 %&lt;/b&gt; available, last 24 h&lt;br&gt;Up ÷ (up + down) by time, mean of the endpoints&lt;br&gt;Cut, not rounded; the central database is not part of it</source>
        <translation>&lt;b&gt;%1 %&lt;/b&gt; disponibile, ultime 24 h&lt;br&gt;Tempo disponibile ÷ osservato, media degli endpoint&lt;br&gt;Troncato, non arrotondato; senza la banca dati centrale</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Overview</source>
        <translation>Panoramica</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Interroga ora una volta ogni endpoint</translation>
    </message>
    <message>
        <source>Next, previous panel</source>
        <translation>Pannello successivo, precedente</translation>
    </message>
    <message>
        <source>Maximise the panel, back</source>
        <translation>Ingrandisci il pannello, indietro</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>Esporta i prezzi</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Questi tasti</translation>
    </message>
    <message>
        <source>Stop monitoring and quit</source>
        <translation>Termina il monitoraggio ed esci</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versione %1</translation>
    </message>
    <message>
        <source>Watches energy-market APIs, keeps what they say, draws it, and tells when one of them fails: prices per quarter hour, plant telemetry, ripple control (TRA) and the health of each endpoint.</source>
        <translation>Sorveglia le API del mercato dell’energia, conserva ciò che dicono, lo disegna e segnala i guasti: prezzi per quarto d’ora, telemetria dell’impianto, telecomando centralizzato (TRA) e stato di ogni endpoint.</translation>
    </message>
    <message>
        <source>Data is written to this computer first and then, where one is set, to the team&apos;s PostgreSQL. Times are UTC inside and Europe/Zurich on the screen. Prices are without VAT.</source>
        <translation>I dati vanno prima su questo computer e poi, se impostato, nel PostgreSQL del team. Gli orari sono UTC all’interno ed Europe/Zurich sullo schermo. I prezzi sono senza IVA.</translation>
    </message>
    <message>
        <source>LGPL 3; Charts and HTTP Server GPL 3</source>
        <translation>LGPL 3; Charts e HTTP Server GPL 3</translation>
    </message>
    <message>
        <source>PostgreSQL licence</source>
        <translation>licenza PostgreSQL</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>pubblico dominio</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenze</translation>
    </message>
    <message>
        <source>The sources of this program are under the MIT licence. Qt Charts and Qt HTTP Server are under the GNU General Public Licence 3, so the built programs are distributed under GPL 3.</source>
        <translation>I sorgenti di questo programma sono sotto licenza MIT. Qt Charts e Qt HTTP Server sono sotto GNU General Public Licence 3, perciò i programmi compilati sono distribuiti sotto GPL 3.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Informazioni</translation>
    </message>
    <message>
        <source>Alerts; A acknowledges the one that is chosen</source>
        <translation>Allarmi; A prende in carico quello scelto</translation>
    </message>
    <message>
        <source>Data; arrows walk through the calendar, G and Shift+G from gap to gap</source>
        <translation>Dati; le frecce percorrono il calendario, G e Maiusc+G di lacuna in lacuna</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prezzi</translation>
    </message>
    <message>
        <source>In the price chart: slot; with Shift: day</source>
        <translation>Nel grafico dei prezzi: quarto d’ora; con Maiusc: giorno</translation>
    </message>
    <message>
        <source>In the price chart: zoom, all of it, zoom before</source>
        <translation>Nel grafico dei prezzi: zoom, tutto, zoom precedente</translation>
    </message>
    <message>
        <source>On the page of prices: now, today, day before, next day</source>
        <translation>Nella pagina dei prezzi: adesso, oggi, giorno precedente, giorno successivo</translation>
    </message>
    <message>
        <source>On the page of prices: first product, second, both</source>
        <translation>Nella pagina dei prezzi: primo prodotto, secondo, entrambi</translation>
    </message>
    <message>
        <source>API health</source>
        <translation>Stato delle API</translation>
    </message>
    <message>
        <source>Next, previous part; Enter opens a chip&apos;s page, or shows its details</source>
        <translation>Elemento successivo, precedente; Invio apre la pagina di un chip o ne mostra i dettagli</translation>
    </message>
    <message>
        <source>Plant and TRA signals</source>
        <translation>Impianto e segnali di telecomando</translation>
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
        <translation>F6, Maiusc+F6</translation>
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
        <translation>Tab, Maiusc+Tab</translation>
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
        <translation>Sinistra, Destra, Inizio, Fine</translation>
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
        <translation>connessione</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>attesa</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>trasferimento</translation>
    </message>
    <message>
        <source>Medians of phases: %1&lt;br&gt;%2 on new connections, %3 on kept ones</source>
        <translation>Mediane delle fasi: %1&lt;br&gt;%2 su connessioni nuove, %3 su connessioni mantenute</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 ms&lt;/b&gt; median, %2, n %3, last 24 h&lt;br&gt;%4</source>
        <translation>&lt;b&gt;%1 ms&lt;/b&gt; mediana, %2, n %3, ultime 24 h&lt;br&gt;%4</translation>
    </message>
    <message>
        <source>last 24 h</source>
        <translation>ultime 24 h</translation>
    </message>
    <message>
        <source>bar median, tick p95, ring one call</source>
        <translation>barra mediana, tratto p95, anello una chiamata</translation>
    </message>
    <message>
        <source>median, p95</source>
        <translation>mediana, p95</translation>
    </message>
    <message>
        <source>warns above %1</source>
        <translation>avvisa oltre %1</translation>
    </message>
    <message>
        <source>Latency by endpoint</source>
        <translation>Tempi di risposta</translation>
    </message>
    <message>
        <source>Endpoint	Median ms	p95 ms	Calls
</source>
        <translation>Endpoint	Mediana ms	p95 ms	Chiamate
</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>answers</source>
        <translation>risponde</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>non ancora pubblicato</translation>
    </message>
    <message>
        <source>some rows refused</source>
        <translation>alcune righe rifiutate</translation>
    </message>
    <message>
        <source>host name not found</source>
        <translation>nome host non trovato</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>nessuna connessione</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>handshake TLS fallito</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>nessuna risposta in tempo</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>risposta troncata</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>risposta troppo grande</translation>
    </message>
    <message>
        <source>access refused</source>
        <translation>accesso rifiutato</translation>
    </message>
    <message>
        <source>rate limit reached</source>
        <translation>limite di chiamate raggiunto</translation>
    </message>
    <message>
        <source>request refused</source>
        <translation>richiesta rifiutata</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>errore del server</translation>
    </message>
    <message>
        <source>redirect refused</source>
        <translation>reindirizzamento rifiutato</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>risposta illeggibile</translation>
    </message>
    <message>
        <source>answer has another shape</source>
        <translation>risposta di altra forma</translation>
    </message>
    <message>
        <source>answers, but sends old data</source>
        <translation>risponde, ma con dati vecchi</translation>
    </message>
    <message>
        <source>implausible values</source>
        <translation>valori non plausibili</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>non osservato</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>clock off</source>
        <translation>orologio errato</translation>
    </message>
    <message>
        <source>%1: now, ages and what comes next are off by as much</source>
        <translation>%1: l’ora attuale, le età e ciò che segue sono sfasati di altrettanto</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>rate limited until 14:05</comment>
        <translation>%1 fino a: %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>server error since 09:11</comment>
        <translation>%1, inizio %2</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Prossimo tentativo %1.</translation>
    </message>
    <message>
        <source>Not offered by this source</source>
        <translation>Non offerto da questa fonte</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Non è ancora memorizzato nulla.</translation>
    </message>
    <message>
        <source>Waiting for the first fetch</source>
        <translation>In attesa della prima chiamata</translation>
    </message>
    <message>
        <source>Showing stored data up to %1.</source>
        <translation>Dati memorizzati, ultimo: %1.</translation>
    </message>
    <message>
        <source>waits for sign-in</source>
        <translation>non autenticato</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>meno di 1 min</translation>
    </message>
    <message>
        <source>Solid: %1, hatched: %2</source>
        <translation>Pieno: %1, tratteggiato: %2</translation>
    </message>
    <message>
        <source>%1 available %2, down %3</source>
        <translation>%1 disponibile %2, guasto %3</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponibile</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Guasto</translation>
    </message>
    <message>
        <source>%1: median %2 milliseconds of %3 calls</source>
        <translation>%1: mediana %2 millisecondi di %3 chiamate</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copia immagine</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Esporta CSV…</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>%1, menu</source>
        <translation>%1, menu</translation>
    </message>
    <message>
        <source>Panel menu</source>
        <translation>Menu del pannello</translation>
    </message>
    <message>
        <source>%1: %2 against %3 CHF/kWh, %4</source>
        <translation>%1: %2 contro %3 CHF/kWh, %4</translation>
    </message>
</context>
<context>
    <name>Plant panel</name>
    <message>
        <source>%1: no value, %2</source>
        <translation>%1: nessun valore, %2</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>non plausibile</translation>
    </message>
    <message>
        <source>Implausible: outside of the plant&apos;s limits. Kept, marked, in no totals.</source>
        <translation>Non plausibile: fuori dai limiti dell’impianto. Conservato, marcato, in nessun totale.</translation>
    </message>
    <message>
        <source>The source sent no number: left empty, never 0.</source>
        <translation>La fonte non ha inviato un numero: lasciato vuoto, mai 0.</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>inizio %1, %2</translation>
    </message>
    <message>
        <source>since %1 or earlier</source>
        <translation>inizio %1 o prima</translation>
    </message>
    <message>
        <source>%1 from the future</source>
        <translation>%1 dal futuro</translation>
    </message>
    <message>
        <source>Measured later than now, says the source: kept and marked, shown on no gauge</source>
        <translation>Misurato più tardi di adesso, dice la fonte: conservato e marcato, su nessuno strumento</translation>
    </message>
    <message>
        <source>measured %1, %2 old</source>
        <translation>misurato %1, età %2</translation>
    </message>
    <message>
        <source>Old from %1 on.</source>
        <translation>Vecchio oltre %1.</translation>
    </message>
    <message>
        <source>Old: measured %1. The API answers but sends no newer reading. Out of totals. %2</source>
        <translation>Vecchio: misurato %1. L’API risponde ma non invia misure più recenti. Fuori dai totali. %2</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>Potenza attiva</translation>
    </message>
    <message>
        <source>megawatt</source>
        <translation>megawatt</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tensione</translation>
    </message>
    <message>
        <source>kilovolt</source>
        <translation>kilovolt</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>Pot. reattiva</translation>
    </message>
    <message>
        <source>megavar</source>
        <translation>megavar</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>Vento</translation>
    </message>
    <message>
        <source>kilometres per hour</source>
        <translation>chilometri all’ora</translation>
    </message>
    <message>
        <source>nameplate %1 MW</source>
        <translation>potenza nominale %1 MW</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % della %2</translation>
    </message>
    <message>
        <source>%1, wind</source>
        <translation>%1, eolico</translation>
    </message>
    <message>
        <source>Reported: no state</source>
        <translation>Segnalato: nessuno stato</translation>
    </message>
    <message>
        <source>Reported: “%1”</source>
        <translation>Segnalato: «%1»</translation>
    </message>
    <message>
        <source>measured %1, received %2</source>
        <translation>misurato %1, ricevuto %2</translation>
    </message>
    <message>
        <source>Plant status</source>
        <translation>Impianto</translation>
    </message>
    <message>
        <source>Quantity	Value	Unit	Mark
</source>
        <translation>Grandezza	Valore	Unità	Marca
</translation>
    </message>
    <message>
        <source>Plant state. %1, %2</source>
        <translation>Stato dell’impianto. %1, %2</translation>
    </message>
    <message>
        <source>MW active power</source>
        <translation>MW potenza attiva</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Fermo</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attenzione</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In servizio</translation>
    </message>
</context>
<context>
    <name>Power panel</name>
    <message>
        <source>no reading</source>
        <translation>nessuna misura</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nessuna risposta</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>non osservato</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>non plausibile</translation>
    </message>
    <message>
        <source>No reading of the last 24 h is plausible</source>
        <translation>Nessuna misura delle ultime 24 h è plausibile</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Massimo</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energia</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Utilizzo</translation>
    </message>
    <message>
        <source>%1 readings, %2 apart, gaps are not filled</source>
        <translation>%1 misure, ogni %2, lacune non colmate</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Media di %1</translation>
    </message>
    <message>
        <source>Highest of %1</source>
        <translation>Massimo di %1</translation>
    </message>
    <message>
        <source>Sum of reading × interval over %1</source>
        <translation>Somma di misura × intervallo su %1</translation>
    </message>
    <message>
        <source>Mean ÷ nameplate over %1</source>
        <translation>Media ÷ potenza nominale su %1</translation>
    </message>
    <message>
        <source>Nameplate %1</source>
        <translation>Nominale %1</translation>
    </message>
    <message>
        <source>last 24 h, %1 readings</source>
        <translation>ultime 24 h, ogni %1</translation>
    </message>
    <message>
        <source>Beyond the plant&apos;s limits, or measured at a time that was still to come.&lt;br&gt;Kept and marked; in no figure.</source>
        <translation>Oltre i limiti dell’impianto, o misurato a un’ora ancora futura.&lt;br&gt;Conservato e marcato; in nessuna cifra.</translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s)</source>
        <translation>
            <numerusform>%1 misura</numerusform>
            <numerusform>%1 misure</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings used of those expected in 24 h</source>
        <translation>Misure usate di quelle attese in 24 h</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>Potenza attiva</translation>
    </message>
    <message>
        <source>Time (UTC)	MW	Mark
</source>
        <translation>Ora (UTC)	MW	Marca
</translation>
    </message>
    <message>
        <source>Active power, last 24 hours. %1</source>
        <translation>Potenza attiva, ultime 24 ore. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s) implausible</source>
        <translation>
            <numerusform>%1 misura non plausibile</numerusform>
            <numerusform>%1 misure non plausibili</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Price panel</name>
    <message>
        <source>implausible</source>
        <translation>non plausibile</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>media %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2 CHF/kWh&lt;br&gt;12 adjoining slots, earliest wins ties</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2 CHF/kWh&lt;br&gt;12 quarti d’ora consecutivi, a parità il primo</translation>
    </message>
    <message>
        <source>Cheapest 3 h today</source>
        <translation>3 h più economiche</translation>
    </message>
    <message>
        <source>too few slots are known</source>
        <translation>troppo pochi quarti d’ora noti</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, starts in %1</source>
        <translation>3 h più economiche, inizio tra %1</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, ends in %1</source>
        <translation>3 h più economiche, fine tra %1</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, over since %1</source>
        <translation>3 h più economiche, finite alle %1</translation>
    </message>
    <message>
        <source>Usually from %1, by %2</source>
        <translation>Di solito dalle %1, entro le %2</translation>
    </message>
    <message>
        <source>Awaited, due by %1</source>
        <translation>Atteso, entro le %1</translation>
    </message>
    <message>
        <source>Late: was due by %1</source>
        <translation>In ritardo: dovuto entro le %1</translation>
    </message>
    <message>
        <source>Missing: the day has begun</source>
        <translation>Mancante: il giorno è iniziato</translation>
    </message>
    <message>
        <source>Tomorrow, cheapest 3 h</source>
        <translation>Domani, 3 h più economiche</translation>
    </message>
    <message>
        <source>implausible, left out</source>
        <translation>non plausibile, omesso</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>non ancora pubblicato</translation>
    </message>
    <message>
        <source>Implausible, left out</source>
        <translation>Non plausibile, omesso</translation>
    </message>
    <message>
        <source>Base %1</source>
        <translation>Base %1</translation>
    </message>
    <message>
        <source>Base %1, %2 on today</source>
        <translation>Base %1, %2 su oggi</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>pubblicato %1</translation>
    </message>
    <message>
        <source>Never changed</source>
        <translation>Mai modificato</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revisione %1</translation>
    </message>
    <message>
        <source>Implausible: kept, marked, in no statistics or rank</source>
        <translation>Non plausibile: conservato, marcato, fuori da statistiche e rango</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 CHF/kWh&lt;/b&gt;, %2, integrated, without VAT&lt;br&gt;Slot %3 of %4&lt;br&gt;Source %5%6&lt;br&gt;%7%8</source>
        <translation>&lt;b&gt;%1 CHF/kWh&lt;/b&gt;, %2, integrato, senza IVA&lt;br&gt;Quarto d’ora %3 di %4&lt;br&gt;Fonte %5%6&lt;br&gt;%7%8</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>Prezzo attuale</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Ora %1</translation>
    </message>
    <message>
        <source>Price now, slot %1</source>
        <translation>Prezzo attuale, %1</translation>
    </message>
    <message>
        <source>No price is known for this slot</source>
        <translation>Nessun prezzo noto per questo quarto d’ora</translation>
    </message>
    <message>
        <source>Implausible, not ranked</source>
        <translation>Non plausibile, senza rango</translation>
    </message>
    <message>
        <source>Among the &lt;b&gt;cheapest %1&lt;/b&gt; today</source>
        <comment>%1: 12 of 96</comment>
        <translation>Tra i &lt;b&gt;più economici, %1&lt;/b&gt; oggi</translation>
    </message>
    <message>
        <source>Among the &lt;b&gt;dearest %1&lt;/b&gt; today</source>
        <comment>%1: 12 of 96</comment>
        <translation>Tra i &lt;b&gt;più cari, %1&lt;/b&gt; oggi</translation>
    </message>
    <message>
        <source>Slots at or below this price today, ties included</source>
        <translation>Quarti d’ora di oggi a questo prezzo o meno, parità incluse</translation>
    </message>
    <message>
        <source>Slots at or above this price today, ties included</source>
        <translation>Quarti d’ora di oggi a questo prezzo o più, parità incluse</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Prossimo cambio</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>Next change %1, in %2</source>
        <translation>Prossimo cambio %1, tra %2</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Oggi, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Domani, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) implausible</source>
        <translation>
            <numerusform>%1 quarto d’ora non plausibile</numerusform>
            <numerusform>%1 quarti d’ora non plausibili</numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond the limits of the source, or far from what is usual.&lt;br&gt;Kept and marked; in no statistics. If they are right:&lt;br&gt;energy-trading-collector check %1 --accept</source>
        <translation>Oltre i limiti della fonte, o lontano dal solito.&lt;br&gt;Conservati e marcati; in nessuna statistica. Se sono giusti:&lt;br&gt;energy-trading-collector check %1 --accept</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) revised %2</source>
        <translation>
            <numerusform>%1 rivisto %2</numerusform>
            <numerusform>%1 rivisti %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Slots whose price the source changed</source>
        <translation>Quarti d’ora di cui la fonte ha cambiato il prezzo</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>%1: 96 of 96</comment>
        <translation>%1 quarti d’ora</translation>
    </message>
    <message>
        <source>Slots stored of those in the shown days</source>
        <translation>Quarti d’ora memorizzati dei giorni mostrati</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>ricevuto %1</translation>
    </message>
    <message>
        <source>Integrated price, 15 min</source>
        <translation>Prezzo integrato, 15 min</translation>
    </message>
    <message>
        <source>Price curve of today and tomorrow</source>
        <translation>Curva dei prezzi di oggi e domani</translation>
    </message>
    <message>
        <source>Slot	CHF/kWh	Mark
</source>
        <translation>Quarto d’ora	CHF/kWh	Marca
</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>economico</translation>
    </message>
    <message>
        <source>dearest</source>
        <translation>caro</translation>
    </message>
    <message>
        <source>%1 CHF/kWh at your rate of %2 CHF for 1 %3</source>
        <translation>%1 CHF/kWh al vostro cambio di %2 CHF per 1 %3</translation>
    </message>
    <message>
        <source>day-ahead %1 %2</source>
        <comment>day-ahead CH 84.20 EUR/MWh</comment>
        <translation>day-ahead %1 %2</translation>
    </message>
</context>
<context>
    <name>Prices page</name>
    <message>
        <source>published %1</source>
        <translation>pubblicato %1</translation>
    </message>
    <message>
        <source>%1, today</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, oggi</translation>
    </message>
    <message>
        <source>%1, yesterday</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, ieri</translation>
    </message>
    <message>
        <source>%1, not published yet</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, non ancora pubblicato</translation>
    </message>
    <message numerus="yes">
        <source>%1 revised</source>
        <translation>
            <numerusform>%1 riveduto</numerusform>
            <numerusform>%1 riveduti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: published %2</source>
        <comment>Wed 14 Oct: published Thu 15 Oct</comment>
        <translation>%1: pubblicazione %2</translation>
    </message>
    <message>
        <source>%1 ledger</source>
        <comment>Home ledger</comment>
        <translation>Quarti %1</translation>
    </message>
    <message>
        <source>No TRA signals are stored yet</source>
        <translation>Nessun segnale di telecomando salvato</translation>
    </message>
    <message>
        <source>No TRA signals are stored of these days</source>
        <translation>Nessun segnale di telecomando salvato per questi giorni</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>%1: 96 of 96</comment>
        <translation>%1 quarti d’ora</translation>
    </message>
    <message>
        <source>Slots stored of those that are due in the shown days</source>
        <translation>Quarti d’ora salvati su quelli dovuti nei giorni mostrati</translation>
    </message>
    <message>
        <source>grid on electricity, 15 min slots</source>
        <translation>rete su energia, quarti d’ora</translation>
    </message>
    <message>
        <source>integrated, 15 min slots</source>
        <translation>integrato, quarti d’ora</translation>
    </message>
    <message numerus="yes">
        <source>%1 implausible</source>
        <translation>
            <numerusform>%1 non plausibile</numerusform>
            <numerusform>%1 non plausibili</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept and marked; in no statistics</source>
        <translation>Conservati e contrassegnati; in nessuna statistica</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Non ancora pubblicato</translation>
    </message>
    <message>
        <source>Nothing is stored of these days</source>
        <translation>Nulla è salvato per questi giorni</translation>
    </message>
    <message>
        <source>Next fetch %1</source>
        <translation>Prossima richiesta %1</translation>
    </message>
    <message>
        <source>What a source still has, a back-fill brings.</source>
        <translation>Ciò che la fonte ha ancora, lo porta un recupero.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 %2&lt;/b&gt;, %3&lt;br&gt;%4&lt;br&gt;%5 used, source %6, without VAT</source>
        <translation>&lt;b&gt;%1 %2&lt;/b&gt;, %3&lt;br&gt;%4&lt;br&gt;%5 usati, fonte %6, senza IVA</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>+0.0018 on Tue</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Mean of all slots of the day, each with the same weight</source>
        <translation>Media di tutti i quarti d’ora del giorno, con lo stesso peso</translation>
    </message>
    <message>
        <source>no peak on weekends</source>
        <translation>nessun peak nel fine settimana</translation>
    </message>
    <message>
        <source>%1 on base</source>
        <comment>-0.0148 on base</comment>
        <translation>%1 su base</translation>
    </message>
    <message>
        <source>Peak, 08–20 Mon–Fri</source>
        <translation>Peak, 08–20 lu–ve</translation>
    </message>
    <message>
        <source>Slots that begin from 08:00 to 19:45; holidays count as weekdays</source>
        <translation>Quarti d’ora che iniziano dalle 08:00 alle 19:45; i festivi contano come feriali</translation>
    </message>
    <message>
        <source>Off-peak</source>
        <translation>Off-peak</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>tutto il giorno</translation>
    </message>
    <message>
        <source>00–08 and 20–24</source>
        <translation>00–08 e 20–24</translation>
    </message>
    <message>
        <source>All slots that are no peak; on weekends the whole day</source>
        <translation>Tutti i quarti d’ora fuori peak; nel fine settimana tutto il giorno</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <comment>13:00–14:00</comment>
        <translation>
            <numerusform>%1 e %2 altro</numerusform>
            <numerusform>%1 e altri %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All slots at that price, merged to ranges</source>
        <translation>Tutti i quarti d’ora a questo prezzo, uniti in intervalli</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Scarto</translation>
    </message>
    <message>
        <source>max − min</source>
        <translation>max − min</translation>
    </message>
    <message>
        <source>Dearest slot less cheapest slot</source>
        <translation>Quarto d’ora più caro meno il più economico</translation>
    </message>
    <message>
        <source>Cheapest 3 h</source>
        <translation>3 h più economiche</translation>
    </message>
    <message>
        <source>too few slots are known</source>
        <translation>troppo pochi quarti d’ora noti</translation>
    </message>
    <message>
        <source>%1, running</source>
        <comment>12:00–15:00</comment>
        <translation>%1, in corso</translation>
    </message>
    <message>
        <source>12 adjoining slots, earliest wins ties; never over a gap</source>
        <translation>12 quarti d’ora consecutivi, a parità il primo; mai oltre una lacuna</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>0.0070 to 0.0371</comment>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>Mean of the differences of the slots that both have</source>
        <translation>Media delle differenze dei quarti d’ora comuni</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimo</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Massimo</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Integrato</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Energia</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>grid usage</source>
        <translation>utilizzazione della rete</translation>
    </message>
    <message>
        <source>Rank of the day</source>
        <translation>Rango del giorno</translation>
    </message>
    <message>
        <source>cheapest %1</source>
        <comment>%1: 12 of 96</comment>
        <translation>tra i più economici: %1</translation>
    </message>
    <message>
        <source>dearest %1</source>
        <comment>%1: 12 of 96</comment>
        <translation>tra i più cari: %1</translation>
    </message>
    <message>
        <source>Against %1, same time</source>
        <comment>Tue</comment>
        <translation>Contro %1, stessa ora</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>non noto</translation>
    </message>
    <message>
        <source>Against base</source>
        <translation>Contro base</translation>
    </message>
    <message>
        <source>Parts add up</source>
        <translation>Le parti danno il totale</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no, %1 apart</source>
        <translation>no, scarto %1</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>non pubblicato</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Revised %1</source>
        <translation>Riveduto %1</translation>
    </message>
    <message>
        <source>was %1, %2</source>
        <comment>was 0.2707, +0.0011</comment>
        <translation>era %1, %2</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Pubblicato</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>Segnali di telecomando</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manca</translation>
    </message>
    <message>
        <source>Implausible</source>
        <translation>Non plausibile</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>In ritardo</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Revised, was %1</source>
        <translation>Riveduto, era %1</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>Riveduto</translation>
    </message>
    <message>
        <source>%1: no price</source>
        <comment>Home</comment>
        <translation>%1: nessun prezzo</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>energia</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>rete</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>N.</translation>
    </message>
    <message>
        <source>Start, Zurich</source>
        <translation>Inizio, Zurigo</translation>
    </message>
    <message>
        <source>Start, UTC</source>
        <translation>Inizio, UTC</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Diff.</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Adesso %1</translation>
    </message>
    <message>
        <source>Price curve</source>
        <translation>Curva dei prezzi</translation>
    </message>
    <message>
        <source>grid usage in it</source>
        <translation>di cui utilizzazione della rete</translation>
    </message>
    <message>
        <source>Hot water released</source>
        <translation>Acqua calda abilitata</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Domani</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 giorni</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 giorni</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Settimana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mese</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervallo</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Grid + electricity</source>
        <translation>Rete + energia</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Torna ad adesso</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Esporta CSV…</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Giorno precedente</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Giorno successivo</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Prodotto</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Entrambi</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>3 h 00 min</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Selected slot</source>
        <translation>Quarto d’ora scelto</translation>
    </message>
    <message>
        <source>No slot is chosen</source>
        <translation>Nessun quarto d’ora scelto</translation>
    </message>
    <message>
        <source>Point at the chart, or press Left or Right in it.</source>
        <translation>Indicare il grafico, o premervi Sinistra o Destra.</translation>
    </message>
    <message>
        <source>Window finder</source>
        <translation>Ricerca di finestra</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Latest end</source>
        <translation>Fine al più tardi</translation>
    </message>
    <message>
        <source>end of the range</source>
        <translation>fine dell’intervallo</translation>
    </message>
    <message>
        <source>Cheapest of the shown days</source>
        <translation>La più economica dei giorni mostrati</translation>
    </message>
    <message>
        <source>Cheapest from now on</source>
        <translation>La più economica da adesso</translation>
    </message>
    <message>
        <source>%1 %2, mean %3</source>
        <comment>Thu 12:00–15:00, mean 0.1563</comment>
        <translation>%1 %2, media %3</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Quarti d’ora</translation>
    </message>
    <message>
        <source>Slots of the shown days</source>
        <translation>Quarti d’ora dei giorni mostrati</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Settimana precedente</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Anno precedente</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronta</translation>
    </message>
    <message>
        <source>Lay the prices of earlier days over these, by the clock</source>
        <translation>Sovrapporre i prezzi di giorni precedenti, alla stessa ora</translation>
    </message>
    <message>
        <source>Day-ahead %1</source>
        <comment>CH</comment>
        <translation>Day-ahead %1</translation>
    </message>
    <message>
        <source>%1, %2 CHF/kWh at %3</source>
        <comment>84.20 EUR/MWh, 0.0791 CHF/kWh at 0.94</comment>
        <translation>%1, %2 CHF/kWh a %3</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Since %1</source>
        <translation>Inizio: %1</translation>
    </message>
    <message>
        <source>Down %1, %2 to %3</source>
        <comment>a duration, from and to</comment>
        <translation>Guasto per %1, inizio %2, fine %3</translation>
    </message>
    <message>
        <source>%1 not answering, %2</source>
        <translation>%1: nessuna risposta, %2</translation>
    </message>
    <message>
        <source>%1 refused, %2</source>
        <translation>%1: rifiuto, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) old data</source>
        <translation>
            <numerusform>%1: dati vecchi</numerusform>
            <numerusform>%1: dati vecchi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) implausible values</source>
        <translation>
            <numerusform>%1: valori non plausibili</numerusform>
            <numerusform>%1: valori non plausibili</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) answers of another shape</source>
        <translation>
            <numerusform>%1: risposte di altra forma</numerusform>
            <numerusform>%1: risposte di altra forma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) answers that are too large</source>
        <translation>
            <numerusform>%1: risposte troppo grandi</numerusform>
            <numerusform>%1: risposte troppo grandi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) unreadable answers</source>
        <translation>
            <numerusform>%1: risposte illeggibili</numerusform>
            <numerusform>%1: risposte illeggibili</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) again</source>
        <translation>
            <numerusform>%1: di nuovo una risposta</numerusform>
            <numerusform>%1: di nuovo una risposta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) good data again</source>
        <translation>
            <numerusform>%1: di nuovo dati buoni</numerusform>
            <numerusform>%1: di nuovo dati buoni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without an answer since %2, refused or held back</source>
        <translation>%1: senza risposta, inizio %2, rifiuto o attesa</translation>
    </message>
    <message>
        <source>%1 rate limited</source>
        <translation>%1: chiamate limitate</translation>
    </message>
    <message>
        <source>%1 rate limited until %2</source>
        <translation>%1: chiamate limitate fino a: %2</translation>
    </message>
    <message>
        <source>%1 no longer rate limited</source>
        <translation>%1: chiamate non più limitate</translation>
    </message>
    <message>
        <source>%1 slow, %2 ms, limit %3 ms</source>
        <translation>%1: lentezza, %2 ms, limite %3 ms</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) in time again</source>
        <translation>
            <numerusform>%1: di nuovo in tempo</numerusform>
            <numerusform>%1: di nuovo in tempo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: calls work again</source>
        <translation>%1: chiamate di nuovo possibili</translation>
    </message>
    <message>
        <source>%1 no longer watched</source>
        <translation>%1: sorveglianza terminata</translation>
    </message>
    <message>
        <source>Prices for %1 no longer watched</source>
        <translation>Prezzi per %1: sorveglianza terminata</translation>
    </message>
    <message>
        <source>Central database no longer watched</source>
        <translation>Banca dati centrale: sorveglianza terminata</translation>
    </message>
    <message>
        <source>Sign-in failing, %1</source>
        <translation>Autenticazione fallita, %1</translation>
    </message>
    <message>
        <source>Sign-in works again</source>
        <translation>L’autenticazione funziona di nuovo</translation>
    </message>
    <message>
        <source>Sign-in of %1 works again</source>
        <translation>Autenticazione di %1 ristabilita</translation>
    </message>
    <message>
        <source>Token refused by the API, although signing in works</source>
        <translation>Token rifiutato dall’API, benché l’autenticazione funzioni</translation>
    </message>
    <message>
        <source>Tokens are taken again</source>
        <translation>I token sono di nuovo accettati</translation>
    </message>
    <message>
        <source>Waiting for the secret %1</source>
        <translation>In attesa del segreto %1</translation>
    </message>
    <message>
        <source>Waiting for the system keyring</source>
        <translation>In attesa del portachiavi</translation>
    </message>
    <message>
        <source>Sign-in of %1 refused</source>
        <translation>Autenticazione di %1 rifiutata</translation>
    </message>
    <message>
        <source>Tokens of %1 refused</source>
        <translation>Token di %1 rifiutati</translation>
    </message>
    <message>
        <source>Sign-in of %1 fails</source>
        <translation>Autenticazione di %1 fallita</translation>
    </message>
    <message>
        <source>%1 not reachable</source>
        <translation>%1 non raggiungibile</translation>
    </message>
    <message>
        <source>Central database is buffered</source>
        <translation>Banca dati centrale in buffer</translation>
    </message>
    <message>
        <source>Central database reachable</source>
        <translation>Banca dati centrale raggiungibile</translation>
    </message>
    <message numerus="yes">
        <source>Central database reachable, %1 row(s) sent</source>
        <translation>
            <numerusform>Banca dati centrale raggiungibile, %1 riga inviata</numerusform>
            <numerusform>Banca dati centrale raggiungibile, %1 righe inviate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es) refused by the central database</source>
        <translation>
            <numerusform>%1 lotto rifiutato dalla banca dati centrale</numerusform>
            <numerusform>%1 lotti rifiutati dalla banca dati centrale</numerusform>
        </translation>
    </message>
    <message>
        <source>Local file cannot be written: %1</source>
        <translation>Il file locale non si può scrivere: %1</translation>
    </message>
    <message>
        <source>Local file is written again</source>
        <translation>Il file locale viene di nuovo scritto</translation>
    </message>
    <message>
        <source>%1 arrived, %2 of %3 slots</source>
        <translation>%1 arrivati, %2 di %3 quarti d’ora</translation>
    </message>
    <message>
        <source>%1 not published, %2 of %3 slots</source>
        <translation>%1 non pubblicati, %2 di %3 quarti d’ora</translation>
    </message>
    <message>
        <source>%1 missing, %2 of %3 slots</source>
        <translation>%1 mancanti, %2 di %3 quarti d’ora</translation>
    </message>
    <message>
        <source>%1 incomplete, %2 of %3 slots missing</source>
        <translation>%1 incompleti, mancano %2 quarti d’ora di %3</translation>
    </message>
    <message numerus="yes">
        <source>Prices revised: %1 slot(s), %2, %3</source>
        <translation>
            <numerusform>Prezzi rivisti: %1 quarto d’ora, %2, %3</numerusform>
            <numerusform>Prezzi rivisti: %1 quarti d’ora, %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery day is over</source>
        <translation>Il giorno di fornitura è passato</translation>
    </message>
    <message>
        <source>Clock %1 ahead</source>
        <translation>Orologio avanti di %1</translation>
    </message>
    <message>
        <source>Clock %1 behind</source>
        <translation>Orologio indietro di %1</translation>
    </message>
    <message>
        <source>Paused by you, %1</source>
        <translation>Messo in pausa a mano, %1</translation>
    </message>
    <message>
        <source>Nothing is fetched</source>
        <translation>Nessuna chiamata in corso</translation>
    </message>
    <message>
        <source>Your network is offline</source>
        <translation>La rete è offline</translation>
    </message>
    <message>
        <source>Nothing checked since %1</source>
        <translation>Ultima verifica: %1</translation>
    </message>
    <message>
        <source>Every endpoint has server errors</source>
        <translation>Errori del server ovunque</translation>
    </message>
    <message>
        <source>No endpoint answers</source>
        <translation>Nessun endpoint risponde</translation>
    </message>
    <message>
        <source>Last good data %1</source>
        <translation>Ultimi dati buoni %1</translation>
    </message>
    <message>
        <source>No data received yet</source>
        <translation>Nessun dato ricevuto</translation>
    </message>
    <message>
        <source>No endpoint has answered yet</source>
        <translation>Ancora nessuna risposta</translation>
    </message>
    <message>
        <source>The first answers are awaited</source>
        <translation>Prime risposte attese</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 endpoints answer(s)</source>
        <translation>
            <numerusform>%1 su %2 risponde</numerusform>
            <numerusform>%1 su %2 rispondono</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 endpoints give(s) data</source>
        <translation>
            <numerusform>%1 su %2 dà dati</numerusform>
            <numerusform>%1 su %2 danno dati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>e %1 altro</numerusform>
            <numerusform>e altri %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no open alert</source>
        <translation>nessun allarme aperto</translation>
    </message>
    <message numerus="yes">
        <source>%1 notice(s)</source>
        <translation>
            <numerusform>%1 avviso</numerusform>
            <numerusform>%1 avvisi</numerusform>
        </translation>
    </message>
    <message>
        <source>Today’s prices</source>
        <translation>Prezzi di oggi</translation>
    </message>
    <message>
        <source>Tomorrow’s prices</source>
        <translation>Prezzi di domani</translation>
    </message>
    <message>
        <source>Prices for %1</source>
        <translation>Prezzi per %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>nell’intervallo %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a span of differences</comment>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>%1 endpoints</source>
        <translation>%1 endpoint</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Banca dati</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Banca dati centrale</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are rate limited until %2</source>
        <translation>
            <numerusform>%1: chiamate limitate fino a: %2</numerusform>
            <numerusform>%1: chiamate limitate fino a: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refuses rows</source>
        <translation>%1: righe rifiutate</translation>
    </message>
    <message>
        <source>%1 refuses a row</source>
        <translation>%1: una riga rifiutata</translation>
    </message>
    <message>
        <source>%1 needs a newer program</source>
        <translation>%1: serve un programma più recente</translation>
    </message>
    <message>
        <source>%1 without its password, %2</source>
        <translation>%1 senza password, %2</translation>
    </message>
    <message>
        <source>The endpoint is down</source>
        <translation>L’endpoint è guasto</translation>
    </message>
</context>
<context>
    <name>Signals panel</name>
    <message>
        <source>%1 closed</source>
        <comment>%1: 3 of 4</comment>
        <translation>%1 conclusi</translation>
    </message>
    <message>
        <source>Commands whose last activation has ended</source>
        <translation>Comandi la cui ultima attivazione è conclusa</translation>
    </message>
    <message>
        <source>%1 reports up to the previous day.</source>
        <translation>%1 comunica fino al giorno precedente.</translation>
    </message>
    <message>
        <source>Next fetch %1</source>
        <translation>Prossima chiamata %1</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Non ancora pubblicato</translation>
    </message>
    <message>
        <source>%1, latest day</source>
        <translation>%1, ultimo giorno</translation>
    </message>
    <message>
        <source>Today’s signals: published %1</source>
        <translation>Segnali di oggi: pubblicati %1</translation>
    </message>
    <message>
        <source>%1. Reports end with the previous day.</source>
        <translation>%1. I rapporti finiscono con il giorno precedente.</translation>
    </message>
    <message>
        <source>old</source>
        <translation>vecchio</translation>
    </message>
    <message>
        <source>The newest day should be %1.</source>
        <translation>Il giorno più recente dovrebbe essere %1.</translation>
    </message>
    <message>
        <source>%1 implausible</source>
        <translation>%1 non plausibile</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Segnale</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Attivazioni</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>Telecomando centr.</translation>
    </message>
    <message>
        <source>TRA signals of the latest day</source>
        <translation>Segnali del telecomando centralizzato dell’ultimo giorno</translation>
    </message>
    <message>
        <source>Last start–end</source>
        <translation>Ultima attivaz.</translation>
    </message>
    <message>
        <source>%1 of an impossible time</source>
        <translation>%1 a un’ora impossibile</translation>
    </message>
    <message>
        <source>On a day, or beginning at a time, that was still to come or cannot be.&lt;br&gt;Kept and marked; in no count.</source>
        <translation>In un giorno, o con inizio a un’ora, ancora futuri o impossibili.&lt;br&gt;Conservato e marcato; non contato.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>not observed</source>
        <translation>non osservato</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are not observed</source>
        <translation>
            <numerusform>%1: nessuna osservazione</numerusform>
            <numerusform>%1: nessuna osservazione</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s)</source>
        <translation>
            <numerusform>%1: risposta</numerusform>
            <numerusform>%1: risposta</numerusform>
        </translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lento</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are slow</source>
        <translation>
            <numerusform>%1: lentezza</numerusform>
            <numerusform>%1: lentezza</numerusform>
        </translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleto</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are incomplete</source>
        <translation>
            <numerusform>%1: dati incompleti</numerusform>
            <numerusform>%1: dati incompleti</numerusform>
        </translation>
    </message>
    <message>
        <source>late</source>
        <translation>in ritardo</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are late</source>
        <translation>
            <numerusform>%1: ritardo</numerusform>
            <numerusform>%1: ritardo</numerusform>
        </translation>
    </message>
    <message>
        <source>old data</source>
        <translation>dati vecchi</translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) old data</source>
        <translation>
            <numerusform>%1: dati vecchi</numerusform>
            <numerusform>%1: dati vecchi</numerusform>
        </translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>non plausibile</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are implausible</source>
        <translation>
            <numerusform>%1: non plausibile</numerusform>
            <numerusform>%1: non plausibile</numerusform>
        </translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>limitato</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are rate limited</source>
        <translation>
            <numerusform>%1: chiamate limitate</numerusform>
            <numerusform>%1: chiamate limitate</numerusform>
        </translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illeggibile</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are unreadable</source>
        <translation>
            <numerusform>%1: illeggibile</numerusform>
            <numerusform>%1: illeggibile</numerusform>
        </translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are refused</source>
        <translation>
            <numerusform>%1: rifiuto</numerusform>
            <numerusform>%1: rifiuto</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nessuna risposta</translation>
    </message>
    <message numerus="yes">
        <source>%1 do(es) not answer</source>
        <translation>
            <numerusform>%1: nessuna risposta</numerusform>
            <numerusform>%1: nessuna risposta</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connesso</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Degradato</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Guasto</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) with server errors</source>
        <translation>
            <numerusform>%1: errori del server</numerusform>
            <numerusform>%1: errori del server</numerusform>
        </translation>
    </message>
    <message>
        <source>server error</source>
        <translation>errore server</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No good answer yet</source>
        <translation>Ancora nessuna risposta buona</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Ancora nessuna risposta</translation>
    </message>
    <message>
        <source>Last %1, %2</source>
        <translation>Ricevuto %1, %2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>Next 14:41, in 3 min</comment>
        <translation>%1, tra %2</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non interrogato</translation>
    </message>
    <message>
        <source>Waits for sign-in</source>
        <translation>Non autenticato</translation>
    </message>
    <message>
        <source>Waiting for the first fetch</source>
        <translation>Attende la prima chiamata</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>Non osservato</translation>
    </message>
    <message>
        <source>Not observed since %1</source>
        <translation>Non osservato, ultimo: %1</translation>
    </message>
    <message>
        <source>Slow, last %1</source>
        <translation>Lentezza, ricevuto %1</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lentezza</translation>
    </message>
    <message>
        <source>Data of %1, %2 old</source>
        <translation>Dati: %1, età %2</translation>
    </message>
    <message>
        <source>Answers, but with old data</source>
        <translation>Risponde, dati vecchi</translation>
    </message>
    <message>
        <source>Rate limited until %1</source>
        <translation>Limitato fino a: %1</translation>
    </message>
    <message>
        <source>Rate limit reached</source>
        <translation>Limite di chiamate</translation>
    </message>
    <message>
        <source>works again</source>
        <translation>ristabilito</translation>
    </message>
    <message>
        <source>Works again</source>
        <translation>Ristabilito</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Ricevuto %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Riautenticarsi</translation>
    </message>
    <message>
        <source>Under File, Connections</source>
        <translation>In File, Connessioni</translation>
    </message>
    <message>
        <source>Tried with the next call</source>
        <translation>Prova alla prossima chiamata</translation>
    </message>
    <message>
        <source>Sign-in works, the API refuses</source>
        <translation>Autenticato, l’API rifiuta</translation>
    </message>
    <message>
        <source>No source offers this</source>
        <translation>Nessuna fonte lo offre</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Non offerto</translation>
    </message>
    <message>
        <source>Add one under File, Connections</source>
        <translation>Aggiungi in File, Connessioni</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 sources answer(s), shown: %3</source>
        <translation>
            <numerusform>%1 fonte di %2 risponde, mostrata: %3</numerusform>
            <numerusform>%1 fonti di %2 rispondono, mostrata: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>No sign-in needed</source>
        <translation>Senza autenticazione</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Non richiesto</translation>
    </message>
    <message>
        <source>Public data only</source>
        <translation>Solo dati pubblici</translation>
    </message>
    <message>
        <source>Fetched when needed</source>
        <translation>Richiesto al bisogno</translation>
    </message>
    <message>
        <source>The leader signs in</source>
        <translation>Si autentica il leader</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Al bisogno</translation>
    </message>
    <message>
        <source>By the leader</source>
        <translation>Dal leader</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <translation>Valido per %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>resta %1</translation>
    </message>
    <message>
        <source>Renews before %1</source>
        <translation>Rinnovo entro: %1</translation>
    </message>
    <message>
        <source>Zurich, %1</source>
        <translation>Zurigo, %1</translation>
    </message>
    <message>
        <source>%1 Zurich</source>
        <translation>%1 Zurigo</translation>
    </message>
    <message>
        <source>%1: this computer’s clock against the dates that the hosts send</source>
        <translation>%1: l’orologio di questo computer rispetto alle date degli host</translation>
    </message>
    <message>
        <source>Overall state: %1. %2</source>
        <translation>Stato generale: %1. %2</translation>
    </message>
    <message>
        <source>buffering</source>
        <translation>in buffer</translation>
    </message>
    <message numerus="yes">
        <source>Buffering, %1 row(s) here</source>
        <translation>
            <numerusform>In buffer, %1 riga qui</numerusform>
            <numerusform>In buffer, %1 righe qui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) here</source>
        <translation>
            <numerusform>%1 riga qui</numerusform>
            <numerusform>%1 righe qui</numerusform>
        </translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Banca dati centrale</translation>
    </message>
    <message>
        <source>Not set, kept here only</source>
        <translation>Non impostata, solo qui</translation>
    </message>
    <message>
        <source>Kept here only</source>
        <translation>Solo qui</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>File SQLite</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connessione</translation>
    </message>
    <message numerus="yes">
        <source>OK, %1 row(s) waiting</source>
        <translation>
            <numerusform>OK, %1 riga in attesa</numerusform>
            <numerusform>OK, %1 righe in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OK, %1 wait</source>
        <translation>
            <numerusform>OK, %1 attende</numerusform>
            <numerusform>OK, %1 attendono</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused, kept aside</source>
        <translation>
            <numerusform>%1 rifiutato, messo da parte</numerusform>
            <numerusform>%1 rifiutati, messi da parte</numerusform>
        </translation>
    </message>
    <message>
        <source>Last write %1</source>
        <translation>Scritto %1</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Ancora nulla scritto</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Collettore</translation>
    </message>
    <message>
        <source>This computer polls</source>
        <translation>Interroga questo computer</translation>
    </message>
    <message>
        <source>Alone, no lease needed</source>
        <translation>Da solo, senza lease</translation>
    </message>
    <message>
        <source>Waiting for a leader</source>
        <translation>In attesa di un leader</translation>
    </message>
    <message>
        <source>This computer polls meanwhile</source>
        <translation>Intanto interroga questo computer</translation>
    </message>
    <message>
        <source>Leader: this computer</source>
        <translation>Leader: questo computer</translation>
    </message>
    <message>
        <source>Follower, leader %1</source>
        <translation>Segue, leader %1</translation>
    </message>
    <message>
        <source>reads and charts</source>
        <translation>legge e disegna</translation>
    </message>
    <message>
        <source>%1, lease %2</source>
        <translation>%1, lease %2</translation>
    </message>
    <message>
        <source>%1, lease ran out</source>
        <translation>%1, lease scaduto</translation>
    </message>
    <message>
        <source>Lease epoch %1, held by %2</source>
        <translation>Epoca del lease %1, tenuto da %2</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Banca dati</translation>
    </message>
    <message>
        <source>Status strip</source>
        <translation>Barra di stato superiore</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <translation>Senza risposta, inizio %1</translation>
    </message>
</context>
<context>
    <name>Tariff panel</name>
    <message>
        <source>Integrated</source>
        <translation>Integrato</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Energia</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>of which grid usage</source>
        <translation>di cui utilizzazione</translation>
    </message>
    <message>
        <source>no sum</source>
        <translation>nessuna somma</translation>
    </message>
    <message>
        <source>%1 add up</source>
        <comment>%1: 192 of 192</comment>
        <translation>%1 ok</translation>
    </message>
    <message>
        <source>parts not comparable</source>
        <translation>parti non confrontabili</translation>
    </message>
    <message>
        <source>parts add up in %1</source>
        <translation>parti uguali alla somma in %1</translation>
    </message>
    <message>
        <source>integrated = electricity + grid (or dso, where it is sent) within 0.00005, slot by slot, of both products</source>
        <translation>integrato = energia + rete (o GRD, se inviato) entro 0.00005, per quarto d’ora, di entrambi i prodotti</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>media di %1</translation>
    </message>
    <message>
        <source>Tariff comparison</source>
        <translation>Confronto tariffe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronta</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Day mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Component	%1	%2	Difference
</source>
        <translation>Componente	%1	%2	Differenza
</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open monitor</source>
        <translation>Apri il monitor</translation>
    </message>
    <message>
        <source>%1 (clock off)</source>
        <translation>%1 (orologio errato)</translation>
    </message>
    <message>
        <source>%1 (implausible)</source>
        <translation>%1 (non plausibile)</translation>
    </message>
    <message>
        <source>Price now not known</source>
        <translation>Prezzo attuale non noto</translation>
    </message>
    <message>
        <source>Price now %1 until %2</source>
        <translation>Prezzo attuale %1 fino a: %2</translation>
    </message>
    <message>
        <source>Plant power not known</source>
        <translation>Potenza dell’impianto non nota</translation>
    </message>
    <message>
        <source>Plant %1, %2 old</source>
        <translation>Impianto %1, età %2</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>DEMO: simulated data, seed %1, time runs %2×.</source>
        <translation>DEMO: dati simulati, seme %1, tempo %2×.</translation>
    </message>
    <message>
        <source>&amp;Export prices…</source>
        <translation>&amp;Esporta i prezzi…</translation>
    </message>
    <message>
        <source>Write prices of a range to a CSV file</source>
        <translation>Scrive i prezzi di un periodo in un file CSV</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Connessioni…</translation>
    </message>
    <message>
        <source>The sources that are polled, and new ones</source>
        <translation>Le fonti interrogate, e di nuove</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>E&amp;sci</translation>
    </message>
    <message>
        <source>Stop monitoring and close</source>
        <translation>Termina il monitoraggio e chiude</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;curo</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;hiaro</translation>
    </message>
    <message>
        <source>As &amp;system</source>
        <translation>Come il &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aggiorna</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Interroga ora una volta ogni endpoint</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Pannello &amp;successivo</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>Pannello &amp;precedente</translation>
    </message>
    <message>
        <source>&amp;Maximise panel</source>
        <translation>&amp;Ingrandisci il pannello</translation>
    </message>
    <message>
        <source>The panel with the focus fills the page, or goes back</source>
        <translation>Il pannello attivo riempie la pagina, o torna indietro</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>Apri la cartella &amp;dati</translation>
    </message>
    <message>
        <source>The folder that holds etcm.sqlite</source>
        <translation>La cartella che contiene etcm.sqlite</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasti</translation>
    </message>
    <message>
        <source>Every key and what it does</source>
        <translation>Ogni tasto e il suo effetto</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Informazioni</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licenze</translation>
    </message>
    <message>
        <source>What this program is made of</source>
        <translation>Di che cosa è fatto questo programma</translation>
    </message>
    <message>
        <source>%1: signing in works, so the secret is right, but the API does not take its tokens (HTTP 401).</source>
        <translation>%1: l’autenticazione funziona, il segreto è quindi giusto, ma l’API non accetta i suoi token (HTTP 401).</translation>
    </message>
    <message>
        <source>Public data continues.</source>
        <translation>I dati pubblici continuano.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %2 row(s) kept here, nothing lost.</source>
        <translation>
            <numerusform>%1. %2 riga conservata qui, nulla è perso.</numerusform>
            <numerusform>%1. %2 righe conservate qui, nulla è perso.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s clock is %1 ahead of the clocks of the servers: ages, times and what is late are off by as much. Set the clock.</source>
        <translation>L’orologio di questo computer è avanti di %1 rispetto ai server: età, orari e ritardi sono sfasati di altrettanto. Regolare l’orologio.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 behind the clocks of the servers: ages, times and what is late are off by as much. Set the clock.</source>
        <translation>L’orologio di questo computer è indietro di %1 rispetto ai server: età, orari e ritardi sono sfasati di altrettanto. Regolare l’orologio.</translation>
    </message>
    <message>
        <source>Click to close</source>
        <translation>Clic per chiudere</translation>
    </message>
    <message>
        <source>The configuration stays as it was, the new one does not start: %1</source>
        <translation>La configurazione resta com’era, la nuova non parte: %1</translation>
    </message>
    <message>
        <source>DEMO – %1</source>
        <translation>DEMO – %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>V&amp;ai</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>S&amp;trumenti</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;iuto</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Panoramica</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Not in the demo: start the program without --demo</source>
        <translation>Non nella demo: avviare il programma senza --demo</translation>
    </message>
    <message numerus="yes">
        <source>Refreshing: %1 call(s)</source>
        <translation>
            <numerusform>Aggiornamento: %1 chiamata</numerusform>
            <numerusform>Aggiornamento: %1 chiamate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 endpoints answered in %3 ms</source>
        <translation>%1 %2 endpoint hanno risposto in %3 ms</translation>
    </message>
    <message>
        <source>No source is set</source>
        <translation>Nessuna fonte impostata</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %3 more</source>
        <translation>
            <numerusform>%1, %2 e %3 altra</numerusform>
            <numerusform>%1, %2 e altre %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list</comment>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>F1 Keys</source>
        <translation>F1 Tasti</translation>
    </message>
    <message>
        <source>DEMO: %1</source>
        <translation>DEMO: %1</translation>
    </message>
    <message>
        <source>CHF/kWh without VAT</source>
        <translation>CHF/kWh senza IVA</translation>
    </message>
    <message>
        <source>Times in Europe/Zurich</source>
        <translation>Orari Europe/Zurich</translation>
    </message>
    <message>
        <source>%1 %2 stored</source>
        <comment>time, endpoint</comment>
        <translation>%1 %2: memorizzato</translation>
    </message>
    <message>
        <source>Not while Connections or Export prices is open: what is typed there would be lost</source>
        <translation>Non mentre «Connessioni» o «Esporta i prezzi» è aperto: quanto digitato andrebbe perso</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Allarmi</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prezzi</translation>
    </message>
    <message>
        <source>API health</source>
        <translation>Stato delle API</translation>
    </message>
    <message>
        <source>Plant &amp;&amp; TRA</source>
        <translation>Impianto &amp;&amp; TRA</translation>
    </message>
</context>
</TS>
