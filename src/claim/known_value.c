#include "claim/known_value.h"

#include "base/edtf.h"

#include <stdlib.h>

/* "number-of-employees" is told with its last word. */
static struct str property_word(struct str property)
{
	size_t at = property.len;

	while (at > 0 && char_is_alpha(property.ptr[at - 1]))
		at--;
	return str_cut(property, at, property.len);
}

/* Whose fact it is; false where nobody is known by that id. */
static bool subject_find(const struct facts *facts, const struct fact *fact,
	struct known_value *value)
{
	value->kind = MENTION_ENTITY;
	value->row = facts_entity(facts, fact->subject);
	if (value->row != FACT_NO_ROW)
		return true;
	value->kind = MENTION_EVENT;
	value->row = facts_event(facts, fact->subject);
	return value->row != FACT_NO_ROW;
}

static bool known_day_read(const struct attributes *attributes, word_id word,
	const struct fact *fact, struct known_value *value)
{
	struct str attribute = attribute_of(attributes, word, ATTRIBUTE_DAY);
	struct edtf edtf;

	if (!attribute.len || !edtf_read(fact->value, &edtf) ||
		!interval_is_known(edtf.days))
		return false;
	value->is_day = true;
	value->attribute = attribute;
	value->day = (struct timex){.kind = TIMEX_DATE,
		.mod = edtf.approximate ? MOD_APPROX : MOD_NONE,
		.value = fact->value,
		.edtf = fact->value,
		.days = edtf.days};
	return true;
}

/* One block of the text: its quantity is the first that stands there. */
static void block_write(const struct fact *fact, struct buffer *text)
{
	buffer_add(text, fact->value);
	buffer_add_char(text, ' ');
	buffer_add(text, property_word(fact->property));
	buffer_put(text, ".\n\n");
}

void known_values_list(struct arena *arena, const struct facts *facts,
	const struct lexicon *lexicon, const struct attributes *attributes,
	struct known_values *values, struct buffer *text)
{
	const struct fact_rows *rows = facts_rows(facts);

	for (uint32_t i = 0; i < rows->count; i++) {
		const struct fact *fact = &rows->rows[i];
		struct known_value value = {.fact = i};
		word_id word =
			lexicon_find(lexicon, property_word(fact->property));

		if (fact->rank == RANK_DEPRECATED || !fact->value.len ||
			!char_is_digit(fact->value.ptr[0]) ||
			str_find_char(fact->value, '\n', 0) != STR_NPOS ||
			!subject_find(facts, fact, &value))
			continue;
		if (!known_day_read(attributes, word, fact, &value)) {
			value.attribute = attribute_any(attributes, word);
			if (!value.attribute.len)
				value.attribute = fact->property;
			block_write(fact, text);
		}
		*ROWS_ADD(arena, values) = value;
	}
}

/* The set that a value and its tolerance leave, "50" or "10%"; without one that
 * which its digits leave. */
static void tolerance_take(struct str tolerance, struct quantity *quantity)
{
	char digits[32] = "";
	double wide;
	size_t length = tolerance.len < sizeof(digits) ? tolerance.len
						       : sizeof(digits) - 1;

	if (!tolerance.len)
		return;
	memcpy(digits, tolerance.ptr, length);
	wide = strtod(digits, NULL);
	if (str_ends(tolerance, STR("%")))
		wide *= (quantity->from < 0 ? -quantity->from
					    : quantity->from) /
			100;
	quantity->low = quantity->from - wide;
	quantity->high = quantity->from + wide;
}

static void quantity_take(struct arena *arena, const struct fact *fact,
	const struct quantity *from, struct known_value *value)
{
	value->quantity = *from;
	value->quantity.unit = arena_copy(arena, from->unit);
	value->quantity.head = arena_copy(arena, from->head);
	value->quantity.base_unit = arena_copy(arena, from->base_unit);
	value->quantity.of = STR_NONE;
	value->quantity.because = (struct strs){0};
	tolerance_take(fact->tolerance, &value->quantity);
}

static int value_order(const void *left, const void *right)
{
	const struct known_value *a = left, *b = right;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	return (a->fact > b->fact) - (a->fact < b->fact);
}

void known_values_read(struct arena *arena, const struct facts *facts,
	struct str text, const struct quantities *quantities,
	struct known_values *values)
{
	uint32_t kept = 0, next = 0;
	size_t block = 0;

	ROWS_EACH (struct known_value, value, *values) {
		const struct fact *fact = &facts_rows(facts)->rows[value->fact];
		size_t end;

		if (value->is_day) {
			values->rows[kept++] = *value;
			continue;
		}
		end = str_find(text, STR("\n\n"), block);
		if (end == STR_NPOS)
			break;
		while (next < quantities->count &&
			quantities->rows[next].span.start < block)
			next++;
		if (next < quantities->count &&
			quantities->rows[next].span.start == block &&
			!quantities->rows[next].pair) {
			quantity_take(
				arena, fact, &quantities->rows[next], value);
			values->rows[kept++] = *value;
		}
		block = end + 2;
	}
	values->count = kept;
	if (kept)
		qsort(values->rows, kept, sizeof(*values->rows), value_order);
}

const struct known_value *known_values_of(const struct known_values *values,
	enum mention_kind kind, uint32_t row, uint32_t *count)
{
	const struct known_value wanted = {.kind = kind, .row = row};
	uint32_t low = 0, high = values->count, end;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (value_order(&values->rows[mid], &wanted) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	end = low;
	while (end < values->count && values->rows[end].kind == kind &&
		values->rows[end].row == row)
		end++;
	*count = end - low;
	return &values->rows[low];
}
