// The program under test, and where its output goes.
import {execFileSync} from "node:child_process";
import {mkdirSync, writeFileSync} from "node:fs";
import path from "node:path";

export const program = path.resolve(process.env.FACTCHECK || "build/factcheck");
export const work = path.resolve(process.env.WEB_WORK || "build/web");

mkdirSync(work, {recursive: true});

/* Runs the program; what it prints goes to a file of that name in `work`. */
export function print(name, ...args) {
	const file = path.join(work, name);

	writeFileSync(file, execFileSync(program, args,
		{maxBuffer: 1 << 28, env: {...process.env, COLUMNS: "80"}}));
	return file;
}
