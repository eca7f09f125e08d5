"""Exact entries and matrices: rationals on FLINT, and Q(√d) for one d at a time (√-1 among them)."""
