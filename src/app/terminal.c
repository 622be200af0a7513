#include "app/terminal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { QUIET_MS = 2000, EACH_MS = 100, WIDTH_LEAST = 40, WIDTH_MOST = 500 };

/* A whole number of the environment; 0 where it is unset or no number. */
static long long environment_number(const char *name)
{
	const char *text = getenv(name);
	long long number;
	char *end;

	if (!text || *text < '0' || *text > '9')
		return 0;
	errno = 0;
	number = strtoll(text, &end, 10);
	return *end || errno ? 0 : number;
}

unsigned terminal_width(void)
{
	long long columns = environment_number("COLUMNS");
	struct winsize size;

	if (!columns && isatty(STDOUT_FILENO) &&
		!ioctl(STDOUT_FILENO, TIOCGWINSZ, &size))
		columns = size.ws_col;
	if (!columns)
		return 80;
	return columns < WIDTH_LEAST  ? WIDTH_LEAST
	       : columns > WIDTH_MOST ? WIDTH_MOST
				      : (unsigned)columns;
}

bool terminal_color(enum color color, bool to_file)
{
	const char *no_color = getenv("NO_COLOR");
	const char *term = getenv("TERM");

	switch (color) {
	case COLOR_ALWAYS:
		return true;
	case COLOR_NEVER:
		return false;
	case COLOR_AUTO:
		break;
	}
	return !to_file && isatty(STDOUT_FILENO) && !(no_color && *no_color) &&
	       term && strcmp(term, "dumb");
}

void terminal_clear(void)
{
	const char *term = getenv("TERM");

	if (!isatty(STDOUT_FILENO) || !term || !strcmp(term, "dumb"))
		return;
	fputs("\033[H\033[2J\033[3J", stdout);
	fflush(stdout);
}

bool terminal_links(enum color color, bool to_file, char *base, size_t room)
{
	char folder[2048], host[256] = "";
	int length;

	if (to_file || !isatty(STDOUT_FILENO) ||
		!terminal_color(color, to_file) ||
		!getcwd(folder, sizeof(folder)) ||
		gethostname(host, sizeof(host) - 1))
		return false;
	length = snprintf(base, room, "file://%s%s%s", host, folder,
		folder[1] ? "/" : "");
	return length > 0 && (size_t)length < room;
}

int64_t environment_stamp(void)
{
	return environment_number("SOURCE_DATE_EPOCH");
}

void environment_today(char day[11])
{
	time_t now = (time_t)environment_stamp();
	struct tm parts;

	if (!now)
		now = time(NULL);
	if (!gmtime_r(&now, &parts) || !strftime(day, 11, "%Y-%m-%d", &parts))
		*day = '\0';
}

unsigned processors(void)
{
	long count = sysconf(_SC_NPROCESSORS_ONLN);

	return count < 1 ? 1 : count > 8 ? 8 : (unsigned)count;
}

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void progress_begin(struct progress *progress, bool wanted)
{
	*progress =
		(struct progress){.wanted = wanted && isatty(STDERR_FILENO)};
	if (progress->wanted)
		progress->begun = progress->last = now();
}

static void bytes_show(size_t done, size_t total)
{
	fprintf(stderr, "\r\033[Kfactcheck: %.1f", (double)done / 1e6);
	if (total)
		fprintf(stderr, " of %.1f", (double)total / 1e6);
	fputs(" MB read", stderr);
}

void progress_show(void *user, size_t done, size_t total)
{
	struct progress *progress = user;
	int64_t time;

	if (!progress->wanted)
		return;
	time = now();
	if (time - progress->begun < QUIET_MS ||
		time - progress->last < EACH_MS)
		return;
	progress->last = time;
	progress->shown = true;
	if (progress->fc && fc_stage(progress->fc) == FC_LINKING)
		fprintf(stderr, "\r\033[Kfactcheck: %.0f %% compared",
			total ? (double)done * 100 / (double)total : 100);
	else
		bytes_show(done, total);
	fflush(stderr);
}

void progress_hide(struct progress *progress)
{
	if (progress->shown)
		fputs("\r\033[K", stderr);
	progress->shown = false;
}

void progress_yield(struct progress *progress)
{
	if (progress->shown && isatty(STDOUT_FILENO))
		progress_hide(progress);
}
