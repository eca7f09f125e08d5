### The command line.

cli-help = The linear algebra under deep learning: one command an idea; every answer with its steps, its picture and its meaning.
cli-help-table = Every operation with its notation, its geometry and its use in deep learning.
cli-help-tour = A walk through the chapters in worked examples; every number is computed on the way.
cli-error = error:{" "}
cli-operand = Text such as "2 1; 1 3"; a file (csv, tsv, txt, json, npy, npz, mtx, parquet); - for standard input; or example:NAME, a file that comes with it.
cli-operand-n = A whole number, 0 or more.
cli-operand-shape = The new shape, such as "2 3"; one side may be -1.
cli-operand-optional = The same; left out when the first operand holds equations.
cli-operand-chapter = A chapter such as 2.2, or 2 for all that begin so; all of them when left out.
cli-option-steps = Show the worked steps.
cli-option-detail = How much of the steps: { $choices }.
cli-option-strategy = How the steps are worked: { $choices }.
cli-option-meaning = Say what the answer means, and where deep learning meets it.
cli-option-picture = Save the picture; the name ends in .svg, .png or .pdf.
cli-option-show = Draw the picture in the terminal.
cli-option-latex = Print LaTeX.
cli-option-json = Print JSON.
cli-option-code = Print the Python that gives this answer.
cli-option-lang = Language: { $choices } (otherwise the locale's).
cli-option-debug = Show where in the program an error arose.
cli-option-method = Which method: { $choices }.
cli-option-view = How the product is explained: { $choices }.
cli-option-along = Spread a vector over the matrix, to each of its: { $choices }.
cli-option-along-stack = Let every matrix of a stack meet the one on the other side: { $choices }.
cli-option-ord = Order of the norm: any p from 0 up, inf; for a matrix 1, 2, inf, fro, nuc, max.
cli-option-axis = Measure every line along this axis (0, 1 ...).
cli-option-exact = Take floats, and the decimals of files, exactly.
cli-option-float = Take typed numbers as floats: for large matrices and for roots of several kinds.
cli-option-proven = Enclose the answer rigorously (16 unknowns at most).
cli-option-conjugate = Conjugate complex entries too.
cli-picture-saved = Picture saved to { $path }.
cli-option-help = Show this help.
cli-option-version = Show the version.
cli-option-install = Teach the current shell to complete commands, options and their values.
cli-option-completion = Show what the shell would be taught.

cli-head-operands = Operands
cli-head-own = Options of this command
cli-head-shown = How the answer is shown
cli-head-options = Options
cli-head-more = More
cli-head-examples = Examples
cli-head-topic = { $title } (chapter { $chapter })
cli-topic-objects = Objects
cli-topic-algebra = Operations
cli-topic-determinant = Determinant
cli-topic-norms = Norms
cli-topic-systems = Systems of equations
cli-usage-program = Usage: ossature COMMAND [OPERANDS] [OPTIONS]
cli-usage-command = Usage: ossature { $command } { $operands }[OPTIONS]
cli-about = In space: { $geometry }. In deep learning: { $use }.
cli-more-help = ossature COMMAND --help says more about each. Errors leave with code 2 for input that cannot be used, 1 for a computation that failed, 130 when interrupted.

cli-no-command = There is no command { $command }.
cli-no-command-near = There is no command { $command }. Did you mean { $near }?
cli-no-option = { $command } has no option { $option }.
cli-option-elsewhere = The option { $option } means nothing to { $command }; other commands use it.
cli-no-option-near = { $command } has no option { $option }. Did you mean { $near }?
cli-missing-operand = { $command } needs the operand { $operand }, and it was not given; a dash (-) would read it from standard input.
cli-option-value = The option { $option } needs a value after it.
cli-option-no-value = The option { $option } takes no value.
cli-extra-operand = { $command } takes { $count ->
    [one] one operand ({ $wanted })
   *[other] { $count } operands ({ $wanted })
  }, so "{ $extra }" is one too many. Put a matrix or an equation in quotes.
cli-usage = The command line cannot be understood: { $text }
cli-try-help = { $command } shows how it is used.
cli-input-twice = Only one operand can be read from standard input (-).
cli-input-too-large = Standard input is larger than the { $allowed } bytes allowed.
cli-cannot-write = The answer cannot be written to standard output: { $reason }.
cli-no-example = There is no example file { $name }; there are { $known }.
cli-float-exact = Choose one of --float and --exact.
cli-json-latex = Choose one of --json and --latex.
cli-too-much = The computation ran out of room ({ $kind }); give a smaller input.
cli-internal = This is a mistake in the program ({ $kind }: { $text }). Please report it; --debug shows where it arose.

table-head-operation = Operation
table-head-notation = Notation
table-head-geometry = Geometry
table-head-use = In deep learning
