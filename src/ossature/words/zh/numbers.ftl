### 精确的数与矩阵。

numbers-too-big-for-float = 这个数有 { $digits } 位，浮点数装不下。
numbers-not-rational = { $kind } 不是精确的有理数。
numbers-not-exact-type = { $kind } 不是精确的数；请写成 "0.1" 这样的文本或 Fraction，或者加上 exact=True 按浮点数的二进制值来取。
numbers-decimal-not-finite = 小数 { $value } 不是有限的数。
numbers-float-not-finite = { $value } 不是有限的数，没有精确值。
numbers-too-many-digits = 这个数有 { $needed } 位，最多允许 { $allowed } 位。
numbers-power-too-large = 这个乘方约有 { $needed } 个二进制位，最多允许 { $allowed } 位。
numbers-root-too-large = 要给一个 { $needed } 位的数开平方就得先分解它，最多允许 { $allowed } 位。
numbers-complex-to-float = { $value } 不是实数，不能转成浮点数，请用 complex()。
numbers-complex-order = { $value } 不是实数，复数之间不比大小。
numbers-too-many-entries = 精确的 { $rows }×{ $columns } 矩阵有 { $needed } 个数，上限是 { $allowed }；改用 NumPy 数组即可按浮点数计算。
numbers-too-much-work = 带根号或虚数单位的 { $rows }×{ $columns } 矩阵要精确消元，大约需要 { $needed } 次元素运算，上限是 { $allowed }；改用 NumPy 数组就按浮点数计算。
numbers-too-many-bits = 精确结果大约要 { $needed } 个二进制位，上限是 { $allowed }；改用 NumPy 数组即可按浮点数计算。
numbers-product-shapes = { $left } 乘 { $right } 对不上：前一个的列数要等于后一个的行数。
numbers-stack-shapes = { $left } 与 { $right } 不能并排：行数要相同。
numbers-singular = 矩阵的秩是 { $rank }，阶数是 { $size }，没有逆矩阵。
numbers-row-not-list = 矩阵是由行组成的列表，每一行也是列表；可这里有一行是 { $kind }。
numbers-ragged = 第 { $row } 行有 { $length } 个数，第一行却有 { $expected } 个。
not-exact-two-roots = √({ $first }) 与 √({ $second }) 无法同时精确表示：精确数一次只能带一种平方根，请改用浮点数。
not-exact-nested-root = { $value } 的平方根是根号里套根号，精确数表示不了，请改用浮点数。
numbers-formula-terms = 把这个式子乘开要算 { $needed } 个乘积，上限是 { $allowed }；请把次数写小一些。
