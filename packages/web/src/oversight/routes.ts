// The screens of oversight by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const oversightRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/oversight",
    component: lazyRouteComponent(() => import("./journal-page.tsx"), "JournalPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/oversight/cases",
    component: lazyRouteComponent(() => import("./cases-page.tsx"), "CasesPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/oversight/cases/$record/$id",
    component: lazyRouteComponent(() => import("./case-page.tsx"), "CasePage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/oversight/access",
    component: lazyRouteComponent(() => import("./access-page.tsx"), "AccessPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/oversight/system",
    component: lazyRouteComponent(() => import("./system-page.tsx"), "SystemPage"),
  }),
] as const;
