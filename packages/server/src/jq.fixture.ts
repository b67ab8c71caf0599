// `jq` for the blocks of a guide: the program itself, compiled for any machine, with the options that the guide uses.
import { readFileSync } from "node:fs";
import process from "node:process";
import { text } from "node:stream/consumers";
import { raw } from "jq-wasm";

/** How many words follow an option that names a variable. */
const named = new Set(["--arg", "--argjson"]);

const flags: string[] = [];
const words: string[] = [];
const given = process.argv.slice(2);
for (let word = given.shift(); word !== undefined; word = given.shift()) {
  if (named.has(word)) flags.push(word, given.shift() ?? "", given.shift() ?? "");
  else if (word.startsWith("-")) flags.push(word);
  else words.push(word);
}
const [filter = ".", ...files] = words;
const input = flags.includes("-n") ? "null" : await inputOf(files);
const printed = await raw(input, filter, flags);
if (printed !== "") process.stdout.write(`${printed}\n`);

function inputOf(places: readonly string[]): Promise<string> | string {
  return places.length === 0 ? text(process.stdin) : places.map((place) => readFileSync(place, "utf8")).join("\n");
}
