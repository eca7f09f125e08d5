"""`python -m ossature.cli`."""

from ossature.cli import main

main()
