// The browser of the tests: Debian's chromium, driven by playwright-core.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

const axe = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function launch() {
	return chromium.launch({
		executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars",
			"--font-render-hinting=none", "--disable-lcd-text"],
	});
}

/* A page, loaded from disk. `page.told` collects whatever the console, the
 * script or the policy complains of, and every request that is made. */
export async function load(browser, file, options = {}) {
	const context = await browser.newContext({
		viewport: {width: 1280, height: 900}, locale: "en-GB",
		timezoneId: "UTC", reducedMotion: "reduce",
		/* The tests bring axe along; the page's own policy is tested
		 * without it. */
		bypassCSP: !!options.axe, ...options.context});
	const page = await context.newPage();

	page.told = [];
	page.on("console", message => page.told.push(message.text()));
	page.on("pageerror", error => page.told.push(String(error)));
	page.on("request", request => {
		if (request.url() !== pathToFileURL(file).href)
			page.told.push("asks for " + request.url());
	});
	if (options.day)
		await page.clock.setFixedTime(new Date(options.day));
	await page.goto(pathToFileURL(file).href + (options.hash || ""));
	await page.waitForSelector("html[data-ready]", {state: "attached"});
	return page;
}

/* What axe finds that is serious or worse, a line each. */
export async function accessibility(page) {
	await page.evaluate(axe);
	const {violations} = await page.evaluate(() => window.axe.run());

	return violations
		.filter(v => v.impact === "serious" || v.impact === "critical")
		.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n =>
			`${n.target} ${n.failureSummary}`).join("; ")}`);
}
