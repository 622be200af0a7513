/*
 * The language server: messages in, messages out.
 */
#include "server.h"

#include "base/utf8.h"
#include "read/json.h"
#include "report/member.h"

#include <stdlib.h>

enum { METHOD_NOT_FOUND = -32601, PARSE_ERROR = -32700 };

void server_send(struct fc_server *server, struct buffer *message)
{
	server->sink(server->user, message->ptr, message->len);
}

/* --- notifications */

static struct str uri_of(const struct json *params)
{
	return json_string(json_get(json_get(params, "textDocument"), "uri"));
}

static void did_open(struct fc_server *server, const struct json *params)
{
	const struct json *item = json_get(params, "textDocument");
	struct document *document = document_find(server, uri_of(params));

	if (!document)
		document = document_add(server, uri_of(params));
	document_set(server, document, json_string(json_get(item, "text")));
}

/* The whole text comes: the last change has it. */
static void did_change(struct fc_server *server, const struct json *params)
{
	const struct json *changes = json_get(params, "contentChanges");
	struct document *document = document_find(server, uri_of(params));
	size_t count = json_count(changes);

	if (document && count)
		document_set(server, document,
			json_string(json_get(
				json_item(changes, count - 1), "text")));
}

static void did_close(struct fc_server *server, const struct json *params)
{
	struct document *document = document_find(server, uri_of(params));

	if (document)
		document_close(server, document);
}

/* --- requests */

/* UTF-8 where the client knows it: it is ours. */
static void initialize(
	struct fc_server *server, const struct json *params, struct buffer *out)
{
	const struct json *encodings =
		json_get(json_get(json_get(params, "capabilities"), "general"),
			"positionEncodings");

	server->unit = COLUMN_UTF16;
	for (size_t i = 0; i < json_count(encodings); i++)
		if (str_eq(json_string(json_item(encodings, i)), STR("utf-8")))
			server->unit = COLUMN_BYTE;
	buffer_put(out, "{\"capabilities\":{\"positionEncoding\":");
	buffer_add(out, server->unit == COLUMN_BYTE ? STR("\"utf-8\"")
						    : STR("\"utf-16\""));
	buffer_put(out, ",\"textDocumentSync\":{\"openClose\":true,"
			"\"change\":1,\"save\":false},\"hoverProvider\":true,"
			"\"codeActionProvider\":{\"codeActionKinds\":"
			"[\"quickfix\"]}},\"serverInfo\":{\"name\":"
			"\"factcheck\",\"version\":\"" FC_VERSION "\"}}");
}

static uint32_t number_of(const struct json *value)
{
	int32_t number = 0;

	str_number(json_word(value), &number);
	return (uint32_t)number;
}

static uint32_t offset_of(const struct fc_server *server,
	const struct document *document, const struct json *position)
{
	const struct proof *proof = document_proof(document);
	struct position at = {number_of(json_get(position, "line")) + 1,
		number_of(json_get(position, "character")) + 1};

	return proof ? source_offset(proof->source, at, server->unit) : 0;
}

static void code_action(
	struct fc_server *server, const struct json *params, struct buffer *out)
{
	const struct document *document = document_find(server, uri_of(params));
	const struct json *range = json_get(params, "range");
	struct span span = {
		offset_of(server, document, json_get(range, "start")),
		offset_of(server, document, json_get(range, "end"))};

	server_write_actions(server, document, span, out);
}

static void hover(
	struct fc_server *server, const struct json *params, struct buffer *out)
{
	const struct document *document = document_find(server, uri_of(params));

	server_write_hover(server, document,
		offset_of(server, document, json_get(params, "position")), out);
}

static void shutdown(
	struct fc_server *server, const struct json *params, struct buffer *out)
{
	(void)params;
	server->shut = true;
	buffer_put(out, "null");
}

static const struct {
	const char *method;
	void (*answer)(struct fc_server *server, const struct json *params,
		struct buffer *out);
} requests[] = {
	{"initialize", initialize},
	{"shutdown", shutdown},
	{"textDocument/codeAction", code_action},
	{"textDocument/hover", hover},
};

static const struct {
	const char *method;
	void (*take)(struct fc_server *server, const struct json *params);
} notifications[] = {
	{"textDocument/didOpen", did_open},
	{"textDocument/didChange", did_change},
	{"textDocument/didClose", did_close},
};

static void write_error(struct buffer *out, int64_t code, struct str message)
{
	member_begin(out, KEY("error"));
	buffer_add_char(out, '{');
	member_number(out, KEY("code"), code);
	member_str(out, KEY("message"), message);
	buffer_add_char(out, '}');
}

/* An id is a number or a string, and goes back as it came. */
static void write_id(struct buffer *out, const struct json *id)
{
	if (json_string(id).ptr)
		member_str(out, KEY("id"), json_string(id));
	else if (json_word(id).len) {
		member_begin(out, KEY("id"));
		buffer_add(out, json_word(id));
	} else {
		buffer_put(out, ",\"id\":null");
	}
}

static void request_answer(
	struct fc_server *server, const struct json *message, struct str method)
{
	struct buffer out = BUFFER_INIT, result = BUFFER_INIT;

	for (size_t i = 0; i < sizeof(requests) / sizeof(*requests); i++)
		if (str_eq(method, str_of(requests[i].method)))
			requests[i].answer(
				server, json_get(message, "params"), &result);
	buffer_put(&out, "{\"jsonrpc\":\"2.0\"");
	write_id(&out, json_get(message, "id"));
	if (result.len) {
		member_begin(&out, KEY("result"));
		buffer_add(&out, buffer_str(&result));
	} else {
		write_error(&out, METHOD_NOT_FOUND, STR("method not found"));
	}
	buffer_add_char(&out, '}');
	server_send(server, &out);
	buffer_release(&out);
	buffer_release(&result);
}

static void message_take(struct fc_server *server, const struct json *message)
{
	struct str method = json_string(json_get(message, "method"));

	if (str_eq(method, STR("exit")))
		server->exited = true;
	else if (method.len && json_word(json_get(message, "id")).len)
		request_answer(server, message, method);
	for (size_t i = 0; i < sizeof(notifications) / sizeof(*notifications);
		i++)
		if (str_eq(method, str_of(notifications[i].method)))
			notifications[i].take(
				server, json_get(message, "params"));
}

bool fc_server_take(
	struct fc_server *server, const char *message, size_t length)
{
	struct str text = str_from(message, length);
	const char *reason = "is not UTF-8";
	size_t offset = 0;
	struct buffer out = BUFFER_INIT;
	struct json *json = utf8_valid(text) == length
				    ? json_read(text, true, &reason, &offset)
				    : NULL;

	if (json) {
		message_take(server, json);
		json_free(json);
	} else {
		buffer_put(&out, "{\"jsonrpc\":\"2.0\",\"id\":null");
		write_error(&out, PARSE_ERROR, str_of(reason));
		buffer_add_char(&out, '}');
		server_send(server, &out);
	}
	buffer_release(&out);
	return !server->exited;
}

bool fc_server_ended_well(const struct fc_server *server)
{
	return server->shut;
}

struct fc_server *fc_server_new(struct fc *fc,
	const struct fc_lint_options *options, fc_sink sink, void *user)
{
	struct fc_server *server = calloc(1, sizeof(*server));

	if (!server)
		abort();
	server->fc = fc;
	server->options = *options;
	server->unit = COLUMN_UTF16;
	server->sink = sink;
	server->user = user;
	return server;
}

void fc_server_free(struct fc_server *server)
{
	if (!server)
		return;
	documents_free(server);
	shelf_release(&server->shelf);
	free(server);
}
