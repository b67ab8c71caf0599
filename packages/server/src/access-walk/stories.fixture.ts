// Evaluations, years, campaigns and notices brought to every phase by the commands that their people give.
import { v7 as uuid } from "uuid";
import type { Actor } from "@bagalau/procedure";
import { gatherOrganisation } from "../campaigns/organisation.ts";
import { inBody } from "../db/viewer.ts";
import { attachFiles } from "../files/attach.ts";
import { keepFile } from "../files/queries.ts";
import { act, actAs } from "../records/act.ts";
import type { Command } from "../records/registry.ts";
import type { TestApp } from "../test-app.ts";
import { byHr } from "./people-of-scene.fixture.ts";
import type { Player } from "./people-of-scene.fixture.ts";

const law = { pack: "kz/karasu-akimat", edition: "2025-08-14" } as const;
const marks = { marks: { quality: "4", deadlines: "4", initiative: "3.5", discipline: "4.48" } };
const higher = { marks: { quality: "5", deadlines: "4", initiative: "4", discipline: "4.5" } };

export interface Story {
  readonly app: TestApp;
  readonly body: string;
  readonly person: (player: Player) => string;
  readonly actor: (player: Player) => Actor;
}

type Step = readonly [day: string, by: Player | "system", command: Command];

/** What is said nowhere but in this evaluation, so that it is recognised wherever it leaks. */
export const secrets = {
  comment: "Мерзім екі рет бұзылды – құпия пікір",
  application: "Сапа бағасымен келіспеймін – құпия өтініш",
  dispute: "Рәсім бұзылды – құпия дау",
  argument: "Оба раза по вине смежного отдела – тайный довод",
} as const;

async function tell({ app, body, actor }: Story, record: string, id: string, [day, by, command]: Step): Promise<void> {
  app.clock.set(`${day}T05:00:00.000Z`);
  const target = { record, id, command };
  const acted =
    by === "system"
      ? await actAs(app, body, [target])
      : await act(app, { body, actor: actor(by), key: uuid(), language: "kk" }, [target]);
  if (!acted.ok) throw new Error(`${record} ${command.kind} on ${day}: ${JSON.stringify(acted)}`);
}

/** The notice of the record that was queued last. */
async function lastNotice({ app, body }: Story, about: string): Promise<string> {
  const row = await inBody(app, body, (tx) =>
    tx
      .selectFrom("notice")
      .select("record_id")
      .where("body_id", "=", body)
      .where("about_id", "=", about)
      .orderBy("record_id", "desc")
      .executeTakeFirstOrThrow(),
  );
  return row.record_id;
}

/** One for each phase, each as far as its own story goes. */
export async function evaluationsInEveryPhase(story: Story): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const phase of Object.keys(tellings)) made.set(phase, await evaluationIn(story, phase));
  return made;
}

type Telling = (story: Story, id: string) => Promise<void>;

const opened: Telling = async (story, id) => {
  const { person } = story;
  const title = { kk: "Бас маман", ru: "Главный специалист", en: "Chief specialist" };
  const opening = {
    kind: "open",
    id,
    ...law,
    lawOn: "2025-09-30",
    campaign: null,
    period: { id: "2025-Q3", from: "2025-07-01", to: "2025-09-30" },
    person: person("evaluated"),
    post: { id: uuid(), title, category: "other", unit: uuid() },
    evaluator: person("former evaluator"),
    evaluatorBy: "16",
    rule: "sheet",
    fixed: { form: "general" },
    dismissedOn: null,
  };
  const change = { kind: "change-evaluator", to: person("evaluator"), duty: null, ground: "бұйрық 3", document: null };
  const stand = { kind: "substitute", from: "2025-10-01", until: null, ground: "демалыс" };
  await tell(story, "evaluation", id, ["2025-10-01", "system", opening]);
  await tell(story, "evaluation", id, ["2025-10-01", "hr", change]);
  await tell(story, "evaluation", id, ["2025-10-01", "hr", { ...stand, substitute: person("former substitute") }]);
  await tell(story, "evaluation", id, ["2025-10-01", "hr", { kind: "end-substitution", reason: "бұйрық 4" }]);
  await tell(story, "evaluation", id, ["2025-10-01", "hr", { ...stand, substitute: person("substitute") }]);
};

const sent = after(opened, () => [["2025-10-02", "hr", { kind: "send-sheet" }]]);

const computed = after(sent, () => [
  ["2025-10-13", "substitute", { kind: "submit-marks", given: marks, comments: { sheet: secrets.comment }, files: [] }],
]);

const received: Telling = async (story, id) => {
  await computed(story, id);
  const notice = await lastNotice(story, id);
  await tell(story, "notice", notice, ["2025-10-15", "evaluated", { kind: "record-opened", means: "in-system" }]);
};

const applied = after(received, () => [
  ["2025-10-20", "evaluated", { kind: "file-application", text: secrets.application, files: [] }],
]);

const called = after(applied, ({ person }) => {
  const sits = (player: Player, role: string) => ({ person: person(player), role, bears: [role] });
  const members = [sits("session member", "evaluator"), sits("second member", "evaluator"), sits("hr", "hr")];
  const session = { heldOn: "2025-10-30", members, chair: null, secretary: null, document: null };
  return [["2025-10-22", "appointing-official", { kind: "call-session", ...session }]];
});

const decided = after(called, ({ person }) => {
  const [dana, ermek, saule] = [person("session member"), person("second member"), person("hr")];
  const day = "2025-10-30";
  return [
    [day, "hr", { kind: "hold-session", heldOn: day, present: [dana, ermek, saule] }],
    [day, "evaluator", { kind: "explain", text: "Сроки нарушались дважды" }],
    [day, "evaluated", { kind: "argue", form: "oral", text: secrets.argument, files: [] }],
    [
      day,
      "session member",
      { kind: "propose", outcome: "raise", by: dana, given: higher, grounds: "Вины работника нет" },
    ],
    [day, "session member", { kind: "vote", member: dana, motion: 1 }],
    [day, "second member", { kind: "vote", member: ermek, motion: 1 }],
    [day, "hr", { kind: "vote", member: saule, motion: null }],
    [day, "hr", { kind: "close-vote" }],
  ];
});

const signed = after(decided, ({ person }) => [
  ["2025-10-30", "hr", { kind: "draw-minutes", number: "3", text: "" }],
  ["2025-10-30", "session member", { kind: "sign-minutes", member: person("session member"), scan: null }],
  ["2025-10-31", "second member", { kind: "sign-minutes", member: person("second member"), scan: null }],
  ["2025-10-31", "hr", { kind: "sign-minutes", member: person("hr"), scan: null }],
]);

const published = after(signed, () => [["2025-11-03", "hr", { kind: "publish-minutes" }]]);

const completed: Telling = async (story, id) => {
  await received(story, id);
  await tell(story, "evaluation", id, ["2026-01-05", "hr", { kind: "complete" }]);
};

const annulled = after(completed, () => [
  [
    "2026-01-06",
    "hr",
    { kind: "record-court-appeal", filedOn: "2026-01-06", court: "СМАС", number: "1", document: null },
  ],
  [
    "2026-01-12",
    "hr",
    { kind: "record-court-outcome", decidedOn: "2026-01-12", outcome: "annulled", note: "", document: null },
  ],
  [
    "2026-01-13",
    "hr",
    { kind: "carry-out-court-act", annuls: "result", reason: "сот актісі", document: null, annual: [] },
  ],
]);

const excluded = after(sent, () => [
  ["2025-10-03", "hr", { kind: "exclude", duty: "minimum-stay", counted: null, reason: "Бір айдан аз" }],
]);

const tellings: Readonly<Record<string, Telling>> = {
  opened,
  "sheet-sent": sent,
  computed,
  received,
  applied,
  session: called,
  decided,
  signed,
  published,
  completed,
  annulled,
  "not-evaluated": excluded,
};

function after(before: Telling, steps: (story: Story) => readonly Step[]): Telling {
  return async (story, id) => {
    await before(story, id);
    for (const step of steps(story)) await tell(story, "evaluation", id, step);
  };
}

async function evaluationIn(story: Story, phase: string): Promise<string> {
  const id = uuid();
  await tellings[phase]!(story, id);
  return id;
}

/** Years awaited, formed, received, completed, out of effect by a court's act, and one without any result. */
export async function yearsInEveryPhase(story: Story): Promise<void> {
  const part = (period: string, shown: string | null) => {
    return { period, evaluation: null, shown, why: shown === null ? "minimum-worked" : null };
  };
  const evaluation = uuid();
  const parts = [{ ...part("2025-Q3", "4.00"), evaluation }, part("2025-Q4", "4.00")];
  const year = { id: "2025", from: "2025-01-01", to: "2025-12-31" };
  for (const phase of ["awaited", "formed", "annulled", "received", "completed", "no-result"]) {
    const id = uuid();
    const birth = { id, ...law, lawOn: "2025-12-31", person: story.person("evaluated"), year, rule: "year" };
    await tell(story, "annual", id, ["2026-01-05", "system", { kind: "await", ...birth, dismissed: false }]);
    const formed = phase === "no-result" ? [part("2025-Q3", null)] : parts;
    if (phase !== "awaited") await tell(story, "annual", id, ["2026-01-12", "system", { kind: "form", parts: formed }]);
    if (phase === "annulled") await tell(story, "annual", id, ["2026-01-13", "system", { kind: "annul", evaluation }]);
    if (!["received", "completed"].includes(phase)) continue;
    const notice = await lastNotice(story, id);
    await tell(story, "notice", notice, ["2026-01-13", "evaluated", { kind: "record-opened", means: "in-system" }]);
    if (phase === "completed") await tell(story, "annual", id, ["2026-01-14", "hr", { kind: "complete" }]);
  }
}

/** Notices that are queued stand about evaluations already; these were tried, failed, given up and sent. */
export async function noticesInMorePhases(story: Story): Promise<void> {
  const day = "2026-01-14";
  const attempt = { kind: "attempt", means: "e-mail", address: "evaluated@example.kz", on: day };
  const steps: Readonly<Record<string, readonly Command[]>> = {
    attempting: [attempt],
    sent: [attempt, { kind: "record-sent", attempt: 1, reference: "r-1" }],
    bounced: [attempt, { kind: "record-failure", attempt: 1, outcome: "bounced", reason: "5.1.1", retryAt: null }],
    "given-up": [attempt, { kind: "record-failure", attempt: 1, outcome: "failed", reason: "5.0.0", retryAt: null }],
  };
  for (const [phase, commands] of Object.entries(steps)) {
    const id = uuid();
    const about = { record: "evaluation", id: uuid(), result: null, period: "2025-Q3", campaign: null };
    const to = { person: story.person("evaluated"), role: "evaluated" };
    const queue = { kind: "queue", id, ...law, notice: "result-dismissed", to };
    await tell(story, "notice", id, [day, "system", { ...queue, about: { ...about, person: to.person } }]);
    for (const command of commands) await tell(story, "notice", id, [day, "hr", command]);
    if (phase === "given-up") await tell(story, "notice", id, [day, "hr", { kind: "give-up", reason: "мекенжай жоқ" }]);
  }
}

/** A department with its head and one servant, and a campaign over it in each phase. */
export async function campaignsInEveryPhase(story: Story): Promise<void> {
  const { app, body } = story;
  await staffList(story);
  const organisation = await gatherOrganisation(app, body, "2025-10-01");
  for (const phase of ["review", "opening", "open", "closed"]) {
    const id = uuid();
    const plan = { kind: "plan", id, ...law, period: "2025-Q4", organisation };
    const out = {
      kind: "exclude",
      person: story.person("evaluator"),
      reason: "басшы",
      act: { number: "7", on: "2026-01-08" },
    };
    const steps: readonly Command[] = [
      { ...plan },
      out,
      { kind: "open" },
      { kind: "create-next", limit: 100 },
      { kind: "close", unfinished: [] },
    ];
    const reached = ["review", "opening", "open", "closed"].indexOf(phase) + 2;
    for (const command of steps.slice(0, reached)) await tell(story, "campaign", id, ["2026-01-08", "hr", command]);
  }
}

async function staffList(story: Story): Promise<void> {
  const day = "2025-10-01";
  const cited = { number: "45-к", on: "2024-01-09" };
  const from = "2024-01-10";
  const [unit, closed, head, place, third] = [uuid(), uuid(), uuid(), uuid(), uuid()];
  const named = { kk: "Құрылыс бөлімі", ru: "Отдел строительства", en: null };
  const held = { unit, supervisor: null, code: null, from, act: cited };
  const appoint = { kind: "appoint", as: "main", by: "appointment", from, until: null, act: cited };
  const steps: readonly (readonly [string, string, Command])[] = [
    ["unit", unit, { kind: "create", id: unit, name: named, parent: null, head: null, code: null, from, act: cited }],
    [
      "unit",
      closed,
      { kind: "create", id: closed, name: named, parent: null, head: null, code: null, from, act: cited },
    ],
    ["unit", closed, { kind: "close", on: "2025-06-30", act: cited }],
    ["post", head, { kind: "create", id: head, title: named, category: "E-R-1", ...held }],
    ["post", place, { kind: "create", id: place, title: named, category: "other", ...held }],
    ["post", third, { kind: "create", id: third, title: named, category: "other", ...held }],
    ["unit", unit, { kind: "name-head", head, from: "2024-02-01", act: cited }],
    ["person", story.person("evaluator"), { ...appoint, post: head }],
    ["person", story.person("evaluated"), { ...appoint, post: place }],
    ["person", story.person("dismissed head of HR"), { ...appoint, post: third }],
  ];
  for (const [record, id, command] of steps) await tell(story, record, id, [day, "hr", command]);
}

/** Disputes, disclosures and acts of destruction in each of their phases. */
export async function papersInEveryPhase(story: Story, evaluation: string): Promise<void> {
  const day = "2026-01-14";
  const { person } = story;
  const about = { record: "evaluation", id: evaluation };
  const resolution = { kind: "resolve", outcome: "rejected", reasons: "Негіз жоқ", measures: "Жоқ" };
  const handled = { kind: "take-up", handler: person("hr") };
  const disputes: readonly (readonly Command[])[] = [[], [handled], [handled, resolution]];
  for (const commands of [...disputes, [{ kind: "withdraw", reason: "келістік" }]]) {
    const id = uuid();
    const number = `2026/${id}`;
    const birth = {
      id,
      ...law,
      number,
      applicant: person("evaluated"),
      about,
      campaign: null,
      files: [],
      receivedOn: day,
    };
    const register = { kind: "register", ...birth, text: secrets.dispute };
    await tell(story, "dispute", id, [day, "evaluated", register]);
    const by = commands[0]?.kind === "withdraw" ? "evaluated" : "hr";
    for (const command of commands) await tell(story, "dispute", id, [day, by, command]);
  }
  const given = { ...about, result: 1, person: person("evaluated") };
  const disclose = { kind: "disclose", ground: "сот сұрауы", results: [given], withheld: "", file: null };
  for (const command of [null, disclose, { kind: "refuse", reasons: "Негіз жоқ" }]) {
    const id = uuid();
    const asked = { disclosure: "access-to-information", number: id, receivedOn: day, asker: "Сот", request: "Нәтиже" };
    await tell(story, "disclosure", id, [day, "hr", { kind: "request", id, ...law, ...asked, file: null }]);
    if (command !== null) await tell(story, "disclosure", id, [day, "hr-head", command]);
  }
  for (const phase of ["drawn", "cancelled"]) {
    const id = uuid();
    await tell(story, "destruction", id, [day, "hr", { kind: "draw", id, ...law, number: id, records: [] }]);
    if (phase === "cancelled") await tell(story, "destruction", id, [day, "hr", { kind: "cancel", reason: "қате" }]);
  }
}

/** Accounts that nobody has entered yet, that are locked and that are closed. */
export async function accountsInMorePhases(story: Story): Promise<void> {
  const day = "2026-01-14";
  for (const phase of ["invited", "locked", "closed"]) {
    const account = uuid();
    const invite = { kind: "invite", account, login: `account.${phase}`, person: null, language: "kk", roles: [] };
    const invitation = uuid();
    await tell(story, "account", account, [day, "administrator", { ...invite, invitation, until: "2026-02-01" }]);
    if (phase === "invited") continue;
    const activate = { kind: "activate", invitation, password: uuid(), factor: null };
    await tell(story, "account", account, [day, "system", activate]);
    const shut = { kind: phase === "locked" ? "lock" : "close", ground: "бұйрық 5" };
    await tell(story, "account", account, [day, "administrator", shut]);
  }
}

/** A file in each of the records: read by whoever may read the record's files. */
export async function fileIn({ app, body }: Story, record: string): Promise<string> {
  const content = Buffer.from("%PDF-1.7\n1 0 obj\n");
  const viewer = { body, account: byHr(body).actor.account, person: null, roles: ["hr"], today: "2026-01-14" } as const;
  const file = { key: uuid(), name: "Қызметтік жазба.pdf", mediaType: "application/pdf", content } as const;
  const kept = await keepFile(app, { ...viewer, language: "kk" }, { ...file, sha256: "00".repeat(32) });
  await attachFiles(app, body, record, [kept.id]);
  return kept.id;
}
