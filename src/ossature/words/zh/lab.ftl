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
