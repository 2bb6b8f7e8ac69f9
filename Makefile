# Everything a developer types. Each target sets up what it needs: Python 3.11+ and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INPUTS ?= ../shared/data
EVAL ?= ../shared/eval

# Where the system allows it, the tests run on a network of their own that has nothing but loopback: they need no more, and
# the local Slack stand-in, which listens on every interface, is then heard by nobody else.
ALONE := $(shell unshare --net ip link set lo up 2>/dev/null && echo unshare --net)

.PHONY: chat demo test check bench eval lock base clean

chat: $(VENV)/.run  ## a conversation in the terminal, on the built-in knowledge base
	@$(BIN)/career-advisor chat

demo: $(VENV)/.run node_modules/.installed  ## a Slack-like page in the browser with the bot in it
	@$(BIN)/python -m bot.slack.demo

test: $(VENV)/.dev  ## the tests
	@$(ALONE) sh -c '[ -z "$(ALONE)" ] || ip link set lo up; exec $(BIN)/python -m pytest'

check: $(VENV)/.dev  ## lint, format, types, import rules, docs
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m pytest tests/docs

bench: $(VENV)/.dev  ## questions a second, start-up, memory, base size, build time
	@$(BIN)/python -m benchmarks.bench --inputs $(INPUTS)

eval: $(VENV)/.dev  ## how well questions are understood, beside baselines
	@$(BIN)/python -m benchmarks.evaluate --eval $(EVAL)
	@$(BIN)/python -m benchmarks.titles --eval $(EVAL)

base: $(VENV)/.run  ## compile the knowledge base from the publishers' files in INPUTS
	@$(BIN)/career-advisor knowledge build --from $(INPUTS)

lock: $(VENV)/bin/python  ## pin the dependencies anew, with hashes
	@$(BIN)/pip install -q --disable-pip-version-check pip-tools==7.6.2
	@$(BIN)/pip-compile -q --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-options \
		--allow-unsafe --no-header --extra build -o requirements.lock pyproject.toml
	@$(BIN)/pip-compile -q --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-options \
		--allow-unsafe --no-header --extra build --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with PYTHON=..., for example: make chat PYTHON=python3.12"; exit 1; }
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/bin/python
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(VENV)/bin/python
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@ $(VENV)/.run

node_modules/.installed: package-lock.json
	@command -v npm >/dev/null || { echo "The demo needs npm (Node.js); install it, or try 'make chat', which needs nothing."; exit 1; }
	@npm ci --silent
	@touch $@

clean:  ## remove what the targets above have set up
	@rm -rf $(VENV) node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis
