// The story of the year: five campaigns, terms that run over New Year, Nauryz, Victory Day, Kurban Ait and Independence Day, and
// people who are late, away, dismissed, who disagree and who are wrong.
import type { PlayedYear, Shown } from "./played-year.fixture.ts";

const act = (number: string, on: string) => ({ number, on });

/** A campaign from its plan to its sheets; `sheets`: the day on which an evaluator marks, by his key; `onPaper`: whom he does not. */
export function noteCampaign(
  year: PlayedYear,
  period: string,
  opensOn: string,
  sheets: Readonly<Record<string, string>>,
  onPaper: readonly string[] = [],
): void {
  year.on(opensOn, async () => {
    const { id } = await year.does("hr", "POST", "/campaigns", { period });
    const review = await year.looks("hr", `/campaigns/${id}/review`);
    const { evaluated, notEvaluated, outside } = review.outcomes;
    year.chronicle.note(
      `Правила предлагают: оценивать ${evaluated}, не оценивать ${notEvaluated}, вне акта ${outside}`,
    );
    await year.does("hr", "POST", `/campaigns/${id}/schedule`);
    await year.does("hrHead", "POST", `/campaigns/${id}/schedule/approve`, { act: act(`№ 1/${period}`, opensOn) });
    await year.does("hr", "POST", `/campaigns/${id}/open`);
    const people = [3, 4, 5, 6, 7, 8].map((number) => year.id(`social${number}`));
    const coEvaluators = [{ person: year.id("socialDeputy"), people }];
    await year.does("social", "POST", `/campaigns/${id}/co-evaluators`, { coEvaluators });
  });
  for (const [evaluator, day] of Object.entries(sheets)) {
    year.on(day, () => marksAll(year, evaluator, period, onPaper));
  }
}

/** Every sheet that waits for him, with marks that differ from one to the next. */
async function marksAll(
  year: PlayedYear,
  evaluator: string,
  period: string,
  onPaper: readonly string[],
): Promise<void> {
  const { items } = await year.looks(evaluator, `/evaluations/to-evaluate?period=${period}`);
  const but = onPaper.map((key) => year.id(key));
  const waiting = items.filter(({ phase, person }: Shown) => phase.id === "sheet-sent" && !but.includes(person.id));
  for (const [index, { id, post }] of waiting.entries()) {
    const content = { given: marksOf(index, post.category !== "other"), comments: {}, files: [] };
    await year.does(evaluator, "POST", `/evaluations/${id}/marks`, content);
  }
}

function marksOf(index: number, isLeader: boolean): Shown {
  const quality = ["4", "4.5", "3.5", "5", "3"][index % 5]!;
  const marks = { quality, deadlines: "4", initiative: "3.5", discipline: "4.48" };
  return { marks: isLeader ? { ...marks, team: "4" } : marks };
}

/** Everybody but `but` opens what waits for him. */
export function noteOpenings(year: PlayedYear, day: string, but: readonly string[] = []): void {
  year.on(day, async () => {
    for (const key of year.people) if (!but.includes(key)) await opens(year, key);
  });
}

export async function opens(year: PlayedYear, key: string): Promise<void> {
  const { items } = await year.looks(key, "/inbox?unopened=true&limit=200");
  for (const { id, kind, about } of items) {
    if (kind === "notice" && about[0].record !== "none") await year.does(key, "POST", `/inbox/${id}/open`, {});
  }
}

export interface SessionStory {
  readonly who: string;
  readonly period: string;
  readonly filedOn: string;
  readonly calledOn: string;
  readonly heldOn: string;
  readonly publishedOn: string;
  readonly feedbackOn: string;
  readonly outcome: "raise" | "lower";
  /** Two evaluators who did not mark this sheet. */
  readonly heads: readonly [string, string];
  readonly evaluator: string;
  readonly calledBy: string;
  readonly number: string;
}

/** An application, its session and what follows from it, to the feedback meeting. */
export function noteSession(year: PlayedYear, story: SessionStory): void {
  const { who, period, heads, evaluator, outcome, number } = story;
  const at = async (path: string): Promise<string> => `/evaluations/${await year.evaluation(who, period)}${path}`;
  const seats = [
    { person: () => year.id(heads[0]), role: "evaluator" },
    { person: () => year.id(heads[1]), role: "evaluator" },
    { person: () => year.id("hr"), role: "hr" },
  ];
  const members = () => seats.map(({ person, role }) => ({ person: person(), role }));
  year.on(story.filedOn, async () => {
    const text = "Прошу пересмотреть оценку за сроки.";
    await year.does(who, "POST", await at("/application"), { text, files: [] });
  });
  year.on(story.calledOn, async () => {
    const wrong = [members()[0]!, { person: year.id(evaluator), role: "evaluator" }];
    const session = { heldOn: story.heldOn, chair: null, secretary: null, document: null };
    const path = await at("/session");
    await year.refused(story.calledBy, "состав из двух, один из них оценил заявителя", path, {
      ...session,
      members: wrong,
    });
    await year.does(story.calledBy, "POST", path, { ...session, members: members() });
  });
  year.on(story.heldOn, async () => {
    const [first, second] = heads;
    await year.does("hr", "POST", await at("/session/hold"), {
      heldOn: story.heldOn,
      present: members().map(({ person }) => person),
    });
    await year.refused("hr", "закрыть голосование до пояснений", await at("/session/close-vote"), null);
    await year.does(evaluator, "POST", await at("/session/explanation"), { text: "Два ответа ушли позже срока." });
    const words = { form: "oral", text: "Задержка по вине смежного отдела.", files: [] };
    await year.does(who, "POST", await at("/session/arguments"), words);
    const { post } = await year.looks("hr", await at(""));
    const isLeader = post.category !== "other";
    const mark = outcome === "raise" ? "5" : "2";
    const { marks } = marksOf(0, isLeader);
    const given = { marks: Object.fromEntries(Object.keys(marks).map((name) => [name, mark])) };
    await year.does(first, "POST", await at("/session/motions"), { outcome, given, grounds: "По материалам дела." });
    await year.does(first, "POST", await at("/session/votes"), { motion: 1 });
    await year.does(second, "POST", await at("/session/votes"), { motion: 1 });
    await year.does("hr", "POST", await at("/session/votes"), { motion: null });
    await year.does("hr", "POST", await at("/session/close-vote"));
    await year.does("hr", "POST", await at("/session/minutes"), { number, text: "Заслушаны обе стороны." });
    for (const member of [first, second, "hr"])
      await year.does(member, "POST", await at("/session/minutes/sign"), { scan: null });
  });
  year.on(story.publishedOn, async () => {
    await year.does("hr", "POST", await at("/session/minutes/publish"));
    await opens(year, who);
  });
  year.on(story.feedbackOn, async () => {
    const answers = {
      achievements: "Сокращён документооборот.",
      skills: "Освоена переписка.",
      potential: "Готов к росту.",
    };
    await year.does(evaluator, "POST", await at("/feedback"), { heldOn: story.feedbackOn, answers });
  });
}

/** Somebody new comes to a vacant post that is made for him. */
export function noteNewcomer(year: PlayedYear, day: string, iin: string): void {
  year.on(day, async () => {
    const [{ unit }] = (await year.looks("hr", `/posts?limit=200`)).items.filter(
      (one: Shown) => one.holder?.person === year.id("finance1"),
    );
    const title = { kk: "Жетекші маман", ru: "Ведущий специалист" };
    const content = { title, unit, category: "other", supervisor: null, code: null, from: day, act: act("№ 9-ш", day) };
    const post = await year.does("hr", "POST", "/posts", content);
    const name = { family: "Понарошкин", given: "Павел", patronymic: null };
    const contacts = { email: null, phone: null, address: null };
    const person = await year.does("hr", "POST", "/people", { iin, name, contacts, language: "ru", since: day });
    await year.joins("newcomer", person.id, "Понарошкин Павел");
    const appointment = {
      from: day,
      until: null,
      post: post.id,
      as: "main",
      by: "appointment",
      act: act("№ 21-ж", day),
    };
    await year.does("hr", "POST", `/people/${person.id}/appoint`, appointment);
  });
}
