### The room of eigenvalues.

widget-spectra-name = The arrow v and where A takes it
widget-spectra-v = Arrow v
widget-spectra-v-at = v is { $at }
widget-spectra-again = Let A act again
widget-spectra-kept = A only stretches v = { $v }: A v = { $value } v, so v is an eigenvector and { $value } its eigenvalue.
widget-spectra-left = A turns v by { $degrees }° to the left and makes it { $times } times as long. Turn v until A v lies along it.
widget-spectra-right = A turns v by { $degrees }° to the right and makes it { $times } times as long. Turn v until A v lies along it.
widget-spectra-none = No arrow keeps its direction here: the eigenvalues are complex.
widget-spectra-roots = The characteristic polynomial and its roots
widget-spectra-roots-real = The curve crosses zero at { $one } and at { $two }: these are the eigenvalues.
widget-spectra-roots-double = The curve touches zero at { $one } and does not cross: a double root.
widget-spectra-roots-complex = The curve stays off the axis. The roots { $one } and { $two } lie beside it: each step turns by { $degrees }° and stretches { $times } times.
