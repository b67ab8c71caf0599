// The screens of the organisation and of the calendar by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/people",
    component: lazyRouteComponent(() => import("./people-page.tsx"), "PeoplePage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/people/units",
    component: lazyRouteComponent(() => import("./units-page.tsx"), "UnitsPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/people/delegations",
    component: lazyRouteComponent(() => import("./delegations-page.tsx"), "DelegationsPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/people/import",
    component: lazyRouteComponent(() => import("./import-page.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/people/$person",
    component: lazyRouteComponent(() => import("./person-page.tsx"), "PersonPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/calendar",
    component: lazyRouteComponent(() => import("./calendar-page.tsx"), "CalendarPage"),
  }),
] as const;
