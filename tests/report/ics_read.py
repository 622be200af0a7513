#!/usr/bin/python3
"""Reads a calendar with a reader that is not libical.

Prints one line an event: UID, first day, last day, status, title, separated
by tabs. A moment has no end and is of its day.
"""
import datetime
import sys

import icalendar


def main(path):
    with open(path, 'rb') as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    for event in calendar.walk('VEVENT'):
        first = last = event.decoded('DTSTART')
        if isinstance(first, datetime.datetime):
            first = last = first.date()
        else:
            last = event.decoded('DTEND') - datetime.timedelta(days=1)
        print(event['UID'], first.isoformat(), last.isoformat(),
              event['STATUS'], event['SUMMARY'], sep='\t')


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    main(sys.argv[1])
