### The determinant: scaling factor and orientation.

table-det-name = Determinant
table-det-geometry = how many times areas or volumes grow; minus: mirrored; zero: flattened
table-det-use = is a layer invertible; the log|det| term of a normalising flow

det-needs-square = { $name } is { $rows }x{ $columns } and det needs a square matrix; the volume its columns span is the root of det(multiply(transpose({ $name }), { $name })).
det-unknown-method = "{ $method }" is no method of det; choose one of { $known }.
det-permutations-large = Writing a determinant out by permutations takes n! products: with n = { $needed } that is past the limit of { $allowed }; use method="elimination".
det-cofactors-large = Expanding by cofactors from n = { $needed } on fills pages (the limit is { $allowed }); use method="elimination".
det-by-hand-exact = Method "{ $method }" is for exact entries; give text or whole numbers, pass exact=True, or leave the method out.
det-steps-exact = A determinant of floats is computed by LU and has no steps to write; pass exact=True, or type the matrix as text.
det-steps-large = Steps are written out up to { $allowed } rows, and the matrix has { $size }; the value is exact all the same.
det-no-strategy = strategy="{ $strategy }" says how to eliminate, and method="{ $method }" eliminates nothing; leave one of them out.
det-picture-none = only one matrix of at least one row can be drawn

det-title = det = { $value }
det-unit-square = unit square
det-area = area { $area }
det-area-turned = area { $area }, { $turn }
det-volume = volume { $volume }
det-turn-kept = same turn
det-turn-flipped = turned over
det-seen-table = The matrix as coloured cells; its determinant is { $value }.
det-seen-kept = { $dimension ->
    [2] The unit square becomes a parallelogram of area { $scaling }; going from the first column to the second still turns counter-clockwise.
   *[3] The unit cube becomes a slanted box of volume { $scaling }; a right hand stays a right hand.
  }
det-seen-flipped = { $dimension ->
    [2] The unit square becomes a parallelogram of area { $scaling }, turned over: going from the first column to the second now turns clockwise.
   *[3] The unit cube becomes a slanted box of volume { $scaling }, mirrored: a right hand becomes a left hand.
  }
det-seen-collapsed = { $dimension ->
    [2] The unit square is squashed onto a line or a point: area 0.
   *[3] The unit cube is squashed flat: volume 0.
  }
det-seen-uncertain = The { $dimension }-dimensional image has volume about { $scaling }, too close to zero to tell which way it is turned.

det-title-permutations = Determinant by permutations: one entry from each row and each column
det-title-cofactors = Determinant by cofactors: a large one from smaller ones
det-title-elimination = Determinant by elimination: make it triangular, and keep account of what each operation does to it
det-title-lu = Determinant from A = P L U: multiply the diagonal of U, and change sign for every exchange of rows
det-step-two = The product down the main diagonal, minus the product up the other one: ad − bc.
det-step-one = A single number is its own determinant.
det-step-empty = With no rows at all the product is empty, and an empty product is 1.
det-step-permutations = One entry from every row and every column, in all { COUNT($terms, one: "possible way", other: "possible ways") }: each choice gives a product, which counts minus when the picks need an odd number of exchanges to come into order.
det-step-along-row = { $zeros ->
    [0] Expand along row { $line }: each entry times the determinant left when its row and column are covered, signs alternating like a chessboard.
    [one] Expand along row { $line }: its zero saves a minor.
   *[other] Expand along row { $line }: its { $zeros } zeros save that many minors.
  }
det-step-along-column = { $zeros ->
    [0] Expand along column { $line }: each entry times the determinant left when its row and column are covered, signs alternating like a chessboard.
    [one] Expand along column { $line }: its zero saves a minor.
   *[other] Expand along column { $line }: its { $zeros } zeros save that many minors.
  }
det-step-collect = Put the minors back into the { $size }x{ $size } expansion and add up.
det-step-triangular = { $exchanges ->
    [0] The matrix is triangular, so its determinant is the product of its diagonal.
    [one] The matrix is triangular: multiply its diagonal. One exchange of rows turns the sign once.
   *[other] The matrix is triangular: multiply its diagonal. { $exchanges } exchanges of rows turn the sign that many times.
  }
det-step-scaled = { $exchanges ->
    [0] The matrix is triangular: multiply its diagonal. Rows were multiplied by { $factor } in all, and the determinant with them; divide that out.
    [one] The matrix is triangular: multiply its diagonal. One exchange of rows turns the sign, and rows were multiplied by { $factor } in all; divide that out.
   *[other] The matrix is triangular: multiply its diagonal. { $exchanges } exchanges of rows turn the sign as often, and rows were multiplied by { $factor } in all; divide that out.
  }
det-step-divided = { $exchanges ->
    [0] The matrix is triangular: multiply its diagonal. Rows were divided by { $divisor } in all, and the determinant with them; multiply that back.
    [one] The matrix is triangular: multiply its diagonal. One exchange of rows turns the sign, and rows were divided by { $divisor } in all; multiply that back.
   *[other] The matrix is triangular: multiply its diagonal. { $exchanges } exchanges of rows turn the sign as often, and rows were divided by { $divisor } in all; multiply that back.
  }
det-step-scaled-both = { $exchanges ->
    [0] The matrix is triangular: multiply its diagonal. Rows were multiplied by { $factor } and divided by { $divisor } in all, and the determinant with them; undo both.
    [one] The matrix is triangular: multiply its diagonal. One exchange of rows turns the sign; rows were multiplied by { $factor } and divided by { $divisor } in all; undo both.
   *[other] The matrix is triangular: multiply its diagonal. { $exchanges } exchanges of rows turn the sign as often; rows were multiplied by { $factor } and divided by { $divisor } in all; undo both.
  }
det-conclusion = The determinant is { $value }.

det-empty = A matrix without rows has determinant 1: nothing is stretched.
det-scales = { $size ->
    [1] Every length is multiplied by { $scaling }.
    [2] Every area is multiplied by { $scaling }: the unit square becomes a parallelogram of that area.
    [3] Every volume is multiplied by { $scaling }: the unit cube becomes a slanted box of that volume.
   *[other] Every { $size }-dimensional volume is multiplied by { $scaling }.
  }
det-preserves = { $size ->
    [1] Lengths stay as they are.
    [2] Areas stay exactly as they are, as under a rotation or a shear.
   *[other] Volumes stay exactly as they are, as under a rotation or a shear.
  }
det-kept = The sign is plus: orientation is kept, left stays left and right stays right.
det-flipped = The sign is minus: the map mirrors space, left and right change places.
det-invertible = It is not zero, so the map can be undone: the inverse exists and every system with this matrix has exactly one solution.
det-collapses = { $ways ->
    [one] The determinant is 0: space of dimension { $size } is squashed to dimension { $rank }. Everything along { $lost } goes to zero.
   *[other] The determinant is 0: space of dimension { $size } is squashed to dimension { $rank }. { $ways } independent directions go to zero, { $lost } among them.
  }
det-collapses-numeric = The determinant is exactly 0 in floating point: a { $size }-dimensional volume is squashed flat.
det-not-invertible = What has been squashed together cannot be pulled apart again: there is no inverse, and a layer with these weights loses information for good.
det-flow = In a normalising flow, a layer with this matrix changes the log-density by −log|det| { $sign } { $minus_log_abs } at every point.
det-flow-forbidden = A normalising flow cannot use this layer: log|det| would be −∞.
det-uncertain = { $value }: rounding hides its sign, so this does not say whether the matrix is invertible.
det-decide-exactly = To decide, type the matrix as text or pass exact=True: then there is no rounding.
det-complex = Over the complex numbers there is no left and right; the real volume grows by |det|² with |det| = { $scaling }.
det-relative-error = relative error at most { $error }
