// The system as the actor of its own work in a body.
import type { Acting } from "../records/act.ts";
import type { Body } from "../records/body.ts";

export function systemOf({ id }: Body): Omit<Acting, "key"> {
  return { body: id, actor: { account: null, person: null, roles: ["system"], actingFor: null }, language: "ru" };
}
