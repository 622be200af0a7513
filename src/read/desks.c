#include "read/desks.h"

#include "base/workers.h"

#include <stdio.h>
#include <stdlib.h>

/* As many as are worth a hand-over, and few enough that what is read out of
 * them stays in the cache from one stage to the next. */
enum { RUN_BYTES = 32 * 1024, RUN_ARTICLES = 64 };

/* What is read out of an article takes so many times its bytes; of large ones a
 * desk has as much as an arena keeps. */
enum { READ_TIMES = 48, ROOM_MOST = 1024 * 1024 };

/* What came to a desk: its bytes, then what came of them. */
struct letter {
	struct raw raw;
	enum fc_status status;
	struct fc_error error;
	void *result; /* in an arena of the desk */
};

struct desk {
	struct letter *letters; /* RUN_ARTICLES, from its first use on */
	uint32_t count;
	size_t bytes; /* of them */
	struct arena arena;
	struct arena copies; /* of results */
	struct buffer out;
};

struct office {
	const struct desks *desks;
	struct reader *reader;
	enum fc_status status; /* of the first failure */
};

static void *zeroed(size_t count, size_t size)
{
	void *rows = calloc(count, size);

	if (!rows)
		abort();
	return rows;
}

/* Each is emptied when it is used, so that one article touches one. */
static struct letter *letters_new(void)
{
	struct letter *letters = malloc(RUN_ARTICLES * sizeof(*letters));

	if (!letters)
		abort();
	return letters;
}

static bool desk_pull(void *user, void *slot)
{
	struct office *office = user;
	struct desk *desk = slot;

	if (!desk->letters)
		desk->letters = letters_new();
	desk->bytes = 0;
	while (desk->bytes < RUN_BYTES && desk->count < RUN_ARTICLES) {
		struct letter *letter = &desk->letters[desk->count];
		enum reader_step step;

		*letter = (struct letter){0};
		step = reader_next(
			office->reader, &letter->raw, &letter->error);
		if (step == READER_END)
			break;
		if (step == READER_ERROR)
			letter->status = letter->error.status;
		desk->bytes += letter->raw.length;
		desk->count++;
	}
	return desk->count > 0;
}

/* The articles of the letters that can be read, together. */
static void run_work(const struct desks *desks, struct desk *desk)
{
	struct sheet *sheets;
	uint32_t count = 0;

	arena_reserve(&desk->arena, desk->bytes < ROOM_MOST / READ_TIMES
					    ? desk->bytes * READ_TIMES
					    : ROOM_MOST);
	sheets = arena_alloc_raw(&desk->arena, desk->count * sizeof(*sheets));
	for (uint32_t i = 0; i < desk->count; i++) {
		struct letter *letter = &desk->letters[i];

		/* One that could not be read leaves nothing to the next. */
		sheets[count] = (struct sheet){0};
		if (letter->status == FC_OK)
			letter->status = raw_parse(&desk->arena, &letter->raw,
				&desks->options, &sheets[count].article,
				&letter->error);
		count += letter->status == FC_OK;
	}
	desks->work(desks->user, &desk->arena, sheets, count, &desk->out);
	for (uint32_t i = desk->count; i-- > 0;)
		if (desk->letters[i].status == FC_OK)
			desk->letters[i].result = sheets[--count].result;
}

static void result_copy(
	const struct desks *desks, struct desk *desk, struct letter *letter)
{
	if (desks->copy && letter->result)
		letter->result = desks->copy(&desk->copies, letter->result);
}

/* One by one. */
static void raws_work(const struct desks *desks, struct desk *desk)
{
	for (uint32_t i = 0; i < desk->count; i++) {
		struct letter *letter = &desk->letters[i];

		if (letter->status != FC_OK)
			continue;
		letter->status =
			desks->work_raw(desks->user, &desk->arena, &letter->raw,
				&desk->out, &letter->result, &letter->error);
		result_copy(desks, desk, letter);
		if (desks->copy || !desks->keep)
			arena_reset(&desk->arena);
	}
}

static void desk_work(void *user, void *slot)
{
	const struct desks *desks = ((struct office *)user)->desks;
	struct desk *desk = slot;

	if (desks->work_raw) {
		raws_work(desks, desk);
	} else {
		run_work(desks, desk);
		for (uint32_t i = 0; i < desk->count; i++)
			result_copy(desks, desk, &desk->letters[i]);
	}
	/* More desks wait than are worked at. */
	if (desks->copy)
		arena_release(&desk->arena);
}

static void letter_complain(struct office *office, const struct letter *letter)
{
	const struct desks *desks = office->desks;
	char path[4096];

	if (office->status == FC_OK)
		office->status = letter->status;
	if (!desks->complain || !letter->error.reason)
		return;
	snprintf(path, sizeof(path), "%.*s", STR_ARG(letter->raw.path));
	desks->complain(desks->teller, path, &letter->error);
}

static void progress_tell(const struct office *office)
{
	const struct desks *desks = office->desks;
	size_t done = 0, total = 0;

	if (!desks->progress)
		return;
	reader_progress(office->reader, &done, &total);
	desks->progress(desks->progress_user, done, total);
}

static void desk_clear(struct desk *desk)
{
	for (uint32_t i = 0; i < desk->count; i++)
		raw_release(&desk->letters[i].raw);
	desk->count = 0;
	arena_reset(&desk->arena);
	arena_reset(&desk->copies);
	buffer_clear(&desk->out);
}

static bool desk_consume(void *user, void *slot)
{
	struct office *office = user;
	const struct desks *desks = office->desks;
	struct desk *desk = slot;
	bool taken = true;

	for (uint32_t i = 0; i < desk->count; i++) {
		struct letter *letter = &desk->letters[i];

		letter_complain(office, letter);
		if (desks->keep && letter->status == FC_OK)
			desks->keep(desks->user, letter->result);
	}
	if (desk->out.len)
		taken = desks->sink(
			desks->teller, desk->out.ptr, desk->out.len);
	if (!taken)
		office->status = FC_NOT_WRITTEN;
	progress_tell(office);
	desk_clear(desk);
	return taken;
}

static void desks_free(struct desk *all, size_t count, struct arena *left)
{
	for (size_t i = 0; i < count; i++) {
		desk_clear(&all[i]);
		if (left && !left->block) {
			*left = all[i].arena;
			arena_init(&all[i].arena);
		}
		arena_release(&all[i].arena);
		arena_release(&all[i].copies);
		buffer_release(&all[i].out);
		free(all[i].letters);
	}
	free(all);
}

enum fc_status desks_run(const struct desks *desks)
{
	size_t count = workers_slots(desks->threads);
	struct desk *all = zeroed(count, sizeof(*all));
	struct office office = {.desks = desks,
		.reader = reader_open(
			desks->inputs, desks->count, &desks->options)};
	const struct workers workers = {.threads = desks->threads,
		.slots = all,
		.slot_size = sizeof(*all),
		.user = &office,
		.pull = desk_pull,
		.work = desk_work,
		.consume = desk_consume};

	workers_run(&workers);
	desks_free(all, count, desks->left);
	reader_close(office.reader);
	return office.status;
}
