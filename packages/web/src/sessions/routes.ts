// Disagreements and their calibration sessions: the list, and one of them with what its stage asks for.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const sessionsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/sessions",
    component: lazyRouteComponent(() => import("./sessions-page.tsx"), "SessionsPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/sessions/$evaluation",
    component: lazyRouteComponent(() => import("./session-page.tsx"), "SessionPage"),
  }),
] as const;
