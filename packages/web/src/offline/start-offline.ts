// The application opens without a line: what makes it up is kept by the browser, and renewed when the server has a new build.
export function startOffline(): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  addEventListener("load", () => {
    navigator.serviceWorker.register("/service-worker.js").catch(() => {
      // A browser that refuses works with the line alone.
    });
  });
}
