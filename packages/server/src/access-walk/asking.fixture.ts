// Asks a server much at a time and in order, and takes its answers apart.

/** What of an answer a test looks at is named by the test itself. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Content = any;

export interface Answer {
  readonly status: number;
  readonly body: Content;
  readonly headers: Headers;
  readonly text: string;
}

export async function ask(address: string, path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(address + path, init);
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const body: unknown = isJson && text !== "" ? JSON.parse(text) : null;
  return { status: response.status, body, headers: response.headers, text };
}

/** Everything of a problem but the number of the request. */
export function withoutInstance({ body }: Answer): unknown {
  const { instance: _, ...rest } = body as Record<string, unknown>;
  return rest;
}

/** So many at a time, each once. */
export async function each<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
