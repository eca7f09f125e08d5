### Linear maps: the two laws, the matrix, kernel and image, other coordinates, and the maps that have names.

cli-topic-maps = Linear maps
table-is_linear-name = Is it linear?
table-is_linear-geometry = grid lines stay straight, parallel and evenly spaced, and zero stays where it is
table-is_linear-use = which part of a layer a matrix can hold: weights are linear, a bias makes it affine, an activation bends it
table-matrix_of-name = Matrix of a map
table-matrix_of-geometry = its columns are where the unit arrows go
table-matrix_of-use = write any linear layer, a convolution or an average too, as one weight matrix
table-kernel-name = Kernel
table-kernel-geometry = everything that is sent to zero
table-kernel-use = differences between inputs that a layer cannot see
table-image-name = Image
table-image-geometry = everything that is reached
table-image-use = the features a layer can produce at all; low-rank adapters
table-change_basis-name = Change of basis
table-change_basis-geometry = the same map, read on another grid
table-change_basis-use = whitening, principal axes, coordinates in which a Hessian is diagonal
table-compose-name = Composition
table-compose-geometry = one map, then another
table-compose-use = linear layers in a row collapse into a single one
table-rotation-name = Rotation
table-rotation-geometry = the plane turns about zero
table-rotation-use = rotary position embeddings turn pairs of features
table-reflection-name = Reflection
table-reflection-geometry = a mirror: what lies in it stays
table-reflection-use = Householder layers; images flipped to enlarge a data set
table-projection-name = Orthogonal projection
table-projection-geometry = every point goes to the nearest one of a line or plane
table-projection-use = least squares, principal components, removing a direction from embeddings
table-shear-name = Shear
table-shear-geometry = layers slide over each other; areas stay
table-shear-use = slanted images to enlarge a data set; coupling layers of normalising flows

room-maps = A linear map keeps sums and multiples. It is known everywhere once it is known on the unit arrows: drag them, and the whole grid follows.
room-maps-scaling = Along x twice as long, along y three times
room-maps-affine = A shift sneaks in: is that still linear?
room-maps-bent = One square, and the grid bends
room-maps-flat = A whole line is sent to zero
room-maps-columns = Where do the unit arrows go?
room-maps-line = All of the plane lands on one line
room-maps-turn = A turn by 30°, with its square roots
room-maps-mirror = A mirror along the diagonal
room-maps-shadow = The shadow on a line
room-maps-slide = A sheared grid
room-maps-diagonal = On the right grid, a map only stretches
room-maps-layers = Two linear layers are one
room-maps-relu = An activation caught breaking the law

maps-is-linear = T is linear.
maps-is-affine = T is not linear, but affine: a linear map and then a shift.
maps-is-neither = T is not linear, and not affine either.
maps-fails-additivity = Additivity fails: here T(u + v) is not T(u) + T(v).
maps-fails-homogeneity = Homogeneity fails: here T(cu) is not c T(u).
maps-why-proven = This is proven for all vectors and numbers: every part of T is a sum of numbers times unknowns, and the distributive law does the rest.
maps-why-trials = It passed { COUNT($trials, one: "trial", other: "trials") } of both laws, on unit vectors and on random points of five sizes. That is evidence, not proof: a function may still break a law where nobody looked.
maps-tried = { COUNT($trials, one: "trial", other: "trials") } of the two laws, on chosen and random points at scales from 1e-6 to 1e6
maps-why-affine = A linear map sends zero to zero; T sends it to { $b }. Take this shift away, and the rest is linear.
maps-why-neither = A single pair of vectors that breaks a law is enough. No matrix can stand for T, whatever shift is added.
maps-use-linear = A layer without bias and activation is exactly this: output = W · input.
maps-use-affine = This is a dense layer: W · input + bias. The weights are the linear part, the bias is the shift; one more input that is always 1 would make it linear.
maps-use-neither = Activations must be like this: without a bend, any number of layers would collapse into one matrix.
method-trials = trials
method-formula = the formula in floats

maps-shape = A linear map with a matrix of { COUNT($rows, one: "row", other: "rows") } and { COUNT($columns, one: "column", other: "columns") }
maps-empty = Between spaces of which one holds nothing but zero there is only the zero map.
map-zero = It sends everything to zero.
map-identity = It changes nothing.
map-scales = { $kind ->
    [flip] It multiplies every vector by { $times }: every arrow turns round.
   *[same] It multiplies every vector by { $times }, in all directions alike.
  }
map-turns = It turns the plane by { $degrees }° { $way ->
    [left] to the left (anticlockwise)
   *[right] to the right (clockwise)
  }; lengths and angles stay.
map-mirrors = It mirrors the plane in the line through { $vector }.
map-mirrors-space = It is a mirror: { COUNT($kept, one: "direction stays", other: "directions stay") }, { COUNT($turned, one: "direction changes", other: "directions change") } sign; lengths stay.
map-mirrors-slanted = It is a slanted mirror: done twice, it changes nothing, but lengths do not stay.
map-keeps-lengths = It keeps all lengths and angles: { $kind ->
    [turn] a rotation.
   *[mirror] a rotation together with a mirror.
  }
map-projects = It projects at right angles onto a space of dimension { $rank }; { $lost ->
    [0] nothing is lost.
    [one] one direction is lost.
   *[other] { $lost } directions are lost.
  }
map-projects-slanted = It projects at a slant onto a space of dimension { $rank }: done twice, it does no more.
map-shears = It is a shear: a space of dimension { $kept } stays as it is, the rest slides along; areas and volumes stay.
map-between = { $way ->
    [up] It takes { COUNT($columns, one: "number", other: "numbers") } and gives { $rows }: it cannot fill the larger space.
   *[down] It takes { COUNT($columns, one: "number", other: "numbers") } and gives { $rows }: something must be sent to zero.
  }
maps-use-matrix-of = Because the columns are T(e₁), T(e₂), ..., asking a layer for the unit vectors reads off its whole weight matrix.
maps-use-change-basis = Similar matrices share determinant, trace and eigenvalues. Training in coordinates where the Hessian is nearly diagonal is what preconditioning and Adam aim at.
maps-use-compose = Two linear layers without an activation between them are this one layer: depth comes from the bends, not from the matrices.
maps-use-rotation = Rotary position embeddings turn each pair of features by an angle that grows with the position, and lengths stay as they are.
maps-use-reflection = Every orthogonal matrix is a product of such mirrors; that is how QR makes one (Householder), and how orthogonal layers are built.
maps-use-projection = Least squares is this: the prediction is the projection of the targets onto the columns of the data.
maps-use-shear = A shear has determinant 1 and is undone by the opposite shear: that is why coupling layers of normalising flows are made of them.

maps-kernel-zero = ker T = 0: nothing but zero is sent to zero.
maps-image-zero = im T = 0: nothing but zero is reached.
maps-dimension = Its dimension is { $dimension }, in a space of dimension { $ambient }.
maps-rank-nullity = Rank and nullity: { $rank } + { $nullity } = { $size }, the count of numbers that go in.
maps-kernel-nothing = Different inputs have different outputs: nothing is lost.
maps-kernel-lost = { COUNT($nullity, one: "direction is", other: "directions are") } lost: moving the input along the kernel changes nothing in the output.
maps-use-kernel = A network cannot tell apart inputs that differ by a vector of its first layer's kernel, however deep it is.
maps-image-all = Everything is reached: the rank, { $rank }, is as large as it can be.
maps-image-part = Only { $rank } of { COUNT($ambient, one: "dimension", other: "dimensions") } can be reached; an equation T(x) = b has a solution only for b in there.
maps-use-image = A low-rank adapter (LoRA) changes a layer only within an image of small dimension.

maps-title-fails = { $law ->
    [additivity] Additivity, tried on two vectors
   *[homogeneity] Homogeneity, tried on a vector and a number
  }
maps-title-linear = The matrix of the map, and both laws
maps-title-matrix-of = Column by column: where the unit vectors go
maps-title-change-basis = The same map in the coordinates of the basis P
maps-title-compose = One map after the other: the product of their matrices
maps-title-rotation = The rotation by θ
maps-title-shear = Column by column: where a shear sends the unit vectors
maps-title-projection = The projection onto the span of the columns of B
maps-title-reflection = The reflection: twice the projection, less the identity
maps-step-choose = Choose a vector.
maps-step-put-in = Put its numbers in.
maps-step-differ = The two sides differ: one such case is enough.
maps-step-unit = Unit vector { $number } goes here: this is column { $number } of the matrix.
maps-step-columns = The columns side by side.
maps-step-additive = Additivity, tried: the image of a sum is the sum of the images.
maps-step-homogeneous = Homogeneity, tried: the image of three times a vector is three times its image.
maps-step-move-basis = What becomes of each new basis vector, in the old coordinates.
maps-step-inverse-basis = The inverse of P translates old coordinates into new ones.
maps-step-new-coordinates = Read the images in the new coordinates.
maps-step-after = Column { $number } of the first map, sent on by the second.
maps-step-product = All columns at once: this is how the matrix product is defined.
maps-step-cosine = The unit vector e₁ turns by θ; its first coordinate is the cosine.
maps-step-sine = Its second coordinate is the sine.
maps-step-lengths = RᵀR = I: lengths and angles stay.
maps-step-gram = The inner products of the columns of B.
maps-step-gram-inverse = Its inverse.
maps-step-project = Put together: the projection matrix.
maps-step-twice = Projecting twice does no more.
maps-step-reflect = Go to the nearest point, and as far again.
maps-step-back = Mirrored twice, everything is back.
maps-step-rank-nullity = Rank and nullity add up to the count of columns: each column either has a pivot or is free.
maps-conclusion-fails = So T is not linear.
maps-conclusion-linear = In letters this is the distributive law, A(u + v) = Au + Av and A(cu) = c Au, which holds for all u, v and c: T is linear.
maps-conclusion-matrix = This matrix does to every vector what the map does.
maps-steps-exact = Steps are written for exact numbers; give text or whole numbers, or pass exact=True.
maps-steps-large = Steps are written out up to { $allowed } rows and columns here, and there are { $rows } and { $columns }; the answer is the same.
maps-steps-trials = A function that was tried point by point has no worked steps; write it as a formula of sums and products, or as a matrix.

maps-title-grid = The grid before and after
maps-title-table = The matrix of the map
maps-title-closed = The arrows close: T(u + v) = T(u) + T(v)
maps-title-open = The arrows do not close: T(u + v) is not T(u) + T(v)
maps-title-bent = The grid bends
maps-title-graph = The graph of T
maps-title-kernel-picture = The kernel, and the grid after the map
maps-title-image-picture = The image, and the grid after the map
maps-before = before
maps-after = after
maps-gap = the gap
maps-seen-grid = The unit square becomes a parallelogram on the images of the two unit vectors; the grid follows.
maps-seen-table = The matrix as coloured cells, { COUNT($rows, one: "row", other: "rows") } and { COUNT($columns, one: "column", other: "columns") }.
maps-seen-closed = The arrows T(u) and T(v), one after the other, end where the arrow T(u + v) ends.
maps-seen-open = The arrows T(u) and T(v), one after the other, end away from the end of T(u + v).
maps-seen-bent = The lines of the grid are bent or unevenly spaced after the map; two arrows that should agree do not.
maps-seen-line = A straight line through zero.
maps-seen-line-away = A straight line that misses zero.
maps-seen-curve = A curve that is no straight line.
maps-seen-space = { $name ->
    [kernel] The kernel has dimension { $dimension } in the plane.
   *[image] The image has dimension { $dimension } in the plane.
  }
maps-picture-empty = there is nothing to draw
maps-picture-none = a function from { COUNT($columns, one: "number", other: "numbers") } to { $rows } that is no formula of the plane cannot be drawn

code-function = The Python function { $name } came in as an object and cannot be written out as source; a formula such as "f(x, y) = (2x, 3y)" can.
maps-how-many = A Python function does not say how many numbers it takes; say it, as in is_linear(f, 2).
maps-n = n is { $value }; it has to be a whole number from 1 to { $allowed }.
maps-n-differs = n is { $n }, but the map takes { COUNT($columns, one: "number", other: "numbers") }; leave n out, it is only needed for Python functions.
maps-undefined = T has no finite value at { $point }; a linear map has one everywhere.
maps-function-raised = The function raised { $kind } at { $point }: { $why }. It is called with a NumPy array of floats.
maps-function-type = The function returned a { $kind } at { $point }; an array of numbers is needed.
maps-function-axes = The function returned an array of shape { $shape } at { $point }; one number or a list of numbers is needed. Flatten it.
maps-function-shape = The function returned { COUNT($length, one: "number", other: "numbers") } at { $point } and { $expected } before; a map always returns the same count.
maps-function-unsteady = The function gave two different answers at the same point, { $point }: it is random or keeps state (dropout, a counter, batch statistics). Fix its seed or put it in evaluation mode.
maps-not-linear = { $verb } needs a linear map, and this one is not: { $law ->
    [additivity] with u = { $u } and v = { $v }, T(u + v) = { $left } but T(u) + T(v) = { $right }.
   *[homogeneity] with u = { $u } and c = { $c }, T(cu) = { $left } but c T(u) = { $right }.
  }
maps-only-affine = { $verb } needs a linear map, and this one is only affine: T(0) = { $zero }. Take that shift away, or use is_linear(f).a, its linear part.
maps-basis-shape = The map has shape { $shape } and the basis { $basis }; both need the same count of rows and columns.
maps-no-basis = The columns of P are dependent (rank { $rank } of { $size }), so they are no basis.
maps-compose-shapes = The first map gives { COUNT($gives, one: "number", other: "numbers") } and the second takes { $takes }; g ∘ f means f first, then g.
maps-angle = The angle { $value } is no real number of degrees below 1e15.
maps-shear-along = A shear slides along "x" or "y", not "{ $along }".
maps-span-shape = A vector, or a matrix whose columns span the space, is needed; this has shape { $shape }.
maps-span-dependent = The vectors are dependent (rank { $rank } of { $size }); leave some out, zero vectors too.
