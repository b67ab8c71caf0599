// What speaks against founding a body before there is any record of it: its act, and the invitation of its administrator.
import type { Edition } from "@bagalau/methodology";
import { loginFaults, wordsFaults } from "../account/faults.ts";
import { assignmentOf } from "../campaign/duties.ts";
import type { Refusal } from "../record.ts";

/** Null for what was not given: nothing is said of it. */
export interface Founding {
  readonly edition: Edition | null;
  readonly login: string | null;
  /** The order by which the first administrator is one. */
  readonly act: string | null;
}

/** All refusals at once, each at its field; the campaign and the account would refuse in the same words later. */
export function againstFounding({ edition, login, act }: Founding): readonly Refusal[] {
  const silent = edition !== null && assignmentOf(edition) === null;
  return [
    ...(silent ? [{ code: "campaign.no-assignment", clause: null, params: {}, at: "edition" }] : []),
    ...(login === null ? [] : loginFaults(login)),
    ...(act === null ? [] : wordsFaults(act, "act")),
  ];
}
