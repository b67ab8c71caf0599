// The story of a year as the journal tells it: what happened, who did it, by which clause, which term it started and how its
// days were counted. Nothing is told that is not in the journal, and nothing in the journal is left out unsaid.
import { dateText } from "@bagalau/methodology/wording";
import type { CalendarData, CountedDay } from "@bagalau/calendar";

export interface ToldEvent {
  readonly record: string;
  readonly kind: string;
  // Events of every kind come here, and each is read by the sentence that knows it.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  /** Whoever acted; null for the system. */
  readonly by: string | null;
  readonly actingFor: string | null;
  /** Whom the record is about. */
  readonly about: string | null;
}

type Sentence = string | ((data: ToldEvent["data"], name: (id: string | null) => string) => string);

const sentences: Readonly<Record<string, Sentence>> = {
  "campaign planned": (data) => `запланирована кампания ${data.period}`,
  "campaign schedule-drawn": (data) => `составлен график: ${data.rows.length}`,
  "campaign schedule-approved": (data) => `утверждён график, ${data.act.number}`,
  "campaign schedule-returned": (data) => `возвращён график: ${data.reason}`,
  "campaign opened": (data) =>
    `открыта кампания, оцениваемых: ${data.people.length}` +
    (data.asked.length === 0 ? "" : `; более ${data.asked[0].most} человек у одного оценивающего лица`),
  "campaign evaluations-created": (data) => `созданы оценки: ${data.created.length}`,
  "campaign co-evaluators-named": (data, name) =>
    `определены, кто оценивает ещё: ${data.coEvaluators.map((one: { person: string; people: string[] }) => `${name(one.person)} (${one.people.length})`).join(", ")}`,
  "campaign rerouted": (data, name) =>
    `перемена (${data.ground}, ${data.reference}): ${data.person === null ? "штатное расписание" : name(data.person)}`,
  "campaign closed": "кампания закрыта",
  "evaluation sheet-sent": "направлен лист",
  "evaluation marks-submitted": (data) => (data.paper === null ? "выставлены оценки" : "внесён лист с бумаги"),
  "evaluation result-computed": (data) =>
    data.cause === "session" ? `новый результат: ${data.shown} (${data.grade})` : "вычислены результаты листов",
  "evaluation result-received": (data) => `результат получен ${ru(data.receivedOn)} (${data.means})`,
  "evaluation application-filed": "подано заявление о несогласии",
  "evaluation session-called": (data) => `назначена сессия на ${ru(data.heldOn)}, членов: ${data.members.length}`,
  "evaluation invited": (data) => `подтверждено извещение о сессии ${ru(data.toldOn)} (${data.means})`,
  "evaluation session-held": (data) => `проведена сессия ${ru(data.heldOn)}, присутствовало: ${data.present.length}`,
  "evaluation explained": "оценка обоснована",
  "evaluation argued": (data) => (data.form === "oral" ? "приведены доводы устно" : "приведены доводы письменно"),
  "evaluation spoken": (data) => (data.stance === "supports" ? "мнение: поддерживает" : "мнение: против"),
  "evaluation motion-made": (data) =>
    `предложение № ${data.motion}: ${data.outcome}${data.result === null ? "" : ` до ${data.result.shown}`}`,
  "evaluation voted": (data) => (data.motion === null ? "воздержание" : `голос за предложение № ${data.motion}`),
  "evaluation session-decided": (data) => `сессия решила: ${data.outcome}, голосов ${data.votes} из ${data.members}`,
  "evaluation minutes-drawn": (data) => `составлен протокол № ${data.number}`,
  "evaluation minutes-signed-by": "подписан протокол",
  "evaluation minutes-signed": "протокол подписан всеми",
  "evaluation minutes-published": "протокол размещён",
  "evaluation feedback-recorded": "записана встреча обратной связи",
  "evaluation evaluator-changed": (data, name) => `оценивает ${name(data.to)}`,
  "evaluation substitute-named": (data, name) => `замещает ${name(data.substitute)}`,
  "evaluation substitution-ended": "замещение окончено",
  "evaluation set-without-part": (data) => `оценка без участия, уволен(а) ${ru(data.dismissedOn)}`,
  "evaluation completed": (data) => `оценка завершена ${ru(data.completedOn)} (${data.because})`,
  "annual awaited": "ожидается итог года",
  "annual result-computed": (data) =>
    `итог года № ${data.number}: ${data.parts.filter((part: { shown: string | null }) => part.shown !== null).length} кв.`,
  "annual result-received": (data) => `итог года получен ${ru(data.receivedOn)}`,
  "annual completed": "итог года завершён",
  "notice attempt-started": (data) =>
    data.means === "in-system" ? "извещение открыто" : `отправляется: ${data.means}`,
  "notice sent": (data) => `отправлено, ${data.reference ?? "без номера"}`,
  "notice delivered": (data) => `доказано вручение ${ru(data.proof.on)} (${data.proof.kind})`,
  "post post-created": (data) => `введена должность: ${data.title.ru}`,
  "person registered": "внесена карточка",
  "person appointed": (data) => `назначение с ${ru(data.from)}, ${data.act.number}`,
  "person dismissed": (data) => `увольнение, последний день ${ru(data.on)}, ${data.act.number}`,
  "person absence-begun": (data, name) =>
    `отсутствие с ${ru(data.from)} по ${ru(data.until)}, замещает ${name(data.substitute)}`,
  "person contacts-changed": "изменены контакты",
  "delegation delegated": (data, name) =>
    `обязанность передана: ${name(data.by)} за ${name(data.of)}, ${ru(data.from)} – ${ru(data.until)}`,
  "dispute registered": (data) => `зарегистрировано разногласие ${data.number}: ${data.text}`,
  "dispute taken-up": "принято к рассмотрению",
  "dispute noted": (data) => `записано: ${data.text}`,
  "dispute resolved": (data) => `решено (${data.outcome}): ${data.reasons}`,
  "disclosure requested": (data) => `запрос ${data.number} от: ${data.asker}`,
  "disclosure disclosed": (data) => `раскрыто результатов: ${data.results.length}; основание: ${data.ground}`,
};

/** They stand behind another line that says the same, or are counted elsewhere. */
const silent: readonly string[] = [
  "evaluation opened",
  "evaluation notice-ordered",
  "evaluation keeping-started",
  "annual notice-ordered",
  "annual keeping-started",
  "dispute keeping-started",
  "disclosure keeping-started",
  "notice queued",
  "notice withdrawn",
  "reading begun",
  "reading was-read",
  "account invited",
  "account activated",
];

const terms = ["evaluation term-started", "annual term-started"];

function ru(day: string | null): string {
  return day === null ? "…" : dateText("ru", day);
}

interface Line {
  readonly line: string;
  readonly about: string | null;
  readonly details: readonly string[];
}

/** In the system opening and proof are one; the receipt that follows says it. */
function isOpening({ kind, data }: ToldEvent): boolean {
  return (
    (kind === "attempt-started" && data.means === "in-system") || (kind === "delivered" && data.proof.kind === "opened")
  );
}

/** Many do the same for themselves: they stand in one line. */
function whoActs({ by, about, actingFor, kind }: ToldEvent): string {
  if (by === null) return "Система";
  if (kind === "result-received" && by === about) return "Сами";
  return actingFor === null ? by : `${by} (за: ${actingFor})`;
}

export class Chronicle {
  #lines: string[] = [];
  readonly #waiting: ToldEvent[] = [];
  readonly #calendar: CalendarData;
  readonly #name: (id: string | null) => string;

  constructor(calendar: CalendarData, name: (id: string | null) => string) {
    this.#calendar = calendar;
    this.#name = name;
  }

  get text(): string {
    this.#tell();
    return `${this.#lines.join("\n")}\n`;
  }

  /** Back to what was told before: of a day on which nothing happened nothing is said. */
  forget(text: string): void {
    this.#lines = text.slice(0, -1).split("\n");
  }

  heading(text: string): void {
    this.#tell();
    this.#lines.push("", text, "");
  }

  note(line: string): void {
    this.#tell();
    this.#lines.push(`- ${line}`);
  }

  /** What happened one after another: equal lines are counted, and names follow where they are few. */
  happened(events: readonly ToldEvent[]): void {
    this.#waiting.push(...events);
  }

  #tell(): void {
    const groups = Map.groupBy(
      this.#waiting.splice(0).flatMap((event) => this.#lineOf(event) ?? []),
      ({ line }) => line,
    );
    for (const [line, group] of groups) {
      const people = [...new Set(group.map(({ about }) => about).filter((one) => one !== null))];
      const whom = people.length === 0 || people.length > 4 ? "" : `: ${people.join(", ")}`;
      const count = people.length > 4 ? ` – ${people.length} чел.` : "";
      this.#lines.push(`- ${line}${whom}${count}`);
      const details = Map.groupBy(
        group.flatMap((one) => one.details),
        (detail) => detail,
      );
      for (const [detail, same] of details) {
        this.#lines.push(`  - ${detail}${detail.endsWith(")") && same.length > 1 ? ` × ${same.length}` : ""}`);
      }
    }
  }

  #lineOf(event: ToldEvent): Line | null {
    const key = `${event.record} ${event.kind}`;
    if (silent.includes(key) || isOpening(event)) return null;
    if (terms.includes(key)) {
      return { line: this.#term(event.data), about: event.about, details: [this.#counted(event.data)] };
    }
    const sentence = sentences[key];
    if (sentence === undefined) throw new Error(`Nothing says what "${key}" is.`);
    const said = typeof sentence === "string" ? sentence : sentence(event.data, this.#name);
    const { clause } = event.data as { clause?: string | null };
    const by = typeof clause === "string" && clause !== "" ? ` (п. ${clause})` : "";
    const isOfSheet = key === "evaluation result-computed" && event.data.cause === "sheet";
    const details = isOfSheet ? [`${event.data.shown} (${event.data.grade})`] : [];
    return { line: `${isOfSheet ? "Система" : whoActs(event)}: ${said}${by}`, about: event.about, details };
  }

  #term({ title, clause, from, due }: ToldEvent["data"]): string {
    return `Начат срок «${title.ru}» (п. ${clause}): от ${ru(from)}, последний день **${ru(due)}**`;
  }

  #counted({ counted, remindOn }: { readonly counted: readonly CountedDay[]; readonly remindOn: string }): string {
    const working = counted.filter(({ counts }) => counts).length;
    const off = counted.filter(({ counts }) => !counts).map(({ date, why }) => `${ru(date)} (${this.#why(why)})`);
    const first = counted.length <= 1 ? "день назван актом" : `сосчитано дней: ${working}`;
    return `${first}${off.length === 0 ? "" : `; не считались: ${off.join(", ")}`}; напоминание ${ru(remindOn)}`;
  }

  #why({ kind, holiday, movedFrom }: CountedDay["why"]): string {
    const title = this.#calendar.holidays.find(({ id }) => id === holiday)?.title.ru ?? "";
    if (kind === "weekend") return "выходной";
    return kind === "moved-day-off" ? `выходной за ${ru(movedFrom ?? null)}, ${title}` : title;
  }
}
