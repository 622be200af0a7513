/* Lists of dates of which the last writes the year for all: "on 3 June, 5 July
 * and 8 August 1997", "in the autumn and winter of 1942". */
#include "tag/resolver.h"

/* A date of a list: the month and day, or the season, as a number that rises in
 * a year; 0: neither. */
struct listed {
	int32_t place, year;
	bool season;
};

/* As deep as groups lie in one another. */
static void list_node(const struct resolver *r, const struct node *node,
	struct listed *listed)
{
	int32_t month =
		node_value(node, CLASS_MONTH, node_value(node, CLASS_MAY, 0));
	int32_t season = node_value(node, CLASS_SEASON, 0);

	if (month)
		listed->place = month * 32 + node_value(node, CLASS_DAY, 0);
	else if (season)
		listed->place = season;
	listed->season |= season != 0;
	if (node_year(node) != FIELD_NONE)
		listed->year = node_year(node);
	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass >= CLASS_COUNT)
			list_node(r,
				&r->timexes->nodes
					 ->rows[node->captures[i].node],
				listed);
}

static struct listed listed_of(const struct resolver *r, uint32_t row)
{
	struct listed listed = {0, FIELD_NONE, false};

	list_node(r, &r->timexes->nodes->rows[r->timexes->rows[row].node],
		&listed);
	return listed;
}

static bool is_one_of(const struct resolver *r, uint32_t token,
	const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (resolver_token_is(r, token, words[i]))
			return true;
	return false;
}

/* Whether a comma, "and" and the like are all that stands between a row and the
 * next; "in January and in February 1986" are told apart. */
static bool is_joined(const struct resolver *r, uint32_t row)
{
	static const char *const joins[] = {"and", "or", "to", "through", "&"};
	enum { MOST = 3 };
	uint32_t from = r->timexes->rows[row].end;
	uint32_t to = r->timexes->rows[row + 1].first;
	bool joined = false, comma = false;

	for (uint32_t at = from; at < to && to - from <= MOST; at++) {
		const struct token *token = &r->tokens->rows[at];
		bool dash = token_mark(token, '-') ||
			    token->word == MARK_EN_DASH ||
			    token->word == MARK_EM_DASH;

		comma |= token_mark(token, ',');
		if (is_one_of(r, at, joins, sizeof(joins) / sizeof(*joins)) ||
			token_mark(token, ',') ||
			(token->kind == TOKEN_MARK && dash))
			joined = true;
		else if (!joined || comma || !resolver_token_is(r, at, "the"))
			return false;
	}
	return joined;
}

int32_t resolver_year_listed(struct resolver *r)
{
	enum { MOST = 8 };
	struct listed last = listed_of(r, r->row), next;
	int32_t turns = 0;

	for (uint32_t row = r->row; row < r->row + MOST; row++, last = next) {
		if (row + 1 >= r->timexes->count || !last.place ||
			!is_joined(r, row))
			return FIELD_NONE;
		next = listed_of(r, row + 1);
		if (!next.place || next.season != last.season)
			return FIELD_NONE;
		turns += next.place < last.place;
		if (next.year == FIELD_NONE)
			continue;
		resolver_because(r, "year %d from the end of the list",
			(int)(next.year - turns));
		return next.year - turns;
	}
	return FIELD_NONE;
}
