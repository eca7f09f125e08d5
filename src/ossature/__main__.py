"""`python -m ossature`."""

from ossature.cli import main

main()
