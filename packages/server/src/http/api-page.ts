// The API's page for people: plain HTML made on the server, with one style sheet of our own and no script.
import type { OpenAPI } from "@orpc/contract";
import type { Language, Text } from "@bagalau/methodology";
import { escaped } from "../html.ts";
import { pageTexts } from "./api-page-texts.ts";
import { fieldsOf, valueText } from "./schema-fields.ts";
import type { JsonSchema } from "./schema-fields.ts";

type Operation = OpenAPI.OperationObject;

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function apiPage(document: OpenAPI.Document, language: Language): string {
  const say = (key: keyof typeof pageTexts): string => (pageTexts[key] satisfies Text)[language];
  const entries = entriesOf(document);
  const chapters = (document.tags ?? []).map((tag) => ({
    tag,
    entries: entries.filter(({ operation }) => operation.tags?.includes(tag.name)),
  }));
  const contents = chapters.map(({ tag, entries: own }) => chapterLinks(tag, own)).join("");
  const sections = chapters.map(({ tag, entries: own }) => chapterSection(tag, own, document, language)).join("");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.info.title)}</title>
<link rel="stylesheet" href="docs.css">
</head>
<body>
<header>
<h1>${escaped(document.info.title)}</h1>
<p>${escaped(document.info.description ?? "")}</p>
<p><a href="openapi.json?language=${language}">${say("document")}</a> · ${languageLinks(language)}</p>
</header>
<nav aria-label="${say("contents")}">
<h2>${say("contents")}</h2>
${contents}
</nav>
<main>
${sections}
</main>
</body>
</html>
`;
}

const languageNames = { kk: "Қазақша", ru: "Русский", en: "English" } satisfies Record<Language, string>;

function languageLinks(current: Language): string {
  return Object.entries(languageNames)
    .map(([code, name]) =>
      code === current
        ? `<strong>${name}</strong>`
        : `<a href="docs?language=${code}" lang="${code}" hreflang="${code}">${name}</a>`,
    )
    .join(" · ");
}

function entriesOf({ paths = {} }: OpenAPI.Document): readonly Entry[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as Operation,
    })),
  );
}

function chapterLinks(tag: OpenAPI.TagObject, entries: readonly Entry[]): string {
  const links = entries.map(
    ({ operation }) => `<li><a href="#${anchor(operation)}">${escaped(operation.summary ?? "")}</a></li>`,
  );
  return `<h3>${escaped(tag.description ?? tag.name)}</h3><ul>${links.join("")}</ul>`;
}

function chapterSection(
  tag: OpenAPI.TagObject,
  entries: readonly Entry[],
  document: OpenAPI.Document,
  language: Language,
): string {
  const articles = entries.map((entry) => article(entry, document, language)).join("\n");
  return `<section><h2>${escaped(tag.description ?? tag.name)}</h2>\n${articles}</section>`;
}

function article({ method, path, operation }: Entry, document: OpenAPI.Document, language: Language): string {
  const open = operation.security?.length === 0 ? `<p class="open">${pageTexts.open[language]}</p>` : "";
  const about = operation.description === undefined ? "" : `<p>${escaped(operation.description)}</p>`;
  return `<article id="${anchor(operation)}">
<h3>${escaped(operation.summary ?? "")}</h3>
<p class="line"><span class="method">${method}</span> <code>${escaped(path)}</code></p>
${open}${about}
${parameterTable(operation, language)}
${bodyTable(operation, document, language)}
${answerPart(operation, document, language)}
</article>`;
}

function parameterTable({ parameters = [] }: Operation, language: Language): string {
  const rows = parameters.flatMap((parameter) => {
    if (!("in" in parameter)) return [];
    const schema = (parameter.schema ?? {}) as JsonSchema;
    const note = parameter.description === undefined ? "" : `<br>${escaped(parameter.description)}`;
    const place = pageTexts[parameter.in as "path" | "query" | "header"][language];
    const value = `${escaped(valueText(schema, language))}${note}`;
    return [row([code(parameter.name), place, value, needed(parameter.required === true, language)])];
  });
  const heads = ["name", "place", "value", "needed"] as const;
  return rows.length === 0 ? "" : table(pageTexts.parameters[language], heads, rows, language);
}

function bodyTable({ requestBody }: Operation, document: OpenAPI.Document, language: Language): string {
  if (requestBody === undefined || "$ref" in requestBody) return "";
  const [type, media] = Object.entries(requestBody.content)[0]!;
  const rows = fieldRows((media.schema ?? {}) as JsonSchema, document, language);
  return table(`${pageTexts.body[language]} · ${type}`, ["name", "value", "needed"], rows, language);
}

function answerPart({ responses = {} }: Operation, document: OpenAPI.Document, language: Language): string {
  const [status = "200", success] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  const refused = Object.keys(responses).filter((code) => !code.startsWith("2"));
  const content = success === undefined || "$ref" in success ? undefined : success.content;
  const caption = `${pageTexts.answer[language]} · ${status}`;
  const schema = content?.["application/json"]?.schema as JsonSchema | undefined;
  const types = Object.keys(content ?? {}).filter((type) => type !== "application/json");
  const rows = schema === undefined ? [] : fieldRows(schema, document, language);
  const shown =
    rows.length > 0
      ? table(caption, ["name", "value", "needed"], rows, language)
      : `<p>${caption} · ${types.length > 0 ? types.map(code).join(", ") : pageTexts.nothing[language]}</p>`;
  return `${shown}<p>${pageTexts.refusals[language]}: ${refused.join(", ")}</p>`;
}

function fieldRows(schema: JsonSchema, document: OpenAPI.Document, language: Language): readonly string[] {
  return fieldsOf(schema, document, language).map((field) =>
    row([code(field.name), escaped(field.value), needed(field.required, language)]),
  );
}

function table(
  caption: string,
  heads: readonly (keyof typeof pageTexts)[],
  rows: readonly string[],
  language: Language,
): string {
  const head = heads.map((key) => `<th scope="col">${pageTexts[key][language]}</th>`).join("");
  return `<div class="wide"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function needed(is: boolean, language: Language): string {
  return pageTexts[is ? "yes" : "no"][language];
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

function anchor({ operationId = "" }: Operation): string {
  return escaped(operationId);
}

export const pageStyle = `:root { color-scheme: light dark; --line: #8884; --soft: #8881; --mark: #00695c; }
@media (prefers-color-scheme: dark) { :root { --mark: #4db6ac; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1rem 1.25rem 4rem; font: 1rem/1.55 "PT Sans", system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; }
h2 { border-bottom: 1px solid var(--line); margin-top: 2.5rem; padding-bottom: .25rem; }
a { color: var(--mark); }
nav ul { columns: 18rem; padding-left: 1.2rem; }
article { border-top: 1px solid var(--line); padding: .5rem 0 1rem; scroll-margin-top: 1rem; }
article:target { background: var(--soft); }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 4rem; color: var(--mark); font-weight: 700; }
.open { font-style: italic; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
thead { background: var(--soft); }
@media print { nav { display: none; } article { break-inside: avoid; } }
`;
