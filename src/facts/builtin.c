#include "facts/builtin.h"

#include "base/hash.h"
#include "facts/pack.h"
#include "facts/store.h"

enum fc_status facts_add_builtin(struct facts *facts, struct fc_error *error)
{
	bool alone = !facts->entities.count && !facts->events.count &&
		     !facts->rows.count;
	enum fc_status status = FC_OK;

	for (size_t i = 0; i < builtin.file_count && status == FC_OK; i++) {
		const struct builtin_file *file = &builtin.files[i];
		struct sheet sheet = {{NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};

		pack_read(&facts->arena, file->path,
			builtin.numbers + file->pack,
			(const char *)builtin.text, &sheet);
		status = facts_add_sheet(facts, &sheet, error);
	}
	facts->digest = hash_more(facts->digest, STR("built in"));
	if (alone && status == FC_OK)
		facts->digested = &builtin.names;
	return status;
}
