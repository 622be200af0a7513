/* What happens again and again. */
#include "tag/resolver.h"

/* "Every Monday at 4 p.m.", "daily at 7 a.m.": the clock time of a day that is
 * left open. */
static struct moment set_at(struct resolver *r, const struct node *node)
{
	const struct capture *clock = node_part(node, 0);
	struct moment moment = moment_init(MOMENT_SET);
	struct moment time = resolver_clock(
		r, clock->node, node_value(node, CLASS_PART, FIELD_NONE));

	time.weekday = node_value(node, CLASS_WEEKDAY, FIELD_NONE);
	buffer_clear(&r->scratch);
	moment_write(&time, &r->scratch);
	moment.value = arena_copy(r->arena, buffer_str(&r->scratch));
	return moment;
}

/* TIMEX3 writes sets as the length between two, or as a pattern. */
struct moment resolve_SET(struct resolver *r, const struct node *node)
{
	static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
	const struct capture *number = node_class(node, CLASS_NUM, 0);
	struct moment moment = moment_init(MOMENT_SET);
	const struct capture *part = node_class(node, CLASS_PART, 0);

	if (!part)
		part = node_class(node, CLASS_PARTS, 0);
	switch ((enum every_form)node->shape->argument) {
	case EVERY_WEEKDAY:
		moment.value = arena_format(r->arena, "XXXX-WXX-%d%s%.*s",
			(int)node_value(node, CLASS_WEEKDAY,
				node_value(node, CLASS_WEEKDAYS, 1)),
			part ? "T" : "", part ? 2 : 0,
			part ? day_part_code((enum day_part)part->value).ptr
			     : "");
		break;
	case EVERY_PART:
		moment.value = arena_format(r->arena, "XXXX-XX-XXT%.*s",
			STR_ARG(day_part_code((enum day_part)node_value(
				node, CLASS_PART, 0))));
		break;
	case EVERY_MONTH:
		moment.value = arena_format(r->arena, "XXXX-%02d",
			(int)node_value(node, CLASS_MONTH, 1));
		break;
	case EVERY_SEASON:
		moment.value = arena_format(r->arena, "XXXX-%s",
			seasons[(node_value(node, CLASS_SEASON, 1) - 1) & 3]);
		break;
	case EVERY_COUNT:
		moment_add_amount(&moment, number ? number->number : 1,
			number && number->vague, node_unit(node, 0));
		break;
	case EVERY_OTHER:
		moment_add_amount(&moment, 2, false, node_unit(node, 0));
		break;
	case EVERY_ADVERB:
		moment_add_amount(&moment, 1, false,
			(enum time_unit)node_value(node, CLASS_ADVERB, 0));
		break;
	case EVERY_COUPLE:
		moment_add_amount(&moment, node_value(node, CLASS_COUPLE, 2),
			!node_value(node, CLASS_COUPLE, 2), node_unit(node, 0));
		break;
	case EVERY_AT:
		return set_at(r, node);
	case EVERY_ORDINAL:
		moment_add_amount(&moment, node_value(node, CLASS_ORD, 1),
			false, node_unit(node, 0));
		break;
	case EVERY_WORKDAY:
		moment.value = STR("XXXX-WXX-WD");
		break;
	case EVERY_WEEKEND:
		moment.value = STR("XXXX-WXX-WE");
		break;
	case EVERY_UNIT:
		for (uint32_t i = 0; i < node->count; i++)
			if (capture_is_unit(&node->captures[i]))
				moment_add_amount(&moment, 1, false,
					(enum time_unit)node->captures[i]
						.value);
		break;
	}
	return moment;
}
