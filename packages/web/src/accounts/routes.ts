// The screens of accounts by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const accountsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/accounts",
    component: lazyRouteComponent(() => import("./accounts-page.tsx"), "AccountsPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/accounts/$account",
    component: lazyRouteComponent(() => import("./account-page.tsx"), "OneAccountPage"),
  }),
] as const;
