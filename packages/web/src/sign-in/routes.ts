// The screens before one is in, by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { doorRoute } from "../app/root-route.ts";

export const signInRoutes = [
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/sign-in",
    // Only a place of ours: an address of elsewhere would lead whoever signs in astray.
    validateSearch: (search: Record<string, unknown>): { to?: string } =>
      typeof search["to"] === "string" && /^\/(?![/\\])/u.test(search["to"]) ? { to: search["to"] } : {},
    component: lazyRouteComponent(() => import("./sign-in-page.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/sign-in/$service",
    component: lazyRouteComponent(() => import("./arrival-page.tsx"), "ArrivalPage"),
  }),
  createRoute({
    getParentRoute: () => doorRoute,
    path: "/letter",
    component: lazyRouteComponent(() => import("./letter-page.tsx"), "LetterPage"),
  }),
] as const;
