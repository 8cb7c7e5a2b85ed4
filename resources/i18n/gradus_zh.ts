<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ApproximationFamily</name>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
</context>
<context>
    <name>Companions</name>
    <message>
        <source>iteration %1</source>
        <translation>第 %1 次迭代</translation>
    </message>
    <message>
        <source>iteration %1 · all samples</source>
        <translation>第 %1 次迭代 · 全部样本</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>rate η</source>
        <translation>学习率 η</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>seed of the order</source>
        <translation>顺序的种子</translation>
    </message>
    <message>
        <source>momentum β</source>
        <translation>动量 β</translation>
    </message>
    <message>
        <source>penalty λ₁</source>
        <translation>惩罚 λ₁</translation>
    </message>
    <message>
        <source>penalty λ₂</source>
        <translation>惩罚 λ₂</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>seed of the start</source>
        <translation>起点的种子</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>块数</translation>
    </message>
    <message>
        <source>steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>temperature T</source>
        <translation>温度 T</translation>
    </message>
    <message>
        <source>units in layer %1</source>
        <translation>第 %1 层的单元数</translation>
    </message>
    <message>
        <source>activation of layer %1</source>
        <translation>第 %1 层的激活函数</translation>
    </message>
    <message>
        <source>order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>pattern of the cue</source>
        <translation>线索的模式</translation>
    </message>
    <message>
        <source>noise of the cue</source>
        <translation>线索的噪声</translation>
    </message>
    <message>
        <source>seed of the noise</source>
        <translation>噪声的种子</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>How far each update goes against the slope.</source>
        <translation>每次更新逆着斜率走多远。</translation>
    </message>
    <message>
        <source>The rule by which slopes become changes.</source>
        <translation>由斜率得出改动的规则。</translation>
    </message>
    <message>
        <source>How many samples are looked at before each update.</source>
        <translation>每次更新之前看多少个样本。</translation>
    </message>
    <message>
        <source>Whether the samples come in another order in every epoch.</source>
        <translation>样本的顺序是否每轮都不同。</translation>
    </message>
    <message>
        <source>Another number gives another order of the samples.</source>
        <translation>换一个数，样本的顺序就不同。</translation>
    </message>
    <message>
        <source>How much of the last change goes on into the next.</source>
        <translation>上一次改动有多少带入下一次。</translation>
    </message>
    <message>
        <source>How much the sizes of the weights cost.</source>
        <translation>权重的大小要付多少代价。</translation>
    </message>
    <message>
        <source>How much the squares of the weights cost.</source>
        <translation>权重的平方要付多少代价。</translation>
    </message>
    <message>
        <source>How many updates Run makes.</source>
        <translation>“运行”做多少次更新。</translation>
    </message>
    <message>
        <source>How the distance from the targets is measured.</source>
        <translation>怎样衡量与目标的距离。</translation>
    </message>
    <message>
        <source>Another number gives other weights to begin with.</source>
        <translation>换一个数，开始时的权重就不同。</translation>
    </message>
    <message>
        <source>The function that the run is about.</source>
        <translation>这次运行所用的函数。</translation>
    </message>
    <message>
        <source>How many pieces are added up.</source>
        <translation>有多少段相加。</translation>
    </message>
    <message>
        <source>How suddenly each step rises.</source>
        <translation>每个台阶升得多陡。</translation>
    </message>
    <message>
        <source>The function that is to be learned.</source>
        <translation>要学习的函数。</translation>
    </message>
    <message>
        <source>How many samples there are to learn from.</source>
        <translation>有多少样本可供学习。</translation>
    </message>
    <message>
        <source>How far the samples are scattered by chance.</source>
        <translation>样本偶然散开多远。</translation>
    </message>
    <message>
        <source>Another number gives another order of the units, and other chance.</source>
        <translation>换一个数，单元的顺序和偶然都不同。</translation>
    </message>
    <message>
        <source>In which order the units turn.</source>
        <translation>单元按什么顺序翻转。</translation>
    </message>
    <message>
        <source>The stored pattern that the net begins near.</source>
        <translation>网络从哪个所存图案附近开始。</translation>
    </message>
    <message>
        <source>The share of the units that is turned by chance at the start.</source>
        <translation>开始时偶然翻转的单元所占的比例。</translation>
    </message>
    <message>
        <source>Another number turns other units.</source>
        <translation>换一个数，翻转的单元就不同。</translation>
    </message>
    <message>
        <source>How the couplings are made of the patterns.</source>
        <translation>怎样由图案得出耦合。</translation>
    </message>
    <message>
        <source>How much chance there is in each turn.</source>
        <translation>每次翻转中有多少偶然。</translation>
    </message>
    <message>
        <source>How many neurons the layer has.</source>
        <translation>这一层有多少个神经元。</translation>
    </message>
    <message>
        <source>The function that makes a of z in this layer.</source>
        <translation>这一层中由 z 得出 a 的函数。</translation>
    </message>
    <message>
        <source>What this parameter is at the start.</source>
        <translation>这个参数在开始时的值。</translation>
    </message>
</context>
<context>
    <name>DescentFamily</name>
    <message>
        <source>mean of %1</source>
        <translation>%1 的平均</translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation>样本 %1 / %2</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>计算图</translation>
    </message>
</context>
<context>
    <name>EnergyWay</name>
    <message>
        <source>Pattern %1</source>
        <translation>模式 %1</translation>
    </message>
    <message>
        <source>Inverse of %1</source>
        <translation>%1 的反相</translation>
    </message>
    <message>
        <source>Minimum %1: %2</source>
        <translation>极小值 %1：%2</translation>
    </message>
    <message>
        <source>Current state</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Both are the same state</source>
        <translation>两者是同一个状态</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) differ</source>
        <translation>
            <numerusform>相差 %n 个单元</numerusform>
        </translation>
    </message>
    <message>
        <source>the path has to climb ?</source>
        <translation>路径要爬升 ?</translation>
    </message>
    <message>
        <source>the path has to climb %1, up to E = %2</source>
        <translation>路径要爬升 %1，最高到 E = %2</translation>
    </message>
    <message>
        <source>the path never rises above its beginning</source>
        <translation>路径从不高于起点</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <translation>%1；%2。</translation>
    </message>
    <message>
        <source>At its beginning: E = %1</source>
        <translation>起点处：E = %1</translation>
    </message>
    <message>
        <source>%1 of %2 turned, the last was unit %3: E = %4</source>
        <translation>已翻转 %1 / %2 个，最后翻转的是单元 %3：E = %4</translation>
    </message>
</context>
<context>
    <name>Experiments</name>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>神经元数</translation>
    </message>
    <message>
        <source>ratio to the layer below</source>
        <translation>与下一层之比</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>median of the starts</source>
        <translation>各起点的中位数</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>In the median |δ| is %1 in layer %2 and %3 in layer 1.</source>
        <translation>|δ| 的中位数在第 %2 层是 %1，在第 1 层是 %3。</translation>
    </message>
    <message>
        <source>On the way back from layer %1 to layer 1 the median |δ| shrinks %2 times, from %3 to %4.</source>
        <translation>从第 %1 层往回到第 1 层，|δ| 的中位数缩小为原来的 %2 分之一，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>On the way back from layer %1 to layer 1 the median |δ| grows %2 times, from %3 to %4.</source>
        <translation>从第 %1 层往回到第 1 层，|δ| 的中位数增大到 %2 倍，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>起点数</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>δ from layer to layer</source>
        <translation>δ 从层到层</translation>
    </message>
    <message>
        <source>How large the errors δ of each layer are before training, for many random starts.</source>
        <translation>训练之前各层的误差 δ 有多大，取许多随机起点。</translation>
    </message>
    <message>
        <source>a whole number from 1 to %1 is missing</source>
        <translation>这里缺一个从 1 到 %1 的整数</translation>
    </message>
    <message>
        <source>“%1” is no whole number from 1 to %2</source>
        <translation>“%1”不是从 1 到 %2 的整数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>a list has at most %1 items</source>
        <translation>一个列表最多有 %1 项</translation>
    </message>
    <message>
        <source>“%1” is no number above 0, at most %2</source>
        <translation>“%1”不是大于 0 且不超过 %2 的数</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>scatter</source>
        <translation>散布</translation>
    </message>
    <message>
        <source>scatter × √batch</source>
        <translation>散布 × √批大小</translation>
    </message>
    <message>
        <source>samples a batch</source>
        <translation>每批样本数</translation>
    </message>
    <message>
        <source>as 1/√batch</source>
        <translation>按 1/√批大小</translation>
    </message>
    <message>
        <source>Gradients of batches of %1 scatter by %2 around the gradient of all data.</source>
        <translation>%1 个样本一批的梯度，围绕全部数据的梯度散布 %2。</translation>
    </message>
    <message>
        <source>From batches of %1 to batches of %2 the scatter fell %3 times; the root of %4 is %5.</source>
        <translation>从每批 %1 个到每批 %2 个，散布降为原来的 %3 分之一；%4 的平方根是 %5。</translation>
    </message>
    <message>
        <source>Sizes of batches</source>
        <translation>批的大小</translation>
    </message>
    <message>
        <source>Batches of each size</source>
        <translation>每种大小的批数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Noise of the gradient</source>
        <translation>梯度的噪声</translation>
    </message>
    <message>
        <source>How far the gradient of a few samples, drawn at random, is from the gradient of all data, at the place where the run starts.</source>
        <translation>在运行的起点处，随机抽取的少数样本的梯度离全部数据的梯度有多远。</translation>
    </message>
    <message>
        <source>%1 bumps</source>
        <translation>%1 个小丘</translation>
    </message>
    <message>
        <source>%1 towers a side</source>
        <translation>每边 %1 座塔</translation>
    </message>
    <message>
        <source>bumps</source>
        <translation>小丘数</translation>
    </message>
    <message>
        <source>towers a side</source>
        <translation>每边塔数</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>With %1 the mean error is %2.</source>
        <translation>用 %1 时平均误差是 %2。</translation>
    </message>
    <message>
        <source>From %1 to %2 the mean error fell %3 times.</source>
        <translation>从 %1 到 %2，平均误差降为原来的 %3 分之一。</translation>
    </message>
    <message>
        <source>From %1 to %2 the mean error rose %3 times.</source>
        <translation>从 %1 到 %2，平均误差升到 %3 倍。</translation>
    </message>
    <message>
        <source>With %1 the mean error is %2 and the largest error is %3.</source>
        <translation>用 %1 时平均误差是 %2，最大误差是 %3。</translation>
    </message>
    <message>
        <source>It is least, %1, with %2.</source>
        <translation>最小的是 %1，用 %2 时。</translation>
    </message>
    <message>
        <source>The function jumps at %1 = %2: there the largest error stays at least half the jump, %3.</source>
        <translation>函数在 %1 = %2 处跳跃：那里的最大误差总不小于跳跃的一半，即 %3。</translation>
    </message>
    <message>
        <source>Numbers of bumps</source>
        <translation>小丘的数目</translation>
    </message>
    <message>
        <source>Towers a side</source>
        <translation>每边的塔数</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>grows with the number</source>
        <translation>随数目增大</translation>
    </message>
    <message>
        <source>Bumps and error</source>
        <translation>小丘与误差</translation>
    </message>
    <message>
        <source>How the error falls when the function is approximated with more and more pieces.</source>
        <translation>用越来越多的块逼近函数时，误差怎样下降。</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>test cost</source>
        <translation>测试代价</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数数</translation>
    </message>
    <message>
        <source>depth %1</source>
        <translation>深度 %1</translation>
    </message>
    <message>
        <source>Least median of the %1: %2, with the hidden layers %3 (%4 parameters).</source>
        <translation>%1的中位数最小为 %2，隐藏层为 %3（%4 个参数）。</translation>
    </message>
    <message>
        <source>%1 of %2 runs diverged.</source>
        <translation>%2 次运行中有 %1 次发散。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>8, 4-4; 0 for none</source>
        <translation>8, 4-4；0 表示没有</translation>
    </message>
    <message>
        <source>Starts of each</source>
        <translation>每种的起点数</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>or epochs</source>
        <translation>或轮数</translation>
    </message>
    <message>
        <source>a network is written 8 or 4-4, or 0 for no hidden layer, not “%1”</source>
        <translation>网络写成 8 或 4-4，没有隐藏层写 0，不能写“%1”</translation>
    </message>
    <message>
        <source>at most %1 networks</source>
        <translation>最多 %1 个网络</translation>
    </message>
    <message>
        <source>give iterations or epochs, not both</source>
        <translation>迭代次数与轮数只能给一个</translation>
    </message>
    <message>
        <source>Width and depth</source>
        <translation>宽度与深度</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Trains the network with other hidden layers, each from several starts.</source>
        <translation>用不同的隐藏层训练网络，每种从几个起点开始。</translation>
    </message>
    <message>
        <source>load α</source>
        <translation>负载 α</translation>
    </message>
    <message>
        <source>patterns</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>recalls</source>
        <translation>回忆次数</translation>
    </message>
    <message>
        <source>retrieved</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>± error</source>
        <translation>± 误差</translation>
    </message>
    <message>
        <source>faultless</source>
        <translation>无错</translation>
    </message>
    <message>
        <source>mean overlap</source>
        <translation>平均重叠度</translation>
    </message>
    <message>
        <source>mean sweeps</source>
        <translation>平均扫描次数</translation>
    </message>
    <message>
        <source>load α: patterns for each unit</source>
        <translation>负载 α：每个单元的模式数</translation>
    </message>
    <message>
        <source>share of the recalls</source>
        <translation>占回忆的比例</translation>
    </message>
    <message>
        <source>%1, theory for large N</source>
        <translation>%1，N 很大时的理论值</translation>
    </message>
    <message>
        <source>With %1 units retrieval falls through one half at a load of about %2, or %3 patterns.</source>
        <translation>用 %1 个单元，找回率在负载约 %2（%3 个模式）处降到一半以下。</translation>
    </message>
    <message>
        <source>With %1 units fewer than half of the recalls succeed already at a load of %2.</source>
        <translation>用 %1 个单元，负载为 %2 时成功的回忆就已不到一半。</translation>
    </message>
    <message>
        <source>With %1 units at least half of the recalls succeed up to a load of %2.</source>
        <translation>用 %1 个单元，直到负载 %2，至少一半的回忆成功。</translation>
    </message>
    <message>
        <source>For very many units the theory says %1.</source>
        <translation>单元非常多时，理论值是 %1。</translation>
    </message>
    <message>
        <source>Values of a unit</source>
        <translation>单元的值</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <source>sets of random patterns at each load</source>
        <translation>每个负载的随机模式组数</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>patterns for each unit: a list of shares</source>
        <translation>每个单元的模式数：一列比例</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>出发模式</translation>
    </message>
    <message>
        <source>how many patterns of a set are started from</source>
        <translation>一组中从多少个模式出发</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>share of the units that are turned at the start</source>
        <translation>开始时翻转的单元所占比例</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠度</translation>
    </message>
    <message>
        <source>retrieved is more overlap than this</source>
        <translation>重叠度大于它算找回</translation>
    </message>
    <message>
        <source>Most sweeps</source>
        <translation>最多扫描</translation>
    </message>
    <message>
        <source>until rest</source>
        <translation>直到静止</translation>
    </message>
    <message>
        <source>at least 2</source>
        <translation>至少 2</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>How many random patterns a Hopfield net can hold: more and more of them are stored, and the net is started from one.</source>
        <translation>Hopfield 网络能存多少随机模式：存入越来越多的模式，从其中一个出发回忆。</translation>
    </message>
    <message>
        <source>a number from 0 to 1 is missing</source>
        <translation>缺少一个 0 到 1 的数</translation>
    </message>
    <message>
        <source>“%1” is no number from 0 to 1</source>
        <translation>“%1”不是 0 到 1 的数</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Writes a picture of a lesson.</source>
        <translation>写出一课的一张图。</translation>
    </message>
    <message>
        <source>a lesson file</source>
        <translation>课程文件</translation>
    </message>
    <message>
        <source>writes a file instead of opening a window</source>
        <translation>写文件而不打开窗口</translation>
    </message>
    <message>
        <source>which picture: network, surface, …, cost</source>
        <translation>哪张图:network、surface、…、cost</translation>
    </message>
    <message>
        <source>the position that is shown</source>
        <translation>所示的位置</translation>
    </message>
    <message>
        <source>width and height in pixels of 1/96 inch</source>
        <translation>以 1/96 英寸的像素计的宽和高</translation>
    </message>
    <message>
        <source>pixels of a PNG for each of these</source>
        <translation>每个这样的像素对应的 PNG 像素数</translation>
    </message>
    <message>
        <source>size of all text, 1 to 2</source>
        <translation>所有文字的大小,1 到 2</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light 或 dark</translation>
    </message>
    <message>
        <source>en or zh</source>
        <translation>en 或 zh</translation>
    </message>
    <message>
        <source>say which lesson</source>
        <translation>请给出课程</translation>
    </message>
    <message>
        <source>-o names a file that ends in .svg, .pdf or .png</source>
        <translation>-o 给出以 .svg、.pdf 或 .png 结尾的文件</translation>
    </message>
    <message>
        <source>--size is 960x600 (each side from 100 to 4000), --sharpness 1 to 4, --text 1 to 2, --theme light or dark, --language en or zh</source>
        <translation>--size 形如 960x600(每边 100 到 4000),--sharpness 1 到 4,--text 1 到 2,--theme light 或 dark,--language en 或 zh</translation>
    </message>
    <message>
        <source>the run is too long to wait for</source>
        <translation>运行太长,等不到</translation>
    </message>
    <message>
        <source>this lesson&apos;s pictures are: %1</source>
        <translation>本课的图有:%1</translation>
    </message>
    <message>
        <source>the picture takes too long</source>
        <translation>画这张图用时太长</translation>
    </message>
    <message>
        <source>picture or report</source>
        <translation>picture(图)或 report(报告)</translation>
    </message>
    <message>
        <source>a student&apos;s work, for a report</source>
        <translation>学生的作业,用于报告</translation>
    </message>
    <message>
        <source>Markdown that a report is made from</source>
        <translation>生成报告的 Markdown 模板</translation>
    </message>
    <message>
        <source>the file; it ends in .svg, .pdf or .png, of a report in .pdf or .html</source>
        <translation>文件,以 .svg、.pdf 或 .png 结尾;报告以 .pdf 或 .html 结尾</translation>
    </message>
    <message>
        <source>--what is picture or report</source>
        <translation>--what 是 picture 或 report</translation>
    </message>
    <message>
        <source>-o names a report that ends in .pdf or .html</source>
        <translation>-o 给出以 .pdf 或 .html 结尾的报告</translation>
    </message>
    <message>
        <source>the report takes too long</source>
        <translation>生成报告用时太长</translation>
    </message>
    <message>
        <source>Gradus %1

gradus [LESSON]            opens the window, with a lesson if one is named
gradus --export --help     writes pictures and reports instead
gradus-cli --help          does everything else without a window
</source>
        <translation>Gradus %1

gradus [LESSON]            打开窗口；给出课程时打开它
gradus --export --help     改为输出图片和报告
gradus-cli --help          不用窗口做其余的一切
</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Curve of the cost</source>
        <translation>代价曲线</translation>
    </message>
</context>
<context>
    <name>FunctionCurves</name>
    <message>
        <source>function f</source>
        <translation>函数 f</translation>
    </message>
    <message>
        <source>sum g</source>
        <translation>总和 g</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
</context>
<context>
    <name>GraphFamily</name>
    <message>
        <source>Computational graph</source>
        <translation>计算图</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>计算图</translation>
    </message>
    <message>
        <source>Surface of the cost</source>
        <translation>代价曲面</translation>
    </message>
</context>
<context>
    <name>GraphWays</name>
    <message>
        <source>No way leads from here to the output.</source>
        <translation>没有从这里通向输出的路。</translation>
    </message>
    <message>
        <source>Way %1 of %2</source>
        <translation>第 %1 条路，共 %2 条</translation>
    </message>
    <message>
        <source>only the first %1 are shown</source>
        <translation>只显示前 %1 条</translation>
    </message>
    <message>
        <source>The sum over all ways: %1 = %2</source>
        <translation>所有路之和：%1 = %2</translation>
    </message>
    <message>
        <source>Page Up and Page Down: other ways</source>
        <translation>Page Up 和 Page Down：其他路</translation>
    </message>
</context>
<context>
    <name>HopfieldFamily</name>
    <message>
        <source>Hopfield net of %1 units · stored: %2</source>
        <translation>%1 个单元的 Hopfield 网络 · 已存储：%2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Couplings</source>
        <translation>耦合</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>units turned in iterations %1 to %2</source>
        <translation>第 %1 到 %2 次迭代中有单元翻转</translation>
    </message>
    <message>
        <source>%1 units turned, ΔE = %2</source>
        <translation>%1 个单元翻转，ΔE = %2</translation>
    </message>
    <message>
        <source>unit %1 turned: %2 → %3, ΔE = %4</source>
        <translation>单元 %1 翻转：%2 → %3，ΔE = %4</translation>
    </message>
    <message>
        <source>a unit turned</source>
        <translation>有单元翻转</translation>
    </message>
</context>
<context>
    <name>HopfieldView</name>
    <message>
        <source>Unit %1</source>
        <translation>单元 %1</translation>
    </message>
    <message>
        <source>no field pulls at it; it stays</source>
        <translation>没有场拉它；它保持不变</translation>
    </message>
    <message>
        <source>it is where its field points</source>
        <translation>它已在场所指的方向</translation>
    </message>
    <message>
        <source>it wants to turn to %1</source>
        <translation>它想翻到 %1</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>+ %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>pattern %1</source>
        <translation>模式 %1</translation>
    </message>
    <message>
        <source>inverse of %1</source>
        <translation>%1 的反相</translation>
    </message>
    <message>
        <source>mixture %1</source>
        <translation>混合 %1</translation>
    </message>
    <message>
        <source>spurious</source>
        <translation>伪状态</translation>
    </message>
    <message>
        <source>basin %1 of %2 states, %3</source>
        <translation>吸引域 %1 / %2 个状态，%3</translation>
    </message>
    <message>
        <source>reached by %1 of %2 starts, %3</source>
        <translation>%2 个起点中有 %1 个到达，%3</translation>
    </message>
    <message>
        <source>The net rests in %1, E = %2</source>
        <translation>网络停在%1，E = %2</translation>
    </message>
    <message numerus="yes">
        <source>The net is at E = %1, in the basin of %2, %n unit(s) away from it</source>
        <translation>
            <numerusform>网络位于 E = %1，在%2的吸引域中，相差 %n 个单元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The net is at E = %1; nearest is %2, %n unit(s) away</source>
        <translation>
            <numerusform>网络位于 E = %1；最近的是%2，相差 %n 个单元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E = %1; leads down to %2, %n unit(s) away</source>
        <translation>
            <numerusform>E = %1；往下通向%2，相差 %n 个单元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 states, %n minima</source>
        <translation>
            <numerusform>全部 %1 个状态，%n 个极小值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 random starts; only what they reached is shown: %n minima</source>
        <translation>
            <numerusform>%1 个随机起点；只显示它们所到达的：%n 个极小值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonCopy</name>
    <message>
        <source>No lesson is open.</source>
        <translation>没有打开的课程。</translation>
    </message>
    <message>
        <source>A question asks for one of these numbers.</source>
        <translation>有一个问题正在问其中的一个数。</translation>
    </message>
    <message>
        <source>Copy the &amp;parameters as lesson YAML</source>
        <translation>把参数复制为课程 YAML(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the &amp;data points as lesson YAML</source>
        <translation>把数据点复制为课程 YAML(&amp;D)</translation>
    </message>
    <message>
        <source>Copy the p&amp;osition as lesson YAML</source>
        <translation>把位置复制为课程 YAML(&amp;O)</translation>
    </message>
</context>
<context>
    <name>MemoryList</name>
    <message>
        <source>+ %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>模式 %1</translation>
    </message>
</context>
<context>
    <name>NetworkFamily</name>
    <message>
        <source>Network %1</source>
        <translation>网络 %1</translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation>样本 %1 / %2</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Surface of the cost</source>
        <translation>代价曲面</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
</context>
<context>
    <name>NetworkFunctionStage</name>
    <message>
        <source>g, the output</source>
        <translation>g，输出</translation>
    </message>
    <message>
        <source>g of %1</source>
        <translation>%1 的 g</translation>
    </message>
    <message>
        <source>largest error %1</source>
        <translation>最大误差 %1</translation>
    </message>
    <message>
        <source>before this update</source>
        <translation>本次更新之前</translation>
    </message>
    <message>
        <source>dots: the samples, the fuller the smaller their target</source>
        <translation>点：样本，目标越小，填得越实</translation>
    </message>
</context>
<context>
    <name>NetworkStage</name>
    <message>
        <source>cost C</source>
        <translation>代价 C</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>NetworkValues</name>
    <message>
        <source>at the end of an epoch</source>
        <translation>一轮结束时</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>Neuron %1 of layer %2</source>
        <translation>第 %2 层神经元 %1</translation>
    </message>
    <message>
        <source>Weight from neuron %1 to neuron %2 of layer %3</source>
        <translation>从神经元 %1 到第 %3 层神经元 %2 的权重</translation>
    </message>
    <message>
        <source>Cost of this sample</source>
        <translation>本样本的代价</translation>
    </message>
</context>
<context>
    <name>OwnNet</name>
    <message>
        <source>Your own patterns</source>
        <translation>你自己的模式</translation>
    </message>
    <message>
        <source>First the patterns are stored, then the net recalls from your cue. Step with **Next number** (`N`), or run it (`F5`) and watch which overlap grows to 1. Click cells of the state to turn them; **Draw patterns** in the File menu takes this net up again.</source>
        <translation>先存储模式，然后网络从你的线索出发回忆。用**下一个数**（`N`）一步步走，或者运行（`F5`），看哪个重叠度升到 1。点击状态的格子可以翻转它们；文件菜单中的**画模式**可以继续编辑这个网络。</translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s)</source>
        <translation>
            <numerusform>%n 个图案</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternFile</name>
    <message>
        <source>Pictures are PNG, JPEG, BMP or GIF; this one is %1</source>
        <translation>图片要是 PNG、JPEG、BMP 或 GIF；这个是 %1</translation>
    </message>
    <message>
        <source>This picture has more than %1 MB; make a smaller one</source>
        <translation>这张图片超过 %1 MB；请换一张小的</translation>
    </message>
    <message>
        <source>This picture has %1 × %2 pixels; make one of at most %3 million</source>
        <translation>这张图片有 %1 × %2 像素；请换一张最多 %3 百万像素的</translation>
    </message>
    <message>
        <source>This picture is damaged: %1</source>
        <translation>这张图片已损坏：%1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 无法读取</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
</context>
<context>
    <name>QuantityTable</name>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>the variable %1</source>
        <translation>变量 %1</translation>
    </message>
    <message>
        <source>The variable as it stands now.</source>
        <translation>变量现在的值。</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>neuron %1 of layer %2</source>
        <translation>第 %2 层的神经元 %1</translation>
    </message>
    <message>
        <source>to neuron %1 of layer %2</source>
        <translation>到第 %2 层的神经元 %1</translation>
    </message>
    <message>
        <source>from input %1</source>
        <translation>从输入 %1</translation>
    </message>
    <message>
        <source>from neuron %1 of layer %2</source>
        <translation>从第 %2 层的神经元 %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>the template has no part &quot;%1&quot;; there are title, student, lesson, date, position, notes, answers, figures and tables</source>
        <translation>模板中没有 &quot;%1&quot; 这一部分;可用的有 title、student、lesson、date、position、notes、answers、figures 和 tables</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✗ Not right</source>
        <translation>✗ 不正确</translation>
    </message>
    <message>
        <source>The answer was shown</source>
        <translation>已显示答案</translation>
    </message>
    <message>
        <source>Kept, not judged yet</source>
        <translation>已保留,尚未评分</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>没有作答</translation>
    </message>
    <message>
        <source>attempts: %1</source>
        <translation>尝试次数:%1</translation>
    </message>
    <message>
        <source>hints: %1</source>
        <translation>提示次数:%1</translation>
    </message>
    <message>
        <source>points: %1 of %2</source>
        <translation>得分:%1/%2</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>of %1 points a person decides</source>
        <translation>满分 %1，由人评定</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>as in the lesson</source>
        <translation>同课程设定</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 处</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>the digits are not installed</source>
        <translation>没有安装手写数字数据</translation>
    </message>
    <message>
        <source>Measures seeking, stepping and training on this machine.</source>
        <translation>测量在本机上定位、单步和训练的速度。</translation>
    </message>
    <message>
        <source>%1: ok (%2 sections, %3 expectations)</source>
        <translation>%1：通过（%2 节，%3 条预期）</translation>
    </message>
    <message>
        <source>name at least one lesson file</source>
        <translation>请至少给出一个课程文件</translation>
    </message>
    <message>
        <source>Checks lessons, plays them, tests what they expect.</source>
        <translation>检查课程，播放一遍，并检验其中的预期。</translation>
    </message>
    <message>
        <source>Gradus steps through neural networks, one number at a time.

Usage: gradus-cli COMMAND ARGUMENTS

</source>
        <translation>Gradus 逐数走过神经网络。

用法：gradus-cli 命令 参数

</translation>
    </message>
    <message>
        <source>
gradus-cli COMMAND --help tells more, with an example.
Exit status: 0 done, 1 a fault in the input, 2 wrong usage.
</source>
        <translation>
gradus-cli 命令 --help 给出详情和例子。
退出状态：0 完成，1 输入有错，2 用法不对。
</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>例子：</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>gradus-cli needs a command.</source>
        <translation>gradus-cli 需要一个命令。</translation>
    </message>
    <message>
        <source>name one lesson file</source>
        <translation>请给出一个课程文件</translation>
    </message>
    <message>
        <source>text (default), jsonl or csv</source>
        <translation>text（默认）、jsonl 或 csv</translation>
    </message>
    <message>
        <source>--format is text, jsonl or csv</source>
        <translation>--format 是 text、jsonl 或 csv</translation>
    </message>
    <message>
        <source>iteration %1, cost %2</source>
        <translation>第 %1 次迭代，代价 %2</translation>
    </message>
    <message>
        <source>how many iterations (default: what the lesson plans)</source>
        <translation>迭代次数（默认按课程的计划）</translation>
    </message>
    <message>
        <source>how many epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>stop when this holds, as in &quot;C &lt; 0.1&quot;</source>
        <translation>当此条件成立时停止，如 &quot;C &lt; 0.1&quot;</translation>
    </message>
    <message>
        <source>a value in place of the lesson&apos;s: training.rate=0.1</source>
        <translation>代替课程中的值：training.rate=0.1</translation>
    </message>
    <message>
        <source>write the cost of every iteration to this CSV file</source>
        <translation>把每次迭代的代价写入此 CSV 文件</translation>
    </message>
    <message>
        <source>write the state at the end to this file</source>
        <translation>把结束时的状态写入此文件</translation>
    </message>
    <message>
        <source>begin with a state that --save wrote</source>
        <translation>从 --save 保存的状态开始</translation>
    </message>
    <message>
        <source>text (default) or json</source>
        <translation>text（默认）或 json</translation>
    </message>
    <message>
        <source>--%1 is a whole number</source>
        <translation>--%1 是整数</translation>
    </message>
    <message>
        <source>--set is written key=value, as in training.rate=0.1</source>
        <translation>--set 写作 键=值，如 training.rate=0.1</translation>
    </message>
    <message>
        <source>--format is text or json</source>
        <translation>--format 是 text 或 json</translation>
    </message>
    <message>
        <source>give --iterations or --epochs, not both</source>
        <translation>请给出 --iterations 或 --epochs，不能两者都给</translation>
    </message>
    <message>
        <source>--until is a comparison, as in &quot;C &lt; 0.1&quot;</source>
        <translation>--until 是比较，如 &quot;C &lt; 0.1&quot;</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>%1 did not come true within %2 iterations</source>
        <translation>%1 在 %2 次迭代之内没有成立</translation>
    </message>
    <message>
        <source>Trains at full speed and sums up.</source>
        <translation>全速训练并给出小结。</translation>
    </message>
    <message>
        <source>schema takes no arguments</source>
        <translation>schema 不带参数</translation>
    </message>
    <message>
        <source>begin after this position (default 1:0)</source>
        <translation>从此位置之后开始（默认 1:0）</translation>
    </message>
    <message>
        <source>end with this position (default 1:end)</source>
        <translation>到此位置为止（默认 1:end）</translation>
    </message>
    <message>
        <source>print the formula of every step</source>
        <translation>打印每一步的公式</translation>
    </message>
    <message>
        <source>--to lies before --from</source>
        <translation>--to 在 --from 之前</translation>
    </message>
    <message>
        <source>Prints the steps of a run, one a line, in order.</source>
        <translation>按顺序打印一次运行的各步，每步一行。</translation>
    </message>
    <message>
        <source>the position to look at, such as 1:end or 3:C</source>
        <translation>要查看的位置，如 1:end 或 3:C</translation>
    </message>
    <message>
        <source>say where to look: --at 1:end</source>
        <translation>请说明查看的位置：--at 1:end</translation>
    </message>
    <message>
        <source>Prints the quantities that are known at a position.</source>
        <translation>打印某个位置上已知的量。</translation>
    </message>
    <message>
        <source>where the gradient is measured: 1:0</source>
        <translation>在哪里测量梯度:1:0</translation>
    </message>
    <message>
        <source>sizes of the batches</source>
        <translation>批的大小</translation>
    </message>
    <message>
        <source>how many batches of each size</source>
        <translation>每种大小抽取多少批</translation>
    </message>
    <message>
        <source>of the random draws</source>
        <translation>随机抽取的种子</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number from 1 to %2</source>
        <translation>&quot;%1&quot; 不是 1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>this lesson has no function that is a mean over samples: there is no noise to measure</source>
        <translation>这一课没有对样本取平均的函数:没有可测量的噪声</translation>
    </message>
    <message>
        <source>Measures how much the gradient of random batches scatters.</source>
        <translation>测量随机批的梯度有多分散。</translation>
    </message>
    <message>
        <source>units of the net</source>
        <translation>网络的单元数</translation>
    </message>
    <message>
        <source>sets of random patterns at each load</source>
        <translation>每种负载下随机模式的组数</translation>
    </message>
    <message>
        <source>patterns for each unit: a list of shares</source>
        <translation>每个单元的模式数：一列比值</translation>
    </message>
    <message>
        <source>how many patterns of a set are started from</source>
        <translation>每组中从多少个模式出发</translation>
    </message>
    <message>
        <source>share of the units that are turned at the start</source>
        <translation>开始时被翻转的单元所占的比例</translation>
    </message>
    <message>
        <source>retrieved is more overlap than this</source>
        <translation>重叠度大于此值算回忆成功</translation>
    </message>
    <message>
        <source>the most sweeps of a recall; 0: until nothing turns any more</source>
        <translation>一次回忆最多扫几遍；0：直到不再有翻转</translation>
    </message>
    <message>
        <source>what a unit can be: -1,1 or 0,1</source>
        <translation>单元可取的值：-1,1 或 0,1</translation>
    </message>
    <message>
        <source>of the random patterns</source>
        <translation>随机模式的</translation>
    </message>
    <message>
        <source>how many work at once; 0: all processors</source>
        <translation>同时做几个；0：所有处理器</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that --%2 takes</source>
        <translation>--%2 不接受“%1”</translation>
    </message>
    <message>
        <source>Measures how many random patterns a Hopfield net can hold.</source>
        <translation>测量 Hopfield 网络能容纳多少随机模式。</translation>
    </message>
    <message>
        <source>%1 --help lists what there is.</source>
        <translation>%1 --help 列出有哪些。</translation>
    </message>
    <message>
        <source>%1 needs the name of what it is to do.</source>
        <translation>%1 需要知道要做什么：请给出名称。</translation>
    </message>
    <message>
        <source>how many starts (default: 20)</source>
        <translation>起点数（默认 20）</translation>
    </message>
    <message>
        <source>the mean goes over the first so many samples (default: 100)</source>
        <translation>对前多少个样本取平均（默认 100）</translation>
    </message>
    <message>
        <source>Measures how large the errors δ of each layer are before training.</source>
        <translation>测量训练之前各层的误差 δ 有多大。</translation>
    </message>
    <message>
        <source>--%1 is a whole number from 1 to %2</source>
        <translation>--%1 是从 1 到 %2 的整数</translation>
    </message>
    <message>
        <source>this lesson has no network</source>
        <translation>这一课没有网络</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%2 次运行中的第 %1 次</translation>
    </message>
    <message>
        <source>interrupted after %1 of %2 runs</source>
        <translation>在 %2 次运行中的第 %1 次之后被中断</translation>
    </message>
    <message>
        <source>Makes many runs of a lesson and compares them.</source>
        <translation>对一课做许多次运行并比较。</translation>
    </message>
    <message>
        <source>how many pieces a side, one after the other</source>
        <translation>每边多少块，逐一给出</translation>
    </message>
    <message>
        <source>of all steps (default: it grows with the number of pieces)</source>
        <translation>所有台阶的（默认：随块数增大）</translation>
    </message>
    <message>
        <source>--steepness is a number above 0, at most %1</source>
        <translation>--steepness 是大于 0 且不超过 %1 的数</translation>
    </message>
    <message>
        <source>this lesson approximates no function</source>
        <translation>这一课不逼近任何函数</translation>
    </message>
    <message>
        <source>a function of two variables has at most %1 towers a side</source>
        <translation>两个变量的函数每边最多 %1 座塔</translation>
    </message>
    <message>
        <source>Approximates a lesson&apos;s function with more and more pieces.</source>
        <translation>用越来越多的块逼近一课的函数。</translation>
    </message>
    <message>
        <source>the hidden layers of a network, as in 8 or 4-4; 0 for none; given once for each network</source>
        <translation>网络的隐藏层，如 8 或 4-4；0 表示没有；每个网络给一次</translation>
    </message>
    <message>
        <source>how many starts each has (default: 5)</source>
        <translation>每个网络的起点数（默认 5）</translation>
    </message>
    <message>
        <source>of the hidden layers (default: the lesson&apos;s)</source>
        <translation>隐藏层的（默认：课程的）</translation>
    </message>
    <message>
        <source>--layers is written 8 or 4-4, or 0 for none, not %1</source>
        <translation>--layers 写作 8 或 4-4，没有隐藏层写 0，而不是 %1</translation>
    </message>
    <message>
        <source>name the networks: --layers 8 --layers 4-4</source>
        <translation>请给出要比较的网络：--layers 8 --layers 4-4</translation>
    </message>
    <message>
        <source>--activation is one of %1</source>
        <translation>--activation 可取 %1</translation>
    </message>
    <message>
        <source>Trains a lesson&apos;s network with other hidden layers.</source>
        <translation>用其他隐藏层训练一课的网络。</translation>
    </message>
    <message>
        <source>%1: ok (%2 sections, %3 expectations, %4 students)</source>
        <translation>%1：正常（%2 节，%3 个期望，%4 个学生）</translation>
    </message>
    <message>
        <source>play the lesson with this student&apos;s numbers (default: the demonstration student&apos;s and twenty others&apos;)</source>
        <translation>用这个学生的数演练课程（默认：演示学生和另外二十个）</translation>
    </message>
    <message>
        <source>--what %1 can be written as: %2</source>
        <translation>--what %1 可以写成：%2</translation>
    </message>
    <message>
        <source>--digits is a whole number from 0 to 17</source>
        <translation>--digits 是 0 到 17 的整数</translation>
    </message>
    <message>
        <source>--language is en or zh</source>
        <translation>--language 是 en 或 zh</translation>
    </message>
    <message>
        <source>say whose formula: --quantity &quot;delta[1][2]&quot;</source>
        <translation>请说明是哪个量的公式：--quantity &quot;delta[1][2]&quot;</translation>
    </message>
    <message>
        <source>the position (default 1:end; of parameters and scripts 1:0)</source>
        <translation>位置（默认 1:end；参数和脚本为 1:0）</translation>
    </message>
    <message>
        <source>a trace or solution begins after this position</source>
        <translation>各步或解答从这个位置之后开始</translation>
    </message>
    <message>
        <source>a trace, solution or curve ends with this position</source>
        <translation>各步、解答或曲线到这个位置为止</translation>
    </message>
    <message>
        <source>a run of the lesson by its name</source>
        <translation>课程中某个运行的名字</translation>
    </message>
    <message>
        <source>of a formula: delta[1][2]</source>
        <translation>公式所属的量：delta[1][2]</translation>
    </message>
    <message>
        <source>digits of numbers in formulas and solutions (4; 0: all)</source>
        <translation>公式和解答中数字的位数（4；0：全部）</translation>
    </message>
    <message>
        <source>a trace with the formula of every step</source>
        <translation>每一步都带公式</translation>
    </message>
    <message>
        <source>en or zh (default: the system&apos;s)</source>
        <translation>en 或 zh（默认：系统语言）</translation>
    </message>
    <message>
        <source>csv or json (tables), json, npz or safetensors (parameters), text, latex or html (formula, solution), python; default: by the file&apos;s ending</source>
        <translation>csv 或 json（表格），json、npz 或 safetensors（参数），text、latex 或 html（公式、解答），python；默认由文件扩展名决定</translation>
    </message>
    <message>
        <source>the file to write (default: standard output)</source>
        <translation>要写的文件（默认：标准输出）</translation>
    </message>
    <message>
        <source>start with the parameters of this file (.npz, .safetensors, .json)</source>
        <translation>以这个文件中的参数开始（.npz、.safetensors、.json）</translation>
    </message>
    <message>
        <source>the student whose numbers a lesson that varies shall have (default: the demonstration student)</source>
        <translation>因人而异的课程采用哪个学生的数（默认：演示学生）</translation>
    </message>
    <message>
        <source>give --load or --parameters, not both</source>
        <translation>--load 和 --parameters 只能给一个</translation>
    </message>
    <message>
        <source>lesson (default) or submission: what students hand in</source>
        <translation>lesson（默认）或 submission：学生提交的作业</translation>
    </message>
    <message>
        <source>--of is lesson or submission</source>
        <translation>--of 是 lesson 或 submission</translation>
    </message>
    <message>
        <source>Prints a JSON Schema of lessons or submissions, for editors.</source>
        <translation>输出课程或作业的 JSON Schema，供编辑器使用。</translation>
    </message>
    <message>
        <source>Writes tables, parameters, formulas, worked solutions, Python scripts, pictures and reports.</source>
        <translation>写出表格、参数、公式、详细解答、Python 脚本、图片和报告。</translation>
    </message>
    <message>
        <source>--what is values, trace, curve, parameters, solution, formula, script, picture or report</source>
        <translation>--what 是 values、trace、curve、parameters、solution、formula、script、picture 或 report</translation>
    </message>
    <message>
        <source>values (known at a position), trace (steps), curve (cost of every iteration), parameters, solution (steps worked out as a document), formula (of one quantity), script (one iteration in Python), picture or report</source>
        <translation>values(某位置已知的量)、trace(各步)、curve(每次迭代的代价)、parameters(参数)、solution(写成文档的详细步骤)、formula(一个量的公式)、script(一次迭代的 Python 脚本)、picture(图)或 report(报告)</translation>
    </message>
    <message>
        <source>of a picture or report: network, surface, …, cost</source>
        <translation>图或报告用的图:network、surface、…、cost</translation>
    </message>
    <message>
        <source>of a picture: 960x600 pixels of 1/96 inch</source>
        <translation>图的大小:960x600,以 1/96 英寸为像素</translation>
    </message>
    <message>
        <source>of a PNG: pixels for each of these, 1 to 4</source>
        <translation>PNG:每个这样的像素对应的像素数,1 到 4</translation>
    </message>
    <message>
        <source>of a picture: size of all text, 1 to 2</source>
        <translation>图:所有文字的大小,1 到 2</translation>
    </message>
    <message>
        <source>of a picture: light or dark</source>
        <translation>图:light(浅色)或 dark(深色)</translation>
    </message>
    <message>
        <source>of a report: what a student handed in</source>
        <translation>报告:学生提交的文件</translation>
    </message>
    <message>
        <source>of a report: the Markdown that it is made from</source>
        <translation>报告:所用的 Markdown 模板</translation>
    </message>
    <message>
        <source>pictures are drawn by the program gradus, which is not here</source>
        <translation>图由程序 gradus 绘制,但这里没有它</translation>
    </message>
    <message>
        <source>warnings, too, make the exit status 1</source>
        <translation>有警告时退出状态也为 1</translation>
    </message>
    <message>
        <source>write to this file (.csv or .json) instead of standard output</source>
        <translation>写入这个文件（.csv 或 .json），而不是标准输出</translation>
    </message>
    <message>
        <source>csv (default), canvas (CSV for a Canvas gradebook) or json; default by the file&apos;s ending</source>
        <translation>csv（默认）、canvas（Canvas 成绩册的 CSV）或 json；默认看文件的结尾</translation>
    </message>
    <message>
        <source>write an HTML page for each student into this folder</source>
        <translation>为每个学生在这个文件夹里写一个 HTML 页面</translation>
    </message>
    <message>
        <source>of remarks and pages: en or zh (default: the system&apos;s)</source>
        <translation>评语和页面的语言：en 或 zh（默认：系统的）</translation>
    </message>
    <message>
        <source>how many at once (default: as many as there are cores)</source>
        <translation>同时评多少份（默认：与核心数相同）</translation>
    </message>
    <message>
        <source>--format is csv, canvas or json</source>
        <translation>--format 是 csv、canvas 或 json</translation>
    </message>
    <message>
        <source>name a lesson file and submissions, or folders of them</source>
        <translation>请写出课程文件和提交的作业，或作业所在的文件夹</translation>
    </message>
    <message>
        <source>there are no submissions (*.json)</source>
        <translation>没有提交的作业（*.json）</translation>
    </message>
    <message>
        <source>interrupted after %1 of %2 submissions</source>
        <translation>在 %2 份中的第 %1 份之后中断</translation>
    </message>
    <message>
        <source>%1 of %2 submissions</source>
        <translation>%2 份中的 %1 份</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>%1 marked, %2 could not be; signs of alteration in %3</source>
        <translation>评了 %1 份，%2 份无法评分；%3 份有改动的迹象</translation>
    </message>
    <message>
        <source>fails most: %1 (%2 of %3 right)</source>
        <translation>错得最多：%1（%3 人中 %2 人正确）</translation>
    </message>
    <message>
        <source>Marks what students handed in.</source>
        <translation>给学生交的作业评分。</translation>
    </message>
    <message>
        <source>the file to write, whose name becomes the lesson&apos;s id (default: standard output)</source>
        <translation>要写的文件，文件名成为课程的 id（默认：标准输出）</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 已存在</translation>
    </message>
    <message>
        <source>name one kind of model, such as network</source>
        <translation>请给出一个模型种类，例如 network</translation>
    </message>
    <message>
        <source>Writes a commented lesson to start from.</source>
        <translation>写出一个带注释的课程，作为起点。</translation>
    </message>
    <message>
        <source>the archive to write (default: the lesson&apos;s id and .gradus, here)</source>
        <translation>要写的压缩包（默认：当前位置，课程的 id 加 .gradus）</translation>
    </message>
    <message>
        <source>%1 (files beside the lesson: %2; bytes: %3)</source>
        <translation>%1（课程之外的文件：%2；字节：%3）</translation>
    </message>
    <message>
        <source>the folder to make (default: the archive&apos;s name without .gradus)</source>
        <translation>要建立的文件夹（默认：压缩包的名字去掉 .gradus）</translation>
    </message>
    <message>
        <source>name one archive (.gradus)</source>
        <translation>请给出一个压缩包（.gradus）</translation>
    </message>
    <message>
        <source>Packs a lesson with its data and pictures into one .gradus file.</source>
        <translation>把课程连同它的数据和图片打包成一个 .gradus 文件。</translation>
    </message>
    <message>
        <source>Unpacks a .gradus file into a folder.</source>
        <translation>把 .gradus 文件解开到文件夹。</translation>
    </message>
    <message>
        <source>text (default) or json: one object a lesson, with its faults and hashes</source>
        <translation>text（默认）或 json：每课一个对象，含其错误和哈希值</translation>
    </message>
    <message>
        <source>warn, too, of what students would rather read than do: long texts, one kind of question, wrong answers that are not answered, words that nobody explains</source>
        <translation>另外警告让学生只读不做的地方：长文字、单一的题型、没有回应的错误答案、没有解释的术语</translation>
    </message>
    <message>
        <source>tell what the lesson&apos;s data are and what was done to them</source>
        <translation>说明课程的数据是什么，以及对它们做了什么</translation>
    </message>
    <message>
        <source>this model has no data</source>
        <translation>这个模型没有数据</translation>
    </message>
    <message>
        <source>points that a person gave, as CSV: student, question, points; or the table that grade wrote, with points filled in</source>
        <translation>由人给出的分数，CSV：student, question, points；或填好分数的 grade 所写表格</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>answers that a person is still to read: %1; points for them are entered with --points</source>
        <translation>仍需由人阅读的答案：%1；其分数用 --points 输入</translation>
    </message>
    <message>
        <source>iteration %1</source>
        <translation>第 %1 次迭代</translation>
    </message>
    <message>
        <source>interrupted after iteration %1</source>
        <translation>在第 %1 次迭代之后中断</translation>
    </message>
    <message>
        <source>quantity (default), neuron or row, layer or node, part, pass, sample or iteration</source>
        <translation>quantity（默认）、neuron 或 row、layer 或 node、part、pass、sample 或 iteration</translation>
    </message>
    <message>
        <source>--level is quantity, neuron or row, layer or node, part, pass, sample or iteration</source>
        <translation>--level 是 quantity、neuron 或 row、layer 或 node、part、pass、sample 或 iteration</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation>没有命令“%1”</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;; did you mean %2?</source>
        <translation>没有命令“%1”；是不是 %2？</translation>
    </message>
    <message>
        <source>%1 is not known at %2</source>
        <translation>%1 在 %2 处还不知道</translation>
    </message>
    <message>
        <source>after a closing quote comes a separator</source>
        <translation>右引号之后应是分隔符</translation>
    </message>
    <message>
        <source>this quote is never closed</source>
        <translation>这个引号没有闭合</translation>
    </message>
    <message>
        <source>a table has 1 to %1 rows; this one has %2</source>
        <translation>表格有 1 到 %1 行；这里有 %2 行</translation>
    </message>
    <message>
        <source>the table has %1 input and %2 target columns; the network has %3 inputs and %4 outputs</source>
        <translation>表格有 %1 列输入和 %2 列目标；网络有 %3 个输入和 %4 个输出</translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot; (it has %2 columns)</source>
        <translation>表格没有“%1”列（共 %2 列）</translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot;; did you mean %2?</source>
        <translation>表格没有“%1”列；是不是 %2？</translation>
    </message>
    <message>
        <source>this row has %1 columns; the first has %2</source>
        <translation>这一行有 %1 列；第一行有 %2 列</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is outside the lesson&apos;s folder; put the file beside the lesson and write its name only</source>
        <translation>“%1”在课程文件夹之外；请把文件放在课程旁边，只写文件名</translation>
    </message>
    <message>
        <source>there is no file &quot;%1&quot; in the lesson&apos;s folder</source>
        <translation>课程文件夹中没有文件“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads outside the lesson&apos;s folder; copy the file there instead of linking it</source>
        <translation>“%1”指向课程文件夹之外；请复制文件，不要用链接</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file</source>
        <translation>“%1”不是文件</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>%1 is damaged: it cannot be unpacked</source>
        <translation>%1 已损坏：无法解压</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes</source>
        <translation>%1 大于 %2 字节</translation>
    </message>
    <message>
        <source>%1 is damaged: it ends too early</source>
        <translation>%1 已损坏：过早结束</translation>
    </message>
    <message>
        <source>%1 is a list of column names or numbers: [height, weight] or [1, 2]</source>
        <translation>%1 是列名或列号的列表：[height, weight] 或 [1, 2]</translation>
    </message>
    <message>
        <source>separator is one character, as in &quot;;&quot;</source>
        <translation>separator 是一个字符，如 &quot;;&quot;</translation>
    </message>
    <message>
        <source>%1 is no IDX file of unsigned bytes with %2 dimensions</source>
        <translation>%1 不是 %2 维无符号字节的 IDX 文件</translation>
    </message>
    <message>
        <source>%1 says that it holds %2 bytes, but %3 follow</source>
        <translation>%1 声称有 %2 字节，实际有 %3 字节</translation>
    </message>
    <message>
        <source>%1 holds %2 pictures and the labels are %3; both must be equal, from 1 to %4</source>
        <translation>%1 有 %2 张图片，标签有 %3 个；两者必须相等，从 1 到 %4</translation>
    </message>
    <message>
        <source>%1 is a list of numbers: [0.5, 1]</source>
        <translation>%1 是数的列表：[0.5, 1]</translation>
    </message>
    <message>
        <source>samples is a list of 1 to %1 samples: [{x: [0, 1], y: [1]}]</source>
        <translation>samples 是 1 到 %1 个样本的列表：[{x: [0, 1], y: [1]}]</translation>
    </message>
    <message>
        <source>here a number is needed, not a comparison</source>
        <translation>这里需要一个数，而不是比较</translation>
    </message>
    <message>
        <source>and, or, not join comparisons, as in C &lt; 0.1 and eta &gt; 0</source>
        <translation>and、or、not 连接比较，如 C &lt; 0.1 and eta &gt; 0</translation>
    </message>
    <message>
        <source>the shapes %1 and %2 do not fit</source>
        <translation>形状 %1 与 %2 不匹配</translation>
    </message>
    <message>
        <source>only numbers can be compared; make one of this with max, min, norm, sum or mean</source>
        <translation>只有数可以比较；请用 max、min、norm、sum 或 mean 得到一个数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number that fits</source>
        <translation>“%1”超出了数的范围</translation>
    </message>
    <message>
        <source>the indices of %1 are not written correctly; they look like [1][2] or [1][2,3]</source>
        <translation>%1 的下标写法不对；应如 [1][2] 或 [1][2,3]</translation>
    </message>
    <message>
        <source>a single = assigns nothing here; to compare write ==</source>
        <translation>单个 = 在这里没有意义；比较请写 ==</translation>
    </message>
    <message>
        <source>write and, or, not in place of &amp;&amp;, ||, !</source>
        <translation>请写 and、or、not，不要写 &amp;&amp;、||、!</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no meaning here</source>
        <translation>“%1”在这里没有意义</translation>
    </message>
    <message>
        <source>the expression ends too early: a number, a quantity or ( is missing</source>
        <translation>表达式过早结束：缺少一个数、一个量或 (</translation>
    </message>
    <message>
        <source>a comma only parts the arguments of a function; decimals are written with a point</source>
        <translation>逗号只用来分隔函数的参数；小数用点号书写</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand here</source>
        <translation>“%1”不能放在这里</translation>
    </message>
    <message>
        <source>a sign such as + or * is missing before this</source>
        <translation>此前缺少 + 或 * 之类的运算符</translation>
    </message>
    <message>
        <source>this is nested too deeply (the limit is %1)</source>
        <translation>嵌套太深（上限为 %1）</translation>
    </message>
    <message>
        <source>compare two numbers at a time and join the comparisons with and</source>
        <translation>一次比较两个数，再用 and 连接</translation>
    </message>
    <message>
        <source>the function %1 needs its argument in parentheses: %1(x)</source>
        <translation>函数 %1 的参数要写在括号里：%1(x)</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;</source>
        <translation>没有函数“%1”</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;; did you mean %2?</source>
        <translation>没有函数“%1”；是不是 %2？</translation>
    </message>
    <message>
        <source>%1 has %2 arguments here; it takes %3</source>
        <translation>%1 在这里有 %2 个参数；它需要 %3 个</translation>
    </message>
    <message>
        <source>an expression has at most %1 characters</source>
        <translation>表达式最多 %1 个字符</translation>
    </message>
    <message>
        <source>the answer is a number</source>
        <translation>答案是一个数</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>this program reads version 1 of the lesson format</source>
        <translation>本程序读取第 1 版课程格式</translation>
    </message>
    <message>
        <source>id is made of small letters, digits and -, as in chain-rule</source>
        <translation>id 由小写字母、数字和 - 组成，如 chain-rule</translation>
    </message>
    <message>
        <source>model needs the key &quot;kind&quot;: {kind: network, …}</source>
        <translation>model 需要键“kind”：{kind: network, …}</translation>
    </message>
    <message>
        <source>terms is a map from words to texts</source>
        <translation>terms 是从词到文字的映射</translation>
    </message>
    <message>
        <source>controls is a list of settings: [training.rate]</source>
        <translation>controls 是设置的列表：[training.rate]</translation>
    </message>
    <message>
        <source>%1 is a text, or a map of texts by language: {en: …, zh: …}</source>
        <translation>%1 是文字，或按语言分列的文字：{en: …, zh: …}</translation>
    </message>
    <message>
        <source>here an expression is needed, in quotes: &quot;C &lt; 0.1&quot;</source>
        <translation>这里需要带引号的表达式：&quot;C &lt; 0.1&quot;</translation>
    </message>
    <message>
        <source>this does not come true within %1 iterations</source>
        <translation>%1 次迭代之内没有成立</translation>
    </message>
    <message>
        <source>the answer to this question never becomes known</source>
        <translation>这个问题的答案始终无法得知</translation>
    </message>
    <message>
        <source>the answer to this question is not a finite number</source>
        <translation>这个问题的答案不是有限的数</translation>
    </message>
    <message>
        <source>this does not hold at %1: %2 (%3)</source>
        <translation>在 %1 处不成立：%2（%3）</translation>
    </message>
    <message>
        <source>script is a list of sections: [{title: …, say: …}]</source>
        <translation>script 是小节的列表：[{title: …, say: …}]</translation>
    </message>
    <message>
        <source>focus is a list of quantities: [&quot;z[1][1]&quot;]</source>
        <translation>focus 是量的列表：[&quot;z[1][1]&quot;]</translation>
    </message>
    <message>
        <source>ask is a list of questions: [{text: …, answer: …}]</source>
        <translation>ask 是问题的列表：[{text: …, answer: …}]</translation>
    </message>
    <message>
        <source>another question has the id &quot;%1&quot;</source>
        <translation>另一个问题也用了 id“%1”</translation>
    </message>
    <message>
        <source>tolerance is a share such as 1% or a number such as 0.001</source>
        <translation>tolerance 是 1% 这样的比例或 0.001 这样的数</translation>
    </message>
    <message>
        <source>hints is a list of texts</source>
        <translation>hints 是文字的列表</translation>
    </message>
    <message>
        <source>expect is a list: [{at: &quot;2:C&quot;, that: &quot;C &lt; 0.2&quot;}]</source>
        <translation>expect 是列表：[{at: &quot;2:C&quot;, that: &quot;C &lt; 0.2&quot;}]</translation>
    </message>
    <message>
        <source>here a comparison is needed, as in C &lt; 0.1</source>
        <translation>这里需要比较，如 C &lt; 0.1</translation>
    </message>
    <message>
        <source>here one number is needed, not a comparison or an array</source>
        <translation>这里需要一个数，而不是比较或数组</translation>
    </message>
    <message>
        <source>this {{ is never closed</source>
        <translation>这个 {{ 没有闭合</translation>
    </message>
    <message>
        <source>anchors and aliases (&amp; and *) are not allowed in lessons; quote a text that begins with one of these signs</source>
        <translation>课程中不允许锚点和别名（&amp; 与 *）；以这些符号开头的文字请加引号</translation>
    </message>
    <message>
        <source>a lesson has at most %1 values</source>
        <translation>一课最多 %1 个值</translation>
    </message>
    <message>
        <source>tags (!…) are not allowed in lessons</source>
        <translation>课程中不允许标签（!…）</translation>
    </message>
    <message>
        <source>in double quotes a backslash begins a control character; write formulas in single quotes or in a block (|)</source>
        <translation>双引号中的反斜杠表示控制字符；公式请写在单引号或块（|）中</translation>
    </message>
    <message>
        <source>a lesson file has at most %1 bytes</source>
        <translation>课程文件最多 %1 字节</translation>
    </message>
    <message>
        <source>this is not valid UTF-8; save the file as UTF-8</source>
        <translation>这不是有效的 UTF-8；请把文件存为 UTF-8</translation>
    </message>
    <message>
        <source>a control character stands here</source>
        <translation>这里有控制字符</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>a lesson file holds one document; take out the line ---</source>
        <translation>课程文件只含一个文档；请去掉 --- 一行</translation>
    </message>
    <message>
        <source>this is not valid YAML: %1</source>
        <translation>这不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>a network has no quantity &quot;%1&quot;; it has x, y, z, a, delta, w, b, C, dC/da, da/dz, dC/dw, dC/db, eta and others</source>
        <translation>网络没有量“%1”；它有 x、y、z、a、delta、w、b、C、dC/da、da/dz、dC/dw、dC/db、eta 等</translation>
    </message>
    <message>
        <source>a network has no quantity &quot;%1&quot;; did you mean %2?</source>
        <translation>网络没有量“%1”；是不是 %2？</translation>
    </message>
    <message>
        <source>%1 exists only with a penalty (l1 or l2)</source>
        <translation>只有加惩罚项（l1 或 l2）时才有 %1</translation>
    </message>
    <message>
        <source>the optimiser %1 has no %2</source>
        <translation>优化器 %1 没有 %2</translation>
    </message>
    <message>
        <source>%1 has other indices: it is written like %2</source>
        <translation>%1 的下标不同：应写作 %2</translation>
    </message>
    <message>
        <source>there is no layer %1 for %2: its layers are %3 to %4</source>
        <translation>%2 没有第 %1 层：它的层是 %3 到 %4</translation>
    </message>
    <message>
        <source>%1: the index runs from 1 to %2</source>
        <translation>%1：下标从 1 到 %2</translation>
    </message>
    <message>
        <source>%1: the layer&apos;s neurons are 1 to %2</source>
        <translation>%1：该层的神经元是 1 到 %2</translation>
    </message>
    <message>
        <source>%1: the second index runs from 1 to %2</source>
        <translation>%1：第二个下标从 1 到 %2</translation>
    </message>
    <message>
        <source>%1 belongs to no sample; leave out @%2</source>
        <translation>%1 不属于某个样本；请去掉 @%2</translation>
    </message>
    <message>
        <source>%1: a batch has %2 samples</source>
        <translation>%1：一批有 %2 个样本</translation>
    </message>
    <message>
        <source>which sample? write %1@1 to %1@%2</source>
        <translation>哪个样本？请写 %1@1 到 %1@%2</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation>加权和</translation>
    </message>
    <message>
        <source>Neuron %2 of layer %1 multiplies everything that comes in by its weights, adds it up, and adds its bias.</source>
        <translation>第 %1 层神经元 %2 把传入的数各乘以权重，加起来，再加上偏置。</translation>
    </message>
    <message>
        <source>Activation · %1</source>
        <translation>激活 · %1</translation>
    </message>
    <message>
        <source>The share of output %1: its exponential over the sum of all of them, so that the outputs add up to 1.</source>
        <translation>输出 %1 所占的份额：它的指数除以所有指数之和，因此各输出之和为 1。</translation>
    </message>
    <message>
        <source>The weighted input goes through the activation function %1; what comes out is what neuron %2 of layer %3 passes on.</source>
        <translation>加权输入经过激活函数 %1；得到的就是第 %3 层神经元 %2 传下去的数。</translation>
    </message>
    <message>
        <source>z is above 0, so this branch of %1 holds.</source>
        <translation>z 大于 0，所以用 %1 的这一支。</translation>
    </message>
    <message>
        <source>z is not above 0, so this branch of %1 holds.</source>
        <translation>z 不大于 0，所以用 %1 的这一支。</translation>
    </message>
    <message>
        <source>Cost · %1</source>
        <translation>代价 · %1</translation>
    </message>
    <message>
        <source>One number for how far the outputs are from their targets: %1.</source>
        <translation>用一个数说明输出离目标有多远：%1。</translation>
    </message>
    <message>
        <source>Taken from z directly: the logarithm and the activation undo each other, so this stays exact where a is rounded to 0 or 1.</source>
        <translation>直接由 z 得出：对数与激活互相抵消，所以在 a 被舍入为 0 或 1 处仍然准确。</translation>
    </message>
    <message>
        <source>How the cost reacts to an output</source>
        <translation>代价对输出的反应</translation>
    </message>
    <message>
        <source>If output %1 grew a little, the cost would change by this much times that little.</source>
        <translation>若输出 %1 增大一点，代价的变化就是这一点的这么多倍。</translation>
    </message>
    <message>
        <source>BP2 · what comes back</source>
        <translation>BP2 · 传回的数</translation>
    </message>
    <message>
        <source>Activation %2 of layer %1 reaches the cost by every neuron of the next layer: each path brings back that neuron&apos;s error times the weight on the way.</source>
        <translation>第 %1 层的激活值 %2 经由下一层的每个神经元影响代价：每条路传回该神经元的误差乘以途中的权重。</translation>
    </message>
    <message>
        <source>Slope of the activation</source>
        <translation>激活函数的斜率</translation>
    </message>
    <message>
        <source>How steep %1 is where neuron %2 of layer %3 stands now.</source>
        <translation>%1 在第 %3 层神经元 %2 现在所处之处有多陡。</translation>
    </message>
    <message>
        <source>Softmax ties its outputs together, so its slope is a whole matrix: this entry says how output %1 reacts to the weighted input %2.</source>
        <translation>Softmax 把各输出联系在一起，所以斜率是整个矩阵：这一项说明输出 %1 对加权输入 %2 的反应。</translation>
    </message>
    <message>
        <source>Shown for completeness: with this cost it cancels in the error.</source>
        <translation>仅为完整而列出：用这个代价时，它在误差中抵消。</translation>
    </message>
    <message>
        <source>The slope is 0 here, so nothing flows back through this neuron.</source>
        <translation>这里斜率为 0，所以没有任何东西经过这个神经元传回。</translation>
    </message>
    <message>
        <source>BP1 · the error at the output</source>
        <translation>BP1 · 输出端的误差</translation>
    </message>
    <message>
        <source>The error of output %1: how the cost reacts to its weighted input.</source>
        <translation>输出 %1 的误差：代价对它的加权输入的反应。</translation>
    </message>
    <message>
        <source>The slope of the activation cancels against the same factor in the cost&apos;s slope, so only the difference is left. No factor is missing.</source>
        <translation>激活函数的斜率与代价斜率中的同一因子抵消，只剩下差。没有漏掉因子。</translation>
    </message>
    <message>
        <source>Softmax&apos;s slopes are symmetric: how output j reacts to this z is how this output reacts to z of j, so this neuron&apos;s own row holds all that is needed.</source>
        <translation>Softmax 的斜率是对称的：输出 j 对这个 z 的反应，就是这个输出对 j 的 z 的反应，所以这个神经元自己的一行就够了。</translation>
    </message>
    <message>
        <source>BP2 · the error comes back</source>
        <translation>BP2 · 误差往回传</translation>
    </message>
    <message>
        <source>The error of neuron %2 in layer %1: what comes back to its activation from the next layer, times how steep its own activation is.</source>
        <translation>第 %1 层神经元 %2 的误差：从下一层传回到它的激活值的数，乘以它自己的激活函数的陡度。</translation>
    </message>
    <message>
        <source>BP3 · the slope of a bias</source>
        <translation>BP3 · 偏置的斜率</translation>
    </message>
    <message>
        <source>A bias goes into z as it is, so its slope is the error itself.</source>
        <translation>偏置原样进入 z，所以它的斜率就是误差本身。</translation>
    </message>
    <message>
        <source>BP4 · the slope of a weight</source>
        <translation>BP4 · 权重的斜率</translation>
    </message>
    <message>
        <source>A weight counts as much as the activation that comes in through it, times the error of the neuron that it leads to.</source>
        <translation>权重的份量是经它传入的激活值，乘以它所通向的神经元的误差。</translation>
    </message>
    <message>
        <source>Mean over the batch</source>
        <translation>整批的平均</translation>
    </message>
    <message>
        <source>Every sample has its say; the mean of the %1 of them counts.</source>
        <translation>每个样本都有发言权；算数的是 %1 个的平均。</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>惩罚项</translation>
    </message>
    <message>
        <source>Large weights cost extra; biases do not.</source>
        <translation>大的权重要额外付出代价；偏置不用。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>What training makes small: the cost and the penalty together.</source>
        <translation>训练要使之变小的量：代价与惩罚项之和。</translation>
    </message>
    <message>
        <source>Slope of the penalty</source>
        <translation>惩罚项的斜率</translation>
    </message>
    <message>
        <source>The penalty pulls every weight towards 0.</source>
        <translation>惩罚项把每个权重拉向 0。</translation>
    </message>
    <message>
        <source>The run diverged: in iteration %1, %2 is the first number that is no longer a number. Try a smaller learning rate.</source>
        <translation>运行发散了：在第 %1 次迭代中，%2 最先不再是数。请试较小的学习率。</translation>
    </message>
    <message>
        <source>The run diverged: in iteration %1, %2 is the first number that grew beyond all bounds (%3). Try a smaller learning rate.</source>
        <translation>运行发散了：在第 %1 次迭代中，%2 最先超出一切界限（%3）。请试较小的学习率。</translation>
    </message>
    <message>
        <source>layer 0 is the input: it has no activation</source>
        <translation>第 0 层是输入：没有激活函数</translation>
    </message>
    <message>
        <source>layers is a list of 2 to %1 layers, the input first: [{size: 2}, {size: 1, activation: sigmoid}]</source>
        <translation>layers 是 2 到 %1 层的列表，输入在前：[{size: 2}, {size: 1, activation: sigmoid}]</translation>
    </message>
    <message>
        <source>this network has %1 parameters; the limit is %2</source>
        <translation>这个网络有 %1 个参数；上限是 %2</translation>
    </message>
    <message>
        <source>%1 is a list of %2 numbers; here are %3</source>
        <translation>%1 是 %2 个数的列表；这里有 %3 个</translation>
    </message>
    <message>
        <source>w of layer %1 has a row for each of its %2 neurons</source>
        <translation>第 %1 层的 w 对它的 %2 个神经元各有一行</translation>
    </message>
    <message>
        <source>parameters has an entry {w: …, b: …} for each of the %1 layers after the input</source>
        <translation>parameters 对输入之后的 %1 层各有一项 {w: …, b: …}</translation>
    </message>
    <message>
        <source>a model has parameters or initial, not both</source>
        <translation>模型有 parameters 或 initial，不能两者都有</translation>
    </message>
    <message>
        <source>binary-cross-entropy is made for sigmoid outputs; with %1 its logarithms may not exist</source>
        <translation>binary-cross-entropy 适用于 sigmoid 输出；用 %1 时对数可能不存在</translation>
    </message>
    <message>
        <source>categorical-cross-entropy is made for softmax outputs; with %1 the outputs are no shares of 1</source>
        <translation>categorical-cross-entropy 适用于 softmax 输出；用 %1 时输出不是 1 的份额</translation>
    </message>
    <message>
        <source>the learning rate is a number above 0</source>
        <translation>学习率是大于 0 的数</translation>
    </message>
    <message>
        <source>a value must be a finite number</source>
        <translation>值必须是有限的数</translation>
    </message>
    <message>
        <source>iteration %1 has no sample %2</source>
        <translation>第 %1 次迭代没有样本 %2</translation>
    </message>
    <message>
        <source>%1 follows from other numbers; change a weight, a bias, an input, a target or eta</source>
        <translation>%1 由其他数得出；请改权重、偏置、输入、目标或 eta</translation>
    </message>
    <message>
        <source>this is no saved state of this lesson&apos;s network, or it is damaged</source>
        <translation>这不是本课网络保存的状态，或者已损坏</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>The old velocity, slowed down a little, plus a push down the slope.</source>
        <translation>旧的速度稍微减慢，再加上沿斜坡向下的一推。</translation>
    </message>
    <message>
        <source>Sum of squared slopes</source>
        <translation>斜率平方之和</translation>
    </message>
    <message>
        <source>The squares of all slopes so far are added up.</source>
        <translation>把至今所有斜率的平方加起来。</translation>
    </message>
    <message>
        <source>Mean of squared slopes</source>
        <translation>斜率平方的平均</translation>
    </message>
    <message>
        <source>A running mean of the squared slope; older ones fade.</source>
        <translation>斜率平方的滑动平均；旧的逐渐淡去。</translation>
    </message>
    <message>
        <source>Second moment</source>
        <translation>二阶矩</translation>
    </message>
    <message>
        <source>A running mean of the squared slope: how large slopes usually are here.</source>
        <translation>斜率平方的滑动平均：这里的斜率通常有多大。</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>一阶矩</translation>
    </message>
    <message>
        <source>A running mean of the slope: where it usually points.</source>
        <translation>斜率的滑动平均：它通常指向哪里。</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>偏差校正</translation>
    </message>
    <message>
        <source>The running mean began at 0; dividing by 1 − β₁ᵗ takes that pull out.</source>
        <translation>滑动平均从 0 开始；除以 1 − β₁ᵗ 消去这一影响。</translation>
    </message>
    <message>
        <source>The running mean began at 0; dividing by 1 − β₂ᵗ takes that pull out.</source>
        <translation>滑动平均从 0 开始；除以 1 − β₂ᵗ 消去这一影响。</translation>
    </message>
    <message>
        <source>The change</source>
        <translation>变化量</translation>
    </message>
    <message>
        <source>How far this parameter moves, and which way: against the slope, so that the cost falls.</source>
        <translation>这个参数移动多远、朝哪边：逆着斜率，使代价下降。</translation>
    </message>
    <message>
        <source>The new value</source>
        <translation>新的值</translation>
    </message>
    <message>
        <source>The old value plus the change; the next iteration uses it.</source>
        <translation>旧值加变化量；下一次迭代使用它。</translation>
    </message>
    <message>
        <source>%1 is %2. In numbers: %3. The result is %4.</source>
        <translation>%1 等于 %2。代入数字：%3。结果是 %4。</translation>
    </message>
    <message>
        <source>%1 is a number above %2; here it is %3</source>
        <translation>%1 是大于 %2 的数；这里是 %3</translation>
    </message>
    <message>
        <source>%1 is a number from %2 on; here it is %3</source>
        <translation>%1 是不小于 %2 的数；这里是 %3</translation>
    </message>
    <message>
        <source>%1 is a number from %2 to below %3; here it is %4</source>
        <translation>%1 是从 %2 到小于 %3 的数；这里是 %4</translation>
    </message>
    <message>
        <source>%1 is a number from %2 to %3; here it is %4</source>
        <translation>%1 是从 %2 到 %3 的数；这里是 %4</translation>
    </message>
    <message>
        <source>%1 is a map of keys and values: {key: value}</source>
        <translation>%1 是键与值的映射：{键: 值}</translation>
    </message>
    <message>
        <source>%1 needs the key &quot;%2&quot;</source>
        <translation>%1 需要键“%2”</translation>
    </message>
    <message>
        <source>%1 is a whole number; here it is &quot;%2&quot;</source>
        <translation>%1 是整数；这里是“%2”</translation>
    </message>
    <message>
        <source>%1 is true or false; here it is &quot;%2&quot;</source>
        <translation>%1 是 true 或 false；这里是“%2”</translation>
    </message>
    <message>
        <source>%1 is a text</source>
        <translation>%1 是文字</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands here twice</source>
        <translation>键“%1”在这里出现了两次</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;; it has %3</source>
        <translation>%1 没有键“%2”；它有 %3</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>%1 没有键“%2”；是不是“%3”？</translation>
    </message>
    <message>
        <source>%1 is a number; here it is &quot;%2&quot;</source>
        <translation>%1 是数；这里是“%2”</translation>
    </message>
    <message>
        <source>%1 is one of %2; here it is &quot;%3&quot;</source>
        <translation>%1 是 %2 之一；这里是“%3”</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>%1 不能是“%2”；是不是“%3”？</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另 %1 项</translation>
    </message>
    <message>
        <source> plus </source>
        <translation> 加 </translation>
    </message>
    <message>
        <source> plus %1 more terms that come to %2</source>
        <translation> 加另外 %1 项，合计 %2</translation>
    </message>
    <message>
        <source> times </source>
        <translation> 乘以 </translation>
    </message>
    <message>
        <source> divided by </source>
        <translation> 除以 </translation>
    </message>
    <message>
        <source> to the power of </source>
        <translation> 的幂，指数为 </translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>负 %1</translation>
    </message>
    <message>
        <source>the square root of %1</source>
        <translation>%1 的平方根</translation>
    </message>
    <message>
        <source>a number that the question asks for</source>
        <translation>问题所问的数</translation>
    </message>
    <message>
        <source>the group %1, end of group</source>
        <translation>括号 %1 括号完</translation>
    </message>
    <message>
        <source>iteration %1 has only %2 steps, so there is no %3</source>
        <translation>第 %1 次迭代只有 %2 步，所以没有 %3</translation>
    </message>
    <message>
        <source>no step of iteration %1 computes %2</source>
        <translation>第 %1 次迭代中没有一步计算 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a position; a position is ITERATION:STEP, as in 1:0, 2:end or 1:C</source>
        <translation>“%1”不是位置；位置写作 迭代:步，如 1:0、2:end 或 1:C</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a quantity; addresses look like z[1][2], dC/dw[2][1,3], C or a[2][1]@3</source>
        <translation>“%1”不是量的地址；地址如 z[1][2]、dC/dw[2][1,3]、C 或 a[2][1]@3</translation>
    </message>
    <message>
        <source>input %1</source>
        <translation>输入 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>the weighted input of neuron %2 in layer %1</source>
        <translation>第 %1 层神经元 %2 的加权输入</translation>
    </message>
    <message>
        <source>the activation of neuron %2 in layer %1</source>
        <translation>第 %1 层神经元 %2 的激活值</translation>
    </message>
    <message>
        <source>the slope of neuron %2 in layer %1</source>
        <translation>第 %1 层神经元 %2 的斜率</translation>
    </message>
    <message>
        <source>the error of neuron %2 in layer %1</source>
        <translation>第 %1 层神经元 %2 的误差</translation>
    </message>
    <message>
        <source>the slope of the cost by activation %2 of layer %1</source>
        <translation>代价对第 %1 层激活值 %2 的斜率</translation>
    </message>
    <message>
        <source>the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation>从神经元 %3 到第 %1 层神经元 %2 的权重</translation>
    </message>
    <message>
        <source>the bias of neuron %2 in layer %1</source>
        <translation>第 %1 层神经元 %2 的偏置</translation>
    </message>
    <message>
        <source>the slope of the cost by the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation>代价对从神经元 %3 到第 %1 层神经元 %2 的权重的斜率</translation>
    </message>
    <message>
        <source>the slope of the cost by the bias of neuron %2 in layer %1</source>
        <translation>代价对第 %1 层神经元 %2 的偏置的斜率</translation>
    </message>
    <message>
        <source>the slope of the penalty by the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation>惩罚项对从神经元 %3 到第 %1 层神经元 %2 的权重的斜率</translation>
    </message>
    <message>
        <source>the change of the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation>从神经元 %3 到第 %1 层神经元 %2 的权重的变化量</translation>
    </message>
    <message>
        <source>the change of the bias of neuron %2 in layer %1</source>
        <translation>第 %1 层神经元 %2 的偏置的变化量</translation>
    </message>
    <message>
        <source>the cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>the penalty</source>
        <translation>惩罚项</translation>
    </message>
    <message>
        <source>the objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>the learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>the moment %1 of %2</source>
        <translation>%2 的矩 %1</translation>
    </message>
    <message>
        <source>, sample %1</source>
        <translation>，样本 %1</translation>
    </message>
    <message>
        <source>the run halted before this change could take effect</source>
        <translation>在此改动生效之前运行已停止</translation>
    </message>
    <message>
        <source>there is no variable &quot;%1&quot;; did you mean %2?</source>
        <translation>没有变量“%1”；是不是 %2？</translation>
    </message>
    <message>
        <source>there is no variable &quot;%1&quot;; the variables are %2</source>
        <translation>没有变量“%1”；变量有 %2</translation>
    </message>
    <message>
        <source>%1 is divided by 0</source>
        <translation>%1 被 0 除</translation>
    </message>
    <message>
        <source>0 has no power %1: that would divide by 0</source>
        <translation>0 没有 %1 次幂：那等于除以 0</translation>
    </message>
    <message>
        <source>the negative number %1 has no real power %2</source>
        <translation>负数 %1 没有实数的 %2 次幂</translation>
    </message>
    <message>
        <source>the result is too large for a number</source>
        <translation>结果太大，超出了数的范围</translation>
    </message>
    <message>
        <source>the logarithm of %1 is not a finite number; it needs a positive one</source>
        <translation>%1 的对数不是有限的数；对数需要正数</translation>
    </message>
    <message>
        <source>the negative number %1 has no real square root</source>
        <translation>负数 %1 没有实数平方根</translation>
    </message>
    <message>
        <source>%2 needs a number from −1 to 1, not %1</source>
        <translation>%2 需要 −1 到 1 之间的数，而不是 %1</translation>
    </message>
    <message>
        <source>%2 of %1 is too large for a number</source>
        <translation>%1 的 %2 太大，超出了数的范围</translation>
    </message>
    <message>
        <source>the number itself is not finite</source>
        <translation>这个数本身就不是有限的</translation>
    </message>
    <message>
        <source>The value of a node</source>
        <translation>节点的值</translation>
    </message>
    <message>
        <source>One operation on numbers that are there already.</source>
        <translation>对已有的数做一次运算。</translation>
    </message>
    <message>
        <source>The value of the function</source>
        <translation>函数的值</translation>
    </message>
    <message>
        <source>The last operation gives the height of the function here: %1.</source>
        <translation>最后一次运算给出函数在这里的高度：%1。</translation>
    </message>
    <message>
        <source>A component of the gradient</source>
        <translation>梯度的一个分量</translation>
    </message>
    <message>
        <source>Chain rule · the slope at a node</source>
        <translation>链式法则 · 节点处的斜率</translation>
    </message>
    <message>
        <source>There are %1 ways on from %2; along each, what comes back is multiplied by the slope of one step, and the products are added up.</source>
        <translation>从 %2 往后有 %1 条路；在每条路上，传回的数乘以那一步的斜率，再把乘积加起来。</translation>
    </message>
    <message>
        <source>There is one way on from %1: what comes back is multiplied by the slope of that step.</source>
        <translation>从 %1 往后只有一条路：传回的数乘以那一步的斜率。</translation>
    </message>
    <message>
        <source>The function does not depend on %1.</source>
        <translation>函数不依赖于 %1。</translation>
    </message>
    <message>
        <source>The function is %1 itself.</source>
        <translation>函数就是 %1 本身。</translation>
    </message>
    <message>
        <source>there is no quantity %1 here</source>
        <translation>这里没有量 %1</translation>
    </message>
    <message>
        <source>a variable is a letter, and letters or digits behind it: x, y, w1</source>
        <translation>变量是一个字母，后面可以跟字母或数字：x、y、w1</translation>
    </message>
    <message>
        <source>%1 has a meaning of its own; choose another name for the variable</source>
        <translation>%1 已有自己的含义；请给变量换个名字</translation>
    </message>
    <message>
        <source>the variables %1 and %2 cannot be told apart</source>
        <translation>变量 %1 和 %2 无法区分</translation>
    </message>
    <message>
        <source>variables is a list of one to %1 names: [x, y]</source>
        <translation>variables 是一到 %1 个名字的列表：[x, y]</translation>
    </message>
    <message>
        <source>here a number is needed</source>
        <translation>这里需要一个数</translation>
    </message>
    <message>
        <source>start has one number for each of the %1 variables: [1, -0.5]</source>
        <translation>start 给 %1 个变量各一个数：[1, -0.5]</translation>
    </message>
    <message>
        <source>a function is an expression in quotes: &quot;x^2 + 3*y^2&quot;</source>
        <translation>函数是引号里的表达式：&quot;x^2 + 3*y^2&quot;</translation>
    </message>
    <message>
        <source>a descent on a function needs no data</source>
        <translation>函数上的下降不需要数据</translation>
    </message>
    <message>
        <source>%1 follows from other numbers; change a variable or eta</source>
        <translation>%1 由其他数得出；请改变一个变量或 eta</translation>
    </message>
    <message>
        <source>this is no saved state of this lesson&apos;s descent, or it is damaged</source>
        <translation>这不是本课下降过程保存的状态，或者文件已损坏</translation>
    </message>
    <message>
        <source>Stopped after iteration %1: the gradient is almost 0 (its length %2 is less than %3).</source>
        <translation>在第 %1 次迭代后停止:梯度几乎为 0(长度 %2 小于 %3)。</translation>
    </message>
    <message>
        <source>Stopped after iteration %1: the step is almost 0 (its length %2 is less than %3).</source>
        <translation>在第 %1 次迭代后停止:步长几乎为 0(长度 %2 小于 %3)。</translation>
    </message>
    <message>
        <source>Stopped after iteration %1: the descent diverges (f is %2, more than %3). Try a smaller learning rate.</source>
        <translation>在第 %1 次迭代后停止:下降发散(f 为 %2,大于 %3)。请试试更小的学习率。</translation>
    </message>
    <message>
        <source>%1 stands for a sample&apos;s number here; choose another name for the variable</source>
        <translation>%1 在这里表示样本中的数;请给变量换一个名字</translation>
    </message>
    <message>
        <source>of and at have no place here</source>
        <translation>这里不能用 of 和 at</translation>
    </message>
    <message>
        <source>of needs the name of a run: of(slow, C)</source>
        <translation>of 需要一个运行的名字:of(slow, C)</translation>
    </message>
    <message>
        <source>at needs a position in quotes: at(&quot;2:end&quot;, C)</source>
        <translation>at 需要带引号的位置:at(&quot;2:end&quot;, C)</translation>
    </message>
    <message>
        <source>runs is a map of up to %1 names: {slow: {set: {training.rate: 0.01}}}</source>
        <translation>runs 是最多 %1 个名字的映射:{slow: {set: {training.rate: 0.01}}}</translation>
    </message>
    <message>
        <source>the name of a run is a letter, and letters or digits behind it: slow, run2</source>
        <translation>运行的名字以字母开头,后面是字母或数字:slow、run2</translation>
    </message>
    <message>
        <source>set is a map: {training.rate: 0.01}</source>
        <translation>set 是一个映射:{training.rate: 0.01}</translation>
    </message>
    <message>
        <source>a run changes single settings of training or model: training.rate</source>
        <translation>一个运行只改变 training 或 model 中的单个设置:training.rate</translation>
    </message>
    <message>
        <source>there is no run &quot;%1&quot;</source>
        <translation>没有名为 &quot;%1&quot; 的运行</translation>
    </message>
    <message>
        <source>there is no run &quot;%1&quot;; did you mean %2?</source>
        <translation>没有名为 &quot;%1&quot; 的运行;你是指 %2 吗?</translation>
    </message>
    <message>
        <source>at looks no farther than iteration %1</source>
        <translation>at 最远只看到第 %1 次迭代</translation>
    </message>
    <message>
        <source>compare is a list of up to %1 runs: [slow, fast]</source>
        <translation>compare 是最多 %1 个运行的列表:[slow, fast]</translation>
    </message>
    <message>
        <source>what is waited for lies in this run; of and at have no place here</source>
        <translation>等待的条件属于本次运行;这里不能用 of 和 at</translation>
    </message>
    <message>
        <source>@ is the product of matrices; numbers are multiplied with *</source>
        <translation>@ 是矩阵乘积;数的相乘用 *</translation>
    </message>
    <message>
        <source>%1 works on vectors and matrices; here are only numbers</source>
        <translation>%1 作用于向量和矩阵;这里只有数</translation>
    </message>
    <message>
        <source>the product of %1 and %2 does not exist: the columns on the left must be as many as the rows on the right</source>
        <translation>%1 与 %2 的乘积不存在:左边的列数必须等于右边的行数</translation>
    </message>
    <message>
        <source>%1: a Jacobian is that of a node by one that goes into it, as in dv/dv[4,2]</source>
        <translation>%1:雅可比矩阵是一个节点对其输入节点的,如 dv/dv[4,2]</translation>
    </message>
    <message>
        <source>%1: the node has the shape %2</source>
        <translation>%1:这个节点的形状是 %2</translation>
    </message>
    <message>
        <source>One entry of a node of the shape %1.</source>
        <translation>形状为 %1 的节点中的一个分量。</translation>
    </message>
    <message>
        <source>Chain rule · upstream gradient × Jacobian</source>
        <translation>链式法则 · 上游梯度 × 雅可比矩阵</translation>
    </message>
    <message>
        <source>Over every way on: the gradient of the node above, times how strongly that node depends on this number. There are %1 such terms.</source>
        <translation>沿每条通路:上一节点的梯度,乘以该节点对这个数的依赖程度。这样的项共有 %1 个。</translation>
    </message>
    <message>
        <source>the name of a node is a letter, and letters or digits behind it: z, W1</source>
        <translation>节点名以字母开头,后面是字母或数字:z、W1</translation>
    </message>
    <message>
        <source>%1 has a meaning of its own; choose another name for the node</source>
        <translation>%1 另有含义;请给节点换一个名字</translation>
    </message>
    <message>
        <source>there are two nodes %1</source>
        <translation>有两个节点 %1</translation>
    </message>
    <message>
        <source>given is a map of names to numbers: {x: [1, 2], W: [[1, 0], [2, 1]]}</source>
        <translation>given 是从名字到数的映射:{x: [1, 2], W: [[1, 0], [2, 1]]}</translation>
    </message>
    <message>
        <source>nodes is a map of names to expressions: {z: &quot;W @ x&quot;, C: &quot;sum(z^2)/2&quot;}</source>
        <translation>nodes 是从名字到表达式的映射:{z: &quot;W @ x&quot;, C: &quot;sum(z^2)/2&quot;}</translation>
    </message>
    <message>
        <source>the last node is the output and must be one number; this one has the shape %1: take sum or mean of it</source>
        <translation>最后一个节点是输出,必须是一个数;这里的形状是 %1:请取 sum 或 mean</translation>
    </message>
    <message>
        <source>this is no saved state of this lesson&apos;s graph, or it is damaged</source>
        <translation>这不是本课图的已存状态,或已损坏</translation>
    </message>
    <message>
        <source>%1 follows from other numbers; change one that is given</source>
        <translation>%1 由其他数得出;请改变一个给定的数</translation>
    </message>
    <message>
        <source>there is no node &quot;%1&quot; before this one</source>
        <translation>在此之前没有节点 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>there is no node &quot;%1&quot; before this one; did you mean %2?</source>
        <translation>在此之前没有节点 &quot;%1&quot;;你是指 %2 吗?</translation>
    </message>
    <message>
        <source>%1 cannot stand in a graph&apos;s node in this form</source>
        <translation>%1 不能以这种形式出现在图的节点中</translation>
    </message>
    <message>
        <source>here two numbers are needed, the lower first: [-3, 3]</source>
        <translation>这里需要两个数,小的在前:[-3, 3]</translation>
    </message>
    <message>
        <source>Written out in the variables, the slope is %1.</source>
        <translation>用变量写出来,斜率是 %1。</translation>
    </message>
    <message>
        <source>a function to descend has one to %1 variables, such as x and y</source>
        <translation>要下降的函数有 1 到 %1 个变量,如 x 和 y</translation>
    </message>
    <message>
        <source>%1: the number of pieces is %2</source>
        <translation>%1：块的数量是 %2</translation>
    </message>
    <message>
        <source>%1: piece %2 is a single step and has no right edge</source>
        <translation>%1：块 %2 是单个台阶，没有右边缘</translation>
    </message>
    <message>
        <source>%1: only the four steps of a tower lead into its threshold unit</source>
        <translation>%1：只有塔的四个台阶通向它的阈值单元</translation>
    </message>
    <message>
        <source>%1: the number of steps is %2</source>
        <translation>%1：台阶的数量是 %2</translation>
    </message>
    <message>
        <source>a new piece begins with left[%1] or height[%1]</source>
        <translation>新的块从 left[%1] 或 height[%1] 开始</translation>
    </message>
    <message>
        <source>%1 follows from other numbers; change an edge or the height of a piece, or the steepness</source>
        <translation>%1 由其他数得出；请改块的边缘或高度，或改陡度</translation>
    </message>
    <message>
        <source>%1 grows too large at %2</source>
        <translation>%1 在 %2 处变得太大</translation>
    </message>
    <message>
        <source>%1 has no value at %2</source>
        <translation>%1 在 %2 处没有值</translation>
    </message>
    <message>
        <source>Place of a step</source>
        <translation>台阶的位置</translation>
    </message>
    <message>
        <source>This step was put at %1 by hand.</source>
        <translation>这个台阶是手动放在 %1 的。</translation>
    </message>
    <message>
        <source>Nobody chose this place; %1 is where the piece begins or ends until somebody does.</source>
        <translation>这个位置没有人选过；在有人选定之前，%1 就是块开始或结束的地方。</translation>
    </message>
    <message>
        <source>The outermost step lies outside the interval, by one width (%1). On the end itself a step has only reached half its height, and half of it would be missing there.</source>
        <translation>最外侧的台阶在区间之外，相距一个宽度（%1）。若正好在端点上，台阶在那里只升到一半高度，就会缺掉一半。</translation>
    </message>
    <message>
        <source>The interval is cut into %1 equal parts, each %2 wide; this edge is the end of one part, and the neighbouring piece begins or ends there, too.</source>
        <translation>区间被分成 %1 等份，每份宽 %2；这条边缘是其中一份的端点，相邻的块也在这里开始或结束。</translation>
    </message>
    <message>
        <source>Where the function is read</source>
        <translation>在何处读取函数</translation>
    </message>
    <message>
        <source>The function is read at %1 = %2, in the middle of the part of the interval that this piece covers.</source>
        <translation>函数在 %1 = %2 处读取，即这个块所覆盖的那段区间的中点。</translation>
    </message>
    <message>
        <source>Height of a piece</source>
        <translation>块的高度</translation>
    </message>
    <message>
        <source>This height was chosen by hand: %1.</source>
        <translation>这个高度是手动选定的：%1。</translation>
    </message>
    <message>
        <source>The piece is as high as the function in its middle: %1. So it is right there, and off by what the function changes on the way to the edges.</source>
        <translation>块的高度等于函数在其中点的值：%1。所以它在中点是准确的，越往边缘，函数变了多少，它就差多少。</translation>
    </message>
    <message>
        <source>Steepness · the weight of a step</source>
        <translation>陡度 · 台阶的权重</translation>
    </message>
    <message>
        <source>This step looks along the other variable only; %1 does not reach it.</source>
        <translation>这个台阶只看另一个变量；%1 到不了它。</translation>
    </message>
    <message>
        <source>The larger the weight w, the steeper the step of σ(w%1 + b): it climbs from 2 % to 98 % over a width of 8/w, here %2.</source>
        <translation>权重 w 越大，σ(w%1 + b) 的台阶越陡：它在 8/w 的宽度内从 2 % 升到 98 %，这里是 %2。</translation>
    </message>
    <message>
        <source>w is 40 over the width of one piece, so it grows with their number (%1). With a fixed steepness the steps of narrow pieces would run into each other, and the error would stop falling.</source>
        <translation>w 等于 40 除以一个块的宽度，所以随块数（%1）增大。若陡度固定，窄块的台阶会彼此相混，误差就不再下降。</translation>
    </message>
    <message>
        <source>Bias · where the step is</source>
        <translation>偏置 · 台阶在何处</translation>
    </message>
    <message>
        <source>The step of σ(w%1 + b) is where w%1 + b = 0, at %1 = −b/w; to have it at %2, b = −w·%2.</source>
        <translation>σ(w%1 + b) 的台阶在 w%1 + b = 0 之处，即 %1 = −b/w；要让它位于 %2，须取 b = −w·%2。</translation>
    </message>
    <message>
        <source>Weight · how high the step is</source>
        <translation>权重 · 台阶有多高</translation>
    </message>
    <message>
        <source>A single step: from its place on it adds %1 to the sum.</source>
        <translation>单个台阶：从它的位置起，给总和加上 %1。</translation>
    </message>
    <message>
        <source>The first step of the bump: from here on it adds %1 to the sum.</source>
        <translation>小丘的第一个台阶：从这里起，给总和加上 %1。</translation>
    </message>
    <message>
        <source>The second step has the opposite weight and takes the %1 away again: between the two a bump is left.</source>
        <translation>第二个台阶的权重相反，把 %1 又减掉：两者之间留下一个小丘。</translation>
    </message>
    <message>
        <source>Weight · a step of the cross</source>
        <translation>权重 · 十字的一个台阶</translation>
    </message>
    <message>
        <source>One edge of a ridge of height h2 = %1 goes into the threshold unit.</source>
        <translation>高度为 h2 = %1 的脊的一条边缘进入阈值单元。</translation>
    </message>
    <message>
        <source>The opposite edge takes the %1 away again: a ridge is left, across the whole area.</source>
        <translation>对面的边缘把 %1 又减掉：留下一条横贯整个区域的脊。</translation>
    </message>
    <message>
        <source>The four steps alone make a cross: 2·h2 where the ridges cross, h2 on the four arms, 0 elsewhere.</source>
        <translation>只有这四个台阶时得到一个十字：两脊相交处为 2·h2，四条臂上为 h2，其他地方为 0。</translation>
    </message>
    <message>
        <source>Threshold · cuts the arms off</source>
        <translation>阈值 · 切掉四臂</translation>
    </message>
    <message>
        <source>The bias lies between the arms (h2) and the middle (2·h2): in the middle the unit gets +h2/2 and is at 1, on the arms −h2/2 and is at 0. The arms are cut off, a tower is left.</source>
        <translation>偏置介于臂（h2）与中间（2·h2）之间：在中间，单元得到 +h2/2，取 1；在臂上得到 −h2/2，取 0。臂被切掉，留下一座塔。</translation>
    </message>
    <message>
        <source>Weight · how high the tower is</source>
        <translation>权重 · 塔有多高</translation>
    </message>
    <message>
        <source>Where the threshold unit is at 1, the tower adds %1 to the sum.</source>
        <translation>在阈值单元为 1 的地方，塔给总和加上 %1。</translation>
    </message>
    <message>
        <source>The largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Of %1 places the sum g of all pieces is farthest from the function f at %2.</source>
        <translation>在 %1 个位置中，所有块之和 g 在 %2 处离函数 f 最远。</translation>
    </message>
    <message>
        <source>The function jumps at x = %1, from %2 to %3. A sum of sigmoids has no jump: close to that place it is always wrong by about half the jump or more, however many pieces there are. Only the mean error can go to 0.</source>
        <translation>函数在 x = %1 处跳跃，从 %2 到 %3。sigmoid 之和没有跳跃：在那附近，无论有多少块，总会差大约半个跳跃或更多。只有平均误差能趋于 0。</translation>
    </message>
    <message>
        <source>The mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>How far the sum g is from the function f, on average over %1 places that lie evenly.</source>
        <translation>总和 g 与函数 f 的差距，在 %1 个均匀分布的位置上取平均。</translation>
    </message>
    <message>
        <source>variables is one name or two: [x, y]</source>
        <translation>variables 是一个或两个名字：[x, y]</translation>
    </message>
    <message>
        <source>%1 is an interval of two numbers, the lower first: [0, 1]</source>
        <translation>%1 是由两个数组成的区间，小的在前：[0, 1]</translation>
    </message>
    <message>
        <source>the ends of an interval lie within ±%1, and not nearer together than %2 of that size</source>
        <translation>区间的端点在 ±%1 之内，且彼此的距离不小于其大小的 %2</translation>
    </message>
    <message>
        <source>either pieces, that many side by side, or place, a list by hand; not both</source>
        <translation>要么用 pieces，即并排这么多块；要么用 place，即手动给出的列表；不能两者并用</translation>
    </message>
    <message>
        <source>model needs pieces: 10, or place: [{left: 0.2, right: 0.4, height: 0.5}]</source>
        <translation>model 需要 pieces: 10 或 place: [{left: 0.2, right: 0.4, height: 0.5}]</translation>
    </message>
    <message>
        <source>place is a list of at most %1 pieces: [{left: 0.2, right: 0.4, height: 0.5}]</source>
        <translation>place 是最多 %1 个块的列表：[{left: 0.2, right: 0.4, height: 0.5}]</translation>
    </message>
    <message>
        <source>an approximation has its function; it needs no data</source>
        <translation>逼近自带函数；不需要 data</translation>
    </message>
    <message>
        <source>an approximation is not trained; leave training out</source>
        <translation>逼近不用训练；请去掉 training</translation>
    </message>
    <message>
        <source>there is no piece to place yet</source>
        <translation>还没有可放置的块</translation>
    </message>
    <message>
        <source>all pieces are placed: %1</source>
        <translation>所有块都已放置：%1</translation>
    </message>
    <message>
        <source>pieces is a whole number from 0 to %1: pieces can be taken away here; a further one comes with left[%2]</source>
        <translation>pieces 是 0 到 %1 的整数：这里可以去掉块；要再加一块，请用 left[%2]</translation>
    </message>
    <message>
        <source>the steepness is a number above 0, at most %1</source>
        <translation>陡度是大于 0 的数，最大为 %1</translation>
    </message>
    <message>
        <source>there can be at most %1 pieces</source>
        <translation>最多可有 %1 个块</translation>
    </message>
    <message>
        <source>this is no saved state of this lesson&apos;s approximation, or it is damaged</source>
        <translation>这不是本课逼近的已存状态，或已损坏</translation>
    </message>
    <message>
        <source>the right edge must lie right of the left edge: %1 is not more than %2</source>
        <translation>右边缘必须在左边缘的右侧：%1 不大于 %2</translation>
    </message>
    <message>
        <source>the top must lie above the bottom: %1 is not more than %2</source>
        <translation>上边缘必须在下边缘的上方：%1 不大于 %2</translation>
    </message>
    <message>
        <source>a piece must reach into the interval from %1 to %2</source>
        <translation>块必须伸入从 %1 到 %2 的区间</translation>
    </message>
    <message>
        <source>an edge lies within ±%1</source>
        <translation>边缘在 ±%1 之内</translation>
    </message>
    <message>
        <source>%1 is not available in this version; use samples, csv, idx, builtin or function</source>
        <translation>%1 在此版本中不可用；请用 samples、csv、idx、builtin 或 function</translation>
    </message>
    <message>
        <source>data has exactly one of samples, csv, idx, builtin and function</source>
        <translation>data 恰好含有 samples、csv、idx、builtin 和 function 中的一项</translation>
    </message>
    <message>
        <source>%1 goes over an interval, the smaller number first: [0, 1]</source>
        <translation>%1 的范围是一个区间，小的数在前：[0, 1]</translation>
    </message>
    <message>
        <source>an even grid of %1 variables has %2 or %3 samples, not %4; or take spacing: random</source>
        <translation>%1 个变量的均匀网格有 %2 或 %3 个样本，而不是 %4；或者用 spacing: random</translation>
    </message>
    <message>
        <source>the function has no finite value at %1, where a sample is; choose other intervals</source>
        <translation>函数在 %1 处没有有限值，而那里有一个样本；请选择其他区间</translation>
    </message>
    <message>
        <source>entry(A, i, j) takes a row and a column of A, entry(v, i) a place in a vector, counted from 1; the shape here is %1</source>
        <translation>entry(A, i, j) 取 A 的一行和一列，entry(v, i) 取向量中的一个位置，从 1 数起；这里的形状是 %1</translation>
    </message>
    <message>
        <source>%1: this net has no temperature; recall: {temperature: 0.5}</source>
        <translation>%1：这个网络没有温度；recall: {temperature: 0.5}</translation>
    </message>
    <message>
        <source>%1: the number behind # goes from 1 to %2</source>
        <translation>%1：# 后面的数从 1 到 %2</translation>
    </message>
    <message>
        <source>%1: the pseudo-inverse stores all %2 patterns at once; there is W[i,j]#%2</source>
        <translation>%1：伪逆一次存储全部 %2 个模式；可用的是 W[i,j]#%2</translation>
    </message>
    <message>
        <source>%1: %2 has %3 indices</source>
        <translation>%1：%2 有 %3 个下标</translation>
    </message>
    <message>
        <source>%1: there are %2 patterns, from 1</source>
        <translation>%1：共有 %2 个模式，从 1 数起</translation>
    </message>
    <message>
        <source>%1: there are %2 units, from 1</source>
        <translation>%1：共有 %2 个单元，从 1 数起</translation>
    </message>
    <message>
        <source>The field of a unit</source>
        <translation>单元的场</translation>
    </message>
    <message>
        <source>All other units pull at unit %1, each by its coupling; the sum is %2.</source>
        <translation>其他所有单元都拉动单元 %1，各按自己的耦合；总和是 %2。</translation>
    </message>
    <message>
        <source>Only units that are 1 pull. With s = 2V − 1 a net of units 0 and 1 is one of units ±1 with half the couplings and the thresholds θ − ½ Σ W; here θ = ½ Σ W, so that it does what that net does without thresholds.</source>
        <translation>只有为 1 的单元才拉动。令 s = 2V − 1，单元取 0 和 1 的网络就是单元取 ±1 的网络，耦合减半，阈值为 θ − ½ Σ W；这里 θ = ½ Σ W，所以它的行为与那个没有阈值的网络相同。</translation>
    </message>
    <message>
        <source>Only units that are 1 pull. With s = 2V − 1 a net of units 0 and 1 is one of units ±1 with half the couplings and the thresholds θ − ½ Σ W: as it stands it remembers less well than that net without thresholds.</source>
        <translation>只有为 1 的单元才拉动。令 s = 2V − 1，单元取 0 和 1 的网络就是单元取 ±1 的网络，耦合减半，阈值为 θ − ½ Σ W：照现在这样，它的记忆不如那个没有阈值的网络。</translation>
    </message>
    <message>
        <source>Glauber · the chance to become 1</source>
        <translation>Glauber · 变为 1 的概率</translation>
    </message>
    <message>
        <source>At the temperature %1 unit %2 becomes 1 with the chance %3. The hotter, the nearer to ½.</source>
        <translation>在温度 %1 下，单元 %2 以概率 %3 变为 1。温度越高，越接近 ½。</translation>
    </message>
    <message>
        <source>A random number</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>A number from 0 to 1, each as likely as another. It follows from the seed and the sweep, so it is the same each time.</source>
        <translation>0 到 1 之间的数，每个数的可能性相同。它由种子和扫描轮次决定，所以每次都一样。</translation>
    </message>
    <message>
        <source>A unit goes where its field points</source>
        <translation>单元转向它的场所指的方向</translation>
    </message>
    <message>
        <source>The field is exactly 0: unit %1 stays as it is.</source>
        <translation>场恰好是 0：单元 %1 保持不变。</translation>
    </message>
    <message>
        <source>Unit %1 is already where its field points.</source>
        <translation>单元 %1 已经在它的场所指的方向。</translation>
    </message>
    <message>
        <source>The field turns unit %1 to %2.</source>
        <translation>场使单元 %1 变为 %2。</translation>
    </message>
    <message>
        <source>Glauber · chance against random number</source>
        <translation>Glauber · 概率与随机数相比</translation>
    </message>
    <message>
        <source>The random number %1 is below the chance %2: unit %3 becomes 1.</source>
        <translation>随机数 %1 小于概率 %2：单元 %3 变为 1。</translation>
    </message>
    <message>
        <source>The random number %1 is not below the chance %2: unit %3 does not become 1.</source>
        <translation>随机数 %1 不小于概率 %2：单元 %3 不变为 1。</translation>
    </message>
    <message>
        <source>The change of the energy</source>
        <translation>能量的变化</translation>
    </message>
    <message>
        <source>Nothing has turned, so the energy stays.</source>
        <translation>没有单元翻转，所以能量不变。</translation>
    </message>
    <message>
        <source>One unit has turned: ΔE = −(s′ − s)·h, nothing else changes.</source>
        <translation>一个单元翻转了：ΔE = −(s′ − s)·h，其他都不变。</translation>
    </message>
    <message>
        <source>%1 units have turned at once. Each had its field before the others turned, so pairs that turned together come in besides: the energy may rise.</source>
        <translation>%1 个单元同时翻转了。每个单元的场都是在其他单元翻转之前得到的，所以还要计入一起翻转的各对单元：能量可能上升。</translation>
    </message>
    <message>
        <source>The energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>The energy before, and its change.</source>
        <translation>先前的能量，加上它的变化。</translation>
    </message>
    <message>
        <source>The overlap with a pattern</source>
        <translation>与模式的重叠度</translation>
    </message>
    <message>
        <source>Nothing has turned, so the overlap stays.</source>
        <translation>没有单元翻转，所以重叠度不变。</translation>
    </message>
    <message>
        <source>A unit that turned to what it is in pattern %1 adds to the overlap, one that turned away takes from it.</source>
        <translation>单元翻转到与模式 %1 一致时，重叠度增加；翻转到不一致时，重叠度减少。</translation>
    </message>
    <message>
        <source>The couplings are rounded to multiples of a very small power of two, so that all sums of them are exact.</source>
        <translation>耦合舍入到 2 的一个很小的幂的倍数，使它们的一切和都精确。</translation>
    </message>
    <message>
        <source>For units that are 0 or 1 the entries of a pattern are read as ξ = 2V − 1: −1 for 0 and 1 for 1.</source>
        <translation>对于取 0 或 1 的单元，模式的各项读作 ξ = 2V − 1：0 对应 −1，1 对应 1。</translation>
    </message>
    <message>
        <source>Hebb&apos;s rule · what fires together, wires together</source>
        <translation>Hebb 规则 · 一起激发的，连在一起</translation>
    </message>
    <message>
        <source>Unlearning · a little of Hebb&apos;s rule backwards</source>
        <translation>反学习 · 把 Hebb 规则倒着用一点</translation>
    </message>
    <message>
        <source>The net had come to rest in a state that is here unlearned a little: the minimum is lifted. It is state %1 behind the %2 patterns.</source>
        <translation>网络停在了一个状态，这里把它反学习一点：这个极小值被抬高。它是 %2 个模式之后的第 %1 个状态。</translation>
    </message>
    <message>
        <source>Storkey&apos;s rule · Hebb&apos;s without what is there already</source>
        <translation>Storkey 规则 · Hebb 规则减去已有的部分</translation>
    </message>
    <message>
        <source>Hebb&apos;s contribution of pattern %1, less what the net already gives of it: the fields of the units %2 and %3, each without the other unit.</source>
        <translation>模式 %1 按 Hebb 规则的贡献，减去网络已经给出的部分：单元 %2 与 %3 的场，各不计另一个单元。</translation>
    </message>
    <message>
        <source>Pseudo-inverse · patterns that overlap are parted</source>
        <translation>伪逆 · 把重叠的模式分开</translation>
    </message>
    <message>
        <source>All patterns at once: pairs of patterns are weighted with the inverse of their overlaps, so that no pattern disturbs another. The diagonal stays 0.</source>
        <translation>一次存储所有模式：各对模式以其重叠度的逆加权，使任何模式都不干扰其他模式。对角线保持为 0。</translation>
    </message>
    <message>
        <source>The field before a pattern is stored</source>
        <translation>存储模式之前的场</translation>
    </message>
    <message>
        <source>Nothing is stored yet, so there is no field.</source>
        <translation>还没有存储任何模式，所以没有场。</translation>
    </message>
    <message>
        <source>What the patterns before %1 already say about unit %2, if the others are as in pattern %1.</source>
        <translation>若其他单元都如模式 %1 中那样，%1 之前的模式对单元 %2 已经说明了什么。</translation>
    </message>
    <message>
        <source>The overlap of two patterns</source>
        <translation>两个模式的重叠度</translation>
    </message>
    <message>
        <source>How alike the patterns %1 and %2 are: 1 when they are the same, 0 when they agree in half of the units.</source>
        <translation>模式 %1 与 %2 有多相似：完全相同时为 1，有一半单元一致时为 0。</translation>
    </message>
    <message>
        <source>The inverse of the overlaps</source>
        <translation>重叠度的逆</translation>
    </message>
    <message>
        <source>Row %1 of Q times column %2 of its inverse is %3. All entries are solved for together; this is what it means for this one.</source>
        <translation>Q 的第 %1 行乘以其逆的第 %2 列等于 %3。所有项是一起解出的；对这一项来说，意思就是这样。</translation>
    </message>
    <message>
        <source>Every pair that is as its coupling wants it lowers the energy, every other pair raises it. Recalling rolls downhill.</source>
        <translation>每一对合乎其耦合的单元都降低能量，其他各对都升高能量。回忆就是滚下山坡。</translation>
    </message>
    <message>
        <source>How much of pattern %1 the state is: 1 all of it, 0 half of the units, −1 its inverse.</source>
        <translation>状态含有模式 %1 的多少：1 表示全部，0 表示一半单元，−1 表示它的反相。</translation>
    </message>
    <message>
        <source>No unit wants to turn any more: the state is stable, a minimum of the energy.</source>
        <translation>不再有单元要翻转：状态稳定，是能量的极小值。</translation>
    </message>
    <message>
        <source>The net is where it was two iterations ago: turning all units at once, it goes to and fro between two states for ever.</source>
        <translation>网络回到了两次迭代之前的状态：所有单元同时翻转时，它在两个状态之间永远来回。</translation>
    </message>
    <message>
        <source>pattern %1</source>
        <translation>模式 %1</translation>
    </message>
    <message>
        <source>the inverse of pattern %1</source>
        <translation>模式 %1 的反相</translation>
    </message>
    <message>
        <source>a mixture of %1, %2 and %3</source>
        <translation>%1、%2 与 %3 的混合</translation>
    </message>
    <message>
        <source>another state that nobody stored</source>
        <translation>另一个没有人存储过的状态</translation>
    </message>
    <message>
        <source>patterns is a list of 1 to %1 patterns, or {random: 5, seed: 1}</source>
        <translation>patterns 是 1 到 %1 个模式的列表，或 {random: 5, seed: 1}</translation>
    </message>
    <message>
        <source>pseudo-inverse, storkey and unlearning go with up to %1 units; here are %2</source>
        <translation>pseudo-inverse、storkey 和 unlearning 最多用于 %1 个单元；这里有 %2 个</translation>
    </message>
    <message>
        <source>pseudo-inverse, storkey and unlearning go with up to %1 patterns; here are %2</source>
        <translation>pseudo-inverse、storkey 和 unlearning 最多用于 %1 个模式；这里有 %2 个</translation>
    </message>
    <message>
        <source>unlearn has either states or a start: {from: random, times: 10, strength: 0.01}</source>
        <translation>unlearn 要么有 states，要么有起点：{from: random, times: 10, strength: 0.01}</translation>
    </message>
    <message>
        <source>this is too much to unlearn: of %1 units up to %2 states</source>
        <translation>要反学习的太多：%1 个单元时最多 %2 个状态</translation>
    </message>
    <message>
        <source>states is a list of 1 to %1 states</source>
        <translation>states 是 1 到 %1 个状态的列表</translation>
    </message>
    <message>
        <source>values is [-1, 1] or [0, 1]: what a unit can be</source>
        <translation>values 是 [-1, 1] 或 [0, 1]：单元可取的值</translation>
    </message>
    <message>
        <source>converted thresholds go with values: [0, 1]; units ±1 need none</source>
        <translation>converted 的阈值用于 values: [0, 1]；取 ±1 的单元不需要</translation>
    </message>
    <message>
        <source>thresholds is one number, a list of %1 numbers, or converted</source>
        <translation>thresholds 是一个数、%1 个数的列表，或 converted</translation>
    </message>
    <message>
        <source>a threshold is a number from -1000000 to 1000000</source>
        <translation>阈值是从 -1000000 到 1000000 的数</translation>
    </message>
    <message>
        <source>a Hopfield net stores its patterns; it needs no data</source>
        <translation>Hopfield 网络存储自己的模式；它不需要数据</translation>
    </message>
    <message>
        <source>a Hopfield net is not trained; it recalls: recall: {start: …}</source>
        <translation>Hopfield 网络不训练，而是回忆：recall: {start: …}</translation>
    </message>
    <message>
        <source>a Hopfield net needs &quot;recall&quot;: {start: {pattern: 1, noise: 0.2}}</source>
        <translation>Hopfield 网络需要 &quot;recall&quot;：{start: {pattern: 1, noise: 0.2}}</translation>
    </message>
    <message>
        <source>some pattern is a sum of the others, so the pseudo-inverse does not exist; leave it out or take the rule hebbian</source>
        <translation>某个模式是其他模式之和，因此伪逆不存在；请去掉它，或改用规则 hebbian</translation>
    </message>
    <message>
        <source>a unit is %1 or 1</source>
        <translation>单元是 %1 或 1</translation>
    </message>
    <message>
        <source>%1 is not one number</source>
        <translation>%1 不是单个数</translation>
    </message>
    <message>
        <source>the temperature is a number from 0 on</source>
        <translation>温度是不小于 0 的数</translation>
    </message>
    <message>
        <source>%1 follows from the stored patterns; one coupling changed by hand would no longer be a memory</source>
        <translation>%1 由存储的模式得出；手工改动一个耦合，它就不再是记忆了</translation>
    </message>
    <message>
        <source>%1 follows from other numbers; change s, theta or T</source>
        <translation>%1 由其他数得出；请改 s、theta 或 T</translation>
    </message>
    <message>
        <source>this is no saved state of this lesson&apos;s net, or it is damaged</source>
        <translation>这不是本课网络保存的状态，或者已损坏</translation>
    </message>
    <message>
        <source>flip and noise change a pattern: {pattern: 1, flip: [3, 7]}</source>
        <translation>flip 和 noise 会改变模式：{pattern: 1, flip: [3, 7]}</translation>
    </message>
    <message>
        <source>%1 is a list of units, from 1: [3, 1, 2]</source>
        <translation>%1 是单元编号的列表，从 1 开始：[3, 1, 2]</translation>
    </message>
    <message>
        <source>%1 names units from 1 to %2; here is %3</source>
        <translation>%1 列出从 1 到 %2 的单元；这里是 %3</translation>
    </message>
    <message>
        <source>an order has from 1 to %1 units</source>
        <translation>顺序含 1 到 %1 个单元</translation>
    </message>
    <message>
        <source>an order goes with the mode asynchronous, where one unit follows another</source>
        <translation>顺序用于模式 asynchronous，此时单元逐个更新</translation>
    </message>
    <message>
        <source>%1 is a list of −1 and 1, or a picture in text: [&quot;#.#&quot;, &quot;.#.&quot;]</source>
        <translation>%1 是 −1 和 1 的列表，或用文字画的图：[&quot;#.#&quot;, &quot;.#.&quot;]</translation>
    </message>
    <message>
        <source>a unit is −1 or 1, or 0 or 1; here it is %1</source>
        <translation>单元是 −1 或 1，或者 0 或 1；这里是 %1</translation>
    </message>
    <message>
        <source>%1 has a number for each of the %2 units; here are %3</source>
        <translation>%1 给 %2 个单元各一个数；这里有 %3 个</translation>
    </message>
    <message>
        <source>the lines of a picture are of like length</source>
        <translation>图的各行长度相同</translation>
    </message>
    <message>
        <source>a picture is made of # (or X, 1) and . (or -, 0, a space)</source>
        <translation>图由 #（或 X、1）和 .（或 -、0、空格）组成</translation>
    </message>
    <message>
        <source>the picture has %1 places for %2 units</source>
        <translation>图有 %1 格，而单元有 %2 个</translation>
    </message>
    <message>
        <source>a text shows arrays of at most %1 numbers; here are %2</source>
        <translation>文字中显示的数组最多 %1 个数；这里有 %2 个</translation>
    </message>
    <message>
        <source>this lesson has no single setting &quot;%1&quot; of its model, data or training: write keys joined by points, as in training.rate or model.layers.1.size</source>
        <translation>本课的模型、数据或训练没有单个设置“%1”：请写用点连接的键，如 training.rate 或 model.layers.1.size</translation>
    </message>
    <message>
        <source>this lesson has no setting &quot;%1&quot;; did you mean %2?</source>
        <translation>本课没有设置“%1”；是不是 %2？</translation>
    </message>
    <message>
        <source>δ is measured for 1 to %2 seeds, not %1</source>
        <translation>δ 按 1 到 %2 个种子测量，不能是 %1 个</translation>
    </message>
    <message>
        <source>δ is measured over 1 to %2 samples, not %1</source>
        <translation>δ 在 1 到 %2 个样本上测量，不能是 %1 个</translation>
    </message>
    <message>
        <source>a network needs data: samples, a csv file, idx files, builtin: digits or a function</source>
        <translation>网络需要数据：samples、csv 文件、idx 文件、builtin: digits 或函数</translation>
    </message>
    <message>
        <source>the lesson&apos;s network has no hidden layer whose activation could be kept; name one</source>
        <translation>本课的网络没有可沿用激活函数的隐藏层；请指定一个</translation>
    </message>
    <message>
        <source>this network has %1 layers; the limit is %2</source>
        <translation>这个网络有 %1 层；上限是 %2</translation>
    </message>
    <message>
        <source>a hidden layer has 1 to %2 neurons, not %1</source>
        <translation>隐藏层有 1 到 %2 个神经元，不能是 %1 个</translation>
    </message>
    <message>
        <source>a sweep compares 1 to %2 networks, not %1</source>
        <translation>一次比较 1 到 %2 个网络，不能是 %1 个</translation>
    </message>
    <message>
        <source>a sweep has 1 to %2 seeds, not %1</source>
        <translation>一次比较用 1 到 %2 个种子，不能是 %1 个</translation>
    </message>
    <message>
        <source>a run has 1 to %2 iterations, not %1</source>
        <translation>一次运行有 1 到 %2 次迭代，不能是 %1 次</translation>
    </message>
    <message>
        <source>the left edge of piece %1</source>
        <translation>块 %1 的左边</translation>
    </message>
    <message>
        <source>the right edge of piece %1</source>
        <translation>块 %1 的右边</translation>
    </message>
    <message>
        <source>the bottom of piece %1</source>
        <translation>块 %1 的下边</translation>
    </message>
    <message>
        <source>the top of piece %1</source>
        <translation>块 %1 的上边</translation>
    </message>
    <message>
        <source>the height of piece %1</source>
        <translation>块 %1 的高度</translation>
    </message>
    <message>
        <source>the middle of piece %1</source>
        <translation>块 %1 的中点</translation>
    </message>
    <message>
        <source>the steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>the number of pieces</source>
        <translation>块数</translation>
    </message>
    <message>
        <source>the largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>the mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>unit %1</source>
        <translation>单元 %1</translation>
    </message>
    <message>
        <source>the field of unit %1</source>
        <translation>单元 %1 的场</translation>
    </message>
    <message>
        <source>the coupling of the units %1 and %2</source>
        <translation>单元 %1 与 %2 的耦合</translation>
    </message>
    <message>
        <source>the threshold of unit %1</source>
        <translation>单元 %1 的阈值</translation>
    </message>
    <message>
        <source>the overlap with pattern %1</source>
        <translation>与模式 %1 的重叠度</translation>
    </message>
    <message>
        <source>unit %1 as stored</source>
        <translation>单元 %1 的存储值</translation>
    </message>
    <message>
        <source>, pattern %1</source>
        <translation>，模式 %1</translation>
    </message>
    <message>
        <source>iteration 1 has no such place, and iteration %1 is too far to be looked at: %2</source>
        <translation>第 1 次迭代没有这样的位置，而第 %1 次迭代太远，无法查看：%2</translation>
    </message>
    <message>
        <source>%1 is given here: no step works it out</source>
        <translation>%1 在这里是给定的：没有哪一步算出它</translation>
    </message>
    <message>
        <source>the lesson has no run &quot;%1&quot;</source>
        <translation>本课没有名为“%1”的运行</translation>
    </message>
    <message>
        <source>the lesson has no run &quot;%1&quot;; did you mean %2?</source>
        <translation>本课没有名为“%1”的运行；是指 %2 吗？</translation>
    </message>
    <message>
        <source>a file of arrays has at most %1 bytes</source>
        <translation>数组文件最多 %1 字节</translation>
    </message>
    <message>
        <source>this is a single array; save all of them in one file by name: numpy.savez(&quot;file.npz&quot;, w1=w1, b1=b1)</source>
        <translation>这是单个数组；请把所有数组按名字存进一个文件：numpy.savez(&quot;file.npz&quot;, w1=w1, b1=b1)</translation>
    </message>
    <message>
        <source>this is no JSON of arrays, as in {&quot;w1&quot;: [[0.1, 0.2]], &quot;b1&quot;: [0.3]}</source>
        <translation>这不是数组的 JSON；应如 {&quot;w1&quot;: [[0.1, 0.2]], &quot;b1&quot;: [0.3]}</translation>
    </message>
    <message>
        <source>the array %1 is no number, list of numbers or list of rows of one length</source>
        <translation>数组 %1 不是一个数、一列数或等长的若干行</translation>
    </message>
    <message>
        <source>there are two arrays &quot;%1&quot;</source>
        <translation>有两个名为“%1”的数组</translation>
    </message>
    <message>
        <source>the array %1 holds %2; every number must be finite</source>
        <translation>数组 %1 中有 %2；每个数都必须有限</translation>
    </message>
    <message>
        <source>the array %1 has its bytes in the other order (%2); save it as &lt;f8: array.astype(&apos;&lt;f8&apos;)</source>
        <translation>数组 %1 的字节顺序相反（%2）；请存为 &lt;f8：array.astype(&apos;&lt;f8&apos;)</translation>
    </message>
    <message>
        <source>%1 is no array in NumPy&apos;s form</source>
        <translation>%1 不是 NumPy 格式的数组</translation>
    </message>
    <message>
        <source>the array %1 is damaged: its header cannot be read</source>
        <translation>数组 %1 已损坏：读不出它的头部</translation>
    </message>
    <message>
        <source>the array %1 is damaged: its shape %2 does not fit the %3 bytes of it</source>
        <translation>数组 %1 已损坏：形状 %2 与它的 %3 个字节不符</translation>
    </message>
    <message>
        <source>this is no .npz archive, or it is damaged</source>
        <translation>这不是 .npz 文件，或已损坏</translation>
    </message>
    <message>
        <source>the entry &quot;%1&quot; is no array (.npy)</source>
        <translation>条目“%1”不是数组（.npy）</translation>
    </message>
    <message>
        <source>unpacked, the arrays are larger than %1 bytes</source>
        <translation>解压后数组超过 %1 字节</translation>
    </message>
    <message>
        <source>the array %1 is damaged: it cannot be unpacked</source>
        <translation>数组 %1 已损坏：无法解压</translation>
    </message>
    <message>
        <source>the archive cannot be written: no memory is left</source>
        <translation>无法写出文件：内存不足</translation>
    </message>
    <message>
        <source>there are no parameters here</source>
        <translation>这里没有参数</translation>
    </message>
    <message>
        <source>there are more than %1 arrays</source>
        <translation>数组多于 %1 个</translation>
    </message>
    <message>
        <source>the header must give dtype, shape and data_offsets of %1</source>
        <translation>头部必须给出 %1 的 dtype、shape 和 data_offsets</translation>
    </message>
    <message>
        <source>the array %1 lies outside the file</source>
        <translation>数组 %1 在文件之外</translation>
    </message>
    <message>
        <source>the array %1 overlaps another one</source>
        <translation>数组 %1 与另一个数组重叠</translation>
    </message>
    <message>
        <source>there is a gap before the array %1</source>
        <translation>数组 %1 之前有空隙</translation>
    </message>
    <message>
        <source>%1 bytes at the end belong to no array</source>
        <translation>末尾的 %1 个字节不属于任何数组</translation>
    </message>
    <message>
        <source>this is no file of arrays: .npz, .safetensors or .json</source>
        <translation>这不是数组文件：.npz、.safetensors 或 .json</translation>
    </message>
    <message>
        <source>the header of the arrays is no JSON, or too deep</source>
        <translation>数组的头部不是 JSON，或嵌套太深</translation>
    </message>
    <message>
        <source>The function f = %1.</source>
        <translation>函数 f = %1。</translation>
    </message>
    <message>
        <source>a steep sigmoid</source>
        <translation>陡的 sigmoid</translation>
    </message>
    <message>
        <source>The steepness of every step, and the pieces: %1. A single step has no right edge.</source>
        <translation>各台阶的陡度，以及各块：%1。单个台阶没有右边。</translation>
    </message>
    <message>
        <source>of every threshold unit</source>
        <translation>属于每个阈值单元</translation>
    </message>
    <message>
        <source>Piece %1: where it is, and how high f is at its middle.</source>
        <translation>第 %1 块：在哪里，f 在它中点有多高。</translation>
    </message>
    <message>
        <source>The units of its steps: w x + b is 0 at the edge.</source>
        <translation>台阶的单元：在边上 w x + b 为 0。</translation>
    </message>
    <message>
        <source>The errors of the sum, at the middles of a grid&apos;s cells.</source>
        <translation>和的误差，取在网格各格的中点。</translation>
    </message>
    <message>
        <source>f jumps here: both sides count for the largest error</source>
        <translation>f 在这里跳跃：最大误差要看两侧</translation>
    </message>
    <message>
        <source>The variables at the start of the iteration.</source>
        <translation>迭代开始时的变量。</translation>
    </message>
    <message>
        <source>Forward: f = %1, node by node.</source>
        <translation>前向：f = %1，逐个节点。</translation>
    </message>
    <message>
        <source>Backward: what leads on, times the slope of each step on the way.</source>
        <translation>反向：后面传来的，乘以路上每一步的斜率。</translation>
    </message>
    <message>
        <source>The samples: a row each.</source>
        <translation>样本：每行一个。</translation>
    </message>
    <message>
        <source>The means over the samples.</source>
        <translation>对样本取平均。</translation>
    </message>
    <message>
        <source>The update of every variable.</source>
        <translation>更新每个变量。</translation>
    </message>
    <message>
        <source>nothing here takes the array %1; there are %2</source>
        <translation>这里没有接受数组 %1 的地方；有 %2</translation>
    </message>
    <message>
        <source>the array %1 has the shape %2, but %3 is needed</source>
        <translation>数组 %1 的形状是 %2，需要的是 %3</translation>
    </message>
    <message>
        <source>the couplings W follow from the patterns of the lesson and cannot be replaced; leave W out</source>
        <translation>耦合 W 由课程的模式决定，不能替换；请去掉 W</translation>
    </message>
    <message>
        <source>the numbers of this model follow from its lesson; no parameters can be put in their place</source>
        <translation>这个模型的数由课程决定，不能换成别的参数</translation>
    </message>
    <message>
        <source>All of it under the addresses that Gradus uses.</source>
        <translation>全部放到 Gradus 所用的地址之下。</translation>
    </message>
    <message>
        <source>a vector has one index</source>
        <translation>向量只有一个下标</translation>
    </message>
    <message>
        <source>what was repeated to fit adds up</source>
        <translation>为对齐而重复的部分要加起来</translation>
    </message>
    <message>
        <source>The patterns: a row each, of -1 and 1.</source>
        <translation>模式：每行一个，由 -1 和 1 组成。</translation>
    </message>
    <message>
        <source>Storing: the couplings, without a diagonal.</source>
        <translation>存储：耦合，没有对角线。</translation>
    </message>
    <message>
        <source>the overlaps of the patterns</source>
        <translation>模式之间的重叠度</translation>
    </message>
    <message>
        <source>the local fields of the pattern</source>
        <translation>模式的局部场</translation>
    </message>
    <message>
        <source>Hebb&apos;s rule, in whole numbers</source>
        <translation>赫布规则，用整数</translation>
    </message>
    <message>
        <source>Unlearning: the states that were fallen into.</source>
        <translation>反学习：落入过的状态。</translation>
    </message>
    <message>
        <source>Gradus rounds the couplings so finely and evenly that no sum of them is ever rounded: ties are ties.</source>
        <translation>Gradus 把耦合取整到足够细而均匀的格上，使它们的和从不舍入：平局就是平局。</translation>
    </message>
    <message>
        <source>The units and their thresholds now.</source>
        <translation>现在的单元和阈值。</translation>
    </message>
    <message>
        <source>units are 0 or 1</source>
        <translation>单元为 0 或 1</translation>
    </message>
    <message>
        <source>units are -1 or 1</source>
        <translation>单元为 -1 或 1</translation>
    </message>
    <message>
        <source>The update; units count from 0 in Python.</source>
        <translation>更新；在 Python 中单元从 0 数起。</translation>
    </message>
    <message>
        <source>divided last, so that a tie is exactly 0</source>
        <translation>最后才除，这样平局恰好是 0</translation>
    </message>
    <message>
        <source>the random numbers, as they were drawn</source>
        <translation>随机数，照抽到的样子</translation>
    </message>
    <message>
        <source>the chance of becoming 1</source>
        <translation>变成 1 的概率</translation>
    </message>
    <message>
        <source>where the field points</source>
        <translation>朝场所指的方向</translation>
    </message>
    <message>
        <source>The energy, and the overlap with every pattern.</source>
        <translation>能量，以及与每个模式的重叠度。</translation>
    </message>
    <message>
        <source>The parameters at the start of the iteration: w[l] has a row for each neuron of layer l.</source>
        <translation>迭代开始时的参数：w[l] 每行对应第 l 层的一个神经元。</translation>
    </message>
    <message>
        <source>The samples: a column each.</source>
        <translation>样本：每列一个。</translation>
    </message>
    <message>
        <source>Activations and their slopes.</source>
        <translation>激活函数及其斜率。</translation>
    </message>
    <message>
        <source>of one sample: output j by weighted input k</source>
        <translation>对一个样本：输出 j 对加权输入 k</translation>
    </message>
    <message>
        <source>Forward, layer by layer.</source>
        <translation>前向，逐层。</translation>
    </message>
    <message>
        <source>the weighted sum</source>
        <translation>加权和</translation>
    </message>
    <message>
        <source>the activation</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>The cost of every sample: %1.</source>
        <translation>每个样本的代价：%1。</translation>
    </message>
    <message>
        <source>from z, which is exact where a is almost 0 or 1</source>
        <translation>由 z 算出，在 a 接近 0 或 1 时仍精确</translation>
    </message>
    <message>
        <source>BP1; the slope of the activation cancels against the cost&apos;s</source>
        <translation>BP1；激活函数的斜率与代价的斜率相消</translation>
    </message>
    <message>
        <source>BP1: the error at the output</source>
        <translation>BP1：输出处的误差</translation>
    </message>
    <message>
        <source>Backward: the four equations.</source>
        <translation>反向：四个方程。</translation>
    </message>
    <message>
        <source>BP2: what comes back from the next layer</source>
        <translation>BP2：从下一层传回的</translation>
    </message>
    <message>
        <source>BP2: times the slope of the activation</source>
        <translation>BP2：乘以激活函数的斜率</translation>
    </message>
    <message>
        <source>BP3, the mean over the samples</source>
        <translation>BP3，对样本取平均</translation>
    </message>
    <message>
        <source>BP3: the slope of a bias</source>
        <translation>BP3：偏置的斜率</translation>
    </message>
    <message>
        <source>BP4, the mean over the samples</source>
        <translation>BP4，对样本取平均</translation>
    </message>
    <message>
        <source>BP4: the slope of a weight</source>
        <translation>BP4：权重的斜率</translation>
    </message>
    <message>
        <source>The penalty on large weights, and its slope.</source>
        <translation>对大权重的惩罚及其斜率。</translation>
    </message>
    <message>
        <source>The update of every weight and bias.</source>
        <translation>更新每个权重和偏置。</translation>
    </message>
    <message>
        <source>iteration %1 has no steps to repeat; ask for the next</source>
        <translation>第 %1 次迭代没有可重做的步骤；请看下一次</translation>
    </message>
    <message>
        <source>iteration %1 has %2 steps; a script repeats at most %3: a smaller network or batch will do</source>
        <translation>第 %1 次迭代有 %2 步；脚本最多重做 %3 步：请用更小的网络或批次</translation>
    </message>
    <message>
        <source>there is no script for this kind of model</source>
        <translation>这类模型没有脚本</translation>
    </message>
    <message>
        <source>Iteration %1, worked out again with NumPy alone.</source>
        <translation>第 %1 次迭代，只用 NumPy 重新算出。</translation>
    </message>
    <message>
        <source>Every number is printed with its address; at the end it is compared with that of Gradus.</source>
        <translation>每个数连同地址打印出来；最后与 Gradus 的数比较。</translation>
    </message>
    <message>
        <source>infinities are looked at, not warned of</source>
        <translation>无穷大只看，不警告</translation>
    </message>
    <message>
        <source>every number under its address</source>
        <translation>每个数放在它的地址下</translation>
    </message>
    <message>
        <source>What Gradus says, in the order of its steps.</source>
        <translation>Gradus 的数，按步骤顺序。</translation>
    </message>
    <message>
        <source>The update rule: %1. p is a parameter, g its slope.</source>
        <translation>更新规则：%1。p 是参数，g 是它的斜率。</translation>
    </message>
    <message>
        <source>which update this is</source>
        <translation>这是第几次更新</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>给定</translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation>第 %1 次迭代</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>a worked solution has at most %1 steps; ask for fewer of them, or for a coarser level</source>
        <translation>完整解答最多 %1 步；请少要几步，或用更粗的级别</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; stands twice in one object</source>
        <translation>键“%1”在一个对象中出现两次</translation>
    </message>
    <message>
        <source>this is not valid JSON, from byte %1 on</source>
        <translation>从第 %1 字节起不是有效的 JSON</translation>
    </message>
    <message>
        <source>this is not valid JSON</source>
        <translation>这不是有效的 JSON</translation>
    </message>
    <message>
        <source>here an object is needed: {…}</source>
        <translation>这里需要一个对象：{…}</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is missing</source>
        <translation>缺少键“%1”</translation>
    </message>
    <message>
        <source>here a text is needed</source>
        <translation>这里需要文字</translation>
    </message>
    <message>
        <source>this text is too long: at most %1 bytes</source>
        <translation>这段文字太长：至多 %1 字节</translation>
    </message>
    <message>
        <source>here a whole number from %1 to %2 is needed</source>
        <translation>这里需要从 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>here true or false is needed</source>
        <translation>这里需要 true 或 false</translation>
    </message>
    <message>
        <source>here one of these is needed: %1</source>
        <translation>这里需要其中之一：%1</translation>
    </message>
    <message>
        <source>here a list is needed: […]</source>
        <translation>这里需要一个列表：[…]</translation>
    </message>
    <message>
        <source>here are too many: at most %1</source>
        <translation>这里太多：至多 %1 个</translation>
    </message>
    <message>
        <source>there is no such key</source>
        <translation>没有这个键</translation>
    </message>
    <message>
        <source>there is no such key; did you mean %1?</source>
        <translation>没有这个键；是不是 %1？</translation>
    </message>
    <message>
        <source>the work has more than %1 bytes, too many to hand in</source>
        <translation>作业超过 %1 字节，太大，无法提交</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>this program reads version %1 of submissions</source>
        <translation>本程序读取第 %1 版的作业</translation>
    </message>
    <message>
        <source>here %1 hexadecimal digits are needed</source>
        <translation>这里需要 %1 位十六进制数字</translation>
    </message>
    <message>
        <source>here a time is needed, in UTC: 2026-11-25T14:09:26Z</source>
        <translation>这里需要 UTC 时间：2026-11-25T14:09:26Z</translation>
    </message>
    <message>
        <source>The work that was kept could not be read whole; here is the last copy of it. What is broken is kept as %1.</source>
        <translation>保存的作业无法完整读取；这里是它的上一份副本。损坏的文件保留为 %1。</translation>
    </message>
    <message>
        <source>The work that was kept cannot be read. The broken file is kept as %1.</source>
        <translation>保存的作业无法读取。损坏的文件保留为 %1。</translation>
    </message>
    <message>
        <source>the work cannot be kept in the folder %1</source>
        <translation>作业无法保存到文件夹 %1</translation>
    </message>
    <message>
        <source>digits need a grid of at least %1 × %1</source>
        <translation>数字需要至少 %1 × %1 的网格</translation>
    </message>
    <message>
        <source>there are fewer than %1 examples of some digit</source>
        <translation>某个数字的样例不足 %1 个</translation>
    </message>
    <message>
        <source>line %1, column %2: a picture is made of # (or X, 1, *) and . (or -, 0, a space)</source>
        <translation>第 %1 行第 %2 列：图由 #（或 X、1、*）和 .（或 -、0、空格）组成</translation>
    </message>
    <message>
        <source>pictures of %1 × %2 are too large: a net has up to %3 units</source>
        <translation>%1 × %2 的图太大：网络最多有 %3 个单元</translation>
    </message>
    <message>
        <source>these are %1 pictures; a net has up to %2 patterns</source>
        <translation>这里有 %1 幅图；网络最多有 %2 个模式</translation>
    </message>
    <message>
        <source>line %1: this picture has %2 lines, the first has %3; all are of one height, with an empty line between them</source>
        <translation>第 %1 行：这幅图有 %2 行，第一幅有 %3 行；所有图要一样高，中间空一行</translation>
    </message>
    <message>
        <source>this text has more than %1 bytes</source>
        <translation>这段文本超过 %1 字节</translation>
    </message>
    <message>
        <source>there is no picture in it</source>
        <translation>里面没有图</translation>
    </message>
    <message>
        <source>The sign is turned; all else is right.</source>
        <translation>符号反了，其余都对。</translation>
    </message>
    <message>
        <source>Yours is %1 times the right one, everywhere.</source>
        <translation>你的公式处处是正确公式的 %1 倍。</translation>
    </message>
    <message>
        <source>no choice is marked</source>
        <translation>没有选中任何选项</translation>
    </message>
    <message>
        <source>not all have a place</source>
        <translation>还有没排进去的</translation>
    </message>
    <message>
        <source>the end of an iteration is needed: 12:end</source>
        <translation>需要写一次迭代的结束：12:end</translation>
    </message>
    <message>
        <source>This came after %1 iterations; %2 were allowed.</source>
        <translation>这用了 %1 次迭代；只允许 %2 次。</translation>
    </message>
    <message>
        <source>this slip is not a finite number where the answer is known</source>
        <translation>在答案已知之处，这个错误值不是有限的数</translation>
    </message>
    <message>
        <source>the tolerance of this question takes this slip for right</source>
        <translation>本题的容差会把这个错误当作正确</translation>
    </message>
    <message>
        <source>this slip is the right formula, or so near that it is taken for it</source>
        <translation>这个错误公式就是正确公式，或近得会被当作正确</translation>
    </message>
    <message>
        <source>the state to be reached is there from the start of the section</source>
        <translation>要达到的状态在本节开始时就已成立</translation>
    </message>
    <message>
        <source>this solution does not bring the state about within %1 iterations</source>
        <translation>这个解法在 %1 次迭代内没有达到该状态</translation>
    </message>
    <message>
        <source>none of these predictions comes true; one of them must</source>
        <translation>这些预测没有一个成真；必须有一个成真</translation>
    </message>
    <message>
        <source>the engine&apos;s own answer to this question is not judged right: %1</source>
        <translation>引擎自己对本题的答案没有被判为正确：%1</translation>
    </message>
    <message>
        <source>a question has a tolerance or digits</source>
        <translation>一个题目只能有 tolerance 或 digits 之一</translation>
    </message>
    <message>
        <source>slips is a list: [{value: &quot;2*C&quot;, say: …}]</source>
        <translation>slips 是一个列表：[{value: &quot;2*C&quot;, say: …}]</translation>
    </message>
    <message>
        <source>variables are up to %1 names, [x, y], or names with the interval they are taken from, {x: [-2, 2]}</source>
        <translation>variables 是最多 %1 个名称 [x, y]，或带取值区间的名称 {x: [-2, 2]}</translation>
    </message>
    <message>
        <source>this formula has no value at most points of the variables&apos; intervals; give others: variables: {x: [1, 2]}</source>
        <translation>这个公式在变量区间的大多数点上没有值；请给别的区间：variables: {x: [1, 2]}</translation>
    </message>
    <message>
        <source>answer lists the right choices by their numbers from 1 to %1, each once: [1, 3]</source>
        <translation>answer 用 1 到 %1 的编号列出正确选项，每个一次：[1, 3]</translation>
    </message>
    <message>
        <source>at least one choice must be right</source>
        <translation>至少要有一个正确选项</translation>
    </message>
    <message>
        <source>the choices of an order stand in the right order; it has no answer</source>
        <translation>排序题的 choices 按正确顺序书写；它没有 answer</translation>
    </message>
    <message>
        <source>a prediction is made once; it has one attempt</source>
        <translation>预测只作一次，只有一次机会</translation>
    </message>
    <message>
        <source>a prediction has an answer or choices; which of them is right says the &quot;that&quot; of each</source>
        <translation>预测题有 answer 或 choices；哪个正确由各自的 that 决定</translation>
    </message>
    <message>
        <source>what is to be reached lies in this run; of and at have no place here</source>
        <translation>要达到的状态在本次运行中；这里不能用 of 和 at</translation>
    </message>
    <message>
        <source>This is what comes out when the term %1 is left out.</source>
        <translation>漏掉 %1 这一项就会得到这个数。</translation>
    </message>
    <message>
        <source>This is what comes out when the term %1 has the wrong sign.</source>
        <translation>%1 这一项的符号弄反就会得到这个数。</translation>
    </message>
    <message>
        <source>This is what comes out without dividing by %1.</source>
        <translation>没有除以 %1 就会得到这个数。</translation>
    </message>
    <message>
        <source>This is what comes out when the factor %1 is left out.</source>
        <translation>漏掉因子 %1 就会得到这个数。</translation>
    </message>
    <message>
        <source>This is the sum over the samples; asked for is their mean.</source>
        <translation>这是各样本之和；要的是平均值。</translation>
    </message>
    <message>
        <source>This is divided by the number of samples; asked for is what one sample has.</source>
        <translation>这里除以了样本数；要的是一个样本的值。</translation>
    </message>
    <message>
        <source>This is %1 before the step; asked for is what it becomes.</source>
        <translation>这是这一步之前的 %1；要的是它变成多少。</translation>
    </message>
    <message>
        <source>This is %1; asked for is %2. Look at the indices.</source>
        <translation>这是 %1；要的是 %2。请看下标。</translation>
    </message>
    <message>
        <source>The size is right, the sign is not.</source>
        <translation>大小对，符号不对。</translation>
    </message>
    <message>
        <source>edit is a list: [{at: &quot;1:0&quot;, set: {&quot;w[1][1,1]&quot;: 2}}]</source>
        <translation>edit 是一个列表：[{at: &quot;1:0&quot;, set: {&quot;w[1][1,1]&quot;: 2}}]</translation>
    </message>
    <message>
        <source>the demonstration student</source>
        <translation>演示学生</translation>
    </message>
    <message>
        <source>for the student %1: %2</source>
        <translation>对学生 %1：%2</translation>
    </message>
    <message>
        <source>the answer is %1 for every student, although the lesson varies</source>
        <translation>虽然课程因人而异，这个答案对每个学生都是 %1</translation>
    </message>
    <message>
        <source>the answer is 0</source>
        <translation>答案是 0</translation>
    </message>
    <message>
        <source>the answer to the question &quot;%1&quot; counts as right here</source>
        <translation>问题“%1”的答案在这里也算对</translation>
    </message>
    <message>
        <source>the given number %1 counts as right here</source>
        <translation>给出的数 %1 在这里也算对</translation>
    </message>
    <message>
        <source>for %1 of %2 students, as for %3: %4</source>
        <translation>%2 个学生中有 %1 个，例如 %3：%4</translation>
    </message>
    <message>
        <source>a number has one decimal point or comma, and nothing between its thousands: 1234.5</source>
        <translation>一个数只有一个小数点或小数逗号，千位之间不加符号：1234.5</translation>
    </message>
    <message>
        <source>choose is a list of 2 to %1 numbers: [0.1, 0.2, 0.5]</source>
        <translation>choose 是 2 到 %1 个数的列表：[0.1, 0.2, 0.5]</translation>
    </message>
    <message>
        <source>%1 stands here for the second time</source>
        <translation>%1 在这里出现了第二次</translation>
    </message>
    <message>
        <source>these numbers need more than %1 digits together</source>
        <translation>这些数合起来需要超过 %1 位数字</translation>
    </message>
    <message>
        <source>to is larger than from</source>
        <translation>to 应大于 from</translation>
    </message>
    <message>
        <source>step is larger than 0</source>
        <translation>step 应大于 0</translation>
    </message>
    <message>
        <source>here a number has at most %1 digits</source>
        <translation>这里的数至多有 %1 位数字</translation>
    </message>
    <message>
        <source>whole steps of %1 do not lead from %2 to %3</source>
        <translation>以 %1 为步长，整步走不到：从 %2 到 %3</translation>
    </message>
    <message>
        <source>a name has at most %1 values; here are %2</source>
        <translation>一个名字至多有 %1 个值；这里有 %2 个</translation>
    </message>
    <message>
        <source>no number of the lesson is =%1: it varies nothing</source>
        <translation>课程中没有数写作 =%1：它什么也不改变</translation>
    </message>
    <message>
        <source>vary is a map of up to %1 names: {p: {from: 0.1, to: 0.9, step: 0.1}, e: {choose: [0.1, 0.2, 0.5]}}</source>
        <translation>vary 是至多 %1 个名字的映射：{p: {from: 0.1, to: 0.9, step: 0.1}, e: {choose: [0.1, 0.2, 0.5]}}</translation>
    </message>
    <message>
        <source>a name of vary is a letter, and letters or digits behind it: p, w2</source>
        <translation>vary 的名字以字母开头，后面是字母或数字：p、w2</translation>
    </message>
    <message>
        <source>vary has no name &quot;%1&quot;</source>
        <translation>vary 中没有名字“%1”</translation>
    </message>
    <message>
        <source>vary has no name &quot;%1&quot;; did you mean =%2?</source>
        <translation>vary 中没有名字“%1”；是不是 =%2？</translation>
    </message>
    <message>
        <source>no layer takes the array %1; this network has %2</source>
        <translation>没有哪一层接受数组 %1；这个网络有 %2</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 分，满分 %2 分</translation>
    </message>
    <message>
        <source>You worked with another version of this lesson; your answers are judged by the present one.</source>
        <translation>你用的是这一课的另一个版本；你的回答按现在的版本评判。</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>the answer was shown</source>
        <translation>显示了答案</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>a person reads this</source>
        <translation>由人阅读</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>题目 %1</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>You gave, and it is wrong</source>
        <translation>你答过，是错的</translation>
    </message>
    <message>
        <source>The right answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>attempts: %1</source>
        <translation>尝试次数:%1</translation>
    </message>
    <message>
        <source>hints: %1</source>
        <translation>提示次数:%1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>a setting was changed that the lesson does not leave to its students</source>
        <translation>改动了课程没有开放给学生的设置</translation>
    </message>
    <message>
        <source>the time of the last change, %1, is still to come</source>
        <translation>最后一次改动的时间 %1 还没有到</translation>
    </message>
    <message>
        <source>the work was changed for the last time before it was begun</source>
        <translation>最后一次改动早于作业的开始</translation>
    </message>
    <message>
        <source>the times at the question &quot;%1&quot; are out of order</source>
        <translation>题目“%1”处的时间次序不对</translation>
    </message>
    <message>
        <source>the numbers in the file are not those of the student &quot;%1&quot;</source>
        <translation>文件中的数不是学生“%1”的数</translation>
    </message>
    <message>
        <source>the file speaks of sections that the lesson does not have or the student has not reached</source>
        <translation>文件提到了课程没有的或学生没有到过的小节</translation>
    </message>
    <message>
        <source>the lesson has no question &quot;%1&quot;</source>
        <translation>课程没有题目“%1”</translation>
    </message>
    <message>
        <source>the question &quot;%1&quot; has %2 hints, and %3 were seen</source>
        <translation>题目“%1”只有 %2 条提示，却看了 %3 条</translation>
    </message>
    <message>
        <source>the same student handed in %1, which is later and counts</source>
        <translation>同一学生还交了 %1，它更晚，以它为准</translation>
    </message>
    <message>
        <source>the same answers at the same times as in %1, of another student</source>
        <translation>与另一学生的 %1 答案和时间都相同</translation>
    </message>
    <message>
        <source>this is work in the lesson &quot;%1&quot;, not in &quot;%2&quot;</source>
        <translation>这是课程“%1”的作业，不是“%2”的</translation>
    </message>
    <message>
        <source>the lesson has faults with this student&apos;s numbers</source>
        <translation>用这个学生的数，课程有错误</translation>
    </message>
    <message>
        <source>the file names no student</source>
        <translation>文件没有写学生</translation>
    </message>
    <message>
        <source>going through this work again takes too long; not all could be judged</source>
        <translation>重走这份作业用时太长；没能全部评判</translation>
    </message>
    <message>
        <source>going to the recorded positions again would take too long</source>
        <translation>重新走到记录的位置用时太长</translation>
    </message>
    <message>
        <source>the state at the start of section %1 is not the one that the recorded changes lead to</source>
        <translation>第 %1 节开始时的状态不是记录的改动所导致的状态</translation>
    </message>
    <message>
        <source>more attempts at the question &quot;%1&quot; than are possible</source>
        <translation>题目“%1”的作答次数多于可能的次数</translation>
    </message>
    <message>
        <source>going to %1 again would take too long</source>
        <translation>重新走到 %1 用时太长</translation>
    </message>
    <message>
        <source>with the recorded settings and changes this is not reached at %1</source>
        <translation>按记录的设置和改动，在 %1 处没有达到这个状态</translation>
    </message>
    <message>
        <source>the file says that &quot;%2&quot; is right at the question &quot;%1&quot;, and it is not</source>
        <translation>文件说题目“%1”的回答“%2”正确，其实不正确</translation>
    </message>
    <message>
        <source>what the file says of &quot;%2&quot; at the question &quot;%1&quot; is not so</source>
        <translation>文件对题目“%1”的回答“%2”的说法不符</translation>
    </message>
    <message>
        <source>at the question &quot;%1&quot; the answer was given away although it had been found</source>
        <translation>题目“%1”已经答对，却又显示了答案</translation>
    </message>
    <message>
        <source>there is no quantity %1 here; did you mean %2?</source>
        <translation>这里没有量 %1；是指 %2 吗？</translation>
    </message>
    <message>
        <source>this is no .gradus archive, or it is damaged</source>
        <translation>这不是 .gradus 压缩包，或已损坏</translation>
    </message>
    <message>
        <source>an archive has at most %1 bytes</source>
        <translation>压缩包至多 %1 字节</translation>
    </message>
    <message>
        <source>the archive has more than %1 entries</source>
        <translation>压缩包中的条目多于 %1 个</translation>
    </message>
    <message>
        <source>the archive holds more than one lesson: %1, %2; pack each by itself</source>
        <translation>压缩包中不止一个课程：%1、%2；请分别打包</translation>
    </message>
    <message>
        <source>the archive holds no lesson: a .yaml file must stand at its top, in no folder</source>
        <translation>压缩包中没有课程：最上层（不在文件夹里）必须有一个 .yaml 文件</translation>
    </message>
    <message>
        <source>the archive names &quot;%1&quot;, which is no plain name of a file inside a folder</source>
        <translation>压缩包中的“%1”不是文件夹内的普通文件名</translation>
    </message>
    <message>
        <source>the archive names &quot;%1&quot; twice (small and capital letters count as the same)</source>
        <translation>压缩包中“%1”出现了两次（大小写视为相同）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the archive is a link or a device, not a file</source>
        <translation>压缩包中的“%1”是链接或设备，不是文件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the archive is encrypted; lessons are packed without a password</source>
        <translation>压缩包中的“%1”已加密；课程打包不用密码</translation>
    </message>
    <message>
        <source>unpacked, the archive is larger than %1 bytes</source>
        <translation>压缩包解开后大于 %1 字节</translation>
    </message>
    <message>
        <source>unpacked, &quot;%1&quot; is more than %2 times as large as in the archive</source>
        <translation>“%1”解开后超过压缩包内大小的 %2 倍</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the archive is damaged: it cannot be unpacked</source>
        <translation>压缩包中的“%1”已损坏：无法解开</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written to the folder %2</source>
        <translation>无法把“%1”写入文件夹 %2</translation>
    </message>
    <message>
        <source>the archive cannot be unpacked: %1</source>
        <translation>无法解开压缩包：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 已存在</translation>
    </message>
    <message>
        <source>this text is missing in %1, in which others of the lesson are written</source>
        <translation>这段文字缺少 %1，而课程的其他文字有</translation>
    </message>
    <message>
        <source>the answer to this question can be seen from the section&apos;s start on; let the section start before it is known</source>
        <translation>这道题的答案从本节开始就能看到；请让本节在答案已知之前开始</translation>
    </message>
    <message>
        <source>the tolerance of this question takes the wrong sign for right</source>
        <translation>这道题的容差会把符号相反的数当作正确</translation>
    </message>
    <message>
        <source>the tolerance of this question takes 0 for right</source>
        <translation>这道题的容差会把 0 当作正确</translation>
    </message>
    <message>
        <source>the tolerance of this question takes the value before the step for right</source>
        <translation>这道题的容差会把这一步之前的值当作正确</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;; there are %2</source>
        <translation>没有“%1”这一种类；有 %2</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;; did you mean %2?</source>
        <translation>没有“%1”这一种类；是指 %2 吗？</translation>
    </message>
    <message>
        <source>this model has no data points</source>
        <translation>此模型没有数据点</translation>
    </message>
    <message>
        <source>a lesson&apos;s numbers are finite; here one is not</source>
        <translation>课程中的数必须有限;这里有一个不是</translation>
    </message>
    <message>
        <source>the picture %1 is larger than %2 bytes</source>
        <translation>图片 %1 大于 %2 字节</translation>
    </message>
    <message>
        <source>%1 is no picture: PNG, JPEG, GIF and SVG can be shown</source>
        <translation>%1 不是图片：能显示 PNG、JPEG、GIF 和 SVG</translation>
    </message>
    <message>
        <source>the picture %1 has more than %2 pixels</source>
        <translation>图片 %1 多于 %2 像素</translation>
    </message>
    <message>
        <source>the drawing %1 loads something from elsewhere, or runs something; a lesson&apos;s pictures stand on their own</source>
        <translation>图形 %1 要从别处加载内容，或要运行代码；课程的图片必须自成一体</translation>
    </message>
    <message>
        <source>this section is never reached: what the one before it waits for does not come</source>
        <translation>这一节永远到不了：前一节等待的事不会发生</translation>
    </message>
    <message>
        <source>set changes up to %1 settings</source>
        <translation>set 最多更改 %1 个设置</translation>
    </message>
    <message>
        <source>%1 is more than %2 times as large unpacked</source>
        <translation>%1 解压后超过原来的 %2 倍</translation>
    </message>
    <message>
        <source>the lesson has no term &quot;%1&quot;</source>
        <translation>课程中没有术语“%1”</translation>
    </message>
    <message>
        <source>the lesson has no term &quot;%1&quot;; did you mean %2?</source>
        <translation>课程中没有术语“%1”；是不是 %2？</translation>
    </message>
    <message>
        <source>a formula that begins with $ in this text has no end; for the sign itself write \$</source>
        <translation>这段文字里有一个以 $ 开头的公式没有结尾；要写这个符号本身，请写 \$</translation>
    </message>
    <message>
        <source>two choices of this question say the same</source>
        <translation>这道题有两个选项说的相同</translation>
    </message>
    <message>
        <source>all choices of this question are right</source>
        <translation>这道题的选项全都正确</translation>
    </message>
    <message>
        <source>two predictions have the same condition: %1</source>
        <translation>有两个预测的条件相同：%1</translation>
    </message>
    <message>
        <source>the hints of this question cost %1 points, but it gives %2</source>
        <translation>这道题的提示要扣 %1 分，而题目只有 %2 分</translation>
    </message>
    <message>
        <source>the state to be reached comes with the first iteration, whatever the student does</source>
        <translation>要达到的状态在第一次迭代就会出现，学生什么都不用做</translation>
    </message>
    <message>
        <source>this line does not fit what stands above it: keys of one map begin in the same column, a space follows their colon, and a text with signs such as { [ * &amp; ! ? : # stands in quotes</source>
        <translation>这一行与上面的内容不相配：同一映射的键要从同一列开始，冒号后面要有空格，含有 { [ * &amp; ! ? : # 等符号的文字要放在引号里</translation>
    </message>
    <message>
        <source>this line does not fit the list above it: the dashes of one list stand in the same column</source>
        <translation>这一行与上面的列表不相配：同一列表的短横要在同一列</translation>
    </message>
    <message>
        <source>this { has no } that fits; a text with : , { } [ ] or an apostrophe stands in quotes, an apostrophe inside them twice: &apos;it&apos;&apos;s&apos;</source>
        <translation>这个 { 没有相配的 }；含有 : , { } [ ] 或撇号的文字要放在引号里，引号里的撇号写两次：&apos;it&apos;&apos;s&apos;</translation>
    </message>
    <message>
        <source>this [ has no ] that fits; an entry with brackets, commas or colons stands in quotes: [&quot;z[1][1]&quot;]</source>
        <translation>这个 [ 没有相配的 ]；含有方括号、逗号或冒号的条目要放在引号里：[&quot;z[1][1]&quot;]</translation>
    </message>
    <message>
        <source>this colon begins no value here; a text with a colon stands in quotes</source>
        <translation>这个冒号后面不是值；含有冒号的文字要放在引号里</translation>
    </message>
    <message>
        <source>this bracket closes nothing; a text with brackets stands in quotes</source>
        <translation>这个括号没有对应的开头；含有括号的文字要放在引号里</translation>
    </message>
    <message>
        <source>no list begins here; a text that begins with a dash stands in quotes</source>
        <translation>这里不能开始列表；以短横开头的文字要放在引号里</translation>
    </message>
    <message>
        <source>this sign cannot stand here; a text that begins or ends with ? @ ` % or another sign stands in quotes</source>
        <translation>这个符号不能放在这里；以 ? @ ` % 等符号开头或结尾的文字要放在引号里</translation>
    </message>
    <message>
        <source>lines are indented with spaces, not with tabs</source>
        <translation>缩进用空格，不用制表符</translation>
    </message>
    <message>
        <source>after a key stands : and a space, not the wide ：</source>
        <translation>键的后面是 : 和一个空格，不是全角的 ：</translation>
    </message>
    <message>
        <source>a space is missing after this colon</source>
        <translation>这个冒号后面缺一个空格</translation>
    </message>
    <message>
        <source>the same student handed in %1 of the same time, which counts</source>
        <translation>同一学生还交了时间相同的 %1，以它为准</translation>
    </message>
    <message>
        <source>the same answers at the same times as in %1, of other students</source>
        <translation>与其他学生的 %1 答案和时间都相同</translation>
    </message>
    <message>
        <source>a picture&apos;s name with blanks stands between &lt; and &gt;: ![…](&lt;my picture.png&gt;)</source>
        <translation>含空格的图片名要放在 &lt; 和 &gt; 之间：![…](&lt;my picture.png&gt;)</translation>
    </message>
    <message>
        <source>this lesson does not say what %1 is, so it cannot be changed</source>
        <translation>这一课没有给出 %1，所以不能更改它</translation>
    </message>
    <message>
        <source>this row has %1 columns; the limit is %2</source>
        <translation>此行有 %1 列；上限是 %2</translation>
    </message>
    <message>
        <source>the table has %1 rows; the limit is %2</source>
        <translation>表格有 %1 行；上限是 %2</translation>
    </message>
    <message>
        <source>this column holds %1 classes, but one output tells only two apart; an output for each class tells more</source>
        <translation>此列有 %1 个类别，但一个输出只能区分两个；每个类别一个输出可以区分更多</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the classes; did you mean %2?</source>
        <translation>“%1”不是任何一个类别；是否想写 %2？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of the classes: %2</source>
        <translation>“%1”不是任何一个类别：%2</translation>
    </message>
    <message>
        <source>the output cannot give %1 and %2: they stand for two classes, with the targets %3 and %4</source>
        <translation>输出给不出 %1 和 %2：它们代表两个类别，目标值为 %3 和 %4</translation>
    </message>
    <message>
        <source>the table has no header that could name a column &quot;%1&quot;; its columns are called 1 to %2, without quotes</source>
        <translation>表格没有表头，不能有名为“%1”的列；它的列用 1 到 %2 称呼，不加引号</translation>
    </message>
    <message>
        <source>no column is called &quot;%1&quot;; the number of a column stands without quotes</source>
        <translation>没有名为“%1”的列；列号不加引号</translation>
    </message>
    <message>
        <source>the table has the columns 1 to %1; the one that is called %2 is named in quotes: &quot;%2&quot;</source>
        <translation>表格有第 1 到 %1 列；名为 %2 的列要加引号：&quot;%2&quot;</translation>
    </message>
    <message>
        <source>the table has the columns 1 to %1, and no column %2</source>
        <translation>表格有第 1 到 %1 列，没有第 %2 列</translation>
    </message>
    <message>
        <source>two columns are called &quot;%1&quot;; name the one that is meant by its number</source>
        <translation>有两列都叫“%1”；请用列号指出是哪一列</translation>
    </message>
    <message>
        <source>the table has %1 input and %2 target columns; name them with inputs and targets</source>
        <translation>表格有 %1 个输入列和 %2 个目标列；请用 inputs 和 targets 指明</translation>
    </message>
    <message>
        <source>every row of the table lacks a value that is needed</source>
        <translation>表格的每一行都缺少需要的值</translation>
    </message>
    <message>
        <source>this cell is empty; with missing: skip such rows are left out, with missing: mean they get the mean of the column</source>
        <translation>此单元格为空；用 missing: skip 略去这样的行，用 missing: mean 填入该列的平均值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says that a value is missing; with missing: skip such rows are left out, with missing: mean they get the mean of the column</source>
        <translation>“%1”表示缺少值；用 missing: skip 略去这样的行，用 missing: mean 填入该列的平均值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; in this table decimals are written with a comma</source>
        <translation>“%1”不是数；此表格的小数用逗号</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; in this table decimals are written with a point (decimal: &quot;,&quot; reads commas)</source>
        <translation>“%1”不是数；此表格的小数用小数点（decimal: &quot;,&quot; 可读逗号）</translation>
    </message>
    <message>
        <source>the inputs and targets of all rows would be %1 numbers; the limit is %2. Fewer inputs or rows would do</source>
        <translation>所有行的输入和目标共有 %1 个数；上限是 %2。请减少输入或行</translation>
    </message>
    <message>
        <source>one-hot says how classes are written; these targets are numbers</source>
        <translation>one-hot 规定类别怎样写；这里的目标是数</translation>
    </message>
    <message>
        <source>an input column has no value in the training part, so missing values cannot get its mean; leave it out</source>
        <translation>有一个输入列在训练部分没有值，缺失的值无法填入它的平均值；请略去该列</translation>
    </message>
    <message>
        <source>the table has no rows</source>
        <translation>表格没有行</translation>
    </message>
    <message>
        <source>the first row is no header: the lesson says so</source>
        <translation>第一行不是表头：课程这样规定</translation>
    </message>
    <message>
        <source>the first three rows are a header as Orange writes it</source>
        <translation>前三行是 Orange 写法的表头</translation>
    </message>
    <message>
        <source>the first row is a header: the lesson says so</source>
        <translation>第一行是表头：课程这样规定</translation>
    </message>
    <message>
        <source>the first row is a header: the lesson calls a column &quot;%1&quot;</source>
        <translation>第一行是表头：课程把一列称为“%1”</translation>
    </message>
    <message>
        <source>the first row is a header: &quot;%1&quot; stands over numbers</source>
        <translation>第一行是表头：“%1”下面是数</translation>
    </message>
    <message>
        <source>the first row is no header: no word in it stands over numbers</source>
        <translation>第一行不是表头：其中没有哪个词下面是数</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; stands here twice</source>
        <translation>类别“%1”在这里出现两次</translation>
    </message>
    <message>
        <source>classes is a list of two classes or more in the order of their outputs: [setosa, versicolor]</source>
        <translation>classes 是两个或更多类别的列表，按输出的顺序：[setosa, versicolor]</translation>
    </message>
    <message>
        <source>comment is one character, as in &quot;#&quot;</source>
        <translation>comment 是一个字符，如 &quot;#&quot;</translation>
    </message>
    <message>
        <source>a comma cannot be both the separator and in decimal numbers</source>
        <translation>逗号不能既是分隔符又是小数点</translation>
    </message>
    <message>
        <source>blanks or tabs separate the cells</source>
        <translation>单元格用空格或制表符分隔</translation>
    </message>
    <message>
        <source>a tab separates the cells</source>
        <translation>单元格用制表符分隔</translation>
    </message>
    <message>
        <source>&quot;%1&quot; separates the cells</source>
        <translation>单元格用“%1”分隔</translation>
    </message>
    <message>
        <source>%1: %2 rows and %3 columns</source>
        <translation>%1：%2 行 %3 列</translation>
    </message>
    <message>
        <source>decimals are written with a comma</source>
        <translation>小数用逗号</translation>
    </message>
    <message>
        <source>the file is in UTF-16</source>
        <translation>文件是 UTF-16 编码</translation>
    </message>
    <message>
        <source>the file is not in UTF-8; it was read as Latin-1</source>
        <translation>文件不是 UTF-8；按 Latin-1 读取</translation>
    </message>
    <message>
        <source>the separator at the end of each row is no column</source>
        <translation>每行末尾的分隔符不算一列</translation>
    </message>
    <message>
        <source>comment lines left out: %1</source>
        <translation>略去的注释行：%1</translation>
    </message>
    <message>
        <source>rows left out because their target is missing: %1</source>
        <translation>因缺少目标而略去的行：%1</translation>
    </message>
    <message>
        <source>rows left out because an input is missing: %1</source>
        <translation>因缺少输入而略去的行：%1</translation>
    </message>
    <message>
        <source>missing inputs that got the mean of their column: %1</source>
        <translation>填入列平均值的缺失输入：%1</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>数据的来源</translation>
    </message>
    <message>
        <source>pictures of %1 × %2 pixels, from 0 to 1</source>
        <translation>%1 × %2 像素的图像，取值 0 到 1</translation>
    </message>
    <message>
        <source>samples that the lesson gives</source>
        <translation>课程给出的样本</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>numbers and words</source>
        <translation>数和词</translation>
    </message>
    <message>
        <source>input x%1</source>
        <translation>输入 x%1</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>used as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Columns of the table, over all its rows</source>
        <translation>表格的列（对所有行）</translation>
    </message>
    <message>
        <source>the first %1 of %2 columns</source>
        <translation>%2 列中的前 %1 列</translation>
    </message>
    <message>
        <source>Inputs as they are used</source>
        <translation>所用的输入</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>%1 inputs, a pixel each; their mean is %2</source>
        <translation>%1 个输入，各为一个像素；平均值为 %2</translation>
    </message>
    <message>
        <source>the first %1 of %2 inputs</source>
        <translation>%2 个输入中的前 %1 个</translation>
    </message>
    <message>
        <source>the raw inputs are scaled by numbers of the training part alone</source>
        <translation>原始输入只按训练部分的数缩放</translation>
    </message>
    <message>
        <source>the output is %1</source>
        <translation>输出为 %1</translation>
    </message>
    <message>
        <source>output %1 is %2, the others %3</source>
        <translation>输出 %1 为 %2，其余为 %3</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>the targets are numbers, no classes</source>
        <translation>目标是数，不是类别</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>for the test</source>
        <translation>用于测试</translation>
    </message>
    <message>
        <source>an output above %1 is taken for %2</source>
        <translation>输出大于 %1 视为 %2</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>samples for training: %1</source>
        <translation>训练样本：%1</translation>
    </message>
    <message>
        <source>there is no test part</source>
        <translation>没有测试部分</translation>
    </message>
    <message>
        <source>samples for the test: %1</source>
        <translation>测试样本：%1</translation>
    </message>
    <message>
        <source>drawn by the seed %1, of each class the same share</source>
        <translation>按种子 %1 抽取，各类别比例相同</translation>
    </message>
    <message>
        <source>drawn by the seed %1</source>
        <translation>按种子 %1 抽取</translation>
    </message>
    <message>
        <source>The first samples for training</source>
        <translation>前几个训练样本</translation>
    </message>
    <message>
        <source>%1 samples for training, %2 for the test; inputs: %3, classes: %4</source>
        <translation>训练样本 %1 个，测试样本 %2 个；输入：%3，类别：%4</translation>
    </message>
    <message>
        <source>%1 samples for training, %2 for the test; inputs: %3, targets: %4</source>
        <translation>训练样本 %1 个，测试样本 %2 个；输入：%3，目标：%4</translation>
    </message>
    <message>
        <source>%1 goes with samples and csv, not with idx and builtin</source>
        <translation>%1 用于 samples 和 csv，不用于 idx 和 builtin</translation>
    </message>
    <message>
        <source>features is a list of expressions over the inputs x1, x2 … or of names of columns: [&quot;x1^2&quot;, &quot;x1*x2&quot;]</source>
        <translation>features 是关于输入 x1、x2 …… 的表达式或列名的列表：[&quot;x1^2&quot;, &quot;x1*x2&quot;]</translation>
    </message>
    <message>
        <source>the feature %1 is no finite number for sample %2</source>
        <translation>特征 %1 对样本 %2 不是有限的数</translation>
    </message>
    <message>
        <source>beside a function test is how many samples: test: 20</source>
        <translation>function 旁边的 test 是样本数：test: 20</translation>
    </message>
    <message>
        <source>the array %1 is of type %2; save it as &lt;f8, &lt;f4 or &lt;f2: array.astype(&apos;&lt;f8&apos;)</source>
        <translation>数组 %1 的类型是 %2；请存成 &lt;f8、&lt;f4 或 &lt;f2：array.astype(&apos;&lt;f8&apos;)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no input that could be scaled</source>
        <translation>“%1”不是可以缩放的输入</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no input that could be scaled; did you mean %2?</source>
        <translation>“%1”不是可以缩放的输入；是否想写 %2？</translation>
    </message>
    <message>
        <source>the inputs cannot be scaled: their numbers are too large or too close to each other</source>
        <translation>输入无法缩放：它们的数太大或彼此太接近</translation>
    </message>
    <message>
        <source>the features of all samples would be more than %1 numbers</source>
        <translation>所有样本的特征会多于 %1 个数</translation>
    </message>
    <message>
        <source>the array %1 is of type %2; F64, F32, F16 and BF16 are read</source>
        <translation>数组 %1 的类型是 %2；能读的是 F64、F32、F16 和 BF16</translation>
    </message>
    <message>
        <source>a column cannot be divided by 0</source>
        <translation>列不能除以 0</translation>
    </message>
    <message>
        <source>of one-hot low is below high</source>
        <translation>one-hot 的 low 小于 high</translation>
    </message>
    <message>
        <source>one-hot says how the classes of a csv table are written; samples have their targets themselves</source>
        <translation>one-hot 规定 csv 表格的类别怎样写；samples 自己带有目标</translation>
    </message>
    <message>
        <source>a test part with a csv file of its own goes with data from a csv file</source>
        <translation>自带 csv 文件的测试部分用于来自 csv 文件的数据</translation>
    </message>
    <message>
        <source>test is a number of samples, {share: 0.2, seed: 1} or {csv: other.csv}; here it is &quot;%1&quot;</source>
        <translation>test 是样本数、{share: 0.2, seed: 1} 或 {csv: other.csv}；这里是“%1”</translation>
    </message>
    <message>
        <source>test has either a share or a csv file of its own</source>
        <translation>test 要么有 share，要么有自己的 csv 文件</translation>
    </message>
    <message>
        <source>of %1 samples %2 are to be for the test; none would be left to train on</source>
        <translation>%1 个样本中要有 %2 个用于测试；就没有样本可供训练了</translation>
    </message>
    <message>
        <source>stratified draws the same share of each class; these targets are numbers and no classes</source>
        <translation>stratified 从每个类别抽取相同的比例；这里的目标是数，不是类别</translation>
    </message>
    <message>
        <source>%1 is %2 at the start already: that comes from the function and the start, not from the learning rate.</source>
        <translation>%1 在起点就已经是 %2：这来自函数和起点，不是学习率造成的。</translation>
    </message>
    <message>
        <source>the mean of a function goes over samples: data: {samples: [{x: [0.5], y: [1]}]}, or data: {csv: table.csv}</source>
        <translation>函数的平均是对样本求的：data: {samples: [{x: [0.5], y: [1]}]}，或 data: {csv: table.csv}</translation>
    </message>
    <message>
        <source>curve shows a function of one variable, and this one has %1; it can be shown as: %2</source>
        <translation>curve 显示一元函数，而这个函数有 %1 个变量；可以显示为：%2</translation>
    </message>
    <message>
        <source>%1 shows a function of two variables, and this one has %2; it can be shown as: %3</source>
        <translation>%1 显示二元函数，而这个函数有 %2 个变量；可以显示为：%3</translation>
    </message>
    <message>
        <source>%1 of %2 points marked so far; of %3 more a person decides</source>
        <translation>目前已评 %2 分中得 %1 分；另有 %3 分由人评定</translation>
    </message>
    <message>
        <source>the answer cannot be read</source>
        <translation>答案无法读出</translation>
    </message>
    <message>
        <source>a person has read this</source>
        <translation>已有人阅读</translation>
    </message>
    <message>
        <source>You gave, and it cannot be read</source>
        <translation>你提交的答案无法读出</translation>
    </message>
    <message>
        <source>You typed, and did not give</source>
        <translation>你输入了但没有提交</translation>
    </message>
    <message>
        <source>a person decides, of %1</source>
        <translation>由人评定，满分 %1</translation>
    </message>
    <message>
        <source>The couplings, as the lesson gives them.</source>
        <translation>课程给定的耦合。</translation>
    </message>
    <message>
        <source>The layers whose weights and biases learn; others stay as they are, or have no biases.</source>
        <translation>权重和偏置会学习的层；其他的保持不变，或者没有偏置。</translation>
    </message>
    <message>
        <source>Inputs: %1.</source>
        <translation>输入:%1。</translation>
    </message>
    <message>
        <source>Outputs: %1.</source>
        <translation>输出:%1。</translation>
    </message>
    <message>
        <source>Inputs: %1. Outputs: %2.</source>
        <translation>输入:%1。输出:%2。</translation>
    </message>
    <message>
        <source>the first row must name the columns student, question and points, or be that of a table that grade wrote</source>
        <translation>第一行必须写明 student、question 和 points 这几列，或者是 grade 所写表格的第一行</translation>
    </message>
    <message>
        <source>points without a student</source>
        <translation>分数没有对应的学生</translation>
    </message>
    <message>
        <source>the points for &quot;%1&quot; of %2 are a number from 0 on, not &quot;%3&quot;</source>
        <translation>%2 的“%1”的分数应是不小于 0 的数，而不是“%3”</translation>
    </message>
    <message>
        <source>line %1 gives other points for the same answer</source>
        <translation>第 %1 行给同一答案另外的分数</translation>
    </message>
    <message>
        <source>the table has more than %1 bytes</source>
        <translation>表格超过 %1 字节</translation>
    </message>
    <message>
        <source>Scaling: each input minus a number, divided by another; both come from the whole training part.</source>
        <translation>缩放：每个输入减去一个数，再除以另一个数；两者都来自整个训练部分。</translation>
    </message>
    <message>
        <source>The features: what the network gets, from the inputs.</source>
        <translation>特征：网络得到的数，由输入算出。</translation>
    </message>
    <message>
        <source>The samples as they were read: a column each.</source>
        <translation>读到的样本：每列一个。</translation>
    </message>
    <message>
        <source>The classes in the order of their outputs, and the samples&apos;.</source>
        <translation>按输出顺序的类别，以及各样本的类别。</translation>
    </message>
    <message>
        <source>The last bit of an activation, which libraries round differently, changes these by more than 1e-12: by how much they may be off.</source>
        <translation>激活值的最后一位(各个库的舍入不同)会使这些数改变超过 1e-12:这里写明它们可以相差多少。</translation>
    </message>
    <message>
        <source>the slope of x^%1 at 0 is not a finite number</source>
        <translation>x^%1 在 0 处的导数不是有限的数</translation>
    </message>
    <message>
        <source>the slope of %1 at %2 is not a finite number</source>
        <translation>%1 在 %2 处的导数不是有限的数</translation>
    </message>
    <message>
        <source>and, or, not join comparisons, as in x &gt; 0 and x &lt; 1</source>
        <translation>and、or、not 连接比较式，例如 x &gt; 0 and x &lt; 1</translation>
    </message>
    <message>
        <source>%1 is a variable here; before = stands only what the whole is called, as in y = …</source>
        <translation>%1 在这里是变量；= 前面只能写整个式子的名称，例如 y = …</translation>
    </message>
    <message>
        <source>%1&apos; is the name of a slope; write out what it is</source>
        <translation>%1&apos; 是导数的名称；请写出它等于什么</translation>
    </message>
    <message>
        <source>the command \%1 is not read here</source>
        <translation>这里不能使用命令 \%1</translation>
    </message>
    <message>
        <source>behind \%1 a word in braces is read: \%1{x}</source>
        <translation>\%1 后面应是花括号里的一个词：\%1{x}</translation>
    </message>
    <message>
        <source>here a comma may be a decimal sign or part two arguments: write 0.5, or ; between the arguments</source>
        <translation>这里的逗号可以是小数点，也可以分隔两个自变量：请写 0.5，或用 ; 分隔自变量</translation>
    </message>
    <message>
        <source>a = stands only behind a name in front of all, y = …; to compare write ==</source>
        <translation>= 只能放在最前面的名称之后：y = …；比较请写 ==</translation>
    </message>
    <message>
        <source>write or for ||, and norm(x) for ||x||</source>
        <translation>|| 请写成 or，||x|| 请写成 norm(x)</translation>
    </message>
    <message>
        <source>indices touch their name, as in x[1]; factors stand in ( )</source>
        <translation>下标紧跟名称，例如 x[1]；因子写在 ( ) 里</translation>
    </message>
    <message>
        <source>this may be (%1)*%2 or %3^(%4*%2): write the one that is meant</source>
        <translation>这可以是 (%1)*%2，也可以是 %3^(%4*%2)：请写明是哪一个</translation>
    </message>
    <message>
        <source>behind a division this may be …/%1*%2 or …/(%1*%2): write the one that is meant</source>
        <translation>在除号后面，这可以是 …/%1*%2，也可以是 …/(%1*%2)：请写明是哪一个</translation>
    </message>
    <message>
        <source>this %1 is never closed</source>
        <translation>这个 %1 没有闭合</translation>
    </message>
    <message>
        <source>write other roots as powers: x^(1/3)</source>
        <translation>其他方根请写成幂：x^(1/3)</translation>
    </message>
    <message>
        <source>write what the root is of in parentheses: √(x + 1)</source>
        <translation>请把根号下的式子写在括号里：√(x + 1)</translation>
    </message>
    <message>
        <source>this may be √(%1)… or √(%1…): write what the root is of in parentheses</source>
        <translation>这可以是 √(%1)…，也可以是 √(%1…)：请把根号下的式子写在括号里</translation>
    </message>
    <message>
        <source>\frac takes two groups in braces: \frac{1}{2}</source>
        <translation>\frac 后面是两个花括号组：\frac{1}{2}</translation>
    </message>
    <message>
        <source>%1^-1 may be 1/%1 or the inverse of %1: write the one that is meant, 1/%1(x) or by its name</source>
        <translation>%1^-1 可以是 1/%1，也可以是 %1 的反函数：请写明是哪一个，1/%1(x) 或反函数的名称</translation>
    </message>
    <message>
        <source>write the power behind the parentheses: %1(x)^2</source>
        <translation>请把指数写在括号后面：%1(x)^2</translation>
    </message>
    <message>
        <source>this may be %1(%2)%3 or %1(%2%3): write the one that is meant</source>
        <translation>这可以是 %1(%2)%3，也可以是 %1(%2%3)：请写明是哪一个</translation>
    </message>
    <message>
        <source>of the shapes %1 and %2 this may be the product of matrices or one entry by entry: write @ or *</source>
        <translation>形状为 %1 和 %2 时，这可以是矩阵乘积，也可以是逐元素乘积：请写 @ 或 *</translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation>%1 读作 %2</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;; write %2</source>
        <translation>没有函数“%1”；请写 %2</translation>
    </message>
    <message>
        <source>%1 is no name; a function&apos;s argument stands in parentheses, as in sin(x), and * between factors</source>
        <translation>%1 不是名称；函数的自变量写在括号里，例如 sin(x)，因子之间写 *</translation>
    </message>
    <message>
        <source>%1 can be taken apart in several ways; write it with signs, as in %2</source>
        <translation>%1 可以有几种拆法；请写出运算符号，例如 %2</translation>
    </message>
    <message>
        <source>in a node stand comparisons with &lt;, &lt;=, &gt; and &gt;=, which are 0 or 1; join them with *</source>
        <translation>节点里的比较用 &lt;、&lt;=、&gt;、&gt;=，其值为 0 或 1；用 * 连接它们</translation>
    </message>
    <message>
        <source>nothing that can be marked is in %1</source>
        <translation>%1 中没有可评分的内容</translation>
    </message>
    <message>
        <source>nothing that can be marked was handed in by the student &quot;%1&quot;</source>
        <translation>学生“%1”没有交来可评分的作业</translation>
    </message>
    <message>
        <source>the question &quot;%1&quot; is judged by the program: these points are not taken</source>
        <translation>问题“%1”由程序评判：这些分数不采用</translation>
    </message>
    <message>
        <source>these points were given for another answer than the one that &quot;%1&quot; has handed in by now; they are not taken</source>
        <translation>这些分数是给另一个答案的，不是“%1”现在交来的答案；不采用</translation>
    </message>
    <message>
        <source>the lesson has no question &quot;%1&quot;; did you mean %2?</source>
        <translation>课程没有问题“%1”；是不是 %2？</translation>
    </message>
    <message>
        <source>points are a number from 0 on</source>
        <translation>分数是不小于 0 的数</translation>
    </message>
    <message>
        <source>the question &quot;%1&quot; is worth %2 points at most, not %3</source>
        <translation>问题“%1”最多值 %2 分，而不是 %3 分</translation>
    </message>
    <message>
        <source>the file has more than %1 bytes</source>
        <translation>文件超过 %1 字节</translation>
    </message>
    <message>
        <source>the file says that the work was done with another version of the lesson&apos;s questions; it is marked with this one</source>
        <translation>文件称作业是按课程题目的另一个版本完成的；现按此版本评分</translation>
    </message>
    <message>
        <source>the file does not say which version of the lesson the work was done with, which the program always writes; it is marked with this one</source>
        <translation>文件没有说明作业是按课程的哪个版本完成的，而程序总会写明；现按此版本评分</translation>
    </message>
    <message>
        <source>this was typed and not given</source>
        <translation>这是输入了但没有提交的</translation>
    </message>
    <message>
        <source>the work cannot be put aside in the folder %1, so it stays as it is</source>
        <translation>作业无法在文件夹 %1 中另行保存，因此保持原样</translation>
    </message>
    <message>
        <source>the work in %1 cannot be read</source>
        <translation>无法读取 %1 中的作业</translation>
    </message>
    <message>
        <source>weights has a row of %1 numbers for each of the %1 units: [[0, 1], [1, 0]]</source>
        <translation>weights 对 %1 个单元各有一行，每行 %1 个数：[[0, 1], [1, 0]]</translation>
    </message>
    <message>
        <source>a coupling is a number from -1000000 to 1000000</source>
        <translation>耦合是 -1000000 到 1000000 之间的数</translation>
    </message>
    <message>
        <source>%1 is 0, for no unit pulls at itself; here it is %2</source>
        <translation>%1 是 0，因为没有单元会拉自己；这里是 %2</translation>
    </message>
    <message>
        <source>couplings are the same both ways, but %1 is %2 and %3 is %4</source>
        <translation>两个方向的耦合应当相同，但 %1 是 %2，而 %3 是 %4</translation>
    </message>
    <message>
        <source>%1: the couplings are given, so nothing is stored; there is W[i,j]</source>
        <translation>%1：耦合是给定的，所以不存储什么；有 W[i,j]</translation>
    </message>
    <message>
        <source>The field is exactly 0; in this net unit %1 then goes up (at-zero: up).</source>
        <translation>场恰好为 0；在这个网络里单元 %1 这时变高（at-zero: up）。</translation>
    </message>
    <message>
        <source>The field is exactly 0; in this net unit %1 then goes down (at-zero: down).</source>
        <translation>场恰好为 0；在这个网络里单元 %1 这时变低（at-zero: down）。</translation>
    </message>
    <message>
        <source>In pattern %1 the units %2 and %3 are alike: their coupling grows by %4.</source>
        <translation>在模式 %1 中，单元 %2 和 %3 相同：它们的耦合增加 %4。</translation>
    </message>
    <message>
        <source>In pattern %1 the units %2 and %3 differ: their coupling falls by %4.</source>
        <translation>在模式 %1 中，单元 %2 和 %3 不同：它们的耦合减少 %4。</translation>
    </message>
    <message>
        <source>a Hopfield net needs &quot;patterns&quot; to store, or &quot;weights&quot;: its couplings</source>
        <translation>Hopfield 网络需要要存储的 &quot;patterns&quot;，或者 &quot;weights&quot;：它的耦合</translation>
    </message>
    <message>
        <source>normalise goes with the rule hebbian; the others need their 1/N</source>
        <translation>normalise 只用于 hebbian 规则；其他规则离不开 1/N</translation>
    </message>
    <message>
        <source>%1 says how patterns are stored; beside weights nothing is stored</source>
        <translation>%1 说的是怎样存储模式；给出 weights 时什么也不存储</translation>
    </message>
    <message>
        <source>this net has no patterns to start from; give a state: start: [1, -1, …]</source>
        <translation>这个网络没有可以作为起点的模式；请给出状态：start: [1, -1, …]</translation>
    </message>
    <message>
        <source>%1 is given by the lesson: change it there (weights); here change s, theta or T</source>
        <translation>%1 由课程给定：请在课程里改（weights）；这里可以改 s、theta 或 T</translation>
    </message>
    <message>
        <source>at-zero stands in model, beside patterns</source>
        <translation>at-zero 写在 model 里，与 patterns 并列</translation>
    </message>
    <message>
        <source>line %1: a picture has one sign for up and one for down; here &quot;%2&quot; and &quot;%3&quot; stand for the same</source>
        <translation>第 %1 行：图案里高和低各用一个符号；这里“%2”和“%3”表示同一个</translation>
    </message>
    <message>
        <source>%1 mixes two alphabets: a unit is −1 or 1, or it is 0 or 1, and here are −1 and 0; which is down?</source>
        <translation>%1混用了两套符号：单元或者是 −1 和 1，或者是 0 和 1，而这里 −1 和 0 都有；哪一个表示“低”？</translation>
    </message>
    <message>
        <source>a picture has one sign for up and one for down; here &quot;%1&quot; and &quot;%2&quot; stand for the same (numbers are a list: [1, -1, 1])</source>
        <translation>图案里高和低各用一个符号；这里“%1”和“%2”表示同一个（数字请写成列表：[1, -1, 1]）</translation>
    </message>
    <message>
        <source>here a list is needed: [chain-rule, one-example]</source>
        <translation>这里需要一个列表：[chain-rule, one-example]</translation>
    </message>
    <message>
        <source>a course has up to %1 lessons, this has %2</source>
        <translation>一门课程至多有 %1 课，这里有 %2 课</translation>
    </message>
    <message>
        <source>here the id of a lesson is needed: small letters, digits and -</source>
        <translation>这里需要一课的 id：小写字母、数字和 -</translation>
    </message>
    <message>
        <source>%1 stands in the parts a second time</source>
        <translation>%1 在各部分中出现了第二次</translation>
    </message>
    <message>
        <source>there is no lesson %1 in the folder</source>
        <translation>文件夹中没有 %1 这一课</translation>
    </message>
    <message>
        <source>no part has the lesson &quot;%1&quot;</source>
        <translation>没有一个部分包含“%1”这一课</translation>
    </message>
    <message>
        <source>no part has the lesson &quot;%1&quot;; did you mean %2?</source>
        <translation>没有一个部分包含“%1”这一课；是否指 %2？</translation>
    </message>
    <message>
        <source>prerequisites are lists by lesson: {one-example: [chain-rule]}</source>
        <translation>prerequisites 是按课给出的列表：{one-example: [chain-rule]}</translation>
    </message>
    <message>
        <source>%1 would have to come before itself: its prerequisites go round in a circle</source>
        <translation>%1 就得排在它自己之前：它的先修课绕成了一圈</translation>
    </message>
    <message>
        <source>the id of a way has small letters, digits and -</source>
        <translation>一条路线的 id 由小写字母、数字和 - 组成</translation>
    </message>
    <message>
        <source>%1 stands in this way a second time</source>
        <translation>%1 在这条路线中出现了第二次</translation>
    </message>
    <message>
        <source>%1 comes before %2 in this way, and needs it</source>
        <translation>在这条路线中 %1 排在 %2 之前，却需要它</translation>
    </message>
    <message>
        <source>choices are given by their numbers, each once, from 1 to %1</source>
        <translation>选项用编号给出，每个一次，从 1 到 %1</translation>
    </message>
    <message>
        <source>choice %1 of this question is right, so what it says to who gives it is never read; a say belongs to a wrong choice</source>
        <translation>此题的选项 %1 是对的，所以给选它的人的话永远不会出现；say 属于错误的选项</translation>
    </message>
    <message>
        <source>%1 Chinese characters are read here before something is to be done, at most %2 should be: say less, or have something done in between (until, a question, controls)</source>
        <translation>在做一件事之前，这里要读 %1 个汉字，至多应为 %2 个：少说一些，或中间安排一件事（until、一道题、controls）</translation>
    </message>
    <message>
        <source>%1 words are read here before something is to be done, at most %2 should be: say less, or have something done in between (until, a question, controls)</source>
        <translation>在做一件事之前，这里要读 %1 个英文词，至多应为 %2 个：少说一些，或中间安排一件事（until、一道题、controls）</translation>
    </message>
    <message>
        <source>there is nothing to do in this section: let it wait for a step or a run (until), ask something, or open a setting (controls)</source>
        <translation>这一节没有可做的事：让它等待一步或一次运行（until），提一个问题，或开放一个设置（controls）</translation>
    </message>
    <message>
        <source>this question knows no wrong number: give it slips, what a student gets who goes wrong, and what to say to it: [{value: …, say: …}]</source>
        <translation>此题不认识任何错误的数：给它 slips，即做错的学生会得到什么，以及该说什么：[{value: …, say: …}]</translation>
    </message>
    <message>
        <source>only the choice that comes true needs no answer; these have none: %1. Give them a say: {text: …, that: …, say: …}</source>
        <translation>只有成真的选项不需要回应；这些都没有：%1。给它们 say：{text: …, that: …, say: …}</translation>
    </message>
    <message>
        <source>these wrong choices are not answered: %1. Say what misleads who gives them: {text: …, say: …}</source>
        <translation>这些错误的选项没有回应：%1。说明选它的人错在哪里：{text: …, say: …}</translation>
    </message>
    <message>
        <source>%1 of %2 questions ask for a number, at most half should: let students predict, choose, order, write a formula or bring a state about</source>
        <translation>%2 道题中有 %1 道要求一个数，至多应为一半：让学生预测、选择、排序、写公式，或达到一个状态</translation>
    </message>
    <message>
        <source>questions that are predictions: %1, there should be two at least (kind: prediction)</source>
        <translation>预测题有 %1 道，至少应有两道（kind: prediction）</translation>
    </message>
    <message>
        <source>nothing asks what would be otherwise: ask for a state to be brought about (kind: reach), or for a prediction about another run or in a section that opens controls</source>
        <translation>没有一道题问“如果不是这样会怎样”：要求达到一个状态（kind: reach），或预测另一个运行，或在开放 controls 的一节里预测</translation>
    </message>
    <message>
        <source>%1 is used and nothing says what it is: name it in one paragraph with it, in *italics* or by a link to a term</source>
        <translation>用到了 %1，但没有说明它是什么：在同一段里给出它的名字，用 *斜体* 或指向术语的链接</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used and explained nowhere: link it to an entry of terms, [%1](term:…), or set it in *italics* where you say what it is</source>
        <translation>用到了“%1”，但没有任何解释：把它链接到 terms 中的一项，[%1](term:…)，或在解释它的地方用 *斜体*</translation>
    </message>
    <message>
        <source>nothing links to this term, so nobody reads it: [%1](term:%1)</source>
        <translation>没有链接指向这个术语，所以没有人会读到它：[%1](term:%1)</translation>
    </message>
    <message>
        <source>no section has a picture that was chosen for it: give the first one a picture, or a view with the stage that shows what it speaks of</source>
        <translation>没有一节有专门选的图：给第一节一个 picture，或一个 view，其 stage 显示所讲的内容</translation>
    </message>
    <message>
        <source>the lesson does not say what was learned: give it learned</source>
        <translation>这一课没有说学到了什么：给它 learned</translation>
    </message>
    <message>
        <source>the lesson does not end with something that succeeds: let its last section run until it does (until), or have it brought about (kind: reach)</source>
        <translation>这一课的结尾没有一次成功：让最后一节运行到成功为止（until），或让学生达到它（kind: reach）</translation>
    </message>
    <message>
        <source>there is nothing to try by oneself at the end: open a setting in the last section (controls), or ask for a state to be brought about (kind: reach)</source>
        <translation>结尾没有可以自己尝试的事：在最后一节开放一个设置（controls），或要求达到一个状态（kind: reach）</translation>
    </message>
    <message>
        <source>a hint of this question is the finished answer, &quot;%1&quot;, and costs nothing: say the way there, or let it cost points: {text: …, cost: …}</source>
        <translation>此题的一个提示就是现成的答案“%1”，而且不扣分：只说方法，或让它扣分：{text: …, cost: …}</translation>
    </message>
    <message>
        <source>a word of this text has %1 letters; a word may have at most %2: put blanks between</source>
        <translation>这段文字中有一个词长 %1 个字母,最多 %2 个:请用空格隔开</translation>
    </message>
    <message>
        <source>there is no lesson &quot;%1&quot;, neither beside this one nor among those of the program</source>
        <translation>没有课程“%1”，在本课旁边和程序自带的课程中都没有</translation>
    </message>
    <message>
        <source>this section asks %1 questions; it may ask at most %2: make several sections of it</source>
        <translation>这一节有 %1 个问题,最多只能有 %2 个:请分成几节</translation>
    </message>
    <message>
        <source>choices is a list of 2 to %1 texts; here are %2</source>
        <translation>choices 是 2 到 %1 段文字的列表；这里有 %2 段</translation>
    </message>
    <message>
        <source>a choice of an order is not wrong by itself; it has a text and no say</source>
        <translation>排序题的选项本身没有对错；它只有 text，没有 say</translation>
    </message>
    <message>
        <source>choices is a list of 2 to %1, here are %2: [{text: …, that: &quot;C &lt; 0.1&quot;}, …]</source>
        <translation>choices 是 2 到 %1 项的列表，这里有 %2 项：[{text: …, that: &quot;C &lt; 0.1&quot;}, …]</translation>
    </message>
    <message>
        <source>the picture &quot;%1&quot; of this model has no part of a plane to choose; %2 changes nothing</source>
        <translation>这个模型的图“%1”没有可选的平面范围；%2 不起作用</translation>
    </message>
    <message>
        <source>this script has %1 sections; a lesson has at most %2</source>
        <translation>这个脚本有 %1 节;一课最多 %2 节</translation>
    </message>
    <message>
        <source>This is what comes out with %1 in place of %2.</source>
        <translation>这是用 %1 代替 %2 得到的结果。</translation>
    </message>
    <message>
        <source>This is %1; asked for is %2.</source>
        <translation>这是 %1；要求的是 %2。</translation>
    </message>
    <message>
        <source>what goes in steps is a decimal number; fractions stand under choose: [1/3, 2/3]</source>
        <translation>按步长取的数是十进制小数；分数写在 choose 下：[1/3, 2/3]</translation>
    </message>
    <message>
        <source>this layer has no biases (bias: false); there is nothing to fix</source>
        <translation>这一层没有偏置（bias: false）；没有什么可固定的</translation>
    </message>
    <message>
        <source>fixed is true (weights and biases stay as they are) or biases; here it is &quot;%1&quot;</source>
        <translation>fixed 是 true（权重和偏置都不变）或 biases；这里是“%1”</translation>
    </message>
    <message>
        <source>layer 0 is the input: it has no weights and no biases</source>
        <translation>第 0 层是输入：它没有权重，也没有偏置</translation>
    </message>
    <message>
        <source>every layer is fixed, so this network learns nothing</source>
        <translation>每一层都是固定的，所以这个网络什么也学不到</translation>
    </message>
    <message>
        <source>%1 exists only with test data: say how many samples are for the test, as in data: {…, test: 20}</source>
        <translation>只有有测试数据时才有 %1:请写明留多少样本作测试,例如 data: {…, test: 20}</translation>
    </message>
    <message>
        <source>%1 exists only where the targets are classes: one 1 among zeros, or two classes on one output</source>
        <translation>只有目标是类别时才有 %1:零中有一个 1,或一个输出上的两个类别</translation>
    </message>
    <message>
        <source>there is no %1: layer %2 has no biases (bias: false)</source>
        <translation>没有 %1：第 %2 层没有偏置（bias: false）</translation>
    </message>
    <message>
        <source>there is no %1: the biases of layer %2 are fixed, so they have no slope and no update</source>
        <translation>没有 %1：第 %2 层的偏置是固定的，所以没有斜率，也不更新</translation>
    </message>
    <message>
        <source>there is no %1: the weights of layer %2 are fixed, so they have no slope and no update</source>
        <translation>没有 %1：第 %2 层的权重是固定的，所以没有斜率，也不更新</translation>
    </message>
    <message>
        <source>Neuron %2 of layer %1 multiplies everything that comes in by its weights and adds it up; this layer has no biases.</source>
        <translation>第 %1 层的神经元 %2 把所有输入乘以权重再相加；这一层没有偏置。</translation>
    </message>
    <message>
        <source>The slope of the objective, by which the optimiser goes: %1 = %2 + %3 = %4 + %5 = %6.</source>
        <translation>目标函数的斜率，优化器用的就是它：%1 = %2 + %3 = %4 + %5 = %6。</translation>
    </message>
    <message>
        <source>The cost %1 is %2: a cross-entropy takes the logarithm of the outputs, and here one of them leaves it none. Outputs that are strictly between 0 and 1 (sigmoid, softmax) always do.</source>
        <translation>代价 %1 是 %2：交叉熵要取输出的对数，而这里有一个输出没有对数。严格在 0 与 1 之间的输出（sigmoid、softmax）总是有的。</translation>
    </message>
    <message>
        <source>%1 is %2, before anything was updated: that comes from the data and the parameters at the start, not from the learning rate.</source>
        <translation>%1 是 %2，而这时还没有更新过任何东西：这来自数据和起始参数，不是学习率造成的。</translation>
    </message>
    <message>
        <source>a batch of %1 samples keeps %2 numbers at once, more than %3; write batch: %4 or less</source>
        <translation>一批 %1 个样本要同时保存 %2 个数,多于 %3;请写 batch: %4 或更小</translation>
    </message>
    <message>
        <source>the slope of step is 0 everywhere, so this network learns nothing, whatever the cost; take sigmoid, or say fixed: true</source>
        <translation>step 的斜率处处为 0，所以无论用什么代价，这个网络都学不到东西；请用 sigmoid，或者写 fixed: true</translation>
    </message>
    <message>
        <source>the slope of step is 0 everywhere, so the layers 1 to %1 learn nothing; take sigmoid, or say fixed: true</source>
        <translation>step 的斜率处处为 0，所以第 1 到 %1 层什么也学不到；请用 sigmoid，或者写 fixed: true</translation>
    </message>
    <message>
        <source>Of all %1 training samples, %2 get the right class with the parameters after this update.</source>
        <translation>在这次更新之后的参数下,全部 %1 个训练样本中有 %2 个类别正确。</translation>
    </message>
    <message>
        <source>Of all %1 test samples, which nothing is learned from, %2 get the right class with the parameters after this update.</source>
        <translation>测试样本不参与学习;在这次更新之后的参数下,全部 %1 个测试样本中有 %2 个类别正确。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>A sample is right where its largest output is the one of its class.</source>
        <translation>一个样本最大的输出正是它的类别时,它就是正确的。</translation>
    </message>
    <message>
        <source>A sample is right where its output lies on the same side of the middle between the two classes as its target.</source>
        <translation>一个样本的输出与目标在两个类别中点的同一侧时,它就是正确的。</translation>
    </message>
    <message>
        <source>Mean over the test data</source>
        <translation>测试数据上的平均</translation>
    </message>
    <message>
        <source>The mean cost of the %1 test samples, which nothing is learned from, with the parameters after this update.</source>
        <translation>%1 个测试样本(不参与学习)在这次更新之后的参数下的平均代价。</translation>
    </message>
    <message>
        <source>Mean over the epoch</source>
        <translation>一轮的平均</translation>
    </message>
    <message>
        <source>Each of the epoch&apos;s %1 samples as it was trained: with the parameters that its own iteration began with, so that those of the epoch&apos;s beginning are judged before anything was learned from the others.</source>
        <translation>本轮 %1 个样本各按训练它时的情形计算:用它自己那次迭代开始时的参数,所以一轮开头的样本是在学到其余样本之前评判的。</translation>
    </message>
    <message>
        <source>surface shows the cost over two parameters, and this network has one; it can be shown as: %1</source>
        <translation>surface 显示代价随两个参数的变化，而这个网络只有一个参数；可以显示为：%1</translation>
    </message>
    <message>
        <source>function shows a network of one or two inputs and one output; this one has %1 and %2; it can be shown as: %3</source>
        <translation>function 显示有一个或两个输入、一个输出的网络；这个网络有 %1 个输入和 %2 个输出；可以显示为：%3</translation>
    </message>
    <message>
        <source>these arrays do not fit this network. It needs %1; here are %2. Which is which can be said: parameters: {file: …, names: {w1: …}}</source>
        <translation>这些数组不适合这个网络。它需要 %1；这里有 %2。可以写明哪个是哪个：parameters: {file: …, names: {w1: …}}</translation>
    </message>
    <message>
        <source>names: there is no array &quot;%1&quot; for %2; here are %3</source>
        <translation>names：没有给 %2 的数组“%1”；这里有 %3</translation>
    </message>
    <message>
        <source>names: there is no array for %1; here are %2</source>
        <translation>names：没有给 %1 的数组；这里有 %2</translation>
    </message>
    <message>
        <source>names: this network has no %1; it has %2</source>
        <translation>names：这个网络没有 %1；它有 %2</translation>
    </message>
    <message>
        <source>no layer takes the array %1; of such a file say what is meant: parameters: {file: …, names: {w1: %2, …}}</source>
        <translation>没有哪一层用到数组 %1；这样的文件请写明用哪些：parameters: {file: …, names: {w1: %2, …}}</translation>
    </message>
    <message>
        <source>there is no array %1; this network needs %2; here are %3</source>
        <translation>没有数组 %1；这个网络需要 %2；这里有 %3</translation>
    </message>
    <message>
        <source>which of %1 is the first layer? Neither their names nor their shapes say it; say parameters: {file: …, names: {w1: %2, …}}</source>
        <translation>%1 中哪个是第一层？名称和形状都没有说明；请写 parameters: {file: …, names: {w1: %2, …}}</translation>
    </message>
    <message>
        <source>the weights %1 are square, and their names do not say whether a row is a neuron or an input; say transposed: false (a row is a neuron) or transposed: true (a row is an input)</source>
        <translation>权重 %1 是方阵，名称又没有说明一行是神经元还是输入；请写 transposed: false（一行是一个神经元）或 transposed: true（一行是一个输入）</translation>
    </message>
    <message>
        <source>the array %1 has the shape %2, but %3 is needed: rows are the inputs, columns the neurons of the layer; transpose it (%1.T), or say transposed: false</source>
        <translation>数组 %1 的形状是 %2，需要的是 %3：行是输入，列是这一层的神经元；请转置（%1.T），或者写 transposed: false</translation>
    </message>
    <message>
        <source>the array %1 has the shape %2, but %3 is needed: rows are the neurons of the layer, columns its inputs; transpose it (%1.T), or say transposed: true</source>
        <translation>数组 %1 的形状是 %2，需要的是 %3：行是这一层的神经元，列是它的输入；请转置（%1.T），或者写 transposed: true</translation>
    </message>
    <message>
        <source>layer %1 has no biases (bias: false); %2 is left over</source>
        <translation>第 %1 层没有偏置（bias: false）；%2 多余</translation>
    </message>
    <message>
        <source>there are no biases for layer %1; here are %2. A layer without them has bias: false</source>
        <translation>没有第 %1 层的偏置；这里有 %2。没有偏置的层写 bias: false</translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>参数：%1</translation>
    </message>
    <message>
        <source>the names are %1&apos;s; a row of weights is an input there, here it is a neuron: they were turned</source>
        <translation>名称是 %1 的；那里权重的一行是一个输入，这里是一个神经元：已经转置</translation>
    </message>
    <message>
        <source>the names are %1&apos;s; a row of weights is a neuron</source>
        <translation>名称是 %1 的；权重的一行是一个神经元</translation>
    </message>
    <message>
        <source>a row of weights is an input there, here it is a neuron: they were turned</source>
        <translation>那里权重的一行是一个输入，这里是一个神经元：已经转置</translation>
    </message>
    <message>
        <source>the weights are square, so it was taken for granted that a row is an input, as Keras has it; transposed: false takes it for a neuron</source>
        <translation>权重是方阵，所以按 Keras 的习惯认为一行是一个输入；transposed: false 则认为一行是一个神经元</translation>
    </message>
    <message>
        <source>only weights and biases are taken; cost and sizes are the lesson&apos;s</source>
        <translation>只取权重和偏置；代价和层的大小以课程为准</translation>
    </message>
    <message>
        <source>layer %1 has no biases (bias: false); leave b out</source>
        <translation>第 %1 层没有偏置（bias: false）；请去掉 b</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is called %3 here</source>
        <translation>%1：“%2”在这里叫 %3</translation>
    </message>
    <message>
        <source>names is a map of parameters to arrays of the file: {w1: fc1.weight, b1: fc1.bias}</source>
        <translation>names 把参数对应到文件里的数组：{w1: fc1.weight, b1: fc1.bias}</translation>
    </message>
    <message>
        <source>parameters is a list, an entry for each layer after the input: [{w: …, b: …}], also where there is only one</source>
        <translation>parameters 是列表，输入之后的每一层一项：[{w: …, b: …}]，只有一层时也是</translation>
    </message>
    <message>
        <source>%1 is a number; &quot;%2&quot; has a comma: write %3, with a point</source>
        <translation>%1 是一个数；“%2”里有逗号：请用小数点写成 %3</translation>
    </message>
    <message>
        <source>%1 is a number; &quot;%2&quot; stands in quotes, which make it a word: write %3, without them</source>
        <translation>%1 是一个数；“%2”在引号里，就成了词：请去掉引号写成 %3</translation>
    </message>
    <message>
        <source>between { } a comma parts keys; decimals are written with a point: 0.5</source>
        <translation>在 { } 之间逗号分隔各个键；小数用小数点：0.5</translation>
    </message>
    <message>
        <source>%1 is not a finite number (%2): what it is worked out from is too large, or does not go together.</source>
        <translation>%1 不是有限的数（%2）：用来计算它的数太大，或者互不相容。</translation>
    </message>
    <message>
        <source>no step computes %1: it is known at the end of an epoch, as at %2:end</source>
        <translation>没有哪一步计算 %1:它在一轮结束时才知道,例如在 %2:end</translation>
    </message>
    <message>
        <source>%1 is not known at %2: it is known at the end of an epoch, as at %3:end</source>
        <translation>%1 在 %2 处还不知道:它在一轮结束时才知道,例如在 %3:end</translation>
    </message>
    <message>
        <source>An input: a number that the model is given.</source>
        <translation>输入：给模型的一个数。</translation>
    </message>
    <message>
        <source>The target: what the output is to become.</source>
        <translation>目标：输出应当成为的数。</translation>
    </message>
    <message>
        <source>The weighted input of a neuron: what reaches it, each number times its weight, added up, plus the bias.</source>
        <translation>神经元的加权输入：到达它的每个数乘以其权重，加起来，再加偏置。</translation>
    </message>
    <message>
        <source>The activation of a neuron: what it hands on. Its activation function makes it of z.</source>
        <translation>神经元的激活值：它传下去的数，由激活函数从 z 得出。</translation>
    </message>
    <message>
        <source>The slope of the activation function: how much a changes when z changes a little.</source>
        <translation>激活函数的斜率：z 稍变时 a 变多少。</translation>
    </message>
    <message>
        <source>How much the cost changes when this activation changes a little.</source>
        <translation>这个激活值稍变时代价变多少。</translation>
    </message>
    <message>
        <source>The error of a neuron, ∂C/∂z: how much the cost changes when its weighted input z changes a little.</source>
        <translation>神经元的误差 ∂C/∂z：它的加权输入 z 稍变时代价变多少。</translation>
    </message>
    <message>
        <source>A weight: how much of one neuron&apos;s activation reaches the next.</source>
        <translation>权重：一个神经元的激活值有多少传到下一个。</translation>
    </message>
    <message>
        <source>The bias of a neuron: what is added to its weighted input.</source>
        <translation>神经元的偏置：加在它的加权输入上的数。</translation>
    </message>
    <message>
        <source>How much the cost changes when this weight changes a little.</source>
        <translation>这个权重稍变时代价变多少。</translation>
    </message>
    <message>
        <source>How much the cost changes when this bias changes a little.</source>
        <translation>这个偏置稍变时代价变多少。</translation>
    </message>
    <message>
        <source>How much the penalty changes when this weight changes a little.</source>
        <translation>这个权重稍变时惩罚项变多少。</translation>
    </message>
    <message>
        <source>How much cost and penalty together change when this weight changes a little.</source>
        <translation>这个权重稍变时代价与惩罚项之和变多少。</translation>
    </message>
    <message>
        <source>How much cost and penalty together change when this bias changes a little.</source>
        <translation>这个偏置稍变时代价与惩罚项之和变多少。</translation>
    </message>
    <message>
        <source>What this update adds to the weight.</source>
        <translation>这次更新给权重加上的数。</translation>
    </message>
    <message>
        <source>What this update adds to the bias.</source>
        <translation>这次更新给偏置加上的数。</translation>
    </message>
    <message>
        <source>The cost: how far the outputs are from the targets. Training makes it small.</source>
        <translation>代价：输出离目标有多远。训练使它变小。</translation>
    </message>
    <message>
        <source>The penalty: what large weights cost besides.</source>
        <translation>惩罚项：大的权重另外要付的代价。</translation>
    </message>
    <message>
        <source>The objective: the cost and the penalty together.</source>
        <translation>目标函数：代价与惩罚项之和。</translation>
    </message>
    <message>
        <source>The learning rate: how far an update goes against the slope. Too small is slow, too large overshoots.</source>
        <translation>学习率：更新逆着斜率走多远。太小则慢，太大则过头。</translation>
    </message>
    <message>
        <source>The share of the samples that are put into the right class.</source>
        <translation>归到正确类别的样本所占的比例。</translation>
    </message>
    <message>
        <source>The share of the test samples that are put into the right class.</source>
        <translation>归到正确类别的测试样本所占的比例。</translation>
    </message>
    <message>
        <source>The share of the samples that were put into the right class, over a whole epoch.</source>
        <translation>一整轮中归到正确类别的样本所占的比例。</translation>
    </message>
    <message>
        <source>The mean cost of the test samples, from which nothing is learned.</source>
        <translation>测试样本的平均代价；不从它们学习。</translation>
    </message>
    <message>
        <source>The mean cost of all samples of an epoch.</source>
        <translation>一轮中所有样本的平均代价。</translation>
    </message>
    <message>
        <source>The value of the function at this place.</source>
        <translation>函数在这里的值。</translation>
    </message>
    <message>
        <source>The value of a node of the computational graph.</source>
        <translation>计算图中一个节点的值。</translation>
    </message>
    <message>
        <source>An entry of a Jacobian: how much one node changes when the other changes a little.</source>
        <translation>雅可比矩阵的一项：一个节点稍变时另一个变多少。</translation>
    </message>
    <message>
        <source>The middle of a piece, where its height is taken.</source>
        <translation>一段的正中，在那里取它的高度。</translation>
    </message>
    <message>
        <source>The height of a piece: what it adds to the sum.</source>
        <translation>一段的高度：它给总和加上的数。</translation>
    </message>
    <message>
        <source>The left edge of a piece: where it rises.</source>
        <translation>一段的左边缘：它在那里升起。</translation>
    </message>
    <message>
        <source>The right edge of a piece: where it falls.</source>
        <translation>一段的右边缘：它在那里落下。</translation>
    </message>
    <message>
        <source>The lower edge of a tower, seen from above.</source>
        <translation>塔的下边缘（从上面看）。</translation>
    </message>
    <message>
        <source>The upper edge of a tower, seen from above.</source>
        <translation>塔的上边缘（从上面看）。</translation>
    </message>
    <message>
        <source>The weight w of every step: the larger, the more suddenly it rises.</source>
        <translation>每个台阶的权重 w：越大，升得越陡。</translation>
    </message>
    <message>
        <source>How many pieces are added up.</source>
        <translation>有多少段相加。</translation>
    </message>
    <message>
        <source>The largest distance between the sum and the function.</source>
        <translation>总和与函数之间的最大距离。</translation>
    </message>
    <message>
        <source>The mean distance between the sum and the function.</source>
        <translation>总和与函数之间的平均距离。</translation>
    </message>
    <message>
        <source>The state of a unit: one of two values.</source>
        <translation>单元的状态：两个值之一。</translation>
    </message>
    <message>
        <source>The field of a unit: what all others add up to there. Its sign says which value the unit takes next.</source>
        <translation>单元的场：其他所有单元在这里相加的结果。它的符号决定单元接下来取哪个值。</translation>
    </message>
    <message>
        <source>How likely the unit is to take the upper value.</source>
        <translation>单元取上方那个值的可能性。</translation>
    </message>
    <message>
        <source>The random number that decides.</source>
        <translation>起决定作用的随机数。</translation>
    </message>
    <message>
        <source>The coupling of two units: above 0 they want to be equal, below 0 opposite.</source>
        <translation>两个单元的耦合：大于 0 时它们趋于相同，小于 0 时趋于相反。</translation>
    </message>
    <message>
        <source>A unit of a stored pattern.</source>
        <translation>所存图案的一个单元。</translation>
    </message>
    <message>
        <source>The threshold of a unit: the field at which it turns.</source>
        <translation>单元的阈值：在这个场上它翻转。</translation>
    </message>
    <message>
        <source>The energy of the state: without noise it never rises while the net recalls.</source>
        <translation>状态的能量：没有噪声时，网络回忆的过程中它从不上升。</translation>
    </message>
    <message>
        <source>How much the energy changes where a unit turns.</source>
        <translation>一个单元翻转时能量变多少。</translation>
    </message>
    <message>
        <source>The overlap with a stored pattern: 1 is the pattern, 0 nothing of it, −1 its opposite.</source>
        <translation>与所存图案的重叠度：1 就是该图案，0 毫无关系，−1 是它的反面。</translation>
    </message>
    <message>
        <source>The temperature: how much chance there is in each turn.</source>
        <translation>温度：每次翻转中有多少偶然。</translation>
    </message>
    <message>
        <source>How alike two stored patterns are.</source>
        <translation>两个所存图案有多相似。</translation>
    </message>
    <message>
        <source>An entry of the inverse of the patterns&apos; overlaps.</source>
        <translation>图案重叠度矩阵之逆的一项。</translation>
    </message>
    <message>
        <source>A running mean of the slopes, carried from update to update: it keeps the direction.</source>
        <translation>斜率的滑动平均，从一次更新带到下一次：它保持方向。</translation>
    </message>
    <message>
        <source>A running mean of the squared slopes: where they are large the steps become smaller.</source>
        <translation>斜率平方的滑动平均：它大的地方步子变小。</translation>
    </message>
    <message>
        <source>The running mean m, corrected for having begun at 0.</source>
        <translation>滑动平均 m，已校正从 0 开始的影响。</translation>
    </message>
    <message>
        <source>The running mean v, corrected for having begun at 0.</source>
        <translation>滑动平均 v，已校正从 0 开始的影响。</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>number of pieces</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>accuracy on the test data</source>
        <translation>测试数据上的准确率</translation>
    </message>
    <message>
        <source>accuracy of the epoch</source>
        <translation>本轮的准确率</translation>
    </message>
    <message>
        <source>cost of the test data</source>
        <translation>测试数据的代价</translation>
    </message>
    <message>
        <source>mean cost of the epoch</source>
        <translation>本轮的平均代价</translation>
    </message>
    <message>
        <source>A slope: how much %1 changes when %2 changes a little.</source>
        <translation>斜率：%2 稍变时 %1 变多少。</translation>
    </message>
    <message>
        <source>What this update adds to %1.</source>
        <translation>这次更新给 %1 加上的数。</translation>
    </message>
    <message>
        <source>%1 is too far: a position lies in one of the first %2 iterations</source>
        <translation>%1 太远了:位置应在前 %2 次迭代之内</translation>
    </message>
    <message>
        <source>the slope of the objective by the weight from neuron %3 to neuron %2 of layer %1</source>
        <translation>目标函数对第 %1 层从神经元 %3 到神经元 %2 的权重的斜率</translation>
    </message>
    <message>
        <source>the slope of the objective by the bias of neuron %2 in layer %1</source>
        <translation>目标函数对第 %1 层神经元 %2 的偏置的斜率</translation>
    </message>
    <message>
        <source>the accuracy on the training data</source>
        <translation>训练数据上的正确率</translation>
    </message>
    <message>
        <source>the cost on the test data</source>
        <translation>测试数据上的代价</translation>
    </message>
    <message>
        <source>the accuracy on the test data</source>
        <translation>测试数据上的正确率</translation>
    </message>
    <message>
        <source>the mean cost of the epoch</source>
        <translation>本轮的平均代价</translation>
    </message>
    <message>
        <source>the mean accuracy of the epoch</source>
        <translation>本轮的平均正确率</translation>
    </message>
    <message>
        <source>there is no picture &quot;%1&quot; of this kind of model; it can be shown as: %2</source>
        <translation>这种模型没有图“%1”；可以显示为：%2</translation>
    </message>
    <message>
        <source>%1 lists up to %2 entries, here %3</source>
        <translation>%1 最多列出 %2 项，这里有 %3 项</translation>
    </message>
    <message>
        <source>features has %1 expressions over %2 inputs; that is too much. The key inputs of the table names those that are needed</source>
        <translation>features 有 %1 个表达式，涉及 %2 个输入，太多了；请用表格的 inputs 键列出需要的输入</translation>
    </message>
    <message>
        <source>the column %1 holds words, so it is no input: write targets: [%1], or leave-out: [%1]</source>
        <translation>列 %1 里是文字，不能作输入：请写 targets: [%1]，或 leave-out: [%1]</translation>
    </message>
    <message>
        <source>the column %1 only counts the rows; leave-out: [%1] keeps it from being an input</source>
        <translation>列 %1 只是行号；写 leave-out: [%1] 就不把它当作输入</translation>
    </message>
    <message>
        <source>What is given: every node is an array of two axes or more, a vector a column, a number 1 × 1.</source>
        <translation>给定的数：每个节点是至少两个轴的数组，向量是一列，数是 1 × 1。</translation>
    </message>
    <message>
        <source>the parameters, in their order</source>
        <translation>各参数，按顺序</translation>
    </message>
    <message>
        <source>Forward, node by node; the last is C. Then backward: the gradient that comes back, times the slope of each node, added up over all ways on.</source>
        <translation>逐个节点前向，最后一个是 C。然后反向：传回的梯度乘以各节点的斜率，对所有路径求和。</translation>
    </message>
    <message>
        <source>The update of every parameter.</source>
        <translation>每个参数的更新。</translation>
    </message>
    <message>
        <source>%1 stands in the nodes of a graph only</source>
        <translation>%1 只能用在图的节点里</translation>
    </message>
    <message>
        <source>an array is a number, a list of numbers (a column) or lists of like length, nested as deep as it has axes (%1 at most): [[1, 2], [3, 4]]</source>
        <translation>数组是一个数、一列数，或等长的嵌套列表，有几个轴就嵌套几层（最多 %1 层）：[[1, 2], [3, 4]]</translation>
    </message>
    <message>
        <source>a shape is a list of 1 to %1 whole numbers from 1, the lengths of the axes, with at most %2 entries together: [4, 3]</source>
        <translation>形状是 1 到 %1 个从 1 起的整数，即各轴的长度，总共最多 %2 个元素：[4, 3]</translation>
    </message>
    <message>
        <source>fan is two numbers above 0: how many numbers go in, and how many places an entry goes to: [9, 36]</source>
        <translation>fan 是两个大于 0 的数：有多少个数进来，以及一个元素去到多少处：[9, 36]</translation>
    </message>
    <message>
        <source>%1 takes numbers that are written, no nodes, for what it is to do</source>
        <translation>%1 的设置要写成数，不能是节点</translation>
    </message>
    <message>
        <source>a graph has at most %1 nodes</source>
        <translation>图最多有 %1 个节点</translation>
    </message>
    <message>
        <source>the nodes of a graph have at most %1 entries together</source>
        <translation>图的各节点总共最多有 %1 个元素</translation>
    </message>
    <message>
        <source>The cost of the batch</source>
        <translation>这一批的代价</translation>
    </message>
    <message>
        <source>The mean of the samples&apos; costs.</source>
        <translation>各样本代价的平均。</translation>
    </message>
    <message>
        <source>Mean slope</source>
        <translation>平均斜率</translation>
    </message>
    <message>
        <source>The mean of the samples&apos; slopes.</source>
        <translation>各样本斜率的平均。</translation>
    </message>
    <message>
        <source>Large parameters cost extra.</source>
        <translation>大的参数额外增加代价。</translation>
    </message>
    <message>
        <source>The penalty pulls every parameter towards 0.</source>
        <translation>惩罚项把每个参数拉向 0。</translation>
    </message>
    <message>
        <source>the Jacobian %1 is too large to be shown as a whole (%2×%3); name an entry of it: %1[1,1]</source>
        <translation>雅可比矩阵 %1 太大，不能整个显示（%2×%3）；请指明其中一个元素：%1[1,1]</translation>
    </message>
    <message>
        <source>parameters is a map of names to arrays, {W: [[1, 0], [2, 1]]}, or the name of a file that has them</source>
        <translation>parameters 是名称到数组的映射 {W: [[1, 0], [2, 1]]}，或含有它们的文件名</translation>
    </message>
    <message>
        <source>there is no node &quot;%1&quot;</source>
        <translation>没有节点“%1”</translation>
    </message>
    <message>
        <source>the output is compared with y: it must have as many numbers (%1), and has %2</source>
        <translation>输出要与 y 比较：它应有同样多的数（%1），现在有 %2 个</translation>
    </message>
    <message>
        <source>inputs are filled from samples; the lesson needs data for them</source>
        <translation>inputs 由样本填入；课程需要 data</translation>
    </message>
    <message>
        <source>samples fill the inputs of a graph; write inputs: {x: [2], y: [1]} in the model</source>
        <translation>样本填入图的 inputs；请在 model 里写 inputs: {x: [2], y: [1]}</translation>
    </message>
    <message>
        <source>what is trained are parameters; this graph has none: leave training out</source>
        <translation>训练的是参数；这个图没有参数：请去掉 training</translation>
    </message>
    <message>
        <source>an iteration of this graph keeps %1 numbers at once, more than %2; a batch may have %3 samples at most</source>
        <translation>这个图的一次迭代要同时保存 %1 个数，超过 %2；一批最多 %3 个样本</translation>
    </message>
    <message>
        <source>parts is a map of names to pieces of graph: {head: {parameters: {Q: …}, nodes: {q: &quot;u @ Q&quot;}}}</source>
        <translation>parts 是名称到图的片段的映射：{head: {parameters: {Q: …}, nodes: {q: &quot;u @ Q&quot;}}}</translation>
    </message>
    <message>
        <source>the name of a part is a letter, and letters or digits behind it: head, block2</source>
        <translation>部件名以字母开头，后面是字母或数字：head、block2</translation>
    </message>
    <message>
        <source>a graph has at most %1 parameters</source>
        <translation>图最多有 %1 个参数</translation>
    </message>
    <message>
        <source>the file&apos;s array %1 belongs to no parameter</source>
        <translation>文件中的数组 %1 不属于任何参数</translation>
    </message>
    <message>
        <source>there is no part &quot;%1&quot;</source>
        <translation>没有部件“%1”</translation>
    </message>
    <message>
        <source>a part cannot stand within itself: %1</source>
        <translation>部件不能放在它自己里面：%1</translation>
    </message>
    <message>
        <source>parts may stand within parts, %1 deep at most</source>
        <translation>部件可以放在部件里，最多 %1 层</translation>
    </message>
    <message>
        <source>the part %1 has no parameter %2</source>
        <translation>部件 %1 没有参数 %2</translation>
    </message>
    <message>
        <source>the part has no node %1 that it could give</source>
        <translation>部件没有可以给出的节点 %1</translation>
    </message>
    <message>
        <source>conv(x, K, stride, padding) takes an image c×h×w and kernels o×c×r×s; the shapes here are %1 and %2</source>
        <translation>conv(x, K, stride, padding) 需要 c×h×w 的图像和 o×c×r×s 的卷积核；这里的形状是 %1 和 %2</translation>
    </message>
    <message>
        <source>the kernels %2 are larger than the image %1 with its padding of %3</source>
        <translation>卷积核 %2 比加了 %3 填充的图像 %1 还大</translation>
    </message>
    <message>
        <source>embed(E, t) takes a matrix with a row for each token; the shape here is %1</source>
        <translation>embed(E, t) 需要每个词元一行的矩阵；这里的形状是 %1</translation>
    </message>
    <message>
        <source>%1 is no token: tokens are whole numbers from 1 to %2, the rows of the table</source>
        <translation>%1 不是词元：词元是 1 到 %2 的整数，即表的各行</translation>
    </message>
    <message>
        <source>an array has at most %1 axes and %2 entries; here it would have more</source>
        <translation>数组最多有 %1 个轴、%2 个元素；这里会超出</translation>
    </message>
    <message>
        <source>pooling takes an array of three axes c×h×w that is no smaller than its window of %1×%1; the shape here is %2</source>
        <translation>池化需要三个轴 c×h×w 的数组，不小于 %1×%1 的窗口；这里的形状是 %2</translation>
    </message>
    <message>
        <source>%1(x, n, stride) takes the side of its window and the stride, whole numbers from 1</source>
        <translation>%1(x, n, stride) 需要窗口边长和步幅，都是从 1 起的整数</translation>
    </message>
    <message>
        <source>reshape keeps all entries: the sizes must multiply to %1, the entries of the shape %2</source>
        <translation>reshape 保留所有元素：各长度之积应为 %1，即形状 %2 的元素数</translation>
    </message>
    <message>
        <source>permute names every axis once, from 1 to %1, in the order that they shall have: the shape here is %2</source>
        <translation>permute 把 1 到 %1 的每个轴各写一次，按所要的顺序；这里的形状是 %2</translation>
    </message>
    <message>
        <source>concat(axis, A, B, …) takes an axis (from 1 to %1) and arrays that differ along it alone; the shapes here are %2 and %3</source>
        <translation>concat(axis, A, B, …) 需要一个轴（1 到 %1）和只在这个轴上不同的数组；这里的形状是 %2 和 %3</translation>
    </message>
    <message>
        <source>slice(A, axis, from, to) takes an axis and two places on it, both included and counted from 1; the shape here is %1</source>
        <translation>slice(A, axis, from, to) 需要一个轴和轴上的两个位置，都包含在内，从 1 数起；这里的形状是 %1</translation>
    </message>
    <message>
        <source>an axis is a whole number from 1 to %1: the shape here is %2. To compare with a number write it first: max(2, A)</source>
        <translation>轴是 1 到 %1 的整数：这里的形状是 %2。要与一个数比较，请把数写在前面：max(2, A)</translation>
    </message>
    <message>
        <source>%1 takes one array, as in %1(z)</source>
        <translation>%1 需要一个数组，如 %1(z)</translation>
    </message>
    <message>
        <source>softmax_cross_entropy(z, y) takes scores and targets of one shape; here they have %1 and %2</source>
        <translation>softmax_cross_entropy(z, y) 需要形状相同的分数和目标；这里是 %1 和 %2</translation>
    </message>
    <message>
        <source>bspline(x, low, high, pieces, order) takes two ends, low below high, a number of pieces from 1 to 1000 and an order from 0 to 10</source>
        <translation>bspline(x, low, high, pieces, order) 需要两端（low 小于 high）、1 到 1000 的段数和 0 到 10 的阶数</translation>
    </message>
    <message>
        <source>the part %1 cannot stand here as %2</source>
        <translation>部件 %1 不能作为 %2 放在这里</translation>
    </message>
    <message>
        <source>%1 stands between two arrays</source>
        <translation>%1 要写在两个数组之间</translation>
    </message>
    <message>
        <source>%1 takes an array, and an axis where it is to go along one: %1(A, 2)</source>
        <translation>%1 需要一个数组；若要沿某个轴进行，再写轴：%1(A, 2)</translation>
    </message>
    <message>
        <source>%1 takes an array, an array and an axis, or several arrays, which it compares entry by entry</source>
        <translation>%1 需要一个数组、一个数组和一个轴，或者若干个逐元素比较的数组</translation>
    </message>
    <message>
        <source>%1 takes an array and 2 to 8 whole numbers</source>
        <translation>%1 需要一个数组和 2 到 8 个整数</translation>
    </message>
    <message>
        <source>concat(axis, A, B, …) takes an axis and arrays</source>
        <translation>concat(axis, A, B, …) 需要一个轴和若干数组</translation>
    </message>
    <message>
        <source>slice(A, axis, from, to) takes an array, an axis and two places on it</source>
        <translation>slice(A, axis, from, to) 需要一个数组、一个轴和轴上的两个位置</translation>
    </message>
    <message>
        <source>an entry has an index for each axis of its array: entry(A, 2, 3)</source>
        <translation>元素的每个轴各有一个下标：entry(A, 2, 3)</translation>
    </message>
    <message>
        <source>softmax_cross_entropy(z, y) takes scores, before their softmax, and targets</source>
        <translation>softmax_cross_entropy(z, y) 需要（softmax 之前的）分数和目标</translation>
    </message>
    <message>
        <source>conv takes an image c×h×w and kernels o×c×r×s, then a stride from 1 and a padding from 0: conv(x, K, 1, 0)</source>
        <translation>conv 需要图像 c×h×w 和卷积核 o×c×r×s，然后是从 1 起的步幅和从 0 起的填充：conv(x, K, 1, 0)</translation>
    </message>
    <message>
        <source>embed(E, t) takes a matrix with a row for each token, and an array of tokens</source>
        <translation>embed(E, t) 需要每个词元一行的矩阵，以及词元的数组</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; has a scale already, under its other name</source>
        <translation>列“%1”已用另一名称给出缩放</translation>
    </message>
    <message>
        <source>a course has up to %1 ways, this has %2</source>
        <translation>一门课程至多有 %1 条路线，这里有 %2 条</translation>
    </message>
    <message>
        <source>surface shows the cost over two parameters, and this graph has not so many; it can be shown as: %1</source>
        <translation>surface 显示代价随两个参数的变化，而这张图没有两个参数；可以显示为：%1</translation>
    </message>
    <message>
        <source>this column holds %1 classes, but y has %2 numbers in the model</source>
        <translation>这一列有 %1 个类别，但模型的 y 有 %2 个数</translation>
    </message>
    <message>
        <source>this column holds %1 classes, and the model tells %2 apart; list them all with classes, in the order of the outputs</source>
        <translation>此列有 %1 个类别，而模型区分 %2 个；请用 classes 按输出的顺序列出全部类别</translation>
    </message>
    <message>
        <source>%1 classes are listed, but y has %2 numbers in the model</source>
        <translation>列出了 %1 个类别，但模型的 y 有 %2 个数</translation>
    </message>
    <message>
        <source>the pictures have %1 pixels, but x has %2 numbers in the model</source>
        <translation>图片有 %1 个像素，但模型的 x 有 %2 个数</translation>
    </message>
    <message>
        <source>variables is a list of as many names as x has numbers: here %1</source>
        <translation>variables 是名字的列表，个数与 x 的数相同：这里是 %1</translation>
    </message>
    <message>
        <source>a function has one value, but y has %1 numbers in the model</source>
        <translation>函数只有一个值，但模型的 y 有 %1 个数</translation>
    </message>
    <message>
        <source>a function has at most %1 variables, but x has %2 numbers in the model</source>
        <translation>函数最多有 %1 个变量，但模型的 x 有 %2 个数</translation>
    </message>
    <message>
        <source>%1: label %2 is %3, but y has %4 numbers in the model (labels 0 to %5)</source>
        <translation>%1：第 %2 个标签是 %3，但模型的 y 有 %4 个数（标签 0 到 %5）</translation>
    </message>
    <message>
        <source>features lists %1 numbers, but x has %2 in the model</source>
        <translation>features 列出 %1 个数，但模型的 x 有 %2 个</translation>
    </message>
    <message>
        <source>%1 has %2 numbers here, but %3 in the model</source>
        <translation>%1 在这里有 %2 个数，但在模型中有 %3 个</translation>
    </message>
    <message>
        <source>no part has the parameter %1</source>
        <translation>没有部件有参数 %1</translation>
    </message>
    <message>
        <source>there is no level row here: no node has several rows of several numbers</source>
        <translation>这里没有 row 这一级：没有节点有好几行、每行好几个数</translation>
    </message>
    <message>
        <source>there is no level part here: the model has no parts</source>
        <translation>这里没有 part 这一级：模型没有部件</translation>
    </message>
</context>
<context>
    <name>gradus::AnswerEditor</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
</context>
<context>
    <name>gradus::ApproximationDialog</name>
    <message>
        <source>&amp;Number</source>
        <translation>数目(&amp;N)</translation>
    </message>
    <message>
        <source>Approximate a function</source>
        <translation>逼近一个函数</translation>
    </message>
    <message>
        <source>by bumps, side by side</source>
        <translation>用并排的小丘</translation>
    </message>
    <message>
        <source>by hand: I place the pieces</source>
        <translation>手工：由我放置各块</translation>
    </message>
    <message>
        <source>by a network that learns it</source>
        <translation>用学习它的网络</translation>
    </message>
    <message>
        <source>&amp;Function of x</source>
        <translation>x 的函数(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>从(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>方式(&amp;H)</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>逼近</translation>
    </message>
    <message>
        <source>U&amp;nits</source>
        <translation>单元数(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Number of bumps</source>
        <translation>小丘的数目(&amp;N)</translation>
    </message>
    <message>
        <source>Your own approximation</source>
        <translation>你自己的逼近</translation>
    </message>
    <message>
        <source>Run it (`F5`) and watch the units bend their sum to the function; stop anywhere (`Esc`) and step into the numbers. Above the picture you change the network; `A` runs it again from the same start.</source>
        <translation>运行（`F5`），看各单元怎样把它们的和弯成这个函数；随时可以停下（`Esc`），走进那些数。图的上方可以改变网络；`A` 从同一起点再运行一次。</translation>
    </message>
    <message>
        <source>Step with **Next number** (`N`): each weight and bias says why it is what it is. Drag over the picture to add a bump, drag edges and tops to move them.</source>
        <translation>用 **下一个数**（`N`）一步步走：每个权重和偏置都会说明自己为什么是这个数。在图上拖动可以添加小丘，拖动边和顶可以移动它们。</translation>
    </message>
</context>
<context>
    <name>gradus::ApproximationStage</name>
    <message>
        <source>Drag over the picture to add a bump; drag an edge or a top to move it</source>
        <translation>在图上拖动以添加小丘；拖动边或顶部以移动它</translation>
    </message>
    <message>
        <source>+ Tower</source>
        <translation>+ 塔</translation>
    </message>
    <message>
        <source>Add a tower in the middle</source>
        <translation>在中间添加一个塔</translation>
    </message>
    <message>
        <source>− Last</source>
        <translation>− 最后一个</translation>
    </message>
    <message>
        <source>Take the last piece away</source>
        <translation>去掉最后一块</translation>
    </message>
    <message>
        <source>+ Step</source>
        <translation>+ 台阶</translation>
    </message>
    <message>
        <source>Add a step in the middle</source>
        <translation>在中间添加一个台阶</translation>
    </message>
    <message>
        <source>+ Bump</source>
        <translation>+ 小丘</translation>
    </message>
    <message>
        <source>Add a bump in the middle</source>
        <translation>在中间添加一个小丘</translation>
    </message>
    <message>
        <source>four steps make a cross</source>
        <translation>四个台阶组成一个十字</translation>
    </message>
    <message numerus="yes">
        <source>g, the sum of %n tower(s)</source>
        <translation>
            <numerusform>g，%n 座塔之和</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>g of %1</source>
        <translation>%1 的 g</translation>
    </message>
</context>
<context>
    <name>gradus::ApproximationValues</name>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>steepness w</source>
        <translation>陡度 w</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下边</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上边</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>bias %1</source>
        <translation>偏置 %1</translation>
    </message>
    <message>
        <source>Errors of the sum</source>
        <translation>总和的误差</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>块</translation>
    </message>
    <message>
        <source>No piece yet: drag over the picture, or press + Bump.</source>
        <translation>还没有块：在图上拖动，或按“+ 小丘”。</translation>
    </message>
    <message>
        <source>piece %1</source>
        <translation>第 %1 段</translation>
    </message>
</context>
<context>
    <name>gradus::ArrayStage</name>
    <message>
        <source>Computational graph</source>
        <translation>计算图</translation>
    </message>
    <message>
        <source>Show ▾</source>
        <translation>显示 ▾</translation>
    </message>
    <message>
        <source>What the boxes show</source>
        <translation>方框里显示什么</translation>
    </message>
    <message>
        <source>What the boxes show, and which of them are open</source>
        <translation>方框里显示什么，哪些方框打开</translation>
    </message>
    <message>
        <source>What the pass works out</source>
        <translation>这一过程算出的数</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>Values and slopes</source>
        <translation>值和斜率</translation>
    </message>
    <message>
        <source>Open all boxes</source>
        <translation>打开所有方框</translation>
    </message>
    <message>
        <source>Close all boxes</source>
        <translation>关闭所有方框</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>The ways from the selected node to the output, with their products</source>
        <translation>从所选节点到输出的路，以及沿路的乘积</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Point at a number: here it is said. Click the heading of a box to open it.</source>
        <translation>指向一个数：它显示在这里。点击方框的标题可打开方框。</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 等于 %2</translation>
    </message>
</context>
<context>
    <name>gradus::Authoring</name>
    <message>
        <source>Edit the lesson</source>
        <translation>编辑课程</translation>
    </message>
    <message>
        <source>This lesson came with the program and cannot be written where it is. A copy can be yours, with its pictures and data.</source>
        <translation>此课程随程序提供,在原处不能写入。您可以另存一份带图片和数据的副本。</translation>
    </message>
    <message>
        <source>Save a copy to edit…</source>
        <translation>另存副本并编辑…</translation>
    </message>
    <message>
        <source>Save a copy to edit</source>
        <translation>另存副本并编辑</translation>
    </message>
    <message>
        <source>Lessons (*.yaml *.yml *.json)</source>
        <translation>课程 (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>Editor for lessons</source>
        <translation>课程编辑器</translation>
    </message>
    <message>
        <source>The command that opens a lesson&apos;s file. {file} and {line} stand for where; no shell reads it.
Empty: an editor that is found.</source>
        <translation>打开课程文件的命令。{file} 和 {line} 代表文件与行号;不经过 shell。
留空:使用找到的编辑器。</translation>
    </message>
    <message>
        <source>There is no file of this lesson to edit.</source>
        <translation>此课程没有可编辑的文件。</translation>
    </message>
    <message>
        <source>%1 is opened at line %2 in %3.</source>
        <translation>已在 %3 中打开 %1 的第 %2 行。</translation>
    </message>
    <message>
        <source>The editor “%1” cannot be started; choose another in the Lesson menu.</source>
        <translation>无法启动编辑器“%1”;请在“课程”菜单中另选一个。</translation>
    </message>
    <message>
        <source>%1 is opened as the system opens such files.</source>
        <translation>已按系统的方式打开 %1。</translation>
    </message>
    <message>
        <source>No editor is found; choose one in the Lesson menu.</source>
        <translation>没有找到编辑器;请在“课程”菜单中选择一个。</translation>
    </message>
    <message>
        <source>Pack the lesson</source>
        <translation>打包课程</translation>
    </message>
    <message>
        <source>Packed lessons (*%1)</source>
        <translation>打包的课程 (*%1)</translation>
    </message>
    <message>
        <source>There is no file of this lesson to pack.</source>
        <translation>这一课没有可以打包的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds the lesson and %n file(s) beside it.</source>
        <translation>
            <numerusform>%1 包含课程和旁边的 %n 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lesson as it is saved has %n fault(s), which must be mended first.</source>
        <translation>
            <numerusform>保存的课程有 %n 处错误，要先改正。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::BusyNote</name>
    <message>
        <source>Working… Esc stops</source>
        <translation>正在计算… 按 Esc 停止</translation>
    </message>
</context>
<context>
    <name>gradus::ChoiceEditor</name>
    <message>
        <source>Mark all that are right.</source>
        <translation>标出所有正确的选项。</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>确认预测</translation>
    </message>
</context>
<context>
    <name>gradus::ComparisonMenu</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Other optimisers and rates beside this run, from the same start</source>
        <translation>从同一起点,并列其他优化器和学习率</translation>
    </message>
</context>
<context>
    <name>gradus::ControlsBar</name>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Run again from the same start (A)</source>
        <translation>从同一起点重新运行 (A)</translation>
    </message>
    <message>
        <source>Run again from the same start</source>
        <translation>从同一起点重新运行</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>The settings of the lesson</source>
        <translation>课程的设置</translation>
    </message>
    <message>
        <source>Not used yet: Enter, or whatever runs, takes it; Esc takes it back.</source>
        <translation>还没有用上：按回车或任何会运行的操作就采用它；按 Esc 收回。</translation>
    </message>
</context>
<context>
    <name>gradus::CostChart</name>
    <message>
        <source>Curve of the cost</source>
        <translation>代价曲线</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>bold: mean of %1</source>
        <translation>粗线：%1 次的平均</translation>
    </message>
    <message>
        <source>Iteration %1: %2 = %3</source>
        <translation>第 %1 次迭代：%2 = %3</translation>
    </message>
    <message>
        <source>%1: %2 (iteration %3)</source>
        <translation>%1：%2（第 %3 次迭代）</translation>
    </message>
    <message>
        <source>Iteration %1: %2</source>
        <translation>第 %1 次迭代：%2</translation>
    </message>
    <message>
        <source>goes on above the picture</source>
        <translation>在图的上方继续</translation>
    </message>
</context>
<context>
    <name>gradus::CostPanel</name>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Finish an iteration, or run some, and the curve of the cost begins here.</source>
        <translation>走完一次迭代，或运行若干次，代价曲线就从这里开始。</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>A logarithmic scale of the cost</source>
        <translation>代价用对数刻度</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Pinned runs</source>
        <translation>固定的运行</translation>
    </message>
    <message>
        <source>Keep this run&apos;s curve to compare others with it</source>
        <translation>保留这次运行的曲线，以便与其他运行比较</translation>
    </message>
    <message>
        <source>What the curve shows</source>
        <translation>曲线显示什么</translation>
    </message>
    <message>
        <source>per iteration</source>
        <translation>每次迭代</translation>
    </message>
    <message>
        <source>on all data</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1，测试</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation>固定这次运行</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Pinned run</source>
        <translation>固定的运行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>mean of the epoch</source>
        <translation>本轮平均</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>gradus::CostSurfaceStage</name>
    <message>
        <source>Parameter to the right</source>
        <translation>向右的参数</translation>
    </message>
    <message>
        <source>Parameter upwards</source>
        <translation>向上的参数</translation>
    </message>
    <message>
        <source>Random directions</source>
        <translation>随机方向</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>换一组</translation>
    </message>
    <message>
        <source>Two other random directions</source>
        <translation>换两个随机方向</translation>
    </message>
    <message>
        <source>first direction</source>
        <translation>第一方向</translation>
    </message>
    <message>
        <source>second direction</source>
        <translation>第二方向</translation>
    </message>
    <message numerus="yes">
        <source>Mean cost of %n sample(s); all else as it is in this iteration</source>
        <translation>
            <numerusform>%n 个样本的平均代价；其余都如本次迭代</numerusform>
        </translation>
    </message>
    <message>
        <source>Surface of the cost</source>
        <translation>代价曲面</translation>
    </message>
</context>
<context>
    <name>gradus::CouplingsStage</name>
    <message>
        <source>Couplings between the units</source>
        <translation>单元之间的耦合</translation>
    </message>
    <message>
        <source>Row %1: what pulls at unit %1</source>
        <translation>第 %1 行：拉动单元 %1 的耦合</translation>
    </message>
    <message>
        <source>No unit is coupled to itself</source>
        <translation>没有单元与自身耦合</translation>
    </message>
    <message>
        <source>Couplings W</source>
        <translation>耦合 W</translation>
    </message>
</context>
<context>
    <name>gradus::CueBox</name>
    <message>
        <source>Cue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Turned units, percent</source>
        <translation>翻转的单元，百分比</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Start from</source>
        <translation>起点(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;urned</source>
        <translation>翻转(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>一幅画</translation>
    </message>
    <message>
        <source>%1 of %2 units are turned.</source>
        <translation>%2 个单元中有 %1 个被翻转。</translation>
    </message>
    <message>
        <source>Draw it on the grid: choose Cue in the list.</source>
        <translation>在列表中选“线索”，就可以在网格上画。</translation>
    </message>
</context>
<context>
    <name>gradus::CurveStage</name>
    <message>
        <source>Curve of the function</source>
        <translation>函数曲线</translation>
    </message>
</context>
<context>
    <name>gradus::DataDialog</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The card of the data</source>
        <translation>数据卡</translation>
    </message>
    <message>
        <source>What is open has no data.</source>
        <translation>打开的内容没有数据。</translation>
    </message>
</context>
<context>
    <name>gradus::DescentStage</name>
    <message>
        <source>Drag the first point, or press the arrow keys, to start elsewhere</source>
        <translation>拖动起点,或按方向键,换一个起点</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 等于 %2</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>The picture grows where the walk leaves it</source>
        <translation>路径走出画面时,画面随之扩大</translation>
    </message>
</context>
<context>
    <name>gradus::DescentValues</name>
    <message>
        <source>Values of the variables</source>
        <translation>变量的值</translation>
    </message>
    <message>
        <source>Values of the nodes</source>
        <translation>节点的值</translation>
    </message>
    <message>
        <source>The nodes belong to the variables before this update.</source>
        <translation>这些节点的值属于本次更新之前的变量。</translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation>样本 %1 / %2</translation>
    </message>
</context>
<context>
    <name>gradus::Dialogs</name>
    <message>
        <source>Open a lesson</source>
        <translation>打开课程</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交作业</translation>
    </message>
    <message>
        <source>Work (*%1)</source>
        <translation>作业 (*%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Take over parameters</source>
        <translation>导入参数</translation>
    </message>
    <message>
        <source>Parameters (*.npz *.safetensors *.json);;All files (*)</source>
        <translation>参数 (*.npz *.safetensors *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Answer the open question first.</source>
        <translation>请先回答当前的问题。</translation>
    </message>
    <message>
        <source>The run begins with these parameters already.</source>
        <translation>运行本来就从这些参数开始。</translation>
    </message>
    <message>
        <source>About Gradus</source>
        <translation>关于 Gradus</translation>
    </message>
    <message>
        <source>Gradus %1

A laboratory that steps through neural networks, forwards and backwards, one number at a time.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Gradus %1

一个逐数前进和后退地走过神经网络的实验室。

自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>Lessons (*.yaml *.yml *.json *.gradus);;All files (*)</source>
        <translation>课程 (*.yaml *.yml *.json *.gradus);;所有文件 (*)</translation>
    </message>
    <message>
        <source>What has been answered so far was answered for other numbers. It is kept aside, and the lesson begins anew with yours.</source>
        <translation>到目前为止的回答是针对另外一组数的。它们会另外保存，课程将用你的数重新开始。</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>保存课程</translation>
    </message>
    <message>
        <source>Lessons (*.yaml *.yml)</source>
        <translation>课程 (*.yaml *.yml)</translation>
    </message>
</context>
<context>
    <name>gradus::ExperimentsDialog</name>
    <message>
        <source>Save as CS&amp;V…</source>
        <translation>另存为 CSV(&amp;V)…</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>How far the experiment is</source>
        <translation>实验的进度</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Copy with all digits</source>
        <translation>复制全部数位</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>起点(&amp;S)</translation>
    </message>
    <message>
        <source>Keeps what has been measured (Esc)</source>
        <translation>保留已测得的结果 (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2.</source>
        <translation>在 %1 / %2 处停止。</translation>
    </message>
    <message>
        <source>The run has changed since then; Start measures anew.</source>
        <translation>此后运行已有改变；按“开始”重新测量。</translation>
    </message>
    <message>
        <source>Start measures; each result is shown as soon as it is there.</source>
        <translation>按“开始”进行测量；每个结果一得出就显示。</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>There is nothing to compare here: experiments are made with networks, approximations, Hopfield nets, and functions that are a mean over samples.</source>
        <translation>这里没有可比较的：实验用网络、近似、Hopfield 网络，以及样本均值的函数来做。</translation>
    </message>
    <message>
        <source>Save the &amp;picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>gradus::ExportDialog</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>With &amp;formulas</source>
        <translation>带公式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Values at this position</source>
        <translation>此位置的数值</translation>
    </message>
    <message>
        <source>Steps of this pass</source>
        <translation>本阶段的各步</translation>
    </message>
    <message>
        <source>Steps of this iteration</source>
        <translation>本次迭代的各步</translation>
    </message>
    <message>
        <source>Steps of the run up to here</source>
        <translation>运行到此为止的各步</translation>
    </message>
    <message>
        <source>Curve of the cost</source>
        <translation>代价曲线</translation>
    </message>
    <message>
        <source>Parameters at this position</source>
        <translation>此位置的参数</translation>
    </message>
    <message>
        <source>Worked solution of this iteration</source>
        <translation>本次迭代的详细解答</translation>
    </message>
    <message>
        <source>Formula of this step</source>
        <translation>这一步的公式</translation>
    </message>
    <message>
        <source>Python script that repeats this iteration</source>
        <translation>重做本次迭代的 Python 脚本</translation>
    </message>
    <message>
        <source>every number</source>
        <translation>每个数</translation>
    </message>
    <message>
        <source>the last of each neuron</source>
        <translation>每个神经元的最后一步</translation>
    </message>
    <message>
        <source>the last of each layer</source>
        <translation>每层的最后一步</translation>
    </message>
    <message>
        <source>the last of each pass</source>
        <translation>每个阶段的最后一步</translation>
    </message>
    <message>
        <source>the last of each iteration</source>
        <translation>每次迭代的最后一步</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>格式(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;teps</source>
        <translation>步(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>位数(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有打开任何内容。</translation>
    </message>
    <message>
        <source>The script would answer the open question. Answer it first.</source>
        <translation>脚本会透露当前问题的答案。请先作答。</translation>
    </message>
    <message>
        <source>No step has been made yet: go to one.</source>
        <translation>还没有走过任何一步:请先走到某一步。</translation>
    </message>
    <message>
        <source>No step has been made yet, and a question is open.</source>
        <translation>还没有走过任何一步,而且有问题未答。</translation>
    </message>
    <message>
        <source>No iteration has been finished yet.</source>
        <translation>还没有完成任何一次迭代。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>It is on the clipboard.</source>
        <translation>已在剪贴板上。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存:%1</translation>
    </message>
</context>
<context>
    <name>gradus::FaultsPanel</name>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错在哪里</translation>
    </message>
    <message>
        <source>Faults of the lesson file</source>
        <translation>课程文件的错误</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>Open in an editor</source>
        <translation>在编辑器中打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Warnings about %1</source>
        <translation>关于 %1 的警告</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n 处错误</numerusform>
        </translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>gradus::FigureDialog</name>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>SVG (scales)</source>
        <translation>SVG(可缩放)</translation>
    </message>
    <message>
        <source>PDF (scales)</source>
        <translation>PDF(可缩放)</translation>
    </message>
    <message>
        <source>PNG (pixels)</source>
        <translation>PNG(像素)</translation>
    </message>
    <message>
        <source>%1 × as sharp</source>
        <translation>%1 倍清晰</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文字(&amp;T)</translation>
    </message>
    <message>
        <source>P&amp;ixels</source>
        <translation>像素(&amp;I)</translation>
    </message>
    <message>
        <source>Pixels of a PNG for each pixel of the size</source>
        <translation>尺寸中每个像素对应的 PNG 像素数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Puts the picture on the clipboard</source>
        <translation>把图放到剪贴板</translation>
    </message>
    <message>
        <source>Nothing is open that could be drawn.</source>
        <translation>没有打开可以画的内容。</translation>
    </message>
    <message>
        <source>A picture&apos;s file ends in .svg, .pdf or .png.</source>
        <translation>图片文件的后缀是 .svg、.pdf 或 .png。</translation>
    </message>
    <message>
        <source>The picture is not ready yet.</source>
        <translation>图还没有算好。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图已在剪贴板上。</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>图片 (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存:%1</translation>
    </message>
</context>
<context>
    <name>gradus::FormulaEditor</name>
    <message>
        <source>a formula in %1</source>
        <translation>用 %1 写的公式</translation>
    </message>
</context>
<context>
    <name>gradus::FormulaPanel</name>
    <message>
        <source>symbols</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Says in a sentence what this step does</source>
        <translation>用一句话说明这一步做什么</translation>
    </message>
    <message>
        <source>Copy ▾</source>
        <translation>复制 ▾</translation>
    </message>
    <message>
        <source>Copy the formula</source>
        <translation>复制公式</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>作为文本</translation>
    </message>
    <message>
        <source>As LaTeX</source>
        <translation>作为 LaTeX</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Nothing has been worked out in this iteration yet. The next number is %1: press N, and here will stand where it comes from.</source>
        <translation>这次迭代还没有算出任何数。下一个数是 %1：按 N，这里就会写出它的来历。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>The rule, in letters. Point at a letter to see what it is.</source>
        <translation>用字母写的规则。指向一个字母可以看到它是什么。</translation>
    </message>
    <message>
        <source>The same with the numbers of this step in place of the letters.</source>
        <translation>同一规则，字母换成这一步的数。</translation>
    </message>
    <message>
        <source>What comes out.</source>
        <translation>得出的结果。</translation>
    </message>
</context>
<context>
    <name>gradus::FunctionDialog</name>
    <message>
        <source>Descend a function</source>
        <translation>沿函数下降</translation>
    </message>
    <message>
        <source>&amp;Function</source>
        <translation>函数(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>起点(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>优化器(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>学习率(&amp;R)</translation>
    </message>
    <message>
        <source>Descend</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>The start needs a number for each of %1, with commas between them</source>
        <translation>起点需要 %1 每个变量一个数,用逗号隔开</translation>
    </message>
    <message>
        <source>The rate is a number above 0</source>
        <translation>学习率是大于 0 的数</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>第 %1 列:%2</translation>
    </message>
    <message>
        <source>Your own function</source>
        <translation>你自己的函数</translation>
    </message>
    <message>
        <source>Step through it with **Next number** (`N`), or run it (`F5`). Drag the square to start elsewhere; **Compare** puts other optimisers beside it.</source>
        <translation>用 **下一个数**(`N`)一步步走,或运行(`F5`)。拖动方块换一个起点;**比较** 可并列其他优化器。</translation>
    </message>
</context>
<context>
    <name>gradus::FunctionStage</name>
    <message>
        <source>Function and approximation</source>
        <translation>函数与近似</translation>
    </message>
</context>
<context>
    <name>gradus::GraphStage</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 等于 %2</translation>
    </message>
    <message>
        <source>Computational graph</source>
        <translation>计算图</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>The ways from the selected node to the output, with their products</source>
        <translation>从所选节点到输出的路,以及沿路的乘积</translation>
    </message>
</context>
<context>
    <name>gradus::HandInDialog</name>
    <message>
        <source>Hand in</source>
        <translation>提交作业</translation>
    </message>
    <message>
        <source>Student: %1</source>
        <translation>学生：%1</translation>
    </message>
    <message>
        <source>%1 of %2 questions have an answer.</source>
        <translation>%2 题中有 %1 题已作答。</translation>
    </message>
    <message>
        <source>Without an answer: %1</source>
        <translation>未作答：%1</translation>
    </message>
    <message>
        <source>One file is written. It holds your answers with their times, the hints you asked for, your changes and your notes, and nothing else about this computer. You can go on working and hand in again.</source>
        <translation>将写出一个文件，其中有你的答案及时间、看过的提示、你的改动和笔记，没有关于这台电脑的其他内容。之后可以继续学习并再次提交。</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>写出文件…</translation>
    </message>
    <message>
        <source>section %1: question %2</source>
        <translation>第 %1 节：第 %2 题</translation>
    </message>
</context>
<context>
    <name>gradus::HeatMap</name>
    <message>
        <source>Matrix as a picture</source>
        <translation>以图显示的矩阵</translation>
    </message>
</context>
<context>
    <name>gradus::HopfieldStage</name>
    <message>
        <source>State of the net, and what is stored</source>
        <translation>网络的状态，以及所存储的</translation>
    </message>
    <message>
        <source>A state that is unlearned</source>
        <translation>被反学习的状态</translation>
    </message>
    <message>
        <source>Pattern %1, which is being stored</source>
        <translation>正在存储的模式 %1</translation>
    </message>
    <message>
        <source>State s</source>
        <translation>状态 s</translation>
    </message>
    <message>
        <source>Overlap m with what is stored</source>
        <translation>与所存储模式的重叠度 m</translation>
    </message>
    <message>
        <source>Units %1 and %2 are alike here</source>
        <translation>单元 %1 和 %2 在这里相同</translation>
    </message>
    <message>
        <source>Units %1 and %2 differ here</source>
        <translation>单元 %1 和 %2 在这里不同</translation>
    </message>
</context>
<context>
    <name>gradus::HopfieldValues</name>
    <message>
        <source>unit s</source>
        <translation>单元 s</translation>
    </message>
    <message>
        <source>field h</source>
        <translation>场 h</translation>
    </message>
    <message>
        <source>threshold θ</source>
        <translation>阈值 θ</translation>
    </message>
    <message>
        <source>energy E</source>
        <translation>能量 E</translation>
    </message>
    <message>
        <source>overlap with %1</source>
        <translation>与 %1 的重叠度</translation>
    </message>
    <message>
        <source>Energy and overlaps</source>
        <translation>能量与重叠度</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Iteration 0 stores the patterns.</source>
        <translation>第 0 次迭代存储模式。</translation>
    </message>
    <message>
        <source>unit %1</source>
        <translation>单元 %1</translation>
    </message>
</context>
<context>
    <name>gradus::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>gradus::LandscapeStage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop estimating</source>
        <translation>停止估计</translation>
    </message>
    <message>
        <source>Stop here and show what has been found</source>
        <translation>到此为止，显示已找到的</translation>
    </message>
    <message>
        <source>Landscape of the energy</source>
        <translation>能量地形</translation>
    </message>
    <message>
        <source>All minima, from the lowest</source>
        <translation>全部极小值，从最低的开始</translation>
    </message>
    <message>
        <source>Estimating: %1 of %2 random starts</source>
        <translation>正在估计：%1 / %2 个随机起点</translation>
    </message>
    <message>
        <source>Random starts</source>
        <translation>随机起点数</translation>
    </message>
    <message>
        <source>How many random starts the landscape is estimated from</source>
        <translation>用多少个随机起点来估计地形</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 个起点</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>The energy along the straight path between two states</source>
        <translation>两个状态之间直线路径上的能量</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>All minima in a list</source>
        <translation>用列表显示全部极小值</translation>
    </message>
    <message>
        <source>The couplings are still being stored. The landscape is that of the finished net: finish this iteration to see it.</source>
        <translation>耦合仍在存储中。地形属于存好的网络：走完本次迭代即可看到。</translation>
    </message>
</context>
<context>
    <name>gradus::LessonCard</name>
    <message>
        <source>Level %1 · %2</source>
        <translation>难度 %1 · %2</translation>
    </message>
</context>
<context>
    <name>gradus::LessonPanel</name>
    <message>
        <source>‹ Previous section</source>
        <translation>‹ 上一节</translation>
    </message>
    <message>
        <source>Next section ›</source>
        <translation>下一节 ›</translation>
    </message>
    <message>
        <source>Progress in the lesson</source>
        <translation>本课的进度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Finish ›</source>
        <translation>完成 ›</translation>
    </message>
    <message>
        <source>This lesson has no text. Step through it with the buttons above.</source>
        <translation>这一课没有文字。请用上方的按钮逐步查看。</translation>
    </message>
    <message>
        <source>That was the lesson</source>
        <translation>这一课到此结束</translation>
    </message>
    <message>
        <source>What you have learned</source>
        <translation>你学到了</translation>
    </message>
    <message>
        <source>You answered %1 of %2 questions yourself.</source>
        <translation>%2 个问题中你自己答对了 %1 个。</translation>
    </message>
    <message>
        <source>Go to the next lesson</source>
        <translation>进入下一课</translation>
    </message>
    <message>
        <source>You are at %1; this section begins at %2.</source>
        <translation>你在 %1；本节从 %2 开始。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Still to come: %1.</source>
        <translation>还差：%1。</translation>
    </message>
    <message>
        <source>Go on to %1.</source>
        <translation>继续走到 %1。</translation>
    </message>
    <message>
        <source>Go on until %1.</source>
        <translation>继续，直到 %1。</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>带我去</translation>
    </message>
    <message>
        <source>You may go on, but this section still waits for something.</source>
        <translation>可以继续，但本节还在等待。</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>提交作业…</translation>
    </message>
    <message>
        <source>This section asks nothing.</source>
        <translation>本节没有问题。</translation>
    </message>
    <message>
        <source>Everything here is answered.</source>
        <translation>这里的问题都回答过了。</translation>
    </message>
</context>
<context>
    <name>gradus::LessonReload</name>
    <message numerus="yes">
        <source>%n change(s) of yours no longer fit and are gone.</source>
        <translation>
            <numerusform>您的 %n 处改动不再适用,已去掉。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) went with their questions.</source>
        <translation>
            <numerusform>%n 个答案已随其问题去掉。</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings that the lesson no longer leaves to you are as it has them.</source>
        <translation>课程不再让您更改的设置已恢复为课程的值。</translation>
    </message>
    <message>
        <source>The lesson&apos;s model, data or training changed: run again up to this section.</source>
        <translation>课程的模型、数据或训练已改变:已重新运行到本节。</translation>
    </message>
</context>
<context>
    <name>gradus::LessonWork</name>
    <message>
        <source>somebody without a name</source>
        <translation>没有名字的人</translation>
    </message>
</context>
<context>
    <name>gradus::MainWindow</name>
    <message>
        <source>Gradus</source>
        <translation>Gradus</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Close; the View menu brings it back</source>
        <translation>关闭；可从“视图”菜单恢复</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation>打开课程(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Read the lesson &amp;again</source>
        <translation>重新读取课程(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>下一节(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>上一节(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the formula as &amp;text</source>
        <translation>复制公式为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy the formula as &amp;LaTeX</source>
        <translation>复制公式为 LaTeX(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>正常文字(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Moving values</source>
        <translation>数值移动动画(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Gradus</source>
        <translation>关于 Gradus(&amp;A)</translation>
    </message>
    <message>
        <source>Descend a &amp;function…</source>
        <translation>沿函数下降(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Experiments…</source>
        <translation>实验(&amp;E)…</translation>
    </message>
    <message>
        <source>Approxi&amp;mate a function…</source>
        <translation>逼近一个函数(&amp;M)…</translation>
    </message>
    <message>
        <source>Draw &amp;patterns…</source>
        <translation>画模式(&amp;P)…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Who works here; click to change it</source>
        <translation>谁在这里学习；点击更改</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>你是谁？</translation>
    </message>
    <message>
        <source>Student: %1</source>
        <translation>学生：%1</translation>
    </message>
    <message>
        <source>Save a p&amp;icture…</source>
        <translation>保存图片(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Take over parameters…</source>
        <translation>导入参数(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Lab report…</source>
        <translation>实验报告(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Student…</source>
        <translation>学生(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <translation>提交作业(&amp;H)…</translation>
    </message>
    <message>
        <source>Looking at the work of %1</source>
        <translation>正在看 %1 的作业</translation>
    </message>
    <message>
        <source>&amp;Mark submissions…</source>
        <translation>给作业评分(&amp;M)…</translation>
    </message>
    <message>
        <source>E&amp;dit the lesson</source>
        <translation>编辑课程(&amp;D)</translation>
    </message>
    <message>
        <source>Editor for &amp;lessons…</source>
        <translation>课程编辑器(&amp;L)…</translation>
    </message>
    <message>
        <source>Cop&amp;y as lesson YAML</source>
        <translation>复制为课程 YAML(&amp;Y)</translation>
    </message>
    <message>
        <source>Pac&amp;k the lesson with its files…</source>
        <translation>把课程和文件打包(&amp;K)…</translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation>数字(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Usual: 0.05, 1.234e-5</source>
        <translation>普通：0.05、1.234e-5(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Scientific: 5e-2, 1.234e-5</source>
        <translation>科学记数法：5e-2、1.234e-5(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fractions where exact: 1/20</source>
        <translation>精确时用分数：1/20(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>撤销上一次更改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the change</source>
        <translation>重做更改(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save the lesson…</source>
        <translation>保存课程(&amp;S)…</translation>
    </message>
    <message>
        <source>To the &amp;answer</source>
        <translation>到答案处(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;ata…</source>
        <translation>数据(&amp;A)…</translation>
    </message>
    <message>
        <source>Earlier &amp;work</source>
        <translation>先前的工作(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>Take back: %1, section %2, %n answered</source>
        <translation>
            <numerusform>取回：%1，第 %2 节，已回答 %n 题</numerusform>
        </translation>
    </message>
    <message>
        <source>Next &amp;panel</source>
        <translation>下一个面板(&amp;P)</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>上一个面板(&amp;V)</translation>
    </message>
</context>
<context>
    <name>gradus::MarkingDialog</name>
    <message>
        <source>&amp;Open this student&apos;s state</source>
        <translation>打开这个学生的状态(&amp;O)</translation>
    </message>
    <message>
        <source>Save the &amp;table…</source>
        <translation>保存表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Save &amp;feedback pages…</source>
        <translation>保存反馈页面(&amp;F)…</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>St&amp;udents</source>
        <translation>学生(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>题目(&amp;Q)</translation>
    </message>
    <message>
        <source>How far the marking is</source>
        <translation>评分进度</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The lesson as this student had it, where it was left (Enter); Lesson ▸ Mark submissions brings this table back</source>
        <translation>这个学生的课程，停在离开时的位置（回车键）；课程 ▸ 给作业评分 会再显示这张表</translation>
    </message>
    <message>
        <source>Stopped; nothing was marked.</source>
        <translation>已停止；什么也没有评。</translation>
    </message>
    <message>
        <source>There are no submissions (*.json) in this folder.</source>
        <translation>这个文件夹里没有提交的作业（*.json）。</translation>
    </message>
    <message>
        <source>%1 marked, %2 could not be; signs of alteration in %3</source>
        <translation>评了 %1 份，%2 份无法评分；%3 份有改动的迹象</translation>
    </message>
    <message>
        <source>fails most: %1 (%2 of %3 right)</source>
        <translation>错得最多：%1（%3 人中 %2 人正确）</translation>
    </message>
    <message>
        <source>Open the lesson first that the students worked in.</source>
        <translation>请先打开学生所做的课程。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>选择文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>A folder of the files that students handed in.</source>
        <translation>存放学生所交文件的文件夹。</translation>
    </message>
    <message>
        <source>The folder of what was handed in</source>
        <translation>所交作业的文件夹</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>A folder for the feedback pages</source>
        <translation>反馈页面的文件夹</translation>
    </message>
    <message>
        <source>Spreadsheets and Moodle (*.csv)</source>
        <translation>电子表格与 Moodle (*.csv)</translation>
    </message>
    <message>
        <source>Canvas (*.csv)</source>
        <translation>Canvas (*.csv)</translation>
    </message>
    <message>
        <source>Everything as JSON (*.json)</source>
        <translation>全部内容，JSON (*.json)</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>表格保存在 %1。</translation>
    </message>
    <message>
        <source>The feedback pages are in %1.</source>
        <translation>反馈页面保存在 %1。</translation>
    </message>
    <message>
        <source>Remarks and answers</source>
        <translation>备注和答案</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The points are in this table, and cannot be kept in the folder: %1. Save the table.</source>
        <translation>分数在此表中，但无法保存在文件夹里：%1。请保存表格。</translation>
    </message>
</context>
<context>
    <name>gradus::MarksModel</name>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>to read</source>
        <translation>待阅读</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>another lesson</source>
        <translation>别的课程</translation>
    </message>
    <message>
        <source>a later one counts</source>
        <translation>以更晚的为准</translation>
    </message>
    <message>
        <source>other version</source>
        <translation>别的版本</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>已评分</translation>
    </message>
    <message>
        <source>altered?</source>
        <translation>改动过？</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>正确：%1</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 分，满分 %2 分</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读出</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>%1 of %2 marked so far</source>
        <translation>目前已评 %2 分中得 %1 分</translation>
    </message>
    <message>
        <source>✓ read: %1 of %2</source>
        <translation>✓ 已阅：%1 / %2</translation>
    </message>
    <message>
        <source>Cannot be read: %1 – %2</source>
        <translation>无法读出：%1 – %2</translation>
    </message>
    <message>
        <source>Typed and not given: %1</source>
        <translation>输入了但没有提交：%1</translation>
    </message>
    <message>
        <source>Points from 0 to %1 can be entered here</source>
        <translation>可在此输入 0 到 %1 的分数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not taken: %2</source>
        <translation>没有采用“%1”：%2</translation>
    </message>
</context>
<context>
    <name>gradus::MovedStage</name>
    <message>
        <source>More to the left</source>
        <translation>左边还有</translation>
    </message>
    <message>
        <source>More to the right</source>
        <translation>右边还有</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit the picture (0)</source>
        <translation>显示整幅图 (0)</translation>
    </message>
</context>
<context>
    <name>gradus::NetBox</name>
    <message>
        <source>Hebbian</source>
        <translation>赫布</translation>
    </message>
    <message>
        <source>pseudo-inverse</source>
        <translation>伪逆</translation>
    </message>
    <message>
        <source>Storkey</source>
        <translation>Storkey</translation>
    </message>
    <message>
        <source>−1 and 1</source>
        <translation>−1 和 1</translation>
    </message>
    <message>
        <source>0 and 1</source>
        <translation>0 和 1</translation>
    </message>
    <message>
        <source>0 and 1, thresholds as of −1 and 1</source>
        <translation>0 和 1，阈值与 −1 和 1 相当</translation>
    </message>
    <message>
        <source>one after another</source>
        <translation>一个接一个</translation>
    </message>
    <message>
        <source>one at random</source>
        <translation>随机一个</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>同时全部</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>取值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>次序(&amp;O)</translation>
    </message>
    <message>
        <source>given couplings</source>
        <translation>给定的耦合</translation>
    </message>
</context>
<context>
    <name>gradus::NetworkStage</name>
    <message>
        <source>Picture of the network</source>
        <translation>网络图</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit the picture (0)</source>
        <translation>适合窗口 (0)</translation>
    </message>
</context>
<context>
    <name>gradus::NetworkValues</name>
    <message>
        <source>Values of the layer&apos;s neurons</source>
        <translation>该层神经元的数值</translation>
    </message>
    <message>
        <source>Values of the layer&apos;s weights</source>
        <translation>该层权重的数值</translation>
    </message>
    <message>
        <source>z, a, δ and C belong to the parameters before this update.</source>
        <translation>z、a、δ 和 C 属于本次更新之前的参数。</translation>
    </message>
    <message>
        <source>sample %1 of %2</source>
        <translation>样本 %1 / %2</translation>
    </message>
    <message>
        <source>Layer 0 · input</source>
        <translation>第 0 层 · 输入</translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>第 %1 层 · %2</translation>
    </message>
    <message>
        <source>No layer bends anything: all of them together are the one layer a = (%1) x + (%2).</source>
        <translation>没有哪一层弯曲任何东西：它们合起来就是一层 a = (%1) x + (%2)。</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>全部数据</translation>
    </message>
</context>
<context>
    <name>gradus::NotesPanel</name>
    <message>
        <source>My notes</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <source>Whatever you want to remember. It is handed in with your answers. Markdown and $TeX$ are welcome.</source>
        <translation>想记住的都可以写在这里，会和答案一起提交。可用 Markdown 和 $TeX$。</translation>
    </message>
</context>
<context>
    <name>gradus::NumberEditor</name>
    <message>
        <source>a number, or 0.5*0.24</source>
        <translation>一个数，或 0.5*0.24</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>确认预测</translation>
    </message>
</context>
<context>
    <name>gradus::OrderEditor</name>
    <message>
        <source>To be put in order</source>
        <translation>待排序的项目</translation>
    </message>
    <message>
        <source>Drag the rows, or move one with Alt and the up and down keys. First at the top.</source>
        <translation>拖动各行，或用 Alt 加上下键移动一行。第一个在最上面。</translation>
    </message>
    <message>
        <source>%1, place %2 of %3</source>
        <translation>%1，第 %2 位，共 %3 位</translation>
    </message>
</context>
<context>
    <name>gradus::ParametersDialog</name>
    <message>
        <source>In the file a &amp;row of weights is an input</source>
        <translation>文件里权重的一行是一个输入(&amp;R)</translation>
    </message>
    <message>
        <source>Take over parameters</source>
        <translation>接收参数</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>array in the file</source>
        <translation>文件里的数组</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Which array becomes which parameters</source>
        <translation>哪个数组成为哪些参数</translation>
    </message>
    <message>
        <source>Keras and scikit-learn save weights with a row for each input, PyTorch with a row for each neuron.</source>
        <translation>Keras 和 scikit-learn 保存的权重每个输入一行，PyTorch 则是每个神经元一行。</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>%1, turned</source>
        <translation>%1，已转置</translation>
    </message>
    <message>
        <source>For its first sample x = %1 the network then answers a = %2; wanted is y = %3.</source>
        <translation>对第一个样本 x = %1，网络这时的回答是 a = %2；目标是 y = %3。</translation>
    </message>
</context>
<context>
    <name>gradus::PassRibbon</name>
    <message>
        <source>Step of the iteration</source>
        <translation>本次迭代的步</translation>
    </message>
    <message>
        <source>The steps of this iteration. Click or drag to travel.</source>
        <translation>本次迭代的各步。点击或拖动即可前往。</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
</context>
<context>
    <name>gradus::PatternGrid</name>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation>%1，第 %2 行第 %3 列：%4</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下</translation>
    </message>
</context>
<context>
    <name>gradus::PatternListModel</name>
    <message>
        <source>Cue</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>模式 %1</translation>
    </message>
</context>
<context>
    <name>gradus::PatternsDialog</name>
    <message>
        <source>%1 · %2 × %3 = %4 units</source>
        <translation>%1 · %2 × %3 = %4 个单元</translation>
    </message>
    <message>
        <source>%1 × %2 = %3 units; a net has from 2 to %4</source>
        <translation>%1 × %2 = %3 个单元；网络有 2 到 %4 个</translation>
    </message>
    <message>
        <source>Load patterns</source>
        <translation>载入模式</translation>
    </message>
    <message>
        <source>Drawings and pictures (*.txt *.png *.jpg *.jpeg *.bmp *.gif);;All files (*)</source>
        <translation>文本画和图片 (*.txt *.png *.jpg *.jpeg *.bmp *.gif);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: together with the patterns that are there this is too much for a net</source>
        <translation>%1：加上已有的模式，对一个网络来说太多了</translation>
    </message>
    <message>
        <source>Added from %1: %2 patterns</source>
        <translation>从 %1 添加：%2 个模式</translation>
    </message>
    <message>
        <source>Save the patterns</source>
        <translation>保存模式</translation>
    </message>
    <message>
        <source>Drawings in text (*.txt)</source>
        <translation>文本画 (*.txt)</translation>
    </message>
    <message>
        <source>The patterns were saved in %1</source>
        <translation>模式已保存到 %1</translation>
    </message>
    <message>
        <source>There is no pattern to store yet: draw one, or add ready-made ones</source>
        <translation>还没有可存储的模式：画一个，或添加现成的</translation>
    </message>
    <message>
        <source>The patterns are being stored …</source>
        <translation>正在存储模式……</translation>
    </message>
    <message>
        <source>Draw patterns</source>
        <translation>画模式</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Cue and patterns</source>
        <translation>线索和模式</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>A new pattern to draw</source>
        <translation>新建一个模式来画</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A copy of this as a new pattern</source>
        <translation>把它复制为新的模式</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>This pattern earlier</source>
        <translation>把这个模式往前移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>This pattern later</source>
        <translation>把这个模式往后移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove this pattern</source>
        <translation>删除这个模式</translation>
    </message>
    <message>
        <source>All away</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Remove all patterns</source>
        <translation>删除所有模式</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Cells to turn, percent</source>
        <translation>要翻转的格子，百分比</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Dragging draws; the first cell says on or off</source>
        <translation>拖动来画；第一格决定画还是擦</translation>
    </message>
    <message>
        <source>Noise brush</source>
        <translation>噪声刷</translation>
    </message>
    <message>
        <source>Dragging turns cells around it at random</source>
        <translation>拖动时随机翻转周围的格子</translation>
    </message>
    <message>
        <source>Turn cells</source>
        <translation>翻转格子</translation>
    </message>
    <message>
        <source>Turn so many of the cells, drawn at random</source>
        <translation>随机翻转这么多格子</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>All cells down</source>
        <translation>所有格子为下</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Turn all cells</source>
        <translation>翻转所有格子</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>载入…</translation>
    </message>
    <message>
        <source>Add patterns from a drawing in text, or a picture</source>
        <translation>从文本画或图片添加模式</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the patterns as a drawing in text</source>
        <translation>把模式保存为文本画</translation>
    </message>
    <message>
        <source>A net has up to %1 patterns</source>
        <translation>网络最多有 %1 个模式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make the net</source>
        <translation>生成网络</translation>
    </message>
</context>
<context>
    <name>gradus::PictureDialog</name>
    <message>
        <source>&amp;Light is up</source>
        <translation>亮的为上(&amp;L)</translation>
    </message>
    <message>
        <source>A picture as a pattern</source>
        <translation>把图片变成模式</translation>
    </message>
    <message>
        <source>&amp;Up from this much ink</source>
        <translation>墨量达到多少为上(&amp;U)</translation>
    </message>
    <message>
        <source>Up from this much ink</source>
        <translation>墨量达到多少为上</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>%1 × %2 pixels on %3 × %4 cells; ink from %5 %; %6 cells are up</source>
        <translation>%1 × %2 像素放在 %3 × %4 格上；墨量从 %5 % 起；%6 格为上</translation>
    </message>
</context>
<context>
    <name>gradus::PresetsBox</name>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>&amp;Add to the patterns</source>
        <translation>加到模式中(&amp;A)</translation>
    </message>
    <message>
        <source>Ready-made patterns</source>
        <translation>现成的模式</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>字母(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>几个(&amp;H)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Handwriting</source>
        <translation>笔迹(&amp;H)</translation>
    </message>
    <message>
        <source>Ink &amp;from</source>
        <translation>墨量从(&amp;F)</translation>
    </message>
    <message>
        <source>Letters need a grid of at least %1 × %1</source>
        <translation>字母需要至少 %1 × %1 的网格</translation>
    </message>
    <message>
        <source>%1 is not one of the letters A to Z</source>
        <translation>%1 不是 A 到 Z 的字母</translation>
    </message>
    <message>
        <source>Write the letters here: TXCH</source>
        <translation>在这里写字母：TXCH</translation>
    </message>
</context>
<context>
    <name>gradus::Program</name>
    <message>
        <source>%1 – Gradus</source>
        <translation>%1 – Gradus</translation>
    </message>
    <message>
        <source>Work of %1: %2 – Gradus</source>
        <translation>%1 的作业：%2 – Gradus</translation>
    </message>
    <message>
        <source>%1 is being read…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Gradus</source>
        <translation>Gradus</translation>
    </message>
    <message>
        <source>This cannot be kept for another day: %1</source>
        <translation>这个无法留到以后：%1</translation>
    </message>
</context>
<context>
    <name>gradus::QuantityTableModel</name>
    <message>
        <source>Double-click or F2 changes it</source>
        <translation>双击或按 F2 可以更改</translation>
    </message>
</context>
<context>
    <name>gradus::QuestionView</name>
    <message>
        <source>Show me</source>
        <translation>告诉我</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>轮到你了</translation>
    </message>
    <message>
        <source>The next step would give the answer away. Answer first, or press Show me.</source>
        <translation>下一步就会泄露答案。请先回答，或按“告诉我”。</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>Shows the answer; that is remembered as shown</source>
        <translation>显示答案；会记为“已显示”</translation>
    </message>
    <message>
        <source>This cannot be read: %1</source>
        <translation>无法读懂：%1</translation>
    </message>
    <message>
        <source>✓ Right. Exactly: %1</source>
        <translation>✓ 正确。精确值：%1</translation>
    </message>
    <message>
        <source>✓ Right.</source>
        <translation>✓ 正确。</translation>
    </message>
    <message>
        <source>✗ Not yet. Try again, or ask for a hint.</source>
        <translation>✗ 还不对。再试一次，或要一个提示。</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>已显示：%1</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Another hint</source>
        <translation>再来一个提示</translation>
    </message>
    <message>
        <source>Show me why</source>
        <translation>告诉我为什么</translation>
    </message>
    <message>
        <source>The next step would show what happens. Commit to a prediction first.</source>
        <translation>下一步就会显示结果。先确认一个预测。</translation>
    </message>
    <message>
        <source>Goes to the step that the answer comes from</source>
        <translation>前往答案所出的那一步</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>你的预测</translation>
    </message>
    <message>
        <source>Bring it about</source>
        <translation>让它发生</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 分，满分 %2 分</translation>
    </message>
    <message>
        <source>up to %1 points</source>
        <translation>最多 %1 分</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left</source>
        <translation>
            <numerusform>还可尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ I predicted otherwise. It turns out: %1</source>
        <translation>✗ 我的预测不对。结果是：%1</translation>
    </message>
    <message>
        <source>✗ No. %1 Right is: %2</source>
        <translation>✗ 不对。%1 正确答案是：%2</translation>
    </message>
    <message>
        <source>✗ Not yet.</source>
        <translation>✗ 还不对。</translation>
    </message>
    <message>
        <source>✗ Not yet. %1</source>
        <translation>✗ 还不对。%1</translation>
    </message>
    <message>
        <source>✓ I predicted right. Exactly: %1</source>
        <translation>✓ 我预测对了。准确值：%1</translation>
    </message>
    <message>
        <source>✓ I predicted right.</source>
        <translation>✓ 我预测对了。</translation>
    </message>
    <message>
        <source>I predicted this. Go on and see.</source>
        <translation>我已作出预测。继续往下看。</translation>
    </message>
    <message>
        <source>Kept; it is not judged.</source>
        <translation>已保存；不评判。</translation>
    </message>
    <message>
        <source>Kept; it is judged when handed in.</source>
        <translation>已保存；交上去以后评判。</translation>
    </message>
    <message>
        <source>%1 (−1 point)</source>
        <translation>%1（−1 分）</translation>
    </message>
    <message>
        <source>%1 (−%2 points)</source>
        <translation>%1（−%2 分）</translation>
    </message>
    <message>
        <source>up to 1 point</source>
        <translation>最多 1 分</translation>
    </message>
    <message>
        <source>✗ Not yet. Try again.</source>
        <translation>✗ 还不对。再试一次。</translation>
    </message>
    <message>
        <source>Kept; a person reads it and gives the points.</source>
        <translation>已保存；由人阅读并给分。</translation>
    </message>
    <message>
        <source>Kept; it is judged when handed in. You may change it until the run shows the number.</source>
        <translation>已保存；交上去以后评判。在运行显示这个数之前还可以改。</translation>
    </message>
</context>
<context>
    <name>gradus::ReachEditor</name>
    <message>
        <source>Judged at the end of every iteration.</source>
        <translation>每次迭代结束时判断。</translation>
    </message>
    <message>
        <source>It holds here.</source>
        <translation>此处成立。</translation>
    </message>
    <message>
        <source>It does not hold here yet.</source>
        <translation>此处还不成立。</translation>
    </message>
    <message>
        <source>Iteration %1 of %2. %3</source>
        <translation>第 %1 次迭代，共 %2 次。%3</translation>
    </message>
    <message>
        <source>Reached at %1.</source>
        <translation>在 %1 达到。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Shows the expression that has to hold</source>
        <translation>显示必须成立的表达式</translation>
    </message>
    <message numerus="yes">
        <source>More than %n iteration(s) are gone. Go back and try another way.</source>
        <translation>
            <numerusform>已经超过 %n 次迭代。回去换个办法试试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gradus::ReadingPreview</name>
    <message>
        <source>Read as: %1</source>
        <translation>读作：%1</translation>
    </message>
</context>
<context>
    <name>gradus::ReliefStage</name>
    <message>
        <source>Surface of the function as a landscape</source>
        <translation>函数曲面(地形)</translation>
    </message>
    <message>
        <source>Drag, or press the arrow keys, to turn the landscape</source>
        <translation>拖动或按方向键,转动地形</translation>
    </message>
    <message>
        <source>Heights are spread evenly, as the greys are</source>
        <translation>高度与灰度一样,按等面积均匀分布</translation>
    </message>
</context>
<context>
    <name>gradus::ReloadBar</name>
    <message>
        <source>Close this note</source>
        <translation>关闭此提示</translation>
    </message>
    <message numerus="yes">
        <source>The saved lesson has %n fault(s) · the last good one is shown.</source>
        <translation>
            <numerusform>保存的课程有 %n 处错误 · 仍显示上一个正确的版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示错误</translation>
    </message>
</context>
<context>
    <name>gradus::ReportDialog</name>
    <message>
        <source>Lab report</source>
        <translation>实验报告</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Te&amp;mplate…</source>
        <translation>模板(&amp;M)…</translation>
    </message>
    <message>
        <source>Markdown with {{title}}, {{student}}, {{lesson}}, {{date}}, {{position}}, {{notes}}, {{answers}}, {{figures}} and {{tables}}</source>
        <translation>Markdown,可用 {{title}}、{{student}}、{{lesson}}、{{date}}、{{position}}、{{notes}}、{{answers}}、{{figures}} 和 {{tables}}</translation>
    </message>
    <message>
        <source>What stands in the report</source>
        <translation>报告的内容</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation>学生(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>内容(&amp;P)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>图:%1</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>表:%1</translation>
    </message>
    <message>
        <source>A template has at most 1 MiB.</source>
        <translation>模板最大 1 MiB。</translation>
    </message>
    <message>
        <source>A report&apos;s file ends in .pdf or .html.</source>
        <translation>报告文件的后缀是 .pdf 或 .html。</translation>
    </message>
    <message>
        <source>The report is not ready yet.</source>
        <translation>报告还没有准备好。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.html)</source>
        <translation>报告 (*.pdf *.html)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存:%1</translation>
    </message>
    <message>
        <source>A template for the report</source>
        <translation>报告的模板</translation>
    </message>
    <message>
        <source>Markdown (*.md *.txt);;All files (*)</source>
        <translation>Markdown (*.md *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>gradus::ResultChart</name>
    <message>
        <source>Picture of the results</source>
        <translation>结果图</translation>
    </message>
    <message>
        <source>%1
%2: %3
%4: %5</source>
        <translation>%1
%2：%3
%4：%5</translation>
    </message>
</context>
<context>
    <name>gradus::ResumeBar</name>
    <message>
        <source>Go on where you left</source>
        <translation>从上次离开处继续</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>You have been through this lesson.</source>
        <translation>你已经学完过本课。</translation>
    </message>
    <message>
        <source>You have worked on this lesson: section %1 of %2.</source>
        <translation>你学过本课：第 %1 节，共 %2 节。</translation>
    </message>
    <message>
        <source>%1 of %2 answered.</source>
        <translation>%2 题中已答 %1 题。</translation>
    </message>
    <message>
        <source>The lesson has changed since: your answers are judged again.</source>
        <translation>课程在那之后改过：你的回答会重新评判。</translation>
    </message>
    <message>
        <source>Take the earlier work back</source>
        <translation>取回先前的工作</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>Begins the lesson anew; the earlier work is kept and can be taken back</source>
        <translation>重新开始本课；先前的工作会保留，可以取回</translation>
    </message>
    <message>
        <source>The answers, changes and settings that you had before</source>
        <translation>您先前的答案、改动和设置</translation>
    </message>
    <message>
        <source>You have begun again. The earlier work is kept, also for another day: Lesson menu, Earlier work.</source>
        <translation>您已重新开始。先前的工作会保留，以后也能取回：“课程”菜单里的“先前的工作”。</translation>
    </message>
    <message>
        <source>The run stands at iteration %1.</source>
        <translation>运行停在第 %1 次迭代。</translation>
    </message>
</context>
<context>
    <name>gradus::StagePanel</name>
    <message>
        <source>%1 pass</source>
        <translation>%1阶段</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Copy the &amp;view as lesson YAML</source>
        <translation>把视图复制为课程 YAML(&amp;V)</translation>
    </message>
</context>
<context>
    <name>gradus::StartPage</name>
    <message>
        <source>not begun yet</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>section %1 of %2</source>
        <translation>第 %1 节，共 %2 节</translation>
    </message>
    <message>
        <source>Neural networks, one number at a time</source>
        <translation>神经网络，一次一个数</translation>
    </message>
    <message>
        <source>Choose a lesson. You can step forwards and backwards through everything that the network computes.</source>
        <translation>选择一课。网络计算的一切，都可以逐步前进和后退地查看。</translation>
    </message>
    <message>
        <source>Open a lesson file…</source>
        <translation>打开课程文件…</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Descend a function of your own…</source>
        <translation>沿自己的函数下降…</translation>
    </message>
    <message>
        <source>Approximate a function of your own…</source>
        <translation>逼近你自己的函数…</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%2 题中已答 %1 题</translation>
    </message>
    <message>
        <source>Way through the course</source>
        <translation>学习路线</translation>
    </message>
    <message>
        <source>%1 · %2 lessons</source>
        <translation>%1 · %2 课</translation>
    </message>
    <message>
        <source>Other lessons</source>
        <translation>其他的课</translation>
    </message>
    <message>
        <source>Go on with: %1</source>
        <translation>继续：%1</translation>
    </message>
    <message>
        <source>Begin with: %1</source>
        <translation>从这里开始：%1</translation>
    </message>
    <message>
        <source>Made by yourself</source>
        <translation>自己做的</translation>
    </message>
</context>
<context>
    <name>gradus::StatisticsModel</name>
    <message numerus="yes">
        <source>%n students: %1</source>
        <translation>
            <numerusform>%n 名学生：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · section %2</source>
        <translation>%1 · 第 %2 节</translation>
    </message>
    <message>
        <source>a person reads it</source>
        <translation>由人阅读</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <translation>%1 %（%3 人中 %2 人）</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Attempts each</source>
        <translation>人均作答</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Commonest wrong answer</source>
        <translation>最常见的错误回答</translation>
    </message>
    <message>
        <source>%1 of %2 read, mean %3</source>
        <translation>已阅 %1 / %2，平均 %3</translation>
    </message>
    <message>
        <source>Shown, open or unreadable</source>
        <translation>已显示、未答或无法读出</translation>
    </message>
</context>
<context>
    <name>gradus::StepActions</name>
    <message>
        <source>Next number</source>
        <translation>下一个数</translation>
    </message>
    <message>
        <source>Back a number</source>
        <translation>退回一个数</translation>
    </message>
    <message>
        <source>One number; a debugger calls it step into</source>
        <translation>一个数；调试器中称为“步入”</translation>
    </message>
    <message>
        <source>Finish neuron</source>
        <translation>走完本神经元</translation>
    </message>
    <message>
        <source>Back a neuron</source>
        <translation>退回一个神经元</translation>
    </message>
    <message>
        <source>All numbers of a neuron</source>
        <translation>一个神经元的全部数</translation>
    </message>
    <message>
        <source>Finish layer</source>
        <translation>走完本层</translation>
    </message>
    <message>
        <source>Back a layer</source>
        <translation>退回一层</translation>
    </message>
    <message>
        <source>All numbers of a layer; a debugger calls it step over</source>
        <translation>一层的全部数；调试器中称为“步过”</translation>
    </message>
    <message>
        <source>Finish pass</source>
        <translation>走完本阶段</translation>
    </message>
    <message>
        <source>Back a pass</source>
        <translation>退回一个阶段</translation>
    </message>
    <message>
        <source>All of the forward pass, the backward pass or the update; a debugger calls it step out</source>
        <translation>整个前向、反向或更新阶段；调试器中称为“步出”</translation>
    </message>
    <message>
        <source>Finish sample</source>
        <translation>走完本样本</translation>
    </message>
    <message>
        <source>Back a sample</source>
        <translation>退回一个样本</translation>
    </message>
    <message>
        <source>All numbers of a sample of the batch</source>
        <translation>批中一个样本的全部数</translation>
    </message>
    <message>
        <source>Finish iteration</source>
        <translation>走完本次迭代</translation>
    </message>
    <message>
        <source>Back an iteration</source>
        <translation>退回一次迭代</translation>
    </message>
    <message>
        <source>To the end of the iteration, with its update</source>
        <translation>到本次迭代结束，包括更新</translation>
    </message>
    <message>
        <source>Finish epoch</source>
        <translation>走完本轮</translation>
    </message>
    <message>
        <source>Back an epoch</source>
        <translation>退回一轮</translation>
    </message>
    <message>
        <source>Until every sample has been seen once</source>
        <translation>直到每个样本都看过一次</translation>
    </message>
    <message>
        <source>The same way back, to the very same numbers</source>
        <translation>原路退回，数字完全相同</translation>
    </message>
    <message>
        <source>To the start of the run</source>
        <translation>到运行的开头</translation>
    </message>
    <message>
        <source>Before the first number</source>
        <translation>第一个数之前</translation>
    </message>
    <message>
        <source>To the start of the iteration</source>
        <translation>到本次迭代的开头</translation>
    </message>
    <message>
        <source>Before the first number of this iteration</source>
        <translation>本次迭代的第一个数之前</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Steps by itself, at the chosen speed</source>
        <translation>以选定的速度自动单步</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Trains as fast as possible, as far as the lesson plans</source>
        <translation>尽快训练，直到课程计划的次数</translation>
    </message>
    <message numerus="yes">
        <source>Run %n iteration(s)</source>
        <translation>
            <numerusform>运行 %n 次迭代</numerusform>
        </translation>
    </message>
    <message>
        <source>Trains as fast as possible</source>
        <translation>尽快训练</translation>
    </message>
    <message>
        <source>Next number → %1</source>
        <translation>下一个数 → %1</translation>
    </message>
    <message>
        <source>Next iteration</source>
        <translation>下一次迭代</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>停止正在进行的</translation>
    </message>
    <message>
        <source>Stays where it has got to</source>
        <translation>停在已到之处</translation>
    </message>
    <message>
        <source>Finish node</source>
        <translation>走完本节点</translation>
    </message>
    <message>
        <source>Back a node</source>
        <translation>退回一个节点</translation>
    </message>
    <message>
        <source>Again from the same start</source>
        <translation>从同一起点重来</translation>
    </message>
    <message>
        <source>Begins the run anew and runs as far as it had come</source>
        <translation>重新开始运行，并一直运行到先前到达的位置</translation>
    </message>
    <message>
        <source>Finish part</source>
        <translation>走完本部件</translation>
    </message>
    <message>
        <source>Back a part</source>
        <translation>退回一个部件</translation>
    </message>
    <message>
        <source>All numbers of a part of the graph, forwards or backwards</source>
        <translation>图的一个部件的所有数，前向或反向</translation>
    </message>
    <message>
        <source>Finish row</source>
        <translation>走完本行</translation>
    </message>
    <message>
        <source>Back a row</source>
        <translation>退回一行</translation>
    </message>
</context>
<context>
    <name>gradus::StepBar</name>
    <message>
        <source>Steps</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>30 steps/s</source>
        <translation>30 步/秒</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Next number → %1</source>
        <translation>下一个数 → %1</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>全速</translation>
    </message>
</context>
<context>
    <name>gradus::StudentBar</name>
    <message>
        <source>&amp;Who are you?</source>
        <translation>你是谁(&amp;W)？</translation>
    </message>
    <message>
        <source>Every student has numbers of their own in this lesson. Whoever is going to hand it in says first who they are; answers given before belong to other numbers.</source>
        <translation>这一课里每个学生都有自己的数。要交作业的人请先说明自己是谁；在那之前的回答属于另外一组数。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>gradus::StudentDialog</name>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>as your instructor knows you</source>
        <translation>老师认识你的编号</translation>
    </message>
    <message>
        <source>The identifier stands on what you hand in. Some lessons give every student numbers of their own; they come from it. Capitals and spaces at the ends do not matter.</source>
        <translation>编号会写在你提交的作业上。有些课程给每个学生不同的数，就由它得出。大小写和首尾空格无关紧要。</translation>
    </message>
    <message>
        <source>&amp;Identifier</source>
        <translation>编号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
</context>
<context>
    <name>gradus::SurfaceStage</name>
    <message>
        <source>Surface of the function, seen from above</source>
        <translation>函数曲面(俯视)</translation>
    </message>
    <message>
        <source>−∇f: steepest way down</source>
        <translation>−∇f:下降最陡的方向</translation>
    </message>
    <message>
        <source>Δ: the step that is taken</source>
        <translation>Δ:实际走的一步</translation>
    </message>
</context>
<context>
    <name>gradus::TensorValues</name>
    <message>
        <source>slope = upstream slope × Jacobian, as rows</source>
        <translation>斜率 = 上游斜率 × 雅可比矩阵(行形式)</translation>
    </message>
    <message>
        <source>slope = Jacobian turned over × upstream slope, as columns</source>
        <translation>斜率 = 雅可比矩阵的转置 × 上游斜率(列形式)</translation>
    </message>
    <message>
        <source>Entries of the node</source>
        <translation>节点的分量</translation>
    </message>
    <message>
        <source>Jacobian</source>
        <translation>雅可比矩阵</translation>
    </message>
    <message>
        <source>Jacobian ∂%1/∂%2</source>
        <translation>雅可比矩阵 ∂%1/∂%2</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>全部数据</translation>
    </message>
</context>
<context>
    <name>gradus::TextEditor</name>
    <message>
        <source>In your own words</source>
        <translation>用你自己的话</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>gradus::TimelineBar</name>
    <message>
        <source>Iteration of the run</source>
        <translation>运行的迭代</translation>
    </message>
    <message>
        <source>The iterations of the run. Drag to travel.</source>
        <translation>运行的各次迭代。拖动即可前往。</translation>
    </message>
    <message>
        <source>Step %1 of %2 in this iteration</source>
        <translation>本次迭代第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Iteration %1 · the run ends here</source>
        <translation>第 %1 次迭代 · 运行到此结束</translation>
    </message>
    <message>
        <source>Iteration %1 of %2 planned</source>
        <translation>第 %1 次迭代，计划 %2 次</translation>
    </message>
    <message>
        <source>Preparation, before iteration 1 of %1 planned</source>
        <translation>准备阶段，在计划的 %1 次迭代之前</translation>
    </message>
    <message>
        <source>A step is one number that is worked out. An iteration is all of them once, up to the update.</source>
        <translation>一步就是算出一个数。一次迭代是所有这些步各走一遍，直到更新。</translation>
    </message>
    <message>
        <source>How many times the run has been through all steps. As far as the lesson plans is what Run does.</source>
        <translation>运行已经把所有步走了多少遍。“运行”会走到课程计划的地方。</translation>
    </message>
    <message>
        <source>Iteration %1</source>
        <translation>第 %1 次迭代</translation>
    </message>
    <message>
        <source>Iteration %1 · beyond the %2 planned</source>
        <translation>第 %1 次迭代 · 超出计划的 %2 次</translation>
    </message>
</context>
<context>
    <name>gradus::Typesetter</name>
    <message>
        <source>this formula is too long</source>
        <translation>公式太长</translation>
    </message>
</context>
<context>
    <name>gradus::ValleysView</name>
    <message>
        <source>Valleys of the landscape, energy upwards</source>
        <translation>能量地形的山谷，能量向上</translation>
    </message>
</context>
<context>
    <name>gradus::ValuesPanel</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Data…</source>
        <translation>数据…</translation>
    </message>
    <message>
        <source>The card of the data</source>
        <translation>数据卡</translation>
    </message>
</context>
<context>
    <name>gradus::ValuesView</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Show the matrix as a picture: colour for the sign, strength for the size</source>
        <translation>以图显示矩阵：颜色表示符号，深浅表示大小</translation>
    </message>
    <message>
        <source>Show the matrix as a picture</source>
        <translation>以图显示矩阵</translation>
    </message>
    <message>
        <source>Copy with all digits</source>
        <translation>复制全部数位</translation>
    </message>
</context>
<context>
    <name>gradus::WayView</name>
    <message>
        <source>Energy along the straight path between two states</source>
        <translation>两个状态之间直线路径上的能量</translation>
    </message>
    <message>
        <source>State that the path begins at</source>
        <translation>路径的起点状态</translation>
    </message>
    <message>
        <source>State that the path leads to</source>
        <translation>路径的终点状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The units that differ turn in their order; in another order the path may climb less</source>
        <translation>不同的单元按编号依次翻转；换一种次序，爬升可能更少</translation>
    </message>
    <message>
        <source>units turned</source>
        <translation>已翻转的单元</translation>
    </message>
</context>
<context>
    <name>pass</name>
    <message>
        <source>forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Forward: from what is given to the result, one number after the other.</source>
        <translation>前向：从给定的数到结果，一个数接一个数。</translation>
    </message>
    <message>
        <source>Cost: how far the result is from what it is to become.</source>
        <translation>代价：结果离它应当成为的有多远。</translation>
    </message>
    <message>
        <source>Backward: from the result back, how much each number has to do with it.</source>
        <translation>反向：从结果往回，看每个数与它有多大关系。</translation>
    </message>
    <message>
        <source>Update: what the run changes before the next iteration.</source>
        <translation>更新：下一次迭代之前运行所作的改动。</translation>
    </message>
</context>
<context>
    <name>position</name>
    <message>
        <source>%1 of iteration %2</source>
        <translation>第 %2 次迭代的 %1</translation>
    </message>
    <message>
        <source>the end of the preparation</source>
        <translation>准备阶段的结尾</translation>
    </message>
    <message>
        <source>the start of the preparation</source>
        <translation>准备阶段的开头</translation>
    </message>
    <message>
        <source>the end of iteration %1</source>
        <translation>第 %1 次迭代的结尾</translation>
    </message>
    <message>
        <source>the start of iteration %1</source>
        <translation>第 %1 次迭代的开头</translation>
    </message>
    <message>
        <source>step %1 of iteration %2</source>
        <translation>第 %2 次迭代的第 %1 步</translation>
    </message>
</context>
</TS>
