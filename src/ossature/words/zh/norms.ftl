### 范数：度量向量或矩阵的大小。

table-norm-name = 范数
table-norm-geometry = 长度：沿网格走（1）、走直线（2）、最长的一边（∞）
table-norm-use = 正则化；梯度裁剪；网络层的利普希茨上界
table-distance-name = 距离
table-distance-geometry = 两点相隔多远
table-distance-use = 最近邻；损失函数；权重移动了多少

method-scaled = 按 2 的幂缩放后求和
method-counted = 计数
method-lanczos = 兰乔斯迭代

norm-unknown-order = 没有“{ $order }”这种范数；向量可用 0 以上的任意 p 或 "inf"，矩阵可用 1、2、"inf"、"fro"、"nuc"、"max"。
norm-negative-order = 阶数 { $order } 是负的，必须大于或等于 0。
norm-matrix-order = 矩阵的范数有 1、2、"inf"、"fro"、"nuc"、"max"，没有 { $order }。想求每一行的向量范数，请用 axis=1。
norm-vector-order = "{ $order }" 是矩阵的范数；向量请用 0 以上的数 p，或 "inf"。
norm-axis = 形状为 { $shape } 的数组没有第 { $axis } 轴：它有 { $ndim } 个轴，从 0 数起。
norm-overflow = 范数本身约为 10^{ $exponent }，超出最大的浮点数 { $limit }；请先把输入缩小，或加上 exact=True。
norm-power-not-exact = p = { $order } 时幂的和在这里开不出精确的根。
norm-exact-as-floats = 元素是精确的，但这种矩阵的奇异值写不成精确的数，因此按浮点数计算。
norm-lanczos = 由兰乔斯迭代求得，残差 { $residual }（相对于最大元素）；附近必有一个奇异值，它极可能就是最大的。
norm-steps-singular = 只有 2×2 的分数矩阵能手算奇异值的步骤。
norm-picture-none = 只画得出两个数的向量、2×2 矩阵的谱范数和单位球

norm-title = { $order } 范数
distance-title = { $order } 范数下的距离
distance-step = 先相减：距离就是差的大小。
norm-step-one = 绝对值相加。
norm-step-two = 先平方，再相加，最后开方：多少维都是勾股定理。
norm-step-inf = 取最大的绝对值。
norm-step-zero = 每个不为零的数记 1。
norm-step-p = 绝对值取 { $p } 次方，相加，再开 { $p } 次方。
norm-step-fro = 把矩阵看成一个长向量：平方、相加、开方。
norm-step-max = 所有元素中最大的绝对值。
norm-step-empty = 什么都没有，和为 0。
norm-step-column-sum = 第 { $line } 列的绝对值相加。
norm-step-row-sum = 第 { $line } 行的绝对值相加。
norm-step-largest = 取其中最大的和。
norm-step-squares = 所有元素的平方和等于两个奇异值的平方和 s₁² + s₂²。
norm-step-determinant = 行列式的绝对值等于 s₁ s₂。
norm-step-spectral = 因为 (s₁ ± s₂)² = F ± 2|det|，较大的奇异值是两个根之和的一半。
norm-step-nuclear = 因为 (s₁ + s₂)² = F + 2|det|，奇异值之和就是这个根。

norm-means-one = 绝对值加起来是 { $value }：只能沿坐标轴走时，从原点走到这里的路程。
norm-means-two = 从原点到这里的直线距离是 { $value }。
norm-means-inf = { $size } 个分量中绝对值最大的是 { $value }。
norm-means-zero = { $size } 个分量中有 { $value } 个不为零。
norm-means-p = p = { $p } 时大小为 { $value }；p 越大，最大的分量越起决定作用。
norm-use-one = 用作惩罚项（套索回归）时，损失会加上惩罚强度的 { $value } 倍；无论权重多小，推向零的力都一样大，所以权重会恰好变成零。
norm-use-two = 用作惩罚项（岭回归）时，加的是它的平方 { $square }：权重越大，被压得越厉害，小权重几乎不受影响，所以权重普遍变小，却很少恰好变成零。
norm-use-clip = 如果这是梯度，并按长度 1 裁剪，就要乘以 { $factor }。
norm-use-no-clip = 如果这是梯度，并按长度 1 裁剪，它会原样通过：{ $value } 不超过 1。
norm-use-inf = 对抗攻击常用这个范数来限制：每个像素的改动不得超过 ε；这里最大的改动是 { $value }。
norm-note-zero = 计数不是真正的范数：向量加倍，个数并不加倍。
norm-note-below-one = p = { $p } 小于 1，不是真正的范数：(1, 0) 和 (0, 1) 的大小都是 1，它们的和却是 { $together }，绕路反而比直走近。它比 p = 1 更偏爱零。
norm-means-lines = { $count ->
    [1] 量了 1 个向量，范数是 { $largest }。
   *[other] 一共量了 { $count } 个向量，范数从 { $smallest } 到 { $largest }。每个除以自己的范数，就得到单位长度的嵌入向量。
  }
norm-means-columns = 最大的列和是 { $value }：任何向量的 1 范数至多放大这么多倍。
norm-means-rows = 最大的行和是 { $value }：任何向量的最大分量至多放大这么多倍。
norm-means-spectral = 任何向量至多被拉长到 { $value } 倍，而且确有一个方向正好拉长这么多。
norm-means-fro = 把矩阵看成一个长向量，它的长度是 { $value }。
norm-means-nuc = 奇异值之和是 { $value }。
norm-means-max = 绝对值最大的元素是 { $value }。
norm-note-spectral = 这是谱范数；NumPy 对矩阵默认用弗罗贝尼乌斯范数，在这里写作 ord="fro"。
norm-use-spectral = 用这组权重的一层，输入变一点，输出至多变 { $value } 倍；谱归一化就是除以这个数。
norm-use-fro = 权重衰减惩罚的是它的平方 { $square }。
norm-use-nuc = 用作惩罚项会得到低秩矩阵，正如 1 范数会得到带零的向量。

distance-means-one = 沿网格走，相距 { $value }。
distance-means-two = 直线距离是 { $value }。
distance-means-inf = 相差最大的一个分量差 { $value }。
distance-means-zero = 有 { $value } 处不同。
distance-means-p = p = { $p } 时相距 { $value }。
distance-means-matrix = 两个矩阵相距 { $value }。
distance-means-same = 两者相同，距离为 0。
distance-means-stack = { $count } 对矩阵各有一个距离。
distance-use = 最近邻搜索和许多损失函数都是距离；用哪种范数，决定了什么算近。

norm-picture = 同一个向量的三种量法
norm-picture-grid = 沿网格：{ $value }
norm-picture-side = 最长边：{ $value }
norm-picture-straight = 直线：{ $value }
norm-seen = 沿网格要横走 { $across }、竖走 { $up }；箭头是直线；两边中较长的一边作了标记。
norm-balls-picture = 所有大小为 1 的向量
norm-balls-seen = p = 1 的菱形在 p = 2 的圆里，圆又在 p = ∞ 的正方形里。
norm-picture-circle = 单位圆
norm-picture-image = 它的像
norm-stretch-picture = 谱范数：最大的拉伸
norm-stretch-seen = 单位圆变成椭圆，长半轴的长度是 { $value }。
norm-sparsity-picture = { $order ->
    [1] 为什么 1 范数会让权重变成零
   *[2] 为什么 2 范数不会
  }
norm-sparsity-best = 不加惩罚的最优点
norm-sparsity-contour = 损失相等的线
norm-sparsity-touch = w = ({ $first }, { $second })
norm-sparsity-corner = 损失的等高椭圆逐渐扩大，最先碰到菱形的一个角 ({ $first }, { $second })：有一个权重恰好为零。
norm-sparsity-round = 损失的等高椭圆逐渐扩大，最先在坐标轴旁边 ({ $first }, { $second }) 碰到圆：两个权重都不为零。
norm-picture-ball = 等距线，p = { $order }
norm-picture-unit-ball = 单位球，p = { $order }
norm-seen-space = 沿坐标轴走，各段长 { $sides }；直走就是那个箭头；最长的一段另外标出。
norm-table-picture = 矩阵和它的范数
norm-table-seen = 一个 { $rows } 行 { $columns } 列的矩阵，按元素大小着色{ $marked ->
    [0] 。
   *[other] ；框出的元素决定范数的大小。
  }
norm-ball-picture = { $order ->
    [fro] 弗罗贝尼乌斯范数：两条半轴合在一起
    [nuc] 核范数：两条半轴之和
   *[other] p = { $order } 的单位球被拉到多远
  }
norm-stretch-seen-axes = 单位圆变成椭圆；两条半轴的长就是奇异值，由它们得出范数 { $value }。
norm-stretch-seen-p = p = { $order } 的单位球和它的像；像上最远的点，用同一种办法量，大小是 { $value }。
distance-picture = 距离就是差的大小：{ $value }
distance-seen = 两个对象和它们逐项之差，画成着色的表。
