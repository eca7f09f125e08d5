### The room of operations.

widget-algebra-views = Views of the product
widget-algebra-view-entry = Entry
widget-algebra-view-row = Row
widget-algebra-view-column = Column
widget-algebra-view-outer = Outer products
widget-algebra-view-map = Map of the plane
widget-algebra-shapes = ({ $m }×{ $k }) · ({ $k }×{ $n }) → ({ $m }×{ $n }): the inner { $k } and { $k } are used up.
widget-algebra-said-entry = Row { $row } of the left times column { $column } of the right: multiply in pairs and add.
widget-algebra-said-row = Row { $row } of the result: the rows of the right, mixed with the numbers of row { $row } of the left.
widget-algebra-said-column = Column { $column } of the result: the columns of the left, mixed with the numbers of column { $column } of the right.
widget-algebra-said-outer = Column { $index } of the left times row { $index } of the right: one layer of { $count }; the product is their sum.
widget-algebra-with-bias = Add a bias b: W x + b
widget-algebra-without-bias = Without the bias
widget-algebra-plane = The plane; arrows can be dragged
widget-algebra-way = From the identity on
widget-algebra-whole-plane = Move the whole plane
widget-algebra-column-a = column { $index } of A
widget-algebra-column-b = column { $index } of the right side
widget-algebra-first-arrow = first arrow
widget-algebra-second-arrow = second arrow
widget-algebra-map-start = The plane, before anything has happened.
widget-algebra-map-after = After { $name }, (1, 0) lies at { $one } and (0, 1) at { $two }.
widget-algebra-map-vector = { $from } is carried to { $to }.
widget-algebra-map-area = Areas are { $area } times as large.
widget-algebra-map-kept = Areas keep their size.
widget-algebra-map-flipped = Areas are { $area } times as large, and the plane is turned over.
widget-algebra-map-flat = The whole plane lies on one line, or in one point: area 0.
widget-algebra-added = Tip to tail: { $from } moved by { $shift } is { $to }; the slider moves the whole plane by it.
widget-algebra-subtracted = The arrow from the tip of b to the tip of a: { $to }.
widget-algebra-scaled = { $factor } times { $from } is { $to }: the same line, another length.
widget-algebra-shadow = The shadow of y on x is { $shadow } long (minus: backwards); times { $size }, the length of x, it is x·y. The angle is { $degrees }°.
widget-algebra-angle = The angle between the arrows is { $degrees }°; how long they are does not matter.
widget-algebra-said-places = Row { $row }, column { $column }: the two numbers in the same place.
widget-algebra-said-scaled = Row { $row }, column { $column }: every entry takes the same factor.
widget-algebra-turning = On the way
widget-algebra-traced = The numbers on the diagonal are added; the others do not count.
widget-algebra-turned = { $m }×{ $n } becomes { $n }×{ $m }: every entry flies over the diagonal, and the diagonal stays.
widget-algebra-turned-entry = The entry { $value } goes from row { $row }, column { $column } to row { $column }, column { $row }.
widget-algebra-raised = Steps done: { $count }.

layer-weights = W is { $shape }: { COUNT($outputs, one: "output", other: "outputs") }, a row each; { COUNT($inputs, one: "input", other: "inputs") }, a column each.
layer-input = x is { $shape }, the input: { COUNT($inputs, one: "number", other: "numbers") }.
layer-product = W x: { $left } times { $right } gives { $shape }.
layer-bias = b is { $shape }: one number for each output.
layer-output = y = W x + b is { $shape }, the output: { COUNT($outputs, one: "number", other: "numbers") }.
layer-meaning = A dense layer of { COUNT($inputs, one: "input", other: "inputs") } and { COUNT($outputs, one: "output", other: "outputs") } before its activation: { COUNT($weights, one: "weight", other: "weights") } and { COUNT($outputs, one: "bias", other: "biases") }, { COUNT($all, one: "number", other: "numbers") } to learn.
