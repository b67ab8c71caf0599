// Everything about evaluations over HTTP: lists, sheets, results, how they are conducted, sessions, the year.
import type { App } from "../app.ts";
import type { Served } from "../http/implement.ts";
import { annualRoutes } from "./annual-routes.ts";
import { conductRoutes } from "./conduct-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { resultRoutes } from "./result-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { sheetRoutes } from "./sheet-routes.ts";

export function evaluationRoutes(app: App): readonly Served[] {
  return [listRoutes, sheetRoutes, resultRoutes, conductRoutes, sessionRoutes, annualRoutes].flatMap((routesOf) =>
    routesOf(app),
  );
}
