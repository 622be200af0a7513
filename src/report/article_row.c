#include "report/article_row.h"

#include "report/member.h"

struct corpus_article article_row_of(const struct reading *reading)
{
	const struct masthead *masthead = &reading->masthead;

	return (struct corpus_article){
		.id = reading->article.id,
		.path = reading->article.path,
		.title = masthead->title,
		.publisher = masthead->publisher,
		.byline = masthead->byline,
		.place = masthead->place,
		.url = reading->article.metadata.url,
		.language = reading->article.metadata.language,
		.credits = masthead->credits,
		.published = masthead->published,
		.modified = masthead->modified,
	};
}

/* Where nothing was found: still an object, so that its reasons are told. */
static void write_published(
	struct buffer *out, struct str key, const struct published *published)
{
	bool found = published->basis != BASIS_NONE;

	member_begin(out, key);
	buffer_add_char(out, '{');
	member_day(out, KEY("value"), found ? published->value : DAY_NONE);
	member_days(out, found ? published->days : INTERVAL_NONE);
	member_str_or_null(out, KEY("basis"),
		found ? basis_name(published->basis) : STR_NONE);
	if (published->page)
		member_bool(out, KEY("page"), true);
	member_strs(out, KEY("because"), &published->because);
	buffer_add_char(out, '}');
}

void article_row_write(const struct corpus_article *article, struct buffer *out)
{
	member_str(out, KEY("path"), article->path);
	member_str_or_null(out, KEY("title"), article->title);
	write_published(out, KEY("published"), &article->published);
	if (article->modified.basis != BASIS_NONE)
		write_published(out, KEY("modified"), &article->modified);
	else
		member_str_or_null(out, KEY("modified"), STR_NONE);
	member_str_or_null(out, KEY("publisher"), article->publisher);
	member_str_or_null(out, KEY("byline"), article->byline);
	member_str_or_null(out, KEY("place"), article->place);
	member_str_or_null(out, KEY("url"), article->url);
	member_strs(out, KEY("credits"), &article->credits);
	member_str_or_null(out, KEY("language"), article->language);
}
