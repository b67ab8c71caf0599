// The door of the procedure: kinds of records and what they decide, who may do what, and refusals in words.
export type * from "./record.ts";
export { recordKinds } from "./record-kinds.ts";
export { refusalSentence } from "./refusal-sentence.ts";

// Access.
export { bodyRoles } from "./account/body-role.ts";
export { accessTable } from "./access/table.ts";
export { mayDo } from "./access/may.ts";
export { houseGrounds } from "./access/texts.ts";
export { phaseTitle } from "./access/phase-titles.ts";
export type { AccessRow, RecordName, Role } from "./access/row.ts";

// The organisation.
export type { Organisation } from "./organisation/organisation.ts";
export type { ActReference } from "./organisation/act-reference.ts";
export type { Person, PersonCommand, Servant } from "./organisation/person.ts";
export type { Post, PostCommand } from "./organisation/post.ts";
export type { OfficialName, Unit, UnitCommand, UnitVersion } from "./organisation/unit.ts";
export type { Delegation, DelegationCommand } from "./organisation/delegation.ts";

// Campaigns.
export type { Campaign } from "./campaign/state.ts";
export type { CampaignCommand, CampaignEvent, RerouteGround } from "./campaign/commands.ts";
export type { Proposal } from "./campaign/proposal.ts";

// Evaluations and what follows from them.
export type { EvaluationCommand, Member, OpenCommand } from "./evaluation/commands.ts";
export type { EvaluationState } from "./evaluation/state.ts";
export type { EvaluationEvent } from "./evaluation/events.ts";
export { phaseTitles } from "./evaluation/state.ts";
export { annualPhaseTitles } from "./annual/phase-titles.ts";
export { compute } from "./law/compute-result.ts";
export type { AnnualCommand, AnnualEvent, AnnualState } from "./annual/annual-model.ts";
export type { Notice, NoticeCommand, NoticeState, Proof, Sitting } from "./notice/notice-model.ts";
export { wayOfNotice } from "./notice/proof.ts";
export type { DisputeCommand, DisputeState } from "./dispute/dispute-model.ts";
export type { DisclosureCommand, DisclosureState } from "./disclosure/disclosure-record.ts";
export type { DestructionCommand, DestructionState, ListedRecord } from "./archive/destruction-record.ts";
export type { ReadingCommand } from "./archive/reading-record.ts";
export { possibleFor as possibleForAccount } from "./account/decide-account.ts";
export type { AccountCommand, AccountState } from "./account/account-model.ts";
