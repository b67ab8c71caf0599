// The screens of notices by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const noticesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/notices",
    component: lazyRouteComponent(() => import("./notices-page.tsx"), "NoticesPage"),
  }),
] as const;
