### The reasons of elimination steps.

elim-title-reduced = Elimination to reduced row echelon form
elim-title-solve = Solve the system by elimination: the same operations on both sides
elim-title-inverse = Put the identity beside A; the operations that turn A into I turn I into A⁻¹
elim-title-lu = Elimination that only subtracts multiples of rows; the multiples fill L
elim-denominators = Multiply row { $row } by { $factor } to clear its denominators.
elim-swap-zero = Row { $row } has 0 in column { $column }, which cannot be a pivot: exchange it with row { $other }, which has { $value } there.
elim-swap-handy = In column { $column }, row { $other } has the handier pivot, { $value }: exchange it with row { $row }.
elim-subtract = { $factor ->
    [1] Take row { $source } away from row { $row }: column { $column } of that row becomes 0.
   *[other] Take { $factor } times row { $source } away from row { $row }: column { $column } of that row becomes 0.
  }
elim-cross = { $factor ->
    [1] Multiply row { $row } by { $times } and take row { $source } away: column { $column } becomes 0 and no fraction appears.
   *[other] Multiply row { $row } by { $times } and take { $factor } times row { $source } away: column { $column } becomes 0 and no fraction appears.
  }
elim-subtract-add = { $factor ->
    [1] Add row { $source } to row { $row }: column { $column } of that row becomes 0.
   *[other] Add { $factor } times row { $source } to row { $row }: column { $column } of that row becomes 0.
  }
elim-cross-add = { $factor ->
    [1] Multiply row { $row } by { $times } and add row { $source }: column { $column } becomes 0 and no fraction appears.
   *[other] Multiply row { $row } by { $times } and add { $factor } times row { $source }: column { $column } becomes 0 and no fraction appears.
  }
elim-share = { $factor ->
    [1] Multiply row { $row } by { $times }, take row { $source } away, and divide by { $divisor }, which everything shares: column { $column } becomes 0 and the numbers stay small.
   *[other] Multiply row { $row } by { $times }, take { $factor } times row { $source } away, and divide by { $divisor }, which everything shares: column { $column } becomes 0 and the numbers stay small.
  }
elim-share-add = { $factor ->
    [1] Multiply row { $row } by { $times }, add row { $source }, and divide by { $divisor }, which everything shares: column { $column } becomes 0 and the numbers stay small.
   *[other] Multiply row { $row } by { $times }, add { $factor } times row { $source }, and divide by { $divisor }, which everything shares: column { $column } becomes 0 and the numbers stay small.
  }
elim-share-plain = { $factor ->
    [1] Take row { $source } away from row { $row } and divide by { $divisor }, which everything shares: column { $column } becomes 0 and the numbers stay small.
   *[other] Take { $factor } times row { $source } away from row { $row } and divide by { $divisor }, which everything shares: column { $column } becomes 0 and the numbers stay small.
  }
elim-share-plain-add = { $factor ->
    [1] Add row { $source } to row { $row } and divide by { $divisor }, which everything shares: column { $column } becomes 0 and the numbers stay small.
   *[other] Add { $factor } times row { $source } to row { $row } and divide by { $divisor }, which everything shares: column { $column } becomes 0 and the numbers stay small.
  }
elim-simplify = Everything in row { $row } divides by { $divisor }: divide it out, for smaller numbers.
elim-pivot-one = Divide row { $row } by its pivot { $pivot }.
elim-done-unique = Each unknown stands alone: read off the right-hand side.
elim-done-infinite = { $free ->
    [one] One column has no pivot: its unknown is free, and the others follow from it.
   *[other] { $free } columns have no pivot: those unknowns are free, and the others follow from them.
  }
elim-done-contradiction = Row { $row } now reads 0 = { $value }: no numbers can do that, so the equations contradict each other.
elim-done-reduced = { $rank ->
    [one] One pivot: the rank is 1.
   *[other] { $rank } pivots: the rank is { $rank }.
  }
elim-done-inverse = The right half is A⁻¹.
elim-lu-multipliers = Each multiple that was subtracted goes into L where its zero was made; what is left is U.
elim-title-rank = Elimination to row echelon form: the rank is the number of rows that are left
elim-title-turned = A combination of the rows of A is a combination of the columns of Aᵀ: eliminate Aᵀ
elim-done-already = { $rank ->
    [0] There is no pivot and nothing to do: the rank is 0.
    [one] Nothing has to be done: it is in that form already. One pivot: the rank is 1.
   *[other] Nothing has to be done: it is in that form already. { $rank } pivots: the rank is { $rank }.
  }
elim-certificate = { $seen } { $proof }
elim-normal-title = So look for the x that comes closest. For it, what is left over, b − A x, is perpendicular to every column of A: { $transposed } (b − A x) = 0, which is { $transposed } A x = { $transposed } b. First the left side:
elim-normal-right = And the right side:
elim-normal-solved = These equations have one solution, found by the same elimination:
elim-normal-check = Put it in, to be sure:
elim-certificate-right = The same combination of the right-hand sides is not zero:
elim-normal-left-over = What is left over:
elim-normal-residual = It is perpendicular to every column of A ({ $transposed } r = 0), so no other x comes closer:
elim-normal-zero = A sends everything to zero, so every x comes equally close, and the shortest is 0. All of b is left over.
elim-shortest-rows = { $free ->
    [one] So look for the closest x. One unknown is free, so many x come equally close; the shortest has no part in the null space, so it is a combination of the rows that are left, x = Rᵀ t.
   *[other] So look for the closest x. { $free } unknowns are free, so many x come equally close; the shortest has no part in the null space, so it is a combination of the rows that are left, x = Rᵀ t.
  }
elim-shortest-across = Then A x = C t with C = A Rᵀ, whose columns are independent.
elim-shortest-normal = What is left over, b − C t, must be perpendicular to every column of C: Cᵀ C t = Cᵀ b. First the left side:
elim-shortest-back = Back to x = Rᵀ t:
elim-done-closest = { $free ->
    [0] So this x comes closest.
    [one] So this x comes closest, and it is the shortest of the many that do.
   *[other] So this x comes closest, and it is the shortest of the many that do.
  }
elim-bareiss = { $entry ->
    [0] Row { $row } has a 0 in column { $column } already; it is only multiplied by the pivot { $pivot } and divided by the pivot before, { $previous }, to keep step with the others.
    [1] Multiply row { $row } by the pivot { $pivot }, take row { $source } away, and divide by the pivot before, { $previous }; it always divides evenly.
   *[other] Multiply row { $row } by the pivot { $pivot }, take { $entry } times row { $source } away, and divide by the pivot before, { $previous }; it always divides evenly.
  }
elim-bareiss-add = { $entry ->
    [1] Multiply row { $row } by the pivot { $pivot }, add row { $source }, and divide by the pivot before, { $previous }; it always divides evenly.
   *[other] Multiply row { $row } by the pivot { $pivot }, add { $entry } times row { $source }, and divide by the pivot before, { $previous }; it always divides evenly.
  }
elim-bareiss-first = { $entry ->
    [0] Row { $row } has a 0 in column { $column } already; it is only multiplied by the pivot { $pivot }, to keep step with the others.
    [1] Multiply row { $row } by the pivot { $pivot } and take row { $source } away: column { $column } becomes 0 and no fraction appears.
   *[other] Multiply row { $row } by the pivot { $pivot } and take { $entry } times row { $source } away: column { $column } becomes 0 and no fraction appears.
  }
elim-bareiss-first-add = { $entry ->
    [1] Multiply row { $row } by the pivot { $pivot } and add row { $source }: column { $column } becomes 0 and no fraction appears.
   *[other] Multiply row { $row } by the pivot { $pivot } and add { $entry } times row { $source }: column { $column } becomes 0 and no fraction appears.
  }
