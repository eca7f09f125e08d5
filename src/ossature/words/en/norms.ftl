### Norms: how large a vector or a matrix is.

table-norm-name = Norm
table-norm-geometry = length: along the grid (1), straight (2), the longest side (∞)
table-norm-use = regularisation; gradient clipping; Lipschitz bounds of layers
table-distance-name = Distance
table-distance-geometry = how far two points are apart
table-distance-use = nearest neighbours; losses; how far weights have moved

method-scaled = a sum scaled by powers of two
method-counted = counting
method-lanczos = Lanczos

norm-unknown-order = "{ $order }" is no order of a norm; vectors take any p from 0 up or "inf", matrices 1, 2, "inf", "fro", "nuc" or "max".
norm-negative-order = The order is { $order }, and must be 0 or more.
norm-matrix-order = Matrices have the norms 1, 2, "inf", "fro", "nuc" and "max"; { $order } is none of them. For the vector norm of each row use axis=1.
norm-vector-order = "{ $order }" is a norm of matrices; vectors take a number p from 0 up, or "inf".
norm-axis = There is no axis { $axis } in an array of shape { $shape }: it has { COUNT($ndim, one: "axis", other: "axes") }, counted from 0.
norm-overflow = The norm itself is about 10^{ $exponent }, beyond the largest float { $limit }; scale the input down, or pass exact=True.
norm-power-not-exact = A sum of powers with p = { $order } has no exact root here.
norm-exact-as-floats = The entries are exact, but singular values of such a matrix are not: it was measured in floats.
norm-lanczos = Found by Lanczos with a residual of { $residual } beside the largest entry; that a singular value lies so close is certain, that it is the largest is very likely.
norm-steps-singular = Singular values are derived by hand for 2x2 matrices of fractions only.
norm-picture-none = only vectors of two numbers, 2x2 matrices in the spectral norm, and unit balls are drawn

norm-title = The norm of order { $order }
distance-title = The distance of order { $order }
distance-step = Subtract first: a distance is the size of the difference.
norm-step-one = Add the absolute values.
norm-step-two = Square, add, and take the root: Pythagoras in any number of dimensions.
norm-step-inf = The largest absolute value.
norm-step-zero = Count 1 for every entry that is not zero.
norm-step-p = Raise the absolute values to the power { $p }, add, and undo the power.
norm-step-fro = Treat the matrix as one long vector: square, add, and take the root.
norm-step-max = The largest absolute value of all entries.
norm-step-empty = Nothing adds up to 0.
norm-step-column-sum = Absolute values of column { $line }, added.
norm-step-row-sum = Absolute values of row { $line }, added.
norm-step-largest = The largest of these sums.
norm-step-squares = The sum of the squares is s₁² + s₂², the singular values squared.
norm-step-determinant = The size of the determinant is s₁ s₂.
norm-step-spectral = Since (s₁ ± s₂)² = F ± 2|det|, the larger singular value is half the sum of the two roots.
norm-step-nuclear = Since (s₁ + s₂)² = F + 2|det|, the sum of the singular values is this root.

norm-means-one = All sizes add up to { $value }: the way from the origin when one can only walk along the axes.
norm-means-two = The straight way from the origin is { $value } long.
norm-means-inf = { $size ->
    [one] The only size is { $value }.
   *[other] The largest of the { $size } sizes is { $value }.
  }
norm-means-zero = Of { COUNT($size, one: "entry", other: "entries") }, { $value ->
    [0] none is
    [one] one is
   *[other] { $value } are
  } not zero.
norm-means-p = With p = { $p } the size is { $value }; the larger p, the more the largest entry decides.
norm-use-one = As a penalty (Lasso) it adds { $value } times the strength to the loss, and pushes every weight towards zero with the same force, however small it is: so weights become exactly zero.
norm-use-two = As a penalty (ridge) its square { $square } is used: large weights are pushed hard, small ones hardly, so weights shrink but seldom become zero.
norm-use-clip = Were this a gradient and clipped at length 1, it would be multiplied by { $factor }.
norm-use-no-clip = Were this a gradient and clipped at length 1, it would pass unchanged: { $value } is not above 1.
norm-use-inf = Adversarial attacks are bounded in this norm: no pixel may change by more than ε; here the largest change is { $value }.
norm-note-zero = Counting is not a norm: doubling a vector does not double the count.
norm-note-below-one = With p = { $p } below 1 this is no norm: (1, 0) and (0, 1) have size 1 each, but their sum has size { $together }, so a detour would be shorter than the straight way. It prefers zeros even more than p = 1 does.
norm-means-lines = { $count ->
    [one] One line was measured: { $largest }.
   *[other] { $count } lines were measured, from { $smallest } to { $largest }. Dividing each line by its own norm makes embeddings of unit length.
  }
norm-means-columns = The largest column sum is { $value }: no vector's 1-norm grows by more.
norm-means-rows = The largest row sum is { $value }: no vector's largest entry grows by more.
norm-means-spectral = No vector is stretched by more than { $value }, and one is stretched by exactly that.
norm-means-fro = As one long vector the matrix has length { $value }.
norm-means-nuc = The singular values add up to { $value }.
norm-means-max = The largest entry has size { $value }.
norm-note-spectral = This is the spectral norm; NumPy's default for matrices is the Frobenius norm, ord="fro" here.
norm-use-spectral = A layer with these weights changes its output by at most { $value } times a change of its input; spectral normalisation divides by this number.
norm-use-fro = Weight decay penalises the square, { $square }.
norm-use-nuc = As a penalty it makes matrices of low rank, as the 1-norm makes vectors with zeros.

distance-means-one = Along the grid they are { $value } apart.
distance-means-two = On the straight line they are { $value } apart.
distance-means-inf = The largest single difference is { $value }.
distance-means-zero = They differ in { $value ->
    [one] one place.
   *[other] { $value } places.
  }
distance-means-p = With p = { $p } they are { $value } apart.
distance-means-matrix = The matrices are { $value } apart.
distance-means-same = They are the same: the distance is 0.
distance-means-stack = One distance for each pair; there are { $count }.
distance-use = Nearest-neighbour search and many losses are distances; which norm is used decides what counts as near.

norm-picture = Three ways to measure one vector
norm-picture-grid = along the grid: { $value }
norm-picture-side = longest side: { $value }
norm-picture-straight = straight: { $value }
norm-seen = The way along the grid goes { $across } across and { $up } up; the straight way is the arrow; the longer of the two sides is marked.
norm-balls-picture = All vectors of size 1
norm-balls-seen = A diamond for p = 1 inside a circle for p = 2 inside a square for p = ∞.
norm-picture-circle = unit circle
norm-picture-image = its image
norm-stretch-picture = The spectral norm: the longest stretch
norm-stretch-seen = The unit circle becomes an ellipse; its longer half axis has length { $value }.
norm-sparsity-picture = { $order ->
    [1] Why the 1-norm makes weights zero
   *[2] Why the 2-norm does not
  }
norm-sparsity-best = best without a penalty
norm-sparsity-contour = equal loss
norm-sparsity-touch = w = ({ $first }, { $second })
norm-sparsity-corner = The growing ellipses of equal loss first touch the diamond in a corner, at ({ $first }, { $second }): one weight is exactly zero.
norm-sparsity-round = The growing ellipses of equal loss first touch the circle beside the axis, at ({ $first }, { $second }): both weights stay.
norm-picture-ball = equally far, p = { $order }
norm-picture-unit-ball = unit ball, p = { $order }
norm-seen-space = The way along the grid goes { $sides } along the axes; the straight way is the arrow; the longest of the sides is marked.
norm-table-picture = The matrix and its norm
norm-table-seen = A matrix of size { $rows } × { $columns }, coloured by its entries{ $marked ->
    [0] .
   *[other] ; a frame marks those that decide the norm.
  }
norm-ball-picture = { $order ->
    [fro] Frobenius: both half axes together
    [nuc] Nuclear: the sum of both half axes
   *[other] How far the unit ball of p = { $order } is stretched
  }
norm-stretch-seen-axes = The unit circle becomes an ellipse; the lengths of its two half axes, the singular values, make the norm { $value }.
norm-stretch-seen-p = The unit ball of p = { $order } and its image; the farthest point of the image has size { $value }, measured in the same way.
distance-picture = The distance is the size of the difference: { $value }
distance-seen = Two objects and their difference, entry by entry, as coloured tables.
