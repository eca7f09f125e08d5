### 学生自己做的行变换：每一步做成了什么、还差什么、哪里看不懂。

practice-title = 你自己的消元过程
practice-own = 你做的一步。
practice-did-swap = 第 { $row } 行与第 { $other } 行交换了位置，解不变。
practice-did-zero = { $count ->
    [1] 好：第 { $row } 行第 { $columns } 列消成了 0。
   *[other] 好：第 { $row } 行的第 { $columns } 列都消成了 0。
  }
practice-did-lose = { $count ->
    [1] 当心：第 { $row } 行第 { $columns } 列本来是 0，现在又不是了。这样做不算错，解也不变，只是这一列还得重新消一遍。
   *[other] 当心：第 { $row } 行的第 { $columns } 列本来都是 0，现在又不是了。这样做不算错，解也不变，只是这几列还得重新消一遍。
  }
practice-did-one = 第 { $row } 行的首个非零数成了 1。
practice-did-fractions = 第 { $row } 行出现了分数。先乘再减，像 2r2 − 3r1 那样，就能一直是整数。
practice-did-same = 第 { $row } 行的数变了，没有多出 0；解不变。
practice-did-echelon = 现在是行阶梯形了：剩下的是往上消，再把主元都化成 1。
practice-been-here = { $after ->
    [0] 又回到了起点。
   *[other] 这里来过：和第 { $after } 步之后一模一样。
  }

practice-reduced = 是的，已经化成行最简形。
practice-echelon = 还没有：已经是行阶梯形，但不是行最简形。
practice-unfinished = 还没有：连行阶梯形也还不是。
practice-zeros-above = 第 { $row } 行全是 0，却在第 { $other } 行上面：全零的行应当放到最下面。
practice-below-pivot = 第 { $pivot } 行和第 { $row } 行的首个非零数在同一列：第 { $row } 行第 { $column } 列的 { $value } 应当消成 0。
practice-leads-left = 第 { $row } 行从第 { $column } 列就开始，比上面第 { $other } 行还靠左：应当交换两行。
practice-lead-not-one = 第 { $row } 行第 { $column } 列的首个非零数是 { $value }，应当化成 1。
practice-above-pivot = 第 { $column } 列的主元上方，第 { $row } 行还有 { $value }，应当消成 0。
practice-nothing-to-undo = 还没有做过变换，没有可撤销的。
practice-empty = 没有行或没有列的矩阵，没有什么可化简。

practice-exact = 自己动手做行变换要用精确的数：请把数直接写成文字，不要用浮点数。
practice-too-large = { $rows } × { $columns } 的矩阵太大了，不适合用手化简（上限是 { $allowed }）。
practice-too-long = 这些变换一共有 { $needed } 个字符，上限是 { $allowed }：请以现在的矩阵为起点，重新开始。
practice-long-factor = 有个倍数写出来有 { $needed } 个字符，谁也不会这样写（上限是 { $allowed }）。
practice-not-understood = 第 { $line } 行第 { $column } 个字符：行变换里不该有“{ $found }”。请写成 r2 - 2r1、r1 <-> r3 或 r2 * 1/2。
    { $shown }
    { $caret }
practice-missing = 第 { $line } 行第 { $column } 个字符：这里少了东西。请写成 r2 - 2r1、r1 <-> r3 或 r2 * 1/2。
    { $shown }
    { $caret }
practice-row-alone = 第 { $line } 行第 { $column } 个字符：这里只能写一个行的名字，比如 r2，而写的是“{ $found }”。
    { $shown }
    { $caret }
practice-not-a-row = 第 { $line } 行第 { $column } 个字符：“{ $found }”不是行的名字。各行叫 r1、r2，依此类推。
    { $shown }
    { $caret }
practice-no-row = 第 { $line } 行第 { $column } 个字符：没有第 { $row } 行，只有 r1 到 r{ $rows }。
    { $shown }
    { $caret }
practice-number-added = 第 { $line } 行第 { $column } 个字符：一行只能加上别的行的若干倍，不能加一个数，例如 r2 - 2r1。
    { $shown }
    { $caret }
practice-times-number = 第 { $line } 行第 { $column } 个字符：一行只能乘以或除以一个不是 0 的数。
    { $shown }
    { $caret }
practice-row-lost = 第 { $line } 行第 { $column } 个字符：这样第 { $row } 行就没有了，它代表的方程也丢了。要保留它自己的非零倍数，例如 r2 - 2r1；交换两行请写 r1 <-> r2。
    { $shown }
    { $caret }
practice-one-at-a-time = 第 { $line } 行第 { $column } 个字符：一步只能加上另外一行的若干倍，请分成两步写。
    { $shown }
    { $caret }
practice-changes-nothing = 第 { $line } 行第 { $column } 个字符：这一步什么也没有改变。
    { $shown }
    { $caret }
practice-swap-two = 第 { $line } 行第 { $column } 个字符：交换要写出两行，例如 r1 <-> r3。
    { $shown }
    { $caret }
practice-swap-itself = 第 { $line } 行第 { $column } 个字符：第 { $row } 行不能和自己交换。
    { $shown }
    { $caret }
