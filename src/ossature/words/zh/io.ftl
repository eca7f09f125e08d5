### 读取文本与文件。

io-empty = 没有可读的内容。请写数，例如 "2 1; 1 3"。
io-text-too-long = 文本有 { $needed } 个字符，上限是 { $allowed }；数据大时请放进文件。
io-number-too-long = 有一个数长达 { $needed } 位，超过上限 { $allowed }。
io-too-many-entries = 文本里有 { $needed } 个数，上限是 { $allowed }；数据大时请放进文件。
io-strange-character = 第 { $line } 行第 { $column } 列：“{ $character }”不会出现在数或矩阵里。
    { $shown }
    { $caret }
io-unknown-latex = 第 { $line } 行第 { $column } 列：不认识 LaTeX 命令 { $command }；能读的有矩阵、\frac、\sqrt、\cdot 和 \times。
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
io-unclosed = 第 { $line } 行第 { $column } 列：括号到这里还没有合上。
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
io-unknown-name = 第 { $line } 行第 { $column } 列：“{ $found }”不是数。矩阵里只有 i、j 和 sqrt 可以是字母；要写方程请用等号。
    { $shown }
    { $caret }
io-equals-expected = 第 { $line } 行第 { $column } 列：方程要有“=”，这里却是“{ $found }”。方程之间用分号或换行隔开。
    { $shown }
    { $caret }
io-two-equals = 第 { $line } 行第 { $column } 列：一个方程里有两个等号，请拆成两个方程。
    { $shown }
    { $caret }
io-equation-end = 第 { $line } 行第 { $column } 列：方程应该在“{ $found }”之前结束；方程之间用分号或换行隔开。
    { $shown }
    { $caret }
io-no-unknowns = 第 { $line } 行第 { $column } 列：这些方程里没有未知数；请用字母或词表示，例如 2x + y = 5。
    { $shown }
    { $caret }
io-no-unknowns-here = 第 { $line } 行第 { $column } 列：这个方程里没有未知数。
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
io-units-differ = 第 { $line } 行第 { $column } 列：单位不一致（{ $units }），请先统一。
    { $shown }
    { $caret }
io-header-width = 第 { $line } 行第 { $column } 列：表头写了 { $names } 列，数据却有 { $expected } 列。
    { $shown }
    { $caret }
io-ragged = 第 { $line } 行第 { $column } 列：这一行有 { $length } 个数，第一行却有 { $expected } 个。
    { $shown }
    { $caret }
io-ragged-row = 第 { $line } 行第 { $column } 列：矩阵第 { $row } 行有 { $length } 个数，第一行却有 { $expected } 个。
    { $shown }
    { $caret }
io-wrapper-open = 第 { $line } 行第 { $column } 列：名字后面应该是“(”。
    { $shown }
    { $caret }
io-latex-environment = 第 { $line } 行第 { $column } 列：这里能读 bmatrix、pmatrix、matrix、vmatrix 和 array，不能读“{ $found }”。
    { $shown }
    { $caret }
io-rest = 第 { $line } 行第 { $column } 列：矩阵已经完整，“{ $found }”是多出来的。
    { $shown }
    { $caret }
io-entry-missing = 第 { $line } 行第 { $column } 列：逗号后面缺一个数。
    { $shown }
    { $caret }
io-empty-matrix = 第 { $line } 行第 { $column } 列：括号里是空的。
    { $shown }
    { $caret }
io-empty-row = 第 { $line } 行第 { $column } 列：有一行是空的；行与行之间一个分号就够了。
    { $shown }
    { $caret }
io-labels-partial = 第 { $line } 行第 { $column } 列：{ $expected } 个数里只有 { $labels } 个写了名字；要么都写，要么都不写，而且只能在单独一行里。
    { $shown }
    { $caret }
io-tensor-text = 第 { $line } 行第 { $column } 列：文本最多表示两个轴；轴更多时请把嵌套列表交给 tensor(...)。
    { $shown }
    { $caret }
io-why-missing = 没有这个文件或文件夹
io-why-folder = 它是一个文件夹
io-why-no-folder = 路径中有一段不是文件夹
io-why-forbidden = 没有权限
io-why-full = 磁盘已满
