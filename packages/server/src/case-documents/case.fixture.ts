// A whole case of one person in a district: sheet, result, disagreement, session, minutes, feedback; and files as they come.
import { Buffer } from "node:buffer";
import { lower, marks } from "../evaluations/district.fixture.ts";
import type { District, Who } from "../evaluations/district.fixture.ts";

export interface Taken {
  readonly status: number;
  readonly type: string;
  readonly name: string;
  readonly content: Buffer;
}

/** A file over HTTP. */
export async function take(town: District, who: Who, path: string, language = "ru"): Promise<Taken> {
  const headers = { cookie: town.cookie(who), "accept-language": language };
  const response = await fetch(`${town.address}/api/v1${path}`, { headers });
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    name: response.headers.get("content-disposition") ?? "",
    content: Buffer.from(await response.arrayBuffer()),
  };
}

export const comment = "Отчёты сданы в срок, жалоб нет";

/** Marked by the evaluator with a comment and a file, received by the one who was evaluated. */
export async function receivedCase(town: District, who: Who, evaluator: Who): Promise<string> {
  town.on("2025-10-01");
  const id = await town.evaluation(who, evaluator);
  await done(town, "saule", `/evaluations/${id}/send`);
  town.on("2025-10-13");
  const file = await town.upload(evaluator, `справка о сроках ${who}`);
  const sheet = { given: marks, comments: { sheet: comment, "marks.quality": "Качество ровное" }, files: [file] };
  await done(town, evaluator, `/evaluations/${id}/marks`, sheet);
  await town.receives(who, id);
  return id;
}

/** Of Aigul, whose evaluator is Berik: the session of Dana, Ermek and Saule lowers the marks from 4.00 to 3.38. */
export async function concludedCase(town: District): Promise<string> {
  town.on("2025-10-01");
  await town.evaluation("zhanna", "dana");
  await town.evaluation("gulnar", "ermek");
  const id = await receivedCase(town, "aigul", "berik");
  town.on("2025-10-16");
  const proof = await town.upload("aigul", "доказательство");
  await done(town, "aigul", `/evaluations/${id}/application`, { text: "Не согласна со снижением", files: [proof] });
  const members = [
    { person: town.id.dana, role: "evaluator" },
    { person: town.id.ermek, role: "evaluator" },
    { person: town.id.saule, role: "hr" },
  ];
  town.on("2025-10-20");
  const path = `/evaluations/${id}/session`;
  await done(town, "akim", path, { heldOn: "2025-10-30", members, chair: null, secretary: null, document: null });
  town.on("2025-10-30");
  await done(town, "saule", `${path}/hold`, { heldOn: "2025-10-30", present: members.map(({ person }) => person) });
  await done(town, "berik", `${path}/explanation`, { text: "Сроки двух поручений нарушены" });
  await done(town, "aigul", `${path}/arguments`, { form: "oral", text: "По вине смежного отдела", files: [] });
  await done(town, "dana", `${path}/speeches`, { stance: "against", text: "Сроки сорваны" });
  await done(town, "dana", `${path}/motions`, { outcome: "lower", given: lower, grounds: "Два срока сорваны" });
  await done(town, "dana", `${path}/votes`, { motion: 1 });
  await done(town, "ermek", `${path}/votes`, { motion: 1 });
  await done(town, "saule", `${path}/votes`, { motion: null });
  await done(town, "saule", `${path}/close-vote`);
  await done(town, "saule", `${path}/minutes`, { number: "3", text: "Заседание открыто в 10 часов" });
  return id;
}

/** The minutes signed by all and published, the new result received, feedback held, everything complete. */
export async function completedCase(town: District): Promise<string> {
  const id = await concludedCase(town);
  const path = `/evaluations/${id}/session`;
  for (const who of ["dana", "ermek", "saule"] as const) await done(town, who, `${path}/minutes/sign`, { scan: null });
  await done(town, "saule", `${path}/minutes/publish`);
  await town.receives("aigul", id);
  const answers = { achievements: "Сданы все отчёты", skills: "Анализ", potential: "Руководитель отдела" };
  await done(town, "berik", `/evaluations/${id}/feedback`, { heldOn: "2025-10-30", answers });
  await done(town, "saule", `/evaluations/${id}/complete`);
  return id;
}

/** An answer that is not good ends the test with what it says. */
export async function done(town: District, who: Who, path: string, body: object | null = null): Promise<string> {
  const answer = await town.post(who, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id as string;
}
