### The lab: its rooms, its pages, and the words inside its widgets.

## What every widget says

widget-kit-zoom-in = Zoom in
widget-kit-zoom-out = Zoom out
widget-kit-fit = Show everything
widget-kit-turn-left = Turn left
widget-kit-turn-right = Turn right
widget-kit-turn-home = Turn back to the start
widget-kit-first = To the start
widget-kit-back = One step back
widget-kit-play = Play
widget-kit-pause = Pause
widget-kit-forward = One step forward
widget-kit-steps = Steps
widget-kit-step-of = { $step } of { $count }
widget-kit-entry = { $name }, row { $row }, column { $column }
widget-kit-rows-start = Drag a number, or press Enter on it and type: everything is worked out anew.
widget-kit-rows-step = After step { $step }: what has changed is lit (row { $rows }); pivots are ringed.
widget-kit-rows-same = After step { $step }: the rows stay as they are.
widget-kit-rows-move = After { $count } of your operations; pivots are ringed.

## The determinant

widget-determinant-name-2 = The unit square and its image; drag the tips of the columns
widget-determinant-name-3 = The unit cube and its image; turn it by dragging
widget-determinant-column = Column { $index }
widget-determinant-column-at = column { $index } is { $at }
widget-determinant-area = area { $area }
widget-determinant-volume = volume { $volume }
widget-determinant-kept-2 = The unit square has become a parallelogram of area { $size }, and from a₁ to a₂ one still turns anticlockwise: the determinant is positive.
widget-determinant-flipped-2 = The plane has been turned over: from a₁ to a₂ one now turns clockwise, so the determinant is negative. The area is { $size }.
widget-determinant-collapsed-2-1 = Both columns lie on one line: the plane is squashed onto it, the area is 0, and no inverse can bring it back.
widget-determinant-collapsed-2-0 = Both columns are zero: the whole plane is squashed to one point, and the area is 0.
widget-determinant-kept-3 = The unit cube has become a slanted box of volume { $size }, and a right hand is still a right hand: the determinant is positive.
widget-determinant-flipped-3 = Space has been mirrored: a right hand has become a left hand, so the determinant is negative. The volume is { $size }.
widget-determinant-collapsed-3-2 = All three columns lie in one plane: space is squashed flat, the volume is 0, and no inverse can bring it back.
widget-determinant-collapsed-3-1 = All three columns lie on one line: space is squashed onto it, and the volume is 0.
widget-determinant-collapsed-3-0 = All columns are zero: all of space is squashed to one point, and the volume is 0.
widget-determinant-step-same = Step { $step }: the matrix stays as it is.
widget-determinant-step-shear = Step { $step } adds a multiple of one row to another: a shear, which slides the picture without changing its size.
widget-determinant-step-swap = Step { $step } exchanges two rows: the picture is mirrored, its size stays, and the sign of the determinant changes.
widget-determinant-step-scale = Step { $step } multiplies the determinant by { $factor }.

## Norms

widget-norms-tabs = What to look at
widget-norms-tab-measure = Lengths and balls
widget-norms-tab-loss = Why L1 makes zeros
widget-norms-order = The order p
widget-norms-name-lengths = A vector, the ways to its tip, and the ball it lies on; drag the tip
widget-norms-name-space = A vector of three numbers, the way along the axes to its tip, and the ball it lies on; drag the tip
widget-norms-name-loss = A loss's contours pushed against the L1 and the L2 ball; drag the best point
widget-norms-name-image = The unit ball and its image
widget-norms-vector = Vector { $name }
widget-norms-lengths = Along the grid it is { $one } to the tip, straight { $two }; the longest side is { $largest }.
widget-norms-distances = From x to y it is { $one } along the grid and { $two } straight; the longest side is { $largest }.
widget-norms-ball = All points of the curve are equally far for p = { $order }: { $size }.
widget-norms-below-one = For p = { $order } this is no norm: the ball is dented. (1, 0) and (0, 1) have size 1 each, but their sum has size { $sum }, more than 2, so the straight way would be longer than the detour.
widget-norms-radius = Size of the balls
widget-norms-best = Best weights without a penalty
widget-norms-best-at = best weights { $at }
widget-norms-inside-one = L1: the best weights { $at } lie inside the diamond, their 1-norm is only { $size }; the penalty changes nothing.
widget-norms-inside-two = L2: the best weights { $at } lie inside the circle, their length is only { $size }; the penalty changes nothing.
widget-norms-corner = L1: the contour touches the diamond in a corner, at { $at }, so w{ $zero } is exactly zero. Along the edge, what w{ $zero } takes, w{ $kept } must give: a little w{ $zero } lowers the loss by { $gain } a unit, giving up w{ $kept } raises it by { $loss } a unit. It does not pay.
widget-norms-edge = L1: the contour touches an edge, at { $at }. Both weights lower the loss by the same amount a unit ({ $first } and { $second }), so it pays to keep both. Drag the best point into a shaded wedge, and one of them becomes exactly zero.
widget-norms-round = L2: the contour touches the circle at { $at }. A circle has no corners, so both weights shrink and neither is zero.
widget-norms-round-zero = L2: the contour touches the circle exactly on an axis, at { $at }. That takes a best point placed just so; moved a little, both weights stay.
widget-norms-stretched = Of all vectors of size 1 in p = { $order }, v = { $at } is stretched the most: Av has size { $size }, and that is the norm of the matrix in p = { $order }.
widget-norms-best-short = best without a penalty
widget-norms-axes-fro = The unit circle becomes an ellipse with half axes { $first } and { $second }, the singular values; the root of the sum of their squares, { $whole }, is the Frobenius norm.
widget-norms-axes-nuc = The unit circle becomes an ellipse with half axes { $first } and { $second }, the singular values; their sum, { $sum }, is the nuclear norm.
