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
elim-simplify = 第 { $row } 行的数都能被 { $divisor } 整除，整行约去 { $divisor }，数就小了。
elim-pivot-one = 第 { $row } 行除以它的主元 { $pivot }。
elim-done-unique = 每个未知数都单独在一个方程里了，右边就是它的值。
elim-done-infinite = 有 { $free } 列没有主元，对应的未知数可以任意取值，其余的随之确定。
elim-done-contradiction = 第 { $row } 行成了 0 = { $value }，无论怎么取值都不可能成立，所以方程互相矛盾。
elim-done-reduced = 有 { $rank } 个主元，秩就是 { $rank }。
elim-done-inverse = 右半边就是 A⁻¹。
elim-lu-multipliers = 每次减去的倍数填在 L 中对应的位置，最后剩下的就是 U。
elim-title-rank = 用消元法化成行阶梯形：剩下几行，秩就是几
elim-title-turned = A 各行的线性组合就是 Aᵀ 各列的线性组合，所以对 Aᵀ 消元
elim-done-already = { $rank ->
    [0] 没有主元，什么也不用做：秩是 0。
   *[other] 它本来就是这种形式，什么也不用做：有 { $rank } 个主元，秩就是 { $rank }。
  }
elim-certificate = { $seen }{ $proof }
elim-normal-title = 退一步，找最接近的 x。这时剩下的 b − A x 与 A 的每一列都垂直：{ $transposed } (b − A x) = 0，也就是 { $transposed } A x = { $transposed } b。先算左边：
elim-normal-right = 再算右边：
elim-normal-solved = 用同样的消元法解这个方程组，只有一个解：
elim-normal-check = 代进去验算：
elim-certificate-right = 右端按同样的倍数加起来，却不是零：
elim-normal-left-over = 剩下的部分：
elim-normal-residual = 它与 A 的每一列都垂直（{ $transposed } r = 0），所以没有别的 x 更接近了：
elim-normal-zero = A 把什么都变成零，所以每个 x 都同样接近，最短的就是 0；b 全部剩下。
elim-shortest-rows = 退一步，找最接近的 x。还有 { $free } 个未知数可以任取，所以同样接近的 x 有许多；最短的那个在零空间里没有分量，因此是剩下各行的线性组合：x = Rᵀ t。
elim-shortest-across = 于是 A x = C t，其中 C = A Rᵀ，它的各列线性无关。
elim-shortest-normal = 剩下的 b − C t 要与 C 的每一列都垂直：Cᵀ C t = Cᵀ b。先算左边：
elim-shortest-back = 再回到 x = Rᵀ t：
elim-done-closest = { $free ->
    [0] 所以最接近的就是这个 x。
   *[other] 所以这个 x 最接近，而且在同样接近的里面最短。
  }
elim-bareiss = { $entry ->
    [0] 第 { $row } 行第 { $column } 列已经是 0，只需乘主元 { $pivot }，再除以上一个主元 { $previous }，与别的行保持一致。
    [1] 第 { $row } 行乘主元 { $pivot }，减去第 { $source } 行，再除以上一个主元 { $previous }；这样总能整除。
   *[other] 第 { $row } 行乘主元 { $pivot }，减去第 { $source } 行的 { $entry } 倍，再除以上一个主元 { $previous }；这样总能整除。
  }
elim-bareiss-add = { $entry ->
    [1] 第 { $row } 行乘主元 { $pivot }，加上第 { $source } 行，再除以上一个主元 { $previous }；这样总能整除。
   *[other] 第 { $row } 行乘主元 { $pivot }，加上第 { $source } 行的 { $entry } 倍，再除以上一个主元 { $previous }；这样总能整除。
  }
elim-bareiss-first = { $entry ->
    [0] 第 { $row } 行第 { $column } 列已经是 0，只需乘主元 { $pivot }，与别的行保持一致。
    [1] 第 { $row } 行乘主元 { $pivot }，减去第 { $source } 行：消去第 { $column } 列的数，又不出现分数。
   *[other] 第 { $row } 行乘主元 { $pivot }，减去第 { $source } 行的 { $entry } 倍：消去第 { $column } 列的数，又不出现分数。
  }
elim-bareiss-first-add = { $entry ->
    [1] 第 { $row } 行乘主元 { $pivot }，加上第 { $source } 行：消去第 { $column } 列的数，又不出现分数。
   *[other] 第 { $row } 行乘主元 { $pivot }，加上第 { $source } 行的 { $entry } 倍：消去第 { $column } 列的数，又不出现分数。
  }
