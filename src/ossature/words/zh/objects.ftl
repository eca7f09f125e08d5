### 标量、向量、矩阵、张量，以及它们的标签。

table-describe-name = 描述一个对象
table-describe-geometry = 有几个轴、各有多长、有什么结构
table-describe-use = 是一批图像、一批句子，还是一张权重表
table-reshape-name = 改变形状
table-reshape-geometry = 同样的数，换一种排法
table-reshape-use = 全连接层之前把图像拉平；注意力里拆成多个头

describe-scalar = 标量：就是一个数，没有轴。
describe-vector = 向量：一个轴上有 { $entries } 个数。
describe-matrix = 矩阵：形状 { $shape }，共 { $entries } 个数。
describe-tensor = 张量：形状 { $shape }，共 { $entries } 个数。
describe-axis-both = 第 { $number } 个轴是“{ $name }”：{ $labels }。
describe-axis-labels = 第 { $number } 个轴：{ $labels }。
describe-axis-name = 第 { $number } 个轴是“{ $name }”，长 { $size }。
describe-unit = 单位：{ $unit }。
describe-exact = 精确数；若存成双精度浮点数，要占 { $memory } 字节。
describe-dtype = 以 { $dtype } 存放，占 { $memory } 字节。
describe-structure = 结构：{ $tags }。
structure-zero = 全零
structure-identity = 单位矩阵
structure-diagonal = 对角
structure-lower-triangular = 下三角
structure-upper-triangular = 上三角
structure-tridiagonal = 三对角
structure-banded = 带状
structure-symmetric = 对称
structure-hermitian = 共轭对称
structure-skew-symmetric = 反对称（转置等于自身的相反数）
structure-permutation = 置换矩阵
structure-orthogonal = 正交
structure-positive-definite = 正定
structure-sparse = 稀疏
structure-one-hot = 每行独热
structure-probabilities = 每行之和为 1
describe-use-scalar = 训练里的标量：损失、学习率、温度。
describe-use-vector = 训练里的向量：一个样本的特征、一个词的嵌入、一组偏置。
describe-use-matrix = 训练里的矩阵：一批样本，或者一层的权重。
describe-use-tensor = 训练里的张量：两个以上轴的数据，比如成批的图像或句子。
guess-number = 单独一个数，用不着轴。
guess-features = { $side1 } 个数排成一串，通常是一个样本的 { $side1 } 个特征。
guess-batch = { $side1 }×{ $side2 } 的表，通常是 { $side1 } 个样本、每个 { $side2 } 个特征，或者从 { $side1 } 个单元到 { $side2 } 个单元的一层权重。
guess-picture = { $side1 }×{ $side2 } 像一张小的灰度图，也可能是一个权重矩阵。
guess-embedding = { $side1 }×{ $side2 } 像一张嵌入表：{ $side1 } 个词，每个词是 { $side2 } 个数的向量。
guess-one-hot = 每一行从 { $side2 } 类中选出一类：{ $side1 } 个独热编码的标签。
guess-probabilities = 每一行加起来都是 1：{ $side1 } 行，每行可能是 { $side2 } 个类别的概率，也可能是注意力权重。
guess-sentences = { $side1 }×{ $side2 }×{ $side3 } 通常是 { $side1 } 个句子，每句 { $side2 } 个词元，每个词元是 { $side3 } 个数的向量。
guess-image = { $side1 }×{ $side2 }×{ $side3 } 通常是一张彩色图像，长为 3 或 4 的那个轴是颜色通道。
guess-images-first = { $side1 }×{ $side2 }×{ $side3 }×{ $side4 } 通常是 { $side1 } 张图像，{ $side2 } 个通道，高 { $side3 }、宽 { $side4 }（PyTorch 的顺序）。
guess-images-last = { $side1 }×{ $side2 }×{ $side3 }×{ $side4 } 通常是 { $side1 } 张图像，高 { $side2 }、宽 { $side3 }，{ $side4 } 个通道放在最后。
guess-kernels = { $side1 }×{ $side2 }×{ $side3 }×{ $side4 } 通常是 { $side1 } 个 { $side3 }×{ $side4 } 的卷积核，作用在 { $side2 } 个通道上。
guess-tensor = 轴比一般数据还多，最好给每个轴起个名字。
describe-float32 = 它占 { $memory } MB；网络通常用单精度训练，那就是 { $half } MB。
describe-picture-none = 至少要有一个轴、而且都是实数，才能画成颜色
describe-seen = { $rows } 行 { $columns } 列的表，每个数是一个着色的格子。

reshape-said = 从 { $before } 变成 { $after }：
reshape-order = 数的先后顺序不变，变的只是在哪里换行。
reshape-use = 把图像拉平送进全连接层，或者把一个长向量拆成几个注意力头，做的就是这件事，不费任何计算。
reshape-title = 从 { $before } 变成 { $after }：按阅读顺序一个一个放
reshape-step = { $old } 处的数放到 { $new }，在阅读顺序里的位置不变。
reshape-size = 形状 { $shape } 的 { $entries } 个数填不成形状 { $wanted }，两边的乘积要相等。
reshape-shape = “{ $shape }”不是形状；请给整数，例如 (2, 3)，其中至多一个 -1。

labels-count = 轴“{ $axis }”有 { $positions } 个位置，标签却有 { $labels } 个。
labels-repeated = 轴“{ $axis }”的标签有重复：{ $labels }。
labels-missing = 没有叫“{ $label }”的标签，现有：{ $known }。
labels-missing-near = 没有叫“{ $label }”的标签，是不是“{ $near }”？现有：{ $known }。
labels-axis-missing = 没有叫“{ $axis }”的轴，现有：{ $known }。
labels-axis-number = 没有第 { $axis } 号轴：一共 { $axes } 个轴，从 0 数起。
labels-axes-count = 给了 { $axes } 个轴名，可对象有 { $ndim } 个轴。
labels-position = 没有第 { $position } 个位置：这个轴上共有 { $positions } 个。
labels-too-many-indices = 给了 { $given } 个下标，可对象只有 { $axes } 个轴。
labels-transpose-order = 新的顺序要把 { $axes } 个轴各提到一次，现在给的是 { $given }。
labels-mean-empty = 一个数也没有，谈不上平均。
intake-unknown = { $name } 是 { $kind }，不是这里认识的数、列表、数组、表格或文件。
intake-column-not-numeric = “{ $column }”这一列是 { $kind }，不是数；请去掉它，或先编码成数。

io-cannot-write = 无法写入 { $path }：{ $reason }。
io-cannot-read = 无法读取 { $path }：{ $reason }。
io-unknown-suffix = { $path } 的后缀是“{ $suffix }”，能读的后缀有：{ $known }。
io-file-too-large = { $path } 读进内存要 { $needed } 字节，最多允许 { $allowed } 字节；请只读一部分。
io-not-text = { $path } 不是 UTF-8 或 GB 18030 编码的文本。
io-damaged = { $path } 已损坏，或者内容与文件名不符：{ $reason }。
io-file-empty = { $path } 里没有数。
io-line-ragged = { $path } 第 { $line } 行有 { $length } 格，第一行数据却有 { $expected } 格。
io-cell-not-number = { $path } 第 { $line } 行第 { $column } 格：“{ $cell }”不是数。
io-json-shape = { $path } 应当是由行组成的列表、各列等长的对象，或记录的列表，而且里面都是数。
io-pickled = { $path } 里存的是 Python 对象，为安全起见一律不加载；请只保存数。
io-truncated = { $path } 不完整：文件头说有 { $needed }，实际只有 { $found }。
io-npz-many = { $path } 里有好几个数组（{ $names }），请把要用的那个另存为 .npy。
io-missing-values = { $path } 的“{ $column }”列缺 { $count } 个值，请先填补或去掉。
io-integer-too-large = { $path } 的“{ $column }”列里有超过 2^53 的整数，浮点数分不清它们；如果只是编号就去掉这一列，要精确计算就写成列表传进来。
io-column-not-numeric = { $path } 的“{ $column }”列是 { $kind }，不是数。
io-file-equations = { $path } 里是方程，请把它的文本交给 solve。
feature-sparse = 读取这种文件
feature-parquet = 读取 Parquet 文件

objects-picture-complex = 里面有复数，这幅图的每个方向只容得下一个实数
describe-picture-shape = { $axes ->
    [1] 长为 { $shape } 的向量
    [2] { $shape } 的表
   *[other] { $shape } 的张量，一片一片摊开
  }
describe-seen-image = 一幅 { $rows } 行 { $columns } 列像素的图像，用它本来的颜色画出。
describe-seen-blocks = { $rows } 行 { $columns } 列的表，每边合并成 { $most } 格，每格取其中各数的平均值。
scalar-picture = 数轴上的一个数
scalar-seen = 数轴上从 0 指到 { $value } 的箭头。
vector-picture = 向量画成箭头
vector-seen = 从原点指到 { $place } 的箭头；虚线沿着各坐标轴一段一段走到那里。
