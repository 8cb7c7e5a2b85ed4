<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>NetworkStage</name>
    <message>
        <source>cost C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron %1 of layer %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight from neuron %1 to neuron %2 of layer %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of this sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>the digits are not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures seeking, stepping and training on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ok (%2 sections, %3 expectations)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name at least one lesson file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks lessons, plays them, tests what they expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name one lesson file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text (default), jsonl or csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format is text, jsonl or csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many iterations (default: what the lesson plans)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop when this holds, as in &quot;C &lt; 0.1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value in place of the lesson&apos;s: training.rate=0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the cost of every iteration to this CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the state at the end to this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin with a state that --save wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains at full speed and sums up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema takes no arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints a JSON Schema of lesson files, for editors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--level is quantity, neuron, layer, pass, sample or iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the steps of a run, one a line, in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the position to look at, such as 1:end or 3:C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say where to look: --at 1:end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the quantities that are known at a position.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after a closing quote comes a separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this quote is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table has 1 to %1 rows; this one has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has %1 input and %2 target columns; the network has %3 inputs and %4 outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot; (it has %2 columns)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot;; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this row has %1 columns; the first has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this column holds %1 classes, but the output layer has %2 neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cell is empty; a number is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; decimals are written with a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is outside the lesson&apos;s folder; put the file beside the lesson and write its name only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot; in the lesson&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads outside the lesson&apos;s folder; copy the file there instead of linking it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: it cannot be unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: it ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a list of column names or numbers: [height, weight] or [1, 2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separator is one character, as in &quot;;&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pictures have %1 pixels, but the input layer has %2 neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not available in this version; use samples, csv, idx or builtin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data has exactly one of samples, csv, idx and builtin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no IDX file of unsigned bytes with %2 dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says that it holds %2 bytes, but %3 follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2 pictures and the labels are %3; both must be equal, from 1 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: label %2 is %3, but the output layer has %4 neurons (labels 0 to %5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a list of numbers: [0.5, 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 numbers, but the %3 layer has %4 neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples is a list of 1 to %1 samples: [{x: [0, 1], y: [1]}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here a number is needed, not a comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and, or, not join comparisons, as in C &lt; 0.1 and eta &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shapes %1 and %2 do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only numbers can be compared; make one of this with max, min, norm, sum or mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sign is missing after %1: write %1*…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the indices of %1 are not written correctly; they look like [1][2] or [1][2,3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a single = assigns nothing here; to compare write ==</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write and, or, not in place of &amp;&amp;, ||, !</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write %2 in place of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no meaning here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expression ends too early: a number, a quantity or ( is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma only parts the arguments of a function; decimals are written with a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sign such as + or * is missing before this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is nested too deeply (the limit is %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare two numbers at a time and join the comparisons with and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ( is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the function %1 needs its argument in parentheses: %1(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 arguments here; it takes %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an expression has at most %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program reads version 1 of the lesson format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id is made of small letters, digits and -, as in chain-rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model needs the key &quot;kind&quot;: {kind: network, …}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models of the kind %1 are not available in this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms is a map from words to texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>controls is a list of settings: [training.rate]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not available in this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a text, or a map of texts by language: {en: …, zh: …}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here an expression is needed, in quotes: &quot;C &lt; 0.1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this does not come true within %1 iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to this question never becomes known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer to this question is not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this does not hold at %1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script is a list of sections: [{title: …, say: …}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>focus is a list of quantities: [&quot;z[1][1]&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask is a list of questions: [{text: …, answer: …}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another question has the id &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions of the kind %1 are not available in this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tolerance is a share such as 1% or a number such as 0.001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choices is a list of two texts or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hints is a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expect is a list: [{at: &quot;2:C&quot;, that: &quot;C &lt; 0.2&quot;}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here a comparison is needed, as in C &lt; 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here one number is needed, not a comparison or an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this {{ is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anchors and aliases (&amp; and *) are not allowed in lessons; quote a text that begins with one of these signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson has at most %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags (!…) are not allowed in lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in double quotes a backslash begins a control character; write formulas in single quotes or in a block (|)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson file has at most %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid UTF-8; save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character stands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson file holds one document; take out the line ---</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network has no quantity &quot;%1&quot;; it has x, y, z, a, delta, w, b, C, dC/da, da/dz, dC/dw, dC/db, eta and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network has no quantity &quot;%1&quot;; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists only with a penalty (l1 or l2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the optimiser %1 has no %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has other indices: it is written like %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no layer %1 for %2: its layers are %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the index runs from 1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the layer&apos;s neurons are 1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the second index runs from 1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to no sample; leave out @%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a batch has %2 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which sample? write %1@1 to %1@%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neuron %2 of layer %1 multiplies everything that comes in by its weights, adds it up, and adds its bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of output %1: its exponential over the sum of all of them, so that the outputs add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weighted input goes through the activation function %1; what comes out is what neuron %2 of layer %3 passes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z is above 0, so this branch of %1 holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z is not above 0, so this branch of %1 holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number for how far the outputs are from their targets: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from z directly: the logarithm and the activation undo each other, so this stays exact where a is rounded to 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the cost reacts to an output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If output %1 grew a little, the cost would change by this much times that little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BP2 · what comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation %2 of layer %1 reaches the cost by every neuron of the next layer: each path brings back that neuron&apos;s error times the weight on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of the activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steep %1 is where neuron %2 of layer %3 stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax ties its outputs together, so its slope is a whole matrix: this entry says how output %1 reacts to the weighted input %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown for completeness: with this cost it cancels in the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope is 0 here, so nothing flows back through this neuron.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BP1 · the error at the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error of output %1: how the cost reacts to its weighted input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of the activation cancels against the same factor in the cost&apos;s slope, so only the difference is left. No factor is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BP2 · the error comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error of neuron %2 in layer %1: what comes back to its activation from the next layer, times how steep its own activation is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BP3 · the slope of a bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bias goes into z as it is, so its slope is the error itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BP4 · the slope of a weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight counts as much as the activation that comes in through it, times the error of the neuron that it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sample has its say; the mean of the %1 of them counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large weights cost extra; biases do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training makes small: the cost and the penalty together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of the penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The penalty pulls every weight towards 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run diverged: in iteration %1, %2 is the first number that is no longer a number. Try a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run diverged: in iteration %1, %2 is the first number that grew beyond all bounds (%3). Try a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer 0 is the input: it has no activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers is a list of 2 to %1 layers, the input first: [{size: 2}, {size: 1, activation: sigmoid}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network has %1 parameters; the limit is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a list of %2 numbers; here are %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w of layer %1 has a row for each of its %2 neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters has an entry {w: …, b: …} for each of the %1 layers after the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model has parameters or initial, not both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary-cross-entropy is made for sigmoid outputs; with %1 its logarithms may not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>categorical-cross-entropy is made for softmax outputs; with %1 the outputs are no shares of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network needs data: samples, a csv file, idx files or builtin: digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the learning rate is a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value must be a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration %1 has no sample %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 follows from other numbers; change a weight, a bias, an input, a target or eta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no saved state of this lesson&apos;s network, or it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old velocity, slowed down a little, plus a push down the slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of squared slopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squares of all slopes so far are added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of squared slopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running mean of the squared slope; older ones fade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running mean of the squared slope: how large slopes usually are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running mean of the slope: where it usually points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running mean began at 0; dividing by 1 − β₁ᵗ takes that pull out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running mean began at 0; dividing by 1 − β₂ᵗ takes that pull out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far this parameter moves, and which way: against the slope, so that the cost falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old value plus the change; the next iteration uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2. In numbers: %3. The result is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number above %2; here it is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number from %2 on; here it is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number from %2 to below %3; here it is %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number from %2 to %3; here it is %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a map of keys and values: {key: value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs the key &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a whole number; here it is &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is true or false; here it is &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands here twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;; it has %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number; here it is &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is one of %2; here it is &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> plus </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> plus %1 more terms that come to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> times </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> divided by </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> to the power of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the square root of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number that the question asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the group %1, end of group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration %1 has only %2 steps, so there is no %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step of iteration %1 computes %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a position; a position is ITERATION:STEP, as in 1:0, 2:end or 1:C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a quantity; addresses look like z[1][2], dC/dw[2][1,3], C or a[2][1]@3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weighted input of neuron %2 in layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the activation of neuron %2 in layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slope of neuron %2 in layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the error of neuron %2 in layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slope of the cost by activation %2 of layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bias of neuron %2 in layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slope of the cost by the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slope of the cost by the bias of neuron %2 in layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slope of the penalty by the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change of the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change of the bias of neuron %2 in layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, sample %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run halted before this change could take effect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::CostChart</name>
    <message>
        <source>Curve of the cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration %1: C = %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::CostPanel</name>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish an iteration, or run some, and the curve of the cost begins here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::FaultsPanel</name>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults of the lesson file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in an editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::FormulaPanel</name>
    <message>
        <source>symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says in a sentence what this step does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been worked out in this iteration yet. The next number is %1: press N, and here will stand where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::LessonCard</name>
    <message>
        <source>Level %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::LessonPanel</name>
    <message>
        <source>‹ Previous section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next section ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson has no text. Step through it with the buttons above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answered %1 of %2 questions yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are at %1; this section begins at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to come: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may go on, but this section still waits for something.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::MainWindow</name>
    <message>
        <source>Gradus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; the View menu brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the lesson &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the formula as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the formula as &amp;LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Moving values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Gradus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Gradus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradus %1

A laboratory that steps through neural networks, forwards and backwards, one number at a time.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.yaml *.yml *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::NetworkStage</name>
    <message>
        <source>Picture of the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::PassRibbon</name>
    <message>
        <source>Step of the iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of this iteration. Click or drag to travel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::Program</name>
    <message>
        <source>%1 – Gradus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::QuestionView</name>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step would give the answer away. Answer first, or press Show me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, or 0.5*0.24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the answer; that is remembered as shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Right. Exactly: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Not yet. Try again, or ask for a hint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another hint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::StagePanel</name>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the picture (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pass</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::StartPage</name>
    <message>
        <source>not begun yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>section %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural networks, one number at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lesson. You can step forwards and backwards through everything that the network computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a lesson file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::StepActions</name>
    <message>
        <source>Next number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number; a debugger calls it step into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back a neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers of a neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers of a layer; a debugger calls it step over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back a pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the forward pass, the backward pass or the update; a debugger calls it step out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers of a sample of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back an iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the iteration, with its update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until every sample has been seen once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same way back, to the very same numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start of the iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first number of this iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps by itself, at the chosen speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains as fast as possible, as far as the lesson plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Run %n iteration(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Trains as fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next number → %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::StepBar</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next number → %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::TimelineBar</name>
    <message>
        <source>Iteration of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The iterations of the run. Drag to travel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2 in this iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration %1 · the run ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iteration %1 of %2 planned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::Typesetter</name>
    <message>
        <source>this formula is too long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gradus::ValuesPanel</name>
    <message>
        <source>Values of the layer&apos;s neurons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the layer&apos;s weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with all digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z, a, δ and C belong to the parameters before this update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer 0 · input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pass</name>
    <message>
        <source>forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
