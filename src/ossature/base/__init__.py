"""The vocabulary every idea speaks. Imports no idea, no language, no drawing library."""
