### 特征值与特征向量：哪些方向不变，拉伸多少倍。

table-charpoly-name = 特征多项式
table-charpoly-geometry = λ 取哪些值时，A − λI 会把空间压扁
table-charpoly-use = 判断循环层是否稳定：根是否全在单位圆内

room-spectra = 多数箭头经过矩阵都会转向，只有少数几个方向不变，只是拉长或缩短；变换反复作用会怎样，就看这几个方向。
room-spectra-polynomial = 多项式在哪里穿过零？
room-spectra-double = 重根：曲线只碰一下横轴
room-spectra-turn = 旋转四分之一圈：一个实根也没有
room-spectra-cubic = 没有分数解的三次方程

spectra-large = 精确的特征值最多求到 { $allowed } 阶，这个矩阵有 { $needed } 阶。
spectra-steps-large = 这里的步骤最多写到 { $allowed } 行，而矩阵有 { $size } 行；结果本身仍是精确的。
spectra-empty = 没有行的矩阵没有特征值。
spectra-picture-empty = 没有东西可画

charpoly-title-cofactors = 特征多项式：按余子式展开 det(A − λI)
charpoly-title-traces = 用法捷耶夫–勒维耶法求特征多项式：系数一个接一个，每个都由一个迹得出
charpoly-step-start = 主对角线上各减去 λ：让剩下的行列式等于零的 λ，就是特征值。
charpoly-step-one = 一阶行列式就是这个数本身。
charpoly-step-two = 用 ad − bc，乘开后按 λ 的幂次合并。
charpoly-step-row = 按第 { $line } 行展开：每个数乘上划去它所在行和列后剩下的行列式，正负号像棋盘一样交替。
charpoly-step-collect = 把算好的余子式代回 { $size } 阶的展开式，乘开后按 λ 的幂次合并。
charpoly-step-even = 行数是偶数时，det(λI − A) 与 det(A − λI) 相同。
charpoly-step-odd = 行数是奇数时，det(A − λI) 与 det(λI − A) 每一项都差一个负号；后者最高次项系数为正，软件给出的都是它。
charpoly-step-first = 从 A 本身开始。
charpoly-step-next = 在 { $matrix } 的主对角线上各加 { $shift }，再左乘 A。
charpoly-step-coefficient = { $k ->
    [1] 迹取负号，就是{ $name }。
   *[other] 迹取负号，再除以 { $k }，就是{ $name }。
  }
charpoly-coefficient = { " " }{ $power } 的系数
charpoly-constant = 常数项
charpoly-step-zero = 再走一轮，得到的全是零：A 满足自己的特征多项式（凯莱–哈密顿定理），整个计算也就核对过了。
charpoly-step-gathered = 把系数拼起来。
charpoly-step-factors = { $count ->
    [1] 它是一个不能再分解的因式的幂。
   *[other] 它分解成 { $count } 个不同的因式，每个都不能再分解。
  }
charpoly-step-prime = 它不能再分解：没有次数更低的同类系数多项式能整除它。
charpoly-step-empty = 一行都没有时，行列式是空乘积，等于 1。
charpoly-conclusion = 这个多项式的根就是 A 的特征值。

charpoly-roots = { $size ->
    [1] 它唯一的根就是特征值：λ 恰好取这个值时，A − λI 没有逆矩阵。
   *[other] 它的 { $size } 个根（重根重复计算，复根也算在内）就是特征值：λ 恰好取这些值时，A − λI 没有逆矩阵。
  }
charpoly-trace = 第二个系数是迹的相反数：特征值之和等于 { $trace }。
charpoly-det = { $invertible ->
    [yes] 常数项给出行列式：特征值之积等于 { $det }，不是零，所以 A 可以还原。
   *[no] 常数项是零：零是特征值，A 无法还原。
  }
charpoly-minimal = 次数更低的多项式代入 A 就已经得到零矩阵，它就是最小多项式 { $minimal }。
charpoly-radius = { $fate ->
    [grow] 绝对值最大的根是 { $radius }：循环层若每步都乘上 A，信号每步最多放大这么多倍，最后会爆炸。
    [fade] 绝对值最大的根是 { $radius }，小于 1：循环层若每步都乘上 A，信号每步按这个倍数衰减，慢慢就忘光了。
   *[stay] 绝对值最大的根是 1：循环层若每步都乘上 A，正好站在衰减与爆炸的分界线上。
  }
charpoly-title-picture = χ(λ)，{ $degree } 次
charpoly-picture-root = 系数里有根号或 i，画不成实轴上的曲线
charpoly-seen = 特征多项式随 λ 变化的曲线；它与横轴有 { $real } 个不同的交点，{ $complex ->
    [0] 没有复根。
   *[other] 另有 { $complex } 个不同的复根。
  }

table-eig-name = 特征值与特征向量
table-eig-geometry = 哪些方向不变，各拉伸多少倍
table-eig-use = 解释线性层叠深了为什么爆炸或消失；损失的曲率；主成分
room-spectra-keep = 两个方向不变，一个拉长 3 倍，一个原样
room-spectra-defective = 剪切：特征值是二重的，方向却只有一个
room-spectra-rotation = 旋转四分之一圈：没有实的方向不变
room-spectra-fibonacci = 斐波那契矩阵与黄金比
room-spectra-fade = 一层反复作用：一个方向放大，一个方向衰减
room-spectra-tribonacci = 平方根写不出的特征值

spectra-steps-exact = 步骤只为精确的数而写：请用文本或整数输入，或加上 exact=True。
spectra-beyond-field = 有个特征值是 { $factor } 的根，写不成 a + b·{ $root }（a、b 为分数）的形式，而精确的数一次只能带一个平方根；请给出 NumPy 数组，改用浮点计算。
spectra-overflow = 这个 { $size }×{ $size } 矩阵有个特征值超出了浮点数的范围；请先把矩阵除以 10 的某个幂。
not-exact-two-algebraic = { $first } 的根与 { $second } 的根不能一起精确保存；请用 float() 或 complex() 转成小数。

method-eigh = 对称矩阵的特征值算法
method-eig = 一般矩阵的特征值算法
eig-nearly-defective = 特征向量矩阵的条件数是 { $condition }：在舍入误差范围内，特征向量可能不够组成一组基，矩阵元素稍有变动，特征值就会变很多。写成文本就能精确判定。
eig-more = 还有 { $count } 行；全部都在 .values 和 .vectors 里。
eig-repeated = { $value } 是 { $algebraic } 重根，有 { $geometric } 个线性无关的方向。
eig-defective = { $value } 是 { $algebraic } 重根，却只有 { $geometric } 个线性无关的方向：这是亏损矩阵。
eig-roots-of = 它们是 { $factor } 的根，没有分数能让它等于零。
eig-roots-long = 它们是一个 { $degree } 次多项式的根，这个多项式在有理数范围内不能再分解。

eig-title = 求特征值与特征向量：先算 det(A − λI)，再求它的根，最后解 (A − λI)v = 0
eig-step-value = { $algebraic ->
    [1] 因式 { $factor } 只在一处等于零。
   *[other] 因式 { $factor } 只在一处等于零，而它出现了 { $algebraic } 次。
  }
eig-step-discriminant = { $kind ->
    [real] 因式 { $factor } 是二次的：b² − 4c 为正，有两个实根。
   *[complex] 因式 { $factor } 是二次的：b² − 4c 为负，两个根是一对共轭复数。
  }
eig-step-root = { $sign ->
    [plus] (−b ± √Δ)/2 取加号，得一个根。
   *[minus] 取减号，得另一个根。
  }
eig-step-reduce = { $free ->
    [1] 取 λ = { $value }，用消元法解 (A − λI)v = 0：有一个自由未知数，所以方向只有一个。
   *[other] 取 λ = { $value }，用消元法解 (A − λI)v = 0：有 { $free } 个自由未知数，所以有 { $free } 个线性无关的方向。
  }
eig-step-check = 令自由未知数为 1（或取一个能避免分数的数），读出向量，再验算：A v 正是 v 的 λ 倍。
eig-step-check-one = 第 { $number } 个向量：令一个自由未知数为 1，其余为 0，读出向量，再验算 A v 正是 v 的 λ 倍。
eig-step-mirrored = 对 λ = { $value } 不必重算：把 { $root } 的符号全部反过来就行。
eig-step-located = { $factor } 是 { $degree } 次的，不能再分解：特征值不是分数，也不能用单个平方根写出。它的根大致在这些位置；精确的答案就是这个多项式本身。
eig-step-template = 这 { $degree } 个特征值共用一个含 λ 的向量：A v(λ) − λ v(λ) 的每个分量都是这个多项式的倍数，因此恰好在特征值处等于零。
eig-conclusion = { $size ->
    [0] 没有什么可拉伸。
    [1] 只有一个方向，它保持不变。
   *[other] 共有 { $size } 个线性无关的特征向量，组成一组基：在这组基下，变换只是拉伸。
  }
eig-conclusion-defective = 一组基要 { $size } 个特征向量，还缺 { $missing } 个：这是亏损矩阵，不能对角化。

eig-along = { $kind ->
    [zero] 沿 { $vector } 方向的一切都变成零：特征值是 0，变换无法还原。
    [same] 沿 { $vector } 方向什么也不变：特征值是 1。
    [back] 沿 { $vector } 方向的箭头全部掉头，长度不变：特征值是 −1。
    [flip] 沿 { $vector } 方向的箭头全部掉头，长度变为 { $times } 倍：特征值是负的。
   *[stretch] 沿 { $vector } 方向，方向不变，长度变为 { $times } 倍。
  }
eig-turn = 一对共轭复特征值意味着旋转：在某个平面里，换上合适的坐标看，每一步转 { $degrees }°，长度变为 { $times } 倍。
eig-perpendicular = 矩阵与自己的（共轭）转置相等：特征值都是实数，不同特征值的特征向量互相垂直。
eig-missing = 这是亏损矩阵：{ $size } 维空间里只有 { $found } 个线性无关的特征向量，组不成一组基；它的幂还会多出按多项式增长的部分。
eig-chain = { $fate ->
    [grow] 绝对值最大的特征值是 { $radius }，连乘 { $layers } 次就成了 { $growth }：把这样的线性层叠 { $layers } 层，信号和梯度都会爆炸。
    [fade] 绝对值最大的特征值是 { $radius }，连乘 { $layers } 次就只剩 { $growth }：把这样的线性层叠 { $layers } 层，信号和梯度都会消失。
    [creep] 绝对值最大的特征值是 1，但还缺一个方向：把这样的线性层叠 { $layers } 层，信号会按层数的幂增长。
   *[stay] 绝对值最大的特征值是 1：这样的线性层叠得再深，沿那个方向的信号也能保住，正交初始化就是为了这个。
  }
eig-nilpotent = 特征值全是 0：至多作用 { $size } 次，一切都变成零。
eig-use = 反复作用之后，绝对值最大的特征值所对应的方向会胜出，这就是幂迭代，网页排名也靠它；黑塞矩阵最大的特征值 λ 则决定了学习率的上限 2/λ。

eig-unit-circle = 单位圆
eig-image = 单位圆的像
eig-stretched = A v{ $number } = { $times } v{ $number }
eig-title-lines = 保持不变的方向
eig-title-turn = 每个方向都被转动
eig-title-plane = 复平面上的特征值
eig-axis-real = 实部
eig-axis-imaginary = 虚部
eig-seen-lines = 单位圆变成椭圆；有 { $count } 条过原点的虚线，沿着它们的箭头方向不变，只是伸缩。
eig-seen-turn = 单位圆变成椭圆，没有箭头保持方向；图中跟着一个箭头走了两步。换上合适的坐标看，每一步转 { $degrees } 度。
eig-seen-plane = 复平面上的 { $count } 个特征值与单位圆；其中 { $outside } 个在圆外，它们的幂会越来越大。

table-diagonalize-name = 对角化
table-diagonalize-geometry = 换到只有拉伸的坐标系
table-diagonalize-use = 一次算出一层的高次幂；把梯度下降拆成互不相干的方向
room-spectra-diagonal = 换上合适的坐标，就只剩拉伸
room-spectra-switch = 明天晴还是雨：马尔可夫链的幂

diagonalize-defective = { $value } 是 { $algebraic } 重特征值，却只有 { $geometric } 个线性无关的特征向量：特征向量组不成一组基，A 不能对角化。eig(A) 会给出现有的特征向量。
diagonalize-nearly = 特征向量矩阵的条件数是 { $condition }：在舍入误差范围内，特征向量组不成一组基，P D P⁻¹ 还原不出 A。把矩阵写成文本，或加上 exact=True，就能精确判定。
diagonalize-title = 对角化：特征向量作 P 的各列，特征值放在 D 的主对角线上
diagonalize-step-check = 把特征向量并排放好，特征值按同样的顺序放在对角线上：A P = P D，逐列看就是 A v = λ v。
diagonalize-conclusion = P 的各列线性无关，所以 P 可逆，A = P D P⁻¹。
diagonalize-coordinates = { $size ->
    [1] 一维空间里，任何线性变换都只是伸缩。
   *[other] P⁻¹ 换到特征向量的坐标，D 把 { $size } 个坐标各自伸缩，P 再换回来。
  }
diagonalize-power = { $rounded ->
    [no] 求幂不再费力：A 的 { $power } 次方，就是 P 乘以对角线为 { $values } 的对角矩阵，再乘 P⁻¹。
   *[yes] 求幂不再费力：A 的 { $power } 次方，就是 P 乘以对角线约为 { $values } 的对角矩阵，再乘 P⁻¹。
  }
diagonalize-orthogonal = A 与自己的（共轭）转置相等，特征向量可以取成互相垂直的单位向量：这时 P⁻¹ 就是 P 的（共轭）转置，不必求逆。
diagonalize-use = 深度学习里，黑塞矩阵就是这样对角化的：碗形损失上的梯度下降，拆成沿各个特征向量互不相干的下降，各有各的速度。
diagonalize-title-tables = A P = P D
diagonalize-seen = { $size } × { $size } 的着色表格：A 乘 P 等于 P 乘对角矩阵 D。

table-definiteness-name = 正定性
table-definiteness-geometry = 曲面 xᵀAx 是开口朝上的碗、朝下的碗，还是马鞍
table-definiteness-use = 极小、极大还是鞍点：损失曲率的正负；协方差矩阵是否合理
room-spectra-bowl = 碗：每个方向都上升
room-spectra-saddle = 马鞍：一个方向上升，另一个方向下降
room-spectra-trough = 水槽：沿着槽底高度不变

definite-title = 判断正定性：顺序主子式、主元，以及一个能说明符号的方向
definite-is-positive-definite = A 是正定的：每个方向上都有 xᵀAx > 0。
definite-is-positive-semidefinite = A 是半正定的：xᵀAx 从不为负，但在某个方向上等于零。
definite-is-negative-definite = A 是负定的：每个方向上都有 xᵀAx < 0。
definite-is-negative-semidefinite = A 是半负定的：xᵀAx 从不为正，但在某个方向上等于零。
definite-is-indefinite = A 是不定的：xᵀAx 在有的方向上为正，有的方向上为负。
definite-is-zero = A 是零矩阵：xᵀAx 在每个方向上都等于零。
definite-is-uncertain = 舍入误差掩盖了结果：有的特征值比它的误差界还小。
definite-counts = 惯性指数 In(A) 数的是线性无关的方向：上升 { $positive } 个，下降 { $negative } 个，不变 { $zero } 个。
definite-unsure = 有 { $count } 个方向的符号被舍入误差掩盖；把矩阵写成文本，或加上 exact=True，就能判定。
definite-step-minors = 从左上角开始的顺序主子式：全为正就是正定（西尔维斯特判别法）；依次为负、正、负……就是负定；其他情形看主元。
definite-step-squares = 配方就是 A = L D Lᴴ，其中 L 可逆，所以 D 与 A 的符号相同（惯性定理）：{ $positive } 个正，{ $negative } 个负，{ $zero } 个零。
definite-step-rises = 一个上升的方向。
definite-step-falls = 一个下降的方向：它证明 A 不是正定的。
definite-step-flat = 一个不变的方向：A 乘它等于零。
definite-hessian-positive-definite = 若它是梯度为零处的黑塞矩阵，那里就是严格的局部极小点。
definite-hessian-positive-semidefinite = 若它是梯度为零处的黑塞矩阵，那里可能是极小点，但沿谷底方向二阶导数说明不了问题。
definite-hessian-negative-definite = 若它是梯度为零处的黑塞矩阵，那里就是严格的局部极大点。
definite-hessian-negative-semidefinite = 若它是梯度为零处的黑塞矩阵，那里可能是极大点，但沿山脊方向二阶导数说明不了问题。
definite-hessian-indefinite = 若它是梯度为零处的黑塞矩阵，那里就是鞍点：梯度下降会沿下降的方向离开。
definite-hessian-zero = 若它是梯度为零处的黑塞矩阵，就什么也说明不了：损失在二阶以内是平的。
definite-hessian-uncertain = 单凭这些浮点数，分不清这个黑塞矩阵是不是奇异的。
definite-along-rises = 沿 { $vector } 方向上升。
definite-along-falls = 沿 { $vector } 方向下降。
definite-along-flat = 沿 { $vector } 方向高度不变。
definite-use = 协方差矩阵和核函数的格拉姆矩阵都是半正定的；正定矩阵才有楚列斯基分解；也只有正定时，牛顿法的每一步才保证下降。
definite-title-picture = 二次型的等高线
definite-rises = 上升
definite-falls = 下降
check-inertia = 所说的正负个数与 A 不符，或者 L D Lᴴ 不等于 A。
check-congruence = 所说的因子乘起来不等于 A，或者正负个数不符。

table-svd-name = 奇异值分解
table-svd-geometry = 单位圆变成椭圆：椭圆的轴有多长，原来在哪个方向
table-svd-use = 低秩适配与压缩；一层最多能把信号拉长多少；主成分
room-spectra-ellipse = 圆变成椭圆：变换前后的轴

svd-empty = 没有元素的矩阵没有奇异值。
svd-more = 还有 { $count } 个奇异值，全部在 .singular_values 里。
svd-by-floats = 奇异值是用浮点数算的；元素舍入的影响也已算进误差界。
svd-steps = 奇异值是用浮点数、靠许多次小旋转算出来的，没有人用笔写
svd-overflow = 这个 { $rows }x{ $columns } 矩阵有一个奇异值大得浮点数装不下；请先把矩阵除以 10 的某个幂。
svd-no-convergence = 用了两种算法，都没能求出这个 { $rows }x{ $columns } 矩阵的奇异值；可以试试 A.T，或者先把矩阵除以最大的元素。
eig-no-convergence = 迭代没有收敛，求不出这个 { $size }x{ $size } 矩阵的特征值；可以试试特征值相同的 A.T，或者把矩阵写成文本来精确求解。
svd-rank = 近似矩阵的秩给的是 { $rank }，应当是 0 到 { $most } 的整数。
svd-stretches = { $columns ->
    [1] 只有一个方向，它被拉长到 { $largest } 倍。
   *[other] 没有哪个方向被拉长超过 { $largest } 倍；V 列出的方向里，也没有哪个小于 { $smallest } 倍。
  }
svd-condition = { $lost ->
    [0] 条件数是 { $condition }：用这个矩阵解方程几乎不丢有效数字。
   *[other] 条件数是 { $condition }：用这个矩阵解方程，大约会丢 { $lost } 位有效数字。
  }
svd-flat = { $count } 个奇异值里，舍入误差下能肯定不为零的有 { $rank } 个：有的方向被压扁了，或者几乎被压扁。
svd-share = 单是第一个方向就占了平方和的 { $share } %：只留一个外积 σ₁u₁v₁ᵀ，就能保住这么多。
svd-use = 深度学习里，最大的奇异值限定了一层最多把信号拉长多少（谱归一化）；开头几项外积之和则是对权重最好的压缩（低秩适配）。
svd-title-ellipse = 圆、椭圆和它们的轴
svd-seen-ellipse = 单位圆变成椭圆；圆上两个互相垂直的箭头变成椭圆的两条半轴。
svd-title-values = 从大到小的奇异值
svd-seen-values = { $count } 个奇异值，从大到小排列。
