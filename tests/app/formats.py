#!/usr/bin/python3
"""Reads what timeline and extract print for other programs as those would.

  tests/app/formats.py PROGRAM FOLDER

Every story of the fixtures, and one article that tries to break out of each
syntax. FOLDER is for files of our own.
"""
import csv
import glob
import io
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

PROGRAM, FOLDER = sys.argv[1:]
EVIL = ('=cmd|\' /C calc\'!A0 </script><b onclick="x()">| `x` \\ @desk #12 '
        'www.example.org https://example.org "quoted", a;b \u202e [l](j:x)')


def run(*args):
    return subprocess.run([PROGRAM, *args], check=True,
                          stdout=subprocess.PIPE).stdout


def timeline(form, files):
    first = run('timeline', '--format', form, '-j1', *files)
    assert first == run('timeline', '--format', form, '-j3', *files), form
    return first.decode()


def check_csv(text, events):
    rows = list(csv.reader(io.StringIO(text, newline='')))
    assert text.endswith('\r\n') and text.count('\r\n') == len(rows)
    head = rows.pop(0)
    assert len(rows) == len(events)
    for row, event in zip(rows, events):
        row = dict(zip(head, row, strict=True))
        assert row['id'] == event['id']
        assert row['earliest'] == (event['earliest'] or '')
        assert row['edtf'] == (event['edtf'] or '')
        assert int(row['origins']) == event['origins']
        assert len(row['sources'].split('; ')) == len(event['sources'])
        for cell in row.values():
            assert not re.match(r'[=+\-@\t\r]', cell), cell
    return rows


def cells(line):
    return re.split(r'(?<!\\)\|', line)[1:-1]


def check_markdown(text, events):
    table = [line for line in text.splitlines() if line.startswith('|')]
    assert len(table) == 2 + len(events)
    assert {len(cells(line)) for line in table} == {5}
    bare = re.sub(r'\\.', '', text.replace('<!-- -->', ''))
    assert '<' not in bare and '`' not in bare
    assert not re.search(r'[@#]\w', text.replace('\n# ', '\n'))
    assert 'www.e' not in text and '://' not in text


def check_date(date):
    assert set(date) - {'hour', 'minute'} == {'year', 'month', 'day'}
    assert 1 <= date['month'] <= 12 and 1 <= date['day'] <= 31


def check_timelinejs(text, events):
    data = json.loads(text)
    assert set(data) == {'title', 'events'}
    dated = [e for e in events if e['earliest'] or e['latest']]
    assert [e['unique_id'] for e in data['events']] == [e['id'] for e in dated]
    for slide in data['events']:
        check_date(slide['start_date'])
        check_date(slide.get('end_date', slide['start_date']))
        assert slide['display_date']
        assert '<' not in slide['text']['headline']
        assert set(re.findall(r'<(/?\w+)', slide['text']['text'])) <= {
            tag for t in ('p', 'blockquote', 'cite') for tag in (t, '/' + t)}


# What schema.org knows of each type, as far as we use it.
TERMS = {
    'NewsArticle': {'identifier', 'headline', 'datePublished', 'dateModified',
                    'publisher', 'author', 'url'},
    'Event': {'name', 'startDate', 'endDate', 'location'},
    'Claim': {'name', 'about', 'creativeWorkStatus', 'temporalCoverage',
              'appearance'},
}
ISO_DATE = re.compile(r'\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?$')


def check_jsonld(text, events):
    data = json.loads(text)
    assert set(data) == {'@context', '@graph'}
    assert data['@context'] == 'https://schema.org'
    ids = {node['@id'] for node in data['@graph']}
    assert len(ids) == len(data['@graph'])
    for node in data['@graph']:
        assert set(node) - {'@type', '@id'} <= TERMS[node['@type']], node
        for day in ('startDate', 'endDate', 'datePublished'):
            assert ISO_DATE.match(node.get(day, '2000')), node
        if node['@type'] == 'Claim':
            assert node['about']['@id'] in ids
            assert node['appearance']
            assert all(a['@id'] in ids for a in node['appearance'])
    claims = [n for n in data['@graph'] if n['@type'] == 'Claim']
    assert len(claims) == len(events)


def check_plain(text, events):
    rows = [line.split('\t') for line in text.splitlines()]
    assert len(rows) == len(events) and {len(row) for row in rows} <= {9}
    for row, event in zip(rows, events):
        assert row[0] == (event['earliest'] or '-')
        assert row[2] == event['status']


TYPES = {'DATE', 'TIME', 'DURATION', 'SET'}


def check_timeml(path):
    root = ElementTree.fromstring(run('extract', '--format', 'timeml', path))
    assert [child.tag for child in root] == ['DOCID', 'DCT', 'TITLE', 'TEXT']
    ids = [timex.get('tid') for timex in root.iter('TIMEX3')]
    assert len(set(ids)) == len(ids) and ids[0] == 't0'
    for timex in root.iter('TIMEX3'):
        assert timex.get('type') in TYPES and timex.get('value')
        assert timex.get('anchorTimeID', 't0') in ids
    rows = [json.loads(line) for line in run(
        'extract', '--only', 'timex', '--timex3', path).splitlines()]
    assert len(ids) - 1 == sum(
        row['type'] == 'timex' and bool(row['value']) for row in rows)
    return root


def check(files):
    data = json.loads(run('timeline', '--format', 'json', *files))
    events = data['events'] + data['undated']
    check_csv(timeline('csv', files), events)
    check_markdown(timeline('markdown', files), events)
    check_timelinejs(timeline('timelinejs', files), events)
    check_jsonld(timeline('jsonld', files), events)
    check_plain(run('timeline', '--plain', *files).decode(), events)
    return events


def main():
    count = 0
    for story in sorted(glob.glob('fixtures/stories/*/')):
        files = sorted(glob.glob(story + '*.*'))
        assert check(files)
        count += 1
    check(['fixtures/articles'])
    for path in glob.glob('fixtures/articles/*.txt'):
        check_timeml(path)
    evil = FOLDER + '/evil.jsonl'
    with open(evil, 'w', encoding='utf-8') as file:
        json.dump({'id': EVIL, 'title': EVIL, 'published': '2024-03-06',
                   'publisher': EVIL, 'url': 'javascript:x', 'text':
                   'On Monday, the council opened a ' + EVIL + ' bridge.'},
                  file)
    events = check([evil])
    assert events
    text = check_timeml(evil).find('TEXT')
    assert '</script><b onclick="x()">' in ''.join(text.itertext())
    print(f'formats: five of {count + 2} timelines, and TimeML')


main()
