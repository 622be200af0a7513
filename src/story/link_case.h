/*
 * The case of a link: two versions, the evidence, and what each part of it says
 * for one story or against it. link.c decides.
 */
#ifndef STORY_LINK_CASE_H
#define STORY_LINK_CASE_H

#include "story/evidence.h"
#include "story/link_limits.h"

#include <inttypes.h>

struct case_file {
	const struct version *a, *b;
	struct evidence *evidence;
	struct arena *arena;
	struct strs *because;
};

/* Who wants no reasons has none made. */
#define because_add(file, ...)                                                 \
	((file)->because ? (void)(*ROWS_ADD((file)->arena, (file)->because) =  \
					   arena_format((file)->arena,         \
						   __VA_ARGS__))               \
			 : (void)0)

static inline uint32_t more(const uint32_t values[2])
{
	return values[0] > values[1] ? values[0] : values[1];
}

static inline uint32_t fewer(const uint32_t values[2])
{
	return values[0] < values[1] ? values[0] : values[1];
}

static inline bool is_few_lines(const struct evidence *e)
{
	return fewer(e->weights) <= FEW_LINES;
}

static inline bool term_is_figure(const struct term *term)
{
	return term->kind == TERM_NUMBER || term->kind == TERM_DAY;
}

/* Nearly all the numbers, if there are any. */
static inline bool shared_all_numbers(const struct evidence *e)
{
	return !e->numbers.least || shared_percent(&e->numbers) >= SAME_NAMES;
}

/* --- against it (link_against.c); each tells why, where it is asked to */

bool case_is_form(const struct case_file *file);
bool case_is_of_another(const struct case_file *file);
bool case_is_on_one_subject(const struct case_file *file);
bool case_has_other_names(const struct case_file *file);
bool case_numbers_clash(const struct evidence *e);
bool case_is_of_two_parties(const struct case_file *file);
bool case_is_filled_in(const struct evidence *e);

/* --- against it, for they are of one series (link_issue.c) */

bool case_is_later_table(const struct case_file *file);
bool case_is_later_issue(const struct case_file *file);
bool case_is_other_listing(const struct case_file *file);
bool case_is_of_other_period(const struct case_file *file);
bool case_is_next_report(const struct case_file *file);
bool case_has_own_numbers(const struct case_file *file);
bool case_is_other_edition(const struct case_file *file);

/* --- against it, for the headlines say so (link_titles.c) */

bool case_has_other_figures(const struct case_file *file);
bool case_is_further(const struct case_file *file);
bool case_is_later_line(const struct case_file *file);
bool case_is_of_other_place(const struct case_file *file);
bool case_is_of_other_party(const struct case_file *file);

/* --- for it (link_for.c, link_flash.c) */

bool case_is_flash(const struct case_file *file);
bool case_is_sent_again(const struct case_file *file);

bool case_has_copied_text(const struct case_file *file);
bool case_is_notice(const struct case_file *file);
bool case_has_shared_names(const struct case_file *file);
bool case_is_told_anew(const struct case_file *file);
bool case_is_told_on(const struct case_file *file);
bool case_is_put_off(const struct evidence *e);
bool case_has_shared_numbers(const struct case_file *file);
bool case_is_short_and_shared(const struct evidence *e);
bool case_is_short_and_same(const struct case_file *file);
bool case_has_one_headline(const struct case_file *file);
bool case_is_one_headline(const struct case_file *file);
bool case_quotes_alike(const struct evidence *e);
bool case_may_have_copied_text(const struct evidence *e);

#endif
