// All of identity's routes.
import type { App } from "../app.ts";
import type { Served } from "../http/implement.ts";
import { accountRoutes } from "./account-routes.ts";
import { ownRoutes } from "./own-routes.ts";
import { letterRoutes, signInRoutes } from "./sign-in-routes.ts";

export function identityRoutes(app: App): readonly Served[] {
  return [...signInRoutes(app), ...letterRoutes(app), ...ownRoutes(app), ...accountRoutes(app)];
}
