// What happens on which day, noted in any order and told in the order of days; between days the system does its own work.
import { addDays } from "@bagalau/calendar";
import type { Teller } from "./teller.ts";

const fewDays = 4;

type Deed = () => Promise<void>;

export class Agenda {
  readonly #teller: Teller;
  readonly #days = new Map<string, Deed[]>();
  /** From this day on the system works each day; what was long ago it catches up with every few days. */
  readonly #dailyFrom: string;
  #worked = "0001-01-01";

  constructor(teller: Teller, dailyFrom: string) {
    this.#teller = teller;
    this.#dailyFrom = dailyFrom;
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
      if (day >= this.#dailyFrom || addDays(this.#worked, fewDays) <= day) await this.#work(day);
      this.#teller.day(day, "09:00");
      for (const deed of deeds) await deed();
      progress(day);
    }
  }

  async #work(day: string): Promise<void> {
    this.#teller.day(day, "08:30");
    await this.#teller.night();
    this.#worked = day;
  }

  #next(): string | null {
    return [...this.#days.keys()].sort()[0] ?? null;
  }
}
