### 画图。

picture-format = 图可以存成 { $known }，“{ $suffix }”不在其中。
picture-theme = 没有“{ $theme }”这种配色；可用的有 { $known }。
picture-not-finite = 坐标不是有限的数，画不出图。
picture-too-far = 坐标太大、太小，或者相差太悬殊，什么比例尺都画不下。
picture-labels-led = 有 { $count } 个标签离得较远，用细线连到所指之处。
picture-labels-key = 图里放不下 { $count } 个标签，写在图的下方。
picture-labels-dropped = 有 { $count } 个行名或列名放不下，没有写出。
scene-not-read = 这不是 `to_dict` 写出的图景：{ $reason }。
feature-matplotlib = 用 matplotlib 画图
