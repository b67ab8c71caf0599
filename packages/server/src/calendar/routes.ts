// The Government's transfers of working days over HTTP.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { effectOfEntering, effectOfWithdrawing, enterTransfer, listTransfers, withdrawTransfer } from "./transfers.ts";

export function calendarRoutes(app: App): readonly Served[] {
  return implement(contract.calendar, {
    transfers: (_, { viewer }) => listTransfers(app, viewer),
    effectOfEntering: ({ body }, { viewer }) => effectOfEntering(app, viewer, body),
    effectOfWithdrawing: ({ params }, { viewer }) => effectOfWithdrawing(app, viewer, params.transfer),
    enter: ({ body }, call) => enterTransfer(app, call, body),
    withdraw: ({ params, body }, call) => withdrawTransfer(app, call, params.transfer, body.reason),
  });
}
