<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>window::Overlays</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::Triage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::ViewList</name>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1, %n article</numerusform>
            <numerusform>%1, %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::Exports</name>
    <message numerus="yes">
        <source>%n page(s) written to “%1”.</source>
        <translation>
            <numerusform>%n page written to “%1”.</numerusform>
            <numerusform>%n pages written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::PileHead</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::ExportDialog</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n article(s)&lt;/b&gt;, in the order of the briefing: exactly these, only their main stories.</source>
        <translation>
            <numerusform>&lt;b&gt;%n article&lt;/b&gt;: exactly this one, only its main story.</numerusform>
            <numerusform>&lt;b&gt;%n articles&lt;/b&gt;, in the order of the briefing: exactly these, only their main stories.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::Reading</name>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::Naming</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n articles are looked at anew</source>
        <translation>
            <numerusform>%1 · %n article is looked at anew</numerusform>
            <numerusform>%1 · %n articles are looked at anew</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::RelatedTree</name>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1, %n article</numerusform>
            <numerusform>%1, %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::CorrectionList</name>
    <message numerus="yes">
        <source>%n article(s) follow</source>
        <translation>
            <numerusform>%n article follows</numerusform>
            <numerusform>%n articles follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::Teaching</name>
    <message numerus="yes">
        <source>%1 · %n other article(s) follow</source>
        <translation>
            <numerusform>%1 · %n other article follows</numerusform>
            <numerusform>%1 · %n other articles follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %n more are</source>
        <translation>
            <numerusform>“%1” and %n more are</numerusform>
            <numerusform>“%1” and %n more are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>window::Corrections</name>
    <message numerus="yes">
        <source>%n correction(s) written to %1</source>
        <translation>
            <numerusform>%n correction written to %1</numerusform>
            <numerusform>%n corrections written to %1</numerusform>
        </translation>
    </message>
</context>
</TS>
