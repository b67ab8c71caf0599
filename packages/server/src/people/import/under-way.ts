// How far imports are: kept in memory while they run and a while longer, for those alone who began them. A server that starts
// anew knows of none, and the table itself is all in or all out.
import type { App } from "../../app.ts";
import type { Viewer } from "../../db/viewer.ts";
import { Problem } from "../../http/problem.ts";

/** What is done with the rows of a table, one after another, and what part of the whole work each is. */
const stages = {
  "dry-run": { reading: 50, checking: 50 },
  run: { reading: 15, checking: 15, deciding: 10, writing: 30, following: 30 },
} as const;

export type ImportMode = keyof typeof stages;
type Stage = "reading" | "checking" | "deciding" | "writing" | "following";

/** `done` of `total` rows or records. */
export type Tell = (done: number, total: number) => void;

export interface Following {
  readonly stage: (stage: Stage) => Tell;
}

export interface ImportCourse {
  /** `none`: nothing of the caller's runs under the key, or it ended long ago. */
  readonly state: "none" | "running" | "done" | "refused";
  readonly stage: Stage | null;
  readonly done: number;
  readonly total: number;
  /** Of all the work, in whole per cent. */
  readonly share: number;
}

interface Import {
  readonly mode: ImportMode;
  readonly digest: Buffer;
  course: ImportCourse;
  answer: Promise<unknown>;
  /** By the clock of the application; null while it runs. */
  endedAt: string | null;
}

const none: ImportCourse = { state: "none", stage: null, done: 0, total: 0, share: 0 };

/** How long the end is told of, in milliseconds. */
const remembered = 60_000;

const known = new WeakMap<App, Map<string, Import>>();

function importsOf(app: App): Map<string, Import> {
  const imports = known.get(app) ?? new Map<string, Import>();
  known.set(app, imports);
  const now = Date.parse(app.clock.now());
  for (const [name, { endedAt }] of imports) {
    if (endedAt !== null && now - Date.parse(endedAt) >= remembered) imports.delete(name);
  }
  return imports;
}

function nameOf({ body, account }: Viewer, key: string): string {
  return `${body} ${account} ${key.toLowerCase()}`;
}

/** Nothing of another's is told of, not even that it is there. */
export function courseOf(app: App, viewer: Viewer, key: string): ImportCourse {
  return importsOf(app).get(nameOf(viewer, key))?.course ?? none;
}

interface Asked {
  readonly viewer: Viewer;
  readonly key: string;
  readonly mode: ImportMode;
  /** Of what is asked. */
  readonly digest: Buffer;
}

/**
 * The work, followed. Whoever asks the same again under the key while it runs waits for the same answer: the line may have
 * dropped. Throws 409 where the key stands for something else.
 */
export function followed<Answer>(
  app: App,
  { viewer, key, mode, digest }: Asked,
  work: (following: Following) => Promise<Answer>,
): Promise<Answer> {
  const imports = importsOf(app);
  const name = nameOf(viewer, key);
  const earlier = imports.get(name);
  if (earlier !== undefined && earlier.endedAt === null) {
    if (!earlier.digest.equals(digest)) throw new Problem("key-reused");
    return earlier.answer as Promise<Answer>;
  }
  const begun: Import = {
    mode,
    digest,
    course: { ...none, state: "running" },
    answer: Promise.resolve(),
    endedAt: null,
  };
  imports.set(name, begun);
  const answer = work({ stage: (stage) => (done, total) => tell(begun, stage, done, total) });
  begun.answer = answer.then(
    (given) => {
      end(app, begun, { state: "done", share: 100 });
      return given;
    },
    (error: unknown) => {
      end(app, begun, { state: "refused" });
      throw error;
    },
  );
  return begun.answer as Promise<Answer>;
}

function tell(one: Import, stage: Stage, done: number, total: number): void {
  const parts = Object.entries(stages[one.mode]);
  const place = parts.findIndex(([name]) => name === stage);
  const before = parts.slice(0, place).reduce((sum, [, part]) => sum + part, 0);
  const share = Math.floor(before + (parts[place]![1] * done) / Math.max(1, total));
  one.course = { state: "running", stage, done, total, share };
}

function end(app: App, one: Import, how: Pick<ImportCourse, "state"> & Partial<ImportCourse>): void {
  one.course = { ...one.course, ...how };
  one.endedAt = app.clock.now();
}
