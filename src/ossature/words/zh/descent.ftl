### Descent: what curvature says about the learning rate.

cli-topic-descent = 梯度下降
room-descent = 梯度下降每走一步，误差在黑塞矩阵的每个特征向量方向上乘以 1 − ηλ。最陡的方向限制学习率，最平的方向决定要走多久。
room-descent-article = 把文章里的矩阵当作黑塞矩阵：低于 2/λ 就收敛
room-descent-fast = 稍微快了一点：0.7 超过了 2/3
room-descent-edge = 正好在上限：永远来回摆
room-descent-trough = 水槽：有一个方向没有曲率
room-descent-saddle = 马鞍：什么学习率都不管用
room-descent-round = 圆碗：一步到底
room-descent-ravine = 峡谷：曲率里带着 √5，上限照样精确
room-descent-scales = 两个特征尺度悬殊：κ = 400

table-rate_limit-name = 学习率上限
table-rate_limit-geometry = 碗最陡的方向经得起多大的步子
table-rate_limit-use = 这个学习率安全吗，要走多少步

descent-empty = 黑塞矩阵一行也没有，谈不上学习率。
descent-rate = 学习率应是正数，而这里给的是 { $given }。
descent-overflow = 曲率太小，2/λ 超出了浮点数的范围；请把黑塞矩阵乘以 10 的某个幂，再把学习率除以它。
descent-tolerance = 容差应在 0 与 1 之间，而这里给的是 { $given }。

rate-no-limit = { $falling ->
    [0] { $unsure ->
        [0] 没有曲率：损失在二阶以内是平的，多大的学习率都不算大。
       *[other] 没有哪个方向确定是向上弯的，所以没有上限。
      }
   *[other] 没有向上弯的方向，什么学习率都停不下来。
  }
rate-unsure = 有 { $count } 个方向的符号被舍入误差掩盖；把矩阵写成文本，或加上 exact=True，就能判定。
rate-converges = 学习率 { $rate } 收敛：低于上限。
rate-swings = 学习率 { $rate } 正好在上限：最陡的方向永远来回摆。
rate-diverges = 学习率 { $rate } 发散：超过了上限 { $limit }。
rate-escapes = 学习率 { $rate } 会往下逃走，换成别的学习率也一样：损失有向下弯的方向。
rate-rests = 学习率 { $rate } 不起作用：损失在二阶以内是平的。

rate-title = 学习率上限：先求特征值，再看它们允许走多快
rate-step-limit = 每走一步，误差沿特征向量乘以 1 − ηλ。对最大的 λ，只要 η 小于 2/λ，它的绝对值就小于 1。
rate-step-best = { $flat ->
    [0] 最好的单一学习率一视同仁：最陡和最平的方向上，1 − ηλ 一个比零低多少，另一个就比零高多少。
   *[other] 对有曲率的方向，最好的单一学习率让其中最陡和最平的一视同仁；没有曲率的方向上什么也不动。
  }
rate-step-steepest = 沿最陡的方向，每一步误差乘以 1 − ηλ。
rate-step-flattest = 沿最平的方向，乘的是这个数。
rate-conclusion = { $falling ->
    [0] 低于上限，有曲率的方向全都收敛；高于上限，最陡的方向越走越远。
   *[other] λ 为负的方向上，无论学习率多大，1 − ηλ 都大于 1：误差只会变大。
  }

rate-means-limit = 普通梯度下降的学习率超过 { $limit } 就发散，因为最陡的方向曲率是 { $largest }。
rate-means-falling = 有 { $count } 个方向向下弯（最小的 λ 是 { $smallest }）：这里不是极小点，无论学习率多大，下降都会沿它跑开；在鞍点处本该如此。
rate-means-flat = 有 { $count } 个方向完全没有曲率：沿着它什么也不动，好比几个权重只有总和起作用。加一点权重衰减，就有曲率了。
rate-means-best = 最好的单一学习率是 { $best }：每一步误差剩下 { $factor } 倍，走 { $steps } 步降到百万分之一。
rate-means-momentum = 加上动量 { $coefficient }、学习率 { $rate }，大约 { $steps } 步就够：动量等于给条件数开了平方。
rate-means-condition = { $kind ->
    [round] κ = 1：碗是圆的，每个方向要的学习率都一样，一步就到。
   *[long] κ = { $condition }：最陡的方向比最平的弯这么多倍，普通下降的步数与它成正比。缩放特征、归一化层、自适应学习率，都是为了把 κ 降下来。
  }
rate-means-converges = 取 { $rate }：每一步，最陡的方向误差剩下 { $steep } 倍，最慢的方向剩下 { $slow } 倍，走 { $steps } 步降到百万分之一。
rate-means-swings = 取 { $rate }：最陡的方向每一步都跳到山谷对面同样远的地方，损失既不降也不升。
rate-means-diverges = 取 { $rate }：沿最陡的方向每一步误差乘以 { $worst }，损失会爆炸。
rate-means-escapes = 取 { $rate }：沿向下弯的方向每一步误差乘以 { $worst }，会离开鞍点。
rate-means-rests = 取 { $rate }：什么也不会发生；二次损失的梯度处处为零，就没有坡可下。
rate-means-use = 网络的最大特征值会在训练中变化：预热是等它降下来；全批量训练往往最后正好停在 2/λ 处，也就是稳定性的边缘。

rate-title-picture = 走一步，误差还剩多少：|1 − ηλ|
rate-label-steep = λ max
rate-label-flat = λ min
rate-label-limit = 上限 { $limit }
rate-label-best = 最佳 { $best }
rate-label-asked = η = { $rate }
rate-seen = { $falling ->
    [0] 两条折线从 1 降下去又升回来；较陡的一条在上限 η = { $limit } 处越过 1。
   *[other] 负特征值的那条线一开始就从 1 往上走；最大特征值的那条在 η = { $limit } 处越过 1。
  }
