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
