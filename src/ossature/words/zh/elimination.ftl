### 消元每一步的理由。

elim-title-reduced = 用消元法化成行最简形
elim-title-solve = 用消元法解方程组：等号两边同时做行变换
elim-title-inverse = 把单位矩阵写在 A 的右边；把 A 化成 I 的那些行变换，会同时把 I 化成 A⁻¹
elim-title-lu = 消元时只减去别的行的倍数，所用的倍数填进 L
elim-denominators = 第 { $row } 行乘 { $factor }，去掉分母。
elim-swap-zero = 第 { $row } 行第 { $column } 列是 0，不能作主元，与第 { $other } 行交换，那里是 { $value }。
elim-swap-handy = 第 { $column } 列用第 { $other } 行的 { $value } 作主元更好算，把这一行与第 { $row } 行交换。
elim-subtract = { $factor ->
    [1] 第 { $row } 行减去第 { $source } 行，把第 { $column } 列的数消成 0。
   *[other] 第 { $row } 行减去第 { $source } 行的 { $factor } 倍，把第 { $column } 列的数消成 0。
  }
elim-cross = { $factor ->
    [1] 第 { $row } 行乘 { $times }，再减去第 { $source } 行：消去第 { $column } 列的数，又不出现分数。
   *[other] 第 { $row } 行乘 { $times }，再减去第 { $source } 行的 { $factor } 倍：消去第 { $column } 列的数，又不出现分数。
  }
elim-subtract-add = { $factor ->
    [1] 第 { $row } 行加上第 { $source } 行，把第 { $column } 列的数消成 0。
   *[other] 第 { $row } 行加上第 { $source } 行的 { $factor } 倍，把第 { $column } 列的数消成 0。
  }
elim-cross-add = { $factor ->
    [1] 第 { $row } 行乘 { $times }，再加上第 { $source } 行：消去第 { $column } 列的数，又不出现分数。
   *[other] 第 { $row } 行乘 { $times }，再加上第 { $source } 行的 { $factor } 倍：消去第 { $column } 列的数，又不出现分数。
  }
elim-share = { $factor ->
    [1] 第 { $row } 行乘 { $times }，减去第 { $source } 行，再约掉公因数 { $divisor }：消去第 { $column } 列的数，数也不会变大。
   *[other] 第 { $row } 行乘 { $times }，减去第 { $source } 行的 { $factor } 倍，再约掉公因数 { $divisor }：消去第 { $column } 列的数，数也不会变大。
  }
elim-share-add = { $factor ->
    [1] 第 { $row } 行乘 { $times }，加上第 { $source } 行，再约掉公因数 { $divisor }：消去第 { $column } 列的数，数也不会变大。
   *[other] 第 { $row } 行乘 { $times }，加上第 { $source } 行的 { $factor } 倍，再约掉公因数 { $divisor }：消去第 { $column } 列的数，数也不会变大。
  }
elim-share-plain = { $factor ->
    [1] 第 { $row } 行减去第 { $source } 行，再约掉公因数 { $divisor }：消去第 { $column } 列的数，数也不会变大。
   *[other] 第 { $row } 行减去第 { $source } 行的 { $factor } 倍，再约掉公因数 { $divisor }：消去第 { $column } 列的数，数也不会变大。
  }
elim-share-plain-add = { $factor ->
    [1] 第 { $row } 行加上第 { $source } 行，再约掉公因数 { $divisor }：消去第 { $column } 列的数，数也不会变大。
   *[other] 第 { $row } 行加上第 { $source } 行的 { $factor } 倍，再约掉公因数 { $divisor }：消去第 { $column } 列的数，数也不会变大。
  }
elim-bareiss-first = 第 { $row } 行乘主元 { $pivot }，减去第 { $source } 行的 { $entry } 倍：消去第 { $column } 列的数，又不出现分数。
elim-simplify = 第 { $row } 行的数都能被 { $divisor } 整除，整行约去 { $divisor }，数就小了。
elim-pivot-one = 第 { $row } 行除以它的主元 { $pivot }。
elim-bareiss = 第 { $row } 行乘主元 { $pivot }，减去第 { $source } 行的 { $entry } 倍，再除以上一个主元 { $previous }；这样总能整除。
elim-done-unique = 每个未知数都单独在一个方程里了，右边就是它的值。
elim-done-infinite = 有 { $free } 列没有主元，对应的未知数可以任意取值，其余的随之确定。
elim-done-contradiction = 第 { $row } 行成了 0 = { $value }，无论怎么取值都不可能成立，所以方程互相矛盾。
elim-done-reduced = 有 { $rank } 个主元，秩就是 { $rank }。
elim-done-inverse = 右半边就是 A⁻¹。
elim-normal-title = { $seen }退而求最接近的点：两边左乘 Aᵀ。
elim-normal-step = 残差要与 A 的每一列垂直：Aᵀ (b − A x) = 0，这就是正规方程。
elim-lu-multipliers = 每次减去的倍数填在 L 中对应的位置，最后剩下的就是 U。
elim-normal-solved = 最接近的 x 就是它的解，代进去验证。
elim-normal-answer = 所以最接近的是这个 x。
