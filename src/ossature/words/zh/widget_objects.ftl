### 对象的房间。

widget-objects-number = 这个数
widget-objects-no-axes = 单独一个数没有轴，不用指明方向，x[()] 就是它的全部。
widget-objects-axis = 轴 { $axis }：{ $side }
widget-objects-fan = 把一摞表摊开
widget-objects-order = 轴的顺序
widget-objects-transpose = 转置
widget-objects-slice = 取出的部分
widget-objects-along = 沿轴 { $axis }
widget-objects-part-shape = 形状 { $shape }
widget-objects-python = 取出这部分的 Python 代码
widget-objects-copy = 复制
widget-objects-copied = 已复制
widget-objects-copy-part = 复制取出这部分的 Python 代码
widget-objects-memory = 在内存里
widget-objects-place = 内存里的位置：
widget-objects-bytes = （每个数占 { $bytes } 字节，一共 { $memory } 字节，它从第 { $byte } 字节开始）
widget-objects-window = 现在看到的是第 { $rows } 行（共 { $all } 行）、第 { $columns } 列（共 { $wide } 列），按方向键可以接着看。
widget-objects-sheets = 现在看到的是第 { $range } 张表（共 { $all } 张）。
widget-objects-followed = { $place } 处的 { $value }，在内存里排在第 { $at } 位。
widget-objects-turned = { $value } 从 { $from } 到了 { $to }，在内存里仍排在第 { $at } 位，一动没动；变的只是步长的顺序，现在是 { $strides }。
widget-objects-reshaped = { $value } 从 { $from } 到了 { $to }，在内存里仍排在第 { $at } 位。
widget-objects-picture = 图片，可以点任意一点
widget-objects-red = 红
widget-objects-green = 绿
widget-objects-blue = 蓝
