<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>activity::ActivityPane</name>
    <message numerus="yes">
        <source>%1, and %n more under way</source>
        <translation>
            <numerusform>%1, and %n more under way</numerusform>
            <numerusform>%1, and %n more under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>audit_page::AuditPage</name>
    <message numerus="yes">
        <source>%n line(s) recorded on this machine</source>
        <translation>
            <numerusform>%n line recorded on this machine</numerusform>
            <numerusform>%n lines recorded on this machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) end in the middle, their writer was stopped: %1.</source>
        <translation>
            <numerusform>%n line ends in the middle, its writer was stopped: %1.</numerusform>
            <numerusform>%n lines end in the middle, their writer was stopped: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) so far</source>
        <translation>
            <numerusform>%n line so far</numerusform>
            <numerusform>%n lines so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), each follows from the one before.</source>
        <translation>
            <numerusform>%n line, each follows from the one before.</numerusform>
            <numerusform>%n lines, each follows from the one before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to %1</source>
        <translation>
            <numerusform>%n line written to %1</numerusform>
            <numerusform>%n lines written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogs::AccessTab</name>
    <message numerus="yes">
        <source>%n role(s) may read it.</source>
        <translation>
            <numerusform>%n role may read it.</numerusform>
            <numerusform>%n roles may read it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogs::CatalogDetails</name>
    <message numerus="yes">
        <source>%n catalogs are selected.</source>
        <translation>
            <numerusform>%n catalog is selected.</numerusform>
            <numerusform>%n catalogs are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogs::CatalogsPage</name>
    <message numerus="yes">
        <source>%1 of %n catalogs in %2</source>
        <translation>
            <numerusform>%1 of %n catalog in %2</numerusform>
            <numerusform>%1 of %n catalogs in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalogs in %1</source>
        <translation>
            <numerusform>%n catalog in %1</numerusform>
            <numerusform>%n catalogs in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trino restarted at %1 and has forgotten %n catalog(s).</source>
        <translation>
            <numerusform>Trino restarted at %1 and has forgotten %n catalog.</numerusform>
            <numerusform>Trino restarted at %1 and has forgotten %n catalogs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogs::DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n catalogs from %1?</source>
        <translation>
            <numerusform>Delete %n catalog from %1?</numerusform>
            <numerusform>Delete %n catalogs from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n catalogs</source>
        <translation>
            <numerusform>Delete %n catalog</numerusform>
            <numerusform>Delete %n catalogs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogs::FeedNotice</name>
    <message numerus="yes">
        <source>The last question failed. What is shown is %n second(s) old.</source>
        <translation>
            <numerusform>The last question failed. What is shown is %n second old.</numerusform>
            <numerusform>The last question failed. What is shown is %n seconds old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last question failed. What is shown is %n minute(s) old.</source>
        <translation>
            <numerusform>The last question failed. What is shown is %n minute old.</numerusform>
            <numerusform>The last question failed. What is shown is %n minutes old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes are not followed at the moment. What is shown is %n second(s) old.</source>
        <translation>
            <numerusform>Changes are not followed at the moment. What is shown is %n second old.</numerusform>
            <numerusform>Changes are not followed at the moment. What is shown is %n seconds old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes are not followed at the moment. What is shown is %n minute(s) old.</source>
        <translation>
            <numerusform>Changes are not followed at the moment. What is shown is %n minute old.</numerusform>
            <numerusform>Changes are not followed at the moment. What is shown is %n minutes old.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>catalogs::ReconcileDialog</name>
    <message numerus="yes">
        <source>Put %n catalog(s) right in %1?</source>
        <translation>
            <numerusform>Put %n catalog right in %1?</numerusform>
            <numerusform>Put %n catalogs right in %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n line(s), each follows from the one before: %1</source>
        <translation>
            <numerusform>%n line, as it was written: %1</numerusform>
            <numerusform>%n lines, each follows from the one before: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked</source>
        <translation>
            <numerusform>%n file checked</numerusform>
            <numerusform>%n files checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n fix</numerusform>
            <numerusform>%n fixes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) signed.</source>
        <translation>
            <numerusform>%n record signed.</numerusform>
            <numerusform>%n records signed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>environments_page::CaField</name>
    <message numerus="yes">
        <source>… and %n more certificate(s)</source>
        <translation>
            <numerusform>… and %n more certificate</numerusform>
            <numerusform>… and %n more certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>environments_page::CheckLine</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>environments_page::DiscoverPanel</name>
    <message numerus="yes">
        <source>%n suggestion(s), each with what it was read from.</source>
        <translation>
            <numerusform>%n suggestion, with what it was read from.</numerusform>
            <numerusform>%n suggestions, each with what it was read from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>environments_page::EnvironmentsPage</name>
    <message numerus="yes">
        <source>%n setting(s) to correct before it can be saved</source>
        <translation>
            <numerusform>%n setting to correct before it can be saved</numerusform>
            <numerusform>%n settings to correct before it can be saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>environments_page::KubeconfigImport</name>
    <message numerus="yes">
        <source>%1 has %n context(s). The addresses of Trino and OPA are yours to fill in.</source>
        <translation>
            <numerusform>%1 has %n context. The addresses of Trino and OPA are yours to fill in.</numerusform>
            <numerusform>%1 has %n contexts. The addresses of Trino and OPA are yours to fill in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>health_page</name>
    <message numerus="yes">
        <source>written %1, %n day(s) ago</source>
        <translation>
            <numerusform>written %1, %n day ago</numerusform>
            <numerusform>written %1, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires %1, in %n day(s)</source>
        <translation>
            <numerusform>expires %1, in %n day</numerusform>
            <numerusform>expires %1, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>health_page::HealthModel</name>
    <message numerus="yes">
        <source>%n probe(s) kept</source>
        <translation>
            <numerusform>%n probe kept</numerusform>
            <numerusform>%n probes kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>health_page::HealthPage</name>
    <message numerus="yes">
        <source>%n catalog(s) probed</source>
        <translation>
            <numerusform>%n catalog probed</numerusform>
            <numerusform>%n catalogs probed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) about records and the policy’s rules: not as this program wrote or signed them.</source>
        <translation>
            <numerusform>%n finding about records and the policy’s rules: not as this program wrote or signed them.</numerusform>
            <numerusform>%n findings about records and the policy’s rules: not as this program wrote or signed them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>health_page::moments</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kerberos_page::MergeTab</name>
    <message numerus="yes">
        <source>%n contradiction(s) to settle</source>
        <translation>
            <numerusform>%n contradiction to settle</numerusform>
            <numerusform>%n contradictions to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in one, without contradiction</source>
        <translation>
            <numerusform>%n file, without contradiction</numerusform>
            <numerusform>%n files in one, without contradiction</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>krb5::KeytabModel</name>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>krb5::KeytabTab</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>krb5::KeytabZone</name>
    <message numerus="yes">
        <source>%n key(s), %1</source>
        <translation>
            <numerusform>%n key, %1</numerusform>
            <numerusform>%n keys, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>krb5::ProblemPane</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>run</name>
    <message numerus="yes">
        <source>step %1 of %n</source>
        <translation>
            <numerusform>step %1 of %n</numerusform>
            <numerusform>step %1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be put right. Recover it once the cause is gone.</source>
        <translation>
            <numerusform>%n thing could not be put right. Recover it once the cause is gone.</numerusform>
            <numerusform>%n things could not be put right. Recover it once the cause is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n catalog</numerusform>
            <numerusform>%n catalogs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>run::StepRow</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::StatusLine</name>
    <message numerus="yes">
        <source>Live, Trino asked %n second(s) ago</source>
        <translation>
            <numerusform>Live, Trino asked %n second ago</numerusform>
            <numerusform>Live, Trino asked %n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not live, asked %n second(s) ago</source>
        <translation>
            <numerusform>Not live, asked %n second ago</numerusform>
            <numerusform>Not live, asked %n seconds ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signature::FindingsList</name>
    <message numerus="yes">
        <source>%n rule(s) in the policy’s ConfigMap are not of this program’s making.</source>
        <translation>
            <numerusform>%n rule in the policy’s ConfigMap is not of this program’s making.</numerusform>
            <numerusform>%n rules in the policy’s ConfigMap are not of this program’s making.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n record(s) are as they were signed.</source>
        <translation>
            <numerusform>%1 of %n record is as it was signed.</numerusform>
            <numerusform>%1 of %n records are as they were signed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signature::SignatureDialog</name>
    <message numerus="yes">
        <source>%n record(s) signed with %1.</source>
        <translation>
            <numerusform>%n record signed with %1.</numerusform>
            <numerusform>%n records signed with %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::DiffView</name>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation>
            <numerusform>%n unchanged line</numerusform>
            <numerusform>%n unchanged lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::MainWindow</name>
    <message numerus="yes">
        <source>The window closes when %n job(s) have come to their end.</source>
        <translation>
            <numerusform>The window closes when %n job has come to its end.</numerusform>
            <numerusform>The window closes when %n jobs have come to their end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are under way. What is begun is finished or undone first.</source>
        <translation>
            <numerusform>%n job is under way. What is begun is finished or undone first.</numerusform>
            <numerusform>%n jobs are under way. What is begun is finished or undone first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::ConnectionPage</name>
    <message numerus="yes">
        <source>%n field(s) to fill in or put right: %1</source>
        <translation>
            <numerusform>%n field to fill in or put right: %1</numerusform>
            <numerusform>%n fields to fill in or put right: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::SchemaBrowser</name>
    <message numerus="yes">
        <source>The first %n schema(s).</source>
        <translation>
            <numerusform>The first %n schema.</numerusform>
            <numerusform>The first %n schemas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schema(s). Open one to see its tables.</source>
        <translation>
            <numerusform>%n schema. Open it to see its tables.</numerusform>
            <numerusform>%n schemas. Open one to see its tables.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard::TakenOver</name>
    <message numerus="yes">
        <source>%n thing(s) in %1 to look at</source>
        <translation>
            <numerusform>%n thing in %1 to look at</numerusform>
            <numerusform>%n things in %1 to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in %1 changed on the way in, and why</source>
        <translation>
            <numerusform>%n thing in %1 changed on the way in, and why</numerusform>
            <numerusform>%n things in %1 changed on the way in, and why</numerusform>
        </translation>
    </message>
</context>
</TS>
