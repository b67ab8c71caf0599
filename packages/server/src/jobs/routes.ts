// Work that failed for good, for the body's administrators.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import { deadJobs, reviveJob } from "./dead-jobs.ts";

export function workRoutes(app: App): readonly Served[] {
  return implement(contract.work, {
    dead: async ({ query }, { viewer }) => {
      onlyAdministrators(viewer);
      const { cursor, limit } = query;
      if (cursor !== undefined && !/^\d{1,18}$/u.test(cursor)) {
        throw new Problem("malformed", { faults: [{ code: "wrong-format", at: "query.cursor", params: {} }] });
      }
      const jobs = await deadJobs(app, viewer.body, cursor ?? null, limit + 1);
      const items = jobs.slice(0, limit);
      return { items, next: jobs.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    revive: async ({ params }, { viewer }) => {
      onlyAdministrators(viewer);
      if (!(await reviveJob(app, viewer.body, params.job))) throw new Problem("not-found");
    },
  });
}

/** No act speaks of the machine's own work: it is the administrators' concern. */
function onlyAdministrators({ roles }: Viewer): void {
  if (!roles.includes("administrator")) throw new Problem("forbidden");
}
