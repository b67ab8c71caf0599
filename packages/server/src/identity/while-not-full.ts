// Too many at the gate of passwords is an answer to the caller, not a fault of the server.
import { GateFull } from "./work-gate.ts";
import { refused } from "./refuse.ts";

/** Throws `identity.busy` in place of `GateFull`. */
export async function whileNotFull<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GateFull ? refused("identity.busy") : error;
  }
}
