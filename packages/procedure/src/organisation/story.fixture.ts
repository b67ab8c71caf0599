// One record in memory for the tests: commands told one after another, events folded, refusals as short lines.
import type { RecordKind, Setting } from "../record.ts";

interface Kinded {
  readonly kind: string;
}

export class Story<State, Command extends Kinded, Event extends Kinded> {
  state: State | null = null;
  readonly kind: RecordKind<State, Command, Event>;
  #made = 0;
  #seq = 0;

  constructor(kind: RecordKind<State, Command, Event>) {
    this.kind = kind;
  }

  /** Kinds of events, or `code at field` of every refusal. */
  tell(command: Command, today = "2025-10-22"): readonly string[] {
    const actor = { account: "a", person: "p", roles: ["hr"], actingFor: null };
    const newId = (): string => `e${(this.#made += 1)}`;
    const setting: Setting = { today, at: `${today}T05:00:00.000Z`, actor, law: null, newId };
    const decision = this.kind.decide(this.state, command, setting);
    if (decision instanceof Promise) throw new Error("decided later");
    if (!decision.ok) return decision.refusals.map(({ code, at }) => (at === null ? code : `${code} at ${at}`));
    for (const event of decision.events) {
      this.#seq += 1;
      this.state = this.kind.evolve(this.state, { seq: this.#seq, at: setting.at, on: today, actor, event });
    }
    return decision.events.map((event) => event.kind);
  }

  /** As `tell`, where nothing may refuse. */
  all(...commands: readonly Command[]): this {
    for (const command of commands) {
      const told = this.tell(command);
      if (told.some((one) => one.includes("."))) throw new Error(told.join(", "));
    }
    return this;
  }
}
