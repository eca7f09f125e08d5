### The rooms of the lab: the idea in one sentence, and what each preset shows.

lab-no-room = There is no room { $idea }; the rooms are on the home page.
lab-no-verb = This room has no { $verb }; it has { $known }.
lab-no-file = Text names no file here: { $path } was not opened. Upload the file, or paste its numbers.

room-objects = A number, a row of numbers, a table, a stack of tables: what tells them apart is how many axes they have, and axes may have names.
room-objects-card = A report card: a row a student, a column a subject
room-objects-number = A temperature: one number and its unit
room-objects-marks = One student's marks, each with its name
room-objects-stack = Two classes: a stack of report cards
room-objects-empty = Nothing but zeros
room-objects-symmetric = A matrix that is its own mirror image
room-objects-reshape = Six numbers laid out anew
room-objects-flat = Two sheets laid under one another
room-objects-colour = A colour picture: three numbers a dot
room-objects-image = A photograph: a grey value a dot
room-objects-class = A class's marks from a spreadsheet

room-algebra = Adding shifts, multiplying transforms, transposing exchanges the axes: most of a network is made of these three.
room-algebra-product = Two matrices, one after the other
room-algebra-scaling = Twice as wide, three times as high
room-algebra-totals = Marks times weights: each student's total
room-algebra-translate = Two arrows, one after the other
room-algebra-transpose = Rows become columns
room-algebra-collapse = Everything lands on one line
room-algebra-rotation = A turn, with nothing stretched
room-algebra-fibonacci = Ten steps of Fibonacci in one power
room-algebra-turned = A shear, then a quarter turn
room-algebra-layers = A product as a sum of outer products
room-algebra-angle = How alike are two arrows?
room-algebra-bias = A whole layer: W x + b
room-algebra-layer = A layer of a network before its bias
room-algebra-class = A class's totals from a spreadsheet

room-determinant = One number says how many times areas grow, whether left and right change places, and whether space is flattened for good.
room-determinant-area = The unit square becomes five times as large
room-determinant-flat = Both columns on one line: nothing is left of the area
room-determinant-flip = A mirror: left and right change places
room-determinant-rotation = A turn keeps every area
room-determinant-body = A cube becomes a slanted body
room-determinant-circuit = A circuit's equations: may they be solved?

room-norms = How long is a vector? It depends on how you may walk, and each ruler has its place in machine learning.
room-norms-two = As the crow flies: 3, 4 and 5
room-norms-one = Along the streets: 3 and 4 make 7
room-norms-largest = Only the longest side counts
room-norms-zero = The one vector of length zero
room-norms-half = Below p = 1 it is no norm any more
room-norms-diagonal = The diagonal of a square
room-norms-matrix = How large is a matrix?
room-norms-marks = How far apart are two students?

room-systems = Ax = b asks which x the matrix A takes to b: there is exactly one, or there are infinitely many, or there is none and we take the nearest.
room-systems-unique = Two lines that cross
room-systems-parallel = Two lines that never meet
room-systems-same = The same line twice
room-systems-nearest = Three equations that contradict each other: the nearest answer
room-systems-prism = Three planes that meet two by two, and never all three
room-systems-planes = Three planes through one point
room-systems-line = Three planes through one line
room-systems-yours = A system to reduce by your own hand
room-systems-inverse = Undoing a matrix
room-systems-circuit = A circuit by Kirchhoff's laws
room-systems-fruit = What do the apples and the pears cost?
room-systems-chemistry = Balancing a reaction in a blast furnace
room-systems-growth = Sixty equations that NumPy gets 100 % wrong

room-objects-words = scalar vector matrix tensor array axis shape table image picture data set reshape label
room-algebra-words = sum difference product matrix multiplication linear map layer bias attention similarity inner product angle Fibonacci
room-determinant-words = area volume orientation minor cofactor Leibniz singular
room-norms-words = length distance regularization Manhattan Euclidean Frobenius weight decay L1 L2
room-systems-words = equations linear regression least squares elimination Gauss Gaussian row reduction basis dimension kernel image pivot inverse pseudoinverse subspace circuit
room-spectra-words = eigenvalue eigenvector spectrum diagonal positive definite Markov chain principal component power
