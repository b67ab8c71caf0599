// Which right of the access table each route asks for: the one place where routes and the table meet in the walk. A route of
// the contract that stands here nowhere fails the walk.
import type { RecordName } from "@bagalau/procedure";

export interface AsksRight {
  readonly record: RecordName;
  /** Any one of these lets him. */
  readonly actions: readonly string[];
  /** The kind whose rights are asked, where it is not the kind that the path names. */
  readonly of?: RecordName;
  /** The parameter of the path that names the record; for files the record is the one that holds the file. */
  readonly by: string;
  /** What he may see but not do is refused with 403; `row`: what he may not read is not there, 404. */
  readonly denied: "refused" | "row";
  /** Phases in which there is nothing to read yet: then it is 404 for whoever may read. */
  readonly nothingIn?: readonly string[];
  /** The operation, where several rows stand for one: each parameter of its path may ask for another right. */
  readonly operation?: string;
  /** Further parameters of the path and the query. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** What costs much to draw is drawn in one phase alone; who may not have it asks in all of them. */
  readonly drawnOnlyIn?: string;
  /** Fields of the body where the least that the schema lets through is not enough. */
  readonly body?: Readonly<Record<string, unknown>>;
}

type More = Omit<Partial<AsksRight>, "record" | "actions" | "by">;

const beforeResult = ["opened", "sheet-sent", "not-evaluated"];
/** What a court has annulled stays to be read; its marks do not. */
const beforeMarks = [...beforeResult, "annulled"];
const beforeSession = [...beforeMarks, "computed", "received", "applied", "completed"];

function asks(record: RecordName, by: string) {
  return (actions: string | readonly string[], more: More = {}): AsksRight => {
    return { record, by, actions: typeof actions === "string" ? [actions] : actions, denied: "refused", ...more };
  };
}

const evaluation = asks("evaluation", "evaluation");
const annual = asks("annual", "annual");
const campaign = asks("campaign", "campaign");
const notice = asks("notice", "notice");
const account = asks("account", "account");
const unit = asks("unit", "unit");
const post = asks("post", "post");
const person = asks("person", "person");
const dispute = asks("dispute", "dispute");
const disclosure = asks("disclosure", "disclosure");
const destruction = asks("destruction", "act");
const filling = ["submit-marks", "enter-paper", "propose"];

function drawn(document: string, action: string, nothingIn: readonly string[], drawnOnlyIn: string): AsksRight {
  const parameters = { document, format: "docx" };
  return evaluation(action, { operation: "documents.evaluation", parameters, nothingIn, drawnOnlyIn });
}

const afterMarks = ["computed", "received", "applied", "session", "decided", "signed", "published", "completed"];
const withoutMinutes = [...beforeSession, "session", "decided"];
const withoutFeedback = [...withoutMinutes, "signed", "published"];

/** Routes that name a record, by the name of the operation or, after `#`, of one of its forms. */
export const asksRight: Readonly<Record<string, AsksRight>> = {
  "evaluations.sheet.form": evaluation(filling),
  "evaluations.sheet.draft": evaluation(filling),
  "evaluations.sheet.saveDraft": evaluation(filling, { body: { revision: 999_999 } }),
  "evaluations.sheet.preview": evaluation(filling),
  "evaluations.sheet.show": evaluation("read-sheet", { nothingIn: beforeMarks }),
  "evaluations.sheet.submit": evaluation("submit-marks"),
  "evaluations.sheet.enterPaper": evaluation("enter-paper"),
  "evaluations.sheet.giveBack": evaluation("return-sheet"),
  "evaluations.conduct.show": evaluation("see"),
  "evaluations.conduct.grounds": evaluation("see"),
  "evaluations.conduct.sendSheet": evaluation("send-sheet"),
  "evaluations.conduct.changeEvaluator": evaluation("change-evaluator"),
  "evaluations.conduct.substitute": evaluation("substitute"),
  "evaluations.conduct.endSubstitution": evaluation("end-substitution"),
  "evaluations.conduct.evaluateWithout": evaluation("evaluate-without"),
  "evaluations.conduct.exclude": evaluation("exclude"),
  "evaluations.conduct.include": evaluation("include"),
  "evaluations.conduct.hold": evaluation("hold"),
  "evaluations.conduct.release": evaluation("release"),
  "evaluations.conduct.courtAppeal": evaluation("record-court-appeal"),
  "evaluations.conduct.courtOutcome": evaluation("record-court-outcome"),
  "evaluations.conduct.courtAct": evaluation("carry-out-court-act"),
  "evaluations.conduct.complete": evaluation("complete"),
  "evaluations.results.list": evaluation("read-result"),
  "evaluations.results.show": evaluation("read-result", { nothingIn: beforeResult }),
  "evaluations.results.receipt": evaluation("read-result", { nothingIn: beforeResult }),
  "evaluations.results.terms": evaluation("see"),
  // The journal of readings is a record of its own, found by the record that was read.
  "evaluations.results.readings": evaluation("read-journal", { of: "reading" }),
  "evaluations.application.show": evaluation("read-materials", {
    nothingIn: [...beforeMarks, "computed", "received", "completed"],
  }),
  "documents.list": evaluation("see"),
  "documents.evaluation#blank-sheet": drawn("blank-sheet", "read-sheet", [...afterMarks, "not-evaluated"], "opened"),
  "documents.evaluation#sheet": drawn("sheet", "read-sheet", beforeMarks, "computed"),
  "documents.evaluation#result-notice": drawn("result-notice", "read-result", beforeMarks, "published"),
  "documents.evaluation#explanation": drawn("explanation", "read-result", beforeMarks, "received"),
  "documents.evaluation#application": drawn(
    "application",
    "read-materials",
    [...beforeMarks, "computed", "received", "completed"],
    "applied",
  ),
  "documents.evaluation#minutes": drawn("minutes", "read-minutes", withoutMinutes, "signed"),
  "documents.evaluation#feedback": drawn("feedback", "read-minutes", withoutFeedback, "none"),
  "oversight.lines#evaluation": asks("evaluation", "id")("see-lines", {
    operation: "oversight.lines",
    parameters: { record: "evaluation" },
  }),
  "oversight.lines#annual": asks("annual", "id")("see-lines", {
    operation: "oversight.lines",
    parameters: { record: "annual" },
  }),
  "documents.bundle": evaluation("export", { drawnOnlyIn: "received" }),
  "documents.annual#result-notice": annual("read-result", {
    operation: "documents.annual",
    parameters: { document: "result-notice", format: "docx" },
    nothingIn: ["awaited", "annulled", "no-result"],
    drawnOnlyIn: "received",
  }),
  "documents.annual#explanation": annual("read-result", {
    operation: "documents.annual",
    parameters: { document: "explanation", format: "docx" },
    nothingIn: ["awaited", "annulled", "no-result"],
    drawnOnlyIn: "formed",
  }),
  "documents.campaign#schedule": campaign(["list", "approve-schedule"], {
    operation: "documents.campaign",
    parameters: { document: "schedule", format: "docx" },
    nothingIn: ["review", "opening", "open", "closed"],
  }),
  "documents.campaign#exclusion-list": campaign("list", {
    operation: "documents.campaign",
    parameters: { document: "exclusion-list", format: "docx" },
    drawnOnlyIn: "open",
  }),
  "evaluations.application.file": evaluation("file-application"),
  "evaluations.application.enter": evaluation("enter-application"),
  "evaluations.application.withdraw": evaluation("withdraw-application"),
  "calibration.show": evaluation("read-materials", { nothingIn: beforeSession }),
  "calibration.rules": evaluation("read-materials"),
  "calibration.candidates": evaluation("prepare-session"),
  "calibration.check": evaluation("prepare-session"),
  "calibration.call": evaluation("call-session"),
  "calibration.replaceMember": evaluation("replace-member"),
  "calibration.move": evaluation("move-session"),
  "calibration.addMaterial": evaluation("add-material"),
  "calibration.hold": evaluation("hold-session"),
  "calibration.explain": evaluation("explain"),
  "calibration.argue": evaluation("argue"),
  "calibration.speak": evaluation("speak"),
  "calibration.propose": evaluation("propose"),
  "calibration.vote": evaluation("vote"),
  "calibration.close": evaluation("close-vote"),
  "calibration.drawMinutes": evaluation("draw-minutes"),
  "calibration.signMinutes": evaluation("sign-minutes"),
  "calibration.refuseToSign": evaluation("refuse-to-sign"),
  "calibration.publishMinutes": evaluation("publish-minutes"),
  "calibration.recordFeedback": evaluation("record-feedback"),
  "annual.show": annual("see"),
  "annual.result": annual("read-result", { nothingIn: ["awaited", "no-result"] }),
  "annual.receipt": annual("read-result", { nothingIn: ["awaited", "no-result"] }),
  "annual.readings": annual("read-journal", { of: "reading" }),
  "annual.hold": annual("hold"),
  "annual.release": annual("release"),
  "campaigns.show": campaign("see"),
  "campaigns.people": campaign("see"),
  "campaigns.progress": campaign("see"),
  "campaigns.review": campaign("list"),
  "campaigns.schedule": campaign(["list", "approve-schedule"]),
  "campaigns.moves": campaign("read-journal"),
  "campaigns.refresh": campaign("refresh"),
  "campaigns.include": campaign("include"),
  "campaigns.exclude": campaign("exclude"),
  "campaigns.setEvaluator": campaign("set-evaluator"),
  "campaigns.restore": campaign("restore"),
  "campaigns.drawSchedule": campaign("draw-schedule"),
  "campaigns.approveSchedule": campaign("approve-schedule"),
  "campaigns.returnSchedule": campaign("return-schedule"),
  "campaigns.open": campaign("open"),
  "campaigns.nameCoEvaluators": campaign("name-co-evaluators"),
  "campaigns.extend": campaign("extend"),
  "campaigns.close": campaign("close"),
  "notices.show": notice("see"),
  "notices.recordSending": notice("attempt"),
  "notices.recordProof": notice("record-delivered"),
  "notices.recordFailure": notice("record-failure"),
  "notices.sendAgain": notice("attempt"),
  "notices.giveUp": notice("give-up"),
  // An inbox has its owner's entries: another's are not in it, whatever one may see of them elsewhere.
  "inbox.open": asks("notice", "entry")("record-opened", { denied: "row" }),
  "files.show": asks("evaluation", "file")("read-file", { denied: "row" }),
  "files.content": asks("evaluation", "file")("read-file", { denied: "row" }),
  "accounts.show": account("see"),
  "accounts.inviteAgain": account("invite-again"),
  "accounts.grantRole": account("grant-role"),
  "accounts.endRole": account("end-role"),
  "accounts.lock": account("lock"),
  "accounts.unlock": account("unlock"),
  "accounts.close": account("close"),
  "accounts.bindPerson": account("bind-person"),
  "accounts.openRecovery": account("open-recovery"),
  "accounts.issueKey": account("issue-key"),
  "accounts.revokeKey": account("revoke-key"),
  "units.change": unit("change"),
  "units.nameHead": unit("name-head"),
  "units.close": unit("close"),
  "units.reopen": unit("reopen"),
  "units.correct": unit("correct"),
  "posts.change": post("change"),
  "posts.close": post("close"),
  "posts.reopen": post("reopen"),
  "posts.correct": post("correct"),
  "people.show": person("read-card"),
  "people.changeContacts": person("change-contacts"),
  "people.changeName": person("change-name"),
  "people.correctIdentity": person("correct-identity"),
  "people.appoint": person("appoint"),
  "people.transfer": person("transfer"),
  "people.endAppointment": person("end-appointment"),
  "people.sendAway": person("send"),
  "people.receive": person("receive"),
  "people.endSecondment": person("end-secondment"),
  "people.beginAbsence": person("begin-absence"),
  "people.endAbsence": person("end-absence"),
  "people.nameSubstitute": person("name-substitute"),
  "people.replace": person("replace"),
  "people.endReplacement": person("end-replacement"),
  "people.dismiss": person("dismiss"),
  "people.correct": person("correct"),
  "disputes.show": dispute("see"),
  "disputes.takeUp": dispute("take-up"),
  "disputes.note": dispute("note"),
  "disputes.resolve": dispute("resolve"),
  "disputes.withdraw": dispute("withdraw"),
  "disputes.hold": dispute("hold"),
  "disputes.release": dispute("release"),
  "disclosures.show": disclosure("see"),
  "disclosures.disclose": disclosure("disclose"),
  "disclosures.refuse": disclosure("refuse"),
  "disclosures.content": disclosure("read-results", { parameters: { format: "docx" } }),
  "disclosures.hold": disclosure("hold"),
  "disclosures.release": disclosure("release"),
  "archive.act": destruction("see"),
  "archive.include": destruction("include"),
  "archive.leaveOut": destruction("leave-out"),
  "archive.carryOut": destruction("carry-out"),
  "archive.cancel": destruction("cancel"),
  "archive.document": destruction("see", { parameters: { format: "docx" } }),
  "delegations.end": asks("delegation", "delegation")("end"),
};

/** Routes that begin a record, or ask for a right to a whole kind of records: by the roles of the body alone. */
export const asksRole: Readonly<Record<string, { readonly record: RecordName; readonly action: string }>> = {
  "campaigns.plan": { record: "campaign", action: "plan" },
  "campaigns.periods": { record: "campaign", action: "plan" },
  "campaigns.distributions": { record: "campaign", action: "read-distribution" },
  "units.create": { record: "unit", action: "create" },
  "posts.create": { record: "post", action: "create" },
  "people.register": { record: "person", action: "register" },
  "people.export": { record: "person", action: "export" },
  "people.import": { record: "person", action: "register" },
  "people.importCourse": { record: "person", action: "register" },
  "personnel.synchronise": { record: "person", action: "register" },
  "personnel.absences": { record: "person", action: "read-card" },
  "disclosures.request": { record: "disclosure", action: "request" },
  "disclosures.kinds": { record: "disclosure", action: "request" },
  "archive.draw": { record: "destruction", action: "draw" },
  "archive.kept": { record: "destruction", action: "see" },
  "documents.annualList": { record: "annual", action: "export" },
  "delegations.delegate": { record: "delegation", action: "delegate" },
  "calendar.enter": { record: "calendar", action: "enter-transfer" },
  "calendar.effectOfEntering": { record: "calendar", action: "enter-transfer" },
  "calendar.withdraw": { record: "calendar", action: "withdraw-transfer" },
  "calendar.effectOfWithdrawing": { record: "calendar", action: "withdraw-transfer" },
  "accounts.invite": { record: "account", action: "invite" },
  "accounts.registerSystem": { record: "account", action: "register-system" },
};

/**
 * Routes that ask for no right to a record. `list`: what row security shows, looked at among the side doors. `own`: of the
 * caller himself, by his session. `common`: nothing in it is anybody's. `machine`: no record, the administrators' concern, and the auditors'.
 */
export const asksNothing: Readonly<Record<string, "list" | "own" | "common" | "machine">> = {
  "evaluations.lists.all": "list",
  "evaluations.lists.mine": "own",
  "evaluations.lists.toEvaluate": "own",
  "evaluations.lists.progress": "list",
  "evaluations.lists.terms": "list",
  // Each evaluation is refused by itself, in an answer that is 200 as a whole.
  "evaluations.conduct.sendSheets": "list",
  "calibration.applications": "list",
  "calibration.sessions": "list",
  "annual.list": "list",
  "campaigns.list": "list",
  "disputes.list": "list",
  "disclosures.list": "list",
  "archive.acts": "list",
  // Anybody may dispute about what he may see.
  "disputes.register": "own",
  "notices.list": "list",
  "correspondence.failing": "list",
  "correspondence.carriers": "list",
  "inbox.list": "own",
  "inbox.show": "own",
  "files.upload": "own",
  "accounts.list": "list",
  "units.list": "list",
  "posts.categories": "common",
  "posts.list": "list",
  "people.list": "list",
  "delegations.list": "list",
  "personnel.headcount": "list",
  "work.dead": "machine",
  "work.revive": "machine",
  "oversight.verify": "machine",
  "oversight.checkpoints": "machine",
  "oversight.checkpointsFile": "machine",
  "oversight.settings": "machine",
  "oversight.health": "machine",
  "oversight.access": "common",
  "me.show": "own",
  "me.language": "own",
  "me.prove": "own",
  "me.password": "own",
  "me.askTotp": "own",
  "me.addTotp": "own",
  "me.askPasskey": "own",
  "me.addPasskey": "own",
  "me.recoveryCodes": "own",
  "me.departToBind": "own",
  "me.bind": "own",
  "me.removeFactor": "own",
  "me.sessions": "own",
  "devices.key": "common",
  "devices.list": "own",
  "devices.add": "own",
  "devices.renew": "own",
  "devices.remove": "own",
  "devices.trial": "own",
  "duties.mine": "own",
  "me.endSession": "own",
  "me.endOthers": "own",
  "body.show": "common",
  "law.editions": "common",
  "law.clauses": "common",
  "law.clause": "common",
  "law.terms": "common",
  "law.due": "common",
  "law.program": "common",
  "law.calendar": "common",
  "calendar.transfers": "common",
  "law.packs": "common",
  "law.stated": "common",
  "law.panels": "common",
  "law.rule": "common",
  "law.tryRule": "common",
  "law.differences": "common",
  "people.importForm": "common",
  "forms.list": "common",
  "forms.blank": "common",
};
