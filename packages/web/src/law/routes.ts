// The screens of law by their addresses.
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root-route.ts";

export const lawRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/law",
    component: lazyRouteComponent(() => import("./law-page.tsx"), "LawPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/law/rules",
    component: lazyRouteComponent(() => import("./rules-page.tsx"), "RulesPage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/law/rules/$rule",
    component: lazyRouteComponent(() => import("./rule-page.tsx"), "RulePage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/law/procedure",
    component: lazyRouteComponent(() => import("./procedure-page.tsx"), "ProcedurePage"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: "/law/editions",
    component: lazyRouteComponent(() => import("./editions-page.tsx"), "EditionsPage"),
  }),
] as const;
