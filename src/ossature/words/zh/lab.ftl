### 实验室：各个房间、页面，以及互动图里的话。

## 各个互动图共用

widget-kit-zoom-in = 放大
widget-kit-zoom-out = 缩小
widget-kit-fit = 显示全图
widget-kit-turn-left = 向左转
widget-kit-turn-right = 向右转
widget-kit-turn-home = 转回原来的角度
widget-kit-first = 回到开头
widget-kit-back = 上一步
widget-kit-play = 播放
widget-kit-pause = 暂停
widget-kit-forward = 下一步
widget-kit-steps = 步骤
widget-kit-step-of = 第 { $step } 步，共 { $count } 步
widget-kit-entry = { $name } 第 { $row } 行第 { $column } 列
widget-kit-rows-start = 拖动任意一个数，或者选中后按回车改写，全部结果会重新算。
widget-kit-rows-step = 做完第 { $step } 步：变了的行（第 { $rows } 行）涂了底色，主元加了框。
widget-kit-rows-same = 做完第 { $step } 步：各行不变。
widget-kit-rows-move = 这是你做了 { $count } 步之后的样子，主元加了框。

## 行列式

widget-determinant-name-2 = 单位正方形和它的像；拖动两个列向量的箭头尖
widget-determinant-name-3 = 单位立方体和它的像；拖动可以转着看
widget-determinant-column = 第 { $index } 列
widget-determinant-column-at = 第 { $index } 列是 { $at }
widget-determinant-area = 面积 { $area }
widget-determinant-volume = 体积 { $volume }
widget-determinant-kept-2 = 单位正方形变成了面积为 { $size } 的平行四边形；从 a₁ 转到 a₂ 仍是逆时针，所以行列式是正的。
widget-determinant-flipped-2 = 平面翻了面：从 a₁ 转到 a₂ 成了顺时针，所以行列式是负的。面积是 { $size }。
widget-determinant-collapsed-2-1 = 两列落在同一条直线上：整个平面被压到这条直线上，面积为 0，再也变不回来，所以没有逆矩阵。
widget-determinant-collapsed-2-0 = 两列都是零：整个平面被压成一个点，面积为 0。
widget-determinant-kept-3 = 单位立方体变成了体积为 { $size } 的平行六面体；右手系还是右手系，所以行列式是正的。
widget-determinant-flipped-3 = 空间照了镜子：右手系变成了左手系，所以行列式是负的。体积是 { $size }。
widget-determinant-collapsed-3-2 = 三列落在同一个平面里：整个空间被压扁，体积为 0，再也变不回来，所以没有逆矩阵。
widget-determinant-collapsed-3-1 = 三列落在同一条直线上：整个空间被压到这条直线上，体积为 0。
widget-determinant-collapsed-3-0 = 三列都是零：整个空间被压成一个点，体积为 0。
widget-determinant-step-same = 第 { $step } 步：矩阵没有变。
widget-determinant-step-shear = 第 { $step } 步把一行的若干倍加到另一行上：图形被错开了，大小不变。
widget-determinant-step-swap = 第 { $step } 步交换两行：图形翻了面，大小不变，行列式变号。
widget-determinant-step-scale = 第 { $step } 步把行列式变成原来的 { $factor } 倍。

## 范数

widget-norms-tabs = 看什么
widget-norms-tab-measure = 长度和单位球
widget-norms-tab-loss = L1 为什么会得到零
widget-norms-order = 阶数 p
widget-norms-name-lengths = 一个向量、走到它的几条路，以及它所在的球；拖动箭头尖
widget-norms-name-space = 三个数的向量、沿各轴走到箭头尖的路，以及它所在的球；拖动箭头尖
widget-norms-name-loss = 损失的等高线去碰 L1 球和 L2 球；拖动最优点
widget-norms-name-image = 单位球和它的像
widget-norms-vector = 向量 { $name }
widget-norms-lengths = 沿网格走到箭头尖要走 { $one }，走直线是 { $two }，最长的一边是 { $largest }。
widget-norms-distances = 从 x 到 y，沿网格走是 { $one }，走直线是 { $two }，最长的一边是 { $largest }。
widget-norms-ball = 曲线上的点按 p = { $order } 来量都一样远：{ $size }。
widget-norms-below-one = p = { $order } 时不是范数：球往里凹。(1, 0) 和 (0, 1) 的大小都是 1，它们的和却是 { $sum }，比 2 还大，直走反而比绕路远。
widget-norms-radius = 球的大小
widget-norms-best = 不加惩罚时的最优权重
widget-norms-best-at = 最优权重 { $at }
widget-norms-inside-one = L1：最优权重 { $at } 就在菱形里面，它的 1 范数只有 { $size }，惩罚不起作用。
widget-norms-inside-two = L2：最优权重 { $at } 就在圆里面，它的长度只有 { $size }，惩罚不起作用。
widget-norms-corner = L1：等高线碰到菱形的一个角 { $at }，所以 w{ $zero } 恰好为零。沿着边走，w{ $zero } 增加多少，w{ $kept } 就得让出多少：w{ $zero } 每增加一点，损失按 { $gain } 的比例下降；w{ $kept } 每让出一点，损失按 { $loss } 的比例上升。得不偿失，所以停在角上。
widget-norms-edge = L1：等高线碰到一条边，碰在 { $at }。两个权重每动一点，损失下降得一样快（{ $first } 和 { $second }），所以两个都留着。把最优点拖进有底色的区域，就会有一个权重恰好变成零。
widget-norms-round = L2：等高线在 { $at } 碰到圆。圆没有角，两个权重都变小，但都不为零。
widget-norms-round-zero = L2：等高线恰好在坐标轴上的 { $at } 碰到圆。最优点要摆得正好才会这样，稍微挪一下，两个权重就都不为零。
widget-norms-stretched = 在按 p = { $order } 量大小为 1 的向量里，v = { $at } 被拉得最长：Av 的大小是 { $size }，这就是矩阵在 p = { $order } 下的范数。
widget-norms-best-short = 不加惩罚的最优点
widget-norms-axes-fro = 单位圆变成椭圆，两条半轴长 { $first } 和 { $second }，就是奇异值；它们的平方和开方得 { $whole }，就是弗罗贝尼乌斯范数。
widget-norms-axes-nuc = 单位圆变成椭圆，两条半轴长 { $first } 和 { $second }，就是奇异值；它们的和 { $sum } 就是核范数。
