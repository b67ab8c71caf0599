// The calibration session over HTTP: the decision on it, its composition, hearing, vote, minutes and the feedback meeting.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { seated } from "./bears.ts";
import type { Seat } from "./bears.ts";
import { conduct, refusalsOf } from "./conduct.ts";
import type { Conducted } from "./conduct.ts";
import { mustBy, openEvaluation } from "./open-evaluation.ts";
import type { Evaluation, OpenRecord } from "./open-evaluation.ts";
import { readCursor } from "../http/paging.ts";
import { namesFor } from "./person-names.ts";
import { saidFaults } from "./said-faults.ts";
import { candidates, sessionRules } from "./session-rules.ts";
import { sessionView } from "./session-view.ts";
import { applications, sessions } from "./session-lists.ts";
import { answered, roleWord } from "./shown.ts";

type Composition = {
  readonly members: readonly Seat[];
  readonly chair: string | null;
  readonly secretary: Seat | null;
};

export function sessionRoutes(app: App): readonly Served[] {
  const told = (call: Call, id: string, command: Conducted["command"], named: Partial<Conducted> = {}) =>
    conduct(app, call, { record: "evaluation", id, command, ...named });
  /** Whoever is not named speaks for himself. */
  const own = (call: Call, member: string | undefined): string => member ?? call.viewer.person ?? "";
  return implement(contract.calibration, {
    applications: ({ query }, { viewer }) =>
      applications(app, viewer, { limit: query.limit, cursor: readCursor(query.cursor) }),
    sessions: ({ query }, { viewer }) =>
      sessions(app, viewer, { limit: query.limit, cursor: readCursor(query.cursor) }),
    show: ({ params }, { viewer }) => sessionView(app, viewer, params.evaluation),
    rules: ({ params }, { viewer }) => sessionRules(app, viewer, params.evaluation),
    candidates: ({ params }, { viewer }) => candidates(app, viewer, params.evaluation),
    check: ({ params, body }, call) => checkComposition(app, call, params.evaluation, body),
    call: async ({ params, body }, call) => {
      const { heldOn, time = null, place = null, document } = body;
      const opened = await openEvaluation(app, call.viewer, params.evaluation);
      const composition = await composed(app, call, opened, body);
      const command = { kind: "call-session", heldOn, time, place, document, ...composition };
      return told(call, params.evaluation, command, { files: { document }, people: peopleOf(body) });
    },
    replaceMember: async ({ params, body }, call) => {
      const opened = await openEvaluation(app, call.viewer, params.evaluation);
      const seat = await seated(app, call.viewer, opened.state, [body.by]);
      const command = { kind: "replace-member", out: body.out, by: seat(body.by), ground: body.ground };
      return told(call, params.evaluation, command, { people: { "by.person": body.by.person } });
    },
    move: ({ params, body }, call) => told(call, params.evaluation, { kind: "move-session", ...body }),
    addMaterial: ({ params, body }, call) =>
      told(call, params.evaluation, { kind: "add-material", ...body }, { files: { file: body.file } }),
    hold: ({ params, body }, call) => told(call, params.evaluation, { kind: "hold-session", ...body }),
    explain: ({ params, body }, call) => told(call, params.evaluation, { kind: "explain", ...body }),
    argue: ({ params, body }, call) =>
      told(call, params.evaluation, { kind: "argue", ...body }, { files: { files: body.files } }),
    speak: ({ params, body: { member, ...said } }, call) =>
      told(call, params.evaluation, { kind: "speak", member: own(call, member), ...said }),
    propose: ({ params, body: { by, ...said } }, call) =>
      told(call, params.evaluation, { kind: "propose", by: own(call, by), ...said }),
    vote: ({ params, body }, call) =>
      told(call, params.evaluation, { kind: "vote", member: own(call, body.member), motion: body.motion }),
    close: ({ params }, call) => told(call, params.evaluation, { kind: "close-vote" }),
    drawMinutes: ({ params, body }, call) => told(call, params.evaluation, { kind: "draw-minutes", ...body }),
    signMinutes: ({ params, body: { member, scan } }, call) => {
      const command = { kind: "sign-minutes", member: own(call, member), scan };
      return told(call, params.evaluation, command, { files: { scan } });
    },
    refuseToSign: ({ params, body: { member, reason } }, call) =>
      told(call, params.evaluation, { kind: "refuse-to-sign", member: own(call, member), reason }),
    publishMinutes: ({ params }, call) => told(call, params.evaluation, { kind: "publish-minutes" }),
    recordFeedback: ({ params, body }, call) => told(call, params.evaluation, { kind: "record-feedback", ...body }),
  });
}

async function composed(app: App, { viewer }: Call, { state }: OpenRecord<Evaluation>, asked: Composition) {
  const { members, chair, secretary } = asked;
  const seat = await seated(app, viewer, state, secretary === null ? members : [...members, secretary]);
  return { members: members.map(seat), chair, secretary: secretary === null ? null : seat(secretary) };
}

function peopleOf({ members, secretary }: Composition): Readonly<Record<string, string | null>> {
  const seats = members.map(({ person }, index) => [`members.${index}.person`, person] as const);
  return Object.fromEntries([...seats, ["secretary.person", secretary?.person ?? null] as const]);
}

/** A dry run of the call: whoever calls or prepares it is told every clause that the composition breaks. */
async function checkComposition(
  app: App,
  call: Call,
  id: string,
  { heldOn, ...asked }: Composition & { readonly heldOn?: string | undefined },
) {
  const { viewer } = call;
  const opened = await openEvaluation(app, viewer, id);
  mustBy(opened, "prepare-session");
  const composition = await composed(app, call, opened, asked);
  const { state, law } = opened;
  const command = { kind: "call-session", heldOn: heldOn ?? viewer.today, document: null, ...composition };
  const read = { state, law: { pack: law.pack.id, edition: law.edition.id } };
  const faults = await refusalsOf(app, call, read, { record: "evaluation", command });
  const { members, secretary } = composition;
  const nameOf = await namesFor(
    app,
    viewer,
    [...members, ...(secretary === null ? [] : [secretary])].map(({ person }) => person),
  );
  const shown = ({ person, role, bears }: (typeof members)[number]) => {
    return { person: nameOf(person), role: roleWord(law.edition, role), bears };
  };
  return answered({
    members: members.map(shown),
    secretary: secretary === null ? null : shown(secretary),
    faults: await saidFaults(app, viewer, faults),
  });
}
