### 浮点方程组是怎样解出来的。

dense-scaled = 各行各列大小相差悬殊，先按 2 的幂缩放过；条件数和后向误差都是对缩放后的方程组而言。
dense-moved-up = { $method }在这里不够准（条件数 { $condition }），于是换用下一种方法。
dense-not-definite = 矩阵对称但不正定，楚列斯基分解行不通，改用 LU。
dense-zero-pivot = { $method }遇到了恰好为零的主元。
dense-refined = 用加倍精度的残差修正了 { $steps } 次。
dense-single = 先用单精度分解，再用双精度反复修正到改无可改：时间省了一半，位数一位不少。
dense-singular-within = 条件数 { $condition } 太大，双精度已分不清它是不是无穷大。
dense-rank-decided = 在舍入误差之内，秩是 { $rank } 而不是 { $full }：相对改动 { $distance } 就会让矩阵奇异。想不受舍入影响地判定，请加上 exact=True，或把矩阵写成文本。
dense-overflow = 解里有 { $count } 个数超出浮点数的范围，请换一换未知数的单位。
dense-no-inverse = 在舍入误差之内，矩阵的秩是 { $rank }，阶数是 { $size }，没有逆矩阵；加上 exact=True 可以不受舍入影响地判定。
dense-stack-hard = 这一批里有 { $count } 个方程组太敏感，已改为单独求解。
dense-sparse-fill = 存了 { $stored } 个非零元，分解后有 { $factors } 个。
dense-sparse-filled = 这个稀疏矩阵已展开成稠密的，好判定秩，并求最接近的解或最短的解。
dense-why-sparse = 矩阵是稀疏的，存了 { $stored } 个非零元；稀疏 LU 能保住大部分零。
dense-why-stack = 一批共 { $count } 个方程组，一起求解。
dense-why-rectangular = { $rows } 个方程、{ $columns } 个未知数：由奇异值（A 把各个方向拉长多少）判定秩，并求最接近的解或最短的解。
dense-why-tall = { $rows } 个方程、{ $columns } 个未知数，方程比未知数多：用 QR 分解求最接近的解；看小小的 R 就知道还要不要动用奇异值。
dense-why-diagonal = 对角线以外全是零：逐个相除即可。
dense-why-lower = 对角线上方全是零：从上往下代入。
dense-why-upper = 对角线下方全是零：从下往上回代。
dense-why-banded = 非零元最多到对角线下方 { $lower } 条、上方 { $upper } 条：只在这条带里消元。
dense-why-cholesky = 矩阵对称，试做楚列斯基分解成功，说明它正定：工作量只有 LU 的一半，也不必选主元。
dense-why-symmetric = 矩阵对称但不正定，所以用列主元 LU 分解。
dense-why-full = 没有可利用的结构，用列主元 LU 分解。
structure-not-triangular = 方法 "triangular" 要求对角线一侧全为零，而这个矩阵下方有 { $lower } 条、上方有 { $upper } 条非零对角线。
structure-not-diagonal = 方法 "diagonal" 要求对角线以外全为零，而这个矩阵下方有 { $lower } 条、上方有 { $upper } 条非零对角线。
factors-singular = 因子 { $name } 的对角线上有零，矩阵是奇异的；哪些方程组有解，可以直接对原矩阵用 solve()。
proof-dense-only = proven=True 只用于单个稠密矩阵，而这次给 { $what } 的是稀疏矩阵或一批矩阵。
proof-too-large = proven=True 最多包住 { $allowed } 个未知数，这次 { $what } 有 { $needed } 个。不加它，结果会带上实测的误差；加 exact=True 则是精确的。
proof-singular = 精度加到 { $bits } 位仍包不住：矩阵是奇异的，或者近得分不清。exact=True 可以判定。
det-log-only = 数值本身超出浮点数的范围，log_abs 没有超出。
det-sign-hidden = 相对改动 { $distance } 就会让矩阵奇异，而舍入误差本身就可能有这么大。想判定，请加上 exact=True，或把矩阵写成文本。
factors-grown = 消元过程中元素变得很大：各因子的乘积与原矩阵的相对差别达到 { $backward }。用这些因子求解、求逆时会自动修正，必要时改用 QR。
dense-stack-singular = 这一批里有 { $count } 个方程组在舍入误差之内没有唯一解，第一个的下标是 { $first }（从 0 数起）；究竟是哪些，看结果的 kind、rank 和 consistent。
dense-agreement-decided = 这些方程只是在舍入误差之内相容；要判定是否分毫不差，请加上 exact=True，或把方程写成文本。
dense-rows-graded = 各方程大小相差太悬殊，在双精度里轻的会被重的淹没，而规模又大得不宜用球算术：这里按行排序后用 QR 求解，不保证任何一位数字。exact=True 可以判定。
dense-rank-gap = { $gap ->
    [none] 判断有多可靠：设最大的奇异值（最大的拉伸倍数）为 1，最小的是 { $kept }；小于 { $bound } 的才会被舍入误差淹没。
   *[other] 判断有多可靠：设最大的奇异值（最大的拉伸倍数）为 1，计入的最后一个是 { $kept }，未计入的第一个是 { $dropped }；小于 { $bound } 的一律看作舍入误差。
  }
