#!/usr/bin/python3
"""lint.py PROGRAM: how long lint takes for a draft of 10 KB, the whole process:
alone, beside a folder of 1,000 articles without a cache, with one that has to
be made, and with one that is there. Medians. The draft is a copy of one of
them, with a number changed; the others are of other things."""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
RUNS = 15
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
VERBS = 'shut opened sold moved praised left repaired lost'.split()


def name(chance):
    return ''.join(chance.choice('bdfglmnprstvk') + chance.choice('aeiou')
                   for _ in range(chance.randint(2, 4))).title()


def word(chance):
    return name(chance).lower()


def sentence(chance, names):
    """Hardly two articles have a run of words in common, as in news."""
    return (f'The {word(chance)} {word(chance)} of {chance.choice(names)} '
            f'{chance.choice(VERBS)} the {word(chance)} on '
            f'{chance.choice(DAYS)}, {chance.choice(names)} '
            f'{chance.choice(names)} said, and {chance.randint(11, 9999)} '
            f'{word(chance)} were {word(chance)}.')


def article(chance, size):
    names = [name(chance) for _ in range(12)]
    text = f'{names[0].upper()}, March {chance.randint(1, 28)}, 2024 - '
    while len(text) < size:
        text += ' '.join(sentence(chance, names)
                         for _ in range(chance.randint(1, 4))) + '\n\n'
    return text


def milliseconds(*options):
    begun = time.perf_counter()
    status = subprocess.run(
        [PROGRAM, 'lint', '--isolated', *options, 'draft.txt'],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL).returncode
    if status > 1:
        sys.exit(f'status {status}')
    return (time.perf_counter() - begun) * 1000


def told(name, *options, before=None):
    times = []
    for _ in range(RUNS):
        if before:
            before()
        times.append(milliseconds(*options))
    print(f'{name:36} {statistics.median(times):8.2f} ms    '
          f'least {min(times):.2f}')


def unmake():
    for name in os.listdir('cache') if os.path.isdir('cache') else []:
        os.remove('cache/' + name)


def main():
    chance = random.Random(7)
    texts = [article(chance, chance.randint(1000, 5000)) for _ in range(999)]
    texts.append(article(chance, 10240))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.mkdir('archive')
        for number, text in enumerate(texts):
            with open(f'archive/{number:04}.txt', 'w') as file:
                file.write(text)
        with open('draft.txt', 'w') as file:
            file.write(texts[-1].replace('people', 'men', 1))
        against = ('--against', 'archive')
        size = sum(map(len, texts)) / 1e6
        print(f'lint of 10 KB, median of {RUNS} runs; '
              f'1,000 articles, {size:.1f} MB')
        told('alone')
        told('no cache', *against, '--no-cache')
        told('a cache to be made', *against, '--cache', 'cache', before=unmake)
        told('a cache that is there', *against, '--cache', 'cache')


main()
