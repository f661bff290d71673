<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>activity::ActivityPane</name>
    <message>
        <source>What you start here is listed here.</source>
        <translation>Ce que vous lancez ici apparaît ici.</translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation>Rien n’est en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more under way</source>
        <translation>
            <numerusform>%1, et %n autre en cours</numerusform>
            <numerusform>%1, et %n autres en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Folds the list of jobs</source>
        <translation>Replie la liste des travaux</translation>
    </message>
    <message>
        <source>Unfolds the list of jobs</source>
        <translation>Déplie la liste des travaux</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Effacer ce qui est terminé</translation>
    </message>
</context>
<context>
    <name>activity::ActivityRow</name>
    <message>
        <source>Recover now</source>
        <translation>Reprendre maintenant</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Retour en arrière…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>audit_page::AuditPage</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>As JSON lines…</source>
        <translation>En lignes JSON…</translation>
    </message>
    <message>
        <source>As CSV, for a spreadsheet…</source>
        <translation>En CSV, pour un tableur…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Ce qui a été fait, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Reading the trail…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Its chain is verified line by line.</source>
        <translation>Sa chaîne est vérifiée ligne par ligne.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Rien n’est encore consigné</translation>
    </message>
    <message>
        <source>Whatever is registered, tested or deleted from this machine stands here from then on.</source>
        <translation>Tout ce qui est enregistré, testé ou supprimé depuis cette machine figurera ici.</translation>
    </message>
    <message>
        <source>No line fits the filters</source>
        <translation>Aucune ligne ne correspond aux filtres</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Everything done</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Toutes les issues</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Tous les environnements</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute la période</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>365 derniers jours</translation>
    </message>
    <message>
        <source>Search names, people and reasons</source>
        <translation>Chercher un nom, une personne, une cause</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) recorded on this machine</source>
        <translation>
            <numerusform>%n ligne consignée sur cette machine</numerusform>
            <numerusform>%n lignes consignées sur cette machine</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown, %2</source>
        <translation>%1 affichées, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) end in the middle, their writer was stopped: %1.</source>
        <translation>
            <numerusform>%n ligne s’arrête au milieu, son écriture a été interrompue&#xa0;: %1.</numerusform>
            <numerusform>%n lignes s’arrêtent au milieu, leur écriture a été interrompue&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>verifying…</source>
        <translation>vérification…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) so far</source>
        <translation>
            <numerusform>%n ligne pour l’instant</numerusform>
            <numerusform>%n lignes pour l’instant</numerusform>
        </translation>
    </message>
    <message>
        <source>chain broken</source>
        <translation>chaîne rompue</translation>
    </message>
    <message>
        <source>Nothing after line %1 can be trusted.</source>
        <translation>Rien de ce qui suit la ligne %1 n’est fiable.</translation>
    </message>
    <message>
        <source>chain empty</source>
        <translation>chaîne vide</translation>
    </message>
    <message>
        <source>chain intact</source>
        <translation>chaîne intacte</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), each follows from the one before.</source>
        <translation>
            <numerusform>%n ligne, chacune découle de la précédente.</numerusform>
            <numerusform>%n lignes, chacune découle de la précédente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the shown lines</source>
        <translation>Exporter les lignes affichées</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to %1</source>
        <translation>
            <numerusform>%n ligne écrite dans %1</numerusform>
            <numerusform>%n lignes écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Its lines are all there; the filters hide them.</source>
        <translation>Ses lignes sont toutes là&#xa0;; les filtres les cachent.</translation>
    </message>
</context>
<context>
    <name>audit_page::TrailModel</name>
    <message>
        <source>Time</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Rev.</source>
        <comment>revision</comment>
        <translation>Rév.</translation>
    </message>
</context>
<context>
    <name>audit_page::words</name>
    <message>
        <source>registered</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>testé</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>repris</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>défait</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>not all undone</source>
        <translation>défait en partie</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
</context>
<context>
    <name>catalogs</name>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>Registered, and Trino knows it.</source>
        <translation>Enregistré, et Trino le connaît.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Registered, but Trino does not know it: a Trino that keeps its catalogs in memory forgets them when it restarts.</source>
        <translation>Enregistré, mais Trino ne le connaît pas&#xa0;: un Trino qui garde ses catalogues en mémoire les oublie à son redémarrage.</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>A change is under way, or was interrupted.</source>
        <translation>Un changement est en cours, ou a été interrompu.</translation>
    </message>
    <message>
        <source>unmanaged</source>
        <translation>non géré</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>from the file %1</source>
        <translation>depuis le fichier %1</translation>
    </message>
    <message>
        <source>from the environment variable %1</source>
        <translation>depuis la variable d’environnement %1</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>saisi au clavier</translation>
    </message>
    <message>
        <source>from Vault, %1, key %2</source>
        <translation>depuis Vault, %1, clé %2</translation>
    </message>
    <message>
        <source>given with the definition</source>
        <translation>donné avec la définition</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>connection test</source>
        <translation>test de connexion</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>défait</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplet</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Taken out of Trino and closed on purpose; its record is kept.</source>
        <translation>Retiré de Trino et fermé exprès&#xa0;; sa fiche est gardée.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Its record is as it was signed.</source>
        <translation>Son enregistrement est tel qu’il a été signé.</translation>
    </message>
    <message>
        <source>Its record is not as it was signed.</source>
        <translation>Son enregistrement n’est pas tel qu’il a été signé.</translation>
    </message>
    <message>
        <source>Its record is an older one that was put back.</source>
        <translation>Son enregistrement est un ancien qui a été remis.</translation>
    </message>
    <message>
        <source>Nobody vouches for its record.</source>
        <translation>Personne ne répond de son enregistrement.</translation>
    </message>
    <message>
        <source>Its record is signed with a key that is not known here.</source>
        <translation>Son enregistrement est signé avec une clé inconnue ici.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change roles…</source>
        <translation>Changer les rôles…</translation>
    </message>
    <message>
        <source>Rotate the credential…</source>
        <translation>Renouveler les identifiants…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Désactiver…</translation>
    </message>
    <message>
        <source>Enable…</source>
        <translation>Réactiver…</translation>
    </message>
    <message>
        <source>Roll back to this revision…</source>
        <translation>Revenir à cette révision…</translation>
    </message>
    <message>
        <source>Have OpenMetadata read it again…</source>
        <translation>Le faire relire par OpenMetadata…</translation>
    </message>
    <message>
        <source>Select one catalog.</source>
        <translation>Sélectionnez un catalogue.</translation>
    </message>
    <message>
        <source>There is no connection to the cluster.</source>
        <translation>Il n’y a pas de connexion au cluster.</translation>
    </message>
    <message>
        <source>Its record cannot be read, or it was never whole.</source>
        <translation>Sa fiche est illisible, ou n’a jamais été complète.</translation>
    </message>
    <message>
        <source>A change is under way or was interrupted: recover it first.</source>
        <translation>Un changement est en cours ou a été interrompu&#xa0;: le reprendre d’abord.</translation>
    </message>
    <message>
        <source>It is disabled already.</source>
        <translation>Il est déjà désactivé.</translation>
    </message>
    <message>
        <source>It is not disabled.</source>
        <translation>Il n’est pas désactivé.</translation>
    </message>
    <message>
        <source>It has no credential.</source>
        <translation>Il n’a pas d’identifiants.</translation>
    </message>
    <message>
        <source>The environment names no OpenMetadata.</source>
        <translation>L’environnement ne nomme aucun OpenMetadata.</translation>
    </message>
    <message>
        <source>Only Trino knows it: it was not registered with this program, which therefore leaves it alone. Adopted, it is managed like the others.</source>
        <translation>Seul Trino le connaît&#xa0;: il n’a pas été enregistré avec ce programme, qui le laisse donc tranquille. Adopté, il est géré comme les autres.</translation>
    </message>
    <message>
        <source>preparation</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>Adopter…</translation>
    </message>
    <message>
        <source>It is managed already.</source>
        <translation>Il est déjà géré.</translation>
    </message>
    <message>
        <source>It was not registered with this program: adopt it first.</source>
        <translation>Il n’a pas été enregistré avec ce programme&#xa0;: adoptez-le d’abord.</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>Its keytab, krb5.conf and files are in place. It waits for a restart of Trino, after which reconcile enables it.</source>
        <translation>Son keytab, son krb5.conf et ses fichiers sont en place. Il attend un redémarrage de Trino, après quoi reconcile l’active.</translation>
    </message>
    <message>
        <source>leftover</source>
        <translation>reste d’un test</translation>
    </message>
    <message>
        <source>A temporary catalog of a test that nobody is at any more.</source>
        <translation>Un catalogue temporaire d’un test auquel plus personne ne travaille.</translation>
    </message>
    <message>
        <source>Its record in the cluster cannot be read, or is gone.</source>
        <translation>Son enregistrement dans le cluster est illisible, ou a disparu.</translation>
    </message>
    <message>
        <source>Its keytab, krb5.conf and files are in place. It waits for a restart of Trino, whose Java does not find %1 before; reconcile enables it then.</source>
        <translation>Son keytab, son krb5.conf et ses fichiers sont en place. Il attend un redémarrage de Trino, dont le Java ne trouve pas %1 avant&#xa0;; reconcile l’active alors.</translation>
    </message>
    <message>
        <source>only on %1</source>
        <translation>seulement sur %1</translation>
    </message>
    <message>
        <source>Of several coordinators only %1 has it: it must be the same on each.</source>
        <translation>De plusieurs coordinateurs, seul %1 l’a&#xa0;: il doit être le même sur chacun.</translation>
    </message>
</context>
<context>
    <name>catalogs::AccessTab</name>
    <message>
        <source>Roles that may read the catalog</source>
        <translation>Rôles qui peuvent lire le catalogue</translation>
    </message>
    <message>
        <source>The rule for OPA</source>
        <translation>La règle pour OPA</translation>
    </message>
    <message>
        <source>Its rules are not known here: it was not registered with this program.</source>
        <translation>Ses règles ne sont pas connues ici&#xa0;: il n’a pas été enregistré avec ce programme.</translation>
    </message>
    <message>
        <source>No role may read it; only the admins.</source>
        <translation>Aucun rôle ne peut le lire&#xa0;; seuls les administrateurs le peuvent.</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) may read it.</source>
        <translation>
            <numerusform>%n rôle peut le lire.</numerusform>
            <numerusform>%n rôles peuvent le lire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Admins always may: %1.</source>
        <translation>Les administrateurs le peuvent toujours&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>catalogs::ActivityTab</name>
    <message>
        <source>What was done to the catalog</source>
        <translation>Ce qui a été fait du catalogue</translation>
    </message>
    <message>
        <source>Nothing was done to it from this machine.</source>
        <translation>Rien n’a été fait depuis cette machine.</translation>
    </message>
</context>
<context>
    <name>catalogs::CatalogActions</name>
    <message>
        <source>Copy as a table</source>
        <translation>Copier comme tableau</translation>
    </message>
    <message>
        <source>Undo the interrupted run</source>
        <translation>Défaire l’opération interrompue</translation>
    </message>
    <message>
        <source>Finish the interrupted run</source>
        <translation>Terminer l’opération interrompue</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Rétablir…</translation>
    </message>
</context>
<context>
    <name>catalogs::CatalogDetails</name>
    <message numerus="yes">
        <source>%n catalogs are selected.</source>
        <translation>
            <numerusform>%n catalogue est sélectionné.</numerusform>
            <numerusform>%n catalogues sont sélectionnés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a catalog to see its properties, who may read it, and its history.</source>
        <translation>Sélectionnez un catalogue pour voir ses propriétés, qui peut le lire, et son historique.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Détails de %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>catalogs::CatalogModel</name>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernier changement</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Dérive</translation>
    </message>
</context>
<context>
    <name>catalogs::CatalogStates</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No catalog yet</source>
        <translation>Pas encore de catalogue</translation>
    </message>
    <message>
        <source>Add a source, or drop a definition (YAML or JSON) here.</source>
        <translation>Ajoutez une source, ou déposez ici une définition (YAML ou JSON).</translation>
    </message>
    <message>
        <source>Add catalog</source>
        <translation>Ajouter un catalogue</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Reading the catalogs of %1…</source>
        <translation>Lecture des catalogues de %1…</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ne peut pas être lu</translation>
    </message>
</context>
<context>
    <name>catalogs::CatalogsPage</name>
    <message>
        <source>No catalog matches</source>
        <translation>Aucun catalogue ne correspond</translation>
    </message>
    <message>
        <source>Another word, status or connector may.</source>
        <translation>Essayez un autre mot, un autre état ou un autre connecteur.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Import a catalog definition</source>
        <translation>Importer une définition de catalogue</translation>
    </message>
    <message>
        <source>Definitions (*.yaml *.yml *.json)</source>
        <translation>Définitions (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Catalogs</source>
        <translation>Catalogues</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Add catalog</source>
        <translation>Ajouter un catalogue</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n catalogs in %2</source>
        <translation>
            <numerusform>%1 sur %n catalogue dans %2</numerusform>
            <numerusform>%1 sur %n catalogues dans %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalogs in %1</source>
        <translation>
            <numerusform>%n catalogue dans %1</numerusform>
            <numerusform>%n catalogues dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them back…</source>
        <translation>Les ramener…</translation>
    </message>
    <message numerus="yes">
        <source>Trino restarted at %1 and has forgotten %n catalog(s).</source>
        <translation>
            <numerusform>Trino a redémarré à %1 et a oublié %n catalogue.</numerusform>
            <numerusform>Trino a redémarré à %1 et a oublié %n catalogues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogs::DeleteDialog</name>
    <message>
        <source>Looking at what would be deleted…</source>
        <translation>Examen de ce qui serait supprimé…</translation>
    </message>
    <message>
        <source>There is nothing that could be deleted.</source>
        <translation>Il n’y a rien à supprimer.</translation>
    </message>
    <message>
        <source>Waiting for the name to be typed.</source>
        <translation>En attente de la saisie du nom.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete %1 from %2?</source>
        <translation>Supprimer %1 de %2&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n catalogs from %1?</source>
        <translation>
            <numerusform>Supprimer %n catalogue de %1&#xa0;?</numerusform>
            <numerusform>Supprimer %n catalogues de %1&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is marked − is destroyed, and queries on %1 fail from then on. The data in the source itself is not touched.</source>
        <translation>Ce qui porte la marque − est détruit, et les requêtes sur %1 échouent à partir de là. Les données de la source elle-même ne sont pas touchées.</translation>
    </message>
    <message>
        <source>What would be deleted</source>
        <translation>Ce qui serait supprimé</translation>
    </message>
    <message>
        <source>%1 is a production environment. Type %2 to confirm:</source>
        <translation>%1 est un environnement de production. Saisissez %2 pour confirmer&#xa0;:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n catalogs</source>
        <translation>
            <numerusform>Supprimer %n catalogue</numerusform>
            <numerusform>Supprimer %n catalogues</numerusform>
        </translation>
    </message>
    <message>
        <source>Also take its realms out of the krb5.conf that Trino reads</source>
        <translation>Retirer aussi ses royaumes du krb5.conf que lit Trino</translation>
    </message>
    <message>
        <source>What another catalog signs in by stays all the same.</source>
        <translation>Ce par quoi un autre catalogue s’authentifie reste malgré tout.</translation>
    </message>
    <message>
        <source>Keytab and files go. Its realms stay in the shared krb5.conf: other catalogs may have come to rely on them.</source>
        <translation>Le keytab et les fichiers partent. Ses royaumes restent dans le krb5.conf commun&#xa0;: d’autres catalogues peuvent désormais en dépendre.</translation>
    </message>
</context>
<context>
    <name>catalogs::EventModel</name>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>catalogs::FeedNotice</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message numerus="yes">
        <source>The last question failed. What is shown is %n second(s) old.</source>
        <translation>
            <numerusform>La dernière demande a échoué. Ce qui est montré date de %n seconde.</numerusform>
            <numerusform>La dernière demande a échoué. Ce qui est montré date de %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last question failed. What is shown is %n minute(s) old.</source>
        <translation>
            <numerusform>La dernière demande a échoué. Ce qui est montré date de %n minute.</numerusform>
            <numerusform>La dernière demande a échoué. Ce qui est montré date de %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes are not followed at the moment. What is shown is %n second(s) old.</source>
        <translation>
            <numerusform>Les changements ne sont pas suivis en ce moment. Ce qui est montré date de %n seconde.</numerusform>
            <numerusform>Les changements ne sont pas suivis en ce moment. Ce qui est montré date de %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes are not followed at the moment. What is shown is %n minute(s) old.</source>
        <translation>
            <numerusform>Les changements ne sont pas suivis en ce moment. Ce qui est montré date de %n minute.</numerusform>
            <numerusform>Les changements ne sont pas suivis en ce moment. Ce qui est montré date de %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogs::FilterBar</name>
    <message>
        <source>Filter by name, connector or role</source>
        <translation>Filtrer par nom, connecteur ou rôle</translation>
    </message>
    <message>
        <source>Filter the catalogs</source>
        <translation>Filtrer les catalogues</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>All connectors</source>
        <translation>Tous les connecteurs</translation>
    </message>
</context>
<context>
    <name>catalogs::HistoryTab</name>
    <message>
        <source>Revision %1 → %2</source>
        <translation>Révision %1 → %2</translation>
    </message>
    <message>
        <source>Revision %1, the first</source>
        <translation>Révision %1, la première</translation>
    </message>
    <message>
        <source>Revisions of the catalog</source>
        <translation>Révisions du catalogue</translation>
    </message>
    <message>
        <source>What differs between the two revisions</source>
        <translation>Ce qui diffère entre les deux révisions</translation>
    </message>
    <message>
        <source>Reading the revisions…</source>
        <translation>Lecture des révisions…</translation>
    </message>
    <message>
        <source>No revision is known.</source>
        <translation>Aucune révision n’est connue.</translation>
    </message>
    <message>
        <source>There is one revision so far.</source>
        <translation>Il n’y a qu’une révision pour l’instant.</translation>
    </message>
    <message>
        <source>A revision is compared with the one before it; select two to compare those.</source>
        <translation>Une révision est comparée à la précédente&#xa0;; sélectionnez-en deux pour les comparer.</translation>
    </message>
    <message>
        <source>Select the revision to go back to.</source>
        <translation>Sélectionnez la révision à laquelle revenir.</translation>
    </message>
    <message>
        <source>This revision is in force.</source>
        <translation>Cette révision est en vigueur.</translation>
    </message>
</context>
<context>
    <name>catalogs::OverviewTab</name>
    <message>
        <source>Undo it</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>You are changing it: the activity below shows how far it is.</source>
        <translation>Vous êtes en train de le changer&#xa0;: l’activité ci-dessous montre où cela en est.</translation>
    </message>
    <message>
        <source>%1 has been registering it since %2, and holds the lease until %3.</source>
        <translation>%1 l’enregistre depuis le %2, et tient le bail jusqu’à %3.</translation>
    </message>
    <message>
        <source>Its registration, begun by %1 at %2, was interrupted.</source>
        <translation>Son enregistrement, commencé par %1 le %2, a été interrompu.</translation>
    </message>
    <message>
        <source>%1 has been testing the connection since %2, and holds the lease until %3.</source>
        <translation>%1 teste la connexion depuis le %2, et tient le bail jusqu’à %3.</translation>
    </message>
    <message>
        <source>A connection test, begun by %1 at %2, was interrupted.</source>
        <translation>Un test de connexion, commencé par %1 le %2, a été interrompu.</translation>
    </message>
    <message>
        <source>%1 has been deleting it since %2, and holds the lease until %3.</source>
        <translation>%1 le supprime depuis le %2, et tient le bail jusqu’à %3.</translation>
    </message>
    <message>
        <source>Its deletion, begun by %1 at %2, was interrupted.</source>
        <translation>Sa suppression, commencée par %1 le %2, a été interrompue.</translation>
    </message>
    <message>
        <source>Waits until the lease has ended</source>
        <translation>Attend que le bail soit échu</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernier changement</translation>
    </message>
    <message>
        <source>The last run failed</source>
        <translation>La dernière opération a échoué</translation>
    </message>
    <message>
        <source>%1 has been changing it since %2, and holds the lease until %3.</source>
        <translation>%1 le modifie depuis %2 et tient le bail jusqu’à %3.</translation>
    </message>
    <message>
        <source>A change of it, begun by %1 at %2, was interrupted.</source>
        <translation>Une modification, commencée par %1 à %2, a été interrompue.</translation>
    </message>
    <message>
        <source>It is not as recorded.</source>
        <translation>Il n’est pas tel que consigné.</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>Rétablir…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, clé %2</translation>
    </message>
    <message>
        <source>%1 is just being given this name.</source>
        <translation>%1 est en train de recevoir ce nom.</translation>
    </message>
    <message>
        <source>%1 has been renaming it since %2, and holds the lease until %3.</source>
        <translation>%1 le renomme depuis %2 et tient le bail jusqu’à %3.</translation>
    </message>
    <message>
        <source>Its renaming, begun by %1 at %2, was interrupted.</source>
        <translation>Son renommage, commencé par %1 à %2, a été interrompu.</translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>Adopter…</translation>
    </message>
    <message>
        <source>Sign as it stands…</source>
        <translation>Signer en l’état…</translation>
    </message>
    <message>
        <source>Absent from Trino</source>
        <translation>Absent de Trino</translation>
    </message>
    <message>
        <source>%1, when it was last created anew</source>
        <translation>%1, quand il a été créé à nouveau pour la dernière fois</translation>
    </message>
</context>
<context>
    <name>catalogs::PropertiesTab</name>
    <message>
        <source>Properties of the catalog</source>
        <translation>Propriétés du catalogue</translation>
    </message>
</context>
<context>
    <name>catalogs::PropertyModel</name>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
</context>
<context>
    <name>catalogs::ReconcileDialog</name>
    <message>
        <source>Comparing everything with the records…</source>
        <translation>Comparaison avec les enregistrements…</translation>
    </message>
    <message>
        <source>There is nothing that could be done here.</source>
        <translation>Il n’y a rien à faire ici.</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Put right what has drifted in %1</source>
        <translation>Rétablir ce qui a dérivé dans %1</translation>
    </message>
    <message numerus="yes">
        <source>Put %n catalog(s) right in %1?</source>
        <translation>
            <numerusform>Rétablir %n catalogue dans %1&#xa0;?</numerusform>
            <numerusform>Rétablir %n catalogues dans %1&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be changed</source>
        <translation>Ce qui serait changé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 (%2) is in Trino only.</source>
        <translation>%1 (%2) n’est que dans Trino.</translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>Adopter…</translation>
    </message>
    <message>
        <source>Waiting for the name to be typed.</source>
        <translation>En attente de la saisie du nom.</translation>
    </message>
    <message>
        <source>%1 is a production environment, and %2 would be dropped. Type the name to confirm:</source>
        <translation>%1 est un environnement de production, et %2 serait supprimé de Trino. Saisissez le nom pour confirmer&#xa0;:</translation>
    </message>
    <message>
        <source>Take back, as they stand, the keys that somebody else has set</source>
        <translation>Reprendre, telles qu’elles sont, les clés que quelqu’un d’autre a écrites</translation>
    </message>
    <message>
        <source>%1 (%2) is in Trino only, and only on %3.</source>
        <translation>%1 (%2) n’est que dans Trino, et seulement sur %3.</translation>
    </message>
</context>
<context>
    <name>catalogs::RevisionModel</name>
    <message>
        <source>%1 (in force)</source>
        <translation>%1 (en vigueur)</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <translation>%1, avant&#xa0;: %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>change</name>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Change the roles of %1</source>
        <translation>Changer les rôles de %1</translation>
    </message>
    <message>
        <source>Rotate the credential of %1</source>
        <translation>Renouveler les identifiants de %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>Désactiver %1</translation>
    </message>
    <message>
        <source>Enable %1</source>
        <translation>Réactiver %1</translation>
    </message>
    <message>
        <source>Roll %1 back to revision %2</source>
        <translation>Ramener %1 à la révision %2</translation>
    </message>
    <message>
        <source>Have OpenMetadata read %1 again</source>
        <translation>Faire relire %1 par OpenMetadata</translation>
    </message>
    <message>
        <source>Only the rule in OPA changes; Trino is not touched.</source>
        <translation>Seule la règle dans OPA change&#xa0;; Trino n’est pas touché.</translation>
    </message>
    <message>
        <source>The new credential lies beside the old one until Trino has read through it; only then the old one is removed.</source>
        <translation>Les nouveaux identifiants restent à côté des anciens jusqu’à ce que Trino ait lu avec eux&#xa0;; les anciens ne sont retirés qu’ensuite.</translation>
    </message>
    <message>
        <source>Its roles are turned away, then it is dropped from Trino. Record, revisions and credential stay.</source>
        <translation>Ses rôles sont écartés, puis il est retiré de Trino. La fiche, les révisions et les identifiants restent.</translation>
    </message>
    <message>
        <source>The same revision is created and read from; then access opens.</source>
        <translation>La même révision est créée et lue&#xa0;; l’accès s’ouvre ensuite.</translation>
    </message>
    <message>
        <source>What that revision said becomes a new revision. Its credential is used where it is still in the cluster; otherwise today’s stays.</source>
        <translation>Ce que disait cette révision devient une nouvelle révision. Ses identifiants servent s’ils sont encore dans le cluster&#xa0;; sinon ceux d’aujourd’hui restent.</translation>
    </message>
    <message>
        <source>Asks OpenMetadata to read the catalog again and waits for the outcome. Never tried against a real OpenMetadata server.</source>
        <translation>Demande à OpenMetadata de relire le catalogue et attend le résultat. Jamais essayé avec un vrai serveur OpenMetadata.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Renouveler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Ask OpenMetadata</source>
        <translation>Demander à OpenMetadata</translation>
    </message>
    <message>
        <source>Under the new name it gets its history and a copy of its credential and, unless it is disabled, is created, read from and opened there; only then the old name goes. What says the old name is not changed.</source>
        <translation>Sous le nouveau nom, il reçoit son historique et une copie de son secret et, s’il n’est pas désactivé, il y est créé, lu et ouvert&#xa0;; alors seulement l’ancien nom disparaît. Ce qui cite l’ancien nom n’est pas modifié.</translation>
    </message>
</context>
<context>
    <name>change::ChangePage</name>
    <message>
        <source>Looking at what would change…</source>
        <translation>Examen de ce qui changerait…</translation>
    </message>
    <message>
        <source>It is under way; it goes on when you leave this page.</source>
        <translation>C’est en cours&#xa0;; cela continue si vous quittez cette page.</translation>
    </message>
    <message>
        <source>Why (kept in the history; may be left out)</source>
        <translation>Pourquoi (gardé dans l’historique&#xa0;; facultatif)</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The credential is the one in force already: there is nothing to rotate.</source>
        <translation>Les identifiants sont déjà ceux en vigueur&#xa0;: il n’y a rien à renouveler.</translation>
    </message>
    <message>
        <source>Waiting for the name to be typed.</source>
        <translation>En attente de la saisie du nom.</translation>
    </message>
    <message>
        <source>%1 is a production environment. Type %2 to confirm:</source>
        <translation>%1 est un environnement de production. Saisissez %2 pour confirmer&#xa0;:</translation>
    </message>
</context>
<context>
    <name>change::KeytabRow</name>
    <message>
        <source>Keytab</source>
        <translation>Keytab</translation>
    </message>
    <message>
        <source>That keytab holds no key that can be read.</source>
        <translation>Ce keytab ne contient aucune clé lisible.</translation>
    </message>
    <message>
        <source>The catalog signs in as %1. The keytab that is registered stays until another is given here.</source>
        <translation>Le catalogue s’authentifie comme %1. Le keytab enregistré reste tant qu’aucun autre n’est donné ici.</translation>
    </message>
    <message>
        <source>The catalog signs in as %1.</source>
        <translation>Le catalogue s’authentifie comme %1.</translation>
    </message>
    <message>
        <source>The catalog signs in as %1; key version here: %2.</source>
        <translation>Le catalogue s’authentifie comme %1&#xa0;; version de clé ici&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>change::RenameForm</name>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Waiting for the new name.</source>
        <translation>Le nouveau nom est attendu.</translation>
    </message>
    <message>
        <source>There is a catalog of that name already.</source>
        <translation>Il y a déjà un catalogue de ce nom.</translation>
    </message>
</context>
<context>
    <name>change::RolesForm</name>
    <message>
        <source>Who may query</source>
        <translation>Qui peut interroger</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Ajouter un rôle</translation>
    </message>
    <message>
        <source>A role is still being typed: Enter adds it.</source>
        <translation>Un rôle est en cours de saisie&#xa0;: Entrée l’ajoute.</translation>
    </message>
    <message>
        <source>The roles are as they were.</source>
        <translation>Les rôles sont inchangés.</translation>
    </message>
</context>
<context>
    <name>change::RotateForm</name>
    <message>
        <source>To be given anew: %1</source>
        <translation>À donner de nouveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keytab</source>
        <translation>Keytab</translation>
    </message>
    <message>
        <source>%1: what Vault holds now at %2, key %3</source>
        <translation>%1&#xa0;: ce que Vault contient maintenant sous %2, clé %3</translation>
    </message>
    <message>
        <source>Nothing is to be given anew.</source>
        <translation>Rien n’est à donner de nouveau.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Stopping: what was done is being undone. Again to leave at once.</source>
        <translation>Arrêt&#xa0;: ce qui a été fait est en train d’être défait. Encore une fois pour partir aussitôt.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), each follows from the one before: %1</source>
        <translation>
            <numerusform>%n ligne, dans l’ordre où elle fut écrite&#xa0;: %1</numerusform>
            <numerusform>%n lignes, chacune suit la précédente&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is recorded.</source>
        <translation>Rien n’est enregistré.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>HEURE</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>QUI</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>ENVIRONNEMENT</translation>
    </message>
    <message>
        <source>VERB</source>
        <translation>VERBE</translation>
    </message>
    <message>
        <source>CATALOG</source>
        <translation>CATALOGUE</translation>
    </message>
    <message>
        <source>REVISION</source>
        <translation>RÉVISION</translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation>RÉSULTAT</translation>
    </message>
    <message>
        <source>TOOK</source>
        <translation>DURÉE</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked</source>
        <translation>
            <numerusform>%n fichier vérifié</numerusform>
            <numerusform>%n fichiers vérifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>par défaut %1</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>CATEGORY</source>
        <translation>CATÉGORIE</translation>
    </message>
    <message>
        <source>WHAT IT READS</source>
        <translation>CE QU’IL LIT</translation>
    </message>
    <message>
        <source>A definition to start from:</source>
        <translation>Une définition pour commencer&#xa0;:</translation>
    </message>
    <message>
        <source>not readable: env show %1</source>
        <translation>illisible&#xa0;: env show %1</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
    </message>
    <message>
        <source>port</source>
        <translation>port</translation>
    </message>
    <message>
        <source>JDBC URL</source>
        <translation>URL JDBC</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>vrai ou faux</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>entier</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>secret</translation>
    </message>
    <message>
        <source>relational</source>
        <translation>relationnel</translation>
    </message>
    <message>
        <source>lakehouse</source>
        <translation>lakehouse</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>flux</translation>
    </message>
    <message>
        <source>warehouse</source>
        <translation>entrepôt</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>%1 is registered (%2).</source>
        <translation>%1 est enregistré (%2).</translation>
    </message>
    <message>
        <source>Trino reads from the source; nothing was kept (%1).</source>
        <translation>Trino lit la source&#xa0;; rien n’a été gardé (%1).</translation>
    </message>
    <message>
        <source>%1 is gone, and nothing of it is left (%2).</source>
        <translation>%1 est supprimé, et il n’en reste rien (%2).</translation>
    </message>
    <message>
        <source>mounts</source>
        <translation>montages</translation>
    </message>
    <message>
        <source>well</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>ENDPOINT</source>
        <translation>POINT D’ACCÈS</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>YOU ARE</source>
        <translation>VOUS ÊTES</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>RÉGLAGE</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALEUR</translation>
    </message>
    <message>
        <source>SEEN IN</source>
        <translation>VU DANS</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Being changed by</source>
        <translation>En cours de modification par</translation>
    </message>
    <message>
        <source>%1, until %2 at least</source>
        <translation>%1, jusqu’à %2 au moins</translation>
    </message>
    <message>
        <source>CONNECTOR</source>
        <translation>CONNECTEUR</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>ROLES</source>
        <translation>RÔLES</translation>
    </message>
    <message>
        <source>PRINCIPAL</source>
        <translation>PRINCIPAL</translation>
    </message>
    <message>
        <source>ENCRYPTION</source>
        <translation>CHIFFREMENT</translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n réparation</numerusform>
            <numerusform>%n réparations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, signed in to %2 until %3</source>
        <comment>person, environment, time</comment>
        <translation>%1, session ouverte sur %2 jusqu’à %3</translation>
    </message>
    <message>
        <source>%1, signed in to %2</source>
        <translation>%1, session ouverte sur %2</translation>
    </message>
    <message>
        <source>roles: %1</source>
        <translation>rôles&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open this address on any device:
  %1
It should show the code %2.</source>
        <translation>Ouvrez cette adresse sur n’importe quel appareil&#xa0;:
  %1
Elle devrait montrer le code %2.</translation>
    </message>
    <message>
        <source>Waiting for the browser. If none opened, open this address in one on this machine:
  %1</source>
        <translation>En attente du navigateur. Si aucun ne s’est ouvert, ouvrez cette adresse dans un navigateur de cette machine&#xa0;:
  %1</translation>
    </message>
    <message>
        <source>Credential: today’s stays.</source>
        <translation>Identifiants&#xa0;: ceux d’aujourd’hui restent.</translation>
    </message>
    <message>
        <source>Credential: the new one; today’s is removed once the new one is proved.</source>
        <translation>Identifiants&#xa0;: les nouveaux&#xa0;; ceux d’aujourd’hui sont retirés une fois les nouveaux éprouvés.</translation>
    </message>
    <message>
        <source>Credential: that of the earlier revision, which is still in the cluster.</source>
        <translation>Identifiants&#xa0;: ceux de la révision antérieure, encore présents dans le cluster.</translation>
    </message>
    <message>
        <source>Trino cannot alter a catalog: the new form is tried under another name first, then the catalog is dropped and created, and is absent for a fraction of a second.</source>
        <translation>Trino ne sait pas modifier un catalogue&#xa0;: la nouvelle forme est d’abord essayée sous un autre nom, puis le catalogue est supprimé et recréé&#xa0;; il est absent une fraction de seconde.</translation>
    </message>
    <message>
        <source>Nothing to change: %1 is as asked (v%2).</source>
        <translation>Rien à changer&#xa0;: %1 est déjà comme demandé (v%2).</translation>
    </message>
    <message>
        <source>%1 is now v%2 (%3); it was absent from Trino for %4.</source>
        <translation>%1 est maintenant en v%2 (%3)&#xa0;; il a été absent de Trino pendant %4.</translation>
    </message>
    <message>
        <source>%1 is disabled: out of Trino, closed, its record kept (%2).</source>
        <translation>%1 est désactivé&#xa0;: retiré de Trino, fermé, sa fiche conservée (%2).</translation>
    </message>
    <message>
        <source>%1 is back, as v%2 (%3).</source>
        <translation>%1 est de retour, en v%2 (%3).</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>QUAND</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>PAR</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>QUOI</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POURQUOI</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Aucune différence.</translation>
    </message>
    <message>
        <source>OpenMetadata has been asked to read %1 again (%2).</source>
        <translation>OpenMetadata a été chargé de relire %1 (%2).</translation>
    </message>
    <message>
        <source>TICKET FOR</source>
        <translation>TICKET POUR</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>JUSQU’À</translation>
    </message>
    <message>
        <source>KDC</source>
        <translation>KDC</translation>
    </message>
    <message>
        <source>%1 is now v%2 (%3).</source>
        <translation>%1 est maintenant en v%2 (%3).</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 is as recorded again, v%2 (%3).</source>
        <translation>%1 est de nouveau tel que consigné, v%2 (%3).</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Dérive</translation>
    </message>
    <message>
        <source>DRIFT</source>
        <translation>DÉRIVE</translation>
    </message>
    <message>
        <source>Finish the interrupted repair</source>
        <translation>Terminer la remise en état interrompue</translation>
    </message>
    <message>
        <source>nothing: see below</source>
        <translation>rien&#xa0;: voir plus bas</translation>
    </message>
    <message>
        <source>Put %1 catalogs right? [y/N] </source>
        <translation>Rétablir %1 catalogues&#xa0;? [o/N] </translation>
    </message>
    <message>
        <source>%1 is as recorded again (%2).</source>
        <translation>%1 est de nouveau tel que consigné (%2).</translation>
    </message>
    <message>
        <source>%1 is not as recorded:</source>
        <translation>%1 n’est pas tel que consigné&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing here can be put right without a person.</source>
        <translation>Rien ici ne peut être rétabli sans une personne.</translation>
    </message>
    <message>
        <source>Everything is as recorded.</source>
        <translation>Tout est tel que consigné.</translation>
    </message>
    <message>
        <source>Put right: %1. Failed: %2. Left for a person: %3. (%4)</source>
        <translation>Rétablis&#xa0;: %1. Échecs&#xa0;: %2. Laissés à une personne&#xa0;: %3. (%4)</translation>
    </message>
    <message>
        <source>Trino has restarted, %1 ago.</source>
        <translation>Trino a redémarré, il y a %1.</translation>
    </message>
    <message>
        <source>Trino’s pods have changed.</source>
        <translation>Les pods de Trino ont changé.</translation>
    </message>
    <message>
        <source>Trino does not answer: %1</source>
        <translation>Trino ne répond pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>Trino answers again.</source>
        <translation>Trino répond de nouveau.</translation>
    </message>
    <message>
        <source>Trino’s own catalog is not touched now. It is made anew from this definition when Trino has restarted and reconcile runs, or when the catalog is changed.</source>
        <translation>Le catalogue de Trino n’est pas touché maintenant. Il est recréé d’après cette définition quand Trino a redémarré et que reconcile tourne, ou quand le catalogue est modifié.</translation>
    </message>
    <message>
        <source>%1 is managed from now on, as v%2 (%3). Trino’s own catalog is as it was.</source>
        <translation>%1 est désormais géré, en v%2 (%3). Le catalogue de Trino est tel qu’il était.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Key %1 in %2 signs.</source>
        <translation>La clé %1 de %2 signe.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) signed.</source>
        <translation>
            <numerusform>%n enregistrement signé.</numerusform>
            <numerusform>%n enregistrements signés.</numerusform>
        </translation>
    </message>
    <message>
        <source>RECORD</source>
        <translation>ENREGISTREMENT</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>signe</translation>
    </message>
    <message>
        <source>verifies</source>
        <translation>vérifie</translation>
    </message>
    <message>
        <source>USE</source>
        <translation>USAGE</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>LIEU</translation>
    </message>
    <message>
        <source>Make a key and sign every record as it stands?</source>
        <translation>Créer une clé et signer chaque enregistrement tel qu’il est&#xa0;?</translation>
    </message>
    <message>
        <source>Make a new key and sign every intact record with it?</source>
        <translation>Créer une nouvelle clé et signer avec elle chaque enregistrement intact&#xa0;?</translation>
    </message>
    <message>
        <source>Forget every key but the one that signs?</source>
        <translation>Oublier toutes les clés sauf celle qui signe&#xa0;?</translation>
    </message>
    <message>
        <source>Sign the record of %1 as it stands?</source>
        <translation>Signer l’enregistrement de %1 tel qu’il est&#xa0;?</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>hôtes</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>trust store</source>
        <translation>magasin de certificats</translation>
    </message>
    <message>
        <source>service account (JSON)</source>
        <translation>compte de service (JSON)</translation>
    </message>
    <message>
        <source>Hadoop XML</source>
        <translation>XML de Hadoop</translation>
    </message>
    <message>
        <source>keytab</source>
        <translation>keytab</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>supervision</translation>
    </message>
    <message>
        <source>Trino’s jvm.config needs the line %1. %2</source>
        <translation>Le jvm.config de Trino doit contenir la ligne %1. %2</translation>
    </message>
    <message>
        <source>Trino takes what this form makes; it was never tried against a real source.</source>
        <translation>Trino accepte ce que fait ce formulaire&#xa0;; il n’a jamais été essayé sur une vraie source.</translation>
    </message>
    <message>
        <source>sign-in</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>admins</source>
        <translation>admins</translation>
    </message>
    <message>
        <source>change</source>
        <translation>changer</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lire</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>YOU MAY</source>
        <translation>VOUS POUVEZ</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid until %3</source>
        <translation>%1, émis par %2, valable jusqu’au %3</translation>
    </message>
    <message>
        <source>Nothing is trusted yet. Compare the last fingerprint with whoever runs the server, then:
  catalog-manager env trust %1 --endpoint %2 --fingerprint %3</source>
        <translation>Rien n’est encore admis. Comparez la dernière empreinte avec qui gère le serveur, puis&#xa0;:
  catalog-manager env trust %1 --endpoint %2 --fingerprint %3</translation>
    </message>
    <message>
        <source>Trusted from now on, beside the system’s CAs: %1</source>
        <translation>Admise désormais, à côté des CA du système&#xa0;: %1</translation>
    </message>
    <message>
        <source>The credential is copied inside the cluster. %1 serves until %2 has answered; statements that say %1 fail from then on.</source>
        <translation>L’identifiant est copié à l’intérieur du cluster. %1 reste en service jusqu’à ce que %2 ait répondu&#xa0;; les requêtes qui nomment %1 échouent ensuite.</translation>
    </message>
    <message>
        <source>%1 is now called %2 (%3); nothing is left under the old name.</source>
        <translation>%1 s’appelle désormais %2 (%3)&#xa0;; il ne reste rien sous l’ancien nom.</translation>
    </message>
    <message>
        <source>The credential is copied inside the cluster. It stays disabled under its new name.</source>
        <translation>Le secret est copié à l’intérieur du cluster. Il reste désactivé sous son nouveau nom.</translation>
    </message>
    <message>
        <source>required, unless %1 is given</source>
        <translation>obligatoire, sauf si %1 est donné</translation>
    </message>
    <message>
        <source>PAGE</source>
        <translation>PAGE</translation>
    </message>
    <message>
        <source>WHAT IT IS ABOUT</source>
        <translation>DE QUOI ELLE PARLE</translation>
    </message>
    <message>
        <source>Everything can be seen again.</source>
        <translation>Tout est de nouveau visible.</translation>
    </message>
    <message>
        <source>Cannot be seen, and is tried again: %1</source>
        <translation>Invisible pour le moment, nouvel essai en cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>The watch goes on: the credentials are read again every few seconds.</source>
        <translation>La surveillance continue&#xa0;: les identifiants sont relus toutes les quelques secondes.</translation>
    </message>
    <message>
        <source>Everything is prepared. Once Trino has been restarted, reconcile --watch enables %1 by itself; else: catalog-manager reconcile %1</source>
        <translation>Tout est préparé. Une fois Trino redémarré, reconcile --watch active %1 de lui-même&#xa0;; sinon&#xa0;: catalog-manager reconcile %1</translation>
    </message>
    <message>
        <source>Waits for Trino’s restart</source>
        <translation>Attend le redémarrage de Trino</translation>
    </message>
    <message>
        <source>since %1, for %2</source>
        <translation>depuis %1, pour %2</translation>
    </message>
    <message>
        <source>%1 was absent from Trino for %2.</source>
        <translation>%1 a été absent de Trino pendant %2.</translation>
    </message>
    <message>
        <source>ABSENT FROM TRINO</source>
        <translation>ABSENT DE TRINO</translation>
    </message>
    <message>
        <source>A run at %1 was undone; the catalog was absent from Trino for %2.</source>
        <translation>Une exécution du %1 a été défaite&#xa0;; le catalogue a été absent de Trino pendant %2.</translation>
    </message>
    <message>
        <source>Absent from Trino</source>
        <translation>Absent de Trino</translation>
    </message>
    <message>
        <source>required to sign in by Kerberos</source>
        <translation>requis pour se connecter par Kerberos</translation>
    </message>
</context>
<context>
    <name>connector categories</name>
    <message>
        <source>Relational databases</source>
        <translation>Bases relationnelles</translation>
    </message>
    <message>
        <source>Data lakes</source>
        <translation>Lacs de données</translation>
    </message>
    <message>
        <source>Document and key-value stores</source>
        <translation>Bases documentaires et clé-valeur</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation>Entrepôts de données</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Samples and tests</source>
        <translation>Exemples et essais</translation>
    </message>
</context>
<context>
    <name>drift</name>
    <message>
        <source>record tampered with</source>
        <translation>enregistrement falsifié</translation>
    </message>
    <message>
        <source>older record restored</source>
        <translation>ancien enregistrement restauré</translation>
    </message>
    <message>
        <source>OPA admits others</source>
        <translation>OPA en admet d’autres</translation>
    </message>
    <message>
        <source>rule differs</source>
        <translation>règle différente</translation>
    </message>
    <message>
        <source>disabled, yet in Trino</source>
        <translation>désactivé, pourtant dans Trino</translation>
    </message>
    <message>
        <source>not in Trino</source>
        <translation>absent de Trino</translation>
    </message>
    <message>
        <source>other connector</source>
        <translation>autre connecteur</translation>
    </message>
    <message>
        <source>rule missing</source>
        <translation>règle manquante</translation>
    </message>
    <message>
        <source>OPA refuses</source>
        <translation>OPA refuse</translation>
    </message>
    <message>
        <source>credential missing</source>
        <translation>secret manquant</translation>
    </message>
    <message>
        <source>changed back</source>
        <translation>changé de nouveau</translation>
    </message>
    <message>
        <source>record unreadable</source>
        <translation>enregistrement illisible</translation>
    </message>
    <message>
        <source>revision missing</source>
        <translation>révision manquante</translation>
    </message>
    <message>
        <source>run interrupted</source>
        <translation>exécution interrompue</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>non signé</translation>
    </message>
    <message>
        <source>signing key unknown</source>
        <translation>clé de signature inconnue</translation>
    </message>
    <message>
        <source>unmanaged</source>
        <translation>non géré</translation>
    </message>
    <message>
        <source>key taken</source>
        <translation>clé prise</translation>
    </message>
    <message>
        <source>record gone</source>
        <translation>enregistrement disparu</translation>
    </message>
    <message>
        <source>restart has come</source>
        <translation>redémarrage survenu</translation>
    </message>
    <message>
        <source>leftover of a test</source>
        <translation>reste d’un test</translation>
    </message>
    <message>
        <source>not indexed</source>
        <translation>non indexé</translation>
    </message>
</context>
<context>
    <name>environments_page::Builder</name>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation>&#xa0;s</translation>
    </message>
</context>
<context>
    <name>environments_page::CaField</name>
    <message>
        <source>Paste…</source>
        <translation>Coller…</translation>
    </message>
    <message>
        <source>Trust these certificates</source>
        <translation>Faire confiance à ces certificats</translation>
    </message>
    <message>
        <source>Certificates as PEM text</source>
        <translation>Certificats au format texte PEM</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>EXPIRED on %1</source>
        <translation>EXPIRÉ le %1</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>pas valide avant le %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>valide jusqu’au %1</translation>
    </message>
    <message>
        <source>%1, issued by %2, %3</source>
        <translation>%1, émis par %2, %3</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <comment>a fingerprint</comment>
        <translation>SHA-256 %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more certificate(s)</source>
        <translation>
            <numerusform>… et %n autre certificat</numerusform>
            <numerusform>… et %n autres certificats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>environments_page::ChainPanel</name>
    <message>
        <source>Look at its certificates</source>
        <translation>Regarder ses certificats</translation>
    </message>
    <message>
        <source>The fingerprint is right: trust this CA</source>
        <translation>L’empreinte est juste&#xa0;: faire confiance à cette CA</translation>
    </message>
    <message>
        <source>%1, issued by %2, valid until %3</source>
        <translation>%1, émis par %2, valable jusqu’au %3</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <comment>a fingerprint</comment>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Compare the last fingerprint with whoever runs the server, by another way than this connection. Trusted, the CA is kept beside the environment; the system’s stay trusted too.</source>
        <translation>Comparez la dernière empreinte avec qui gère le serveur, par une autre voie que cette connexion. Admise, la CA est gardée à côté de l’environnement&#xa0;; celles du système restent admises aussi.</translation>
    </message>
    <message>
        <source>The server does not show its CA, “%1”: ask whoever runs it for the file, and choose it in the form below.</source>
        <translation>Le serveur ne montre pas sa CA, «&#xa0;%1&#xa0;»&#xa0;: demandez le fichier à qui le gère, et choisissez-le dans le formulaire ci-dessous.</translation>
    </message>
</context>
<context>
    <name>environments_page::CheckLine</name>
    <message>
        <source>Mounted files</source>
        <translation>Fichiers montés</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>pods</comment>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non joint</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>joint</translation>
    </message>
    <message>
        <source>TLS refused</source>
        <translation>TLS refusé</translation>
    </message>
    <message>
        <source>TLS verified</source>
        <translation>TLS vérifié</translation>
    </message>
    <message>
        <source>without TLS</source>
        <translation>sans TLS</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>as %1</source>
        <comment>a person&apos;s name</comment>
        <translation>identité&#xa0;: %1</translation>
    </message>
    <message>
        <source>not all permitted</source>
        <translation>droits incomplets</translation>
    </message>
    <message>
        <source>permitted</source>
        <translation>droits accordés</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non interrogé</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>interrogation…</translation>
    </message>
    <message>
        <source>well</source>
        <translation>en ordre</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Who is an admin</source>
        <translation>Qui est admin</translation>
    </message>
    <message>
        <source>may change</source>
        <translation>peut changer</translation>
    </message>
    <message>
        <source>may read</source>
        <translation>peut lire</translation>
    </message>
</context>
<context>
    <name>environments_page::CheckPanel</name>
    <message>
        <source>Close the test</source>
        <translation>Fermer le test</translation>
    </message>
    <message>
        <source>%1 is being tested…</source>
        <translation>Test de %1 en cours…</translation>
    </message>
    <message>
        <source>%1 is not well yet</source>
        <translation>%1 n’est pas encore en ordre</translation>
    </message>
    <message>
        <source>%1 is well: all answer as they should</source>
        <translation>%1 est en ordre&#xa0;: tous répondent comme il faut</translation>
    </message>
</context>
<context>
    <name>environments_page::ColourField</name>
    <message>
        <source>No colour of its own</source>
        <translation>Sans couleur propre</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
</context>
<context>
    <name>environments_page::DeletePanel</name>
    <message>
        <source>Delete the environment %1?</source>
        <translation>Supprimer l’environnement %1&#xa0;?</translation>
    </message>
    <message>
        <source>Its file %1 is removed. Catalogs, records and rules in the cluster stay as they are.</source>
        <translation>Son fichier %1 est supprimé. Les catalogues, fiches et règles du cluster restent tels quels.</translation>
    </message>
    <message>
        <source>Type %1 to confirm: it is a production environment</source>
        <translation>Saisissez %1 pour confirmer&#xa0;: c’est un environnement de production</translation>
    </message>
    <message>
        <source>Name of the environment, to confirm</source>
        <translation>Nom de l’environnement, pour confirmer</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>environments_page::DiscoverPanel</name>
    <message>
        <source>Close the suggestions</source>
        <translation>Fermer les suggestions</translation>
    </message>
    <message>
        <source>Is so already</source>
        <translation>Déjà le cas</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take over %1 for %2</source>
        <translation>Reprendre %1 pour %2</translation>
    </message>
    <message>
        <source>What the namespace shows</source>
        <translation>Ce que montre l’espace de noms</translation>
    </message>
    <message>
        <source>The API server is asked for services and for what Trino’s pods mount…</source>
        <translation>Le serveur d’API est interrogé sur les services et sur ce que montent les pods de Trino…</translation>
    </message>
    <message>
        <source>Neither Trino’s nor OPA’s services, nor anything of ours that Trino’s pods mount, was found there.</source>
        <translation>Ni service de Trino ou d’OPA, ni rien de ce que les pods de Trino monteraient pour nous n’y a été trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s), each with what it was read from.</source>
        <translation>
            <numerusform>%n suggestion, avec ce dont elle est tirée.</numerusform>
            <numerusform>%n suggestions, chacune avec ce dont elle est tirée.</numerusform>
        </translation>
    </message>
    <message>
        <source>read from %1</source>
        <translation>tiré de %1</translation>
    </message>
</context>
<context>
    <name>environments_page::EnvironmentForm</name>
    <message>
        <source>The file’s current context</source>
        <translation>Le contexte courant du fichier</translation>
    </message>
    <message>
        <source>The file’s current context (%1)</source>
        <translation>Le contexte courant du fichier (%1)</translation>
    </message>
    <message>
        <source>%1 (not in the file)</source>
        <translation>%1 (absent du fichier)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Nom de l’environnement</translation>
    </message>
    <message>
        <source>Letters, digits, dots and dashes; its file is named after it.</source>
        <translation>Lettres, chiffres, points et tirets&#xa0;; son fichier porte ce nom.</translation>
    </message>
    <message>
        <source>This is a production environment</source>
        <translation>C’est un environnement de production</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Whoever deletes something there types its name first.</source>
        <translation>Pour y supprimer quelque chose, il faut d’abord en saisir le nom.</translation>
    </message>
    <message>
        <source>Colour of the window’s bar</source>
        <translation>Couleur de la barre de la fenêtre</translation>
    </message>
    <message>
        <source>Without one, a production environment is amber and others have none.</source>
        <translation>Sans choix, ambre en production, aucune ailleurs.</translation>
    </message>
    <message>
        <source>CA certificates</source>
        <translation>Certificats d’autorité (CA)</translation>
    </message>
    <message>
        <source>Without any, the system’s are trusted. A file you choose is copied beside the environment.</source>
        <translation>Sans aucun, ceux du système font foi. Un fichier choisi est copié à côté de l’environnement.</translation>
    </message>
    <message>
        <source>Trino</source>
        <translation>Trino</translation>
    </message>
    <message>
        <source>Its coordinator, as this machine reaches it.</source>
        <translation>Son coordinateur, tel que cette machine le joint.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Label selector of its pods</source>
        <translation>Sélecteur d’étiquettes de ses pods</translation>
    </message>
    <message>
        <source>By it the mounts of Trino’s pods are found.</source>
        <translation>Il sert à trouver ce que montent les pods de Trino.</translation>
    </message>
    <message>
        <source>None, only a user name</source>
        <translation>Aucune, seulement un nom</translation>
    </message>
    <message>
        <source>User name and password (basic)</source>
        <translation>Nom et mot de passe (basic)</translation>
    </message>
    <message>
        <source>Token (bearer)</source>
        <translation>Jeton (bearer)</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Mot de passe ou jeton</translation>
    </message>
    <message>
        <source>Only where it is found is kept, never the secret itself.</source>
        <translation>Seul l’endroit où il se trouve est gardé, jamais le secret lui-même.</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>The cluster that holds the records, the Secrets and the rules.</source>
        <translation>Le cluster qui porte les fiches, les Secrets et les règles.</translation>
    </message>
    <message>
        <source>Kubeconfig</source>
        <translation>Kubeconfig</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Espace de noms</translation>
    </message>
    <message>
        <source>Empty: the context’s.</source>
        <translation>Vide&#xa0;: celui du contexte.</translation>
    </message>
    <message>
        <source>Open Policy Agent</source>
        <translation>Open Policy Agent</translation>
    </message>
    <message>
        <source>Asked what it would decide, before access is opened and after.</source>
        <translation>Interrogé sur ce qu’il déciderait, avant l’ouverture des accès et après.</translation>
    </message>
    <message>
        <source>Token, if it wants one</source>
        <translation>Jeton, s’il en demande un</translation>
    </message>
    <message>
        <source>Package of the rules</source>
        <translation>Paquet des règles</translation>
    </message>
    <message>
        <source>Shared objects and mounts</source>
        <translation>Objets partagés et montages</translation>
    </message>
    <message>
        <source>Names in the namespace, and where Trino’s pods see them.</source>
        <translation>Noms dans l’espace de noms, et où les pods de Trino les voient.</translation>
    </message>
    <message>
        <source>Secret of credential files</source>
        <translation>Secret des fichiers d’identifiants</translation>
    </message>
    <message>
        <source>Mounted at</source>
        <translation>Monté en</translation>
    </message>
    <message>
        <source>Secret of keytabs</source>
        <translation>Secret des keytabs</translation>
    </message>
    <message>
        <source>ConfigMap of krb5.conf</source>
        <translation>ConfigMap de krb5.conf</translation>
    </message>
    <message>
        <source>ConfigMap of access rules</source>
        <translation>ConfigMap des règles d’accès</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Groups of admins</source>
        <translation>Groupes d’administrateurs</translation>
    </message>
    <message>
        <source>They may read every catalog, also a half-made one.</source>
        <translation>Ils lisent tous les catalogues, même inachevés.</translation>
    </message>
    <message>
        <source>Single admins</source>
        <translation>Administrateurs isolés</translation>
    </message>
    <message>
        <source>Roles a new catalog begins with</source>
        <translation>Rôles de départ d’un nouveau catalogue</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>How long something may take before it counts as failed.</source>
        <translation>Durée au-delà de laquelle une opération est tenue pour échouée.</translation>
    </message>
    <message>
        <source>A file reaches Trino</source>
        <translation>Un fichier parvient à Trino</translation>
    </message>
    <message>
        <source>A rule reaches OPA</source>
        <translation>Une règle parvient à OPA</translation>
    </message>
    <message>
        <source>A lease without a sign of life</source>
        <translation>Un bail sans signe de vie</translation>
    </message>
    <message>
        <source>One request</source>
        <translation>Une requête</translation>
    </message>
    <message>
        <source>Optional: told of every catalog after it is registered, which never fails for it. Never tried against a real OpenMetadata server, only against the vendor’s published models.</source>
        <translation>Facultatif&#xa0;: averti de chaque catalogue après son enregistrement, qui n’échoue jamais pour cela. Jamais essayé sur un vrai serveur OpenMetadata, seulement sur les modèles publiés par l’éditeur.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Of a bot, or of a person.</source>
        <translation>D’un robot ou d’une personne.</translation>
    </message>
    <message>
        <source>Reads Trino as</source>
        <translation>Lit Trino en tant que</translation>
    </message>
    <message>
        <source>The roles of a catalog must admit this user, or nothing of it is found.</source>
        <translation>Les rôles d’un catalogue doivent admettre cet utilisateur, sinon rien n’y est trouvé.</translation>
    </message>
    <message>
        <source>Reaches Trino at</source>
        <translation>Atteint Trino à</translation>
    </message>
    <message>
        <source>Empty: host and port of Trino’s address above.</source>
        <translation>Vide&#xa0;: hôte et port de l’adresse de Trino ci-dessus.</translation>
    </message>
    <message>
        <source>Its password in Trino</source>
        <translation>Son mot de passe dans Trino</translation>
    </message>
    <message>
        <source>Where it is found; without one, it can be set in OpenMetadata by hand and stays.</source>
        <translation>L’endroit où il se trouve&#xa0;; sans cela, il peut être saisi à la main dans OpenMetadata et y reste.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>As cron writes it. Empty: only when it is asked to.</source>
        <translation>Comme l’écrit cron. Vide&#xa0;: seulement sur demande.</translation>
    </message>
    <message>
        <source>Wait for a run it was asked for</source>
        <translation>Attente d’une lecture demandée</translation>
    </message>
    <message>
        <source>One that takes longer goes on by itself.</source>
        <translation>Celle qui dure plus longtemps continue d’elle-même.</translation>
    </message>
    <message>
        <source>Signed in person (OIDC)</source>
        <translation>Personne connectée (OIDC)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Optional: an OpenID Connect issuer (Keycloak). Who lacks its admin role may look at everything and change nothing.</source>
        <translation>Facultatif&#xa0;: un émetteur OpenID Connect (Keycloak). Qui n’a pas son rôle d’admin peut tout regarder et ne rien changer.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Public, with PKCE and the redirect http://127.0.0.1/*.</source>
        <translation>Public, avec PKCE et la redirection http://127.0.0.1/*.</translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>Rôle d’admin</translation>
    </message>
    <message>
        <source>A role of the realm.</source>
        <translation>Un rôle du royaume.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>For whom the access token must be meant. Empty: not looked at.</source>
        <translation>À qui le jeton d’accès doit être destiné. Vide&#xa0;: ce n’est pas regardé.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Portées</translation>
    </message>
    <message>
        <source>What is asked of the issuer; openid among them.</source>
        <translation>Ce qui est demandé à l’émetteur&#xa0;; openid en fait partie.</translation>
    </message>
    <message>
        <source>Client that exchanges tokens</source>
        <translation>Client qui échange les jetons</translation>
    </message>
    <message>
        <source>For endpoints with an audience of their own. Empty: tokens are used as they are.</source>
        <translation>Pour les serveurs qui ont leur propre audience. Vide&#xa0;: les jetons servent tels quels.</translation>
    </message>
    <message>
        <source>Secret of that client</source>
        <translation>Secret de ce client</translation>
    </message>
    <message>
        <source>Audience of the token</source>
        <translation>Audience du jeton</translation>
    </message>
    <message>
        <source>Empty: the token as the sign-in gives it.</source>
        <translation>Vide&#xa0;: le jeton tel que la connexion le donne.</translation>
    </message>
    <message>
        <source>Where credentials rest</source>
        <translation>Où reposent les identifiants</translation>
    </message>
    <message>
        <source>Trino reads them in the mounted Secret in any case; this says how they come there. A catalog stays where it is until its credential changes.</source>
        <translation>Trino les lit de toute façon dans le Secret monté&#xa0;; ceci dit comment ils y arrivent. Un catalogue reste où il est jusqu’à ce que ses identifiants changent.</translation>
    </message>
    <message>
        <source>They rest in</source>
        <translation>Ils reposent dans</translation>
    </message>
    <message>
        <source>The mounted Secret itself</source>
        <translation>Le Secret monté lui-même</translation>
    </message>
    <message>
        <source>Vault, brought by External Secrets</source>
        <translation>Vault, apportés par External Secrets</translation>
    </message>
    <message>
        <source>A SealedSecret</source>
        <translation>Un SealedSecret</translation>
    </message>
    <message>
        <source>Wait for the controller</source>
        <translation>Attente du contrôleur</translation>
    </message>
    <message>
        <source>Then the change is undone, with its reason.</source>
        <translation>Ensuite le changement est annulé, avec sa raison.</translation>
    </message>
    <message>
        <source>Store object of the operator</source>
        <translation>Objet de l’opérateur</translation>
    </message>
    <message>
        <source>It must read the KV engine above.</source>
        <translation>Il doit lire le moteur KV ci-dessus.</translation>
    </message>
    <message>
        <source>Its kind</source>
        <translation>Son type</translation>
    </message>
    <message>
        <source>Certificate of the controller</source>
        <translation>Certificat du contrôleur</translation>
    </message>
    <message>
        <source>As kubeseal --fetch-cert gets it. Credentials are sealed with it on this machine.</source>
        <translation>Tel que kubeseal --fetch-cert le donne. Les identifiants sont scellés avec lui sur cette machine.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Optional: records of catalogs are signed, so that nothing is built on one that somebody else changed.</source>
        <translation>Facultatif&#xa0;: les fiches des catalogues sont signées, afin que rien ne repose sur une fiche qu’un autre a changée.</translation>
    </message>
    <message>
        <source>The key is in</source>
        <translation>La clé est dans</translation>
    </message>
    <message>
        <source>Records are not signed</source>
        <translation>Les fiches ne sont pas signées</translation>
    </message>
    <message>
        <source>A Secret of another namespace</source>
        <translation>Un Secret d’un autre espace de noms</translation>
    </message>
    <message>
        <source>The system’s keychain</source>
        <translation>Le trousseau du système</translation>
    </message>
    <message>
        <source>Out of reach of whoever may write the records.</source>
        <translation>Hors de portée de qui peut écrire les fiches.</translation>
    </message>
    <message>
        <source>Name of the Secret</source>
        <translation>Nom du Secret</translation>
    </message>
    <message>
        <source>Path in Vault</source>
        <translation>Chemin dans Vault</translation>
    </message>
    <message>
        <source>Below the KV engine above.</source>
        <translation>Sous le moteur KV ci-dessus.</translation>
    </message>
    <message>
        <source>As the kubeconfig says</source>
        <translation>Comme le dit le kubeconfig</translation>
    </message>
    <message>
        <source>The kubeconfig names a certificate, a token or a program.</source>
        <translation>Le kubeconfig nomme un certificat, un jeton ou un programme.</translation>
    </message>
    <message>
        <source>A restart of Trino</source>
        <translation>Un redémarrage de Trino</translation>
    </message>
    <message>
        <source>Between two looks at Trino’s mount</source>
        <translation>Entre deux regards sur le montage de Trino</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds, after a number</comment>
        <translation>&#xa0;ms</translation>
    </message>
    <message>
        <source>Revisions kept of a catalog</source>
        <translation>Révisions gardées d’un catalogue</translation>
    </message>
    <message>
        <source>Catalogs put right at a time</source>
        <translation>Catalogues remis en ordre à la fois</translation>
    </message>
    <message>
        <source>Drops from which on a restart is advised</source>
        <translation>Suppressions à partir desquelles un redémarrage est conseillé</translation>
    </message>
    <message>
        <source>Trino keeps a little memory of every catalog that it drops.</source>
        <translation>Trino garde un peu de mémoire de chaque catalogue qu’il supprime.</translation>
    </message>
    <message>
        <source>Coordinators, where there are several</source>
        <translation>Coordinateurs, s’il y en a plusieurs</translation>
    </message>
    <message>
        <source>Several behind one address are found by themselves. Name them where their pods cannot be met from here: each one’s own address. Enter adds.</source>
        <translation>Plusieurs derrière une adresse sont trouvés d’eux-mêmes. Nommez-les si leurs pods ne peuvent être joints d’ici&#xa0;: l’adresse propre à chacun. Entrée ajoute.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>Optional: Vault or OpenBao. Credentials may be read from it, rest in it, and so may the key of the signature.</source>
        <translation>Facultatif&#xa0;: Vault ou OpenBao. Les identifiants peuvent y être lus et y reposer, de même que la clé de la signature.</translation>
    </message>
    <message>
        <source>Without /v1.</source>
        <translation>Sans /v1.</translation>
    </message>
    <message>
        <source>KV engine</source>
        <translation>Moteur KV</translation>
    </message>
    <message>
        <source>Where one of version 2 is mounted.</source>
        <translation>Où un moteur de version 2 est monté.</translation>
    </message>
    <message>
        <source>Folder of the catalogs</source>
        <translation>Dossier des catalogues</translation>
    </message>
    <message>
        <source>Below it everything is this program’s.</source>
        <translation>Tout ce qui est dessous est à ce programme.</translation>
    </message>
    <message>
        <source>Vault’s own token</source>
        <translation>Jeton de Vault</translation>
    </message>
    <message>
        <source>AppRole</source>
        <translation>AppRole</translation>
    </message>
    <message>
        <source>Signed in person (JWT)</source>
        <translation>Personne connectée (JWT)</translation>
    </message>
    <message>
        <source>Empty: there are none.</source>
        <translation>Vide&#xa0;: il n’y en a pas.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Of the method; bound to the realm’s admin role.</source>
        <translation>De la méthode&#xa0;; lié au rôle d’administration du royaume.</translation>
    </message>
    <message>
        <source>Role id</source>
        <translation>Identifiant de rôle</translation>
    </message>
    <message>
        <source>Method mounted at</source>
        <translation>Méthode montée sous</translation>
    </message>
    <message>
        <source>Empty: its usual place, jwt or approle.</source>
        <translation>Vide&#xa0;: sa place habituelle, jwt ou approle.</translation>
    </message>
    <message>
        <source>Token or secret id</source>
        <translation>Jeton ou identifiant secret</translation>
    </message>
</context>
<context>
    <name>environments_page::EnvironmentModel</name>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
</context>
<context>
    <name>environments_page::EnvironmentsPage</name>
    <message>
        <source>The new environment is not saved.</source>
        <translation>Le nouvel environnement n’est pas enregistré.</translation>
    </message>
    <message>
        <source>The changes to %1 are not saved.</source>
        <translation>Les modifications de %1 ne sont pas enregistrées.</translation>
    </message>
    <message>
        <source>Choose a kubeconfig</source>
        <translation>Choisir un kubeconfig</translation>
    </message>
    <message>
        <source>Work in it</source>
        <translation>Y travailler</translation>
    </message>
    <message>
        <source>Test environment</source>
        <translation>Tester l’environnement</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Nouvel environnement</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>You are working in it</source>
        <translation>Vous y travaillez</translation>
    </message>
    <message>
        <source>Correct the file in an editor, then press F5.</source>
        <translation>Corrigez le fichier dans un éditeur, puis appuyez sur F5.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) to correct before it can be saved</source>
        <translation>
            <numerusform>%n réglage à corriger avant d’enregistrer</numerusform>
            <numerusform>%n réglages à corriger avant d’enregistrer</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>No environment is described yet</source>
        <translation>Aucun environnement n’est encore décrit</translation>
    </message>
    <message>
        <source>An environment says which Trino, which Kubernetes namespace and which OPA belong together. Begin with a kubeconfig: it knows half of it.</source>
        <translation>Un environnement dit quel Trino, quel espace de noms Kubernetes et quel OPA vont ensemble. Commencez par un kubeconfig&#xa0;: il en sait la moitié.</translation>
    </message>
    <message>
        <source>Import a kubeconfig…</source>
        <translation>Importer un kubeconfig…</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environnements</translation>
    </message>
    <message>
        <source>Filter environments</source>
        <translation>Filtrer les environnements</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>Découvrir</translation>
    </message>
    <message>
        <source>Delete this environment</source>
        <translation>Supprimer cet environnement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>environments_page::KubeconfigImport</name>
    <message>
        <source>Begin with a context of this kubeconfig</source>
        <translation>Partir d’un contexte de ce kubeconfig</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n context(s). The addresses of Trino and OPA are yours to fill in.</source>
        <translation>
            <numerusform>%1 a %n contexte. Les adresses de Trino et d’OPA restent à remplir.</numerusform>
            <numerusform>%1 a %n contextes. Les adresses de Trino et d’OPA restent à remplir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Use this context</source>
        <translation>Utiliser ce contexte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>environments_page::SecretSourceEdit</name>
    <message>
        <source>In a file</source>
        <translation>Dans un fichier</translation>
    </message>
    <message>
        <source>In a variable</source>
        <translation>Dans une variable</translation>
    </message>
    <message>
        <source>Name of the variable, as TRINO_PASSWORD</source>
        <translation>Nom de la variable, comme TRINO_PASSWORD</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Nom de la variable</translation>
    </message>
</context>
<context>
    <name>expected</name>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>map</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>vrai ou faux</translation>
    </message>
</context>
<context>
    <name>form::BooleanEditor</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>form::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (par défaut)</translation>
    </message>
</context>
<context>
    <name>form::ExtraProperties</name>
    <message>
        <source>Other properties</source>
        <translation>Autres propriétés</translation>
    </message>
    <message>
        <source>What this form has no field for. Trino refuses a catalog with a property it does not use.</source>
        <translation>Ce pour quoi ce formulaire n’a pas de champ. Trino refuse un catalogue dont il n’utilise pas une propriété.</translation>
    </message>
    <message>
        <source>Add a property</source>
        <translation>Ajouter une propriété</translation>
    </message>
</context>
<context>
    <name>form::ExtraRow</name>
    <message>
        <source>Remove this property</source>
        <translation>Retirer cette propriété</translation>
    </message>
    <message>
        <source>property</source>
        <translation>propriété</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
</context>
<context>
    <name>form::FieldHelp</name>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
    <message>
        <source>Property in Trino</source>
        <translation>Propriété dans Trino</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Go to a field to read about it.</source>
        <translation>Placez-vous dans un champ pour lire son aide.</translation>
    </message>
</context>
<context>
    <name>form::FieldRow</name>
    <message>
        <source>%1, required</source>
        <translation>%1, obligatoire</translation>
    </message>
    <message>
        <source>%1, required, host</source>
        <translation>%1, obligatoire, hôte</translation>
    </message>
    <message>
        <source>%1, host</source>
        <translation>%1, hôte</translation>
    </message>
</context>
<context>
    <name>form::Form</name>
    <message>
        <source>Advanced settings</source>
        <translation>Réglages avancés</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Identifiants</translation>
    </message>
</context>
<context>
    <name>form::JdbcUrlEditor</name>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>URL these make</source>
        <translation>URL ainsi formée</translation>
    </message>
    <message>
        <source>name=value&amp;name=value</source>
        <translation>nom=valeur&amp;nom=valeur</translation>
    </message>
    <message>
        <source>Connection URL as text</source>
        <translation>URL de connexion en texte</translation>
    </message>
</context>
<context>
    <name>form::LineEditor</name>
    <message>
        <source>%1 by default</source>
        <translation>%1 par défaut</translation>
    </message>
</context>
<context>
    <name>form::SecretEditor</name>
    <message>
        <source>Typed here</source>
        <translation>Saisi ici</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Depuis un fichier</translation>
    </message>
    <message>
        <source>From a variable</source>
        <translation>Depuis une variable</translation>
    </message>
    <message>
        <source>Where the secret comes from</source>
        <translation>D’où vient le secret</translation>
    </message>
    <message>
        <source>NAME of an environment variable</source>
        <translation>NOM d’une variable d’environnement</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste tel quel</translation>
    </message>
    <message>
        <source>realm</source>
        <translation>royaume</translation>
    </message>
    <message>
        <source>properties</source>
        <translation>propriétés</translation>
    </message>
    <message>
        <source>certificates</source>
        <translation>certificats</translation>
    </message>
    <message>
        <source>format</source>
        <translation>format</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact of a file: its name, its value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>absent de Trino</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>unmanaged</source>
        <translation>non géré</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagé</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>waits for Trino’s restart</source>
        <translation>attend le redémarrage de Trino</translation>
    </message>
    <message>
        <source>leftover</source>
        <translation>reste d’un test</translation>
    </message>
</context>
<context>
    <name>health_page</name>
    <message>
        <source>Keytab: %1, key version %2</source>
        <translation>Keytab&#xa0;: %1, version de clé %2</translation>
    </message>
    <message numerus="yes">
        <source>written %1, %n day(s) ago</source>
        <translation>
            <numerusform>écrit %1, il y a %n jour</numerusform>
            <numerusform>écrit %1, il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>expiré le %1</translation>
    </message>
    <message numerus="yes">
        <source>expires %1, in %n day(s)</source>
        <translation>
            <numerusform>expire le %1, dans %n jour</numerusform>
            <numerusform>expire le %1, dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>taken by the KDC, which names no day of expiry</source>
        <translation>accepté par le KDC, qui n’indique aucune date d’expiration</translation>
    </message>
    <message>
        <source>sign-in from this machine: %1</source>
        <translation>connexion depuis cette machine&#xa0;: %1</translation>
    </message>
    <message>
        <source>only weak keys, which Java refuses</source>
        <translation>que des clés faibles, que Java refuse</translation>
    </message>
</context>
<context>
    <name>health_page::HealthModel</name>
    <message>
        <source>missing in Trino</source>
        <translation>absent de Trino</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>record damaged</source>
        <translation>fiche abîmée</translation>
    </message>
    <message>
        <source>not probed</source>
        <translation>non sondé</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore sondé</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>Probe now</source>
        <translation>Sonder maintenant</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>sondage…</translation>
    </message>
    <message>
        <source>no probe yet</source>
        <translation>aucune sonde</translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s) kept</source>
        <translation>
            <numerusform>%n sonde gardée</numerusform>
            <numerusform>%n sondes gardées</numerusform>
        </translation>
    </message>
    <message>
        <source>Half of the answered probes were at least this fast</source>
        <translation>La moitié des sondes abouties étaient au moins aussi rapides</translation>
    </message>
    <message>
        <source>95 of 100 answered probes were at least this fast</source>
        <translation>95 sondes abouties sur 100 étaient au moins aussi rapides</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Dernière sonde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>waits for Trino’s restart</source>
        <translation>attend le redémarrage de Trino</translation>
    </message>
</context>
<context>
    <name>health_page::HealthPage</name>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>%1 is being asked for its catalogs.</source>
        <translation>Les catalogues de %1 sont demandés.</translation>
    </message>
    <message>
        <source>Nothing to probe yet</source>
        <translation>Rien à sonder pour l’instant</translation>
    </message>
    <message>
        <source>As soon as a catalog is registered, its answers are measured here.</source>
        <translation>Dès qu’un catalogue est enregistré, ses réponses sont mesurées ici.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Filter catalogs</source>
        <translation>Filtrer les catalogues</translation>
    </message>
    <message>
        <source>Probe all now</source>
        <translation>Tout sonder</translation>
    </message>
    <message>
        <source>Answering catalogs</source>
        <translation>Catalogues qui répondent</translation>
    </message>
    <message>
        <source>Median latency now</source>
        <translation>Latence médiane actuelle</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Health of the catalogs</source>
        <translation>Santé des catalogues</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Reconnecter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>figure: how many of how many</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s) probed</source>
        <translation>
            <numerusform>%n catalogue sondé</numerusform>
            <numerusform>%n catalogues sondés</numerusform>
        </translation>
    </message>
    <message>
        <source>over the catalogs that answer</source>
        <translation>sur les catalogues qui répondent</translation>
    </message>
    <message>
        <source>select one to see why</source>
        <translation>sélectionnez-en un pour voir la cause</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>rien à faire</translation>
    </message>
    <message>
        <source>Measured by the product’s own probes since %1, at most once a minute for each catalog.</source>
        <translation>Mesuré par les sondes du produit depuis le %1, au plus une fois par minute et par catalogue.</translation>
    </message>
    <message>
        <source>Measured by the product’s own probes, at most once a minute for each catalog.</source>
        <translation>Mesuré par les sondes du produit, au plus une fois par minute et par catalogue.</translation>
    </message>
    <message>
        <source>Its record is in the cluster, but Trino has no such catalog: it forgets them when it restarts. It is not probed.</source>
        <translation>Sa fiche est dans le cluster, mais Trino n’a pas ce catalogue&#xa0;: il les oublie à son redémarrage. Il n’est pas sondé.</translation>
    </message>
    <message>
        <source>Somebody is working on it, or was interrupted. It is probed again afterwards.</source>
        <translation>Quelqu’un y travaille, ou a été interrompu. Il sera sondé de nouveau ensuite.</translation>
    </message>
    <message>
        <source>No probe has ended yet.</source>
        <translation>Aucune sonde n’a encore abouti.</translation>
    </message>
    <message>
        <source>No failure among the kept probes. Last answer %1.</source>
        <translation>Aucun échec parmi les sondes gardées. Dernière réponse %1.</translation>
    </message>
    <message>
        <source>Answering again. The last failure, %1:</source>
        <translation>Répond de nouveau. Le dernier échec, %1&#xa0;:</translation>
    </message>
    <message>
        <source>Failing, last tried %1. It never answered among the kept probes.</source>
        <translation>En échec, dernier essai %1. Aucune réponse parmi les sondes gardées.</translation>
    </message>
    <message>
        <source>Failing, last tried %1. Last answer %2.</source>
        <translation>En échec, dernier essai %1. Dernière réponse %2.</translation>
    </message>
    <message>
        <source>Probe now</source>
        <translation>Sonder maintenant</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>catalog, connector</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Les voir…</translation>
    </message>
    <message>
        <source>Signatures…</source>
        <translation>Signatures…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) about records and the policy’s rules: not as this program wrote or signed them.</source>
        <translation>
            <numerusform>%n constat sur les enregistrements et les règles de la politique&#xa0;: autre chose que ce que ce programme a écrit ou signé.</numerusform>
            <numerusform>%n constats sur les enregistrements et les règles de la politique&#xa0;: autre chose que ce que ce programme a écrit ou signé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>health_page::KeytabLine</name>
    <message>
        <source>Keytab: being looked at…</source>
        <translation>Keytab&#xa0;: on le regarde…</translation>
    </message>
    <message>
        <source>Keytab: %1</source>
        <translation>Keytab&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>health_page::moments</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>a catalog definition, YAML or JSON; - reads standard input</source>
        <translation>une définition de catalogue, YAML ou JSON&#xa0;; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>do not ask; for scripts</source>
        <translation>ne rien demander&#xa0;; pour les scripts</translation>
    </message>
    <message>
        <source>list the connectors this program knows</source>
        <translation>lister les connecteurs que ce programme connaît</translation>
    </message>
    <message>
        <source>the connector library, by category</source>
        <translation>la bibliothèque de connecteurs, par catégorie</translation>
    </message>
    <message>
        <source>show a connector’s fields and a definition to start from</source>
        <translation>montrer les champs d’un connecteur et une définition pour commencer</translation>
    </message>
    <message>
        <source>a connector, as Trino names it</source>
        <translation>un connecteur, tel que Trino le nomme</translation>
    </message>
    <message>
        <source>its fields, with a definition to fill in</source>
        <translation>ses champs, avec une définition à remplir</translation>
    </message>
    <message>
        <source>find what is wrong with catalog definitions, offline</source>
        <translation>trouver ce qui ne va pas dans des définitions de catalogue, hors ligne</translation>
    </message>
    <message>
        <source>catalog definitions, YAML or JSON; - reads standard input</source>
        <translation>des définitions de catalogue, YAML ou JSON&#xa0;; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>one definition</source>
        <translation>une définition</translation>
    </message>
    <message>
        <source>many, for a pipeline</source>
        <translation>beaucoup, pour une chaîne d’intégration</translation>
    </message>
    <message>
        <source>show what would be sent for a definition, secrets masked</source>
        <translation>montrer ce qui serait envoyé pour une définition, secrets masqués</translation>
    </message>
    <message>
        <source>what to show; sql if not given</source>
        <translation>que montrer&#xa0;; sql par défaut</translation>
    </message>
    <message>
        <source>the CREATE CATALOG statement</source>
        <translation>l’instruction CREATE CATALOG</translation>
    </message>
    <message>
        <source>the rule OPA would get</source>
        <translation>la règle qu’OPA recevrait</translation>
    </message>
    <message>
        <source>try a definition through Trino and keep nothing</source>
        <translation>essayer une définition à travers Trino sans rien garder</translation>
    </message>
    <message>
        <source>The catalog is created under a temporary name that nobody else may see, read from, and dropped.</source>
        <translation>Le catalogue est créé sous un nom temporaire que personne d’autre ne peut voir, lu, puis supprimé.</translation>
    </message>
    <message>
        <source>does the source answer Trino?</source>
        <translation>la source répond-elle à Trino&#xa0;?</translation>
    </message>
    <message>
        <source>show everything an apply would change; change nothing</source>
        <translation>montrer tout ce qu’un apply changerait&#xa0;; ne rien changer</translation>
    </message>
    <message>
        <source>every object, before and after</source>
        <translation>chaque objet, avant et après</translation>
    </message>
    <message>
        <source>look at the plan, then say yes</source>
        <translation>regarder le plan, puis dire oui</translation>
    </message>
    <message>
        <source>list the registered catalogs</source>
        <translation>lister les catalogues enregistrés</translation>
    </message>
    <message>
        <source>name, connector, roles and health of each</source>
        <translation>nom, connecteur, rôles et santé de chacun</translation>
    </message>
    <message>
        <source>the names alone</source>
        <translation>les noms seuls</translation>
    </message>
    <message>
        <source>show one registered catalog, secrets masked</source>
        <translation>montrer un catalogue enregistré, secrets masqués</translation>
    </message>
    <message>
        <source>a registered catalog</source>
        <translation>un catalogue enregistré</translation>
    </message>
    <message>
        <source>its definition, revision and last outcome</source>
        <translation>sa définition, sa révision et son dernier résultat</translation>
    </message>
    <message>
        <source>drop a catalog and remove all that was written for it</source>
        <translation>supprimer un catalogue et retirer tout ce qui fut écrit pour lui</translation>
    </message>
    <message>
        <source>look at what goes away, then say yes</source>
        <translation>regarder ce qui disparaît, puis dire oui</translation>
    </message>
    <message>
        <source>finish or undo runs that were interrupted</source>
        <translation>terminer ou défaire les exécutions interrompues</translation>
    </message>
    <message>
        <source>Works from any machine: what was under way is told by the cluster. Without --finish or --undo a run is undone, or finished where there is no way back.</source>
        <translation>Fonctionne depuis toute machine&#xa0;: le cluster dit ce qui était en cours. Sans --finish ni --undo, une exécution est défaite, ou terminée si elle est sans retour.</translation>
    </message>
    <message>
        <source>a catalog; all that need it if not given</source>
        <translation>un catalogue&#xa0;; par défaut tous ceux qui en ont besoin</translation>
    </message>
    <message>
        <source>go on to the end; not possible where a secret is missing</source>
        <translation>aller jusqu’au bout&#xa0;; impossible là où un secret manque</translation>
    </message>
    <message>
        <source>go back to how it was before</source>
        <translation>revenir à l’état d’avant</translation>
    </message>
    <message>
        <source>put right whatever was interrupted</source>
        <translation>remettre en ordre tout ce qui fut interrompu</translation>
    </message>
    <message>
        <source>this one, backwards</source>
        <translation>celui-ci, en arrière</translation>
    </message>
    <message>
        <source>list the environments described in the configuration folder</source>
        <translation>lister les environnements décrits dans le dossier de configuration</translation>
    </message>
    <message>
        <source>name, Trino’s address and the file of each</source>
        <translation>nom, adresse de Trino et fichier de chacun</translation>
    </message>
    <message>
        <source>show an environment with its defaults filled in</source>
        <translation>montrer un environnement, valeurs par défaut comprises</translation>
    </message>
    <message>
        <source>an environment; the one in use if not given</source>
        <translation>un environnement&#xa0;; par défaut celui en usage</translation>
    </message>
    <message>
        <source>all its settings; no secret is among them</source>
        <translation>tous ses réglages&#xa0;; aucun secret n’en fait partie</translation>
    </message>
    <message>
        <source>ask every endpoint: reached, TLS, signed in, permitted, version</source>
        <translation>interroger chaque point&#xa0;: atteint, TLS, identifié, autorisé, version</translation>
    </message>
    <message>
        <source>one line for each endpoint</source>
        <translation>une ligne par point</translation>
    </message>
    <message>
        <source>make an environment from a context of a kubeconfig</source>
        <translation>faire un environnement d’un contexte de kubeconfig</translation>
    </message>
    <message>
        <source>a kubeconfig file</source>
        <translation>un fichier kubeconfig</translation>
    </message>
    <message>
        <source>which context; the file’s current one if not given</source>
        <translation>quel contexte&#xa0;; par défaut le contexte courant du fichier</translation>
    </message>
    <message>
        <source>describes that cluster; edit the file afterwards</source>
        <translation>décrit ce cluster&#xa0;; modifiez ensuite le fichier</translation>
    </message>
    <message>
        <source>look in the cluster for Trino, OPA and their mounts</source>
        <translation>chercher dans le cluster Trino, OPA et leurs montages</translation>
    </message>
    <message>
        <source>what was found, as settings to take over</source>
        <translation>ce qui fut trouvé, en réglages à reprendre</translation>
    </message>
    <message>
        <source>print an environment with the platform’s usual names, to fill in</source>
        <translation>écrire un environnement aux noms usuels de la plateforme, à remplir</translation>
    </message>
    <message>
        <source>then set the addresses in it</source>
        <translation>puis y mettre les adresses</translation>
    </message>
    <message>
        <source>show what was done from this machine, and check that record</source>
        <translation>montrer ce qui fut fait depuis cette machine, et vérifier cette trace</translation>
    </message>
    <message>
        <source>check the chain of the lines instead of showing them</source>
        <translation>vérifier la chaîne des lignes au lieu de les montrer</translation>
    </message>
    <message>
        <source>only this catalog’s</source>
        <translation>celles de ce catalogue seulement</translation>
    </message>
    <message>
        <source>only from this day or time on (ISO 8601)</source>
        <translation>à partir de ce jour ou de cette heure seulement (ISO 8601)</translation>
    </message>
    <message>
        <source>who did what to it, oldest first</source>
        <translation>qui lui a fait quoi, du plus ancien au plus récent</translation>
    </message>
    <message>
        <source>exit code 1 if a line was changed</source>
        <translation>code de sortie 1 si une ligne a été modifiée</translation>
    </message>
    <message>
        <source>which environment; needed where several are described</source>
        <translation>quel environnement&#xa0;; nécessaire si plusieurs sont décrits</translation>
    </message>
    <message>
        <source>an environment’s file, wherever it is</source>
        <translation>le fichier d’un environnement, où qu’il soit</translation>
    </message>
    <message>
        <source>language; the system’s if not given</source>
        <translation>langue&#xa0;; par défaut celle du système</translation>
    </message>
    <message>
        <source>where journal and audit are kept</source>
        <translation>où sont gardés le journal et la trace d’audit</translation>
    </message>
    <message>
        <source>where environments are kept</source>
        <translation>où sont gardés les environnements</translation>
    </message>
    <message>
        <source>this help; after a verb, that verb’s</source>
        <translation>cette aide&#xa0;; après un verbe, celle du verbe</translation>
    </message>
    <message>
        <source>the program’s version</source>
        <translation>la version du programme</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>the input or the remote state is at fault</source>
        <translation>l’entrée ou l’état distant est en cause</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>mauvais usage</translation>
    </message>
    <message>
        <source>not signed in, or not permitted</source>
        <translation>non identifié, ou non autorisé</translation>
    </message>
    <message>
        <source>failed or stopped, and everything done was undone</source>
        <translation>échoué ou arrêté, et tout ce qui était fait a été défait</translation>
    </message>
    <message>
        <source>Registers data sources as catalogs in a running Trino, with access opened last and everything undone when a step fails.</source>
        <translation>Enregistre des sources de données comme catalogues dans un Trino en marche&#xa0;; l’accès s’ouvre en dernier et tout est défait si une étape échoue.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Usage&#xa0;:</translation>
    </message>
    <message>
        <source>COMMAND [ARGUMENT…] [OPTION…]</source>
        <translation>COMMANDE [ARGUMENT…] [OPTION…]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Options for every command:</source>
        <translation>Options de toute commande&#xa0;:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Codes de sortie&#xa0;:</translation>
    </message>
    <message>
        <source>An example:</source>
        <translation>Un exemple&#xa0;:</translation>
    </message>
    <message>
        <source>Each command explains itself: %1</source>
        <translation>Chaque commande s’explique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments&#xa0;:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Exemples&#xa0;:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>registers data sources as catalogs in a running Trino</source>
        <translation>enregistre des sources de données comme catalogues dans un Trino en marche</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>Synopsis</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Options for every command</source>
        <translation>Options de toute commande</translation>
    </message>
    <message>
        <source>Exit codes</source>
        <translation>Codes de sortie</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>Sans commande, la fenêtre s’ouvre.</translation>
    </message>
    <message>
        <source>krb5.conf files; - reads standard input</source>
        <translation>des fichiers krb5.conf&#xa0;; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>find what is wrong with a krb5.conf, for MIT and for Java, offline</source>
        <translation>trouver ce qui ne va pas dans un krb5.conf, pour MIT et pour Java, hors ligne</translation>
    </message>
    <message>
        <source>Trino reads krb5.conf with Java, people with MIT’s manual: each problem says whom it concerns. Nothing in the file is carried out. With --output sarif, code review tools can show the problems.</source>
        <translation>Trino lit krb5.conf avec Java, les gens avec le manuel de MIT&#xa0;: chaque problème dit qui il concerne. Rien de ce que dit le fichier n’est exécuté. Avec --output sarif, les outils de revue de code peuvent montrer les problèmes.</translation>
    </message>
    <message>
        <source>the keytab it is used with</source>
        <translation>le keytab avec lequel il sert</translation>
    </message>
    <message>
        <source>the principal it is used with</source>
        <translation>le principal avec lequel il sert</translation>
    </message>
    <message>
        <source>the core-site.xml it is used with</source>
        <translation>le core-site.xml avec lequel il sert</translation>
    </message>
    <message>
        <source>each problem at its line and column</source>
        <translation>chaque problème à sa ligne et sa colonne</translation>
    </message>
    <message>
        <source>and whether the three fit together</source>
        <translation>et si les trois vont ensemble</translation>
    </message>
    <message>
        <source>mend a krb5.conf</source>
        <translation>réparer un krb5.conf</translation>
    </message>
    <message>
        <source>Without --rule only what has one mending that loses nothing. Shows the difference; the rest of the file stays as it is, byte for byte.</source>
        <translation>Sans --rule, seulement ce qui n’a qu’une réparation, sans perte. Montre la différence&#xa0;; le reste du fichier demeure tel quel, octet pour octet.</translation>
    </message>
    <message>
        <source>a krb5.conf; changed in place</source>
        <translation>un krb5.conf&#xa0;; modifié sur place</translation>
    </message>
    <message>
        <source>mend this rule only; may be given several times</source>
        <translation>réparer cette règle seulement&#xa0;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>show the difference, write nothing</source>
        <translation>montrer la différence, ne rien écrire</translation>
    </message>
    <message>
        <source>what would change</source>
        <translation>ce qui changerait</translation>
    </message>
    <message>
        <source>comments inside values only</source>
        <translation>les commentaires dans les valeurs seulement</translation>
    </message>
    <message>
        <source>make one krb5.conf of several</source>
        <translation>faire un krb5.conf de plusieurs</translation>
    </message>
    <message>
        <source>A Java program reads one file for all its catalogs. Realms are united; where the files contradict each other, both sides are shown and --choose decides.</source>
        <translation>Un programme Java lit un seul fichier pour tous ses catalogues. Les royaumes sont réunis&#xa0;; là où les fichiers se contredisent, les deux côtés sont montrés et --choose décide.</translation>
    </message>
    <message>
        <source>which file is right at a place; may be given several times</source>
        <translation>quel fichier a raison à un endroit&#xa0;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>show the difference to this file instead of the result</source>
        <translation>montrer la différence avec ce fichier au lieu du résultat</translation>
    </message>
    <message>
        <source>exit code 1 while something contradicts itself</source>
        <translation>code de sortie 1 tant qu’il reste une contradiction</translation>
    </message>
    <message>
        <source>settle one contradiction</source>
        <translation>trancher une contradiction</translation>
    </message>
    <message>
        <source>show what a keytab holds and what is wrong with it; never a key</source>
        <translation>montrer ce que contient un keytab et ce qui ne va pas&#xa0;; jamais une clé</translation>
    </message>
    <message>
        <source>Reads both formats, damaged ones and base64. Problems stand at their byte.</source>
        <translation>Lit les deux formats, abîmés ou non, et le base64. Les problèmes sont à leur octet.</translation>
    </message>
    <message>
        <source>keytab files; - reads standard input</source>
        <translation>des fichiers keytab&#xa0;; - lit l’entrée standard</translation>
    </message>
    <message>
        <source>principals, versions and encryption types</source>
        <translation>principaux, versions et types de chiffrement</translation>
    </message>
    <message>
        <source>form of the result; sarif for check and krb5 check only</source>
        <translation>forme du résultat&#xa0;; sarif pour check et krb5 check seulement</translation>
    </message>
    <message>
        <source>sign in to an environment’s issuer, in the browser</source>
        <translation>se connecter à l’émetteur d’un environnement, dans le navigateur</translation>
    </message>
    <message>
        <source>The session is kept in the system’s keychain and nowhere else; the next commands use it, and so does the window.</source>
        <translation>La session est gardée dans le trousseau du système et nulle part ailleurs&#xa0;; les commandes suivantes s’en servent, la fenêtre aussi.</translation>
    </message>
    <message>
        <source>show a code to type into a browser on any device</source>
        <translation>montrer un code à saisir dans un navigateur, sur n’importe quel appareil</translation>
    </message>
    <message>
        <source>opens the browser and waits</source>
        <translation>ouvre le navigateur et attend</translation>
    </message>
    <message>
        <source>where there is no browser, as over SSH</source>
        <translation>là où il n’y a pas de navigateur, par exemple en SSH</translation>
    </message>
    <message>
        <source>end the session, here and at the issuer</source>
        <translation>fermer la session, ici et chez l’émetteur</translation>
    </message>
    <message>
        <source>the keychain forgets it</source>
        <translation>le trousseau l’oublie</translation>
    </message>
    <message>
        <source>show who is signed in, with which roles, until when</source>
        <translation>montrer qui est connecté, avec quels rôles, jusqu’à quand</translation>
    </message>
    <message>
        <source>exit code 3 when nobody is</source>
        <translation>code de sortie 3 quand personne ne l’est</translation>
    </message>
    <message>
        <source>a new credential: [KEY=]file:PATH, [KEY=]env:VARIABLE or [KEY=]prompt; may be given several times</source>
        <translation>un nouvel identifiant&#xa0;: [KEY=]file:PATH, [KEY=]env:VARIABLE ou [KEY=]prompt&#xa0;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>change a registered catalog, by its definition or by single settings</source>
        <translation>modifier un catalogue enregistré, par sa définition ou réglage par réglage</translation>
    </message>
    <message>
        <source>The new form is tried under a temporary name while the old one serves; then the catalog is dropped and created, because Trino cannot alter one. The result says for how long it was absent (gapMilliseconds). Roles and description alone do not touch Trino.</source>
        <translation>La nouvelle forme est essayée sous un nom temporaire pendant que l’ancienne sert&#xa0;; puis le catalogue est supprimé et recréé, car Trino ne sait pas le modifier. Le résultat dit combien de temps il a été absent (gapMilliseconds). Les rôles et la description seuls ne touchent pas Trino.</translation>
    </message>
    <message>
        <source>a registered catalog, or its definition as it shall be</source>
        <translation>un catalogue enregistré, ou sa définition telle qu’elle doit être</translation>
    </message>
    <message>
        <source>a property’s new value; may be given several times</source>
        <translation>nouvelle valeur d’une propriété&#xa0;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>a property to leave out; may be given several times</source>
        <translation>une propriété à retirer&#xa0;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>the new description</source>
        <translation>la nouvelle description</translation>
    </message>
    <message>
        <source>all the roles it shall be open to, separated by commas</source>
        <translation>tous les rôles auxquels il doit être ouvert, séparés par des virgules</translation>
    </message>
    <message>
        <source>one role more; may be given several times</source>
        <translation>un rôle de plus&#xa0;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>one role less; may be given several times</source>
        <translation>un rôle de moins&#xa0;; peut être donné plusieurs fois</translation>
    </message>
    <message>
        <source>as the file says now</source>
        <translation>tel que le fichier le dit maintenant</translation>
    </message>
    <message>
        <source>one role more; Trino is not touched</source>
        <translation>un rôle de plus&#xa0;; Trino n’est pas touché</translation>
    </message>
    <message>
        <source>give a catalog a new credential</source>
        <translation>donner de nouveaux identifiants à un catalogue</translation>
    </message>
    <message>
        <source>The new one lies beside the old one until Trino has read through it; only then the old one is removed. Without --credential each is asked for at the terminal.</source>
        <translation>Les nouveaux sont posés à côté des anciens jusqu’à ce que Trino ait lu avec eux&#xa0;; alors seulement les anciens sont retirés. Sans --credential, chacun est demandé au terminal.</translation>
    </message>
    <message>
        <source>the catalog’s only credential, from a file</source>
        <translation>le seul identifiant du catalogue, depuis un fichier</translation>
    </message>
    <message>
        <source>go back to an earlier revision’s definition, as a new revision</source>
        <translation>revenir à la définition d’une révision antérieure, comme nouvelle révision</translation>
    </message>
    <message>
        <source>The credential of that revision is used where it is still in the cluster; otherwise today’s stays. The plan says which.</source>
        <translation>Les identifiants de cette révision servent s’ils sont encore dans le cluster&#xa0;; sinon ceux d’aujourd’hui restent. Le plan dit lesquels.</translation>
    </message>
    <message>
        <source>the revision’s number, as history shows it</source>
        <translation>le numéro de la révision, tel que history le montre</translation>
    </message>
    <message>
        <source>show a catalog’s revisions, newest first: when, who, what, why</source>
        <translation>montrer les révisions d’un catalogue, la plus récente d’abord&#xa0;: quand, qui, quoi, pourquoi</translation>
    </message>
    <message>
        <source>The current one is marked with *. With --output json each revision comes as it is recorded: definition, rendered digest, credential references (files).</source>
        <translation>La révision courante est marquée d’un *. Avec --output json, chaque révision vient telle qu’elle est consignée&#xa0;: définition, empreinte du rendu, références aux identifiants (files).</translation>
    </message>
    <message>
        <source>what became of it</source>
        <translation>ce qu’il est devenu</translation>
    </message>
    <message>
        <source>show what differs between two revisions, or a revision and a file</source>
        <translation>montrer ce qui diffère entre deux révisions, ou entre une révision et un fichier</translation>
    </message>
    <message>
        <source>a revision’s number, as history shows it</source>
        <translation>le numéro d’une révision, tel que history le montre</translation>
    </message>
    <message>
        <source>another revision, or a definition; the current revision if not given</source>
        <translation>une autre révision, ou une définition&#xa0;; la révision courante par défaut</translation>
    </message>
    <message>
        <source>field by field</source>
        <translation>champ par champ</translation>
    </message>
    <message>
        <source>what an apply of this file would change of it</source>
        <translation>ce qu’un apply de ce fichier y changerait</translation>
    </message>
    <message>
        <source>register the catalog, or change it: plan, ask, run, undo on failure</source>
        <translation>enregistrer le catalogue, ou le modifier&#xa0;: planifier, demander, exécuter, défaire en cas d’échec</translation>
    </message>
    <message>
        <source>Each step is shown as it runs. When one fails, or on Ctrl+C, what was done is undone in reverse and the exit code is 4. Access opens last, after the source was read. A catalog that is registered already is changed into what the file says; where it is so already, nothing is done.</source>
        <translation>Chaque étape s’affiche pendant qu’elle s’exécute. Si l’une échoue, ou sur Ctrl+C, ce qui a été fait est défait en sens inverse et le code de sortie est 4. L’accès s’ouvre en dernier, après lecture de la source. Un catalogue déjà enregistré devient ce que dit le fichier&#xa0;; s’il l’est déjà, rien n’est fait.</translation>
    </message>
    <message>
        <source>The source itself is not touched. In an environment marked production the catalog’s name must be typed, or given with --confirm; --yes is not enough there.</source>
        <translation>La source elle-même n’est pas touchée. Dans un environnement marqué production, le nom du catalogue doit être tapé, ou donné par --confirm&#xa0;; --yes n’y suffit pas.</translation>
    </message>
    <message>
        <source>the catalog’s name once more, instead of typing it</source>
        <translation>le nom du catalogue encore une fois, au lieu de le taper</translation>
    </message>
    <message>
        <source>have the metadata catalogue read a registered catalog again</source>
        <translation>faire relire un catalogue enregistré par le référentiel de métadonnées</translation>
    </message>
    <message>
        <source>Asks OpenMetadata, where the environment names it as `metadata`, and waits for the outcome as long as metadata.wait_seconds says. The service is made if it is missing; one that this program did not make is never touched. Never tried against a real OpenMetadata server, only against the vendor’s published models.</source>
        <translation>Demande à OpenMetadata, si l’environnement le nomme sous `metadata`, et attend le résultat aussi longtemps que le dit metadata.wait_seconds. Le service est créé s’il manque&#xa0;; celui que ce programme n’a pas créé n’est jamais touché. Jamais essayé sur un vrai serveur OpenMetadata, seulement sur les modèles publiés par l’éditeur.</translation>
    </message>
    <message>
        <source>after its schema has changed</source>
        <translation>après un changement de son schéma</translation>
    </message>
    <message>
        <source>sign in at the KDC with a krb5.conf and a keytab, and keep nothing</source>
        <translation>s’identifier auprès du KDC avec un krb5.conf et un keytab, sans rien garder</translation>
    </message>
    <message>
        <source>Does what Trino’s Java would do with the two files, and says why it fails where it fails. The trace shows whom it asked and what came back; no key and no ticket is shown or written anywhere.</source>
        <translation>Fait ce que le Java de Trino ferait des deux fichiers et, en cas d’échec, dit pourquoi. La trace montre qui a été interrogé et ce qui est revenu&#xa0;; aucune clé, aucun ticket n’est affiché ni écrit nulle part.</translation>
    </message>
    <message>
        <source>the krb5.conf; needed</source>
        <translation>le krb5.conf&#xa0;; nécessaire</translation>
    </message>
    <message>
        <source>the keytab, binary or base64; needed</source>
        <translation>le keytab, binaire ou base64&#xa0;; nécessaire</translation>
    </message>
    <message>
        <source>whom to sign in as; needed</source>
        <translation>sous quel nom s’identifier&#xa0;; nécessaire</translation>
    </message>
    <message>
        <source>a service to get a ticket for as well</source>
        <translation>un service pour lequel obtenir aussi un ticket</translation>
    </message>
    <message>
        <source>the full host name that _HOST stands for</source>
        <translation>le nom d’hôte complet que _HOST représente</translation>
    </message>
    <message>
        <source>how long a KDC may stay silent; 3 if not given</source>
        <translation>combien de temps un KDC peut se taire&#xa0;; 3 par défaut</translation>
    </message>
    <message>
        <source>does the KDC accept the key?</source>
        <translation>le KDC accepte-t-il la clé&#xa0;?</translation>
    </message>
    <message>
        <source>and would the metastore be found?</source>
        <translation>et le metastore serait-il trouvé&#xa0;?</translation>
    </message>
    <message>
        <source>take a catalog out of Trino and close it, but keep its record</source>
        <translation>retirer un catalogue de Trino et le fermer, en gardant sa fiche</translation>
    </message>
    <message>
        <source>until it is enabled again</source>
        <translation>jusqu’à ce qu’il soit réactivé</translation>
    </message>
    <message>
        <source>bring a disabled catalog back, as it was</source>
        <translation>ramener un catalogue désactivé, tel qu’il était</translation>
    </message>
    <message>
        <source>The same revision is created and read from; then access opens.</source>
        <translation>La même révision est créée et lue&#xa0;; puis l’accès s’ouvre.</translation>
    </message>
    <message>
        <source>back, once the source has answered</source>
        <translation>de retour, dès que la source a répondu</translation>
    </message>
    <message>
        <source>why; the record keeps it</source>
        <translation>pourquoi&#xa0;; la fiche le garde</translation>
    </message>
    <message>
        <source>a registered catalog; all of them if not given</source>
        <translation>un catalogue enregistré&#xa0;; tous s’il n’est pas donné</translation>
    </message>
    <message>
        <source>after a restart of Trino, or from a timer</source>
        <translation>après un redémarrage de Trino, ou depuis une minuterie</translation>
    </message>
    <message>
        <source>one catalog, for a script</source>
        <translation>un catalogue, pour un script</translation>
    </message>
    <message>
        <source>put right what has drifted from the records</source>
        <translation>rétablit ce qui s’est écarté des enregistrements</translation>
    </message>
    <message>
        <source>registered catalogs; all of them if not given</source>
        <translation>catalogues enregistrés&#xa0;; tous si aucun n’est donné</translation>
    </message>
    <message>
        <source>go on; needs --yes</source>
        <translation>continuer&#xa0;; demande --yes</translation>
    </message>
    <message>
        <source>as a service; an object a line</source>
        <translation>comme service&#xa0;; un objet par ligne</translation>
    </message>
    <message>
        <source>manage a catalog that only Trino knows</source>
        <translation>gère un catalogue que seul Trino connaît</translation>
    </message>
    <message>
        <source>Trino does not tell a catalog’s properties, so its definition must be given. It is tried under a temporary name: the connector must be the same, and so must the schemas. Trino’s own catalog is not touched; it is made anew from the definition after a restart, by reconcile, or at a change.</source>
        <translation>Trino ne dit pas les propriétés d’un catalogue&#xa0;: il faut donner sa définition. Elle est essayée sous un nom temporaire&#xa0;: le connecteur doit être le même, et les schémas aussi. Le catalogue de Trino n’est pas touché&#xa0;; il est recréé d’après la définition après un redémarrage, par reconcile, ou lors d’une modification.</translation>
    </message>
    <message>
        <source>the catalog, as Trino has it</source>
        <translation>le catalogue, tel que Trino le nomme</translation>
    </message>
    <message>
        <source>show the keys that records are signed with; never a key itself</source>
        <translation>montrer les clés qui signent les enregistrements, jamais une clé elle-même</translation>
    </message>
    <message>
        <source>Where they are is said by the section signature: of the environment’s file: a Secret in another namespace (source: secret, namespace, name), Vault (source: vault, path) or the system’s keychain (source: keychain).</source>
        <translation>Leur lieu est dit par la section signature: du fichier de l’environnement&#xa0;: un Secret d’un autre namespace (source: secret, namespace, name), Vault (source: vault, path) ou le trousseau du système (source: keychain).</translation>
    </message>
    <message>
        <source>which key signs, which ones still verify</source>
        <translation>quelle clé signe, lesquelles vérifient encore</translation>
    </message>
    <message>
        <source>make the first key and sign every record</source>
        <translation>créer la première clé et signer chaque enregistrement</translation>
    </message>
    <message>
        <source>from now on every change is signed</source>
        <translation>désormais chaque changement est signé</translation>
    </message>
    <message>
        <source>make a new key and sign every intact record with it</source>
        <translation>créer une nouvelle clé et signer avec elle chaque enregistrement intact</translation>
    </message>
    <message>
        <source>The old key goes on verifying until signature retire. A record that is not intact is left as it is, with its reason, and the exit code is 1.</source>
        <translation>L’ancienne clé continue de vérifier jusqu’à signature retire. Un enregistrement qui n’est pas intact reste tel quel, avec sa raison, et le code de sortie est 1.</translation>
    </message>
    <message>
        <source>a new key, every record signed anew</source>
        <translation>une nouvelle clé, chaque enregistrement signé à nouveau</translation>
    </message>
    <message>
        <source>sign one record as it stands, whatever verify says of it</source>
        <translation>signer un enregistrement tel qu’il est, quoi que verify en dise</translation>
    </message>
    <message>
        <source>For a record that was changed on purpose, or restored. Look at it first: verify, show, history.</source>
        <translation>Pour un enregistrement changé exprès, ou restauré. À regarder d’abord&#xa0;: verify, show, history.</translation>
    </message>
    <message>
        <source>after looking at what it says now</source>
        <translation>après avoir regardé ce qu’il dit maintenant</translation>
    </message>
    <message>
        <source>forget every key but the one that signs</source>
        <translation>oublier toutes les clés sauf celle qui signe</translation>
    </message>
    <message>
        <source>Refused while a record is still signed with an old one.</source>
        <translation>Refusé tant qu’un enregistrement est signé avec une ancienne.</translation>
    </message>
    <message>
        <source>after a rotation</source>
        <translation>après une rotation</translation>
    </message>
    <message>
        <source>compare what is recorded with what was signed, and with what Trino, OPA and the shared objects hold</source>
        <translation>comparer ce qui est enregistré avec ce qui a été signé, et avec ce que contiennent Trino, OPA et les objets partagés</translation>
    </message>
    <message>
        <source>Nothing is changed. A record is intact, tampered with (the fields that differ are named), an older one that was put back, unsigned, or signed with a key that is not known here. The rules in the policy ConfigMap must have the form this program writes. Each difference is told with its cause and what to do; exit code 1 where there is any. A catalog that only Trino knows is told, and no fault.</source>
        <translation>Rien n’est modifié. Un enregistrement est intact, falsifié (les champs qui diffèrent sont nommés), un ancien qui a été remis, non signé, ou signé avec une clé inconnue ici. Les règles de la ConfigMap des politiques doivent avoir la forme que ce programme écrit. Chaque différence est dite avec sa cause et quoi faire&#xa0;; code de sortie 1 s’il y en a une. Un catalogue que Trino seul connaît est signalé, sans être une faute.</translation>
    </message>
    <message>
        <source>print a registered catalog’s definition, without its secrets</source>
        <translation>imprimer la définition d’un catalogue enregistré, sans ses secrets</translation>
    </message>
    <message>
        <source>what apply takes again; credentials that were typed are asked for</source>
        <translation>ce qu’apply reprend&#xa0;; les identifiants tapés sont demandés</translation>
    </message>
    <message>
        <source>turn catalog files of Trino’s into definitions</source>
        <translation>transformer des fichiers de catalogue de Trino en définitions</translation>
    </message>
    <message>
        <source>The connector is recognised, names of earlier versions are replaced, secrets are moved out: into files with --secrets, else they are asked for when the definition is applied. Each change is said with its reason. Nothing is sent anywhere.</source>
        <translation>Le connecteur est reconnu, les noms d’anciennes versions sont remplacés, les secrets sont sortis&#xa0;: dans des fichiers avec --secrets, sinon ils sont demandés quand la définition est appliquée. Chaque changement est dit avec sa raison. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>files as in etc/catalog, NAME.properties</source>
        <translation>fichiers comme dans etc/catalog, NOM.properties</translation>
    </message>
    <message>
        <source>where to write the definitions, NAME.yaml; shown if not given</source>
        <translation>où écrire les définitions, NOM.yaml&#xa0;; affichées sans cela</translation>
    </message>
    <message>
        <source>where to write the secrets, NAME/PROPERTY, for their owner’s eyes only</source>
        <translation>où écrire les secrets, NOM/PROPRIÉTÉ, pour leur seul propriétaire</translation>
    </message>
    <message>
        <source>show the definition</source>
        <translation>montrer la définition</translation>
    </message>
    <message>
        <source>all of them, the secrets apart</source>
        <translation>tous, les secrets à part</translation>
    </message>
    <message>
        <source>restart Trino where it must read its krb5.conf anew; queries under way end</source>
        <translation>redémarrer Trino s’il doit relire son krb5.conf&#xa0;; les requêtes en cours s’arrêtent</translation>
    </message>
    <message>
        <source>which catalog’s krb5.conf is right where two contradict each other; may be given several times</source>
        <translation>quel krb5.conf de catalogue a raison là où deux se contredisent&#xa0;; plusieurs fois possible</translation>
    </message>
    <message>
        <source>also remove the catalog’s realms from the shared krb5.conf</source>
        <translation>retirer aussi les royaumes du catalogue du krb5.conf partagé</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connecteurs</translation>
    </message>
    <message>
        <source>show a server’s certificates, and trust its CA by its fingerprint</source>
        <translation>montrer les certificats d’un serveur, et admettre sa CA par son empreinte</translation>
    </message>
    <message>
        <source>Without --fingerprint nothing changes: the certificates are shown, for you to compare with whoever runs the server. With it the CA is kept beside the environment and trusted beside the system’s. Kubernetes’ CA stands in the kubeconfig.</source>
        <translation>Sans --fingerprint rien ne change&#xa0;: les certificats sont montrés, pour que vous les compariez avec qui gère le serveur. Avec, la CA est gardée à côté de l’environnement et admise à côté de celles du système. La CA de Kubernetes se trouve dans le kubeconfig.</translation>
    </message>
    <message>
        <source>whose certificates; Trino’s if not given</source>
        <translation>les certificats de qui&#xa0;; ceux de Trino si absent</translation>
    </message>
    <message>
        <source>SHA-256 of the CA, as somebody you trust told it</source>
        <translation>SHA-256 de la CA, telle que quelqu’un de confiance l’a dite</translation>
    </message>
    <message>
        <source>what Keycloak shows; nothing is trusted yet</source>
        <translation>ce que montre Keycloak&#xa0;; rien n’est encore admis</translation>
    </message>
    <message>
        <source>where credentials are to rest; in the mounted Secret itself if not given</source>
        <translation>où doivent reposer les secrets&#xa0;; dans le Secret monté lui-même si absent</translation>
    </message>
    <message>
        <source>with Vault or OpenBao, and the External Secrets operator’s store</source>
        <translation>avec Vault ou OpenBao, et l’objet de l’opérateur External Secrets</translation>
    </message>
    <message>
        <source>give a catalog another name</source>
        <translation>donner un autre nom à un catalogue</translation>
    </message>
    <message>
        <source>the name it shall have</source>
        <translation>le nom qu’il doit recevoir</translation>
    </message>
    <message>
        <source>Under the new name it gets its history and a copy of its credential and, unless it is disabled, is created, read from and opened there; only then the old one goes. No secret is asked for. What says the old name (views, dashboards, rules of others) is not changed. In an environment marked production the old name must be typed, or given with --confirm.</source>
        <translation>Sous le nouveau nom, il reçoit son historique et une copie de son secret et, s’il n’est pas désactivé, il y est créé, lu et ouvert&#xa0;; alors seulement l’ancien disparaît. Aucun secret n’est demandé. Ce qui cite l’ancien nom (vues, tableaux de bord, règles d’autrui) n’est pas modifié. Dans un environnement marqué production, l’ancien nom doit être saisi, ou donné par --confirm.</translation>
    </message>
    <message>
        <source>Its roles are turned away, then it is dropped. Record, revisions and credential stay; enable brings the same revision back. In an environment marked production its name must be typed, or given with --confirm.</source>
        <translation>Ses rôles sont écartés, puis il est supprimé de Trino. Fiche, révisions et secret restent&#xa0;; enable ramène la même révision. Dans un environnement marqué production, son nom doit être saisi, ou donné par --confirm.</translation>
    </message>
    <message>
        <source>show a page of help; without a name, which there are</source>
        <translation>montrer une page d’aide&#xa0;; sans nom, celles qui existent</translation>
    </message>
    <message>
        <source>The text is Markdown, as the window shows it. What a verb does and takes: catalog-manager VERB --help</source>
        <translation>Le texte est en Markdown, comme le montre la fenêtre. Ce que fait et prend un verbe&#xa0;: catalog-manager VERBE --help</translation>
    </message>
    <message>
        <source>the page’s name</source>
        <translation>le nom de la page</translation>
    </message>
    <message>
        <source>Hive on HDFS with Kerberos: what to ask for, what happens, what to do when it fails</source>
        <translation>Hive sur HDFS avec Kerberos&#xa0;: ce qu’il faut demander, ce qui se passe, que faire en cas d’échec</translation>
    </message>
    <message>
        <source>A plan first: what would be done to each catalog, and what only a person can do. Then several at a time (limits.parallel of the environment), what matters most first. Disabled catalogs stay disabled, what somebody is working on is not touched, and what only Trino knows is only told. With --watch it goes on until Ctrl+C: a restart of Trino is noticed within seconds, and servers that go away are waited for. In an environment marked production a catalog that somebody created by hand under a name of ours is dropped only where that name was typed, or given with --confirm; otherwise --watch leaves it. A key of ours that another field manager has set is named, and taken back only with --take-back.</source>
        <translation>D’abord un plan&#xa0;: ce qui serait fait à chaque catalogue, et ce que seule une personne peut faire. Puis plusieurs à la fois (limits.parallel de l’environnement), le plus important d’abord. Les catalogues désactivés le restent, ce à quoi quelqu’un travaille n’est pas touché, et ce que seul Trino connaît est seulement signalé. Avec --watch, cela continue jusqu’à Ctrl+C&#xa0;: un redémarrage de Trino est remarqué en quelques secondes, et les serveurs absents sont attendus. Dans un environnement marqué production, un catalogue que quelqu’un a créé à la main sous l’un de nos noms n’est supprimé que si ce nom a été saisi, ou donné par --confirm&#xa0;; sinon --watch le laisse. Une clé à nous qu’un autre gestionnaire de champs a écrite est nommée, et reprise seulement avec --take-back.</translation>
    </message>
    <message>
        <source>take back, as they stand, the keys of ours that somebody else has set</source>
        <translation>reprendre, telles qu’elles sont, nos clés que quelqu’un d’autre a écrites</translation>
    </message>
    <message>
        <source>the names of what may be dropped in production, separated by commas</source>
        <translation>les noms de ce qui peut être supprimé en production, séparés par des virgules</translation>
    </message>
    <message>
        <source>prepare everything; once Trino was restarted, reconcile (or --watch) enables the catalog</source>
        <translation>tout préparer&#xa0;; une fois Trino redémarré, reconcile (ou --watch) active le catalogue</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. Each problem stands at its FILE:LINE:COLUMN, so that editors can jump to it. Of Kerberos the keytab, core-site.xml and hdfs-site.xml are judged too, where they are at hand. With --output sarif, code review tools can show them.</source>
        <translation>Rien n’est envoyé. Chaque problème est donné avec FICHIER:LIGNE:COLONNE, pour que les éditeurs puissent y aller. De Kerberos, le keytab, core-site.xml et hdfs-site.xml sont jugés aussi, s’ils sont à portée. Avec --output sarif, les outils de revue de code peuvent les montrer.</translation>
    </message>
</context>
<context>
    <name>help_page</name>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>What it reads</source>
        <translation>Ce qu’il lit</translation>
    </message>
    <message>
        <source>Tried on</source>
        <translation>Essayé sur</translation>
    </message>
    <message>
        <source>Trino only, never a real source</source>
        <translation>Trino seul, jamais une vraie source</translation>
    </message>
    <message>
        <source>a real source</source>
        <translation>une vraie source</translation>
    </message>
</context>
<context>
    <name>help_window::HelpWindow</name>
    <message>
        <source>Find in this page</source>
        <translation>Chercher dans cette page</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Pages d’aide</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
</context>
<context>
    <name>ingestions</name>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>réussie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>succeeded in part</source>
        <translation>réussie en partie</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>jamais lu</translation>
    </message>
</context>
<context>
    <name>integrity</name>
    <message>
        <source>intact</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>tampered</source>
        <translation>falsifié</translation>
    </message>
    <message>
        <source>older, put back</source>
        <translation>ancien, remis</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>non signé</translation>
    </message>
    <message>
        <source>key unknown</source>
        <translation>clé inconnue</translation>
    </message>
</context>
<context>
    <name>kerberos_page::ConflictCard</name>
    <message>
        <source>choose one</source>
        <translation>à choisir</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>réglé</translation>
    </message>
</context>
<context>
    <name>kerberos_page::KerberosPage</name>
    <message>
        <source>Kerberos</source>
        <translation>Kerberos</translation>
    </message>
    <message>
        <source>Merged krb5.conf</source>
        <translation>krb5.conf fusionné</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Keytab</source>
        <translation>Keytab</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Hive and HDFS: how to connect them</source>
        <translation>Hive et HDFS&#xa0;: comment les connecter</translation>
    </message>
</context>
<context>
    <name>kerberos_page::MergeTab</name>
    <message>
        <source>Files to merge</source>
        <translation>Fichiers à fusionner</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>The merged krb5.conf</source>
        <translation>Le krb5.conf fusionné</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dit par</translation>
    </message>
    <message>
        <source>What the files say together comes here.</source>
        <translation>Ce que les fichiers disent ensemble apparaît ici.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add the open one</source>
        <translation>Ajouter celui qui est ouvert</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Compare the result with</source>
        <translation>Comparer le résultat avec</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Ouvrir dans l’éditeur</translation>
    </message>
    <message>
        <source>Save the result…</source>
        <translation>Enregistrer le résultat…</translation>
    </message>
    <message>
        <source>Choose the files to merge</source>
        <translation>Choisir les fichiers à fusionner</translation>
    </message>
    <message>
        <source>Kerberos configuration (*.conf *.ini);;All files (*)</source>
        <translation>Configuration Kerberos (*.conf *.ini);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Rien encore à quoi comparer</translation>
    </message>
    <message>
        <source>Add the krb5.conf of each catalog, or drop them here</source>
        <translation>Ajoutez le krb5.conf de chaque catalogue, ou déposez-les ici</translation>
    </message>
    <message>
        <source>They cannot be merged yet</source>
        <translation>Ils ne peuvent pas encore être fusionnés</translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s) to settle</source>
        <translation>
            <numerusform>%n contradiction à régler</numerusform>
            <numerusform>%n contradictions à régler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in one, without contradiction</source>
        <translation>
            <numerusform>%n fichier, sans contradiction</numerusform>
            <numerusform>%n fichiers en un, sans contradiction</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle what contradicts itself first.</source>
        <translation>Réglez d’abord les contradictions.</translation>
    </message>
    <message>
        <source>Save the merged krb5.conf</source>
        <translation>Enregistrer le krb5.conf fusionné</translation>
    </message>
</context>
<context>
    <name>krb5</name>
    <message>
        <source>What holds for every realm: the default realm, how KDCs are found, which encryption is allowed, how long tickets live.</source>
        <translation>Ce qui vaut pour tous les royaumes&#xa0;: le royaume par défaut, la façon de trouver les KDC, les chiffrements admis, la durée des tickets.</translation>
    </message>
    <message>
        <source>One block for each realm: where its KDCs and its administration server are.</source>
        <translation>Un bloc par royaume&#xa0;: où se trouvent ses KDC et son serveur d’administration.</translation>
    </message>
    <message>
        <source>Which realm a host belongs to, by its DNS name. “.corp.test” covers the hosts below the domain, “corp.test” the host of that name.</source>
        <translation>À quel royaume appartient une machine, d’après son nom DNS. «&#xa0;.corp.test&#xa0;» couvre les machines du domaine, «&#xa0;corp.test&#xa0;» la machine de ce nom.</translation>
    </message>
    <message>
        <source>The way from one realm to another through realms that trust each other, where it is not the DNS hierarchy.</source>
        <translation>Le chemin d’un royaume à un autre à travers des royaumes qui se font confiance, quand il ne suit pas la hiérarchie DNS.</translation>
    </message>
    <message>
        <source>Settings of MIT’s own programs, such as kinit. Java does not read them.</source>
        <translation>Réglages des programmes de MIT, tels que kinit. Java ne les lit pas.</translation>
    </message>
    <message>
        <source>Names libraries that libkrb5 loads and runs: not for a file that comes from somebody else. Java does not read it.</source>
        <translation>Nomme des bibliothèques que libkrb5 charge et exécute&#xa0;: à exclure d’un fichier venu d’ailleurs. Java ne la lit pas.</translation>
    </message>
    <message>
        <source>Where a KDC writes its log. It belongs to kdc.conf.</source>
        <translation>Où un KDC écrit son journal. Elle relève de kdc.conf.</translation>
    </message>
    <message>
        <source>Whether encryption that can be broken (single DES, and in Java also RC4 and triple DES) may be used.</source>
        <translation>Indique si des chiffrements cassables (DES simple, et dans Java aussi RC4 et triple DES) peuvent servir.</translation>
    </message>
    <message>
        <source>Whether RC4 may still be used (MIT 1.21 and later).</source>
        <translation>Indique si RC4 peut encore servir (MIT 1.21 et suivants).</translation>
    </message>
    <message>
        <source>Whether triple DES may still be used (MIT 1.21 and later).</source>
        <translation>Indique si le triple DES peut encore servir (MIT 1.21 et suivants).</translation>
    </message>
    <message>
        <source>Whether the KDC may answer with another form of the client’s name, as Active Directory does.</source>
        <translation>Indique si le KDC peut répondre avec une autre forme du nom du client, comme le fait Active Directory.</translation>
    </message>
    <message>
        <source>The version of the file format of the ticket cache.</source>
        <translation>La version du format de fichier du cache de tickets.</translation>
    </message>
    <message>
        <source>How many seconds the clocks of client and server may differ.</source>
        <translation>L’écart toléré, en secondes, entre les horloges du client et du serveur.</translation>
    </message>
    <message>
        <source>Whether the server may assume that clients bind tickets to their TLS connection.</source>
        <translation>Indique si le serveur peut supposer que les clients lient le ticket à leur connexion TLS.</translation>
    </message>
    <message>
        <source>Where tickets are kept, such as FILE:/tmp/krb5cc_%{uid}.</source>
        <translation>Où les tickets sont gardés, par exemple FILE:/tmp/krb5cc_%{uid}.</translation>
    </message>
    <message>
        <source>The keytab with which a client gets tickets by itself.</source>
        <translation>Le keytab avec lequel un client obtient ses tickets de lui-même.</translation>
    </message>
    <message>
        <source>The keytab of a service where none is named, such as FILE:/etc/krb5.keytab.</source>
        <translation>Le keytab d’un service quand aucun n’est nommé, par exemple FILE:/etc/krb5.keytab.</translation>
    </message>
    <message>
        <source>Where a service remembers what it has already accepted, against replay.</source>
        <translation>Où un service retient ce qu’il a déjà accepté, contre le rejeu.</translation>
    </message>
    <message>
        <source>The realm of a principal that names none. By custom in capital letters.</source>
        <translation>Le royaume d’un principal qui n’en nomme pas. En capitales, par usage.</translation>
    </message>
    <message>
        <source>The encryption types asked for in service tickets, best first. Better left out: permitted_enctypes rules.</source>
        <translation>Les chiffrements demandés pour les tickets de service, le meilleur d’abord. À omettre de préférence&#xa0;: permitted_enctypes fait loi.</translation>
    </message>
    <message>
        <source>The encryption types asked for in the first ticket, best first. Better left out: permitted_enctypes rules.</source>
        <translation>Les chiffrements demandés pour le premier ticket, le meilleur d’abord. À omettre de préférence&#xa0;: permitted_enctypes fait loi.</translation>
    </message>
    <message>
        <source>All encryption types that may be used at all, apart by spaces. A key of another type in the keytab is of no use.</source>
        <translation>Tous les chiffrements admis, séparés par des espaces. Une clé d’un autre type dans le keytab ne sert à rien.</translation>
    </message>
    <message>
        <source>Whether a service’s host name is looked up in DNS before its ticket is asked for.</source>
        <translation>Indique si le nom de machine d’un service est résolu par DNS avant la demande de ticket.</translation>
    </message>
    <message>
        <source>Whether KDCs that the file does not name are looked for in DNS (SRV records).</source>
        <translation>Indique si les KDC que le fichier ne nomme pas sont cherchés dans le DNS (enregistrements SRV).</translation>
    </message>
    <message>
        <source>Whether a host’s realm is looked for in DNS (TXT records). Whoever answers DNS then chooses the realm.</source>
        <translation>Indique si le royaume d’une machine est cherché dans le DNS (enregistrements TXT). Qui répond au DNS choisit alors le royaume.</translation>
    </message>
    <message>
        <source>Whether KDCs are looked for in DNS by URI records too.</source>
        <translation>Indique si les KDC sont cherchés dans le DNS aussi par enregistrements URI.</translation>
    </message>
    <message>
        <source>Whether tickets are forwarded only to services that the KDC marks as trusted.</source>
        <translation>Indique si les tickets ne sont transmis qu’aux services que le KDC dit de confiance.</translation>
    </message>
    <message>
        <source>How libkrb5 words its errors: %M the message, %C the code.</source>
        <translation>Comment libkrb5 présente ses erreurs&#xa0;: %M le message, %C le code.</translation>
    </message>
    <message>
        <source>Addresses that tickets carry besides those of this machine.</source>
        <translation>Adresses que les tickets portent en plus de celles de cette machine.</translation>
    </message>
    <message>
        <source>Whether tickets may be used from another machine, which delegation needs.</source>
        <translation>Indique si les tickets peuvent servir depuis une autre machine, ce que la délégation demande.</translation>
    </message>
    <message>
        <source>Whether a service accepts tickets for any of its keys, whatever host they name.</source>
        <translation>Indique si un service accepte les tickets de n’importe laquelle de ses clés, quelle que soit la machine nommée.</translation>
    </message>
    <message>
        <source>Whether only the principals in .k5login may sign in where that file exists.</source>
        <translation>Indique si seuls les principaux de .k5login peuvent se connecter là où ce fichier existe.</translation>
    </message>
    <message>
        <source>Where .k5login files are, instead of the home folders.</source>
        <translation>Où sont les fichiers .k5login, au lieu des dossiers personnels.</translation>
    </message>
    <message>
        <source>The socket of the daemon that keeps tickets (KCM caches).</source>
        <translation>La socket du service qui garde les tickets (caches KCM).</translation>
    </message>
    <message>
        <source>The service that keeps tickets on macOS (KCM caches).</source>
        <translation>Le service qui garde les tickets sous macOS (caches KCM).</translation>
    </message>
    <message>
        <source>Flags asked for in each ticket, as one number.</source>
        <translation>Options demandées pour chaque ticket, en un seul nombre.</translation>
    </message>
    <message>
        <source>Whether the KDC’s clock is trusted over one’s own. It hides a clock that is wrong, which Java does not.</source>
        <translation>Indique si l’horloge du KDC l’emporte sur la nôtre. Cela masque une horloge fausse, ce que Java ne fait pas.</translation>
    </message>
    <message>
        <source>Whether tickets carry no addresses. Behind address translation they must not.</source>
        <translation>Indique si les tickets ne portent pas d’adresses. Derrière une traduction d’adresses, ils ne doivent pas en porter.</translation>
    </message>
    <message>
        <source>From where libkrb5 loads libraries: not for a file that comes from somebody else.</source>
        <translation>D’où libkrb5 charge des bibliothèques&#xa0;: à exclure d’un fichier venu d’ailleurs.</translation>
    </message>
    <message>
        <source>The order in which ways of proving oneself to the KDC are tried, as numbers.</source>
        <translation>L’ordre d’essai des façons de s’authentifier auprès du KDC, en nombres.</translation>
    </message>
    <message>
        <source>Whether a service may get tickets in one’s name.</source>
        <translation>Indique si un service peut obtenir des tickets en notre nom.</translation>
    </message>
    <message>
        <source>The domain put behind host names without a dot.</source>
        <translation>Le domaine ajouté aux noms de machine sans point.</translation>
    </message>
    <message>
        <source>Whether an address is turned back into a name to find a service’s host. Off is right nearly everywhere.</source>
        <translation>Indique si l’adresse est retraduite en nom pour trouver la machine d’un service. Non est juste presque partout.</translation>
    </message>
    <message>
        <source>How many parent domains of a host are tried as realms.</source>
        <translation>Combien de domaines parents d’une machine sont essayés comme royaumes.</translation>
    </message>
    <message>
        <source>How long a ticket can be renewed. Without it tickets are not renewable.</source>
        <translation>Pendant combien de temps un ticket est renouvelable. Sans cela, les tickets ne le sont pas.</translation>
    </message>
    <message>
        <source>How long one waits for a KDC in all (MIT 1.22 and later).</source>
        <translation>Combien de temps on attend un KDC en tout (MIT 1.22 et suivants).</translation>
    </message>
    <message>
        <source>The groups allowed for SPAKE, which keeps a password from being guessed offline.</source>
        <translation>Les groupes admis pour SPAKE, qui empêche de deviner un mot de passe hors ligne.</translation>
    </message>
    <message>
        <source>How long a ticket is asked for, such as 24h. The KDC may give less.</source>
        <translation>La durée demandée pour un ticket, par exemple 24h. Le KDC peut accorder moins.</translation>
    </message>
    <message>
        <source>Messages longer than this many bytes go by TCP. 1 means always TCP, to MIT and to Java.</source>
        <translation>Les messages plus longs que ce nombre d’octets passent par TCP. 1 veut dire toujours TCP, pour MIT comme pour Java.</translation>
    </message>
    <message>
        <source>Whether a sign-in fails on a machine that has no keytab to verify the KDC with.</source>
        <translation>Indique si la connexion échoue sur une machine sans keytab pour vérifier le KDC.</translation>
    </message>
    <message>
        <source>The host name that a KDC’s certificate may carry, where clients use certificates.</source>
        <translation>Le nom de machine admis dans le certificat d’un KDC, quand les clients utilisent des certificats.</translation>
    </message>
    <message>
        <source>How long Java waits for a KDC. A bare number is milliseconds: write a unit.</source>
        <translation>Combien de temps Java attend un KDC. Un nombre nu est en millisecondes&#xa0;: écrire une unité.</translation>
    </message>
    <message>
        <source>How many times Java asks a KDC that does not answer.</source>
        <translation>Combien de fois Java sollicite un KDC qui ne répond pas.</translation>
    </message>
    <message>
        <source>Whether Java asks for renewable tickets.</source>
        <translation>Indique si Java demande des tickets renouvelables.</translation>
    </message>
    <message>
        <source>Another name that Java has for noaddresses.</source>
        <translation>Autre nom de noaddresses, pour Java.</translation>
    </message>
    <message>
        <source>The checksum that Java uses in requests, by its name.</source>
        <translation>La somme de contrôle que Java met dans ses requêtes, par son nom.</translation>
    </message>
    <message>
        <source>The host of a KDC, with :port where it is not 88. One a line, the first one asked first.</source>
        <translation>La machine d’un KDC, avec&#xa0;:port si ce n’est pas 88. Une par ligne, la première interrogée d’abord.</translation>
    </message>
    <message>
        <source>Where the realm is administered and passwords are changed (kadmin).</source>
        <translation>Où le royaume s’administre et les mots de passe se changent (kadmin).</translation>
    </message>
    <message>
        <source>Where passwords are changed, if not on the administration server.</source>
        <translation>Où les mots de passe se changent, si ce n’est pas sur le serveur d’administration.</translation>
    </message>
    <message>
        <source>The KDC that knows a new password first: asked again when another refuses one.</source>
        <translation>Le KDC qui connaît en premier un nouveau mot de passe&#xa0;: interrogé à nouveau quand un autre en refuse un.</translation>
    </message>
    <message>
        <source>The site whose KDCs are preferred when they are found in DNS.</source>
        <translation>Le site dont les KDC sont préférés quand ils sont trouvés dans le DNS.</translation>
    </message>
    <message>
        <source>The domain that completes short host names of Kerberos 4 principals.</source>
        <translation>Le domaine qui complète les noms courts des principaux Kerberos 4.</translation>
    </message>
    <message>
        <source>How a principal becomes a local user: RULE:[…](…)s/…/…/ or DEFAULT, the first that fits.</source>
        <translation>Comment un principal devient un utilisateur local&#xa0;: RULE:[…](…)s/…/…/ ou DEFAULT, la première règle qui convient.</translation>
    </message>
    <message>
        <source>Principals and the local users they become, one by one.</source>
        <translation>Les principaux et l’utilisateur local de chacun, un par un.</translation>
    </message>
    <message>
        <source>Whether proving oneself by an encrypted time alone is refused; SPAKE then takes its place.</source>
        <translation>Indique si s’authentifier par une heure chiffrée seule est refusé&#xa0;; SPAKE prend alors le relais.</translation>
    </message>
    <message>
        <source>The CA certificates for KDCs that are reached by https.</source>
        <translation>Les certificats d’autorité pour les KDC joints en https.</translation>
    </message>
    <message>
        <source>Which module holds the KDC’s database. It belongs to kdc.conf.</source>
        <translation>Quel module porte la base du KDC. Relève de kdc.conf.</translation>
    </message>
    <message>
        <source>The old name of primary_kdc.</source>
        <translation>L’ancien nom de primary_kdc.</translation>
    </message>
    <message>
        <source>Signing in with a certificate instead of a password.</source>
        <translation>Connexion par certificat au lieu d’un mot de passe.</translation>
    </message>
    <message>
        <source>Of Kerberos 4, which is gone.</source>
        <translation>Relève de Kerberos 4, disparu.</translation>
    </message>
    <message>
        <source>The server that converted tickets for Kerberos 4, which is gone.</source>
        <translation>Le serveur qui convertissait les tickets pour Kerberos 4, disparu.</translation>
    </message>
    <message>
        <source>Java’s old name for dns_lookup_kdc.</source>
        <translation>L’ancien nom de dns_lookup_kdc, pour Java.</translation>
    </message>
    <message>
        <source>A checksum for old servers; nothing needs it any more.</source>
        <translation>Une somme de contrôle pour d’anciens serveurs&#xa0;; plus rien n’en a besoin.</translation>
    </message>
    <message>
        <source>A checksum for old KDCs; nothing needs it any more.</source>
        <translation>Une somme de contrôle pour d’anciens KDC&#xa0;; plus rien n’en a besoin.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>true, false or fallback</source>
        <translation>true, false ou fallback</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a length of time with its unit, such as 24h or 7d</source>
        <translation>une durée avec son unité, par exemple 24h ou 7d</translation>
    </message>
    <message>
        <source>encryption types, apart by spaces</source>
        <translation>des chiffrements, séparés par des espaces</translation>
    </message>
    <message>
        <source>a host, or host:port</source>
        <translation>une machine, ou machine:port</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>Valeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>Habituel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Read by MIT, not by Java (Trino)</source>
        <translation>Lu par MIT, pas par Java (Trino)</translation>
    </message>
    <message>
        <source>Read by Java (Trino), not by MIT</source>
        <translation>Lu par Java (Trino), pas par MIT</translation>
    </message>
    <message>
        <source>Read by MIT and by Java (Trino)</source>
        <translation>Lu par MIT et par Java (Trino)</translation>
    </message>
    <message>
        <source>Out of use: write %1</source>
        <translation>Abandonné&#xa0;: écrire %1</translation>
    </message>
    <message>
        <source>Out of use: nothing reads it any more</source>
        <translation>Abandonné&#xa0;: plus rien ne le lit</translation>
    </message>
</context>
<context>
    <name>krb5::ConfigTab</name>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Depuis un modèle</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Mettre en forme</translation>
    </message>
    <message>
        <source>Lays the lines out evenly. Only blanks change. Ctrl+Shift+I</source>
        <translation>Dispose les lignes régulièrement. Seuls les blancs changent. Ctrl+Maj+I</translation>
    </message>
    <message>
        <source>Fix all that is safe</source>
        <translation>Tout corriger sans risque</translation>
    </message>
    <message>
        <source>Carries out every fix that leaves nothing to decide. One step to undo.</source>
        <translation>Applique chaque correction qui ne laisse rien à décider. Annulable en une fois.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Choose a krb5.conf</source>
        <translation>Choisir un krb5.conf</translation>
    </message>
    <message>
        <source>Kerberos configuration (*.conf *.ini);;All files (*)</source>
        <translation>Configuration Kerberos (*.conf *.ini);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 a des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Save first</source>
        <translation>Enregistrer d’abord</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Save the krb5.conf</source>
        <translation>Enregistrer le krb5.conf</translation>
    </message>
    <message>
        <source>New krb5.conf</source>
        <translation>Nouveau krb5.conf</translation>
    </message>
    <message>
        <source>%1 — not saved</source>
        <translation>%1 — non enregistré</translation>
    </message>
    <message>
        <source>What was written here would be lost.</source>
        <translation>Ce qui est écrit ici serait perdu.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>krb5::KeytabModel</name>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>déconseillé</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>abandonné</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit le</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
</context>
<context>
    <name>krb5::KeytabTab</name>
    <message>
        <source>Keep only this principal…</source>
        <translation>Ne garder que ce principal…</translation>
    </message>
    <message>
        <source>Entries of the keytab</source>
        <translation>Entrées du keytab</translation>
    </message>
    <message>
        <source>Together with the krb5.conf</source>
        <translation>Avec le krb5.conf</translation>
    </message>
    <message>
        <source>Principal to be used</source>
        <translation>Principal à utiliser</translation>
    </message>
    <message>
        <source>core-site.xml of the cluster, if there is one</source>
        <translation>core-site.xml du cluster, s’il y en a un</translation>
    </message>
    <message>
        <source>service/host@REALM</source>
        <translation>service/machine@ROYAUME</translation>
    </message>
    <message>
        <source>Hadoop configuration (*.xml);;All files (*)</source>
        <translation>Configuration Hadoop (*.xml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the smaller keytab</source>
        <translation>Enregistrer le keytab réduit</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Ce qui est examiné</translation>
    </message>
    <message>
        <source>Every byte of it: damage that klist hides, keys too weak for Java, several versions of one key, whether the krb5.conf allows its encryption. Dropped, chosen or pasted, it stays on this machine.</source>
        <translation>Chaque octet&#xa0;: les dégâts que klist cache, les clés trop faibles pour Java, plusieurs versions d’une clé, le chiffrement admis ou non par le krb5.conf. Déposé, choisi ou collé, il reste sur cette machine.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it</source>
        <translation>Rien à redire</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · byte %2 (0x%3)</source>
        <translation>%1 · octet %2 (0x%3)</translation>
    </message>
    <message>
        <source>The two agree.</source>
        <translation>Les deux s’accordent.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
    </message>
</context>
<context>
    <name>krb5::KeytabZone</name>
    <message>
        <source>Decode it</source>
        <translation>Le décoder</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Paste base64</source>
        <translation>Coller du base64</translation>
    </message>
    <message>
        <source>Put the keytab away</source>
        <translation>Retirer le keytab</translation>
    </message>
    <message>
        <source>Keytab</source>
        <translation>Keytab</translation>
    </message>
    <message>
        <source>pasted keytab</source>
        <translation>keytab collé</translation>
    </message>
    <message>
        <source>Choose a keytab</source>
        <translation>Choisir un keytab</translation>
    </message>
    <message>
        <source>Keytab (*.keytab *.kt);;All files (*)</source>
        <translation>Keytab (*.keytab *.kt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Drop a keytab here</source>
        <translation>Déposez un keytab ici</translation>
    </message>
    <message>
        <source>Its entries are shown, its keys never. Nothing leaves this machine.</source>
        <translation>Ses entrées sont montrées, ses clés jamais. Rien ne quitte cette machine.</translation>
    </message>
    <message>
        <source>This is base64 text.</source>
        <translation>C’est du texte en base64.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s), %1</source>
        <translation>
            <numerusform>%n clé, %1</numerusform>
            <numerusform>%n clés, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>krb5::Krb5Editor</name>
    <message>
        <source>    No fix without a decision of yours</source>
        <translation>    Aucune correction sans décision de votre part</translation>
    </message>
    <message>
        <source>Fixes for this line…</source>
        <translation>Corrections pour cette ligne…</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Mettre en forme</translation>
    </message>
    <message>
        <source>krb5.conf</source>
        <translation>krb5.conf</translation>
    </message>
    <message>
        <source>Ctrl+Space completes, Ctrl+. offers fixes, F8 goes to the next problem.</source>
        <translation>Ctrl+Espace complète, Ctrl+. propose des corrections, F8 va au problème suivant.</translation>
    </message>
    <message>
        <source>Type or paste a krb5.conf, drop the file here, or begin with a template.</source>
        <translation>Tapez ou collez un krb5.conf, déposez le fichier ici, ou partez d’un modèle.</translation>
    </message>
</context>
<context>
    <name>krb5::ProblemModel</name>
    <message>
        <source>MIT and Java</source>
        <translation>MIT et Java</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
</context>
<context>
    <name>krb5::ProblemPane</name>
    <message>
        <source>Nothing is wrong: MIT and Java read the same.</source>
        <translation>Rien à redire&#xa0;: MIT et Java lisent la même chose.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>No problem</source>
        <translation>Aucun problème</translation>
    </message>
</context>
<context>
    <name>krb5::TryTab</name>
    <message>
        <source>Signs in at the KDC as Trino would, with the krb5.conf and the keytab that are open here.</source>
        <translation>Se connecte au KDC comme Trino le ferait, avec le krb5.conf et le keytab ouverts ici.</translation>
    </message>
    <message>
        <source>Service to get a ticket for, if any</source>
        <translation>Service pour lequel demander un ticket, le cas échéant</translation>
    </message>
    <message>
        <source>What _HOST stands for</source>
        <translation>Ce que _HOST remplace</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>hive/_HOST@REALM</source>
        <translation>hive/_HOST@ROYAUME</translation>
    </message>
    <message>
        <source>node1.corp.example</source>
        <translation>noeud1.corp.example</translation>
    </message>
    <message>
        <source>Give a keytab on the tab before first.</source>
        <translation>Donnez d’abord un keytab dans l’onglet Keytab.</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Connecté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Asking the KDC…</source>
        <translation>Interrogation du KDC…</translation>
    </message>
    <message>
        <source>Valid until %1, %2, from %3 in %4.</source>
        <translation>Valable jusqu’au %1, %2, obtenu de %3 en %4.</translation>
    </message>
    <message>
        <source>Service ticket: %1</source>
        <translation>Ticket de service&#xa0;: %1</translation>
    </message>
    <message>
        <source>The realm takes this key until %1.</source>
        <translation>Le royaume accepte cette clé jusqu’au %1.</translation>
    </message>
</context>
<context>
    <name>krb5::VerdictLine</name>
    <message>
        <source>%1 reads it</source>
        <translation>%1 le lit</translation>
    </message>
    <message>
        <source>%1 refuses it at line %2</source>
        <translation>%1 le refuse à la ligne %2</translation>
    </message>
    <message>
        <source>%1 refuses it</source>
        <translation>%1 le refuse</translation>
    </message>
</context>
<context>
    <name>landing</name>
    <message>
        <source>You are signed in</source>
        <translation>Vous êtes connecté</translation>
    </message>
    <message>
        <source>You can close this page and go back to Catalog Manager Pro.</source>
        <translation>Vous pouvez fermer cette page et revenir à Catalog Manager Pro.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Vous n’êtes pas connecté</translation>
    </message>
    <message>
        <source>This is not the answer that was waited for</source>
        <translation>Ce n’est pas la réponse qui était attendue</translation>
    </message>
    <message>
        <source>Go back to Catalog Manager Pro and sign in from there. If you did not come from there, close this page.</source>
        <translation>Revenez à Catalog Manager Pro et connectez-vous depuis là. Si vous n’en veniez pas, fermez cette page.</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>défait</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>undone in part</source>
        <translation>défait en partie</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Catalogs</source>
        <translation>Catalogues</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environnements</translation>
    </message>
    <message>
        <source>Kerberos</source>
        <translation>Kerberos</translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <source>Looking at what registering %1 would change</source>
        <translation>Examen de ce que changerait l’enregistrement de %1</translation>
    </message>
    <message>
        <source>Ready to register %1</source>
        <translation>Prêt à enregistrer %1</translation>
    </message>
    <message>
        <source>Registering %1</source>
        <translation>Enregistrement de %1</translation>
    </message>
    <message>
        <source>Undoing the registration of %1</source>
        <translation>Retour en arrière sur l’enregistrement de %1</translation>
    </message>
    <message>
        <source>%1 is registered</source>
        <translation>%1 est enregistré</translation>
    </message>
    <message>
        <source>%1 was not registered</source>
        <translation>%1 n’a pas été enregistré</translation>
    </message>
    <message>
        <source>The registration of %1 is incomplete</source>
        <translation>L’enregistrement de %1 est incomplet</translation>
    </message>
    <message>
        <source>Looking at what testing %1 needs</source>
        <translation>Examen de ce que demande le test de %1</translation>
    </message>
    <message>
        <source>Ready to test %1</source>
        <translation>Prêt à tester %1</translation>
    </message>
    <message>
        <source>Testing the connection of %1</source>
        <translation>Test de la connexion de %1</translation>
    </message>
    <message>
        <source>Clearing away the test of %1</source>
        <translation>Nettoyage du test de %1</translation>
    </message>
    <message>
        <source>The connection of %1 works</source>
        <translation>La connexion de %1 fonctionne</translation>
    </message>
    <message>
        <source>The connection of %1 was not proved</source>
        <translation>La connexion de %1 n’a pas été prouvée</translation>
    </message>
    <message>
        <source>The test of %1 left something behind</source>
        <translation>Le test de %1 a laissé des restes</translation>
    </message>
    <message>
        <source>Looking at what deleting %1 would change</source>
        <translation>Examen de ce que changerait la suppression de %1</translation>
    </message>
    <message>
        <source>Ready to delete %1</source>
        <translation>Prêt à supprimer %1</translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation>Suppression de %1</translation>
    </message>
    <message>
        <source>Undoing the deletion of %1</source>
        <translation>Retour en arrière sur la suppression de %1</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 est supprimé</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 n’a pas été supprimé</translation>
    </message>
    <message>
        <source>The deletion of %1 is incomplete</source>
        <translation>La suppression de %1 est incomplète</translation>
    </message>
    <message>
        <source>Looking at the interrupted run on %1</source>
        <translation>Examen de l’opération interrompue sur %1</translation>
    </message>
    <message>
        <source>Ready to recover %1</source>
        <translation>Prêt à reprendre %1</translation>
    </message>
    <message>
        <source>Recovering %1</source>
        <translation>Reprise de %1</translation>
    </message>
    <message>
        <source>Stopping the recovery of %1</source>
        <translation>Arrêt de la reprise de %1</translation>
    </message>
    <message>
        <source>%1 is recovered</source>
        <translation>%1 est repris</translation>
    </message>
    <message>
        <source>%1 was not recovered</source>
        <translation>%1 n’a pas été repris</translation>
    </message>
    <message>
        <source>The recovery of %1 is incomplete</source>
        <translation>La reprise de %1 est incomplète</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Rien n’a encore été changé.</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>étape %1</translation>
    </message>
    <message numerus="yes">
        <source>step %1 of %n</source>
        <translation>
            <numerusform>étape %1 sur %n</numerusform>
            <numerusform>étape %1 sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done is being undone.</source>
        <translation>Ce qui a été fait est en train d’être défait.</translation>
    </message>
    <message>
        <source>What the interrupted run had begun is undone.</source>
        <translation>Ce que l’opération interrompue avait commencé est défait.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>What had been done is undone: the cluster is as before.</source>
        <translation>Ce qui avait été fait est défait&#xa0;: le cluster est comme avant.</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>undoing</source>
        <translation>retour en arrière</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>défait</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplet</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be put right. Recover it once the cause is gone.</source>
        <translation>
            <numerusform>%n élément n’a pas pu être remis en ordre. Reprenez l’opération une fois la cause disparue.</numerusform>
            <numerusform>%n éléments n’ont pas pu être remis en ordre. Reprenez l’opération une fois la cause disparue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n catalogue</numerusform>
            <numerusform>%n catalogues</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing %1 with the record</source>
        <translation>Comparaison de %1 avec l’enregistrement</translation>
    </message>
    <message>
        <source>Ready to put %1 right</source>
        <translation>Prêt à rétablir %1</translation>
    </message>
    <message>
        <source>Putting %1 right</source>
        <translation>Remise en état de %1</translation>
    </message>
    <message>
        <source>Stopping the repair of %1</source>
        <translation>Arrêt de la remise en état de %1</translation>
    </message>
    <message>
        <source>%1: as recorded again</source>
        <translation>%1&#xa0;: de nouveau tel que consigné</translation>
    </message>
    <message>
        <source>%1: not put right</source>
        <translation>%1&#xa0;: non rétabli</translation>
    </message>
    <message>
        <source>The repair of %1 is incomplete</source>
        <translation>La remise en état de %1 est incomplète</translation>
    </message>
    <message>
        <source>Some could not be put right; the others are as recorded.</source>
        <translation>Certains n’ont pas pu être rétablis&#xa0;; les autres sont tels que consignés.</translation>
    </message>
    <message>
        <source>Looking at what changing %1 would change</source>
        <translation>Examen de ce que changerait la modification de %1</translation>
    </message>
    <message>
        <source>Ready to change %1</source>
        <translation>Prêt à modifier %1</translation>
    </message>
    <message>
        <source>Changing %1</source>
        <translation>Modification de %1</translation>
    </message>
    <message>
        <source>Undoing the change of %1</source>
        <translation>Retour en arrière sur la modification de %1</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 est modifié</translation>
    </message>
    <message>
        <source>%1 was not changed</source>
        <translation>%1 n’a pas été modifié</translation>
    </message>
    <message>
        <source>The change of %1 is incomplete</source>
        <translation>La modification de %1 est incomplète</translation>
    </message>
    <message>
        <source>Looking at what renaming %1 would change</source>
        <translation>Examen de ce que changerait le renommage de %1</translation>
    </message>
    <message>
        <source>Ready to rename %1</source>
        <translation>Prêt à renommer %1</translation>
    </message>
    <message>
        <source>Renaming %1</source>
        <translation>Renommage de %1</translation>
    </message>
    <message>
        <source>Undoing the renaming of %1</source>
        <translation>Retour en arrière sur le renommage de %1</translation>
    </message>
    <message>
        <source>%1 is renamed</source>
        <translation>%1 est renommé</translation>
    </message>
    <message>
        <source>%1 was not renamed</source>
        <translation>%1 n’a pas été renommé</translation>
    </message>
    <message>
        <source>The renaming of %1 is incomplete</source>
        <translation>Le renommage de %1 est incomplet</translation>
    </message>
    <message>
        <source>Looking at what disabling %1 would change</source>
        <translation>Examen de ce que changerait la désactivation de %1</translation>
    </message>
    <message>
        <source>Ready to disable %1</source>
        <translation>Prêt à désactiver %1</translation>
    </message>
    <message>
        <source>Disabling %1</source>
        <translation>Désactivation de %1</translation>
    </message>
    <message>
        <source>Undoing the disabling of %1</source>
        <translation>Retour en arrière sur la désactivation de %1</translation>
    </message>
    <message>
        <source>%1 is disabled</source>
        <translation>%1 est désactivé</translation>
    </message>
    <message>
        <source>%1 was not disabled</source>
        <translation>%1 n’a pas été désactivé</translation>
    </message>
    <message>
        <source>The disabling of %1 is incomplete</source>
        <translation>La désactivation de %1 est incomplète</translation>
    </message>
    <message>
        <source>Looking at what enabling %1 would change</source>
        <translation>Examen de ce que changerait la réactivation de %1</translation>
    </message>
    <message>
        <source>Ready to enable %1</source>
        <translation>Prêt à réactiver %1</translation>
    </message>
    <message>
        <source>Enabling %1</source>
        <translation>Réactivation de %1</translation>
    </message>
    <message>
        <source>Undoing the enabling of %1</source>
        <translation>Retour en arrière sur la réactivation de %1</translation>
    </message>
    <message>
        <source>%1 is enabled</source>
        <translation>%1 est réactivé</translation>
    </message>
    <message>
        <source>%1 was not enabled</source>
        <translation>%1 n’a pas été réactivé</translation>
    </message>
    <message>
        <source>The enabling of %1 is incomplete</source>
        <translation>La réactivation de %1 est incomplète</translation>
    </message>
    <message>
        <source>Looking at how OpenMetadata would read %1</source>
        <translation>Examen de la lecture de %1 par OpenMetadata</translation>
    </message>
    <message>
        <source>Ready to have OpenMetadata read %1</source>
        <translation>Prêt à faire lire %1 par OpenMetadata</translation>
    </message>
    <message>
        <source>Having OpenMetadata read %1</source>
        <translation>Lecture de %1 par OpenMetadata</translation>
    </message>
    <message>
        <source>Stopping what OpenMetadata was asked about %1</source>
        <translation>Arrêt de la demande faite à OpenMetadata sur %1</translation>
    </message>
    <message>
        <source>OpenMetadata has read %1</source>
        <translation>OpenMetadata a lu %1</translation>
    </message>
    <message>
        <source>OpenMetadata did not read %1</source>
        <translation>OpenMetadata n’a pas lu %1</translation>
    </message>
    <message>
        <source>OpenMetadata read %1 in part</source>
        <translation>OpenMetadata a lu %1 en partie</translation>
    </message>
    <message>
        <source>Credential: today’s stays.</source>
        <translation>Identifiants&#xa0;: ceux d’aujourd’hui restent.</translation>
    </message>
    <message>
        <source>Credential: the new one; today’s is removed once the new one is proved.</source>
        <translation>Identifiants&#xa0;: les nouveaux&#xa0;; ceux d’aujourd’hui sont retirés une fois les nouveaux éprouvés.</translation>
    </message>
    <message>
        <source>Credential: that of the earlier revision, which is still in the cluster.</source>
        <translation>Identifiants&#xa0;: ceux de la révision antérieure, encore présents dans le cluster.</translation>
    </message>
    <message>
        <source>It was absent from Trino for %1.</source>
        <translation>Il a été absent de Trino pendant %1.</translation>
    </message>
    <message>
        <source>It is so already: there is nothing to change.</source>
        <translation>C’est déjà le cas&#xa0;: il n’y a rien à changer.</translation>
    </message>
    <message>
        <source>The new form is tried under another name first; then the catalog is dropped and created, and is absent from Trino for a fraction of a second.</source>
        <translation>La nouvelle forme est d’abord essayée sous un autre nom&#xa0;; puis le catalogue est supprimé et recréé, et reste absent de Trino une fraction de seconde.</translation>
    </message>
    <message>
        <source>Looking at what preparing %1 would change</source>
        <translation>Examen de ce que la préparation de %1 changerait</translation>
    </message>
    <message>
        <source>Ready to prepare %1</source>
        <translation>Prêt à préparer %1</translation>
    </message>
    <message>
        <source>Preparing %1</source>
        <translation>Préparation de %1</translation>
    </message>
    <message>
        <source>Undoing the preparation of %1</source>
        <translation>Annulation de la préparation de %1</translation>
    </message>
    <message>
        <source>%1 is prepared and waits for Trino’s restart</source>
        <translation>%1 est préparé et attend le redémarrage de Trino</translation>
    </message>
    <message>
        <source>%1 was not prepared</source>
        <translation>%1 n’a pas été préparé</translation>
    </message>
    <message>
        <source>The preparation of %1 is incomplete</source>
        <translation>La préparation de %1 est incomplète</translation>
    </message>
    <message>
        <source>Looking at what adopting %1 would change</source>
        <translation>Examen de ce que l’adoption de %1 changerait</translation>
    </message>
    <message>
        <source>Ready to adopt %1</source>
        <translation>Prêt à adopter %1</translation>
    </message>
    <message>
        <source>Adopting %1</source>
        <translation>Adoption de %1</translation>
    </message>
    <message>
        <source>Undoing the adoption of %1</source>
        <translation>Annulation de l’adoption de %1</translation>
    </message>
    <message>
        <source>%1 is managed from now on</source>
        <translation>%1 est désormais géré</translation>
    </message>
    <message>
        <source>%1 was not adopted</source>
        <translation>%1 n’a pas été adopté</translation>
    </message>
    <message>
        <source>The adoption of %1 is incomplete</source>
        <translation>L’adoption de %1 est incomplète</translation>
    </message>
    <message>
        <source>Somebody else has taken it over: nothing more was changed or undone from here.</source>
        <translation>Quelqu’un d’autre a pris la suite&#xa0;: rien de plus n’a été modifié ni défait d’ici.</translation>
    </message>
</context>
<context>
    <name>run::ExchangeModel</name>
    <message>
        <source>%1 (try %2)</source>
        <translation>%1 (essai %2)</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>run::LookAgain</name>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <source>Meanwhile %1 changed it, at %2 (%3): revision %4 is in force.</source>
        <translation>Entre-temps, %1 l’a changé, le %2 (%3)&#xa0;: la révision %4 est en vigueur.</translation>
    </message>
    <message>
        <source>Their reason: %1</source>
        <translation>Son motif&#xa0;: %1</translation>
    </message>
    <message>
        <source>What they changed</source>
        <translation>Ce qui a été changé entre-temps</translation>
    </message>
    <message>
        <source>What you entered stays, and is planned from there.</source>
        <translation>Ce que vous avez saisi reste, et est planifié à partir de là.</translation>
    </message>
    <message>
        <source>What you entered stays, and is planned from there. You both changed %1: yours would take the place of theirs.</source>
        <translation>Ce que vous avez saisi reste, et est planifié à partir de là. Vous avez tous deux changé %1&#xa0;: votre saisie prendrait la place de l’autre.</translation>
    </message>
</context>
<context>
    <name>run::ManifestsExport</name>
    <message>
        <source>Export manifests…</source>
        <translation>Exporter les manifestes…</translation>
    </message>
    <message>
        <source>Export the manifests</source>
        <translation>Exporter les manifestes</translation>
    </message>
    <message>
        <source>Manifests (*.yaml)</source>
        <translation>Manifestes (*.yaml)</translation>
    </message>
</context>
<context>
    <name>run::RunView</name>
    <message>
        <source>Recover now</source>
        <translation>Reprendre maintenant</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Retour en arrière…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stops, and undoes what was done</source>
        <translation>Arrête, et défait ce qui a été fait</translation>
    </message>
</context>
<context>
    <name>run::StepRow</name>
    <message>
        <source>Copy the requests of this step</source>
        <translation>Copier les requêtes de cette étape</translation>
    </message>
    <message>
        <source>Requests of this step</source>
        <translation>Requêtes de cette étape</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copier pour curl</translation>
    </message>
    <message>
        <source>Copy as kubectl</source>
        <translation>Copier pour kubectl</translation>
    </message>
    <message>
        <source>Copy as SQL</source>
        <translation>Copier en SQL</translation>
    </message>
    <message>
        <source>What this step had begun is undone.</source>
        <translation>Ce que cette étape avait commencé est défait.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>No role</source>
        <translation>Aucun rôle</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Rôles&#xa0;: %1</translation>
    </message>
    <message>
        <source>The session has ended</source>
        <translation>La session est terminée</translation>
    </message>
    <message>
        <source>Until %1, renewed by itself while the window is open</source>
        <translation>Jusqu’à %1, renouvelée d’elle-même tant que la fenêtre est ouverte</translation>
    </message>
    <message>
        <source>Kept in the system’s keychain</source>
        <translation>Gardée dans le trousseau du système</translation>
    </message>
    <message>
        <source>Kept in memory only: it ends with this window</source>
        <translation>Gardée en mémoire seulement&#xa0;: elle finit avec cette fenêtre</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
</context>
<context>
    <name>shell::CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>Chercher ou agir</translation>
    </message>
    <message>
        <source>A catalog, a page, an action…</source>
        <translation>Un catalogue, une page, une action…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>shell::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>shell::SessionNotice</name>
    <message>
        <source>Nobody is signed in to %1. Signing in opens your browser.</source>
        <translation>Personne n’est connecté à %1. La connexion ouvre votre navigateur.</translation>
    </message>
    <message>
        <source>%1: your browser is waited for. What was begun goes on as soon as %2 is signed in again.</source>
        <translation>%1&#xa0;: votre navigateur est attendu. Ce qui a été commencé continue dès que %2 est reconnecté.</translation>
    </message>
    <message>
        <source>%1: your browser is waited for. Sign in there, then come back.</source>
        <translation>%1&#xa0;: votre navigateur est attendu. Connectez-vous-y, puis revenez.</translation>
    </message>
    <message>
        <source>The session in %1 has ended.</source>
        <translation>La session dans %1 est terminée.</translation>
    </message>
    <message>
        <source>The session of %1 in %2 has ended. What was begun waits, and goes on once you are signed in again.</source>
        <translation>La session de %1 dans %2 est terminée. Ce qui a été commencé attend, et continue dès que vous êtes reconnecté.</translation>
    </message>
    <message>
        <source>The session of %1 in %2 has ended. What you entered stays.</source>
        <translation>La session de %1 dans %2 est terminée. Ce que vous avez saisi reste.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>shell::StatusLine</name>
    <message>
        <source>No environment is open.</source>
        <translation>Aucun environnement n’est ouvert.</translation>
    </message>
    <message>
        <source>This environment could not be opened.</source>
        <translation>Cet environnement n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>Non connecté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not fresh: %1</source>
        <translation>Pas à jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reading the catalogs…</source>
        <translation>Lecture des catalogues…</translation>
    </message>
    <message numerus="yes">
        <source>Live, Trino asked %n second(s) ago</source>
        <translation>
            <numerusform>En direct, Trino interrogé il y a %n seconde</numerusform>
            <numerusform>En direct, Trino interrogé il y a %n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not live, asked %n second(s) ago</source>
        <translation>
            <numerusform>Pas en direct, interrogé il y a %n seconde</numerusform>
            <numerusform>Pas en direct, interrogé il y a %n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::TopBar</name>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>Find or do…  %1</source>
        <translation>Chercher ou agir…  %1</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>Aucun environnement</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Environnement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>%1: preferences</source>
        <translation>%1&#xa0;: préférences</translation>
    </message>
    <message>
        <source>Manage environments…</source>
        <translation>Gérer les environnements…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out (not while work is under way)</source>
        <translation>Se déconnecter (pas pendant un travail en cours)</translation>
    </message>
    <message>
        <source>Cancel signing in</source>
        <translation>Annuler la connexion</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>signature::FindingsList</name>
    <message>
        <source>%1: %2</source>
        <comment>a catalog: what its record is</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Sign as it stands…</source>
        <translation>Signer en l’état…</translation>
    </message>
    <message>
        <source>Records and rules are being looked at…</source>
        <translation>Enregistrements et règles sont examinés…</translation>
    </message>
    <message>
        <source>Every rule in the policy’s ConfigMap has the form this program writes.</source>
        <translation>Chaque règle du ConfigMap de la politique a la forme que ce programme écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) in the policy’s ConfigMap are not of this program’s making.</source>
        <translation>
            <numerusform>%n règle du ConfigMap de la politique n’est pas de ce programme.</numerusform>
            <numerusform>%n règles du ConfigMap de la politique ne sont pas de ce programme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n record(s) are as they were signed.</source>
        <translation>
            <numerusform>%1 enregistrement sur %n est tel qu’il a été signé.</numerusform>
            <numerusform>%1 enregistrements sur %n sont tels qu’ils ont été signés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signature::SignatureDialog</name>
    <message>
        <source>Make a key…</source>
        <translation>Créer une clé…</translation>
    </message>
    <message>
        <source>Make a new key…</source>
        <translation>Créer une nouvelle clé…</translation>
    </message>
    <message>
        <source>Forget the old keys…</source>
        <translation>Oublier les anciennes clés…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Sign it</source>
        <translation>Le signer</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Les oublier</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>La créer</translation>
    </message>
    <message>
        <source>Make a key in %1 and sign every record as it stands?</source>
        <translation>Créer une clé dans %1 et signer chaque enregistrement en l’état&#xa0;?</translation>
    </message>
    <message>
        <source>Make a new key and sign every intact record with it? The old one goes on verifying.</source>
        <translation>Créer une nouvelle clé et signer avec elle chaque enregistrement intact&#xa0;? L’ancienne continue de vérifier.</translation>
    </message>
    <message>
        <source>Forget every key but the one that signs?</source>
        <translation>Oublier toutes les clés sauf celle qui signe&#xa0;?</translation>
    </message>
    <message>
        <source>The record of %1 is: %2.</source>
        <translation>L’enregistrement de %1 est&#xa0;: %2.</translation>
    </message>
    <message>
        <source>What is not as it was signed: %1.</source>
        <translation>Ce qui n’est plus tel que signé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Signed, it counts as right as it stands, and the audit trail says that %1 signed it. Sign it?</source>
        <translation>Une fois signé, il fait foi en l’état, et le journal d’audit dit que %1 l’a signé. Le signer&#xa0;?</translation>
    </message>
    <message>
        <source>This is being looked at.</source>
        <translation>Examen en cours.</translation>
    </message>
    <message>
        <source>There is no key to sign with.</source>
        <translation>Il n’y a pas de clé pour signer.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Signatures of the records in %1</source>
        <translation>Signatures des enregistrements de %1</translation>
    </message>
    <message>
        <source>The keys are being read…</source>
        <translation>Les clés sont lues…</translation>
    </message>
    <message>
        <source>The keys rest in %1.</source>
        <translation>Les clés se trouvent dans %1.</translation>
    </message>
    <message>
        <source>%1 — signs</source>
        <translation>%1 — signe</translation>
    </message>
    <message>
        <source>%1 — only verifies what it has signed</source>
        <translation>%1 — ne fait que vérifier ce qu’elle a signé</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) signed with %1.</source>
        <translation>
            <numerusform>%n enregistrement signé avec %1.</numerusform>
            <numerusform>%n enregistrements signés avec %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 is left.</source>
        <translation>Il ne reste que %1.</translation>
    </message>
</context>
<context>
    <name>step states</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>sauté</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>défait</translation>
    </message>
    <message>
        <source>not undone</source>
        <translation>non défait</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Take the lease and write the pending revision[[ of {catalog}]]</source>
        <translation>Prendre le bail et écrire la révision en attente[[ de {catalog}]]</translation>
    </message>
    <message>
        <source>Write the credential file[[ into {object}]]</source>
        <translation>Écrire le fichier d’identifiants[[ dans {object}]]</translation>
    </message>
    <message>
        <source>Close access for everyone but the admins</source>
        <translation>Fermer l’accès à tous sauf aux admins</translation>
    </message>
    <message>
        <source>Create the catalog once Trino sees the file</source>
        <translation>Créer le catalogue dès que Trino voit le fichier</translation>
    </message>
    <message>
        <source>Read from the source</source>
        <translation>Lire dans la source</translation>
    </message>
    <message>
        <source>Open access to the roles[[ {roles}]] and ask OPA</source>
        <translation>Ouvrir l’accès aux rôles[[ {roles}]] et interroger OPA</translation>
    </message>
    <message>
        <source>Make the revision the current one</source>
        <translation>Rendre la révision courante</translation>
    </message>
    <message>
        <source>Write the audit line</source>
        <translation>Écrire la ligne d’audit</translation>
    </message>
    <message>
        <source>Drop the catalog[[ {catalog}]] in Trino</source>
        <translation>Supprimer le catalogue[[ {catalog}]] dans Trino</translation>
    </message>
    <message>
        <source>Remove the credential file[[ from {object}]]</source>
        <translation>Retirer le fichier d’identifiants[[ de {object}]]</translation>
    </message>
    <message>
        <source>Remove the record and its revisions</source>
        <translation>Retirer la fiche et ses révisions</translation>
    </message>
    <message>
        <source>Check rights, mounts and Trino’s mode</source>
        <translation>Vérifier les droits, les montages et le mode de Trino</translation>
    </message>
    <message>
        <source>Close access to the roles and ask OPA</source>
        <translation>Fermer l’accès aux rôles et interroger OPA</translation>
    </message>
    <message>
        <source>Remove the access rule</source>
        <translation>Retirer la règle d’accès</translation>
    </message>
    <message>
        <source>Wait until the lease of the interrupted run has ended</source>
        <translation>Attendre la fin du bail de l’exécution interrompue</translation>
    </message>
    <message>
        <source>Try the new form under a temporary name</source>
        <translation>Essayer la nouvelle forme sous un nom temporaire</translation>
    </message>
    <message>
        <source>Turn away the roles that lose it and ask OPA</source>
        <translation>Écarter les rôles qui le perdent et interroger OPA</translation>
    </message>
    <message>
        <source>Drop the catalog[[ {catalog}]] and create its new form</source>
        <translation>Supprimer le catalogue[[ {catalog}]] et créer sa nouvelle forme</translation>
    </message>
    <message>
        <source>Change the roles and ask OPA</source>
        <translation>Changer les rôles et interroger OPA</translation>
    </message>
    <message>
        <source>Remove the credential file before this one</source>
        <translation>Retirer le fichier d’identifiants précédent</translation>
    </message>
    <message>
        <source>Have OpenMetadata read the catalog</source>
        <translation>Faire lire le catalogue par OpenMetadata</translation>
    </message>
    <message>
        <source>Remove the catalog from OpenMetadata</source>
        <translation>Retirer le catalogue d’OpenMetadata</translation>
    </message>
    <message>
        <source>Write the recorded access rule and ask OPA</source>
        <translation>Écrire la règle d’accès consignée et interroger OPA</translation>
    </message>
    <message>
        <source>Drop what was created by hand under this name</source>
        <translation>Supprimer ce qui a été créé à la main sous ce nom</translation>
    </message>
    <message>
        <source>Put[[ {catalog}]] right</source>
        <translation>Rétablir[[ {catalog}]]</translation>
    </message>
    <message>
        <source>Try it under a temporary name and compare the schemas</source>
        <translation>L’essayer sous un nom temporaire et comparer les schémas</translation>
    </message>
    <message>
        <source>Write the access rule[[ for {roles}]] and ask OPA</source>
        <translation>Écrire la règle d’accès[[ pour {roles}]] et interroger OPA</translation>
    </message>
    <message>
        <source>Write the krb5.conf beside the other catalogs’</source>
        <translation>Écrire le krb5.conf à côté de ceux des autres catalogues</translation>
    </message>
    <message>
        <source>Write the keytab[[ into {object}]]</source>
        <translation>Écrire le keytab[[ dans {object}]]</translation>
    </message>
    <message>
        <source>Restart Trino and bring the other catalogs back</source>
        <translation>Redémarrer Trino et rétablir les autres catalogues</translation>
    </message>
    <message>
        <source>Remove the keytab[[ from {object}]]</source>
        <translation>Retirer le keytab[[ de {object}]]</translation>
    </message>
    <message>
        <source>Remove the catalog’s files beside the krb5.conf</source>
        <translation>Retirer les fichiers du catalogue à côté du krb5.conf</translation>
    </message>
    <message>
        <source>Remove the catalog’s realms from the krb5.conf</source>
        <translation>Retirer les royaumes du catalogue du krb5.conf</translation>
    </message>
    <message>
        <source>Remove the keytab before this one</source>
        <translation>Retirer le keytab précédent</translation>
    </message>
    <message>
        <source>Remove the files of the revision before beside the krb5.conf</source>
        <translation>Retirer les fichiers de la révision précédente à côté du krb5.conf</translation>
    </message>
    <message>
        <source>Take the new name and copy the history</source>
        <translation>Prendre le nouveau nom et copier l’historique</translation>
    </message>
    <message>
        <source>Close access to the new name for everyone but the admins</source>
        <translation>Fermer l’accès au nouveau nom à tous sauf aux admins</translation>
    </message>
    <message>
        <source>Copy the credential file for the new name</source>
        <translation>Copier le fichier d’identifiants pour le nouveau nom</translation>
    </message>
    <message>
        <source>Create the catalog under its new name</source>
        <translation>Créer le catalogue sous son nouveau nom</translation>
    </message>
    <message>
        <source>Read from the source under the new name</source>
        <translation>Lire la source sous le nouveau nom</translation>
    </message>
    <message>
        <source>Open the new name to the roles and ask OPA</source>
        <translation>Ouvrir le nouveau nom aux rôles et interroger OPA</translation>
    </message>
    <message>
        <source>Put the new name in force</source>
        <translation>Mettre le nouveau nom en vigueur</translation>
    </message>
    <message>
        <source>Have OpenMetadata read the catalog under its new name</source>
        <translation>Faire lire le catalogue par OpenMetadata sous son nouveau nom</translation>
    </message>
    <message>
        <source>Drop the catalog[[ {catalog}]] and create its new form, with no way back</source>
        <translation>Supprimer le catalogue[[ {catalog}]] et créer sa nouvelle forme, sans retour possible</translation>
    </message>
    <message>
        <source>Close the new name to everyone but the admins</source>
        <translation>Fermer le nouveau nom à tous sauf aux administrateurs</translation>
    </message>
    <message>
        <source>Write the krb5.conf under the new name</source>
        <translation>Écrire le krb5.conf sous le nouveau nom</translation>
    </message>
    <message>
        <source>Copy the keytab for the new name</source>
        <translation>Copier le keytab pour le nouveau nom</translation>
    </message>
    <message>
        <source>Take back the keys that somebody else has set</source>
        <translation>Reprendre les clés que quelqu’un d’autre a écrites</translation>
    </message>
    <message>
        <source>Drop the temporary catalog that nobody is at</source>
        <translation>Supprimer le catalogue temporaire auquel personne ne travaille</translation>
    </message>
</context>
<context>
    <name>verbs</name>
    <message>
        <source>register</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>test de connexion</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>credential rotated</source>
        <translation>identifiants renouvelés</translation>
    </message>
    <message>
        <source>rolled back to an earlier revision</source>
        <translation>ramené à une révision antérieure</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>réactivé</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>testé</translation>
    </message>
    <message>
        <source>reindex</source>
        <translation>relire</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>adopté</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>renommé</translation>
    </message>
</context>
<context>
    <name>widgets::Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>widgets::ChipEdit</name>
    <message>
        <source>Add a value</source>
        <translation>Ajouter une valeur</translation>
    </message>
</context>
<context>
    <name>widgets::DiffView</name>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation>
            <numerusform>%n ligne inchangée</numerusform>
            <numerusform>%n lignes inchangées</numerusform>
        </translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Aucune différence.</translation>
    </message>
</context>
<context>
    <name>widgets::ErrorNotice</name>
    <message>
        <source>Show the raw answer</source>
        <translation>Montrer la réponse brute</translation>
    </message>
    <message>
        <source>Hide the raw answer</source>
        <translation>Cacher la réponse brute</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Raw answer</source>
        <translation>Réponse brute</translation>
    </message>
</context>
<context>
    <name>widgets::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>Chemin du fichier</translation>
    </message>
    <message>
        <source>Type the path, or drop a file here</source>
        <translation>Saisissez le chemin, ou déposez un fichier ici</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
</context>
<context>
    <name>widgets::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>widgets::SecretEdit</name>
    <message>
        <source>Hide what was typed</source>
        <translation>Cacher la saisie</translation>
    </message>
    <message>
        <source>Show what was typed</source>
        <translation>Montrer la saisie</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>window::JobPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>window::MainWindow</name>
    <message>
        <source>Add a catalog</source>
        <translation>Ajouter un catalogue</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Aller à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>catalogue</translation>
    </message>
    <message>
        <source>Switch to: %1</source>
        <translation>Passer à&#xa0;: %1</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environnement</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>thème</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message numerus="yes">
        <source>The window closes when %n job(s) have come to their end.</source>
        <translation>
            <numerusform>La fenêtre se ferme quand %n travail sera arrivé à son terme.</numerusform>
            <numerusform>La fenêtre se ferme quand %n travaux seront arrivés à leur terme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are under way. What is begun is finished or undone first.</source>
        <translation>
            <numerusform>%n travail est en cours. Ce qui est commencé est d’abord terminé ou annulé.</numerusform>
            <numerusform>%n travaux sont en cours. Ce qui est commencé est d’abord terminé ou annulé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Finish, then close</source>
        <translation>Terminer, puis fermer</translation>
    </message>
    <message>
        <source>Undo, then close</source>
        <translation>Annuler, puis fermer</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 a des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save, then close</source>
        <translation>Enregistrer, puis fermer</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>window::PageHost</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 would take the place of what you entered.</source>
        <translation>%1 prendrait la place de ce que vous avez saisi.</translation>
    </message>
    <message>
        <source>Keep what I entered</source>
        <translation>Garder ma saisie</translation>
    </message>
    <message>
        <source>Take the file</source>
        <translation>Prendre le fichier</translation>
    </message>
    <message>
        <source>%1 belongs to Kerberos.</source>
        <translation>%1 relève de Kerberos.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>Look into it on the Kerberos page</source>
        <translation>L’examiner sur la page Kerberos</translation>
    </message>
    <message>
        <source>%1 is no catalog definition, catalog file of Trino’s, kubeconfig, krb5.conf or keytab.</source>
        <translation>%1 n’est ni une définition de catalogue, ni un fichier de catalogue de Trino, ni un kubeconfig, ni un krb5.conf, ni un keytab.</translation>
    </message>
</context>
<context>
    <name>window::TroubledPage</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Manage environments</source>
        <translation>Gérer les environnements</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
</context>
<context>
    <name>wizard::AccessPage</name>
    <message>
        <source>Who may query</source>
        <translation>Qui peut interroger</translation>
    </message>
    <message>
        <source>Roles, written as Trino’s group provider names them. Enter or a comma adds one.</source>
        <translation>Des rôles, écrits comme les nomme le fournisseur de groupes de Trino. Entrée ou une virgule en ajoute un.</translation>
    </message>
    <message>
        <source>The rule OPA gets</source>
        <translation>La règle transmise à OPA</translation>
    </message>
    <message>
        <source>Add the role %1</source>
        <translation>Ajouter le rôle %1</translation>
    </message>
    <message>
        <source>Without a role the catalog stays closed to everyone but the admins (%1).</source>
        <translation>Sans rôle, le catalogue reste fermé à tous sauf aux administrateurs (%1).</translation>
    </message>
    <message>
        <source>The admins (%1) always may as well.</source>
        <translation>Les administrateurs (%1) le peuvent toujours aussi.</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Ajouter un rôle</translation>
    </message>
</context>
<context>
    <name>wizard::ConnectionPage</name>
    <message>
        <source>Catalog name</source>
        <translation>Nom du catalogue</translation>
    </message>
    <message>
        <source>What people write in their queries: name.schema.table. Lower-case letters, digits and hyphens. It cannot be changed later without moving those queries.</source>
        <translation>Ce que l’on écrit dans les requêtes&#xa0;: nom.schéma.table. Lettres minuscules, chiffres et tirets. On ne peut plus le changer ensuite sans adapter ces requêtes.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>For colleagues: what is in there and whom to ask. Trino shows it as the catalog’s comment.</source>
        <translation>Pour les collègues&#xa0;: ce qui s’y trouve et à qui s’adresser. Trino l’affiche comme commentaire du catalogue.</translation>
    </message>
    <message>
        <source>Trino’s page about it</source>
        <translation>La page de Trino à ce sujet</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fill in or put right: %1</source>
        <translation>
            <numerusform>%n champ à remplir ou à corriger&#xa0;: %1</numerusform>
            <numerusform>%n champs à remplir ou à corriger&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields with * are required.</source>
        <translation>Les champs marqués * sont obligatoires.</translation>
    </message>
    <message>
        <source>Trino’s jvm.config needs the line %1. %2</source>
        <translation>Le jvm.config de Trino doit contenir la ligne %1. %2</translation>
    </message>
    <message>
        <source>Trino takes what this form makes; it was never tried against a real source.</source>
        <translation>Trino accepte ce que fait ce formulaire&#xa0;; il n’a jamais été essayé sur une vraie source.</translation>
    </message>
    <message>
        <source>This form is your own, from the folder connectors of your configuration, not the one this program has.</source>
        <translation>Ce formulaire est le vôtre, du dossier connectors de votre configuration, pas celui de ce programme.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>How to connect it</source>
        <translation>Comment le connecter</translation>
    </message>
</context>
<context>
    <name>wizard::Decision</name>
    <message>
        <source>Restart Trino as a step of this run</source>
        <translation>Redémarrer Trino comme étape de cette exécution</translation>
    </message>
    <message>
        <source>A rolling restart, watched until Trino answers again. Queries under way end; registered catalogs come back by themselves.</source>
        <translation>Un redémarrage progressif, suivi jusqu’à ce que Trino réponde de nouveau. Les requêtes en cours s’arrêtent&#xa0;; les catalogues enregistrés reviennent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Prepare everything, register when Trino is next restarted</source>
        <translation>Tout préparer, enregistrer au prochain redémarrage de Trino</translation>
    </message>
    <message>
        <source>Where the network has SRV records, dns_lookup_kdc = true in the krb5.conf spares later realms a restart; that too is read at the next one.</source>
        <translation>Si le réseau a des enregistrements SRV, dns_lookup_kdc = true dans le krb5.conf épargne un redémarrage aux royaumes suivants&#xa0;; cela aussi se lit au prochain.</translation>
    </message>
    <message>
        <source>As “%1” has it</source>
        <translation>Comme l’a «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Trino reads one krb5.conf for all catalogs.</source>
        <translation>Trino lit un seul krb5.conf pour tous les catalogues.</translation>
    </message>
    <message>
        <source>Keytab, krb5.conf and files are put in place now, and nothing is interrupted. The catalog is prepared, and reconcile enables it once Trino was restarted.</source>
        <translation>Keytab, krb5.conf et fichiers sont mis en place maintenant, et rien n’est interrompu. Le catalogue est prêt, et reconcile l’active une fois Trino redémarré.</translation>
    </message>
    <message>
        <source>As the cluster’s own krb5.conf has it, which was there before any catalog</source>
        <translation>Comme l’a le krb5.conf du cluster, présent avant tout catalogue</translation>
    </message>
</context>
<context>
    <name>wizard::Footer</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Show what is to be put right</source>
        <translation>Montrer ce qui est à corriger</translation>
    </message>
</context>
<context>
    <name>wizard::Gallery</name>
    <message>
        <source>Used recently</source>
        <translation>Utilisés récemment</translation>
    </message>
</context>
<context>
    <name>wizard::LabelledLine</name>
    <message>
        <source>%1, required</source>
        <translation>%1, obligatoire</translation>
    </message>
</context>
<context>
    <name>wizard::RailStep</name>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>present step</source>
        <translation>étape en cours</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Étape %1 sur %2, %3</translation>
    </message>
</context>
<context>
    <name>wizard::Rehearsal</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Testing: undoing what was done…</source>
        <translation>Essai&#xa0;: annulation de ce qui a été fait…</translation>
    </message>
    <message>
        <source>Trino can read from the source. Nothing was kept.</source>
        <translation>Trino peut lire la source. Rien n’a été conservé.</translation>
    </message>
    <message>
        <source>Trino can read from the source (%1). Nothing was kept.</source>
        <translation>Trino peut lire la source (%1). Rien n’a été conservé.</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Essai de la connexion…</translation>
    </message>
    <message>
        <source>Testing the connection: %1…</source>
        <translation>Essai de la connexion&#xa0;: %1…</translation>
    </message>
</context>
<context>
    <name>wizard::ReviewPage</name>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Looking at rights, mounts, the name and what is there already…</source>
        <translation>Examen des droits, des montages, du nom et de ce qui existe déjà…</translation>
    </message>
    <message>
        <source>This can be put right in the form.</source>
        <translation>Cela peut être corrigé dans le formulaire.</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Aller au champ</translation>
    </message>
    <message>
        <source>%1 (%2) in %3, closed to all but the admins.</source>
        <translation>%1 (%2) dans %3, fermé à tous sauf aux administrateurs.</translation>
    </message>
    <message>
        <source>%1 (%2) in %3, open to %4.</source>
        <translation>%1 (%2) dans %3, ouvert à %4.</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Exporter le plan</translation>
    </message>
    <message>
        <source>-plan.txt</source>
        <translation>-plan.txt</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>The plan is being made.</source>
        <translation>Le plan est en préparation.</translation>
    </message>
    <message>
        <source>There is no plan: put right what is said above.</source>
        <translation>Il n’y a pas de plan&#xa0;: corrigez ce qui est indiqué plus haut.</translation>
    </message>
    <message>
        <source>The connection is being tested.</source>
        <translation>La connexion est à l’essai.</translation>
    </message>
    <message>
        <source>Why (kept in the history; may be left out)</source>
        <translation>Pourquoi (gardé dans l’historique&#xa0;; facultatif)</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Decide first what is asked above.</source>
        <translation>Décidez d’abord de ce qui est demandé plus haut.</translation>
    </message>
</context>
<context>
    <name>wizard::RunPage</name>
    <message>
        <source>This can be put right in the form; nothing you entered is lost.</source>
        <translation>Cela peut être corrigé dans le formulaire&#xa0;; rien de ce que vous avez saisi n’est perdu.</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Aller au champ</translation>
    </message>
    <message>
        <source>Everything is prepared. Once Trino has been restarted, enable %1: on its row in Catalogs, or with catalog-manager enable %1.</source>
        <translation>Tout est préparé. Une fois Trino redémarré, activez %1&#xa0;: sur sa ligne dans Catalogues, ou avec catalog-manager enable %1.</translation>
    </message>
</context>
<context>
    <name>wizard::SchemaBrowser</name>
    <message>
        <source>What is in it</source>
        <translation>Ce qu’il contient</translation>
    </message>
    <message>
        <source>Reading the tables…</source>
        <translation>Lecture des tables…</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>… et d’autres</translation>
    </message>
    <message>
        <source>No table that this user may see</source>
        <translation>Aucune table que cet utilisateur puisse voir</translation>
    </message>
    <message>
        <source>Schemas and tables</source>
        <translation>Schémas et tables</translation>
    </message>
    <message>
        <source>Reading the schemas…</source>
        <translation>Lecture des schémas…</translation>
    </message>
    <message numerus="yes">
        <source>The first %n schema(s).</source>
        <translation>
            <numerusform>Le premier schéma (%n).</numerusform>
            <numerusform>Les %n premiers schémas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No schema that this user may see.</source>
        <translation>Aucun schéma que cet utilisateur puisse voir.</translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s). Open one to see its tables.</source>
        <translation>
            <numerusform>%n schéma. Ouvrez-le pour voir ses tables.</numerusform>
            <numerusform>%n schémas. Ouvrez-en un pour voir ses tables.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::SecurityPage</name>
    <message>
        <source>the definition’s keytab</source>
        <translation>keytab de la définition</translation>
    </message>
    <message>
        <source>Give the keytab to sign in with.</source>
        <translation>Donnez le keytab avec lequel se connecter.</translation>
    </message>
    <message>
        <source>That keytab holds no key that can be read.</source>
        <translation>Ce keytab ne contient aucune clé lisible.</translation>
    </message>
    <message>
        <source>The keytab is damaged: Java would drop all of it.</source>
        <translation>Le keytab est abîmé&#xa0;: Java le rejetterait en entier.</translation>
    </message>
    <message>
        <source>Choose the principal that Trino signs in as.</source>
        <translation>Choisissez le principal sous lequel Trino se connecte.</translation>
    </message>
    <message>
        <source>Give a krb5.conf, or use the cluster’s.</source>
        <translation>Donnez un krb5.conf, ou utilisez celui du cluster.</translation>
    </message>
    <message>
        <source>The files are being looked at.</source>
        <translation>Les fichiers sont en cours d’examen.</translation>
    </message>
    <message>
        <source>The keytab has no key of that principal.</source>
        <translation>Le keytab n’a aucune clé de ce principal.</translation>
    </message>
    <message>
        <source>The keytab’s keys are too weak for Java.</source>
        <translation>Les clés du keytab sont trop faibles pour Java.</translation>
    </message>
    <message>
        <source>The krb5.conf has errors that Trino’s Java would meet.</source>
        <translation>Le krb5.conf contient des erreurs sur lesquelles le Java de Trino buterait.</translation>
    </message>
    <message>
        <source>This source is signed in to by Kerberos.</source>
        <translation>On se connecte à cette source par Kerberos.</translation>
    </message>
    <message>
        <source>This source may ask for Kerberos: say so, and give what its administrator gave you.</source>
        <translation>Cette source peut demander Kerberos&#xa0;: dites-le, et donnez ce que son administrateur vous a remis.</translation>
    </message>
    <message>
        <source>Sign in by Kerberos</source>
        <translation>Se connecter par Kerberos</translation>
    </message>
    <message>
        <source>A krb5.conf for this catalog</source>
        <translation>Un krb5.conf pour ce catalogue</translation>
    </message>
    <message>
        <source>The cluster’s, as it is</source>
        <translation>Celui du cluster, tel quel</translation>
    </message>
    <message>
        <source>Trino reads the krb5.conf that is in the cluster. A realm that is missing there cannot be reached.</source>
        <translation>Trino lit le krb5.conf qui est dans le cluster. Un royaume qui y manque ne peut pas être atteint.</translation>
    </message>
    <message>
        <source>The cluster’s krb5.conf is not at hand here: Trino itself will try it.</source>
        <translation>Le krb5.conf du cluster n’est pas disponible ici&#xa0;: Trino l’essaiera lui-même.</translation>
    </message>
    <message>
        <source>The keytab that is registered stays; give one here to use it instead.</source>
        <translation>Le keytab enregistré reste&#xa0;; donnez-en un ici pour l’utiliser à sa place.</translation>
    </message>
    <message>
        <source>The keytab comes from the variable %1; give one here to use it instead.</source>
        <translation>Le keytab vient de la variable %1&#xa0;; donnez-en un ici pour l’utiliser à sa place.</translation>
    </message>
    <message>
        <source>The keytab comes from Vault (%1); give one here to use it instead.</source>
        <translation>Le keytab vient de Vault (%1)&#xa0;; donnez-en un ici pour l’utiliser à sa place.</translation>
    </message>
    <message>
        <source>Keytab</source>
        <translation>Keytab</translation>
    </message>
    <message>
        <source>krb5.conf</source>
        <translation>krb5.conf</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Kerberos</source>
        <translation>Kerberos</translation>
    </message>
    <message>
        <source>What to ask for</source>
        <translation>Ce qu’il faut demander</translation>
    </message>
</context>
<context>
    <name>wizard::SourcePage</name>
    <message>
        <source>No connector fits</source>
        <translation>Aucun connecteur ne correspond</translation>
    </message>
    <message>
        <source>Try another word: a product, or what it keeps.</source>
        <translation>Essayez un autre mot&#xa0;: un produit, ou ce qu’il conserve.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>What is the source? Choose one; you can come back without losing anything.</source>
        <translation>Quelle est la source&#xa0;? Choisissez&#xa0;; vous pourrez revenir sans rien perdre.</translation>
    </message>
    <message>
        <source>Search connectors</source>
        <translation>Chercher un connecteur</translation>
    </message>
    <message>
        <source>Choose a source to go on.</source>
        <translation>Choisissez une source pour continuer.</translation>
    </message>
</context>
<context>
    <name>wizard::TakenOver</name>
    <message numerus="yes">
        <source>%n thing(s) in %1 to look at</source>
        <translation>
            <numerusform>%n chose à regarder dans %1</numerusform>
            <numerusform>%n choses à regarder dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in %1 changed on the way in, and why</source>
        <translation>
            <numerusform>%n chose de %1 changée à l’entrée, et pourquoi</numerusform>
            <numerusform>%n choses de %1 changées à l’entrée, et pourquoi</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>wizard::Wizard</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Close the wizard</source>
        <translation>Fermer l’assistant</translation>
    </message>
    <message>
        <source>Add a catalog</source>
        <translation>Ajouter un catalogue</translation>
    </message>
    <message>
        <source>Back and Next</source>
        <translation>Retour et Suivant</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter un autre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>There is a draft of %1. Passwords are not in it.</source>
        <translation>Il y a un brouillon du %1. Il ne contient pas les mots de passe.</translation>
    </message>
    <message>
        <source>There is a draft of “%1”, of %2. Passwords are not in it.</source>
        <translation>Il y a un brouillon de «&#xa0;%1&#xa0;» du %2. Il ne contient pas les mots de passe.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>The run goes on when you leave; the activity list shows it.</source>
        <translation>L’exécution continue si vous partez&#xa0;; la liste d’activité la montre.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Partir</translation>
    </message>
    <message>
        <source>Keep what you entered for later? Passwords are never kept.</source>
        <translation>Garder votre saisie pour plus tard&#xa0;? Les mots de passe ne sont jamais gardés.</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Garder le brouillon</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Leave without changing anything?</source>
        <translation>Partir sans rien changer&#xa0;?</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <translation>Adopter %1</translation>
    </message>
    <message>
        <source>Trino does not tell what a catalog was made from: give it here. It is proved under another name and compared with what is there; the catalog itself is not touched.</source>
        <translation>Trino ne dit pas de quoi un catalogue a été fait&#xa0;: indiquez-le ici. C’est éprouvé sous un autre nom et comparé à ce qui existe&#xa0;; le catalogue lui-même n’est pas touché.</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopter</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>This is not readable YAML or JSON: {reason}.</source>
        <translation>Ce n’est ni du YAML ni du JSON lisible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Look at this line and the one before it: most often an indentation, a missing quote or a missing colon.</source>
        <translation>Regardez cette ligne et la précédente&#xa0;: le plus souvent une indentation, un guillemet ou un deux-points manquant.</translation>
    </message>
    <message>
        <source>The key “{key}” is given twice.</source>
        <translation>La clé «&#xa0;{key}&#xa0;» est donnée deux fois.</translation>
    </message>
    <message>
        <source>Keep one of the two: which one would win is nobody’s guess.</source>
        <translation>Gardez l’une des deux&#xa0;: rien ne dit laquelle l’emporterait.</translation>
    </message>
    <message>
        <source>The text is too large or too deeply nested to be a definition.</source>
        <translation>Le texte est trop grand ou trop imbriqué pour être une définition.</translation>
    </message>
    <message>
        <source>The bounds are 4 MiB, 64 levels and 200,000 values, aliases counted each time.</source>
        <translation>Les bornes sont 4&#xa0;Mio, 64 niveaux et 200&#xa0;000 valeurs, les alias comptés à chaque fois.</translation>
    </message>
    <message>
        <source>A key must be plain text, not a list or a map.</source>
        <translation>Une clé doit être un texte simple, pas une liste ni un objet.</translation>
    </message>
    <message>
        <source>The file holds several YAML documents; only one is expected.</source>
        <translation>Le fichier contient plusieurs documents YAML&#xa0;; un seul est attendu.</translation>
    </message>
    <message>
        <source>Cut it at the “---” lines into one file each; the commands take several files.</source>
        <translation>Découpez-le aux lignes «&#xa0;---&#xa0;», un fichier par document&#xa0;; les commandes acceptent plusieurs fichiers.</translation>
    </message>
    <message>
        <source>There is no field “{field}” in a catalog definition.</source>
        <translation>Il n’y a pas de champ «&#xa0;{field}&#xa0;» dans une définition de catalogue.</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?
The fields are name, connector, description, properties, credentials and allow_roles.</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
Les champs sont name, connector, description, properties, credentials et allow_roles.</translation>
    </message>
    <message>
        <source>The field “{field}” is missing.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» manque.</translation>
    </message>
    <message>
        <source>Add it to the definition.</source>
        <translation>Ajoutez-le à la définition.</translation>
    </message>
    <message>
        <source>The field “{field}” does not hold what is expected here[[: {expected}]].</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» ne contient pas ce qui est attendu ici[[&#xa0;: {expected}]].</translation>
    </message>
    <message>
        <source>“{name}” cannot be a catalog’s name.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être un nom de catalogue.</translation>
    </message>
    <message>
        <source>Use 1 to 40 lower-case letters, digits and hyphens, beginning and ending with a letter or a digit, for example sales-pg-01.</source>
        <translation>Utilisez 1 à 40 lettres minuscules, chiffres et traits d’union, avec une lettre ou un chiffre au début et à la fin, par exemple sales-pg-01.</translation>
    </message>
    <message>
        <source>The name “{name}” is reserved.</source>
        <translation>Le nom «&#xa0;{name}&#xa0;» est réservé.</translation>
    </message>
    <message>
        <source>“system” belongs to Trino and “cm-test-…” to connection tests: choose another name.</source>
        <translation>«&#xa0;system&#xa0;» appartient à Trino et «&#xa0;cm-test-…&#xa0;» aux tests de connexion&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“{role}” cannot be a role.</source>
        <translation>«&#xa0;{role}&#xa0;» ne peut pas être un rôle.</translation>
    </message>
    <message>
        <source>Use letters, digits and _ - . : / @, at most 63 characters, written exactly as Trino’s group provider names the group.</source>
        <translation>Utilisez des lettres, des chiffres et _ - .&#xa0;: / @, au plus 63 caractères, écrits exactement comme le fournisseur de groupes de Trino nomme le groupe.</translation>
    </message>
    <message>
        <source>The role “{role}” is listed twice.</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» est cité deux fois.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>The secret “{field}” stands in the file itself.</source>
        <translation>Le secret «&#xa0;{field}&#xa0;» est écrit dans le fichier lui-même.</translation>
    </message>
    <message>
        <source>“{source}” is not a way to give the credential “{field}”.</source>
        <translation>«&#xa0;{source}&#xa0;» n’est pas une façon de donner l’identifiant «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>Use one of { file: PATH }, { env: NAME }, { prompt: true }, { vault: PATH#KEY }.</source>
        <translation>Utilisez { file: CHEMIN }, { env: NOM }, { prompt: true } ou { vault: CHEMIN#CLÉ }.</translation>
    </message>
    <message>
        <source>The value of “{field}” is not base64.</source>
        <translation>La valeur de «&#xa0;{field}&#xa0;» n’est pas du base64.</translation>
    </message>
    <message>
        <source>Encode the file again: base64 -w0 FILE</source>
        <translation>Encodez de nouveau le fichier&#xa0;: base64 -w0 FICHIER</translation>
    </message>
    <message>
        <source>“{field}” holds a password inside the URL.</source>
        <translation>«&#xa0;{field}&#xa0;» contient un mot de passe dans l’URL.</translation>
    </message>
    <message>
        <source>It would be readable in Trino’s query history: take it out of the URL and give it under credentials.</source>
        <translation>Il serait lisible dans l’historique des requêtes de Trino&#xa0;: retirez-le de l’URL et donnez-le sous credentials.</translation>
    </message>
    <message>
        <source>The record of this catalog in the cluster cannot be read: {reason}.</source>
        <translation>La fiche de ce catalogue dans le cluster est illisible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Somebody may have edited it by hand, or a newer version of this program wrote it. Look at it:
  kubectl get secret -l app.kubernetes.io/managed-by=catalog-manager</source>
        <translation>Quelqu’un l’a peut-être modifiée à la main, ou une version plus récente de ce programme l’a écrite. Regardez-la&#xa0;:
  kubectl get secret -l app.kubernetes.io/managed-by=catalog-manager</translation>
    </message>
    <message>
        <source>There is no connector “{name}”.</source>
        <translation>Il n’y a pas de connecteur «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?
The connectors known here: catalog-manager connectors</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
Les connecteurs connus ici&#xa0;: catalog-manager connectors</translation>
    </message>
    <message>
        <source>The connector has no property “{property}”.</source>
        <translation>Le connecteur n’a pas de propriété «&#xa0;{property}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?
Trino refuses a catalog with a property it does not use. What the connector takes: catalog-manager connectors show NAME</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
Trino refuse un catalogue dont une propriété ne sert pas. Ce que le connecteur accepte&#xa0;: catalog-manager connectors show NOM</translation>
    </message>
    <message>
        <source>Remove it from the definition.</source>
        <translation>Retirez-la de la définition.</translation>
    </message>
    <message>
        <source>The property “{property}” is required.</source>
        <translation>La propriété «&#xa0;{property}&#xa0;» est obligatoire.</translation>
    </message>
    <message>
        <source>Add it under properties.</source>
        <translation>Ajoutez-la sous properties.</translation>
    </message>
    <message>
        <source>The URL of “{property}” does not begin with “{expected}”[[ but with “{scheme}”]].</source>
        <translation>L’URL de «&#xa0;{property}&#xa0;» ne commence pas par «&#xa0;{expected}&#xa0;»[[ mais par «&#xa0;{scheme}&#xa0;»]].</translation>
    </message>
    <message>
        <source>Trino itself accepts it and every query would fail later: write {expected}…</source>
        <translation>Trino lui-même l’accepte, et chaque requête échouerait plus tard&#xa0;: écrivez {expected}…</translation>
    </message>
    <message>
        <source>The URL of “{property}” names no database.</source>
        <translation>L’URL de «&#xa0;{property}&#xa0;» ne nomme aucune base.</translation>
    </message>
    <message>
        <source>Add it after the port: …:5432/DATABASE. Without it the catalog is created and fails at the first query.</source>
        <translation>Ajoutez-la après le port&#xa0;: …:5432/BASE. Sans elle, le catalogue est créé mais échoue à la première requête.</translation>
    </message>
    <message>
        <source>“{property}” is not a URL that can be used[[: {reason}]].</source>
        <translation>«&#xa0;{property}&#xa0;» n’est pas une URL utilisable[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>“{value}” is not a value for “{property}”.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une valeur pour «&#xa0;{property}&#xa0;».</translation>
    </message>
    <message>
        <source>Expected: {expected}.</source>
        <translation>Attendu&#xa0;: {expected}.</translation>
    </message>
    <message>
        <source>“{property}” is a secret and stands under properties.</source>
        <translation>«&#xa0;{property}&#xa0;» est un secret et se trouve sous properties.</translation>
    </message>
    <message>
        <source>Move it under credentials: what stands under properties goes into SQL, which everybody’s query history shows.</source>
        <translation>Déplacez-la sous credentials&#xa0;: ce qui est sous properties part dans le SQL, que l’historique des requêtes montre à tous.</translation>
    </message>
    <message>
        <source>The connector takes no credential “{property}”.</source>
        <translation>Le connecteur ne prend pas d’identifiant «&#xa0;{property}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?
A value that is no secret belongs under properties.</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
Une valeur qui n’est pas secrète va sous properties.</translation>
    </message>
    <message>
        <source>The credential “{property}” is missing.</source>
        <translation>L’identifiant «&#xa0;{property}&#xa0;» manque.</translation>
    </message>
    <message>
        <source>Add under credentials: {property}: { file: PATH }, { env: NAME } or { prompt: true }.</source>
        <translation>Ajoutez sous credentials&#xa0;: {property}: { file: CHEMIN }, { env: NOM } ou { prompt: true }.</translation>
    </message>
    <message>
        <source>The credential “{property}” is empty.</source>
        <translation>L’identifiant «&#xa0;{property}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>Trino would accept the catalog and fail at its first query. Check the file, variable or answer it comes from.</source>
        <translation>Trino accepterait le catalogue puis échouerait à la première requête. Vérifiez le fichier, la variable ou la réponse dont il vient.</translation>
    </message>
    <message>
        <source>The connector “{connector}” does not use Kerberos.</source>
        <translation>Le connecteur «&#xa0;{connector}&#xa0;» n’utilise pas Kerberos.</translation>
    </message>
    <message>
        <source>Remove credentials.kerberos from the definition.</source>
        <translation>Retirez credentials.kerberos de la définition.</translation>
    </message>
    <message>
        <source>The connector’s description cannot be read[[: {reason}]].</source>
        <translation>La description du connecteur est illisible[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The connector’s description breaks its schema at “{pointer}”[[: {reason}]].</source>
        <translation>La description du connecteur enfreint son schéma à «&#xa0;{pointer}&#xa0;»[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The rules are in resources/connectors/connector.schema.json.</source>
        <translation>Les règles sont dans resources/connectors/connector.schema.json.</translation>
    </message>
    <message>
        <source>The property “{property}” is described twice, the second time at “{pointer}”.</source>
        <translation>La propriété «&#xa0;{property}&#xa0;» est décrite deux fois, la seconde à «&#xa0;{pointer}&#xa0;».</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Gardez-en une.</translation>
    </message>
    <message>
        <source>“{pointer}” depends on the field “{field}”, which does not exist.</source>
        <translation>«&#xa0;{pointer}&#xa0;» dépend du champ «&#xa0;{field}&#xa0;», qui n’existe pas.</translation>
    </message>
    <message>
        <source>Name a property of the same connector.</source>
        <translation>Nommez une propriété du même connecteur.</translation>
    </message>
    <message>
        <source>The regular expression at “{pointer}” is wrong[[: {reason}]].</source>
        <translation>L’expression régulière à «&#xa0;{pointer}&#xa0;» est fausse[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Nothing answers at {host}[[:{port}]][[ ({reason})]].</source>
        <translation>Rien ne répond à {host}[[:{port}]][[ ({reason})]].</translation>
    </message>
    <message>
        <source>Is the service up, and is this machine on its network (VPN, port-forward)? To see:
  nc -zv {host} {port}</source>
        <translation>Le service est-il démarré, et cette machine est-elle sur son réseau (VPN, port-forward)&#xa0;? Pour voir&#xa0;:
  nc -zv {host} {port}</translation>
    </message>
    <message>
        <source>The name {host} is not known to DNS here.</source>
        <translation>Le nom {host} est inconnu du DNS d’ici.</translation>
    </message>
    <message>
        <source>Check its spelling; a cluster-internal name (….svc) resolves only inside the cluster:
  getent hosts {host}</source>
        <translation>Vérifiez son orthographe&#xa0;; un nom interne au cluster (….svc) ne se résout que dans le cluster&#xa0;:
  getent hosts {host}</translation>
    </message>
    <message>
        <source>{host} did not answer in time[[ ({seconds} s)]].</source>
        <translation>{host} n’a pas répondu à temps[[ ({seconds}&#xa0;s)]].</translation>
    </message>
    <message>
        <source>A firewall that drops packets looks like this, and so does an overloaded server. Try again; the bound is limits.request_seconds of the environment.</source>
        <translation>Un pare-feu qui jette les paquets se voit ainsi, un serveur surchargé aussi. Réessayez&#xa0;; la borne est limits.request_seconds de l’environnement.</translation>
    </message>
    <message>
        <source>Stopped before the answer came.</source>
        <translation>Arrêté avant l’arrivée de la réponse.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted[[: issued by “{issuer}”]][[, for “{subject}”]].</source>
        <translation>Le certificat de {host} n’est pas reconnu[[&#xa0;: émis par «&#xa0;{issuer}&#xa0;»]][[, pour «&#xa0;{subject}&#xa0;»]].</translation>
    </message>
    <message>
        <source>No TLS session could be made with {host}[[: {reason}]].</source>
        <translation>Aucune session TLS n’a pu être établie avec {host}[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Is it really HTTPS on that port? To see what it speaks:
  openssl s_client -connect {host}[[:{port}]] -brief &lt;/dev/null</source>
        <translation>Est-ce bien du HTTPS sur ce port&#xa0;? Pour voir ce qu’il parle&#xa0;:
  openssl s_client -connect {host}[[:{port}]] -brief &lt;/dev/null</translation>
    </message>
    <message>
        <source>{host} closed the connection before it answered: whether it acted is unknown.</source>
        <translation>{host} a fermé la connexion avant de répondre&#xa0;: on ignore s’il a agi.</translation>
    </message>
    <message>
        <source>Run the same command again: every step checks first what is there already.</source>
        <translation>Relancez la même commande&#xa0;: chaque étape regarde d’abord ce qui existe déjà.</translation>
    </message>
    <message>
        <source>The proxy refused the connection[[: {reason}]].</source>
        <translation>Le proxy a refusé la connexion[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Check HTTPS_PROXY and NO_PROXY; cluster addresses usually belong into NO_PROXY.</source>
        <translation>Vérifiez HTTPS_PROXY et NO_PROXY&#xa0;; les adresses du cluster vont en général dans NO_PROXY.</translation>
    </message>
    <message>
        <source>This file is not a kubeconfig.</source>
        <translation>Ce fichier n’est pas un kubeconfig.</translation>
    </message>
    <message>
        <source>It should say `kind: Config` and hold clusters, users and contexts.</source>
        <translation>Il devrait dire `kind: Config` et contenir clusters, users et contexts.</translation>
    </message>
    <message>
        <source>The kubeconfig has no context “{context}”.</source>
        <translation>Le kubeconfig n’a pas de contexte «&#xa0;{context}&#xa0;».</translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation>Il a&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The context names the cluster “{cluster}”, which the kubeconfig does not describe.</source>
        <translation>Le contexte nomme le cluster «&#xa0;{cluster}&#xa0;», que le kubeconfig ne décrit pas.</translation>
    </message>
    <message>
        <source>To see what it holds:
  kubectl config view</source>
        <translation>Pour voir ce qu’il contient&#xa0;:
  kubectl config view</translation>
    </message>
    <message>
        <source>The context names the user “{user}”, which the kubeconfig does not describe.</source>
        <translation>Le contexte nomme l’utilisateur «&#xa0;{user}&#xa0;», que le kubeconfig ne décrit pas.</translation>
    </message>
    <message>
        <source>The user “{user}” signs in by “{method}”, which this program does not know.</source>
        <translation>L’utilisateur «&#xa0;{user}&#xa0;» se connecte par «&#xa0;{method}&#xa0;», que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>Known are token, tokenFile, client-certificate and exec. The old auth-provider plugins left Kubernetes in 1.26: make the file anew with your provider’s tool.</source>
        <translation>Sont connus token, tokenFile, client-certificate et exec. Les anciens greffons auth-provider ont quitté Kubernetes en 1.26&#xa0;: refaites le fichier avec l’outil de votre fournisseur.</translation>
    </message>
    <message>
        <source>The cluster “{cluster}” is set to skip TLS verification.</source>
        <translation>Le cluster «&#xa0;{cluster}&#xa0;» est réglé pour ne pas vérifier le TLS.</translation>
    </message>
    <message>
        <source>Secrets travel over this connection: replace insecure-skip-tls-verify by certificate-authority-data.</source>
        <translation>Des secrets passent par cette connexion&#xa0;: remplacez insecure-skip-tls-verify par certificate-authority-data.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read[[: {reason}]].</source>
        <translation>Le fichier {file} est illisible[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>“{command}”, which signs you in to Kubernetes, failed[[: {reason}]].</source>
        <translation>«&#xa0;{command}&#xa0;», qui vous connecte à Kubernetes, a échoué[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Run a kubectl command with the same context: it uses the same plugin and says more.</source>
        <translation>Lancez une commande kubectl avec le même contexte&#xa0;: elle emploie le même greffon et en dit plus.</translation>
    </message>
    <message>
        <source>“{command}”, which signs you in to Kubernetes, gave no answer[[ within {seconds} s]].</source>
        <translation>«&#xa0;{command}&#xa0;», qui vous connecte à Kubernetes, n’a pas répondu[[ en {seconds}&#xa0;s]].</translation>
    </message>
    <message>
        <source>It may wait for a browser or a password: run a kubectl command with the same context once, then try again.</source>
        <translation>Il attend peut-être un navigateur ou un mot de passe&#xa0;: lancez une fois une commande kubectl avec le même contexte, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no setting “{field}” in an environment.</source>
        <translation>Il n’y a pas de réglage «&#xa0;{field}&#xa0;» dans un environnement.</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>The environment lacks “{field}”.</source>
        <translation>L’environnement n’a pas «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>The setting “{field}” does not hold what is expected here[[: {expected}]].</source>
        <translation>Le réglage «&#xa0;{field}&#xa0;» ne contient pas ce qui est attendu ici[[&#xa0;: {expected}]].</translation>
    </message>
    <message>
        <source>“{value}” is not an http or https address, given as “{field}”.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une adresse http ou https, donnée pour «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>“{value}” is not a number that “{field}” can be.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un nombre possible pour «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>Use a whole number of seconds above 0.</source>
        <translation>Utilisez un nombre entier de secondes supérieur à 0.</translation>
    </message>
    <message>
        <source>“{field}” holds the secret itself.</source>
        <translation>«&#xa0;{field}&#xa0;» contient le secret lui-même.</translation>
    </message>
    <message>
        <source>An environment file is passed around: name where it comes from instead, { file: PATH } or { env: NAME }.</source>
        <translation>Un fichier d’environnement circule&#xa0;: dites plutôt d’où il vient, { file: CHEMIN } ou { env: NOM }.</translation>
    </message>
    <message>
        <source>“{field}” would be sent over plain http.</source>
        <translation>«&#xa0;{field}&#xa0;» serait envoyé en http, en clair.</translation>
    </message>
    <message>
        <source>Use the https address of the server; with its own CA, name it as `ca`.</source>
        <translation>Utilisez l’adresse https du serveur&#xa0;; s’il a sa propre CA, nommez-la `ca`.</translation>
    </message>
    <message>
        <source>The CA file {file} cannot be used[[: {reason}]].</source>
        <translation>Le fichier de CA {file} est inutilisable[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>It must hold one or more PEM certificates.</source>
        <translation>Il doit contenir un ou plusieurs certificats PEM.</translation>
    </message>
    <message>
        <source>The file {file}, which holds a credential of the environment, cannot be read[[: {reason}]].</source>
        <translation>Le fichier {file}, qui contient un identifiant de l’environnement, est illisible[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The environment takes a credential from the variable {variable}, which is not set.</source>
        <translation>L’environnement prend un identifiant dans la variable {variable}, qui n’est pas définie.</translation>
    </message>
    <message>
        <source>Set it for this command only, so that it enters no history:
  read -rs {variable} &amp;&amp; export {variable}</source>
        <translation>Définissez-la pour cette commande, sans qu’elle entre dans l’historique&#xa0;:
  read -rs {variable} &amp;&amp; export {variable}</translation>
    </message>
    <message>
        <source>There is no environment “{name}”.</source>
        <translation>Il n’y a pas d’environnement «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?
Known here: {known}.</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
Connus ici&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>No environment is described yet.</source>
        <translation>Aucun environnement n’est encore décrit.</translation>
    </message>
    <message>
        <source>Put one as NAME.yaml into {folder}, or name a file with --env-file FILE.</source>
        <translation>Mettez-en un sous NOM.yaml dans {folder}, ou nommez un fichier avec --env-file FICHIER.</translation>
    </message>
    <message>
        <source>Several environments are described, and none was named.</source>
        <translation>Plusieurs environnements sont décrits, et aucun n’a été nommé.</translation>
    </message>
    <message>
        <source>Say which, with --env: {known}.</source>
        <translation>Dites lequel, avec --env&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The environment file {file} cannot be read[[: {reason}]].</source>
        <translation>Le fichier d’environnement {file} est illisible[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The lease ends at {until} unless it is renewed: wait until then and try again.
If that machine is gone for good: catalog-manager recover</source>
        <translation>Le bail prend fin à {until}&#xa0;s’il n’est pas renouvelé&#xa0;: attendez jusque-là et réessayez.
Si cette machine ne reviendra pas&#xa0;: catalog-manager recover</translation>
    </message>
    <message>
        <source>What it is: catalog-manager show {catalog}
To make room: catalog-manager delete {catalog}</source>
        <translation>Ce que c’est&#xa0;: catalog-manager show {catalog}
Pour faire place&#xa0;: catalog-manager delete {catalog}</translation>
    </message>
    <message>
        <source>It is left alone: Trino cannot say what is in it. Choose another name, or have its owner run DROP CATALOG first.</source>
        <translation>On n’y touche pas&#xa0;: Trino ne sait pas dire ce qu’il contient. Choisissez un autre nom, ou faites exécuter DROP CATALOG à son propriétaire.</translation>
    </message>
    <message>
        <source>A policy for “{catalog}” that we did not write stands in {object}.</source>
        <translation>Une politique pour «&#xa0;{catalog}&#xa0;» que nous n’avons pas écrite se trouve dans {object}.</translation>
    </message>
    <message>
        <source>It is not overwritten. See who put it there, and remove the key if it is a leftover:
  kubectl get {object} --show-managed-fields -o yaml</source>
        <translation>Elle n’est pas écrasée. Voyez qui l’y a mise, et retirez la clé si c’est un reste&#xa0;:
  kubectl get {object} --show-managed-fields -o yaml</translation>
    </message>
    <message>
        <source>Stopped at your request[[ during “{step}”]]; what had been done was undone.</source>
        <translation>Arrêté à votre demande[[ pendant «&#xa0;{step}&#xa0;»]]&#xa0;; ce qui était fait a été défait.</translation>
    </message>
    <message>
        <source>The step “{step}” failed; what had been done was undone, and the cluster is as before.</source>
        <translation>L’étape «&#xa0;{step}&#xa0;» a échoué&#xa0;; ce qui était fait a été défait, et le cluster est comme avant.</translation>
    </message>
    <message>
        <source>The step “{step}” could not be undone[[: {left} remains]].</source>
        <translation>L’étape «&#xa0;{step}&#xa0;» n’a pas pu être défaite[[&#xa0;: il reste {left}]].</translation>
    </message>
    <message>
        <source>Nobody has access to the half-made catalog. Once the cause is gone: catalog-manager recover --undo</source>
        <translation>Personne n’a accès au catalogue inachevé. Une fois la cause écartée&#xa0;: catalog-manager recover --undo</translation>
    </message>
    <message>
        <source>Trino does not see {path}[[ after {seconds} s]].</source>
        <translation>Trino ne voit pas {path}[[ après {seconds}&#xa0;s]].</translation>
    </message>
    <message>
        <source>The Secret holds it, but the kubelet has not brought it to the pods[[ ({pods})]]. Compare what they see:
  kubectl exec POD -- ls -l {path}
A slow kubelet needs more time: raise limits.mount_seconds of the environment.</source>
        <translation>Le Secret le contient, mais le kubelet ne l’a pas porté aux pods[[ ({pods})]]. Comparez ce qu’ils voient&#xa0;:
  kubectl exec POD -- ls -l {path}
Un kubelet lent demande plus de temps&#xa0;: augmentez limits.mount_seconds de l’environnement.</translation>
    </message>
    <message>
        <source>The pod {pod} mounts “{volume}” with subPath, and such a mount never refreshes.</source>
        <translation>Le pod {pod} monte «&#xa0;{volume}&#xa0;» avec subPath, et un tel montage ne se rafraîchit jamais.</translation>
    </message>
    <message>
        <source>Mount the whole folder instead (remove subPath in the chart’s values): one last restart, and none after it.</source>
        <translation>Montez plutôt le dossier entier (retirez subPath des valeurs du chart)&#xa0;: un dernier redémarrage, et plus aucun ensuite.</translation>
    </message>
    <message>
        <source>The pod {pod} does not mount “{volume}”.</source>
        <translation>Le pod {pod} ne monte pas «&#xa0;{volume}&#xa0;».</translation>
    </message>
    <message>
        <source>Add it, `optional: true`, to the coordinator and the workers; or name the right object in the environment’s objects.</source>
        <translation>Ajoutez-le, `optional: true`, au coordinateur et aux workers&#xa0;; ou nommez le bon objet dans objects de l’environnement.</translation>
    </message>
    <message>
        <source>OPA has not picked up the rule of “{catalog}”[[ after {seconds} s]].</source>
        <translation>OPA n’a pas chargé la règle de «&#xa0;{catalog}&#xa0;»[[ après {seconds}&#xa0;s]].</translation>
    </message>
    <message>
        <source>The watcher says: {watcher}
Is a watcher (kube-mgmt) running, and does it see this namespace and the label openpolicyagent.org/policy=rego?</source>
        <translation>Le veilleur dit&#xa0;: {watcher}
Un veilleur (kube-mgmt) tourne-t-il, et voit-il ce namespace et l’étiquette openpolicyagent.org/policy=rego&#xa0;?</translation>
    </message>
    <message>
        <source>OPA lets people without a role see “{catalog}” already.</source>
        <translation>OPA laisse déjà des personnes sans rôle voir «&#xa0;{catalog}&#xa0;».</translation>
    </message>
    <message>
        <source>Some other rule is too wide, and a new catalog would be open to all at once. Tighten it first: look for `allow if true` in the policies.</source>
        <translation>Une autre règle est trop large, et un nouveau catalogue serait ouvert à tous aussitôt. Resserrez-la d’abord&#xa0;: cherchez `allow if true` dans les politiques.</translation>
    </message>
    <message>
        <source>The role “{role}” is still refused although its rule is written.</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» est encore refusé bien que sa règle soit écrite.</translation>
    </message>
    <message>
        <source>Another rule decides against it, or OPA has an older version. Ask OPA itself with that group in input.context.identity.groups.</source>
        <translation>Une autre règle en décide autrement, ou OPA a une version plus ancienne. Interrogez OPA avec ce groupe dans input.context.identity.groups.</translation>
    </message>
    <message>
        <source>The {object} has no room for another file[[ ({bytes} bytes of 1,048,576)]].</source>
        <translation>Le {object} n’a plus de place pour un fichier[[ ({bytes} octets sur 1&#xa0;048 576)]].</translation>
    </message>
    <message>
        <source>Delete catalogs that are no longer used, or name another Secret in the environment’s objects and mount it.</source>
        <translation>Supprimez des catalogues qui ne servent plus, ou nommez un autre Secret dans objects de l’environnement et montez-le.</translation>
    </message>
    <message>
        <source>Your account may not {verb} {resource}[[ {name}]], which this needs.</source>
        <translation>Votre compte n’a pas le droit «&#xa0;{verb}&#xa0;» sur {resource}[[ {name}]], nécessaire ici.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever grants roles in this namespace. To check afterwards:
  kubectl auth can-i {verb} {resource}[[/{name}]]</source>
        <translation>Rien n’a été modifié. Demandez à qui donne les rôles dans ce namespace. Pour vérifier ensuite&#xa0;:
  kubectl auth can-i {verb} {resource}[[/{name}]]</translation>
    </message>
    <message>
        <source>No unfinished run was found[[ for “{catalog}”]].</source>
        <translation>Aucune exécution inachevée n’a été trouvée[[ pour «&#xa0;{catalog}&#xa0;»]].</translation>
    </message>
    <message>
        <source>No catalog “{catalog}” is registered here.</source>
        <translation>Aucun catalogue «&#xa0;{catalog}&#xa0;» n’est enregistré ici.</translation>
    </message>
    <message>
        <source>What is: catalog-manager list</source>
        <translation>Ce qui l’est&#xa0;: catalog-manager list</translation>
    </message>
    <message>
        <source>The record of “{catalog}” in the cluster cannot be read[[: {reason}]].</source>
        <translation>La fiche de «&#xa0;{catalog}&#xa0;» dans le cluster est illisible[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>It may be newer than this program, or edited by hand:
  kubectl get secret catalog-{catalog} -o yaml</source>
        <translation>Elle est peut-être plus récente que ce programme, ou modifiée à la main&#xa0;:
  kubectl get secret catalog-{catalog} -o yaml</translation>
    </message>
    <message>
        <source>This Trino takes no catalogs at run time: its catalog management is static.</source>
        <translation>Ce Trino n’accepte pas de catalogue en marche&#xa0;: sa gestion des catalogues est statique.</translation>
    </message>
    <message>
        <source>Nothing was changed. Set catalog.management=dynamic in the coordinator’s and the workers&apos; config.properties, restart them, and try again.</source>
        <translation>Rien n’a été modifié. Mettez catalog.management=dynamic dans le config.properties du coordinateur et des workers, redémarrez-les, puis réessayez.</translation>
    </message>
    <message>
        <source>The source gave no rows in time[[ ({seconds} s)]].</source>
        <translation>La source n’a pas donné de lignes à temps[[ ({seconds}&#xa0;s)]].</translation>
    </message>
    <message>
        <source>A firewall that drops packets looks like this, and so does a source that is asleep. Try once more when it is awake.</source>
        <translation>Un pare-feu qui jette les paquets se voit ainsi, une source endormie aussi. Réessayez quand elle est éveillée.</translation>
    </message>
    <message>
        <source>The name typed is not the catalog’s; nothing was done.</source>
        <translation>Le nom saisi n’est pas celui du catalogue&#xa0;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>There is nobody to ask: this needs a yes, and no terminal is attached.</source>
        <translation>Il n’y a personne à qui demander&#xa0;: il faut un oui, et aucun terminal n’est attaché.</translation>
    </message>
    <message>
        <source>Read the plan first, then add --yes.</source>
        <translation>Lisez d’abord le plan, puis ajoutez --yes.</translation>
    </message>
    <message>
        <source>The source refuses the password[[ of “{user}”]].</source>
        <translation>La source refuse le mot de passe[[ de «&#xa0;{user}&#xa0;»]].</translation>
    </message>
    <message>
        <source>Check the password and the user name; most databases word an unknown user the same way. A file’s trailing newline is not sent.</source>
        <translation>Vérifiez le mot de passe et le nom d’utilisateur&#xa0;; la plupart des bases disent la même chose d’un utilisateur inconnu. Le saut de ligne final d’un fichier n’est pas envoyé.</translation>
    </message>
    <message>
        <source>The source has no database[[ “{database}”]] as the URL names it.</source>
        <translation>La source n’a pas de base[[ «&#xa0;{database}&#xa0;»]] telle que l’URL la nomme.</translation>
    </message>
    <message>
        <source>Check the part of the URL after the last slash; PostgreSQL folds no case there.</source>
        <translation>Vérifiez la fin de l’URL, après la dernière barre oblique&#xa0;; PostgreSQL y distingue les majuscules.</translation>
    </message>
    <message>
        <source>Trino cannot reach the source[[ at {host}]][[:{port}]].</source>
        <translation>Trino n’atteint pas la source[[ à {host}]][[:{port}]].</translation>
    </message>
    <message>
        <source>Try the same path from a Trino pod:
  kubectl -n {namespace} exec {pod} -- nc -zv {host} {port}
These NetworkPolicies select Trino’s pods and do not let them out to that address: {policies}. Add an egress rule for {host}:{port}.
Otherwise check the host and port, the source’s firewall, and that it is up.</source>
        <translation>Essayez le même chemin depuis un pod de Trino&#xa0;:
  kubectl -n {namespace} exec {pod} -- nc -zv {host} {port}
Ces NetworkPolicies visent les pods de Trino et ne les laissent pas sortir vers cette adresse&#xa0;: {policies}. Ajoutez une règle egress pour {host}:{port}.
Sinon, vérifiez l’hôte et le port, le pare-feu de la source, et qu’elle est démarrée.</translation>
    </message>
    <message>
        <source>The source takes TLS connections only.</source>
        <translation>La source n’accepte que les connexions TLS.</translation>
    </message>
    <message>
        <source>Ask for it in the URL: for PostgreSQL, end it with ?ssl=true&amp;sslmode=require (or verify-full with the CA mounted).</source>
        <translation>Demandez-le dans l’URL&#xa0;: pour PostgreSQL, terminez-la par&#xa0;?ssl=true&amp;sslmode=require (ou verify-full avec la CA montée).</translation>
    </message>
    <message>
        <source>The source lets this user sign in but not read[[: {reason}]].</source>
        <translation>La source laisse cet utilisateur se connecter mais pas lire[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Have its owner grant it; in PostgreSQL: GRANT USAGE ON SCHEMA … and GRANT SELECT ON ALL TABLES IN SCHEMA …</source>
        <translation>Faites-le accorder par son propriétaire&#xa0;; dans PostgreSQL&#xa0;: GRANT USAGE ON SCHEMA … et GRANT SELECT ON ALL TABLES IN SCHEMA …</translation>
    </message>
    <message>
        <source>The source does not admit connections from Trino’s address.</source>
        <translation>La source n’admet pas les connexions venant de l’adresse de Trino.</translation>
    </message>
    <message>
        <source>In PostgreSQL, a line of pg_hba.conf must name the address range of Trino’s pods (or of the cluster’s egress), the database and the user; then reload.</source>
        <translation>Dans PostgreSQL, une ligne de pg_hba.conf doit nommer la plage d’adresses des pods de Trino (ou de la sortie du cluster), la base et l’utilisateur&#xa0;; puis rechargez.</translation>
    </message>
    <message>
        <source>The source failed: {message}</source>
        <translation>La source a échoué&#xa0;: {message}</translation>
    </message>
    <message>
        <source>The file {file}, which holds a credential, cannot be read[[: {reason}]].</source>
        <translation>Le fichier {file}, qui contient un identifiant, est illisible[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>A relative path is taken from the folder of the definition.</source>
        <translation>Un chemin relatif part du dossier de la définition.</translation>
    </message>
    <message>
        <source>A credential comes from the variable {variable}, which is not set.</source>
        <translation>Un identifiant vient de la variable {variable}, qui n’est pas définie.</translation>
    </message>
    <message>
        <source>“{property}” is to be typed, and no terminal is attached.</source>
        <translation>«&#xa0;{property}&#xa0;» doit être saisi, et aucun terminal n’est attaché.</translation>
    </message>
    <message>
        <source>Give it as { file: PATH } or { env: NAME } where nobody sits in front.</source>
        <translation>Donnez-le sous forme { file: CHEMIN } ou { env: NOM } là où personne n’est devant.</translation>
    </message>
    <message>
        <source>Nothing can be written in the state folder {folder}[[: {reason}]].</source>
        <translation>Rien ne peut être écrit dans le dossier d’état {folder}[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Name another with --state-dir FOLDER.</source>
        <translation>Nommez-en un autre avec --state-dir DOSSIER.</translation>
    </message>
    <message>
        <source>The journal {file} is damaged[[ at line {line}]].</source>
        <translation>Le journal {file} est abîmé[[ à la ligne {line}]].</translation>
    </message>
    <message>
        <source>The cluster holds the same, so nothing is lost: move the file away and run catalog-manager recover</source>
        <translation>Le cluster contient la même chose, rien n’est donc perdu&#xa0;: écartez le fichier et lancez catalog-manager recover</translation>
    </message>
    <message>
        <source>The audit file {file} cannot be written[[: {reason}]].</source>
        <translation>Le fichier d’audit {file} ne peut pas être écrit[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Name another state folder with --state-dir FOLDER.</source>
        <translation>Nommez un autre dossier d’état avec --state-dir DOSSIER.</translation>
    </message>
    <message>
        <source>The audit file {file} cannot be read[[: {reason}]].</source>
        <translation>Le fichier d’audit {file} est illisible[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The audit file {file} is held by another process[[ ({holder})]].</source>
        <translation>Le fichier d’audit {file} est tenu par un autre processus[[ ({holder})]].</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Line {line} of the audit file is not what was written: it or a line before it was changed, or a line is missing.</source>
        <translation>La ligne {line} du fichier d’audit n’est pas celle qui fut écrite&#xa0;: elle-même ou une ligne précédente a été modifiée, ou une ligne manque.</translation>
    </message>
    <message>
        <source>Keep the file as it is and compare it with the copies other machines and backups hold.</source>
        <translation>Gardez le fichier tel quel et comparez-le aux copies des autres machines et des sauvegardes.</translation>
    </message>
    <message>
        <source>Line {line} of the audit file ends in the middle: the writer was stopped while it wrote.</source>
        <translation>La ligne {line} du fichier d’audit s’arrête au milieu&#xa0;: l’écriture a été interrompue.</translation>
    </message>
    <message>
        <source>Trino does not accept your sign-in.</source>
        <translation>Trino n’accepte pas votre identification.</translation>
    </message>
    <message>
        <source>Check user and password of the environment’s trino.authentication; a token may have run out.</source>
        <translation>Vérifiez l’utilisateur et le mot de passe de trino.authentication dans l’environnement&#xa0;; un jeton a pu expirer.</translation>
    </message>
    <message>
        <source>Trino does not let you do this[[: {reason}]].</source>
        <translation>Trino ne vous le permet pas[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Its access control (OPA) decides: the environment’s admin groups must hold you. Groups come from Trino’s group provider, not from your token.</source>
        <translation>C’est son contrôle d’accès (OPA) qui décide&#xa0;: les groupes d’admin de l’environnement doivent vous contenir. Les groupes viennent du fournisseur de groupes de Trino, pas de votre jeton.</translation>
    </message>
    <message>
        <source>Trino already has a catalog “{name}”.</source>
        <translation>Trino a déjà un catalogue «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another name; if the catalog is a leftover of yours, see who made it before you drop it:
  SELECT * FROM system.metadata.catalogs</source>
        <translation>Choisissez un autre nom&#xa0;; si le catalogue est un reste à vous, voyez qui l’a créé avant de le supprimer&#xa0;:
  SELECT * FROM system.metadata.catalogs</translation>
    </message>
    <message>
        <source>Trino has no catalog “{name}”.</source>
        <translation>Trino n’a pas de catalogue «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>A restart empties Trino’s memory store; what is registered: catalog-manager list</source>
        <translation>Un redémarrage vide la mémoire de Trino&#xa0;; ce qui est enregistré&#xa0;: catalog-manager list</translation>
    </message>
    <message>
        <source>This Trino does not have the connector “{name}”.</source>
        <translation>Ce Trino n’a pas le connecteur «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>It has: {available}.
A missing one is a plugin folder missing in the server’s image.</source>
        <translation>Il a&#xa0;: {available}.
Un connecteur absent est un dossier de greffon absent de l’image du serveur.</translation>
    </message>
    <message>
        <source>Trino refuses the catalog’s properties[[: {problems}]].</source>
        <translation>Trino refuse les propriétés du catalogue[[&#xa0;: {problems}]].</translation>
    </message>
    <message>
        <source>Correct them in the definition; what this server’s version takes is in Trino’s documentation of the connector.</source>
        <translation>Corrigez-les dans la définition&#xa0;; ce qu’accepte cette version du serveur est dans la documentation Trino du connecteur.</translation>
    </message>
    <message>
        <source>Trino does not see the file {path} yet.</source>
        <translation>Trino ne voit pas encore le fichier {path}.</translation>
    </message>
    <message>
        <source>The kubelet brings it within a minute or two; a mount with subPath never does.</source>
        <translation>Le kubelet l’apporte en une minute ou deux&#xa0;; un montage avec subPath, jamais.</translation>
    </message>
    <message>
        <source>Set catalog.management=dynamic in the coordinator’s and the workers&apos; config.properties (Helm: server.coordinatorExtraConfig and server.workerExtraConfig), restart them, and try again.</source>
        <translation>Mettez catalog.management=dynamic dans le config.properties du coordinateur et des workers (Helm&#xa0;: server.coordinatorExtraConfig et server.workerExtraConfig), redémarrez-les, puis réessayez.</translation>
    </message>
    <message>
        <source>Trino is still starting.</source>
        <translation>Trino est encore en train de démarrer.</translation>
    </message>
    <message>
        <source>Wait a few seconds and try again.</source>
        <translation>Attendez quelques secondes et réessayez.</translation>
    </message>
    <message>
        <source>Trino’s answer: {message}[[ ({name})]]</source>
        <translation>Réponse de Trino&#xa0;: {message}[[ ({name})]]</translation>
    </message>
    <message>
        <source>What answers there does not speak as Trino does[[ (HTTP {status})]].</source>
        <translation>Ce qui répond là ne parle pas comme Trino[[ (HTTP {status})]].</translation>
    </message>
    <message>
        <source>Check trino.url in the environment: a proxy’s or a login page answers like this.</source>
        <translation>Vérifiez trino.url dans l’environnement&#xa0;: un proxy ou une page de connexion répond ainsi.</translation>
    </message>
    <message>
        <source>Trino cannot reach OPA, so it refuses every query.</source>
        <translation>Trino n’atteint pas OPA, il refuse donc toute requête.</translation>
    </message>
    <message>
        <source>Look at OPA first:
  kubectl get pods -l app.kubernetes.io/name=opa</source>
        <translation>Regardez d’abord OPA&#xa0;:
  kubectl get pods -l app.kubernetes.io/name=opa</translation>
    </message>
    <message>
        <source>The source failed behind Trino: {message}[[ ({name})]]</source>
        <translation>La source a échoué derrière Trino&#xa0;: {message}[[ ({name})]]</translation>
    </message>
    <message>
        <source>The path from Trino’s pods to the source, or the source itself, is at fault, not Trino.</source>
        <translation>C’est le chemin des pods de Trino à la source, ou la source elle-même, qui est en cause, pas Trino.</translation>
    </message>
    <message>
        <source>Kubernetes does not accept your sign-in.</source>
        <translation>Kubernetes n’accepte pas votre identification.</translation>
    </message>
    <message>
        <source>The kubeconfig’s token or certificate may have run out. To see whom it takes you for:
  kubectl auth whoami</source>
        <translation>Le jeton ou le certificat du kubeconfig a pu expirer. Pour voir pour qui il vous prend&#xa0;:
  kubectl auth whoami</translation>
    </message>
    <message>
        <source>Kubernetes does not let you {verb} {resource}[[ {name}]].</source>
        <translation>Kubernetes vous refuse «&#xa0;{verb}&#xa0;» sur {resource}[[ {name}]].</translation>
    </message>
    <message>
        <source>Ask whoever grants roles in this namespace for it. To check afterwards:
  kubectl auth can-i {verb} {resource}[[/{name}]]
The server’s words: {reason}</source>
        <translation>Demandez-le à qui donne les rôles dans ce namespace. Pour vérifier ensuite&#xa0;:
  kubectl auth can-i {verb} {resource}[[/{name}]]
Les mots du serveur&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>There is no {resource}[[ {name}]] in the namespace.</source>
        <translation>Il n’y a pas de {resource}[[ {name}]] dans le namespace.</translation>
    </message>
    <message>
        <source>Check the namespace and the object names of the environment.</source>
        <translation>Vérifiez le namespace et les noms d’objets de l’environnement.</translation>
    </message>
    <message>
        <source>{resource}[[ {name}]] exists already.</source>
        <translation>{resource}[[ {name}]] existe déjà.</translation>
    </message>
    <message>
        <source>{resource}[[ {name}]] changed while we worked on it.</source>
        <translation>{resource}[[ {name}]] a changé pendant que nous y travaillions.</translation>
    </message>
    <message>
        <source>Somebody else is at it too: run the command again.</source>
        <translation>Quelqu’un d’autre y travaille aussi&#xa0;: relancez la commande.</translation>
    </message>
    <message>
        <source>In {resource}[[ {name}]], the field “{field}” belongs to “{manager}”.</source>
        <translation>Dans {resource}[[ {name}]], le champ «&#xa0;{field}&#xa0;» appartient à «&#xa0;{manager}&#xa0;».</translation>
    </message>
    <message>
        <source>It is not overwritten. See what that is (Flux, Argo CD and kubectl edits show there) and let one of the two own it:
  kubectl get {resource}[[ {name}]] --show-managed-fields -o yaml</source>
        <translation>Il n’est pas écrasé. Voyez ce que c’est (Flux, Argo CD et les kubectl edit s’y montrent) et laissez l’un des deux en être propriétaire&#xa0;:
  kubectl get {resource}[[ {name}]] --show-managed-fields -o yaml</translation>
    </message>
    <message>
        <source>Kubernetes refuses {resource}[[ {name}]] as invalid[[: {reason}]].</source>
        <translation>Kubernetes refuse {resource}[[ {name}]] comme invalide[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>{resource}[[ {name}]] would exceed 1 MiB, which is what one object may hold.</source>
        <translation>{resource}[[ {name}]] dépasserait 1&#xa0;Mio, le maximum d’un objet.</translation>
    </message>
    <message>
        <source>Remove catalogs that are no longer used, or give this environment another object name.</source>
        <translation>Retirez des catalogues qui ne servent plus, ou donnez un autre nom d’objet à cet environnement.</translation>
    </message>
    <message>
        <source>Kubernetes no longer keeps the changes asked for.</source>
        <translation>Kubernetes ne garde plus les changements demandés.</translation>
    </message>
    <message>
        <source>Run the command again: it starts from a fresh list.</source>
        <translation>Relancez la commande&#xa0;: elle repart d’une liste fraîche.</translation>
    </message>
    <message>
        <source>Kubernetes asks us to slow down.</source>
        <translation>Kubernetes nous demande de ralentir.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>What answers there does not speak as a Kubernetes API server does[[ (HTTP {status})]].</source>
        <translation>Ce qui répond là ne parle pas comme un serveur d’API Kubernetes[[ (HTTP {status})]].</translation>
    </message>
    <message>
        <source>Check the server address of the kubeconfig’s cluster: a proxy or a login page answers like this.</source>
        <translation>Vérifiez l’adresse du serveur dans le kubeconfig&#xa0;: un proxy ou une page de connexion répond ainsi.</translation>
    </message>
    <message>
        <source>OPA knows no decision for {package}: the base policy is not loaded.</source>
        <translation>OPA n’a pas de décision pour {package}&#xa0;: la politique de base n’est pas chargée.</translation>
    </message>
    <message>
        <source>Load it, or correct opa.package in the environment. What OPA has: GET /v1/policies</source>
        <translation>Chargez-la, ou corrigez opa.package dans l’environnement. Ce qu’OPA contient&#xa0;: GET /v1/policies</translation>
    </message>
    <message>
        <source>OPA’s policy has errors[[: {reason}]].</source>
        <translation>La politique d’OPA a des erreurs[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>As long as it stands, OPA decides by the last good version or not at all. Check the fragments:
  opa check --strict FILE.rego</source>
        <translation>Tant qu’elle est là, OPA décide avec la dernière bonne version, ou pas du tout. Vérifiez les fragments&#xa0;:
  opa check --strict FICHIER.rego</translation>
    </message>
    <message>
        <source>OPA does not let us ask it.</source>
        <translation>OPA ne nous laisse pas l’interroger.</translation>
    </message>
    <message>
        <source>It wants a token: set opa.token in the environment.</source>
        <translation>Il veut un jeton&#xa0;: réglez opa.token dans l’environnement.</translation>
    </message>
    <message>
        <source>What answers there does not speak as OPA does[[ (HTTP {status})]].</source>
        <translation>Ce qui répond là ne parle pas comme OPA[[ (HTTP {status})]].</translation>
    </message>
    <message>
        <source>Check opa.url in the environment.</source>
        <translation>Vérifiez opa.url dans l’environnement.</translation>
    </message>
    <message>
        <source>There is no command “{verb}”.</source>
        <translation>Il n’y a pas de commande «&#xa0;{verb}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?
All commands: catalog-manager --help</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
Toutes les commandes&#xa0;: catalog-manager --help</translation>
    </message>
    <message>
        <source>“{verb}” has no “{action}”.</source>
        <translation>«&#xa0;{verb}&#xa0;» n’a pas de «&#xa0;{action}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?
What it has: catalog-manager {verb} --help</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
Ce qu’il y a&#xa0;: catalog-manager {verb} --help</translation>
    </message>
    <message>
        <source>“{verb}” has no option {option}.</source>
        <translation>«&#xa0;{verb}&#xa0;» n’a pas d’option {option}.</translation>
    </message>
    <message>
        <source>Did you mean {nearest}?
What it takes: catalog-manager {verb} --help</source>
        <translation>Vouliez-vous dire {nearest}&#xa0;?
Ce qu’elle accepte&#xa0;: catalog-manager {verb} --help</translation>
    </message>
    <message>
        <source>“{verb}” needs {argument}.</source>
        <translation>«&#xa0;{verb}&#xa0;» demande {argument}.</translation>
    </message>
    <message>
        <source>For example: {example}</source>
        <translation>Par exemple&#xa0;: {example}</translation>
    </message>
    <message>
        <source>“{verb}” has no use for “{argument}”.</source>
        <translation>«&#xa0;{verb}&#xa0;» n’a que faire de «&#xa0;{argument}&#xa0;».</translation>
    </message>
    <message>
        <source>How it is written: catalog-manager {verb} --help</source>
        <translation>Comment l’écrire&#xa0;: catalog-manager {verb} --help</translation>
    </message>
    <message>
        <source>The option {option} needs a value[[, {value}]].</source>
        <translation>L’option {option} demande une valeur[[, {value}]].</translation>
    </message>
    <message>
        <source>The option {option} takes no value.</source>
        <translation>L’option {option} ne prend pas de valeur.</translation>
    </message>
    <message>
        <source>The option {option} is given twice.</source>
        <translation>L’option {option} est donnée deux fois.</translation>
    </message>
    <message>
        <source>{option} cannot be “{value}”.</source>
        <translation>{option} ne peut pas être «&#xa0;{value}&#xa0;».</translation>
    </message>
    <message>
        <source>It can be: {choices}.</source>
        <translation>Ce peut être&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>{option} and {other} exclude each other.</source>
        <translation>{option} et {other}&#xa0;s’excluent.</translation>
    </message>
    <message>
        <source>{file} cannot be read[[: {reason}]].</source>
        <translation>{file} est illisible[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The credential “{field}” is given in several ways.</source>
        <translation>L’identifiant «&#xa0;{field}&#xa0;» est donné de plusieurs façons.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Gardez-en une.</translation>
    </message>
    <message>
        <source>What answers at {host} does not speak HTTP[[: {reason}]].</source>
        <translation>Ce qui répond à {host} ne parle pas HTTP[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Check the port of the address.</source>
        <translation>Vérifiez le port de l’adresse.</translation>
    </message>
    <message>
        <source>{host} answered more than can be of use[[ (over {megabytes} MB)]].</source>
        <translation>{host} a répondu plus que de raison[[ (plus de {megabytes} Mo)]].</translation>
    </message>
    <message>
        <source>Check that the address is the right one.</source>
        <translation>Vérifiez que l’adresse est la bonne.</translation>
    </message>
    <message>
        <source>A run on “{catalog}” was interrupted[[ ({verb})]][[; {holder} had begun it]].</source>
        <translation>Une exécution sur «&#xa0;{catalog}&#xa0;» a été interrompue[[ ({verb})]][[&#xa0;; {holder} l’avait commencée]].</translation>
    </message>
    <message>
        <source>Undo it, or finish it where that is possible: catalog-manager recover {catalog}</source>
        <translation>Défaites-la, ou terminez-la si c’est possible&#xa0;: catalog-manager recover {catalog}</translation>
    </message>
    <message>
        <source>The interrupted run cannot be finished: “{step}” needs a secret that is not in the cluster.</source>
        <translation>L’exécution interrompue ne peut pas être terminée&#xa0;: «&#xa0;{step}&#xa0;» demande un secret qui n’est pas dans le cluster.</translation>
    </message>
    <message>
        <source>Undo it and register anew: catalog-manager recover --undo</source>
        <translation>Défaites-la et enregistrez de nouveau&#xa0;: catalog-manager recover --undo</translation>
    </message>
    <message>
        <source>The interrupted run cannot be undone: “{step}” has no way back.</source>
        <translation>L’exécution interrompue ne peut pas être défaite&#xa0;: «&#xa0;{step}&#xa0;» est sans retour.</translation>
    </message>
    <message>
        <source>Finish it: catalog-manager recover --finish</source>
        <translation>Terminez-la&#xa0;: catalog-manager recover --finish</translation>
    </message>
    <message>
        <source>“{field}” does not hold a PEM certificate or key.</source>
        <translation>«&#xa0;{field}&#xa0;» ne contient ni certificat ni clé PEM.</translation>
    </message>
    <message>
        <source>It should begin with “-----BEGIN”, after base64 decoding where the field’s name ends in -data.</source>
        <translation>Il devrait commencer par «&#xa0;-----BEGIN&#xa0;», après décodage base64 si le nom du champ finit par -data.</translation>
    </message>
    <message>
        <source>“{value}” is not an address that “{field}” can be.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une adresse possible pour «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>It is written https://HOST:PORT.</source>
        <translation>Elle s’écrit https://HÔTE:PORT.</translation>
    </message>
    <message>
        <source>The kubeconfig lacks “{field}” here.</source>
        <translation>Il manque «&#xa0;{field}&#xa0;» ici dans le kubeconfig.</translation>
    </message>
    <message>
        <source>The cluster “{cluster}” has a plain http address, over which your credentials would travel.</source>
        <translation>Le cluster «&#xa0;{cluster}&#xa0;» a une adresse http, où vos identifiants passeraient en clair.</translation>
    </message>
    <message>
        <source>Use its https address; with its own CA, give certificate-authority-data.</source>
        <translation>Utilisez son adresse https&#xa0;; s’il a sa propre CA, donnez certificate-authority-data.</translation>
    </message>
    <message>
        <source>The environment {file} is there already.</source>
        <translation>L’environnement {file} existe déjà.</translation>
    </message>
    <message>
        <source>It is not overwritten: edit it, or move it away first.</source>
        <translation>Il n’est pas écrasé&#xa0;: modifiez-le, ou écartez-le d’abord.</translation>
    </message>
    <message>
        <source>No pod of Trino was found[[ by “{selector}”]][[ in the namespace {namespace}]].</source>
        <translation>Aucun pod de Trino n’a été trouvé[[ par «&#xa0;{selector}&#xa0;»]][[ dans le namespace {namespace}]].</translation>
    </message>
    <message>
        <source>Check trino.pod_selector and the namespace of the environment:
  kubectl -n {namespace} get pods --show-labels</source>
        <translation>Vérifiez trino.pod_selector et le namespace de l’environnement&#xa0;:
  kubectl -n {namespace} get pods --show-labels</translation>
    </message>
    <message>
        <source>The URL of “{property}” holds a space or a control character.</source>
        <translation>L’URL de «&#xa0;{property}&#xa0;» contient une espace ou un caractère de contrôle.</translation>
    </message>
    <message>
        <source>Remove it, or write it as %20 where it is meant.</source>
        <translation>Retirez-la, ou écrivez %20 là où elle est voulue.</translation>
    </message>
    <message>
        <source>The URL of “{property}” names no host.</source>
        <translation>L’URL de «&#xa0;{property}&#xa0;» ne nomme aucun hôte.</translation>
    </message>
    <message>
        <source>Write it after the two slashes: …//HOST:PORT/…</source>
        <translation>Écrivez-le après les deux barres obliques&#xa0;: …//HÔTE:PORT/…</translation>
    </message>
    <message>
        <source>The credential “{property}” is not UTF-8 text.</source>
        <translation>L’identifiant «&#xa0;{property}&#xa0;» n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>A file saved in another encoding reads as a wrong password later: save it as UTF-8.</source>
        <translation>Un fichier enregistré dans un autre codage se lirait plus tard comme un mauvais mot de passe&#xa0;: enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>“{pointer}” names the property “{property}”, which the description does not have.</source>
        <translation>«&#xa0;{pointer}&#xa0;» nomme la propriété «&#xa0;{property}&#xa0;», que la description n’a pas.</translation>
    </message>
    <message>
        <source>Name one of its fields.</source>
        <translation>Nommez l’un de ses champs.</translation>
    </message>
    <message>
        <source>The property “{property}” is both a field and among the rejected, at “{pointer}”.</source>
        <translation>La propriété «&#xa0;{property}&#xa0;» est à la fois un champ et parmi les refusées, à «&#xa0;{pointer}&#xa0;».</translation>
    </message>
    <message>
        <source>Keep it in one of the two.</source>
        <translation>Gardez-la dans l’un des deux.</translation>
    </message>
    <message>
        <source>“{value}”, at “{pointer}”, is not a value its own field would take.</source>
        <translation>«&#xa0;{value}&#xa0;», à «&#xa0;{pointer}&#xa0;», n’est pas une valeur que son propre champ accepterait.</translation>
    </message>
    <message>
        <source>The connector in this file is named “{name}”, its file otherwise.</source>
        <translation>Le connecteur de ce fichier se nomme «&#xa0;{name}&#xa0;», son fichier autrement.</translation>
    </message>
    <message>
        <source>Name the file {name}.json.</source>
        <translation>Nommez le fichier {name}.json.</translation>
    </message>
    <message>
        <source>The source has no connection left for this user.</source>
        <translation>La source n’a plus de connexion libre pour cet utilisateur.</translation>
    </message>
    <message>
        <source>Close idle ones, or raise the user’s or the server’s limit (PostgreSQL: max_connections, ALTER ROLE … CONNECTION LIMIT); Trino opens several at once.</source>
        <translation>Fermez celles qui dorment, ou relevez la limite de l’utilisateur ou du serveur (PostgreSQL&#xa0;: max_connections, ALTER ROLE … CONNECTION LIMIT)&#xa0;; Trino en ouvre plusieurs à la fois.</translation>
    </message>
    <message>
        <source>It works, but whoever reads the file has it. Better: { file: ./secrets/password }, { env: NAME } or { prompt: true }.</source>
        <translation>Cela fonctionne, mais quiconque lit le fichier le connaît. Mieux&#xa0;: { file: ./secrets/password }, { env: NAME } ou { prompt: true }.</translation>
    </message>
    <message>
        <source>Trino refuses the property “{property}” here.[[ {why-en}]]</source>
        <translation>Trino refuse ici la propriété «&#xa0;{property}&#xa0;».[[ {why-fr}]]</translation>
    </message>
    <message>
        <source>The colours of the window cannot be read[[: {reason}]].</source>
        <translation>Les couleurs de la fenêtre sont illisibles[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The program is damaged: install it again.</source>
        <translation>Le programme est endommagé&#xa0;: installez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{property}” cannot be a property’s name.</source>
        <translation>«&#xa0;{property}&#xa0;» ne peut pas être le nom d’une propriété.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, hyphens and underscores, as Trino’s page writes it.</source>
        <translation>Utilisez des lettres, des chiffres, des points, des tirets et des soulignés, comme l’écrit la page de Trino.</translation>
    </message>
    <message>
        <source>“{property}” has a field of its own in this form.</source>
        <translation>«&#xa0;{property}&#xa0;» a son propre champ dans ce formulaire.</translation>
    </message>
    <message>
        <source>Fill in that field and remove this line.</source>
        <translation>Remplissez ce champ et retirez cette ligne.</translation>
    </message>
    <message>
        <source>“{property}” is secret, and would stand readable in Trino’s query history.</source>
        <translation>«&#xa0;{property}&#xa0;» est secret, et serait lisible dans l’historique des requêtes de Trino.</translation>
    </message>
    <message>
        <source>Only this connector’s own credentials travel in a file. Write a reference instead, ${ENV:NAME}, and set that variable on Trino’s pods.</source>
        <translation>Seuls les identifiants propres à ce connecteur voyagent dans un fichier. Écrivez plutôt une référence, ${ENV:NAME}, et définissez cette variable sur les pods de Trino.</translation>
    </message>
    <message>
        <source>“{value}” is not a colour that “{field}” can be.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une couleur possible pour «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>Write it as #rrggbb, for example #d97706.</source>
        <translation>Écrivez-la #rrggbb, par exemple #d97706.</translation>
    </message>
    <message>
        <source>There is no PEM certificate in it.</source>
        <translation>Il n’y a pas de certificat PEM dedans.</translation>
    </message>
    <message>
        <source>A CA file begins with -----BEGIN CERTIFICATE-----. A DER file becomes one with: openssl x509 -inform der -in ca.der -out ca.pem</source>
        <translation>Un fichier de CA commence par -----BEGIN CERTIFICATE-----. Un fichier DER en devient un par&#xa0;: openssl x509 -inform der -in ca.der -out ca.pem</translation>
    </message>
    <message>
        <source>There is a private key in it: that has no place beside a CA.</source>
        <translation>Il y a une clé privée dedans&#xa0;: elle n’a rien à faire à côté d’une CA.</translation>
    </message>
    <message>
        <source>Give the certificates only. A key that was passed around is no longer a secret: have it replaced.</source>
        <translation>Donnez seulement les certificats. Une clé qui a circulé n’est plus secrète&#xa0;: faites-la remplacer.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of an environment.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être le nom d’un environnement.</translation>
    </message>
    <message>
        <source>It names a file: use letters, digits, dots, dashes and underscores.</source>
        <translation>Il nomme un fichier&#xa0;: lettres, chiffres, points, tirets et soulignés.</translation>
    </message>
    <message>
        <source>The draft cannot be kept in {file}[[: {reason}]].</source>
        <translation>Le brouillon ne peut pas être gardé dans {file}[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>What you enter is lost when this window closes. Name another folder with --state-dir FOLDER.</source>
        <translation>Ce que vous saisissez est perdu à la fermeture de cette fenêtre. Indiquez un autre dossier avec --state-dir DOSSIER.</translation>
    </message>
    <message>
        <source>The draft kept in {file} cannot be read[[: {reason}]].</source>
        <translation>Le brouillon gardé dans {file} ne peut pas être lu[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Nothing but that draft is lost; the next one replaces it.</source>
        <translation>Rien d’autre que ce brouillon n’est perdu&#xa0;; le prochain le remplace.</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>Il n’y a pas d’écran où ouvrir la fenêtre.</translation>
    </message>
    <message>
        <source>Every task has a command too; the help below lists them.</source>
        <translation>Chaque tâche a aussi sa commande&#xa0;; l’aide ci-dessous les énumère.</translation>
    </message>
    <message>
        <source>The window’s program, catalog-manager-gui, is not installed.</source>
        <translation>Le programme de la fenêtre, catalog-manager-gui, n’est pas installé.</translation>
    </message>
    <message>
        <source>Install the whole package. Every task has a command too; the help below lists them.</source>
        <translation>Installez le paquet entier. Chaque tâche a aussi sa commande&#xa0;; l’aide ci-dessous les énumère.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written[[: {reason}]].</source>
        <translation>Le fichier {file} ne peut pas être écrit[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Text before the first section is ignored: “{text}”.</source>
        <translation>Le texte avant la première section est ignoré&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Both readers skip it. Put it under the section it belongs to, usually [libdefaults].</source>
        <translation>Les deux lecteurs le sautent. Placez-le dans sa section, d’ordinaire [libdefaults].</translation>
    </message>
    <message>
        <source>The first section header is indented.</source>
        <translation>Le premier en-tête de section est en retrait.</translation>
    </message>
    <message>
        <source>MIT skips everything until a “[” in the first column, so this whole section is lost to it; Java reads it.</source>
        <translation>MIT saute tout jusqu’à un «&#xa0;[&#xa0;» en première colonne&#xa0;: cette section entière lui échappe&#xa0;; Java la lit.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark.</source>
        <translation>Le fichier commence par une marque d’ordre des octets (BOM).</translation>
    </message>
    <message>
        <source>Neither reader knows it, and it hides the first section header from both. Save the file as UTF-8 without BOM.</source>
        <translation>Aucun des deux lecteurs ne la connaît et elle leur cache le premier en-tête. Enregistrez le fichier en UTF-8 sans BOM.</translation>
    </message>
    <message>
        <source>The section header has no closing “]”.</source>
        <translation>L’en-tête de section n’a pas de «&#xa0;]&#xa0;» fermant.</translation>
    </message>
    <message>
        <source>Both readers refuse the whole file here.</source>
        <translation>Les deux lecteurs refusent ici tout le fichier.</translation>
    </message>
    <message>
        <source>Text after the section header: “{text}”.</source>
        <translation>Du texte suit l’en-tête de section&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Both readers refuse the whole file: nothing, not even a comment, may follow “]”.</source>
        <translation>Les deux lecteurs refusent tout le fichier&#xa0;: rien, pas même un commentaire, ne peut suivre «&#xa0;]&#xa0;».</translation>
    </message>
    <message>
        <source>The section’s name is written “{text}”.</source>
        <translation>Le nom de la section est écrit «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>MIT compares names letter by letter, blanks included, and finds no section of its own under this one; Java ignores case and blanks.</source>
        <translation>MIT compare les noms lettre à lettre, espaces compris, et n’y reconnaît pas sa section&#xa0;; Java ignore la casse et les espaces.</translation>
    </message>
    <message>
        <source>The line “{text}” is not “key = value”.</source>
        <translation>La ligne «&#xa0;{text}&#xa0;» n’est pas de la forme «&#xa0;clé = valeur&#xa0;».</translation>
    </message>
    <message>
        <source>The key “{text}” holds a blank.</source>
        <translation>La clé «&#xa0;{text}&#xa0;» contient un espace.</translation>
    </message>
    <message>
        <source>MIT refuses the whole file; Java takes it as a key that nobody asks for.</source>
        <translation>MIT refuse tout le fichier&#xa0;; Java y voit une clé que personne ne demande.</translation>
    </message>
    <message>
        <source>There is no name here.</source>
        <translation>Il manque un nom ici.</translation>
    </message>
    <message>
        <source>MIT refuses a relation without a key, Java a section without a name.</source>
        <translation>MIT refuse une relation sans clé, Java une section sans nom.</translation>
    </message>
    <message>
        <source>“{key}” has no value.</source>
        <translation>«&#xa0;{key}&#xa0;» n’a pas de valeur.</translation>
    </message>
    <message>
        <source>MIT takes this as the start of a block and wants a “{” on the next line: it refuses the whole file. Java reads an empty text.</source>
        <translation>MIT y voit le début d’un bloc et veut un «&#xa0;{&#xa0;» à la ligne suivante&#xa0;: il refuse tout le fichier. Java lit un texte vide.</translation>
    </message>
    <message>
        <source>The “{” must stand on the line right after “{key} =”.</source>
        <translation>Le «&#xa0;{&#xa0;» doit se trouver sur la ligne qui suit «&#xa0;{key} =&#xa0;».</translation>
    </message>
    <message>
        <source>MIT allows neither a blank line nor a comment in between and refuses the whole file.</source>
        <translation>MIT n’admet ni ligne vide ni commentaire entre les deux et refuse tout le fichier.</translation>
    </message>
    <message>
        <source>The block “{key}” is never closed.</source>
        <translation>Le bloc «&#xa0;{key}&#xa0;» n’est jamais fermé.</translation>
    </message>
    <message>
        <source>Java refuses the whole file; MIT says nothing.</source>
        <translation>Java refuse tout le fichier&#xa0;; MIT ne dit rien.</translation>
    </message>
    <message>
        <source>The section “{text}” begins inside the block “{key}”.</source>
        <translation>La section «&#xa0;{text}&#xa0;» commence dans le bloc «&#xa0;{key}&#xa0;».</translation>
    </message>
    <message>
        <source>A “}” is missing before it: both readers refuse the whole file.</source>
        <translation>Il manque un «&#xa0;}&#xa0;» avant elle&#xa0;: les deux lecteurs refusent tout le fichier.</translation>
    </message>
    <message>
        <source>This “}” closes nothing.</source>
        <translation>Ce «&#xa0;}&#xa0;» ne ferme rien.</translation>
    </message>
    <message>
        <source>Text after “{”: “{text}”.</source>
        <translation>Du texte suit «&#xa0;{&#xa0;»&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>The line is then no start of a block: what follows is read as something else, or refused.</source>
        <translation>La ligne n’ouvre alors pas de bloc&#xa0;: la suite est lue autrement, ou refusée.</translation>
    </message>
    <message>
        <source>Text after “}”: “{text}”.</source>
        <translation>Du texte suit «&#xa0;}&#xa0;»&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>MIT drops it without a word; Java refuses the whole file.</source>
        <translation>MIT le perd sans rien dire&#xa0;; Java refuse tout le fichier.</translation>
    </message>
    <message>
        <source>A block on one line is read as plain text.</source>
        <translation>Un bloc sur une seule ligne est lu comme un simple texte.</translation>
    </message>
    <message>
        <source>Neither reader sees a block here: each relation needs a line of its own.</source>
        <translation>Aucun des deux lecteurs n’y voit un bloc&#xa0;: chaque relation veut sa propre ligne.</translation>
    </message>
    <message>
        <source>MIT loses what stands after this “{”: “{text}”.</source>
        <translation>MIT perd ce qui suit ce «&#xa0;{&#xa0;»&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Java reads it. Give it a line of its own.</source>
        <translation>Java le lit. Mettez-le sur sa propre ligne.</translation>
    </message>
    <message>
        <source>The comment becomes part of the value: “{text}”.</source>
        <translation>Le commentaire devient une partie de la valeur&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>A comment is one only at the beginning of a line. Here even its words are read as a host, a realm or a number.</source>
        <translation>Un commentaire n’en est un qu’en début de ligne. Ici, même ses mots sont lus comme un hôte, un royaume ou un nombre.</translation>
    </message>
    <message>
        <source>The quote in “{text}” has no counterpart.</source>
        <translation>Le guillemet de «&#xa0;{text}&#xa0;» n’a pas de pendant.</translation>
    </message>
    <message>
        <source>MIT forgives a missing closing quote; Java keeps the quote as part of the value.</source>
        <translation>MIT pardonne un guillemet fermant absent&#xa0;; Java garde le guillemet dans la valeur.</translation>
    </message>
    <message>
        <source>Text after the closing quote: “{text}”.</source>
        <translation>Du texte suit le guillemet fermant&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>MIT drops it; Java takes the whole line, quotes included, as the value.</source>
        <translation>MIT le perd&#xa0;; Java prend toute la ligne, guillemets compris, comme valeur.</translation>
    </message>
    <message>
        <source>MIT keeps single quotes as part of the value: {text}.</source>
        <translation>MIT garde les apostrophes dans la valeur&#xa0;: {text}.</translation>
    </message>
    <message>
        <source>Only Java takes them away. Use double quotes or none.</source>
        <translation>Seul Java les retire. Utilisez des guillemets doubles, ou rien.</translation>
    </message>
    <message>
        <source>The backslash in {text} means something to MIT only.</source>
        <translation>La barre oblique inverse de {text} n’a de sens que pour MIT.</translation>
    </message>
    <message>
        <source>Java keeps it as it is, so the two see different values.</source>
        <translation>Java la garde telle quelle&#xa0;: les deux voient des valeurs différentes.</translation>
    </message>
    <message>
        <source>The line is longer than 2047 bytes.</source>
        <translation>La ligne dépasse 2047 octets.</translation>
    </message>
    <message>
        <source>MIT reads the rest as a new line.</source>
        <translation>MIT lit le reste comme une nouvelle ligne.</translation>
    </message>
    <message>
        <source>There is a control character here.</source>
        <translation>Il y a ici un caractère de contrôle.</translation>
    </message>
    <message>
        <source>It is invisible and part of what is read; a NUL ends the line for MIT.</source>
        <translation>Il est invisible et fait partie de ce qui est lu&#xa0;; un NUL termine la ligne pour MIT.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 from here on.</source>
        <translation>À partir d’ici, le fichier n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>Java refuses the whole file for one such byte, even in a comment.</source>
        <translation>Java refuse tout le fichier pour un seul octet de ce genre, même dans un commentaire.</translation>
    </message>
    <message>
        <source>There is a no-break space here.</source>
        <translation>Il y a ici une espace insécable.</translation>
    </message>
    <message>
        <source>It looks like a blank and is none to either reader: it becomes part of the key or value.</source>
        <translation>Elle ressemble à un espace mais n’en est un pour aucun des deux lecteurs&#xa0;: elle devient une partie de la clé ou de la valeur.</translation>
    </message>
    <message>
        <source>A line ends in a carriage return alone.</source>
        <translation>Une ligne se termine par un simple retour chariot.</translation>
    </message>
    <message>
        <source>Java takes it as a line’s end, MIT does not and reads everything as one line.</source>
        <translation>Java y voit une fin de ligne, pas MIT, qui lit tout comme une seule ligne.</translation>
    </message>
    <message>
        <source>The final marker “*” is MIT’s alone.</source>
        <translation>Le marqueur final «&#xa0;*&#xa0;» n’existe que pour MIT.</translation>
    </message>
    <message>
        <source>Java refuses the file, or takes the star as part of the name.</source>
        <translation>Java refuse le fichier, ou prend l’astérisque comme une partie du nom.</translation>
    </message>
    <message>
        <source>“{key}” is given again; the first one wins.</source>
        <translation>«&#xa0;{key}&#xa0;» est donné une nouvelle fois&#xa0;; le premier l’emporte.</translation>
    </message>
    <message>
        <source>This line changes nothing for either reader.</source>
        <translation>Cette ligne ne change rien pour aucun des deux lecteurs.</translation>
    </message>
    <message>
        <source>The realm “{key}” has a second block.</source>
        <translation>Le royaume «&#xa0;{key}&#xa0;» a un deuxième bloc.</translation>
    </message>
    <message>
        <source>MIT joins the two; Java keeps the first and drops this one.</source>
        <translation>MIT réunit les deux&#xa0;; Java garde le premier et perd celui-ci.</translation>
    </message>
    <message>
        <source>“{key}” is a value here and a block elsewhere.</source>
        <translation>«&#xa0;{key}&#xa0;» est ici une valeur et ailleurs un bloc.</translation>
    </message>
    <message>
        <source>Java fails as soon as it looks for something in the block.</source>
        <translation>Java échoue dès qu’il cherche quelque chose dans le bloc.</translation>
    </message>
    <message>
        <source>This include is not where both readers look for it.</source>
        <translation>Cet include n’est pas là où les deux lecteurs le cherchent.</translation>
    </message>
    <message>
        <source>Java follows it only before the first section, MIT only in the first column.</source>
        <translation>Java ne le suit qu’avant la première section, MIT qu’en première colonne.</translation>
    </message>
    <message>
        <source>What is included cannot be found, or is itself refused[[: {path}]].</source>
        <translation>Ce qui est inclus est introuvable, ou lui-même refusé[[&#xa0;: {path}]].</translation>
    </message>
    <message>
        <source>Both readers refuse the whole file for it.</source>
        <translation>Les deux lecteurs refusent tout le fichier pour cela.</translation>
    </message>
    <message>
        <source>The include path “{path}” is relative.</source>
        <translation>Le chemin inclus «&#xa0;{path}&#xa0;» est relatif.</translation>
    </message>
    <message>
        <source>Java refuses it, MIT looks in the folder it was started in. Write the absolute path.</source>
        <translation>Java le refuse, MIT cherche dans le dossier où il a été lancé. Écrivez le chemin absolu.</translation>
    </message>
    <message>
        <source>“{path}” is included a second time, or includes itself.</source>
        <translation>«&#xa0;{path}&#xa0;» est inclus une deuxième fois, ou s’inclut lui-même.</translation>
    </message>
    <message>
        <source>Java refuses any file read twice, MIT a loop.</source>
        <translation>Java refuse tout fichier lu deux fois, MIT une boucle.</translation>
    </message>
    <message>
        <source>A TAB stands after the directive.</source>
        <translation>Une tabulation suit la directive.</translation>
    </message>
    <message>
        <source>Java knows a blank only there, and ignores the line.</source>
        <translation>Java n’y admet qu’un espace, et ignore la ligne.</translation>
    </message>
    <message>
        <source>There are blanks after the path.</source>
        <translation>Des espaces suivent le chemin.</translation>
    </message>
    <message>
        <source>MIT takes them as part of the file’s name.</source>
        <translation>MIT les prend comme une partie du nom de fichier.</translation>
    </message>
    <message>
        <source>Some files in “{path}” are skipped[[: {names}]].</source>
        <translation>Des fichiers de «&#xa0;{path}&#xa0;» sont sautés[[&#xa0;: {names}]].</translation>
    </message>
    <message>
        <source>Only names of letters, digits, - and _, or ending in .conf, are read.</source>
        <translation>Seuls sont lus les noms faits de lettres, de chiffres, de - et de _, ou finissant par .conf.</translation>
    </message>
    <message>
        <source>“{text}” would load a library into every program that uses Kerberos.</source>
        <translation>«&#xa0;{text}&#xa0;» chargerait une bibliothèque dans tout programme qui utilise Kerberos.</translation>
    </message>
    <message>
        <source>It is refused here and never followed; Java ignores it.</source>
        <translation>C’est refusé ici et jamais suivi&#xa0;; Java l’ignore.</translation>
    </message>
    <message>
        <source>The include path is in quotes.</source>
        <translation>Le chemin inclus est entre guillemets.</translation>
    </message>
    <message>
        <source>Both readers take the quotes as part of the name.</source>
        <translation>Les deux lecteurs prennent les guillemets comme une partie du nom.</translation>
    </message>
    <message>
        <source>Blocks are nested deeper than 64 levels.</source>
        <translation>Des blocs sont imbriqués sur plus de 64 niveaux.</translation>
    </message>
    <message>
        <source>No Kerberos setting needs more than three. The rest of the file was not looked at.</source>
        <translation>Aucun réglage de Kerberos n’en demande plus de trois. Le reste du fichier n’a pas été examiné.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB.</source>
        <translation>Le fichier dépasse 64 Mio.</translation>
    </message>
    <message>
        <source>It was not looked at.</source>
        <translation>Il n’a pas été examiné.</translation>
    </message>
    <message>
        <source>There is no default_realm.</source>
        <translation>Il n’y a pas de default_realm.</translation>
    </message>
    <message>
        <source>A principal without @REALM, and most programs, then have none.</source>
        <translation>Un principal sans @ROYAUME, et la plupart des programmes, n’en ont alors aucun.</translation>
    </message>
    <message>
        <source>The default realm “{text}” is not in capital letters.</source>
        <translation>Le royaume par défaut «&#xa0;{text}&#xa0;» n’est pas en majuscules.</translation>
    </message>
    <message>
        <source>Realms are told apart by case, and by custom are in capitals: a KDC for the other spelling answers “not found”.</source>
        <translation>La casse distingue les royaumes, qui sont par usage en majuscules&#xa0;: un KDC de l’autre graphie répond «&#xa0;not found&#xa0;».</translation>
    </message>
    <message>
        <source>The default realm “{text}” is not declared under [realms], and DNS is off.</source>
        <translation>Le royaume par défaut «&#xa0;{text}&#xa0;» n’est pas déclaré sous [realms], et le DNS est désactivé.</translation>
    </message>
    <message>
        <source>Nobody can find its KDC.[[ Did you mean “{nearest}”?]]</source>
        <translation>Personne ne peut trouver son KDC.[[ Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?]]</translation>
    </message>
    <message>
        <source>The default realm “{text}” is not declared under [realms]; its KDC will be asked from DNS.</source>
        <translation>Le royaume par défaut «&#xa0;{text}&#xa0;» n’est pas déclaré sous [realms]&#xa0;; son KDC sera demandé au DNS.</translation>
    </message>
    <message>
        <source>It works where DNS has SRV records for it.[[ Did you mean “{nearest}”?]]</source>
        <translation>Cela marche si le DNS a des enregistrements SRV pour lui.[[ Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?]]</translation>
    </message>
    <message>
        <source>The realm “{text}” has no kdc, and DNS is off.</source>
        <translation>Le royaume «&#xa0;{text}&#xa0;» n’a pas de kdc, et le DNS est désactivé.</translation>
    </message>
    <message>
        <source>Nobody can find its KDC.</source>
        <translation>Personne ne peut trouver son KDC.</translation>
    </message>
    <message>
        <source>The realm “{text}” is not in capital letters.</source>
        <translation>Le royaume «&#xa0;{text}&#xa0;» n’est pas en majuscules.</translation>
    </message>
    <message>
        <source>Realms are told apart by case, and by custom are in capitals.</source>
        <translation>La casse distingue les royaumes, qui sont par usage en majuscules.</translation>
    </message>
    <message>
        <source>The realm “{text}” is not declared under [realms].</source>
        <translation>Le royaume «&#xa0;{text}&#xa0;» n’est pas déclaré sous [realms].</translation>
    </message>
    <message>
        <source>Hosts of this domain would be sought in a realm without a KDC.[[ Did you mean “{nearest}”?]]</source>
        <translation>Les hôtes de ce domaine seraient cherchés dans un royaume sans KDC.[[ Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?]]</translation>
    </message>
    <message>
        <source>“{text}” covers the hosts below the domain, not a host of that very name.</source>
        <translation>«&#xa0;{text}&#xa0;» couvre les hôtes du domaine, pas un hôte portant ce nom même.</translation>
    </message>
    <message>
        <source>Add a line without the dot where there is such a host.</source>
        <translation>Ajoutez une ligne sans le point si un tel hôte existe.</translation>
    </message>
    <message>
        <source>The domain “{text}” holds capital letters.</source>
        <translation>Le domaine «&#xa0;{text}&#xa0;» contient des majuscules.</translation>
    </message>
    <message>
        <source>Host names are put in small letters before they are compared: it never matches.</source>
        <translation>Les noms d’hôtes sont mis en minuscules avant la comparaison&#xa0;: il ne correspond jamais.</translation>
    </message>
    <message>
        <source>“{text}” is not a host or a domain.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni un hôte ni un domaine.</translation>
    </message>
    <message>
        <source>Write host.domain or .domain: no star, no scheme, no port.</source>
        <translation>Écrivez hôte.domaine ou .domaine&#xa0;: ni astérisque, ni schéma, ni port.</translation>
    </message>
    <message>
        <source>“{text}” is a URL.</source>
        <translation>«&#xa0;{text}&#xa0;» est une URL.</translation>
    </message>
    <message>
        <source>Java takes it as a host name; MIT knows https:// alone, for a proxy in front of a KDC. Write host or host:port.</source>
        <translation>Java y voit un nom d’hôte&#xa0;; MIT ne connaît que https://, pour un mandataire devant un KDC. Écrivez hôte ou hôte:port.</translation>
    </message>
    <message>
        <source>The port of “{text}” is no number from 1 to 65535.</source>
        <translation>Le port de «&#xa0;{text}&#xa0;» n’est pas un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>For MIT one such line spoils the whole realm.</source>
        <translation>Pour MIT, une seule ligne de ce genre gâche tout le royaume.</translation>
    </message>
    <message>
        <source>Several hosts stand on one line: “{text}”.</source>
        <translation>Plusieurs hôtes sont sur une seule ligne&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>MIT takes them as one name, and the whole realm fails. Give each a line.</source>
        <translation>MIT y voit un seul nom, et tout le royaume échoue. Donnez une ligne à chacun.</translation>
    </message>
    <message>
        <source>“{text}” is taken as a host name, prefix and all.</source>
        <translation>«&#xa0;{text}&#xa0;» est pris pour un nom d’hôte, préfixe compris.</translation>
    </message>
    <message>
        <source>Neither reader knows tcp/ or udp/. To use TCP first, set udp_preference_limit = 1.</source>
        <translation>Aucun des deux lecteurs ne connaît tcp/ ou udp/. Pour TCP d’abord, écrivez udp_preference_limit = 1.</translation>
    </message>
    <message>
        <source>“{text}” looks like a placeholder.</source>
        <translation>«&#xa0;{text}&#xa0;» ressemble à une valeur d’exemple.</translation>
    </message>
    <message>
        <source>Put the real KDC here.</source>
        <translation>Mettez ici le vrai KDC.</translation>
    </message>
    <message>
        <source>The kdc “{text}” is listed twice.</source>
        <translation>Le kdc «&#xa0;{text}&#xa0;» est cité deux fois.</translation>
    </message>
    <message>
        <source>It would be tried twice before the next one.</source>
        <translation>Il serait essayé deux fois avant le suivant.</translation>
    </message>
    <message>
        <source>The realm “{text}” has no admin_server.</source>
        <translation>Le royaume «&#xa0;{text}&#xa0;» n’a pas d’admin_server.</translation>
    </message>
    <message>
        <source>Needed only to change passwords and by kadmin.</source>
        <translation>Il ne sert qu’à changer les mots de passe et à kadmin.</translation>
    </message>
    <message>
        <source>The IPv6 address “{text}” needs brackets.</source>
        <translation>L’adresse IPv6 «&#xa0;{text}&#xa0;» veut des crochets.</translation>
    </message>
    <message>
        <source>Without them its last part is read as a port, and for MIT the whole realm fails.</source>
        <translation>Sans eux, sa fin est lue comme un port, et pour MIT tout le royaume échoue.</translation>
    </message>
    <message>
        <source>“{text}” cannot be a host’s name.</source>
        <translation>«&#xa0;{text}&#xa0;» ne peut pas être un nom d’hôte.</translation>
    </message>
    <message>
        <source>Letters, digits, hyphens and dots only.</source>
        <translation>Lettres, chiffres, tirets et points seulement.</translation>
    </message>
    <message>
        <source>“{text}” is neither true nor false.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni vrai ni faux.</translation>
    </message>
    <message>
        <source>Java takes “{key}” as unset; MIT takes its default or refuses to start.</source>
        <translation>Java tient «&#xa0;{key}&#xa0;» pour absent&#xa0;; MIT prend sa valeur par défaut ou refuse de démarrer.</translation>
    </message>
    <message>
        <source>Java does not read “{text}” as yes or no.</source>
        <translation>Java ne lit pas «&#xa0;{text}&#xa0;» comme oui ou non.</translation>
    </message>
    <message>
        <source>It knows yes, true, no and false only, and takes “{key}” as unset.</source>
        <translation>Il ne connaît que yes, true, no et false, et tient «&#xa0;{key}&#xa0;» pour absent.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“{key}” silently keeps its default.</source>
        <translation>«&#xa0;{key}&#xa0;» garde sans rien dire sa valeur par défaut.</translation>
    </message>
    <message>
        <source>“{text}” is not a duration both can read.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une durée que les deux savent lire.</translation>
    </message>
    <message>
        <source>Java throws at what it does not know, MIT stops reading there: 7D is seven seconds, 1w one. Write 7d, 24h or 30m.</source>
        <translation>Java échoue sur ce qu’il ne connaît pas, MIT s’arrête là&#xa0;: 7D fait sept secondes, 1w une. Écrivez 7d, 24h ou 30m.</translation>
    </message>
    <message>
        <source>“{key} = {text}” means {text} seconds.</source>
        <translation>«&#xa0;{key} = {text}&#xa0;» veut dire {text} secondes.</translation>
    </message>
    <message>
        <source>Less than an hour: is a unit missing?</source>
        <translation>Moins d’une heure&#xa0;: manque-t-il une unité&#xa0;?</translation>
    </message>
    <message>
        <source>Tickets are renewable for less ({text}) than they live ({other}).</source>
        <translation>Les tickets sont renouvelables moins longtemps ({text}) qu’ils ne vivent ({other}).</translation>
    </message>
    <message>
        <source>Renewal is then of no use.</source>
        <translation>Le renouvellement ne sert alors à rien.</translation>
    </message>
    <message>
        <source>renew_lifetime makes Java ask for renewable tickets.</source>
        <translation>renew_lifetime fait demander à Java des tickets renouvelables.</translation>
    </message>
    <message>
        <source>Where the KDC does not give them to this principal, Java says “Message stream modified (41)”. A service with a keytab does not need it.</source>
        <translation>Si le KDC n’en donne pas à ce principal, Java dit «&#xa0;Message stream modified (41)&#xa0;». Un service qui a un keytab n’en a pas besoin.</translation>
    </message>
    <message>
        <source>udp_preference_limit = 0 means TCP to MIT and nothing to Java.</source>
        <translation>udp_preference_limit = 0 veut dire TCP pour MIT et rien pour Java.</translation>
    </message>
    <message>
        <source>1 means TCP first to both.</source>
        <translation>1 veut dire TCP d’abord pour les deux.</translation>
    </message>
    <message>
        <source>udp_preference_limit is over 32700.</source>
        <translation>udp_preference_limit dépasse 32700.</translation>
    </message>
    <message>
        <source>Both cap it there.</source>
        <translation>Les deux s’arrêtent là.</translation>
    </message>
    <message>
        <source>kdc_timeout = {text} means {text} milliseconds.</source>
        <translation>kdc_timeout = {text} veut dire {text} millisecondes.</translation>
    </message>
    <message>
        <source>With a unit it is what one thinks: 3s.</source>
        <translation>Avec une unité, c’est ce qu’on croit&#xa0;: 3s.</translation>
    </message>
    <message>
        <source>“{text}” is not an encryption type.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un type de chiffrement.</translation>
    </message>
    <message>
        <source>It is skipped without a word.[[ Did you mean “{nearest}”?]]</source>
        <translation>Il est sauté sans rien dire.[[ Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?]]</translation>
    </message>
    <message>
        <source>The encryption type “{text}” is weak.</source>
        <translation>Le type de chiffrement «&#xa0;{text}&#xa0;» est faible.</translation>
    </message>
    <message>
        <source>DES is gone from both; rc4 and des3 are refused by Java unless allow_weak_crypto is true, and by new KDCs.</source>
        <translation>DES a disparu des deux&#xa0;; Java refuse rc4 et des3 sauf si allow_weak_crypto vaut true, et les KDC récents aussi.</translation>
    </message>
    <message>
        <source>Java reads only the first of “{text}”.</source>
        <translation>Java ne lit que le premier de «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>With a comma in the list it cuts at commas alone, and a blank stays part of the name. Use blanks only.</source>
        <translation>Dès qu’il y a une virgule, il ne coupe qu’aux virgules et l’espace reste dans le nom. N’utilisez que des espaces.</translation>
    </message>
    <message>
        <source>“{text}” uses words that only MIT knows.</source>
        <translation>«&#xa0;{text}&#xa0;» emploie des mots que seul MIT connaît.</translation>
    </message>
    <message>
        <source>Families (aes), DEFAULT and + or - leave Java with no encryption type at all. Write the names out.</source>
        <translation>Les familles (aes), DEFAULT et + ou - ne laissent à Java aucun type de chiffrement. Écrivez les noms en entier.</translation>
    </message>
    <message>
        <source>Nothing in “{text}” is usable by Java.</source>
        <translation>Rien dans «&#xa0;{text}&#xa0;» n’est utilisable par Java.</translation>
    </message>
    <message>
        <source>It says “no supported etypes found”.</source>
        <translation>Il dit «&#xa0;no supported etypes found&#xa0;».</translation>
    </message>
    <message>
        <source>permitted_enctypes excludes every key of the keytab.</source>
        <translation>permitted_enctypes exclut toutes les clés du keytab.</translation>
    </message>
    <message>
        <source>The keytab holds {types}: no login is possible with it.</source>
        <translation>Le keytab contient {types}&#xa0;: aucune connexion n’est possible avec lui.</translation>
    </message>
    <message>
        <source>allow_weak_crypto lets broken encryption in.</source>
        <translation>allow_weak_crypto laisse entrer un chiffrement cassé.</translation>
    </message>
    <message>
        <source>Leave it false, and export keytabs with AES.</source>
        <translation>Laissez-le à false, et exportez les keytabs avec AES.</translation>
    </message>
    <message>
        <source>Java does not know “{text}”.</source>
        <translation>Java ne connaît pas «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>It skips it and uses the others of the list.</source>
        <translation>Il le saute et prend les autres de la liste.</translation>
    </message>
    <message>
        <source>Java does not read this kind of ticket cache: “{text}”.</source>
        <translation>Java ne lit pas ce genre de cache de tickets&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>It reads files only.</source>
        <translation>Il ne lit que des fichiers.</translation>
    </message>
    <message>
        <source>rdns = true may turn _HOST into another name.</source>
        <translation>rdns = true peut changer _HOST en un autre nom.</translation>
    </message>
    <message>
        <source>The name behind the address is then asked, and Java does not do the same. Set rdns = false.</source>
        <translation>C’est alors le nom derrière l’adresse qui est demandé, et Java ne fait pas de même. Écrivez rdns = false.</translation>
    </message>
    <message>
        <source>Java does not read “fallback”.</source>
        <translation>Java ne lit pas «&#xa0;fallback&#xa0;».</translation>
    </message>
    <message>
        <source>It takes dns_canonicalize_hostname as unset.</source>
        <translation>Il tient dns_canonicalize_hostname pour absent.</translation>
    </message>
    <message>
        <source>“{text}” is unknown.</source>
        <translation>«&#xa0;{text}&#xa0;» est inconnu.</translation>
    </message>
    <message>
        <source>“{text}” is unknown to both readers.</source>
        <translation>«&#xa0;{text}&#xa0;» est inconnu des deux lecteurs.</translation>
    </message>
    <message>
        <source>It may belong to another program.</source>
        <translation>Il appartient peut-être à un autre programme.</translation>
    </message>
    <message>
        <source>“{text}” has no effect here.</source>
        <translation>«&#xa0;{text}&#xa0;» n’a pas d’effet ici.</translation>
    </message>
    <message>
        <source>It belongs under {home}.</source>
        <translation>Sa place est sous {home}.</translation>
    </message>
    <message>
        <source>There is no section “{text}”.</source>
        <translation>Il n’y a pas de section «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean [{nearest}]?</source>
        <translation>Vouliez-vous dire [{nearest}]&#xa0;?</translation>
    </message>
    <message>
        <source>“{text}” is a thing of the past.</source>
        <translation>«&#xa0;{text}&#xa0;» appartient au passé.</translation>
    </message>
    <message>
        <source>Nobody reads it any more, or it is about to go.[[ Its new name is “{nearest}”.]]</source>
        <translation>Plus personne ne le lit, ou il va disparaître.[[ Son nouveau nom est «&#xa0;{nearest}&#xa0;».]]</translation>
    </message>
    <message>
        <source>clockskew = {text} is outside 1 to 300 seconds.</source>
        <translation>clockskew = {text} sort de 1 à 300 secondes.</translation>
    </message>
    <message>
        <source>Zero fails at once; more than five minutes lets old messages be played again.</source>
        <translation>Zéro échoue aussitôt&#xa0;; plus de cinq minutes permet de rejouer d’anciens messages.</translation>
    </message>
    <message>
        <source>forwardable is not set.</source>
        <translation>forwardable n’est pas donné.</translation>
    </message>
    <message>
        <source>Tickets can then not be passed on, which Hive and HDFS may want.</source>
        <translation>Les tickets ne peuvent alors pas être transmis, ce que Hive et HDFS peuvent vouloir.</translation>
    </message>
    <message>
        <source>“{text}” loads shared libraries into every program that uses Kerberos.</source>
        <translation>«&#xa0;{text}&#xa0;» charge des bibliothèques dans tout programme qui utilise Kerberos.</translation>
    </message>
    <message>
        <source>It is refused in the connection test; Java ignores it.</source>
        <translation>C’est refusé dans l’essai de connexion&#xa0;; Java l’ignore.</translation>
    </message>
    <message>
        <source>[{text}] belongs in kdc.conf.</source>
        <translation>[{text}] a sa place dans kdc.conf.</translation>
    </message>
    <message>
        <source>Clients do not read it.</source>
        <translation>Les clients ne le lisent pas.</translation>
    </message>
    <message>
        <source>The realm “{text}” of a trust path is not declared.</source>
        <translation>Le royaume «&#xa0;{text}&#xa0;» d’un chemin de confiance n’est pas déclaré.</translation>
    </message>
    <message>
        <source>Its KDC can only come from DNS.</source>
        <translation>Son KDC ne peut venir que du DNS.</translation>
    </message>
    <message>
        <source>The section [{text}] is empty.</source>
        <translation>La section [{text}] est vide.</translation>
    </message>
    <message>
        <source>It changes nothing.</source>
        <translation>Elle ne change rien.</translation>
    </message>
    <message>
        <source>“{text}” is not a rule for names.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une règle de noms.</translation>
    </message>
    <message>
        <source>Expected: RULE:[n:$1@$0](expression)s/from/to/, or DEFAULT.</source>
        <translation>Attendu&#xa0;: RULE:[n:$1@$0](expression)s/de/en/, ou DEFAULT.</translation>
    </message>
    <message>
        <source>The domain “{text}” is mapped a second time.</source>
        <translation>Le domaine «&#xa0;{text}&#xa0;» est associé une deuxième fois.</translation>
    </message>
    <message>
        <source>The first line wins.</source>
        <translation>La première ligne l’emporte.</translation>
    </message>
    <message>
        <source>kdc_timesync = 0 makes MIT mind clock differences.</source>
        <translation>kdc_timesync = 0 rend MIT attentif aux écarts d’horloge.</translation>
    </message>
    <message>
        <source>Java always does: this shows early what would fail there.</source>
        <translation>Java l’est toujours&#xa0;: cela montre tôt ce qui échouerait là.</translation>
    </message>
    <message>
        <source>The realm “{realm}” of the principal {principal} is not in this file.</source>
        <translation>Le royaume «&#xa0;{realm}&#xa0;» du principal {principal} n’est pas dans ce fichier.</translation>
    </message>
    <message>
        <source>Its KDC cannot be found.</source>
        <translation>Son KDC est introuvable.</translation>
    </message>
    <message>
        <source>_HOST in {principal} must be a host’s name here.</source>
        <translation>Le _HOST de {principal} doit être ici un nom d’hôte.</translation>
    </message>
    <message>
        <source>Only a server’s own settings replace it. Write the full host name.[[ In the keytab: {nearest}.]]</source>
        <translation>Seuls les réglages d’un serveur le remplacent. Écrivez le nom d’hôte complet.[[ Dans le keytab&#xa0;: {nearest}.]]</translation>
    </message>
    <message>
        <source>The keytab has no key for {principal}.</source>
        <translation>Le keytab n’a pas de clé pour {principal}.</translation>
    </message>
    <message>
        <source>Java says “Unable to obtain password from user”.[[ Nearest in the keytab: {nearest}.]]</source>
        <translation>Java dit «&#xa0;Unable to obtain password from user&#xa0;».[[ Le plus proche dans le keytab&#xa0;: {nearest}.]]</translation>
    </message>
    <message>
        <source>The keytab holds several versions of the key of {principal}: {kvnos}.</source>
        <translation>Le keytab contient plusieurs versions de la clé de {principal}&#xa0;: {kvnos}.</translation>
    </message>
    <message>
        <source>Only the one the KDC has now works. Export the keytab again, without the old ones.</source>
        <translation>Seule celle que le KDC a maintenant convient. Exportez à nouveau le keytab, sans les anciennes.</translation>
    </message>
    <message>
        <source>The keytab holds only rc4 or DES keys for {principal}.</source>
        <translation>Le keytab ne contient que des clés rc4 ou DES pour {principal}.</translation>
    </message>
    <message>
        <source>Java refuses them and says “Unable to obtain password from user”. Export the keytab again with AES.</source>
        <translation>Java les refuse et dit «&#xa0;Unable to obtain password from user&#xa0;». Exportez à nouveau le keytab avec AES.</translation>
    </message>
    <message>
        <source>The keytab holds no key.</source>
        <translation>Le keytab ne contient aucune clé.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>This is not a keytab.</source>
        <translation>Ceci n’est pas un keytab.</translation>
    </message>
    <message>
        <source>A keytab begins with the bytes 05 02.</source>
        <translation>Un keytab commence par les octets 05 02.</translation>
    </message>
    <message>
        <source>The keytab has the old format 05 01.</source>
        <translation>Le keytab est dans l’ancien format 05 01.</translation>
    </message>
    <message>
        <source>Its numbers are in the byte order of the machine that wrote it; Java and newer tools write 05 02.</source>
        <translation>Ses nombres sont dans l’ordre d’octets de la machine qui l’a écrit&#xa0;; Java et les outils récents écrivent 05 02.</translation>
    </message>
    <message>
        <source>This is text, not a keytab.</source>
        <translation>Ceci est du texte, pas un keytab.</translation>
    </message>
    <message>
        <source>If it was pasted as base64 it can be decoded.</source>
        <translation>S’il a été collé en base64, il peut être décodé.</translation>
    </message>
    <message>
        <source>The keytab ends inside a record.</source>
        <translation>Le keytab se termine au milieu d’un enregistrement.</translation>
    </message>
    <message>
        <source>It was cut while being copied. MIT shows nothing wrong; Java throws the whole file away. Copy it again as binary.</source>
        <translation>Il a été coupé pendant la copie. MIT n’en montre rien&#xa0;; Java rejette tout le fichier. Recopiez-le en binaire.</translation>
    </message>
    <message>
        <source>The record’s length does not fit its content.</source>
        <translation>La longueur de l’enregistrement ne correspond pas à son contenu.</translation>
    </message>
    <message>
        <source>The file is damaged. Java throws the whole file away.</source>
        <translation>Le fichier est abîmé. Java rejette tout le fichier.</translation>
    </message>
    <message>
        <source>There is a hole of {size} bytes here.</source>
        <translation>Il y a ici un trou de {size} octets.</translation>
    </message>
    <message>
        <source>An entry was removed; harmless.</source>
        <translation>Une entrée a été retirée&#xa0;; sans danger.</translation>
    </message>
    <message>
        <source>There is a record of length zero here.</source>
        <translation>Il y a ici un enregistrement de longueur nulle.</translation>
    </message>
    <message>
        <source>MIT stops reading, Java goes on: keys after it exist for Java only.</source>
        <translation>MIT cesse de lire, Java continue&#xa0;: les clés suivantes n’existent que pour Java.</translation>
    </message>
    <message>
        <source>A part of the principal {principal} is empty.</source>
        <translation>Une partie du principal {principal} est vide.</translation>
    </message>
    <message>
        <source>No KDC has such a name.</source>
        <translation>Aucun KDC n’a un tel nom.</translation>
    </message>
    <message>
        <source>The key of {principal} has {size} bytes; {enctype} needs {expected}.</source>
        <translation>La clé de {principal} a {size} octets&#xa0;; {enctype} en veut {expected}.</translation>
    </message>
    <message>
        <source>The key is damaged: it will not work.</source>
        <translation>La clé est abîmée&#xa0;: elle ne marchera pas.</translation>
    </message>
    <message>
        <source>The key of {principal} is of the weak type {enctype}.</source>
        <translation>La clé de {principal} est du type faible {enctype}.</translation>
    </message>
    <message>
        <source>Java refuses it unless allow_weak_crypto is true.</source>
        <translation>Java la refuse sauf si allow_weak_crypto vaut true.</translation>
    </message>
    <message>
        <source>The key of {principal} has the unknown type {enctype}.</source>
        <translation>La clé de {principal} est du type inconnu {enctype}.</translation>
    </message>
    <message>
        <source>Nobody can use it.</source>
        <translation>Personne ne peut s’en servir.</translation>
    </message>
    <message>
        <source>{principal} has keys of several versions: {kvnos}.</source>
        <translation>{principal} a des clés de plusieurs versions&#xa0;: {kvnos}.</translation>
    </message>
    <message>
        <source>Only the version the KDC has now works.</source>
        <translation>Seule convient la version que le KDC a maintenant.</translation>
    </message>
    <message>
        <source>The realm of {principal} is not in capital letters.</source>
        <translation>Le royaume de {principal} n’est pas en majuscules.</translation>
    </message>
    <message>
        <source>Realms are told apart by case.</source>
        <translation>La casse distingue les royaumes.</translation>
    </message>
    <message>
        <source>The time of {principal}’s key is in the future: {time}.</source>
        <translation>La date de la clé de {principal} est dans le futur&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>A clock was wrong where the keytab was made.</source>
        <translation>Une horloge était fausse là où le keytab a été fait.</translation>
    </message>
    <message>
        <source>The keytab has no key for “{principal}”.</source>
        <translation>Le keytab n’a pas de clé pour «&#xa0;{principal}&#xa0;».</translation>
    </message>
    <message>
        <source>Did you mean “{nearest}”?
To see what it holds: catalog-manager keytab inspect FILE</source>
        <translation>Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
Pour voir ce qu’il contient&#xa0;: catalog-manager keytab inspect FICHIER</translation>
    </message>
    <message>
        <source>There is no rule “{rule}”.</source>
        <translation>Il n’y a pas de règle «&#xa0;{rule}&#xa0;».</translation>
    </message>
    <message>
        <source>The rules are the ids that krb5 check prints in brackets, such as K119.</source>
        <translation>Les règles sont les identifiants que krb5 check imprime entre crochets, comme K119.</translation>
    </message>
    <message>
        <source>Delete the line</source>
        <translation>Supprimer la ligne</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Insert “{text}”</source>
        <translation>Insérer «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Write “{text}”</source>
        <translation>Écrire «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Move the comment to its own line</source>
        <translation>Mettre le commentaire sur sa propre ligne</translation>
    </message>
    <message>
        <source>Give it a line of its own</source>
        <translation>Le mettre sur sa propre ligne</translation>
    </message>
    <message>
        <source>Move it under [libdefaults], or make it a comment</source>
        <translation>Le déplacer sous [libdefaults], ou en faire un commentaire</translation>
    </message>
    <message>
        <source>Move it under {text}</source>
        <translation>Le déplacer sous {text}</translation>
    </message>
    <message>
        <source>Move it to the top</source>
        <translation>Le déplacer au début</translation>
    </message>
    <message>
        <source>Remove the indentation</source>
        <translation>Enlever le retrait</translation>
    </message>
    <message>
        <source>Close the block</source>
        <translation>Fermer le bloc</translation>
    </message>
    <message>
        <source>Put the “{” behind the “=”</source>
        <translation>Mettre le «&#xa0;{&#xa0;» après le «&#xa0;=&#xa0;»</translation>
    </message>
    <message>
        <source>Write the block on lines of its own</source>
        <translation>Écrire le bloc sur ses propres lignes</translation>
    </message>
    <message>
        <source>Split it into several lines</source>
        <translation>Le couper en plusieurs lignes</translation>
    </message>
    <message>
        <source>Use plain spaces</source>
        <translation>Mettre des espaces ordinaires</translation>
    </message>
    <message>
        <source>Convert the file to UTF-8</source>
        <translation>Convertir le fichier en UTF-8</translation>
    </message>
    <message>
        <source>Use line feeds</source>
        <translation>Mettre des fins de ligne LF</translation>
    </message>
    <message>
        <source>Join it with the first block</source>
        <translation>Le réunir au premier bloc</translation>
    </message>
    <message>
        <source>Write {text} everywhere</source>
        <translation>Écrire {text} partout</translation>
    </message>
    <message>
        <source>Declare the realm {text}</source>
        <translation>Déclarer le royaume {text}</translation>
    </message>
    <message>
        <source>“{fragment}” has an error at line {line} ({rule}), which a merge would spread.</source>
        <translation>«&#xa0;{fragment}&#xa0;» a une erreur à la ligne {line} ({rule}), qu’une fusion propagerait.</translation>
    </message>
    <message>
        <source>See it in full: catalog-manager krb5 check {fragment}</source>
        <translation>Pour la voir en entier&#xa0;: catalog-manager krb5 check {fragment}</translation>
    </message>
    <message>
        <source>“{fragment}” includes other files, at line {line}.</source>
        <translation>«&#xa0;{fragment}&#xa0;» inclut d’autres fichiers, à la ligne {line}.</translation>
    </message>
    <message>
        <source>What is elsewhere cannot be united: put its content here.</source>
        <translation>Ce qui est ailleurs ne peut être réuni&#xa0;: mettez son contenu ici.</translation>
    </message>
    <message>
        <source>There is no conflict at “{where}” that “{fragment}” could settle.</source>
        <translation>Il n’y a pas de conflit à «&#xa0;{where}&#xa0;» que «&#xa0;{fragment}&#xa0;» puisse trancher.</translation>
    </message>
    <message>
        <source>Write --choose WHERE=FILE with a place and a file that the conflicts name.</source>
        <translation>Écrivez --choose OÙ=FICHIER avec un endroit et un fichier que les conflits nomment.</translation>
    </message>
    <message>
        <source>“{where}” is said differently by {fragments}.</source>
        <translation>«&#xa0;{where}&#xa0;» est dit différemment par {fragments}.</translation>
    </message>
    <message>
        <source>Choose one: --choose {where}=FILE</source>
        <translation>Choisissez&#xa0;: --choose {where}=FICHIER</translation>
    </message>
    <message>
        <source>The clipboard holds no keytab in base64.</source>
        <translation>Le presse-papiers ne contient pas de keytab en base64.</translation>
    </message>
    <message>
        <source>Copy what `base64 &lt; FILE.keytab` prints, whole, then paste again.</source>
        <translation>Copiez en entier ce qu’affiche `base64 &lt; FICHIER.keytab`, puis collez à nouveau.</translation>
    </message>
    <message>
        <source>Laid out evenly, the text would be read differently.</source>
        <translation>Mis en forme, le texte serait lu autrement.</translation>
    </message>
    <message>
        <source>Mend its errors first: a line that one of the two programs skips today would count.</source>
        <translation>Corrigez d’abord ses erreurs&#xa0;: une ligne que l’un des deux programmes saute aujourd’hui compterait.</translation>
    </message>
    <message>
        <source>Nobody is signed in[[ to {environment}]].</source>
        <translation>Personne n’est connecté[[ à {environment}]].</translation>
    </message>
    <message>
        <source>Sign in: at the top right of the window, or with
  catalog-manager login</source>
        <translation>Connectez-vous&#xa0;: en haut à droite de la fenêtre, ou avec
  catalog-manager login</translation>
    </message>
    <message>
        <source>The session[[ of {person}]] has ended.</source>
        <translation>La session[[ de {person}]] a pris fin.</translation>
    </message>
    <message>
        <source>Sign in again: at the top right of the window, or with
  catalog-manager login</source>
        <translation>Reconnectez-vous&#xa0;: en haut à droite de la fenêtre, ou avec
  catalog-manager login</translation>
    </message>
    <message>
        <source>Changing something here needs the role {role}, which {person} does not have.</source>
        <translation>Pour changer quelque chose ici, il faut le rôle {role}, que {person} n’a pas.</translation>
    </message>
    <message>
        <source>Everything can be looked at. Whoever administers the realm can give the role; sign in again after that.</source>
        <translation>Tout peut être consulté. Qui administre le royaume peut donner ce rôle&#xa0;; reconnectez-vous ensuite.</translation>
    </message>
    <message>
        <source>{now} signed in, and this work was begun by {before}: it does not go on under another name.</source>
        <translation>{now} s’est connecté, et ce travail a été commencé par {before}&#xa0;: il ne continue pas sous un autre nom.</translation>
    </message>
    <message>
        <source>Begin it again as {now}, or sign in as {before}.</source>
        <translation>Recommencez-le en tant que {now}, ou connectez-vous en tant que {before}.</translation>
    </message>
    <message>
        <source>There is no issuer of tokens at {issuer}[[ (HTTP {status})]].</source>
        <translation>Il n’y a pas d’émetteur de jetons à {issuer}[[ (HTTP {status})]].</translation>
    </message>
    <message>
        <source>Check identity.issuer of the environment. With Keycloak it is https://HOST/realms/REALM.</source>
        <translation>Vérifiez identity.issuer dans l’environnement. Avec Keycloak, c’est https://HÔTE/realms/ROYAUME.</translation>
    </message>
    <message>
        <source>The environment’s issuer is {expected}, and what answers there calls itself {got}.</source>
        <translation>L’émetteur de l’environnement est {expected}, et ce qui répond là se nomme {got}.</translation>
    </message>
    <message>
        <source>Write the name it gives itself, if that is the one you trust: tokens carry it.</source>
        <translation>Écrivez le nom qu’il se donne, si c’est bien celui en qui vous avez confiance&#xa0;: les jetons le portent.</translation>
    </message>
    <message>
        <source>The issuer {issuer} does not say its “{field}”, or not in a way that can be used.</source>
        <translation>L’émetteur {issuer} ne donne pas son «&#xa0;{field}&#xa0;», ou pas d’une façon utilisable.</translation>
    </message>
    <message>
        <source>Its addresses must be https. To see what it says:
  curl {issuer}/.well-known/openid-configuration</source>
        <translation>Ses adresses doivent être en https. Pour voir ce qu’il dit&#xa0;:
  curl {issuer}/.well-known/openid-configuration</translation>
    </message>
    <message>
        <source>The issuer {issuer} does not offer PKCE with S256.</source>
        <translation>L’émetteur {issuer} n’offre pas PKCE avec S256.</translation>
    </message>
    <message>
        <source>There is no signing in without it: a code could be stolen on its way to this program.</source>
        <translation>Sans cela, pas de connexion&#xa0;: un code pourrait être volé en chemin vers ce programme.</translation>
    </message>
    <message>
        <source>The issuer gives no key that its tokens could be verified with.</source>
        <translation>L’émetteur ne donne aucune clé permettant de vérifier ses jetons.</translation>
    </message>
    <message>
        <source>It must publish an RSA (2048 bits or more) or elliptic-curve key for signatures at its jwks_uri.</source>
        <translation>Il doit publier à son jwks_uri une clé de signature RSA (2048 bits ou plus) ou sur courbe elliptique.</translation>
    </message>
    <message>
        <source>What the issuer gave is not a token that can be read.</source>
        <translation>Ce que l’émetteur a donné n’est pas un jeton lisible.</translation>
    </message>
    <message>
        <source>Is the address of the issuer right? A proxy in between may answer in its place.</source>
        <translation>L’adresse de l’émetteur est-elle juste&#xa0;? Un proxy peut répondre à sa place.</translation>
    </message>
    <message>
        <source>The token is signed with “{algorithm}”, which is not accepted.</source>
        <translation>Le jeton est signé avec «&#xa0;{algorithm}&#xa0;», qui n’est pas accepté.</translation>
    </message>
    <message>
        <source>Only asymmetric signatures that the issuer announces count (RS…, PS…, ES…). If you did not expect this, tell whoever runs the issuer: somebody may be forging tokens.</source>
        <translation>Seules comptent les signatures asymétriques que l’émetteur annonce (RS…, PS…, ES…). Si vous ne vous y attendiez pas, prévenez qui gère l’émetteur&#xa0;: quelqu’un forge peut-être des jetons.</translation>
    </message>
    <message>
        <source>The token is signed with a key that the issuer does not know[[ ({key})]].</source>
        <translation>Le jeton est signé avec une clé que l’émetteur ne connaît pas[[ ({key})]].</translation>
    </message>
    <message>
        <source>Sign in again. If it stays, several servers behind one address may hold different keys, or the token is forged.</source>
        <translation>Reconnectez-vous. Si cela persiste, plusieurs serveurs derrière une même adresse ont peut-être des clés différentes, ou le jeton est forgé.</translation>
    </message>
    <message>
        <source>The signature of the token is wrong.</source>
        <translation>La signature du jeton est fausse.</translation>
    </message>
    <message>
        <source>Nothing was accepted. Tell whoever runs the issuer: somebody may be forging tokens.</source>
        <translation>Rien n’a été accepté. Prévenez qui gère l’émetteur&#xa0;: quelqu’un forge peut-être des jetons.</translation>
    </message>
    <message>
        <source>The token is of {got}, not of {expected}.</source>
        <translation>Le jeton vient de {got}, non de {expected}.</translation>
    </message>
    <message>
        <source>Nothing was accepted. Check identity.issuer of the environment.</source>
        <translation>Rien n’a été accepté. Vérifiez identity.issuer dans l’environnement.</translation>
    </message>
    <message>
        <source>The token was made for {got}, not for {expected}.</source>
        <translation>Le jeton a été fait pour {got}, non pour {expected}.</translation>
    </message>
    <message>
        <source>Nothing was accepted. Check identity.client_id of the environment.</source>
        <translation>Rien n’a été accepté. Vérifiez identity.client_id dans l’environnement.</translation>
    </message>
    <message>
        <source>The token was asked for by “{got}”, not by {expected}.</source>
        <translation>Le jeton a été demandé par «&#xa0;{got}&#xa0;», non par {expected}.</translation>
    </message>
    <message>
        <source>The token answers another sign-in than this one.</source>
        <translation>Le jeton répond à une autre connexion que celle-ci.</translation>
    </message>
    <message>
        <source>Nothing was accepted. Sign in again.</source>
        <translation>Rien n’a été accepté. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The two tokens that came do not belong together.</source>
        <translation>Les deux jetons reçus ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>What the issuer says about the person is about two people: {expected} and {got}.</source>
        <translation>Ce que l’émetteur dit de la personne en concerne deux&#xa0;: {expected} et {got}.</translation>
    </message>
    <message>
        <source>The issuer gave a token of the type “{got}”; only Bearer tokens can be used.</source>
        <translation>L’émetteur a donné un jeton du type «&#xa0;{got}&#xa0;»&#xa0;; seuls les jetons Bearer sont utilisables.</translation>
    </message>
    <message>
        <source>In the realm, switch DPoP or certificate-bound tokens off for this client.</source>
        <translation>Dans le realm, désactivez pour ce client DPoP ou les jetons liés à un certificat.</translation>
    </message>
    <message>
        <source>The token is not valid at this moment.</source>
        <translation>Le jeton n’est pas valable en ce moment.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The clocks of this machine and of the issuer are {minutes} minutes apart.</source>
        <translation>Les horloges de cette machine et de l’émetteur ont {minutes} minutes d’écart.</translation>
    </message>
    <message>
        <source>Up to 5 are borne. Have the clock set by the network:
  timedatectl set-ntp true</source>
        <translation>Jusqu’à 5 sont tolérées. Faites régler l’horloge par le réseau&#xa0;:
  timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>The token is meant for {got}; this environment’s servers want “{expected}”.</source>
        <translation>Le jeton est destiné à {got}&#xa0;; les serveurs de cet environnement veulent «&#xa0;{expected}&#xa0;».</translation>
    </message>
    <message>
        <source>In Keycloak, give the client an audience mapper for “{expected}”; or correct identity.audience of the environment.</source>
        <translation>Dans Keycloak, donnez au client un mapper d’audience pour «&#xa0;{expected}&#xa0;»&#xa0;; ou corrigez identity.audience dans l’environnement.</translation>
    </message>
    <message>
        <source>The browser came back from “{got}”, not from {expected}.</source>
        <translation>Le navigateur est revenu de «&#xa0;{got}&#xa0;», non de {expected}.</translation>
    </message>
    <message>
        <source>Nothing was accepted: another server may be trying to get hold of the sign-in. Sign in again.</source>
        <translation>Rien n’a été accepté&#xa0;: un autre serveur cherche peut-être à s’emparer de la connexion. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The issuer refused[[: {description}]] ({error}).</source>
        <translation>L’émetteur a refusé[[&#xa0;: {description}]] ({error}).</translation>
    </message>
    <message>
        <source>What it wants is set at the client in the realm: a public client with the standard flow, PKCE S256 and the redirect http://127.0.0.1/*.</source>
        <translation>Ce qu’il veut se règle au client, dans le royaume&#xa0;: un client public avec le flux standard, PKCE S256 et la redirection http://127.0.0.1/*.</translation>
    </message>
    <message>
        <source>The issuer does not take the code[[: {description}]].</source>
        <translation>L’émetteur n’accepte pas le code[[&#xa0;: {description}]].</translation>
    </message>
    <message>
        <source>A code counts once and for a minute. Sign in again.</source>
        <translation>Un code vaut une fois, pendant une minute. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The issuer refuses the client {client}[[: {description}]].</source>
        <translation>L’émetteur refuse le client {client}[[&#xa0;: {description}]].</translation>
    </message>
    <message>
        <source>Check identity.client_id of the environment. In the realm the client must be public: this program keeps no secret of its own.</source>
        <translation>Vérifiez identity.client_id dans l’environnement. Dans le royaume le client doit être public&#xa0;: ce programme ne garde aucun secret à lui.</translation>
    </message>
    <message>
        <source>The issuer answered something that cannot be used[[ (HTTP {status})]].</source>
        <translation>L’émetteur a répondu quelque chose d’inutilisable[[ (HTTP {status})]].</translation>
    </message>
    <message>
        <source>Is the address right? A proxy or a portal in between may answer in its place.</source>
        <translation>L’adresse est-elle juste&#xa0;? Un proxy ou un portail peut répondre à sa place.</translation>
    </message>
    <message>
        <source>Nobody signed in within {minutes} minutes.</source>
        <translation>Personne ne s’est connecté en {minutes} minutes.</translation>
    </message>
    <message>
        <source>Sign in again, and finish it in the browser. Where no browser opened, or it is on another machine:
  catalog-manager login --device</source>
        <translation>Reconnectez-vous, et terminez dans le navigateur. Si aucun navigateur ne s’est ouvert, ou s’il est sur une autre machine&#xa0;:
  catalog-manager login --device</translation>
    </message>
    <message>
        <source>Signing in was cancelled.</source>
        <translation>La connexion a été annulée.</translation>
    </message>
    <message>
        <source>No port could be opened on 127.0.0.1 for the browser to come back to[[: {reason}]].</source>
        <translation>Aucun port n’a pu être ouvert sur 127.0.0.1 pour le retour du navigateur[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Sign in with a code instead:
  catalog-manager login --device</source>
        <translation>Connectez-vous plutôt avec un code&#xa0;:
  catalog-manager login --device</translation>
    </message>
    <message>
        <source>No browser could be opened ({program}).</source>
        <translation>Aucun navigateur n’a pu être ouvert ({program}).</translation>
    </message>
    <message>
        <source>Sign in with a code, on any device that has one:
  catalog-manager login --device</source>
        <translation>Connectez-vous avec un code, sur n’importe quel appareil qui en a un&#xa0;:
  catalog-manager login --device</translation>
    </message>
    <message>
        <source>The issuer {issuer} does not sign in by a code on another device.</source>
        <translation>L’émetteur {issuer} ne connecte pas par un code sur un autre appareil.</translation>
    </message>
    <message>
        <source>Use the browser: catalog-manager login. In Keycloak the client’s “OAuth 2.0 Device Authorization Grant” turns it on.</source>
        <translation>Passez par le navigateur&#xa0;: catalog-manager login. Dans Keycloak, «&#xa0;OAuth 2.0 Device Authorization Grant&#xa0;» du client l’active.</translation>
    </message>
    <message>
        <source>The code ran out before somebody confirmed it.</source>
        <translation>Le code a expiré avant que quelqu’un le confirme.</translation>
    </message>
    <message>
        <source>Ask for another one:
  catalog-manager login --device</source>
        <translation>Demandez-en un autre&#xa0;:
  catalog-manager login --device</translation>
    </message>
    <message>
        <source>The code was refused on the other device.</source>
        <translation>Le code a été refusé sur l’autre appareil.</translation>
    </message>
    <message>
        <source>There is no keychain here, so the session lasts as long as this program runs[[: {reason}]].</source>
        <translation>Il n’y a pas de trousseau ici&#xa0;: la session dure autant que ce programme[[ ({reason})]].</translation>
    </message>
    <message>
        <source>On Linux a Secret Service keeps it (gnome-keyring, KWallet, KeePassXC). Nothing is written elsewhere in its place.</source>
        <translation>Sous Linux, un Secret Service la garde (gnome-keyring, KWallet, KeePassXC). Rien n’est écrit ailleurs à sa place.</translation>
    </message>
    <message>
        <source>The keychain is locked, so the session lasts as long as this program runs[[: {reason}]].</source>
        <translation>Le trousseau est verrouillé&#xa0;: la session dure autant que ce programme[[ ({reason})]].</translation>
    </message>
    <message>
        <source>Unlock it, then sign in again.</source>
        <translation>Déverrouillez-le, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>Another program is renewing the same session and does not come to an end.</source>
        <translation>Un autre programme renouvelle la même session et n’en finit pas.</translation>
    </message>
    <message>
        <source>Try again; close other windows of this program if it stays.</source>
        <translation>Réessayez&#xa0;; si cela persiste, fermez les autres fenêtres de ce programme.</translation>
    </message>
    <message>
        <source>The sign-in of {person} worked, but there is no keychain to keep it in: the next command would not know of it[[ ({reason})]].</source>
        <translation>La connexion de {person} a réussi, mais aucun trousseau ne peut la garder&#xa0;: la commande suivante n’en saurait rien[[ ({reason})]].</translation>
    </message>
    <message>
        <source>Unlock or start a keychain (gnome-keyring, KWallet, KeePassXC) and sign in again, or use the window, which keeps the session while it is open.</source>
        <translation>Déverrouillez ou lancez un trousseau (gnome-keyring, KWallet, KeePassXC) et reconnectez-vous, ou utilisez la fenêtre, qui garde la session tant qu’elle est ouverte.</translation>
    </message>
    <message>
        <source>The environment {environment} names no issuer to sign in to.</source>
        <translation>L’environnement {environment} ne nomme aucun émetteur auquel se connecter.</translation>
    </message>
    <message>
        <source>Add an `identity` section with the issuer, and `authentication: { oidc: {} }` to what takes its tokens.</source>
        <translation>Ajoutez une section `identity` avec l’émetteur, et `authentication: { oidc: {} }` à ce qui prend ses jetons.</translation>
    </message>
    <message>
        <source>This change writes a new credential file for “{catalog}”, and “{property}” was not given.</source>
        <translation>Cette modification écrit un nouveau fichier d’identifiants pour «&#xa0;{catalog}&#xa0;», et «&#xa0;{property}&#xa0;» n’a pas été donné.</translation>
    </message>
    <message>
        <source>The cluster’s own copy fits the old user or form only. Give it again: catalog-manager edit {catalog} … --credential {property}=file:PATH</source>
        <translation>La copie du cluster ne convient qu’à l’ancien utilisateur ou à l’ancienne forme. Redonnez-le&#xa0;: catalog-manager edit {catalog} … --credential {property}=file:PATH</translation>
    </message>
    <message>
        <source>“{catalog}” has no credential, so there is none to rotate.</source>
        <translation>«&#xa0;{catalog}&#xa0;» n’a pas d’identifiants&#xa0;: il n’y a rien à renouveler.</translation>
    </message>
    <message>
        <source>Where it shall have one: catalog-manager edit {catalog} --credential KEY=file:PATH</source>
        <translation>S’il doit en avoir&#xa0;: catalog-manager edit {catalog} --credential KEY=file:PATH</translation>
    </message>
    <message>
        <source>“{catalog}” has no revision {revision}[[; it has {known}]].</source>
        <translation>«&#xa0;{catalog}&#xa0;» n’a pas de révision {revision}[[&#xa0;; il a {known}]].</translation>
    </message>
    <message>
        <source>Older ones were removed: limits.revisions of the environment says how many are kept. See: catalog-manager history {catalog}</source>
        <translation>Les plus anciennes ont été retirées&#xa0;: limits.revisions de l’environnement dit combien sont gardées. Voir&#xa0;: catalog-manager history {catalog}</translation>
    </message>
    <message>
        <source>The record of “{catalog}” names revision {revision}, which is not there.</source>
        <translation>La fiche de «&#xa0;{catalog}&#xa0;» nomme la révision {revision}, qui n’est pas là.</translation>
    </message>
    <message>
        <source>Somebody removed it. Restore the Secret catalog-{catalog}.v{revision} from a backup, or delete the Secret catalog-{catalog} and register anew.</source>
        <translation>Quelqu’un l’a retirée. Restaurez le Secret catalog-{catalog}.v{revision} depuis une sauvegarde, ou supprimez le Secret catalog-{catalog} et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>The interrupted run on “{catalog}” has a step “{step}” that this program does not know.</source>
        <translation>L’exécution interrompue sur «&#xa0;{catalog}&#xa0;» a une étape «&#xa0;{step}&#xa0;» que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>A newer version of this program began it: recover it with that one.</source>
        <translation>Une version plus récente de ce programme l’a commencée&#xa0;: reprenez-la avec celle-là.</translation>
    </message>
    <message>
        <source>The role “{role}” is still admitted although the rule no longer names it.</source>
        <translation>Le rôle «&#xa0;{role}&#xa0;» est encore admis alors que la règle ne le nomme plus.</translation>
    </message>
    <message>
        <source>Another rule lets it in, or OPA has an older version. Look for a wider rule in the policies.</source>
        <translation>Une autre règle le laisse entrer, ou OPA a une version plus ancienne. Cherchez une règle plus large dans les politiques.</translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE; --unset the KEY of a property that the catalog has.</source>
        <translation>--set prend KEY=VALUE&#xa0;; --unset la KEY d’une propriété que le catalogue a.</translation>
    </message>
    <message>
        <source>--credential cannot be “{value}”.</source>
        <translation>--credential ne peut pas être «&#xa0;{value}&#xa0;».</translation>
    </message>
    <message>
        <source>It is KEY=file:PATH, KEY=env:VARIABLE, KEY=vault:PATH#KEY or KEY=prompt. KEY= can be left out where the catalog has one credential.</source>
        <translation>C’est KEY=file:PATH, KEY=env:VARIABLE, KEY=vault:PATH#KEY ou KEY=prompt. KEY= peut être omis si le catalogue n’a qu’un identifiant.</translation>
    </message>
    <message>
        <source>“{value}” is no revision’s number.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un numéro de révision.</translation>
    </message>
    <message>
        <source>Numbers as history shows them: --to 3, or --to v3.</source>
        <translation>Les numéros tels que history les montre&#xa0;: --to 3, ou --to v3.</translation>
    </message>
    <message>
        <source>“{catalog}” changed after you looked at the plan[[: {holder} was faster]][[ at {at}]]; nothing was done.</source>
        <translation>«&#xa0;{catalog}&#xa0;» a changé après que vous avez regardé le plan[[&#xa0;: {holder} a été plus rapide]][[ à {at}]]&#xa0;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>Look again, and plan anew: catalog-manager history {catalog}</source>
        <translation>Regardez de nouveau et replanifiez&#xa0;: catalog-manager history {catalog}</translation>
    </message>
    <message>
        <source>The environment[[ {environment}]] names no metadata catalogue.</source>
        <translation>L’environnement[[ {environment}]] ne nomme aucun référentiel de métadonnées.</translation>
    </message>
    <message>
        <source>Add a section `metadata` to it: url, token and trino_user.</source>
        <translation>Ajoutez-y une section `metadata`&#xa0;: url, token et trino_user.</translation>
    </message>
    <message>
        <source>This program was never tried against a real OpenMetadata server, only against the vendor’s published request and answer models (version 2.0).</source>
        <translation>Ce programme n’a jamais été essayé sur un vrai serveur OpenMetadata, seulement sur les modèles de requêtes et de réponses publiés par l’éditeur (version 2.0).</translation>
    </message>
    <message>
        <source>Look in OpenMetadata itself at the first service it makes. A run never fails because of it.</source>
        <translation>Regardez dans OpenMetadata même le premier service qu’il crée. Une exécution n’échoue jamais à cause de lui.</translation>
    </message>
    <message>
        <source>OpenMetadata does not accept the token[[: {reason}]].</source>
        <translation>OpenMetadata n’accepte pas le jeton[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>It may have run out: make a new one in OpenMetadata (Settings, Bots, or your own profile) and put it where metadata.token points.</source>
        <translation>Il a peut-être expiré&#xa0;: créez-en un nouveau dans OpenMetadata (Settings, Bots, ou votre profil) et mettez-le là où pointe metadata.token.</translation>
    </message>
    <message>
        <source>OpenMetadata does not let this token’s owner do it[[: {reason}]].</source>
        <translation>OpenMetadata ne le permet pas au propriétaire de ce jeton[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Its roles must allow Create, EditAll and Delete on databaseService, and Create, EditAll, Deploy and Trigger on ingestionPipeline.</source>
        <translation>Ses rôles doivent permettre Create, EditAll et Delete sur databaseService, et Create, EditAll, Deploy et Trigger sur ingestionPipeline.</translation>
    </message>
    <message>
        <source>In OpenMetadata this token’s owner may not {operations} on {resource}.</source>
        <translation>Dans OpenMetadata, le propriétaire de ce jeton n’a pas le droit {operations} sur {resource}.</translation>
    </message>
    <message>
        <source>Give one of its roles a policy that allows it.</source>
        <translation>Donnez à l’un de ses rôles une politique qui le permet.</translation>
    </message>
    <message>
        <source>OpenMetadata refuses the request[[: {reason}]].</source>
        <translation>OpenMetadata refuse la requête[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Its version may want something else than 2.0 does; its own log says more.</source>
        <translation>Sa version attend peut-être autre chose que la 2.0&#xa0;; son propre journal en dit plus.</translation>
    </message>
    <message>
        <source>What answers there does not speak as OpenMetadata’s API does[[ (HTTP {status})]].</source>
        <translation>Ce qui répond là ne parle pas comme l’API d’OpenMetadata[[ (HTTP {status})]].</translation>
    </message>
    <message>
        <source>Check metadata.url in the environment: the server’s address, with nothing behind it or with /api.</source>
        <translation>Vérifiez metadata.url dans l’environnement&#xa0;: l’adresse du serveur, sans rien derrière ou avec /api.</translation>
    </message>
    <message>
        <source>What runs OpenMetadata’s pipelines[[ ({platform})]] failed[[: {reason}]].</source>
        <translation>Ce qui exécute les pipelines d’OpenMetadata[[ ({platform})]] a échoué[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The service is registered there; only its ingestion did not begin. See that the pipeline service (Airflow) is well: in OpenMetadata, Settings, Preferences, Health.</source>
        <translation>Le service y est enregistré&#xa0;; seule son ingestion n’a pas commencé. Voyez si le service de pipelines (Airflow) va bien&#xa0;: dans OpenMetadata, Settings, Preferences, Health.</translation>
    </message>
    <message>
        <source>OpenMetadata has a service {service} already, and this program did not make it.</source>
        <translation>OpenMetadata a déjà un service {service}, et ce programme ne l’a pas créé.</translation>
    </message>
    <message>
        <source>It is left as it is. Rename or remove it there if it is not needed; what this program makes carries its mark in the description.</source>
        <translation>Il reste tel quel. Renommez-le ou retirez-le là-bas s’il ne sert pas&#xa0;; ce que crée ce programme porte sa marque dans la description.</translation>
    </message>
    <message>
        <source>The service {service} was given a password in OpenMetadata, which writing it anew would lose.</source>
        <translation>Le service {service} a reçu dans OpenMetadata un mot de passe, qui serait perdu en le récrivant.</translation>
    </message>
    <message>
        <source>It is left as it is. Correct its address and user there, or name the password’s source as metadata.trino_password.</source>
        <translation>Il reste tel quel. Corrigez là-bas son adresse et son utilisateur, ou nommez la source du mot de passe sous metadata.trino_password.</translation>
    </message>
    <message>
        <source>OpenMetadata read {service}, and that ended as “{state}”[[: {reason}]].</source>
        <translation>OpenMetadata a lu {service}, et cette lecture est «&#xa0;{state}&#xa0;»[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The catalog itself is not touched by it. The whole log is in OpenMetadata, at the service’s agents; once it is mended:
  catalog-manager reindex {catalog}</source>
        <translation>Le catalogue lui-même n’en souffre pas. Le journal entier est dans OpenMetadata, aux agents du service&#xa0;; une fois la cause réparée&#xa0;:
  catalog-manager reindex {catalog}</translation>
    </message>
    <message>
        <source>OpenMetadata took the order to read {service}, and told of no run within {seconds} s.</source>
        <translation>OpenMetadata a accepté de lire {service}, et n’a annoncé aucune exécution en {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>It may begin later. To see:
  catalog-manager show {catalog}
metadata.wait_seconds says how long to wait.</source>
        <translation>Elle commencera peut-être plus tard. Pour voir&#xa0;:
  catalog-manager show {catalog}
metadata.wait_seconds dit combien de temps attendre.</translation>
    </message>
    <message>
        <source>Write it as HOST:PORT, for example trino.example:8443.</source>
        <translation>Écrivez-la HÔTE:PORT, par exemple trino.example:8443.</translation>
    </message>
    <message>
        <source>“{value}” is not a schedule that “{field}” can be.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une planification que peut prendre «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>Write five fields as cron has them, for example 0 3 * * * for three in the morning.</source>
        <translation>Écrivez les cinq champs de cron, par exemple 0 3 * * * pour trois heures du matin.</translation>
    </message>
    <message>
        <source>{reader} refuses the krb5.conf[[ at line {line}]]: {problem}.</source>
        <translation>{reader} refuse le krb5.conf[[ à la ligne {line}]]&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Nothing was sent. To see what is wrong and mend it:
  catalog-manager krb5 check FILE</source>
        <translation>Rien n’a été envoyé. Pour voir ce qui ne va pas et le réparer&#xa0;:
  catalog-manager krb5 check FICHIER</translation>
    </message>
    <message>
        <source>There is no principal to sign in as.</source>
        <translation>Il n’y a pas de principal sous lequel s’identifier.</translation>
    </message>
    <message>
        <source>Choose one that the keytab holds.</source>
        <translation>Choisissez-en un que le keytab contient.</translation>
    </message>
    <message>
        <source>Nobody said which host _HOST stands for in “{principal}”.</source>
        <translation>Personne n’a dit quel hôte _HOST représente dans «&#xa0;{principal}&#xa0;».</translation>
    </message>
    <message>
        <source>Hadoop and Trino put the full name of the machine there. Name that host (--host on the command line).</source>
        <translation>Hadoop et Trino y mettent le nom complet de la machine. Nommez cet hôte (--host en ligne de commande).</translation>
    </message>
    <message>
        <source>“{principal}” names no realm, and the krb5.conf has no default_realm.</source>
        <translation>«&#xa0;{principal}&#xa0;» ne nomme pas de royaume, et le krb5.conf n’a pas de default_realm.</translation>
    </message>
    <message>
        <source>Write the realm behind the name, as in hive@ACME.LAN.</source>
        <translation>Écrivez le royaume après le nom, comme dans hive@ACME.LAN.</translation>
    </message>
    <message>
        <source>No key can be read from the keytab.</source>
        <translation>Aucune clé ne peut être lue dans le keytab.</translation>
    </message>
    <message>
        <source>To see what it holds and what is wrong with it:
  catalog-manager keytab inspect FILE</source>
        <translation>Pour voir ce qu’il contient et ce qui ne va pas&#xa0;:
  catalog-manager keytab inspect FICHIER</translation>
    </message>
    <message>
        <source>The krb5.conf leaves no encryption type that both MIT and Java can use.</source>
        <translation>Le krb5.conf ne laisse aucun type de chiffrement utilisable à la fois par MIT et par Java.</translation>
    </message>
    <message>
        <source>Look for a slip in permitted_enctypes and default_tkt_enctypes, or delete both lines: the defaults are good.</source>
        <translation>Cherchez une faute de frappe dans permitted_enctypes et default_tkt_enctypes, ou supprimez les deux lignes&#xa0;: les valeurs par défaut conviennent.</translation>
    </message>
    <message>
        <source>The keys of “{principal}” are of the type {held}; the krb5.conf permits {permitted}.</source>
        <translation>Les clés de «&#xa0;{principal}&#xa0;» sont du type {held}&#xa0;; le krb5.conf permet {permitted}.</translation>
    </message>
    <message>
        <source>Java then says “Unable to obtain password from user”. Export the keytab again with aes256-cts-hmac-sha1-96, or permit the type the keys have.</source>
        <translation>Java dit alors «&#xa0;Unable to obtain password from user&#xa0;». Exportez à nouveau le keytab avec aes256-cts-hmac-sha1-96, ou permettez le type des clés.</translation>
    </message>
    <message>
        <source>The krb5.conf does not say where the realm {realm} is.</source>
        <translation>Le krb5.conf ne dit pas où se trouve le royaume {realm}.</translation>
    </message>
    <message>
        <source>Did you mean {nearest}? Upper and lower case count.
Add the realm with its kdc to [realms].</source>
        <translation>Vouliez-vous dire {nearest}&#xa0;? La casse compte.
Ajoutez le royaume avec son kdc à [realms].</translation>
    </message>
    <message>
        <source>The krb5.conf names no kdc for the realm {realm}.</source>
        <translation>Le krb5.conf ne nomme aucun kdc pour le royaume {realm}.</translation>
    </message>
    <message>
        <source>Add kdc = HOST to the realm’s block. This check does not ask DNS for it.</source>
        <translation>Ajoutez kdc = HÔTE au bloc du royaume. Cet essai ne le demande pas au DNS.</translation>
    </message>
    <message>
        <source>“{value}” is no kdc: one host, and a port if it is not 88.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un kdc&#xa0;: un hôte, et un port si ce n’est pas 88.</translation>
    </message>
    <message>
        <source>MIT gives up the whole realm for it. Write one host a line, without a comment, tcp/ or http://, such as kdc1.acme.lan:88.</source>
        <translation>MIT renonce pour cela à tout le royaume. Écrivez un hôte par ligne, sans commentaire, tcp/ ni http://, par exemple kdc1.acme.lan:88.</translation>
    </message>
    <message>
        <source>“{key} = {value}” is no duration.</source>
        <translation>«&#xa0;{key} = {value}&#xa0;» n’est pas une durée.</translation>
    </message>
    <message>
        <source>Write a number with its unit, such as 24h or 7d.</source>
        <translation>Écrivez un nombre avec son unité, comme 24h ou 7d.</translation>
    </message>
    <message>
        <source>The KDC’s name {host} is not known to DNS here.</source>
        <translation>Le nom du KDC, {host}, est inconnu du DNS ici.</translation>
    </message>
    <message>
        <source>Check its spelling; a name may be known inside the cluster only:
  getent hosts {host}</source>
        <translation>Vérifiez son orthographe&#xa0;; un nom peut n’être connu qu’à l’intérieur du cluster&#xa0;:
  getent hosts {host}</translation>
    </message>
    <message>
        <source>No KDC listens at {kdc}[[ ({reason})]].</source>
        <translation>Aucun KDC n’écoute à {kdc}[[ ({reason})]].</translation>
    </message>
    <message>
        <source>Check host and port of the kdc line, and whether the service runs. Kerberos’ own port is 88, UDP and TCP.</source>
        <translation>Vérifiez l’hôte et le port de la ligne kdc, et que le service tourne. Le port de Kerberos est le 88, en UDP et en TCP.</translation>
    </message>
    <message>
        <source>{kdc} did not answer[[ within {seconds} s]].</source>
        <translation>{kdc} n’a pas répondu[[ en {seconds}&#xa0;s]].</translation>
    </message>
    <message>
        <source>A firewall that drops packets looks like this. A Java program would wait 90 s for each KDC.</source>
        <translation>Un pare-feu qui jette les paquets a cet effet. Un programme Java attendrait 90&#xa0;s pour chaque KDC.</translation>
    </message>
    <message>
        <source>None of the KDCs of {realm} answers: {kdcs}.</source>
        <translation>Aucun des KDC de {realm} ne répond&#xa0;: {kdcs}.</translation>
    </message>
    <message>
        <source>The trace says how each of them failed. Check names, ports and firewalls.</source>
        <translation>La trace dit comment chacun a échoué. Vérifiez les noms, les ports et les pare-feux.</translation>
    </message>
    <message>
        <source>{kdc} answers over TCP but not over UDP.</source>
        <translation>{kdc} répond en TCP mais pas en UDP.</translation>
    </message>
    <message>
        <source>Java says “Receive timed out” and never tries TCP. Write udp_preference_limit = 1 under [libdefaults].</source>
        <translation>Java dit «&#xa0;Receive timed out&#xa0;» et n’essaie jamais TCP. Écrivez udp_preference_limit = 1 sous [libdefaults].</translation>
    </message>
    <message>
        <source>The sign-in was given up after {seconds} s.</source>
        <translation>L’identification a été abandonnée après {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>The trace says how far it came.</source>
        <translation>La trace dit jusqu’où elle est allée.</translation>
    </message>
    <message>
        <source>The sign-in was stopped.</source>
        <translation>L’identification a été interrompue.</translation>
    </message>
    <message>
        <source>The KDC does not know “{principal}”.</source>
        <translation>Le KDC ne connaît pas «&#xa0;{principal}&#xa0;».</translation>
    </message>
    <message>
        <source>Look for a slip in the name or the realm; case counts. If it is right, the realm’s administrator must create it.</source>
        <translation>Cherchez une faute de frappe dans le nom ou le royaume&#xa0;; la casse compte. S’il est juste, l’administrateur du royaume doit le créer.</translation>
    </message>
    <message>
        <source>The KDC refuses the key of “{principal}”[[ (version {kvnos})]].</source>
        <translation>Le KDC refuse la clé de «&#xa0;{principal}&#xa0;»[[ (version {kvnos})]].</translation>
    </message>
    <message>
        <source>The password was changed after this keytab was made, which makes its keys stale. Export the keytab again.</source>
        <translation>Le mot de passe a été changé après la création de ce keytab, dont les clés sont donc périmées. Exportez à nouveau le keytab.</translation>
    </message>
    <message>
        <source>The clocks differ too much[[: by {seconds} s; the KDC’s says {clock}]].</source>
        <translation>Les horloges diffèrent trop[[&#xa0;: de {seconds}&#xa0;s&#xa0;; celle du KDC dit {clock}]].</translation>
    </message>
    <message>
        <source>Kerberos tolerates five minutes. Let NTP set this machine’s clock, or the KDC’s. What counts in the end are the clocks of Trino’s machines.</source>
        <translation>Kerberos tolère cinq minutes. Laissez NTP régler l’horloge de cette machine, ou celle du KDC. Ce qui compte à la fin, ce sont les horloges des machines de Trino.</translation>
    </message>
    <message>
        <source>The KDC has no key for this principal of the types asked for[[: {permitted}]].</source>
        <translation>Le KDC n’a pour ce principal aucune clé des types demandés[[&#xa0;: {permitted}]].</translation>
    </message>
    <message>
        <source>Permit more under permitted_enctypes, export the keytab again (its keys may be older ones, of another type), or have the principal’s key made anew with AES.</source>
        <translation>Permettez-en davantage dans permitted_enctypes, exportez à nouveau le keytab (ses clés sont peut-être plus anciennes, d’un autre type), ou faites refaire la clé du principal en AES.</translation>
    </message>
    <message>
        <source>The account “{principal}” has expired.</source>
        <translation>Le compte «&#xa0;{principal}&#xa0;» a expiré.</translation>
    </message>
    <message>
        <source>Ask the realm’s administrator to extend it.</source>
        <translation>Demandez à l’administrateur du royaume de le prolonger.</translation>
    </message>
    <message>
        <source>The password of “{principal}” has expired.</source>
        <translation>Le mot de passe de «&#xa0;{principal}&#xa0;» a expiré.</translation>
    </message>
    <message>
        <source>A service account should not have that: ask the realm’s administrator, then export the keytab again.</source>
        <translation>Cela ne devrait pas arriver à un compte de service&#xa0;: voyez avec l’administrateur du royaume, puis exportez à nouveau le keytab.</translation>
    </message>
    <message>
        <source>The account “{principal}” is locked.</source>
        <translation>Le compte «&#xa0;{principal}&#xa0;» est verrouillé.</translation>
    </message>
    <message>
        <source>Too many attempts with a wrong key lock it, or somebody did. Ask the realm’s administrator.</source>
        <translation>Trop d’essais avec une mauvaise clé le verrouillent, ou quelqu’un l’a fait. Voyez avec l’administrateur du royaume.</translation>
    </message>
    <message>
        <source>[[{kdc}: ]]this KDC is not one of the realm {realm}.</source>
        <translation>[[{kdc}&#xa0;: ]]ce KDC n’est pas du royaume {realm}.</translation>
    </message>
    <message>
        <source>Check the realm’s spelling, case included, and the kdc lines of its block.</source>
        <translation>Vérifiez l’orthographe du royaume, casse comprise, et les lignes kdc de son bloc.</translation>
    </message>
    <message>
        <source>The KDC does not know the service “{service}”.</source>
        <translation>Le KDC ne connaît pas le service «&#xa0;{service}&#xa0;».</translation>
    </message>
    <message>
        <source>Trino’s log says “Server not found in Kerberos database (7)”. Check the service’s name and the full host name in it, as DNS gives it.</source>
        <translation>Le journal de Trino dit «&#xa0;Server not found in Kerberos database (7)&#xa0;». Vérifiez le nom du service et le nom d’hôte complet qu’il contient, tel que le DNS le donne.</translation>
    </message>
    <message>
        <source>The sign-in failed: {message}.</source>
        <translation>L’identification a échoué&#xa0;: {message}.</translation>
    </message>
    <message>
        <source>The trace says what was sent and answered.</source>
        <translation>La trace dit ce qui a été envoyé et répondu.</translation>
    </message>
    <message>
        <source>Keys of {principal}: version {kvnos}, {held}. Permitted: {permitted}.</source>
        <translation>Clés de {principal}&#xa0;: version {kvnos}, {held}. Permis&#xa0;: {permitted}.</translation>
    </message>
    <message>
        <source>To {kdc}: {size} bytes.</source>
        <translation>À {kdc}&#xa0;: {size} octets.</translation>
    </message>
    <message>
        <source>From {kdc}: {size} bytes.</source>
        <translation>De {kdc}&#xa0;: {size} octets.</translation>
    </message>
    <message>
        <source>The KDC wants proof of the key first, as usual.</source>
        <translation>Le KDC demande d’abord une preuve de la clé, comme d’habitude.</translation>
    </message>
    <message>
        <source>The answer is too long for UDP: again over TCP.</source>
        <translation>La réponse est trop longue pour UDP&#xa0;: on recommence en TCP.</translation>
    </message>
    <message>
        <source>The KDC refuses, with error {number}.</source>
        <translation>Le KDC refuse, erreur {number}.</translation>
    </message>
    <message>
        <source>A ticket for {service}: {enctype}, until {until}.</source>
        <translation>Un ticket pour {service}&#xa0;: {enctype}, jusqu’au {until}.</translation>
    </message>
    <message>
        <source>The environment[[ {environment}]] names no Vault.</source>
        <translation>L’environnement[[ {environment}]] ne nomme pas de Vault.</translation>
    </message>
    <message>
        <source>Add a section `vault` to it: url, mount, prefix and authentication.</source>
        <translation>Ajoutez-y une section `vault`&#xa0;: url, mount, prefix et authentication.</translation>
    </message>
    <message>
        <source>Vault does not let you sign in[[: {reason}]].</source>
        <translation>Vault ne vous laisse pas vous connecter[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>A token may have run out or been revoked; a role admits only the audience and the roles it is bound to. What vault.authentication names must be good for this Vault and this namespace.</source>
        <translation>Un jeton peut avoir expiré ou avoir été révoqué&#xa0;; un rôle n’admet que l’audience et les rôles auxquels il est lié. Ce que nomme vault.authentication doit valoir pour ce Vault et cet espace de noms.</translation>
    </message>
    <message>
        <source>Vault wants a token for {audience}, and the one you signed in with is meant for {found}.</source>
        <translation>Vault veut un jeton destiné à {audience}, et celui de votre connexion est destiné à {found}.</translation>
    </message>
    <message>
        <source>Give the client in Keycloak an audience mapper for it, or correct vault.authentication.oidc.audience in the environment.</source>
        <translation>Donnez au client, dans Keycloak, un mappeur d’audience pour lui, ou corrigez vault.authentication.oidc.audience dans l’environnement.</translation>
    </message>
    <message>
        <source>Vault does not permit this at {path}.</source>
        <translation>Vault ne le permet pas pour {path}.</translation>
    </message>
    <message>
        <source>Your policy must allow create, read, update and delete on the data below vault.prefix, and read, list and delete on its metadata. To see what it allows:
  catalog-manager env test</source>
        <translation>Votre politique doit permettre create, read, update et delete sur les données sous vault.prefix, et read, list et delete sur leurs métadonnées. Pour voir ce qu’elle permet&#xa0;:
  catalog-manager env test</translation>
    </message>
    <message>
        <source>Vault has no KV engine at {mount}.</source>
        <translation>Vault n’a pas de moteur KV à {mount}.</translation>
    </message>
    <message>
        <source>Correct vault.mount in the environment, or enable it there:
  vault secrets enable -path={mount} -version=2 kv</source>
        <translation>Corrigez vault.mount dans l’environnement, ou activez-le là-bas&#xa0;:
  vault secrets enable -path={mount} -version=2 kv</translation>
    </message>
    <message>
        <source>Vault is sealed: it answers, and opens nothing.</source>
        <translation>Vault est scellé&#xa0;: il répond, et n’ouvre rien.</translation>
    </message>
    <message>
        <source>Whoever holds its keys must unseal it:
  vault operator unseal</source>
        <translation>Qui détient ses clés doit le desceller&#xa0;:
  vault operator unseal</translation>
    </message>
    <message>
        <source>What answers is a Vault that does no work now (HTTP {status}).</source>
        <translation>Ce qui répond est un Vault qui ne travaille pas en ce moment (HTTP {status}).</translation>
    </message>
    <message>
        <source>It is a standby, or has too many requests. Try again, or name the active one.</source>
        <translation>C’est un remplaçant, ou il a trop de requêtes. Réessayez, ou nommez celui qui est actif.</translation>
    </message>
    <message>
        <source>Vault holds nothing at {path}.</source>
        <translation>Vault ne contient rien à {path}.</translation>
    </message>
    <message>
        <source>Paths are below the mount, without “data/”. To see what is there:
  vault kv list</source>
        <translation>Les chemins sont sous le point de montage, sans «&#xa0;data/&#xa0;». Pour voir ce qui s’y trouve&#xa0;:
  vault kv list</translation>
    </message>
    <message>
        <source>Version {version} of {path} was deleted in Vault.</source>
        <translation>La version {version} de {path} a été supprimée dans Vault.</translation>
    </message>
    <message>
        <source>If it was not destroyed, it can be brought back:
  vault kv undelete</source>
        <translation>Si elle n’a pas été détruite, on peut la faire revenir&#xa0;:
  vault kv undelete</translation>
    </message>
    <message>
        <source>Something else was written to {path} in Vault; it is left as it is.</source>
        <translation>Autre chose a été écrit à {path} dans Vault&#xa0;; on n’y touche pas.</translation>
    </message>
    <message>
        <source>See who wrote it (vault kv metadata get), then try again.</source>
        <translation>Voyez qui l’a écrit (vault kv metadata get), puis réessayez.</translation>
    </message>
    <message>
        <source>Vault refuses the request at {path}[[: {reason}]].</source>
        <translation>Vault refuse la requête pour {path}[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Its own log says more.</source>
        <translation>Son propre journal en dit plus.</translation>
    </message>
    <message>
        <source>Vault does not give you {capabilities} at {path}.</source>
        <translation>Vault ne vous donne pas {capabilities} pour {path}.</translation>
    </message>
    <message>
        <source>Give your role there a policy that does.</source>
        <translation>Donnez à votre rôle, là-bas, une politique qui le fait.</translation>
    </message>
    <message>
        <source>What answers there does not speak as a KV engine of version 2 does[[ (HTTP {status})]].</source>
        <translation>Ce qui répond là ne parle pas comme un moteur KV de version 2[[ (HTTP {status})]].</translation>
    </message>
    <message>
        <source>Check vault.url in the environment: the server’s address without /v1; and vault.mount: a KV engine of version 2.</source>
        <translation>Vérifiez vault.url dans l’environnement&#xa0;: l’adresse du serveur sans /v1&#xa0;; et vault.mount&#xa0;: un moteur KV de version 2.</translation>
    </message>
    <message>
        <source>A Trino that keeps its catalogs in memory forgets them when it restarts. Bring it back: catalog-manager reconcile {catalog}</source>
        <translation>Un Trino qui garde ses catalogues en mémoire les oublie au redémarrage. Pour le ramener&#xa0;: catalog-manager reconcile {catalog}</translation>
    </message>
    <message>
        <source>Somebody created it by hand. Take it out again: catalog-manager reconcile {catalog}</source>
        <translation>Quelqu’un l’a créé à la main. Pour le retirer de nouveau&#xa0;: catalog-manager reconcile {catalog}</translation>
    </message>
    <message>
        <source>Somebody dropped ours and created another by hand. To have ours again, which drops that one: catalog-manager reconcile {catalog}</source>
        <translation>Quelqu’un a supprimé le nôtre et en a créé un autre à la main. Pour ravoir le nôtre, ce qui supprime l’autre&#xa0;: catalog-manager reconcile {catalog}</translation>
    </message>
    <message>
        <source>The access rule of “{catalog}” is gone[[ from {object}]].</source>
        <translation>La règle d’accès de «&#xa0;{catalog}&#xa0;» a disparu[[ de {object}]].</translation>
    </message>
    <message>
        <source>Its roles are refused until the rule is back. Write it again: catalog-manager reconcile {catalog}</source>
        <translation>Ses rôles sont refusés tant que la règle manque. Pour la récrire&#xa0;: catalog-manager reconcile {catalog}</translation>
    </message>
    <message>
        <source>The access rule of “{catalog}” is not the recorded one[[; “{writer}” has written it]].</source>
        <translation>La règle d’accès de «&#xa0;{catalog}&#xa0;» n’est pas celle qui est consignée[[&#xa0;; «&#xa0;{writer}&#xa0;» l’a écrite]].</translation>
    </message>
    <message>
        <source>It may let in more people than were agreed on. See: catalog-manager reconcile {catalog}, which shows both texts before it writes the recorded one</source>
        <translation>Elle laisse peut-être entrer plus de monde que convenu. Voir&#xa0;: catalog-manager reconcile {catalog}, qui montre les deux textes avant d’écrire celui qui est consigné</translation>
    </message>
    <message>
        <source>OPA lets anybody at all into “{catalog}”, although its rule does not.</source>
        <translation>OPA laisse n’importe qui entrer dans «&#xa0;{catalog}&#xa0;», bien que sa règle ne le fasse pas.</translation>
    </message>
    <message>
        <source>Another policy is wider. Look in OPA’s policies for a rule that names no group.</source>
        <translation>Une autre politique est plus large. Chercher dans celles d’OPA une règle qui ne nomme aucun groupe.</translation>
    </message>
    <message>
        <source>OPA lets {roles} into “{catalog}”, although its rule does not.</source>
        <translation>OPA laisse {roles} entrer dans «&#xa0;{catalog}&#xa0;», bien que sa règle ne le fasse pas.</translation>
    </message>
    <message>
        <source>Another policy lets them in, or OPA still has an older version of the rule: see whether the watcher that brings the ConfigMap to OPA is alive.</source>
        <translation>Une autre politique les laisse entrer, ou OPA a encore une ancienne version de la règle&#xa0;: voir si le veilleur qui porte le ConfigMap à OPA est en vie.</translation>
    </message>
    <message>
        <source>OPA refuses {roles} on “{catalog}”, although its rule admits them.</source>
        <translation>OPA refuse {roles} sur «&#xa0;{catalog}&#xa0;», bien que sa règle les admette.</translation>
    </message>
    <message>
        <source>OPA has not loaded the rule. See whether the watcher that brings the ConfigMap to OPA is alive, and what it says of the file.</source>
        <translation>OPA n’a pas chargé la règle. Voir si le veilleur qui porte le ConfigMap à OPA est en vie, et ce qu’il dit du fichier.</translation>
    </message>
    <message>
        <source>The credential of “{catalog}” is gone: {object} has no key {key}.</source>
        <translation>Le secret de «&#xa0;{catalog}&#xa0;» a disparu&#xa0;: {object} n’a pas la clé {key}.</translation>
    </message>
    <message>
        <source>Trino goes on with what it has read, until it restarts. The secret is nowhere else, so it has to be given again: catalog-manager rotate {catalog}</source>
        <translation>Trino continue avec ce qu’il a lu, jusqu’à son redémarrage. Le secret n’est nulle part ailleurs&#xa0;: il faut le redonner, catalog-manager rotate {catalog}</translation>
    </message>
    <message>
        <source>The access rule of “{catalog}” had been put right, and has been changed back[[ by “{writer}”]].</source>
        <translation>La règle d’accès de «&#xa0;{catalog}&#xa0;» avait été rétablie, et elle a de nouveau été changée[[ par «&#xa0;{writer}&#xa0;»]].</translation>
    </message>
    <message>
        <source>Find out who writes {object}. To write it once more all the same, name the catalog: catalog-manager reconcile {catalog}</source>
        <translation>Trouver qui écrit {object}. Pour l’écrire une fois encore malgré tout, nommer le catalogue&#xa0;: catalog-manager reconcile {catalog}</translation>
    </message>
    <message>
        <source>{controller} owns {object} and takes back what is written there for “{catalog}”.</source>
        <translation>{controller} possède {object} et reprend ce qui y est écrit pour «&#xa0;{catalog}&#xa0;».</translation>
    </message>
    <message>
        <source>Take the object out of {controller}, or put the rule into its repository: catalog-manager render FILE --as manifests</source>
        <translation>Retirer l’objet de {controller}, ou mettre la règle dans son dépôt&#xa0;: catalog-manager render FILE --as manifests</translation>
    </message>
    <message>
        <source>The record of “{catalog}” cannot be read.</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» est illisible.</translation>
    </message>
    <message>
        <source>Restore the Secrets catalog-{catalog} and catalog-{catalog}.vN from a backup, or delete them and register anew.</source>
        <translation>Restaurer les Secrets catalog-{catalog} et catalog-{catalog}.vN depuis une sauvegarde, ou les supprimer et enregistrer de nouveau.</translation>
    </message>
    <message>
        <source>The record of “{catalog}” is not what was signed[[: {fields}]].</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» n’est pas celui qui a été signé[[&#xa0;: {fields}]].</translation>
    </message>
    <message>
        <source>The record of “{catalog}” is older than one that was in force.</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» est plus ancien qu’un autre qui était en vigueur.</translation>
    </message>
    <message>
        <source>The record of “{catalog}” is not signed.</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» n’est pas signé.</translation>
    </message>
    <message>
        <source>The record of “{catalog}” is signed with a key that is not at hand.</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» est signé avec une clé qui n’est pas disponible.</translation>
    </message>
    <message>
        <source>With --watch nobody is there to say yes to each plan.</source>
        <translation>Avec --watch, personne n’est là pour accepter chaque plan.</translation>
    </message>
    <message>
        <source>Look at one plan first (without --watch), then add --yes.</source>
        <translation>Regarder d’abord un plan (sans --watch), puis ajouter --yes.</translation>
    </message>
    <message>
        <source>Trino has no catalog “{catalog}” that could be adopted.</source>
        <translation>Trino n’a pas de catalogue «&#xa0;{catalog}&#xa0;» à adopter.</translation>
    </message>
    <message>
        <source>To have a new one: catalog-manager apply FILE</source>
        <translation>Pour en avoir un nouveau&#xa0;: catalog-manager apply FILE</translation>
    </message>
    <message>
        <source>In Trino “{catalog}” is of the connector {found}; the definition says {given}.</source>
        <translation>Dans Trino, «&#xa0;{catalog}&#xa0;» est du connecteur {found}&#xa0;; la définition dit {given}.</translation>
    </message>
    <message>
        <source>It must be the definition of the catalog that is there.</source>
        <translation>Ce doit être la définition du catalogue qui est là.</translation>
    </message>
    <message>
        <source>The definition is called “{given}”, not “{catalog}”.</source>
        <translation>La définition s’appelle «&#xa0;{given}&#xa0;», pas «&#xa0;{catalog}&#xa0;».</translation>
    </message>
    <message>
        <source>Its name must be the catalog’s in Trino.</source>
        <translation>Son nom doit être celui du catalogue dans Trino.</translation>
    </message>
    <message>
        <source>The definition does not show what “{catalog}” shows[[; it lacks the schemas {missing}]][[; it shows besides {extra}]].</source>
        <translation>La définition ne montre pas ce que montre «&#xa0;{catalog}&#xa0;»[[&#xa0;; il y manque les schémas {missing}]][[&#xa0;; elle montre en plus {extra}]].</translation>
    </message>
    <message>
        <source>It reads another source, or as another user. Adopt it with the properties and the login that the catalog was created with.</source>
        <translation>Elle lit une autre source, ou avec un autre compte. L’adopter avec les propriétés et le compte avec lesquels le catalogue a été créé.</translation>
    </message>
    <message>
        <source>It is left alone. To manage it, give the definition that Trino does not tell: catalog-manager adopt {catalog} FILE</source>
        <translation>Il n’est pas touché. Pour le gérer, donner la définition que Trino ne dit pas&#xa0;: catalog-manager adopt {catalog} FILE</translation>
    </message>
    <message>
        <source>The record of “{catalog}” is not as it was signed[[: {fields}]].</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» n’est pas tel qu’il a été signé[[&#xa0;: {fields}]].</translation>
    </message>
    <message>
        <source>Somebody changed it past this program. Look at it (catalog-manager show {catalog}, history {catalog}), ask who did it, and restore it from a backup; or, where it is right as it stands: catalog-manager signature sign {catalog}</source>
        <translation>Quelqu’un l’a changé sans passer par ce programme. Regardez-le (catalog-manager show {catalog}, history {catalog}), demandez qui l’a fait et restaurez-le d’une sauvegarde&#xa0;; ou, s’il est juste tel qu’il est&#xa0;: catalog-manager signature sign {catalog}</translation>
    </message>
    <message>
        <source>The record of “{catalog}” is an older one that was put back.</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» est un ancien qui a été remis.</translation>
    </message>
    <message>
        <source>A backup was restored, or somebody replaced it. If that was meant: catalog-manager signature sign {catalog}. Then see what Trino and OPA still have of the newer one.</source>
        <translation>Une sauvegarde a été restaurée, ou quelqu’un l’a remplacé. Si c’était voulu&#xa0;: catalog-manager signature sign {catalog}. Voyez ensuite ce que Trino et OPA gardent du plus récent.</translation>
    </message>
    <message>
        <source>The record of “{catalog}” is signed with the key {key}, which is not known here.</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» est signé avec la clé {key}, qui est inconnue ici.</translation>
    </message>
    <message>
        <source>Take the section signature: of the environment’s file from whoever signed it: it names where the keys are.</source>
        <translation>Reprenez la section signature: du fichier d’environnement de qui l’a signé&#xa0;: elle dit où sont les clés.</translation>
    </message>
    <message>
        <source>The record of “{catalog}” was signed, and is gone.</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» était signé, et il a disparu.</translation>
    </message>
    <message>
        <source>It was removed past this program. Restore the Secrets catalog-{catalog}… from a backup, or register it anew.</source>
        <translation>Il a été supprimé sans passer par ce programme. Restaurez les Secrets catalog-{catalog}… d’une sauvegarde, ou enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>This environment signs nothing: it names no place for keys.</source>
        <translation>Cet environnement ne signe rien&#xa0;: il ne nomme aucun lieu pour des clés.</translation>
    </message>
    <message>
        <source>Add a section signature: to its file (source: secret, vault or keychain), then: catalog-manager signature create</source>
        <translation>Ajoutez une section signature: à son fichier (source: secret, vault ou keychain), puis&#xa0;: catalog-manager signature create</translation>
    </message>
    <message>
        <source>There is no key in {place} yet: nothing is signed.</source>
        <translation>Il n’y a pas encore de clé dans {place}&#xa0;: rien n’est signé.</translation>
    </message>
    <message>
        <source>Make one: catalog-manager signature create</source>
        <translation>Créez-en une&#xa0;: catalog-manager signature create</translation>
    </message>
    <message>
        <source>{place} has a key already: {key}.</source>
        <translation>{place} a déjà une clé&#xa0;: {key}.</translation>
    </message>
    <message>
        <source>For a new one: catalog-manager signature rotate</source>
        <translation>Pour une nouvelle&#xa0;: catalog-manager signature rotate</translation>
    </message>
    <message>
        <source>The key {key} still stands under a record: {catalogs}.</source>
        <translation>La clé {key} signe encore un enregistrement&#xa0;: {catalogs}.</translation>
    </message>
    <message>
        <source>Sign with the new one first: catalog-manager signature rotate, or signature sign NAME</source>
        <translation>Signez d’abord avec la nouvelle&#xa0;: catalog-manager signature rotate, ou signature sign NAME</translation>
    </message>
    <message>
        <source>Somebody else changed the keys in {place} at the same time.</source>
        <translation>Quelqu’un d’autre a changé les clés de {place} au même moment.</translation>
    </message>
    <message>
        <source>The signing keys would be in the namespace “{namespace}”, beside the records they sign.</source>
        <translation>Les clés de signature seraient dans le namespace «&#xa0;{namespace}&#xa0;», à côté des enregistrements qu’elles signent.</translation>
    </message>
    <message>
        <source>Whoever can change a record there could sign it too. Name another namespace in the environment: signature.namespace</source>
        <translation>Qui peut y changer un enregistrement pourrait aussi le signer. Nommez un autre namespace dans l’environnement&#xa0;: signature.namespace</translation>
    </message>
    <message>
        <source>The system’s keychain cannot be asked for signing keys here.</source>
        <translation>Le trousseau du système ne peut pas être interrogé ici pour des clés de signature.</translation>
    </message>
    <message>
        <source>{place} does not hold signing keys of this program.</source>
        <translation>{place} ne contient pas de clés de signature de ce programme.</translation>
    </message>
    <message>
        <source>Another program wrote there, or a newer version of this one did.</source>
        <translation>Un autre programme y a écrit, ou une version plus récente de celui-ci.</translation>
    </message>
    <message>
        <source>“{catalog}” is being changed; it was not signed anew.</source>
        <translation>«&#xa0;{catalog}&#xa0;» est en cours de changement&#xa0;; il n’a pas été signé à nouveau.</translation>
    </message>
    <message>
        <source>Once that has ended: catalog-manager signature sign {catalog}</source>
        <translation>Une fois que c’est terminé&#xa0;: catalog-manager signature sign {catalog}</translation>
    </message>
    <message>
        <source>{object} holds {key}, which is no rule of this program’s making[[: line {line}, {text}]].</source>
        <translation>{object} contient {key}, qui n’est pas une règle écrite par ce programme[[&#xa0;: ligne {line}, {text}]].</translation>
    </message>
    <message>
        <source>It may open catalogs to anybody. Find out who wrote it and remove the key; a catalog’s own rule is written anew by catalog-manager reconcile.</source>
        <translation>Elle peut ouvrir des catalogues à n’importe qui. Cherchez qui l’a écrite et retirez la clé&#xa0;; la règle propre d’un catalogue est réécrite par catalog-manager reconcile.</translation>
    </message>
    <message>
        <source>{controller} keeps {object} as its repository says[[ ({owner})]], and would turn our change back.</source>
        <translation>{controller} maintient {object} tel que le dit son dépôt[[ ({owner})]], et annulerait notre changement.</translation>
    </message>
    <message>
        <source>Put the catalog into that repository instead: catalog-manager render FILE --as manifests. Or let the controller leave the object alone, for Flux by the annotation kustomize.toolkit.fluxcd.io/ssa: Merge.</source>
        <translation>Mettez plutôt le catalogue dans ce dépôt&#xa0;: catalog-manager render FILE --as manifests. Ou faites que le contrôleur laisse cet objet, pour Flux par l’annotation kustomize.toolkit.fluxcd.io/ssa: Merge.</translation>
    </message>
    <message>
        <source>Give the address of each in the environment’s file: trino.coordinators: [https://…, https://…]; or run one coordinator.</source>
        <translation>Donnez l’adresse de chacun dans le fichier de l’environnement&#xa0;: trino.coordinators: [https://…, https://…]&#xa0;; ou n’exécutez qu’un coordinateur.</translation>
    </message>
    <message>
        <source>Catalogs dropped since the coordinator started ({since}): {count}, of them temporary ones: {temporary}.</source>
        <translation>Catalogues supprimés depuis le démarrage du coordinateur ({since})&#xa0;: {count}, dont temporaires&#xa0;: {temporary}.</translation>
    </message>
    <message>
        <source>Catalogs dropped since the coordinator started ({since}): {count}, of them temporary ones: {temporary}. Trino keeps some of each in memory; this environment’s bound is {bound}.</source>
        <translation>Catalogues supprimés depuis le démarrage du coordinateur ({since})&#xa0;: {count}, dont temporaires&#xa0;: {temporary}. Trino garde une part de chacun en mémoire&#xa0;; la limite de cet environnement est {bound}.</translation>
    </message>
    <message>
        <source>Restart the coordinator when it suits, then: catalog-manager reconcile. Connection tests and edits cost drops, registrations do not.</source>
        <translation>Redémarrez le coordinateur quand cela convient, puis&#xa0;: catalog-manager reconcile. Les tests de connexion et les modifications coûtent des suppressions, pas les enregistrements.</translation>
    </message>
    <message>
        <source>Look at what stands there now: catalog-manager signature</source>
        <translation>Regardez ce qui s’y trouve maintenant&#xa0;: catalog-manager signature</translation>
    </message>
    <message>
        <source>Use the command line in a desktop session, or source: secret.</source>
        <translation>Utilisez la ligne de commande dans une session de bureau, ou source: secret.</translation>
    </message>
    <message>
        <source>Somebody changed it past this program. Nothing is built on it: look at it (show, history), ask who did it, and restore it from a backup; or, where it is right as it stands: catalog-manager signature sign {catalog}</source>
        <translation>Quelqu’un l’a changé sans passer par ce programme. Rien n’est construit dessus&#xa0;: regardez-le (show, history), demandez qui l’a fait et restaurez-le d’une sauvegarde&#xa0;; ou, s’il est juste tel qu’il est&#xa0;: catalog-manager signature sign {catalog}</translation>
    </message>
    <message>
        <source>A backup was restored over it. Nothing is built on it. If that was meant: catalog-manager signature sign {catalog}. Then see what Trino and OPA still have of the newer one.</source>
        <translation>Une sauvegarde a été restaurée par-dessus. Rien n’est construit dessus. Si c’était voulu&#xa0;: catalog-manager signature sign {catalog}. Voyez ensuite ce que Trino et OPA gardent du plus récent.</translation>
    </message>
    <message>
        <source>The next change signs it; or now: catalog-manager signature sign {catalog}</source>
        <translation>Le prochain changement le signe&#xa0;; ou maintenant&#xa0;: catalog-manager signature sign {catalog}</translation>
    </message>
    <message>
        <source>Trino takes “{property}” in no other way than inside CREATE CATALOG: the value will be readable in its query history.</source>
        <translation>Trino ne prend «&#xa0;{property}&#xa0;» que dans CREATE CATALOG&#xa0;: la valeur sera lisible dans son historique des requêtes.</translation>
    </message>
    <message>
        <source>Who can read it there: whoever may see this user’s queries (web interface, system.runtime.queries), until Trino forgets the query, by default 100 queries or 15 minutes later. An OPA rule that allows FilterViewQueryOwnedBy to nobody but the owner closes it. Nothing is readable where the value is a reference, ${ENV:NAME}, to a variable of Trino’s pods.</source>
        <translation>Qui peut l’y lire&#xa0;: quiconque peut voir les requêtes de cet utilisateur (interface web, system.runtime.queries), jusqu’à ce que Trino oublie la requête, par défaut 100 requêtes ou 15 minutes plus tard. Une règle OPA qui n’accorde FilterViewQueryOwnedBy qu’au propriétaire ferme cet accès. Rien n’est lisible si la valeur est une référence, ${ENV:NAME}, à une variable des pods de Trino.</translation>
    </message>
    <message>
        <source>Trino refuses the value “{value}” of “{property}”.[[ {why-en}]]</source>
        <translation>Trino refuse la valeur «&#xa0;{value}&#xa0;» de «&#xa0;{property}&#xa0;».[[ {why-fr}]]</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Choisissez une autre valeur.</translation>
    </message>
    <message>
        <source>“{property}” only counts where “{field}” is: {values}.</source>
        <translation>«&#xa0;{property}&#xa0;» ne compte que si «&#xa0;{field}&#xa0;» vaut&#xa0;: {values}.</translation>
    </message>
    <message>
        <source>Remove it, or set “{field}”.</source>
        <translation>Retirez-la, ou renseignez «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>Trino refuses “{property}” beside “{other}”.</source>
        <translation>Trino refuse «&#xa0;{property}&#xa0;» à côté de «&#xa0;{other}&#xa0;».</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>Gardez l’une des deux.</translation>
    </message>
    <message>
        <source>The URL of “{property}” names a database (“{database}”), which Trino refuses here.</source>
        <translation>L’URL de «&#xa0;{property}&#xa0;» nomme une base («&#xa0;{database}&#xa0;»), ce que Trino refuse ici.</translation>
    </message>
    <message>
        <source>Remove it: the catalog shows every database of the server as a schema.</source>
        <translation>Retirez-la&#xa0;: le catalogue montre chaque base du serveur comme un schéma.</translation>
    </message>
    <message>
        <source>The secrets kept in the cluster under “{file}” cannot be read.</source>
        <translation>Les secrets gardés dans le cluster sous «&#xa0;{file}&#xa0;» sont illisibles.</translation>
    </message>
    <message>
        <source>Give them anew: catalog-manager rotate NAME</source>
        <translation>Donnez-les à nouveau&#xa0;: catalog-manager rotate NOM</translation>
    </message>
    <message>
        <source>The file for “{property}” is empty.</source>
        <translation>Le fichier de «&#xa0;{property}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>The file for “{property}” is no key of a Google service account[[: {reason}]].</source>
        <translation>Le fichier de «&#xa0;{property}&#xa0;» n’est pas la clé d’un compte de service Google[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Expected is the JSON that Google’s console offers for download, with type service_account, project_id, client_email and private_key.</source>
        <translation>Il faut le JSON que propose la console Google, avec type service_account, project_id, client_email et private_key.</translation>
    </message>
    <message>
        <source>The file for “{property}” is no Hadoop configuration[[: {reason}]][[, line {line}]].</source>
        <translation>Le fichier de «&#xa0;{property}&#xa0;» n’est pas une configuration Hadoop[[&#xa0;: {reason}]][[, ligne {line}]].</translation>
    </message>
    <message>
        <source>Expected is &lt;configuration&gt; with a &lt;property&gt; for each setting, as in Hadoop’s core-site.xml.</source>
        <translation>Il faut &lt;configuration&gt; avec une &lt;property&gt; par réglage, comme dans le core-site.xml de Hadoop.</translation>
    </message>
    <message>
        <source>The file for “{property}” holds no certificates.</source>
        <translation>Le fichier de «&#xa0;{property}&#xa0;» ne contient pas de certificats.</translation>
    </message>
    <message>
        <source>Expected are PEM certificates, or a JKS or PKCS#12 store.</source>
        <translation>Il faut des certificats PEM, ou un magasin JKS ou PKCS#12.</translation>
    </message>
    <message>
        <source>The file for “{property}” is no keytab.</source>
        <translation>Le fichier de «&#xa0;{property}&#xa0;» n’est pas un keytab.</translation>
    </message>
    <message>
        <source>What a file holds: catalog-manager keytab inspect FILE</source>
        <translation>Ce que contient un fichier&#xa0;: catalog-manager keytab inspect FICHIER</translation>
    </message>
    <message>
        <source>“{pointer}” includes the part “{part}”, which does not exist.</source>
        <translation>«&#xa0;{pointer}&#xa0;» inclut la partie «&#xa0;{part}&#xa0;», qui n’existe pas.</translation>
    </message>
    <message>
        <source>Name one of resources/connectors/parts.</source>
        <translation>Nommez-en une de resources/connectors/parts.</translation>
    </message>
    <message>
        <source>Trino does not trust the source’s certificate.</source>
        <translation>Trino ne fait pas confiance au certificat de la source.</translation>
    </message>
    <message>
        <source>Give the authority that signed it as the trust store, or have the source use a certificate that Trino’s Java knows.</source>
        <translation>Donnez comme magasin l’autorité qui l’a signé, ou dotez la source d’un certificat que connaît le Java de Trino.</translation>
    </message>
    <message>
        <source>The source needs “{field}”, which is not given or not right[[: {reason}]].</source>
        <translation>La source a besoin de «&#xa0;{field}&#xa0;», absente ou inexacte[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Fill in that field.</source>
        <translation>Remplissez ce champ.</translation>
    </message>
    <message>
        <source>Trino’s Java does not let this connector in[[: {reason}]].</source>
        <translation>Le Java de Trino ne laisse pas faire ce connecteur[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>Add the line to jvm.config of the coordinator and the workers, and restart them:
  --add-opens=java.base/java.nio=ALL-UNNAMED</source>
        <translation>Ajoutez la ligne au jvm.config du coordinateur et des nœuds, puis redémarrez-les&#xa0;:
  --add-opens=java.base/java.nio=ALL-UNNAMED</translation>
    </message>
    <message>
        <source>Another process holds the source’s file.</source>
        <translation>Un autre processus tient le fichier de la source.</translation>
    </message>
    <message>
        <source>End it, or let Trino read a copy of the file.</source>
        <translation>Arrêtez-le, ou laissez Trino lire une copie du fichier.</translation>
    </message>
    <message>
        <source>The file names no connector: it has no connector.name.</source>
        <translation>Le fichier ne nomme aucun connecteur&#xa0;: il n’a pas de connector.name.</translation>
    </message>
    <message>
        <source>Expected is a file as in Trino’s etc/catalog.</source>
        <translation>Il faut un fichier comme dans etc/catalog de Trino.</translation>
    </message>
    <message>
        <source>The connector “{from}” is called “{to}” now.</source>
        <translation>Le connecteur «&#xa0;{from}&#xa0;» s’appelle maintenant «&#xa0;{to}&#xa0;».</translation>
    </message>
    <message>
        <source>Trino no longer has the connector “{name}”.</source>
        <translation>Trino n’a plus le connecteur «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The catalog is named “{to}”, since “{from}” is no name here.</source>
        <translation>Le catalogue s’appelle «&#xa0;{to}&#xa0;», car «&#xa0;{from}&#xa0;» n’est pas un nom admis ici.</translation>
    </message>
    <message>
        <source>Queries that name the old one must follow.</source>
        <translation>Les requêtes qui nomment l’ancien doivent suivre.</translation>
    </message>
    <message>
        <source>“{property}” became “{to}”, as Trino calls it now.</source>
        <translation>«&#xa0;{property}&#xa0;» est devenue «&#xa0;{to}&#xa0;», son nom actuel dans Trino.</translation>
    </message>
    <message>
        <source>“{property}” is there twice; Trino takes the last.</source>
        <translation>«&#xa0;{property}&#xa0;» figure deux fois&#xa0;; Trino prend la dernière.</translation>
    </message>
    <message>
        <source>“{property}” was moved under credentials: it is a secret, and no definition holds one.</source>
        <translation>«&#xa0;{property}&#xa0;» a été déplacée sous credentials&#xa0;: c’est un secret, et aucune définition n’en contient.</translation>
    </message>
    <message>
        <source>The password in “{property}” was moved to the credential “{to}”.</source>
        <translation>Le mot de passe dans «&#xa0;{property}&#xa0;» a été déplacé vers l’identifiant «&#xa0;{to}&#xa0;».</translation>
    </message>
    <message>
        <source>“{property}={value}” was added: Trino reads these files by its own file system now.</source>
        <translation>«&#xa0;{property}={value}&#xa0;» a été ajoutée&#xa0;: Trino lit maintenant ces fichiers par son propre système de fichiers.</translation>
    </message>
    <message>
        <source>“{property}” was left out.[[ {why-en}]]</source>
        <translation>«&#xa0;{property}&#xa0;» a été omise.[[ {why-fr}]]</translation>
    </message>
    <message>
        <source>“{property}” names a file on Trino’s servers, {path}: it must stay there.</source>
        <translation>«&#xa0;{property}&#xa0;» nomme un fichier des serveurs de Trino, {path}&#xa0;: il doit y rester.</translation>
    </message>
    <message>
        <source>Or give its content under credentials, and it travels with the catalog: {property}: { file: PATH }.</source>
        <translation>Ou donnez son contenu sous credentials, et il voyage avec le catalogue&#xa0;: {property}: { file: CHEMIN }.</translation>
    </message>
    <message>
        <source>The connector “{name}” is your own, not the one this program has.</source>
        <translation>Le connecteur «&#xa0;{name}&#xa0;» est le vôtre, pas celui de ce programme.</translation>
    </message>
    <message>
        <source>It lies in {folder}; without it the built-in one counts again.</source>
        <translation>Il se trouve dans {folder}&#xa0;; sans lui, celui du programme compte à nouveau.</translation>
    </message>
    <message>
        <source>The ConfigMap of the krb5.conf files has no room for another[[ ({bytes} bytes of 1,048,576)]].</source>
        <translation>La ConfigMap des fichiers krb5.conf n’a plus de place pour un autre[[ ({bytes} octets sur 1 048 576)]].</translation>
    </message>
    <message>
        <source>Remove realms of deleted catalogs: catalog-manager delete --remove-realms takes them along.</source>
        <translation>Retirez les royaumes des catalogues supprimés&#xa0;: catalog-manager delete --remove-realms les emporte.</translation>
    </message>
    <message>
        <source>No client principal is given, and none can be told from the krb5.conf or the keytab.</source>
        <translation>Aucun principal client n’est donné, et ni le krb5.conf ni le keytab n’en indique un.</translation>
    </message>
    <message>
        <source>Name it: credentials.kerberos.client_principal. What the keytab holds: catalog-manager keytab inspect FILE</source>
        <translation>Nommez-le&#xa0;: credentials.kerberos.client_principal. Ce que contient le keytab&#xa0;: catalog-manager keytab inspect FICHIER</translation>
    </message>
    <message>
        <source>No Deployment[[ in the namespace {namespace}]] has pods with the labels {selector}.</source>
        <translation>Aucun Deployment[[ de l’espace de noms {namespace}]] n’a de pods portant les étiquettes {selector}.</translation>
    </message>
    <message>
        <source>Restart Trino by the means it is run with, then enable the catalog; or correct trino.pod_selector of the environment.</source>
        <translation>Redémarrez Trino par le moyen qui le fait tourner, puis activez le catalogue&#xa0;; ou corrigez trino.pod_selector de l’environnement.</translation>
    </message>
    <message>
        <source>The restart of {deployment} is not done[[ after {seconds} s]]: {updated} of {wanted} pods are new, {available} are available.</source>
        <translation>Le redémarrage de {deployment} n’est pas terminé[[ après {seconds} s]]&#xa0;: {updated} pods sur {wanted} sont nouveaux, {available} sont disponibles.</translation>
    </message>
    <message>
        <source>See what holds it up:
  kubectl rollout status deployment/{deployment}
A slow start needs more time: raise limits.rollout_seconds of the environment.</source>
        <translation>Voyez ce qui le retient&#xa0;:
  kubectl rollout status deployment/{deployment}
Un démarrage lent demande plus de temps&#xa0;: augmentez limits.rollout_seconds de l’environnement.</translation>
    </message>
    <message>
        <source>Trino does not answer anew[[ after {seconds} s]] although its pods were replaced.</source>
        <translation>Trino ne répond pas à nouveau[[ après {seconds} s]] bien que ses pods aient été remplacés.</translation>
    </message>
    <message>
        <source>Look at the coordinator’s log:
  kubectl logs deployment/NAME
Once it answers, what was registered comes back with: catalog-manager recover</source>
        <translation>Regardez le journal du coordinateur&#xa0;:
  kubectl logs deployment/NOM
Dès qu’il répond, ce qui était enregistré revient avec&#xa0;: catalog-manager recover</translation>
    </message>
    <message>
        <source>The file {file} is not UTF-8 text.</source>
        <translation>Le fichier {file} n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>Java refuses a krb5.conf with other bytes, even in a comment. To see and mend it: catalog-manager krb5 check {file}</source>
        <translation>Java refuse un krb5.conf contenant d’autres octets, même dans un commentaire. Pour voir et corriger&#xa0;: catalog-manager krb5 check {file}</translation>
    </message>
    <message>
        <source>Trino’s Java does not know a KDC[[ for {realm}]]: it has read its krb5.conf before this realm was in it.</source>
        <translation>Le Java de Trino ne connaît pas de KDC[[ pour {realm}]]&#xa0;: il a lu son krb5.conf avant que ce royaume y figure.</translation>
    </message>
    <message>
        <source>This has been noted: the next attempt offers a restart of Trino (--restart-trino) or to wait for one (--when-restarted).
If the realm should have been known: is -Djava.security.krb5.conf of Trino’s jvm.config the krb5.conf in the mounted folder, and not /etc/krb5.conf?</source>
        <translation>C’est noté&#xa0;: la prochaine tentative proposera un redémarrage de Trino (--restart-trino) ou d’en attendre un (--when-restarted).
Si le royaume devait être connu&#xa0;: -Djava.security.krb5.conf du jvm.config de Trino désigne-t-il bien le krb5.conf du dossier monté, et non /etc/krb5.conf&#xa0;?</translation>
    </message>
    <message>
        <source>The KDC does not know the client principal[[ {principal}]].</source>
        <translation>Le KDC ne connaît pas le principal client[[ {principal}]].</translation>
    </message>
    <message>
        <source>Check its spelling and the case of the realm, and have the KDC’s admin look for it:
  kadmin -q &quot;getprinc {principal}&quot;</source>
        <translation>Vérifiez son orthographe et la casse du royaume, et faites-le chercher par l’administrateur du KDC&#xa0;:
  kadmin -q &quot;getprinc {principal}&quot;</translation>
    </message>
    <message>
        <source>The KDC refuses the keytab’s key[[ of {principal}]].</source>
        <translation>Le KDC refuse la clé du keytab[[ pour {principal}]].</translation>
    </message>
    <message>
        <source>The key was changed after the keytab was made (its version, kvno, is stale). Export it again, without making a new key:
  kadmin.local -q &quot;ktadd -norandkey -k new.keytab {principal}&quot;
Then: catalog-manager rotate NAME --credential kerberos.keytab=file:new.keytab</source>
        <translation>La clé a changé depuis la création du keytab (sa version, kvno, est périmée). Exportez-le de nouveau sans créer de clé&#xa0;:
  kadmin.local -q &quot;ktadd -norandkey -k nouveau.keytab {principal}&quot;
Puis&#xa0;: catalog-manager rotate NOM --credential kerberos.keytab=file:nouveau.keytab</translation>
    </message>
    <message>
        <source>The keytab holds no key that Java can use[[ for {principal}]].</source>
        <translation>Le keytab ne contient aucune clé utilisable par Java[[ pour {principal}]].</translation>
    </message>
    <message>
        <source>Either the principal is not in it, or only with RC4 or DES keys, which Java no longer takes. See what it holds: catalog-manager keytab inspect FILE
Have it exported with AES keys.</source>
        <translation>Soit le principal n’y est pas, soit seulement avec des clés RC4 ou DES, que Java ne prend plus. Pour voir&#xa0;: catalog-manager keytab inspect FICHIER
Faites-le exporter avec des clés AES.</translation>
    </message>
    <message>
        <source>Trino gets no answer from the KDC.</source>
        <translation>Trino n’obtient aucune réponse du KDC.</translation>
    </message>
    <message>
        <source>The clocks of Trino and of the KDC differ by more than five minutes.</source>
        <translation>Les horloges de Trino et du KDC diffèrent de plus de cinq minutes.</translation>
    </message>
    <message>
        <source>Have time synchronisation (NTP) repaired on both sides; nothing in the catalog is at fault.</source>
        <translation>Faites rétablir la synchronisation de l’heure (NTP) des deux côtés&#xa0;; le catalogue n’est pas en cause.</translation>
    </message>
    <message>
        <source>KDC and Java have no encryption type in common for this key.</source>
        <translation>Le KDC et Java n’ont aucun type de chiffrement en commun pour cette clé.</translation>
    </message>
    <message>
        <source>Check permitted_enctypes in krb5.conf, and have the keytab exported with aes256-cts-hmac-sha1-96.
The server’s words: {reason}</source>
        <translation>Vérifiez permitted_enctypes dans le krb5.conf, et faites exporter le keytab avec aes256-cts-hmac-sha1-96.
Réponse du serveur&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The KDC has locked the client principal[[ {principal}]], or it has expired.</source>
        <translation>Le KDC a verrouillé le principal client[[ {principal}]], ou il a expiré.</translation>
    </message>
    <message>
        <source>Ask the KDC’s admin to unlock or renew it.
The server’s words: {reason}</source>
        <translation>Demandez à l’administrateur du KDC de le déverrouiller ou de le renouveler.
Réponse du serveur&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The KDC does not know the service principal[[ {service}]].</source>
        <translation>Le KDC ne connaît pas le principal de service[[ {service}]].</translation>
    </message>
    <message>
        <source>The metastore and Trino could not agree on a Kerberos sign-in[[ at {metastore}]].</source>
        <translation>Le metastore et Trino n’ont pas pu s’accorder sur une connexion Kerberos[[ à {metastore}]].</translation>
    </message>
    <message>
        <source>Trino does not say more. Most often the service principal is not the metastore’s[[: here it is {service}]] (_HOST becomes the URI’s host name), else the clocks differ, or the metastore’s own keytab is stale. To find out: catalog-manager krb5 preflight</source>
        <translation>Trino n’en dit pas plus. Le plus souvent, le principal de service n’est pas celui du metastore[[&#xa0;: ici {service}]] (_HOST devient le nom d’hôte de l’URI), sinon les horloges diffèrent ou le keytab du metastore est périmé. Pour trancher&#xa0;: catalog-manager krb5 preflight</translation>
    </message>
    <message>
        <source>HDFS wants Kerberos, and the catalog offers none.</source>
        <translation>HDFS exige Kerberos, et le catalogue n’en propose pas.</translation>
    </message>
    <message>
        <source>Give the cluster’s core-site.xml and hdfs-site.xml (credentials core-site.xml and hdfs-site.xml): with them the catalog signs in at HDFS too. core-site.xml must say hadoop.security.authentication=kerberos.</source>
        <translation>Donnez le core-site.xml et le hdfs-site.xml du cluster (identifiants core-site.xml et hdfs-site.xml)&#xa0;: avec eux le catalogue se connecte aussi à HDFS. core-site.xml doit indiquer hadoop.security.authentication=kerberos.</translation>
    </message>
    <message>
        <source>HDFS and the catalog protect their calls differently: one of them encrypts, the other does not.</source>
        <translation>HDFS et le catalogue ne protègent pas leurs échanges de la même façon&#xa0;: l’un chiffre, l’autre non.</translation>
    </message>
    <message>
        <source>hadoop.rpc.protection of core-site.xml must be the cluster’s own; privacy there goes with hive.hdfs.wire-encryption.enabled=true, anything else without it.</source>
        <translation>hadoop.rpc.protection de core-site.xml doit être celui du cluster&#xa0;; privacy va avec hive.hdfs.wire-encryption.enabled=true, toute autre valeur sans.</translation>
    </message>
    <message>
        <source>HDFS does not let {user} {access} {path}.</source>
        <translation>HDFS refuse à {user} l’accès {access} sur {path}.</translation>
    </message>
    <message>
        <source>With impersonation the person who asks needs the right, without it Trino’s principal. The Hadoop admin grants it:
  hdfs dfs -setfacl -m user:{user}:rwx {path}
or a policy in Ranger.</source>
        <translation>Avec l’impersonation, c’est la personne qui interroge qui a besoin du droit, sinon le principal de Trino. L’administrateur Hadoop l’accorde&#xa0;:
  hdfs dfs -setfacl -m user:{user}:rwx {path}
ou une règle dans Ranger.</translation>
    </message>
    <message>
        <source>The cluster does not let {trino} act for {user}.</source>
        <translation>Le cluster ne permet pas à {trino} d’agir pour {user}.</translation>
    </message>
    <message>
        <source>Ask the Hadoop admin for hadoop.proxyuser.NAME.hosts and hadoop.proxyuser.NAME.groups of Trino’s short name, in core-site.xml of HDFS and of the metastore; or switch impersonation off in the catalog.</source>
        <translation>Demandez à l’administrateur Hadoop hadoop.proxyuser.NOM.hosts et hadoop.proxyuser.NOM.groups pour le nom court de Trino, dans le core-site.xml de HDFS et du metastore&#xa0;; ou désactivez l’impersonation dans le catalogue.</translation>
    </message>
    <message>
        <source>The metastore[[ {metastore}]] hangs up on a client that does not sign in: it wants Kerberos.</source>
        <translation>Le metastore[[ {metastore}]] raccroche devant un client qui ne se connecte pas&#xa0;: il exige Kerberos.</translation>
    </message>
    <message>
        <source>Give credentials.kerberos and hive.metastore.service.principal.</source>
        <translation>Donnez credentials.kerberos et hive.metastore.service.principal.</translation>
    </message>
    <message>
        <source>The metastore[[ {metastore}]] does not speak Kerberos, and the catalog does.</source>
        <translation>Le metastore[[ {metastore}]] ne parle pas Kerberos, et le catalogue oui.</translation>
    </message>
    <message>
        <source>Check the address: another port may be the kerberized one. If this metastore has none, leave out credentials.kerberos.</source>
        <translation>Vérifiez l’adresse&#xa0;: un autre port est peut-être celui de Kerberos. Si ce metastore n’en a pas, retirez credentials.kerberos.</translation>
    </message>
    <message>
        <source>Hadoop’s part of Trino has no short name for {name}: no rule of core-site.xml applies to that realm.</source>
        <translation>La partie Hadoop de Trino n’a pas de nom court pour {name}&#xa0;: aucune règle de core-site.xml ne s’applique à ce royaume.</translation>
    </message>
    <message>
        <source>Give the cluster’s own core-site.xml, with its hadoop.security.auth_to_local. A rule for another realm looks like RULE:[1:$1@$0](.*@REALM)s/@.*// before DEFAULT.</source>
        <translation>Donnez le core-site.xml du cluster, avec son hadoop.security.auth_to_local. Une règle pour un autre royaume ressemble à RULE:[1:$1@$0](.*@ROYAUME)s/@.*// avant DEFAULT.</translation>
    </message>
    <message>
        <source>The connector “{connector}” signs in by Kerberos, and credentials.kerberos is missing.</source>
        <translation>Le connecteur «&#xa0;{connector}&#xa0;» se connecte par Kerberos, et credentials.kerberos manque.</translation>
    </message>
    <message>
        <source>Add under credentials: kerberos: { client_principal: NAME@REALM, keytab: { file: PATH } }.</source>
        <translation>Ajoutez sous credentials&#xa0;: kerberos: { client_principal: NOM@ROYAUME, keytab: { file: CHEMIN } }.</translation>
    </message>
    <message>
        <source>{file} is no XML that can be read[[: line {line}, {reason}]].</source>
        <translation>{file} n’est pas un XML lisible[[&#xa0;: ligne {line}, {reason}]].</translation>
    </message>
    <message>
        <source>{file} is no configuration file of Hadoop’s.</source>
        <translation>{file} n’est pas un fichier de configuration de Hadoop.</translation>
    </message>
    <message>
        <source>Such a file holds &lt;configuration&gt; with &lt;property&gt; in it.</source>
        <translation>Un tel fichier contient &lt;configuration&gt;, et dedans des &lt;property&gt;.</translation>
    </message>
    <message>
        <source>By core-site.xml, Hadoop does not ask for Kerberos[[: hadoop.security.authentication is “{value}”]].</source>
        <translation>D’après core-site.xml, Hadoop ne demande pas Kerberos[[&#xa0;: hadoop.security.authentication vaut «&#xa0;{value}&#xa0;»]].</translation>
    </message>
    <message>
        <source>Take the core-site.xml of the kerberized cluster, or leave Kerberos out.</source>
        <translation>Prenez le core-site.xml du cluster kerbérisé, ou renoncez à Kerberos.</translation>
    </message>
    <message>
        <source>Wire encryption is asked for, and core-site.xml offers “{value}” only.</source>
        <translation>Le chiffrement du transport est demandé, et core-site.xml n’offre que «&#xa0;{value}&#xa0;».</translation>
    </message>
    <message>
        <source>hadoop.rpc.protection must hold privacy, on the cluster too. Else turn wire encryption off.</source>
        <translation>hadoop.rpc.protection doit contenir privacy, sur le cluster aussi. Sinon, désactivez le chiffrement du transport.</translation>
    </message>
    <message>
        <source>core-site.xml does not say where HDFS is: fs.defaultFS is missing.</source>
        <translation>core-site.xml ne dit pas où est HDFS&#xa0;: fs.defaultFS manque.</translation>
    </message>
    <message>
        <source>Take the client’s core-site.xml from the Hadoop administrator.</source>
        <translation>Demandez à l’administrateur Hadoop le core-site.xml du client.</translation>
    </message>
    <message>
        <source>fs.defaultFS is “{value}”, the local disk.</source>
        <translation>fs.defaultFS vaut «&#xa0;{value}&#xa0;», le disque local.</translation>
    </message>
    <message>
        <source>hdfs-site.xml knows no nameservice “{name}”.</source>
        <translation>hdfs-site.xml ne connaît pas de nameservice «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>[[Did you mean “{nearest}”?
]]Both files must be of the same cluster.</source>
        <translation>[[Vouliez-vous dire «&#xa0;{nearest}&#xa0;»&#xa0;?
]]Les deux fichiers doivent venir du même cluster.</translation>
    </message>
    <message>
        <source>“{name}” looks like a nameservice, and where its NameNodes are stands in hdfs-site.xml.</source>
        <translation>«&#xa0;{name}&#xa0;» semble être un nameservice, et c’est hdfs-site.xml qui dit où sont ses NameNodes.</translation>
    </message>
    <message>
        <source>Give hdfs-site.xml as well.</source>
        <translation>Donnez aussi hdfs-site.xml.</translation>
    </message>
    <message>
        <source>The NameNode “{node}” of “{nameservice}” has no address.</source>
        <translation>Le NameNode «&#xa0;{node}&#xa0;» de «&#xa0;{nameservice}&#xa0;» n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Add dfs.namenode.rpc-address.{nameservice}.{node} to hdfs-site.xml.</source>
        <translation>Ajoutez dfs.namenode.rpc-address.{nameservice}.{node} à hdfs-site.xml.</translation>
    </message>
    <message>
        <source>How to find the active NameNode of “{nameservice}” is not said.</source>
        <translation>Rien ne dit comment trouver le NameNode actif de «&#xa0;{nameservice}&#xa0;».</translation>
    </message>
    <message>
        <source>Add dfs.client.failover.proxy.provider.{nameservice} to hdfs-site.xml.</source>
        <translation>Ajoutez dfs.client.failover.proxy.provider.{nameservice} à hdfs-site.xml.</translation>
    </message>
    <message>
        <source>The principal of the NameNode is not said.</source>
        <translation>Le principal du NameNode n’est pas indiqué.</translation>
    </message>
    <message>
        <source>Trino needs dfs.namenode.kerberos.principal, usually in hdfs-site.xml: without it HDFS cannot be signed in to.</source>
        <translation>Trino a besoin de dfs.namenode.kerberos.principal, d’ordinaire dans hdfs-site.xml&#xa0;: sans lui, on ne peut pas se connecter à HDFS.</translation>
    </message>
    <message>
        <source>The token is meant for {got}; “{audience}” is wanted here, and the environment names no client to exchange it.</source>
        <translation>Le jeton est destiné à {got}&#xa0;; ici c’est «&#xa0;{audience}&#xa0;» qui est demandé, et l’environnement ne nomme aucun client pour l’échanger.</translation>
    </message>
    <message>
        <source>In the realm, give the client an audience mapper for “{audience}”; or name under identity.exchange a client that may exchange tokens (RFC 8693).</source>
        <translation>Dans le royaume, donnez au client un mappeur d’audience pour «&#xa0;{audience}&#xa0;»&#xa0;; ou nommez sous identity.exchange un client autorisé à échanger des jetons (RFC 8693).</translation>
    </message>
    <message>
        <source>The issuer gives the client {client} no token for “{audience}”[[: {description}]].</source>
        <translation>L’émetteur ne donne au client {client} aucun jeton pour «&#xa0;{audience}&#xa0;»[[&#xa0;: {description}]].</translation>
    </message>
    <message>
        <source>With Keycloak the client {client} needs a secret and “Standard token exchange”, the person’s token must be meant for {client} too, and {client} must be allowed the audience “{audience}”.</source>
        <translation>Avec Keycloak, il faut au client {client} un secret et «&#xa0;Standard token exchange&#xa0;», le jeton de la personne doit aussi être destiné à {client}, et l’audience «&#xa0;{audience}&#xa0;» doit lui être permise.</translation>
    </message>
    <message>
        <source>Warning: at {address} Trino believes any name without a password: authentication is off there.</source>
        <translation>Attention&#xa0;: à {address}, Trino croit n’importe quel nom sans mot de passe&#xa0;: l’authentification y est coupée.</translation>
    </message>
    <message>
        <source>http-server.authentication.allow-insecure-over-http does that. Set it to false, or let nothing but the proxy before it reach that port.</source>
        <translation>C’est l’effet de http-server.authentication.allow-insecure-over-http. Mettez-le à false, ou ne laissez atteindre ce port que par le proxy placé devant.</translation>
    </message>
    <message>
        <source>{person} has the roles {roles}.</source>
        <translation>{person} a les rôles {roles}.</translation>
    </message>
    <message>
        <source>{person} is an admin, and all agree on it: Trino[[ (groups {groups})]], the environment’s list and OPA.</source>
        <translation>{person} est admin, et tous s’accordent&#xa0;: Trino[[ (groupes {groups})]], la liste de l’environnement et OPA.</translation>
    </message>
    <message>
        <source>{person} may read and change nothing, and all agree on it: Trino[[ (groups {groups})]], the environment’s list and OPA.</source>
        <translation>{person} peut lire sans rien changer, et tous s’accordent&#xa0;: Trino[[ (groupes {groups})]], la liste de l’environnement et OPA.</translation>
    </message>
    <message>
        <source>{person} has the role {role}, and Trino refuses them what an admin does[[ (it knows the groups {groups})]].</source>
        <translation>{person} a le rôle {role}, et Trino lui refuse ce que fait un admin[[ (il lui connaît les groupes {groups})]].</translation>
    </message>
    <message>
        <source>Trino takes no group from the token. Its group provider must put {person} into one of {listed}, or its policy must name them.</source>
        <translation>Trino ne prend aucun groupe dans le jeton. Son fournisseur de groupes doit mettre {person} dans l’un de {listed}, ou sa politique doit le nommer.</translation>
    </message>
    <message>
        <source>Trino takes {person} for an admin, and their token lacks the role {role}: this program changes nothing for them.</source>
        <translation>Trino tient {person} pour admin, et il manque à son jeton le rôle {role}&#xa0;: ce programme ne change rien pour lui.</translation>
    </message>
    <message>
        <source>Give {person} the role in the realm, or take them out of Trino’s admins; identity.admin_role of the environment names the role.</source>
        <translation>Donnez le rôle à {person} dans le royaume, ou retirez-le des admins de Trino&#xa0;; identity.admin_role de l’environnement nomme le rôle.</translation>
    </message>
    <message>
        <source>By access.admin_groups and admin_users of the environment {person} is an admin, and Trino refuses them what an admin does[[ (it knows the groups {groups})]].</source>
        <translation>D’après access.admin_groups et admin_users de l’environnement, {person} est admin, et Trino lui refuse ce que fait un admin[[ (il lui connaît les groupes {groups})]].</translation>
    </message>
    <message>
        <source>The base policy must know the same admins: compare its admin_group and admin_user with {listed}.</source>
        <translation>La politique de base doit connaître les mêmes admins&#xa0;: comparez ses admin_group et admin_user à {listed}.</translation>
    </message>
    <message>
        <source>Trino takes {person} for an admin[[ (groups {groups})]], and access.admin_groups and admin_users of the environment do not name them ({listed}).</source>
        <translation>Trino tient {person} pour admin[[ (groupes {groups})]], et access.admin_groups et admin_users de l’environnement ne le nomment pas ({listed}).</translation>
    </message>
    <message>
        <source>The rules this program writes would keep {person} out of a catalog that is not open yet. Add one of their groups, or their name.</source>
        <translation>Les règles qu’écrit ce programme tiendraient {person} à l’écart d’un catalogue pas encore ouvert. Ajoutez un de ses groupes, ou son nom.</translation>
    </message>
    <message>
        <source>Trino takes {person} for an admin[[ (groups {groups})]], and the OPA of this environment does not.</source>
        <translation>Trino tient {person} pour admin[[ (groupes {groups})]], et l’OPA de cet environnement non.</translation>
    </message>
    <message>
        <source>Does Trino ask this OPA? Compare opa.url and opa.package of the environment with opa.policy.uri of Trino.</source>
        <translation>Trino interroge-t-il bien cet OPA&#xa0;? Comparez opa.url et opa.package de l’environnement à opa.policy.uri de Trino.</translation>
    </message>
    <message>
        <source>The OPA of this environment takes {person} for an admin[[ (groups {groups})]], and Trino does not.</source>
        <translation>L’OPA de cet environnement tient {person} pour admin[[ (groupes {groups})]], et Trino non.</translation>
    </message>
    <message>
        <source>There is no “ignore”. If this issuer is yours, have its CA trusted: “Test environment” in the window shows the certificates and their fingerprints, and so does
  catalog-manager env trust
Fingerprint of what was offered (SHA-256): {fingerprint}</source>
        <translation>Il n’y a pas d’«&#xa0;ignorer&#xa0;». Si cet émetteur est le vôtre, faites admettre sa CA&#xa0;: «&#xa0;Tester l’environnement&#xa0;» dans la fenêtre montre les certificats et leurs empreintes, et de même
  catalog-manager env trust
Empreinte de ce qui a été présenté (SHA-256)&#xa0;: {fingerprint}</translation>
    </message>
    <message>
        <source>{host} does not show the certificate of its CA, “{issuer}”.</source>
        <translation>{host} ne montre pas le certificat de sa CA, «&#xa0;{issuer}&#xa0;».</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for that CA’s file, and name it as `ca` in the environment.</source>
        <translation>Demandez le fichier de cette CA à qui gère le serveur, et nommez-le `ca` dans l’environnement.</translation>
    </message>
    <message>
        <source>The CA that the server shows has another fingerprint than the one given: {got}</source>
        <translation>La CA que montre le serveur a une autre empreinte que celle donnée&#xa0;: {got}</translation>
    </message>
    <message>
        <source>Nothing was trusted. Either the fingerprint was copied wrongly, or somebody stands between you and the server.</source>
        <translation>Rien n’a été admis. Ou l’empreinte a été mal copiée, ou quelqu’un se tient entre vous et le serveur.</translation>
    </message>
    <message>
        <source>The environment {environment} has no https address for {endpoint}.</source>
        <translation>L’environnement {environment} n’a pas d’adresse https pour {endpoint}.</translation>
    </message>
    <message>
        <source>What Vault holds at {path} has no value {key}.</source>
        <translation>Ce que Vault contient à {path} n’a pas de valeur {key}.</translation>
    </message>
    <message>
        <source>A reference is written path#key. To see the keys that are there:
  vault kv get {path}</source>
        <translation>Une référence s’écrit chemin#clé. Pour voir les clés qui s’y trouvent&#xa0;:
  vault kv get {path}</translation>
    </message>
    <message>
        <source>The External Secrets operator did not bring the credential from Vault within {seconds} s: {object} says {reason}[[: {message}]].</source>
        <translation>L’opérateur External Secrets n’a pas apporté le secret depuis Vault en {seconds}&#xa0;s&#xa0;: {object} dit {reason}[[&#xa0;: {message}]].</translation>
    </message>
    <message>
        <source>What the operator signs in to Vault with stands in the store object that credentials.secret_store names; it must read below vault.prefix. To see it:
  kubectl describe externalsecret,secretstore</source>
        <translation>Ce avec quoi l’opérateur se connecte à Vault se trouve dans l’objet que nomme credentials.secret_store&#xa0;; il doit pouvoir lire sous vault.prefix. Pour le voir&#xa0;:
  kubectl describe externalsecret,secretstore</translation>
    </message>
    <message>
        <source>Nobody looked at {object} for {seconds} s: the External Secrets operator does not run, or not for this namespace.</source>
        <translation>Personne n’a regardé {object} pendant {seconds}&#xa0;s&#xa0;: l’opérateur External Secrets ne tourne pas, ou pas pour cet espace de noms.</translation>
    </message>
    <message>
        <source>See that its pods are well:
  kubectl get pods -A -l app.kubernetes.io/name=external-secrets</source>
        <translation>Voyez si ses pods vont bien&#xa0;:
  kubectl get pods -A -l app.kubernetes.io/name=external-secrets</translation>
    </message>
    <message>
        <source>{object} is to be deleted and was still there after {seconds} s: the External Secrets operator, which has to let go of it, does not run.</source>
        <translation>{object} doit disparaître et était encore là après {seconds}&#xa0;s&#xa0;: l’opérateur External Secrets, qui doit le lâcher, ne tourne pas.</translation>
    </message>
    <message>
        <source>Once it runs again:
  catalog-manager recover</source>
        <translation>Une fois qu’il tourne à nouveau&#xa0;:
  catalog-manager recover</translation>
    </message>
    <message>
        <source>The SealedSecrets controller could not open {object}[[: {message}]].</source>
        <translation>Le contrôleur SealedSecrets n’a pas pu ouvrir {object}[[&#xa0;: {message}]].</translation>
    </message>
    <message>
        <source>credentials.certificate must be that controller’s own. To get it:
  kubeseal --fetch-cert</source>
        <translation>credentials.certificate doit être celui de ce contrôleur. Pour l’obtenir&#xa0;:
  kubeseal --fetch-cert</translation>
    </message>
    <message>
        <source>Nobody opened {object} for {seconds} s: the SealedSecrets controller does not run, or not for this namespace.</source>
        <translation>Personne n’a ouvert {object} pendant {seconds}&#xa0;s&#xa0;: le contrôleur SealedSecrets ne tourne pas, ou pas pour cet espace de noms.</translation>
    </message>
    <message>
        <source>See that its pod is well:
  kubectl get pods -A -l name=sealed-secrets-controller</source>
        <translation>Voyez si son pod va bien&#xa0;:
  kubectl get pods -A -l name=sealed-secrets-controller</translation>
    </message>
    <message>
        <source>credentials.certificate names the SealedSecrets controller’s certificate. To get it:
  kubeseal --fetch-cert</source>
        <translation>credentials.certificate nomme le certificat du contrôleur SealedSecrets. Pour l’obtenir&#xa0;:
  kubeseal --fetch-cert</translation>
    </message>
    <message>
        <source>There is no certificate with an RSA key to seal with[[ in {file}]][[ ({reason})]].</source>
        <translation>Il n’y a pas de certificat à clé RSA pour sceller[[ dans {file}]][[ ({reason})]].</translation>
    </message>
    <message>
        <source>To get the controller’s:
  kubeseal --fetch-cert</source>
        <translation>Pour obtenir celui du contrôleur&#xa0;:
  kubeseal --fetch-cert</translation>
    </message>
    <message>
        <source>The credential could not be sealed on this machine[[: {reason}]].</source>
        <translation>Le secret n’a pas pu être scellé sur cette machine[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>The credential of {catalog} rests in “{store}”, which this version of the program does not know.</source>
        <translation>Le secret de {catalog} repose dans «&#xa0;{store}&#xa0;», que cette version du programme ne connaît pas.</translation>
    </message>
    <message>
        <source>A newer version made it: use that one.</source>
        <translation>Une version plus récente l’a fait&#xa0;: utilisez celle-là.</translation>
    </message>
    <message>
        <source>Wait until that rename has ended. If it was interrupted: catalog-manager recover {from}</source>
        <translation>Attendre la fin de ce renommage. S’il a été interrompu&#xa0;: catalog-manager recover {from}</translation>
    </message>
    <message>
        <source>This environment is marked production: what takes “{catalog}” away needs its name once more.</source>
        <translation>Cet environnement est marqué production&#xa0;: ce qui enlève «&#xa0;{catalog}&#xa0;» demande son nom encore une fois.</translation>
    </message>
    <message>
        <source>Read the plan first, then add --confirm {typed}.</source>
        <translation>Lisez d’abord le plan, puis ajoutez --confirm {typed}.</translation>
    </message>
    <message>
        <source>“{property}” is missing, and so is {others}.</source>
        <translation>«&#xa0;{property}&#xa0;» manque, et {others} aussi.</translation>
    </message>
    <message>
        <source>One of them is needed.</source>
        <translation>Il en faut un.</translation>
    </message>
    <message>
        <source>“{catalog}” is registered, and Trino does not have it[[ on {coordinators}]].</source>
        <translation>«&#xa0;{catalog}&#xa0;» est enregistré, et Trino ne l’a pas[[ sur {coordinators}]].</translation>
    </message>
    <message>
        <source>“{catalog}” is disabled, and Trino has it all the same[[ on {coordinators}]].</source>
        <translation>«&#xa0;{catalog}&#xa0;» est désactivé, et Trino l’a tout de même[[ sur {coordinators}]].</translation>
    </message>
    <message>
        <source>Under the name “{catalog}” Trino has a catalog of the connector {found}, and {recorded} is recorded[[; that is so on {coordinators}]].</source>
        <translation>Sous le nom «&#xa0;{catalog}&#xa0;», Trino a un catalogue du connecteur {found}, et la fiche dit {recorded}[[&#xa0;; c’est le cas sur {coordinators}]].</translation>
    </message>
    <message>
        <source>“{writer}” has set {key} in {object}, a key of “{catalog}”.</source>
        <translation>«&#xa0;{writer}&#xa0;» a écrit {key} dans {object}, une clé de «&#xa0;{catalog}&#xa0;».</translation>
    </message>
    <message>
        <source>The next change that writes it would be refused, and its value may be theirs. Ask whoever that is. To have the key again, as it stands: catalog-manager reconcile {catalog} --take-back; where it is a credential, then also: catalog-manager rotate {catalog}</source>
        <translation>La prochaine modification qui l’écrit serait refusée, et sa valeur peut être la leur. Demandez à qui c’est. Pour reprendre la clé, telle qu’elle est&#xa0;: catalog-manager reconcile {catalog} --take-back&#xa0;; si c’est un secret, ensuite aussi&#xa0;: catalog-manager rotate {catalog}</translation>
    </message>
    <message>
        <source>The Secret of the keytabs has none of “{catalog}” any more.</source>
        <translation>Le Secret des keytabs n’en a plus pour «&#xa0;{catalog}&#xa0;».</translation>
    </message>
    <message>
        <source>Trino signs in with what it has read until it is restarted. Give the keytab again:
  catalog-manager rotate {catalog}</source>
        <translation>Trino se connecte avec ce qu’il a lu jusqu’à son redémarrage. Redonnez le keytab&#xa0;:
  catalog-manager rotate {catalog}</translation>
    </message>
    <message>
        <source>The credential that “{catalog}” has now is gone from the cluster: its present form could not be created again.</source>
        <translation>L’identifiant actuel de «&#xa0;{catalog}&#xa0;» a disparu du cluster&#xa0;: sa forme présente ne pourrait pas être recréée.</translation>
    </message>
    <message>
        <source>The new form is proved under a temporary name first. What fails after that is not taken back; once the cause is gone: catalog-manager recover --finish {catalog}</source>
        <translation>La nouvelle forme est d’abord éprouvée sous un nom temporaire. Ce qui échoue ensuite n’est pas annulé&#xa0;; une fois la cause disparue&#xa0;: catalog-manager recover --finish {catalog}</translation>
    </message>
    <message>
        <source>Trino has {count} coordinators ({pods}) and this environment names {known}: each keeps catalogs of its own, and a CREATE sent to their Service reaches one of them[[. To find the others takes the right to {right}]].</source>
        <translation>Trino a {count} coordinateurs ({pods}) et cet environnement en nomme {known}&#xa0;: chacun garde ses propres catalogues, et un CREATE envoyé à leur Service n’en atteint qu’un[[. Trouver les autres demande le droit {right}]].</translation>
    </message>
    <message>
        <source>The coordinator {coordinator}, found behind Trino’s Service, does not answer at {address}[[: {reason}]].</source>
        <translation>Le coordinateur {coordinator}, trouvé derrière le Service de Trino, ne répond pas à {address}[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>A pod’s address is often reached from inside the cluster only. Give addresses that are reached from here in the environment’s file: trino.coordinators: [https://…, https://…]</source>
        <translation>L’adresse d’un pod n’est souvent joignable que de l’intérieur du cluster. Indiquez dans le fichier de l’environnement des adresses joignables d’ici&#xa0;: trino.coordinators: [https://…, https://…]</translation>
    </message>
    <message>
        <source>Trino’s coordinators ({coordinators}) are known by their pods’ addresses, which a restart changes: the run could not go on.</source>
        <translation>Les coordinateurs de Trino ({coordinators}) sont connus par les adresses de leurs pods, qu’un redémarrage change&#xa0;: l’opération ne pourrait pas continuer.</translation>
    </message>
    <message>
        <source>Give lasting addresses in the environment’s file: trino.coordinators: [https://…, https://…]; or restart Trino later and enable the catalog then.</source>
        <translation>Indiquez des adresses durables dans le fichier de l’environnement&#xa0;: trino.coordinators: [https://…, https://…]&#xa0;; ou redémarrez Trino plus tard et activez alors le catalogue.</translation>
    </message>
    <message>
        <source>Several coordinators, each with catalogs of its own: {coordinators}.</source>
        <translation>Plusieurs coordinateurs, chacun avec ses propres catalogues&#xa0;: {coordinators}.</translation>
    </message>
    <message>
        <source>It is not known how many coordinators stand behind Trino’s Service: that takes the right to list endpointslices.discovery.k8s.io[[ in the namespace {namespace}]].</source>
        <translation>On ne sait pas combien de coordinateurs se tiennent derrière le Service de Trino&#xa0;: cela demande le droit de lister endpointslices.discovery.k8s.io[[ dans l’espace de noms {namespace}]].</translation>
    </message>
    <message>
        <source>Ask whoever administers the cluster for it:
  kubectl -n {namespace} create role catalog-manager-coordinators --verb=list --resource=endpointslices.discovery.k8s.io</source>
        <translation>Demandez-le à qui administre le cluster&#xa0;:
  kubectl -n {namespace} create role catalog-manager-coordinators --verb=list --resource=endpointslices.discovery.k8s.io</translation>
    </message>
    <message>
        <source>The value {key} of {path} in Vault is not base64. A keytab is no text, so Vault holds it as base64.</source>
        <translation>La valeur {key} de {path} dans Vault n’est pas du base64. Un keytab n’est pas du texte, Vault le contient donc en base64.</translation>
    </message>
    <message>
        <source>Store it so, beside the other values there:
  base64 -w0 FILE.keytab | vault kv patch {path} {key}=-</source>
        <translation>Rangez-le ainsi, à côté des autres valeurs&#xa0;:
  base64 -w0 FICHIER.keytab | vault kv patch {path} {key}=-</translation>
    </message>
    <message>
        <source>The value {key} of {path} in Vault is base64, but not of a keytab.</source>
        <translation>La valeur {key} de {path} dans Vault est du base64, mais pas d’un keytab.</translation>
    </message>
    <message>
        <source>Look into the file it came from, then store it again:
  catalog-manager keytab inspect FILE.keytab
  base64 -w0 FILE.keytab | vault kv patch {path} {key}=-</source>
        <translation>Regardez le fichier dont elle vient, puis rangez-le de nouveau&#xa0;:
  catalog-manager keytab inspect FICHIER.keytab
  base64 -w0 FICHIER.keytab | vault kv patch {path} {key}=-</translation>
    </message>
    <message>
        <source>The certificate to seal with[[ in {file}]] ran out on {until}.</source>
        <translation>Le certificat qui sert à sceller[[ dans {file}]] a expiré le {until}.</translation>
    </message>
    <message>
        <source>The SealedSecrets controller has a newer one. To get it:
  kubeseal --fetch-cert</source>
        <translation>Le contrôleur SealedSecrets en a un plus récent. Pour l’obtenir&#xa0;:
  kubeseal --fetch-cert</translation>
    </message>
    <message>
        <source>The storage refuses the S3 key pair (“{field}”).</source>
        <translation>Le stockage refuse la paire de clés S3 («&#xa0;{field}&#xa0;»).</translation>
    </message>
    <message>
        <source>Check both halves, s3.aws-access-key and s3.aws-secret-key, that the key is still active, and that it may use the bucket. A file’s trailing newline is not sent.</source>
        <translation>Vérifiez ses deux moitiés, s3.aws-access-key et s3.aws-secret-key, que la clé est toujours active et qu’elle a le droit d’utiliser le compartiment. Le saut de ligne final d’un fichier n’est pas envoyé.</translation>
    </message>
    <message>
        <source>the cluster’s own, there before any catalog,</source>
        <translation>celui du cluster, présent avant tout catalogue,</translation>
    </message>
    <message>
        <source>that of the catalog “%1”</source>
        <translation>celui du catalogue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>That is so on the coordinator %1.</source>
        <translation>Il en est ainsi sur le coordinateur %1.</translation>
    </message>
    <message>
        <source>“{catalog}” is the name that “{from}” is just being given[[ by {holder}]][[, since {at}]].</source>
        <translation>«&#xa0;{catalog}&#xa0;» est le nom que «&#xa0;{from}&#xa0;» est en train de recevoir[[ de {holder}]][[, depuis {at}]].</translation>
    </message>
    <message>
        <source>“{catalog}” was prepared for a restart of Trino[[ (it needs {realms})]], which has come.</source>
        <translation>«&#xa0;{catalog}&#xa0;» était prêt pour un redémarrage de Trino[[ (il lui faut {realms})]], qui a eu lieu.</translation>
    </message>
    <message>
        <source>catalog-manager reconcile {catalog} enables it and reads from it; reconcile --watch does so by itself.</source>
        <translation>catalog-manager reconcile {catalog} l’active et y lit&#xa0;; reconcile --watch le fait de lui-même.</translation>
    </message>
    <message>
        <source>“{catalog}” is on {with} and not on {without}: a query meets either.</source>
        <translation>«&#xa0;{catalog}&#xa0;» est sur {with} et non sur {without}&#xa0;: une requête rencontre l’un ou l’autre.</translation>
    </message>
    <message>
        <source>What shall be managed must be the same on each. Have it created on {without} too, or dropped on {with} and registered anew: catalog-manager apply FILE</source>
        <translation>Ce qui doit être géré doit être le même sur chacun. Faites-le créer aussi sur {without}, ou supprimer de {with} puis enregistrez-le à nouveau&#xa0;: catalog-manager apply FILE</translation>
    </message>
    <message>
        <source>“{catalog}” was made for a test, and nobody is at it any more[[; it is on {coordinators}]].</source>
        <translation>«&#xa0;{catalog}&#xa0;» a été créé pour un test, et plus personne n’y travaille[[&#xa0;; il est sur {coordinators}]].</translation>
    </message>
    <message>
        <source>Nothing reads it and no record is of it. Have it dropped: catalog-manager reconcile</source>
        <translation>Rien ne le lit et aucun enregistrement n’en parle. Faites-le supprimer&#xa0;: catalog-manager reconcile</translation>
    </message>
    <message>
        <source>“{catalog}” is in Trino[[, on {coordinators} only,]] and was not registered with this program.</source>
        <translation>«&#xa0;{catalog}&#xa0;» est dans Trino[[, sur {coordinators} seulement,]] et n’a pas été enregistré avec ce programme.</translation>
    </message>
    <message>
        <source>Trino runs with a krb5.conf that does not have[[ {realms}]][[ as “{catalog}” needs it]][[, which the prepared “{waiting}” waits for]]; a Java program reads that file once, when it first signs in.</source>
        <translation>Trino s’exécute avec un krb5.conf où[[ {realms}]] n’est pas[[ tel qu’il le faut à «&#xa0;{catalog}&#xa0;»]][[, ce que «&#xa0;{waiting}&#xa0;», prêt, attend]]&#xa0;; un programme Java lit ce fichier une seule fois, à sa première connexion.</translation>
    </message>
    <message>
        <source>Nothing was changed. For “{catalog}” Trino can be restarted as a step of this run: --restart-trino (queries under way end; catalogs come back by themselves).
Or prepare everything now and enable the catalog after Trino’s next restart: --when-restarted; reconcile, or reconcile --watch, then enables “{catalog}” by itself.
“{waiting}” is enabled after Trino’s restart: by reconcile --watch at once, else by catalog-manager reconcile {waiting}
Or let Java find KDCs by DNS: dns_lookup_kdc = true in krb5.conf, and SRV records _kerberos._tcp.REALM; that too is read at the next restart.</source>
        <translation>Rien n’a été modifié. Pour «&#xa0;{catalog}&#xa0;», Trino peut être redémarré comme étape de cette exécution&#xa0;: --restart-trino (les requêtes en cours s’arrêtent&#xa0;; les catalogues reviennent d’eux-mêmes).
Ou tout préparer maintenant et activer le catalogue après le prochain redémarrage de Trino&#xa0;: --when-restarted&#xa0;; reconcile, ou reconcile --watch, active alors «&#xa0;{catalog}&#xa0;» de lui-même.
«&#xa0;{waiting}&#xa0;» est activé après le redémarrage de Trino&#xa0;: par reconcile --watch aussitôt, sinon par catalog-manager reconcile {waiting}
Ou laisser Java trouver les KDC par DNS&#xa0;: dns_lookup_kdc = true dans krb5.conf, et des enregistrements SRV _kerberos._tcp.REALM&#xa0;; cela aussi n’est lu qu’au prochain redémarrage.</translation>
    </message>
    <message>
        <source>Two krb5.conf contradict each other at {where}: {first-file} says {first-lines}; {second-file} says {second-lines}.</source>
        <translation>Deux krb5.conf se contredisent en {where}&#xa0;: {first-file} dit {first-lines}&#xa0;; {second-file} dit {second-lines}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Trino reads one file for all catalogs, so somebody must decide: --krb5-choose {where}={first} or --krb5-choose {where}={second}
“{base}” is the cluster’s own krb5.conf: what stood there before any catalog.</source>
        <translation>Rien n’a été modifié. Trino lit un seul fichier pour tous les catalogues, il faut donc que quelqu’un tranche&#xa0;: --krb5-choose {where}={first} ou --krb5-choose {where}={second}
«&#xa0;{base}&#xa0;» est le krb5.conf du cluster&#xa0;: ce qui s’y trouvait avant tout catalogue.</translation>
    </message>
    <message>
        <source>The realms that “{catalog}” brought stay in the shared krb5.conf, for other catalogs sign in by them: {realms}.</source>
        <translation>Les royaumes apportés par «&#xa0;{catalog}&#xa0;» restent dans le krb5.conf commun, car d’autres catalogues s’en servent pour se connecter&#xa0;: {realms}.</translation>
    </message>
    <message>
        <source>waiting for the file at Trino: its pods were told to look, which takes seconds; given up after {seconds} s</source>
        <translation>le fichier est attendu chez Trino&#xa0;: ses pods ont été invités à regarder, ce qui prend quelques secondes&#xa0;; abandon après {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>waiting for the file at Trino: its pods could not be told to look, so the kubelet’s own round decides, a minute or so; given up after {seconds} s</source>
        <translation>le fichier est attendu chez Trino&#xa0;: ses pods n’ont pas pu être invités à regarder, c’est la ronde du kubelet qui décide, une minute environ&#xa0;; abandon après {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Hadoop cannot read the rule “{rule}” of hadoop.security.auth_to_local[[: {reason}]].</source>
        <translation>Hadoop ne peut pas lire la règle «&#xa0;{rule}&#xa0;» de hadoop.security.auth_to_local[[&#xa0;: {reason}]].</translation>
    </message>
    <message>
        <source>With one bad rule no principal gets a name, so nobody signs in. A rule reads RULE:[1:$1@$0](.*@REALM)s/@.*//; each ( of the expression needs its ), each [ its ].</source>
        <translation>Une seule règle fausse, et aucun principal ne reçoit de nom&#xa0;: personne ne se connecte. Une règle s’écrit RULE:[1:$1@$0](.*@ROYAUME)s/@.*//&#xa0;; chaque ( de l’expression veut sa ), chaque [ son ].</translation>
    </message>
    <message>
        <source>{holder} is changing this catalog right now[[ ({verb})]][[, since {at}]].</source>
        <translation>{holder} modifie ce catalogue en ce moment[[ ({verb})]][[, depuis {at}]].</translation>
    </message>
    <message>
        <source>The lease on “{catalog}” was lost[[ to {holder}]][[ at {at}]] while the run was under way, so it stopped.</source>
        <translation>Le bail sur «&#xa0;{catalog}&#xa0;» a été perdu[[, passé à {holder}]][[ à {at}]] pendant l’exécution, qui s’est donc arrêtée.</translation>
    </message>
    <message>
        <source>Nothing more was changed or undone from here: somebody else has taken over. See where the catalog stands: catalog-manager show {catalog}
If that run was interrupted too: catalog-manager recover {catalog}</source>
        <translation>Rien de plus n’a été modifié ni défait d’ici&#xa0;: quelqu’un d’autre a pris la suite. Voir où en est le catalogue&#xa0;: catalog-manager show {catalog}
Si cette exécution a été interrompue elle aussi&#xa0;: catalog-manager recover {catalog}</translation>
    </message>
    <message>
        <source>Trino has a catalog “{catalog}” that was not registered here[[, on {coordinators} only]].</source>
        <translation>Trino a un catalogue «&#xa0;{catalog}&#xa0;» qui n’a pas été enregistré ici[[, sur {coordinators} seulement]].</translation>
    </message>
    <message>
        <source>The interrupted change of “{catalog}” cannot be undone: somebody has removed its revision {revision}, and without it what had been begun ({steps}) is not known.</source>
        <translation>La modification interrompue de «&#xa0;{catalog}&#xa0;» ne peut être défaite&#xa0;: quelqu’un a supprimé sa révision {revision}, et sans elle on ne sait pas ce qui avait été commencé ({steps}).</translation>
    </message>
    <message>
        <source>Restore the Secret catalog-{catalog}.v{revision} from a backup and recover again. Without one: see what differs with catalog-manager verify {catalog}, then delete the Secret catalog-{catalog} and adopt or register anew.</source>
        <translation>Restaurez le Secret catalog-{catalog}.v{revision} depuis une sauvegarde, et reprenez. Sans sauvegarde&#xa0;: voyez ce qui diffère avec catalog-manager verify {catalog}, puis supprimez le Secret catalog-{catalog}, et adoptez ou enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Revision {revision} of “{catalog}” is no longer the one this run knows: somebody has put another in its place, which stays.</source>
        <translation>La révision {revision} de «&#xa0;{catalog}&#xa0;» n’est plus celle que connaît cette exécution&#xa0;: quelqu’un en a mis une autre à sa place, qui reste.</translation>
    </message>
    <message>
        <source>See whose it is: catalog-manager history {catalog}</source>
        <translation>Voir de qui elle est&#xa0;: catalog-manager history {catalog}</translation>
    </message>
    <message>
        <source>A firewall between Trino’s pods and the KDC (port 88, TCP and UDP) looks like this. How long Java waits is kdc_timeout × max_retries in [libdefaults] of krb5.conf, as it stood when Trino first signed in; a minute and a half where neither is said. Where only UDP is dropped (“Receive timed out”), udp_preference_limit = 1 in [libdefaults] has Java ask by TCP.
The server’s words: {reason}</source>
        <translation>Un pare-feu entre les pods de Trino et le KDC (port 88, TCP et UDP) donne ce résultat. Java attend kdc_timeout × max_retries de [libdefaults] du krb5.conf, tel qu’il était quand Trino s’est connecté pour la première fois&#xa0;; une minute et demie si rien n’y est dit. Là où seul UDP est bloqué («&#xa0;Receive timed out&#xa0;»), udp_preference_limit = 1 dans [libdefaults] fait demander à Java par TCP.
Réponse du serveur&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Java takes the KDC’s answer[[ to {principal}]] for a forged one: Message stream modified (41).</source>
        <translation>Java prend la réponse du KDC[[ à {principal}]] pour une fausse&#xa0;: Message stream modified (41).</translation>
    </message>
    <message>
        <source>Most often krb5.conf has a renew_lifetime that the KDC does not grant: take that line out (catalog-manager krb5 check finds it), and restart Trino, whose Java reads the file once. Else the realm is written in another case than the KDC’s.</source>
        <translation>Le plus souvent, krb5.conf a un renew_lifetime que le KDC n’accorde pas&#xa0;: retirez cette ligne (catalog-manager krb5 check la trouve) et redémarrez Trino, dont Java ne lit le fichier qu’une fois. Sinon le royaume est écrit dans une autre casse que celle du KDC.</translation>
    </message>
    <message>
        <source>A node of Trino has no Kerberos ticket[[ of {principal}]] to show.</source>
        <translation>Un nœud de Trino n’a pas de ticket Kerberos[[ de {principal}]] à présenter.</translation>
    </message>
    <message>
        <source>The keytab is not there on that node: the folder of keytabs (mounts.keytabs) must be mounted in the workers too, not in the coordinator alone. In each pod:
  kubectl exec POD -- ls -l FOLDER</source>
        <translation>Le keytab n’est pas sur ce nœud&#xa0;: le dossier des keytabs (mounts.keytabs) doit être monté dans les workers aussi, pas dans le seul coordinateur. Dans chaque pod&#xa0;:
  kubectl exec POD -- ls -l DOSSIER</translation>
    </message>
    <message>
        <source>The record of “{catalog}” cannot be written, so somebody else may have taken over: “{step}” and what was before it is not undone from here.</source>
        <translation>L’enregistrement de «&#xa0;{catalog}&#xa0;» ne peut être écrit, et quelqu’un d’autre a donc pu prendre la suite&#xa0;: «&#xa0;{step}&#xa0;» et ce qui précédait n’est pas défait d’ici.</translation>
    </message>
    <message>
        <source>Once the API server answers: catalog-manager recover {catalog}</source>
        <translation>Quand le serveur d’API répondra&#xa0;: catalog-manager recover {catalog}</translation>
    </message>
    <message>
        <source>“{catalog}” is registered already[[ (revision {revision})]][[, by {holder} at {at}]].</source>
        <translation>«&#xa0;{catalog}&#xa0;» est déjà enregistré[[ (révision {revision})]][[, par {holder} à {at}]].</translation>
    </message>
    <message>
        <source>To sign in by Kerberos, “{property}” is required too.</source>
        <translation>Pour se connecter par Kerberos, «&#xa0;{property}&#xa0;» est requis aussi.</translation>
    </message>
    <message>
        <source>Add it under properties. What it stands for: catalog-manager connectors show NAME</source>
        <translation>Ajoutez-la sous properties. Ce qu’elle désigne&#xa0;: catalog-manager connectors show NOM</translation>
    </message>
    <message>
        <source>The krb5.conf that Trino will read has no KDC for {realms}, and forbids to look for one in DNS (dns_lookup_kdc = false).</source>
        <translation>Le krb5.conf que Trino lira n’a pas de KDC pour {realms}, et interdit d’en chercher un dans le DNS (dns_lookup_kdc = false).</translation>
    </message>
    <message>
        <source>Nothing was changed, and no restart would help.
Did you mean {nearest}? Upper and lower case count.
Add the realm with its kdc to [realms] of this catalog’s krb5.conf.
The realms it has: {known}
Which realms are needed is said by the client principal, by hive.metastore.service.principal, and by dfs.namenode.kerberos.principal of hdfs-site.xml.</source>
        <translation>Rien n’a été changé, et aucun redémarrage n’y ferait rien.
Vouliez-vous dire {nearest}&#xa0;? Majuscules et minuscules comptent.
Ajoutez le royaume avec son kdc à [realms] du krb5.conf de ce catalogue.
Les royaumes qu’il a&#xa0;: {known}
Quels royaumes il faut, le principal client, hive.metastore.service.principal et dfs.namenode.kerberos.principal de hdfs-site.xml le disent.</translation>
    </message>
    <message>
        <source>This machine does not reach the KDC of {realm}, so the sign-in was not tried here; Trino’s own will decide.[[ {why}]]</source>
        <translation>Cette machine n’atteint pas le KDC de {realm}&#xa0;: la connexion n’a pas été essayée d’ici&#xa0;; celle de Trino décidera.[[ {why}]]</translation>
    </message>
    <message>
        <source>{realm} is not in the krb5.conf: only DNS can find its KDC, which was not asked here; Trino’s own sign-in will decide.[[ Was {nearest} meant?]]</source>
        <translation>{realm} n’est pas dans le krb5.conf&#xa0;: seul le DNS peut en trouver le KDC, et il n’a pas été interrogé d’ici&#xa0;; la connexion de Trino décidera.[[ Vouliez-vous dire {nearest}&#xa0;?]]</translation>
    </message>
    <message>
        <source>A server of the source cannot read Trino’s Kerberos ticket: that server’s own keytab is not of the key that the KDC has for it.</source>
        <translation>Un serveur de la source ne peut pas lire le ticket Kerberos de Trino&#xa0;: le keytab de ce serveur ne correspond pas à la clé que le KDC a pour lui.</translation>
    </message>
    <message>
        <source>The catalog’s keytab is not at fault. Have the server’s admin export its keytab again, and restart it.
The server’s words: {reason}</source>
        <translation>Le keytab du catalogue n’est pas en cause. Faites exporter à nouveau celui de ce serveur par son admin, et redémarrez-le.
Réponse du serveur&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>HDFS does not take the Kerberos ticket[[ of {principal}]]; why, it says in its own log only.</source>
        <translation>HDFS n’accepte pas le ticket Kerberos[[ de {principal}]]&#xa0;; la raison n’est que dans son journal.</translation>
    </message>
    <message>
        <source>The metastore took it, so the catalog’s keytab is good. Most often the NameNode’s own keytab is not of the key that the KDC has for it, or its clock differs: have the Hadoop admin look for “GSS initiate failed” in the NameNode’s log.</source>
        <translation>Le metastore l’a accepté&#xa0;: le keytab du catalogue est bon. Le plus souvent, le keytab du NameNode ne correspond pas à la clé que le KDC a pour lui, ou son horloge diffère&#xa0;: faites chercher «&#xa0;GSS initiate failed&#xa0;» dans le journal du NameNode par l’administrateur Hadoop.</translation>
    </message>
    <message>
        <source>_HOST stands for the metastore’s full host name as Trino’s pods resolve it. Ask the Hadoop admin what the metastore signs in as (hive.metastore.kerberos.principal), and use that host name in the URI.</source>
        <translation>_HOST est le nom d’hôte complet du metastore tel que les pods de Trino le résolvent. Demandez à l’administrateur Hadoop le principal du metastore (hive.metastore.kerberos.principal), et utilisez ce nom d’hôte dans l’URI.</translation>
    </message>
    <message>
        <source>The metadata catalogue was not told of “{catalog}” as it is now.</source>
        <translation>Le catalogue de métadonnées n’a pas été informé de «&#xa0;{catalog}&#xa0;» dans son état actuel.</translation>
    </message>
    <message>
        <source>Whoever changed it was interrupted, or the metadata catalogue was away. Nothing of the catalog itself is amiss. Have it told: catalog-manager reconcile {catalog}</source>
        <translation>La modification a été interrompue juste après, ou le catalogue de métadonnées était absent. Le catalogue lui-même est intact. Pour le faire indexer&#xa0;: catalog-manager reconcile {catalog}</translation>
    </message>
</context>
</TS>
