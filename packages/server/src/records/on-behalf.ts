// In whose right a sender acts: in his own where he has one, otherwise for the one whose duty lets him.
import type { App } from "../app.ts";
import type { Acting, Target } from "./act.ts";
import { denied } from "./decide.ts";
import type { Deciding } from "./decide.ts";

/** One act is done in one right: that in which the first of its commands is allowed, or refused most plainly. */
export function inRight(app: App, { acting, ...given }: Omit<Deciding, "targets">, [first]: readonly Target[]): Acting {
  const { onBehalf = [] } = acting;
  if (onBehalf.length === 0 || first === undefined) return acting;
  const rights = [acting.actor, ...onBehalf].map((actor) => ({ ...acting, actor }));
  const answers = rights.map((one) => denied(app, { ...given, acting: one }, first)?.kind);
  const found = [answers.indexOf(undefined), answers.indexOf("not-now"), answers.indexOf("forbidden")].find(
    (place) => place >= 0,
  );
  return rights[found ?? 0]!;
}
