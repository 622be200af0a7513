#include "story/bulletin.h"

#include "story/edition.h"

enum {
	LEAD_BYTES = 400,
	HOUR_BYTES = 40, /* of a line with nothing but the time */
	HOUR_WORDS = 3   /* beside it: "1000 hrs cdt" */
};

/* What the story begins with, below its headline. */
static struct str lead_of(const struct version *version)
{
	uint32_t from = 0;

	ROWS_EACH (struct passage, passage, version->passages) {
		from = passage->span.start;
		if (!passage->headline)
			break;
	}
	return str_cut(version->article.text, from, from + LEAD_BYTES);
}

static bool are_of_two_sessions(
	const struct version *a, const struct version *b)
{
	uint32_t mine = edition_sessions(lead_of(a));
	uint32_t other = mine ? edition_sessions(lead_of(b)) : 0;

	return mine && other && !(mine & other);
}

/* The time that the first line is; NULL where it says more, or no time. */
static const struct timex *hour_of(const struct version *version)
{
	struct str text = version->article.text, line = lead_of(version), word;
	uint32_t from = (uint32_t)(line.ptr - text.ptr), words = 0;

	line = str_split(&line, '\n');
	if (!line.len || line.len > HOUR_BYTES)
		return NULL;
	ROWS_EACH (struct timex, timex, version->details.timexes) {
		if (timex->span.start >= from + line.len)
			break;
		if (timex->kind != TIMEX_TIME || timex->span.start < from)
			continue;
		while (line.len) {
			word = str_split(&line, ' ');
			words += word.len && char_is_alpha(word.ptr[0]);
		}
		return words <= HOUR_WORDS ? timex : NULL;
	}
	return NULL;
}

static bool are_of_two_hours(const struct version *a, const struct version *b)
{
	const struct timex *mine = hour_of(a);
	const struct timex *other = mine ? hour_of(b) : NULL;

	return other && !str_eq(mine->value, other->value);
}

static bool is_of_its_hour(const struct finding *finding)
{
	return finding->class == FINDING_CONFLICT &&
	       (str_eq(finding->kind, kind_name(KIND_NUMBER)) ||
		       str_eq(finding->kind, kind_name(KIND_SCALE)) ||
		       str_eq(finding->kind, kind_name(KIND_TIME)));
}

void bulletins_explain(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	bool sessions;

	if (a->notice || b->notice)
		return;
	sessions = are_of_two_sessions(a, b);
	if (!sessions && !are_of_two_hours(a, b))
		return;
	ROWS_EACH (struct finding, finding, *findings) {
		if (!is_of_its_hour(finding))
			continue;
		finding->class = FINDING_UPDATE;
		*ROWS_ADD(arena, &finding->because) =
			sessions ? STR("the two tell of different sessions")
				 : STR("the two tell of different hours");
	}
}
