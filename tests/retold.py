#!/usr/bin/python3
"""Compare stories that two desks tell, and count what an editor would.

  tests/retold.py [--program build/factcheck] [--show] [--update]

The pairs of tests/story/retold.jsonl say which places of the two texts cannot
both be true, which time explains, and whether they tell one story at all.
Exits 1 where fewer are found than tests/retold.floor says, or more conflicts
are told that are none; --update writes what holds now.
"""
import argparse
import json
import subprocess
import sys
import tempfile

PAIRS = 'tests/story/retold.jsonl'
FLOOR = 'tests/retold.floor'
FIELDS = ('linked', 'conflicts', 'updates', 'false')


def compare(program, pairs):
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl') as f:
        for pair in pairs:
            row = {key: dict(pair[key], id=key) for key in 'ab'}
            f.write(json.dumps({'id': pair['id'], **row}) + '\n')
        f.flush()
        printed = subprocess.run([program, 'compare', '--pairs', f.name],
                                 check=True, capture_output=True).stdout
    return [json.loads(line) for line in printed.splitlines()]


def overlap(span, place):
    return bool(place) and span[0] < place['end'] and place['start'] < span[1]


def hits(gold, finding):
    return (overlap(gold['a_span'], finding.get('a')) and
            overlap(gold['b_span'], finding.get('b')))


def count(pairs, printed, show):
    counts = dict.fromkeys(FIELDS, 0)
    for pair, got in zip(pairs, printed):
        counts['linked'] += got['linked'] == pair['linked']
        for name, kind in (('conflicts', 'conflict'), ('updates', 'update')):
            found = [f for f in got['findings'] if f['class'] == kind]
            for gold in pair[name]:
                told = any(hits(gold, f) for f in found)
                counts[name] += told
                if show and not told:
                    print(f"{pair['id']}: missed {kind}: "
                          f"{gold['a']!r} / {gold['b']!r}")
            for f in found if kind == 'conflict' else []:
                if not any(hits(gold, f) for gold in pair['conflicts']):
                    counts['false'] += 1
                    if show:
                        print(f"{pair['id']}: no conflict: {f['message']}")
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--program', default='build/factcheck')
    parser.add_argument('--show', action='store_true')
    parser.add_argument('--update', action='store_true')
    options = parser.parse_args()
    with open(PAIRS, encoding='utf-8') as f:
        pairs = [json.loads(line) for line in f]
    counts = count(pairs, compare(options.program, pairs), options.show)
    told = ' '.join(f'{name} {counts[name]}' for name in FIELDS)
    print(f'retold: {len(pairs)} pairs: {told}')
    if options.update:
        with open(FLOOR, 'w', encoding='utf-8') as f:
            f.write(told + '\n')
        return 0
    with open(FLOOR, encoding='utf-8') as f:
        words = f.read().split()
    floor = dict(zip(words[::2], map(int, words[1::2])))
    if (counts['false'] > floor['false'] or
            any(counts[name] < floor[name] for name in FIELDS[:3])):
        print(f"retold: fell below {' '.join(words)}")
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
