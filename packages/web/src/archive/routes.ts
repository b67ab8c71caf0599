// The screens of archive by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const archiveRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/archive",
    component: lazyRouteComponent(() => import("./archive-page.tsx"), "ArchivePage"),
  }),
] as const;
