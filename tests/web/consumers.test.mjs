// Formats for other programs, in those programs.
import assert from "node:assert/strict";
import {readFileSync, readdirSync} from "node:fs";
import {createRequire} from "node:module";
import {after, before, test} from "node:test";
import {launch} from "./browser.mjs";
import {print} from "./program.mjs";

const require = createRequire(import.meta.url);
const library = require.resolve("@knight-lab/timelinejs/dist/js/timeline.js");
let browser;

before(async () => { browser = await launch(); });
after(() => browser.close());

test("TimelineJS shows every event with its uncertain date", async () => {
	const files = readdirSync("fixtures/stories/initiative")
		.filter(file => file.includes("."))
		.map(file => `fixtures/stories/initiative/${file}`);
	const data = JSON.parse(readFileSync(print("timelinejs.json", "timeline",
		"--format", "timelinejs", "--title", "Wishes <b>", ...files)));
	const page = await browser.newPage();

	await page.setContent("<div id=timeline style='height:600px'></div>");
	await page.addScriptTag({path: library});
	await page.evaluate(given => {
		new window.TL.Timeline("timeline", given, {font: null});
	}, data);
	await page.waitForSelector(".tl-timemarker");
	assert.equal(await page.locator(".tl-timemarker").count(),
		data.events.length);
	assert.equal(await page.locator(".tl-message-full").count(), 0);
	const slides = await page.locator(".tl-slide").allTextContents();

	for (const event of data.events)
		assert.ok(slides.some(slide =>
			slide.includes(event.text.headline)), event.text.headline);
	assert.ok(slides.some(slide => slide.includes("9–13 Oct 2023")));
	assert.equal(await page.locator("h2 b").count(), 0);
	await page.close();
});
