### Scalars, vectors, matrices, tensors, and their labels.

table-describe-name = Describe an object
table-describe-geometry = how many axes, how long, what structure
table-describe-use = is it a batch of images, of sentences, a table of weights
table-reshape-name = Reshape
table-reshape-geometry = the same entries in another arrangement
table-reshape-use = flatten an image before a dense layer, split heads in attention

describe-scalar = A scalar: one number, no axes.
describe-vector = A vector: { COUNT($entries, one: "entry", other: "entries") } along one axis.
describe-matrix = A matrix: shape { $shape }, { COUNT($entries, one: "entry", other: "entries") }.
describe-tensor = A tensor: shape { $shape }, { COUNT($entries, one: "entry", other: "entries") }.
describe-axis-both = Axis { $number } is "{ $name }": { $labels }.
describe-axis-labels = Axis { $number }: { $labels }.
describe-axis-name = Axis { $number } is "{ $name }", { $size } long.
describe-unit = Unit: { $unit }.
describe-exact = Exact entries; as double-precision floats they would take { COUNT($memory, one: "byte", other: "bytes") }.
describe-dtype = Stored as { $dtype }, { COUNT($memory, one: "byte", other: "bytes") }.
describe-structure = Structure: { $tags }.
structure-zero = all zero
structure-identity = the identity
structure-diagonal = diagonal
structure-lower-triangular = lower triangular
structure-upper-triangular = upper triangular
structure-tridiagonal = tridiagonal
structure-banded = banded
structure-symmetric = symmetric
structure-hermitian = Hermitian
structure-skew-symmetric = skew-symmetric (its transpose is its negative)
structure-permutation = a permutation
structure-orthogonal = orthogonal
structure-positive-definite = positive definite
structure-sparse = sparse
structure-one-hot = one-hot rows
structure-probabilities = rows that add up to 1
describe-use-scalar = Scalars in training: a loss, a learning rate, a temperature.
describe-use-vector = Vectors in training: one example's features, one word's embedding, a bias.
describe-use-matrix = Matrices in training: a batch of examples, or the weights of a layer.
describe-use-tensor = Tensors in training: data with more than two axes, such as images or sentences in batches.
guess-number = On its own it needs no axis.
guess-features = A list of { COUNT($side1, one: "number", other: "numbers") } is usually one example with { COUNT($side1, one: "feature", other: "features") }.
guess-batch = A { $side1 }x{ $side2 } table is usually { COUNT($side1, one: "example", other: "examples") } with { COUNT($side2, one: "feature", other: "features") } each, or the weights of a layer from { $side1 } to { COUNT($side2, one: "unit", other: "units") }.
guess-picture = { $side1 }x{ $side2 } is the shape of a small grey picture, or of a weight matrix.
guess-embedding = { $side1 }x{ $side2 } is the shape of an embedding table: { COUNT($side1, one: "word", other: "words") }, each a vector of { COUNT($side2, one: "number", other: "numbers") }.
guess-one-hot = Every row picks one of { COUNT($side2, one: "class", other: "classes") }: { COUNT($side1, one: "label", other: "labels") } in one-hot form.
guess-probabilities = Every row adds up to 1: { COUNT($side1, one: "row", other: "rows") } of class probabilities over { COUNT($side2, one: "class", other: "classes") }, or of attention weights.
guess-sentences = { $side1 } x { $side2 } x { $side3 } is usually { COUNT($side1, one: "sentence", other: "sentences") } of { COUNT($side2, one: "token", other: "tokens") }, each token a vector of { COUNT($side3, one: "number", other: "numbers") }.
guess-image = { $side1 } x { $side2 } x { $side3 } is usually one colour image; the axis of 3 or 4 holds its channels.
guess-images-first = { $side1 } x { $side2 } x { $side3 } x { $side4 } is usually { COUNT($side1, one: "image", other: "images") } with { COUNT($side2, one: "channel", other: "channels") }, { $side3 } high and { $side4 } wide (PyTorch's order).
guess-images-last = { $side1 } x { $side2 } x { $side3 } x { $side4 } is usually { COUNT($side1, one: "image", other: "images") }, { $side2 } high and { $side3 } wide, with { COUNT($side4, one: "channel", other: "channels") } last.
guess-kernels = { $side1 } x { $side2 } x { $side3 } x { $side4 } is usually { COUNT($side1, one: "convolution kernel", other: "convolution kernels") } of { $side3 }x{ $side4 } over { COUNT($side2, one: "channel", other: "channels") }.
guess-tensor = More axes than most data has: each should have a name.
describe-float32 = It takes { $memory } MB; in single precision, which networks usually train in, { $half } MB.
describe-picture-none = only real numbers along at least one axis can be drawn as colours
describe-seen = A table of { COUNT($rows, one: "row", other: "rows") } and { COUNT($columns, one: "column", other: "columns") }, each entry a coloured cell.

reshape-said = From { $before } to { $after }:
reshape-order = The entries keep their order; only where the lines break changes.
reshape-use = Flattening an image for a dense layer, or splitting a wide vector into attention heads, is exactly this and costs nothing.
reshape-title = From { $before } to { $after }: entry by entry in reading order
reshape-step = The entry at { $old } goes to { $new }, the same place in reading order.
reshape-size = The shapes hold different numbers of entries: { $shape } has { $entries }, which do not fill { $wanted }; the products must agree.
reshape-shape = "{ $shape }" is not a shape; give whole numbers, such as (2, 3), with at most one -1.

labels-count = Axis "{ $axis }" has { COUNT($positions, one: "position", other: "positions") } and { COUNT($labels, one: "label", other: "labels") }.
labels-repeated = Axis "{ $axis }" has a label twice: { $labels }.
labels-missing = There is no label "{ $label }"; there are { $known }.
labels-missing-near = There is no label "{ $label }"; did you mean "{ $near }"? There are { $known }.
labels-axis-missing = There is no axis "{ $axis }"; there are { $known }.
labels-axis-number = Axis { $axis } is not there: the object has { COUNT($axes, one: "axis", other: "axes") }, counted from 0.
labels-axes-count = The object has { COUNT($ndim, one: "axis", other: "axes") }, but { COUNT($axes, one: "axis name was", other: "axis names were") } given.
labels-position = Position { $position } is not there: the axis has { $positions }.
labels-too-many-indices = The object has { COUNT($axes, one: "axis", other: "axes") }, but { COUNT($given, one: "index was", other: "indices were") } given.
labels-transpose-order = An order must name each of the { COUNT($axes, one: "axis", other: "axes") } once; it names { $given }.
labels-mean-empty = The average of no entries is not defined.
intake-unknown = { $name } is a { $kind }, which is no number, list, array, table or file this library knows.
intake-column-not-numeric = Column "{ $column }" holds { $kind }, not numbers; drop it, or code it as numbers first.

io-cannot-write = { $path } cannot be written: { $reason }.
io-cannot-read = { $path } cannot be read: { $reason }.
io-unknown-suffix = { $path } ends in "{ $suffix }"; files ending in { $known } can be read.
io-file-too-large = { $path } would take { COUNT($needed, one: "byte", other: "bytes") } in memory and { $allowed } are allowed; read a part of it.
io-not-text = { $path } is not a text file in UTF-8 or GB 18030.
io-damaged = { $path } is damaged or not what its name says: { $reason }.
io-file-empty = { $path } holds no numbers.
io-line-ragged = { $path }, line { $line }: { COUNT($length, one: "cell", other: "cells") } where the first line of data has { $expected }.
io-cell-not-number = { $path }, line { $line }, cell { $column }: "{ $cell }" is not a number.
io-json-shape = { $path } should hold a list of rows, an object of columns of equal length, or a list of records; all of numbers.
io-pickled = { $path } holds Python objects; for safety they are never loaded. Save numbers only.
io-truncated = { $path } is cut off: its header promises { $needed } and { $found } are there.
io-npz-many = { $path } holds several arrays ({ $names }); save the one you mean as .npy.
io-missing-values = { $path }, column "{ $column }": { COUNT($count, one: "value is", other: "values are") } missing; fill { $count ->
    [one] it in or drop its row
   *[other] them in or drop their rows
  } first.
io-integer-too-large = { $path }, column "{ $column }" holds integers beyond 2^53, which floats cannot tell apart; drop the column if it is an identifier, or give it as a list to stay exact.
io-column-not-numeric = { $path }, column "{ $column }" holds { $kind }, not numbers.
io-file-equations = There are equations in { $path }; pass its text to solve.
feature-sparse = Reading this file
feature-parquet = Reading Parquet files

objects-picture-complex = it holds complex numbers, and this picture has one direction for each real number only
describe-picture-shape = { $axes ->
    [one] A vector of length { $shape }
    [2] A table, { $shape }
   *[other] A tensor, { $shape }, slice by slice
  }
describe-seen-image = An image of size { $rows } × { $columns }, in its own colours.
describe-seen-blocks = A table of size { $rows } × { $columns }, drawn as { $most } × { $most } blocks at most; each shows the mean of its entries.
scalar-picture = A number on the line
scalar-seen = An arrow on the number line from 0 to { $value }.
vector-picture = The vector as an arrow
vector-seen = An arrow from the origin to { $place }; dashed lines lead there along one axis after the other.
