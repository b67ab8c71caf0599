// How a feature serves its contract: one handler for each procedure, typed by it. oRPC checks what goes in and out; Fastify
// carries it (docs/decisions/0014-orpc-behind-fastify.md).
//
//   export function unitRoutes(app: App): readonly Served[] {
//     return implement(units, {
//       list: ({ query }, { viewer }) => withViewer(app, viewer, (tx) => listUnits(tx, query)),
//       show: async ({ params }, { viewer }) => found(await withViewer(app, viewer, (tx) => unitById(tx, params.unit))),
//       rename: async ({ params, body }, call) => {
//         const target = { record: "unit", id: params.unit, ...call.expected, command: { kind: "rename", ...body } };
//         return settled(await act(app, call.acting(), [target]), params.unit);
//       },
//     });
//   }
//
// `settled` answers `{ id, version }` or throws the refusal as a Problem; `found` throws 404 for null. A feature is switched
// on by its line in `http/features.ts`.
import { isContractProcedure } from "@orpc/contract";
import type { AnyContractProcedure, ContractProcedure, InferSchemaInput, InferSchemaOutput } from "@orpc/contract";
import { call as callProcedure, implement as implementProcedure } from "@orpc/server";
import type { RouteMeta } from "@bagalau/contract";
import type { Call } from "./call.ts";

/** A route with what answers it. */
export interface Served {
  readonly procedure: AnyContractProcedure;
  readonly meta: RouteMeta;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With the prefix and `{names}`: `/api/v1/units/{unit}`. */
  readonly path: string;
  readonly status: number;
  /** Checks the input, answers, checks the answer. */
  readonly run: (input: unknown, call: Call) => Promise<unknown>;
}

type Handlers<C> = {
  readonly [K in keyof C]: C[K] extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? (input: InferSchemaOutput<I>, call: Call) => Promise<InferSchemaInput<O>>
    : Handlers<C[K]>;
};

export function implement<C extends object>(contract: C, handlers: Handlers<C>): readonly Served[] {
  return Object.entries(contract).flatMap(([name, part]) => {
    const handler = (handlers as Readonly<Record<string, unknown>>)[name];
    if (isContractProcedure(part)) return [serve(part, handler as Handler)];
    return implement(part as object, handler as Handlers<object>);
  });
}

type Handler = (input: unknown, call: Call) => Promise<unknown>;

function serve(procedure: AnyContractProcedure, handler: Handler): Served {
  const { route, meta } = procedure["~orpc"];
  const implemented = implementProcedure(procedure)
    .$context<{ readonly call: Call }>()
    .handler(({ input, context }) => handler(input, context.call));
  return {
    procedure,
    meta: meta as RouteMeta,
    method: route.method as Served["method"],
    path: route.path!,
    status: route.successStatus!,
    run: (input, call) => callProcedure(implemented, input, { context: { call } }),
  };
}
