// Where the told district stands while the journeys run.
import { tmpdir } from "node:os";
import { join } from "node:path";

export const kept = join(tmpdir(), `bagalau-journeys-${process.env["BAGALAU_JOURNEYS"] ?? "0"}`);
export const told = { folder: join(kept, "told"), signIns: join(kept, "sign-ins.json") };
