### Reading text and files.

io-empty = There is nothing to read. Write numbers, such as "2 1; 1 3".
io-text-too-long = The text has { COUNT($needed, one: "character", other: "characters") } and the limit is { $allowed }; put large data into a file.
io-number-too-long = A number of { COUNT($needed, one: "digit", other: "digits") } is beyond the limit of { $allowed }.
io-too-many-entries = The text holds { COUNT($needed, one: "entry", other: "entries") } and the limit is { $allowed }; put large data into a file.
io-strange-character = Line { $line }, column { $column }: "{ $character }" is not part of any number or matrix.
    { $shown }
    { $caret }
io-unknown-latex = Line { $line }, column { $column }: the LaTeX command { $command } is not known here; matrices, cases, \frac, \sqrt, \cdot, \times and Greek letters are.
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
io-unclosed = Line { $line }, column { $column }: the text ends, and "{ $closing }" is still missing: it closes the "{ $opening }" of line { $opened_line }, column { $opened }.
    { $shown }
    { $caret }
io-exponent-not-whole = Line { $line }, column { $column }: an exponent must be a whole number; for a square root write sqrt(2).
    { $shown }
    { $caret }
io-value-expected = Line { $line }, column { $column }: a number is expected here, and "{ $found }" was found.
    { $shown }
    { $caret }
io-value-missing = Line { $line }, column { $column }: the text ends where a number is expected.
    { $shown }
    { $caret }
io-unknown-name = Line { $line }, column { $column }: "{ $found }" is not a number. The only words inside a matrix are i and j (imaginary) and sqrt; an equation needs "=", and a label stands before its number.
    { $shown }
    { $caret }
io-equals-expected = Line { $line }, column { $column }: the equation has no "=" before "{ $found }". Separate equations by ; or new lines.
    { $shown }
    { $caret }
io-two-equals = Line { $line }, column { $column }: a second "=" in one equation; separate equations by ; or new lines.
    { $shown }
    { $caret }
io-equation-end = Line { $line }, column { $column }: the equation should end before "{ $found }"; separate equations by ; or new lines.
    { $shown }
    { $caret }
io-no-unknowns-here = Line { $line }, column { $column }: this equation has no unknown (i and j stand for the imaginary unit).
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
io-units-some = Line { $line }, column { $column }: a unit ({ $unit }) goes with { COUNT($count, one: "entry", other: "entries") } of { $entries }. Give every entry its unit or none; equations need an =, such as 2x + y = 5.
    { $shown }
    { $caret }
io-units-differ = Line { $line }, column { $column }: the entries have different units ({ $units }) and one object has one; convert them, or leave the units out.
    { $shown }
    { $caret }
io-header-width = Line { $line }, column { $column }: the header names { COUNT($names, one: "column", other: "columns") } and the rows have { $expected }.
    { $shown }
    { $caret }
io-ragged = Line { $line }, column { $column }: this row has { COUNT($length, one: "entry", other: "entries") } where the first has { $expected }.
    { $shown }
    { $caret }
io-ragged-row = Line { $line }, column { $column }: row { $row } has { COUNT($length, one: "entry", other: "entries") } where row 1 has { $expected }.
    { $shown }
    { $caret }
io-latex-environment = Line { $line }, column { $column }: bmatrix, pmatrix, vmatrix, matrix, array and (for equations) cases and align can be read here, not "{ $found }".
    { $shown }
    { $caret }
io-rest = Line { $line }, column { $column }: the matrix is complete and "{ $found }" is left over; one text holds one object.
    { $shown }
    { $caret }
io-entry-missing = Line { $line }, column { $column }: a number is missing here; write 0 if it is zero.
    { $shown }
    { $caret }
io-empty-matrix = Line { $line }, column { $column }: the brackets are empty.
    { $shown }
    { $caret }
io-empty-row = Line { $line }, column { $column }: a row is empty; one ; between rows is enough.
    { $shown }
    { $caret }
io-labels-partial = Line { $line }, column { $column }: { $labels } of { COUNT($expected, one: "entry has", other: "entries have") } a label; give each one a label or none, and only in a single row (for a table use bars, | ).
    { $shown }
    { $caret }
io-why-missing = there is no such file or folder
io-why-folder = it is a folder
io-why-no-folder = part of the path is not a folder
io-why-forbidden = permission is denied
io-why-full = the disk is full
io-close-expected = Line { $line }, column { $column }: "{ $closing }" is expected here, to close the "{ $opening }" of line { $opened_line }, column { $opened }; "{ $found }" was found.
    { $shown }
    { $caret }
io-close-extra = Line { $line }, column { $column }: "{ $found }" closes a bracket that was never opened.
    { $shown }
    { $caret }
io-dots = Line { $line }, column { $column }: dots stand for entries that are not written here. Write every number; in NumPy, np.set_printoptions(threshold=np.inf) prints them all.
    { $shown }
    { $caret }
io-inequality = Line { $line }, column { $column }: "{ $character }" compares, and only equations with "=" can be read.
    { $shown }
    { $caret }
io-quote = Line { $line }, column { $column }: a lone quotation mark ({ $character }). Quotation marks stand in pairs around a label; for a transpose use transpose(A).
    { $shown }
    { $caret }
io-date = Line { $line }, column { $column }: "{ $found }" looks like a date, and would be read as a calculation. Use a number of days or years; in a table, dates may name the rows.
    { $shown }
    { $caret }
io-thousands = Line { $line }, column { $column }: "{ $found }" looks like one number with its thousands apart, but a comma or a space separates entries here; write the digits together.
    { $shown }
    { $caret }
io-constant = Line { $line }, column { $column }: "{ $found }" is no number that typed text can hold exactly; write a decimal or a fraction (such as 3.1416), or pass a NumPy array of floats.
    { $shown }
    { $caret }
io-unit-digits = Line { $line }, column { $column }: "{ $found }" is glued to a number; a unit holds no digits, hexadecimal numbers are not read, and between entries a space or comma is needed.
    { $shown }
    { $caret }
io-two-numbers = Line { $line }, column { $column }: two numbers stand side by side; write * between them for a product, or ; between two equations.
    { $shown }
    { $caret }
io-transpose = Line { $line }, column { $column }: a transpose is not read from text; leave the sign out and use transpose(A).
    { $shown }
    { $caret }
io-power-outside = Line { $line }, column { $column }: a power of a matrix is not read from text; use power(A, n) or inverse(A).
    { $shown }
    { $caret }
io-operation = Line { $line }, column { $column }: the matrix is complete before "{ $found }", and text holds one object, not operations on it; use multiply, add, subtract or scale.
    { $shown }
    { $caret }
io-group-in-row = Line { $line }, column { $column }: brackets with entries stand where a single number is needed; a matrix is one bracket for each row, such as [[1, 2], [3, 4]].
    { $shown }
    { $caret }
io-ragged-block = Line { $line }, column { $column }: part { $number } has shape { $shape } where the first has { $expected }; all parts of a tensor must agree.
    { $shown }
    { $caret }
io-label-repeated = Line { $line }, column { $column }: the label "{ $label }" stands twice; labels must differ.
    { $shown }
    { $caret }
io-latex-unclosed = Line { $line }, column { $column }: the LaTeX environment is still open here; \end with its name is missing.
    { $shown }
    { $caret }
io-cube-root = Line { $line }, column { $column }: only square roots can be kept exactly; write other roots as decimals.
    { $shown }
    { $caret }
io-function = Line { $line }, column { $column }: the function { $found } is neither a number nor linear; write its value as a decimal.
    { $shown }
    { $caret }
io-absolute = Line { $line }, column { $column }: bars stand for an absolute value here, which is not linear; write one equation for each case.
    { $shown }
    { $caret }
io-run-together = Line { $line }, column { $column }: "{ $name }" reads like the product { $product }. A product of unknowns is not linear; a number stands in front of its unknown with a sign between letters (i*x); a single unknown needs another name, such as x1.
    { $shown }
    { $caret }
io-equals-missing-end = Line { $line }, column { $column }: the last equation has no "=".
    { $shown }
    { $caret }
io-two-points = Line { $line }, column { $column }: a number has one decimal point at most.
    { $shown }
    { $caret }
io-missing = Line { $line }, column { $column }: "{ $found }" stands for a missing value; fill it in, or leave its row out.
    { $shown }
    { $caret }
io-chinese-number = Line { $line }, column { $column }: "{ $found }" is no number; write it in digits, such as 19.
    { $shown }
    { $caret }
io-counted-twice = Line { $line }, column { $column }: "{ $noun }" is counted once by { $first } and once by { $second }. One unknown has one measure; convert, or give the two different names.
    { $shown }
    { $caret }
io-numeral-read = Numbers in Chinese characters were read as numbers: { $typed } begins with { $value }.
io-unit-dropped = Units behind the totals ({ $units }) were left out; the numbers are as typed.
io-units-mixed = Line { $line }, column { $column }: the totals are in { $first } and in { $second }; convert them to one unit.
    { $shown }
    { $caret }
io-unit-unknown = { $name } was read as an unknown. If it is a unit, leave it out.
io-percent = Line { $line }, column { $column }: "{ $sign }" is not read as part of a number; write 1/2 or 0.5 for 50%.
    { $shown }
    { $caret }
io-no-unknowns-false = Line { $line }, column { $column }: without an unknown this says something false, so there is no solution and nothing to solve for. Write the unknowns, such as 2x + y = 5, or 0x = 1 (i and j stand for the imaginary unit).
    { $shown }
    { $caret }
io-no-unknowns-true = Line { $line }, column { $column }: without an unknown this is true as it stands, and there is nothing to solve for. Write the unknowns, such as 2x + y = 5 (i and j stand for the imaginary unit).
    { $shown }
    { $caret }
io-word-in-row = Line { $line }, column { $column }: "{ $found }" is not a number, and without it row { $row } is too short. Write a number here; a unit stands behind every entry, or once behind the last; unknowns need an equation with "=".
    { $shown }
    { $caret }
io-word-digit = Line { $line }, column { $column }: "{ $found }" is a letter, and a number belongs here; perhaps the digit { $digit } was meant.
    { $shown }
    { $caret }
io-drawn-bracket = Line { $line }, column { $column }: the drawn brackets ⎡⎢⎣ ⎤⎥⎦ do not fit together here: every line of the matrix has one on its left and one on its right. Square brackets need no drawing: [1 2; 3 4].
    { $shown }
    { $caret }
io-drawn-fraction = Line { $line }, column { $column }: a fraction drawn over several lines is not read; write it as 1/2.
    { $shown }
    { $caret }
io-in-file = { $path }: { $fault }
io-json-syntax = { $path }, line { $line }, column { $column }: the JSON stops making sense here. It holds a number, lists such as [[1, 2], [3, 4]], or columns such as {"{"}"a": [1, 3]{"}"}; no comma stands before a closing bracket.
io-month-subtracted = { $found } was read as a subtraction ({ $value }). If it is a month, give it a column of its own, as a number.
io-whole-as-floats = The whole numbers of the file were taken as floats; exact=True keeps them exact.
io-formula-no-arrow = Line { $line }, column { $column }: a function is written with an arrow, such as (x, y) -> (2x, 3y), or as f(x, y) = (2x, 3y).
    { $shown }
    { $caret }
io-formula-two-arrows = Line { $line }, column { $column }: a second arrow in one function.
    { $shown }
    { $caret }
io-formula-no-variables = Line { $line }, column { $column }: the names of the unknowns are missing before the arrow; write x -> 2x or (x, y) -> (2x, 3y).
    { $shown }
    { $caret }
io-formula-variable = Line { $line }, column { $column }: "{ $found }" cannot stand here; before the arrow come the names of the unknowns, with commas between them.
    { $shown }
    { $caret }
io-formula-unknown = Line { $line }, column { $column }: "{ $found }" is not among the unknowns before the arrow ({ $known }), and no function that is known here.
    { $shown }
    { $caret }
io-formula-arguments = Line { $line }, column { $column }: { $found } takes one number, and { $count } stand in its brackets.
    { $shown }
    { $caret }
io-formula-rest = Line { $line }, column { $column }: the function is complete and "{ $found }" is left over.
    { $shown }
    { $caret }
