### The door: what came and what was needed.

intake-want-matrix-scalar = { $name } is a single number and a matrix is needed; write [[{ $name }]] for a 1x1 matrix.
intake-want-matrix-vector = { $name } is a vector of shape { $shape } and a matrix is needed; write it as one row ("1 2 3;") or one column ("1; 2; 3").
intake-want-matrix-tensor = { $name } has { COUNT($ndim, one: "axis", other: "axes") } (shape { $shape }) and a matrix has two; take a slice of it first.
intake-want-vector = { $name } has shape { $shape } ({ COUNT($ndim, one: "axis", other: "axes") }) and a vector is needed; a matrix of one row or column becomes one with reshape.
intake-want-scalar = { $name } has shape { $shape } and a single number is needed.
intake-ragged-mixed = Row { $row } is a single number where the other rows are lists.
intake-ragged-deep = The nested lists have different lengths, or stop at different depths, at { $place }.
intake-too-deep = The lists are nested more than { $allowed } deep.
intake-answer = { $name } is an answer of kind { $kind } that has no single value; pass one of its fields.
intake-equations = { $name } is a text of equations; only solve and choose take those. Write the matrix, such as "2 1; 1 -1".
intake-cell-text = "{ $text }" is not a single number.
intake-entry-type = { $name } holds something of type { $kind } at { $place }; a number is needed.
intake-binary = Floats were taken at their exact binary value: 0.1 is 3602879701896397/2^55. Type decimals as text for 1/10.
labels-left-out = The labels of an axis were left out, because "{ $label }" stands there twice.
intake-dataset = { $name } is a dataset of several variables ({ $names }); pass one of them.
intake-lazy = { $name } is a lazy query; call .collect() on it first.
intake-nulls = { COUNT($count, one: "value is", other: "values are") } missing in a column of { $kind }; fill { $count ->
    [one] it in or drop its row
   *[other] them in or drop their rows
  } first.
intake-sparse-damaged = The indices of the sparse matrix { $name } point outside of it: { $reason }.
