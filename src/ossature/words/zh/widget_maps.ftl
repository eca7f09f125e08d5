### 线性映射的房间。

widget-maps-name = 映射之后的平面；箭头可以拖动
widget-maps-column = 第 { $index } 个单位向量的像
widget-maps-column-at = 第 { $index } 个单位向量去了 { $at }
widget-maps-arrow = 箭头 { $letter }
widget-maps-arrow-at = { $letter } 是 { $at }
widget-maps-shift = 零的像
widget-maps-shift-at = 零去了 { $at }
widget-maps-zero = T(0)
widget-maps-units = (1, 0) 去了 { $one }，(0, 1) 去了 { $two }，整张网格跟着走。
widget-maps-bent = 网格弯了：没有矩阵能做到。
widget-maps-closed = T(u) 和 T(v) 首尾相接，终点 { $both } 正是 T(u + v) 的终点：箭头合上了。
widget-maps-open = T(u + v) 的终点是 { $both }，T(u) 接上 T(v) 却到了 { $sum }：箭头合不上。
widget-maps-shifted = 零去了 { $zero }：这个映射是仿射的，线性映射不会移动零。
