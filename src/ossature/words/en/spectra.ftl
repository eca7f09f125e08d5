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
    [1] Minus the trace: { $of }.
   *[other] Minus the trace, divided by { $k }: { $of }.
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
