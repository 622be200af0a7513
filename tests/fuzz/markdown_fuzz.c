#include "checks.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	check_format(FC_MARKDOWN, bytes, length);
	return 0;
}
