// `body create`: a body of one's own, and the link by which its first administrator enters.
import { dateText } from "@bagalau/methodology/wording";
import type * as serverDoor from "@bagalau/server";
import { bodyAsked } from "../body-asked.ts";
import type { BodyAsked } from "../body-asked.ts";
import { withInstallation } from "../installation.ts";
import { Refusal } from "../refusal.ts";
import type { Fault } from "../refusal.ts";
import { isSet, printJson } from "../session.ts";
import type { Session } from "../session.ts";

type Answer = Awaited<ReturnType<(typeof serverDoor)["establishBody"]>>;
type Established = Extract<Answer, { ok: true }>;
type Standing = Extract<Answer, { ok: false }>["faults"][number];

export async function bodyCreate(session: Session): Promise<number> {
  const asked = await bodyAsked(session);
  const established = await withInstallation(session, (app, { establishBody }) => establishBody(app, asked));
  if (!established.ok) throw new Refusal(established.faults.map((fault) => told(session, fault)));
  if (isSet(session, "json")) await printJson(session, answerOf(asked, established));
  else await show(session, asked, established);
  return 0;
}

function told({ say }: Session, { at, code, found }: Standing): Fault {
  const path = at === "pack" ? "" : `--${at}`;
  switch (code) {
    case "taken":
      return at === "administrator"
        ? { path, code, message: say("fault.login-taken", { login: found }) }
        : { path, code, message: say("fault.body-taken", { body: found }) };
    case "waits":
      return { path, code: "taken", message: say("fault.administrator-waits", { login: found }) };
    case "otherwise":
      return { path, code: "taken", message: say("fault.body-otherwise", { value: found }) };
    case "unknown-zone":
      return { path, code: "out-of-range", message: say("fault.time-zone", { got: found }) };
  }
}

function answerOf({ title, pack, edition, timeZone }: BodyAsked, { body, founded, letter }: Established) {
  return { created: founded, body, title, pack, edition: edition.id, timeZone, letter };
}

async function show(
  { say, style, language, terminal }: Session,
  { title, pack, edition, timeZone }: BodyAsked,
  { body, founded, letter }: Established,
): Promise<void> {
  const entering =
    letter === null
      ? [say("body.entered")]
      : [
          say("body.letter", { login: letter.login }),
          `  ${letter.url}`,
          say("body.letter-until", { until: dateText(language, letter.until) }),
        ];
  const lines = [
    style.strong(say(founded ? "body.created" : "body.there", { title: title[language], body })),
    say("body.act", { act: `${pack}@${edition.id}`, zone: timeZone }),
    "",
    ...entering,
    say("body.next"),
  ];
  await terminal.out(`${lines.join("\n")}\n`);
}
