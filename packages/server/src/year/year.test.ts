// A year of campaigns played day by day through HTTP and the server's own work; the transcript stands in docs/year-of-karasu.md
// and is written anew by `BAGALAU_TRANSCRIPT=write`.
import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyReceipt } from "@bagalau/methodology";
import { inBody } from "../db/viewer.ts";
import { unlivedIin } from "../demo/fictitious-people.ts";
import { makeCheckpoint } from "../journal/checkpoint.ts";
import { verifyJournal } from "../journal/verify.ts";
import { rebuild } from "../records/rebuild.ts";
import { PlayedYear } from "./played-year.fixture.ts";
import { noteCampaign, noteNewcomer, noteOpenings, noteSession, opens } from "./story-of-the-year.fixture.ts";
import { townsfolk } from "./townsfolk.fixture.ts";

const page = new URL("../../../../docs/year-of-karasu.md", import.meta.url);
const [first, last] = ["2026-01-05", "2027-02-19"];

let year: PlayedYear;
let zone: string | undefined;

beforeAll(async () => {
  // Half a day behind Almaty: a day counted by the host's clock would be another one.
  zone = process.env["TZ"];
  process.env["TZ"] = "America/Los_Angeles";
  year = await PlayedYear.begin(first);
  year.on(first, () => year.settle());
  noteLastQuarter();
  noteFirstQuarter();
  noteSecondQuarter();
  noteThirdQuarter();
  noteFourthQuarter();
  await year.play(first, last);
}, 900_000);

afterAll(async () => {
  process.env["TZ"] = zone;
  await year.close();
});

const usual = (month: string, days: readonly [string, string, string, string]) => ({
  akim: `${month}-${days[0]}`,
  deputy: `${month}-${days[0]}`,
  chief: `${month}-${days[1]}`,
  socialDeputy: `${month}-${days[2]}`,
  social: `${month}-${days[2]}`,
  finance: `${month}-${days[3]}`,
});

/** One evaluator is late; one result is opened before Nauryz. */
function noteLastQuarter(): void {
  noteCampaign(year, "2025-Q4", "2026-01-05", usual("2026-01", ["08", "09", "12", "22"]));
  noteOpenings(year, "2026-01-14", ["finance3"]);
  noteOpenings(year, "2026-01-26", ["finance3"]);
  noteOpenings(year, "2026-02-10", ["finance3"]);
  year.on("2026-03-18", () => opens(year, "finance3"));
  noteClosing("2025-Q4", "2026-04-02");
}

/** A substitute; an application on the last day after Victory Day, another one day late; a session over Kurban Ait. */
function noteFirstQuarter(): void {
  year.on("2026-03-30", async () => {
    const act = { number: "№ 11-ж", on: "2026-03-30" };
    const days = { from: "2026-04-01", until: "2026-04-24" };
    const absence = { ...days, absence: "leave", substitute: year.id("social"), act };
    await year.does("hr", "POST", `/people/${year.id("finance")}/absence`, absence);
  });
  const { finance: _, ...sheets } = usual("2026-04", ["08", "09", "13", "15"]);
  noteCampaign(year, "2026-Q1", "2026-04-01", sheets);
  noteOpenings(year, "2026-04-15", ["social4", "social5"]);
  for (const late of ["social4", "social5"]) year.on("2026-05-06", () => opens(year, late));
  year.on("2026-05-16", async () => {
    const path = `/evaluations/${await year.evaluation("social5", "2026-Q1")}/application`;
    const application = { text: "Прошу пересмотреть оценку.", files: [] };
    await year.refused("social5", "заявление на следующий день после срока", path, application);
    const scan = await year.uploads(
      "hr",
      "заявление.pdf",
      await year.downloads("hr", "/forms/application/blank?format=pdf"),
    );
    const paper = { ...application, scan, receivedOn: "2026-05-16" };
    await year.refused(
      "hr",
      "то же заявление, принесённое на бумаге",
      path.replace("/application", "/paper-application"),
      paper,
    );
  });
  year.on("2026-05-18", async () => {
    const days = { from: "2026-05-18", until: "2026-05-22", act: { number: "№ 8-ө", on: "2026-05-15" } };
    const delegation = { duty: "appointing-official", of: year.id("akim"), by: year.id("deputy"), ...days };
    await year.does("akim", "POST", "/delegations", delegation);
  });
  noteSession(year, {
    who: "social4",
    period: "2026-Q1",
    number: "1",
    outcome: "raise",
    filedOn: "2026-05-15",
    calledOn: "2026-05-20",
    calledBy: "deputy",
    heldOn: "2026-06-01",
    publishedOn: "2026-06-04",
    feedbackOn: "2026-06-05",
    heads: ["finance", "chief"],
    evaluator: "socialDeputy",
  });
  noteClosing("2026-Q1", "2026-06-10");
}

/** Somebody is dismissed and told by letter, somebody has come too lately; a dispute about the procedure. */
function noteSecondQuarter(): void {
  noteNewcomer(year, "2026-06-12", unlivedIin(townsfolk.length, false));
  year.on("2026-06-15", async () => {
    const dismissal = {
      on: "2026-06-15",
      ground: "по собственному желанию",
      act: { number: "№ 22-ж", on: "2026-06-10" },
    };
    await year.does("hr", "POST", `/people/${year.id("social9")}/dismiss`, dismissal);
  });
  noteCampaign(year, "2026-Q2", "2026-07-01", usual("2026-07", ["09", "10", "14", "15"]));
  noteOpenings(year, "2026-07-17", ["social9"]);
  const letter = async () => {
    const about = await year.evaluation("social9", "2026-Q2");
    const { items } = await year.looks("hr", `/notices?about=${about}`);
    return items.find(({ notice }: { notice: string }) => notice === "result-dismissed").id as string;
  };
  year.on("2026-07-15", async () => {
    const sending = {
      means: "registered-letter",
      on: "2026-07-15",
      address: "с. Карасу, ул. Ойдан, 1",
      reference: "RM1KZ",
    };
    await year.does("hr", "POST", `/notices/${await letter()}/sendings`, sending);
  });
  year.on("2026-07-24", async () => {
    const path = `/notices/${await letter()}/proof`;
    const proof = { attempt: 1, kind: "advice", on: "2026-07-21", reference: "RM1KZ", takenBy: null };
    await year.refused("hr", "вручение без уведомления", path, { ...proof, file: null });
    const file = await year.uploads(
      "hr",
      "RM1KZ.pdf",
      await year.downloads("hr", "/forms/result-notice/blank?format=pdf"),
    );
    await year.does("hr", "POST", path, { ...proof, file });
  });
  year.on("2026-07-20", async () => {
    const about = { record: "evaluation", id: await year.evaluation("social10", "2026-Q2") };
    const text = "Лист направлен с опозданием.";
    const { id } = await year.does("social10", "POST", "/disputes", { about, text, files: [] });
    await year.does("hrHead", "POST", `/disputes/${id}/take-up`, { handler: year.id("hrHead") });
    year.on("2026-07-23", async () => {
      const said = { person: year.id("social"), text: "Лист получен 1 июля.", files: [] };
      await year.does("hrHead", "POST", `/disputes/${id}/notes`, said);
      const resolution = { outcome: "rejected", reasons: "Лист направлен в первый день.", measures: "" };
      await year.does("hrHead", "POST", `/disputes/${id}/resolve`, resolution);
    });
  });
  noteClosing("2026-Q2", "2026-08-10");
}

/** A sheet on paper; a disclosure; a session over Independence Day and New Year that lowers a mark. */
function noteThirdQuarter(): void {
  noteCampaign(year, "2026-Q3", "2026-10-01", usual("2026-10", ["08", "09", "13", "15"]), ["hr"]);
  year.on("2026-10-21", async () => {
    const id = await year.evaluation("hr", "2026-Q3");
    const scan = await year.uploads(
      "hrHead",
      "лист.pdf",
      await year.downloads("hrHead", "/forms/general-sheet/blank?format=pdf"),
    );
    const marks = { quality: "4", deadlines: "4", initiative: "4", discipline: "5" };
    const sheet = {
      given: { marks },
      comments: {},
      files: [],
      scan,
      writtenOn: "2026-10-19",
      reason: "Два дня не было связи.",
    };
    await year.does("hrHead", "POST", `/evaluations/${id}/paper`, { ...sheet, signedBy: year.id("chief") });
  });
  noteOpenings(year, "2026-10-16", ["finance1", "social9"]);
  noteOpenings(year, "2026-10-22", ["finance1", "social9"]);
  year.on("2026-10-22", async () => {
    const id = await year.evaluation("social1", "2026-Q3");
    await year.refused("social2", "чужой результат", `/evaluations/${id}/results`, null, "GET");
    await year.refused("akim", "результат без сессии", `/evaluations/${id}/results`, null, "GET");
  });
  year.on("2026-11-10", async () => {
    const request = { disclosure: "access-to-information", number: "№ 5/с", receivedOn: "2026-11-10" };
    const asked = { ...request, asker: "ТОО «Вымысел»", request: "Прошу сведения об оценке.", file: null };
    const { id } = await year.does("hr", "POST", "/disclosures", asked);
    const results = [{ record: "evaluation", id: await year.evaluation("social1", "2026-Q3") }];
    const disclosed = { ground: "Закон «О доступе к информации»", results, withheld: "", file: null };
    await year.refused("hr", "раскрыть без руководителя службы", `/disclosures/${id}/disclose`, disclosed);
    year.on(
      "2026-11-12",
      async () => void (await year.does("hrHead", "POST", `/disclosures/${id}/disclose`, disclosed)),
    );
  });
  year.on("2026-12-11", () => opens(year, "finance1"));
  noteSession(year, {
    who: "finance1",
    period: "2026-Q3",
    number: "2",
    outcome: "lower",
    filedOn: "2026-12-21",
    calledOn: "2026-12-24",
    calledBy: "akim",
    heldOn: "2027-01-06",
    publishedOn: "2027-01-11",
    feedbackOn: "2027-01-12",
    heads: ["social", "chief"],
    evaluator: "finance",
  });
  noteClosing("2026-Q3", "2027-01-20");
}

/** The year forms itself by 30 January, and anew where a session has changed a quarter since. */
function noteFourthQuarter(): void {
  noteCampaign(year, "2026-Q4", "2027-01-05", usual("2027-01", ["08", "11", "12", "13"]));
  noteOpenings(year, "2027-01-14", ["social12", "social9"]);
  year.on("2027-01-25", () => opens(year, "social12"));
  noteOpenings(year, "2027-02-02", ["social9"]);
  noteSession(year, {
    who: "social12",
    period: "2026-Q4",
    number: "1",
    outcome: "raise",
    filedOn: "2027-01-29",
    calledOn: "2027-02-02",
    calledBy: "akim",
    heldOn: "2027-02-08",
    publishedOn: "2027-02-10",
    feedbackOn: "2027-02-11",
    heads: ["finance", "chief"],
    evaluator: "social",
  });
  noteOpenings(year, "2027-02-12", ["social9"]);
  noteClosing("2026-Q4", "2027-02-18");
}

function noteClosing(period: string, day: string): void {
  year.on(day, async () => {
    const { items } = await year.looks("hr", `/campaigns?period=${period}`);
    await year.does("hr", "POST", `/campaigns/${items[0].id}/close`);
  });
}

describe("a year of Karasu, on a host whose day is another one", () => {
  test("the host's clock stands in Los Angeles", () => {
    expect(new Date("2026-01-05T03:00:00Z").getDate()).toBe(4);
  });

  test("reads as docs/year-of-karasu.md says", async () => {
    const text = `${front}${year.chronicle.text}`;
    if (process.env["BAGALAU_TRANSCRIPT"] === "write") await writeFile(page, text);
    expect(text).toBe(await readFile(page, "utf8"));
  });

  test("D5 its journal verifies to the last line, and its tables are what the journal makes", async () => {
    await makeCheckpoint(year.app, year.body);
    const { publicKeys } = year.app.secrets;
    expect(await verifyJournal(year.app.pool, { publicKeys })).toMatchObject({ bodies: 1, destroyed: 0, faults: [] });
    expect((await rebuild(year.app, year.body)).faults).toEqual([]);
  });

  test("A1.7 every receipt of the year computes anew", async () => {
    const rows = await inBody(year.app, year.body, (tx) =>
      tx
        .selectFrom("event")
        .select("data")
        .where("body_id", "=", year.body)
        .where("kind", "=", "result-computed")
        .execute(),
    );
    const wrong: unknown[] = [];
    for (const { data } of rows) {
      const { receipt } = data as unknown as { readonly receipt: unknown };
      const checks = await verifyReceipt(receipt, year.app.law.library);
      wrong.push(...checks.filter(({ ok }) => !ok));
    }
    expect([rows.length > 150, wrong]).toEqual([true, []]);
  });
});

const front = `# A year of Karasu · Қарасудың бір жылы · Один год Карасу

**kk.** Ойдан шығарылған ауданның бес тоқсаны күн сайын HTTP арқылы және сервердің өз жұмысымен ойналды; мұнда журналда
жазылғаны тұр. Бұл бетті сынақ жазады және салыстырады (\`packages/server/src/year/year.test.ts\`).

**ru.** Пять кварталов вымышленного района сыграны день за днём через HTTP и собственную работу сервера; здесь стоит то, что
записано в журнале. Страницу пишет и сверяет тест.

**en.** Five quarters of a fictitious district, played day by day through HTTP and the server's own work; what stands here is
what the journal holds, in Russian. The page is written and compared by the test: \`BAGALAU_TRANSCRIPT=write\` writes it anew.
`;
