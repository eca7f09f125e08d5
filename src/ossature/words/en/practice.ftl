### A learner's own row operations: what they did, what is missing, and what cannot be read.

practice-title = Your own elimination
practice-own = Your operation.
practice-did-swap = Rows { $row } and { $other } have changed places; the solutions stay the same.
practice-did-zero = { $count ->
    [one] Good: row { $row } now has 0 in column { $columns }.
   *[other] Good: row { $row } now has 0 in columns { $columns }.
  }
practice-did-lose = { $count ->
    [one] Careful: row { $row } had 0 in column { $columns } and has lost it. That is allowed and the solutions stay the same, but this work will have to be done again.
   *[other] Careful: row { $row } had 0 in columns { $columns } and has lost them. That is allowed and the solutions stay the same, but this work will have to be done again.
  }
practice-did-one = Row { $row } now begins with 1.
practice-did-fractions = Fractions have come into row { $row }. Multiplying first, as in 2r2 − 3r1, would have kept the numbers whole.
practice-did-same = Row { $row } has other numbers now, and no new zero; the solutions stay the same.
practice-did-echelon = Now it is in row echelon form: what is left is to clear upwards and to make the pivots 1.
practice-been-here = { $after ->
    [0] You are back at the beginning.
   *[other] You have been here before: these are the rows after operation { $after }.
  }

practice-reduced = Yes: it is in reduced row echelon form.
practice-echelon = Not yet: it is in row echelon form, but not reduced.
practice-unfinished = Not yet: it is not even in row echelon form.
practice-zeros-above = Row { $row } is all zeros and stands above row { $other }: rows of zeros belong at the bottom.
practice-below-pivot = Rows { $pivot } and { $row } begin in the same column: the { $value } in row { $row }, column { $column } should become 0.
practice-leads-left = Row { $row } begins in column { $column }, left of where row { $other } above it begins: exchange rows.
practice-lead-not-one = Row { $row } begins with { $value }, in column { $column }: that should become 1.
practice-above-pivot = Above the pivot of column { $column } there is still { $value }, in row { $row }: that should become 0.
practice-nothing-to-undo = There is no operation to undo.
practice-empty = A matrix without rows or columns has nothing to reduce.

practice-exact = Your own row operations are made on exact numbers: type the numbers as text, without floats.
practice-too-large = A { $rows } × { $columns } matrix is too large to reduce by hand (the limit is { $allowed }).
practice-too-long = The operations have { COUNT($needed, one: "character", other: "characters") } and the limit is { $allowed }: start again from the rows you have reached.
practice-long-factor = A factor of { COUNT($needed, one: "character", other: "characters") } is longer than anyone writes out (the limit is { $allowed }).
practice-not-understood = Line { $line }, column { $column }: "{ $found }" has no place in a row operation. Write r2 - 2r1, r1 <-> r3 or r2 * 1/2.
    { $shown }
    { $caret }
practice-missing = Line { $line }, column { $column }: something is missing here. Write r2 - 2r1, r1 <-> r3 or r2 * 1/2.
    { $shown }
    { $caret }
practice-row-alone = Line { $line }, column { $column }: the name of a single row is needed here, such as r2, and "{ $found }" was found.
    { $shown }
    { $caret }
practice-not-a-row = Line { $line }, column { $column }: "{ $found }" is no row. Rows are called r1, r2 and so on.
    { $shown }
    { $caret }
practice-no-row = Line { $line }, column { $column }: there is no row { $row }. The rows are r1 to r{ $rows }.
    { $shown }
    { $caret }
practice-number-added = Line { $line }, column { $column }: a row is changed by a multiple of a row, not by adding a number: r2 - 2r1.
    { $shown }
    { $caret }
practice-times-number = Line { $line }, column { $column }: a row is multiplied or divided by a number other than 0.
    { $shown }
    { $caret }
practice-row-lost = Line { $line }, column { $column }: row { $row } would be lost, with the equation it stands for. Keep a multiple of it that is not 0, as in r2 - 2r1; to exchange two rows write r1 <-> r2.
    { $shown }
    { $caret }
practice-one-at-a-time = Line { $line }, column { $column }: one operation adds a multiple of one other row. Write this as two operations.
    { $shown }
    { $caret }
practice-changes-nothing = Line { $line }, column { $column }: this changes nothing.
    { $shown }
    { $caret }
practice-swap-two = Line { $line }, column { $column }: an exchange names two rows: r1 <-> r3.
    { $shown }
    { $caret }
practice-swap-itself = Line { $line }, column { $column }: row { $row } cannot be exchanged with itself.
    { $shown }
    { $caret }
