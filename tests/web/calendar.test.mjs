// The calendar, read back by five readers that share no code: libical (through
// our own fact base), python-icalendar, khal, ical.js and node-ical. All must
// get the same UIDs, days and titles, whatever the titles hold.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import path from "node:path";
import {before, test} from "node:test";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import {print, program, work} from "./program.mjs";

const long = "a name that is very long ".repeat(20).trim();
const events = [
	["plain", "Lantern Fair", "2024-02-24"],
	["commas", "Mill, weir; lock, and \\ ferry", "2024-03-01"],
	["wide", "橋が崩落しました、川の上で", "2024-03-02"],
	["emoji", "Rowing 🚣‍♀️ and 🎆 fireworks 🇳🇴", "2024-03-03"],
	["long", long, "2024-03-04"],
	["widelong", "橋が崩落しました".repeat(30), "2024-03-05"],
	["quotes", "The “Great” \"Fair\" of it's kind: <b>", "2024-03-06"],
	["newline", "Back\\slash and on", "2024-03-07"],
	["waterloo", "Battle of the Weir", "1815-06-18"],
	["first", "Granting of the Market", "1099-05-01"],
	["winter", "Winter Fair", "2023-12-28/2024-01-03"],
	["leap", "Leap Fair", "2024-02-29/2024-03-01"],
	["month", "Month of Song", "2024-05"],
	["year", "Year of the Barge", "2022"],
	["about", "Founding of the Guild", "1620~"],
];

function story() {
	const facts = path.join(work, "fairs.yaml");
	const article = path.join(work, "fairs.jsonl");
	const quoted = text => JSON.stringify(text);

	writeFileSync(facts, "events:\n" + events.map(([id, title, when], i) =>
		`  - {id: ${id}, title: ${quoted(title)}, when: '${when}', ` +
		`aliases: [Xanthor Fest ${"ABCDEFGHIJKLMNOP"[i]}], ` +
		"source: {title: t, url: 'https://example.org'}}\n").join(""));
	writeFileSync(article, JSON.stringify({id: "fairs",
		published: "2024-06-01", title: "Fairs",
		text: events.map((_, i) => "People spoke of Xanthor Fest " +
			`${"ABCDEFGHIJKLMNOP"[i]} at length.`).join("\n\n")}) +
		"\n");
	return print("fairs.ics", "timeline", "--format", "ics", "--facts",
		facts, "--no-builtin-facts", "--title",
		"Fairs, mills; and \\ 橋 🎆", article);
}

const sorted = rows => rows.map(row => row.join("\t")).sort();
const isoDay = date => date.toISOString().slice(0, 10);

/* Each reader: UID, first day, last day, title; a moment is of its day. */
const readers = {
	"libical": file => {
		const text = execFileSync(program, ["facts", "list", "--facts",
			file, "--no-builtin-facts"]).toString();

		return [...text.matchAll(/^(\S+): (.*)\n {2}when: (\S+)$/gm)]
			.map(([, id, title, when]) => {
				const [first, last] = days(when);

				/* Our ids have no "@". */
				return [id.replace("-factcheck", "@factcheck"),
					first, last, title];
			});
	},
	"python-icalendar": file => execFileSync("/usr/bin/python3",
		["tests/report/ics_read.py", file]).toString().trim()
		.split("\n").map(line => {
			const [uid, first, last, , title] = line.split("\t");

			return [uid, first, last, title];
		}),
	"khal": (file, what) => {
		const home = path.join(work, "khal");
		const config = path.join(home, "config");

		mkdirSync(path.join(home, "calendar"), {recursive: true});
		writeFileSync(config, `[calendars]\n[[x]]\npath = ${home}/` +
			"calendar\ntype = calendar\n[locale]\n" +
			"timeformat = %H:%M\ndateformat = %Y-%m-%d\n" +
			"longdateformat = %Y-%m-%d\n" +
			"datetimeformat = %Y-%m-%d %H:%M\n" +
			"longdatetimeformat = %Y-%m-%d %H:%M\n");
		/* Without an end it takes a moment to last a day. */
		const format = what || "{uid}\t{start-date-long}\t" +
			"{end-date-long}\t{title}\t{start-time}";
		const row = ([uid, first, last, title, time]) =>
			what ? [uid] : [uid, first, time ? first : last, title];

		return execFileSync("/usr/bin/khal", ["-c", config, "printics",
			"--format", format, file], {env: {...process.env,
			LC_ALL: "C.UTF-8", HOME: home}}).toString().trim()
			.split("\n").slice(1).map(line => row(line.split("\t")));
	},
	"ical.js": file => new ICAL.Component(ICAL.parse(
		readFileSync(file, "utf8"))).getAllSubcomponents("vevent")
		.map(component => {
			const event = new ICAL.Event(component);
			const start = event.startDate, last = event.endDate.clone();

			if (start.isDate)
				last.adjust(-1, 0, 0, 0);
			return [event.uid, String(start).slice(0, 10),
				String(last).slice(0, 10), event.summary];
		}),
	"node-ical": file => Object.values(nodeIcal.sync.parseFile(file))
		.filter(event => event.type === "VEVENT").map(event =>
			[event.uid, local(event.start), event.start.dateOnly
				? local(event.end, -1) : local(event.start),
			event.summary]),
};

/* node-ical gives the midnight of the machine's zone. */
function local(date, add = 0) {
	const day = new Date(0);

	day.setUTCFullYear(date.getFullYear(), date.getMonth(),
		date.getDate() + add);
	return isoDay(day);
}

/* What our fact base prints: a day, two, a month or a year. */
function days(when) {
	const [first, last = first] = when.split("/");
	const end = new Date(0);
	const [y, m, d] = last.split("-").map(Number);

	end.setUTCFullYear(y, m ? m - 1 + (d ? 0 : 1) : 12, d || 0);
	return [first.length === 4 ? `${first}-01-01`
		: first.length === 7 ? `${first}-01` : first, isoDay(end)];
}

let file;

before(() => { file = story(); });

test("five readers get what the timeline says", () => {
	const timeline = JSON.parse(readFileSync(print("fairs.json", "timeline",
		"--format", "json", "--facts", path.join(work, "fairs.yaml"),
		"--no-builtin-facts", path.join(work, "fairs.jsonl"))));
	const expected = sorted(timeline.events.map(event =>
		[`${event.id}@factcheck`, event.earliest, event.latest,
			/* Joiners are left out of calendars, as of terminals. */
			event.title.replace(/\u200d/g, "")]));

	assert.equal(expected.length, events.length);
	for (const [name, read] of Object.entries(readers))
		assert.deepEqual(sorted(read(file)), expected, name);
});

test("they agree on the stories of the fixtures", () => {
	for (const name of readdirSync("fixtures/stories")) {
		const calendar = `fixtures/stories/${name}/golden/timeline.ics`;
		const [first, ...others] = Object.entries(readers)
			.map(([, read]) => sorted(read(calendar)));

		assert.ok(first.length > 0);
		for (const other of others)
			assert.deepEqual(other, first, name);
	}
});

/* Start alone: a moment without an end is read in many ways. */
const starts = {
	"python-icalendar": file => execFileSync("/usr/bin/python3", ["-c",
		"import icalendar, sys\n" +
		"calendar = icalendar.Calendar.from_ical(open(sys.argv[1])" +
		".read())\nfor event in calendar.walk('VEVENT'):\n" +
		"    print(event.decoded('DTSTART').isoformat()[:16])", file])
		.toString().trim().split("\n"),
	"khal": file => readers.khal(file,
		"{start-date-long}T{start-time}").map(row => row[0]),
	"ical.js": file => new ICAL.Component(ICAL.parse(
		readFileSync(file, "utf8"))).getAllSubcomponents("vevent")
		.map(event => String(event.getFirstPropertyValue("dtstart"))
			.slice(0, 16)),
	"node-ical": file => Object.values(nodeIcal.sync.parseFile(file))
		.filter(event => event.type === "VEVENT").map(event => {
			const zone = event.start.getTimezoneOffset() * 60000;

			return new Date(event.start.getTime() - zone)
				.toISOString().slice(0, 16);
		}),
};

test("a moment is the same hour for all", () => {
	const article = path.join(work, "moments.jsonl");

	writeFileSync(article, JSON.stringify({id: "m",
		published: "2024-03-06", title: "Moments",
		text: "A train hit a bus at 7:15 a.m. on Monday.\n\n" +
			"Talks will begin on Friday at 9 p.m. in Geneva."}));
	const calendar = print("moments.ics", "timeline", "--format", "ics",
		article);

	for (const [name, read] of Object.entries(starts))
		assert.deepEqual(read(calendar).sort(),
			["2024-03-04T07:15", "2024-03-08T21:00"], name);
	assert.equal(execFileSync(program, ["ics", "check", calendar]).length,
		0);
});

test("what repeats does so for all", () => {
	const article = path.join(work, "repeats.jsonl");

	writeFileSync(article, JSON.stringify({id: "r",
		published: "2024-03-06", title: "Meetings",
		text: "The council meets every Friday at 7 p.m. in the hall."}));
	const calendar = print("repeats.ics", "timeline", "--format", "ics",
		article);
	const [event] = new ICAL.Component(ICAL.parse(readFileSync(calendar,
		"utf8"))).getAllSubcomponents("vevent").map(component =>
		new ICAL.Event(component));
	const iterator = event.iterator();

	assert.equal(String(iterator.next()), "2024-03-08T19:00:00");
	assert.equal(String(iterator.next()), "2024-03-15T19:00:00");
	const [read] = Object.values(nodeIcal.sync.parseFile(calendar))
		.filter(other => other.type === "VEVENT");

	assert.match(read.rrule.toString(), /FREQ=WEEKLY/);
	assert.match(read.rrule.toString(), /BYDAY=FR/);
	assert.match(execFileSync("/usr/bin/python3", ["-c",
		"import icalendar, sys\n" +
		"calendar = icalendar.Calendar.from_ical(open(sys.argv[1])" +
		".read())\nfor event in calendar.walk('VEVENT'):\n" +
		"    print(event['RRULE'].to_ical().decode())", calendar])
		.toString(), /^FREQ=WEEKLY;BYDAY=FR$/m);
	assert.match(readers.khal(calendar, "{repeat-pattern}")[0][0],
		/FREQ=WEEKLY;BYDAY=FR/);
	assert.equal(execFileSync(program, ["ics", "check", calendar]).length,
		0);
});

test("the checker finds nothing to say of it", () => {
	assert.equal(execFileSync(program, ["ics", "check", file]).length, 0);
});

test("categories and marks of doubt arrive", () => {
	const parsed = Object.values(nodeIcal.sync.parseFile(file));
	const about = parsed.find(event =>
		event.summary === "Founding of the Guild");

	assert.equal(about.status, "TENTATIVE");
	assert.equal(about.transparency, "TRANSPARENT");
	assert.ok(about.categories.includes("named"));
	const plain = parsed.find(event => event.summary === "Lantern Fair");

	assert.equal(plain.status, "CONFIRMED");
});
