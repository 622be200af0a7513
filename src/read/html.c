#include "read/html_main.h"
#include "read/html_metadata.h"
#include "read/html_nesting.h"
#include "read/html_text.h"
#include "read/html_tree.h"
#include "read/page.h"
#include "read/parse.h"

enum { NESTING_MAX = 512 };

static enum fc_status check_nesting(struct str file, struct fc_error *error)
{
	size_t offset = 0;
	const char *reason = html_nesting_check(file, NESTING_MAX, &offset);
	struct str before = str_cut(file, 0, offset);

	if (!reason)
		return FC_OK;
	error->status = FC_TOO_LARGE;
	error->reason = reason;
	error->offset = offset;
	error->line = 1;
	while (str_split(&before, '\n').ptr && before.ptr)
		error->line++;
	return error->status;
}

enum fc_status html_read(struct arena *arena, struct str file,
	struct article *article, struct fc_error *error)
{
	struct metadata *metadata = &article->metadata;
	struct html_tree tree = {{NULL, 0, 0}, NULL};
	struct html_main main;
	struct page page;

	article->first_line = 1;
	if (check_nesting(file, error) != FC_OK)
		return error->status;
	html_tree_read(arena, file, &tree);
	html_metadata_read(arena, file, &tree, metadata);
	html_main_find(arena, &tree, metadata->title, &main);
	html_times_read(arena, file, &tree, &main, metadata);
	page_init(&page, arena, file, article);
	html_text_read(&tree, &main, &page);
	page_finish(&page);
	html_tree_free(&tree);
	return FC_OK;
}
