#!/usr/bin/python3
"""Writes a JSON Lines file of articles, for measuring.

  generate.py MEGABYTES > articles.jsonl

The articles are the paragraphs of fixtures/, shuffled, with other numbers, by
a random generator that is seeded: the same bytes every time.
"""
import glob
import json
import random
import re
import sys


def paragraphs():
    found = []
    for path in sorted(glob.glob('fixtures/articles/*.txt') +
                       glob.glob('fixtures/stories/*/*.txt')):
        with open(path, 'rb') as file:
            text = file.read().decode('utf-8-sig', 'replace')
        if '\0' not in text and '\ufffd' not in text:  # no UTF-16, no damage
            found += re.split(r'\n\s*\n', text.strip())
    return [p for p in found if len(p) > 60]


def main():
    wanted = int(float(sys.argv[1]) * 1e6)
    chance = random.Random(2)
    stock = paragraphs()
    written = count = 0
    while written < wanted:
        count += 1
        text = '\n\n'.join(chance.choices(stock, k=chance.randint(4, 14)))
        text = re.sub(r'\b[1-9]\b',
                      lambda _: str(chance.randint(1, 28)), text)
        day = f'{chance.randint(1990, 2024)}-{chance.randint(1, 12):02}' \
              f'-{chance.randint(1, 28):02}'
        line = json.dumps({'id': f'a{count}', 'published': day,
                           'text': text}, ensure_ascii=False) + '\n'
        written += len(line.encode())
        sys.stdout.write(line)


main()
