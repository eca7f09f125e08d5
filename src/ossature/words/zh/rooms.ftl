### 实验室的各个房间：一句话说清主题，以及每个例子看点在哪里。

lab-no-room = 没有 { $idea } 这个房间，所有房间都在首页。
lab-no-verb = 这个房间里没有 { $verb }，有的是 { $known }。
lab-no-file = 这里的文字不能指向文件，{ $path } 没有打开。请上传文件，或者直接把数粘贴进来。

room-objects = 一个数、一排数、一张表、一摞表，区别只在于有几个轴；轴还可以有名字。
room-objects-card = 成绩单：一行一名学生，一列一门科目
room-objects-number = 气温：一个数，带着单位
room-objects-marks = 一名学生的成绩，每个数都有名字
room-objects-stack = 两个班：一摞成绩单
room-objects-empty = 全是零
room-objects-symmetric = 沿对角线对折，两边一样的矩阵
room-objects-reshape = 六个数，换个排法
room-objects-flat = 两张表上下接成一张
room-objects-colour = 彩色图片：每个点三个数
room-objects-image = 照片：每个点一个灰度值
room-objects-class = 电子表格里的全班成绩

room-algebra = 加法是平移，乘法是变换，转置是交换行和列：神经网络大半由这三样拼成。
room-algebra-product = 两个矩阵，先做一个再做一个
room-algebra-scaling = 横着拉长 2 倍，竖着拉长 3 倍
room-algebra-totals = 成绩乘权重，得到每个人的总评
room-algebra-translate = 两个箭头首尾相接
room-algebra-transpose = 行变成列
room-algebra-collapse = 所有的点都落到一条直线上
room-algebra-rotation = 只转动，不拉伸
room-algebra-fibonacci = 一个乘方，走完斐波那契数列十步
room-algebra-turned = 先错切，再转直角
room-algebra-layers = 乘积拆成几个外积之和
room-algebra-angle = 两个箭头有多像？
room-algebra-bias = 完整的一层：W x + b
room-algebra-layer = 神经网络的一层，还没加偏置
room-algebra-class = 用电子表格算全班总评

room-determinant = 一个数，说清三件事：面积变成几倍，左右有没有翻转，空间有没有被压扁。
room-determinant-area = 单位正方形的面积变成 5 倍
room-determinant-flat = 两列在同一条直线上，面积没有了
room-determinant-flip = 照镜子：左右互换
room-determinant-rotation = 转动不改变面积
room-determinant-body = 立方体变成斜的平行六面体
room-determinant-circuit = 电路方程有没有唯一解？

room-norms = 向量有多长，要看路怎么走。每把尺子在机器学习里各有用处。
room-norms-two = 走直线：3、4、5
room-norms-one = 走街道：3 加 4 等于 7
room-norms-largest = 只看最长的那一边
room-norms-zero = 长度为零的向量只有这一个
room-norms-half = p 小于 1 就不再是范数
room-norms-diagonal = 正方形的对角线
room-norms-matrix = 矩阵有多大？
room-norms-marks = 两名学生的成绩差多远？

room-systems = Ax = b 问的是：A 把哪个 x 变成 b？要么恰有一个，要么有无穷多个，要么没有，那就取最接近的一个。
room-systems-unique = 两条直线相交
room-systems-parallel = 两条直线永不相交
room-systems-same = 同一条直线写了两遍
room-systems-nearest = 三个方程互相矛盾，取最接近的答案
room-systems-prism = 三个平面两两相交，却没有公共点
room-systems-planes = 三个平面交于一点
room-systems-line = 三个平面交于一条直线
room-systems-yours = 留给你自己动手化简的方程组
room-systems-inverse = 把矩阵的作用倒回去
room-systems-circuit = 用基尔霍夫定律解电路
room-systems-fruit = 苹果和梨各多少钱？
room-systems-chemistry = 配平高炉炼铁的化学方程式
room-systems-growth = 六十个方程，NumPy 错了 100 %

room-objects-words = 标量、向量、矩阵、张量、数组、轴、形状、表格、图片、数据集、变形、标签
room-algebra-words = 和、差、积、矩阵乘法、矩阵加法、线性映射、线性变换、层、偏置、注意力、相似度、内积、夹角、斐波那契
room-determinant-words = 面积、体积、定向、余子式、代数余子式、奇异
room-norms-words = 长度、距离、正则化、曼哈顿、欧几里得、欧氏、权重衰减
room-systems-words = 方程、线性回归、最小二乘、消元、高斯、行变换、基、维数、核、像、主元、逆矩阵、伪逆、子空间、电路
room-spectra-words = 特征值、特征向量、谱、对角化、正定、马尔可夫、主成分
