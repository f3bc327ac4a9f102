# What a developer types. Every target sets up what it needs; `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo test check format translations sweep screenshots bench installer lock clean

PY := .venv/bin/python
FIELDAPP := .venv/bin/fieldapp
SOURCES := fieldapp tests build_installer.py
export QT_QPA_PLATFORM ?= $(if $(DISPLAY)$(WAYLAND_DISPLAY),,offscreen)
TESTS ?=
JOBS ?= auto
WORKERS := -n $(JOBS) --dist worksteal  # neighbours share what a folder or a module makes once

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1 → /p' Makefile | column -t -s '→'

setup:  ## system libraries, .venv, locked packages, .venv/bin/fieldapp (again: < 1 s)
	@packaging/setup.sh

demo: setup  ## the whole day on demo data: a window, or without a screen files in demo-out/
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then $(FIELDAPP) demo; \
	else $(FIELDAPP) demo --headless --out demo-out; fi

test: setup  ## all tests but the long forms; TESTS="tests/draw -k ticket" picks some
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest $(WORKERS) $(TESTS)

check: setup  ## lint, format, types, floors, translations, vectors
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy $(SOURCES)
	.venv/bin/lint-imports
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q tests/house

format: setup  ## let ruff put the files into shape
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

translations: setup  ## collect the window's sentences, compile what is translated
	.venv/bin/pyside6-lupdate -no-obsolete -locations none $$(find fieldapp/ui fieldapp/app.py -name '*.py' | sort) \
	  -ts $(addprefix resources/translations/fieldapp_,en.ts bo.ts)
	for language in en bo; do .venv/bin/pyside6-lrelease -silent resources/translations/fieldapp_$$language.ts \
	  -qm resources/translations/fieldapp_$$language.qm; done

sweep: setup  ## the long forms: kill loops, many examples, screenshots, figures, installer
	QT_QPA_PLATFORM=offscreen HYPOTHESIS_PROFILE=sweep $(PY) -m pytest $(WORKERS) -m "sweep or not sweep"
	$(MAKE) screenshots installer
	$(FIELDAPP) bench --json bench-out.json  # last: its status is red while a target is missed

screenshots: setup  ## every page in each language, theme and scale into screenshots-out/
	QT_QPA_PLATFORM=offscreen $(FIELDAPP) screenshots --out screenshots-out

bench: setup  ## each figure beside its target and its yardstick
	$(FIELDAPP) bench

installer: setup  ## frozen app and .deb in dist/, then their smoke test
	$(PY) build_installer.py

lock:  ## resolve the dependencies anew (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --quiet -o requirements.lock

clean:  ## remove what the targets made
	rm -rf .venv build dist demo-out screenshots-out bench-out.json .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find fieldapp tests -name __pycache__ -type d -prune -exec rm -rf {} +
