# What a newcomer needs: `make demo` and `make test`. `make help` lists the rest.
VENV ?= .venv
DEMO_OUT ?= demo-output
# On Linux, PyPI's torch is a CUDA build of several GB. TORCH_INDEX names PyTorch's own index of
# CPU builds (README, "On Linux"); left empty, pip's settings decide.
TORCH_INDEX ?=
BIN := $(VENV)/bin
CONSTRAINTS := packaging/constraints.txt
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet -c $(CONSTRAINTS)
SUPPORTED := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))

.DEFAULT_GOAL := help
.PHONY: help app demo test check slow study format translations bench-start screenshots installers smoke clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

app: $(VENV)/.installed  ## set up, then start the window
	@$(BIN)/kdscore-desktop

demo: $(VENV)/.installed  ## set up, then run the main job on the example workbook
	@$(BIN)/kdscore demo --out $(DEMO_OUT)

test: $(VENV)/.installed-dev  ## run the test suite
	@$(BIN)/python -m pytest -q -m "not slow"

check: $(VENV)/.installed-dev  ## format, lint, types and layers
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python packaging/translate.py --check

slow: $(VENV)/.installed-dev  ## the long kill loops and the fuzzing of readers
	@$(BIN)/python -m pytest -q -m slow --timeout 3600

study: $(VENV)/.installed  ## measure on your own answers: make study FILE=a.csv OPTIONS="--response r --score s --split p"
	@$(BIN)/kdscore study $(FILE) $(OPTIONS)

format: $(VENV)/.installed-dev  ## put the code into the house's format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

translations: $(VENV)/.installed-dev  ## collect every text of the window and compile its translations
	@$(BIN)/python packaging/translate.py

bench-start: $(VENV)/.installed-dev  ## how long the window takes to be usable, and its memory
	@$(BIN)/python benchmarks/starting.py

screenshots: $(VENV)/.installed-dev  ## the pictures that the README and the guide show
	@$(BIN)/python packaging/screenshots.py

installers: $(VENV)/.installed-packaging  ## build both editions and pack them for this system
	@for edition in scorer full; do $(BIN)/python packaging/build.py --edition $$edition || exit 1; done
	@if [ "$$(uname)" = Linux ]; then \
	    $(BIN)/python packaging/linux/pack.py dist/kdscore-scorer --edition scorer && \
	    $(BIN)/python packaging/linux/pack.py dist/kdscore-desktop --edition full; \
	else echo "packaging/README.md says how to pack them here."; fi

smoke: $(VENV)/.installed-packaging  ## try what `make installers` built, under hard conditions (Linux)
	@$(BIN)/python packaging/smoke.py dist/kdscore-scorer --edition scorer --packages dist
	@$(BIN)/python packaging/smoke.py dist/kdscore-desktop --edition full --packages dist

clean:  ## remove the environment and what the targets made
	rm -rf $(VENV) $(DEMO_OUT) build dist

$(VENV)/bin/python:
	@python=$$(for name in python3 python3.13 python3.12 python3.11; do \
	    if $$name -c '$(SUPPORTED)' 2>/dev/null; then echo $$name; break; fi; done); \
	if [ -z "$$python" ]; then echo "KDScore needs Python 3.11, 3.12 or 3.13; none was found."; exit 2; fi; \
	echo "Creating the environment with $$($$python --version) ..."; \
	$$python -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml $(CONSTRAINTS)
	@echo "Installing (PyTorch first; several minutes the first time) ..."
	@$(PIP) --upgrade pip
	@$(PIP) $(if $(TORCH_INDEX),--index-url $(TORCH_INDEX)) torch
	@$(PIP) --editable '.[starter]'
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo "Installing the development tools ..."
	@$(PIP) --group dev
	@touch $@

$(VENV)/.installed-packaging: $(VENV)/.installed-dev
	@echo "Installing what builds installers ..."
	@$(PIP) --group packaging
	@touch $@
