// How the text of a setting becomes its value, or faults.
import { isIP } from "node:net";
import type { z } from "zod";
import { faultsOf } from "./http/faults.ts";

export interface ValueFault {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export type Reader<Value> = (raw: string) => { readonly value: Value } | { readonly faults: readonly ValueFault[] };

export function written(most: number): Reader<string> {
  return (raw) => (raw.length <= most ? { value: raw } : wrong("too-long", { most: String(most) }));
}

export function whole(least: number, most: number): Reader<number> {
  return (raw) => {
    const value = /^\d{1,9}$/u.test(raw) ? Number(raw) : Number.NaN;
    const fits = value >= least && value <= most;
    return fits ? { value } : wrong("not-whole-within", { least: String(least), most: String(most), raw });
  };
}

export function oneOf<Word extends string>(words: readonly Word[]): Reader<Word> {
  return (raw) => {
    const value = words.find((word) => word === raw);
    return value === undefined ? wrong("not-one-of", { words: words.join(", "), raw }) : { value };
  };
}

export const switched: Reader<boolean> = (raw) =>
  raw === "true" || raw === "false" ? { value: raw === "true" } : wrong("not-one-of", { words: "true, false", raw });

/** An http or https address without a path's end: `https://bagalau.example`. */
export const webAddress: Reader<string> = (raw) => {
  const url = URL.canParse(raw) ? new URL(raw) : null;
  const web = url !== null && (url.protocol === "http:" || url.protocol === "https:");
  return web && url.username === "" && url.search === "" && url.hash === ""
    ? { value: url.href.replace(/\/+$/u, "") }
    : wrong("not-a-web-address", { raw });
};

/** `postgres://…`; not told again where it is wrong, since a password may stand in it. */
export const databaseAddress: Reader<string> = (raw) =>
  /^postgres(?:ql)?:\/\//u.test(raw) ? { value: raw } : wrong("not-a-database-address");

/** An IP address, or a subnet as `10.0.0.0/8`. */
export const address: Reader<string> = (raw) => {
  const [ip = "", bits, ...more] = raw.split("/");
  const width = isIP(ip) === 4 ? 32 : 128;
  const subnet = bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= width);
  return isIP(ip) !== 0 && subnet && more.length === 0 ? { value: raw } : wrong("not-an-address", { raw });
};

/** Values separated by commas. */
export function list<Value>(one: Reader<Value>): Reader<readonly Value[]> {
  return (raw) => {
    const read = raw.split(",").map((part) => one(part.trim()));
    const faults = read.flatMap((part) => ("faults" in part ? part.faults : []));
    return faults.length > 0 ? { faults } : { value: read.flatMap((part) => ("value" in part ? [part.value] : [])) };
  };
}

/** A JSON text of a shape. Its faults name their field. */
export function json<Schema extends z.ZodType>(schema: Schema): Reader<z.output<Schema>> {
  return (raw) => {
    let given: unknown;
    try {
      given = JSON.parse(raw);
    } catch {
      return wrong("not-json");
    }
    const checked = schema.safeParse(given);
    if (checked.success) return { value: checked.data };
    const issues = checked.error.issues.map((issue) => ({ ...issue, path: ["body", ...issue.path] }));
    return {
      faults: faultsOf(issues, { body: given }).map(({ code, at, params }) => ({
        code: "wrong-field",
        params: { ...params, field: at ?? "", fault: code },
      })),
    };
  };
}

function wrong(code: string, params: ValueFault["params"] = {}): { readonly faults: readonly ValueFault[] } {
  return { faults: [{ code, params }] };
}
