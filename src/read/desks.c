#include "read/desks.h"

#include "base/workers.h"

#include <stdio.h>
#include <stdlib.h>

enum { RUN_BYTES = 64 * 1024, RUN_ARTICLES = 64 };

/* What is worked on together, and what was read of it, stays in a cache of
 * half a megabyte. */
enum { BATCH_BYTES = 8 * 1024, BATCH_ARTICLES = 16 };

/* An article on a desk: its bytes, then what came of them. */
struct sheet {
	struct raw raw;
	enum fc_status status;
	struct fc_error error;
	void *result; /* in an arena of the desk */
};

struct desk {
	struct sheet *sheets; /* RUN_ARTICLES of them, from its first use on */
	uint32_t count;
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
static struct sheet *sheets_new(void)
{
	struct sheet *sheets = malloc(RUN_ARTICLES * sizeof(*sheets));

	if (!sheets)
		abort();
	return sheets;
}

static bool desk_pull(void *user, void *slot)
{
	struct office *office = user;
	struct desk *desk = slot;
	size_t bytes = 0;

	if (!desk->sheets)
		desk->sheets = sheets_new();
	while (bytes < RUN_BYTES && desk->count < RUN_ARTICLES) {
		struct sheet *sheet = &desk->sheets[desk->count];
		enum reader_step step;

		*sheet = (struct sheet){0};
		step = reader_next(office->reader, &sheet->raw, &sheet->error);
		if (step == READER_END)
			break;
		if (step == READER_ERROR)
			sheet->status = sheet->error.status;
		bytes += sheet->raw.length;
		desk->count++;
	}
	return desk->count > 0;
}

static void sheet_work(
	const struct desks *desks, struct desk *desk, struct sheet *sheet)
{
	struct article article = {0};

	if (desks->work_raw) {
		sheet->status = desks->work_raw(desks->user, &desk->arena,
			&sheet->raw, &desk->out, &sheet->result, &sheet->error);
		return;
	}
	sheet->status = raw_parse(&desk->arena, &sheet->raw, &desks->options,
		&article, &sheet->error);
	if (sheet->status == FC_OK)
		sheet->result = desks->work(
			desks->user, &desk->arena, &article, &desk->out);
}

/* Works on some sheets from `from` on; where the next ones begin. */
static uint32_t batch_work(
	const struct desks *desks, struct desk *desk, uint32_t from)
{
	struct article articles[BATCH_ARTICLES];
	uint32_t count = 0;
	size_t bytes = 0;

	while (from < desk->count && count < BATCH_ARTICLES &&
		bytes < BATCH_BYTES) {
		struct sheet *sheet = &desk->sheets[from++];

		if (sheet->status == FC_OK)
			sheet->status = raw_parse(&desk->arena, &sheet->raw,
				&desks->options, &articles[count],
				&sheet->error);
		bytes += sheet->raw.length;
		count += sheet->status == FC_OK;
	}
	if (count)
		desks->work_run(
			desks->user, &desk->arena, articles, count, &desk->out);
	arena_reset(&desk->arena);
	return from;
}

static void desk_work(void *user, void *slot)
{
	const struct desks *desks = ((struct office *)user)->desks;
	struct desk *desk = slot;

	if (desks->work_run) {
		for (uint32_t at = 0; at < desk->count;)
			at = batch_work(desks, desk, at);
		return;
	}
	for (uint32_t i = 0; i < desk->count; i++) {
		if (desk->sheets[i].status != FC_OK)
			continue;
		sheet_work(desks, desk, &desk->sheets[i]);
		if (desks->copy && desk->sheets[i].result)
			desk->sheets[i].result = desks->copy(
				&desk->copies, desk->sheets[i].result);
		if (desks->copy || !desks->keep)
			arena_reset(&desk->arena);
	}
	/* More desks wait than are worked at. */
	if (desks->copy)
		arena_release(&desk->arena);
}

static void sheet_complain(struct office *office, const struct sheet *sheet)
{
	const struct desks *desks = office->desks;
	char path[4096];

	if (office->status == FC_OK)
		office->status = sheet->status;
	if (!desks->complain || !sheet->error.reason)
		return;
	snprintf(path, sizeof(path), "%.*s", STR_ARG(sheet->raw.path));
	desks->complain(desks->teller, path, &sheet->error);
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
		raw_release(&desk->sheets[i].raw);
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
		struct sheet *sheet = &desk->sheets[i];

		sheet_complain(office, sheet);
		if (desks->keep && sheet->status == FC_OK)
			desks->keep(desks->user, sheet->result);
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

static void desks_free(struct desk *all, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		desk_clear(&all[i]);
		arena_release(&all[i].arena);
		arena_release(&all[i].copies);
		buffer_release(&all[i].out);
		free(all[i].sheets);
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
	desks_free(all, count);
	reader_close(office.reader);
	return office.status;
}
