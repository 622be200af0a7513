#!/usr/bin/python3
"""Compare what `factcheck extract` finds in fixtures/ with what an editor does.

  tests/expected.py [--program build/factcheck] [--quiet] [--update]

Prints a line for each row of fixtures/expected.jsonl that is not found, how
many of each type are, and the total. Exits 1 where the total is below the
number in tests/expected.floor; --update raises that number to the total.
"""
import argparse
import collections
import glob
import html
import json
import re
import subprocess
import sys

ROWS = 'fixtures/expected.jsonl'
FLOOR = 'tests/expected.floor'
TIMEX_FIELDS = ('value', 'mod', 'class', 'earliest', 'latest')


def fold(text):
    """Lower case, one kind of blank, one kind of quote."""
    text = (text or '').lower().replace('’', "'").replace('‘', "'")
    return ' '.join(text.split())


def name_of(path):
    """fixtures/articles/x.txt is x; fixtures/stories/s/x.md is stories/s/x"""
    return re.sub(r'^fixtures/(articles/)?|\.(txt|md|html)$', '', path)


def articles():
    """The files, and the bytes that offsets point into by article name; None
    where the file is not UTF-8."""
    paths = sorted(glob.glob('fixtures/articles/*.*') +
                   glob.glob('fixtures/stories/*/*.*'))
    source = {}
    for path in paths:
        with open(path, 'rb') as f:
            data = f.read()
        if path.endswith('.jsonl'):
            for article in map(json.loads, data.splitlines()):
                source[article['id']] = article['text'].encode()
            continue
        try:
            data.decode()
            source[name_of(path)] = data
        except UnicodeDecodeError:
            source[name_of(path)] = None
    return paths, source


def extract(program, paths):
    run = subprocess.run([program, 'extract', *paths], capture_output=True)
    if run.returncode:
        sys.exit(f'{program} extract: exit {run.returncode}: '
                 f'{run.stderr.decode(errors="replace")[:400]}')
    found = collections.defaultdict(list)
    for row in map(json.loads, run.stdout.splitlines()):
        found[name_of(str(row.get('article', row.get('id'))))].append(row)
    return found


def day_of(field):
    return field.get('value') if isinstance(field, dict) else field


def article_misses(want, rows):
    """What the article's own row says otherwise; empty where it holds."""
    mine = next((o for o in rows if o['type'] == 'article'), None)
    if mine is None:
        return ['no article row']
    said = mine.get('published') or {}
    got = {
        'published': said.get('value'),
        'basis': said.get('basis') or None,
        'earliest': said.get('earliest'),
        'latest': said.get('latest'),
        'modified': day_of(mine.get('modified')),
    }
    misses = [f'{k} {want[k]}, got {got[k]}' for k in got
              if k in want and want[k] != got[k]]
    for k in ('byline', 'place', 'publisher'):
        if k in want and fold(want[k]) not in fold(mine.get(k)):
            misses.append(f'{k} {want[k]!r}, got {mine.get(k)!r}')
    credits = fold(' | '.join(mine.get('credits') or []))
    misses += [f'credit {c!r}, got {mine.get("credits")}'
               for c in want.get('credits', []) if fold(c) not in credits]
    page = want.get('masthead_date')
    if page and not any(o['type'] == 'timex' and
                        o['earliest'] == o['latest'] == page for o in rows):
        misses.append(f'masthead date {page}')
    return misses


def timex_miss(want, rows, used):
    """What was got instead, or None. A row found answers for one row only."""
    text = fold(want['text'])
    near = [o for o in rows if o['type'] == 'timex' and
            (fold(o['text']) in text or text in fold(o['text']))]
    near.sort(key=lambda o: fold(o['text']) != text)
    for o in near:
        right = all(o.get(k) == want[k] for k in TIMEX_FIELDS if k in want)
        if right and (want['article'], o['start']) not in used:
            used.add((want['article'], o['start']))
            return None
    if not near:
        return 'not found'
    return 'got ' + '; '.join(
        f'{o["text"]!r} {o["value"]} {o["mod"] or ""} '
        f'{o["earliest"]}..{o["latest"]}' for o in near[:3])


def event_miss(want, rows):
    mine = [o for o in rows if o['type'] == 'event' and
            fold(want['title']) in fold(o['title'])]
    if any(o['earliest'] == want['earliest'] and o['latest'] == want['latest']
           for o in mine):
        return None
    if not mine:
        return 'not found'
    return 'got ' + '; '.join(
        f'{o["title"]!r} {o["earliest"]}..{o["latest"]}' for o in mine[:3])


def no_timex_miss(want, rows, source):
    place = want.get('in', want['text']).encode()
    word = want['text'].encode()
    start = source.index(place) + place.index(word)
    for o in rows:
        if o['type'] == 'timex' and \
                o['start'] < start + len(word) and o['end'] > start:
            return f'got {o["text"]!r} {o["value"]}'
    return None


def no_event_miss(want, rows):
    for o in rows:
        if o['type'] == 'event' and fold(want['title']) in fold(o['title']):
            return f'got {o["title"]!r}'
    return None


def span_miss(rows, source):
    """The first row whose offsets do not give its text; None is none."""
    for o in rows:
        if o['type'] != 'timex':
            continue
        there = source[o['start']:o['end']].decode(errors='replace')
        there = html.unescape(re.sub(r'<[^>]*>', '', there))
        if fold(there) != fold(o['text']):
            return f'{o["start"]}..{o["end"]} is {there!r}, not {o["text"]!r}'
    return None


def misses_of(want, rows, source, used):
    """Why the row does not hold; None for a type that extract cannot show."""
    if want['type'] == 'article':
        return article_misses(want, rows)
    if want['type'] == 'timex':
        miss = timex_miss(want, rows, used)
    elif want['type'] == 'event':
        miss = event_miss(want, rows)
    elif want['type'] == 'no-timex':
        miss = no_timex_miss(want, rows, source)
    elif want['type'] == 'no-event':
        miss = no_event_miss(want, rows)
    else:
        return None
    return [miss] if miss else []


def told(want):
    """A row in a few words, for the line of a miss."""
    what = repr(want.get('text') or want.get('title') or '')
    if want['type'] not in ('timex', 'event'):
        return what
    fields = [f'{k} {want[k]}' for k in TIMEX_FIELDS if k in want]
    return f'{what} ({", ".join(fields)})'


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--program', default='build/factcheck')
    parser.add_argument('--quiet', action='store_true')
    parser.add_argument('--update', action='store_true')
    options = parser.parse_args()
    with open(ROWS, encoding='utf-8') as f:
        expected = [json.loads(line) for line in f]
    with open(FLOOR, encoding='ascii') as f:
        floor = int(f.read())
    paths, source = articles()
    found = extract(options.program, paths)
    held, asked = collections.Counter(), collections.Counter()
    used = set()

    def count(kind, name, what, misses):
        asked[kind] += 1
        held[kind] += not misses
        if misses and not options.quiet:
            print(f'{name}: {kind} {what}: {"; ".join(misses)}')

    for want in expected:
        name = want.get('article')
        misses = misses_of(want, found[name], source.get(name), used)
        if misses is not None:
            count(want['type'], name, told(want), misses)
    for name, data in source.items():
        if data is not None:
            miss = span_miss(found[name], data)
            count('span', name, 'offsets', [miss] if miss else [])

    print('  '.join(f'{k} {held[k]}/{asked[k]}' for k in asked))
    total = sum(held.values())
    print(f'{total} of {sum(asked.values())} rows, floor {floor}')
    if options.update and total > floor:
        with open(FLOOR, 'w', encoding='ascii') as f:
            f.write(f'{total}\n')
    return int(total < floor)


if __name__ == '__main__':
    sys.exit(main())
