<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>EnergyWay</name>
    <message numerus="yes">
        <source>%n unit(s) differ</source>
        <translation>
            <numerusform>%n unit differs</numerusform>
            <numerusform>%n units differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message numerus="yes">
        <source>The net is at E = %1, in the basin of %2, %n unit(s) away from it</source>
        <translation>
            <numerusform>The net is at E = %1, in the basin of %2, %n unit away from it</numerusform>
            <numerusform>The net is at E = %1, in the basin of %2, %n units away from it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The net is at E = %1; nearest is %2, %n unit(s) away</source>
        <translation>
            <numerusform>The net is at E = %1; nearest is %2, %n unit away</numerusform>
            <numerusform>The net is at E = %1; nearest is %2, %n units away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E = %1; leads down to %2, %n unit(s) away</source>
        <translation>
            <numerusform>E = %1; leads down to %2, %n unit away</numerusform>
            <numerusform>E = %1; leads down to %2, %n units away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 states, %n minima</source>
        <translation>
            <numerusform>All %1 states, %n minimum</numerusform>
            <numerusform>All %1 states, %n minima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 random starts; only what they reached is shown: %n minima</source>
        <translation>
            <numerusform>%1 random starts; only what they reached is shown: %n minimum</numerusform>
            <numerusform>%1 random starts; only what they reached is shown: %n minima</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnNet</name>
    <message numerus="yes">
        <source>%n pattern(s)</source>
        <translation>
            <numerusform>%n pattern</numerusform>
            <numerusform>%n patterns</numerusform>
        </translation>
    </message>
</context>
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
    <name>gradus::ArrayStage</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::Authoring</name>
    <message numerus="yes">
        <source>%1 holds the lesson and %n file(s) beside it.</source>
        <translation>
            <numerusform>%1 holds the lesson and %n file beside it.</numerusform>
            <numerusform>%1 holds the lesson and %n files beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lesson as it is saved has %n fault(s), which must be mended first.</source>
        <translation>
            <numerusform>The lesson as it is saved has %n fault, which must be mended first.</numerusform>
            <numerusform>The lesson as it is saved has %n faults, which must be mended first.</numerusform>
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
    <name>gradus::LessonReload</name>
    <message numerus="yes">
        <source>%n change(s) of yours no longer fit and are gone.</source>
        <translation>
            <numerusform>%n change of yours no longer fits and is gone.</numerusform>
            <numerusform>%n changes of yours no longer fit and are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) went with their questions.</source>
        <translation>
            <numerusform>%n answer went with its question.</numerusform>
            <numerusform>%n answers went with their questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::MainWindow</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back: %1, section %2, %n answered</source>
        <translation>
            <numerusform>Take back: %1, section %2, %n answered</numerusform>
            <numerusform>Take back: %1, section %2, %n answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::QuestionView</name>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <translation>
            <numerusform>%n attempt left</numerusform>
            <numerusform>%n attempts left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::ReachEditor</name>
    <message numerus="yes">
        <source>More than %n iteration(s) are gone. Go back and try another way.</source>
        <translation>
            <numerusform>More than %n iteration is gone. Go back and try another way.</numerusform>
            <numerusform>More than %n iterations are gone. Go back and try another way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::ReloadBar</name>
    <message numerus="yes">
        <source>The saved lesson has %n fault(s) · the last good one is shown.</source>
        <translation>
            <numerusform>The saved lesson has %n fault · the last good one is shown.</numerusform>
            <numerusform>The saved lesson has %n faults · the last good one is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::StatisticsModel</name>
    <message numerus="yes">
        <source>%n students: %1</source>
        <translation>
            <numerusform>%n student: %1</numerusform>
            <numerusform>%n students: %1</numerusform>
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
