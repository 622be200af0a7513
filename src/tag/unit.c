#include "tag/unit.h"

#include "tag/unit_digest.h"

#include <string.h>

/* How many units may stand inside each other: "((foot)^2)/(hour)" has two. */
enum { DEPTH_MAX = 4 };

static bool named_unit(struct str spelled, struct unit *unit)
{
	size_t low = 0, high = unit_digest_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = str_cmp(unit_digests[middle].spelled, spelled);

		if (!order) {
			*unit = unit_digests[middle].unit;
			return true;
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* Degrees above a zero of their own are only steps in what is put together:
 * "celsius per hour". */
static void raise_to(struct unit *unit, int power)
{
	struct unit once = *unit;

	unit->offset = 0;
	for (int i = 1; i < power; i++) {
		unit->factor *= once.factor;
		for (uint32_t k = 0; k < UNIT_BASES; k++)
			unit->powers[k] =
				(int8_t)(unit->powers[k] + once.powers[k]);
	}
}

static void divide_by(struct unit *unit, const struct unit *below)
{
	unit->offset = 0;
	unit->factor /= below->factor;
	for (uint32_t k = 0; k < UNIT_BASES; k++)
		unit->powers[k] = (int8_t)(unit->powers[k] - below->powers[k]);
}

/* Takes "(...)" off the front; absent where there is none. */
static struct str take_bracketed(struct str *text)
{
	struct str inside = STR_NONE;
	uint32_t open = 0;

	for (size_t i = 0; i < text->len; i++) {
		open += text->ptr[i] == '(';
		if (!open)
			break;
		open -= text->ptr[i] == ')';
		if (open)
			continue;
		inside = str_cut(*text, 1, i);
		*text = str_cut(*text, i + 1, text->len);
		break;
	}
	return inside;
}

static bool unit_inside(struct str spelled, int depth, struct unit *unit)
{
	struct str rest = spelled, inside = take_bracketed(&rest), below;
	struct unit divisor;

	if (!inside.ptr)
		return named_unit(spelled, unit);
	if (depth >= DEPTH_MAX || !unit_inside(inside, depth + 1, unit))
		return false;
	if (rest.len == 2 && rest.ptr[0] == '^' && rest.ptr[1] >= '1' &&
		rest.ptr[1] <= '9') {
		raise_to(unit, rest.ptr[1] - '0');
		return true;
	}
	if (!rest.len || rest.ptr[0] != '/')
		return false;
	rest = str_cut(rest, 1, rest.len);
	below = take_bracketed(&rest);
	if (!below.ptr || rest.len || !unit_inside(below, depth + 1, &divisor))
		return false;
	divide_by(unit, &divisor);
	return true;
}

bool unit_read(struct str spelled, struct unit *unit)
{
	struct unit found;

	if (!unit_inside(spelled, 0, &found))
		return false;
	*unit = found;
	return true;
}

bool unit_convert(const struct unit *from, const struct unit *to, double value,
	double *converted)
{
	if (memcmp(from->powers, to->powers, sizeof(from->powers)))
		return false;
	*converted =
		(from->factor * value + from->offset - to->offset) / to->factor;
	return true;
}
