### 画图。

picture-format = 图可以存成 { $known }，“{ $suffix }”不在其中。
picture-not-finite = 坐标不是有限的数，画不出图。
feature-matplotlib = 用 matplotlib 画图
