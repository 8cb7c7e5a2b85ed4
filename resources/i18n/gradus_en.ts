<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>gradus::FaultsPanel</name>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::StepActions</name>
    <message numerus="yes">
        <source>Run %n iteration(s)</source>
        <translation>
            <numerusform>Run %n iteration</numerusform>
            <numerusform>Run %n iterations</numerusform>
        </translation>
    </message>
</context>
</TS>
