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
    [1] 迹取负号，就是{ $of }。
   *[other] 迹取负号，再除以 { $k }，就是{ $of }。
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
