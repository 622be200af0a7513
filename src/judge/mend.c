#include "judge/mend.h"

static bool is_mendable(const struct proof *proof, const struct remark *remark)
{
	return remark->certain && remark->suggestions.count &&
	       !proof->source->record &&
	       proof->source->encoding == ENCODING_UTF8;
}

/* Remarks are in order of place; of two that overlap the first is mended. */
uint32_t mend_make(struct proof *proof, struct buffer *out)
{
	struct str bytes = proof->source->bytes;
	uint32_t count = 0, kept = 0, at = 0;

	for (uint32_t i = 0; i < proof->remarks.count; i++) {
		const struct remark *remark = &proof->remarks.rows[i];

		if (!is_mendable(proof, remark) || remark->span.start < at) {
			proof->remarks.rows[kept++] = *remark;
			continue;
		}
		buffer_add(out, str_cut(bytes, at, remark->span.start));
		buffer_add(out, remark->suggestions.rows[0]);
		at = remark->span.end;
		count++;
	}
	if (count)
		buffer_add(out, str_cut(bytes, at, bytes.len));
	proof->remarks.count = kept;
	return count;
}
