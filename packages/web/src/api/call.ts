// One operation of the contract, called: typed by the contract, carried by fetch. A change has a key, so that repeating it
// after a lost line does it once.
import { noteAnswer } from "./line.ts";
import { NoAnswer, Refused } from "./problem.ts";
import { currentLanguage } from "../app/language.ts";

/** As the build writes it: method, path, and whether it `c`hanges, `u`ploads or `d`ownloads. */
export type Operation = readonly [method: string, path: string, nature?: "c" | "u" | "d"];
export type OperationTree = { readonly [part: string]: OperationTree | Operation };

export interface Input {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** The version that was seen: who comes second is told what changed. */
  readonly expected?: number | undefined;
  /** The same for every repetition of one change; made here where absent. */
  readonly key?: string | undefined;
  /** The person for whom a delegation lets the caller act. */
  readonly actingFor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const patience = [400, 1_200, 3_000];

export async function callOperation(operation: Operation, input: Input): Promise<unknown> {
  const [method, , nature] = operation;
  const request = requestOf(operation, input);
  const repeatable = method === "GET" || nature === "c";
  for (const wait of repeatable && navigator.onLine ? patience : []) {
    const response = await fetch(request.clone()).catch((error: unknown) => unlessAborted(error, input.signal));
    if (response !== null && !(response.status === 503 && method === "GET")) return answerOf(response);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  const response = await fetch(request).catch((error: unknown) => unlessAborted(error, input.signal));
  if (response === null) {
    noteAnswer(false);
    throw new NoAnswer();
  }
  return answerOf(response);
}

function unlessAborted(error: unknown, signal: AbortSignal | undefined): null {
  if (signal?.aborted === true) throw error;
  return null;
}

/** The address of an operation that only reads: of a file to download, of a page. */
export function addressOf([, path]: Operation, { params = {}, query = {} }: Input): string {
  const filled = path.replace(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}

function requestOf(operation: Operation, input: Input): Request {
  const [method, , nature] = operation;
  const headers = new Headers({ "accept-language": currentLanguage() });
  if (nature === "c" || nature === "u") headers.set("idempotency-key", input.key ?? crypto.randomUUID());
  if (input.expected !== undefined) headers.set("if-match", `"${input.expected}"`);
  if (input.actingFor !== undefined) headers.set("acting-for", input.actingFor);
  const body = bodyOf(operation, input);
  if (typeof body === "string") headers.set("content-type", "application/json");
  return new Request(addressOf(operation, input), {
    method,
    headers,
    body,
    credentials: "same-origin",
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  });
}

function bodyOf([method, , nature]: Operation, { body }: Input): string | FormData | null {
  if (method === "GET") return null;
  if (nature !== "u") return body === undefined ? null : JSON.stringify(body);
  const form = new FormData();
  const { file, ...fields } = body ?? {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, String(value));
  form.append("file", file as Blob);
  return form;
}

async function answerOf(response: Response): Promise<unknown> {
  noteAnswer(true);
  if (response.status === 204) return undefined;
  const type = response.headers.get("content-type") ?? "";
  if (response.ok) return type.includes("json") ? response.json() : response.blob();
  if (type.includes("problem+json")) throw new Refused(response.status, await response.json());
  throw new NoAnswer();
}
