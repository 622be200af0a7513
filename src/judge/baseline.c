#include "judge/baseline.h"

#include "base/escape.h"
#include "base/utf8.h"
#include "read/json.h"

#include <stdlib.h>

static int entry_order(const void *left, const void *right)
{
	const struct baseline_entry *a = left, *b = right;

	return str_cmp(a->fingerprint, b->fingerprint);
}

static enum fc_status refuse(struct fc_error *error, struct str path,
	uint32_t line, const char *reason)
{
	*error = (struct fc_error){
		.status = FC_USAGE, .line = line, .reason = reason};
	path = str_cut(path, 0, sizeof(error->path) - 1);
	memcpy(error->path, path.ptr, path.len);
	return FC_USAGE;
}

static struct str member(
	struct arena *arena, const struct json *object, const char *key)
{
	struct str text = json_string(json_get(object, key));

	return text.ptr ? arena_copy(arena, text) : STR_NONE;
}

static const char *entry_read(
	struct arena *arena, struct str line, struct baseline_entry *entry)
{
	const char *reason = NULL;
	size_t offset = 0;
	struct json *object;
	struct str expires;

	if (utf8_valid(line) < line.len)
		return "is not UTF-8";
	object = json_read(line, true, &reason, &offset);
	if (!object)
		return reason;
	entry->fingerprint = member(arena, object, "fingerprint");
	entry->rule = member(arena, object, "rule");
	entry->path = member(arena, object, "path");
	entry->message = member(arena, object, "message");
	entry->reason = member(arena, object, "reason");
	entry->owner = member(arena, object, "owner");
	expires = member(arena, object, "expires");
	entry->expires = expires.len ? day_read(expires) : DAY_NONE;
	json_free(object);
	if (expires.len && entry->expires == DAY_NONE)
		return "\"expires\" is no day (YYYY-MM-DD)";
	return entry->fingerprint.len ? NULL : "has no \"fingerprint\"";
}

enum fc_status baseline_read(struct arena *arena, struct str path,
	struct str bytes, struct baseline *baseline, struct fc_error *error)
{
	struct str rest = bytes;
	uint32_t number = 0;

	*baseline = (struct baseline){0};
	while (rest.ptr) {
		struct str line = str_trim(str_split(&rest, '\n'));
		struct baseline_entry entry = {0};
		const char *wrong;

		number++;
		if (!line.len)
			continue;
		entry.line = number;
		wrong = entry_read(arena, line, &entry);
		if (wrong)
			return refuse(error, path, number, wrong);
		*ROWS_ADD(arena, baseline) = entry;
	}
	if (baseline->count)
		qsort(baseline->rows, baseline->count, sizeof(*baseline->rows),
			entry_order);
	return FC_OK;
}

/* The first entry that is not before a fingerprint. */
static uint32_t entry_first(
	const struct baseline *baseline, struct str fingerprint)
{
	uint32_t low = 0, high = baseline->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (str_cmp(baseline->rows[middle].fingerprint, fingerprint) <
			0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct baseline_entry *baseline_find(const struct baseline *baseline,
	struct str fingerprint, struct str path)
{
	struct baseline_entry *found = NULL;

	for (uint32_t i = entry_first(baseline, fingerprint);
		i < baseline->count &&
		str_eq(baseline->rows[i].fingerprint, fingerprint);
		i++) {
		struct baseline_entry *entry = &baseline->rows[i];

		if (str_eq(entry->path, path))
			return entry;
		if (!found || (found->met && !entry->met))
			found = entry;
	}
	return found;
}

void baseline_apply(struct arena *arena, const struct baseline *baseline,
	day_t today, struct proof *proof)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < proof->remarks.count; i++) {
		const struct remark *remark = &proof->remarks.rows[i];
		struct baseline_entry *entry = baseline_find(baseline,
			remark_fingerprint(arena, remark), proof->source->path);
		bool expired = entry && entry->expires != DAY_NONE &&
			       today != DAY_NONE && entry->expires < today;

		if (entry)
			entry->met = true;
		if (!entry || expired)
			proof->remarks.rows[count++] = *remark;
	}
	proof->remarks.count = count;
}

static void put(struct buffer *out, const char *key, struct str value)
{
	buffer_format(out, ",\"%s\":", key);
	escape_json(out, value);
}

void baseline_write(struct arena *arena, const struct proof *proof,
	const struct remark *remark, const struct baseline_entry *older,
	struct buffer *out)
{
	buffer_put(out, "{\"fingerprint\":");
	escape_json(out, remark_fingerprint(arena, remark));
	put(out, "rule", remark->rule->id);
	put(out, "path", proof->source->path);
	put(out, "message", remark->message);
	put(out, "reason", older ? older->reason : STR_NONE);
	put(out, "owner", older ? older->owner : STR_NONE);
	if (older && older->expires != DAY_NONE) {
		buffer_put(out, ",\"expires\":\"");
		day_write(out, older->expires);
		buffer_add_char(out, '"');
	}
	buffer_put(out, "}\n");
}
