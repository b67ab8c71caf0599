// The least that any program does that answers a line of JSON with a line of JSON: parse it and write it again.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const [file] = process.argv.slice(2);
let pending = "";
for await (const line of createInterface({ input: createReadStream(file!), crlfDelay: Infinity })) {
  pending += `${JSON.stringify(JSON.parse(line))}\n`;
  if (pending.length > 65_536) {
    await write(pending);
    pending = "";
  }
}
await write(pending);

function write(text: string): Promise<void> | void {
  if (!process.stdout.write(text)) return new Promise((resolve) => process.stdout.once("drain", resolve));
}
