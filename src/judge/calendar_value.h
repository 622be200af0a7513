/*
 * Values of calendar properties, read strictly: days and times that exist,
 * durations, texts.
 */
#ifndef JUDGE_CALENDAR_VALUE_H
#define JUDGE_CALENDAR_VALUE_H

#include "base/day.h"

/* A DATE or DATE-TIME. */
struct calendar_moment {
	day_t day;      /* DAY_NONE: no such day */
	int32_t second; /* of the day, for comparing; -1: a day alone */
	bool utc;
	bool well_formed; /* eight digits, or also T and six */
};

struct calendar_moment calendar_moment_read(struct str value);

/* <0, 0 or >0; both must exist. */
int calendar_moment_cmp(struct calendar_moment a, struct calendar_moment b);

/* "PT12H", "-P1W", "P1DT2H"; at least one part. */
bool calendar_is_duration(struct str value);

/* Whether every comma and semicolon of a text has its backslash. */
bool calendar_is_escaped(struct str value);

#endif
