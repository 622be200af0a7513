#include "facts/builtin.h"

#include "base/hash.h"
#include "facts/pack.h"
#include "facts/store.h"

/* All files, read. */
static struct sheet *sheets_read(struct arena *arena)
{
	struct sheet *sheets =
		arena_alloc(arena, builtin.file_count * sizeof(*sheets));

	for (size_t i = 0; i < builtin.file_count; i++)
		pack_read(arena, builtin.files[i].path,
			builtin.numbers + builtin.files[i].pack,
			(const char *)builtin.text, &sheets[i]);
	return sheets;
}

enum fc_status facts_add_builtin(struct facts *facts, struct fc_error *error)
{
	bool alone = !facts->entities.count && !facts->events.count &&
		     !facts->rows.count;
	const struct sheet *sheets = sheets_read(&facts->arena);
	enum fc_status status = FC_OK;

	if (alone)
		sheets_take(facts, sheets, builtin.file_count);
	for (size_t i = 0; !alone && i < builtin.file_count && status == FC_OK;
		i++)
		status = facts_add_sheet(facts, &sheets[i], error);
	facts->digest = hash_more(facts->digest, STR("built in"));
	if (alone)
		facts->digested = &builtin.names;
	return status;
}
