### 运算的房间。

widget-algebra-views = 乘积的几种看法
widget-algebra-view-entry = 逐个元素
widget-algebra-view-row = 逐行
widget-algebra-view-column = 逐列
widget-algebra-view-outer = 外积之和
widget-algebra-view-map = 平面的变换
widget-algebra-shapes = ({ $m }×{ $k }) · ({ $k }×{ $n }) → ({ $m }×{ $n })：中间的 { $k } 和 { $k } 对上，就消去了。
widget-algebra-said-entry = 左边第 { $row } 行乘右边第 { $column } 列：对应相乘，再加起来。
widget-algebra-said-row = 结果的第 { $row } 行：把右边的各行，按左边第 { $row } 行的数混合起来。
widget-algebra-said-column = 结果的第 { $column } 列：把左边的各列，按右边第 { $column } 列的数混合起来。
widget-algebra-said-outer = 左边第 { $index } 列乘右边第 { $index } 行，得到一层；一共 { $count } 层，加起来就是乘积。
widget-algebra-with-bias = 加上偏置 b：W x + b
widget-algebra-without-bias = 去掉偏置
widget-algebra-plane = 平面，箭头可以拖动
widget-algebra-way = 从不动开始
widget-algebra-whole-plane = 平移整个平面
widget-algebra-column-a = A 的第 { $index } 列
widget-algebra-column-b = 右边的第 { $index } 列
widget-algebra-first-arrow = 第一个箭头
widget-algebra-second-arrow = 第二个箭头
widget-algebra-map-start = 平面还没有动。
widget-algebra-map-after = 经过 { $name }，(1, 0) 到了 { $one }，(0, 1) 到了 { $two }。
widget-algebra-map-vector = { $from } 被带到 { $to }。
widget-algebra-map-area = 面积变成 { $area } 倍。
widget-algebra-map-kept = 面积不变。
widget-algebra-map-flipped = 面积变成 { $area } 倍，平面还翻了个面。
widget-algebra-map-flat = 整个平面压到一条直线或一个点上，面积为 0。
widget-algebra-added = 首尾相接：{ $from } 平移 { $shift }，到 { $to }；拖动滑块，整个平面都这样平移。
widget-algebra-subtracted = 从 b 的箭头尖指向 a 的箭头尖，就是 { $to }。
widget-algebra-scaled = { $from } 乘 { $factor } 得 { $to }：还在同一条直线上，只是长短变了。
widget-algebra-shadow = y 在 x 上的投影长 { $shadow }（负号表示反向），乘 x 的长度 { $size } 就是 x·y。夹角 { $degrees }°。
widget-algebra-angle = 两个箭头的夹角是 { $degrees }°，与它们的长短无关。
widget-algebra-said-places = 第 { $row } 行第 { $column } 列：同一位置上的两个数。
widget-algebra-said-scaled = 第 { $row } 行第 { $column } 列：每个数都乘同一个倍数。
widget-algebra-turning = 进度
widget-algebra-traced = 把对角线上的数加起来，别的数不算。
widget-algebra-turned = { $m }×{ $n } 变成 { $n }×{ $m }：每个数都翻过对角线，对角线上的数不动。
widget-algebra-turned-entry = { $value } 从第 { $row } 行第 { $column } 列，翻到第 { $column } 行第 { $row } 列。
widget-algebra-raised = 走了 { $count } 步。

layer-weights = W 的形状是 { $shape }：{ $outputs } 个输出，一行一个；{ $inputs } 个输入，一列一个。
layer-input = x 的形状是 { $shape }：输入 { $inputs } 个数。
layer-product = W x：{ $left } 乘 { $right }，得到 { $shape }。
layer-bias = b 的形状是 { $shape }：每个输出各加一个数。
layer-output = y = W x + b 的形状是 { $shape }：输出 { $outputs } 个数。
layer-meaning = 这是激活函数之前的全连接层，{ $inputs } 个输入、{ $outputs } 个输出：{ $weights } 个权重加 { $outputs } 个偏置，一共要学 { $all } 个数。
