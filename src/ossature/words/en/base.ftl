### The door for arrays, options, steps, evidence.

arrays-other-device = The array is a { $library } array on { $device }; this version computes on the CPU. Move it there first, for instance with .cpu() or .get().
arrays-not-convertible = NumPy cannot read this { $library } array: { $reason }
arrays-no-numbers = The { $library } tensor is on the device "meta": it has a shape and no numbers. Pass one with data.
arrays-layout = The { $library } tensor is { $layout }; make it dense first, for instance with .to_dense() or .dequantize().
arrays-gradient = The tensor is part of a computation that autograd records, and its gradient would be lost here; pass x.detach() if you mean its numbers.
arrays-not-finite-number = { $name } is { $value }, which is not a finite number.
arrays-integers-foreign = Integers from { $library } are taken as floats; exact=True keeps them exact.
arrays-masked = { $name } is a masked array with { COUNT($count, one: "hidden entry", other: "hidden entries") }; fill them (x.filled(...)) or drop their rows first.
arrays-dtype = { $name } has dtype { $dtype }; numbers are needed: integers, floats, complex numbers, or fractions in a list.
arrays-axes = An array with { COUNT($needed, one: "axis", other: "axes") } is beyond the limit of { $allowed }.
arrays-memory = The array takes { COUNT($needed, one: "byte", other: "bytes") }, more than the { $allowed } allowed; give a part of it, or raise limits with limited(memory_bytes=...).
arrays-answer-memory = An answer of shape { $shape } would take { COUNT($needed, one: "byte", other: "bytes") } and { $allowed } are allowed; ask for a part of it, or raise limits with limited(memory_bytes=...).
arrays-sparse-too-large = Written out, the sparse array of shape { $shape } would take { COUNT($needed, one: "byte", other: "bytes") } and { $allowed } are allowed.
arrays-overflow = { $count ->
    [one] 1 entry does
   *[other] { $count } entries do
  } not fit into float64 (the first at { $place }); divide the data by a power of ten first.
arrays-not-finite = { $count ->
    [one] { $name } holds { $value } at { $place }, which is not a finite number. Drop or fill it first.
   *[other] { $name } holds { $count } entries that are not finite numbers: the first is { $value } at { $place } ({ $nan } NaN in all). Drop or fill them first.
  }
arrays-moved = The array came from { $library }; it was computed with NumPy on the CPU.
arrays-converted = The entries were converted from { $dtype } to double precision.
arrays-integers-rounded = Some integers of the { $dtype } array are beyond 2^53 and were rounded to floats; give them as a list to stay exact.
arrays-integers-numeric = The { $dtype } array is larger than the exact limit, so it was taken as floats; give a list, or exact=True, to stay exact.

missing-extra = { $feature } needs the package { $package }, which is not installed: { $install }
feature-sympy = Converting to SymPy
no-picture = This answer of { $verb } has no picture: { $why }.
no-picture-idea = this idea draws none
no-picture-range = its numbers lie beyond { $farthest }, too far out to be drawn
meaning-beyond-floats = The numbers are exact, and too large for the floating-point numbers a network computes with; there they would overflow to infinity.
option-not-flag = { $option } is either True or False; "{ $value }" is neither.
no-derivation = { $verb } has no worked steps.
code-too-large = The array is too large to be written into code (more than { $allowed } entries); keep it in a file and pass the path.
language-unknown = "{ $lang }" is no language of Ossature; choose one of { $known }.
steps-detail = "{ $detail }" is no level of detail; choose one of { $known }.
steps-strategy = "{ $strategy }" is no strategy; choose one of { $known }.
steps-certificate = { COUNT($count, one: "row operation leads", other: "row operations lead") } here; each was replayed and checked. Ask for detail="all" to see them.
steps-too-many = The derivation takes more than the { COUNT($allowed, one: "row operation", other: "row operations") } allowed; the first { $done } are done. Ask for the answer without its steps, or raise limits with limited({ $limit }=...).
steps-too-long = The numbers of the derivation grew past the { $allowed } bits allowed; { COUNT($done, one: "row operation is", other: "row operations are") } done. Ask for the answer without its steps, or raise limits with limited({ $limit }=...).
steps-unfinished = { $done ->
    [0] Not a single row operation fits within the limit; the answer itself is exact all the same.
    [one] Here the limit is reached, after one row operation; the answer itself is exact all the same.
   *[other] Here the limit is reached, after { $done } row operations; the answer itself is exact all the same.
  }
steps-together-down = { COUNT($count, one: "operation makes", other: "operations make") } zeros below { $pivots ->
    [one] the pivot in column { $columns }
   *[other] the pivots in columns { $columns }
  }.
steps-together-back = { COUNT($count, one: "operation makes", other: "operations make") } zeros above { $pivots ->
    [one] the pivot in column { $columns }
   *[other] the pivots in columns { $columns }
  }.
steps-together-prepare = Clear the denominators: { $count } of the rows are multiplied by the common denominator of their entries.
steps-together-finish = { $pivots ->
    [one] Divide the row by its pivot (column { $columns }).
   *[other] Divide each of the { $pivots } rows by its pivot (columns { $columns }).
  }

shown-corners = Only the corners are printed: the matrix is { $rows }x{ $columns }.
shown-ends = Only the first and the last are printed, of { $count } in all.
evidence-exact = exact
evidence-proven = proven by { $method }: { COUNT($digits, one: "digit is", other: "digits are") } certain
evidence-digits = { $digits ->
    [0] { $method }: no digit is certain
    [one] { $method }: about 1 digit is right
   *[other] { $method }: about { $digits } digits are right
  }
evidence-method = { $method }
evidence-numbers = condition { $condition }, backward error { $backward }

check-unreadable = This is not a derivation written by to_json ({ $kind }).
check-row-range = Step { $step } names a row that is not there (there are { $rows }).
check-swap-itself = Step { $step } exchanges a row with itself.
check-not-invertible = Step { $step } cannot be undone, so it may change the solutions.
check-formula = Step { $step }: sides { $left } and { $right } are not equal.
check-no-matrix = Step { $step } is a row operation, but the derivation has no matrix.
check-result = Replaying the steps does not give the matrix claimed.
check-value = The last line does not come to the value claimed.
check-pivots = The pivots claimed do not lead their rows.
check-not-triangular = The matrix at the end is not triangular, so its diagonal says nothing about the determinant.
check-determinant = The factors of the steps do not lead to the determinant claimed.
check-rule = Step { $step } does not do what its rule promises.
check-reason = The sentence of step { $step } does not say what the step does.
check-conclusion = The last sentence does not say what was shown.
check-claim = The claim "{ $name }" is not one this derivation can prove.
check-rank = The rank claimed is not the number of independent rows.
check-reduced = The matrix at the end is not reduced: some pivot is not 1 or not alone in its column.
check-solution = The solution claimed does not satisfy the equations.
check-closest = The point claimed is not the closest, or not the shortest such point.
check-inverse = The matrix claimed, times A, is not the identity.
check-charpoly = The polynomial claimed is not det(λI − A), or not the one that the lines lead to.
check-eigen = An eigenvalue or an eigenvector shown does not satisfy A v = λ v, or vectors are missing.
check-null = The vectors claimed are not a basis of the null space.
check-row-space = The vectors claimed are not a basis of the row space.
check-column-space = The vectors claimed are not a basis of the column space.
check-form = This is no derivation that can be replayed: { $why }
check-certificate = The multipliers do not add the equations up to 0 = c with c not 0.
check-no-value = A { $kind } has no value to check.
check-shapes = A line of the derivation combines matrices whose shapes do not fit.
check-zero-division = A line of the derivation divides by zero.
limits-unknown = "{ $setting }" is not a limit; the limits are { $known }.
place-vector = position { $position }
place-matrix = row { $row }, column { $column }
place-tensor = the place { $positions } (counted from 1)
unit-left-out = Computed with the numbers alone; the unit { $unit } was left out.
arrays-cut = The tensor has requires_grad=True; the answer is computed from its numbers, and no gradient flows back through it.
