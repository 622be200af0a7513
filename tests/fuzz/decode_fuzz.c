#include "checks.h"

#include "read/decode.h"

/* The first byte tells which encoding is declared. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char *const charsets[] = {
		"", "gbk", "shift_jis", "latin1", "utf-8", "no-such"};
	struct arena arena = {0};
	struct decoded decoded;
	struct fc_error error;
	struct str charset, file;
	uint32_t last = 0;

	if (!length)
		return 0;
	charset = str_of(charsets[bytes[0] % 6]);
	file = str_from((const char *)bytes + 1, length - 1);
	if (decode(&arena, file, charset, &decoded, &error) == FC_OK) {
		check_text(decoded.text);
		ROWS_EACH (struct map_piece, piece, decoded.map) {
			must(piece->file_start >= last);
			last = piece->file_start + piece->file_len;
			must(last <= file.len);
		}
	}
	arena_release(&arena);
	return 0;
}
