### The tour.

tour-no-chapter = There is no chapter { $chapter } in the tour; there are { $known }.
tour-next = [{ $number } of { $count }] any key goes on, q leaves
tour-screen = [more] any key goes on, q leaves
tour-start = Every line after >>> is Python that is run as you read. To run it yourself, begin with:
tour-try = Now you, in the shell:
tour-kind-article = ── From the notes ──
tour-kind-real = ── With real data ──

tour-chapter-1-1 = Scalars, vectors, matrices, tensors
tour-about-1-1 = Data comes in four shapes. What tells them apart is the number of axes: none, one, two, or more. Axes may have names, and then you can ask by name.
tour-chapter-1-2 = Why deep learning runs on them
tour-about-1-2 = A layer of a network multiplies its input by weights and adds a bias. Written as matrices, one product does it for a whole batch at once, and that is what a GPU is good at.
tour-chapter-2-1 = Matrix operations and their geometry
tour-about-2-1 = Adding moves, multiplying transforms, transposing exchanges the axes. Three operations, and most of a network is made of them.
tour-chapter-2-2 = The determinant, a scaling factor
tour-about-2-2 = One number says what a square matrix does to space: how many times areas or volumes grow, whether left and right change places, and whether anything is flattened for good.
tour-chapter-2-3 = Norms, rulers for vectors
tour-about-2-3 = How long is a vector? It depends on how you may walk. Three rulers give three answers for (3, 4), and each is at home somewhere in machine learning.
tour-chapter-3-1 = Systems of equations: one solution, many, none
tour-about-3-1 = Ax = b asks which x the matrix A takes to b. There is exactly one, or there are infinitely many, or there is none, and then we take the x that comes closest. Ranks decide which; counting equations does not.
tour-chapter-3-2 = Predicting house prices
tour-about-3-2 = price = w₁·area + w₂·bedrooms + w₃·location + b, one equation a house. There are more houses than weights, so no weights fit them all, and the closest ones are the regression.
tour-chapter-4-1 = A linear map
tour-about-4-1 = A matrix is a map: it takes every arrow to another, straight lines stay straight, and the origin stays where it is.
tour-chapter-4-2 = Eigenvalues and eigenvectors
tour-about-4-2 = Most arrows turn when a matrix meets them. A few keep their direction and are only stretched: they are the eigenvectors, and the stretch is the eigenvalue. They say what happens when the map is repeated, and how fast gradient descent may go.
tour-chapter-4-3 = The learning rate
tour-about-4-3 = Near a minimum a loss is a bowl, and its Hessian says how much it curves in every direction. The steepest one limits the learning rate, 2/λ; the ratio of the steepest to the flattest, the condition number, says how long it takes.

tour-temperature = A temperature is one number: a scalar. Its unit stays with it.
tour-price = A price is another.
tour-marks = One student's marks in three subjects are a vector, one axis, and here each entry has a name.
tour-card = The marks of a class are a matrix: a row a student, a column a subject.
tour-card-shown = Kept as an object, it prints as the table it is.
tour-classes = Several classes make a tensor with three axes. We name them.
tour-classes-slice = Then you ask for a part by name: everyone's mathematics in class 2.
tour-classes-sum = And add along an axis by name: both classes together, seat by seat.
tour-real-marks = A table from a spreadsheet brings its names along.
tour-real-marks-part = The physics marks of two of the students.
tour-real-portrait = A picture is a matrix too, a grey value for each dot. This is Grace Hopper, a pioneer of compilers, in 44 rows of 32. (Light parts are drawn dense.)

tour-layer = A layer with two inputs and three units, y = Wx + b, for one input x.
tour-layer-batch = Four inputs at once, a row each: XWᵀ, with the same bias added to every row. Nothing was added to the formula, only rows to the matrix.
tour-real-layer = Ten students at once: from three marks to two scores, one for science and one for language, each with its bias.

tour-add-cards = Two report cards are added mark to mark. The names must agree, and they stay.
tour-subtract-cards = The difference shows who has improved, and where.
tour-translate = Seen as arrows, adding a vector moves a point along it: a translation.
tour-product = The product at the heart of every layer: rows times columns.
tour-product-columns = The same product seen another way: each of its columns mixes the columns of A.
tour-totals = A report card times a column of weights gives weighted totals, still named by student.
tour-dense = y = Wx + b: first the product, then the bias. The steps are those of the last line.
tour-transpose = Transposing exchanges rows and columns, like reading a wide table as a tall one. The names change sides too.
tour-transpose-fits = It also makes shapes fit: 2x3 times 2x3 is not possible, 2x3 times 3x2 is. Student against student: the larger, the more alike and the higher their marks.
tour-real-totals = Weighted totals of the ten students of the file.
tour-real-rows = In a picture, neighbouring rows are nearly alike: the cosine of the angle between rows 20 and 21 of the portrait is almost 1.
tour-real-rows-far = Thirteen rows further down it is her collar and uniform, no longer her face.

tour-det = The determinant of a 2x2 matrix is the area of the parallelogram on its columns.
tour-det-zero = Determinant 0: the columns are parallel, and the plane is pressed onto a line. What is flat cannot be unfolded, so there is no inverse.
tour-det-one = Determinant 1: a rotation keeps every area.
tour-det-flip = Exchanging the axes turns the plane over, and the sign says so.
tour-det-three = A 3x3 determinant by cofactors, along the line with the most zeros.
tour-det-floats = In floats nobody can know the sign of 0.1·0.6 − 0.2·0.3, and the answer says so. (Exactly it is zero.)
tour-real-det = The three currents of a small circuit obey three equations (they are solved in 3.1). Their determinant is not zero, so the currents are settled.

tour-norm-one = The L1 norm: how far is (3, 4) for someone who walks along the streets of a grid?
tour-norm-two = The L2 norm: and as the crow flies?
tour-norm-max = The L∞ norm: and if only the longest side counts?
tour-norm-matrix = A matrix has norms too. Frobenius takes all its entries as one long vector.
tour-distance = A norm of a difference is a distance: how far the marks of 张三 and 李四 are apart, all differences added up.
tour-real-distance = Two students of the file, along a straight line in the space of three subjects.
tour-real-share = Of the portrait's energy (its squared Frobenius norm), this share sits in one single pattern, the largest singular value. A picture is far from random, and compression lives on that.

tour-unique = Two lines that cross: one solution.
tour-weights = A holds how three final grades weigh the subjects, x the marks, b the grades. Three grades of one student tell the three marks.
tour-inverse = When A is square and of full rank, x = A⁻¹b. The inverse comes out of the same elimination, with the identity beside A. (To solve, elimination alone is cheaper.)
tour-infinite = Two planes that meet in a line: infinitely many solutions, one for every value of t.
tour-none = Three equations that contradict each other: first the proof, then the closest point.
tour-fewer = Fewer equations than unknowns usually leave something free. Not these: they contradict each other.
tour-more = More equations than unknowns usually contradict each other. Not these: they agree.
tour-fruit = Three apples (苹果) and two pears (梨) cost 19, one apple and four pears cost 23.
tour-real-circuit = Kirchhoff's laws in a small circuit with 12 V and resistors of 10, 20 and 30 Ω: currents that meet add up, voltages around a loop cancel.
tour-real-chemistry = Potassium permanganate and hydrochloric acid give potassium chloride, manganese chloride, water and chlorine. Each row counts the atoms of one element, made on the right as minus. The numbers of molecules are a null vector: nothing may be left over.
tour-real-rank = No row of the portrait is exactly a mixture of the others: full rank. Real data nearly always has it, and yet it is nearly of low rank, as 2.3 showed.

tour-houses = Five houses: area, bedrooms, a location score, and a column of ones for b. Four weights cannot fit five prices exactly, so these come closest.
tour-real-houses = 300 districts of the 1990 census in California: the house value from eight columns and a constant, by the same verb.
tour-real-error = The typical error of such a prediction, in dollars: the length of the residual over √300. A straight line takes you only so far.
tour-real-growth = Sixty equations whose pivots grow to 2⁵⁹ under ordinary elimination. The well-known solvers return a wrong vector here and say nothing. The entries should be 1 and −1.

tour-scaling-map = The matrix [[2, 0], [0, 3]] takes (1, 2) to (2, 6): twice as far in x, three times as far in y.

tour-charpoly = Which numbers λ make A − λI lose its inverse? Its determinant is a polynomial in λ, and they are its roots: 3 and 1.
tour-eigen = For each of them, the arrows that (A − λI) takes to zero: (1, 1) grows three times as long, (1, −1) stays as it is.
tour-eigen-check = The proof is one product: A (1, 1) is 3 (1, 1).
tour-diagonal = Seen along its eigenvectors the matrix only stretches: all of it in two numbers.
tour-eigen-turn = A quarter turn keeps no direction at all. Its eigenvalues are i and −i.
tour-eigen-defective = A shear keeps one direction only, though its eigenvalue counts twice: no basis of eigenvectors.
tour-bowl = As the curvature of a loss, this matrix is a bowl: up in every direction, a minimum.
tour-saddle = And this one is a saddle: up along one eigenvector, down along the other.
tour-real-rabbits = Fibonacci's rabbits: each month the last two numbers are added up, which is a matrix. The tenth power holds the tenth number, 55, and the eleventh.
tour-real-golden = From month to month they grow by ever more nearly the same factor: the largest eigenvalue, the golden ratio.
tour-real-weather = Sunny days stay sunny nine times in ten, rainy ones turn fine three times in ten. The eigenvalue 1 is the weather in the long run: its vector (3, 1) says three sunny days to a rainy one.
tour-real-weather-later = Twenty days on, what the weather was today hardly matters: both columns are nearly (3/4, 1/4). What is left of the difference is 0.6 to the power 20.
tour-linear = The same map typed as a formula: does it keep sums and multiples?
tour-affine = Add a constant to each output, as a bias does: where does the law break?
tour-matrix-of = A map is known from what it does to the unit vectors.
tour-kernel = What is lost, and the count of dimensions that always comes out.
tour-rotation = A turn by 60° and then by 30° is a quarter turn, roots and all.
tour-new-basis = On the right grid a map only stretches.
tour-real-relu = An activation function, tried as it is in NumPy.

tour-rate = Take the matrix of 4.2 as the Hessian of a loss. A step of gradient descent multiplies the error along each eigenvector by 1 − ηλ, so the learning rate has to stay below 2/λ for the largest λ.
tour-rate-fast = A rate of 0.7 is just a little too large, and that is enough.
tour-rate-saddle = Where the loss curves downwards no rate settles: a saddle is left, not found.
tour-rate-trough = Two weights that only count by their sum: one direction is flat, and nothing moves along it.
tour-real-raw = The Hessian of the house prices of 3.2 in the units they come in: rooms beside populations. The condition number says how hopeless plain descent is here.
tour-real-scaled = The same houses with every column brought to mean 0 and spread 1: the predictions of the regression stay what they were, and the condition number falls from millions to less than two hundred.
