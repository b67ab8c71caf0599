// The files of packs, sorted into packs and editions: who is named how, and what stands where it must.
import { fault } from "../check/faults.ts";
import { readEditionSource } from "./edition-source.ts";
import type { EditionSource } from "./edition-source.ts";
import { lazily } from "./lazy.ts";
import type { PackFault, Place } from "./model.ts";
import { pack as packSchema } from "./schema-edition.ts";
import type { PackContent } from "./schema-edition.ts";
import { validate } from "./schema-faults.ts";
import { readYaml } from "./yaml-source.ts";
import type { Located } from "./yaml-source.ts";

export interface PackSource {
  readonly id: string;
  /** The path of the pack's folder. */
  readonly folder: string;
  readonly content: PackContent | null;
  readonly located: Located;
  readonly editions: ReadonlyMap<string, EditionSource>;
  /** Published texts and CHANGES.md, by path from the pack's folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of the pack's own files and of all its editions: the first look reads everything. */
  readonly faults: readonly PackFault[];
}

type Files = ReadonlyMap<string, string>;

/** Every folder with a pack.yaml is a pack. */
export function readPackSources(files: Files): PackSource[] {
  const folders = [...files.keys()]
    .filter((path) => /(?:^|\/)pack\.yaml$/u.test(path))
    .map((path) => path.slice(0, -"pack.yaml".length));
  return folders.map((folder) => {
    const inside = new Map(
      [...files].filter(([path]) => path.startsWith(folder)).map(([path, text]) => [path.slice(folder.length), text]),
    );
    return readPackSource(folder, inside);
  });
}

function readPackSource(folder: string, files: Files): PackSource {
  const written = files.get("pack.yaml") ?? "";
  const head = readYaml(`${folder}pack.yaml`, written);
  const { content, faults: headFaults } = validate(packSchema, head.data, head.root);
  const missing = fault("missing-file", startOf(`${folder}pack.yaml`), { file: "pack.yaml" });
  const id = content?.id ?? folder.replace(/\/$/u, "");
  const { texts, byEdition, unknown } = sortFiles(files);
  const editions = new Map(
    [...byEdition.keys()]
      .sort()
      .map((date) => [date, readEditionSource(id, date, `${folder}${date}/`, byEdition.get(date)!)]),
  );
  return lazily(
    { id, folder, content, located: head.root, editions, texts },
    {
      faults: () => [
        ...(written.trim() === "" ? [missing] : [...head.faults, ...headFaults]),
        ...unknown.map((path) => fault("unknown-file", startOf(folder + path), { file: path })),
        ...(content === null ? [] : timelineFaults(content, editions, head.root)),
        ...(content === null ? [] : changesFaults(folder, content, texts, head.root)),
        ...[...editions.values()].flatMap((edition) => edition.faults),
      ],
    },
  );
}

/** Folders named for a day are editions; beside them stand CHANGES.md and the published texts. */
function sortFiles(files: Files): {
  texts: Map<string, string>;
  byEdition: Map<string, Map<string, string>>;
  unknown: string[];
} {
  const texts = new Map<string, string>();
  const byEdition = new Map<string, Map<string, string>>();
  const unknown: string[] = [];
  for (const [path, text] of files) {
    const [first = "", ...rest] = path.split("/");
    if (rest.length > 0 && /^\d{4}-\d{2}-\d{2}$/u.test(first)) {
      const inside = byEdition.get(first) ?? new Map<string, string>();
      byEdition.set(first, inside.set(rest.join("/"), text));
    } else if (first === "source" || path === "CHANGES.md") texts.set(path, text);
    else if (path !== "pack.yaml") unknown.push(path);
  }
  return { texts, byEdition, unknown };
}

function timelineFaults(
  pack: PackContent,
  editions: ReadonlyMap<string, EditionSource>,
  located: Located,
): PackFault[] {
  const named = pack.editions.flatMap((date, index) =>
    editions.has(date) ? [] : [fault("missing-edition", located.at(["editions", index]), { edition: date })],
  );
  const unnamed = [...editions.values()].flatMap((edition) =>
    pack.editions.includes(edition.id)
      ? []
      : [fault("unlisted-edition", located.at(["editions"]), { edition: edition.id })],
  );
  return [...named, ...unnamed];
}

function changesFaults(folder: string, pack: PackContent, texts: Files, located: Located): PackFault[] {
  const changes = texts.get("CHANGES.md");
  if (changes === undefined) return [fault("missing-file", startOf(`${folder}pack.yaml`), { file: "CHANGES.md" })];
  return pack.editions.flatMap((date, index) =>
    changes.includes(date) ? [] : [fault("missing-changes", located.at(["editions", index]), { edition: date })],
  );
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
