// A district before a real server through a year: people who ask by HTTP, each day's own work, a clock that goes from day to day,
// and a chronicle of what the journal says happened.
import { v7 as uuid } from "uuid";
import { sql } from "kysely";
import { addDays } from "@bagalau/calendar";
import { apiPrefix, contract } from "@bagalau/contract";
import { dateText } from "@bagalau/methodology/wording";
import { refusalSentence } from "@bagalau/procedure";
import { todayIn } from "../clock.ts";
import { inBody } from "../db/viewer.ts";
import { instantIn } from "../demo/instant-in.ts";
import { sessionCookie } from "../http/cookie.ts";
import { allRoutes } from "../http/features.ts";
import { makeServer } from "../http/server.ts";
import { identityOf } from "../identity/identity.ts";
import { sessionOf } from "../identity/session-of.ts";
import { openSession } from "../identity/sessions.ts";
import { runDueWork } from "../jobs/due-work.ts";
import { actAs } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { Chronicle } from "./chronicle.fixture.ts";
import type { ToldEvent } from "./chronicle.fixture.ts";
import { nameOf, staffTable, townsfolk } from "./townsfolk.fixture.ts";

const zone = "Asia/Almaty";
const weekdays = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];

/** What came over the wire, taken apart by the story that knows it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Shown = any;

type Deed = () => Promise<void>;

export class PlayedYear {
  readonly app: TestApp;
  readonly body: string;
  readonly chronicle: Chronicle;
  readonly #address: string;
  readonly #stop: () => Promise<void>;
  /** By the key of a townsman; `clerk` keeps the staff list before anybody else is there. */
  readonly #people = new Map<string, { readonly person: string | null; readonly account: string }>();
  readonly #names = new Map<string, string>();
  readonly #cookies = new Map<string, string>();
  readonly #agenda = new Map<string, Deed[]>();
  #position = 0;

  private constructor(parts: { app: TestApp; body: string; address: string; stop: () => Promise<void> }) {
    this.app = parts.app;
    this.body = parts.body;
    this.#address = parts.address;
    this.#stop = parts.stop;
    const { data } = parts.app.law.calendar("kz");
    this.chronicle = new Chronicle(data, (id) => (id === null ? "–" : (this.#names.get(id) ?? "–")));
  }

  static async begin(day: string): Promise<PlayedYear> {
    const limits = { BAGALAU_ADDRESS_PER_MINUTE: "1000000", BAGALAU_ACCOUNT_PER_MINUTE: "1000000" };
    const app = await testApp({ at: instantIn(zone, day, "08:00"), environment: limits });
    const routes = allRoutes(app);
    const server = await makeServer(app, { contract, refusalSentence, routes, sessionOf: sessionOf(app) });
    const address = await server.listen({ host: "127.0.0.1", port: 0 });
    const title = { kk: "Қарасу ауданының әкімдігі", ru: "Акимат Карасуского района", en: "Akimat of Karasu district" };
    const { id: body } = await foundBody(app, { title, pack: "kz/karasu-akimat" });
    const stop = async () => {
      await server.close();
      await app.close();
    };
    return new PlayedYear({ app, body, address, stop });
  }

  close(): Promise<void> {
    return this.#stop();
  }

  get today(): string {
    return todayIn(this.app.clock, zone);
  }

  /** Everybody who has come so far. */
  get people(): readonly string[] {
    return [...this.#people].filter(([, { person }]) => person !== null).map(([key]) => key);
  }

  id(key: string): string {
    return this.#people.get(key)!.person!;
  }

  on(day: string, deed: Deed): void {
    this.#agenda.set(day, [...(this.#agenda.get(day) ?? []), deed]);
  }

  /** Every day from one to the other: at half past eight the day's work, from nine on what people do. */
  async play(from: string, to: string): Promise<void> {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const [heading, before] = [this.#headingOf(day), this.chronicle.text];
      this.chronicle.heading(heading);
      const empty = this.chronicle.text;
      this.app.clock.set(instantIn(zone, day, "08:30"));
      await runDueWork(this.app);
      await this.#tell();
      await this.#tellReminders();
      this.app.clock.set(instantIn(zone, day, "09:00"));
      for (const deed of this.#agenda.get(day) ?? []) await deed();
      if (this.chronicle.text === empty) this.chronicle.forget(before);
    }
  }

  /** The staff list comes in one table; then everybody has an account. */
  async settle(): Promise<void> {
    await this.#invite("clerk", null, ["hr"]);
    const form = new FormData();
    const fields = { mode: "run", on: this.today, act: "№ 1-ш", actOn: this.today };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("file", new Blob([staffTable()]), "staff.csv");
    const answer = await this.#ask("clerk", "POST", "/people/import", form);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    const { people, posts, units } = answer.body;
    const { body: listed } = await this.#ask("clerk", "GET", "/people?limit=200", null);
    for (const { id, name } of listed.items) this.#names.set(id, name);
    for (const townsman of townsfolk) {
      const person = [...this.#names].find(([, name]) => name === nameOf(townsman))![0];
      await this.#invite(townsman.key, person, townsman.roles ?? []);
    }
    await this.#skip();
    this.chronicle.note(
      `Внесён штат одной таблицей: подразделений ${units.created}, должностей ${posts.created}, людей ${people.created}`,
    );
  }

  /** Somebody new on the staff list, and his account. */
  async joins(key: string, person: string, name: string): Promise<void> {
    this.#names.set(person, name);
    await this.#invite(key, person, []);
  }

  /** Throws where it is refused. */
  async does(who: string, method: "GET" | "POST", path: string, content: object | null = null): Promise<Shown> {
    const { status, body } = await this.#ask(who, method, path, content);
    if (status >= 300) throw new Error(`${this.today} ${who} ${method} ${path}: ${status} ${JSON.stringify(body)}`);
    await this.#tell();
    return body;
  }

  /** It must be refused, and why is told. */
  async refused(who: string, what: string, path: string, content: object | null, method: "GET" | "POST" = "POST") {
    const { status, body } = await this.#ask(who, method, path, content);
    if (status < 400) throw new Error(`${this.today} ${who} ${path} was not refused.`);
    const reasons = body.faults.map((fault: Shown) => fault.sentence);
    const clause = body.clause === undefined || body.clause === null ? "" : ` (п. ${body.clause})`;
    const said = reasons.length === 0 ? body.detail : [...new Set(reasons)].join(" ");
    this.chronicle.note(`**Отказано** (${status}): ${this.#nameOf(who)}, ${what}: ${said}${clause}`);
    await this.#tell();
  }

  /** A file that the server draws. */
  async downloads(who: string, path: string): Promise<Uint8Array> {
    const headers = { cookie: await this.#cookieOf(who), "accept-language": "ru" };
    const response = await fetch(`${this.#address}${apiPrefix}${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await this.#skip();
    return new Uint8Array(await response.arrayBuffer());
  }

  async uploads(who: string, name: string, content: Uint8Array): Promise<string> {
    const form = new FormData();
    form.append("file", new Blob([Uint8Array.from(content)]), name);
    const { status, body } = await this.#ask(who, "POST", "/files", form);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id as string;
  }

  /** The evaluation of somebody in a quarter. */
  async evaluation(key: string, period: string): Promise<string> {
    const { body } = await this.#ask("hr", "GET", `/evaluations?period=${period}&person=${this.id(key)}`, null);
    await this.#skip();
    return body.items[0].id as string;
  }

  /** Who asks reads nothing that the chronicle tells of. */
  async looks(who: string, path: string): Promise<Shown> {
    const { status, body } = await this.#ask(who, "GET", path, null);
    if (status !== 200) throw new Error(`${who} ${path}: ${JSON.stringify(body)}`);
    await this.#skip();
    return body;
  }

  async #invite(key: string, person: string | null, roles: readonly string[]): Promise<void> {
    const [account, invitation, today] = [uuid(), uuid(), this.today];
    const given = roles.map((role) => ({ role, from: today, until: null, act: "№ 1-ө" }));
    const login = `${key.toLowerCase()}.karasu`;
    const invite = { kind: "invite", account, login, person, language: "ru", roles: given, invitation, until: today };
    const activate = { kind: "activate", invitation, password: uuid(), factor: null };
    const commands = [invite, activate].map((command) => ({ record: "account", id: account, command }));
    const acted = await actAs(this.app, this.body, commands);
    if (!acted.ok) throw new Error(JSON.stringify(acted));
    this.#people.set(key, { person, account });
    await this.#skip();
  }

  async #ask(who: string, method: string, path: string, content: object | null) {
    const isForm = content instanceof FormData;
    const body = content === null ? {} : { body: isForm ? content : JSON.stringify(content) };
    const type = content === null || isForm ? {} : { "content-type": "application/json" };
    const key = method === "GET" ? {} : { "idempotency-key": uuid() };
    const headers = { cookie: await this.#cookieOf(who), "accept-language": "ru", ...type, ...key };
    const response = await fetch(`${this.#address}${apiPrefix}${path}`, { method, headers, ...body });
    const text = await response.text();
    this.app.clock.advance(10_000);
    return { status: response.status, body: (text === "" ? null : JSON.parse(text)) as Shown };
  }

  /** A session of the day: nobody's lasts over the night. */
  async #cookieOf(who: string): Promise<string> {
    const known = this.#cookies.get(`${who} ${this.today}`);
    if (known !== undefined) return known;
    const { account } = this.#people.get(who)!;
    const { token } = await inBody(this.app, this.body, async (tx) => {
      const { generation } = await tx
        .selectFrom("account")
        .select("generation")
        .where("body_id", "=", this.body)
        .where("record_id", "=", account)
        .executeTakeFirstOrThrow();
      const owner = { body: this.body, account, generation };
      return openSession(identityOf(this.app), tx, owner, 2, { agent: "test", address: "127.0.0.1", device: null });
    });
    const cookie = `${sessionCookie(this.app.config).name}=${token}`;
    this.#cookies.set(`${who} ${this.today}`, cookie);
    return cookie;
  }

  #nameOf(key: string): string {
    return this.#names.get(this.#people.get(key)?.person ?? "") ?? "Система";
  }

  async #tell(): Promise<void> {
    this.chronicle.happened(await this.#fresh());
  }

  async #skip(): Promise<void> {
    await this.#fresh();
  }

  async #fresh(): Promise<readonly ToldEvent[]> {
    const { rows } = await inBody(this.app, this.body, (tx) =>
      sql<Shown>`
        select e.position, e.xmin::text as act, e.record, e.kind, e.data, e.actor, r.person_id as person
        from event e join record r on r.body_id = e.body_id and r.id = e.record_id
        where e.body_id = ${this.body} and e.position > ${this.#position} order by e.position`.execute(tx),
    );
    this.#position = Number(rows.at(-1)?.position ?? this.#position);
    const name = (id: string | null): string | null => (id === null ? null : (this.#names.get(id) ?? "–"));
    return asDecided(rows, ({ person }) => name(person) ?? "–").map(
      ({ record, kind, data, actor, person }): ToldEvent => {
        const by = actor.person === null && actor.account !== null ? "Кадровая служба" : name(actor.person);
        return { record, kind, data, by, actingFor: name(actor.actingFor), about: name(person) };
      },
    );
  }

  async #tellReminders(): Promise<void> {
    const { rows } = await inBody(this.app, this.body, (tx) =>
      sql<Shown>`
        select m.kind, m.term, m.person_id as person, m.due_day as due, m.content,
          (select count(*)::int from reminder_record x where x.body_id = m.body_id and x.reminder_id = m.id) as records
        from reminder m where m.body_id = ${this.body} and m.on_day = ${this.today} order by m.id`.execute(tx),
    );
    const { terms } = this.app.law.editionOn("kz/karasu-akimat", this.today)!;
    const titleOf = (term: string): string => terms.get(term)!.title.ru;
    const said = rows.map(({ kind, term, person, due, content, records }) => {
      const overdue = content.map(
        (one: Shown) => `«${titleOf(one.term)}» – ${one.count}, с ${dateText("ru", one.earliest)}`,
      );
      const what =
        kind === "term"
          ? `срок «${titleOf(term)}» до ${dateText("ru", due)}, дел: ${records}`
          : `просрочено: ${overdue.join("; ")}`;
      return { what, whom: person === null ? "никому" : this.#names.get(person)! };
    });
    const ordered = said.toSorted(byText(({ whom }) => whom));
    for (const [what, group] of Map.groupBy(ordered, (one) => one.what)) {
      const names = group.length > 4 ? `${group.length} чел.` : group.map(({ whom }) => whom).join(", ");
      this.chronicle.note(`Напоминание (${what}): ${names}`);
    }
  }

  #headingOf(day: string): string {
    const { working, why } = this.app.law.calendar("kz").dayOn(day);
    const title = this.app.law.calendar("kz").data.holidays.find(({ id }) => id === why.holiday)?.title.ru;
    const name = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
    const off = working ? "" : ` (${title === undefined ? "выходной" : title})`;
    return `### ${day}, ${name}${off}`;
  }
}

/**
 * What one act wrote stands in the journal by the ids of its records, which are others each time: the campaign, whose decision it
 * was, is told first, and then everybody by his name.
 */
function asDecided(rows: readonly Shown[], nameOf: (event: Shown) => string): readonly Shown[] {
  const acts = Map.groupBy(rows, ({ act }) => act as string);
  const rank = (event: Shown): string => (event.record === "campaign" ? "" : nameOf(event));
  return [...acts.values()].flatMap((events) => events.toSorted(byText(rank)));
}

/** Those of one text stay as they stand. */
function byText<One>(text: (one: One) => string): (left: One, right: One) => number {
  return (left, right) => {
    const [before, after] = [text(left), text(right)];
    return before === after ? 0 : before < after ? -1 : 1;
  };
}
