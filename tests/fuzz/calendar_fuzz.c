/* Calendars from anywhere are refused or become events on days that exist. */
#include <assert.h>

#include "facts/facts.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct str ics = str_from((const char *)bytes, length);
	struct facts *facts = facts_new();
	struct fc_error error = {0};

	if (facts_add_calendar(facts, STR("fuzz.ics"), ics, &error) != FC_OK)
		assert(error.reason);
	ROWS_EACH (struct fact_event, event, *facts_events(facts)) {
		assert(event->id.len && event->title.len && event->when.len);
		assert(interval_is_known(event->days));
		assert(event->days.earliest <= event->days.latest);
	}
	facts_free(facts);
	return 0;
}
