### The systems widget: lines, planes, the learner's row operations, and NumPy beside us.

widget-systems-picture-lines = Lines, { $count } of them; two handles on each shift and turn it
widget-systems-picture-planes = Planes in space, { $count } of them; a handle on each shifts it
widget-systems-picture-columns = The columns of A, b, and the perpendicular from b to the plane of the columns
widget-systems-views = Two ways to see the same system
widget-systems-view-rows = Rows: lines
widget-systems-view-columns = Columns: arrows
widget-systems-shift = Shift line { $row }
widget-systems-shift-plane = Shift plane { $row }
widget-systems-turn = Turn line { $row }
widget-systems-equation = Equation { $row }
widget-systems-coefficient = Equation { $row }, coefficient of { $name }
widget-systems-right = Equation { $row }, right-hand side
widget-systems-closest = closest: { $at }
widget-systems-common-line = common line
widget-systems-column-space = plane of the columns
widget-systems-lines-point = The lines cross in one point, { $at }: that is the only solution.
widget-systems-lines-line = All the equations describe one and the same line: every point of it is a solution.
widget-systems-lines-nothing = No point lies on all the lines, so there is no solution. The marked point { $at } comes closest: its misses are { $misses }, together of length { $residual }.
widget-systems-planes-point = The planes meet in one point, { $at }: that is the only solution.
widget-systems-planes-line = The planes share a whole line: every point of it is a solution.
widget-systems-planes-plane = All the equations describe one and the same plane: every point of it is a solution.
widget-systems-planes-nothing = No point lies on all the planes, so there is no solution. The marked point { $at } comes closest: its misses are { $misses }, together of length { $residual }.
widget-systems-all = Every equation reads 0 = 0: every point is a solution.
widget-systems-impossible = Equation { $row } reads 0 = { $value }, which no point satisfies: there is no solution.
widget-systems-one-line = One equation, one line: every point of it is a solution.
widget-systems-one-plane = One equation, one plane: every point of it is a solution.
widget-systems-after-step = After step { $step }.
widget-systems-after-move = After operation { $step } of yours.
widget-systems-practice = Your turn: row operations
widget-systems-lead = Make the matrix on the left of the line as simple as you can. Every operation turns the picture; the solutions stay where they are.
widget-systems-lead-alone = Make the matrix as simple as you can, down to reduced row echelon form. Every operation keeps the rank, the null space and the row space.
widget-systems-now = The rows as they stand
widget-systems-build = Put an operation together
widget-systems-kind = Operation
widget-systems-kind-add = add a multiple of a row
widget-systems-kind-multiply = multiply a row
widget-systems-kind-exchange = exchange two rows
widget-systems-target = Row
widget-systems-factor = Factor
widget-systems-source = Other row
widget-systems-make = Do it
widget-systems-type = Or type it, as you would write it
widget-systems-undo = Undo
widget-systems-hint = Hint
widget-systems-follow = Do this
widget-systems-reduced = Is it reduced yet?
widget-systems-again = Start again
widget-systems-earlier = Make your operations on the system before here too
widget-systems-made = Your operations so far: { $count }
widget-systems-errors = The error of each unknown, for NumPy and for Ossature
widget-systems-error-numpy = NumPy
widget-systems-error-ours = Ossature, in floats
widget-systems-unknown = unknown
widget-systems-exact = exact
widget-systems-entries = Entry by entry
beside-numpy-wrong = The same system in the same floats, solved just now by numpy.linalg.solve: { $wrong ->
    [one] one unknown is wrong
   *[other] { $wrong } unknowns are wrong
  }, the worst by { $numpy } %, and nothing was said about it. Ossature measures its error, corrects it, and is off by { $ours } %.
beside-numpy-right = The same system in the same floats, solved just now by numpy.linalg.solve: the worst unknown is off by { $numpy } %, that of Ossature by { $ours } %.
beside-numpy-refused = numpy.linalg.solve refuses the same system in the same floats: it calls the matrix singular and gives no numbers. Ossature, in floats too, is off by { $ours } %.
beside-both-refused = Rounded to floats, this matrix is singular: what tells its rows apart lies beyond the 16 digits of a float. numpy.linalg.solve refuses it; Ossature says in floats that there is no single solution. Only the exact numbers still have one, and it stands in the answer.
beside-ours-refused = Rounded to floats, this matrix is singular as far as floats can tell, and Ossature says so. numpy.linalg.solve says nothing and gives numbers: the worst unknown is off by { $numpy } %.
widget-systems-gram-schmidt = The columns of A, and the perpendicular columns of Q made of them step by step
widget-systems-factors-start = Nothing is worked out yet: the product is zero, and what is left is A itself. Step on, or change a number of A.
widget-systems-factors-step = Step { $step }: what it has worked out is lit.
widget-systems-factors-left = Entries of A that the product does not reach yet: { $count }.
widget-systems-factors-done = The product of the factors is A: nothing is left.
