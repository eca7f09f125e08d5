"""Methods that know a matrix only by its products: eigenvalues, singular values, traces and solutions. They know no idea."""
