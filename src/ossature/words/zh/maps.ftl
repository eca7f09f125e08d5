### 线性映射：两条法则、矩阵、核与像、换一组坐标，以及有名字的几种映射。

cli-topic-maps = 线性映射
table-is_linear-name = 是不是线性的
table-is_linear-geometry = 网格线仍是直的、平行的、等距的，原点不动
table-is_linear-use = 一层里哪部分能写成矩阵：权重是线性的，加上偏置成了仿射，激活函数把它弯过来
table-matrix_of-name = 映射的矩阵
table-matrix_of-geometry = 各列就是单位向量的去处
table-matrix_of-use = 任何线性层（卷积、取平均也算）都能写成一个权重矩阵
table-kernel-name = 核
table-kernel-geometry = 被送到零的全部向量
table-kernel-use = 一层看不出的输入差别
table-image-name = 像
table-image-geometry = 能到达的全部向量
table-image-use = 一层究竟能产生哪些特征；低秩适配
table-change_basis-name = 换基
table-change_basis-geometry = 同一个映射，换一张网格来读
table-change_basis-use = 白化、主轴，以及让黑塞矩阵变成对角的坐标
table-compose-name = 复合
table-compose-geometry = 先做一个，再做另一个
table-compose-use = 接连几个线性层会合成一层
table-rotation-name = 旋转
table-rotation-geometry = 平面绕原点转动
table-rotation-use = 旋转位置编码把特征两两转动
table-reflection-name = 反射
table-reflection-geometry = 一面镜子：镜面上的点不动
table-reflection-use = 由镜像组成的正交层；翻转图像来扩充数据
table-projection-name = 正交投影
table-projection-geometry = 每个点落到直线或平面上离它最近的点
table-projection-use = 最小二乘、主成分、从词向量里去掉一个方向
table-shear-name = 剪切
table-shear-geometry = 一层层错开，面积不变
table-shear-use = 把图像推斜来扩充数据；标准化流的耦合层

room-maps = 线性映射保持加法和倍数。只要知道单位向量去了哪里，别处就全知道了：拖动它们，整张网格跟着走。
room-maps-scaling = x 方向放大 2 倍，y 方向放大 3 倍
room-maps-affine = 悄悄加了一个平移，还线性吗？
room-maps-bent = 只加一个平方，网格就弯了
room-maps-flat = 整条直线被送到零
room-maps-columns = 单位向量去了哪里？
room-maps-line = 整个平面落到一条直线上
room-maps-turn = 转 30°，带着根号
room-maps-mirror = 以对角线为镜
room-maps-shadow = 投到直线上的影子
room-maps-slide = 推斜的网格
room-maps-diagonal = 换对网格，就只剩伸缩
room-maps-layers = 两个线性层其实是一层
room-maps-relu = 激活函数当场违反法则

maps-is-linear = T 是线性的。
maps-is-affine = T 不是线性的，而是仿射的：先做线性映射，再平移。
maps-is-neither = T 不是线性的，也不是仿射的。
maps-fails-additivity = 可加性不成立：这里 T(u + v) 不等于 T(u) + T(v)。
maps-fails-homogeneity = 齐次性不成立：这里 T(cu) 不等于 c T(u)。
maps-why-proven = 对一切向量和数都已证明：T 的每个分量都是若干个“数乘未知数”之和，其余由分配律保证。
maps-why-trials = 在单位向量和五种大小的随机点上，两条法则一共试了 { $trials } 次，都通过了。这是证据，不是证明：没试过的地方仍可能出问题。
maps-tried = 两条法则共试 { $trials } 次，取点有选定的，也有随机的，大小从 1e-6 到 1e6
maps-why-affine = 线性映射把零送到零，而 T 把零送到 { $b }。去掉这个平移，剩下的就是线性的。
maps-why-neither = 只要有一对向量违反法则就够了。不论再加什么平移，都没有矩阵能代表 T。
maps-use-linear = 不带偏置、不带激活的一层正是如此：输出 = W · 输入。
maps-use-affine = 全连接层就是这样：W · 输入 + 偏置。权重是线性部分，偏置是平移；多添一个恒为 1 的输入，就又成了线性的。
maps-use-neither = 激活函数必须如此：没有这道弯，再多的层也会合成一个矩阵。
method-trials = 逐点试验
method-formula = 按公式用浮点数计算

maps-shape = 一个线性映射，矩阵为 { $rows } 行 { $columns } 列
maps-empty = 有一边的空间里只有零，映射就只能是零映射。
map-zero = 它把一切都送到零。
map-identity = 它什么也不改变。
map-scales = { $kind ->
    [flip] 它把每个向量都乘以 { $times }，箭头全部掉头。
   *[same] 它把每个向量都乘以 { $times }，各个方向都一样。
  }
map-turns = 它让平面{ $way ->
    [left] 向左（逆时针）
   *[right] 向右（顺时针）
  }转 { $degrees }°，长度和角度都不变。
map-mirrors = 它以过 { $vector } 的直线为镜，把平面翻过来。
map-mirrors-space = 它是一面镜子：{ $kept } 个方向不动，{ $turned } 个方向变号，长度不变。
map-mirrors-slanted = 它是一面斜镜：做两次等于没做，但长度会变。
map-keeps-lengths = 它保持一切长度和角度：{ $kind ->
    [turn] 是旋转。
   *[mirror] 是旋转再加一次镜像。
  }
map-projects = 它垂直投影到一个 { $rank } 维空间上；{ $lost ->
    [0] 什么也没有丢。
   *[other] 丢掉了 { $lost } 个方向。
  }
map-projects-slanted = 它斜着投影到一个 { $rank } 维空间上：做两次和做一次一样。
map-shears = 它是剪切：有一个 { $kept } 维的子空间原样不动，其余的沿着错开；面积和体积不变。
map-between = { $way ->
    [up] 进去 { $columns } 个数，出来 { $rows } 个：填不满更大的空间。
   *[down] 进去 { $columns } 个数，出来 { $rows } 个：总有东西被送到零。
  }
maps-use-matrix-of = 各列就是 T(e₁)、T(e₂)……所以把单位向量逐个喂给一层，就读出了它的整个权重矩阵。
maps-use-change-basis = 相似矩阵的行列式、迹和特征值都相同。预处理和 Adam 想做的，就是换到黑塞矩阵接近对角的坐标里去训练。
maps-use-compose = 两个线性层之间没有激活，就等于这一层：深度来自那道弯，不来自矩阵。
maps-use-rotation = 旋转位置编码把特征两两转一个角度，位置越靠后转得越多，而长度不变。
maps-use-reflection = 每个正交矩阵都是若干面这样的镜子之积；QR 分解就是这样做的，正交层也是这样搭的。
maps-use-projection = 最小二乘就是它：预测值是目标在数据各列所张空间上的投影。
maps-use-shear = 剪切的行列式是 1，反向剪切就能还原：标准化流的耦合层正因此由它搭成。

maps-kernel-zero = ker T = 0：只有零被送到零。
maps-image-zero = im T = 0：只到得了零。
maps-dimension = 它是 { $dimension } 维的，所在空间是 { $ambient } 维。
maps-rank-nullity = 秩加零化度：{ $rank } + { $nullity } = { $size }，正是输入的个数。
maps-kernel-nothing = 不同的输入有不同的输出，什么也没有丢。
maps-kernel-lost = 丢掉了 { $nullity } 个方向：输入沿着核移动，输出毫无变化。
maps-use-kernel = 两个输入若只差第一层核里的一个向量，网络再深也分不出来。
maps-image-all = 处处都到得了：一共就是这 { $rank } 维。
maps-image-part = 总共 { $ambient } 维，只到得了其中 { $rank } 维；b 落在里面，方程 T(x) = b 才有解。
maps-use-image = 低秩适配对一层的改动，只落在一个维数很小的像里。

maps-title-fails = { $law ->
    [additivity] 拿两个向量来试可加性
   *[homogeneity] 拿一个向量和一个数来试齐次性
  }
maps-title-linear = 映射的矩阵，以及两条法则
maps-title-matrix-of = 一列一列来：单位向量去了哪里
maps-title-change-basis = 同一个映射，在基 P 的坐标里
maps-title-compose = 一个接一个：两个矩阵相乘
maps-title-rotation = 转 θ 角的旋转
maps-title-shear = 一列一列来：剪切把单位向量送到哪里
maps-title-projection = 投影到 B 的各列所张的空间
maps-title-reflection = 反射：投影的两倍减去单位矩阵
maps-step-choose = 选一个向量。
maps-step-put-in = 把它的数代进去。
maps-step-differ = 两边不相等：有一个这样的例子就够了。
maps-step-unit = 第 { $number } 个单位向量去了这里，这就是矩阵的第 { $number } 列。
maps-step-columns = 把各列并排放好。
maps-step-additive = 试可加性：和的像等于像的和。
maps-step-homogeneous = 试齐次性：三倍向量的像等于像的三倍。
maps-step-move-basis = 每个新基向量变成什么，用旧坐标写出。
maps-step-inverse-basis = P 的逆把旧坐标翻译成新坐标。
maps-step-new-coordinates = 把这些像用新坐标来读。
maps-step-after = 前一个映射的第 { $number } 列，再由后一个送走。
maps-step-product = 各列一起算：矩阵乘法正是这样规定的。
maps-step-cosine = 单位向量 e₁ 转过 θ，第一个坐标是余弦。
maps-step-sine = 第二个坐标是正弦。
maps-step-lengths = RᵀR = I：长度和角度不变。
maps-step-gram = B 各列之间的内积。
maps-step-gram-inverse = 它的逆矩阵。
maps-step-project = 合在一起，就是投影矩阵。
maps-step-twice = 再投影一次，没有变化。
maps-step-reflect = 走到最近的点，再往前走同样远。
maps-step-back = 照两次镜子，一切复原。
maps-step-rank-nullity = 秩与零化度加起来等于列数：每一列要么有主元，要么是自由的。
maps-conclusion-fails = 所以 T 不是线性的。
maps-conclusion-linear = 写成字母就是分配律：A(u + v) = A u + A v，A(c u) = c A u，对一切 u、v、c 成立，所以 T 是线性的。
maps-conclusion-matrix = 映射怎样对待一个向量，这个矩阵就怎样对待它。
maps-steps-exact = 只有精确的数才写得出步骤；请用文本或整数输入，或加上 exact=True。
maps-steps-large = 这里最多写出 { $allowed } 行、{ $allowed } 列的步骤，而矩阵有 { $rows } 行、{ $columns } 列；结果照样成立。
maps-steps-trials = 逐点试出来的函数没有手算步骤；请写成由加法和乘法组成的式子，或者写成矩阵。

maps-title-grid = 映射前后的网格
maps-title-table = 映射的矩阵
maps-title-closed = 箭头首尾合上：T(u + v) = T(u) + T(v)
maps-title-open = 箭头合不上：T(u + v) 不等于 T(u) + T(v)
maps-title-bent = 网格弯了
maps-title-graph = T 的图像
maps-title-kernel-picture = 核，以及映射后的网格
maps-title-image-picture = 像，以及映射后的网格
maps-before = 之前
maps-after = 之后
maps-gap = 缺口
maps-seen-grid = 单位正方形变成平行四边形，两边是两个单位向量的像，网格跟着走。
maps-seen-table = 矩阵画成着色的格子，{ $rows } 行 { $columns } 列。
maps-seen-closed = 箭头 T(u) 和 T(v) 首尾相接，终点正是 T(u + v) 的终点。
maps-seen-open = 箭头 T(u) 和 T(v) 首尾相接，终点不在 T(u + v) 的终点上。
maps-seen-bent = 映射之后网格线弯了，或者不再等距；本该相同的两个箭头不相同。
maps-seen-line = 一条过原点的直线。
maps-seen-line-away = 一条不过原点的直线。
maps-seen-curve = 一条弯的曲线。
maps-seen-space = { $name ->
    [kernel] 核在平面里是 { $dimension } 维的。
   *[image] 像在平面里是 { $dimension } 维的。
  }
maps-picture-empty = 没有东西可画
maps-picture-none = 从 { $columns } 个数到 { $rows } 个数的函数，若不是平面上的式子，就画不出来

code-function = Python 函数 { $name } 是以对象传进来的，写不成源代码；写成 "f(x, y) = (2x, 3y)" 这样的式子就可以。
maps-how-many = Python 函数自己不说要几个数，请告诉它，例如 is_linear(f, 2)。
maps-n = n 是 { $value }，它应是 1 到 { $allowed } 的整数。
maps-n-differs = n 是 { $n }，而这个映射要 { $columns } 个数；n 只有 Python 函数才需要，请去掉。
maps-undefined = T 在 { $point } 处没有有限的值，而线性映射处处有值。
maps-function-raised = 函数在 { $point } 处抛出了 { $kind }：{ $why }。调用时给它的是浮点数的 NumPy 数组。
maps-function-type = 函数在 { $point } 处返回的是 { $kind }，这里要的是由数组成的数组。
maps-function-axes = 函数在 { $point } 处返回了形状为 { $shape } 的数组；要的是一个数或一列数，请先展平。
maps-function-shape = 函数在 { $point } 处返回了 { $length } 个数，之前却是 { $expected } 个；映射每次返回的个数必须相同。
maps-function-unsteady = 函数在同一个点 { $point } 给出了两个不同的结果：它是随机的，或者记着状态（随机失活、计数器、批统计）。请固定随机种子，或切换到推断模式。
maps-not-linear = { $verb } 要的是线性映射，而这个不是：{ $law ->
    [additivity] 取 u = { $u }、v = { $v }，T(u + v) = { $left }，而 T(u) + T(v) = { $right }。
   *[homogeneity] 取 u = { $u }、c = { $c }，T(cu) = { $left }，而 c T(u) = { $right }。
  }
maps-only-affine = { $verb } 要的是线性映射，而这个只是仿射的：T(0) = { $zero }。请去掉这个平移，或者用它的线性部分 is_linear(f).a。
maps-basis-shape = 映射的形状是 { $shape }，基的形状是 { $basis }；两者的行数和列数都要相同。
maps-no-basis = P 的各列线性相关（秩 { $rank }，应为 { $size }），不成一组基。
maps-compose-shapes = 前一个映射给出 { $gives } 个数，后一个要 { $takes } 个；g ∘ f 是先 f 后 g。
maps-angle = 角度 { $value } 不是小于 1e15 的实数度数。
maps-shear-along = 剪切沿 "x" 或 "y"，没有“{ $along }”。
maps-span-shape = 需要一个向量，或者一个以各列张成空间的矩阵；给的形状是 { $shape }。
maps-span-dependent = 这些向量线性相关（秩 { $rank }，应为 { $size }）；请去掉几个，零向量也去掉。
