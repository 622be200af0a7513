#!/bin/sh
# A story that very many tell costs near-linear in them, to 2,000 copies.
set -eu

program=${FACTCHECK:-build/factcheck}
python=${PYTHON:-/usr/bin/python3}

"$python" - "$program" <<'EOF'
import json
import resource
import subprocess
import sys

WORDS = ('barge gate lock canal engine skipper keeper tonnes gravel morning '
         'repair gauge weir towpath').split()


def copies(count):
    """One story, a word of it another in each copy, on five days."""
    story = open('fixtures/stories/mill/01-courier.txt').read().split(' ')
    for i in range(count):
        words = list(story)
        words[20 + i * 7 % (len(words) - 20)] = (
            WORDS[i % len(WORDS)] + str(i // len(WORDS)))
        yield json.dumps({'id': str(i), 'text': ' '.join(words),
                          'published': f'2024-03-{6 + i % 5:02}'})


def compare(count):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run([sys.argv[1], 'compare', '--format', 'jsonl',
                          '--input-format', 'jsonl', '-'],
                         input='\n'.join(copies(count)).encode(), check=True,
                         stdout=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return run.stdout.count(b'\n'), after.ru_utime - before.ru_utime


few, few_seconds = compare(500)
many, many_seconds = compare(2000)
# Four times the copies: four times the pairs and the work, not sixteen times.
assert many > 2000, many
assert many < few * 6, (few, many)
assert many_seconds < few_seconds * 8 + 0.2, (few_seconds, many_seconds)
print(f'cluster: {many} pairs of 2000 copies, '
      f'{many_seconds / few_seconds:.1f} times the work of 500')
EOF
