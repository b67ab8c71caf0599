// The second and third wall: what everybody sees of each table is what the access table says, and a reader's transaction can
// neither widen that nor select what is nobody's to see.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { mayDo } from "@bagalau/procedure";
import type { Edition } from "@bagalau/methodology";
import { inBody, withViewer } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { lookedOn } from "./people-of-scene.fixture.ts";
import type { Seated } from "./people-of-scene.fixture.ts";
import { openScene } from "./scene.fixture.ts";
import type { Scene } from "./scene.fixture.ts";

let scene: Scene;
let edition: Edition;
let held: readonly Held[];
beforeAll(async () => {
  scene = await openScene();
  ({ edition } = scene.app.law.law("kz/karasu-akimat", "2025-08-14"));
  held = await everything();
}, 180_000);
afterAll(() => scene.close());

interface Held {
  readonly id: string;
  readonly kind: string;
  readonly phase: string;
  readonly person: string | null;
  readonly parties: readonly { readonly person: string; readonly role: string }[];
}

/** Every record of the body with those who are something to it on the day. */
async function everything(): Promise<readonly Held[]> {
  return inBody(scene.app, scene.home.body, async (tx) => {
    const { rows } = await sql<Held>`
      select r.id, r.kind, r.phase, r.person_id as person, coalesce((
        select json_agg(json_build_object('person', p.person_id, 'role', p.role)) from party p
        where p.body_id = r.body_id and p.record_id = r.id
          and coalesce(p.from_day, '-infinity') <= ${lookedOn} and coalesce(p.until_day, 'infinity') >= ${lookedOn}
      ), '[]') as parties
      from record r where r.body_id = ${scene.home.body}`.execute(tx);
    return rows;
  });
}

function viewerOf({ account, person, roles }: Seated, body = scene.home.body): Viewer {
  return { body, account, person, roles, today: lookedOn, language: "kk" };
}

function everybody(): readonly Seated[] {
  return [...scene.home.everybody, scene.home.machine];
}

function may(who: Seated, { kind, phase, person, parties }: Held, action: string): boolean {
  const own = parties.filter((party) => party.person === who.person).map(({ role }) => role);
  const self = person !== null && person === who.person ? ["self"] : [];
  return mayDo({ roles: [...who.roles, ...own, ...self], record: kind, phase, action, edition }).ok;
}

async function seen(who: Seated, table: string, column = "record_id"): Promise<readonly string[]> {
  return withViewer(scene.app, viewerOf(who), async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)} order by 1`.execute(tx);
    return rows.map(({ id }) => id);
  });
}

/** Ids that hold rows of the table at all. */
async function filled(table: string, column: string): Promise<ReadonlySet<string>> {
  return inBody(scene.app, scene.home.body, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(column)} as id from ${sql.table(table)} where body_id = ${scene.home.body}`.execute(tx);
    return new Set(rows.map(({ id }) => id));
  });
}

const tables = [
  { table: "record", column: "id", action: "see" },
  { table: "party", action: "see" },
  { table: "term", action: "see" },
  { table: "keeping", action: "see" },
  { table: "notice", action: "see" },
  { table: "dispute", action: "see" },
  { table: "disclosure", action: "see" },
  { table: "destruction", action: "see" },
  { table: "reading", action: "see" },
  { table: "transfer", action: "see" },
  { table: "account", action: "see" },
  { table: "account_role", action: "see" },
  { table: "delegation", action: "see" },
  { table: "campaign", action: "see" },
  { table: "result", action: "read-result" },
  { table: "event", action: "read-journal" },
  { table: "file", action: "read-file" },
  { table: "person_card", action: "read-card" },
  { table: "absence", action: "read-card" },
] as const;

describe("row security", () => {
  test.each(tables)(
    "D1 shows of $table what the access table lets each see by $action",
    async ({ table, action, ...more }) => {
      const column = "column" in more ? more.column : "record_id";
      const rows = await filled(table, column);
      for (const who of everybody()) {
        const expected = held.filter((record) => rows.has(record.id) && may(who, record, action)).map(({ id }) => id);
        expect([who.name, await seen(who, table, column)]).toEqual([who.name, expected.toSorted()]);
      }
    },
  );

  test("D1 of another body shows nothing, whatever the role", async () => {
    const stranger = viewerOf(scene.abroad.of("hr"), scene.abroad.body);
    for (const { table } of tables) {
      const count = await withViewer(scene.app, stranger, async (tx) => {
        const { rows } = await sql<{ count: number }>`
          select count(*)::int as count from ${sql.table(table)} where body_id <> ${scene.abroad.body}`.execute(tx);
        return rows[0]!.count;
      });
      expect([table, count]).toEqual([table, 0]);
    }
  });
});

function asReader(statement: string, who: Seated = scene.home.of("hr-head")): Promise<unknown[]> {
  return withViewer(scene.app, viewerOf(who), async (tx) => (await sql.raw(statement).execute(tx)).rows);
}

describe("a reader's transaction", () => {
  test("cannot select the state of records, whatever the reader's role", async () => {
    await expect(asReader("select state from public.record")).rejects.toThrow("permission denied for table record");
    await expect(asReader("select * from public.record")).rejects.toThrow("permission denied for table record");
  });

  test("finds under the name of records only the parts of states that lists show", async () => {
    const rows = (await asReader("select distinct kind, json_object_keys(state) as part from record")) as {
      kind: string;
      part: string;
    }[];
    const parts = Map.groupBy(rows, ({ kind }) => kind);
    expect(
      parts
        .get("evaluation")!
        .map(({ part }) => part)
        .toSorted(),
    ).toEqual(["application", "evaluator", "exclusion", "post", "remains", "session"]);
    expect([...parts.keys()].toSorted()).toEqual([
      "annual",
      "campaign",
      "delegation",
      "destruction",
      "evaluation",
      "notice",
    ]);
  });

  test("finds what was said in a disagreement, and years, only where their reader may read them", async () => {
    const applications =
      "select 1 from record where kind = 'evaluation' and json_typeof(state -> 'application') = 'object'";
    const years = "select 1 from record where kind = 'annual' and state is not null";
    for (const player of ["administrator", "auditor", "another servant"] as const) {
      expect(await asReader(applications, scene.home.of(player))).toEqual([]);
      expect(await asReader(years, scene.home.of(player))).toEqual([]);
    }
    expect((await asReader(applications, scene.home.of("evaluated"))).length).toBeGreaterThan(0);
    expect((await asReader(years)).length).toBeGreaterThan(0);
  });

  test("finds where messages went only where he may know the person's contacts", async () => {
    const sent = `select jsonb_array_length((state -> 'attempts')::jsonb) as attempts,
        jsonb_path_query_array((state -> 'attempts')::jsonb, '$[*].address ? (@ != null)') as addresses
      from record where kind = 'notice' and jsonb_array_length((state -> 'attempts')::jsonb) > 0`;
    const addressesOf = async (player: Parameters<typeof scene.home.of>[0]) =>
      ((await asReader(sent, scene.home.of(player))) as { addresses: string[] }[]).flatMap(
        ({ addresses }) => addresses,
      );
    expect((await addressesOf("hr")).length).toBeGreaterThan(0);
    for (const player of ["administrator", "auditor"] as const) {
      expect((await asReader(sent, scene.home.of(player))).length).toBeGreaterThan(0);
      expect(await addressesOf(player)).toEqual([]);
    }
    const token = randomUUID();
    await inBody(scene.app, scene.home.body, (tx) =>
      sql`
        insert into delivery (body_id, id, about, about_id, means, address, state, tries, due_at, reference, detail)
        select body_id, ${token}, 'notice', record_id, 'e-mail', 'aigul@example.kz', 'bounced', 1, now(), 'ref-1', 'no mailbox'
        from notice where body_id = ${scene.home.body} and to_person = ${scene.home.of("evaluated").person} limit 1`.execute(
        tx,
      ),
    );
    const row = `select state, address, reference, detail from delivery where id = '${token}'`;
    const whole = { state: "bounced", address: "aigul@example.kz", reference: "ref-1", detail: "no mailbox" };
    expect(await asReader(row, scene.home.of("hr"))).toEqual([whole]);
    expect(await asReader(row, scene.home.of("evaluated"))).toEqual([whole]);
    for (const player of ["administrator", "auditor"] as const) {
      expect(await asReader(row, scene.home.of(player))).toEqual([
        { state: "bounced", address: null, reference: null, detail: null },
      ]);
    }
    await expect(asReader("select address from public.delivery", scene.home.of("administrator"))).rejects.toThrow(
      "permission denied for table delivery",
    );
  });

  test("does not become the server by any setting", async () => {
    const servant = scene.home.of("another servant");
    const before = await asReader("select count(*) from result", servant);
    for (const lasting of [true, false]) {
      const after = await withViewer(scene.app, viewerOf(servant), async (tx) => {
        await sql`select set_config('bagalau.mode', 'process', ${!lasting}::boolean)`.execute(tx);
        const { rows } = await sql`select count(*) from result`.execute(tx);
        await sql`select set_config('bagalau.mode', '', false)`.execute(tx);
        return rows;
      });
      expect(after).toEqual(before);
    }
  });

  test.each([
    ["load_records(current_body(), '{}', '{}')", "load_records"],
    ["all_bodies()", "all_bodies"],
    ["session_holders(current_body(), '{}', '{}', '{}', '{}', '{}')", "session_holders"],
    ["append_acts(current_body(), '{}', '{}', '{}', '{}', '[]', '{}')", "append_acts"],
    ["bodies_to_enter()", "bodies_to_enter"],
    ["erase_record(current_body(), current_body())", "erase_record"],
  ])("cannot call %s", async (call, name) => {
    await expect(asReader(`select * from ${call}`)).rejects.toThrow(`permission denied for function ${name}`);
  });

  test.each([
    "session",
    "kept_password",
    "totp",
    "passkey",
    "recovery_code",
    "key_secret",
    "sign_in_attempt",
    "letter",
    "push_device",
    "signalled",
  ])("cannot select from %s", async (table) => {
    await expect(asReader(`select * from ${table}`)).rejects.toThrow(`permission denied for table ${table}`);
  });

  test.each(["event", "record", "result", "draft", "command"])("writes nothing into %s", async (table) => {
    await expect(asReader(`delete from public.${table}`)).rejects.toThrow(/read-only transaction|permission denied/u);
  });
});

test("the server itself can neither alter nor take away a line of the journal", async () => {
  for (const statement of [
    "update event set kind = 'forged'",
    "delete from event",
    "truncate event",
    "update command set answer = '{}'",
    "delete from checkpoint",
    "delete from record",
  ]) {
    const tried = inBody(scene.app, scene.home.body, (tx) => sql.raw(statement).execute(tx));
    await expect(tried).rejects.toThrow("permission denied");
  }
});

test("every function that works with its owner's rights has a path of its own, and a reader may call but one of them", async () => {
  const { rows } = await scene.app.pool.query<{ name: string; path: string; open: boolean }>(
    `select proname as name, (select c from unnest(proconfig) c where c like 'search_path=%') as path,
      has_function_privilege('bagalau_viewer', oid, 'execute') as open
     from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
  );
  expect(rows.filter(({ open }) => open).map(({ name }) => name)).toEqual(["viewer_records"]);
  expect([...new Set(rows.map(({ path }) => path.replaceAll(/["' ]/gu, "")))]).toEqual(["search_path=public,pg_temp"]);
});
