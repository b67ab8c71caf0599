// `demo`: a fictitious district to try everything on; a second call finds it and shows how to enter it.
import type * as serverDoor from "@bagalau/server";
import { withInstallation } from "../installation.ts";
import { refuse } from "../refusal.ts";
import { isSet, option, printJson } from "../session.ts";
import type { Session } from "../session.ts";
import { table } from "../table.ts";
import type { TextKey } from "../texts/texts.ts";

type Server = typeof serverDoor;
type App = Awaited<ReturnType<Server["openInstallation"]>>;
type SignIns = Awaited<ReturnType<Server["demonstrationSignIns"]>>;

const usualSeed = 1;
/** Titles of parts that have no sentence of their own are the logins alone. */
const parts: readonly TextKey[] = [
  "demo.part.administrator",
  "demo.part.akim",
  "demo.part.deputy-akim",
  "demo.part.hr-head",
  "demo.part.hr",
  "demo.part.methodologist",
  "demo.part.auditor",
  "demo.part.evaluator",
  "demo.part.evaluator-of-many",
  "demo.part.co-evaluator",
  "demo.part.substitute",
  "demo.part.evaluated",
  "demo.part.applicant",
];

export async function demo(session: Session): Promise<number> {
  const seed = seedOf(session);
  return withInstallation(session, async (app, server) => {
    const found = await server.findDemonstration(app);
    const begins = found === null || !found.whole || isSet(session, "reset");
    if (found !== null && found.whole && isSet(session, "reset")) {
      if (!(await agreed(session))) return 2;
      await server.removeDemonstration(app, found.body);
    }
    const filled = begins ? await fill(session, app, server, seed) : null;
    const body = filled?.body ?? found!.body;
    const told = { created: filled !== null, body, ...(await server.demonstrationSignIns(app, body)) };
    if (isSet(session, "json")) await printJson(session, { ...told, refusal: filled?.refusal ?? null });
    else await show(session, told, filled?.refusal[session.language] ?? null);
    return 0;
  });
}

function seedOf(session: Session): number {
  const given = option(session, "seed");
  if (given === null) return usualSeed;
  if (!/^\d{1,9}$/u.test(given)) refuse("--seed", "out-of-range", session.say("fault.seed"));
  return Number(given);
}

async function fill(session: Session, app: App, server: Server, seed: number) {
  const { say, terminal } = session;
  let shown = "";
  const progress = (chapter: "staff" | "accounts" | "story", done: number, total: number): void => {
    const line = `${say(`demo.${chapter}`)} ${Math.min(100, Math.floor((100 * done) / total))} %`;
    if (line === shown || !terminal.errorsAreTerminal) return;
    shown = line;
    terminal.err(`\r\u001b[K${line}`);
  };
  try {
    return await server.fillDemonstration(app, { seed, progress });
  } catch (error) {
    if (error instanceof server.TooEarly) return refuse("", "out-of-range", say("fault.demo-too-early"));
    throw error;
  } finally {
    if (shown !== "") terminal.err("\r\u001b[K");
  }
}

/** `--yes`, or yes on the terminal: nobody's demonstration is thrown away unasked. */
async function agreed(session: Session): Promise<boolean> {
  const { say, terminal } = session;
  if (isSet(session, "yes")) return true;
  if (!terminal.inputIsTerminal) refuse("--reset", "missing", say("fault.demo-reset"));
  terminal.err(`${say("demo.reset")} `);
  const answer = (await terminal.line()).trim().toLowerCase();
  const isYes = say("demo.yes").split(" ").includes(answer);
  if (!isYes) terminal.err(`${say("demo.kept")}\n`);
  return isYes;
}

async function show(
  { say, style, terminal }: Session,
  { created, body, password, accounts }: SignIns & { readonly created: boolean; readonly body: string },
  refusal: string | null,
): Promise<void> {
  const rows = [
    [say("demo.login"), say("demo.who"), say("demo.name"), say("demo.code"), say("demo.secret")],
    ...accounts.map(({ login, part, name, code, secret }) => {
      const key = parts.find((one) => one === `demo.part.${part}`);
      return [login, key === undefined ? part : say(key), name, code ?? "", secret ?? ""];
    }),
  ];
  const lines = [
    style.strong(say(created ? "demo.filled" : "demo.found", { body })),
    say("demo.fictitious"),
    ...(refusal === null ? [] : [say("demo.refusal", { refusal })]),
    "",
    say("demo.password", { password }),
    say("demo.codes"),
    "",
    table(rows, style).trimEnd(),
    "",
    say("demo.others"),
    say("demo.next"),
  ];
  await terminal.out(`${lines.join("\n")}\n`);
}
