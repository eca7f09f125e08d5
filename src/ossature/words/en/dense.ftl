### How float systems were solved.

dense-scaled = Rows and columns differ much in size, so they were scaled by powers of two first; condition and backward error are those of the scaled system.
dense-moved-up = { $method } was not accurate enough here (condition { $condition }), so the next method took over.
dense-not-definite = The matrix is symmetric but not positive definite, so Cholesky gave way to LU.
dense-zero-pivot = { $method } met an exactly zero pivot.
dense-refined = The answer was corrected { COUNT($steps, one: "time", other: "times") } with residuals in doubled precision.
dense-single = Factored in single precision, then corrected in double precision until nothing was left to correct: half the time, the same digits.
dense-singular-within = The condition number { $condition } is beyond what double precision can tell from infinity.
dense-rank-decided = Within rounding the rank is { $rank }, not { $full }: a relative change of { $distance } makes the matrix singular. To decide without rounding, pass exact=True or type the matrix as text.
dense-overflow = { $count ->
    [one] 1 entry of the solution is
   *[other] { $count } entries of the solution are
  } too large for a float; rescale the unknowns.
dense-no-inverse = Within rounding the matrix has rank { $rank } of { $size }, so it has no inverse; exact=True decides without rounding.
dense-stack-hard = { $count } { $count ->
    [one] system of the stack was
   *[other] systems of the stack were
  } too delicate for the common method and solved singly.
dense-sparse-fill = { COUNT($stored, one: "stored entry", other: "stored entries") }, { $factors } in the factors.
dense-sparse-filled = The sparse matrix was written out in full, to decide its rank and to reach the closest or the shortest solution.
dense-why-sparse = The matrix is sparse with { COUNT($stored, one: "stored entry", other: "stored entries") }; sparse LU keeps most zeros.
dense-why-stack = The whole stack ({ COUNT($count, one: "system", other: "systems") }) is solved together.
dense-why-rectangular = { COUNT($rows, one: "equation", other: "equations") } in { COUNT($columns, one: "unknown", other: "unknowns") }: the singular values, how far A stretches each direction, give the rank, and the closest or the shortest solution.
dense-why-tall = { COUNT($rows, one: "equation", other: "equations") } in { COUNT($columns, one: "unknown", other: "unknowns") }, more than there are unknowns: QR gives the closest solution, and the small R tells whether singular values are needed after all.
dense-why-diagonal = Nothing stands off the diagonal: divide.
dense-why-lower = Everything above the diagonal is zero: substitute from the top.
dense-why-upper = Everything below the diagonal is zero: substitute from the bottom.
dense-why-banded = Nothing stands further than { $lower } below and { $upper } above the diagonal: eliminate inside that band.
dense-why-cholesky = The matrix is symmetric and a Cholesky attempt succeeded, so it is positive definite: half the work of LU, and no pivoting.
dense-why-symmetric = The matrix is symmetric but not positive definite, so LU with partial pivoting.
dense-why-full = No structure to use, so LU with partial pivoting.
structure-not-triangular = Method "triangular" needs zeros on one side of the diagonal; this matrix reaches { $lower } below and { $upper } above it.
structure-not-diagonal = Method "diagonal" needs zeros off the diagonal; this matrix reaches { $lower } below and { $upper } above it.
factors-singular = The factor { $name } has a zero on its diagonal: the matrix is singular, and solve() on the matrix itself tells which systems have solutions.
proof-dense-only = proven=True works on one dense matrix; { $what } was given a sparse matrix or a stack.
proof-too-large = proven=True encloses up to { $allowed } unknowns and { $what } was asked for { $needed }. Without it the answer carries a measured error, and exact=True is exact.
proof-singular = No enclosure was found up to { COUNT($bits, one: "bit", other: "bits") }: the matrix is singular, or closer to it than can be told. exact=True decides.
det-log-only = The value itself does not fit a float; log_abs does.
det-sign-hidden = A relative change of { $distance } makes the matrix singular, and rounding alone may amount to that. To decide, pass exact=True or type the matrix as text.
factors-grown = Entries grew in the elimination: the product of the factors differs from the matrix by a relative { $backward }. Solving with these factors corrects that, or moves up to QR.
dense-stack-singular = { $count ->
    [one] One system of the stack has no single solution within rounding: the one at index { $first }, counted from 0.
   *[other] { $count } systems of the stack have no single solution within rounding; the first is at index { $first }, counted from 0.
  } The answer's kind, rank and consistent say which.
dense-agreement-decided = The equations agree within rounding only; whether they agree to the last digit is decided by exact=True, or by typing them as text.
dense-rows-graded = The equations differ so much in size that light ones vanish beside heavy ones in double precision, and there are too many of them for ball arithmetic: they were solved by QR with sorted rows, and no digit is claimed. exact=True decides.
dense-rank-gap = { $gap ->
    [none] How clear this is: beside the largest singular value (the largest stretch), the smallest is { $kept }; rounding could hide one below { $bound }.
   *[other] How clear this is: beside the largest singular value (the largest stretch), the last one counted is { $kept } and the first one not counted { $dropped }; what lies below { $bound } is taken for rounding.
  }
