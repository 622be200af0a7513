// A corpus of as many dated events as are asked for, the same every time:
//
//	node many.mjs 2000 > many.jsonl
//
// Articles of five events each; every fourth event is told by several houses.
const places = ["Aldermoor", "Brackwater", "Carrow", "Dunmere", "Eastholt",
	"Farrowby", "Gainsfold", "Hexley", "Inverlay", "Kestrel Bay",
	"Lowick", "Marram", "Netherby", "Orrin", "Pellworth", "Quarley"];
const who = ["The council of", "The mayor of", "Police in",
	"The port of", "A court in", "The university of", "Teachers in",
	"The hospital of"];
const what = [["opened", "bridge"], ["closed", "school"],
	["approved", "budget"], ["rejected", "plan"], ["sold", "ferry"],
	["bought", "mill"], ["launched", "inquiry"], ["ended", "strike"],
	["signed", "contract"], ["demolished", "tower"]];
const adjectives = ["new", "old", "northern", "southern", "disputed",
	"first", "second", "third", "largest", "smallest", "cheapest"];
const houses = ["Courier Wire", "Meridian News", "Lowland Herald",
	"Harbour Post", "Bay Record"];
const months = ["January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"];

let seed = 12345;

/* Numerical Recipes' generator; the high bits are good enough. */
function random(n) {
	seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
	return Math.floor(seed / 4294967296 * n);
}

const pick = list => list[random(list.length)];

function event(number) {
	const [verb, thing] = what[number % what.length];
	const day = new Date(Date.UTC(2019, 0, 1) + random(2200) * 86400000);
	const place = places[number % places.length];
	const when = number % 9 === 0
		? `In ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
		: `On ${day.getUTCDate()} ${months[day.getUTCMonth()]} ` +
			day.getUTCFullYear();

	return `${when}, ${who[number % who.length]} ${place} ${verb} the ` +
		`${pick(adjectives)} ${place} ${thing} number ${number}, ` +
		"which had been debated for a long time in the region.";
}

const count = Number(process.argv[2] || 2000);
const events = Array.from({length: count}, (_, i) => event(i));

function article(number, told) {
	const around = "Nobody was hurt, and the weather was fair. " +
		"Officials said that more would be known soon.";

	console.log(JSON.stringify({id: `many-${number}`,
		title: `Report number ${number} of the region`,
		published: "2025-02-01", publisher: houses[number % 5],
		text: told.map(t => `${around} ${t} ${around}`).join("\n\n")}));
}

let articles = 0;

for (let i = 0; i < count; i += 5)
	article(articles++, events.slice(i, i + 5));
for (let i = 0; i < count; i += 20)
	article(articles++, events.slice(i, i + 5));
