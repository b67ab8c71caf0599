// Whoever was dismissed is told of his result by other means than the system: a letter with its advice, a message, and what
// happens where there is no address.
import { cast } from "./cast.ts";
import { adviceOfDelivery } from "./papers.ts";
import type { Scene } from "./scene.ts";
import { spoken } from "./spoken-words.ts";
import type { Evaluation } from "./teller.ts";

/** A registered letter; six working days later its advice of delivery has come back. */
export async function tellLetter(scene: Scene, id: string): Promise<void> {
  const { teller, actor, agenda, days } = scene;
  const hr = actor(cast.hr);
  const sentOn = teller.today;
  const number = "RM 000000001 KZ";
  const address = "Қарасу ауданы, Үлгі ауылы, Ойдан көшесі, 1";
  const notice = await noticeOf(scene, id);
  const attempt = { kind: "attempt", means: "registered-letter", address, on: sentOn };
  await teller.does(hr, "notice", notice, attempt, { kind: "record-sent", attempt: 1, reference: number });
  agenda.on(days.workingAfter(sentOn, 6), async () => {
    const takenOn = days.workingAfter(sentOn, 4);
    const state = await teller.state<Evaluation>(id);
    const advice = await adviceOfDelivery(scene, state, number, sentOn, takenOn);
    const { id: file } = await teller.brings(hr, `${number}.pdf`, advice);
    const proof = { kind: "advice", on: takenOn, reference: number, file, takenBy: null };
    await teller.does(hr, "notice", notice, { kind: "record-delivered", attempt: 1, proof });
    await teller.attaches(notice, file);
  });
}

/** The e-mail came back; a text message has been sent, and its report has not come. */
export async function tellMessage(scene: Scene, id: string, email: string, phone: string): Promise<void> {
  const { teller, actor, member } = scene;
  const hr = actor(cast.hr);
  const on = teller.today;
  const reason = spoken("bounced", member(cast.hr).language);
  const notice = await noticeOf(scene, id);
  await teller.does(
    hr,
    "notice",
    notice,
    { kind: "attempt", means: "e-mail", address: email, on },
    { kind: "record-sent", attempt: 1, reference: null },
    { kind: "record-failure", attempt: 1, outcome: "bounced", reason, retryAt: null },
  );
  const again = { kind: "attempt", means: "text-message", address: phone, on };
  await teller.does(hr, "notice", notice, again, { kind: "record-sent", attempt: 2, reference: "000001" });
}

export async function tellNoAddress(scene: Scene, id: string): Promise<void> {
  const { teller, actor } = scene;
  const command = { kind: "attempt", means: "e-mail", address: null, on: teller.today };
  await teller.does(actor(cast.hr), "notice", await noticeOf(scene, id), command);
}

/** Of the result that came last. */
async function noticeOf({ teller }: Scene, id: string): Promise<string> {
  const { notices } = await teller.state<Evaluation>(id);
  return notices.findLast(({ result }) => result !== null)!.notice;
}
