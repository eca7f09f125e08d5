### 线性方程组、相关的空间与分解。

table-solve-name = 解方程组 Ax = b
table-solve-geometry = 直线、平面、超平面交在哪里
table-solve-use = 回归的权重、牛顿步、一次拟合出网络的输出层
table-choose-name = 选方法
table-choose-geometry = 先看清 A 的结构再动手
table-choose-use = 求解器会把时间花在哪种分解上
table-rank-name = 秩
table-rank-geometry = 变换之后还剩几维
table-rank-use = 一层真正传下去多少信息；低秩适配
table-rref-name = 行最简形
table-rref-geometry = 解不变，方程最简单
table-rref-use = 看出哪些特征由别的特征决定
table-null_space-name = 零空间
table-null_space-geometry = 被压成零的那些方向
table-null_space-use = 这一层察觉不到的输入或权重变化
table-column_space-name = 列空间
table-column_space-geometry = 变换能到达的全部向量
table-column_space-use = 一层能产生的全部输出
table-row_space-name = 行空间
table-row_space-geometry = 变换真正在意的方向
table-row_space-use = 一步梯度能改动权重的哪些部分
table-left_null_space-name = 左零空间
table-left_null_space-geometry = 任何输出都到不了的方向
table-left_null_space-use = 方程互相矛盾的证据
table-inverse-name = 逆矩阵
table-inverse-geometry = 把变换倒回去
table-inverse-use = 可逆层；由协方差求精度矩阵
table-lu-name = LU 分解
table-lu-geometry = 把消元过程存起来再用
table-lu-use = 多个右端项；流模型的对数行列式
table-cholesky-name = 楚列斯基分解
table-cholesky-geometry = 正定矩阵的“平方根”
table-cholesky-use = 高斯采样、高斯过程、自然梯度
table-ldl-name = LDL 分解
table-ldl-geometry = 配方
table-ldl-use = 曲率的正负：极小、鞍点还是极大
table-qr-name = QR 分解
table-qr-geometry = 给同样的列换上互相垂直的轴
table-qr-use = 稳定的最小二乘、正交初始化

systems-unknown-method = { $verb } 没有叫“{ $method }”的方法，可选的有：{ $known }。
systems-unknowns-ambiguous = 文本里已经写全了方程两边，就不要再给 b 了。
systems-right-missing = solve 还缺右端项：请写 solve(A, b)，或用文本写出方程，例如 "2x + y = 5; x - y = 1"。
systems-right-shape = A 是 { $rows }×{ $columns }，b 的形状却是 { $right }：b 应有 { $rows } 个数，或 { $rows } 行。
systems-mixed-kinds = 一边是精确数，另一边是浮点数，精确的一边已转成浮点数。
systems-sparse-work = 稀疏 LU 在这里定不下来；把这个形状为 { $shape } 的矩阵展开、求奇异值要 { $needed } 次运算，最多允许 { $allowed } 次。请只取一部分，或用 limited(dense_work=...) 放宽上限。
systems-method-exact = 方法“{ $method }”用于浮点数；精确方程组用消元法，没有舍入，不必指定方法。
systems-singular = 矩阵的秩是 { $rank }，阶数是 { $size }，没有逆矩阵。哪些方程组有解，可以问 solve(A, b)。
systems-not-square = { $verb } 只接受方阵，而 { $name } 是 { $rows }×{ $columns }。
systems-large-steps = { $rows }×{ $columns } 的消元写出来太长（上限是 { $allowed } 行或列）。
systems-steps-exact = 步骤只对精确数来写：请用文本或整数输入，或加上 exact=True。
systems-steps-empty = 形状为 ({ $rows }, { $columns }) 的矩阵里没有任何元素，也就没有步骤可写。
solve-no-unknown = 没有编号为 { $place } 的未知数：这个解一共有 { $count } 个未知数，从 0 数起。
systems-steps-none = { $verb } 没有单独的步骤；可以看 solve、rref、inverse 或 lu 的步骤。
systems-picture-none = 没有可画的东西
systems-stack-exact = 成批的方程组按浮点数求解。
systems-stack-shape = 成批的 A 形状为 { $left }，b 形状为 { $right }；b 应为 (..., { $size }) 或 (..., { $size }, k)，前面各轴要与 A 相同。
systems-heat-seen-blocks = { $rows } × { $columns } 的着色表，每边最多合并成 { $most } 格，每格取其中绝对值最大的数。
systems-heat-seen = { $rows } 行 { $columns } 列的着色表：正数一种颜色，负数另一种颜色，越接近零越淡。

solve-kind-unique = 恰有一个解。
solve-kind-infinite = 有无穷多个解，自由未知数有 { $free } 个。
solve-kind-least-squares-many = 没有哪个 x 能满足所有方程。同样接近的 x 有无穷多个（还有 { $free } 个未知数可以任取），下面是其中最短的一个。
solve-kind-least-squares = 没有哪个 x 能满足所有方程，下面这个最接近。
solve-certificate-measured = 方程互相矛盾：各乘以 .certificate 里的数再相加，左边抵消得只剩 { $left }（相对于相加各项的大小，属舍入误差），右边却还剩 { $right }。
solve-within-rounding = 在舍入误差范围内看，{ $said }
solve-stack = 共解 { $count } 个方程组，其中 { $unique } 个恰有一个解。
solve-stack-evidence = 整批之中最大的相对误差约为 { $worst }。
solve-ranks-unique = rank A = rank [A | b] = { $rank }，正好等于未知数的个数 { $unknowns }：恰有一个解。
solve-ranks-infinite = rank A = rank [A | b] = { $rank }，小于未知数的个数 { $unknowns }：方程彼此相容，还留下自由的未知数。
solve-ranks-least-squares = rank A = { $rank }，而 rank [A | b] = { $augmented }：b 不在 A 的列空间里，方程互相矛盾。
solve-ranks-projection = { $rows } 个方程、{ $unknowns } 个未知数、秩为 { $rank }，最好的 x 由投影求出。
solve-fewer-contradict = 方程（{ $rows } 个）比未知数（{ $unknowns } 个）少，却照样无解。数个数说明不了问题，要看秩。
solve-more-agree = 方程（{ $rows } 个）比未知数（{ $unknowns } 个）多，却并不矛盾：其中 { $repeated } 个只是重复了别的方程。
solve-square-singular = 方程和未知数一样多，可真正不同的方程只有 { $rank } 个，光数个数靠不住。
solve-null-space = { $directions ->
    [1] 加上 { $vectors } 的任意倍数，仍然是解。
   *[other] 加上 { $vectors } 的任意线性组合，仍然是解（共 { $directions } 个方向）。
  }
solve-certificate = { $count ->
    [1] 证据：{ $parts } 得到 0 = { $value }。
   *[other] 证据：{ $parts }，加起来得到 0 = { $value }。
  }
solve-multiple = { $weight ->
    [1] 第 { $number } 个方程
   *[other] 第 { $number } 个方程乘 { $weight }
  }
solve-projection = 列空间里离 b 最近的点，就是 b 在列空间上的正交投影；残差的长度是 { $residual }。
solve-least-norm = 同样接近的 x 有很多（{ $free } 个自由度），这里取最短的一个。
solve-condition = { $lost ->
    [0] 条件数是 { $condition }：数据里的误差传到 x 时几乎不放大。
   *[other] 条件数是 { $condition }：数据里的误差最多会放大这么多倍，大约丢掉 { $lost } 位有效数字。
  }
solve-use-unique = 牛顿法的每一步就是解这样的方程组：黑塞矩阵乘步长向量等于负梯度。
solve-use-infinite = 权重比数据多的网络就是这样的方程组：能拟合得同样好的权重有许多组，训练方法不同，最后得到的那一组也不同。
solve-use-least-squares = 线性回归就是这样的投影；用平方误差训练的网络，最后一层做的也是同一件事。
solve-point-unique = { $place }
solve-point-infinite = 其中一个解：{ $place }
solve-point-least-squares = 最接近：{ $place }
solve-title-tables = A、未知数和右端项
solve-seen-tables = 方程组画成着色的表，{ $rows } × { $unknowns }：A 乘未知数，和右端项。
solve-picture-one = 一次只画一个实方程组
solve-title-unique = 只有一个公共点
solve-title-infinite = 有许多公共点
solve-title-least-squares = 没有公共点
solve-seen-lines = 平面上有 { $rows } 条直线；{ $kind ->
    [unique] 它们都经过同一点。
    [infinite] 它们互相重合。
   *[least_squares] 它们没有公共点，标出的点最接近。
  }
solve-seen-planes = 空间里有 { $rows } 个平面；{ $kind ->
    [unique] 它们恰好交于一点。
    [infinite] 它们共有一条直线或一个平面。
   *[least_squares] 它们没有公共点，标出的点最接近。
  }
solve-seen-projection = 向量 b、它在 A 的列空间上的垂直投影，以及两者之间成直角的残差。
solve-common-line = 公共直线
solve-shadow = A x
solve-residual = 残差
solve-residual-enlarged = 残差 × { $times }
solve-residual-short = 残差长度只有 { $length }，而 b 的长度是 { $whole }：图中把残差放大到 { $times } 倍来画。
solve-why-closest = 虚线是这个点到各{ $dimension ->
    [2] 条直线
   *[3] 个平面
  }的距离。这个点使 b − Ax 各分量的平方和最小（{ $least }），而每个分量等于距离乘以 A 中对应行的长度（这里依次为 { $lengths }）：行越长的方程，分量越重。
solve-why-closest-equal = 虚线是这个点到各{ $dimension ->
    [2] 条直线
   *[3] 个平面
  }的距离。这个点使 b − Ax 各分量的平方和最小（{ $least }）；A 的各行一样长，所以它也使距离的平方和最小。
solve-column-space = A 的列空间

choose-picture = 会这样解：{ $method }
choose-method = 方法：{ $method }。
choose-exact = 数都是精确的，用分数消元，得到没有舍入的结果。
method-exact = 精确消元
method-diagonal = 逐个除以主对角元
method-triangular = 三角矩阵回代
method-banded = 带状 LU 分解
method-cholesky = 楚列斯基分解
method-lu = 列主元 LU 分解
method-ldl = 对称选主元的 LDL 分解
method-qr = QR 分解
method-svd = 奇异值分解（看 A 把各个方向拉长多少）
method-sparse = 稀疏 LU 分解
method-stack = 整批 LU 分解
method-ball = 球算术
method-lsqr = 迭代最小二乘

rank-full = 秩是 { $rank }，{ $rows }×{ $columns } 的矩阵最多也就这么大。
rank-deficient = 秩是 { $rank }，而最多可以到 { $most }：有些行、有些列是其余的线性组合。
rank-use = 秩为 { $rank } 的矩阵写成两个瘦长矩阵之积只要 { $factored } 个数，整张表却有 { $whole } 个数；大模型的低秩适配靠的就是这一点。
rank-use-none = 秩为 { $rank } 时，写成两个瘦长矩阵之积并不省数；秩远小于行数和列数时，低秩适配才划算。
rref-pivots = { $count ->
    [0] 没有主元
   *[other] 主元在第 { $columns } 列
  }
rref-says = { $rank ->
    [0] 一行也没剩下：这是零矩阵。
   *[other] 剩下 { $rank } 行各有新内容（主元在第 { $pivots } 列），所以秩为 { $rank }。
  }
rref-free = { $free ->
    [1] 第 { $columns } 列没有主元：它是前面主元列的线性组合。
   *[other] 第 { $columns } 列没有主元：它们各自是前面主元列的线性组合。
  }
rref-use = 在一份数据的各个特征里，没有主元的那一列，别的特征已经把它定死了。
inverse-says = 乘以逆矩阵就把原来的变换抵消掉：A⁻¹ A = I。
inverse-condition = 条件数是 { $condition }。
inverse-use = 解方程组时，分解矩阵比求逆省事，丢的有效数字也少；真正需要逆矩阵的地方是精度矩阵和可逆层。
rref-seen = 矩阵和它的行最简形；{ $pivots ->
    [0] 没有主元。
   *[other] 框出了 { $pivots } 个主元。
  }
inverse-title = 变换与它的逆
inverse-seen = A 的两列张成一个平行四边形，逆矩阵的两列张成另一个；各自都能把自己的那个变回单位正方形。
inverse-forward = 经过 A
inverse-back = 经过逆矩阵

space-name-null-space = 零空间
space-name-column-space = 列空间
space-name-row-space = 行空间
space-name-left-null-space = 左零空间
space-found = { $dimension ->
    [0] { $name }只有零向量（{ $ambient } 维空间里的 0 维）。
   *[other] { $name }是 { $ambient } 维空间里的 { $dimension } 维子空间，一组基：
  }
space-title = { $name }，{ $dimension } 维
space-picture-zero = { $ambient } 维空间里，它只有零向量
space-seen-table = 一组基排成着色表的各列，在 { $ambient } 维空间里。
space-seen = { $dimension ->
    [0] 只有原点。
    [1] { $ambient } 维空间里过原点的一条直线，画出了基向量。
    [2] { $ambient } 维空间里过原点的一个平面，画出了两个基向量。
   *[other] 整个 { $ambient } 维空间。
  }
space-says-null-space = { $dimension ->
    [0] 只有零向量变成零：输入不同，输出一定不同。
   *[other] { $ambient } 维的输入里有 { $dimension } 维被压成零，沿着它移动，输出毫无变化。
  }
space-says-column-space = 变换的输出占满 { $ambient } 维中的 { $dimension } 维；b 落在其中，Ax = b 才有解。
space-says-row-space = 变换只看 { $ambient } 维输入里的 { $dimension } 个方向，与它们都垂直的一律变成零。
space-says-left-null-space = { $dimension ->
    [0] 各行的任何线性组合都不为零（系数全为零除外），所以什么样的右端项都能到达。
   *[other] { $ambient } 行之间有 { $dimension } 个独立的线性组合等于零；右端项不满足同样的关系就无解。
  }
space-use-null-space = 一层对自己的零空间视而不见：对抗扰动和白白浪费的方向都藏在那里。
space-use-column-space = 中间只有 k 个单元的瓶颈层，列空间至多 k 维，后面的层再宽也没用。
space-use-row-space = 线性模型从零开始做梯度下降，权重只在数据的行空间里移动，所以找到的是最短的解。
space-use-left-null-space = 最小二乘的残差就在这个空间里：它是目标中任何特征都解释不了的部分。
factors-says-lu = 把消元写成乘积：L 存下每次的倍数，U 是剩下的上三角，P 记下行的交换。
factors-says-cholesky = 矩阵是正定的，所以有三角形的“平方根”：A = L Lᵀ。
factors-says-ldl = 这就是配方：D 主对角线上的正负号就是曲率的正负号。
factors-says-ldl-blocks = 这就是配方，其中有 { $blocks } 处配不成单个平方，取了 2×2 的块。D 的其余对角元的正负号就是曲率的正负号；每个块对应一正一负。
factors-says-qr = Q 的各列互相垂直，张成的空间与 A 的各列相同；R 说明怎样把它们组合回去。
factors-use-lu = 分解一次，以后每个新的右端项只要一次前代和一次回代；log|det| 就是 U 主对角线上各数绝对值的对数之和。
factors-use-cholesky = z 服从标准正态分布时，L z 的协方差就是 A：相关噪声就是这样采样的，高斯过程也是这样求解的。
factors-use-ldl = 对黑塞矩阵来说，D 的对角线上出现一个负数，或者出现一个 2×2 的块，就说明还有一个方向能让损失继续下降。
factors-use-qr = 用 QR 做最小二乘，条件数保持原样；用正规方程，条件数要平方。
factors-solve-shape = 这是 { $rows }×{ $columns } 矩阵的分解，b 应有 { $rows } 行，现在是 { $right }。
space-null-vector = { $free ->
    [1] 第 { $column } 列没有主元，对应的未知数可以任取，这里取 { $value }；其余的由上面的行定出来。{ $map } 把这个向量变成零。
   *[other] 第 { $column } 列没有主元，对应的未知数可以任取，这里取 { $value }，别的自由未知数取 0；其余的由上面的行定出来。{ $map } 把这个向量变成零。
  }
space-rows-left = 还剩 { $count } 行。行变换只是把各行重新组合，所以它们张成的空间和 A 的各行一样；化成整数写出来：
space-pivot-columns = 主元在第 { $columns } 列。行变换不改变各列之间的线性关系，所以取 A 原来的这{ $count ->
    [1] {""}一列
   *[other] {""}几列
  }作为一组基：
space-dimension-null = { $dimension ->
    [0] 每一列都有主元，所以除了零向量，没有别的向量被变成零。
   *[other] 一共 { $unknowns } 列，{ $rank } 列有主元，维数是 { $unknowns } − { $rank } = { $dimension }。
  }
space-dimension = 主元有 { $rank } 个，维数就是 { $rank }。
factors-title-lu = LU 分解
factors-title-qr = 格拉姆–施密特正交化：每一列先减去前面各列已经包含的部分，再把长度化成 1
factors-title-ldl = 逐个未知数配方
factors-title-cholesky = 逐个未知数配方，再把每个主元的平方根分给左右两边
qr-step-along = 第 { $column } 列在 { $along } 方向上有多少：求它们的点积。
qr-step-along-complex = 第 { $column } 列在 { $along } 方向上有多少：求它们的点积，{ $along } 的各数取共轭。
qr-step-perpendicular = 第 { $column } 列与 { $along } 本来就垂直，不用减。
qr-step-rest = 从第 { $column } 列里减掉这些，剩下的就与前面各列都垂直。
qr-step-length = 剩下部分的长度写在 R 的对角线上。
qr-step-length-whole = 第 { $column } 列的长度写在 R 的对角线上。
qr-step-unit = 除以这个长度，得到 Q 的第 { $column } 列，长度为 1。
ldl-step-pivot-plain = 第 { $column } 个主元就是对角线上的数本身。
ldl-step-pivot = 第 { $column } 个主元：对角线上的数，减去前面已经配成平方的部分。
ldl-step-entry = L 的第 { $row } 行第 { $column } 列：取 { $letter } 中对应的数，减去前面各列已经给出的，再除以主元。
ldl-step-order = 把行和列都按 { $order } 的次序重新排列，避开挡路的零主元。下面用 B 表示重排以后的 A。
ldl-step-block = 剩下的对角线上全是零，没有数可以做除数：把第 { $column }、{ $other } 两行合在一起，作为一个 2×2 的块。
ldl-step-crossed = L 的第 { $row } 行第 { $column } 列：块把这两列交叉起来，所以取 { $letter } 在第 { $other } 列的数，减去前面各列已经给出的，再除以块中第 { $other } 列的那个数。
ldl-step-back = 把三角阵的各行放回它们在 A 中的位置，就得到 L。
cholesky-step-root-plain = 对角线上第 { $column } 个数直接开平方。
cholesky-step-root = 对角线上第 { $column } 个数，先减去 L 这一行里已有各数的平方，再开平方。
cholesky-step-entry = L 的第 { $row } 行第 { $column } 列：取 A 中对应的数，减去前面各列已经给出的，再除以这一列对角线上的平方根。
factors-check-lu = 乘回去：{ $letters } 正好是 A。
factors-check-qr = 乘回去：{ $letters } 正好是 A；Q 的各列互相垂直，长度为 1。
factors-check-ldl = 乘回去：{ $letters } 正好是 A。
factors-check-cholesky = 乘回去：{ $letters } 正好是 A。
factors-roots = { $verb } 在这里要用到不止一种平方根，而精确数一次只能带一种。可以改用不需要开方的 ldl，或者用浮点数。
cholesky-pivot = 第 { $pivot } 个主元是 { $value }，不是正数：矩阵不是正定的，没有楚列斯基分解；想看各主元的正负可用 ldl。
qr-dependent = 第 { $column } 列是前面各列的线性组合，精确的正交化到这里就停了；要一组基可用 column_space，要 QR 可用浮点数。
structure-not-symmetric = { $verb } 要求矩阵对称（共轭对称），而 ({ $row }, { $column }) 处是 { $here }，对称位置却是 { $there }。

stream-columns-differ = 两份摘要的列不一样，一份是 { $left }，另一份是 { $right }：同一张表的各部分才能合并。
stream-width = 这一块有 { $found } 列，摘要里却是 { $expected } 列：请按同样的顺序给出同样的列。
stream-dependent = “{ $column }”这一列可由它前面的列线性表示（或者是常数列），它的系数定不下来，请去掉这一列。
stream-not-summary = { $path } 不是用 .save 存下的摘要，或者文件已损坏。
stream-version = { $path } 用的是第 { $found } 版格式，这个程序最高只能读第 { $known } 版，请先升级。
stream-no-column = 没有叫“{ $column }”的列，现有的列是 { $known }。
stream-constant = “{ $column }”这一列每行都是 { $value }，没有变化可以解释，请另选目标。
stream-complex = 摘要只收实数，这张表里却有复数：请把实部和虚部各写成一列。
stream-empty = 做摘要至少要有一行一列，这张表却是 { $rows }×{ $columns }。
stream-twice = 有两列都叫“{ $column }”，请给每一列起不同的名字。
stream-weights-length = 表有 { $expected } 行，权重却有 { $found } 个：每行要给一个权重。
stream-weight = 第 { $row } 行的权重是 { $value }：权重必须是正数；不想让某一行起作用，就把那一行去掉。
