### Exact numbers and matrices.

numbers-too-big-for-float = A number with { COUNT($digits, one: "digit", other: "digits") } does not fit a float.
numbers-not-rational = A { $kind } is no exact rational number.
numbers-not-exact-type = A { $kind } is not exact; give text such as "0.1", a Fraction, or pass exact=True to take floats at their binary value.
numbers-decimal-not-finite = The decimal { $value } is not a finite number.
numbers-float-not-finite = { $value } is not a finite number and has no exact value.
numbers-too-many-digits = The number has { COUNT($needed, one: "digit", other: "digits") }; up to { $allowed } are allowed.
numbers-power-too-large = The power would have about { COUNT($needed, one: "bit", other: "bits") }; up to { $allowed } are allowed.
numbers-root-too-large = The square root of a number with { COUNT($needed, one: "digit", other: "digits") } would have to be factored; up to { $allowed } digits are allowed.
numbers-complex-to-float = { $value } is not real, so it has no float; use complex().
numbers-complex-order = { $value } is not real: complex numbers are not larger or smaller than one another.
numbers-too-many-entries = An exact { $rows }x{ $columns } matrix has { COUNT($needed, one: "entry", other: "entries") } and the limit is { $allowed }; give a NumPy array to compute with floats.
numbers-too-much-work = Exact elimination of a { $rows }x{ $columns } matrix with square roots or i would take about { COUNT($needed, one: "operation", other: "operations") } on its entries and the limit is { $allowed }; give a NumPy array to compute with floats.
numbers-too-many-bits = The exact answer would need about { COUNT($needed, one: "bit", other: "bits") } and the limit is { $allowed }; give a NumPy array to compute with floats.
numbers-product-shapes = { $left } times { $right } does not fit: the columns of the first must be the rows of the second.
numbers-stack-shapes = { $left } and { $right } do not stand side by side: they need the same number of rows.
numbers-singular = The matrix has rank { $rank } of { $size } and no inverse.
numbers-row-not-list = A matrix is a list of rows, and a row is a list; one of the rows is a { $kind }.
numbers-ragged = Row { $row } has { COUNT($length, one: "entry", other: "entries") } where the first has { $expected }.
not-exact-two-roots = √({ $first }) and √({ $second }) cannot be kept exactly together: exact entries hold one square root at a time. Use floats instead.
not-exact-nested-root = The square root of { $value } is a root inside a root, which exact entries do not hold. Use floats instead.
numbers-formula-terms = Multiplying the formula out would take { COUNT($needed, one: "product", other: "products") } of terms and the limit is { $allowed }; use smaller powers.
