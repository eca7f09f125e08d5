### 读取文本与文件。

io-empty = 没有可读的内容。请写数，例如 "2 1; 1 3"。
io-text-too-long = 文本有 { $needed } 个字符，上限是 { $allowed }；数据大时请放进文件。
io-number-too-long = 有一个数长达 { $needed } 位，超过上限 { $allowed }。
io-too-many-entries = 文本里有 { $needed } 个数，上限是 { $allowed }；数据大时请放进文件。
io-strange-character = 第 { $line } 行第 { $column } 列：“{ $character }”不会出现在数或矩阵里。
    { $shown }
    { $caret }
io-unknown-latex = 第 { $line } 行第 { $column } 列：不认识 LaTeX 命令 { $command }；能读的有矩阵、cases、\frac、\sqrt、\cdot、\times 和希腊字母。
    { $shown }
    { $caret }
io-unknown-in-value = 第 { $line } 行第 { $column } 列：这里要的是数，却出现了未知数（{ $found }）。
    { $shown }
    { $caret }
io-too-deep = 第 { $line } 行第 { $column } 列：括号套得太深，最多 { $allowed } 层。
    { $shown }
    { $caret }
io-not-linear = 第 { $line } 行第 { $column } 列：这不是线性方程。未知数只能乘以数再相加，不能彼此相乘、相除或乘方。
    { $shown }
    { $caret }
io-division-by-zero = 第 { $line } 行第 { $column } 列：除数为零。
    { $shown }
    { $caret }
io-two-roots = 第 { $line } 行第 { $column } 列：{ $detail }
    { $shown }
    { $caret }
io-nested-root = 第 { $line } 行第 { $column } 列：根号里套根号，无法精确表示。
    { $shown }
    { $caret }
io-unclosed = 第 { $line } 行第 { $column } 列：文本到这里就完了，还缺“{ $closing }”，它该合上第 { $opened_line } 行第 { $opened } 列的“{ $opening }”。
    { $shown }
    { $caret }
io-exponent-not-whole = 第 { $line } 行第 { $column } 列：指数必须是整数；要开平方请写 sqrt(2)。
    { $shown }
    { $caret }
io-value-expected = 第 { $line } 行第 { $column } 列：这里应该是一个数，却是“{ $found }”。
    { $shown }
    { $caret }
io-value-missing = 第 { $line } 行第 { $column } 列：这里还缺一个数，文本却结束了。
    { $shown }
    { $caret }
io-unknown-name = 第 { $line } 行第 { $column } 列：“{ $found }”不是数。矩阵里能写的字母只有 i、j（虚数单位）和 sqrt；方程要有“=”，标签要写在数的前面。
    { $shown }
    { $caret }
io-equals-expected = 第 { $line } 行第 { $column } 列：在“{ $found }”之前，方程里还没有“=”。方程之间用分号或换行隔开。
    { $shown }
    { $caret }
io-two-equals = 第 { $line } 行第 { $column } 列：一个方程里出现了第二个“=”；方程之间请用分号或换行隔开。
    { $shown }
    { $caret }
io-equation-end = 第 { $line } 行第 { $column } 列：方程应该在“{ $found }”之前结束；方程之间用分号或换行隔开。
    { $shown }
    { $caret }
io-no-unknowns-here = 第 { $line } 行第 { $column } 列：这个方程里没有未知数（i 和 j 表示虚数单位）。
    { $shown }
    { $caret }
io-table-no-rows = 第 { $line } 行第 { $column } 列：表格只有表头，没有数据行。
    { $shown }
    { $caret }
io-cell-empty = 第 { $line } 行第 { $column } 列：有一格是空的，请写 0 或别的数。
    { $shown }
    { $caret }
io-cell-rest = 第 { $line } 行第 { $column } 列：一格只放一个数，“{ $found }”是多余的。
    { $shown }
    { $caret }
io-units-some = 第 { $line } 行第 { $column } 列：{ $entries } 个数里只有 { $count } 个带单位（这里是 { $unit }）。要么个个都写单位，要么都不写；如果是方程，请写上等号，例如 2x + y = 5。
    { $shown }
    { $caret }
io-units-differ = 第 { $line } 行第 { $column } 列：各个数的单位不一样（{ $units }），而一个对象只有一个单位；请先换算，或者不写单位。
    { $shown }
    { $caret }
io-header-width = 第 { $line } 行第 { $column } 列：表头写了 { $names } 列，数据却有 { $expected } 列。
    { $shown }
    { $caret }
io-ragged = 第 { $line } 行第 { $column } 列：这一行有 { $length } 个数，第一行却有 { $expected } 个。
    { $shown }
    { $caret }
io-ragged-row = 第 { $line } 行第 { $column } 列：矩阵第 { $row } 行有 { $length } 个数，第 1 行却有 { $expected } 个。
    { $shown }
    { $caret }
io-latex-environment = 第 { $line } 行第 { $column } 列：这里能读 bmatrix、pmatrix、vmatrix、matrix、array，方程还能用 cases 和 align，不能读“{ $found }”。
    { $shown }
    { $caret }
io-rest = 第 { $line } 行第 { $column } 列：矩阵已经完整，“{ $found }”是多出来的；一段文本只写一个对象。
    { $shown }
    { $caret }
io-entry-missing = 第 { $line } 行第 { $column } 列：这里缺一个数；如果是零，请写 0。
    { $shown }
    { $caret }
io-empty-matrix = 第 { $line } 行第 { $column } 列：括号里是空的。
    { $shown }
    { $caret }
io-empty-row = 第 { $line } 行第 { $column } 列：有一行是空的；行与行之间一个分号就够了。
    { $shown }
    { $caret }
io-labels-partial = 第 { $line } 行第 { $column } 列：{ $expected } 个数里只有 { $labels } 个写了标签；要么都写，要么都不写，而且只能在单独一行里（表格请用竖线 | 分隔）。
    { $shown }
    { $caret }
io-close-expected = 第 { $line } 行第 { $column } 列：这里应该是“{ $closing }”，用来合上第 { $opened_line } 行第 { $opened } 列的“{ $opening }”，却是“{ $found }”。
    { $shown }
    { $caret }
io-close-extra = 第 { $line } 行第 { $column } 列：“{ $found }”没有与它配对的左括号。
    { $shown }
    { $caret }
io-dots = 第 { $line } 行第 { $column } 列：省略号代表没有写出来的数。请把每个数都写上；NumPy 里可先用 np.set_printoptions(threshold=np.inf) 完整打印。
    { $shown }
    { $caret }
io-inequality = 第 { $line } 行第 { $column } 列：“{ $character }”是比较大小，这里只能读带“=”的方程。
    { $shown }
    { $caret }
io-quote = 第 { $line } 行第 { $column } 列：引号（{ $character }）落了单。引号要成对地写在标签两边；要转置请用 transpose(A)。
    { $shown }
    { $caret }
io-date = 第 { $line } 行第 { $column } 列：“{ $found }”像是日期，会被当成算式来算。请换成天数或年数；在表格里，日期可以用作行名。
    { $shown }
    { $caret }
io-thousands = 第 { $line } 行第 { $column } 列：“{ $found }”像是一个带千位分隔的数，但逗号和空格在这里是分隔元素的；请把数字连着写。
    { $shown }
    { $caret }
io-constant = 第 { $line } 行第 { $column } 列：“{ $found }”无法精确写成数；请写小数或分数（例如 3.1416），或者传入 NumPy 浮点数组。
    { $shown }
    { $caret }
io-unit-digits = 第 { $line } 行第 { $column } 列：“{ $found }”紧贴在数后面；单位里没有数字，十六进制数也读不了，元素之间要有空格或逗号。
    { $shown }
    { $caret }
io-two-numbers = 第 { $line } 行第 { $column } 列：两个数挨在一起；要相乘请在中间写 *，要分成两个方程请用分号。
    { $shown }
    { $caret }
io-transpose = 第 { $line } 行第 { $column } 列：文本里读不了转置；请去掉这个记号，改用 transpose(A)。
    { $shown }
    { $caret }
io-power-outside = 第 { $line } 行第 { $column } 列：文本里读不了矩阵的幂；请用 power(A, n) 或 inverse(A)。
    { $shown }
    { $caret }
io-operation = 第 { $line } 行第 { $column } 列：矩阵在“{ $found }”之前已经完整；一段文本只写一个对象，不写运算，请用 multiply、add、subtract 或 scale。
    { $shown }
    { $caret }
io-group-in-row = 第 { $line } 行第 { $column } 列：这里要的是单个数，却出现了带元素的括号；矩阵每行一对括号，例如 [[1, 2], [3, 4]]。
    { $shown }
    { $caret }
io-ragged-block = 第 { $line } 行第 { $column } 列：第 { $number } 块的形状是 { $shape }，第一块却是 { $expected }；张量的各块形状必须一致。
    { $shown }
    { $caret }
io-label-repeated = 第 { $line } 行第 { $column } 列：标签“{ $label }”出现了两次；标签不能重复。
    { $shown }
    { $caret }
io-latex-unclosed = 第 { $line } 行第 { $column } 列：LaTeX 环境到这里还没有结束，缺少对应的 \end。
    { $shown }
    { $caret }
io-cube-root = 第 { $line } 行第 { $column } 列：只有平方根能精确表示；别的方根请写成小数。
    { $shown }
    { $caret }
io-function = 第 { $line } 行第 { $column } 列：函数 { $found } 既不是数，也不是线性的；请把它的值写成小数。
    { $shown }
    { $caret }
io-absolute = 第 { $line } 行第 { $column } 列：竖线在这里表示绝对值，不是线性的；请按正负分成两个方程来写。
    { $shown }
    { $caret }
io-run-together = 第 { $line } 行第 { $column } 列：“{ $name }”看起来是乘积 { $product }。未知数相乘就不是一次的了；系数若是字母，请写出乘号（i*x）；若它是一个未知数，请换个名字，例如 x1。
    { $shown }
    { $caret }
io-equals-missing-end = 第 { $line } 行第 { $column } 列：最后一个方程没有“=”。
    { $shown }
    { $caret }
io-two-points = 第 { $line } 行第 { $column } 列：一个数最多只有一个小数点。
    { $shown }
    { $caret }
io-missing = 第 { $line } 行第 { $column } 列：“{ $found }”表示缺了一个值；请补上，或者去掉这一行。
    { $shown }
    { $caret }
io-why-missing = 没有这个文件或文件夹
io-why-folder = 它是一个文件夹
io-why-no-folder = 路径中有一段不是文件夹
io-why-forbidden = 没有权限
io-why-full = 磁盘已满
io-chinese-number = 第 { $line } 行第 { $column } 列：“{ $found }”读不成一个数，请改用数字来写，例如 19。
    { $shown }
    { $caret }
io-counted-twice = 第 { $line } 行第 { $column } 列：“{ $noun }”先论“{ $first }”、后论“{ $second }”，量词不一样。同一个未知数请用同一个量词；若是两样东西，请取不同的名字。
    { $shown }
    { $caret }
io-numeral-read = 汉字写的数已按数字读：“{ $typed }”开头是 { $value }。
io-unit-dropped = 得数后面的单位（{ $units }）不参加计算，已经略去。
io-units-mixed = 第 { $line } 行第 { $column } 列：得数有的以 { $first } 为单位，有的以 { $second } 为单位；请先换算成同一种单位。
    { $shown }
    { $caret }
io-unit-unknown = { $name } 当作未知数来读；如果它是单位，请删去。
io-percent = 第 { $line } 行第 { $column } 列：“{ $sign }”不能当作数的一部分来读；50% 请写成 1/2 或 0.5。
    { $shown }
    { $caret }
io-no-unknowns-false = 第 { $line } 行第 { $column } 列：这里没有未知数，而且等式本身不成立，所以无解，也没有什么可求的。请写出未知数，例如 2x + y = 5，或者 0x = 1（i 和 j 表示虚数单位）。
    { $shown }
    { $caret }
io-no-unknowns-true = 第 { $line } 行第 { $column } 列：这里没有未知数，等式本身就成立，没有什么可求的。请写出未知数，例如 2x + y = 5（i 和 j 表示虚数单位）。
    { $shown }
    { $caret }
io-word-in-row = 第 { $line } 行第 { $column } 列：“{ $found }”不是数，少了它，第 { $row } 行就不够长。请在这里写一个数；单位要么每个数后面都写，要么只在末尾写一次；有未知数的话，请写成带“=”的方程。
    { $shown }
    { $caret }
io-word-digit = 第 { $line } 行第 { $column } 列：“{ $found }”是字母，这里应该是一个数；也许您要写的是数字 { $digit }。
    { $shown }
    { $caret }
io-drawn-bracket = 第 { $line } 行第 { $column } 列：画出来的括号 ⎡⎢⎣ ⎤⎥⎦ 在这里配不上：矩阵每一行的左右两边各要有一个。不画也行，用方括号就好：[1 2; 3 4]。
    { $shown }
    { $caret }
io-drawn-fraction = 第 { $line } 行第 { $column } 列：读不了分成几行画的分数；请写成 1/2。
    { $shown }
    { $caret }
io-in-file = { $path }：{ $fault }
io-json-syntax = { $path } 第 { $line } 行第 { $column } 列：JSON 从这里起读不通。它可以是一个数，可以是 [[1, 2], [3, 4]] 这样的列表，也可以是 {"{"}"a": [1, 3]{"}"} 这样的各列；右括号前面不要逗号。
io-month-subtracted = { $found } 是按减法读的（{ $value }）。如果它是年月，请单独放一列，写成数。
io-whole-as-floats = 文件里的整数是按浮点数读入的；加上 exact=True 就保持精确。
io-formula-no-arrow = 第 { $line } 行第 { $column } 列：函数要带箭头，例如 (x, y) -> (2x, 3y)，也可以写成 f(x, y) = (2x, 3y)。
    { $shown }
    { $caret }
io-formula-two-arrows = 第 { $line } 行第 { $column } 列：一个函数里出现了第二个箭头。
    { $shown }
    { $caret }
io-formula-no-variables = 第 { $line } 行第 { $column } 列：箭头前面缺少自变量的名字，请写成 x -> 2x 或 (x, y) -> (2x, 3y)。
    { $shown }
    { $caret }
io-formula-variable = 第 { $line } 行第 { $column } 列：“{ $found }”不能放在这里；箭头前面只写自变量的名字，用逗号隔开。
    { $shown }
    { $caret }
io-formula-unknown = 第 { $line } 行第 { $column } 列：箭头前面的自变量（{ $known }）里没有“{ $found }”，它也不是这里认识的函数。
    { $shown }
    { $caret }
io-formula-arguments = 第 { $line } 行第 { $column } 列：{ $found } 只作用于一个数，括号里却有 { $count } 个。
    { $shown }
    { $caret }
io-formula-rest = 第 { $line } 行第 { $column } 列：函数到前面已经写完，“{ $found }”是多出来的。
    { $shown }
    { $caret }
