### 数组入口、选项、步骤与可信度。

arrays-other-device = 这是 { $device } 上的 { $library } 数组，而这个版本只在 CPU 上计算。请先搬到 CPU，例如用 .cpu() 或 .get()。
arrays-not-convertible = NumPy 读不了这个 { $library } 数组：{ $reason }
arrays-no-numbers = 这个 { $library } 张量在 "meta" 设备上：只有形状，没有数。请传入有数据的张量。
arrays-layout = 这个 { $library } 张量是 { $layout } 存储；请先转成稠密的，例如用 .to_dense() 或 .dequantize()。
arrays-gradient = 这个张量正处在自动求导记录的计算当中，到这里梯度就断了；如果只要它的数值，请传 x.detach()。
arrays-not-finite-number = { $name } 是 { $value }，不是有限的数。
arrays-integers-foreign = 来自 { $library } 的整数按浮点数计算；加上 exact=True 就精确计算。
arrays-masked = { $name } 是带掩码的数组，遮住了 { $count } 个数；请先用 x.filled(...) 填上，或去掉那些行。
arrays-dtype = { $name } 的类型是 { $dtype }，这里需要数：整数、浮点数、复数，或写在列表里的分数。
arrays-axes = 数组有 { $needed } 个轴，超过上限 { $allowed }。
arrays-memory = 数组要占 { $needed } 字节，超过允许的 { $allowed } 字节；请只给一部分，或用 limited(memory_bytes=...) 放宽上限。
arrays-answer-memory = 形状为 { $shape } 的结果要占 { $needed } 字节，最多允许 { $allowed } 字节；请只算其中一部分，或用 limited(memory_bytes=...) 放宽上限。
arrays-sparse-too-large = 这个形状为 { $shape } 的稀疏数组展开要 { $needed } 字节，最多允许 { $allowed } 字节。
arrays-overflow = 有 { $count } 个数超出双精度的范围（第一个在 { $place }），请先把数据除以 10 的某次方。
arrays-not-finite = { $count ->
    [1] { $name } 在 { $place } 处是 { $value }，不是有限的数。请先删去或填补。
   *[other] { $name } 里有 { $count } 个不是有限的数：第一个是 { $place } 处的 { $value }（其中 NaN 共 { $nan } 个）。请先删去或填补。
  }
arrays-moved = 数组来自 { $library }，计算由 NumPy 在 CPU 上完成。
arrays-converted = 已从 { $dtype } 转成双精度。
arrays-integers-rounded = { $dtype } 数组里有整数超过 2^53，转成浮点数时被舍入了；写成列表可以保持精确。
arrays-integers-numeric = { $dtype } 数组超过精确计算的上限，已按浮点数处理；写成列表或加上 exact=True 可以保持精确。

missing-extra = { $feature }需要 { $package } 包，还没有安装：{ $install }
feature-sympy = 转换成 SymPy 对象
no-picture = { $verb } 的这个结果画不出图：{ $why }。
no-picture-idea = 这个概念没有图
no-picture-range = 其中的数超过了 { $farthest }，画不出来
meaning-beyond-floats = 这些数是精确的，但已经大到浮点数装不下：放进神经网络里计算会溢出成无穷大。
option-not-flag = { $option } 只能是 True 或 False，“{ $value }”两者都不是。
no-derivation = { $verb } 没有可写的步骤。
code-too-large = 数组超过 { $allowed } 个数，写不进代码；请存成文件，再把路径传进来。
language-unknown = 没有“{ $lang }”这种语言，可选的有：{ $known }。
steps-detail = 没有“{ $detail }”这种详细程度，可选的有：{ $known }。
steps-strategy = 没有“{ $strategy }”这种写法，可选的有：{ $known }。
steps-certificate = 经过 { $count } 次行变换得到这里，每一步都重做并检验过；想看全部步骤请用 detail="all"。
steps-too-many = 推导需要的行变换超过了上限 { $allowed } 步，已经写出前 { $done } 步。可以只要结果、不要步骤，或者用 limited({ $limit }=...) 放宽上限。
steps-too-long = 推导中的数越来越长，超过了总共 { $allowed } 位（二进制）的上限，已经写出 { $done } 步行变换。可以只要结果、不要步骤，或者用 limited({ $limit }=...) 放宽上限。
steps-unfinished = { $done ->
    [0] 上限之内连一步行变换也写不下；结果本身仍然是精确的。
   *[other] 写到这里达到上限，一共 { $done } 步行变换；结果本身仍然是精确的。
  }
steps-together-down = 用 { $count } 次行变换，把第 { $columns } 列主元下方都消成零。
steps-together-back = 用 { $count } 次行变换，把第 { $columns } 列主元上方都消成零。
steps-together-prepare = 各行乘上自己的公分母，去掉分母（共 { $count } 行）。
steps-together-finish = { $pivots } 行各除以自己的主元（第 { $columns } 列）。

shown-corners = 只印出四角：整个矩阵是 { $rows }×{ $columns } 的。
shown-ends = 只印出两端：一共有 { $count } 个数。
evidence-exact = 精确
evidence-proven = { $method }证明：{ $digits } 位有效数字确定无误
evidence-digits = { $digits ->
    [0] { $method }：没有一位数字可靠
   *[other] { $method }：约有 { $digits } 位有效数字正确
  }
evidence-method = { $method }
evidence-numbers = 条件数 { $condition }，后向误差 { $backward }

check-unreadable = 这不是 to_json 写出的推导（{ $kind }）。
check-row-range = 第 { $step } 步提到的行不存在（一共 { $rows } 行）。
check-swap-itself = 第 { $step } 步把一行与它自己交换。
check-not-invertible = 第 { $step } 步无法还原，可能会改变方程的解。
check-formula = 第 { $step } 步：等式的第 { $left } 段与第 { $right } 段不相等。
check-no-matrix = 第 { $step } 步要变换行，可推导里没有矩阵。
check-result = 照着步骤重做，得不到所说的矩阵。
check-value = 最后一行算出来不是所说的值。
check-pivots = 所说的主元并不在各行的最前面。
check-not-triangular = 最后的矩阵不是三角形，对角线说明不了行列式。
check-determinant = 按各步的倍数推算，得不到所说的行列式。
check-rule = 第 { $step } 步没有做到这种变换该做的事。
check-reason = 第 { $step } 步的说明和实际做的对不上。
check-conclusion = 最后一句和推导的结果对不上。
check-claim = 这份推导证明不了“{ $name }”这一条。
check-rank = 所说的秩不等于线性无关的行数。
check-reduced = 最后的矩阵不是行最简形：有的主元不是 1，或者所在的列里还有别的数。
check-solution = 所说的解不满足方程。
check-closest = 所说的点不是最接近的，或者不是其中最短的。
check-inverse = 所说的矩阵与 A 相乘，得不到单位矩阵。
check-charpoly = 所说的多项式不是 det(λI − A)，或者与各行推出的不一致。
check-eigen = 所说的特征值或特征向量不满足 A v = λ v，或者少了特征向量。
check-null = 所说的向量不是零空间的一组基。
check-row-space = 所说的向量不是行空间的一组基。
check-column-space = 所说的向量不是列空间的一组基。
check-form = 这份推导没法照着重做：{ $why }
check-certificate = 用这些倍数把方程加起来，得不到 0 = c（c 不为 0）。
check-no-value = { $kind } 没有可以检验的值。
check-shapes = 推导里有一行，矩阵的形状对不上。
check-zero-division = 推导里有一行除以了零。
limits-unknown = 没有叫“{ $setting }”的上限，现有：{ $known }。
place-vector = 第 { $position } 个数
place-matrix = 第 { $row } 行第 { $column } 列
place-tensor = 各轴依次数到 { $positions }（从 1 数起）
unit-left-out = 只用数来算，单位 { $unit } 没有参加。
arrays-cut = 这个张量的 requires_grad 为 True；结果只按它的数值计算，梯度不会经由结果传回去。
