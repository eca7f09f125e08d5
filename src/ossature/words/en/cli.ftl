### The command line.

cli-help = The linear algebra under deep learning: one command an idea; every answer with its steps, its picture and its meaning.
cli-help-table = Every operation, its notation, its geometry and its use in deep learning, in one table.
cli-help-tour = The article's chapters as worked examples, every number computed on the way.
cli-example = Example:
cli-error = error:{" "}
cli-operand = Text such as "2 1; 1 3", a file, or - for standard input.
cli-option-steps = Show the worked steps.
cli-option-detail = How much of the steps: all, columns, blocks, certificate.
cli-option-strategy = How the steps are worked: teacher, textbook, bareiss.
cli-option-meaning = Say what the answer means, and where deep learning meets it.
cli-option-picture = Save the picture: FILE.svg, FILE.png or FILE.pdf.
cli-option-show = Draw the picture in the terminal.
cli-option-latex = Print LaTeX.
cli-option-json = Print JSON.
cli-option-code = Print the Python that gives this answer.
cli-option-lang = Language: en or zh (otherwise the locale's).
cli-option-debug = Show the traceback of an error.
cli-option-method = Which method to use.
cli-option-view = How the product is explained: rows, columns, outer, maps.
cli-option-along = Spread a bias over every row or column: rows, columns.
cli-option-ord = Order of the norm: 1, 2, inf, any p, fro, nuc, max.
cli-option-axis = Measure along this axis.
cli-option-exact = Take floats and file decimals exactly.
cli-option-proven = Enclose the answer rigorously.
cli-option-conjugate = Conjugate too.
cli-picture-saved = Picture saved to { $path }.

table-head-operation = Operation
table-head-notation = Notation
table-head-geometry = Geometry
table-head-use = In deep learning
