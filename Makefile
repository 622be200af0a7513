# factcheck. Two commands for a newcomer:
#
#	make demo     what is missing is installed, the program built and shown
#	make check    the same for the tests, and all of them run
#
# For developers: units, whole, layers, replay, check-web, san, fuzz, bench,
# golden, screenshots, bench-corpus, format, install, clean.

CC ?= cc
BUILD ?= build
PREFIX ?= /usr/local
PYTHON ?= /usr/bin/python3
FUZZ_CC ?= clang
FUZZ_SECONDS ?= 10
BENCH_MEGABYTES ?= 20

CSTD := -std=c11
WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wundef -Wformat=2 \
	-Wpointer-arith -Wvla -Wswitch-enum
OPT ?= -O2 -g
LIBRARIES := libical libpcre2-8 json-c gumbo expat yaml-0.1 md4c libutf8proc \
	libxxhash zlib
# pkg-config itself may be missing until tests/packages.sh has run.
LIBRARY_FLAGS := $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)
LIBRARY_LINKS := -Wl,--as-needed \
	$(shell pkg-config --libs $(LIBRARIES) 2>/dev/null) \
	-lpthread -lm
# To load libraries takes as long as to read an article. Where there are static
# ones the program has them inside, and libical without the ICU that it wants
# (src/tools/no_icu.sh); the libraries of factcheck leave it to whoever links
# them. `make STATIC=` to go without.
STATIC := $(wildcard $(foreach library,ical pcre2-8 json-c gumbo expat yaml md4c \
	utf8proc xxhash z,$(shell $(CC) -print-file-name=lib$(library).a)))
STATIC_ICAL := $(filter %/libical.a,$(STATIC))
NO_ICU := $(if $(STATIC_ICAL),$(BUILD)/no_icu.o)
PROGRAM_LINKS := $(foreach link,$(LIBRARY_LINKS), \
	$(or $(filter %/lib$(link:-l%=%).a,$(STATIC)),$(link)))
# The program reads what strangers wrote, so it lies anywhere in memory, at the
# price of correcting the 17,000 pointers of its tables at each start, which is
# a third of a millisecond; `make PLACE=-no-pie` where that matters more.
PLACE ?= -pie
CPPFLAGS += -Isrc -D_POSIX_C_SOURCE=200809L
# What only the build and the tests read of the tables, and what makes them,
# stays out of the program, which would have to correct their pointers, too.
SECTIONS := -ffunction-sections -fdata-sections
UNUSED_OUT := -Wl,--gc-sections
FLAGS = $(CSTD) $(WARN) $(WERROR) $(OPT) -fPIC -fvisibility=hidden $(SECTIONS) \
	$(CPPFLAGS) $(LIBRARY_FLAGS) $(CFLAGS)

LAYERS := base read text tag facts claim story judge report
LIB_SOURCES := $(sort $(wildcard src/*.c $(LAYERS:%=src/%/*.c)))
APP_SOURCES := $(sort $(wildcard src/app/*.c))
TEST_SOURCES := $(sort $(wildcard tests/*_test.c tests/*/*_test.c))
FUZZ_SOURCES := $(sort $(wildcard tests/fuzz/*_fuzz.c))
SHELL_TESTS := $(sort $(wildcard tests/*_test.sh tests/*/*_test.sh))

LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/builtin_facts.o \
	$(BUILD)/builtin_units.o $(BUILD)/builtin_language.o $(BUILD)/page.o \
	$(BUILD)/build_mark.o
APP_OBJECTS := $(APP_SOURCES:%.c=$(BUILD)/%.o)
UNITS := $(TEST_SOURCES:%.c=$(BUILD)/%)
REPLAYS := $(FUZZ_SOURCES:%_fuzz.c=$(BUILD)/%_replay)
FUZZERS := $(FUZZ_SOURCES:%_fuzz.c=$(BUILD)/%_fuzzer)

VERSION := $(shell sed -n 's/^.define FC_VERSION "\(.*\)"/\1/p' \
	src/factcheck.h)

all: $(BUILD)/factcheck $(BUILD)/libfactcheck.so

# What is missing is installed first; the rest in a second make, which sees it.
demo:
	@tests/packages.sh build
	@$(MAKE) --no-print-directory demo-run

check:
	@tests/packages.sh build check
	@$(MAKE) --no-print-directory check-run

DEMO := $(BUILD)/factcheck timeline fixtures/articles

demo-run: all
	@mkdir -p $(BUILD)/demo
	$(DEMO)
	$(DEMO) --format ics -o $(BUILD)/demo/timeline.ics
	$(DEMO) --format html -o $(BUILD)/demo/timeline.html

check-run: layers units replay whole
	@$(PYTHON) tests/expected.py --quiet --program $(BUILD)/factcheck

# The page in a browser, the calendar in readers written in JavaScript.
check-web:
	@tests/packages.sh build web
	@$(MAKE) --no-print-directory check-web-run

check-web-run: $(BUILD)/factcheck
	@FACTCHECK=$(BUILD)/factcheck WEB_WORK=$(BUILD)/web tests/web/run.sh

# The pictures of the README, as the tests left them.
screenshots: check-web
	cp $(BUILD)/web/timeline-*.png docs/

# The program and the libraries as a person meets them.
whole: all
	@FACTCHECK=$(BUILD)/factcheck PYTHON=$(PYTHON) CC=$(CC) \
		tests/run.sh tests/golden.sh $(SHELL_TESTS)

# --- building

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

# Everything, for the tests, which look inside.
$(BUILD)/internal.a: $(LIB_OBJECTS) $(filter-out %/main.o,$(APP_OBJECTS))
	rm -f $@
	ar rcs $@ $^

# For users: one object in which only fc_ names can be seen.
$(BUILD)/libfactcheck.a: $(LIB_OBJECTS)
	ld -r -o $(BUILD)/libfactcheck.o $^
	objcopy --localize-hidden $(BUILD)/libfactcheck.o
	rm -f $@
	ar rcs $@ $(BUILD)/libfactcheck.o

$(BUILD)/libfactcheck.so: $(LIB_OBJECTS)
	$(CC) $(LDFLAGS) $(OPT) -shared -Wl,-soname,libfactcheck.so.0 \
		$(UNUSED_OUT) -o $@ $^ $(LIBRARY_LINKS)

$(BUILD)/no_icu.c: $(STATIC_ICAL) src/tools/no_icu.sh
	@mkdir -p $(@D)
	src/tools/no_icu.sh $(STATIC_ICAL) > $@

$(BUILD)/%.o: $(BUILD)/%.c
	$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/factcheck: $(APP_OBJECTS) $(NO_ICU) $(BUILD)/libfactcheck.a
	$(CC) $(LDFLAGS) $(OPT) $(PLACE) $(UNUSED_OUT) -o $@ $^ $(PROGRAM_LINKS)

$(BUILD)/tests/%_test: $(BUILD)/tests/%_test.o $(BUILD)/internal.a
	$(CC) $(LDFLAGS) $(OPT) -o $@ $^ $(LIBRARY_LINKS) -lcmocka

$(BUILD)/tests/%_replay: $(BUILD)/tests/%_fuzz.o $(BUILD)/tests/fuzz/replay.o \
		$(BUILD)/internal.a
	$(CC) $(LDFLAGS) $(OPT) -o $@ $^ $(LIBRARY_LINKS)

$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o $(BUILD)/internal.a
	$(CC) $(LDFLAGS) $(OPT) -o $@ $^ $(LIBRARY_LINKS)

$(BUILD)/tests/%_fuzzer: $(BUILD)/tests/%_fuzz.o $(BUILD)/internal.a
	$(CC) $(LDFLAGS) $(OPT) -fsanitize=fuzzer -o $@ $^ $(LIBRARY_LINKS)

# --- the fact base: facts/*.yaml, digested, inside the library

FACT_FILES := $(sort $(wildcard facts/*.yaml))
DIGEST_OBJECTS := $(BUILD)/src/tools/digest.o $(filter-out %/builtin.o, \
	$(filter $(BUILD)/src/base/% $(BUILD)/src/facts/%,$(LIB_OBJECTS)))

$(BUILD)/digest: $(DIGEST_OBJECTS)
	$(CC) $(LDFLAGS) $(OPT) -o $@ $^ $(LIBRARY_LINKS)

$(BUILD)/builtin_facts.c: $(FACT_FILES) $(BUILD)/digest
	$(BUILD)/digest $(FACT_FILES) > $@.new
	mv $@.new $@

# --- the units of measure, as UDUNITS knows them, inside the library

UDUNITS_OBJECTS := $(BUILD)/src/tools/udunits.o
DIGEST_UNITS_OBJECTS := $(BUILD)/src/tools/digest_units.o $(UDUNITS_OBJECTS) \
	$(BUILD)/src/tag/unit_base.o $(filter $(BUILD)/src/base/%,$(LIB_OBJECTS))

$(BUILD)/digest_units: $(DIGEST_UNITS_OBJECTS)
	$(CC) $(LDFLAGS) $(OPT) -o $@ $^ $(LIBRARY_LINKS) -ludunits2

$(BUILD)/builtin_units.c: $(BUILD)/digest_units
	$(BUILD)/digest_units > $@.new
	mv $@.new $@

# --- the lexicon and the grammar, compiled, inside the library

# It is made of what it prints the tables for; what it does not need of that
# the linker leaves out.
$(BUILD)/language.a: $(filter $(LAYERS:%=$(BUILD)/src/%/%),$(LIB_OBJECTS))
	rm -f $@
	ar rcs $@ $^

$(BUILD)/digest_language: $(BUILD)/src/tools/digest_language.o \
		$(BUILD)/src/tools/listing.o $(BUILD)/src/tools/print.o \
		$(BUILD)/language.a
	$(CC) $(LDFLAGS) $(OPT) -o $@ $^ $(LIBRARY_LINKS)

# Most changes of the library leave it as it is.
$(BUILD)/builtin_language.c: $(BUILD)/digest_language
	$(BUILD)/digest_language > $@.new
	cmp -s $@.new $@ && touch $@ || mv $@.new $@

# --- which sources they were, so that a cache of another build is known

$(BUILD)/build_mark.c: $(sort $(shell find src facts -type f)) Makefile
	@mkdir -p $(@D)
	printf '#include "build_mark.h"\n\nconst char build_mark[] = "%s";\n' \
		"$$(cat $^ | sha256sum | cut -c1-32)" > $@

# The table is held against UDUNITS itself.
$(BUILD)/tests/tag/unit_test: $(UDUNITS_OBJECTS)
$(BUILD)/tests/tag/unit_test: LIBRARY_LINKS += -ludunits2

# --- the page's own files, inside the library

PAGE_FILES := $(addprefix src/report/page/,timeline.css timeline.js \
	controls.html)

$(BUILD)/page.c: $(PAGE_FILES) src/tools/embed.sh
	@mkdir -p $(@D)
	src/tools/embed.sh style src/report/page/timeline.css \
		script src/report/page/timeline.js \
		controls src/report/page/controls.html > $@.new
	mv $@.new $@

# --- testing

units: $(UNITS)
	@tests/run.sh $(UNITS)

layers:
	@tests/layers.sh src

# The fuzz targets over what is in fixtures/, without a fuzzer.
replay: $(REPLAYS)
	@tests/run.sh $(REPLAYS)

SANITIZE := -fsanitize=address,undefined,float-cast-overflow \
	-fno-sanitize-recover=all \
	-fno-omit-frame-pointer

san:
	@SANITIZED=1 $(MAKE) --no-print-directory BUILD=$(BUILD)/san \
		OPT='-O1 -g $(SANITIZE)' units replay whole

fuzz:
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz CC=$(FUZZ_CC) \
		OPT='-O1 -g $(SANITIZE) -fsanitize=fuzzer-no-link' fuzz-run

fuzz-run: $(FUZZERS)
	@FUZZ_SECONDS=$(FUZZ_SECONDS) tests/fuzz/run.sh $(BUILD) $(FUZZERS)

BENCH_FILES := $(addprefix $(BUILD)/bench/, \
	news.jsonl undated.jsonl wire.jsonl one.jsonl)

$(BUILD)/bench/%.jsonl: tests/bench/generate.py
	@mkdir -p $(@D)
	$(PYTHON) $< $(BENCH_MEGABYTES) $* > $@

bench: $(BUILD)/factcheck $(BENCH_FILES) $(BUILD)/tests/bench/stages
	@$(PYTHON) tests/bench/speed.py $(BUILD)/factcheck $(BENCH_FILES)
	@$(BUILD)/tests/bench/stages $(BUILD)/bench/news.jsonl
	@$(PYTHON) tests/bench/start.py $(BUILD)/factcheck
	@$(PYTHON) tests/bench/lint.py $(BUILD)/factcheck

# Stories found in corpora that are made up: articles a second, memory, and
# how many of the copies are found. The last one takes some minutes.
BENCH_CORPORA ?= 10000 100000 1000000

bench-corpus: $(BUILD)/tests/bench/corpus
	@for articles in $(BENCH_CORPORA); do $< $$articles || exit 1; done

# Rewrites what the commands print on the fixtures; the diff is to be read.
golden: $(BUILD)/factcheck $(UNITS)
	@FACTCHECK=$(BUILD)/factcheck tests/golden.sh --update
	@GOLDEN=write $(MAKE) --no-print-directory units
	@FACTCHECK=$(BUILD)/factcheck $(PYTHON) tests/readme.py --update

format:
	clang-format -i $$(git ls-files -co --exclude-standard '*.c' '*.h')

# --- installing

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include \
		$(DESTDIR)$(PREFIX)/lib/pkgconfig \
		$(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(BUILD)/factcheck $(DESTDIR)$(PREFIX)/bin
	install -m 644 src/factcheck.h $(DESTDIR)$(PREFIX)/include
	install -m 644 $(BUILD)/libfactcheck.a $(DESTDIR)$(PREFIX)/lib
	install -m 644 $(BUILD)/libfactcheck.so \
		$(DESTDIR)$(PREFIX)/lib/libfactcheck.so.0
	ln -sf libfactcheck.so.0 $(DESTDIR)$(PREFIX)/lib/libfactcheck.so
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
		-e 's|@LIBRARIES@|$(LIBRARIES)|' \
		docs/factcheck.pc.in \
		> $(DESTDIR)$(PREFIX)/lib/pkgconfig/factcheck.pc
	install -m 644 docs/factcheck.1 $(DESTDIR)$(PREFIX)/share/man/man1

clean:
	rm -rf $(BUILD)

.PHONY: all demo demo-run check check-run check-web check-web-run screenshots \
	units whole layers replay san fuzz \
	fuzz-run bench bench-corpus golden format install clean
.PRECIOUS: $(BUILD)/%.o
.DELETE_ON_ERROR:
-include $(LIB_OBJECTS:.o=.d) $(APP_OBJECTS:.o=.d) $(UNITS:=.d) \
	$(FUZZ_SOURCES:%.c=$(BUILD)/%.d) $(BUILD)/tests/fuzz/replay.d \
	$(patsubst %.c,$(BUILD)/%.d,$(wildcard src/tools/*.c))
