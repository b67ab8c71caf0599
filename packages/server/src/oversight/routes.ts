// Oversight over HTTP. No act speaks of the machine itself: it is the concern of those whom the body made administrators and
// auditors. The lines of a case follow the access table, and the table itself is anybody's to read.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Viewer } from "../db/viewer.ts";
import { answered } from "../evaluations/shown.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import { bodyOf } from "../records/body.ts";
import { accessShown } from "./access-shown.ts";
import { healthShown } from "./health-shown.ts";
import { checkpointPage, checkpointsFile, linesOf, verified } from "./journal-shown.ts";
import { settingsShown } from "./settings-shown.ts";

export function oversightRoutes(app: App): readonly Served[] {
  return implement(contract.oversight, {
    verify: async ({ body }, { viewer }) => {
      only(viewer, "administrator", "auditor");
      return verified(app, viewer, body.after);
    },
    checkpoints: async ({ query }, { viewer }) => {
      only(viewer, "administrator", "auditor");
      return answered(await checkpointPage(app, viewer, query));
    },
    checkpointsFile: async (_, { viewer }) => {
      only(viewer, "administrator", "auditor");
      return checkpointsFile(app, viewer);
    },
    lines: async ({ params, query }, { viewer }) => answered(await linesOf(app, viewer, params, query)),
    access: async (_, { viewer }) => {
      const body = await bodyOf(app, viewer.body);
      const edition = body === null ? null : app.law.editionOn(body.pack, viewer.today);
      return { pack: edition?.pack ?? null, edition: edition?.id ?? null, items: answered(accessShown(edition)) };
    },
    settings: async (_, { viewer }) => {
      only(viewer, "administrator");
      return Promise.resolve({ items: settingsShown(app) });
    },
    health: async (_, { viewer }) => {
      only(viewer, "administrator", "auditor");
      return healthShown(app, viewer);
    },
  });
}

function only({ roles }: Viewer, ...allowed: readonly string[]): void {
  if (!allowed.some((role) => roles.includes(role))) throw new Problem("forbidden");
}
