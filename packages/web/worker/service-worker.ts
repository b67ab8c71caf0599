// Keeps the files of one build, answers from them, and never keeps an answer of the API: what people said stays on the server.
// The build writes its own name and its files before this text.
declare const build: string;
declare const files: readonly string[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const kept = `bagalau-${build}`;
const page = "/";
/** Of no build: their names never change, so the server's come first. */
const besides = ["/before-paint.js", "/icon.svg"];

worker.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers());
});

/** Whoever works in the pages of the build before says when they may be replaced. */
worker.addEventListener("message", (event) => {
  if (event.data === "take-over") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin || url.pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => keptAnswer(page)));
  else if (url.pathname.startsWith("/assets/")) {
    event.respondWith(keptAnswer(url.pathname).catch(() => fetch(request)));
  } else if (besides.includes(url.pathname)) event.respondWith(fetch(request).catch(() => keptAnswer(url.pathname)));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(kept);
  await cache.add(new Request(page, { headers: { accept: "text/html" } }));
  await cache.addAll([...besides, ...files]);
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function keptAnswer(path: string): Promise<Response> {
  const answer = await caches.match(path);
  if (answer === undefined) throw new Error(path);
  return answer;
}
