"""Each job against its peers, in one run, as ratios. `python benchmarks/run.py --help`."""
