// An evaluation as it stands after its events: plain data, equal on every rebuild.
import type { Text } from "@bagalau/methodology";
import type { Keeping, Remains } from "../archive/keeping.ts";
import type { RunningTerm } from "../law/started-term.ts";
import type { ActReference } from "../organisation/act-reference.ts";
import type { Opened, MotionMade } from "./events.ts";
import type { Given, Member } from "./commands.ts";

export const evaluationPhases = [
  "opened",
  "sheet-sent",
  "computed",
  "received",
  "applied",
  "session",
  "decided",
  "signed",
  "published",
  "annulled",
  "not-evaluated",
  "completed",
] as const;

export type EvaluationPhase = (typeof evaluationPhases)[number];

export interface StandIn {
  readonly substitute: string;
  readonly from: string;
  readonly until: string | null;
  readonly ground: string;
}

export interface Sheet {
  readonly by: string;
  readonly given: Given;
  readonly comments: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly paper: { readonly scan: string; readonly writtenOn: string; readonly reason: string } | null;
  readonly submittedOn: string;
}

/** Its receipt stands once, in the event that computed it. */
export interface EvaluationResult {
  readonly number: number;
  readonly cause: "sheet" | "session";
  readonly rule: string;
  readonly exact: string;
  readonly shown: string;
  readonly grade: string | null;
  readonly on: string;
  /** Of all that are not set aside the last one stands. */
  readonly setAside: boolean;
  /** The day from which a court's act took it out of effect: until then it was official. */
  readonly annulledOn: string | null;
  readonly receivedOn: string | null;
  readonly notice: string | null;
}

export interface Application {
  readonly text: string;
  readonly files: readonly string[];
  readonly receivedOn: string;
  readonly scan: string | null;
}

/** Somebody who was told of a sitting, and the proved day on which he was; null while it is not proved. */
export interface Invitation {
  readonly notice: string;
  readonly person: string;
  readonly heldOn: string;
  readonly toldOn: string | null;
}

export interface Session {
  readonly heldOn: string;
  readonly time: string | null;
  readonly place: string | null;
  readonly invitations: readonly Invitation[];
  readonly held: boolean;
  readonly members: readonly Member[];
  readonly chair: string | null;
  readonly secretary: Member | null;
  readonly present: readonly string[];
  readonly materials: readonly { readonly file: string; readonly title: string }[];
  readonly explained: string | null;
  readonly arguments: readonly {
    readonly form: "written" | "oral";
    readonly text: string;
    readonly files: readonly string[];
  }[];
  readonly speeches: readonly {
    readonly member: string;
    readonly stance: "supports" | "against";
    readonly text: string;
  }[];
  readonly motions: readonly Omit<MotionMade, "kind">[];
  readonly votes: readonly {
    readonly member: string;
    readonly motion: number | null;
    /** Given by himself, not written down for him; absent where the event does not tell. */
    readonly own?: boolean;
  }[];
  readonly decision: {
    readonly motion: number | null;
    readonly outcome: string;
    readonly by: "majority" | "chair" | "nobody";
    readonly votes: number;
    readonly on: string;
  } | null;
  readonly minutes: {
    readonly number: string;
    readonly text: string;
    readonly signatures: readonly { readonly member: string; readonly on: string; readonly scan: string | null }[];
    readonly unsigned: readonly { readonly member: string; readonly reason: string }[];
    readonly signedOn: string | null;
    readonly publishedOn: string | null;
  } | null;
  readonly feedback: { readonly heldOn: string; readonly answers: Readonly<Record<string, string>> } | null;
}

export interface Evaluation extends Omit<Opened, "kind"> {
  readonly remains: false;
  readonly phase: EvaluationPhase;
  readonly formerEvaluators: readonly string[];
  readonly standIn: StandIn | null;
  /** He was dismissed and is evaluated without taking part. */
  readonly dismissedOn: string | null;
  readonly exclusion: {
    readonly duty: string;
    readonly clause: string;
    readonly reason: string;
    readonly on: string;
  } | null;
  readonly sheet: Sheet | null;
  readonly results: readonly EvaluationResult[];
  /** Notices that were ordered, by their records' ids. */
  readonly notices: readonly { readonly notice: string; readonly about: string; readonly result: number | null }[];
  readonly application: Application | null;
  readonly session: Session | null;
  readonly court: readonly {
    readonly filedOn: string;
    readonly court: string;
    readonly number: string;
    readonly outcome: string | null;
    readonly decidedOn: string | null;
    readonly hold: string;
    /** What was taken out of effect by the court's act; null while nothing was. */
    readonly carriedOut: "session" | "result" | null;
  }[];
  /** The term for the marks as an act has extended it; null where none has. */
  readonly extension: { readonly due: string; readonly remindOn: string; readonly act: ActReference } | null;
  readonly completedOn: string | null;
  readonly terms: readonly RunningTerm[];
  readonly keeping: Keeping;
}

export type EvaluationState = Evaluation | Remains;

/** The result that counts today; null while there is none. */
export function standingResult(state: Evaluation): EvaluationResult | null {
  return state.results.findLast(({ setAside }) => !setAside) ?? null;
}

/** Whoever gave the marks, or is to give them. */
export function whoMarked({ sheet, evaluator }: Evaluation): string {
  return sheet?.by ?? evaluator;
}

/** Who evaluates on the day: the evaluator, or who stands in for him. */
export function evaluatesOn(state: Evaluation, day: string): string {
  const { standIn } = state;
  const standsIn = standIn !== null && standIn.from <= day && (standIn.until === null || day <= standIn.until);
  return standsIn ? standIn.substitute : state.evaluator;
}

/** The title of a phase for people. */
export const phaseTitles: Readonly<Record<EvaluationPhase, Text>> = {
  opened: { kk: "ашылды", ru: "открыта", en: "opened" },
  "sheet-sent": { kk: "парақ бағалайтын тұлғада", ru: "лист у оценивающего лица", en: "sheet with the evaluator" },
  computed: { kk: "нәтиже есептелді", ru: "результат вычислен", en: "result computed" },
  received: { kk: "нәтиже алынды", ru: "результат получен", en: "result received" },
  applied: { kk: "келіспеу өтініші берілді", ru: "подано заявление о несогласии", en: "application filed" },
  session: { kk: "калибрлеу сессиясы тағайындалды", ru: "назначена калибровочная сессия", en: "session called" },
  decided: { kk: "сессия шешім қабылдады", ru: "сессия приняла решение", en: "session has decided" },
  signed: { kk: "хаттамаға қол қойылды", ru: "протокол подписан", en: "minutes signed" },
  published: { kk: "хаттама орналастырылды", ru: "протокол размещён", en: "minutes published" },
  annulled: { kk: "нәтижені сот жойды", ru: "результат отменён судом", en: "result annulled by a court" },
  "not-evaluated": { kk: "бағаланбайды", ru: "оценка не проводится", en: "not evaluated" },
  completed: { kk: "аяқталды", ru: "завершена", en: "completed" },
};
