/* The year of a company's or a government's books, where the text says when
 * it ends: "fiscal 2024, which ended on June 30". */
#include "tag/resolver.h"

enum { DECEMBER = 12, MONTH_ENDS = 25 };

static const struct node *node_at(const struct resolver *r, uint32_t index)
{
	return &r->timexes->nodes->rows[index];
}

/* The calendar day or month that an expression writes, below those that pass it
 * on; NULL. As deep as the groups of the grammar are. */
static const struct node *written_day(
	const struct resolver *r, const struct node *node)
{
	const struct capture *part;

	if (node_class(node, CLASS_MONTH, 0) &&
		(node_class(node, CLASS_DAY, 0) ||
			node->shape->group != GROUP_cal))
		return node;
	part = node_part(node, 0);
	return part && (node->shape->operation == OP_SAME ||
			       node->shape->operation == OP_DATE)
		       ? written_day(r, node_at(r, part->node))
		       : NULL;
}

static const struct node *below(
	const struct resolver *r, const struct node *node)
{
	while (node->shape->operation == OP_SAME && node_part(node, 0))
		node = node_at(r, node_part(node, 0)->node);
	return node;
}

/* "Fiscal 2024", "the fiscal year", "the year". */
static bool is_books(const struct node *node)
{
	return node->shape->operation == OP_FISCAL ||
	       (node->shape->operation == OP_THAT &&
		       node->shape->argument == THAT_YEAR);
}

/* Whether "ended", "ends" or "ending" stands between two expressions. */
static bool ends_between(const struct resolver *r, uint32_t from, uint32_t to)
{
	enum { REACH = 5 };

	if (to > from + REACH)
		return false;
	for (; from < to; from++)
		if (str_starts_fold(
			    token_str(r->article, &r->tokens->rows[from]),
			    STR("end")))
			return true;
	return false;
}

/* The day at which an expression says that a year of books ends; NULL. */
static const struct node *books_day(
	const struct resolver *r, const struct timex *timex)
{
	const uint64_t books = OPERATION_BIT(OP_ENDED) |
			       OPERATION_BIT(OP_FISCAL) |
			       OPERATION_BIT(OP_THAT);
	const struct node *node = node_at(r, timex->node);
	const struct timex *next = timex + 1;

	if (!(node->operations & books))
		return NULL;
	if (node->shape->operation == OP_ENDED)
		return is_books(below(r, node_at(r, node_part(node, 0)->node)))
			       ? written_day(r,
					 node_at(r, node_part(node, 1)->node))
			       : NULL;
	if (!is_books(below(r, node)) ||
		next >= r->timexes->rows + r->timexes->count ||
		next->first < timex->end ||
		!ends_between(r, timex->end, next->first))
		return NULL;
	return written_day(r, node_at(r, next->node));
}

/* Texts that tell of two such days are of two companies: neither counts. */
int32_t resolver_books_end(const struct resolver *r)
{
	int32_t found = DECEMBER, month;

	ROWS_EACH (struct timex, timex, *r->timexes) {
		const struct node *day = books_day(r, timex);

		if (!day || node_value(day, CLASS_DAY, MONTH_ENDS) < MONTH_ENDS)
			continue;
		month = node_value(day, CLASS_MONTH, DECEMBER);
		if (found != DECEMBER && found != month)
			return DECEMBER;
		found = month;
	}
	return found;
}

struct interval resolver_books_days(
	const struct resolver *r, int32_t year, int32_t number)
{
	int32_t months = number ? 3 : 12;
	day_t next, first;

	if (r->books_end == DECEMBER || year == FIELD_NONE)
		return INTERVAL_NONE;
	next = day_add_months(day_from_civil(year, r->books_end, 1),
		1 - (number ? (4 - number) * 3 : 0));
	first = day_add_months(next, -months);
	return first == DAY_NONE ? INTERVAL_NONE
				 : (struct interval){first, next - 1};
}

bool resolver_books_take(
	struct resolver *r, struct moment *moment, int32_t number)
{
	struct interval days = resolver_books_days(r, moment->year, number);

	if (!interval_is_known(days))
		return false;
	moment->days = days;
	moment->days_set = true;
	resolver_because(r,
		"by the books of which the text says that their year ends in "
		"%.*s",
		STR_ARG(month_name(r->books_end)));
	return true;
}
