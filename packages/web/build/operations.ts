// What a browser must know of the contract to call it: method, path and nature of each operation. The shapes stay behind,
// they are types there and are checked by the server.
import { contract } from "@bagalau/contract";
import type { RouteMeta } from "@bagalau/contract";
import type { Plugin } from "vite";

/** `["GET", "/api/v1/people"]`; a third mark says `c`hange, `u`pload or `d`ownload. */
export type Operation = readonly [method: string, path: string, nature?: "c" | "u" | "d"];
interface Described {
  readonly "~orpc": { readonly route: { readonly method: string; readonly path: string }; readonly meta: RouteMeta };
}

const name = "virtual:operations";

export function operations(): Plugin {
  return {
    name: "operations",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export const operations = ${JSON.stringify(tree(contract))};` : undefined),
  };
}

type Tree = { readonly [part: string]: Tree } | Operation;

function tree(part: object): Tree {
  if (!("~orpc" in part)) return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, tree(inner)]));
  const { route, meta } = (part as Described)["~orpc"];
  if (meta.upload) return [route.method, route.path, "u"];
  if (meta.produces !== null) return [route.method, route.path, "d"];
  return meta.changes ? [route.method, route.path, "c"] : [route.method, route.path];
}
