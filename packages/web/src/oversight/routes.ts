// The screens of oversight by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const oversightRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/oversight",
    component: lazyRouteComponent(() => import("./oversight-page.tsx"), "OversightPage"),
  }),
] as const;
