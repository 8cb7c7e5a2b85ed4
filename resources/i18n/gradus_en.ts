<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>gradus::ApproximationStage</name>
    <message numerus="yes">
        <source>g, the sum of %n tower(s)</source>
        <translation>
            <numerusform>g, the sum of %n tower</numerusform>
            <numerusform>g, the sum of %n towers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::CostSurfaceStage</name>
    <message numerus="yes">
        <source>Mean cost of %n sample(s); all else as it is in this iteration</source>
        <translation>
            <numerusform>Mean cost of %n sample; all else as it is in this iteration</numerusform>
            <numerusform>Mean cost of %n samples; all else as it is in this iteration</numerusform>
        </translation>
    </message>
</context>
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
