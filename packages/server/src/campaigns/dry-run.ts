// Whether records would take the orders that a decision gives, tried in memory.
import type { Order, Setting } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { loadRecords } from "../records/load.ts";

/** Ids of the records that would refuse one of their orders. */
export async function refusingAmong(
  app: App,
  body: string,
  orders: readonly Order[],
  setting: Setting,
): Promise<ReadonlySet<string>> {
  if (orders.length === 0) return new Set();
  const { records } = await loadRecords(app.pool, body, [...new Set(orders.map(({ id }) => id))], null);
  const states = new Map<string, unknown>([...records].map(([id, { state }]) => [id, state]));
  const refusing = new Set<string>();
  for (const { record, id, command } of orders) {
    const kind = app.records.kind(record);
    const decision = await kind.decide(states.get(id) ?? null, command, setting);
    if (!decision.ok) refusing.add(id);
    else {
      const write = { seq: 1, at: setting.at, on: setting.today, actor: setting.actor };
      states.set(
        id,
        decision.events.reduce((state, event) => kind.evolve(state, { ...write, event }), states.get(id)),
      );
    }
  }
  return refusing;
}
