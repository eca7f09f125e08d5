"""Practice: what a learner does, checked, with hints."""
