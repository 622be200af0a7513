#include "tag/unit.h"

#include "base/arena.h"
#include "base/rows.h"

#include <pthread.h>
#include <stdlib.h>
#include <udunits2.h>

enum { NAME_MAX_BYTES = 128, SLOTS = 512 };

/* What is known of a unit: base = factor times value, plus offset. */
struct unit_base {
	struct str name;
	double factor, offset;
	struct str base; /* absent: UDUNITS does not know it */
};

struct units {
	pthread_mutex_t lock; /* UDUNITS parses in variables of its own */
	bool tried;
	ut_system *system; /* NULL: no tables are installed */
	struct arena arena;
	struct unit_base slots[SLOTS];
	uint32_t known;
};

struct units *units_new(void)
{
	struct units *units = calloc(1, sizeof(*units));

	if (!units || pthread_mutex_init(&units->lock, NULL))
		abort();
	return units;
}

void units_free(struct units *units)
{
	if (!units)
		return;
	ut_free_system(units->system);
	pthread_mutex_destroy(&units->lock);
	arena_release(&units->arena);
	free(units);
}

/* Where distributions keep the tables; the library's own idea is asked last,
 * as it looks at the environment. */
static void tables_read(struct units *units)
{
	static const char *const paths[] = {
		"/usr/share/xml/udunits/udunits2.xml",
		"/usr/share/udunits/udunits2.xml",
		"/usr/local/share/udunits/udunits2.xml",
		"/opt/homebrew/share/udunits/udunits2.xml", NULL};

	units->tried = true;
	ut_set_error_message_handler(ut_ignore);
	for (size_t i = 0; !units->system && i < sizeof(paths) / sizeof(*paths);
		i++)
		units->system = ut_read_xml(paths[i]);
}

/* What one and two of it are in base units give the line through both. */
static void base_measure(
	struct units *units, ut_unit *unit, struct unit_base *row)
{
	char definition[NAME_MAX_BYTES];
	int length = ut_format(
		unit, definition, sizeof(definition), UT_ASCII | UT_DEFINITION);
	ut_unit *base = NULL;
	cv_converter *converter = NULL;
	struct str name;
	size_t space;

	if (length < 0 || length >= (int)sizeof(definition))
		return;
	/* "0.44704 m.s-1", "0.5556 K @ 459.67", "m" */
	name = str_from(definition, (size_t)length);
	space = str_find(name, STR(" @"), 0);
	if (space != STR_NPOS)
		name = str_cut(name, 0, space);
	space = str_find_char(name, ' ', 0);
	if (space != STR_NPOS)
		name = str_cut(name, space + 1, name.len);
	name = arena_copy(&units->arena, name);
	base = ut_parse(units->system, name.ptr, UT_ASCII);
	if (base)
		converter = ut_get_converter(unit, base);
	if (converter) {
		row->offset = cv_convert_double(converter, 0);
		row->factor = cv_convert_double(converter, 1) - row->offset;
		row->base = name;
	}
	cv_free(converter);
	ut_free(base);
}

static uint32_t slot_of(const struct units *units, struct str name)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < name.len; i++)
		hash = (hash ^ (uint8_t)name.ptr[i]) * 16777619u;
	hash %= SLOTS;
	while (units->slots[hash].name.ptr &&
		!str_eq(units->slots[hash].name, name))
		hash = (hash + 1) % SLOTS;
	return hash;
}

/* The caller holds the lock. A table that is full is begun anew. */
static const struct unit_base *base_of(struct units *units, struct str name)
{
	struct unit_base *row = &units->slots[slot_of(units, name)];
	ut_unit *unit;

	if (row->name.ptr)
		return row;
	if (!units->tried)
		tables_read(units);
	if (!units->system)
		return row;
	if (++units->known > SLOTS / 2) {
		memset(units->slots, 0, sizeof(units->slots));
		units->known = 1;
		row = &units->slots[slot_of(units, name)];
	}
	row->name = arena_copy(&units->arena, name);
	unit = ut_parse(units->system, row->name.ptr, UT_ASCII);
	if (unit)
		base_measure(units, unit, row);
	ut_free(unit);
	return row;
}

bool units_base(struct units *units, struct str unit, double value,
	double *base, struct str *base_unit)
{
	struct unit_base row;

	if (!unit.len)
		return false;
	pthread_mutex_lock(&units->lock);
	row = *base_of(units, unit);
	pthread_mutex_unlock(&units->lock);
	if (!row.base.ptr)
		return false;
	*base = row.factor * value + row.offset;
	*base_unit = row.base;
	return true;
}

bool units_convert(struct units *units, struct str from, struct str to,
	double value, double *converted)
{
	struct unit_base a, b;

	pthread_mutex_lock(&units->lock);
	a = *base_of(units, from);
	b = *base_of(units, to);
	pthread_mutex_unlock(&units->lock);
	if (!a.base.ptr || !b.base.ptr || !str_eq(a.base, b.base) ||
		b.factor == 0)
		return false;
	*converted = (a.factor * value + a.offset - b.offset) / b.factor;
	return true;
}
