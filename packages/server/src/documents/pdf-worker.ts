// Draws documents as PDF in a thread of its own, so that a list of three thousand rows does not hold up everyone else.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFiles } from "./fonts.ts";

const template = readFileSync(new URL("document.typ", import.meta.url), "utf8");
/** How many documents ago a drawn piece may have been used to be kept. */
const keptFor = 5;
// The folder does not exist: a template has nothing to read but what it is given.
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles() }], workspace: "/nowhere" });

parentPort?.on("message", (input: string) => {
  try {
    const pdf = draw(input);
    parentPort?.postMessage({ pdf }, [pdf.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: String(error) }, []);
  }
});

function draw(input: string): Uint8Array<ArrayBuffer> {
  const made = compiler.compile({ mainFileContent: template, inputs: { document: input } });
  const { result } = made;
  if (result === null) throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics));
  const pdf = compiler.pdf(result, { pdfStandard: "a-2a" });
  compiler.evictCache(keptFor);
  return Uint8Array.from(pdf);
}
