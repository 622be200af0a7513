#!/usr/bin/python3
"""Writes a JSON Lines file of articles, for measuring.

  generate.py MEGABYTES [KIND] > articles.jsonl

The articles are the paragraphs of fixtures/, shuffled, with other numbers, by
a random generator that is seeded: the same bytes every time. They are full of
dates, as fixtures are. KIND is

  news      articles with their day of publication
  undated   the same without
  wire      stories of some 900 bytes, in lines of 60, with a title
  one       a single article
"""
import glob
import json
import random
import re
import sys
import textwrap


def paragraphs():
    found = []
    for path in sorted(glob.glob('fixtures/articles/*.txt') +
                       glob.glob('fixtures/stories/*/*.txt')):
        with open(path, 'rb') as file:
            text = file.read().decode('utf-8-sig', 'replace')
        if '\0' not in text and '\ufffd' not in text:  # no UTF-16, no damage
            found += re.split(r'\n\s*\n', text.strip())
    return [p for p in found if len(p) > 60]


def renumber(chance, text):
    return re.sub(r'\b[1-9]\b', lambda _: str(chance.randint(1, 28)), text)


def news(chance, stock):
    text = '\n\n'.join(chance.choices(stock, k=chance.randint(4, 14)))
    return renumber(chance, text)


def wire(chance, stock):
    text = ''
    while len(text) < 800:
        text += '    ' + textwrap.fill(' '.join(chance.choice(stock).split()),
                                       60, break_long_words=False) + '\n'
    return renumber(chance, text)


def articles(kind, wanted):
    """Objects of about so many bytes in all."""
    chance = random.Random(2)
    stock = paragraphs()
    written = count = 0
    texts = []
    while written < wanted:
        count += 1
        text = (wire if kind == 'wire' else news)(chance, stock)
        day = f'{chance.randint(1990, 2024)}-{chance.randint(1, 12):02}' \
              f'-{chance.randint(1, 28):02}'
        article = {'id': f'a{count}', 'published': day, 'text': text}
        written += len(json.dumps(article, ensure_ascii=False).encode()) + 1
        if kind == 'undated':
            del article['published']
        if kind == 'wire':
            article['title'] = ' '.join(text.split()[:6]).upper()
        if kind == 'one':
            texts.append(text)
        else:
            yield article
    if kind == 'one':
        yield {'id': 'one', 'published': '2024-03-06',
               'text': '\n\n'.join(texts)}


def main():
    kind = sys.argv[2] if len(sys.argv) > 2 else 'news'
    if kind not in ('news', 'undated', 'wire', 'one'):
        sys.exit(f'generate.py: no such kind: {kind}')
    for article in articles(kind, int(float(sys.argv[1]) * 1e6)):
        print(json.dumps(article, ensure_ascii=False))


main()
