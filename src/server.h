/*
 * What the language server holds: the documents that are open and what lint
 * said of each last.
 */
#ifndef SERVER_H
#define SERVER_H

#include "lint.h"

/* One open document. Its text and rows live until it changes. */
struct document {
	char *uri, *path, *text;
	size_t length;
	struct lint lint;
	struct fc_lint_outcome outcome;
	bool judged;
};

struct fc_server {
	struct fc *fc;
	struct fc_lint_options options;
	struct shelf shelf;
	bool shelf_filled;
	enum column_unit unit; /* of positions: UTF-16 unless agreed on */
	struct document *documents;
	size_t count, room;
	bool shut, exited;
	fc_sink sink;
	void *user;
};

/* The open document with that URI; NULL without one. */
struct document *document_find(const struct fc_server *server, struct str uri);

/* Opens one that is not; it has no text yet. Those of others move. */
struct document *document_add(struct fc_server *server, struct str uri);

/* Gives it another text, judges that and tells the client. */
void document_set(
	struct fc_server *server, struct document *document, struct str text);

/* Tells the client that nothing is said of it any more, and forgets it. */
void document_close(struct fc_server *server, struct document *document);
void documents_free(struct fc_server *server);

/* The remarks on a document; NULL where it is not open or nothing was said. */
const struct proof *document_proof(const struct document *document);

/* A message to the client: its bytes are a JSON object. */
void server_send(struct fc_server *server, struct buffer *message);

/* Diagnostics of a document, an empty list for one that is closed. */
void server_publish(struct fc_server *server, const struct document *document);

/* The result members of the answers to requests. */
void server_write_actions(struct fc_server *server,
	const struct document *document, struct span range, struct buffer *out);
void server_write_hover(struct fc_server *server,
	const struct document *document, uint32_t offset, struct buffer *out);

#endif
