/*
 * Names and roles of any text: rows lie in the text, in order and apart; heads
 * are their own heads; a role's parts are where its rows say.
 */
#include "checks.h"

#include "../tag/named.h"

static void check_names(const struct named *n)
{
	uint32_t end = 0;

	ROWS_EACH (struct name, name, n->names) {
		must(name->first >= end && name->first < name->end);
		must(name->end <= n->tokens.count);
		must(name->span.start == n->tokens.rows[name->first].start);
		must(name->span.end == n->tokens.rows[name->end - 1].end);
		must(name->head == NAME_NO_ROW ||
			n->names.rows[name->head].head == name->head);
		must(name->spelling_of == NAME_NO_ROW ||
			name->spelling_of == name->head);
		end = name->end;
	}
}

static void check_roles(const struct named *n)
{
	ROWS_EACH (struct role, role, n->roles) {
		must(role->span.start < role->span.end);
		must(role->span.end <= n->article.text.len);
		must(role->person < n->names.count);
		must(role->title < n->titles.count);
		must(role->person_name.len && role->title_text.len);
		must(role->organization == NAME_NO_ROW ||
			role->organization < n->names.count);
		check_text(role->title_text);
		check_text(role->normal);
		check_text(role->body);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static struct naming naming;
	struct str text = str_from((const char *)bytes, length);
	struct arena arena = {0};
	struct named n;

	if (utf8_valid(text) < length || !length)
		return 0;
	if (!naming.lexicon)
		naming = naming_new();
	n = text_name(&arena, &naming, text, NULL);
	check_names(&n);
	check_roles(&n);
	arena_release(&arena);
	return 0;
}
