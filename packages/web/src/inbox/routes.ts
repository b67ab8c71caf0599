// What was sent to me: the list, and one entry, to which letters lead.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const inboxRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/inbox",
    component: lazyRouteComponent(() => import("./inbox-page.tsx"), "InboxPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/inbox/$entry",
    component: lazyRouteComponent(() => import("./entry-page.tsx"), "EntryPage"),
  }),
] as const;
