/*
 * What the language server says: diagnostics, hovers, code actions.
 */
#include "server.h"

#include "report/member.h"
#include "report/uri.h"

#include <inttypes.h>

/* --- places */

static void write_point(struct buffer *out, struct str key,
	const struct source *source, uint32_t offset, enum column_unit unit)
{
	struct position position = source_position(source, offset, unit);

	member_begin(out, key);
	buffer_add_char(out, '{');
	member_number(out, KEY("line"), position.line - 1);
	member_number(out, KEY("character"), position.column - 1);
	buffer_add_char(out, '}');
}

static void write_range(struct buffer *out, const struct source *source,
	struct span span, enum column_unit unit)
{
	member_begin(out, KEY("range"));
	buffer_add_char(out, '{');
	write_point(out, KEY("start"), source, span.start, unit);
	write_point(out, KEY("end"), source, span.end, unit);
	buffer_add_char(out, '}');
}

/* --- diagnostics */

static int severity(enum fc_level level)
{
	return level == FC_ERROR     ? 1
	       : level == FC_WARNING ? 2
	       : level == FC_INFO    ? 3
				     : 4;
}

/* Absolute, for the client may run elsewhere. */
static void write_path(
	const struct fc_server *server, struct str path, struct buffer *out)
{
	const char *root = server->options.root;
	struct buffer whole = BUFFER_INIT;

	if (root && !str_starts(path, STR("/"))) {
		buffer_format(&whole, "%s/", root);
		while (str_starts(path, STR("./")))
			path = str_cut(path, 2, path.len);
	}
	buffer_add(&whole, path);
	member_uri(out, buffer_str(&whole));
	buffer_release(&whole);
}

static void write_related(struct fc_server *server,
	const struct document *document, const struct proof *proof,
	const struct related *related, struct buffer *out)
{
	const struct source *source =
		related->source ? related->source : proof->source;

	member_next(out);
	buffer_add_char(out, '{');
	member_begin(out, KEY("location"));
	buffer_add_char(out, '{');
	if (related->source)
		write_path(server, source->path, out);
	else
		member_str(out, KEY("uri"), str_of(document->uri));
	write_range(out, source, related->span, server->unit);
	buffer_add_char(out, '}');
	member_str(out, KEY("message"), related->message);
	buffer_add_char(out, '}');
}

static void write_diagnostic(struct fc_server *server,
	const struct document *document, const struct proof *proof,
	const struct remark *remark, struct buffer *out)
{
	member_next(out);
	buffer_add_char(out, '{');
	write_range(out, proof->source, remark->span, server->unit);
	member_number(out, KEY("severity"), severity(remark->level));
	member_str(out, KEY("code"), remark->rule->id);
	member_str(out, KEY("source"), STR("factcheck"));
	member_str(out, KEY("message"), remark->message);
	if (remark->related.count) {
		member_begin(out, KEY("relatedInformation"));
		buffer_add_char(out, '[');
		ROWS_EACH (struct related, related, remark->related)
			write_related(server, document, proof, related, out);
		buffer_add_char(out, ']');
	}
	buffer_add_char(out, '}');
}

void server_publish(struct fc_server *server, const struct document *document)
{
	const struct proof *proof = document_proof(document);
	struct buffer out = BUFFER_INIT;

	buffer_put(&out, "{\"jsonrpc\":\"2.0\",\"method\":"
			 "\"textDocument/publishDiagnostics\",\"params\":{");
	member_str(&out, KEY("uri"), str_of(document->uri));
	member_begin(&out, KEY("diagnostics"));
	buffer_add_char(&out, '[');
	for (uint32_t i = 0; proof && i < proof->remarks.count; i++)
		if (proof->remarks.rows[i].level >= server->options.min_level)
			write_diagnostic(server, document, proof,
				&proof->remarks.rows[i], &out);
	buffer_put(&out, "]}}");
	server_send(server, &out);
	buffer_release(&out);
}

/* --- code actions */

static void write_edit(struct fc_server *server,
	const struct document *document, const struct proof *proof,
	struct span span, struct str text, struct buffer *out)
{
	member_begin(out, KEY("edit"));
	buffer_put(out, "{\"documentChanges\":[{\"textDocument\":{");
	member_str(out, KEY("uri"), str_of(document->uri));
	buffer_put(out, ",\"version\":null},\"edits\":[{");
	write_range(out, proof->source, span, server->unit);
	member_str(out, KEY("newText"), text);
	buffer_put(out, "}]}]}");
}

static void write_action(struct fc_server *server,
	const struct document *document, const struct proof *proof,
	const struct remark *remark, struct str title, struct span span,
	struct str text, struct buffer *out)
{
	member_next(out);
	buffer_add_char(out, '{');
	member_str(out, KEY("title"), title);
	member_str(out, KEY("kind"), STR("quickfix"));
	member_begin(out, KEY("diagnostics"));
	buffer_add_char(out, '[');
	write_diagnostic(server, document, proof, remark, out);
	buffer_add_char(out, ']');
	write_edit(server, document, proof, span, text, out);
	buffer_add_char(out, '}');
}

/* A marker at the line's end, in what the format has for comments. */
static void write_suppress(struct fc_server *server, struct arena *arena,
	const struct document *document, const struct proof *proof,
	const struct remark *remark, struct buffer *out)
{
	uint32_t line =
		source_position(proof->source, remark->span.start, COLUMN_BYTE)
			.line;
	uint32_t end = source_line(proof->source, line).end;
	struct str path = str_of(document->path);
	bool text = str_ends(path, STR(".txt"));
	struct str marker = arena_format(arena,
		text ? " [factcheck: ignore %s -- why]"
		     : " <!-- factcheck: ignore %s -- why -->",
		remark->rule->id.ptr);
	struct str title =
		arena_format(arena, "Suppress %s on this line, with a reason",
			remark->rule->id.ptr);

	write_action(server, document, proof, remark, title,
		(struct span){end, end}, marker, out);
}

void server_write_actions(struct fc_server *server,
	const struct document *document, struct span range, struct buffer *out)
{
	const struct proof *proof = document_proof(document);
	struct arena arena = {0};

	buffer_add_char(out, '[');
	for (uint32_t i = 0; proof && i < proof->remarks.count; i++) {
		const struct remark *remark = &proof->remarks.rows[i];

		if (remark->span.start > range.end ||
			remark->span.end < range.start ||
			remark->level < server->options.min_level)
			continue;
		ROWS_EACH (struct str, text, remark->suggestions)
			write_action(server, document, proof, remark,
				arena_format(
					&arena, "Write '%.*s'", STR_ARG(*text)),
				remark->span, *text, out);
		write_suppress(server, &arena, document, proof, remark, out);
	}
	buffer_add_char(out, ']');
	arena_release(&arena);
}

/* --- hovers */

static void hover_add(const struct remark *remark, struct buffer *text)
{
	if (text->len)
		buffer_put(text, "\n\n");
	buffer_add(text, remark->rule->id);
	buffer_add_char(text, ' ');
	buffer_add(text, remark->rule->name);
	buffer_put(text, ": ");
	buffer_add(text, remark->message);
	ROWS_EACH (struct str, reason, remark->because) {
		buffer_put(text, "\nbecause: ");
		buffer_add(text, *reason);
	}
}

void server_write_hover(struct fc_server *server,
	const struct document *document, uint32_t offset, struct buffer *out)
{
	const struct proof *proof = document_proof(document);
	struct buffer text = BUFFER_INIT;
	struct span span = {0, 0};

	for (uint32_t i = 0; proof && i < proof->remarks.count; i++) {
		const struct remark *remark = &proof->remarks.rows[i];

		if (remark->span.start > offset || remark->span.end < offset ||
			remark->level < server->options.min_level)
			continue;
		hover_add(remark, &text);
		span = remark->span;
	}
	if (!text.len) {
		buffer_put(out, "null");
		return;
	}
	buffer_add_char(out, '{');
	member_begin(out, KEY("contents"));
	buffer_add_char(out, '{');
	member_str(out, KEY("kind"), STR("plaintext"));
	member_str(out, KEY("value"), buffer_str(&text));
	buffer_add_char(out, '}');
	write_range(out, proof->source, span, server->unit);
	buffer_add_char(out, '}');
	buffer_release(&text);
}
