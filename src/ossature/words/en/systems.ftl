### Systems of linear equations, their spaces and factors.

table-solve-name = Solve Ax = b
table-solve-geometry = where lines, planes and hyperplanes meet
table-solve-use = regression weights, Newton steps, the head of a network fitted in one go
table-choose-name = Choose a method
table-choose-geometry = look before you solve: what structure has A
table-choose-use = which factorization a solver will spend its time on
table-rank-name = Rank
table-rank-geometry = the dimension that survives the map
table-rank-use = how many numbers a layer really passes on; low-rank adapters
table-rref-name = Reduced row echelon form
table-rref-geometry = the same solutions, the simplest equations
table-rref-use = which features depend on which
table-null_space-name = Null space
table-null_space-geometry = the directions sent to zero
table-null_space-use = changes of the input, or of the weights, that the layer cannot see
table-column_space-name = Column space
table-column_space-geometry = everything the map can reach
table-column_space-use = the outputs a layer can produce
table-row_space-name = Row space
table-row_space-geometry = the directions the map pays attention to
table-row_space-use = what a gradient step can change in the weights
table-left_null_space-name = Left null space
table-left_null_space-geometry = the directions no output has
table-left_null_space-use = proof that equations contradict each other
table-inverse-name = Inverse
table-inverse-geometry = the map run backwards
table-inverse-use = invertible layers, covariance to precision
table-lu-name = LU factorization
table-lu-geometry = elimination, kept for reuse
table-lu-use = many right-hand sides, log-determinants of flows
table-cholesky-name = Cholesky factorization
table-cholesky-geometry = the square root of a positive definite matrix
table-cholesky-use = sampling Gaussians, Gaussian processes, natural gradients
table-ldl-name = LDL factorization
table-ldl-geometry = completing the square
table-ldl-use = signs of curvature: minimum, saddle or maximum
table-qr-name = QR factorization
table-qr-geometry = perpendicular axes for the same columns
table-qr-use = stable least squares, orthogonal initialisation

systems-unknown-method = "{ $method }" is no method of { $verb }; choose one of { $known }.
systems-unknowns-ambiguous = The text already holds both sides of the equations; leave b out.
systems-right-missing = solve needs a right-hand side: solve(A, b), or equations as text such as "2x + y = 5; x - y = 1".
systems-right-shape = A is { $rows }x{ $columns } and b has shape { $right }: b needs { COUNT($rows, one: "entry", other: "entries") }, or { COUNT($rows, one: "row", other: "rows") }.
systems-mixed-kinds = One side is exact and the other is floats; the exact side was converted to floats.
systems-sparse-work = Sparse LU does not settle this, and the singular values of the { $shape } matrix written out would take { COUNT($needed, one: "operation", other: "operations") }, more than the { $allowed } allowed; ask about a part of it, or raise the limit with limited(dense_work=...).
systems-method-exact = Method "{ $method }" is for floats; exact systems are eliminated without rounding. Leave the method out.
systems-singular = The matrix has rank { $rank } of { $size }: it has no inverse. solve(A, b) says which systems with it have solutions.
systems-not-square = { $verb } needs a square matrix and { $name } is { $rows }x{ $columns }.
systems-large-steps = A { $rows }x{ $columns } elimination is too long to write out (the limit is { $allowed } rows or columns).
systems-steps-exact = Steps are written for exact numbers; give text or whole numbers, or pass exact=True.
systems-steps-empty = A matrix of shape ({ $rows }, { $columns }) has no entries, so there is nothing to work through.
solve-no-unknown = There is no unknown number { $place }: the solution has { COUNT($count, one: "unknown", other: "unknowns") }, counted from 0.
systems-steps-none = { $verb } has no steps of its own; ask solve, rref, inverse or lu for theirs.
systems-picture-none = there is nothing to draw
systems-stack-exact = Stacks of systems are solved as floats.
systems-stack-shape = The stack A has shape { $left } and b has shape { $right }; b needs shape (..., { $size }) or (..., { $size }, k) with the same leading axes.
systems-heat-seen-blocks = A coloured table of size { $rows } × { $columns }, drawn as { $most } × { $most } blocks at most; each shows its entry of largest size.
systems-heat-seen = A coloured table of { COUNT($rows, one: "row", other: "rows") } and { COUNT($columns, one: "column", other: "columns") }: one colour for positive entries, another for negative ones, pale near zero.

solve-kind-unique = Exactly one solution.
solve-kind-infinite = { $free ->
    [one] Infinitely many solutions, with one free unknown.
   *[other] Infinitely many solutions, with { $free } free unknowns.
  }
solve-kind-least-squares-many = { $free ->
    [one] No x satisfies every equation. Many come equally close (one unknown stays free); this is the shortest of them.
   *[other] No x satisfies every equation. Many come equally close ({ $free } unknowns stay free); this is the shortest of them.
  }
solve-kind-least-squares = No x satisfies every equation; this one comes closest.
solve-certificate-measured = The equations contradict each other: weighed by .certificate and added, their left sides cancel to { $left } of what is added, rounding, while the right sides keep { $right } of it.
solve-within-rounding = Within rounding: { $said }
solve-stack = { COUNT($count, one: "system", other: "systems") } solved, { $unique } of them with exactly one solution.
solve-stack-evidence = The largest relative error over the whole stack is about { $worst }.
solve-ranks-unique = rank A = rank [A | b] = { $rank }, { $unknowns ->
    [one] and there is one unknown
   *[other] as many as the { $unknowns } unknowns
  }: exactly one solution.
solve-ranks-infinite = rank A = rank [A | b] = { $rank }, fewer than the { COUNT($unknowns, one: "unknown", other: "unknowns") }: the equations agree and leave something free.
solve-ranks-least-squares = rank A = { $rank } but rank [A | b] = { $augmented }: b lies outside the column space of A, so the equations contradict each other.
solve-ranks-projection = With rank { $rank } and { COUNT($unknowns, one: "unknown", other: "unknowns") } in { COUNT($rows, one: "equation", other: "equations") }, the best x is computed by projection.
solve-fewer-contradict = There are fewer equations ({ $rows }) than unknowns ({ $unknowns }), and still no solution. Counting does not decide; ranks do.
solve-more-agree = There are more equations ({ $rows }) than unknowns ({ $unknowns }), and yet they agree: { $repeated ->
    [one] one of them only repeats
   *[other] { $repeated } of them only repeat
  } what the others say.
solve-square-singular = There are as many equations as unknowns, but together they say only { $rank ->
    [0] that 0 = 0
    [one] one thing
   *[other] { $rank } different things
  }, so the count promises nothing.
solve-null-space = { $directions ->
    [one] Adding any multiple of { $vectors } gives another solution.
   *[other] Adding any combination of { $vectors } gives another solution ({ $directions } directions in all).
  }
solve-certificate = { $count ->
    [one] Proof: { $parts } reads 0 = { $value }.
   *[other] Proof: { $parts } add up to 0 = { $value }.
  }
solve-multiple = { $weight ->
    [1] equation { $number }
   *[other] { $weight } times equation { $number }
  }
solve-projection = The closest point of the column space is the perpendicular projection of b; the length of the residual is { $residual }.
solve-least-norm = Many x come equally close ({ $free } free); this is the shortest of them.
solve-condition = { $lost ->
    [0] The condition number is { $condition }: errors in the data hardly grow on their way to x.
    [one] The condition number is { $condition }: errors in the data can grow that many times, about one digit.
   *[other] The condition number is { $condition }: errors in the data can grow that many times, about { $lost } digits.
  }
solve-use-unique = A Newton step solves such a system: Hessian times step = minus gradient.
solve-use-infinite = A network with more weights than data is such a system: many weight vectors fit equally well, and the training method decides which one you get.
solve-use-least-squares = Linear regression is this projection, and the last layer of a network trained with squared error does the same.
solve-point-unique = { $place }
solve-point-infinite = one of many: { $place }
solve-point-least-squares = closest: { $place }
solve-title-tables = A, the unknowns, and the right-hand sides
solve-seen-tables = The system as coloured tables, { $rows } × { $unknowns }: A times the unknowns, and the right-hand side.
solve-picture-one = only one real system can be drawn at a time
solve-title-unique = One common point
solve-title-infinite = Many common points
solve-title-least-squares = No common point
solve-seen-lines = { $rows } { $rows ->
    [one] line
   *[other] lines
  } in the plane; { $kind ->
    [unique] they all pass through one point.
    [infinite] they fall on one another.
   *[least_squares] they have no point in common; the marked point comes closest.
  }
solve-seen-planes = { $rows } { $rows ->
    [one] plane
   *[other] planes
  } in space; { $kind ->
    [unique] they meet in exactly one point.
    [infinite] they share a line or a plane.
   *[least_squares] they have no point in common; the marked point comes closest.
  }
solve-seen-projection = The vector b, its perpendicular shadow on what the columns of A can reach, and the residual between the two at a right angle.
solve-common-line = common line
solve-shadow = A x
solve-residual = residual
solve-residual-enlarged = residual × { $times }
solve-residual-short = The residual is only { $length } long, beside b of length { $whole }: here it is drawn { $times } times as long.
solve-why-closest = Dashed: how far the point is from each { $dimension ->
    [2] line
   *[3] plane
  }. It makes the sum of the squares of b − Ax least ({ $least }), and an entry of b − Ax is the distance times the length of its row of A (here { $lengths }): equations with longer rows count for more.
solve-why-closest-equal = Dashed: how far the point is from each { $dimension ->
    [2] line
   *[3] plane
  }. It makes the sum of the squares of b − Ax least ({ $least }); since all rows of A are equally long, the sum of the squared distances is least there too.
solve-column-space = column space of A

choose-picture = How it would be solved: { $method }
choose-method = Method: { $method }.
choose-exact = The entries are exact, so elimination over fractions gives the answer without rounding.
method-exact = exact elimination
method-diagonal = division by the diagonal
method-triangular = substitution in a triangular matrix
method-banded = LU of a band
method-cholesky = Cholesky
method-lu = LU with partial pivoting
method-ldl = LDL with symmetric pivoting
method-qr = QR
method-svd = singular values (how far A stretches each direction)
method-sparse = sparse LU
method-stack = LU over the whole stack
method-ball = ball arithmetic
method-lsqr = iterative least squares

rank-full = The rank is { $rank }, the most a { $rows }x{ $columns } matrix can have.
rank-deficient = The rank is { $rank } out of a possible { $most }: some rows and columns are combinations of the others.
rank-use = A rank-{ $rank } matrix needs { COUNT($factored, one: "number", other: "numbers") } as a product of two thin factors, where the full table holds { $whole }; low-rank adapters of large models live on this.
rank-use-none = A product of two thin factors would save nothing at rank { $rank }; low-rank adapters pay when the rank is far below both sides.
rref-pivots = { $count ->
    [0] no pivots
    [one] pivot in column { $columns }
   *[other] pivots in columns { $columns }
  }
rref-says = { $rank ->
    [0] No row is left: the matrix is zero.
    [one] One row is left that says something new (pivot in column { $pivots }), so the rank is 1.
   *[other] { $rank } rows are left that say something new (pivots in columns { $pivots }), so the rank is { $rank }.
  }
rref-free = { $free ->
    [one] Column { $columns } has no pivot: it is a combination of the pivot columns before it.
   *[other] Columns { $columns } have no pivot: each is a combination of the pivot columns before it.
  }
rref-use = Among the features of a data set, a column without a pivot is one the others already determine.
inverse-says = Multiplying by the inverse undoes the matrix: A⁻¹ A = I.
inverse-condition = The condition number is { $condition }.
inverse-use = To solve a system, factor the matrix rather than invert it: that is cheaper and loses fewer digits. Inverses themselves are wanted for precision matrices and invertible layers.
rref-seen = A matrix and its reduced row echelon form; { $pivots ->
    [0] there is no pivot.
    [one] the pivot is framed.
   *[other] the { $pivots } pivots are framed.
  }
inverse-title = The map and its inverse
inverse-seen = The columns of A span one parallelogram, the columns of its inverse another; each map takes its own back to the unit square.
inverse-forward = by A
inverse-back = by the inverse

space-name-null-space = null space
space-name-column-space = column space
space-name-row-space = row space
space-name-left-null-space = left null space
space-found = { $dimension ->
    [0] The { $name } holds only the zero vector (dimension 0 in { $ambient }).
    [one] The { $name } is a line (dimension 1 in { $ambient }); a basis:
   *[other] The { $name } has dimension { $dimension } in { $ambient }; a basis:
  }
space-title = { $name }, dimension { $dimension }
space-picture-zero = it holds only the zero vector, in dimension { $ambient }
space-seen-table = A basis as the columns of a coloured table, in dimension { $ambient }.
space-seen = { $dimension ->
    [0] Only the origin.
    [1] A line through the origin of { $ambient }-dimensional space, with its basis vector.
    [2] A plane through the origin of { $ambient }-dimensional space, with its two basis vectors.
   *[other] All of { $ambient }-dimensional space.
  }
space-says-null-space = { $dimension ->
    [0] Only zero is sent to zero: different inputs always give different outputs.
   *[other] Of the { COUNT($ambient, one: "input dimension", other: "input dimensions") }, { $dimension ->
        [one] 1 is
       *[other] { $dimension } are
      } sent to zero; moving along it changes nothing in the output.
  }
space-says-column-space = The outputs of the map fill { $dimension } of { COUNT($ambient, one: "dimension", other: "dimensions") }; Ax = b has a solution exactly when b is among them.
space-says-row-space = The map looks at { $dimension } of { COUNT($ambient, one: "input direction", other: "input directions") }; what is perpendicular to them goes to zero.
space-says-left-null-space = { $dimension ->
    [0] No combination of the rows is zero, apart from the trivial one: every right-hand side can be reached.
    [one] One combination of the { COUNT($ambient, one: "row", other: "rows") } is zero; a right-hand side that does not obey it has no solution.
   *[other] { $dimension } independent combinations of the { COUNT($ambient, one: "row", other: "rows") } are zero; a right-hand side that does not obey them has no solution.
  }
space-use-null-space = A layer is blind to its null space: that is where adversarial and wasted directions live.
space-use-column-space = A bottleneck of k units gives a column space of dimension at most k, however wide the next layer is.
space-use-row-space = Gradient descent from zero moves the weights of a linear model only inside the row space of the data; that is why it finds the shortest solution.
space-use-left-null-space = The residual of a least-squares fit lies in this space: it is the part of the target no feature explains.
factors-says-lu = Elimination written as a product: L holds the multipliers, U the triangle that is left, P the exchanges of rows.
factors-says-cholesky = The matrix is positive definite, so it has a triangular square root: A = L Lᵀ.
factors-says-ldl = Completing the square: the signs on the diagonal of D are the signs of the curvature.
factors-says-ldl-blocks = { $blocks ->
    [one] Completing the square, with one 2x2 block where no single square was to be had. The other entries of D have the signs of the curvature; the block stands for one plus and one minus.
   *[other] Completing the square, with { $blocks } 2x2 blocks where no single square was to be had. The other entries of D have the signs of the curvature; each block stands for one plus and one minus.
  }
factors-says-qr = The columns of Q are perpendicular and span the same spaces as the columns of A; R says how to combine them.
factors-use-lu = Factor once, then each new right-hand side costs only two substitutions; log|det| is the sum of the logarithms over the diagonal of U.
factors-use-cholesky = With z standard normal, L z has covariance A: this is how correlated noise is drawn, and how Gaussian processes are solved.
factors-use-ldl = For a Hessian, one negative entry on the diagonal of D, or one 2x2 block, means a direction in which the loss still goes down.
factors-use-qr = Least squares through QR keeps the condition number as it is; the normal equations square it.
factors-solve-shape = The factors are of a { $rows }x{ $columns } matrix, so b needs { COUNT($rows, one: "row", other: "rows") }; it has { $right }.
space-null-vector = { $free ->
    [one] Column { $column } has no pivot, so its unknown may be chosen: take { $value }. The rows above fix the others, and { $map } sends this vector to zero.
   *[other] Column { $column } has no pivot, so its unknown may be chosen: take { $value }, and 0 for the other free ones. The rows above fix the rest, and { $map } sends this vector to zero.
  }
space-rows-left = { $count ->
    [one] One row is left. It spans what the rows of A span, for row operations only combine rows; written in whole numbers:
   *[other] { $count } rows are left. They span what the rows of A span, for row operations only combine rows; written in whole numbers:
  }
space-pivot-columns = { $count ->
    [one] Column { $columns } has the pivot. Row operations do not change how columns depend on one another, so that column of A itself is a basis:
   *[other] The pivots stand in columns { $columns }. Row operations do not change how columns depend on one another, so these columns of A itself are a basis:
  }
space-dimension-null = { $dimension ->
    [0] Every column has a pivot, so nothing but the zero vector is sent to zero.
   *[other] { COUNT($unknowns, one: "column", other: "columns") }, { $rank } with a pivot: dimension { $unknowns } − { $rank } = { $dimension }.
  }
space-dimension = The dimension is the number of pivots, { $rank }.
factors-title-lu = LU factorization
factors-title-qr = Gram-Schmidt: take from each column what the ones before already cover, then make its length 1
factors-title-ldl = Complete the square, one unknown after the other
factors-title-cholesky = Complete the square, and share each pivot's root between both sides
qr-step-along = How much of column { $column } lies along { $along }: their dot product.
qr-step-along-complex = How much of column { $column } lies along { $along }: their dot product, with the entries of { $along } conjugated.
qr-step-perpendicular = Column { $column } is perpendicular to { $along } already: nothing to take away.
qr-step-rest = Take that away from column { $column }. What is left is perpendicular to all the columns before.
qr-step-length = Its length goes on the diagonal of R.
qr-step-length-whole = The length of column { $column } goes on the diagonal of R.
qr-step-unit = Divide by that length: column { $column } of Q, of length 1.
ldl-step-pivot-plain = Pivot { $column } is the diagonal entry itself.
ldl-step-pivot = Pivot { $column }: the diagonal entry, less the squares completed so far.
ldl-step-entry = Row { $row } of L, column { $column }: the entry of { $letter }, less what earlier columns give, divided by the pivot.
ldl-step-order = Put the rows and columns in the order { $order }: then no zero pivot is in the way. From here on B stands for A in that order.
ldl-step-block = Every diagonal entry that is left is zero, so there is nothing to divide by: take rows { $column } and { $other } together, as a 2x2 block.
ldl-step-crossed = Row { $row } of L, column { $column }: the block crosses the two columns, so take the entry of { $letter } in column { $other }, less what earlier columns give, divided by the entry of the block in column { $other }.
ldl-step-back = L is the triangle with its rows put back where those of A are.
cholesky-step-root-plain = The root of diagonal entry { $column }.
cholesky-step-root = Diagonal entry { $column }, less the squares already in that row of L; then the root.
cholesky-step-entry = Row { $row } of L, column { $column }: the entry of A, less what earlier columns give, divided by the root above it.
factors-check-lu = Multiply back: { $letters } gives A again.
factors-check-qr = Multiply back: { $letters } gives A again, and the columns of Q are perpendicular and have length 1.
factors-check-ldl = Multiply back: { $letters } gives A again.
factors-check-cholesky = Multiply back: { $letters } gives A again.
factors-roots = { $verb } needs square roots of more than one kind here, and exact entries hold one at a time. Use ldl, which needs none, or floats.
cholesky-pivot = Pivot { $pivot } is { $value }, not positive: the matrix is not positive definite and has no Cholesky factor. ldl shows the signs.
qr-dependent = Column { $column } is a combination of the columns before it, so exact Gram-Schmidt stops there; column_space gives a basis, floats give a QR.
structure-not-symmetric = { $verb } needs a symmetric (Hermitian) matrix; entry ({ $row }, { $column }) is { $here } and its mirror is { $there }.

stream-columns-differ = The two summaries have different columns: { $left } and { $right }; only parts of one table can be joined.
stream-width = The block has { COUNT($found, one: "column", other: "columns") } and the summary { $expected }; give the same columns in the same order.
stream-dependent = The column "{ $column }" is a combination of the columns before it (or constant), so its factor is not determined; leave it out.
stream-not-summary = { $path } is not a summary that was saved with .save, or it is damaged.
stream-version = { $path } was written in version { $found } of the format and this program reads up to { $known }; update it.
stream-no-column = There is no column "{ $column }"; the columns are { $known }.
stream-constant = The column "{ $column }" is { $value } in every row, so there is no variation to explain; choose another target.
stream-complex = A summary is made of real numbers and this table holds complex ones; give real and imaginary parts as columns of their own.
stream-empty = A summary needs at least one row and one column, and the table is { $rows }x{ $columns }.
stream-twice = Two columns are called "{ $column }"; give each a name of its own.
stream-weights-length = { COUNT($found, one: "weight", other: "weights") } came for { COUNT($expected, one: "row", other: "rows") }; give one for each row.
stream-weight = The weight of row { $row } is { $value }; weights are positive numbers. Leave a row out to give it no weight.
