// Light, dark, or as the machine is: read before the first paint by public/before-paint.js.
import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";

const keptAs = "bagalau.scheme";

export const schemeManager: MantineColorSchemeManager = {
  get: (otherwise) => {
    const kept = localStorage.getItem(keptAs);
    return kept === "light" || kept === "dark" || kept === "auto" ? (kept as MantineColorScheme) : otherwise;
  },
  set: (scheme) => localStorage.setItem(keptAs, scheme),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => localStorage.removeItem(keptAs),
};
