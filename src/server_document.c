/*
 * The documents that are open: their texts, and what lint says of them.
 */
#include "server.h"

#include <stdlib.h>

static char *copied(struct str s)
{
	char *copy = malloc(s.len + 1);

	if (!copy)
		abort();
	if (s.len)
		memcpy(copy, s.ptr, s.len);
	copy[s.len] = '\0';
	return copy;
}

const struct proof *document_proof(const struct document *document)
{
	if (!document || !document->judged || !document->lint.proofs.count)
		return NULL;
	return &document->lint.proofs.rows[0];
}

static void document_forget(struct document *document)
{
	if (document->judged)
		lint_release(&document->lint);
	document->judged = false;
}

static void document_release(struct document *document)
{
	document_forget(document);
	free(document->uri);
	free(document->path);
	free(document->text);
}

struct document *document_find(const struct fc_server *server, struct str uri)
{
	for (size_t i = 0; i < server->count; i++)
		if (str_eq(str_of(server->documents[i].uri), uri))
			return &server->documents[i];
	return NULL;
}

static int hex(char c)
{
	return char_is_digit(c) ? c - '0'
	       : char_lower(c) >= 'a' && char_lower(c) <= 'f'
		       ? char_lower(c) - 'a' + 10
		       : -1;
}

/* "file:///a%20b.md" is "/a b.md"; of other schemes what is behind them. */
static char *path_of(struct str uri)
{
	size_t colon = str_find(uri, STR("://"), 0);
	char *path, *end;

	if (colon != STR_NPOS)
		uri = str_cut(uri, colon + 3, uri.len);
	path = end = copied(uri);
	for (size_t i = 0; i < uri.len; i++) {
		bool escaped = uri.ptr[i] == '%' && i + 2 < uri.len &&
			       hex(uri.ptr[i + 1]) >= 0 &&
			       hex(uri.ptr[i + 2]) >= 0;

		if (!escaped) {
			*end++ = uri.ptr[i];
			continue;
		}
		*end++ = (char)(hex(uri.ptr[i + 1]) * 16 + hex(uri.ptr[i + 2]));
		i += 2;
	}
	*end = '\0';
	return path;
}

/* From where the server runs on, as the paths of its options are. */
static char *path_within(const char *root, char *path)
{
	struct str inner = str_of(path), folder = str_of(root ? root : "");
	char *shorter;

	if (!folder.len || !str_starts(inner, folder) ||
		inner.len <= folder.len + 1 || path[folder.len] != '/')
		return path;
	shorter = copied(str_cut(inner, folder.len + 1, inner.len));
	free(path);
	return shorter;
}

static bool sink_nothing(void *user, const char *bytes, size_t length)
{
	(void)user;
	(void)bytes;
	(void)length;
	return true;
}

/* The archive is read when the first document is, and then kept. */
static struct shelf *shelf_of(struct fc_server *server)
{
	const struct fc_lint_options *options = &server->options;

	if (!options->against_count)
		return NULL;
	if (!server->shelf_filled)
		shelf_fill(&server->shelf, server->fc, options, sink_nothing,
			NULL, NULL);
	server->shelf_filled = true;
	return &server->shelf;
}

static void document_judge(struct fc_server *server, struct document *document)
{
	struct fc_input input = {.path = document->path,
		.bytes = document->text,
		.length = document->length};
	struct fc_error error = {0};

	document_forget(document);
	if (lint_open(&document->lint, server->fc, &server->options,
		    shelf_of(server), &document->outcome, &error) == FC_OK) {
		document->judged = true;
		lint_run(&document->lint, server->fc, &input, 1, sink_nothing,
			NULL, NULL);
	}
	server_publish(server, document);
}

void document_set(
	struct fc_server *server, struct document *document, struct str text)
{
	document_forget(document);
	free(document->text);
	document->text = copied(text);
	document->length = text.len;
	document_judge(server, document);
}

struct document *document_add(struct fc_server *server, struct str uri)
{
	struct document *document;

	if (server->count == server->room) {
		server->room = server->room * 2 + 8;
		server->documents = realloc(server->documents,
			server->room * sizeof(*server->documents));
		if (!server->documents)
			abort();
	}
	document = &server->documents[server->count++];
	*document = (struct document){.uri = copied(uri),
		.path = path_within(server->options.root, path_of(uri))};
	return document;
}

void document_close(struct fc_server *server, struct document *document)
{
	document_forget(document);
	server_publish(server, document);
	document_release(document);
	*document = server->documents[--server->count];
}

void documents_free(struct fc_server *server)
{
	for (size_t i = 0; i < server->count; i++)
		document_release(&server->documents[i]);
	free(server->documents);
}
