# Ossature. `make help` lists what there is; every target sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt
DEFAULT := $(VENV)/.default-installed
EVERYTHING := $(VENV)/.everything-installed
NOTEBOOKS := .venv-notebooks/.installed
WORKERS ?= 2

.PHONY: help setup lab shots lab-pictures bench-page tour test coverage test-all lint docs gallery bench bench-lab frames notebook-servers system-packages all-system-packages
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "  make %-9s %s\n", $$1, $$2}'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Ossature needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(DEFAULT): pyproject.toml constraints.txt | $(BIN)/python
	@echo "setting up (once): the default dependencies"
	$(PIP) --editable .
	@touch $@

$(EVERYTHING): pyproject.toml constraints.txt | $(BIN)/python
	@echo "setting up (once): everything, with the development tools"
	$(PIP) --editable '.[dev]'
	@tools/javascript.sh install
	@touch $(DEFAULT) $@

setup: $(EVERYTHING) ## install everything into .venv

lab: $(DEFAULT) ## open the lab in the browser
	@$(BIN)/ossature lab

tour: $(DEFAULT) ## walk the worked examples in the terminal
	@$(BIN)/ossature tour

system-packages:
	@tools/system.sh

all-system-packages:
	@tools/system.sh all

test: $(EVERYTHING) system-packages ## run the tests (a few minutes)
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not slow"

coverage: $(EVERYTHING) system-packages ## the same with the branches they take, which doubles their time
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -m "not slow" --cov --cov-report=term:skip-covered

$(NOTEBOOKS): pyproject.toml
	$(PYTHON) -m venv .venv-notebooks
	.venv-notebooks/bin/python -m pip --disable-pip-version-check --quiet install jupyterlab==4.6.6 marimo==0.25.2 --editable '.[notebook]'
	@touch $@

notebook-servers: $(NOTEBOOKS) ## set up JupyterLab and marimo for the tests that drive them

test-all: $(EVERYTHING) $(NOTEBOOKS) all-system-packages ## run every test, the slow statistical and fuzz runs too
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal --cov --cov-report=term:skip-covered

lint: $(EVERYTHING) ## format, lint, types, import layers, docstrings, pages, JavaScript
	$(BIN)/ruff format --check src tests tools benchmarks
	$(BIN)/ruff check src tests tools benchmarks
	$(BIN)/ruff check --select S --ignore S101 src/ossature/io
	$(BIN)/ruff check --select S --ignore S101,S104,S603,S704 src/ossature/lab
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/reference.py --check
	@tools/javascript.sh

docs: $(EVERYTHING) ## write the reference, and run every example of README and guide
	$(BIN)/python tools/reference.py

gallery: $(EVERYTHING) ## hard systems: right digits of ours, NumPy, SciPy and torch; writes docs/gallery.md
	$(BIN)/python tools/gallery.py

bench-page: $(EVERYTHING) ## how light the pages of the lab are, beside marimo where it is set up
	$(BIN)/python -m benchmarks.lab_page

shots: $(EVERYTHING) system-packages ## photograph every page of the lab, in both languages and themes and three widths, into build/shots
	$(BIN)/python tools/shots.py

lab-pictures: $(EVERYTHING) system-packages ## photograph a room for README, in both languages
	$(BIN)/python tools/shots.py --readme

bench: $(EVERYTHING) ## measure against the peers, in one run, as ratios
	$(BIN)/python benchmarks/run.py

frames: $(EVERYTHING) system-packages ## measure the frames of the lab's pictures while they are dragged, at a quarter of the speed
	$(BIN)/python -m benchmarks.frames

bench-lab: $(EVERYTHING) ## measure the lab under load; writes docs/benchmarks-lab.md
	$(BIN)/python benchmarks/lab.py
