#include "tag/quantity.h"

struct str quantity_bound_name(const struct quantity *quantity)
{
	static const struct str names[] = {STR_INIT("="), STR_INIT("~"),
		STR_INIT("<"), STR_INIT("<="), STR_INIT(">"), STR_INIT(">=")};

	if (quantity->bound == BOUND_EQUAL && quantity->change == CHANGE_UP)
		return STR("up");
	if (quantity->bound == BOUND_EQUAL && quantity->change == CHANGE_DOWN)
		return STR("down");
	return names[quantity->bound];
}

struct str quantity_kind_name(enum measure_kind kind)
{
	static const struct str names[] = {STR_INIT("number"),
		STR_INIT("count"), STR_INIT("percentage"), STR_INIT("share"),
		STR_INIT("money"), STR_INIT("time"), STR_INIT("age"),
		STR_INIT("measure"), STR_INIT("score"), STR_INIT("ratio")};

	return names[kind];
}
