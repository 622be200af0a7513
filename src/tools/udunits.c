#include "tools/udunits.h"

#include <stdlib.h>
#include <udunits2.h>

enum { NAME_MAX_BYTES = 128 };

struct udunits {
	ut_system *system;
};

/* Where distributions keep the tables; the library's own idea is asked last,
 * as it looks at the environment. */
struct udunits *udunits_new(void)
{
	static const char *const paths[] = {
		"/usr/share/xml/udunits/udunits2.xml",
		"/usr/share/udunits/udunits2.xml",
		"/usr/local/share/udunits/udunits2.xml",
		"/opt/homebrew/share/udunits/udunits2.xml", NULL};
	struct udunits *udunits = calloc(1, sizeof(*udunits));

	if (!udunits)
		abort();
	ut_set_error_message_handler(ut_ignore);
	for (size_t i = 0;
		!udunits->system && i < sizeof(paths) / sizeof(*paths); i++)
		udunits->system = ut_read_xml(paths[i]);
	if (udunits->system)
		return udunits;
	free(udunits);
	return NULL;
}

void udunits_free(struct udunits *udunits)
{
	if (!udunits)
		return;
	ut_free_system(udunits->system);
	free(udunits);
}

/* "m.s-1", "kg", "1" */
static bool powers_read(struct str text, struct unit *unit)
{
	if (str_eq(text, STR("1")))
		return true;
	while (text.len) {
		struct str factor = str_split(&text, '.');
		size_t letters = 0;
		uint32_t base;

		while (letters < factor.len &&
			char_is_alpha(factor.ptr[letters]))
			letters++;
		base = unit_base_place(str_cut(factor, 0, letters));
		if (base == UNIT_BASES)
			return false;
		/* NUL or the next point ends the number */
		unit->powers[base] =
			letters < factor.len
				? (int8_t)strtol(factor.ptr + letters, NULL, 10)
				: 1;
	}
	return true;
}

/* "0.44704 m.s-1", "0.5556 K @ 459.67", "m": the base units of it. The numbers
 * are rounded, so they are asked for below. */
static struct str base_name(struct str definition)
{
	size_t space = str_find(definition, STR(" @"), 0);

	if (space != STR_NPOS)
		definition = str_cut(definition, 0, space);
	space = str_find_char(definition, ' ', 0);
	return space == STR_NPOS
		       ? definition
		       : str_cut(definition, space + 1, definition.len);
}

/* What none and some of it are in base units give the line through both. Where
 * none of it is not 0 a point far off is taken: near by the digits of the
 * slope are lost in those of the offset. */
static void line_read(const cv_converter *converter, struct unit *unit)
{
	const double far = 1099511627776; /* 2^40 */

	unit->offset = cv_convert_double(converter, 0);
	unit->factor =
		unit->offset == 0
			? cv_convert_double(converter, 1)
			: (cv_convert_double(converter, far) - unit->offset) /
				  far;
}

static bool unit_measure(
	const struct udunits *udunits, ut_unit *from, struct unit *unit)
{
	char definition[NAME_MAX_BYTES];
	int length = ut_format(
		from, definition, sizeof(definition), UT_ASCII | UT_DEFINITION);
	cv_converter *converter = NULL;
	ut_unit *base;
	struct str name;
	bool known = false;

	if (length < 0 || length >= (int)sizeof(definition))
		return false;
	name = base_name(str_from(definition, (size_t)length));
	definition[name.ptr + name.len - definition] = '\0';
	base = ut_parse(udunits->system, name.ptr, UT_ASCII);
	if (base)
		converter = ut_get_converter(from, base);
	if (converter) {
		line_read(converter, unit);
		known = powers_read(name, unit);
	}
	cv_free(converter);
	ut_free(base);
	return known;
}

bool udunits_read(
	const struct udunits *udunits, const char *spelled, struct unit *unit)
{
	ut_unit *from = ut_parse(udunits->system, spelled, UT_ASCII);
	struct unit found = {0};
	bool known = from && unit_measure(udunits, from, &found);

	ut_free(from);
	if (known)
		*unit = found;
	return known;
}
