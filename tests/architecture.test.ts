// ARCHITECTURE.md says who may import whom and what names are forbidden; the sources are compared with it.
import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, foldersIn, importsOf, read, tableUnder, type Import } from "./repository.ts";

const arrows = new Map(
  tableUnder("ARCHITECTURE.md", "Who may import whom").map(([from, to]) => [
    from!,
    to === "–" ? [] : to!.split(",").map((name) => name.trim()),
  ]),
);
const sources = ["packages", "bench", "scripts", "tests", "e2e"]
  .flatMap(filesBelow)
  .filter((file) => /\.(?:tsx?|mjs)$/u.test(file));
const code = sources.filter((file) => !isTest(file));

describe("arrows between packages", () => {
  test("each import of a package stands in the table of ARCHITECTURE.md", () => {
    const forbidden = sources.flatMap(importsOf).filter((found) => {
      const to = packageNamed(found.specifier);
      const from = areaOf(found.file);
      return to !== null && to !== from && !arrows.get(from)?.includes(to);
    });
    expect(forbidden.map(shown)).toEqual([]);
  });

  test("the table has no cycle", () => {
    const cycles = [...arrows.keys()].filter((start) => reachable(start).has(start));
    expect(cycles).toEqual([]);
  });

  test("a package's dependencies on others are its arrows", () => {
    const declared = foldersIn("packages").map((name) => {
      const manifest = JSON.parse(read(`packages/${name}/package.json`)) as { dependencies?: Record<string, string> };
      const own = Object.keys(manifest.dependencies ?? {}).filter((dependency) => dependency.startsWith("@bagalau/"));
      return [name, own.map((dependency) => dependency.slice("@bagalau/".length)).toSorted()];
    });
    expect(declared).toEqual(foldersIn("packages").map((name) => [name, arrows.get(name)?.toSorted()]));
  });

  test("a package is entered through its doors", () => {
    const deep = sources.flatMap(importsOf).filter((found) => {
      const name = packageNamed(found.specifier);
      return name !== null && !doorsOf(name).includes(found.specifier.slice(`@bagalau/${name}`.length));
    });
    expect(deep.map(shown)).toEqual([]);
  });

  test("a relative import that leaves its folder is an arrow too, and never into a package", () => {
    const leaving = sources.flatMap(importsOf).filter((found) => {
      if (!found.specifier.startsWith(".")) return false;
      const target = path.posix.join(path.posix.dirname(found.file), found.specifier);
      const [from, to] = [areaOf(found.file), areaOf(target)];
      return from !== to && (target.startsWith("packages/") || !arrows.get(from)?.includes(to));
    });
    expect(leaving.map(shown)).toEqual([]);
  });
});

describe("stages of the engine", () => {
  const stages = read("ARCHITECTURE.md")
    .split("Inside `engine` a folder is a stage")[1]!
    .split("\n\n")[0]!
    .matchAll(/`([a-z]+)` \(/gu)
    .map((match) => match[1]!)
    .toArray();

  test("are the folders of its sources, in the order of ARCHITECTURE.md", () => {
    const folders = foldersIn("packages/engine/src").filter((folder) => folder !== "testing");
    expect(stages.toSorted()).toEqual(folders.toSorted());
  });

  test("take values only from the stages before them", () => {
    const backwards = code
      .filter((file) => file.startsWith("packages/engine/src/") && file.split("/").length > 4)
      .flatMap(importsOf)
      .filter(({ file, specifier, typesOnly }) => {
        const target = path.posix.join(path.posix.dirname(file), specifier).split("/")[3]!;
        const [from, to] = [stages.indexOf(file.split("/")[3]!), stages.indexOf(target)];
        return !typesOnly && to > from;
      });
    expect(backwards.map(shown)).toEqual([]);
  });
});

describe("purity", () => {
  test("the engine and the calendar import nothing but themselves", () => {
    const foreign = code
      .filter((file) => ["engine", "calendar"].includes(areaOf(file)))
      .flatMap(importsOf)
      .filter(({ specifier }) => !specifier.startsWith("."));
    expect(foreign.map(shown)).toEqual([]);
  });

  test("the engine and the calendar name no clock, no chance, no environment", () => {
    const impure = code.filter(
      (file) =>
        ["engine", "calendar"].includes(areaOf(file)) &&
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.now\b/u.test(read(file)),
    );
    expect(impure).toEqual([]);
  });

  test("the methodology touches the disk in node.ts alone", () => {
    const touching = code
      .filter((file) => areaOf(file) === "methodology" && file !== "packages/methodology/src/node.ts")
      .flatMap(importsOf)
      .filter(({ specifier }) => /^node:(?:fs|path|process|os|child_process|url)/u.test(specifier));
    expect(touching.map(shown)).toEqual([]);
  });

  test("node.ts is entered through its own door alone", () => {
    const entering = code
      .filter((file) => areaOf(file) === "methodology")
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier.endsWith("/node.ts"));
    expect(entering.map(shown)).toEqual([]);
  });
});

describe("folders and names", () => {
  const page = read("ARCHITECTURE.md");

  test("ARCHITECTURE.md names each package and each folder of the root", () => {
    const folders = [
      ...foldersIn("")
        .filter((name) => !name.startsWith("."))
        .filter((name) => name !== "packages"),
      ...foldersIn("packages").map((name) => `packages/${name}`),
    ];
    expect(folders.filter((folder) => !page.includes(`\`${folder}/\``))).toEqual([]);
  });

  test("each folder that ARCHITECTURE.md names exists", () => {
    const named = tableUnder("ARCHITECTURE.md", "Folders").map(([folder]) => folder!);
    expect(named.filter((folder) => filesBelow(folder.replace(/\/$/u, "")).length === 0)).toEqual([]);
  });

  test("no file and no folder bears a name that says nothing", () => {
    const [line] = page.split("## Names that no file or folder bears\n\n")[1]!.split("\n");
    const forbidden = new Set([...line!.matchAll(/`([a-z]+)`/gu)].map((match) => match[1]!));
    const bearing = sources.filter((file) =>
      file.split("/").some((piece) => forbidden.has(piece.replace(/\.(?:test\.)?(?:tsx?|mjs)$/u, ""))),
    );
    expect(forbidden.size).toBe(12);
    expect(bearing).toEqual([]);
  });

  test("sources are named in kebab-case", () => {
    const names = sources.filter(
      (file) =>
        !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|fixture|config|spec|d))?\.(?:tsx?|mjs)$/u.test(
          path.posix.basename(file),
        ),
    );
    expect(names).toEqual([]);
  });

  test("no source is longer than 600 lines", () => {
    const long = sources.filter((file) => read(file).split("\n").length > 600);
    expect(long).toEqual([]);
  });

  test("each module opens with a remark on what it answers for", () => {
    const silent = code.filter((file) => !/^(?:#!.*\n)?(?:\/\/|\/\*\*)/u.test(read(file)));
    expect(silent).toEqual([]);
  });

  test("a door exports at most fifteen names, types aside", () => {
    const wide = foldersIn("packages")
      .flatMap((name) => doorFiles(name))
      .map((file) => [file, valueExports(read(file)).length] as const)
      .filter(([, count]) => count > 15);
    expect(wide).toEqual([]);
  });
});

function shown({ file, line, specifier }: Import): string {
  return `${file}:${line} ${specifier}`;
}

/** `engine` for a file of packages/engine, `bench` for one of bench. */
function areaOf(file: string): string {
  const [top, second] = file.split("/");
  return top === "packages" ? second! : top!;
}

function packageNamed(specifier: string): string | null {
  return /^@bagalau\/([^/]+)/u.exec(specifier)?.[1] ?? null;
}

function doorsOf(name: string): string[] {
  const { exports } = JSON.parse(read(`packages/${name}/package.json`)) as { exports: Record<string, string> };
  return Object.keys(exports).map((door) => door.slice(1));
}

function doorFiles(name: string): string[] {
  const { exports } = JSON.parse(read(`packages/${name}/package.json`)) as { exports: Record<string, string> };
  return Object.values(exports).map((file) => path.posix.join(`packages/${name}`, file));
}

function valueExports(text: string): string[] {
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gmu)].flatMap((match) => match[1]!.split(","));
  const named = lists.map((name) => name.trim()).filter((name) => name !== "" && !name.startsWith("type "));
  const declared = [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gmu)].map((match) => match[1]!);
  return [...named, ...declared];
}

function reachable(start: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(arrows.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(arrows.get(next) ?? []));
  }
  return seen;
}

function isTest(file: string): boolean {
  return (
    file.startsWith("tests/") ||
    file.startsWith("e2e/") ||
    file.includes("/testing/") ||
    /\.(?:test|fixture)\.tsx?$/u.test(file)
  );
}
