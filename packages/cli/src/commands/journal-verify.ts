// `journal verify`: whether the journal is what was written; the first altered line of each record is named.
import { withInstallation } from "../installation.ts";
import { refuse } from "../refusal.ts";
import { isSet, option, printJson } from "../session.ts";
import type { Session } from "../session.ts";
import type { TextKey } from "../texts/texts.ts";

/** More are counted and not listed. */
const most = 100;

export async function journalVerify(session: Session): Promise<number> {
  const { say, style, terminal } = session;
  const body = option(session, "body");
  if (body !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(body)) {
    refuse("--body", "out-of-range", say("fault.body"));
  }
  const report = await withInstallation(session, ({ pool, secrets: { publicKeys } }, { verifyJournal }) =>
    verifyJournal(pool, { publicKeys, ...(body === null ? {} : { body: body.toLowerCase() }) }),
  );
  const { faults } = report;
  const counts = {
    bodies: String(report.bodies),
    records: String(report.records),
    events: String(report.events),
    destroyed: String(report.destroyed),
    checkpoints: String(report.checkpoints),
  };
  if (isSet(session, "json")) await printJson(session, { verified: faults.length === 0, ...report });
  else {
    const lines = faults.slice(0, most).map(({ fault, body: of, record, id, seq }) => {
      const place = record === null ? "journal.place-of-checkpoint" : "journal.place-of-record";
      const params = { body: of, record: record ?? "", id: id ?? "", seq: seq === null ? "–" : String(seq) };
      return style.bad(`  ✗ ${say(place, params)} ${say(`journal.fault.${fault}` as TextKey)}`);
    });
    const more = faults.length > most ? [`  … ${say("fault.count", { count: String(faults.length) })}`] : [];
    const verdict = faults.length === 0 ? "journal.verified" : "journal.not-verified";
    await terminal.out(
      `${[...lines, ...more, say("journal.counts", counts), style.strong(say(verdict))].join("\n")}\n`,
    );
  }
  return faults.length === 0 ? 0 : 2;
}
