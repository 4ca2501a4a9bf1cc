# Two commands do everything on a fresh Debian with a Swift toolchain: `make demo` and `make test`.
# System packages are installed when they are missing, with sudo when not root.

SWIFT ?= swift
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
KOFFER = .build/release/koffer
AS_OF = 2026-11-20

PACKAGES = libxml2-dev zlib1g-dev libdeflate-dev libssl-dev libyaml-dev libgmime-3.0-dev libqpdf-dev \
  libcairo2-dev libpango1.0-dev libfontconfig-dev libfreetype-dev libharfbuzz-dev libxlsxwriter-dev libgpgme-dev \
  gnupg libsqlite3-dev libpq-dev libssh-dev libcurl4-openssl-dev pkg-config \
  fonts-liberation fonts-dejavu-core
# Second opinions that tests and .ci/run ask.
WITNESSES = libxml2-utils openssl zip unzip qpdf poppler-utils python3 python3-jsonschema python3-yaml mandoc sqlite3 \
  postgresql openssh-server python3-venv

.PHONY: help build demo test lint bench clean install system-packages witnesses docs

help: ## Zeigt diese Ziele / shows these targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

system-packages:
	@./.ci/packages $(PACKAGES)

witnesses:
	@./.ci/packages $(WITNESSES)
	@./.ci/bagit

build: system-packages ## Baut .build/release/koffer / builds the release binary
	$(SWIFT) build -c release --product koffer

demo: build ## Prüft und packt die Beispiele / checks and packs the samples
	@echo
	@$(KOFFER) check --as-of $(AS_OF) samples/cases || test $$? -eq 3
	@echo
	@$(KOFFER) check --as-of $(AS_OF) samples/cases/letzte-mahnung-fehlt || test $$? -eq 3
	@echo
	$(KOFFER) pack --as-of $(AS_OF) samples/cases/bereit-drei-rechnungen --out .build/demo
	@echo
	$(KOFFER) verify .build/demo/2026-0057.koffer.zip

test: system-packages witnesses lint ## Prüft Stil, baut, testet / lints, builds, tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests bench

bench: system-packages witnesses build ## Misst neben anderen Werkzeugen / measures beside other tools
	./bench/run.sh

docs: build ## Erzeugt die Seiten in docs/ / makes the pages in docs/
	python3 docs/generate.py --koffer $(KOFFER)

install: build ## Installiert nach PREFIX / installs below PREFIX
	install -D -m 755 $(KOFFER) $(DESTDIR)$(PREFIX)/bin/koffer
	install -D -m 644 docs/koffer.1 $(SHARE)/man/man1/koffer.1
	install -D -m 644 docs/koffer.de.1 $(SHARE)/man/de/man1/koffer.1
	install -d $(SHARE)/koffer/schemas $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
	  $(SHARE)/fish/vendor_completions.d
	install -m 644 schemas/*.json schemas/*.xsd $(SHARE)/koffer/schemas
	$(KOFFER) --generate-completion-script bash > $(SHARE)/bash-completion/completions/koffer
	$(KOFFER) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_koffer
	$(KOFFER) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/koffer.fish

clean:
	$(SWIFT) package clean
