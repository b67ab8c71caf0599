// The settings in force as an administrator sees them: where each comes from, and never a secret's value.
import type { App } from "../app.ts";
import { originsOf, settings } from "../config.ts";

export function settingsShown({ config }: Pick<App, "config">) {
  const origins = originsOf(config);
  return Object.entries(settings).map(([key, one]) => {
    const secret = "secret" in one && one.secret === true;
    const value: unknown = config[key as keyof typeof settings];
    const { name, about } = one;
    return { name, about, secret, value: secret ? null : textOf(value), from: origins.get(name) ?? ("usual" as const) };
  });
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(", ");
  return String(value);
}
