// Tells the story to the server: each deed is an act of the person whose duty it is, with the roles that he has on that day.
import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { sql } from "kysely";
import { refusalSentence } from "@bagalau/procedure";
import type { EvaluationState } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { todayIn } from "../clock.ts";
import type { SetClock } from "../clock.ts";
import { inBody } from "../db/viewer.ts";
import { attachFiles } from "../files/attach.ts";
import { keepFile } from "../files/queries.ts";
import { runIfDue } from "../jobs/due-work.ts";
import { works } from "../jobs/works.ts";
import { act } from "../records/act.ts";
import type { Acted } from "../records/act.ts";
import type { Body } from "../records/body.ts";
import { loadRecords } from "../records/load.ts";
import type { Command } from "../records/registry.ts";
import { instantIn } from "./instant-in.ts";

/** An application whose clock the story moves, and the body in which it happens. */
export interface Stage {
  readonly app: App & { readonly clock: SetClock };
  readonly body: Body;
}

/** Whoever acts: an account, mostly with a person. */
export interface Actor {
  readonly person: string | null;
  readonly account: string;
  /** Whose duty he carries out under a delegation. */
  readonly actingFor?: string;
}

/** A deed that the law does not take: the story is wrong, or it is told for the sake of the refusal. */
export class Refused extends Error {
  readonly acted: Extract<Acted, { ok: false }>;

  constructor(deed: string, acted: Extract<Acted, { ok: false }>) {
    super(`${deed}: ${acted.kind} ${acted.refusals.map((one) => refusalSentence(one, "ru")).join(" ")}`);
    this.name = "Refused";
    this.acted = acted;
  }
}

export type Evaluation = Extract<EvaluationState, { readonly remains: false }>;

/** Between two deeds of one day, in milliseconds. */
const pause = 40_000;

export class Teller {
  readonly stage: Stage;
  /** By account and day: they change by acts on accounts and delegations alone. */
  readonly #roles = new Map<string, readonly string[]>();

  constructor(stage: Stage) {
    this.stage = stage;
  }

  get today(): string {
    return todayIn(this.stage.app.clock, this.stage.body.timeZone);
  }

  /** `time`: `09:30` by the body's clock. The story goes forwards alone: a day that has passed already changes nothing. */
  day(day: string, time = "09:00"): void {
    const { app, body } = this.stage;
    const instant = instantIn(body.timeZone, day, time);
    if (instant > app.clock.now()) app.clock.set(instant);
  }

  /** Throws `Refused`. The commands stand together or not at all. */
  async does(by: Actor, record: string, id: string, ...commands: readonly Command[]): Promise<void> {
    const { app, body } = this.stage;
    const actor = { ...by, roles: await this.#rolesOf(by), actingFor: by.actingFor ?? null };
    const targets = commands.map((command) => ({ record, id, command }));
    const acted = await act(app, { body: body.id, actor, key: newId(), language: "kk" }, targets);
    app.clock.advance(pause);
    if (record === "account" || record === "delegation") this.#roles.clear();
    if (!acted.ok) throw new Refused(`${this.today} ${record} ${commands.map(({ kind }) => kind).join(" ")}`, acted);
  }

  /** A file that `by` brings, and what an act says of it. */
  async brings(
    by: Actor,
    name: string,
    content: Uint8Array,
  ): Promise<{ readonly id: string; readonly sha256: string }> {
    const { app, body } = this.stage;
    const sha256 = createHash("sha256").update(content).digest("hex");
    const roles = await this.#rolesOf(by);
    const viewer = { ...by, body: body.id, roles, today: this.today, language: "kk" } as const;
    const { id } = await keepFile(app, viewer, { key: newId(), name, mediaType: "application/pdf", content, sha256 });
    return { id, sha256 };
  }

  async attaches(record: string, file: string): Promise<void> {
    await attachFiles(this.stage.app, this.stage.body.id, record, [file]);
  }

  /** What the day does by itself, in this body alone. Nothing leaves the installation, and nothing is there to be swept. */
  async night(): Promise<void> {
    const { app, body } = this.stage;
    for (const work of works(app)) {
      if (!["deliver", "clean"].includes(work.name)) await runIfDue(app, body, work);
    }
  }

  async state<State>(id: string): Promise<State> {
    const { records } = await loadRecords(this.stage.app.pool, this.stage.body.id, [id], null);
    const found = records.get(id);
    if (found === undefined) throw new Error(`There is no record ${id}.`);
    return found.state as State;
  }

  async #rolesOf({ account, person }: Actor): Promise<readonly string[]> {
    const { app, body } = this.stage;
    const { today } = this;
    const known = this.#roles.get(`${account} ${today}`);
    if (known !== undefined) return known;
    const { rows } = await inBody(app, body.id, (tx) =>
      sql<{ role: string }>`select distinct role from roles_on(${body.id}, ${account}, ${person}, ${today})`.execute(
        tx,
      ),
    );
    const roles = rows.map(({ role }) => role);
    this.#roles.set(`${account} ${today}`, roles);
    return roles;
  }
}
