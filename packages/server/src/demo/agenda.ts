// What happens on which day, noted in any order and told in the order of days; between days the system does its own work.
import type { Teller } from "./teller.ts";

type Deed = () => Promise<void>;

export class Agenda {
  readonly #teller: Teller;
  readonly #days = new Map<string, Deed[]>();

  constructor(teller: Teller) {
    this.#teller = teller;
  }

  /** On one day deeds follow in the order in which they were noted. */
  on(day: string, deed: Deed): void {
    this.#days.set(day, [...(this.#days.get(day) ?? []), deed]);
  }

  /** Deeds may note more for later days. */
  async tell(progress: (day: string) => void = () => undefined): Promise<void> {
    for (let day = this.#next(); day !== null; day = this.#next()) {
      const deeds = this.#days.get(day)!;
      this.#days.delete(day);
      this.#teller.day(day, "08:30");
      await this.#teller.night();
      this.#teller.day(day, "09:00");
      for (const deed of deeds) await deed();
      progress(day);
    }
  }

  #next(): string | null {
    return [...this.#days.keys()].sort()[0] ?? null;
  }
}
