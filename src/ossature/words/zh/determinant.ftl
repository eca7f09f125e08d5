### 行列式：缩放倍数与定向。

table-det-name = 行列式
table-det-geometry = 面积或体积放大多少倍；负号表示翻面，零表示压扁
table-det-use = 判断一层能否还原；标准化流里的 log|det| 项

det-needs-square = { $name } 是 { $rows }×{ $columns } 的矩阵，行列式只对方阵有定义；想求各列张成的体积，请把 det(multiply(transpose({ $name }), { $name })) 开平方。
det-unknown-method = det 没有叫“{ $method }”的方法，可选的有：{ $known }。
det-permutations-large = 按排列展开要写 n! 个乘积，n = { $needed } 超过了上限 { $allowed }；请改用 method="elimination"（消元）。
det-cofactors-large = n = { $needed } 时按余子式展开会写满好几页（上限 { $allowed }）；请改用 method="elimination"（消元）。
det-by-hand-exact = 方法“{ $method }”要求精确的数：请用文本或整数输入，或加上 exact=True，或者不指定方法。
det-steps-exact = 浮点矩阵的行列式由 LU 分解算出，没有可写的手算步骤；加上 exact=True，或把矩阵写成文本即可。
det-steps-large = { $size } 行太多，写不下每一步（上限 { $allowed }）；结果本身仍是精确的。
det-no-strategy = strategy="{ $strategy }" 说的是怎样消元，而 method="{ $method }" 用不着消元；两个只能给一个。
det-picture-none = 只画得出至少有一行的单个矩阵

det-title = det = { $value }
det-unit-square = 单位正方形
det-area = 面积 { $area }
det-area-turned = 面积 { $area }，{ $turn }
det-volume = 体积 { $volume }
det-turn-kept = 转向不变
det-turn-flipped = 翻了面
det-seen-table = 矩阵画成着色的格子；它的行列式是 { $value }。
det-seen-kept = { $dimension ->
    [2] 单位正方形变成面积为 { $scaling } 的平行四边形；从第一列转到第二列仍是逆时针。
   *[3] 单位立方体变成体积为 { $scaling } 的平行六面体；右手系还是右手系。
  }
det-seen-flipped = { $dimension ->
    [2] 单位正方形变成面积为 { $scaling } 的平行四边形，而且翻了面：从第一列转到第二列成了顺时针。
   *[3] 单位立方体变成体积为 { $scaling } 的平行六面体，而且成了镜像：右手系变成左手系。
  }
det-seen-collapsed = { $dimension ->
    [2] 单位正方形被压成一条线段或一个点，面积为 0。
   *[3] 单位立方体被压扁，体积为 0。
  }
det-seen-uncertain = { $dimension } 维的像体积约为 { $scaling }，离零太近，看不出朝向。

det-title-permutations = 按排列展开行列式：每行每列各取一个数
det-title-cofactors = 按余子式展开：大行列式化成小行列式
det-title-elimination = 用消元法求行列式：化成三角形，同时记下每一步让行列式变了多少
det-title-lu = 由 A = P L U 求行列式：把 U 的主对角线乘起来，每换一次行变一次号
det-step-two = 主对角线两数之积减去副对角线两数之积：ad − bc。
det-step-one = 一阶行列式就是这个数本身。
det-step-empty = 一行都没有时，乘积是空的，空乘积等于 1。
det-step-permutations = 每行每列各取一个数，共有 { $terms } 种取法，每种取法得一个乘积；列号排好顺序需要奇数次对换的取负号。
det-step-along-row = { $zeros ->
    [0] 按第 { $line } 行展开：每个数乘上划去它所在行和列后剩下的行列式，正负号像棋盘一样交替。
   *[other] 按第 { $line } 行展开：这一行有 { $zeros } 个零，可以少算 { $zeros } 个余子式。
  }
det-step-along-column = { $zeros ->
    [0] 按第 { $line } 列展开：每个数乘上划去它所在行和列后剩下的行列式，正负号像棋盘一样交替。
   *[other] 按第 { $line } 列展开：这一列有 { $zeros } 个零，可以少算 { $zeros } 个余子式。
  }
det-step-collect = 把算好的余子式代回 { $size } 阶的展开式，加起来。
det-step-triangular = { $exchanges ->
    [0] 已经是三角形，行列式等于主对角线上各数之积。
   *[other] 已经是三角形，把主对角线上的数乘起来；前面换过 { $exchanges } 次行，每换一次变一次号。
  }
det-step-scaled = { $exchanges ->
    [0] 已经是三角形，把主对角线上的数乘起来；前面各行一共乘过 { $factor }，行列式也跟着变了，要除回来。
   *[other] 已经是三角形，把主对角线上的数乘起来；换过 { $exchanges } 次行，每换一次变一次号；各行一共乘过 { $factor }，要除回来。
  }
det-step-divided = { $exchanges ->
    [0] 已经是三角形，把主对角线上的数乘起来；前面各行一共除过 { $divisor }，行列式也跟着变了，要乘回来。
   *[other] 已经是三角形，把主对角线上的数乘起来；换过 { $exchanges } 次行，每换一次变一次号；各行一共除过 { $divisor }，要乘回来。
  }
det-step-scaled-both = { $exchanges ->
    [0] 已经是三角形，把主对角线上的数乘起来；前面各行一共乘过 { $factor }，除过 { $divisor }，行列式也跟着变了，要还原回来。
   *[other] 已经是三角形，把主对角线上的数乘起来；换过 { $exchanges } 次行，每换一次变一次号；各行一共乘过 { $factor }，除过 { $divisor }，要还原回来。
  }
det-conclusion = 行列式等于 { $value }。

det-empty = 没有行的矩阵行列式为 1：什么也没有被拉伸。
det-scales = { $size ->
    [1] 所有长度都变为原来的 { $scaling } 倍。
    [2] 所有面积都变为原来的 { $scaling } 倍：单位正方形变成这么大的平行四边形。
    [3] 所有体积都变为原来的 { $scaling } 倍：单位立方体变成这么大的平行六面体。
   *[other] { $size } 维体积都变为原来的 { $scaling } 倍。
  }
det-preserves = { $size ->
    [1] 长度保持不变。
    [2] 面积丝毫不变，就像旋转或剪切那样。
   *[other] 体积丝毫不变，就像旋转或剪切那样。
  }
det-kept = 符号为正：定向不变，左右没有互换。
det-flipped = 符号为负：空间被翻成镜像，左右互换。
det-invertible = 它不等于零，所以变换可以还原：逆矩阵存在，以它为系数的方程组恰有一个解。
det-collapses = { $ways ->
    [1] 行列式为 0：{ $size } 维空间被压到 { $rank } 维，沿 { $lost } 方向的一切都被压成零。
   *[other] 行列式为 0：{ $size } 维空间被压到 { $rank } 维，有 { $ways } 个独立的方向被压成零，{ $lost } 是其中之一。
  }
det-collapses-numeric = 行列式在浮点运算下正好是 0：{ $size } 维体积被压扁了。
det-not-invertible = 压到一起的东西再也分不开：没有逆矩阵，用这组权重的一层会永久丢失信息。
det-flow = 在标准化流里，用这个矩阵的一层会让每一点的对数密度改变 −log|det| { $sign } { $minus_log_abs }。
det-flow-forbidden = 标准化流不能用这样的层：log|det| 会是 −∞。
det-uncertain = { $value }：符号被舍入误差淹没，因此无法断定矩阵是否可逆。
det-decide-exactly = 想弄清楚，就把矩阵写成文本，或加上 exact=True：精确计算没有舍入。
det-complex = 复数域上没有左右之分；|det| = { $scaling }，实际体积放大 |det|² 倍。
det-relative-error = 相对误差不超过 { $error }
