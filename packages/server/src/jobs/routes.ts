// Work that failed for good, for the body's administrators.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { pageOf, wrongCursor } from "../http/paging.ts";
import { Problem } from "../http/problem.ts";
import { deadJobs, reviveJob } from "./dead-jobs.ts";

export function workRoutes(app: App): readonly Served[] {
  return implement(contract.work, {
    dead: async ({ query }, { viewer }) => {
      onlyAdministrators(viewer);
      const { cursor, limit } = query;
      if (cursor !== undefined && !/^\d{1,18}$/u.test(cursor)) throw wrongCursor();
      const jobs = await deadJobs(app, viewer.body, cursor ?? null, limit + 1);
      return pageOf(jobs, limit, ({ id }) => id);
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
