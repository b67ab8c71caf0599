// Reads a mail server's report (RFC 3464, multipart/report) as far as it says what became of one sending.
import { shortDetail } from "./channel.ts";
import type { DeliveryReport } from "./channel.ts";

const states: Readonly<Record<string, DeliveryReport["state"]>> = {
  delivered: "delivered",
  failed: "bounced",
  delayed: "delayed",
};

/**
 * The report in a message as it arrived at the return path; null where it holds none.
 * `relayed` and `expanded` say that a later server does not report, which proves nothing: they are null as well.
 * The token is the original envelope id, or else what the return path's pattern finds among the recipients.
 */
export function readDeliveryStatus(message: string, returnPath: string): DeliveryReport | null {
  const lines = unfolded(message);
  const action = fieldOf(lines, "action")?.toLowerCase() ?? "";
  const state = states[action];
  const token = fieldOf(lines, "original-envelope-id") ?? tokenOfRecipient(lines, returnPath);
  if (state === undefined || token === null) return null;
  const words = [fieldOf(lines, "status"), fieldOf(lines, "diagnostic-code")].filter((word) => word !== null);
  return { token, reference: null, state, detail: shortDetail([action, ...words].join(" ")) };
}

function unfolded(message: string): readonly string[] {
  return message.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u);
}

function fieldOf(lines: readonly string[], name: string): string | null {
  const line = lines.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  const value = line?.slice(name.length + 1).trim() ?? "";
  return value === "" ? null : value;
}

function tokenOfRecipient(lines: readonly string[], returnPath: string): string | null {
  const [before = "", after = ""] = returnPath.split("{token}").map(escaped);
  const pattern = new RegExp(`${before}([0-9a-f-]{16,64})${after}`, "iu");
  for (const name of ["to", "delivered-to", "x-original-to"]) {
    const found = pattern.exec(fieldOf(lines, name) ?? "");
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
