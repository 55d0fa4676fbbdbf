# Everything a developer does, each by one word: run `make help` to see them.
# Needs python3 (3.11 or later), pip, make and git; uses uv where it is present.

# The first python3 on the PATH that can make the environment: not the one in it, which would
# be making itself, and with pip where there is no uv.  That of another clone has no pip.
ABLE = import importlib.util, shutil, sys; sys.exit(sys.version_info < (3, 11) \
  or sys.prefix == "$(CURDIR)/.venv" \
  or not (shutil.which("uv") or importlib.util.find_spec("pip")))
PYTHON ?= $(shell IFS=:; for folder in $$PATH; do \
  "$$folder/python3" -c '$(ABLE)' >/dev/null 2>&1 && echo "$$folder/python3" && break; done)

BIN := .venv/bin
OUT ?= out
WORKERS ?= auto
EXAMPLE ?= kpn-digital-tv
AS_OF ?= 2025-04-30
TRIALS ?=
ONLY ?=
EXAMPLES := $(notdir $(wildcard resources/examples/*))
FORMATS := pdf,docx,eml,txt,html

.DEFAULT_GOAL := help
.PHONY: help run letters examples screenshots libraries test stress bench lint check lock system \
  compiled clean

help:  ## say what can be done
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 18

# One environment with locked versions for running, testing and checking.
.venv/.ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || \
	  { echo "There is no python3 of 3.11 or later with pip on the PATH."; exit 1; }
	@echo "Making .venv with the versions of requirements.lock ..."
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv -q --allow-existing --python "$(PYTHON)" .venv && \
	  uv pip install -q --compile-bytecode --python $(BIN)/python \
	    --require-hashes -r requirements.lock && \
	  uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e . ; \
	else \
	  "$(PYTHON)" -m venv --without-pip .venv && \
	  "$(PYTHON)" -m pip --python $(BIN)/python install -q --disable-pip-version-check \
	    --require-hashes -r requirements.lock && \
	  "$(PYTHON)" -m pip --python $(BIN)/python install -q --disable-pip-version-check \
	    --no-deps --no-build-isolation -e . ; \
	fi
	@touch $@
	@echo "Made .venv."

# As an installed program is: no start has to translate the source first, wherever it may not
# write down what it translated.
compiled: .venv/.ready
	@$(BIN)/python -m compileall -q app

run: compiled  ## open the window; without a screen, compose an example and say why
	@if $(BIN)/python -m app.opening; then \
	  $(MAKE) -s libraries && $(BIN)/geachte; \
	else \
	  echo "There is no screen (DISPLAY and WAYLAND_DISPLAY name none), so no window opens."; \
	  $(MAKE) -s letters; \
	fi

letters: compiled  ## compose an example case into out/ and say where the letters are
	@echo "Composing the example $(EXAMPLE) as of $(AS_OF) ..."
	@mkdir -p $(OUT)
	@cd $(OUT) && "$(CURDIR)/$(BIN)/geachte" example $(EXAMPLE) --force
	@$(BIN)/geachte compose $(OUT)/$(EXAMPLE).geachte --document complaint \
	  --language nl --format $(FORMATS) --as-of $(AS_OF) --out $(OUT) --force
	@echo "The letters are in $(CURDIR)/$(OUT):" && ls $(OUT)

examples: compiled  ## compose the recommended letter of every example, in both languages
	@mkdir -p $(OUT)
	@for name in $(EXAMPLES); do for language in nl en; do \
	  $(BIN)/geachte compose resources/examples/$$name/case.json --language $$language \
	    --format $(FORMATS) --out $(OUT)/$$name --force || exit 1; \
	done; done
	@echo "The letters are in $(CURDIR)/$(OUT)."

# What the window needs of the system, on Debian and Ubuntu: each library and its package.
QT := libGL.so.1=libgl1 libEGL.so.1=libegl1 libfontconfig.so.1=libfontconfig1 \
  libdbus-1.so.3=libdbus-1-3 libglib-2.0.so.0=libglib2.0-0 libxkbcommon.so.0=libxkbcommon0 \
  libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-cursor.so.0=libxcb-cursor0 \
  libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1 \
  libxcb-randr.so.0=libxcb-randr0 libxcb-shape.so.0=libxcb-shape0

# Looks for what is missing and installs it with apt where it may; else it names it in one line.
INSTALL = if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then as=""; \
	elif sudo -n true 2>/dev/null; then as="sudo -n"; \
	else echo "Missing; please run: sudo apt-get install$$missing"; exit 0; fi; \
	echo "Installing with apt:$$missing ..."; \
	$$as apt-get update -qq </dev/null && \
	$$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	  $$missing </dev/null >/dev/null

libraries:
	@missing=""; \
	if known="$$(PATH="$$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null)"; then \
	  for pair in $(QT); do \
	    case "$$known" in *"$${pair%%=*} "*) ;; *) missing="$$missing $${pair#*=}";; esac; \
	  done; \
	fi; \
	$(INSTALL)

system: libraries  # and the programs that tests read documents back with
	@missing=""; \
	command -v pdftotext >/dev/null 2>&1 || missing="$$missing poppler-utils"; \
	command -v soffice >/dev/null 2>&1 || missing="$$missing libreoffice-writer-nogui"; \
	$(INSTALL)

test: compiled system  ## run the tests (minutes)
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

stress: compiled system  ## run the tests with many trials, in full number (an hour)
	@GEACHTE_TRIALS=$(TRIALS) $(BIN)/python -m pytest -m stress

bench: compiled system  ## measure against other programs and print a table
	@$(BIN)/python -m tests.bench $(ONLY)

screenshots: compiled libraries  ## make pictures of all screens in screenshots/
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.screens

lint: .venv/.ready  ## check style, types and the data files
	@failed=0; \
	for check in "ruff check" "ruff format --check" mypy "geachte check"; do \
	  echo "$$check"; $(BIN)/$$check || failed=1; \
	done; exit $$failed

check: .venv/.ready  ## check the data files: rules, templates, examples
	@$(BIN)/geachte check

lock: .venv/.ready  ## write requirements.lock anew from pyproject.toml (needs uv)
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-annotate --custom-compile-command "make lock" --group dev pyproject.toml \
	  -o requirements.lock --upgrade

clean:  ## remove what was made: the environments, letters and caches
	@rm -rf .venv .venv-bench $(OUT) screenshots .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
