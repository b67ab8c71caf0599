// Every screen by its address. A feature lists its own; here they meet.
import { createRouter } from "@tanstack/react-router";
import { accountRoutes } from "../account/routes.ts";
import { accountsRoutes } from "../accounts/routes.ts";
import { archiveRoutes } from "../archive/routes.ts";
import { campaignsRoutes } from "../campaigns/routes.ts";
import { inboxRoutes } from "../inbox/routes.ts";
import { lawRoutes } from "../law/routes.ts";
import { markingRoutes } from "../marking/routes.ts";
import { noticesRoutes } from "../notices/routes.ts";
import { oversightRoutes } from "../oversight/routes.ts";
import { peopleRoutes } from "../people/routes.ts";
import { resultsRoutes } from "../results/routes.ts";
import { sessionsRoutes } from "../sessions/routes.ts";
import { homeRoutes } from "../home/routes.ts";
import { signInRoutes } from "../sign-in/routes.ts";
import { Waiting } from "../design/answered.tsx";
import { queries } from "./queries.ts";
import { doorRoute, rootRoute, shellRoute } from "./root-route.ts";

const routeTree = rootRoute.addChildren([
  doorRoute.addChildren([...signInRoutes]),
  shellRoute.addChildren([
    ...homeRoutes,
    ...inboxRoutes,
    ...markingRoutes,
    ...resultsRoutes,
    ...sessionsRoutes,
    ...campaignsRoutes,
    ...peopleRoutes,
    ...noticesRoutes,
    ...archiveRoutes,
    ...oversightRoutes,
    ...accountsRoutes,
    ...accountRoutes,
    ...lawRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: "intent",
  defaultPendingMs: 200,
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
