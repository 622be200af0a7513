#include "story/rival.h"

#include "story/clue.h"

enum {
	REACH = 3, /* words behind a value that say what it is of */
	VERB = 40  /* characters ahead of it that may have the verb */
};

struct str rival_text(const struct rival *rival, struct span span)
{
	return str_at(rival->version->article.text, span);
}

struct str rival_behind(const struct rival *rival)
{
	struct span span = {
		rival->claim->value.end, rival->claim->sentence.end};
	struct str text = rival_text(rival, span);
	size_t at = 0;

	for (int words = 0; at < text.len && words <= REACH; at++) {
		if (text.ptr[at] == ',' || text.ptr[at] == ';')
			break;
		words += text.ptr[at] == ' ';
	}
	return str_cut(text, 0, at);
}

struct str rival_before(const struct rival *rival)
{
	struct span span = {
		rival->claim->sentence.start, rival->claim->value.start};
	struct str text = rival_text(rival, span);
	size_t at = text.len;

	for (int words = 0; at > 0 && words <= 2; at--)
		words += text.ptr[at - 1] == ' ';
	return str_cut(text, at, text.len);
}

bool rival_is_moved_to(const struct rival *rival)
{
	struct str before = rival_before(rival);
	struct span span = {
		rival->claim->sentence.start, rival->claim->value.start};

	if (clue_in(before, CLUE_MOVED_TO))
		return true;
	if (span.end - span.start > VERB)
		span.start = span.end - VERB;
	return str_ends(before, STR(" to ")) &&
	       clue_in(rival_text(rival, span), CLUE_MOVING);
}
