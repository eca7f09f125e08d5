### Reading text and files.

io-empty = There is nothing to read. Write numbers, such as "2 1; 1 3".
io-text-too-long = The text has { COUNT($needed, one: "character", other: "characters") } and the limit is { $allowed }; put large data into a file.
io-number-too-long = A number of { COUNT($needed, one: "digit", other: "digits") } is beyond the limit of { $allowed }.
io-too-many-entries = The text holds { COUNT($needed, one: "entry", other: "entries") } and the limit is { $allowed }; put large data into a file.
io-strange-character = Line { $line }, column { $column }: "{ $character }" is not part of any number or matrix.
    { $shown }
    { $caret }
io-unknown-latex = Line { $line }, column { $column }: the LaTeX command { $command } is not known here; matrices, \frac, \sqrt, \cdot and \times are.
    { $shown }
    { $caret }
io-unknown-in-value = Line { $line }, column { $column }: an unknown ({ $found }) stands where a number is needed.
    { $shown }
    { $caret }
io-too-deep = Line { $line }, column { $column }: brackets are nested deeper than { $allowed }.
    { $shown }
    { $caret }
io-not-linear = Line { $line }, column { $column }: this is not linear. Unknowns may be multiplied by numbers and added, not multiplied with or divided by one another or raised to powers.
    { $shown }
    { $caret }
io-division-by-zero = Line { $line }, column { $column }: division by zero.
    { $shown }
    { $caret }
io-two-roots = Line { $line }, column { $column }: { $detail }
    { $shown }
    { $caret }
io-nested-root = Line { $line }, column { $column }: a root inside a root cannot be kept exactly.
    { $shown }
    { $caret }
io-unclosed = Line { $line }, column { $column }: a bracket is still open here.
    { $shown }
    { $caret }
io-exponent-not-whole = Line { $line }, column { $column }: an exponent must be a whole number; for a square root write sqrt(2).
    { $shown }
    { $caret }
io-value-expected = Line { $line }, column { $column }: a number is expected and "{ $found }" was found.
    { $shown }
    { $caret }
io-value-missing = Line { $line }, column { $column }: the text ends where a number is expected.
    { $shown }
    { $caret }
io-unknown-name = Line { $line }, column { $column }: "{ $found }" is no number. In a matrix only i, j and sqrt are words; equations need an equals sign.
    { $shown }
    { $caret }
io-equals-expected = Line { $line }, column { $column }: an equation needs "="; "{ $found }" was found. Separate equations by ; or new lines.
    { $shown }
    { $caret }
io-two-equals = Line { $line }, column { $column }: one equation has two equals signs; write it as two equations.
    { $shown }
    { $caret }
io-equation-end = Line { $line }, column { $column }: the equation should end before "{ $found }"; separate equations by ; or new lines.
    { $shown }
    { $caret }
io-no-unknowns = Line { $line }, column { $column }: there is no unknown in these equations; write letters or words, such as 2x + y = 5.
    { $shown }
    { $caret }
io-no-unknowns-here = Line { $line }, column { $column }: this equation has no unknown.
    { $shown }
    { $caret }
io-table-no-rows = Line { $line }, column { $column }: the table has a header and no rows.
    { $shown }
    { $caret }
io-cell-empty = Line { $line }, column { $column }: a cell of the table is empty; write 0 or a number.
    { $shown }
    { $caret }
io-cell-rest = Line { $line }, column { $column }: a cell holds one number; "{ $found }" is too much.
    { $shown }
    { $caret }
io-units-differ = Line { $line }, column { $column }: entries have different units ({ $units }); convert them to one.
    { $shown }
    { $caret }
io-header-width = Line { $line }, column { $column }: the header names { COUNT($names, one: "column", other: "columns") } and the rows have { $expected }.
    { $shown }
    { $caret }
io-ragged = Line { $line }, column { $column }: this row has { COUNT($length, one: "entry", other: "entries") } where the first has { $expected }.
    { $shown }
    { $caret }
io-ragged-row = Line { $line }, column { $column }: row { $row } has { COUNT($length, one: "entry", other: "entries") } where the first has { $expected }.
    { $shown }
    { $caret }
io-wrapper-open = Line { $line }, column { $column }: "(" is expected after the name.
    { $shown }
    { $caret }
io-latex-environment = Line { $line }, column { $column }: bmatrix, pmatrix, matrix, vmatrix and array can be read here, not "{ $found }".
    { $shown }
    { $caret }
io-rest = Line { $line }, column { $column }: the matrix is complete and "{ $found }" is left over.
    { $shown }
    { $caret }
io-entry-missing = Line { $line }, column { $column }: a number is missing after the comma.
    { $shown }
    { $caret }
io-empty-matrix = Line { $line }, column { $column }: the brackets are empty.
    { $shown }
    { $caret }
io-empty-row = Line { $line }, column { $column }: a row is empty; one ; between rows is enough.
    { $shown }
    { $caret }
io-labels-partial = Line { $line }, column { $column }: only { $labels } of { COUNT($expected, one: "entry", other: "entries") } came with a name; name all of them or none, and only in a single row.
    { $shown }
    { $caret }
io-tensor-text = Line { $line }, column { $column }: text holds up to two axes; for more give tensor(...) a nested list.
    { $shown }
    { $caret }
io-why-missing = there is no such file or folder
io-why-folder = it is a folder
io-why-no-folder = part of the path is not a folder
io-why-forbidden = permission is denied
io-why-full = the disk is full
