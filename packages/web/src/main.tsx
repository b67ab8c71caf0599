// The application begins: words first, then the screen.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { setNonce } from "get-nonce";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/golos-text";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "./design/design.css";
import { NoAnswer } from "./api/problem.ts";
import { LateNotifications } from "./app/late-notifications.tsx";
import { queries } from "./app/queries.ts";
import { router } from "./app/router.ts";
import { schemeManager } from "./app/scheme.ts";
import { theme } from "./app/theme.ts";
import { startWords } from "./app/words.ts";
import { closeUppermostOnly } from "./design/uppermost.ts";
import { startOffline } from "./offline/start-offline.ts";

/** The page's own mark: styles that the program adds bear it, all others are refused. */
const nonce = document.querySelector<HTMLElement>("meta[property=csp-nonce]")?.nonce ?? "";
setNonce(nonce);
startOffline();
closeUppermostOnly();
await startWords();

/** A line that is down is said on the page and is no fault of the program: the console hears of faults alone. */
function onCaughtError(error: unknown): void {
  if (!(error instanceof NoAnswer)) reportError(error);
}

createRoot(document.querySelector("#root")!, { onCaughtError }).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        colorSchemeManager={schemeManager}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <LateNotifications />
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
