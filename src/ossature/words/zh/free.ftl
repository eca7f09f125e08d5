### 不写出矩阵的方法：函数、算子与大型稀疏矩阵。

method-arnoldi = 阿诺尔迪法

operator-size-missing = 给 { $verb } 的是一个函数，而从函数看不出向量有多长：请加上 size=n（把 n 个数变成 m 个数的映射写 size=(m, n)）。
operator-size = size 是向量的长度，写整数 n 或 (m, n)；{ $size } 两者都不是。
operator-size-differs = 算子自己的形状是 { $own }，size 却写着 { $given }。请去掉 size。
operator-size-of-matrix = size={ $size } 只用于函数；给 { $verb } 的对象本身就有大小，请去掉 size。
operator-no-matrix = 这个 { $rows }×{ $columns } 的映射只能做乘积，没有元素可以显示或取用。只用乘积就能算的是 eig(op, k=6)，其余的都要先把矩阵逐列写出来。
operator-no-code = 函数和算子没法写成源代码。
operator-no-adjoint = 这里要用到这个 { $rows }×{ $columns } 映射的伴随的乘积，而它没有提供：请给 `scipy` 的 `LinearOperator`，matvec 和 rmatvec 都要有。
operator-raised = 第 { $product } 次乘积时，函数抛出 { $kind }：{ $text }
operator-kind = 函数返回的类型是 { $kind }，不是数。
operator-shape = 给函数的向量形状是 { $given }，返回的形状是 { $got }，应当是 { $wanted }。
operator-not-finite = 第 { $product } 次乘积的结果在第 { $place } 个数处是 { $value }{ $count ->
    [1] 。
   *[other] ，不是有限数的一共有 { $count } 个。
  }
operator-not-the-same = 同一个向量给了两次，两次的结果相差达自身大小的 { $apart }：函数里有随机数，或者记着状态。请先固定随机数（以及所用的那批数据）。
operator-not-linear = 向量加倍，结果也应当加倍，实际却偏了自身大小的 { $apart }：这个函数不是线性的。对神经网络，请用它的黑塞矩阵或雅可比矩阵的乘积。
operator-changed = 做了 { $product } 次乘积之后，函数的回答与先前相比变了（相差达自身大小的 { $apart }）：它记着状态。
operator-not-symmetric = 说好是对称的，其实不是：⟨u, A v⟩ 与 ⟨A u, v⟩ 相差 { $gap }，而 A 的范数至少是 { $size }。请去掉 symmetric，或写 symmetric=False。

krylov-products = 允许的 { $allowed } 次乘积用完时，{ $wanted } 个里收敛了 { $done } 个，剩下的最大残差是 { $residual }。已经求得的在这个错误的 .partial 里。limited(products=...) 可以多给几次，tolerance 放宽则少用几次。
krylov-few-converged = 允许的 { $allowed } 次乘积快用完时，{ $wanted } 个里收敛了 { $done } 个，已经求得的在这个错误的 .partial 里。limited(products=...) 可以多给几次，tolerance 放宽则少用几次。
krylov-arpack = 阿诺尔迪法没能算下去：{ $reason }
krylov-stopped = 按要求停在第 { $products } 次乘积，{ $wanted } 个里找到了 { $done } 个；已有的结果在这个错误的 .partial 里。

free-k = k 是要找几个特征值或奇异值，应当是从 1 起的整数；{ $k } 不是。
free-k-above = 一共只有 { $size } 个，{ $verb } 却要找 { $k } 个。
free-k-exact = 精确矩阵的 { $size } 个特征值是一次全部求出的：请去掉 k，或改用浮点数。
free-which = which 可选 { $known }，没有“{ $which }”。
free-which-alone = which="{ $which }" 是从特征值里挑几个，请用 k 说明挑几个；不写 k 就全部列出，从大到小。
free-tolerance = tolerance 是 0 与 1 之间的数，即残差与 A 的范数之比；{ $tolerance } 不是。
free-few = 没有说要几个，所以在 { $size } 个里只找了 { $count } 个；用 k 可以多要。
free-products = 只用这个 { $size }×{ $size } 映射的 { $products } 次乘积求得，没有写出矩阵。
free-sure = { $checked ->
    [0] 找过重特征值：没有剩下可以漏掉的地方。
   *[other] 找过重特征值：其中 { $checked } 次乘积用于另取随机起点再找一遍，如果还有没找到的重复，看不出来的可能只有 { $chance } 分之一。
  }
free-unsure = 没有去找重特征值的其余几重；sure=True 会去找。
free-noise = 这些乘积只对称到范数的 { $noise }（函数内部有舍入），误差界已经把它算进去。
free-no-bound = 映射不对称，特征值的误差没有现成的界；实测 A v = λ v 成立到 { $residual }。
free-repeated = { $first } ≈ { $value } 出现 { $count } 次：在误差界之内，这 { $count } 个是同一个重特征值。
free-means = { $which ->
    [largest] 这是 { $size } 个特征值里最大的 { $count } 个。
    [smallest] 这是 { $size } 个特征值里最小的 { $count } 个。
   *[magnitude] 这是 { $size } 个特征值里绝对值最大的 { $count } 个。
  }
free-rate = 如果这是损失函数的黑塞矩阵，最陡的曲率就是 { $largest }：学习率超过 2/λ₁ = { $rate }，普通梯度下降就会发散。
free-radius = { $fate ->
    [grow] 绝对值最大的是 { $radius }：反复作用下去，信号每一步最多放大这么多倍。
    [fade] 绝对值最大的是 { $radius }，小于 1：反复作用下去，所有信号都会消失。
   *[stay] 绝对值最大的是 1：反复作用下去，信号既不消失也不爆炸。
  }
free-use = 百万参数的网络，谁也不会写出它的黑塞矩阵：乘一次只要在网络里走两遍，几十次乘积就能求出它两端的特征值。
cli-option-k = 要几个（用于浮点矩阵和稀疏矩阵文件）。
cli-option-tolerance = 允许的残差与矩阵范数之比（不写就是 1e-8）。
cli-option-which = 先要哪一头：{ $choices }。
