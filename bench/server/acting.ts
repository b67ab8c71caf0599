// Many acts at once, as the works of the server itself do them; whatever is refused stops the measurement.
import { randomUUID } from "node:crypto";
import { actMany } from "@bagalau/server/measure";
import type { App, Target } from "@bagalau/server/measure";

/** The system acts; `person` where a record asks by whom something is done. */
export async function system(
  app: App,
  body: string,
  targets: readonly Target[],
  person: string | null = null,
): Promise<void> {
  const actor = { account: null, person, roles: ["system"], actingFor: null };
  const acting = { body, actor, language: "kk" } as const;
  const refused = await actMany(app, acting, targets, { keyOf: () => randomUUID(), size: 400 });
  const [first] = refused;
  if (first === undefined) return;
  const { target, acted } = first;
  throw new Error(`${target.record} ${target.command.kind}: ${acted.kind} ${JSON.stringify(acted.refusals)}`);
}
