# `make film` and `make test` set everything up on a fresh machine: they need Python 3.11+, pip and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FILM ?= examples/lighthouse
TORCH ?= torch==2.13.0

.PHONY: film films test lint soak bench gallery clean

film: $(VENV)/.ready
	$(BIN)/multiplane make $(FILM)

films: $(VENV)/.ready
	$(BIN)/multiplane make examples/lighthouse
	$(BIN)/multiplane make examples/borrowed_hour

test: $(VENV)/.ready-dev
	$(BIN)/ruff check src tests gallery
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

soak: $(VENV)/.ready-dev $(VENV)/.ready-diffusers
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -m soak tests

# torch first and by itself: its build for the processor is enough for tiny models.
$(VENV)/.ready-diffusers: $(VENV)/.ready-dev
	@$(BIN)/pip install --quiet --disable-pip-version-check '$(TORCH)'
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[diffusers]'
	@touch $@

bench: $(VENV)/.ready-dev
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python -m bench

# Contact sheets of every verb, face, walk, costume, place and style, into build/gallery.
gallery: $(VENV)/.ready-dev
	$(BIN)/python -m gallery

# The virtual environment with the voices; compiling the drawing engine is part of the set-up, not of a film.
$(VENV)/.ready: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up (packages, then compiling the drawing engine); this is done once."
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[voice]'
	@$(BIN)/multiplane doctor --warm
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[voice,languages,exr,services,usd,dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist src/*.egg-info examples/*/.multiplane examples/*/out
