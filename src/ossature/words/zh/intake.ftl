### 入口：收到什么，需要什么。

intake-want-matrix-scalar = { $name } 是单个数，这里需要矩阵；1×1 矩阵请写 [[{ $name }]]。
intake-want-matrix-vector = { $name } 是形状为 { $shape } 的向量，这里需要矩阵；请写成一行（"1 2 3;"）或一列（"1; 2; 3"）。
intake-want-matrix-tensor = { $name } 有 { $ndim } 个轴（形状 { $shape }），矩阵只有两个；请先切出一片。
intake-want-vector = { $name } 的形状是 { $shape }（{ $ndim } 个轴），这里需要向量；只有一行或一列的矩阵可以用 reshape 变成向量。
intake-want-scalar = { $name } 的形状是 { $shape }，这里需要单个数。
intake-ragged-mixed = 第 { $row } 行是单个数，别的行却是列表。
intake-ragged-deep = 嵌套列表在 { $place } 处长短不一，或者深浅不一。
intake-too-deep = 列表嵌套超过 { $allowed } 层。
intake-answer = { $name } 是 { $kind } 类的结果，没有单一的值；请传它的某个字段。
intake-equations = { $name } 是写着方程的文本，只有 solve 和 choose 能读。请写矩阵，例如 "2 1; 1 -1"。
intake-cell-text = “{ $text }”不是单个的数。
intake-entry-type = { $name } 在 { $place } 处是 { $kind } 类的对象，不是数。
intake-binary = 浮点数按二进制的精确值来取：0.1 就是 3602879701896397/2^55。想要 1/10，请把小数写成文本。
labels-left-out = 有一个轴的标签没有保留，因为“{ $label }”出现了两次。
intake-dataset = { $name } 是含有多个变量的数据集（{ $names }），请传入其中一个。
intake-lazy = { $name } 是尚未执行的查询；请先对它调用 .collect()。
intake-nulls = 一个 { $kind } 列里缺了 { $count } 个值；请先补上，或者去掉这些行。
intake-sparse-damaged = 稀疏矩阵 { $name } 的下标指到了矩阵外面：{ $reason }。
