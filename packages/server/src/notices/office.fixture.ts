// A body with people and notices for the tests of delivery, on a database of its own, with real carriers.
import { v7 as newId } from "uuid";
import { inBody } from "../db/viewer.ts";
import { act, actAs } from "../records/act.ts";
import type { Acted } from "../records/act.ts";
import { foundBody } from "../records/body.ts";
import type { Body } from "../records/body.ts";
import { testApp } from "../test-app.ts";
import type { TestApp } from "../test-app.ts";
import { noticeNow } from "./notice-state.ts";

export interface Office {
  readonly app: TestApp;
  readonly body: Body;
  /** A new person, at the addresses given. */
  readonly person: (over?: { email?: string | null; phone?: string | null; language?: string }) => Promise<string>;
  /** A queued notice of the edition. `count` to the same person. */
  readonly notice: (notice: string, person: string) => Promise<string>;
  readonly stateOf: (notice: string) => Promise<{ phase: string; attempts: readonly object[]; retryAt: string | null }>;
  /** An evaluation whose sheet is with its evaluator: `2025-Q3` unless told otherwise. */
  readonly evaluation: (
    people: { person: string; evaluator: string; dismissedOn?: string | null },
    quarter?: Quarter,
  ) => Promise<string>;
  /** Somebody's own command; throws where it is refused. */
  readonly does: (
    person: string,
    record: string,
    id: string,
    command: { kind: string; [field: string]: unknown },
  ) => Promise<void>;
  /** The notice about a record that is still to be proved. */
  readonly noticeAbout: (record: string) => Promise<string>;
  /** The body gives a role to the person's account. */
  readonly appoint: (person: string, role: string) => Promise<void>;
}

interface Quarter {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export const marks = { marks: { quality: "4", deadlines: "4", initiative: "3.5", discipline: "4.48" } };

const law = { pack: "kz/karasu-akimat", edition: "2025-08-14" } as const;

/** Morning of the last day for the sheets of the third quarter. */
export const morning = "2025-10-20T04:00:00.000Z";

/** An application with carriers as the delivery settings say. */
export async function officeApp(delivery: unknown): Promise<TestApp> {
  return await testApp({
    at: morning,
    environment: { BAGALAU_DELIVERY: JSON.stringify(delivery), BAGALAU_PUBLIC_URL: "https://bagalau.example.kz" },
  });
}

/** A fresh body of the application, whose clock is set to the morning. */
export async function openOffice(app: TestApp): Promise<Office> {
  app.clock.set(morning);
  const title = { kk: "Қарасу ауданы әкімінің аппараты", ru: "Аппарат акима Карасуского района", en: "Karasu" };
  const body = await foundBody(app, { title, pack: law.pack });
  return {
    app,
    body,
    person: async ({ email = null, phone = null, language = "kk" } = {}) => {
      const id = newId();
      const names = { family_name: "Қоңырбаева", given_name: "Әсел", patronymic: "Ғұмарқызы" };
      const head = { body_id: body.id, record_id: id };
      const card = { ...head, iin: null, email, phone, address: null, language };
      await inBody(app, body.id, async (tx) => {
        await tx
          .insertInto("person")
          .values({ ...head, ...names, dismissed_on: null })
          .execute();
        await tx.insertInto("person_card").values(card).execute();
      });
      return id;
    },
    notice: async (notice, person) => {
      const id = newId();
      const about = { record: "evaluation", id: newId(), result: null, person, period: "2025-Q3", campaign: null };
      const to = { person, role: "evaluated" };
      const command = { kind: "queue", id, ...law, notice, about, to };
      sound(await actAs(app, body.id, [{ record: "notice", id, command }]));
      return id;
    },
    evaluation: async (
      { person, evaluator, dismissedOn = null },
      quarter = { id: "2025-Q3", from: "2025-07-01", to: "2025-09-30" },
    ) => {
      const id = newId();
      const title = { kk: "Бас маман", ru: "Главный специалист", en: "Chief specialist" };
      const opening = {
        kind: "open",
        id,
        ...law,
        lawOn: quarter.to,
        campaign: null,
        period: quarter,
        person,
        post: { id: newId(), title, category: "other", unit: newId() },
        evaluator,
        evaluatorBy: "16",
        rule: "sheet",
        fixed: { form: "general" },
        dismissedOn,
      };
      const commands = [opening, { kind: "send-sheet" }];
      const targets = commands.map((command) => ({ record: "evaluation", id, command }));
      sound(await actAs(app, body.id, targets));
      return id;
    },
    does: async (person, record, id, command) => {
      const actor = { account: newId(), person, roles: [], actingFor: null };
      sound(await act(app, { body: body.id, actor, key: newId(), language: "kk" }, [{ record, id, command }]));
    },
    noticeAbout: async (record) => {
      const { record_id: id } = await inBody(app, body.id, (tx) =>
        tx
          .selectFrom("notice")
          .select("record_id")
          .where("about_id", "=", record)
          .where("proved_on", "is", null)
          .orderBy("record_id", "desc")
          .executeTakeFirstOrThrow(),
      );
      return id;
    },
    stateOf: async (notice) => {
      const now = await noticeNow(app, body.id, notice);
      if (now === null) throw new Error(`There is no notice ${notice}.`);
      const { phase, attempts, retryAt } = now.state;
      return { phase, attempts, retryAt };
    },
    appoint: async (person, role) => {
      const account = newId();
      const head = { body_id: body.id, record_id: account };
      await inBody(app, body.id, async (tx) => {
        await tx
          .insertInto("account")
          .values({
            ...head,
            login: account,
            nature: "person",
            phase: "active",
            person_id: person,
            language: "kk",
            invitation_id: null,
            invitation_until: null,
            password_id: null,
            generation: 1,
          })
          .execute();
        await tx
          .insertInto("account_role")
          .values({ ...head, grant_id: newId(), role, from_day: "2025-01-01", until_day: null, act: "№ 1" })
          .execute();
      });
    },
  };
}

function sound(acted: Acted): void {
  if (!acted.ok) throw new Error(JSON.stringify(acted));
}
