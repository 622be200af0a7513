#include "judge/written.h"

const struct node *written_node(const struct docket *docket, uint32_t index)
{
	return &docket->reading->timexes.nodes->rows[index];
}

int32_t written_value(const struct node *node, unsigned klass)
{
	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass == klass)
			return node->captures[i].value;
	return -1;
}

int32_t written_either(const struct node *node, unsigned a, unsigned b)
{
	int32_t value = written_value(node, a);

	return value < 0 ? written_value(node, b) : value;
}

const struct node *written_find(const struct docket *docket,
	const struct timex *timex, enum operation operation)
{
	uint32_t index = timex->node, depth = 0;

	while (index && depth++ < NODES_DEEP) {
		const struct node *node = written_node(docket, index);

		if (node->shape->operation == operation)
			return node;
		index = 0;
		for (uint32_t i = 0; i < node->count; i++)
			if (node->captures[i].klass > CLASS_COUNT)
				index = node->captures[i].node;
	}
	return NULL;
}
