### 命令行。

cli-help = 深度学习底下的线性代数：一个概念一条命令，每个结果都带步骤、图和含义。
cli-help-table = 一张表看完所有运算：记号、几何意义、在深度学习里的用处。
cli-help-tour = 按文章的章节看例题，每个数都是当场算出来的。
cli-example = 例子：
cli-error = 出错了：
cli-operand = 文本（如 "2 1; 1 3"）、文件名，或用 - 表示标准输入。
cli-option-steps = 写出解题步骤。
cli-option-detail = 步骤的详细程度：all、columns、blocks、certificate。
cli-option-strategy = 步骤的写法：teacher、textbook、bareiss。
cli-option-meaning = 说明结果的含义，以及它在深度学习里的用处。
cli-option-picture = 保存图片：文件名以 .svg、.png 或 .pdf 结尾。
cli-option-show = 在终端里画图。
cli-option-latex = 输出 LaTeX。
cli-option-json = 输出 JSON。
cli-option-code = 输出能得到这个结果的 Python 代码。
cli-option-lang = 语言：en 或 zh（默认跟随系统）。
cli-option-debug = 出错时显示完整的调用过程。
cli-option-method = 用哪种方法。
cli-option-view = 怎样解释乘积：rows、columns、outer、maps。
cli-option-along = 把偏置加到每一行或每一列：rows、columns。
cli-option-ord = 范数的阶：1、2、inf、任意 p、fro、nuc、max。
cli-option-axis = 沿哪个轴来量。
cli-option-exact = 浮点数和文件里的小数按精确值来取。
cli-option-proven = 用区间严格包住结果。
cli-option-conjugate = 同时取共轭。
cli-picture-saved = 图已存到 { $path }。

table-head-operation = 运算
table-head-notation = 记号
table-head-geometry = 几何意义
table-head-use = 在深度学习里
