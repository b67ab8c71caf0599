// The screens of law by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const lawRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/law",
    component: lazyRouteComponent(() => import("./law-page.tsx"), "LawPage"),
  }),
] as const;
