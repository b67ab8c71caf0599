// The records that the procedure knows, and its access table, as the server conducts them.
import { accessTable, mayDo, recordKinds } from "@bagalau/procedure";
import { makeRegistry } from "./registry.ts";
import type { Registry } from "./registry.ts";

export function procedureRegistry(): Registry {
  return makeRegistry(Object.values(recordKinds), {
    rules: accessTable,
    refusal: (asked) => {
      const permission = mayDo(asked);
      return permission.ok ? null : permission.refusal;
    },
  });
}
