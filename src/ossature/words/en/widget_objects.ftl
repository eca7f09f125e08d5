### The room of objects.

widget-objects-number = The number
widget-objects-no-axes = One number has no axes: there is nothing to point along, so x[()] is all of it.
widget-objects-axis = axis { $axis }: { $side }
widget-objects-fan = Unfold the sheets
widget-objects-order = Order of the axes
widget-objects-transpose = Transpose
widget-objects-slice = The part that is taken
widget-objects-along = Along axis { $axis }
widget-objects-part-shape = shape { $shape }
widget-objects-python = Python that takes this part
widget-objects-copy = Copy
widget-objects-copied = Copied
widget-objects-copy-part = Copy the Python that takes this part
widget-objects-memory = In memory
widget-objects-place = Place in memory:
widget-objects-bytes = (at byte { $byte } of { $memory }; { $bytes } to an entry)
widget-objects-window = In sight: rows { $rows } (of { $all }), columns { $columns } (of { $wide }); the arrow keys go on.
widget-objects-sheets = In sight: sheets { $range } (of { $all }).
widget-objects-followed = The entry { $value } at { $place } lies at place { $at } in memory.
widget-objects-turned = The entry { $value } went from { $from } to { $to }; in memory it still lies at place { $at }. Only the strides, { $strides }, changed places.
widget-objects-reshaped = The entry { $value } goes from { $from } to { $to }; in memory it stays at place { $at }.
widget-objects-picture = The picture; click on a point
widget-objects-red = Red
widget-objects-green = Green
widget-objects-blue = Blue
