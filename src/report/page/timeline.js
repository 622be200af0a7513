/*
 * The page's own behaviour: a time axis drawn from the list, filters, and the
 * evidence beside them. The list is the data; nothing here makes markup of
 * text, and without it the list is still there to read.
 */
(() => {
"use strict";

const LANE = 34, RULER = 40, RUG = 16, GAP = 10;
const DAY = 86400000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
	"Sep", "Oct", "Nov", "Dec"];
const get = id => document.getElementById(id);
const view = get("view"), marks = get("marks"), grid = get("grid");
const overview = get("overview"), panel = get("evidence");

/* --- the events, as the list has them */

const number = text => text === undefined || text === "" ? null : +text;

function eventOf(item) {
	const data = item.dataset;
	const a = number(data.a), b = number(data.b);

	return {
		item, a, b,
		first: a === null ? b : a,
		last: b === null ? a : b,
		shape: a === null || b === null ? "open"
			: data.vague !== undefined ? "vague"
			: a === b ? "day" : "range",
		status: data.status, kind: data.kind,
		weight: +data.weight, reports: +data.reports,
		origins: +data.origins,
		articles: data.at ? data.at.split(",") : [],
		title: item.querySelector("h3").textContent,
		words: null, shown: true, lane: -1, mark: null,
	};
}

const items = [...document.querySelectorAll("li.event")];
const every = items.map(eventOf);
const events = every.filter(e => e.first !== null)
	.sort((x, y) => x.first - y.first || y.last - x.last);
const ranked = events.slice().sort((x, y) =>
	y.weight - x.weight || x.first - y.first || x.last - y.last);
const byId = new Map(every.map(e => [e.item.id, e]));

/* What an event's search looks at. */
function wordsOf(event) {
	if (event.words === null)
		event.words = event.item.textContent.toLowerCase();
	return event.words;
}

/* --- days and their names */

function civil(day) {
	const date = new Date(day * DAY);

	return {y: date.getUTCFullYear(), m: date.getUTCMonth(),
		d: date.getUTCDate()};
}

function dayOf(y, m, d) {
	const date = new Date(0);

	date.setUTCFullYear(y, m, d);
	return Math.round(date.getTime() / DAY);
}

const yearName = y => y > 0 ? String(y) : 1 - y + " BC";

/* The steps of the ruler: how long, where they begin, what they are called
 * below and above. */
const monthStep = n => ({
	days: 30.4 * n,
	floor: t => { const c = civil(t); return dayOf(c.y, c.m - c.m % n, 1); },
	next: t => { const c = civil(t); return dayOf(c.y, c.m + n, 1); },
	minor: c => MONTHS[c.m],
	major: c => yearName(c.y), majorBegins: c => c.m === 0,
});
const yearStep = n => ({
	days: 365.25 * n,
	floor: t => dayOf(Math.floor(civil(t).y / n) * n, 0, 1),
	next: t => dayOf(civil(t).y + n, 0, 1),
	minor: c => yearName(c.y), major: () => "", majorBegins: () => false,
});
const dayStep = n => ({
	days: n,
	floor: t => n === 7 ? t - ((t + 3) % 7 + 7) % 7 : t,
	next: t => t + n,
	minor: c => String(c.d),
	major: c => MONTHS[c.m] + " " + yearName(c.y),
	majorBegins: c => c.d <= n,
});
const steps = [dayStep(1), dayStep(7), monthStep(1), monthStep(3),
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000]
		.map(yearStep)];

/* --- the window on time */

let width = 1, lanes = 8, from = 0, to = 1, current = null, opened = null;
let low = 0, high = 1;

const scale = () => width / (to - from);
const x = day => (day - from) * scale();

/* All there is, with some air. */
function measure() {
	const shown = events.filter(e => e.shown);
	const of = shown.length ? shown : events;
	let last = -Infinity;

	low = Infinity;
	for (const e of of) {
		low = Math.min(low, e.first);
		last = Math.max(last, e.last + 1);
	}
	if (!of.length)
		low = 0, last = 1;
	const air = Math.max(2, (last - low) * 0.04);
	const label = Math.min(0.6, (labelMost() + 30) / width);

	/* To the right there is room for the last one's label. */
	high = last + Math.max(air, (last - low) * label / (1 - label));
	low -= air;
}

function setWindow(a, b) {
	const most = (high - low) * 1.5, length =
		Math.min(Math.max(b - a, Math.min(3, most)), most);
	const middle = Math.min(Math.max((a + b) / 2, low), high);

	from = middle - length / 2;
	to = middle + length / 2;
	draw();
}

/* Few events far off would press the others into a corner: begin with the
 * narrowest window that holds nine in ten, if that is much narrower. */
function beginWindow() {
	const shown = events.filter(e => e.shown && e.last - e.first < 400);
	const n = Math.ceil(shown.length * 0.9);
	let best = null;

	for (let i = 0; n > 3 && i + n <= shown.length; i++) {
		const a = shown[i].first, b = shown[i + n - 1].last + 1;

		if (!best || b - a < best.b - best.a)
			best = {a, b};
	}
	if (!best || (best.b - best.a) * 3 > high - low)
		return setWindow(low, high);
	const air = Math.max(2, (best.b - best.a) * 0.05);

	setWindow(best.a - air, best.b + air);
}

function zoom(factor, at) {
	const day = from + (to - from) * at;

	setWindow(day - (day - from) / factor, day + (to - day) / factor);
}

function pan(pixels) {
	const days = pixels / scale();

	setWindow(from + days, to + days);
}

/* --- lanes: the weightiest events get one first, the rest are ticks */

const ruler = document.createElement("canvas").getContext("2d");
let font = "";

/* Where there are few, there is room for longer ones. */
const labelMost = () => Math.min(width * 0.6, events.length > 100 ? 230 : 340);

function labelWidth(event) {
	if (event.labelFont !== font) {
		ruler.font = font;
		event.labelWidth = Math.ceil(
			ruler.measureText(event.title).width) + 4;
		event.labelFont = font;
	}
	return Math.min(event.labelWidth, labelMost());
}

const size = event => 9 + 3 * Math.min(4, event.origins);

/* The pixels of an event from the start of all time, at this scale. */
function extent(event, perDay) {
	const start = (event.first - low) * perDay;
	let end = (event.last + 1 - low) * perDay;

	if (event.b === null)
		end = Math.max(end, start + 60);
	event.px = event.a === null ? end - 60 : start;
	event.length = Math.max(end - event.px, size(event));
	if (event.shape === "day") {
		event.px = (start + end - size(event)) / 2;
		event.length = size(event);
	}
	event.inside = event.shape !== "day" &&
		event.length >= Math.min(labelWidth(event) + 20, 160);
	return event.px + event.length +
		(event.inside ? 0 : 8 + labelWidth(event)) + GAP;
}

/* Puts [start, end) into a lane, a sorted list of such; false if taken. */
function take(lane, start, end) {
	let lo = 0, hi = lane.length;

	while (lo < hi) {
		const mid = lo + hi >> 1;

		if (lane[mid].start < start)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo > 0 && lane[lo - 1].end > start ||
		lo < lane.length && lane[lo].start < end)
		return false;
	lane.splice(lo, 0, {start, end});
	return true;
}

let packed = "";

function pack() {
	const perDay = scale();
	const key = [perDay.toPrecision(9), lanes, generation,
		current && current.item.id].join();

	if (key === packed)
		return;
	packed = key;
	const rows = Array.from({length: lanes}, () => []);
	const place = event => {
		const end = extent(event, perDay);

		event.lane = rows.findIndex(
			lane => take(lane, event.px, end));
	};

	for (const event of events)
		event.lane = -1;
	if (current && current.shown && current.first !== null)
		place(current);
	for (const event of ranked)
		if (event.shown && event !== current)
			place(event);
}

/* --- drawing */

function label(event) {
	const when = event.item.querySelector(".when").firstChild.textContent;
	const meta = event.item.querySelector(".meta").textContent;

	return when.trim() + ": " + event.title + ", " +
		meta.replace(/\s+/g, " ").trim();
}

function makeMark(event) {
	const mark = document.createElement("button");
	const shape = document.createElement("span");
	const text = document.createElement("span");

	mark.type = "button";
	mark.tabIndex = -1;
	mark.setAttribute("aria-label", label(event));
	mark.setAttribute("aria-expanded", String(event === opened));
	mark.className = "mark " + event.shape + " " + event.status;
	if (event.shape === "open")
		mark.classList.add(event.b === null ? "later" : "earlier");
	if (event.reports > event.origins)
		mark.classList.add("many");
	if (event.reports > 2 * event.origins + 1)
		mark.classList.add("most");
	shape.className = "shape";
	text.className = "label";
	text.textContent = event.title;
	mark.append(shape, text);
	mark.addEventListener("click", () => open(event, mark));
	mark.addEventListener("focus", () => { focusOn(event, false); });
	event.mark = mark;
	marks.append(mark);
}

function placeMark(event, perDay) {
	const left = event.px - (from - low) * perDay;
	const mark = event.mark, shape = mark.firstChild;
	const text = mark.querySelector(".label");
	const height = event.shape === "day" ? size(event)
		: 10 + 3 * Math.min(4, event.origins);
	const cut = Math.min(Math.max(0, -left), event.length - 12);

	/* A long bar begins at the edge, so that its label stays in sight. */
	const length = Math.min(event.length - cut, width - left - cut + 20);

	mark.style.transform = "translate(" + (left + cut).toFixed(1) + "px," +
		(RULER + 6 + event.lane * LANE) + "px)";
	shape.style.width = Math.max(length, 3).toFixed(1) + "px";
	shape.style.height = (event.inside ? Math.max(height, 22) : height) + "px";
	if (event.inside) {
		if (text.parentNode !== shape)
			shape.textContent = "", shape.append(text);
	} else if (text.parentNode === shape) {
		mark.append(text);
	}
	if (!event.inside && event.status === "disputed" &&
		event.shape === "day")
		shape.textContent = "!";
	text.style.maxWidth = (event.inside ? length - 4 : Math.max(40,
		Math.min(labelMost(), width - left - event.length - 12))) + "px";
	mark.tabIndex = event === current ? 0 : -1;
}

/* Marks are made when they come into sight and dropped when they leave it. */
function drawMarks() {
	const perDay = scale(), left = (from - low) * perDay;
	let hidden = 0;

	for (const event of events) {
		const seen = event.shown && event.last + 1 >= from &&
			event.first <= to || event.shape === "open" &&
			event.shown && event.px <= left + width &&
			event.px + event.length >= left;
		const drawn = event.lane >= 0 && event.shown &&
			event.px <= left + width && event.px + event.length +
			(event.inside ? 0 : labelMost()) >= left;

		if (drawn) {
			if (!event.mark)
				makeMark(event);
			placeMark(event, perDay);
		} else if (event.mark) {
			if (event.mark === document.activeElement)
				view.focus({preventScroll: true});
			event.mark.remove();
			event.mark = null;
		}
		if (seen && event.lane < 0)
			hidden++;
	}
	return hidden;
}

let colors = {};

function readColors() {
	const style = getComputedStyle(document.documentElement);

	for (const name of ["grid", "line", "soft", "ink", "accent", "doubt",
		"conflict", "accent-ground"])
		colors[name] = style.getPropertyValue("--" + name).trim();
	colors.confirmed = colors.accent;
	colors.tentative = colors.doubt;
	colors.disputed = colors.conflict;
	font = "13px " + getComputedStyle(view).fontFamily;
}

function context(canvas) {
	const ratio = window.devicePixelRatio || 1;
	const w = canvas.clientWidth, h = canvas.clientHeight;

	if (canvas.width !== Math.round(w * ratio) ||
		canvas.height !== Math.round(h * ratio)) {
		canvas.width = Math.round(w * ratio);
		canvas.height = Math.round(h * ratio);
	}
	const c = canvas.getContext("2d");

	c.setTransform(ratio, 0, 0, ratio, 0, 0);
	c.clearRect(0, 0, w, h);
	return c;
}

function drawGrid() {
	const c = context(grid), height = grid.clientHeight;
	const step = steps.find(s => s.days * scale() >= 46) ||
		steps[steps.length - 1];
	let upper = null;

	c.font = "12px " + getComputedStyle(view).fontFamily;
	c.textBaseline = "middle";
	c.fillStyle = colors.grid;
	c.fillRect(0, RULER - 1, width, 1);
	for (let t = step.floor(Math.floor(from)), n = 0;
		t <= to && n < 400; t = step.next(t), n++) {
		const at = x(t), day = civil(t);

		c.fillStyle = colors.grid;
		c.fillRect(Math.round(at), RULER - 6, 1, height);
		c.fillStyle = colors.soft;
		c.fillText(step.minor(day), at + 4, 28);
		if (step.majorBegins(day) && at > 70) {
			upper = upper === null ? at : Math.min(upper, at);
			c.fillStyle = colors.ink;
			c.fillText(step.major(day), at + 4, 12);
		}
	}
	if (upper === null || upper > 90) {
		c.fillStyle = colors.ink;
		c.fillText(step.major(civil(Math.floor(from))), 4, 12);
	}
	const today = x(Math.floor(Date.now() / DAY) + 0.5);

	if (today > 0 && today < width) {
		c.fillStyle = colors.line;
		c.fillRect(Math.round(today) - 1, RULER, 2, height);
	}
	for (const event of events) {
		if (!event.shown || event.lane >= 0)
			continue;
		c.fillStyle = colors[event.status];
		c.fillRect(x((event.first + event.last + 1) / 2) - 0.75,
			height - RUG, 1.5, RUG - 4);
	}
}

function drawOverview() {
	const c = context(overview), h = overview.clientHeight, slot = 4;
	const slots = new Map(), at = day => (day - low) / (high - low) * width;
	let most = 1;

	for (const event of events) {
		if (!event.shown)
			continue;
		const k = Math.floor(at((event.first + event.last + 1) / 2) / slot);
		const bin = slots.get(k) || {n: 0, tentative: 0, disputed: 0};

		bin.n++;
		bin[event.status]++;
		most = Math.max(most, bin.n);
		slots.set(k, bin);
	}
	c.fillStyle = colors["accent-ground"];
	c.fillRect(at(from), 0, Math.max(3, at(to) - at(from)), h);
	for (const [k, bin] of slots) {
		const tall = Math.log(1 + bin.n) / Math.log(1 + most) * (h - 8);

		c.fillStyle = colors.accent;
		if (bin.tentative * 2 > bin.n)
			c.fillStyle = colors.doubt;
		if (bin.disputed)
			c.fillStyle = colors.conflict;
		c.fillRect(k * slot, h - 2 - tall, slot - 1, tall);
	}
	c.strokeStyle = colors.accent;
	c.lineWidth = 1.5;
	c.strokeRect(at(from) + 0.75, 0.75,
		Math.max(3, at(to) - at(from)) - 1.5, h - 1.5);
}

function plural(n, noun) {
	return n.toLocaleString("en") + " " + noun + (n === 1 ? "" : "s");
}

let asked = false;

function drawNow() {
	asked = false;
	const drawn = !view.hidden && !get("axis").hidden;
	let hidden = 0;

	if (drawn) {
		pack();
		hidden = drawMarks();
		drawGrid();
		drawOverview();
	}
	const shown = every.filter(e => e.shown).length;
	const text = (shown === every.length ? plural(shown, "event")
		: shown.toLocaleString("en") + " of " +
			plural(every.length, "event")) +
		(hidden ? "; " + hidden.toLocaleString("en") +
			" drawn as ticks, zoom in for more" : "");

	if (get("count").textContent !== text)
		get("count").textContent = text;
}

function draw() {
	if (!asked)
		requestAnimationFrame(drawNow);
	asked = true;
}

function resize() {
	const room = Math.min(window.innerHeight * 0.55, 440) - RULER - RUG;

	width = view.clientWidth || 1;
	lanes = Math.max(4, Math.min(11, Math.floor(room / LANE)));
	if (events.length < lanes)
		lanes = Math.max(3, events.length);
	view.style.height = RULER + 10 + lanes * LANE + RUG + "px";
	packed = "";
	draw();
}

/* --- moving from event to event */

function focusOn(event, move) {
	current = event;
	if (move && (event.last < from || event.first > to ||
		x(event.first) > width - 120))
		setWindow(event.first - (to - from) * 0.3,
			event.first + (to - from) * 0.7);
	if (move) {
		drawNow();
		if (event.mark)
			event.mark.focus({preventScroll: true});
	} else {
		for (const e of events)
			if (e.mark)
				e.mark.tabIndex = e === event ? 0 : -1;
	}
}

function neighbour(event, by) {
	const shown = events.filter(e => e.shown);
	const at = shown.indexOf(event);

	if (at < 0)
		return shown.find(e => e.last >= from) || shown[0];
	return shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
}

const keys = {
	"ArrowRight": e => e.shiftKey ? pan(width / 5) : go(neighbour(current, 1)),
	"ArrowLeft": e => e.shiftKey ? pan(-width / 5) : go(neighbour(current, -1)),
	"Home": () => go(events.find(e => e.shown)),
	"End": () => go(events.filter(e => e.shown).pop()),
	"+": () => zoom(1.6, centre()), "=": () => zoom(1.6, centre()),
	"-": () => zoom(1 / 1.6, centre()),
	"0": () => setWindow(low, high),
};

function go(event) {
	if (event)
		focusOn(event, true);
}

/* Zooming by key keeps the event in hand where it is. */
function centre() {
	const at = current ? x(current.first) / width : 0.5;

	return at >= 0 && at <= 1 ? at : 0.5;
}

view.addEventListener("keydown", e => {
	if (e.ctrlKey || e.metaKey || e.altKey || !keys[e.key])
		return;
	e.preventDefault();
	keys[e.key](e);
});

/* --- mouse and touch */

const pointers = new Map();
let moved = 0;

function spread() {
	const [p, q] = [...pointers.values()];

	return {middle: (p.x + q.x) / 2,
		apart: Math.max(20, Math.abs(p.x - q.x))};
}

view.addEventListener("pointerdown", e => {
	if (e.button)
		return;
	if (!pointers.size)
		moved = 0;
	pointers.set(e.pointerId, {x: e.clientX, y: e.clientY});
});
view.addEventListener("pointermove", e => {
	const last = pointers.get(e.pointerId);

	if (!last)
		return;
	const before = pointers.size === 2 ? spread() : null;

	moved += Math.abs(e.clientX - last.x);
	pointers.set(e.pointerId, {x: e.clientX, y: e.clientY});
	if (moved > 4 && !view.hasPointerCapture(e.pointerId)) {
		view.setPointerCapture(e.pointerId);
		view.classList.add("dragging");
	}
	if (before) {
		const now = spread(), left = view.getBoundingClientRect().left;

		pan(before.middle - now.middle);
		zoom(now.apart / before.apart, (now.middle - left) / width);
	} else if (moved > 4) {
		pan(last.x - e.clientX);
	}
});
for (const name of ["pointerup", "pointercancel"])
	view.addEventListener(name, e => {
		pointers.delete(e.pointerId);
		view.classList.remove("dragging");
	});
/* A drag that ends on a mark is no click on it. */
view.addEventListener("click", e => {
	if (moved > 4)
		e.stopPropagation(), e.preventDefault();
	moved = 0;
}, true);
view.addEventListener("dblclick", e => {
	const left = view.getBoundingClientRect().left;

	zoom(2, (e.clientX - left) / width);
});
view.addEventListener("wheel", e => {
	const left = view.getBoundingClientRect().left;
	const all = to - from >= (high - low) * 1.49;

	if (Math.abs(e.deltaX) > Math.abs(e.deltaY)) {
		e.preventDefault();
		pan(e.deltaX);
	} else if (!(e.deltaY > 0 && all)) {
		e.preventDefault();
		zoom(Math.pow(1.0015, -e.deltaY * (e.deltaMode ? 20 : 1)),
			(e.clientX - left) / width);
	}
}, {passive: false});

function sweep(e) {
	const box = overview.getBoundingClientRect();
	const day = low + (e.clientX - box.left) / box.width * (high - low);
	const half = (to - from) / 2;

	setWindow(day - half, day + half);
}

overview.addEventListener("pointerdown", e => {
	overview.setPointerCapture(e.pointerId);
	sweep(e);
});
overview.addEventListener("pointermove", e => {
	if (overview.hasPointerCapture(e.pointerId))
		sweep(e);
});

/* --- filters */

let generation = 0;

function dayWritten(id) {
	const at = get(id).valueAsNumber;

	return Number.isNaN(at) ? null : Math.floor(at / DAY);
}

function applyFilters() {
	const text = get("f-text").value.toLowerCase().trim().split(/\s+/);
	const kind = get("f-kind").value, source = get("f-source").value;
	const statuses = new Set([...document.querySelectorAll(
		"input[name=status]:checked")].map(box => box.value));
	const a = dayWritten("f-from"), b = dayWritten("f-to");
	const wanted = source === "" ? null
		: new Set(houses.get(source).map(String));

	for (const event of every) {
		event.shown = statuses.has(event.status) &&
			(!kind || event.kind === kind) &&
			(!wanted || event.articles.some(n => wanted.has(n))) &&
			(a === null || event.first !== null && event.last >= a) &&
			(b === null || event.first !== null && event.first <= b) &&
			(!text[0] || text.every(w => wordsOf(event).includes(w)));
		event.item.hidden = !event.shown;
	}
	for (const section of document.querySelectorAll("main section.chapter"))
		section.hidden = !section.querySelector("li.event:not([hidden])");
	generation++;
	measure();
	if (current && !current.shown)
		current = null;
}

function filter() {
	const was = low + "," + high;

	applyFilters();
	get("none").hidden = every.some(e => e.shown);
	if (was !== low + "," + high)
		beginWindow();
	draw();
}

/* Articles by house, or by file where no house is named. */
const houses = new Map();

for (const row of document.querySelectorAll("tr[data-house]")) {
	const name = row.dataset.house;

	if (!houses.has(name))
		houses.set(name, []);
	houses.get(name).push(row.dataset.number);
}
for (const name of [...houses.keys()].sort()) {
	const option = document.createElement("option");

	option.value = option.textContent = name;
	get("f-source").append(option);
}

/* --- evidence */

let opener = null;

function open(event, from_) {
	const body = get("evidence-body");
	const copy = event.item.querySelector("div").cloneNode(true);
	const when = event.item.querySelector(".when").cloneNode(true);

	close(false);
	opened = event;
	opener = from_ || null;
	copy.querySelectorAll("details").forEach(details => {
		details.querySelector("summary").remove();
		details.replaceWith(...details.childNodes);
	});
	copy.querySelector("h3").after(when);
	body.className = event.status;
	body.replaceChildren(copy);
	panel.hidden = false;
	document.body.classList.add("beside");
	resize();
	panel.scrollTop = 0;
	if (event.mark)
		event.mark.setAttribute("aria-expanded", "true");
	panel.focus({preventScroll: true});
}

function close(back) {
	if (!opened)
		return;
	const event = opened;

	opened = null;
	panel.hidden = true;
	document.body.classList.remove("beside");
	resize();
	if (event.mark)
		event.mark.setAttribute("aria-expanded", "false");
	if (!back)
		return;
	if (event.mark && view.contains(event.mark))
		event.mark.focus({preventScroll: true});
	else if (opener && opener.isConnected)
		opener.focus({preventScroll: true});
}

function step(by) {
	const event = opened && neighbour(opened, by);

	if (!event || event === opened)
		return;
	focusOn(event, true);
	open(event, event.mark);
}

get("close").addEventListener("click", () => close(true));
get("previous").addEventListener("click", () => step(-1));
get("next").addEventListener("click", () => step(1));
document.addEventListener("keydown", e => {
	if (e.key === "Escape")
		close(true);
});

/* --- the rest of the controls */

function dark() {
	const theme = document.documentElement.dataset.theme;

	return theme ? theme === "dark"
		: matchMedia("(prefers-color-scheme: dark)").matches;
}

function recolor() {
	get("theme").textContent = dark() ? "Light" : "Dark";
	readColors();
	draw();
}

get("zoom-in").addEventListener("click", () => zoom(2, centre()));
get("zoom-out").addEventListener("click", () => zoom(0.5, centre()));
get("fit").addEventListener("click", () => setWindow(low, high));
get("theme").addEventListener("click", () => {
	document.documentElement.dataset.theme = dark() ? "light" : "dark";
	recolor();
});
get("listing").addEventListener("click", () => {
	const off = !view.hidden;

	get("listing").setAttribute("aria-pressed", String(off));
	for (const part of [view, overview, get("keys"),
		document.querySelector(".legend")])
		part.hidden = off;
	resize();
});
get("filters").addEventListener("input", filter);
get("filters").addEventListener("submit", e => e.preventDefault());
get("filters").addEventListener("reset", () => setTimeout(filter));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolor);
window.addEventListener("resize", resize);

/* Browsers that cannot show folded matter by style alone. */
let folded = [];

window.addEventListener("beforeprint", () => {
	folded = [...document.querySelectorAll("details:not([open])")];
	folded.forEach(details => { details.open = true; });
});
window.addEventListener("afterprint", () => {
	folded.forEach(details => { details.open = false; });
});

function followAddress() {
	let name = "";

	try {
		name = decodeURIComponent(location.hash.slice(1));
	} catch {
		return;
	}
	const event = byId.get(name);

	if (event && event.first !== null) {
		focusOn(event, true);
		open(event, event.mark);
	}
}

get("filters").hidden = false;
get("axis").hidden = !events.length;
get("filters-more").open = window.innerWidth >= 1000;
readColors();
recolor();
width = view.clientWidth || 1;
measure();
resize();
beginWindow();
drawNow();
window.addEventListener("hashchange", followAddress);
followAddress();
document.documentElement.dataset.ready = "";
})();
