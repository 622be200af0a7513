# factcheck. `make demo` and `make check` are the two commands of README.

CC ?= cc
BUILD ?= build
CSTD := -std=c11
WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wundef -Wformat=2 \
	-Wpointer-arith -Wvla -Wswitch-enum
OPT ?= -O2 -g
PACKAGES := libical libpcre2-8 json-c gumbo yaml-0.1 md4c libutf8proc libxxhash
PKG_CFLAGS = $(shell pkg-config --cflags $(PACKAGES))
PKG_LIBS = $(shell pkg-config --libs $(PACKAGES)) -lpthread
CPPFLAGS += -Isrc -D_POSIX_C_SOURCE=200809L
FLAGS = $(CSTD) $(WARN) $(WERROR) $(OPT) -fPIC -fvisibility=hidden \
	$(CPPFLAGS) $(PKG_CFLAGS) $(CFLAGS)

LIB_SOURCES := $(sort $(wildcard src/*.c src/base/*.c src/read/*.c \
	src/text/*.c src/tag/*.c src/facts/*.c src/claim/*.c src/story/*.c \
	src/judge/*.c src/report/*.c))
APP_SOURCES := $(sort $(wildcard src/app/*.c))
TEST_SOURCES := $(sort $(wildcard tests/*_test.c tests/*/*_test.c))

LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/%.o)
APP_OBJECTS := $(APP_SOURCES:%.c=$(BUILD)/%.o)
TESTS := $(TEST_SOURCES:%.c=$(BUILD)/%)

all: $(BUILD)/factcheck

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/libfactcheck.a: $(LIB_OBJECTS)
	rm -f $@
	ar rcs $@ $^

$(BUILD)/factcheck: $(APP_OBJECTS) $(BUILD)/libfactcheck.a
	$(CC) $(LDFLAGS) $(OPT) -o $@ $^ $(PKG_LIBS)

$(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/libfactcheck.a
	$(CC) $(LDFLAGS) $(OPT) -o $@ $^ $(PKG_LIBS) -lcmocka

test: $(TESTS)
	@for t in $(TESTS); do $$t || exit 1; done

clean:
	rm -rf $(BUILD)

.PHONY: all test clean
.PRECIOUS: $(BUILD)/%.o
-include $(LIB_OBJECTS:.o=.d) $(APP_OBJECTS:.o=.d) $(TESTS:=.d)
