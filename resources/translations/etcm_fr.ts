<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Activations panel</name>
    <message>
        <source>Hot water in the cheapest 6 h: %1, %2 of %3</source>
        <translation>Eau chaude dans les 6 h les moins chères : %1, %2 sur %3</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>invraisemblable</translation>
    </message>
    <message>
        <source>Nothing switched</source>
        <translation>Aucune commutation</translation>
    </message>
    <message>
        <source>The day is published without activations.</source>
        <translation>Le jour est publié sans activation.</translation>
    </message>
    <message>
        <source>Hot water in the cheapest 6 h: not known, prices are missing</source>
        <translation>Eau chaude dans les 6 h les moins chères : inconnu, des prix manquent</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>Alert rules</name>
    <message>
        <source>Endpoint down</source>
        <translation>Point d’accès en panne</translation>
    </message>
    <message>
        <source>Endpoint silent</source>
        <translation>Point d’accès muet</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Appels limités</translation>
    </message>
    <message>
        <source>Endpoint slow</source>
        <translation>Point d’accès lent</translation>
    </message>
    <message>
        <source>Sign-in failing</source>
        <translation>Connexion en échec</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Jeton refusé</translation>
    </message>
    <message>
        <source>Central database down</source>
        <translation>Base de données centrale en panne</translation>
    </message>
    <message>
        <source>Local file not written</source>
        <translation>Fichier local non écrit</translation>
    </message>
    <message>
        <source>Prices not published</source>
        <translation>Prix pas publiés</translation>
    </message>
    <message>
        <source>Prices revised</source>
        <translation>Prix révisés</translation>
    </message>
    <message>
        <source>Prices published</source>
        <translation>Prix publiés</translation>
    </message>
</context>
<context>
    <name>Alerts page</name>
    <message>
        <source>acknowledged %1</source>
        <translation>pris en charge %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>held back by: %1</source>
        <translation>retenue par&#xa0;: %1</translation>
    </message>
    <message>
        <source>failure %1 of %2</source>
        <translation>échec %1 sur %2</translation>
    </message>
    <message>
        <source>fires at %1, if it lasts</source>
        <translation>se déclenche à %1, si cela dure</translation>
    </message>
    <message>
        <source>%1 of %2 good answers</source>
        <translation>%1 bonne(s) réponse(s) sur %2</translation>
    </message>
    <message>
        <source>not observed since %1</source>
        <translation>pas observé depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 failure(s) in a row</source>
        <translation>
            <numerusform>%1 échec de suite</numerusform>
            <numerusform>%1 échecs de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Actives</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Prises en charge</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolues</translation>
    </message>
    <message>
        <source>Pending, not notified yet</source>
        <translation>En attente, pas encore annoncées</translation>
    </message>
    <message>
        <source>Held back, recorded but not notified</source>
        <translation>Retenues, enregistrées sans être annoncées</translation>
    </message>
    <message>
        <source>Resolved in the last 24 h</source>
        <translation>Résolues ces dernières 24 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 pending</source>
        <translation>
            <numerusform>%1 en attente</numerusform>
            <numerusform>%1 en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fires, and nothing did in the last 24 h.</source>
        <translation>Rien n’est actif, et rien ne l’a été ces dernières 24 h.</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>prise en charge</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>recovering</source>
        <translation>se rétablit</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>active</translation>
    </message>
    <message>
        <source>%1, resolved</source>
        <translation>%1, résolue</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Annoncée</translation>
    </message>
    <message>
        <source>one notice</source>
        <translation>une annonce</translation>
    </message>
    <message>
        <source>no notice was sent</source>
        <translation>aucune annonce envoyée</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Échecs de suite</translation>
    </message>
    <message>
        <source>fires at %1, clears after %2 good</source>
        <translation>se déclenche à %1, finit après %2 bonnes</translation>
    </message>
    <message>
        <source>Last good answer</source>
        <translation>Dernière bonne réponse</translation>
    </message>
    <message>
        <source>none in the last 48 h</source>
        <translation>aucune ces dernières 48 h</translation>
    </message>
    <message numerus="yes">
        <source>%1 counted</source>
        <translation>
            <numerusform>%1 compté</numerusform>
            <numerusform>%1 comptés</numerusform>
        </translation>
    </message>
    <message>
        <source>Lasts longer than %1</source>
        <translation>Dure plus de %1</translation>
    </message>
    <message>
        <source>No other alert explains it</source>
        <translation>Aucune autre alerte ne l’explique</translation>
    </message>
    <message>
        <source>Warning or graver</source>
        <translation>Avertissement ou plus grave</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>Annonce envoyée</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Told once. You hear again when it clears or becomes graver.</source>
        <translation>Annoncée une fois. Vous en entendrez reparler quand elle finira ou s’aggravera.</translation>
    </message>
    <message>
        <source>Not told: it was over before anybody had to know.</source>
        <translation>Pas annoncée&#xa0;: c’était fini avant que quelqu’un doive le savoir.</translation>
    </message>
    <message>
        <source>Not told: “%1” explains it. Once that is over, it must be seen bad %2 times again before it may notify.</source>
        <translation>Pas annoncée&#xa0;: «&#xa0;%1&#xa0;» l’explique. Une fois cela fini, il faut encore %2 échecs avant qu’elle puisse être annoncée.</translation>
    </message>
    <message>
        <source>Not told: below a warning nothing is sent.</source>
        <translation>Pas annoncée&#xa0;: en dessous d’un avertissement rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Not told yet: it does not fire yet.</source>
        <translation>Pas encore annoncée&#xa0;: elle n’est pas encore active.</translation>
    </message>
    <message>
        <source>%1 to %2, %3.</source>
        <translation>De %1 à %2, %3.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Depuis %1.</translation>
    </message>
    <message>
        <source>Acknowledged %1.</source>
        <translation>Prise en charge %1.</translation>
    </message>
    <message>
        <source>Not acknowledged.</source>
        <translation>Pas prise en charge.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Evidence, last call</source>
        <translation>Preuve, dernier appel</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>En attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Graver: %1</source>
        <translation>Plus grave&#xa0;: %1</translation>
    </message>
    <message>
        <source>Firing: %1</source>
        <translation>Active&#xa0;: %1</translation>
    </message>
    <message>
        <source>Recovering: %1</source>
        <translation>Se rétablit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Fermée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Résolue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Came to nothing: %1</source>
        <translation>Sans suite&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 après %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 alike, the last at %2</source>
        <translation>
            <numerusform>%1 pareil, le dernier à %2</numerusform>
            <numerusform>%1 pareils, le dernier à %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Last good answer, %1</source>
        <translation>Dernière bonne réponse, %1</translation>
    </message>
    <message numerus="yes">
        <source>… %1 more</source>
        <translation>
            <numerusform>… %1 de plus</numerusform>
            <numerusform>… %1 de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>Prise en charge&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce que l’on sait</translation>
    </message>
    <message>
        <source>Last observations</source>
        <translation>Dernières observations</translation>
    </message>
    <message>
        <source>Add a note, e.g. who was called</source>
        <translation>Note, p. ex. qui a été appelé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>It goes on, but asks for nobody’s attention any more, until it becomes graver</source>
        <translation>Elle continue, mais ne demande plus d’attention, sauf si elle s’aggrave</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Interroger une fois chaque point d’accès</translation>
    </message>
    <message>
        <source>Why was I alerted?</source>
        <translation>Pourquoi cette alerte&#xa0;?</translation>
    </message>
    <message>
        <source>No alert is chosen</source>
        <translation>Aucune alerte choisie</translation>
    </message>
    <message>
        <source>Choose one at the left to see how it came about.</source>
        <translation>En choisir une à gauche pour voir comment elle est venue.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 of the last %2 observations failed</source>
        <translation>%1 des %2 dernières observations ont échoué</translation>
    </message>
    <message>
        <source>Told when it fired and when it cleared.</source>
        <translation>Annoncée au déclenchement et à la fin.</translation>
    </message>
</context>
<context>
    <name>Alerts panel</name>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message numerus="yes">
        <source>%1 firing</source>
        <translation>
            <numerusform>%1 en cours</numerusform>
            <numerusform>%1 en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 acknowledged</source>
        <translation>
            <numerusform>%1 quittancée</numerusform>
            <numerusform>%1 quittancées</numerusform>
        </translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Aucune alarme</translation>
    </message>
    <message>
        <source>Nothing to report in the last 7 days.</source>
        <translation>Rien à signaler ces 7 derniers jours.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Recent alerts</source>
        <translation>Alarmes récentes</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Sun</source>
        <translation>dim.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>janv.</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>févr.</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>avr.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>juil.</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sept.</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov.</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>déc.</translation>
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
        <translation>intégré</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>grid usage</source>
        <translation>utilisation du réseau</translation>
    </message>
    <message>
        <source>regional fees</source>
        <translation>redevances régionales</translation>
    </message>
    <message>
        <source>national fees</source>
        <translation>redevances nationales</translation>
    </message>
    <message>
        <source>metering</source>
        <translation>mesure</translation>
    </message>
    <message>
        <source>feed-in</source>
        <translation>injection</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>remboursement</translation>
    </message>
    <message>
        <source>network operator</source>
        <translation>gestionnaire de réseau</translation>
    </message>
    <message>
        <source>network operator, complete</source>
        <translation>gestionnaire de réseau, complet</translation>
    </message>
    <message>
        <source>integrated, complete</source>
        <translation>intégré, complet</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>taxes</translation>
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
        <translation>La configuration ne peut pas être lue&#xa0;: %1</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>vérifier ses droits d’accès</translation>
    </message>
    <message>
        <source>The file is written in a way that this window cannot change</source>
        <translation>Le fichier est écrit d’une façon que cette fenêtre ne peut pas modifier</translation>
    </message>
    <message>
        <source>change it in an editor; nothing was written</source>
        <translation>le modifier dans un éditeur&#xa0;; rien n’a été écrit</translation>
    </message>
    <message>
        <source>The configuration folder cannot be made</source>
        <translation>Le dossier de configuration ne peut pas être créé</translation>
    </message>
    <message>
        <source>check the permissions and free space</source>
        <translation>vérifier les droits et l’espace libre</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>New OAuth2 gateway</source>
        <translation>Nouvelle passerelle OAuth2</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Interrogation de %1</translation>
    </message>
    <message>
        <source>There is no keyring here to keep the secret in. Name its place in the file: env:NAME or file:PATH.</source>
        <translation>Il n’y a pas de trousseau ici pour garder le secret. Indiquez son emplacement dans le fichier&#xa0;: env:NOM ou file:CHEMIN.</translation>
    </message>
    <message>
        <source>Waiting for the system keyring. Answer its prompt, or cancel.</source>
        <translation>En attente du trousseau du système. Répondez à sa demande ou annulez.</translation>
    </message>
    <message>
        <source>Not saved, what you typed is still here: %1</source>
        <translation>Pas enregistré, votre saisie est toujours là&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not saved, what you typed is still here. If the keyring&apos;s prompt is answered later, the secret is kept there all the same.</source>
        <translation>Pas enregistré, votre saisie est toujours là. Si la demande du trousseau reçoit une réponse plus tard, le secret y sera tout de même gardé.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Its settings leave the configuration file; the file as it is now is kept as .bak beside it. Stored prices and readings stay, and so does the secret in the keyring. To pause it, use Disable.</source>
        <translation>Ses réglages quittent le fichier de configuration&#xa0;; l’état actuel du fichier reste à côté sous .bak. Les prix et mesures enregistrés restent, de même que le secret dans le trousseau. Pour une pause, utilisez «&#xa0;Désactiver&#xa0;».</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>small letters, digits, - and _; part of every stored row</source>
        <translation>minuscules, chiffres, - et _&#xa0;; figure dans chaque ligne enregistrée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>Adresse de base</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Sans authentification</translation>
    </message>
    <message>
        <source>OAuth2 client credentials</source>
        <translation>OAuth2 client credentials</translation>
    </message>
    <message>
        <source>OAuth2 password (legacy)</source>
        <translation>OAuth2 mot de passe (ancien)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Token address</source>
        <translation>Adresse du jeton</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>An own gateway that speaks the energy-api dialect.</source>
        <translation>Une passerelle propre qui parle le dialecte energy-api.</translation>
    </message>
    <message>
        <source>goes to the system keyring</source>
        <translation>va dans le trousseau du système</translation>
    </message>
    <message>
        <source>kept as it is; type to replace</source>
        <translation>reste tel quel&#xa0;; saisir pour remplacer</translation>
    </message>
    <message>
        <source>%1  (disabled)</source>
        <translation>%1  (désactivée)</translation>
    </message>
    <message>
        <source>%1  (not enabled)</source>
        <translation>%1  (inactive)</translation>
    </message>
    <message>
        <source>Trading desk gateway</source>
        <translation>Passerelle du négoce</translation>
    </message>
    <message numerus="yes">
        <source>%1 value(s)</source>
        <translation>
            <numerusform>%1 valeur</numerusform>
            <numerusform>%1 valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>This source offers no endpoint to ask</source>
        <translation>Cette source n’offre aucun point d’accès à interroger</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) in %2 ms</source>
        <translation>
            <numerusform>%1&#xa0;: réponse en %2 ms</numerusform>
            <numerusform>%1&#xa0;: réponse en %2 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>/oauth/token, or https://… on another host</source>
        <translation>/oauth/token, ou https://… sur un autre hôte</translation>
    </message>
    <message>
        <source>if the provider asks for it</source>
        <translation>si le fournisseur le demande</translation>
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
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>file with the company’s own; empty: the system’s</source>
        <translation>fichier de l’autorité de l’entreprise ; vide&#xa0;: celles du système</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificat client</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Clé client</translation>
    </message>
    <message>
        <source>Publishes at about %1</source>
        <translation>Publie vers %1</translation>
    </message>
    <message>
        <source>Licence or terms: %1</source>
        <translation>Licence ou conditions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Last verified %1</source>
        <translation>Dernière vérification %1</translation>
    </message>
</context>
<context>
    <name>Data page</name>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>filled later</source>
        <translation>rempli plus tard</translation>
    </message>
    <message>
        <source>with revisions</source>
        <translation>avec révisions</translation>
    </message>
    <message>
        <source>unlikely value</source>
        <translation>valeur invraisemblable</translation>
    </message>
    <message>
        <source>some missing</source>
        <translation>il en manque</translation>
    </message>
    <message>
        <source>all missing</source>
        <translation>tous manquent</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>pas encore dû</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>pas collecté</translation>
    </message>
    <message>
        <source>one cell a market day</source>
        <translation>une case par jour de livraison</translation>
    </message>
    <message>
        <source>Nothing stored yet</source>
        <translation>Rien d’enregistré</translation>
    </message>
    <message>
        <source>Prices show here once they have been fetched.</source>
        <translation>Les prix apparaissent ici une fois reçus.</translation>
    </message>
    <message>
        <source>%1: %2 slots, %3</source>
        <translation>%1&#xa0;: %2 quarts d’heure, %3</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Publié %1</translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>Reçu %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s), %2 values</source>
        <translation>
            <numerusform>%1 quart d’heure, %2 valeurs</numerusform>
            <numerusform>%1 quarts d’heure, %2 valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since %1</source>
        <translation>Rien n’a changé depuis %1</translation>
    </message>
    <message>
        <source>Prices that a source publishes anew are listed here.</source>
        <translation>Les prix qu’une source republie figurent ici.</translation>
    </message>
    <message>
        <source>Filled: complete. Pale: filled later. Blue: with revisions. Diamond: unlikely value. Open at the top: some missing. Cross: all missing. Outline: not due yet. Dash: not collected.</source>
        <translation>Plein&#xa0;: complet. Pâle&#xa0;: rempli plus tard. Bleu&#xa0;: révisé. Losange&#xa0;: invraisemblable. Ouvert en haut&#xa0;: il en manque. Croix&#xa0;: tous manquent. Cadre&#xa0;: pas encore dû. Tiret&#xa0;: pas collecté.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>%1 slots, %2 series complete</source>
        <translation>%1 quarts d’heure, %2 séries complètes</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 au %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s)</source>
        <translation>
            <numerusform>%1 quart d’heure</numerusform>
            <numerusform>%1 quarts d’heure</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Slots, Zurich</source>
        <translation>Heure, Zurich</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquants</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>Every slot that is due is stored.</source>
        <translation>Chaque quart d’heure dû est enregistré.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Base de données centrale</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>not set up: this computer is the database</source>
        <translation>pas configurée&#xa0;: cet ordinateur est la base</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>takes what is sent</source>
        <translation>accepte ce qui est envoyé</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogée</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Dernière livraison</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) waiting</source>
        <translation>
            <numerusform>%1 ligne en attente</numerusform>
            <numerusform>%1 lignes en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 lot</numerusform>
            <numerusform>%1 lots</numerusform>
        </translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Mis de côté</translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es) that the central database refuses, kept here</source>
        <translation>
            <numerusform>%1 lot refusé par la base centrale, gardé ici</numerusform>
            <numerusform>%1 lots refusés par la base centrale, gardés ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Collecteur</translation>
    </message>
    <message>
        <source>this computer polls</source>
        <translation>cet ordinateur interroge</translation>
    </message>
    <message>
        <source>another computer polls</source>
        <translation>un autre ordinateur interroge</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Meneur</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Lease until</source>
        <translation>Bail jusqu’à</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>this computer first, then the team</source>
        <translation>d’abord cet ordinateur, puis l’équipe</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>correct the role in database.url, or have it created</source>
        <translation>corriger le rôle dans database.url ou le faire créer</translation>
    </message>
    <message>
        <source>correct the password that database.url names</source>
        <translation>corriger le mot de passe que nomme database.url</translation>
    </message>
    <message>
        <source>have the rights of the role granted: README, roles of the database</source>
        <translation>faire accorder les droits du rôle&#xa0;: README, rôles de la base</translation>
    </message>
    <message>
        <source>correct its name in database.url, or have it created</source>
        <translation>corriger son nom dans database.url ou la faire créer</translation>
    </message>
    <message>
        <source>if it lasts, close other programs or have max_connections raised</source>
        <translation>si cela dure, fermer d’autres programmes ou faire augmenter max_connections</translation>
    </message>
    <message>
        <source>name the primary, or all hosts, in database.url</source>
        <translation>nommer le serveur primaire, ou tous les hôtes, dans database.url</translation>
    </message>
    <message>
        <source>have the role that owns the tables start this program once</source>
        <translation>faire démarrer une fois ce programme par le rôle propriétaire des tables</translation>
    </message>
    <message>
        <source>look at the server&apos;s load and locks</source>
        <translation>examiner la charge et les verrous du serveur</translation>
    </message>
    <message>
        <source>%1 refuses the password</source>
        <translation>%1&#xa0;: mot de passe refusé</translation>
    </message>
    <message>
        <source>%1 wants a password</source>
        <translation>%1&#xa0;: mot de passe exigé</translation>
    </message>
    <message>
        <source>%1 does not admit this computer</source>
        <translation>%1&#xa0;: cet ordinateur n’est pas admis</translation>
    </message>
    <message>
        <source>have it admitted in the server&apos;s pg_hba.conf</source>
        <translation>le faire admettre dans pg_hba.conf du serveur</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1&#xa0;: n’existe pas</translation>
    </message>
    <message>
        <source>%1 does not admit the role</source>
        <translation>%1&#xa0;: le rôle n’est pas admis</translation>
    </message>
    <message>
        <source>%1 grants too few rights</source>
        <translation>%1&#xa0;: droits insuffisants</translation>
    </message>
    <message>
        <source>%1 takes no more connections</source>
        <translation>%1&#xa0;: plus de connexion libre</translation>
    </message>
    <message>
        <source>%1 has no room on its disk</source>
        <translation>%1&#xa0;: disque plein</translation>
    </message>
    <message>
        <source>have room made on the server</source>
        <translation>faire libérer de la place sur le serveur</translation>
    </message>
    <message>
        <source>%1 is starting or stopping</source>
        <translation>%1&#xa0;: démarrage ou arrêt en cours</translation>
    </message>
    <message>
        <source>wait; if it lasts, look at the server</source>
        <translation>attendre&#xa0;; si cela dure, examiner le serveur</translation>
    </message>
    <message>
        <source>%1 only reads</source>
        <translation>%1&#xa0;: lecture seule</translation>
    </message>
    <message>
        <source>%1 is too slow</source>
        <translation>%1&#xa0;: trop lent</translation>
    </message>
    <message>
        <source>%1 has other tables</source>
        <translation>%1&#xa0;: tables différentes</translation>
    </message>
    <message>
        <source>%1 does not encrypt</source>
        <translation>%1&#xa0;: pas de chiffrement</translation>
    </message>
    <message>
        <source>have TLS switched on, or correct sslmode in database.url</source>
        <translation>faire activer TLS ou corriger sslmode dans database.url</translation>
    </message>
    <message>
        <source>%1 has no trusted certificate</source>
        <translation>%1&#xa0;: certificat non reconnu</translation>
    </message>
    <message>
        <source>correct sslrootcert in database.url, or have the certificate renewed</source>
        <translation>corriger sslrootcert dans database.url ou faire renouveler le certificat</translation>
    </message>
</context>
<context>
    <name>Endpoints</name>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Plant telemetry</source>
        <translation>Télémesure de l’installation</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>Signaux TCC</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Contrôle d’état</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>No further call planned</source>
        <translation>Aucun autre appel prévu</translation>
    </message>
    <message>
        <source>Next now</source>
        <translation>Suite maintenant</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>En pause jusqu’à %1</translation>
    </message>
    <message>
        <source>Next probe %1</source>
        <translation>Essai à %1</translation>
    </message>
    <message>
        <source>Next %1</source>
        <translation>Suite %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export prices</source>
        <translation>Exporter les prix</translation>
    </message>
    <message>
        <source>File text, first lines</source>
        <translation>Texte du fichier, premières lignes</translation>
    </message>
    <message>
        <source>File text</source>
        <translation>Texte du fichier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Dossier de l’exportation</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>Le fichier a besoin d’un nom.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 existe déjà.</translation>
    </message>
    <message>
        <source>Replacing it loses what is in it now.</source>
        <translation>Le remplacer fait perdre son contenu actuel.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message numerus="yes">
        <source>Writing, %1 row(s) so far</source>
        <translation>
            <numerusform>Écriture, %1 ligne pour l’instant</numerusform>
            <numerusform>Écriture, %1 lignes pour l’instant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %1 row(s), %2 bytes, to %3</source>
        <translation>
            <numerusform>Écrit&#xa0;: %1 ligne, %2 octets, dans %3</numerusform>
            <numerusform>Écrit&#xa0;: %1 lignes, %2 octets, dans %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, an older file is as it was.</source>
        <translation>Annulé. Rien n’a été écrit, un fichier plus ancien est inchangé.</translation>
    </message>
    <message>
        <source>UTF-8, comma, point. For scripts</source>
        <translation>UTF-8, virgule, point. Pour les scripts</translation>
    </message>
    <message>
        <source>Excel Switzerland, German and Italian</source>
        <translation>Excel Suisse, allemand et italien</translation>
    </message>
    <message>
        <source>UTF-8 with BOM, semicolon, point</source>
        <translation>UTF-8 avec BOM, point-virgule, point</translation>
    </message>
    <message>
        <source>Excel Germany, Austria, France, Italy</source>
        <translation>Excel Allemagne, Autriche, France, Italie</translation>
    </message>
    <message>
        <source>UTF-8 with BOM, semicolon, comma</source>
        <translation>UTF-8 avec BOM, point-virgule, virgule</translation>
    </message>
    <message>
        <source>Excel Switzerland, French</source>
        <translation>Excel Suisse, français</translation>
    </message>
    <message>
        <source>Excel, any language</source>
        <translation>Excel, toute langue</translation>
    </message>
    <message>
        <source>UTF-16 with BOM, tab</source>
        <translation>UTF-16 avec BOM, tabulation</translation>
    </message>
    <message>
        <source>Integrated</source>
        <translation>Intégré</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Grid usage</source>
        <translation>Utilisation du réseau</translation>
    </message>
    <message>
        <source>One row per price (long layout)</source>
        <translation>Une ligne par prix (format long)</translation>
    </message>
    <message>
        <source>Excel time columns</source>
        <translation>Colonnes d’heure pour Excel</translation>
    </message>
    <message>
        <source>Protect text cells from formulas</source>
        <translation>Protéger les cellules de texte des formules</translation>
    </message>
    <message>
        <source>Write details beside it (.meta.json)</source>
        <translation>Écrire les détails à côté (.meta.json)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To, not included</source>
        <translation>Au, non compris</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composantes</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The table is written, its description is not. %1</source>
        <translation>Le tableau est écrit, sa description ne l’est pas. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a gap in time</comment>
        <translation>%1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <comment>a list of gaps</comment>
        <translation>
            <numerusform>%1 et %2 autre</numerusform>
            <numerusform>%1 et %2 autres</numerusform>
        </translation>
    </message>
    <message>
        <source>The range must have at least one day</source>
        <translation>La période doit compter au moins un jour</translation>
    </message>
    <message>
        <source>Choose at least one product</source>
        <translation>Choisir au moins un produit</translation>
    </message>
    <message>
        <source>Choose at least one component</source>
        <translation>Choisir au moins une composante</translation>
    </message>
    <message>
        <source>Nothing to export: %1.</source>
        <translation>Rien à exporter&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No price of this range is stored here.</source>
        <translation>Aucun prix de cette période n’est enregistré ici.</translation>
    </message>
    <message numerus="yes">
        <source>Complete: %1 slots, %2 day(s). No missing value.</source>
        <translation>
            <numerusform>Complet&#xa0;: %1 quarts d’heure, %2 jour. Aucune valeur ne manque.</numerusform>
            <numerusform>Complet&#xa0;: %1 quarts d’heure, %2 jours. Aucune valeur ne manque.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 slots are here, %2 day(s). Without: %3.</source>
        <translation>
            <numerusform>Incomplet&#xa0;: %1 quarts d’heure présents, %2 jour. Sans&#xa0;: %3.</numerusform>
            <numerusform>Incomplet&#xa0;: %1 quarts d’heure présents, %2 jours. Sans&#xa0;: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>TAB</source>
        <translation>TAB</translation>
    </message>
    <message>
        <source>BOM %1      Separator %2      Decimal %3      Line end CRLF      Quotes only where needed</source>
        <translation>BOM %1      Séparateur %2      Décimale %3      Fin de ligne CRLF      Guillemets si nécessaire</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
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
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>Health page</name>
    <message>
        <source>open, %1</source>
        <comment>the circuit breaker, until a time</comment>
        <translation>ouvert, %1</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <comment>calls to a host, until a time</comment>
        <translation>pause, %1</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>the circuit breaker: calls go through</comment>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Coverage %1</source>
        <translation>Couverture %1</translation>
    </message>
    <message>
        <source>up</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>en panne %1</translation>
    </message>
    <message>
        <source>not observed %1</source>
        <translation>non observé %1</translation>
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
        <translation>7 j</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 j</translation>
    </message>
    <message>
        <source>up ÷ (up + down), by time</source>
        <translation>temps disponible ÷ observé</translation>
    </message>
    <message numerus="yes">
        <source>All %1 endpoints, mean</source>
        <translation>
            <numerusform>%1 point d’accès</numerusform>
            <numerusform>%1 accès, moyenne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 observed of 24 h</source>
        <translation>%1 observées sur 24 h</translation>
    </message>
    <message>
        <source>Cut, never rounded up: one failure keeps it below 100. Unknown time is left out.</source>
        <translation>Tronqué, jamais arrondi&#xa0;: une panne suffit à rester sous 100. L’inconnu ne compte pas.</translation>
    </message>
    <message>
        <source>tells no limit</source>
        <translation>n’indique pas de limite</translation>
    </message>
    <message>
        <source>No answer of this host named a rate limit</source>
        <translation>Aucune réponse de ce serveur n’a indiqué de limite</translation>
    </message>
    <message>
        <source>%1 used</source>
        <comment>2 of 4 used</comment>
        <translation>%1 utilisés</translation>
    </message>
    <message>
        <source>resets %1</source>
        <translation>remise à zéro %1</translation>
    </message>
    <message>
        <source>%1 calls per window of %2&lt;br&gt;Polling leaves the last call to Refresh (F5)</source>
        <translation>%1 appels par fenêtre de %2&lt;br&gt;Le dernier reste pour Actualiser (F5)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>pas nécessaire</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>valable jusqu’à %1</translation>
    </message>
    <message>
        <source>no token held</source>
        <translation>aucun jeton</translation>
    </message>
    <message>
        <source>Clock against servers</source>
        <translation>Horloge et serveurs</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>concordent</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>pas encore vu</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>échu %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Certificat de %1</translation>
    </message>
    <message>
        <source>Ours for %1</source>
        <translation>Le nôtre pour %1</translation>
    </message>
    <message>
        <source>Tomorrow’s prices</source>
        <translation>Prix de demain</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <translation>arrivés %1</translation>
    </message>
    <message>
        <source>none expected</source>
        <translation>aucun attendu</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complets</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>4 of 96 slots</comment>
        <translation>%1 quarts d’heure</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Usual arrival, 14 days</source>
        <translation>Arrivée habituelle, 14 jours</translation>
    </message>
    <message>
        <source>rate limits by host</source>
        <translation>limites par serveur</translation>
    </message>
    <message>
        <source>Answered after %1 ms, limit %2 ms</source>
        <translation>Réponse après %1 ms, limite %2 ms</translation>
    </message>
    <message>
        <source>answer used</source>
        <translation>réponse utilisée</translation>
    </message>
    <message>
        <source>answered again %1</source>
        <translation>répond à nouveau %1</translation>
    </message>
    <message>
        <source>last 24 h, newest first</source>
        <translation>dernières 24 h, récentes d’abord</translation>
    </message>
    <message numerus="yes">
        <source>%1 entries</source>
        <translation>
            <numerusform>%1 entrée</numerusform>
            <numerusform>%1 entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Aucune erreur</translation>
    </message>
    <message>
        <source>Every call of the last 24 h was good.</source>
        <translation>Tous les appels des dernières 24 h ont abouti.</translation>
    </message>
    <message>
        <source>Time, Zurich</source>
        <translation>Heure, Zurich</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Failed in</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Duration, ms</source>
        <translation>Durée, ms</translation>
    </message>
    <message>
        <source>Evidence, secrets removed</source>
        <translation>Preuve, sans secrets</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 j</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 appel</numerusform>
            <numerusform>%1 appels</numerusform>
        </translation>
    </message>
    <message>
        <source>connection reused, no connect or TLS</source>
        <translation>connexion réutilisée, sans ouverture</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2, n %3&lt;br&gt;p50 %4 ms, p95 %5 ms, p99 %6 ms&lt;br&gt;Good calls only: failures say nothing about latency</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2, n %3&lt;br&gt;p50 %4 ms, p95 %5 ms, p99 %6 ms&lt;br&gt;Appels réussis seulement&#xa0;: les pannes ne disent rien du temps de réponse</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>p50, p95, p99 and phases</source>
        <translation>p50, p95, p99 et phases</translation>
    </message>
    <message>
        <source>%1, every call</source>
        <translation>%1, chaque appel</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1 échoué</numerusform>
            <numerusform>%1 échoués</numerusform>
        </translation>
    </message>
    <message>
        <source>answering</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>Réseau propre</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Collecteur</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Base centrale</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couvert.</translation>
    </message>
    <message>
        <source>Circuit</source>
        <translation>Coupe-circuit</translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>kept for Refresh (F5)</source>
        <translation>pour Actualiser (F5)</translation>
    </message>
    <message>
        <source>24 h, ms</source>
        <translation>24 h, ms</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>State by endpoint</source>
        <translation>État par point d’accès</translation>
    </message>
    <message>
        <source>From, Zurich</source>
        <translation>De, Zurich</translation>
    </message>
    <message>
        <source>Until, Zurich</source>
        <translation>À, Zurich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Latency by endpoint</source>
        <translation>Temps de réponse</translation>
    </message>
    <message>
        <source>Range of the percentiles</source>
        <translation>Période des percentiles</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Call budget</source>
        <translation>Budget d’appels</translation>
    </message>
    <message>
        <source>slow, late</source>
        <translation>lent, en retard</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>non observé</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4 milliseconds of %5</source>
        <translation>%1&#xa0;: p50 %2, p95 %3, p99 %4 millisecondes sur %5</translation>
    </message>
    <message>
        <source>Median by phase, 24 h</source>
        <translation>Médiane par phase, 24 h</translation>
    </message>
</context>
<context>
    <name>Health panel</name>
    <message>
        <source>not asked</source>
        <translation>non interrogé</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2&lt;br&gt;Up %3, down %4, not observed %5&lt;br&gt;Up ÷ (up + down), cut, not rounded</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2&lt;br&gt;Disponible %3, en panne %4, non observé %5&lt;br&gt;Disponible ÷ (disponible + panne), tronqué, non arrondi</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Maintenant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>last 24 h</source>
        <translation>dernières 24 h</translation>
    </message>
    <message>
        <source>API health score %1 percent available, last 24 hours, coverage %2</source>
        <translation>État des API&#xa0;: %1 pour cent de disponibilité, dernières 24 heures, couverture %2</translation>
    </message>
    <message>
        <source>coverage %1</source>
        <translation>couverture %1</translation>
    </message>
    <message>
        <source>Observed ÷ elapsed time, cut, not rounded</source>
        <translation>Temps observé ÷ temps écoulé, tronqué, non arrondi</translation>
    </message>
    <message>
        <source>Up ÷ (up + down), by time, mean of %1.</source>
        <translation>Part du temps, moyenne de %1.</translation>
    </message>
    <message>
        <source>%1 not observed are left out.</source>
        <translation>%1 non observées, non comptées.</translation>
    </message>
    <message>
        <source>API health score</source>
        <translation>État des API</translation>
    </message>
    <message>
        <source>Endpoint	State	Available	Down
</source>
        <translation>Point d’accès	État	Disponible	Panne
</translation>
    </message>
    <message>
        <source>% available</source>
        <translation>% disponible</translation>
    </message>
    <message>
        <source>scale 90 to 100</source>
        <translation>échelle 90 à 100</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 %&lt;/b&gt; available, last 24 h&lt;br&gt;Up ÷ (up + down) by time, mean of the endpoints&lt;br&gt;Cut, not rounded; the central database is not part of it</source>
        <translation>&lt;b&gt;%1&#xa0;%&lt;/b&gt; disponible, dernières 24 h&lt;br&gt;Temps disponible ÷ observé, moyenne des points d’accès&lt;br&gt;Tronqué, non arrondi&#xa0;; sans la base centrale</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Interroger maintenant une fois chaque point d’accès</translation>
    </message>
    <message>
        <source>Next, previous panel</source>
        <translation>Panneau suivant, précédent</translation>
    </message>
    <message>
        <source>Maximise the panel, back</source>
        <translation>Agrandir le panneau, retour</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>Exporter les prix</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
    <message>
        <source>Stop monitoring and quit</source>
        <translation>Arrêter la surveillance et quitter</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Watches energy-market APIs, keeps what they say, draws it, and tells when one of them fails: prices per quarter hour, plant telemetry, ripple control (TRA) and the health of each endpoint.</source>
        <translation>Surveille les API du marché de l’énergie, conserve ce qu’elles disent, le dessine et signale leurs pannes&#xa0;: prix au quart d’heure, télémesure d’installation, télécommande centralisée (TCC) et état de chaque point d’accès.</translation>
    </message>
    <message>
        <source>Data is written to this computer first and then, where one is set, to the team&apos;s PostgreSQL. Times are UTC inside and Europe/Zurich on the screen. Prices are without VAT.</source>
        <translation>Les données sont écrites d’abord sur cet ordinateur puis, s’il est configuré, dans le PostgreSQL de l’équipe. Les heures sont en UTC à l’intérieur et en Europe/Zurich à l’écran. Les prix sont hors TVA.</translation>
    </message>
    <message>
        <source>LGPL 3; Charts and HTTP Server GPL 3</source>
        <translation>LGPL 3&#xa0;; Charts et HTTP Server GPL 3</translation>
    </message>
    <message>
        <source>PostgreSQL licence</source>
        <translation>licence PostgreSQL</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>domaine public</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>The sources of this program are under the MIT licence. Qt Charts and Qt HTTP Server are under the GNU General Public Licence 3, so the built programs are distributed under GPL 3.</source>
        <translation>Les sources de ce programme sont sous licence MIT. Qt Charts et Qt HTTP Server sont sous GNU General Public Licence 3&#xa0;; les programmes construits sont donc distribués sous GPL 3.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Alerts; A acknowledges the one that is chosen</source>
        <translation>Alertes&#xa0;; A prend en charge celle qui est choisie</translation>
    </message>
    <message>
        <source>Data; arrows walk through the calendar, G and Shift+G from gap to gap</source>
        <translation>Données&#xa0;; les flèches parcourent le calendrier, G et Maj+G d’une lacune à l’autre</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>In the price chart: slot; with Shift: day</source>
        <translation>Dans le graphique des prix : quart d’heure ; avec Maj : jour</translation>
    </message>
    <message>
        <source>In the price chart: zoom, all of it, zoom before</source>
        <translation>Dans le graphique des prix : zoom, tout, zoom précédent</translation>
    </message>
    <message>
        <source>On the page of prices: now, today, day before, next day</source>
        <translation>Sur la page des prix : maintenant, aujourd’hui, jour précédent, jour suivant</translation>
    </message>
    <message>
        <source>On the page of prices: first product, second, both</source>
        <translation>Sur la page des prix : premier produit, second, les deux</translation>
    </message>
    <message>
        <source>API health</source>
        <translation>État des API</translation>
    </message>
    <message>
        <source>Next, previous part; Enter opens a chip&apos;s page, or shows its details</source>
        <translation>Élément suivant, précédent&#xa0;; Entrée ouvre la page d’une puce ou montre ses détails</translation>
    </message>
    <message>
        <source>Plant and TRA signals</source>
        <translation>Installation et signaux de télécommande</translation>
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
        <translation>F6, Maj+F6</translation>
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
        <translation>Tab, Maj+Tab</translation>
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
        <translation>Gauche, Droite, Début, Fin</translation>
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
        <translation>connexion</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>attente</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>transfert</translation>
    </message>
    <message>
        <source>Medians of phases: %1&lt;br&gt;%2 on new connections, %3 on kept ones</source>
        <translation>Médianes des phases&#xa0;: %1&lt;br&gt;%2 sur de nouvelles connexions, %3 sur des connexions gardées</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 ms&lt;/b&gt; median, %2, n %3, last 24 h&lt;br&gt;%4</source>
        <translation>&lt;b&gt;%1 ms&lt;/b&gt; médiane, %2, n %3, dernières 24 h&lt;br&gt;%4</translation>
    </message>
    <message>
        <source>last 24 h</source>
        <translation>dernières 24 h</translation>
    </message>
    <message>
        <source>bar median, tick p95, ring one call</source>
        <translation>barre médiane, trait p95, anneau un appel</translation>
    </message>
    <message>
        <source>median, p95</source>
        <translation>médiane, p95</translation>
    </message>
    <message>
        <source>warns above %1</source>
        <translation>alerte au-delà de %1</translation>
    </message>
    <message>
        <source>Latency by endpoint</source>
        <translation>Temps de réponse</translation>
    </message>
    <message>
        <source>Endpoint	Median ms	p95 ms	Calls
</source>
        <translation>Point d’accès	Médiane ms	p95 ms	Appels
</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>answers</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>pas encore publié</translation>
    </message>
    <message>
        <source>some rows refused</source>
        <translation>lignes en partie refusées</translation>
    </message>
    <message>
        <source>host name not found</source>
        <translation>nom d’hôte introuvable</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>pas de connexion</translation>
    </message>
    <message>
        <source>TLS handshake failed</source>
        <translation>échec de la négociation TLS</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>réponse tronquée</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>réponse trop grande</translation>
    </message>
    <message>
        <source>access refused</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>rate limit reached</source>
        <translation>limite d’appels atteinte</translation>
    </message>
    <message>
        <source>request refused</source>
        <translation>requête refusée</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>erreur du serveur</translation>
    </message>
    <message>
        <source>redirect refused</source>
        <translation>redirection refusée</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>réponse illisible</translation>
    </message>
    <message>
        <source>answer has another shape</source>
        <translation>réponse d’une autre forme</translation>
    </message>
    <message>
        <source>answers, but sends old data</source>
        <translation>répond, mais avec d’anciennes données</translation>
    </message>
    <message>
        <source>implausible values</source>
        <translation>valeurs invraisemblables</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>non observé</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>clock off</source>
        <translation>horloge fausse</translation>
    </message>
    <message>
        <source>%1: now, ages and what comes next are off by as much</source>
        <translation>%1&#xa0;: l’instant présent, les âges et la suite sont décalés d’autant</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>rate limited until 14:05</comment>
        <translation>%1 jusqu’à %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>server error since 09:11</comment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Prochain essai %1.</translation>
    </message>
    <message>
        <source>Not offered by this source</source>
        <translation>Pas offert par cette source</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Waiting for the first fetch</source>
        <translation>En attente du premier appel</translation>
    </message>
    <message>
        <source>Showing stored data up to %1.</source>
        <translation>Données enregistrées jusqu’à %1.</translation>
    </message>
    <message>
        <source>waits for sign-in</source>
        <translation>non authentifié</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>moins de 1 min</translation>
    </message>
    <message>
        <source>Solid: %1, hatched: %2</source>
        <translation>Plein&#xa0;: %1, hachuré&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 available %2, down %3</source>
        <translation>%1 disponible %2, en panne %3</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Panne</translation>
    </message>
    <message>
        <source>%1: median %2 milliseconds of %3 calls</source>
        <translation>%1&#xa0;: médiane %2 millisecondes sur %3 appels</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>%1, menu</source>
        <translation>%1, menu</translation>
    </message>
    <message>
        <source>Panel menu</source>
        <translation>Menu du panneau</translation>
    </message>
    <message>
        <source>%1: %2 against %3 CHF/kWh, %4</source>
        <translation>%1&#xa0;: %2 contre %3 CHF/kWh, %4</translation>
    </message>
</context>
<context>
    <name>Plant panel</name>
    <message>
        <source>%1: no value, %2</source>
        <translation>%1&#xa0;: pas de valeur, %2</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>invraisemblable</translation>
    </message>
    <message>
        <source>Implausible: outside of the plant&apos;s limits. Kept, marked, in no totals.</source>
        <translation>Invraisemblable&#xa0;: hors des limites de l’installation. Conservé, marqué, dans aucun total.</translation>
    </message>
    <message>
        <source>The source sent no number: left empty, never 0.</source>
        <translation>La source n’a pas envoyé de nombre&#xa0;: laissé vide, jamais 0.</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>depuis %1, %2</translation>
    </message>
    <message>
        <source>since %1 or earlier</source>
        <translation>depuis %1 ou avant</translation>
    </message>
    <message>
        <source>%1 from the future</source>
        <translation>%1 du futur</translation>
    </message>
    <message>
        <source>Measured later than now, says the source: kept and marked, shown on no gauge</source>
        <translation>Mesuré plus tard que maintenant, selon la source&#xa0;: conservé et marqué, sur aucun cadran</translation>
    </message>
    <message>
        <source>measured %1, %2 old</source>
        <translation>mesuré %1, âge %2</translation>
    </message>
    <message>
        <source>Old from %1 on.</source>
        <translation>Ancien dès %1.</translation>
    </message>
    <message>
        <source>Old: measured %1. The API answers but sends no newer reading. Out of totals. %2</source>
        <translation>Ancien&#xa0;: mesuré %1. L’API répond mais n’envoie pas de mesure plus récente. Hors totaux. %2</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>Puissance active</translation>
    </message>
    <message>
        <source>megawatt</source>
        <translation>mégawatts</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tension</translation>
    </message>
    <message>
        <source>kilovolt</source>
        <translation>kilovolts</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>Puiss. réactive</translation>
    </message>
    <message>
        <source>megavar</source>
        <translation>mégavars</translation>
    </message>
    <message>
        <source>Wind</source>
        <translation>Vent</translation>
    </message>
    <message>
        <source>kilometres per hour</source>
        <translation>kilomètres par heure</translation>
    </message>
    <message>
        <source>nameplate %1 MW</source>
        <translation>puissance nominale %1 MW</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1&#xa0;% de la %2</translation>
    </message>
    <message>
        <source>%1, wind</source>
        <translation>%1, éolien</translation>
    </message>
    <message>
        <source>Reported: no state</source>
        <translation>Signalé&#xa0;: aucun état</translation>
    </message>
    <message>
        <source>Reported: “%1”</source>
        <translation>Signalé&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>measured %1, received %2</source>
        <translation>mesuré %1, reçu %2</translation>
    </message>
    <message>
        <source>Plant status</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Quantity	Value	Unit	Mark
</source>
        <translation>Grandeur	Valeur	Unité	Marque
</translation>
    </message>
    <message>
        <source>Plant state. %1, %2</source>
        <translation>État de l’installation. %1, %2</translation>
    </message>
    <message>
        <source>MW active power</source>
        <translation>MW puissance active</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En service</translation>
    </message>
</context>
<context>
    <name>Power panel</name>
    <message>
        <source>no reading</source>
        <translation>pas de mesure</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>non observé</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>invraisemblable</translation>
    </message>
    <message>
        <source>No reading of the last 24 h is plausible</source>
        <translation>Aucune mesure des dernières 24 h n’est vraisemblable</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>%1 readings, %2 apart, gaps are not filled</source>
        <translation>%1 mesures, toutes les %2, lacunes non comblées</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Moyenne de %1</translation>
    </message>
    <message>
        <source>Highest of %1</source>
        <translation>Maximum de %1</translation>
    </message>
    <message>
        <source>Sum of reading × interval over %1</source>
        <translation>Somme de mesure × intervalle sur %1</translation>
    </message>
    <message>
        <source>Mean ÷ nameplate over %1</source>
        <translation>Moyenne ÷ puissance nominale sur %1</translation>
    </message>
    <message>
        <source>Nameplate %1</source>
        <translation>Nominale %1</translation>
    </message>
    <message>
        <source>last 24 h, %1 readings</source>
        <translation>dernières 24 h, toutes les %1</translation>
    </message>
    <message>
        <source>Beyond the plant&apos;s limits, or measured at a time that was still to come.&lt;br&gt;Kept and marked; in no figure.</source>
        <translation>Hors des limites de l’installation, ou mesuré à une heure à venir.&lt;br&gt;Conservé et marqué&#xa0;; dans aucun chiffre.</translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s)</source>
        <translation>
            <numerusform>%1 mesure</numerusform>
            <numerusform>%1 mesures</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings used of those expected in 24 h</source>
        <translation>Mesures utilisées sur celles attendues en 24 h</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>Puissance active</translation>
    </message>
    <message>
        <source>Time (UTC)	MW	Mark
</source>
        <translation>Heure (UTC)	MW	Marque
</translation>
    </message>
    <message>
        <source>Active power, last 24 hours. %1</source>
        <translation>Puissance active, dernières 24 heures. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 reading(s) implausible</source>
        <translation>
            <numerusform>%1 mesure invraisemblable</numerusform>
            <numerusform>%1 mesures invraisemblables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Price panel</name>
    <message>
        <source>implausible</source>
        <translation>invraisemblable</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2 CHF/kWh&lt;br&gt;12 adjoining slots, earliest wins ties</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2 CHF/kWh&lt;br&gt;12 quarts d’heure consécutifs, le premier en cas d’égalité</translation>
    </message>
    <message>
        <source>Cheapest 3 h today</source>
        <translation>3 h les moins chères</translation>
    </message>
    <message>
        <source>too few slots are known</source>
        <translation>trop peu de quarts d’heure connus</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, starts in %1</source>
        <translation>3 h les moins chères, début dans %1</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, ends in %1</source>
        <translation>3 h les moins chères, fin dans %1</translation>
    </message>
    <message>
        <source>Cheapest 3 h today, over since %1</source>
        <translation>3 h les moins chères, finies à %1</translation>
    </message>
    <message>
        <source>Usually from %1, by %2</source>
        <translation>D’habitude dès %1, avant %2</translation>
    </message>
    <message>
        <source>Awaited, due by %1</source>
        <translation>Attendu, dû avant %1</translation>
    </message>
    <message>
        <source>Late: was due by %1</source>
        <translation>En retard&#xa0;: dû avant %1</translation>
    </message>
    <message>
        <source>Missing: the day has begun</source>
        <translation>Manquant&#xa0;: le jour a commencé</translation>
    </message>
    <message>
        <source>Tomorrow, cheapest 3 h</source>
        <translation>Demain, 3 h moins chères</translation>
    </message>
    <message>
        <source>implausible, left out</source>
        <translation>invraisemblable, omis</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>pas encore publié</translation>
    </message>
    <message>
        <source>Implausible, left out</source>
        <translation>Invraisemblable, omis</translation>
    </message>
    <message>
        <source>Base %1</source>
        <translation>Base %1</translation>
    </message>
    <message>
        <source>Base %1, %2 on today</source>
        <translation>Base %1, %2 sur auj.</translation>
    </message>
    <message>
        <source>published %1</source>
        <translation>publié %1</translation>
    </message>
    <message>
        <source>Never changed</source>
        <translation>Jamais modifié</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Révision %1</translation>
    </message>
    <message>
        <source>Implausible: kept, marked, in no statistics or rank</source>
        <translation>Invraisemblable&#xa0;: conservé, marqué, hors statistiques et rang</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 CHF/kWh&lt;/b&gt;, %2, integrated, without VAT&lt;br&gt;Slot %3 of %4&lt;br&gt;Source %5%6&lt;br&gt;%7%8</source>
        <translation>&lt;b&gt;%1 CHF/kWh&lt;/b&gt;, %2, intégré, hors TVA&lt;br&gt;Quart d’heure %3 sur %4&lt;br&gt;Source %5%6&lt;br&gt;%7%8</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>Prix actuel</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Maintenant %1</translation>
    </message>
    <message>
        <source>Price now, slot %1</source>
        <translation>Prix actuel, %1</translation>
    </message>
    <message>
        <source>No price is known for this slot</source>
        <translation>Aucun prix connu pour ce quart d’heure</translation>
    </message>
    <message>
        <source>Implausible, not ranked</source>
        <translation>Invraisemblable, sans rang</translation>
    </message>
    <message>
        <source>Among the &lt;b&gt;cheapest %1&lt;/b&gt; today</source>
        <comment>%1: 12 of 96</comment>
        <translation>Parmi les &lt;b&gt;moins chers, %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Among the &lt;b&gt;dearest %1&lt;/b&gt; today</source>
        <comment>%1: 12 of 96</comment>
        <translation>Parmi les &lt;b&gt;plus chers, %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Slots at or below this price today, ties included</source>
        <translation>Quarts d’heure du jour à ce prix ou moins chers, ex æquo compris</translation>
    </message>
    <message>
        <source>Slots at or above this price today, ties included</source>
        <translation>Quarts d’heure du jour à ce prix ou plus chers, ex æquo compris</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Prochain changement</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Next change %1, in %2</source>
        <translation>Prochain changement %1, dans %2</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Demain, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) implausible</source>
        <translation>
            <numerusform>%1 quart d’heure invraisemblable</numerusform>
            <numerusform>%1 quarts d’heure invraisemblables</numerusform>
        </translation>
    </message>
    <message>
        <source>Beyond the limits of the source, or far from what is usual.&lt;br&gt;Kept and marked; in no statistics. If they are right:&lt;br&gt;energy-trading-collector check %1 --accept</source>
        <translation>Hors des limites de la source, ou loin de l’habituel.&lt;br&gt;Conservés et marqués&#xa0;; hors statistiques. S’ils sont justes&#xa0;:&lt;br&gt;energy-trading-collector check %1 --accept</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) revised %2</source>
        <translation>
            <numerusform>%1 révisé %2</numerusform>
            <numerusform>%1 révisés %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Slots whose price the source changed</source>
        <translation>Quarts d’heure dont la source a changé le prix</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>%1: 96 of 96</comment>
        <translation>%1 quarts d’h</translation>
    </message>
    <message>
        <source>Slots stored of those in the shown days</source>
        <translation>Quarts d’heure enregistrés des jours affichés</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>reçu %1</translation>
    </message>
    <message>
        <source>Integrated price, 15 min</source>
        <translation>Prix intégré, 15 min</translation>
    </message>
    <message>
        <source>Price curve of today and tomorrow</source>
        <translation>Courbe des prix d’aujourd’hui et de demain</translation>
    </message>
    <message>
        <source>Slot	CHF/kWh	Mark
</source>
        <translation>Quart d’heure	CHF/kWh	Marque
</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>moins cher</translation>
    </message>
    <message>
        <source>dearest</source>
        <translation>plus cher</translation>
    </message>
    <message>
        <source>%1 CHF/kWh at your rate of %2 CHF for 1 %3</source>
        <translation>%1 CHF/kWh à votre taux de %2 CHF pour 1 %3</translation>
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
        <translation>publié %1</translation>
    </message>
    <message>
        <source>%1, today</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, aujourd’hui</translation>
    </message>
    <message>
        <source>%1, yesterday</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, hier</translation>
    </message>
    <message>
        <source>%1, not published yet</source>
        <comment>Wed 14 Oct</comment>
        <translation>%1, pas encore publié</translation>
    </message>
    <message numerus="yes">
        <source>%1 revised</source>
        <translation>
            <numerusform>%1 révisé</numerusform>
            <numerusform>%1 révisés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: published %2</source>
        <comment>Wed 14 Oct: published Thu 15 Oct</comment>
        <translation>%1 : publié %2</translation>
    </message>
    <message>
        <source>%1 ledger</source>
        <comment>Home ledger</comment>
        <translation>Quarts d’h. %1</translation>
    </message>
    <message>
        <source>No TRA signals are stored yet</source>
        <translation>Aucun signal de télécommande enregistré</translation>
    </message>
    <message>
        <source>No TRA signals are stored of these days</source>
        <translation>Aucun signal de télécommande enregistré pour ces jours</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <comment>%1: 96 of 96</comment>
        <translation>%1 quarts d’heure</translation>
    </message>
    <message>
        <source>Slots stored of those that are due in the shown days</source>
        <translation>Quarts d’heure enregistrés sur ceux qui sont dus dans les jours affichés</translation>
    </message>
    <message>
        <source>grid on electricity, 15 min slots</source>
        <translation>réseau sur énergie, quarts d’heure</translation>
    </message>
    <message>
        <source>integrated, 15 min slots</source>
        <translation>intégré, quarts d’heure</translation>
    </message>
    <message numerus="yes">
        <source>%1 implausible</source>
        <translation>
            <numerusform>%1 invraisemblable</numerusform>
            <numerusform>%1 invraisemblables</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept and marked; in no statistics</source>
        <translation>Conservés et marqués ; dans aucune statistique</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Pas encore publié</translation>
    </message>
    <message>
        <source>Nothing is stored of these days</source>
        <translation>Rien n’est enregistré pour ces jours</translation>
    </message>
    <message>
        <source>Next fetch %1</source>
        <translation>Prochaine requête %1</translation>
    </message>
    <message>
        <source>What a source still has, a back-fill brings.</source>
        <translation>Ce que la source a encore, un rattrapage l’apporte.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 %2&lt;/b&gt;, %3&lt;br&gt;%4&lt;br&gt;%5 used, source %6, without VAT</source>
        <translation>&lt;b&gt;%1 %2&lt;/b&gt;, %3&lt;br&gt;%4&lt;br&gt;%5 utilisés, source %6, sans TVA</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>+0.0018 on Tue</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Mean of all slots of the day, each with the same weight</source>
        <translation>Moyenne de tous les quarts d’heure du jour, de même poids</translation>
    </message>
    <message>
        <source>no peak on weekends</source>
        <translation>pas de peak le week-end</translation>
    </message>
    <message>
        <source>%1 on base</source>
        <comment>-0.0148 on base</comment>
        <translation>%1 sur base</translation>
    </message>
    <message>
        <source>Peak, 08–20 Mon–Fri</source>
        <translation>Peak, 08–20 lu–ve</translation>
    </message>
    <message>
        <source>Slots that begin from 08:00 to 19:45; holidays count as weekdays</source>
        <translation>Quarts d’heure débutant de 08:00 à 19:45 ; les jours fériés comptent comme jours ouvrables</translation>
    </message>
    <message>
        <source>Off-peak</source>
        <translation>Off-peak</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>toute la journée</translation>
    </message>
    <message>
        <source>00–08 and 20–24</source>
        <translation>00–08 et 20–24</translation>
    </message>
    <message>
        <source>All slots that are no peak; on weekends the whole day</source>
        <translation>Tous les quarts d’heure hors peak ; le week-end toute la journée</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 more</source>
        <comment>13:00–14:00</comment>
        <translation>
            <numerusform>%1 et %2 autre</numerusform>
            <numerusform>%1 et %2 autres</numerusform>
        </translation>
    </message>
    <message>
        <source>All slots at that price, merged to ranges</source>
        <translation>Tous les quarts d’heure à ce prix, réunis en plages</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>max − min</source>
        <translation>max. − min.</translation>
    </message>
    <message>
        <source>Dearest slot less cheapest slot</source>
        <translation>Quart d’heure le plus cher moins le moins cher</translation>
    </message>
    <message>
        <source>Cheapest 3 h</source>
        <translation>3 h les moins chères</translation>
    </message>
    <message>
        <source>too few slots are known</source>
        <translation>trop peu de quarts d’heure connus</translation>
    </message>
    <message>
        <source>%1, running</source>
        <comment>12:00–15:00</comment>
        <translation>%1, en cours</translation>
    </message>
    <message>
        <source>12 adjoining slots, earliest wins ties; never over a gap</source>
        <translation>12 quarts d’heure consécutifs, le premier en cas d’égalité ; jamais par-dessus une lacune</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>0.0070 to 0.0371</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Mean of the differences of the slots that both have</source>
        <translation>Moyenne des différences des quarts d’heure communs</translation>
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
        <translation>Intégré</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>grid usage</source>
        <translation>utilisation du réseau</translation>
    </message>
    <message>
        <source>Rank of the day</source>
        <translation>Rang du jour</translation>
    </message>
    <message>
        <source>cheapest %1</source>
        <comment>%1: 12 of 96</comment>
        <translation>parmi les moins chers : %1</translation>
    </message>
    <message>
        <source>dearest %1</source>
        <comment>%1: 12 of 96</comment>
        <translation>parmi les plus chers : %1</translation>
    </message>
    <message>
        <source>Against %1, same time</source>
        <comment>Tue</comment>
        <translation>Contre %1, même heure</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Against base</source>
        <translation>Contre base</translation>
    </message>
    <message>
        <source>Parts add up</source>
        <translation>Les parts font le total</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no, %1 apart</source>
        <translation>non, écart %1</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>non publié</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Revised %1</source>
        <translation>Révisé %1</translation>
    </message>
    <message>
        <source>was %1, %2</source>
        <comment>was 0.2707, +0.0011</comment>
        <translation>était %1, %2</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>Signaux de télécommande</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Implausible</source>
        <translation>Invraisemblable</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tardif</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présent</translation>
    </message>
    <message>
        <source>Revised, was %1</source>
        <translation>Révisé, était %1</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>Révisé</translation>
    </message>
    <message>
        <source>%1: no price</source>
        <comment>Home</comment>
        <translation>%1 : aucun prix</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Start, Zurich</source>
        <translation>Début, Zurich</translation>
    </message>
    <message>
        <source>Start, UTC</source>
        <translation>Début, UTC</translation>
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
        <translation>Maintenant %1</translation>
    </message>
    <message>
        <source>Price curve</source>
        <translation>Courbe des prix</translation>
    </message>
    <message>
        <source>grid usage in it</source>
        <translation>dont utilisation du réseau</translation>
    </message>
    <message>
        <source>Hot water released</source>
        <translation>Eau chaude libérée</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 jours</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 jours</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Grid + electricity</source>
        <translation>Réseau + énergie</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Retour à maintenant</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Jour précédent</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Jour suivant</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>3 h 00 min</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Selected slot</source>
        <translation>Quart d’heure choisi</translation>
    </message>
    <message>
        <source>No slot is chosen</source>
        <translation>Aucun quart d’heure choisi</translation>
    </message>
    <message>
        <source>Point at the chart, or press Left or Right in it.</source>
        <translation>Pointer le graphique, ou y presser Gauche ou Droite.</translation>
    </message>
    <message>
        <source>Window finder</source>
        <translation>Recherche de plage</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Latest end</source>
        <translation>Fin au plus tard</translation>
    </message>
    <message>
        <source>end of the range</source>
        <translation>fin de la plage</translation>
    </message>
    <message>
        <source>Cheapest of the shown days</source>
        <translation>La moins chère des jours affichés</translation>
    </message>
    <message>
        <source>Cheapest from now on</source>
        <translation>La moins chère dès maintenant</translation>
    </message>
    <message>
        <source>%1 %2, mean %3</source>
        <comment>Thu 12:00–15:00, mean 0.1563</comment>
        <translation>%1 %2, moyenne %3</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Quarts d’heure</translation>
    </message>
    <message>
        <source>Slots of the shown days</source>
        <translation>Quarts d’heure des jours affichés</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Semaine précédente</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Lay the prices of earlier days over these, by the clock</source>
        <translation>Superposer les prix de jours antérieurs, à la même heure</translation>
    </message>
    <message>
        <source>Day-ahead %1</source>
        <comment>CH</comment>
        <translation>Day-ahead %1</translation>
    </message>
    <message>
        <source>%1, %2 CHF/kWh at %3</source>
        <comment>84.20 EUR/MWh, 0.0791 CHF/kWh at 0.94</comment>
        <translation>%1, %2 CHF/kWh à %3</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Down %1, %2 to %3</source>
        <comment>a duration, from and to</comment>
        <translation>En panne %1, de %2 à %3</translation>
    </message>
    <message>
        <source>%1 not answering, %2</source>
        <translation>%1&#xa0;: pas de réponse, %2</translation>
    </message>
    <message>
        <source>%1 refused, %2</source>
        <translation>%1&#xa0;: refus, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) old data</source>
        <translation>
            <numerusform>%1&#xa0;: données anciennes</numerusform>
            <numerusform>%1&#xa0;: données anciennes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) implausible values</source>
        <translation>
            <numerusform>%1&#xa0;: valeurs invraisemblables</numerusform>
            <numerusform>%1&#xa0;: valeurs invraisemblables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) answers of another shape</source>
        <translation>
            <numerusform>%1&#xa0;: réponses d’une autre forme</numerusform>
            <numerusform>%1&#xa0;: réponses d’une autre forme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) answers that are too large</source>
        <translation>
            <numerusform>%1&#xa0;: réponses trop grandes</numerusform>
            <numerusform>%1&#xa0;: réponses trop grandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) unreadable answers</source>
        <translation>
            <numerusform>%1&#xa0;: réponses illisibles</numerusform>
            <numerusform>%1&#xa0;: réponses illisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) again</source>
        <translation>
            <numerusform>%1&#xa0;: de nouveau une réponse</numerusform>
            <numerusform>%1&#xa0;: de nouveau une réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) good data again</source>
        <translation>
            <numerusform>%1&#xa0;: de nouveau de bonnes données</numerusform>
            <numerusform>%1&#xa0;: de nouveau de bonnes données</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without an answer since %2, refused or held back</source>
        <translation>%1&#xa0;: sans réponse depuis %2, refus ou retenue</translation>
    </message>
    <message>
        <source>%1 rate limited</source>
        <translation>%1&#xa0;: appels limités</translation>
    </message>
    <message>
        <source>%1 rate limited until %2</source>
        <translation>%1&#xa0;: appels limités jusqu’à %2</translation>
    </message>
    <message>
        <source>%1 no longer rate limited</source>
        <translation>%1&#xa0;: appels plus limités</translation>
    </message>
    <message>
        <source>%1 slow, %2 ms, limit %3 ms</source>
        <translation>%1&#xa0;: lenteur, %2 ms, limite %3 ms</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) in time again</source>
        <translation>
            <numerusform>%1&#xa0;: de nouveau à temps</numerusform>
            <numerusform>%1&#xa0;: de nouveau à temps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: calls work again</source>
        <translation>%1&#xa0;: appels de nouveau possibles</translation>
    </message>
    <message>
        <source>%1 no longer watched</source>
        <translation>%1&#xa0;: surveillance terminée</translation>
    </message>
    <message>
        <source>Prices for %1 no longer watched</source>
        <translation>Prix du %1&#xa0;: surveillance terminée</translation>
    </message>
    <message>
        <source>Central database no longer watched</source>
        <translation>Base centrale&#xa0;: surveillance terminée</translation>
    </message>
    <message>
        <source>Sign-in failing, %1</source>
        <translation>Échec de l’authentification, %1</translation>
    </message>
    <message>
        <source>Sign-in works again</source>
        <translation>L’authentification fonctionne de nouveau</translation>
    </message>
    <message>
        <source>Sign-in of %1 works again</source>
        <translation>Authentification de %1 rétablie</translation>
    </message>
    <message>
        <source>Token refused by the API, although signing in works</source>
        <translation>Jeton refusé par l’API, bien que l’authentification fonctionne</translation>
    </message>
    <message>
        <source>Tokens are taken again</source>
        <translation>Les jetons sont de nouveau acceptés</translation>
    </message>
    <message>
        <source>Waiting for the secret %1</source>
        <translation>En attente du secret %1</translation>
    </message>
    <message>
        <source>Waiting for the system keyring</source>
        <translation>En attente du trousseau</translation>
    </message>
    <message>
        <source>Sign-in of %1 refused</source>
        <translation>Authentification de %1 refusée</translation>
    </message>
    <message>
        <source>Tokens of %1 refused</source>
        <translation>Jetons de %1 refusés</translation>
    </message>
    <message>
        <source>Sign-in of %1 fails</source>
        <translation>Authentification de %1 en échec</translation>
    </message>
    <message>
        <source>%1 not reachable</source>
        <translation>%1 hors d’atteinte</translation>
    </message>
    <message>
        <source>Central database is buffered</source>
        <translation>Base centrale en tampon</translation>
    </message>
    <message>
        <source>Central database reachable</source>
        <translation>Base centrale joignable</translation>
    </message>
    <message numerus="yes">
        <source>Central database reachable, %1 row(s) sent</source>
        <translation>
            <numerusform>Base centrale joignable, %1 ligne envoyée</numerusform>
            <numerusform>Base centrale joignable, %1 lignes envoyées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es) refused by the central database</source>
        <translation>
            <numerusform>%1 lot refusé par la base centrale</numerusform>
            <numerusform>%1 lots refusés par la base centrale</numerusform>
        </translation>
    </message>
    <message>
        <source>Local file cannot be written: %1</source>
        <translation>Le fichier local ne peut pas être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Local file is written again</source>
        <translation>Le fichier local est de nouveau écrit</translation>
    </message>
    <message>
        <source>%1 arrived, %2 of %3 slots</source>
        <translation>%1 reçus, %2 sur %3 quarts d’heure</translation>
    </message>
    <message>
        <source>%1 not published, %2 of %3 slots</source>
        <translation>%1 non publiés, %2 sur %3 quarts d’heure</translation>
    </message>
    <message>
        <source>%1 missing, %2 of %3 slots</source>
        <translation>%1 manquants, %2 sur %3 quarts d’heure</translation>
    </message>
    <message>
        <source>%1 incomplete, %2 of %3 slots missing</source>
        <translation>%1 incomplets, %2 quarts d’heure sur %3 manquent</translation>
    </message>
    <message numerus="yes">
        <source>Prices revised: %1 slot(s), %2, %3</source>
        <translation>
            <numerusform>Prix révisés&#xa0;: %1 quart d’heure, %2, %3</numerusform>
            <numerusform>Prix révisés&#xa0;: %1 quarts d’heure, %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery day is over</source>
        <translation>Le jour de livraison est passé</translation>
    </message>
    <message>
        <source>Clock %1 ahead</source>
        <translation>Horloge en avance de %1</translation>
    </message>
    <message>
        <source>Clock %1 behind</source>
        <translation>Horloge en retard de %1</translation>
    </message>
    <message>
        <source>Paused by you, %1</source>
        <translation>Mis en pause par vous, %1</translation>
    </message>
    <message>
        <source>Nothing is fetched</source>
        <translation>Aucun appel en cours</translation>
    </message>
    <message>
        <source>Your network is offline</source>
        <translation>Votre réseau est hors ligne</translation>
    </message>
    <message>
        <source>Nothing checked since %1</source>
        <translation>Rien vérifié depuis %1</translation>
    </message>
    <message>
        <source>Every endpoint has server errors</source>
        <translation>Erreurs de serveur partout</translation>
    </message>
    <message>
        <source>No endpoint answers</source>
        <translation>Aucun point d’accès ne répond</translation>
    </message>
    <message>
        <source>Last good data %1</source>
        <translation>Dernières bonnes données %1</translation>
    </message>
    <message>
        <source>No data received yet</source>
        <translation>Aucune donnée reçue</translation>
    </message>
    <message>
        <source>No endpoint has answered yet</source>
        <translation>Encore aucune réponse</translation>
    </message>
    <message>
        <source>The first answers are awaited</source>
        <translation>Premières réponses attendues</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 endpoints answer(s)</source>
        <translation>
            <numerusform>%1 sur %2 répond</numerusform>
            <numerusform>%1 sur %2 répondent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 endpoints give(s) data</source>
        <translation>
            <numerusform>%1 sur %2 livre des données</numerusform>
            <numerusform>%1 sur %2 livrent des données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %1 more</source>
        <translation>
            <numerusform>et %1 autre</numerusform>
            <numerusform>et %1 autres</numerusform>
        </translation>
    </message>
    <message>
        <source>no open alert</source>
        <translation>aucune alarme ouverte</translation>
    </message>
    <message numerus="yes">
        <source>%1 notice(s)</source>
        <translation>
            <numerusform>%1 avis</numerusform>
            <numerusform>%1 avis</numerusform>
        </translation>
    </message>
    <message>
        <source>Today’s prices</source>
        <translation>Prix d’aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow’s prices</source>
        <translation>Prix de demain</translation>
    </message>
    <message>
        <source>Prices for %1</source>
        <translation>Prix du %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>dans l’intervalle %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a span of differences</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 endpoints</source>
        <translation>%1 points d’accès</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Base centrale</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are rate limited until %2</source>
        <translation>
            <numerusform>%1&#xa0;: appels limités jusqu’à %2</numerusform>
            <numerusform>%1&#xa0;: appels limités jusqu’à %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refuses rows</source>
        <translation>%1&#xa0;: lignes refusées</translation>
    </message>
    <message>
        <source>%1 refuses a row</source>
        <translation>%1&#xa0;: une ligne refusée</translation>
    </message>
    <message>
        <source>%1 needs a newer program</source>
        <translation>%1&#xa0;: programme plus récent exigé</translation>
    </message>
    <message>
        <source>%1 without its password, %2</source>
        <translation>%1 sans son mot de passe, %2</translation>
    </message>
    <message>
        <source>The endpoint is down</source>
        <translation>Le point d’accès est en panne</translation>
    </message>
</context>
<context>
    <name>Signals panel</name>
    <message>
        <source>%1 closed</source>
        <comment>%1: 3 of 4</comment>
        <translation>%1 terminés</translation>
    </message>
    <message>
        <source>Commands whose last activation has ended</source>
        <translation>Commandes dont la dernière activation est terminée</translation>
    </message>
    <message>
        <source>%1 reports up to the previous day.</source>
        <translation>%1 publie jusqu’à la veille.</translation>
    </message>
    <message>
        <source>Next fetch %1</source>
        <translation>Prochain appel %1</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Pas encore publié</translation>
    </message>
    <message>
        <source>%1, latest day</source>
        <translation>%1, dernier jour</translation>
    </message>
    <message>
        <source>Today’s signals: published %1</source>
        <translation>Signaux d’aujourd’hui&#xa0;: publiés %1</translation>
    </message>
    <message>
        <source>%1. Reports end with the previous day.</source>
        <translation>%1&#xa0;; les rapports s’arrêtent à la veille</translation>
    </message>
    <message>
        <source>old</source>
        <translation>ancien</translation>
    </message>
    <message>
        <source>The newest day should be %1.</source>
        <translation>Jour le plus récent attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 implausible</source>
        <translation>%1 invraisemblable</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>TRA signals</source>
        <translation>Télécommande centr.</translation>
    </message>
    <message>
        <source>TRA signals of the latest day</source>
        <translation>Signaux de télécommande centralisée du dernier jour</translation>
    </message>
    <message>
        <source>Last start–end</source>
        <translation>Dernière activ.</translation>
    </message>
    <message>
        <source>%1 of an impossible time</source>
        <translation>%1 à une heure impossible</translation>
    </message>
    <message>
        <source>On a day, or beginning at a time, that was still to come or cannot be.&lt;br&gt;Kept and marked; in no count.</source>
        <translation>Un jour ou une heure de début encore à venir, ou impossible.&lt;br&gt;Conservé et marqué&#xa0;; non compté.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>not observed</source>
        <translation>non observé</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are not observed</source>
        <translation>
            <numerusform>%1&#xa0;: pas d’observation</numerusform>
            <numerusform>%1&#xa0;: pas d’observation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s)</source>
        <translation>
            <numerusform>%1&#xa0;: réponse</numerusform>
            <numerusform>%1&#xa0;: réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lent</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are slow</source>
        <translation>
            <numerusform>%1&#xa0;: lenteur</numerusform>
            <numerusform>%1&#xa0;: lenteur</numerusform>
        </translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplet</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are incomplete</source>
        <translation>
            <numerusform>%1&#xa0;: données incomplètes</numerusform>
            <numerusform>%1&#xa0;: données incomplètes</numerusform>
        </translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are late</source>
        <translation>
            <numerusform>%1&#xa0;: retard</numerusform>
            <numerusform>%1&#xa0;: retard</numerusform>
        </translation>
    </message>
    <message>
        <source>old data</source>
        <translation>données anciennes</translation>
    </message>
    <message numerus="yes">
        <source>%1 send(s) old data</source>
        <translation>
            <numerusform>%1&#xa0;: données anciennes</numerusform>
            <numerusform>%1&#xa0;: données anciennes</numerusform>
        </translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>invraisemblable</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are implausible</source>
        <translation>
            <numerusform>%1&#xa0;: invraisemblable</numerusform>
            <numerusform>%1&#xa0;: invraisemblable</numerusform>
        </translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>limité</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are rate limited</source>
        <translation>
            <numerusform>%1&#xa0;: appels limités</numerusform>
            <numerusform>%1&#xa0;: appels limités</numerusform>
        </translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are unreadable</source>
        <translation>
            <numerusform>%1&#xa0;: illisible</numerusform>
            <numerusform>%1&#xa0;: illisible</numerusform>
        </translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message numerus="yes">
        <source>%1 is/are refused</source>
        <translation>
            <numerusform>%1&#xa0;: refus</numerusform>
            <numerusform>%1&#xa0;: refus</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message numerus="yes">
        <source>%1 do(es) not answer</source>
        <translation>
            <numerusform>%1&#xa0;: pas de réponse</numerusform>
            <numerusform>%1&#xa0;: pas de réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Dégradé</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Panne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message numerus="yes">
        <source>%1 answer(s) with server errors</source>
        <translation>
            <numerusform>%1&#xa0;: erreurs du serveur</numerusform>
            <numerusform>%1&#xa0;: erreurs du serveur</numerusform>
        </translation>
    </message>
    <message>
        <source>server error</source>
        <translation>erreur serveur</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No good answer yet</source>
        <translation>Encore pas de bonne réponse</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Encore pas de réponse</translation>
    </message>
    <message>
        <source>Last %1, %2</source>
        <translation>Reçu %1, %2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>Next 14:41, in 3 min</comment>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non interrogé</translation>
    </message>
    <message>
        <source>Waits for sign-in</source>
        <translation>Non authentifié</translation>
    </message>
    <message>
        <source>Waiting for the first fetch</source>
        <translation>Attend le premier appel</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>Non observé</translation>
    </message>
    <message>
        <source>Not observed since %1</source>
        <translation>Non observé depuis %1</translation>
    </message>
    <message>
        <source>Slow, last %1</source>
        <translation>Lenteur, reçu %1</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lenteur</translation>
    </message>
    <message>
        <source>Data of %1, %2 old</source>
        <translation>Données de %1, âge %2</translation>
    </message>
    <message>
        <source>Answers, but with old data</source>
        <translation>Répond, données anciennes</translation>
    </message>
    <message>
        <source>Rate limited until %1</source>
        <translation>Appels limités jusqu’à %1</translation>
    </message>
    <message>
        <source>Rate limit reached</source>
        <translation>Limite d’appels atteinte</translation>
    </message>
    <message>
        <source>works again</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>Works again</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Reçu %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se réauthentifier</translation>
    </message>
    <message>
        <source>Under File, Connections</source>
        <translation>Sous Fichier, Connexions</translation>
    </message>
    <message>
        <source>Tried with the next call</source>
        <translation>Essai au prochain appel</translation>
    </message>
    <message>
        <source>Sign-in works, the API refuses</source>
        <translation>Authentifié, l’API refuse</translation>
    </message>
    <message>
        <source>No source offers this</source>
        <translation>Aucune source ne l’offre</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Non offert</translation>
    </message>
    <message>
        <source>Add one under File, Connections</source>
        <translation>Ajout sous Fichier, Connexions</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 sources answer(s), shown: %3</source>
        <translation>
            <numerusform>%1 source sur %2 répond, affichée&#xa0;: %3</numerusform>
            <numerusform>%1 sources sur %2 répondent, affichée&#xa0;: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>No sign-in needed</source>
        <translation>Sans authentification</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>Public data only</source>
        <translation>Données publiques</translation>
    </message>
    <message>
        <source>Fetched when needed</source>
        <translation>Demandé au besoin</translation>
    </message>
    <message>
        <source>The leader signs in</source>
        <translation>Le meneur s’authentifie</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Au besoin</translation>
    </message>
    <message>
        <source>By the leader</source>
        <translation>Par le meneur</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <translation>Valable %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Renews before %1</source>
        <translation>Renouvelé avant %1</translation>
    </message>
    <message>
        <source>Zurich, %1</source>
        <translation>Zurich, %1</translation>
    </message>
    <message>
        <source>%1 Zurich</source>
        <translation>%1 Zurich</translation>
    </message>
    <message>
        <source>%1: this computer’s clock against the dates that the hosts send</source>
        <translation>%1&#xa0;: l’horloge de cet ordinateur face aux dates des hôtes</translation>
    </message>
    <message>
        <source>Overall state: %1. %2</source>
        <translation>État général&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>buffering</source>
        <translation>en tampon</translation>
    </message>
    <message numerus="yes">
        <source>Buffering, %1 row(s) here</source>
        <translation>
            <numerusform>En tampon, %1 ligne ici</numerusform>
            <numerusform>En tampon, %1 lignes ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) here</source>
        <translation>
            <numerusform>%1 ligne ici</numerusform>
            <numerusform>%1 lignes ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Central database</source>
        <translation>Base centrale</translation>
    </message>
    <message>
        <source>Not set, kept here only</source>
        <translation>Pas configurée, ici seulement</translation>
    </message>
    <message>
        <source>Kept here only</source>
        <translation>Ici seulement</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>Fichier SQLite</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message numerus="yes">
        <source>OK, %1 row(s) waiting</source>
        <translation>
            <numerusform>OK, %1 ligne en attente</numerusform>
            <numerusform>OK, %1 lignes en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OK, %1 wait</source>
        <translation>
            <numerusform>OK, %1 attend</numerusform>
            <numerusform>OK, %1 attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused, kept aside</source>
        <translation>
            <numerusform>%1 refusé, mis de côté</numerusform>
            <numerusform>%1 refusés, mis de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Last write %1</source>
        <translation>Écrit %1</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Encore rien écrit</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>Collecteur</translation>
    </message>
    <message>
        <source>This computer polls</source>
        <translation>Cet ordinateur appelle</translation>
    </message>
    <message>
        <source>Alone, no lease needed</source>
        <translation>Seul, sans bail</translation>
    </message>
    <message>
        <source>Waiting for a leader</source>
        <translation>En attente d’un meneur</translation>
    </message>
    <message>
        <source>This computer polls meanwhile</source>
        <translation>Cet ordinateur appelle entre-temps</translation>
    </message>
    <message>
        <source>Leader: this computer</source>
        <translation>Meneur&#xa0;: cet ordinateur</translation>
    </message>
    <message>
        <source>Follower, leader %1</source>
        <translation>Suit, meneur %1</translation>
    </message>
    <message>
        <source>reads and charts</source>
        <translation>lit et dessine</translation>
    </message>
    <message>
        <source>%1, lease %2</source>
        <translation>%1, bail %2</translation>
    </message>
    <message>
        <source>%1, lease ran out</source>
        <translation>%1, bail échu</translation>
    </message>
    <message>
        <source>Lease epoch %1, held by %2</source>
        <translation>Époque du bail %1, tenu par %2</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Status strip</source>
        <translation>Bandeau d’état</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <translation>Sans réponse depuis %1</translation>
    </message>
</context>
<context>
    <name>Tariff panel</name>
    <message>
        <source>Integrated</source>
        <translation>Intégré</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>of which grid usage</source>
        <translation>dont utilisation</translation>
    </message>
    <message>
        <source>no sum</source>
        <translation>pas de somme</translation>
    </message>
    <message>
        <source>%1 add up</source>
        <comment>%1: 192 of 192</comment>
        <translation>%1 ok</translation>
    </message>
    <message>
        <source>parts not comparable</source>
        <translation>parts non comparables</translation>
    </message>
    <message>
        <source>parts add up in %1</source>
        <translation>parts égales à la somme dans %1</translation>
    </message>
    <message>
        <source>integrated = electricity + grid (or dso, where it is sent) within 0.00005, slot by slot, of both products</source>
        <translation>intégré = énergie + réseau (ou GRD, si envoyé) à 0,00005 près, par quart d’heure, des deux produits</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>moyenne du %1</translation>
    </message>
    <message>
        <source>Tariff comparison</source>
        <translation>Tarifs comparés</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Day mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Component	%1	%2	Difference
</source>
        <translation>Composante	%1	%2	Différence
</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open monitor</source>
        <translation>Ouvrir le moniteur</translation>
    </message>
    <message>
        <source>%1 (clock off)</source>
        <translation>%1 (horloge fausse)</translation>
    </message>
    <message>
        <source>%1 (implausible)</source>
        <translation>%1 (invraisemblable)</translation>
    </message>
    <message>
        <source>Price now not known</source>
        <translation>Prix actuel inconnu</translation>
    </message>
    <message>
        <source>Price now %1 until %2</source>
        <translation>Prix actuel %1 jusqu’à %2</translation>
    </message>
    <message>
        <source>Plant power not known</source>
        <translation>Puissance de l’installation inconnue</translation>
    </message>
    <message>
        <source>Plant %1, %2 old</source>
        <translation>Installation %1, âge %2</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>DEMO: simulated data, seed %1, time runs %2×.</source>
        <translation>DÉMO&#xa0;: données simulées, graine %1, temps %2×.</translation>
    </message>
    <message>
        <source>&amp;Export prices…</source>
        <translation>&amp;Exporter les prix…</translation>
    </message>
    <message>
        <source>Write prices of a range to a CSV file</source>
        <translation>Écrire les prix d’une période dans un fichier CSV</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Connexions…</translation>
    </message>
    <message>
        <source>The sources that are polled, and new ones</source>
        <translation>Les sources interrogées, et de nouvelles</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Stop monitoring and close</source>
        <translation>Arrêter la surveillance et fermer</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>As &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Poll every endpoint once now</source>
        <translation>Interroger maintenant une fois chaque point d’accès</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Panneau &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation>Panneau &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Maximise panel</source>
        <translation>&amp;Agrandir le panneau</translation>
    </message>
    <message>
        <source>The panel with the focus fills the page, or goes back</source>
        <translation>Le panneau actif remplit la page, ou revient</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>Ouvrir le &amp;dossier des données</translation>
    </message>
    <message>
        <source>The folder that holds etcm.sqlite</source>
        <translation>Le dossier qui contient etcm.sqlite</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>Every key and what it does</source>
        <translation>Chaque touche et son effet</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>What this program is made of</source>
        <translation>De quoi ce programme est fait</translation>
    </message>
    <message>
        <source>%1: signing in works, so the secret is right, but the API does not take its tokens (HTTP 401).</source>
        <translation>%1&#xa0;: l’authentification fonctionne, le secret est donc juste, mais l’API n’accepte pas ses jetons (HTTP 401).</translation>
    </message>
    <message>
        <source>Public data continues.</source>
        <translation>Les données publiques continuent.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %2 row(s) kept here, nothing lost.</source>
        <translation>
            <numerusform>%1. %2 ligne gardée ici, rien n’est perdu.</numerusform>
            <numerusform>%1. %2 lignes gardées ici, rien n’est perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s clock is %1 ahead of the clocks of the servers: ages, times and what is late are off by as much. Set the clock.</source>
        <translation>L’horloge de cet ordinateur avance de %1 sur celles des serveurs&#xa0;: âges, heures et retards sont faussés d’autant. Réglez l’horloge.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 behind the clocks of the servers: ages, times and what is late are off by as much. Set the clock.</source>
        <translation>L’horloge de cet ordinateur retarde de %1 sur celles des serveurs&#xa0;: âges, heures et retards sont faussés d’autant. Réglez l’horloge.</translation>
    </message>
    <message>
        <source>Click to close</source>
        <translation>Cliquer pour fermer</translation>
    </message>
    <message>
        <source>The configuration stays as it was, the new one does not start: %1</source>
        <translation>La configuration reste telle quelle, la nouvelle ne démarre pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>DEMO – %1</source>
        <translation>DÉMO – %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Not in the demo: start the program without --demo</source>
        <translation>Pas dans la démo&#xa0;: démarrer le programme sans --demo</translation>
    </message>
    <message numerus="yes">
        <source>Refreshing: %1 call(s)</source>
        <translation>
            <numerusform>Actualisation&#xa0;: %1 appel</numerusform>
            <numerusform>Actualisation&#xa0;: %1 appels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 endpoints answered in %3 ms</source>
        <translation>%1 %2 points d’accès ont répondu en %3 ms</translation>
    </message>
    <message>
        <source>No source is set</source>
        <translation>Aucune source configurée</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %3 more</source>
        <translation>
            <numerusform>%1, %2 et %3 autre</numerusform>
            <numerusform>%1, %2 et %3 autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list</comment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>F1 Keys</source>
        <translation>F1 Touches</translation>
    </message>
    <message>
        <source>DEMO: %1</source>
        <translation>DÉMO&#xa0;: %1</translation>
    </message>
    <message>
        <source>CHF/kWh without VAT</source>
        <translation>CHF/kWh hors TVA</translation>
    </message>
    <message>
        <source>Times in Europe/Zurich</source>
        <translation>Heures Europe/Zurich</translation>
    </message>
    <message>
        <source>%1 %2 stored</source>
        <comment>time, endpoint</comment>
        <translation>%1 %2&#xa0;: enregistré</translation>
    </message>
    <message>
        <source>Not while Connections or Export prices is open: what is typed there would be lost</source>
        <translation>Pas tant que «&#xa0;Connexions&#xa0;» ou «&#xa0;Exporter les prix&#xa0;» est ouvert&#xa0;: la saisie serait perdue</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>API health</source>
        <translation>État des API</translation>
    </message>
    <message>
        <source>Plant &amp;&amp; TRA</source>
        <translation>Site &amp;&amp; TCC</translation>
    </message>
</context>
</TS>
