### 代数运算：向量与矩阵的加、减、数乘与乘法。

table-add-name = 加法
table-add-geometry = 箭头首尾相接：平移
table-add-use = 加偏置；残差连接
table-subtract-name = 减法
table-subtract-geometry = 从一点指向另一点的箭头
table-subtract-use = 误差：预测减目标；梯度下降的一步
table-scale-name = 数乘
table-scale-geometry = 沿同一直线伸缩，负数则反向
table-scale-use = 学习率；权重衰减
table-multiply-name = 矩阵乘法
table-multiply-geometry = 线性变换；两个矩阵相乘就是先后做两次变换
table-multiply-use = 一层网络的前向计算
table-dot-name = 点积
table-dot-geometry = 一个向量顺着另一个向量的方向占了多少
table-dot-use = 一个神经元；注意力得分
table-outer-name = 外积
table-outer-geometry = 每一行方向都相同：秩为一的矩阵
table-outer-use = 单个样本的权重梯度；低秩更新
table-hadamard-name = 逐元素乘积
table-hadamard-geometry = 每个坐标轴各自伸缩
table-hadamard-use = 门控、掩码与随机失活
table-cosine-name = 余弦
table-cosine-geometry = 只看夹角，不看长短
table-cosine-use = 嵌入向量的相似度
table-transpose-name = 转置
table-transpose-geometry = 行列两个轴互换：沿主对角线翻折
table-transpose-use = 对齐维度；反向传播梯度
table-power-name = 幂
table-power-geometry = 同一个变换反复做
table-power-use = 循环神经网络：梯度爆炸或消失
table-trace-name = 迹
table-trace-geometry = 主对角线之和，换基不变
table-trace-use = 总方差；黑塞矩阵各方向曲率之和

method-float = 浮点运算
method-integers = 整数运算
method-sparse-product = 稀疏运算
method-compensated = 加倍精度求和
method-squaring = 反复平方
method-moved = 只搬动元素，没有舍入

algebra-shapes-differ = { $verb } 按位置逐个计算，两边形状必须相同；现在是 { $left } 和 { $right }。{ $hint }
algebra-hint-scalar = 要乘一个数请用 scale；若想让 { $verb } 对每个元素用同一个数，请写出填满这个数的向量或矩阵。
algebra-hint-along = 想让 { $verb } 把向量用到{ $along ->
    [rows] 每一行
   *[columns] 每一列
  }，请写明 along="{ $along }"。
algebra-hint-transpose = 把其中一个转置就对得上：transpose(B)。
algebra-hint-reshape = 两边元素个数相同：把一个变形成另一个的形状即可。
algebra-hint-same = 这里不会悄悄扩展形状，请让两边形状相同。
algebra-unknown-along = 不认识 along="{ $along }"；可用 "rows"（向量与每一行运算）或 "columns"（与每一列运算）。
algebra-along-ranks = 写了 along="{ $along }" 时，{ $verb } 需要一个矩阵和一个向量；现在的形状是 { $left } 和 { $right }。
algebra-along-length = { $along ->
    [rows] 要与 { $left } 的表逐行运算，向量需要 { $needed } 个数，每列一个；现在有 { $length } 个。
   *[columns] 要与 { $left } 的表逐列运算，向量需要 { $needed } 个数，每行一个；现在有 { $length } 个。
  }
algebra-labels-differ = { $verb } 要求两边标签相同。只在左边的：{ $only_left }；只在右边的：{ $only_right }。请改名或去掉不同的部分再算。
algebra-label-order = { $verb } 两边的标签相同但顺序不同：左边是 { $left }，右边是 { $right }。请按标签把一边调成另一边的顺序。
algebra-no-label = 这里没有标签“{ $label }”，现有标签：{ $known }。
algebra-units-differ = { $verb } 不能把单位“{ $left }”和“{ $right }”放在一起算：请先换算成同一单位。
algebra-unit = 单位：{ $unit }
algebra-not-single = { $verb } 的结果形状是 { $shape }，不是单个数；请用 numpy.asarray(answer)，或按下标取出一个元素。
algebra-overflow = { $verb } 的结果有 { $count } 个元素超出最大的浮点数 { $limit }，第一个在 { $index }；请先把输入缩小，或加上 exact=True。
algebra-integers-overflow = { $verb } 的结果中最大的元素会是 { $largest }，超出 64 位整数的上限 { $limit }。没有让它绕回去：请加上 exact=True，或先转成浮点数。
algebra-integers-may-overflow = { $verb } 的结果可能达到 { $largest }，超出 64 位整数的上限 { $limit }，而数组太大，无法精确判断。请转成浮点数，或分成小块计算。
algebra-rounded-to-floats = 精确的数遇到浮点数，已舍入为浮点数；想全程精确请加上 exact=True。
algebra-dot-cancels = 各项几乎相互抵消，普通浮点求和误差可达 { $before }，因此改用加倍精度重新求和。
algebra-lengths-differ = { $verb } 要求两个向量一样长；现在一个有 { $left } 个数，另一个有 { $right } 个。
algebra-needs-square = { $verb } 需要方阵，这个矩阵是 { $rows }×{ $columns } 的。
algebra-power-large = { $exponent } 次幂的精确元素要占 { $needed } 位，超过上限 { $allowed }；请改用浮点数，或取小一些的指数。
algebra-steps-none = { $verb } 的这个结果没有可写的步骤。
algebra-steps-exact = { $verb } 的步骤只为精确的数书写；请加上 exact=True，或用文本输入。
algebra-steps-stack = 一叠矩阵不逐步书写；请取其中一个矩阵。
algebra-steps-large = { $verb } 最多写出 { $allowed } 个元素的步骤，这个太大了；结果本身不受影响。
algebra-steps-empty = 里面什么都没有，也就没有步骤可写。
algebra-picture-none = 这样的形状画不出来；两个数的向量或一张表可以画
algebra-table-seen = 一张 { $rows } 行 { $columns } 列的表，数值从 { $low } 到 { $high }。

scale-needs-scalar = scale 是乘以一个数，但两边都带轴：{ $left } 和 { $right }。逐元素相乘用 hadamard，矩阵乘法用 multiply。
multiply-scalar = multiply 是矩阵乘法，而有一边只是一个数：请用 scale。
multiply-two-vectors = 两个向量之间的乘法不止一种：dot(x, y) 得一个数，outer(x, y) 得所有乘积组成的矩阵（形状 { $left } 和 { $right }）。
multiply-shapes = A 的形状是 { $left }，B 的形状是 { $right }：A 有 { $columns } 列，B 应有同样多的行，却有 { $rows } 行。{ $hint }
multiply-hint-right = 把 B 转置就对得上：multiply(A, transpose(B)) 是 { $rows }×{ $columns } 的。
multiply-hint-left = 把 A 转置就对得上：multiply(transpose(A), B) 是 { $rows }×{ $columns } 的。
multiply-hint-swap = 换个顺序就对得上：multiply(B, A) 是 { $rows }×{ $columns } 的。
multiply-hint-left-vector = 把 A 转置就对得上：multiply(transpose(A), b) 有 { $length } 个数。
multiply-hint-right-vector = 换个顺序就对得上：multiply(B, a) 有 { $length } 个数。
multiply-hint-none = 转置哪一个都对不上，请检查各个轴分别代表什么。
multiply-stacks = 两叠矩阵的形状是 { $left } 和 { $right }：前面的轴必须相同。想让一叠中的每个矩阵都与同一个矩阵相乘，请写明 along="stack"。
multiply-unknown-view = 不认识 view="{ $view }"；可选的有：{ $known }。
multiply-unknown-along = 这里不认识 along="{ $along }"，只有 "stack"。
cosine-zero = { $name } 是零向量（{ $length } 个数全是零）：没有方向，也就没有夹角。
power-not-whole = 矩阵只能取整数次幂，{ $exponent } 不是整数。
power-negative = { $exponent } 次幂要用到逆矩阵：power(inverse(A), { $positive })。
transpose-scalar = 单个数没有行和列可以交换。

add-title = 加法：逐个相加
add-step = 同一位置上的数相加。
add-step-rows = 每一行都加上同一个向量。
add-step-columns = 每一列都加上同一个向量。
subtract-title = 减法：逐个相减
subtract-step = 同一位置上的数相减。
subtract-step-rows = 每一行都减去同一个向量。
subtract-step-columns = 每一列都减去同一个向量。
scale-title = 数乘
scale-step = 每个元素都乘以这个数。
hadamard-title = 逐元素乘积
hadamard-step = 同一位置上的数相乘；这不是矩阵乘法。
multiply-title-rows = 矩阵乘法：行乘列
multiply-title-columns = 矩阵乘法：A 各列的线性组合
multiply-title-outer = 矩阵乘法：秩一矩阵之和
multiply-title-maps = 矩阵乘法：先做 B，再做 A
multiply-step-row = A 的第 { $row } 行乘这个向量：对应的数相乘，再相加。
multiply-step-rows = A 的第 { $row } 行乘 B 的第 { $column } 列：对应的数相乘，再相加。
multiply-step-columns = { $count ->
    [1] 乘积的第 { $column } 列等于 A 的这一列乘以 B 第 { $column } 列的数。
   *[other] 乘积的第 { $column } 列是 A 的 { $count } 列的线性组合，系数取自 B 的第 { $column } 列。
  }
multiply-step-outer = A 的第 { $index } 列乘 B 的第 { $index } 行：前者的每个数与后者的每个数相乘。
multiply-step-layers = { $count ->
    [1] 只有一层，它就是乘积。
   *[other] 把这 { $count } 层加起来。
  }
multiply-step-maps = 看第 { $column } 个基向量：B 把它变成 B 的第 { $column } 列，A 再把这一列变成乘积的第 { $column } 列。
multiply-step-collect = 合起来就是 { $rows }×{ $columns } 的乘积。
dot-title = 点积
dot-step = 对应的数相乘，再相加。
dot-step-conjugate = 第一个向量取共轭，然后对应的数相乘，再相加。
outer-title = 外积
outer-step = x 的每个数与 y 的每个数相乘：第 i 行第 j 列的元素是 xᵢ yⱼ。
cosine-title = 两个向量夹角的余弦
cosine-step-square = 长度的平方等于向量与自己的点积。
cosine-step-divide = 点积除以两个长度的乘积。
transpose-title = 转置
transpose-step = 第 i 行变成第 i 列。
transpose-step-conjugate = 先把每个元素取共轭。
trace-title = 迹
trace-step = 把主对角线上的数加起来。
trace-step-empty = 对角线上没有数，和为 0。
power-title = 反复平方求幂
power-step-zero = 任何方阵的 0 次幂都是单位矩阵。
power-step-one = 1 次幂就是矩阵本身。
power-step-square = 平方使指数加倍：{ $first } + { $second } = { $power }。
power-step-join = 把需要的乘起来：{ $first } + { $second } = { $power }。

add-means-number = 加一个数，就是让点在数轴上移动。
add-means-vector = 加一个向量，就是让点沿这个箭头移动：平移。
add-means-matrix = 矩阵相加，就是把它们对每个向量的作用相加：(A + B)x = Ax + Bx。
add-means-use = 残差连接就是这样的加法：y = x + f(x) 让梯度沿着 x 原样通过。
add-means-rows = { $count } 行各加上同一个由 { $length } 个数组成的向量：全连接层就是这样给一批样本逐个加偏置的。
add-means-columns = { $count } 列各加上同一个由 { $length } 个数组成的向量：样本按列排时，这就是 Wx + b 中的偏置。
subtract-means = 差就是 B 要加上多少才变成 A；其中绝对值最大的是 { $largest }。
subtract-means-use = 预测减去目标就是这样的差，平方误差的梯度正是它的倍数。
subtract-means-along = { $along ->
    [rows] 每一行都减去同一个向量：取均值作这个向量，就是把表格中心化，是主成分分析和批归一化的第一步。
   *[columns] 每一列都减去同一个向量：样本按行排时取每行均值作这个向量，就是层归一化的中心化。
  }
scale-means-kept = 所有长度都变为原来的 { $size } 倍，方向不变。
scale-means-flipped = 所有长度都变为原来的 { $size } 倍，方向相反。
scale-means-zero = 乘以 0，一切都缩到原点。
scale-means-complex = 每个元素的模变为原来的 { $size } 倍，并在复平面上转动。
scale-means-use = 梯度下降的一步就是数乘：负的学习率乘以梯度。
hadamard-means = { $zeros ->
    [0] { $count } 个结果中没有零：每个元素都通过，各乘各的系数。
   *[other] { $count } 个结果中有 { $zeros } 个零：那里的门是关着的。
  }
hadamard-means-use = 长短期记忆网络的门、注意力掩码和随机失活，都是这样逐元素相乘。
multiply-means-rows = 每个元素都是 A 的一行乘 B 的一列。
multiply-means-columns = 乘积的每一列都是 A 各列的线性组合，系数在 B 的对应列里。
multiply-means-outer = 乘积是若干个秩一矩阵之和，每一个都是 A 的一列乘 B 的一行。
multiply-means-maps = 乘积就是先后做两次变换：先 B 后 A。
multiply-means-vector = 这个矩阵把 { $inputs } 个数变成 { $outputs } 个数：一层网络在加偏置和激活之前的前向传播。
multiply-means-layer = 看作一层网络：输入 { $samples } 个样本，每个 { $inputs } 个特征；输出每个 { $outputs } 个特征，一次乘法全部算完。
multiply-means-stack = 一次算 { $count } 个矩阵乘积，注意力的多个头就是这样算的。
multiply-means-best = 总分最高的是“{ $label }”：{ $value }。
multiply-means-cost = m×n 矩阵乘 n×k 矩阵，要做 2mnk 次乘法和加法，这里是 { $flops } 次；网络的时间主要花在这样的乘法上。
dot-means-along = 结果为正（{ $value }）：夹角小于 90°，两个向量大致同向。
dot-means-against = 结果为负（{ $value }）：夹角大于 90°，两个向量大致反向。
dot-means-zero = 结果正好是 0：两个向量垂直。
dot-means-unclear = 在舍入误差范围内等于 0（算得 { $value }），符号无法确定。
dot-means-complex = 结果是复数：模表示重叠多少，辐角表示一个相对另一个转了多少。
dot-means-use = 一个神经元由权重和输入算出的就是这个数；注意力由查询和键算出的也是它。
cosine-means-same = 两个向量方向相同，夹角 { $degrees }°。
cosine-means-opposite = 两个向量方向相反，夹角 { $degrees }°。
cosine-means-right = 两个向量垂直，夹角 { $degrees }°。
cosine-means-angle = 两个向量的夹角是 { $degrees }°，与长短无关。
cosine-means-use = 若是两个嵌入向量，它们的相似度就是 { $value }（取值从 −1 到 1）。
outer-means = 这个 { $rows }×{ $columns } 矩阵的秩至多为一：它的 { $entries } 个元素由 { $numbers } 个数就能全部写出。
outer-means-use = 单个样本对一层权重的梯度就是这样的外积：输出端的误差与输入的外积；低秩适配就是给权重加上几个这样的矩阵。
transpose-means = { $rows }×{ $columns } 变成 { $new_rows }×{ $new_columns }：沿对角线翻折，于是 x·(Ay) = (Aᵀx)·y。
transpose-means-conjugate = 元素也取了共轭：这是共轭转置。
transpose-means-use = 一层 y = Wx 用 Wᵀ 把梯度传回去。
power-means = { $exponent ->
    [1] 变换做了 1 次。
   *[other] 变换做了 { $exponent } 次；反复平方只用了 { $products } 次乘法。
  }
power-means-zero = 一次也不做，一切原地不动：单位矩阵。
power-means-grows = 最大的元素从 { $before } 变成 { $after }。循环神经网络若用这个矩阵，{ $exponent } 步之后信号和梯度会爆炸。
power-means-fades = 最大的元素从 { $before } 变成 { $after }。循环神经网络若用这个矩阵，{ $exponent } 步之后信号和梯度会消失。
power-means-stays = 最大的元素从 { $before } 变成 { $after }：{ $exponent } 步之后信号大小基本不变。
trace-means = 这个 { $size }×{ $size } 矩阵对角线之和是 { $value }；特征值之和也是它，换基不变。
trace-means-stack = { $count } 个矩阵各有一个迹。
trace-means-use = 协方差矩阵的迹是总方差，黑塞矩阵的迹是各方向曲率之和。

add-picture = 加法：箭头首尾相接
add-seen = 从原点出发的两个箭头撑起一个平行四边形，对角线就是它们的和。
subtract-picture = 减法：从 b 指向 a
subtract-seen = 从原点出发的两个箭头；差就是从 b 的尖端指向 a 的尖端的箭头。
scale-picture = 数乘：沿同一条直线
scale-seen = 一个箭头和它的倍数，在过原点的同一条直线上。
multiply-picture = 乘积：先做 B，再做 A
multiply-picture-unit = 单位正方形
multiply-picture-first = 做完 B
multiply-picture-then = 先 B 后 A
multiply-seen-maps = 单位正方形，B 把它变成的平行四边形，以及 A 再变成的平行四边形：乘积 AB 的网格。
multiply-picture-vector = 向量跟着网格一起变
multiply-seen-vector = 被 A 变换后的网格、A 的两个列向量、向量 x 和它的像 Ax。
dot-picture = 点积：x 在 y 上的投影
dot-picture-shadow = x 的投影
dot-seen = 两个箭头；从 x 的尖端向 y 所在直线作垂线，得到投影，投影长度乘以 y 的长度就是点积。
power-picture = 同一个变换反复做
power-seen = 单位正方形、做一次之后的平行四边形、做 { $exponent } 次之后的平行四边形。
algebra-picture-zero = 零向量没有方向
cosine-picture = 夹角 { $degrees }°
cosine-seen = 从原点出发的两个箭头，夹角 { $degrees }°，用一段弧标出。
transpose-seen = 一张表和它沿着框出的对角线翻过去的样子：行成了列。
trace-seen = 一张方表，框出的对角线元素加起来等于 { $value }。
multiply-seen-rows = 两张表和它们的乘积：左表框出的一行乘右表框出的一列，得到框出的那个数。
multiply-seen-columns = A 的各列分别乘上 B 第一列里的数，加起来就是乘积中框出的第一列。
multiply-seen-outer = A 的一列乘 B 的一行，得到一张张秩为 1 的表，加起来就是乘积。
algebra-axis-names = { $verb } 两边的轴含义要一致：左边是 { $left }，右边是 { $right }。请转置或改名其中一边。
algebra-unit-missing = { $verb }：一个数带单位“{ $unit }”，另一个（{ $which }）没有单位，不能放在一起算；请两个都写单位，或者都不写。
