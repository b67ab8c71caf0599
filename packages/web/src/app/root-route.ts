// The two frames that screens hang in: with the navigation, for who is signed in; bare, for who is not.
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import type { QueryClient } from "@tanstack/react-query";
import { meQuery } from "./session.ts";
import { Broken, NotFound, Root } from "./root.tsx";

export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

/** Parent of every screen of somebody signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    if (me === null) throw redirect({ to: "/sign-in", search: { to: location.href } });
    if (me.waits && !location.pathname.startsWith("/account")) throw redirect({ to: "/account" });
  },
  component: lazyRouteComponent(() => import("./shell.tsx"), "Shell"),
});

/** Parent of the screens before signing in. */
export const doorRoute = createRoute({ getParentRoute: () => rootRoute, id: "door" });
