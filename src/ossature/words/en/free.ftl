### Methods without a matrix: functions, operators and large sparse matrices.

method-arnoldi = Arnoldi

operator-size-missing = { $verb } was given a function, and a function does not say how long its vectors are: add size=n (for a map from n to m numbers size=(m, n)).
operator-size = size is the length of the vectors, a whole number n, or (m, n); { $size } is neither.
operator-size-differs = The operator says its shape is { $own }, and size says { $given }. Leave size out.
operator-size-of-matrix = size={ $size } belongs to a function; what { $verb } was given has a size of its own. Leave size out.
operator-no-matrix = This { $rows }x{ $columns } map is known by its products alone: there are no entries to show or to compute with. eig(op, k=6) works from products; everything else needs the matrix written out, column by column.
operator-no-code = A function or an operator cannot be written out as source code.
operator-no-adjoint = Products with the adjoint of this { $rows }x{ $columns } map are needed, and it has none: give SciPy's `LinearOperator(shape, matvec=..., rmatvec=...)`.
operator-raised = The function raised { $kind } at product { $product }: { $text }
operator-kind = The function answered with { $kind }, which are no numbers.
operator-shape = The function was given a vector of shape { $given } and answered with shape { $got }; { $wanted } was wanted.
operator-not-finite = The function answered with { $value } at place { $place } of product { $product }{ $count ->
    [one] .
   *[other] , and { $count } entries in all are not finite.
  }
operator-not-the-same = The same vector was given twice, and the two answers differ by { $apart } of their size: the function is random or keeps state. Fix its random numbers (and its batch of data) before it is asked.
operator-not-linear = Twice the vector should give twice the answer; it is off by { $apart } of its size, so the function is not linear. Of a network take products with its Hessian or its Jacobian.
operator-changed = What the function answers now, after { $product } products, differs by { $apart } of its size from what it answered before: it keeps state.
operator-not-symmetric = It was to be symmetric and is not: ⟨u, A v⟩ and ⟨A u, v⟩ differ by { $gap }, where the norm of A is at least { $size }. Leave symmetric out, or pass symmetric=False.

krylov-products = { $done } of { $wanted } had converged when the { $allowed } products allowed were spent; the largest residual left is { $residual }. What was found is in .partial of this error. limited(products=...) allows more, a larger tolerance needs fewer.
krylov-few-converged = { $done } of { $wanted } had converged when the { $allowed } products allowed were nearly spent; what was found is in .partial of this error. limited(products=...) allows more, a larger tolerance needs fewer.
krylov-arpack = Arnoldi gave up: { $reason }
krylov-stopped = Stopped after { COUNT($products, one: "product", other: "products") } as asked, with { $done } of { $wanted } found; what there is is in .partial of this error.

free-k = k says how many eigenvalues or singular values to find, a whole number from 1 up; { $k } is none.
free-k-above = There are only { $size }, and { $verb } was asked for { $k }.
free-k-exact = All { $size } eigenvalues of an exact matrix are found at once: leave k out, or give floats.
free-which = which is one of { $known }; "{ $which }" is none of them.
free-which-alone = which="{ $which }" chooses a few of the eigenvalues: say with k how many. Without k all of them come, the largest first.
free-tolerance = The tolerance is a number between 0 and 1, the residual beside the norm of A; { $tolerance } is none.
free-few = Nobody said how many, so { $count } of the { $size } were looked for; k asks for more.
free-products = Found by { COUNT($products, one: "product", other: "products") } with the { $size }x{ $size } map; no matrix was written out.
free-sure = Repeated eigenvalues were looked for: { $checked ->
    [0] nothing was left in which one could hide.
   *[other] { COUNT($checked, one: "product", other: "products") } of these went into a fresh random start, in which a further copy would have shown itself but for a chance of 1 in { $chance }.
  }
free-unsure = Nobody looked for further copies of repeated eigenvalues; sure=True does.
free-noise = The products are symmetric to { $noise } of the norm only (rounding in the function); the bounds count that in.
free-no-bound = The map is not symmetric, so no bound on the eigenvalues is known; A v = λ v holds to { $residual }, measured.
free-repeated = { $first } ≈ { $value } comes { $count } times: within their bounds these { $count } are one repeated eigenvalue.
free-means = { $which ->
    [largest] These are the { $count } largest of { $size } eigenvalues.
    [smallest] These are the { $count } smallest of { $size } eigenvalues.
   *[magnitude] These are the { $count } eigenvalues largest in size, of { $size }.
  }
free-rate = If the map is the Hessian of a loss, its steepest curvature is { $largest }: plain gradient descent diverges above a learning rate of 2/λ₁ = { $rate }.
free-radius = { $fate ->
    [grow] The largest size is { $radius }: repeated again and again, the map lets signals grow up to that many times a step.
    [fade] The largest size is { $radius }, below 1: repeated again and again, the map lets every signal fade.
   *[stay] The largest size is 1: repeated again and again, the map neither lets signals fade nor explode.
  }
free-use = Nobody writes out the Hessian of a network with a million parameters: a product with it costs two passes through the network, and a few dozen products give its ends.
cli-option-k = How many of them, for float matrices and sparse files.
cli-option-tolerance = The residual allowed, beside the norm of the matrix (1e-8 without it).
cli-option-which = Which come first: { $choices }.
