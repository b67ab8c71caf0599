// An account told as a story: commands in, refusals or events out, with a clock that the story sets.
import { accountRecord } from "../account-record.ts";
import type { Actor, Setting, Written } from "../../record.ts";
import type { AccountCommand, AccountEvent, AccountState } from "../account-model.ts";

export const owner = "01990000-0000-7000-8000-000000000001";
export const administrator = "01990000-0000-7000-8000-000000000002";
export const letter = "01990000-0000-7000-8000-00000000000a";
export const password = "01990000-0000-7000-8000-00000000000b";

export class Story {
  readonly written: Written<AccountEvent>[] = [];
  state: AccountState | null = null;
  today: string;
  #made = 0;

  constructor(today = "2025-10-22") {
    this.today = today;
  }

  /** Codes of the refusals with their places, or the kinds of what happened. */
  tell(command: AccountCommand, by: string | null = administrator): readonly string[] {
    const decision = accountRecord.decide(this.state, command, this.#setting(by));
    if (decision instanceof Promise) throw new Error("an account decides at once");
    if (!decision.ok) return decision.refusals.map(({ code, at }) => (at === null ? code : `${code} at ${at}`));
    for (const event of decision.events) this.#happen(event, by);
    return decision.events.map(({ kind }) => kind);
  }

  get known(): AccountState {
    if (this.state === null) throw new Error("nothing has happened yet");
    return this.state;
  }

  #happen(event: AccountEvent, by: string | null): void {
    const { at, today: on, actor } = this.#setting(by);
    const happened = { seq: this.written.length + 1, at, on, actor, event };
    this.written.push(happened);
    this.state = accountRecord.evolve(this.state, happened);
  }

  #setting(by: string | null): Setting {
    const actor: Actor = { account: by, person: null, roles: [], actingFor: null };
    const newId = (): string => `01990000-0000-7000-8000-${String((this.#made += 1)).padStart(12, "0")}`;
    return { today: this.today, at: `${this.today}T05:00:00.000Z`, actor, law: null, newId };
  }
}

export function invited(roles: Extract<AccountCommand, { kind: "invite" }>["roles"] = []): Story {
  const story = new Story();
  const own = { account: owner, login: "aigul", person: null, language: "kk" as const };
  story.tell({ kind: "invite", ...own, roles, invitation: letter, until: "2025-10-29" });
  return story;
}

export function active(): Story {
  const story = invited();
  story.tell({ kind: "activate", invitation: letter, password, factor: null }, owner);
  return story;
}
