#include "read/pair.h"

#include "read/decode.h"
#include "read/jsonl.h"

#include <inttypes.h>

static enum fc_status bad_pair(
	struct fc_error *error, const char *reason, size_t offset)
{
	error->status = FC_BAD_INPUT;
	error->reason = reason;
	error->offset = offset;
	return error->status;
}

static enum fc_status side_read(struct arena *arena, const struct raw *raw,
	const struct json *object, const char *side, struct article *article,
	struct fc_error *error)
{
	const struct json *member = json_get(object, side);

	*article = (struct article){.id = arena_copy(arena, str_of(side)),
		.path = raw->path,
		.first_line = raw->line};
	if (!member)
		return bad_pair(
			error, "is not a pair of articles, \"a\" and \"b\"", 0);
	return jsonl_read_object(arena, member, article, error);
}

static enum fc_status object_read(struct arena *arena, const struct raw *raw,
	const struct json *object, struct pair *pair, struct fc_error *error)
{
	struct str id = json_word(json_get(object, "id"));
	enum fc_status status;

	pair->id = id.len ? arena_copy(arena, id)
			  : arena_format(arena, "%.*s:%" PRIu32,
				    STR_ARG(raw->path), raw->line);
	status = side_read(arena, raw, object, "a", &pair->a, error);
	if (status == FC_OK)
		status = side_read(arena, raw, object, "b", &pair->b, error);
	return status;
}

enum fc_status pair_parse(struct arena *arena, const struct raw *raw,
	struct pair *pair, struct fc_error *error)
{
	const char *reason = NULL;
	size_t offset = 0;
	struct json *object = NULL;
	struct decoded decoded;
	enum fc_status status;

	*pair = (struct pair){0};
	*error = (struct fc_error){0};
	status = decode(arena, str_from(raw->owned, raw->length), STR_NONE,
		&decoded, error);
	if (status == FC_OK) {
		object = json_read(decoded.text, true, &reason, &offset);
		status = object ? object_read(arena, raw, object, pair, error)
				: bad_pair(error, reason, offset);
	}
	if (object)
		json_free(object);
	if (status == FC_OK && decoded.replaced)
		error->reason = "has damaged characters, which were replaced";
	if (error->reason)
		error->line = raw->line;
	return status;
}
