// Days of a body, played by a clock: what work does on each of them by itself.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inBody } from "../db/viewer.ts";
import { act, actAs } from "../records/act.ts";
import { closeChannels } from "../notices/channels.ts";
import { startMailServer } from "../notices/mail-server.fixture.ts";
import type { SampleMailServer } from "../notices/mail-server.fixture.ts";
import { marks, officeApp, openOffice } from "../notices/office.fixture.ts";
import type { Office } from "../notices/office.fixture.ts";
import type { TestApp } from "../test-app.ts";
import { runDueWork } from "./due-work.ts";

let mail: SampleMailServer;
let app: TestApp;
let office: Office;

beforeAll(async () => {
  mail = await startMailServer();
  const returnPath = "bounce+{token}@example.kz";
  const settings = { host: "127.0.0.1", port: mail.port, security: "none", from: "no-reply@example.kz", returnPath };
  app = await officeApp({ mail: settings });
});

beforeEach(async () => {
  office = await openOffice(app);
  app.clock.set("2025-10-13T04:00:00.000Z");
  mail.reset();
});

afterAll(async () => {
  closeChannels(app);
  await app.close();
  await mail.close();
});

/** Due work at an hour of the day in Almaty, five hours ahead of UTC. */
async function work(day: string, hour = 9): Promise<void> {
  app.clock.set(`${day}T${String(hour).padStart(2, "0")}:00:00+05:00`);
  await runDueWork(app);
}

async function reminders(): Promise<
  readonly { kind: string; term: string | null; on: string; person: string | null }[]
> {
  return await inBody(app, office.body.id, (tx) =>
    tx
      .selectFrom("reminder")
      .select(["kind", "term", "on_day as on", "person_id as person"])
      .where("body_id", "=", office.body.id)
      .orderBy("on_day")
      .orderBy("kind", "desc")
      .orderBy("term")
      .execute(),
  );
}

async function phaseOf(record: string): Promise<string> {
  const { phase } = await inBody(app, office.body.id, (tx) =>
    tx.selectFrom("record").select("phase").where("id", "=", record).executeTakeFirstOrThrow(),
  );
  return phase;
}

const subjects = (): readonly string[] => mail.letters.map(({ to, raw }) => `${to} ${subjectOf(raw)}`);

function subjectOf(raw: string): string {
  const header = /^Subject: (.*(?:\r\n[ \t].*)*)/mu.exec(raw)?.[1] ?? "";
  const bytes = header
    .replace(/\?=\s+=\?/gu, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/giu, (_, kind: string, text: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString("latin1")
        : text
            .replaceAll("_", " ")
            .replace(/=([0-9A-F]{2})/giu, (_sign, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

describe("a term that nobody has kept", () => {
  test("D1 reminds its bearer once, on its last day from eight in the body's morning, by one letter for all his sheets", async () => {
    const evaluator = await office.person({ email: "head@example.kz", language: "ru" });
    for (let count = 0; count < 3; count += 1) {
      await office.evaluation({ person: await office.person(), evaluator });
    }
    await work("2025-10-19");
    mail.reset();
    await work("2025-10-20", 7);
    expect(await reminders()).toEqual([]);
    await work("2025-10-20", 8);
    await work("2025-10-20", 9);
    await work("2025-10-21");
    expect(await reminders()).toEqual([{ kind: "term", term: "sheet", on: "2025-10-20", person: evaluator }]);
    expect(subjects()).toEqual(["head@example.kz Напоминание: Оценка за квартал"]);
  });

  test("D1 whose last day is a day off reminds on the last working day before it", async () => {
    const [evaluator, person, hr] = [await office.person(), await office.person(), await office.person()];
    await office.appoint(hr, "hr");
    const quarter = { id: "2025-Q4", from: "2025-10-01", to: "2025-12-31" };
    app.clock.set("2026-01-05T04:00:00.000Z");
    await office.evaluation({ person, evaluator, dismissedOn: "2025-12-15" }, quarter);
    for (const day of ["2026-01-28", "2026-01-29", "2026-01-30", "2026-01-31"]) await work(day);
    // 31 January 2026 is a Saturday.
    expect((await reminders()).filter(({ term }) => term === "dismissed-notice")).toEqual([
      { kind: "term", term: "dismissed-notice", on: "2026-01-30", person: hr },
    ]);
  });

  test("reminds nobody who has left, and of what is overdue nobody either", async () => {
    const [evaluator, person] = [await office.person({ email: "gone@example.kz" }), await office.person()];
    const hr = await office.person({ email: "gone-hr@example.kz" });
    await office.appoint(hr, "hr");
    await office.evaluation({ person, evaluator });
    const leaves = { dismissed_on: "2025-10-19" };
    await inBody(app, office.body.id, (tx) =>
      tx
        .updateTable("person")
        .set(leaves)
        .where("body_id", "=", office.body.id)
        .where("record_id", "in", [evaluator, hr])
        .execute(),
    );
    await work("2025-10-19");
    mail.reset();
    for (const day of ["2025-10-20", "2025-10-21"]) await work(day);
    expect(await reminders()).toEqual([]);
    expect(subjects()).toEqual([]);
  });

  test("that is kept before its day reminds nobody", async () => {
    const [evaluator, person] = [await office.person({ email: "head@example.kz" }), await office.person()];
    const id = await office.evaluation({ person, evaluator });
    await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
    await work("2025-10-20");
    await work("2025-10-21");
    expect(await reminders()).toEqual([]);
  });

  test("is told to HR on each working day that it is overdue, and not on days off", async () => {
    const hr = await office.person({ email: "hr@example.kz", language: "ru" });
    await office.appoint(hr, "hr");
    const evaluator = await office.person();
    await office.evaluation({ person: await office.person(), evaluator });
    for (const day of ["2025-10-22", "2025-10-23", "2025-10-24", "2025-10-25", "2025-10-26", "2025-10-27"])
      await work(day);
    const told = (await reminders()).filter(({ kind }) => kind === "overdue");
    // Monday the 27th is a day off: the Day of the Republic falls on Saturday the 25th and moves to it.
    expect(told.map(({ on, person }) => [on, person])).toEqual([
      ["2025-10-22", hr],
      ["2025-10-23", hr],
      ["2025-10-24", hr],
    ]);
    expect(subjects().filter((subject) => subject.startsWith("hr@"))).toEqual([
      "hr@example.kz Просрочено: 1",
      "hr@example.kz Просрочено: 1",
      "hr@example.kz Просрочено: 1",
    ]);
  });

  test("borne by a role that the body gave to nobody is shown as nobody's", async () => {
    const [evaluator, person] = [await office.person(), await office.person()];
    const id = await office.evaluation({ person, evaluator });
    await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
    await office.does(person, "notice", await office.noticeAbout(id), { kind: "record-opened", means: "in-system" });
    await office.does(person, "evaluation", id, { kind: "file-application", text: "Келіспеймін", files: [] });
    await work("2025-10-23");
    expect(await reminders()).toEqual([{ kind: "term", term: "session-decision", on: "2025-10-23", person: null }]);
  });

  test("that got another bearer reminds him too", async () => {
    const [first, second, person] = [await office.person(), await office.person(), await office.person()];
    const id = await office.evaluation({ person, evaluator: first });
    await work("2025-10-20");
    const hr = await office.person();
    await office.appoint(hr, "hr");
    const change = { kind: "change-evaluator", to: second, duty: null, ground: "Ауысым", document: null };
    const actor = { account: hr, person: hr, roles: ["hr"], actingFor: null };
    const key = "0196f0a1-0000-7000-8000-00000000000a";
    await act(app, { body: office.body.id, actor, key, language: "kk" }, [
      { record: "evaluation", id, command: change },
    ]);
    await work("2025-10-21");
    const reminded = (await reminders()).filter(({ kind }) => kind === "term");
    expect(reminded.map(({ on, person: who }) => [on, who])).toEqual([
      ["2025-10-20", first],
      ["2025-10-21", second],
    ]);
  });
});

test("D1 a term that an act has extended reminds on its new day, also whom it had reminded before", async () => {
  const evaluator = await office.person({ email: "head@example.kz", language: "ru" });
  const id = await office.evaluation({ person: await office.person(), evaluator });
  await work("2025-10-20");
  const extend = {
    kind: "extend-term",
    due: "2025-10-26",
    remindOn: "2025-10-24",
    act: { number: "7", on: "2025-10-20" },
  };
  await actAs(app, office.body.id, [{ record: "evaluation", id, command: extend }]);
  for (const day of ["21", "24", "25"]) await work(`2025-10-${day}`);
  expect(await reminders()).toEqual([
    { kind: "term", term: "sheet", on: "2025-10-20", person: evaluator },
    { kind: "term", term: "sheet", on: "2025-10-24", person: evaluator },
  ]);
});

describe("A3.2 the term for disagreement over the New Year", () => {
  test("reminds on 9 January, and the evaluation is complete on the day after, by itself", async () => {
    const evaluator = await office.person();
    const person = await office.person({ email: "aiym@example.kz" });
    const id = await office.evaluation({ person, evaluator });
    app.clock.set("2025-12-30T05:00:00.000Z");
    await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
    await office.does(person, "notice", await office.noticeAbout(id), { kind: "record-opened", means: "in-system" });
    const phases: string[] = [];
    for (const day of ["01-05", "01-06", "01-07", "01-08", "01-09", "01-10"]) {
      await work(`2026-${day}`);
      phases.push(await phaseOf(id));
    }
    expect(phases).toEqual(["received", "received", "received", "received", "received", "completed"]);
    const appeal = (await reminders()).filter(({ term }) => term === "appeal");
    expect(appeal).toEqual([{ kind: "term", term: "appeal", on: "2026-01-09", person }]);
    expect(subjects()).toContain("aiym@example.kz Еске салу: Келіспеу туралы өтініш");
  });
});

describe("A1.3 the result of a year", () => {
  test("forms itself when the year has ended and its evaluations are complete, and goes to the person as a notice", async () => {
    const [evaluator, person] = [await office.person(), await office.person()];
    const id = await office.evaluation({ person, evaluator });
    await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
    await office.does(person, "notice", await office.noticeAbout(id), { kind: "record-opened", means: "in-system" });
    await work("2025-12-31");
    expect(await annuals()).toEqual([]);
    await work("2026-01-01");
    expect(await annuals()).toEqual([{ phase: "formed", person, period: "2025" }]);
    await work("2026-01-02");
    expect(await annuals()).toHaveLength(1);
  });

  test("waits for a quarter that is not complete until the act's last day", async () => {
    const [evaluator, person] = [await office.person(), await office.person()];
    const id = await office.evaluation({ person, evaluator });
    await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
    await work("2026-01-05");
    expect(await annuals()).toMatchObject([{ phase: "awaited" }]);
    await work("2026-01-29");
    expect(await annuals()).toMatchObject([{ phase: "awaited" }]);
    await work("2026-01-30");
    expect(await annuals()).toMatchObject([{ phase: "formed" }]);
  });

  test("that a court's act has taken out of effect forms anew when its quarter is complete again, years later too", async () => {
    const [evaluator, person] = [await office.person(), await office.person()];
    const id = await office.evaluation({ person, evaluator });
    const told = async (record: string, target: string, ...commands: readonly object[]): Promise<void> => {
      const targets = commands.map((command) => ({ record, id: target, command: command as { kind: string } }));
      expect(await actAs(app, office.body.id, targets)).toMatchObject({ ok: true });
    };
    const marked = async (): Promise<void> => {
      await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
      await office.does(person, "notice", await office.noticeAbout(id), { kind: "record-opened", means: "in-system" });
    };
    await marked();
    for (const day of ["2025-12-31", "2026-01-01"]) await work(day);
    const annual = await inBody(app, office.body.id, (tx) =>
      tx
        .selectFrom("record")
        .select("id")
        .where("body_id", "=", office.body.id)
        .where("kind", "=", "annual")
        .executeTakeFirstOrThrow(),
    );
    await work("2029-03-01");
    const appeal = { kind: "record-court-appeal", filedOn: "2026-01-10", court: "СМАС", number: "1", document: null };
    const outcome = { decidedOn: "2029-02-20", outcome: "annulled", note: "", document: null };
    const carried = { annuls: "result", reason: "Заново", document: null, annual: [annual.id] };
    await told(
      "evaluation",
      id,
      appeal,
      { kind: "record-court-outcome", ...outcome },
      { kind: "carry-out-court-act", ...carried },
    );
    await work("2029-03-02");
    expect(await annuals()).toMatchObject([{ phase: "annulled" }]);
    await told("evaluation", id, { kind: "send-sheet" });
    await marked();
    await work("2029-03-03");
    expect(await annuals()).toMatchObject([{ phase: "annulled" }]);
    for (const day of ["2029-03-20", "2029-03-21"]) await work(day);
    expect(await annuals()).toMatchObject([{ phase: "formed" }]);
  });

  async function annuals(): Promise<readonly object[]> {
    return await inBody(app, office.body.id, (tx) =>
      tx
        .selectFrom("record")
        .select(["phase", "person_id as person", "period"])
        .where("body_id", "=", office.body.id)
        .where("kind", "=", "annual")
        .execute(),
    );
  }
});

test("D5 each day on which something happened has its checkpoint, once", async () => {
  const [evaluator, person] = [await office.person(), await office.person()];
  await work("2025-10-21", 1);
  await office.evaluation({ person, evaluator });
  for (const hour of [2, 9, 23]) await work("2025-10-22", hour);
  const made = await inBody(app, office.body.id, (tx) =>
    tx.selectFrom("checkpoint").select(["number", "at"]).where("body_id", "=", office.body.id).execute(),
  );
  expect(made).toEqual([{ number: 1, at: "2025-10-21T21:00:00.000Z" }]);
});

test("drafts of what is complete and steps that are over are cleaned away", async () => {
  const [evaluator, person] = [await office.person(), await office.person()];
  const id = await office.evaluation({ person, evaluator });
  const draft = { body_id: office.body.id, record_id: id, person_id: evaluator, revision: 1 };
  await inBody(app, office.body.id, (tx) =>
    tx
      .insertInto("draft")
      .values({ ...draft, content: "{}", saved_at: app.clock.now() })
      .execute(),
  );
  const drafts = (): Promise<readonly object[]> =>
    inBody(app, office.body.id, (tx) =>
      tx.selectFrom("draft").select("revision").where("body_id", "=", office.body.id).execute(),
    );
  await work("2025-10-21");
  expect(await drafts()).toHaveLength(1);
  await office.does(evaluator, "evaluation", id, { kind: "submit-marks", given: marks, comments: {}, files: [] });
  await office.does(person, "notice", await office.noticeAbout(id), { kind: "record-opened", means: "in-system" });
  await work("2025-10-31");
  await work("2025-11-01");
  expect([await phaseOf(id), await drafts()]).toEqual(["completed", []]);
});
