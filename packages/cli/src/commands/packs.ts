// `packs`: every pack with the edition in force on a day.
import { editionOn } from "@bagalau/methodology";
import type { Pack } from "@bagalau/methodology";
import { dayArgument, today } from "../edition-argument.ts";
import { library, option, printJson, isSet } from "../session.ts";
import type { Session } from "../session.ts";
import { table } from "../table.ts";

interface Row {
  readonly pack: string;
  readonly title: string;
  readonly edition: string | null;
  readonly act: string | null;
  readonly state: "in-force" | "before-first" | "repealed" | "expired" | "gap";
  readonly since: string | null;
}

function row(pack: Pack, on: string, session: Session): Row {
  const found = editionOn(pack, on);
  const common = { pack: pack.id, title: pack.title[session.language] };
  if ("edition" in found) {
    const { id, act, inForceFrom } = found.edition;
    return { ...common, edition: id, act: act.number, state: "in-force", since: inForceFrom };
  }
  return { ...common, edition: null, act: null, state: found.none, since: found.since };
}

function stateWords({ state, edition, since }: Row, { say }: Session): string {
  if (state === "in-force") return edition ?? "";
  if (state === "repealed") return say("label.repealed", { date: since ?? "" });
  if (state === "before-first") return say("label.not-yet", { date: since ?? "" });
  return say("label.expired", { date: since ?? "" });
}

export async function packs(session: Session): Promise<number> {
  const { say, style, terminal } = session;
  const named = option(session, "on");
  const on = named === null ? null : dayArgument(named, "on", "out-of-range", say);
  const real = [...(await library(session)).packs.values()].filter(({ kind }) => kind !== "example");
  const all = real.sort((a, b) => a.id.localeCompare(b.id, "en"));
  const rows = all.map((pack) => row(pack, on ?? today(pack, terminal.now()), session));
  if (isSet(session, "json")) await printJson(session, { packs: rows });
  else {
    const cells = rows.map((one) => [one.pack, stateWords(one, session), one.act ?? "", one.title]);
    const heading = [say("label.pack"), say("label.in-force"), say("label.act"), say("label.title")];
    await terminal.out(table([heading, ...cells], style));
  }
  return 0;
}
