// The server's operations by name: `api.evaluations.lists.mine.query()` to read in a page, `api.campaigns.plan(...)` to do.
import type { contract } from "@bagalau/contract";
import { operations } from "virtual:operations";
import { queryOptions } from "@tanstack/react-query";
import type { UseQueryOptions } from "@tanstack/react-query";
import { addressOf, callOperation } from "./call.ts";
import type { Input, Operation, OperationTree } from "./call.ts";

type Extra = Pick<Input, "expected" | "key" | "actingFor" | "signal">;
type Schema = { readonly _zod: { readonly input: unknown; readonly output: unknown } };
type Described<I = unknown, O = unknown> = {
  readonly "~orpc": { readonly inputSchema?: I; readonly outputSchema?: O };
};
type In<I> = NonNullable<I> extends Schema ? NonNullable<I>["_zod"]["input"] : never;
type Out<O> = NonNullable<O> extends Schema ? NonNullable<O>["_zod"]["output"] : undefined;
type Empty<T> = keyof T extends never ? true : string extends keyof T ? true : false;
/** A part that has no field at all, or none that must be given, may be left out. */
type Part<K extends string, T> =
  Empty<T> extends true
    ? Readonly<Record<never, never>>
    : object extends T
      ? { readonly [P in K]?: T }
      : { readonly [P in K]: T };
type Field<T, K> = K extends keyof T ? T[K] : Readonly<Record<never, never>>;
type Given<T> = Part<"params", Field<T, "params">> &
  Part<"query", Field<T, "query">> &
  Part<"body", BodyOf<Field<T, "body">>>;
/** A file is given as the browser has it. */
type BodyOf<B> = B extends { readonly file: infer F }
  ? F extends Uploaded
    ? Omit<B, "file"> & { readonly file: Blob }
    : B
  : B;
type Uploaded = { readonly content: Uint8Array; readonly sha256: string };
type Arguments<T, E> = object extends Given<T> ? [given?: Given<T> & E] : [given: Given<T> & E];

interface Call<I, O> {
  (...given: Arguments<In<I>, Extra>): Promise<Out<O>>;
  /** For `useQuery` and `useSuspenseQuery`: kept under the operation and what was asked. */
  readonly query: (
    ...given: Arguments<In<I>, Record<never, never>>
  ) => UseQueryOptions<Out<O>, Error, Out<O>, readonly unknown[]> & { queryKey: readonly unknown[] };
  /** Where a browser finds it: for links to files. */
  readonly address: (...given: Arguments<In<I>, Record<never, never>>) => string;
}

type Api<T> = {
  readonly [K in keyof T]: T[K] extends Described<infer I, infer O> ? Call<I, O> : Api<T[K]>;
};

/** The answer of an operation: `Answer<typeof api.me.show>`. */
export type Answer<T extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;

export const api = callable(operations, []) as Api<typeof contract>;

function callable(tree: OperationTree, path: readonly string[]): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([name, inner]) => {
      const place = [...path, name];
      return [name, isOperation(inner) ? callOf(inner, place) : callable(inner, place)];
    }),
  );
}

function isOperation(inner: OperationTree | Operation): inner is Operation {
  return Array.isArray(inner);
}

function callOf(operation: Operation, place: readonly string[]): unknown {
  const call = (input: Input = {}): Promise<unknown> => callOperation(operation, input);
  const query = (input: Input = {}): unknown =>
    queryOptions({
      queryKey: [place.join("."), input],
      queryFn: ({ signal }) => callOperation(operation, { ...input, signal }),
    });
  return Object.assign(call, { query, address: (input: Input = {}) => addressOf(operation, input) });
}
