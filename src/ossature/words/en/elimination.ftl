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
elim-bareiss-first = Multiply row { $row } by the pivot { $pivot } and take { $entry } times row { $source } away: column { $column } becomes 0 and no fraction appears.
elim-simplify = Everything in row { $row } divides by { $divisor }: divide it out, for smaller numbers.
elim-pivot-one = Divide row { $row } by its pivot { $pivot }.
elim-bareiss = Multiply row { $row } by the pivot { $pivot }, take { $entry } times row { $source } away, and divide by the pivot before, { $previous }; it always divides evenly.
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
elim-normal-title = { $seen } So look for the closest point instead: multiply both sides by Aᵀ.
elim-normal-step = The residual must be perpendicular to every column of A: Aᵀ (b − A x) = 0. These are the normal equations.
elim-lu-multipliers = Each multiple that was subtracted goes into L where its zero was made; what is left is U.
elim-normal-solved = The closest x solves them; put it in and compare.
elim-normal-answer = So this x comes closest.
