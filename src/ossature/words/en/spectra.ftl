### Spectra: the directions a map keeps, and by how much it stretches them.

table-charpoly-name = Characteristic polynomial
table-charpoly-geometry = for which λ does A − λI flatten space
table-charpoly-use = is a recurrent layer stable: do all roots lie inside the unit circle

room-spectra = Most arrows turn when a matrix meets them; a few keep their direction and are only stretched. They tell what happens when the map is repeated.
room-spectra-polynomial = Where does the polynomial cross zero?
room-spectra-double = A double root: the curve only touches
room-spectra-turn = A quarter turn: no real root at all
room-spectra-cubic = A cubic that no fraction solves

spectra-large = Exact eigenvalues are found up to { $allowed } rows, and the matrix has { $needed }.
spectra-steps-large = Steps are written out up to { $allowed } rows here, and the matrix has { $size }; the answer is exact all the same.
spectra-empty = A matrix without rows has no eigenvalues.
spectra-picture-empty = there is nothing to draw

charpoly-title-cofactors = The characteristic polynomial: det(A − λI) by cofactors
charpoly-title-traces = The characteristic polynomial by the method of Faddeev and LeVerrier: one coefficient after the other, each from a trace
charpoly-step-start = Take λ away along the diagonal: an eigenvalue is a λ that makes the determinant of what is left zero.
charpoly-step-one = A single entry is its own determinant.
charpoly-step-two = ad − bc, multiplied out and collected by powers of λ.
charpoly-step-row = Expand along row { $line }: each entry times the determinant left when its row and column are covered, signs alternating like a chessboard.
charpoly-step-collect = Put the minors back into the { $size }x{ $size } expansion, multiply out, and collect by powers of λ.
charpoly-step-even = With an even number of rows det(λI − A) is the same as det(A − λI).
charpoly-step-odd = With an odd number of rows every sign changes between det(A − λI) and det(λI − A); the second begins with plus, and is the one that libraries report.
charpoly-step-first = Begin with A itself.
charpoly-step-next = Add { $shift } along the diagonal of { $matrix }, and multiply by A.
charpoly-step-coefficient = { $k ->
    [1] Minus the trace: { $name }.
   *[other] Minus the trace, divided by { $k }: { $name }.
  }
charpoly-coefficient = the coefficient of { $power }
charpoly-constant = the constant term
charpoly-step-zero = One more round gives nothing but zeros: A satisfies its own characteristic polynomial (Cayley and Hamilton), which checks the whole computation.
charpoly-step-gathered = Put the coefficients together.
charpoly-step-factors = { $count ->
    [one] It is the power of one factor that cannot be split further.
   *[other] It splits into { $count } different factors, none of which can be split further.
  }
charpoly-step-prime = It cannot be split further: no polynomial of lower degree with coefficients of this kind divides it.
charpoly-step-empty = With no rows the determinant is an empty product, 1.
charpoly-conclusion = The roots of this polynomial are the eigenvalues of A.

charpoly-roots = { $size ->
    [one] Its one root is the eigenvalue: A − λI has no inverse exactly there.
   *[other] Its { $size } roots, counted with multiplicity and complex ones included, are the eigenvalues: A − λI has no inverse exactly there.
  }
charpoly-trace = The second coefficient is minus the trace: the eigenvalues add up to { $trace }.
charpoly-det = { $invertible ->
    [yes] The constant term gives the determinant: the eigenvalues multiply to { $det }. It is not zero, so A can be undone.
   *[no] The constant term is zero: zero is an eigenvalue, and A cannot be undone.
  }
charpoly-minimal = A polynomial of lower degree already gives the zero matrix when A is put in for λ: the minimal polynomial { $minimal }.
charpoly-radius = { $fate ->
    [grow] The largest root in size is { $radius }: a recurrent layer that multiplies by A at every step lets signals grow up to that many times a step, and in the end they explode.
    [fade] The largest root in size is { $radius }, below 1: a recurrent layer that multiplies by A at every step forgets, its signals fade by that factor a step.
   *[stay] The largest root in size is 1: a recurrent layer that multiplies by A at every step stands on the edge between fading and exploding.
  }
charpoly-title-picture = χ(λ), of degree { $degree }
charpoly-picture-root = its coefficients hold a root or i, so there is no curve of it over the real line
charpoly-seen = The curve of the characteristic polynomial over λ; it meets the axis in { COUNT($real, one: "place", other: "different places") }, and { $complex ->
    [0] no root is complex.
    [one] one different root is complex.
   *[other] { $complex } different roots are complex.
  }

table-eig-name = Eigenvalues and eigenvectors
table-eig-geometry = the directions a map keeps, and how many times it stretches them
table-eig-use = why deep linear chains explode or vanish; curvature of a loss; principal components
room-spectra-keep = Two directions are kept, stretched 3 times and once
room-spectra-defective = A shear: one eigenvalue twice, but only one direction
room-spectra-rotation = A quarter turn: no real direction is kept
room-spectra-fibonacci = Fibonacci's matrix and the golden ratio
room-spectra-fade = A layer repeated: one direction grows, one fades
room-spectra-tribonacci = Eigenvalues that no square root writes

spectra-steps-exact = Steps are written for exact numbers; give text or whole numbers, or pass exact=True.
spectra-beyond-field = An eigenvalue is a root of { $factor }, which is no number a + b·{ $root } with fractions a and b, and exact entries hold one square root at a time; give a NumPy array to compute with floats.
spectra-overflow = An eigenvalue of this { $size }x{ $size } matrix is too large for a float; divide the matrix by a power of ten first.
not-exact-two-algebraic = A root of { $first } and a root of { $second } cannot be kept exactly together; convert them with float() or complex().

method-eigh = eigenvalues of a symmetric matrix by LAPACK
method-eig = eigenvalues by LAPACK
eig-nearly-defective = The eigenvectors have condition { $condition }: within rounding the matrix may lack a basis of eigenvectors, and its eigenvalues move much when its entries move little. Typed as text it is decided exactly.
eig-more = { COUNT($count, one: "line", other: "lines") } more; .values and .vectors hold them all.
eig-repeated = { $value } is a root { $algebraic } times, and has { COUNT($geometric, one: "independent direction", other: "independent directions") }.
eig-defective = { $value } is a root { $algebraic } times, but has only { COUNT($geometric, one: "independent direction", other: "independent directions") }: the matrix is defective.
eig-roots-of = They are the roots of { $factor }, which no fraction makes zero.
eig-roots-long = They are the roots of a polynomial of degree { $degree } that cannot be split over the fractions.

eig-title = Eigenvalues and eigenvectors: det(A − λI), its roots, then (A − λI)v = 0
eig-step-value = { $algebraic ->
    [one] The factor { $factor } is zero at one place.
   *[other] The factor { $factor } is zero at one place, and it stands there { $algebraic } times.
  }
eig-step-discriminant = { $kind ->
    [real] The factor { $factor } is quadratic: b² − 4c is positive, so it has two real roots.
   *[complex] The factor { $factor } is quadratic: b² − 4c is negative, so its roots are complex, a pair.
  }
eig-step-root = { $sign ->
    [plus] One root takes the plus of (−b ± √Δ)/2.
   *[minus] The other takes the minus.
  }
eig-step-reduce = { $free ->
    [one] Solve (A − λI)v = 0 for λ = { $value } by elimination: one unknown is free, so there is one direction.
   *[other] Solve (A − λI)v = 0 for λ = { $value } by elimination: { $free } unknowns are free, so there are that many independent directions.
  }
eig-step-check = Put the free unknown to 1 (or to what avoids fractions), read the vector off, and check: A v is λ times v.
eig-step-check-one = Vector { $number }: put one free unknown to 1 and the others to 0, read it off, and check that A v is λ times v.
eig-step-mirrored = For λ = { $value } nothing has to be done again: change the sign of { $root } everywhere.
eig-step-located = { $factor } has degree { $degree } and cannot be split: no fraction and no single square root is an eigenvalue. Its roots lie here; the exact answer is the polynomial itself.
eig-step-template = One vector with λ in it serves all { $degree } of them: A v(λ) − λ v(λ) is a multiple of the polynomial in every entry, and so it is zero exactly at the eigenvalues.
eig-conclusion = { $size ->
    [0] There is nothing to stretch.
    [one] The one direction there is, is kept.
   *[other] There are { $size } independent eigenvectors, a basis: in it the map only stretches.
  }
eig-conclusion-defective = { $missing ->
    [one] Of { $size } eigenvectors that a basis needs one is missing: the matrix is defective and cannot be made diagonal.
   *[other] Of { $size } eigenvectors that a basis needs { $missing } are missing: the matrix is defective and cannot be made diagonal.
  }

eig-along = { $kind ->
    [zero] Along { $vector } everything is sent to zero: the eigenvalue is 0, and the map cannot be undone.
    [same] Along { $vector } nothing changes: the eigenvalue is 1.
    [back] Along { $vector } every arrow is turned round, its length kept: the eigenvalue is −1.
    [flip] Along { $vector } every arrow is turned round and its length multiplied by { $times }: a negative eigenvalue.
   *[stretch] Along { $vector } the direction is kept and the length multiplied by { $times }.
  }
eig-turn = A pair of complex eigenvalues is a rotation: in some plane, seen through the right coordinates, every step turns by { $degrees }° and multiplies lengths by { $times }.
eig-perpendicular = The matrix equals its (conjugate) transpose: its eigenvalues are real, and eigenvectors of different eigenvalues are perpendicular.
eig-missing = The matrix is defective: it has only { COUNT($found, one: "independent eigenvector", other: "independent eigenvectors") } in dimension { $size }, too few for a basis; powers of it grow by a polynomial besides.
eig-chain = { $fate ->
    [grow] Repeated { $layers } times, the largest eigenvalue in size, { $radius }, becomes { $growth }: a chain of that many such linear layers makes signals and gradients explode.
    [fade] Repeated { $layers } times, the largest eigenvalue in size, { $radius }, becomes { $growth }: a chain of that many such linear layers makes signals and gradients vanish.
    [creep] The largest eigenvalue in size is 1, but a direction is missing: a chain of { $layers } such linear layers lets signals grow like a power of their number.
   *[stay] The largest eigenvalue in size is 1: a chain of such linear layers keeps the signal along its direction, however long it is. That is what orthogonal initialisation is for.
  }
eig-nilpotent = Every eigenvalue is 0: after { $size } applications at most, everything is zero.
eig-use = Applied again and again, the direction of the largest eigenvalue in size wins: that is power iteration, and PageRank; the Hessian's largest eigenvalue λ likewise sets the limit 2/λ of the learning rate.

eig-unit-circle = unit circle
eig-image = its image
eig-stretched = A v{ $number } = { $times } v{ $number }
eig-title-lines = Directions that are kept
eig-title-turn = Every direction is turned
eig-title-plane = Eigenvalues in the complex plane
eig-axis-real = real part
eig-axis-imaginary = imaginary part
eig-seen-lines = { $count ->
    [one] The unit circle becomes an ellipse; arrows along one dashed line through the origin keep their direction.
   *[other] The unit circle becomes an ellipse; arrows along { $count } dashed lines through the origin keep their direction and are only stretched.
  }
eig-seen-turn = The unit circle becomes an ellipse and no arrow keeps its direction; an arrow is followed for two steps. In the right coordinates each step turns by { $degrees } degrees.
eig-seen-plane = { COUNT($count, one: "eigenvalue", other: "eigenvalues") } in the complex plane with the unit circle; { $outside } outside of it, where powers grow.

table-diagonalize-name = Diagonalization
table-diagonalize-geometry = the coordinates in which the map only stretches
table-diagonalize-use = powers of a layer at once; the separate directions of gradient descent
room-spectra-diagonal = In the right coordinates there is only stretching
room-spectra-switch = Sun or rain tomorrow: powers of a Markov chain

diagonalize-defective = { $value } is an eigenvalue { $algebraic } times, but has only { COUNT($geometric, one: "independent eigenvector", other: "independent eigenvectors") }: there is no basis of eigenvectors, and A cannot be made diagonal. eig(A) shows those there are.
diagonalize-nearly = The eigenvectors have condition { $condition }: within rounding there is no basis of eigenvectors, and P D P⁻¹ would not give A back. Type the matrix as text, or pass exact=True, to decide exactly.
diagonalize-title = Diagonalization: the eigenvectors become the columns of P, the eigenvalues the diagonal of D
diagonalize-step-check = Put the eigenvectors side by side, and the eigenvalues on a diagonal in the same order: A P = P D, column by column A v = λ v.
diagonalize-conclusion = The columns of P are independent, so P has an inverse, and A = P D P⁻¹.
diagonalize-coordinates = { $size ->
    [one] In one dimension every map only stretches.
   *[other] P⁻¹ translates into the coordinates of the eigenvectors, D stretches each of the { $size } coordinates by itself, and P translates back.
  }
diagonalize-power = { $rounded ->
    [no] Powers cost nothing any more: A to the power { $power } is P times the diagonal matrix of { $values } times P⁻¹.
   *[yes] Powers cost nothing any more: A to the power { $power } is P times the diagonal matrix of about { $values } times P⁻¹.
  }
diagonalize-orthogonal = A equals its (conjugate) transpose, so eigenvectors can be taken perpendicular and of length 1: then P⁻¹ is the (conjugate) transpose of P, and nothing has to be inverted.
diagonalize-use = In deep learning the Hessian is diagonalized so: gradient descent on a bowl falls apart into one independent descent for each eigenvector, each with its own speed.
diagonalize-title-tables = A P = P D
diagonalize-seen = Coloured tables of size { $size } × { $size }: A times P is P times the diagonal matrix D.

table-definiteness-name = Definiteness
table-definiteness-geometry = does the bowl xᵀAx open upwards, downwards, or both like a saddle
table-definiteness-use = minimum, maximum or saddle: the signs of a loss's curvature; is a covariance possible
room-spectra-bowl = A bowl: it rises in every direction
room-spectra-saddle = A saddle: up one way, down another
room-spectra-trough = A trough: along its bottom nothing changes

definite-title = Definiteness: leading minors, pivots, and a direction that shows the sign
definite-is-positive-definite = A is positive definite: xᵀAx > 0 in every direction.
definite-is-positive-semidefinite = A is positive semidefinite: xᵀAx is never negative, and zero in some direction.
definite-is-negative-definite = A is negative definite: xᵀAx < 0 in every direction.
definite-is-negative-semidefinite = A is negative semidefinite: xᵀAx is never positive, and zero in some direction.
definite-is-indefinite = A is indefinite: xᵀAx is positive in some directions and negative in others.
definite-is-zero = A is zero: xᵀAx is zero in every direction.
definite-is-uncertain = Rounding hides the kind: some eigenvalue is smaller than the bound on its error.
definite-counts = In(A), the inertia, counts independent directions: { $positive } rising, { $negative } falling, { $zero } staying.
definite-unsure = { COUNT($count, one: "direction has", other: "directions have") } a sign that rounding hides; type the matrix as text, or pass exact=True, to decide.
definite-step-minors = Leading minors, from the upper left corner: all positive is positive definite (Sylvester); signs −, +, −, ... are negative definite; otherwise the pivots decide.
definite-step-squares = Completing squares is A = L D Lᴴ with an invertible L, so D has the signs of A (Sylvester's law of inertia): { $positive } positive, { $negative } negative, { $zero } zero.
definite-step-rises = One direction that rises.
definite-step-falls = One direction that falls: A is not positive definite, and this proves it.
definite-step-flat = One direction that stays: A times it is zero.
definite-hessian-positive-definite = As the Hessian where the gradient is zero, this is a strict local minimum.
definite-hessian-positive-semidefinite = As the Hessian where the gradient is zero, this may be a minimum, with a valley floor along which second derivatives say nothing.
definite-hessian-negative-definite = As the Hessian where the gradient is zero, this is a strict local maximum.
definite-hessian-negative-semidefinite = As the Hessian where the gradient is zero, this may be a maximum, with a ridge along which second derivatives say nothing.
definite-hessian-indefinite = As the Hessian where the gradient is zero, this is a saddle: gradient descent leaves it along the directions that fall.
definite-hessian-zero = As the Hessian where the gradient is zero, this says nothing: the loss is flat to second order.
definite-hessian-uncertain = As a Hessian this cannot be told from a singular one with these floats.
definite-along-rises = Along { $vector } it rises.
definite-along-falls = Along { $vector } it falls.
definite-along-flat = Along { $vector } it stays level.
definite-use = Covariance matrices and the Gram matrices of kernels are positive semidefinite; a Cholesky factor exists exactly for positive definite ones; Newton's step leads downhill only there.
definite-title-picture = Level lines of the quadratic form
definite-rises = rises
definite-falls = falls
check-inertia = The signs claimed are not those of A, or L D Lᴴ is not A.
check-congruence = The factors claimed do not multiply to A, or have other signs than claimed.

table-svd-name = Singular value decomposition
table-svd-geometry = the unit circle becomes an ellipse: its axes, how long they are, and where they came from
table-svd-use = low-rank adapters and compression; how much a layer can stretch; principal components
room-spectra-ellipse = A circle becomes an ellipse: the axes of both

svd-empty = A matrix without entries has no singular values.
svd-more = { COUNT($count, one: "singular value", other: "singular values") } more; .singular_values holds them all.
svd-by-floats = Singular values are computed with floats; the bounds count what rounding did to the entries, too.
svd-steps = singular values are computed with floats, by many small rotations that no one writes out
svd-overflow = A singular value of this { $rows }x{ $columns } matrix is too large for a float; divide the matrix by a power of ten first.
svd-no-convergence = Two methods were tried, and neither found the singular values of this { $rows }x{ $columns } matrix; try A.T, or the matrix divided by its largest entry.
eig-no-convergence = The iteration for the eigenvalues of this { $size }x{ $size } matrix did not converge; try A.T, which has the same ones, or type it as text to find them exactly.
svd-rank = The rank of the approximation is { $rank }, and has to be a whole number from 0 to { $most }.
svd-stretches = { $columns ->
    [one] The one direction there is, is stretched { $largest } times.
   *[other] No direction is stretched more than { $largest } times, and none of those that V lists less than { $smallest } times.
  }
svd-condition = { $lost ->
    [0] The condition is { $condition }: solving with this matrix loses next to no digits.
    [one] The condition is { $condition }: solving with this matrix can lose about one digit.
   *[other] The condition is { $condition }: solving with this matrix can lose about { $lost } digits.
  }
svd-flat = Of { COUNT($count, one: "singular value", other: "singular values") } rounding lets { $rank } be told from zero: some direction is flattened, or nearly so.
svd-share = The first direction alone holds { $share } % of the sum of squares: that is how much one outer product σ₁u₁v₁ᵀ keeps.
svd-use = In deep learning the largest singular value limits how much a layer stretches a signal (spectral normalisation), and the sum of the first few outer products is the best compression of its weights (low-rank adapters).
svd-title-ellipse = The circle, the ellipse, and their axes
svd-seen-ellipse = The unit circle becomes an ellipse; two perpendicular arrows on the circle go to its half-axes.
svd-title-values = Singular values in their order
svd-seen-values = { COUNT($count, one: "singular value", other: "singular values") }, from the largest down.
