// Means of proof: which may stand beside each other, and that an account never loses its last way in.
import type { Refusal } from "../record.ts";
import type { AccountCommand, AccountEvent, AccountState, Factor } from "./account-model.ts";
import { refusal, wordsFaults } from "./faults.ts";

type Change = Extract<AccountCommand, { kind: "add-factor" | "remove-factor" }>;
type Activation = Extract<AccountCommand, { kind: "activate" }>;

/** House bound: enough for everybody's devices, too few to hide one among them. */
const most = 10;

/** What can open a session by itself; a code from an application or a list only confirms. */
const opens = ({ means }: Pick<Factor, "means">): boolean => means === "passkey" || means === "sign-in-service";

export function againstMeans({ password, factor = null }: Activation): readonly Refusal[] {
  const way = password !== null || (factor !== null && opens(factor));
  return [
    ...(way ? [] : [refusal("account.no-means", {}, "password")]),
    ...(factor === null ? [] : wordsFaults(factor.label, "factor.label")),
  ];
}

export function keepsMeans(state: AccountState, command: Change): readonly Refusal[] {
  if (command.kind === "remove-factor") return removalFaults(state, command.factor);
  const second = command.means === "totp" && state.factors.some(({ means }) => means === "totp");
  return [
    ...(second ? [refusal("account.factor-held", {}, "means")] : []),
    ...(state.factors.length >= most ? [refusal("account.factors-full", { most: String(most) })] : []),
    ...wordsFaults(command.label, "label"),
  ];
}

function removalFaults(state: AccountState, factor: string): readonly Refusal[] {
  if (!state.factors.some((each) => each.factor === factor)) return [refusal("account.factor-unknown", {}, "factor")];
  const left = state.factors.filter((each) => each.factor !== factor);
  const way = state.password !== null || left.some(opens);
  return way ? [] : [refusal("account.last-means", {}, "factor")];
}

/** A new list of recovery codes takes the place of the one before. */
export function factorEvents(state: AccountState, command: Change): readonly AccountEvent[] {
  if (command.kind === "remove-factor") return [{ kind: "factor-removed", factor: command.factor }];
  const { factor, means, label } = command;
  const replaced = means === "recovery-codes" ? state.factors.filter((each) => each.means === means) : [];
  return [
    ...replaced.map(({ factor }) => ({ kind: "factor-removed" as const, factor })),
    { kind: "factor-added", factor, means, label: label.trim() },
  ];
}
