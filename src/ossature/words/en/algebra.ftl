### Algebra: adding, scaling and multiplying vectors and matrices.

table-add-name = Addition
table-add-geometry = arrows end to end: a translation
table-add-use = adding the bias; residual connections
table-subtract-name = Subtraction
table-subtract-geometry = the arrow from one point to another
table-subtract-use = errors: prediction minus target; a gradient step
table-scale-name = Scaling
table-scale-geometry = stretching along the same line; minus turns round
table-scale-use = the learning rate; weight decay
table-multiply-name = Matrix product
table-multiply-geometry = a linear map; of two matrices: one map after the other
table-multiply-use = the forward pass of a layer
table-dot-name = Dot product
table-dot-geometry = how much of one vector lies along another
table-dot-use = one neuron; attention scores
table-outer-name = Outer product
table-outer-geometry = every row the same direction: a matrix of rank one
table-outer-use = the weight gradient of one sample; low-rank updates
table-hadamard-name = Entrywise product
table-hadamard-geometry = each axis stretched by its own factor
table-hadamard-use = gates, masks and dropout
table-cosine-name = Cosine
table-cosine-geometry = the angle, whatever the lengths
table-cosine-use = similarity of embeddings
table-transpose-name = Transpose
table-transpose-geometry = axes change places: mirrored in the diagonal
table-transpose-use = fitting dimensions; carrying gradients back
table-power-name = Power
table-power-geometry = the same map again and again
table-power-use = recurrent networks: gradients explode or vanish
table-trace-name = Trace
table-trace-geometry = the sum of the diagonal, the same in every basis
table-trace-use = total variance; the sum of a Hessian's curvatures

method-float = float arithmetic
method-integers = whole numbers
method-sparse-product = sparse arithmetic
method-compensated = a sum in doubled precision
method-squaring = repeated squaring
method-moved = entries moved, none rounded

algebra-shapes-differ = { $verb } works entry by entry and needs equal shapes; these are { $left } and { $right }. { $hint }
algebra-hint-scalar = To multiply by a number use scale; for { $verb } with the same number everywhere, write out a vector or matrix filled with it.
algebra-hint-along = To let { $verb } use the vector on each of the { $along ->
    [rows] rows
   *[columns] columns
  }, say so: along="{ $along }".
algebra-hint-transpose = Transposing one of them would fit: transpose(B).
algebra-hint-reshape = They hold equally many numbers: reshape one to the shape of the other.
algebra-hint-same = Nothing is stretched silently; give both the same shape.
algebra-unknown-along = along="{ $along }" is not known; use "rows" (the vector meets every row) or "columns".
algebra-along-ranks = With along="{ $along }" { $verb } takes a matrix and a vector; these have shapes { $left } and { $right }.
algebra-along-length = { $along ->
    [rows] A vector that meets every row of a { $left } table needs { COUNT($needed, one: "entry", other: "entries") }, one for each column; this one has { $length }.
   *[columns] A vector that meets every column of a { $left } table needs { COUNT($needed, one: "entry", other: "entries") }, one for each row; this one has { $length }.
  }
algebra-labels-differ = { $verb } needs the same labels on both sides. Only on the left: { $only_left }. Only on the right: { $only_right }. Rename or leave out what differs, then try again.
algebra-label-order = { $verb } met the same labels in a different order: { $left } on the left, { $right } on the right. Bring one side into the order of the other by its labels.
algebra-no-label = There is no label "{ $label }" here; the labels are { $known }.
algebra-units-differ = { $verb } cannot join the units "{ $left }" and "{ $right }": convert one to the other first.
algebra-unit = in { $unit }
algebra-not-single = { $verb } gave an answer of shape { $shape }, which is not a single number; use numpy.asarray(answer) or pick an entry by its index.
algebra-overflow = { $count ->
    [one] The result of { $verb } is beyond the largest float, { $limit }, at { $index }; scale the input down, or pass exact=True.
   *[other] { $count } entries of the result of { $verb } are beyond the largest float, { $limit }, the first at { $index }; scale the input down, or pass exact=True.
  }
algebra-integers-overflow = The largest entry of this { $verb } would be { $largest }, beyond the largest 64-bit integer { $limit }. Nothing was wrapped round: pass exact=True, or turn the arrays into floats.
algebra-integers-may-overflow = Entries of this { $verb } may reach { $largest }, beyond the largest 64-bit integer { $limit }, and the arrays are too large to find out exactly. Turn them into floats, or work in smaller blocks.
algebra-rounded-to-floats = Exact entries met floats and were rounded to floats; pass exact=True to keep everything exact.
algebra-dot-cancels = The terms nearly cancel: plain float arithmetic leaves an error of up to { $before }, so the sum was done again in doubled precision.
algebra-lengths-differ = { $verb } needs two vectors of one length; these have { $left } and { COUNT($right, one: "entry", other: "entries") }.
algebra-needs-square = { $verb } needs a square matrix; this one is { $rows }x{ $columns }.
algebra-power-large = The exact entries of the power { $exponent } would fill { COUNT($needed, one: "bit", other: "bits") }, past the limit of { $allowed }; give floats, or take a smaller power.
algebra-steps-none = This answer of { $verb } has no worked steps.
algebra-steps-exact = Steps of { $verb } are written for exact entries; pass exact=True, or type the numbers as text.
algebra-steps-stack = A stack of matrices is not written out step by step; take one of its matrices.
algebra-steps-large = { $verb } is written out for up to { $allowed } entries; this is larger. The value itself stands.
algebra-steps-empty = With nothing in it there is nothing to write out.
algebra-picture-none = these shapes have no picture; two numbers a vector, or a table, have one
algebra-table-seen = A table of { COUNT($rows, one: "row", other: "rows") } and { COUNT($columns, one: "column", other: "columns") }; its values run from { $low } to { $high }.

scale-needs-scalar = scale multiplies by one number; both of these have axes, { $left } and { $right }. For entry times entry use hadamard, for the matrix product multiply.
multiply-scalar = multiply is the product of matrices, and one side is a single number: use scale.
multiply-two-vectors = Two vectors have no single matrix product: use dot(x, y) for a number, outer(x, y) for a matrix of all products (shapes { $left } and { $right }).
multiply-shapes = A has shape { $left } and B has shape { $right }: A has { COUNT($columns, one: "column", other: "columns") }, and B would need as many rows; it has { $rows }. { $hint }
multiply-hint-right = Transposing B would fit: multiply(A, transpose(B)) is { $rows }x{ $columns }.
multiply-hint-left = Transposing A would fit: multiply(transpose(A), B) is { $rows }x{ $columns }.
multiply-hint-swap = The other order would fit: multiply(B, A) is { $rows }x{ $columns }.
multiply-hint-left-vector = Transposing A would fit: multiply(transpose(A), b) has { COUNT($length, one: "entry", other: "entries") }.
multiply-hint-right-vector = The other order would fit: multiply(B, a) has { COUNT($length, one: "entry", other: "entries") }.
multiply-hint-none = No transpose of either would fit; check which axis is which.
multiply-stacks = The stacks have shapes { $left } and { $right }: their leading axes must be equal. To let every matrix of a stack meet one and the same matrix, say along="stack".
multiply-unknown-view = view="{ $view }" is not known; choose one of { $known }.
multiply-unknown-along = along="{ $along }" is not known here; the only one is "stack".
cosine-zero = { $name } is the zero vector ({ COUNT($length, one: "entry", other: "entries") }): it points nowhere, and has no angle to anything.
power-not-whole = A matrix is raised to whole powers; { $exponent } is not a whole number.
power-negative = The power { $exponent } needs the inverse: power(inverse(A), { $positive }).
transpose-scalar = A single number has no rows and columns to exchange.

add-title = Addition, entry by entry
add-step = Entries in the same place are added.
add-step-rows = The same vector is added to every row.
add-step-columns = The same vector is added to every column.
subtract-title = Subtraction, entry by entry
subtract-step = Entries in the same place are subtracted.
subtract-step-rows = The same vector is taken from every row.
subtract-step-columns = The same vector is taken from every column.
scale-title = Scaling
scale-step = Every entry is multiplied by the factor.
hadamard-title = Entrywise product
hadamard-step = Entries in the same place are multiplied; this is not the matrix product.
multiply-title-rows = Matrix product: rows times columns
multiply-title-columns = Matrix product: the columns of A, combined
multiply-title-outer = Matrix product: a sum of matrices of rank one
multiply-title-maps = Matrix product: first B, then A
multiply-step-row = Row { $row } of A times the vector: multiply in pairs and add.
multiply-step-rows = Row { $row } of A times column { $column } of B: multiply in pairs and add.
multiply-step-columns = { $count ->
    [one] Column { $column } of the product is the column of A, multiplied by column { $column } of B.
   *[other] Column { $column } of the product mixes the { $count } columns of A, in the amounts that column { $column } of B says.
  }
multiply-step-outer = Column { $index } of A times row { $index } of B: every product of an entry of one with an entry of the other.
multiply-step-layers = { $count ->
    [one] The only layer is the product.
   *[other] The { $count } layers are added up.
  }
multiply-step-maps = Follow basis vector { $column }: B takes it to column { $column } of B, then A takes that to column { $column } of the product.
multiply-step-collect = Together they make the { $rows }x{ $columns } product.
dot-title = Dot product
dot-step = Multiply in pairs and add.
dot-step-conjugate = Conjugate the first vector, multiply in pairs and add.
outer-title = Outer product
outer-step = Every entry of x meets every entry of y: entry i, j is xᵢ yⱼ.
cosine-title = The cosine of the angle between two vectors
cosine-step-square = The squared length is the vector's dot product with itself.
cosine-step-divide = Divide the dot product by the product of the lengths.
transpose-title = Transposition
transpose-step = Row i becomes column i.
transpose-step-conjugate = Conjugate every entry first.
trace-title = Trace
trace-step = Add up the diagonal.
trace-step-empty = An empty diagonal adds up to 0.
power-title = Power by repeated squaring
power-step-zero = To the power 0 every square matrix becomes the identity.
power-step-one = To the power 1 the matrix stays as it is.
power-step-square = Squaring doubles the exponent: { $first } + { $second } = { $power }.
power-step-join = Multiply what is needed: { $first } + { $second } = { $power }.

add-means-number = Adding a number moves a point along the line.
add-means-vector = Adding a vector moves a point by that arrow: a translation.
add-means-matrix = Adding matrices adds what they do to every vector: (A + B)x = Ax + Bx.
add-means-use = A residual connection is this sum: y = x + f(x) lets the gradient pass unchanged through the x.
add-means-rows = { $count ->
    [one] The one row is moved by the vector of { COUNT($length, one: "number", other: "numbers") }, as a dense layer adds its bias.
   *[other] Each of the { $count } rows is moved by the same vector of { COUNT($length, one: "number", other: "numbers") }: a dense layer adds its bias to every sample of the batch in this way.
  }
add-means-columns = { $count ->
    [one] The one column is moved by the vector of { COUNT($length, one: "number", other: "numbers") }: the bias in Wx + b.
   *[other] Each of the { $count } columns is moved by the same vector of { COUNT($length, one: "number", other: "numbers") }: the bias in Wx + b when samples stand in columns.
  }
subtract-means = The difference is what must be added to B to reach A; its largest entry has size { $largest }.
subtract-means-use = Prediction minus target is such a difference, and the gradient of the squared error is a multiple of it.
subtract-means-along = The same vector is taken from every { $along ->
    [rows] row: with the mean as the vector this centres a table, the first step of PCA and of batch normalisation.
   *[columns] column: with the row means as the vector this is the centring of layer normalisation when samples stand in rows.
  }
scale-means-kept = Every length is multiplied by { $size } and the direction stays.
scale-means-flipped = Every length is multiplied by { $size } and the direction turns round.
scale-means-zero = Multiplied by 0, everything collapses to the origin.
scale-means-complex = Every size is multiplied by { $size } and every entry is turned in the complex plane.
scale-means-use = A gradient step is a scaled vector: minus the learning rate times the gradient.
hadamard-means = { $zeros ->
    [0] Of { COUNT($count, one: "result", other: "results") } none is zero: every entry passes, each by its own factor.
    [one] Of { COUNT($count, one: "result", other: "results") } one is zero: there the gate is shut.
   *[other] Of { COUNT($count, one: "result", other: "results") } { $zeros } are zero: there the gate is shut.
  }
hadamard-means-use = Gates of an LSTM, attention masks and dropout multiply in this way, entry by entry.
multiply-means-rows = Each entry is a row of A times a column of B.
multiply-means-columns = Each column of the product is a mixture of the columns of A; B holds the amounts.
multiply-means-outer = The product is a sum of matrices of rank one, a column of A times a row of B each.
multiply-means-maps = The product is one map after the other: first B acts, then A.
multiply-means-vector = The matrix turns { COUNT($inputs, one: "number", other: "numbers") } into { $outputs }: the forward pass of a layer with that many inputs and outputs, before bias and activation.
multiply-means-layer = Read as a layer: { COUNT($samples, one: "sample", other: "samples") } of { COUNT($inputs, one: "feature", other: "features") } each come in, { COUNT($outputs, one: "feature", other: "features") } each come out, all in one product.
multiply-means-stack = { $count ->
    [one] One product of matrices.
   *[other] { $count } products of matrices at once, as in the heads of attention.
  }
multiply-means-best = The largest total is that of { $label }: { $value }.
multiply-means-cost = An m×n matrix times an n×k one takes 2mnk multiplications and additions, here { $flops }; products like this are where a network's time goes.
dot-means-along = It is positive, { $value }: the angle is below 90°, the vectors point to the same side.
dot-means-against = It is negative, { $value }: the angle is above 90°, the vectors point to opposite sides.
dot-means-zero = It is exactly 0: the vectors are perpendicular.
dot-means-unclear = Within rounding it is 0 (computed { $value }): the sign is not certain.
dot-means-complex = It is complex: its size says how much the vectors overlap, its angle how far one is turned against the other.
dot-means-use = A neuron computes this number from its weights and its input, attention from a query and a key.
cosine-means-same = The vectors point the same way: the angle is { $degrees }°.
cosine-means-opposite = The vectors point opposite ways: the angle is { $degrees }°.
cosine-means-right = The vectors are perpendicular: the angle is { $degrees }°.
cosine-means-angle = The angle between the vectors is { $degrees }°, whatever their lengths.
cosine-means-use = Of two embeddings this would be a similarity of { $value }, on a scale from −1 to 1.
outer-means = The { $rows }x{ $columns } matrix has rank one at most: { COUNT($numbers, one: "number says", other: "numbers say") } all that its { COUNT($entries, one: "entry", other: "entries") } hold.
outer-means-use = One sample's gradient for a layer's weights is such a product, the error behind the layer times the input before it; low-rank adapters add a few of them.
transpose-means = { $rows }x{ $columns } becomes { $new_rows }x{ $new_columns }: mirrored in the diagonal, so that x·(Ay) = (Aᵀx)·y.
transpose-means-conjugate = Entries are conjugated too: this is the adjoint.
transpose-means-use = A layer y = Wx sends gradients back by Wᵀ.
power-means = The map is applied { $exponent ->
    [one] once.
   *[other] { $exponent } times; repeated squaring needed { $products ->
        [one] one product.
       *[other] { $products } products.
      }
  }
power-means-zero = Applied no times, the map leaves everything where it is: the identity.
power-means-grows = The largest entry went from { $before } to { $after }. In a recurrent network with this matrix, signals and gradients explode over { COUNT($exponent, one: "step", other: "steps") }.
power-means-fades = The largest entry went from { $before } to { $after }. In a recurrent network with this matrix, signals and gradients fade over { COUNT($exponent, one: "step", other: "steps") }.
power-means-stays = The largest entry went from { $before } to { $after }: over { COUNT($exponent, one: "step", other: "steps") } signals keep their size.
trace-means = The diagonal of the { $size }x{ $size } matrix adds up to { $value }; so do its eigenvalues, in any basis.
trace-means-stack = One trace for each matrix; there are { $count }.
trace-means-use = Of a covariance matrix this is the total variance, of a Hessian the sum of all curvatures.

add-picture = Addition: arrows end to end
add-seen = Two arrows from the origin span a parallelogram; their sum is its diagonal.
subtract-picture = Subtraction: from b to a
subtract-seen = Two arrows from the origin; their difference is the arrow from the tip of b to the tip of a.
scale-picture = Scaling: along the same line
scale-seen = An arrow and its multiple, on one line through the origin.
multiply-picture = The product: first B, then A
multiply-picture-unit = unit square
multiply-picture-first = after B
multiply-picture-then = after B, then A
multiply-seen-maps = The unit square, the parallelogram B makes of it, and the parallelogram A makes of that: the grid of the product AB.
multiply-picture-vector = The vector is carried with the grid
multiply-seen-vector = The grid carried by A, its two column vectors, a vector x, and its image Ax.
dot-picture = The dot product: x casts a shadow on y
dot-picture-shadow = shadow of x
dot-seen = Two arrows; a perpendicular dropped from the tip of x onto the line of y marks the shadow, whose length times that of y is the dot product.
power-picture = The same map again and again
power-seen = The unit square, the parallelogram after one step, and the one after { COUNT($exponent, one: "step", other: "steps") }.
algebra-picture-zero = the zero vector points nowhere
cosine-picture = An angle of { $degrees }°
cosine-seen = Two arrows from the origin, { $degrees }° apart; an arc marks the angle.
transpose-seen = A table and its mirror image along the framed diagonal: rows have become columns.
trace-seen = A square table with its diagonal framed; the framed entries add up to { $value }.
multiply-seen-rows = Two tables and their product; the framed row of the first times the framed column of the second gives the framed entry.
multiply-seen-columns = The columns of A, each times one number of the first column of B, add up to the framed first column of the product.
multiply-seen-outer = Tables of rank one, a column of A times a row of B each, add up to the product.
algebra-axis-names = Both sides of { $verb } must have their axes in the same order: they are { $left } on the left, { $right } on the right. Transpose or rename one side.
algebra-unit-missing = { $verb } cannot join a number in { $unit } with one that has no unit ({ $which }): write the unit on both, or on neither.
