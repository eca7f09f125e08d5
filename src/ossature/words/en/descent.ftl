### Descent: what curvature says about the learning rate.

cli-topic-descent = Descent
room-descent = Gradient descent multiplies the error along each eigenvector of the Hessian by 1 − ηλ. The steepest direction limits the learning rate, the flattest one decides how long it takes.
room-descent-article = The matrix of the article as a Hessian: below 2/λ it converges
room-descent-fast = A little too fast: 0.7 is above 2/3
room-descent-edge = Exactly at the limit it swings for ever
room-descent-trough = A trough: one direction does not curve
room-descent-saddle = A saddle: no rate helps
room-descent-round = A round bowl: done in one step
room-descent-ravine = A ravine whose curvatures hold a √5: the limit is exact all the same
room-descent-scales = Two features on different scales: κ = 400

table-rate_limit-name = Learning-rate limit
table-rate_limit-geometry = how large a step the steepest direction of a bowl bears
table-rate_limit-use = is this learning rate safe, and how many steps does it take

descent-empty = A Hessian without rows has no learning rate.
descent-rate = A learning rate is a positive number, and this one is { $given }.
descent-overflow = The curvature is so small that 2/λ is beyond the floats; multiply the Hessian by a power of ten, and divide the rate by it.
descent-tolerance = A tolerance lies between 0 and 1, and this one is { $given }.

rate-no-limit = { $falling ->
    [0] { $unsure ->
        [0] Nothing curves: the loss is flat to second order, and no rate is too large.
       *[other] Nothing curves upwards beyond doubt, so there is no limit.
      }
   *[other] Nothing curves upwards, so there is no rate at which descent settles.
  }
rate-unsure = { $count ->
    [one] The sign of one direction is hidden by rounding; text, or exact=True, decides it.
   *[other] The signs of { $count } directions are hidden by rounding; text, or exact=True, decides them.
  }
rate-converges = The rate { $rate } converges: it is below the limit.
rate-swings = The rate { $rate } stands at the limit: the steepest direction swings for ever.
rate-diverges = The rate { $rate } diverges: it is above the limit { $limit }.
rate-escapes = The rate { $rate } escapes downwards, and so does every other: the loss curves downwards somewhere.
rate-rests = The rate { $rate } changes nothing: the loss is flat to second order.

rate-title = The learning-rate limit: eigenvalues first, then what they allow
rate-step-limit = A step multiplies the error along an eigenvector by 1 − ηλ. For the largest λ that is below 1 in size as long as η is below 2/λ.
rate-step-best = { $flat ->
    [0] The best single rate treats the steepest and the flattest direction alike: 1 − ηλ is as far below zero for one as above it for the other.
   *[other] The best single rate for the directions that curve treats the steepest and the flattest of them alike; along the flat ones nothing moves.
  }
rate-step-steepest = Along the steepest direction a step multiplies the error by 1 − ηλ.
rate-step-flattest = Along the flattest direction it is this factor.
rate-conclusion = { $falling ->
    [0] Below η max every curved direction converges; above it the steepest one grows.
   *[other] Where λ is negative, 1 − ηλ is above 1 for every rate: the error grows.
  }

rate-means-limit = Plain gradient descent diverges above a learning rate of { $limit }, because the steepest direction curves by { $largest }.
rate-means-falling = { $count ->
    [one] One direction curves downwards (λ = { $smallest }): this is no minimum, and descent runs away along it at any rate, which is what it should do at a saddle.
   *[other] { $count } directions curve downwards (the smallest λ is { $smallest }): this is no minimum, and descent runs away along them at any rate, which is what it should do at a saddle.
  }
rate-means-flat = { $count ->
    [one] One direction does not curve at all: along it nothing moves, as with two weights that only count by their sum. A little weight decay gives it a curvature.
   *[other] { $count } directions do not curve at all: along them nothing moves, as with weights that only count by their sum. A little weight decay gives them a curvature.
  }
rate-means-best = The best single rate is { $best }: each step leaves { $factor } of the error, so it is down to a millionth after { COUNT($steps, one: "step", other: "steps") }.
rate-means-momentum = With momentum { $coefficient } and rate { $rate } that takes about { COUNT($steps, one: "step", other: "steps") }: momentum takes the square root of the condition number.
rate-means-condition = { $kind ->
    [round] κ = 1: the bowl is round, every direction wants the same rate, and one step arrives.
   *[long] κ = { $condition }: the steepest direction curves that many times as much as the flattest, and plain descent needs steps in proportion. Scaling the features, normalisation layers and adaptive rates all bring κ down.
  }
rate-means-converges = At { $rate } a step leaves { $steep } of the error along the steepest direction and { $slow } along the slowest: { COUNT($steps, one: "step", other: "steps") } to a millionth.
rate-means-swings = At { $rate } the steepest direction jumps to the other side of the valley, just as far, with every step: the loss neither falls nor grows.
rate-means-diverges = At { $rate } each step multiplies the error along the steepest direction by { $worst }: the loss explodes.
rate-means-escapes = At { $rate } each step multiplies the error along the falling direction by { $worst }: it leaves the saddle.
rate-means-rests = At { $rate } nothing happens: where the gradient of a quadratic loss is zero everywhere, there is nothing to descend.
rate-means-use = A network's λ max changes while it learns: warm-up waits until it has come down, and full-batch training often ends up just at 2/λ, the edge of stability.

rate-title-picture = What one step leaves of the error, |1 − ηλ|
rate-label-steep = λ max
rate-label-flat = λ min
rate-label-limit = limit { $limit }
rate-label-best = best { $best }
rate-label-asked = η = { $rate }
rate-seen = { $falling ->
    [0] Two lines fall from 1 and rise again; the steeper one passes 1 at the limit, η = { $limit }.
   *[other] The line of the negative eigenvalue rises from 1 at once; that of the largest passes 1 at η = { $limit }.
  }
