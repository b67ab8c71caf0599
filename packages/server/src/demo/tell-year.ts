// The result of the year that is over: formed by itself from its quarters, and opened by those whom it is about.
import { sql } from "kysely";
import { inBody } from "../db/viewer.ts";
import type { Scene } from "./scene.ts";

export function noteYear(scene: Scene): void {
  const { agenda, days, teller } = scene;
  const last = days.closed.find(({ name }) => name.endsWith("-Q4"))!;
  const year = last.name.slice(0, 4);
  // The works of these days form it, tell of it and complete it.
  for (const working of [28, 29, 33, 37]) agenda.on(days.since(last, working), () => Promise.resolve());
  agenda.on(days.since(last, 30), async () => {
    const { body } = teller.stage;
    const { rows } = await inBody(teller.stage.app, body.id, (tx) =>
      sql<{ notice: string; person: string }>`
        select n.record_id as notice, n.to_person as person
        from notice n join record r on r.body_id = n.body_id and r.id = n.about_id
        where n.body_id = ${body.id} and r.kind = 'annual' and r.period = ${year} and n.state = 'queued'
          and n.notice = 'result'
        order by n.record_id`.execute(tx),
    );
    for (const { notice, person } of rows.slice(0, -3)) {
      await teller.does(scene.actorOf(person), "notice", notice, { kind: "record-opened", means: "in-system" });
    }
  });
}
