### The room of linear maps.

widget-maps-name = The plane after the map; arrows can be dragged
widget-maps-column = Image of unit vector { $index }
widget-maps-column-at = unit vector { $index } goes to { $at }
widget-maps-arrow = Arrow { $letter }
widget-maps-arrow-at = { $letter } is { $at }
widget-maps-shift = Image of zero
widget-maps-shift-at = zero goes to { $at }
widget-maps-zero = T(0)
widget-maps-units = (1, 0) goes to { $one } and (0, 1) to { $two }; the whole grid follows.
widget-maps-bent = The grid bends: no matrix does this.
widget-maps-closed = T(u) and T(v), one after the other, end at { $both }, where T(u + v) ends: the arrows close.
widget-maps-open = T(u + v) ends at { $both }, but T(u) and T(v) together at { $sum }: the arrows do not close.
widget-maps-shifted = Zero goes to { $zero }: this map is affine, a linear one leaves zero where it is.
