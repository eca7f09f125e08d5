### 特征值一室。

widget-spectra-name = 箭头 v 和它被 A 送去的地方
widget-spectra-v = 箭头 v
widget-spectra-v-at = v 在 { $at }
widget-spectra-again = 再让 A 作用一次
widget-spectra-kept = A 只是把 v = { $v } 伸缩：A v = { $value } v，所以 v 是特征向量，{ $value } 是它的特征值。
widget-spectra-left = A 把 v 向左转了 { $degrees }°，长度变为 { $times } 倍。转动 v，直到 A v 与它在一条直线上。
widget-spectra-right = A 把 v 向右转了 { $degrees }°，长度变为 { $times } 倍。转动 v，直到 A v 与它在一条直线上。
widget-spectra-none = 这里没有哪个箭头的方向不变：特征值是复数。
widget-spectra-roots = 特征多项式和它的根
widget-spectra-roots-real = 曲线在 { $one } 和 { $two } 处穿过零：这就是特征值。
widget-spectra-roots-double = 曲线在 { $one } 处碰到零却不穿过：二重根。
widget-spectra-roots-complex = 曲线不碰横轴，根 { $one } 和 { $two } 在横轴两侧：每一步转 { $degrees }°，伸缩 { $times } 倍。
