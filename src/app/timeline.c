#include "app/timeline.h"

#include "app/file.h"
#include "app/message.h"
#include "app/session.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* A run of the command. What is printed is also kept, where a lock wants it. */
struct run {
	struct session session;
	struct file last;
	bool locked;
	char *kept;
	size_t length;
	char links[2400]; /* what those of text begin with */
};

static bool sink(void *user, const char *bytes, size_t length)
{
	struct run *run = user;

	if (run->locked) {
		run->kept = realloc(run->kept, run->length + length + 1);
		if (!run->kept)
			abort();
		memcpy(run->kept + run->length, bytes, length);
		run->length += length;
	}
	return session_sink(&run->session, bytes, length);
}

static void complain(void *user, const char *path, const struct fc_error *error)
{
	struct run *run = user;

	session_complain(&run->session, path, error);
}

/* What the options ask for together; false after saying what cannot be. */
static bool options_join(
	const struct settings *settings, struct fc_timeline_options *options)
{
	if (options->format == FC_TIMEML) {
		message_say("--format", "only extract prints timeml");
		return false;
	}
	if (settings->lock && (settings->diff || options->format != FC_ICS)) {
		message_say("--lock", "is for calendars (--format ics)");
		return false;
	}
	if (settings->diff && settings->has_format &&
		options->format != FC_TEXT) {
		message_say("--diff", "prints text");
		return false;
	}
	if (settings->diff)
		options->format = FC_DIFF;
	return true;
}

/* The calendar of last time; a lock that is not there yet is empty. */
static bool last_read(const struct settings *settings, struct run *run)
{
	const char *path = settings->diff ? settings->diff : settings->lock;

	run->locked = settings->lock;
	if (!path || file_read(&run->last, path) ||
		(run->locked && run->last.error == ENOENT))
		return true;
	message_say(path, strerror(run->last.error));
	return false;
}

static bool lock_write(const struct settings *settings, const struct run *run)
{
	struct output output;
	bool good = output_open(&output, settings->lock);

	if (good) {
		good = output_write(&output, run->kept, run->length);
		good = output_close(&output, good) && good;
	}
	if (!good)
		message_say(settings->lock, strerror(output.error));
	return good;
}

static enum exit_status timeline_print(const struct settings *settings,
	struct fc_timeline_options *options, struct run *run)
{
	enum exit_status exit = session_begin(&run->session, settings);

	if (exit != EXIT_DONE)
		return exit;
	options->width = terminal_width();
	options->color = terminal_color(settings->color, settings->output);
	if (terminal_links(settings->color, settings->output, run->links,
		    sizeof(run->links)))
		options->links = run->links;
	options->stamp = environment_stamp();
	options->last = run->last.bytes;
	options->last_length = run->last.length;
	exit = session_end(&run->session,
		fc_timeline(run->session.fc, run->session.inputs,
			run->session.count, options, sink, complain, run));
	/* Of articles that could not be read nothing has vanished. */
	if (exit == EXIT_DONE && run->locked && !lock_write(settings, run))
		exit = EXIT_USAGE;
	return exit;
}

enum exit_status run_timeline(const struct settings *settings)
{
	struct fc_timeline_options options = settings->timeline;
	struct run run = {.kept = NULL};
	enum exit_status exit;

	if (!options_join(settings, &options) || !last_read(settings, &run))
		return EXIT_USAGE;
	exit = timeline_print(settings, &options, &run);
	file_release(&run.last);
	free(run.kept);
	return exit;
}
