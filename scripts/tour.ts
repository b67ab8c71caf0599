// `npm run tour`. One worked example of each act, evaluated now and explained in the reader's language:
// `--lang kk|ru|en`, else the locale, else Russian.
import { evaluate, readJson } from "@bagalau/engine";
import { explain, toText } from "@bagalau/methodology";
import type { Edition, Example, Language, Pack } from "@bagalau/methodology";
import { loadPacks } from "@bagalau/methodology/node";
import { askedLanguage } from "./setup-texts.mjs";
import { tourTexts } from "./tour-texts.ts";

/** Each act with the worked example that shows best what is in it. */
const stops = [
  ["kz/karasu-akimat", "year-four-quarters-tie"],
  ["kz/kerbulak-maslikhat", "kpi-three"],
  ["kz/aksu-maslikhat", "repeated-activity"],
  ["kz/orgdev", "it-central"],
  ["kz/annual-system", "strategy-central-government"],
] as const;

type RuleSubject = Extract<Example["subject"], { rule: string }>;

const language = askedLanguage(process.argv, process.env) as Language;
const texts = tourTexts[language];
const colour = process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined;
const width = Math.min(process.stdout.columns ?? 100, 110);
const line = "═".repeat(width);

// A reader who closes the pager early is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const { packs } = await loadPacks();
print(`${texts.title}\n\n${texts.intro}`);
const results = stops.map(([pack, example]) => show(packs.get(pack)!, example));
print(`${line}\n${texts.results}\n\n${results.join("\n")}\n\n${texts.end}`);

/** Shows the stop and returns its line for the summary. */
function show(pack: Pack, exampleId: string): string {
  const { edition, example } = latestWith(pack, exampleId);
  const { subject } = example;
  const rule = "rule" in subject ? edition.rules.get(subject.rule) : undefined;
  const facts = "rule" in subject ? readJson(subject.givenJson) : null;
  if (!rule?.checked || facts === null || !("value" in facts)) throw new Error(`${exampleId} cannot be run`);
  const result = evaluate(rule.checked, facts.value);
  const blocks = explain({ pack, edition, rule, facts: facts.value, result, on: edition.inForceFrom, language });
  print(`${line}\n${pack.title[language]}\n${texts.example}: ${example.name[language]}`);
  print(toText(blocks, { width, colour }).trimEnd());
  const command = commandFor(pack, edition, subject as RuleSubject);
  if (command.length <= 300) print(`${texts.command}:\n  ${command}`);
  return `  ${rule.title[language]}: ${blocks.find((block) => block.kind === "result")!.text}\n    ${pack.title[language]}`;
}

function latestWith(pack: Pack, exampleId: string): { edition: Edition; example: Example } {
  for (const edition of pack.editions.toReversed()) {
    const example = edition.examples.find(({ id }) => id === exampleId);
    if (example !== undefined) return { edition, example };
  }
  throw new Error(`${pack.id} has no example ${exampleId}`);
}

function commandFor(pack: Pack, edition: Edition, { rule, givenJson }: RuleSubject): string {
  return `echo '${givenJson}' | npx bagalau evaluate ${pack.id}@${edition.id} ${rule} --explain`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
