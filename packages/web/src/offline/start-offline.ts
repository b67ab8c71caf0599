// The application opens without a line: what makes it up is kept by the browser. A newer build waits until whoever works says
// that it may take over, so that nothing typed is lost; it also does when no window is open any more.
import { useSyncExternalStore } from "react";

let waiting: ServiceWorker | null = null;
/** A part of this build is gone from the server: only opening anew helps. */
let outdated = false;
const told = new Set<() => void>();
const hour = 3_600_000;
const { promise: worker, resolve: found } = Promise.withResolvers<ServiceWorkerRegistration | null>();

export function startOffline(): void {
  addEventListener("vite:preloadError", () => {
    outdated = true;
    tell();
  });
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return found(null);
  addEventListener("load", () => {
    navigator.serviceWorker.register("/service-worker.js").then(
      (registration) => {
        watch(registration);
        found(navigator.serviceWorker.ready);
      },
      // A browser that refuses works with the line alone.
      () => found(null),
    );
  });
}

/** The worker behind the pages, once it is at work; null in a browser that keeps none. */
export function workerHere(): Promise<ServiceWorkerRegistration | null> {
  return worker;
}

/** Whether a newer build can be opened. */
export function useNewerBuild(): boolean {
  return useSyncExternalStore(listen, () => waiting !== null || outdated);
}

export function openNewerBuild(): void {
  if (waiting === null) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take-over");
}

function watch(registration: ServiceWorkerRegistration): void {
  const come = (worker: ServiceWorker | null): void => {
    // The first one takes over by itself: there was nothing before it.
    if (worker === null || navigator.serviceWorker.controller === null) return;
    const look = (): void => {
      if (worker.state !== "installed") return;
      waiting = worker;
      tell();
    };
    worker.addEventListener("statechange", look);
    look();
  };
  come(registration.waiting);
  registration.addEventListener("updatefound", () => come(registration.installing));
  setInterval(() => void registration.update().catch(() => {}), hour);
}

function tell(): void {
  for (const one of told) one();
}

function listen(one: () => void): () => void {
  told.add(one);
  return () => told.delete(one);
}
