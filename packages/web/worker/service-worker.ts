// Keeps the files of one build, answers from them, and never keeps an answer of the API: what people said stays on the server.
// Shows the signals that come by push, and opens where they lead.
// The build writes its own name, its files and the words of a signal before this text.
declare const build: string;
declare const files: readonly string[];
declare const signalWords: Readonly<Record<string, string>>;

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

worker.addEventListener("push", (event) => {
  event.waitUntil(show(signalIn(event.data)));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data as string));
});

/** The browser's service gave it another address. */
worker.addEventListener("pushsubscriptionchange", (event) => {
  const { oldSubscription: before, newSubscription: now } = event as PushSubscriptionChangeEvent;
  if (before !== null) event.waitUntil(renew(before, now));
});

interface Signal {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  /** A path of ours. */
  readonly opens: string;
}

/** A push must be shown whatever it brought. */
function signalIn(data: PushMessageData | null): Signal {
  const language = navigator.languages.map((tag) => tag.slice(0, 2)).find((one) => one in signalWords) ?? "ru";
  const otherwise = { kind: "inbox", title: "Bagalau", text: signalWords[language]!, language, opens: "/inbox" };
  try {
    return { ...otherwise, ...(data?.json() as Partial<Signal> | undefined) };
  } catch {
    return otherwise;
  }
}

/** Many of one kind are one. */
async function show({ kind, title, text, language, opens }: Signal): Promise<void> {
  const icon = "/icon-192.png";
  await worker.registration.showNotification(title, { body: text, lang: language, tag: kind, icon, data: opens });
}

/** A window in which somebody works is left as it is: what is typed there stays. */
async function open(path: string): Promise<void> {
  const { origin } = worker.location;
  const wanted = new URL(path, origin);
  const { pathname } = wanted.origin === origin ? wanted : new URL("/inbox", origin);
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find(({ url }) => new URL(url).pathname === pathname);
  if (there === undefined) await worker.clients.openWindow(pathname);
  else await there.focus();
}

/** In whose session there is none, the application tells the server when it is opened. */
async function renew(before: PushSubscription, now: PushSubscription | null): Promise<void> {
  const { applicationServerKey, userVisibleOnly } = before.options;
  const options = { applicationServerKey, userVisibleOnly };
  const { endpoint, keys } = (now ?? (await worker.registration.pushManager.subscribe(options))).toJSON();
  await fetch("/api/v1/me/devices/renew", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ before: before.endpoint, endpoint, keys }),
  });
}

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
