"""What comes in and goes out: typed text, files, atomic writes."""
