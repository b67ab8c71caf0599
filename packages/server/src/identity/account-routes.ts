// The accounts of a body and their dated roles over HTTP. What gives or takes rights asks for a fresh proof; what shuts a door
// does not.
import { addDays } from "@bagalau/calendar";
import { contract } from "@bagalau/contract";
import { mayDo, possibleForAccount } from "@bagalau/procedure";
import type { App } from "../app.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import { found, settled } from "../http/settled.ts";
import { act } from "../records/act.ts";
import { must, readRecord } from "../records/read-record.ts";
import type { Command } from "../records/registry.ts";
import { makeKey } from "./api-keys.ts";
import { ownSession, selfIn } from "./cookies.ts";
import { hasAdministrator, letterAddress } from "./first-administrator.ts";
import { identityOf } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { writeLetter } from "./letters.ts";
import { idWithin } from "./own-acts.ts";
import { freshlyProved } from "./proofs.ts";
import { accountById, listAccounts } from "./queries.ts";
import { refused } from "./refuse.ts";

interface Done {
  readonly id: string;
  readonly version: number;
}

export function accountRoutes(app: App): readonly Served[] {
  const identity = identityOf(app);
  const change = (call: Call, id: string, command: Command): Promise<Done> =>
    changeAccount(identity, call, id, command);
  const proved = (call: Call, id: string, command: Command): Promise<Done> => {
    mayChangeRights(identity, call);
    return change(call, id, command);
  };
  const leaving = async (call: Call, id: string, command: Command): Promise<Done> => {
    await keepAdministrator(app, call, id, command.kind);
    return change(call, id, command);
  };
  return implement(contract.accounts, {
    list: async ({ query }, { viewer }) => {
      const { items, next } = await listAccounts(app, viewer, query);
      return { items: items.map((item) => ({ ...item, roles: [...item.roles] })), next };
    },
    show: async ({ params }, { viewer }) => {
      const account = found(await accountById(app, viewer, params.account));
      const possible = possibleForAccount(account, account.id === viewer.account);
      const { phase } = account;
      const asked = { roles: viewer.roles, record: "account", phase, edition: null };
      return { ...account, may: possible.filter((action) => mayDo({ ...asked, action }).ok) };
    },
    invite: async ({ body }, call) => {
      mayChangeRights(identity, call);
      const account = idWithin(selfIn(call), "account");
      const login = body.login.toLowerCase();
      return sendLetter(identity, call, account, "invitation", (letter) => ({
        kind: "invite",
        ...body,
        ...letter,
        login,
        account,
      }));
    },
    inviteAgain: async ({ params }, call) => {
      mayChangeRights(identity, call);
      return sendLetter(identity, call, params.account, "invitation", (letter) => ({
        kind: "invite-again",
        ...letter,
      }));
    },
    registerSystem: ({ body }, call) => {
      const account = idWithin(selfIn(call), "account");
      return proved(call, account, { kind: "register-system", account, ...body, login: body.login.toLowerCase() });
    },
    grantRole: ({ params, body }, call) => proved(call, params.account, { kind: "grant-role", ...body }),
    endRole: ({ params, body }, call) => {
      mayChangeRights(identity, call);
      return leaving(call, params.account, { kind: "end-role", grant: params.grant, ...body });
    },
    lock: ({ params, body }, call) => leaving(call, params.account, { kind: "lock", ...body }),
    unlock: ({ params, body }, call) => proved(call, params.account, { kind: "unlock", ...body }),
    close: ({ params, body }, call) => {
      mayChangeRights(identity, call);
      return leaving(call, params.account, { kind: "close", ...body });
    },
    bindPerson: ({ params, body }, call) => proved(call, params.account, { kind: "bind-person", ...body }),
    openRecovery: async ({ params, body }, call) => {
      mayChangeRights(identity, call);
      await keepAdministrator(app, call, params.account, "open-recovery");
      const command = (letter: LetterFields): Command => ({ kind: "open-recovery", ...letter, ...body });
      return sendLetter(identity, call, params.account, "recovery", command);
    },
    issueKey: async ({ params, body }, call) => {
      const key = idWithin(selfIn(call), "key");
      const done = await proved(call, params.account, { kind: "issue-key", key, ...body });
      return { ...done, key: await makeKey(identity, call.viewer.body, params.account, key) };
    },
    revokeKey: ({ params }, call) => change(call, params.account, { kind: "revoke-key", key: params.key }),
  });
}

function mayChangeRights(identity: Identity, call: Call): void {
  const session = ownSession(call);
  if (session.waits) throw refused("identity.second-proof-needed");
  freshlyProved(identity, session);
}

async function changeAccount({ app }: Identity, call: Call, id: string, command: Command): Promise<Done> {
  const target = { record: "account", id, ...call.expected, command };
  try {
    const acted = await act(app, call.acting(), [target]);
    if (!acted.ok && acted.refusals.some(({ code }) => code === "account.unknown")) throw new Problem("not-found");
    return settled(acted, id);
  } catch (error) {
    throw takenOr(error);
  }
}

/** What no single record can know: a login and a person stand once among all accounts of a body. */
function takenOr(error: unknown): unknown {
  const { constraint } = error as { readonly constraint?: string };
  if (constraint === "account_login") return refused("identity.login-taken", {}, "login");
  if (constraint === "account_person") return refused("identity.person-has-account", {}, "person");
  return error;
}

/** A body that has an administrator keeps one. */
async function keepAdministrator(app: App, { viewer }: Call, account: string, action: string): Promise<void> {
  const { body } = viewer;
  // Which account is the last administrator's is told to nobody who could not take it away.
  must(await readRecord(app, viewer, "account", account), action);
  const left = await hasAdministrator(app, body, account);
  if (!left && (await hasAdministrator(app, body))) throw refused("identity.last-administrator");
}

interface LetterFields {
  readonly invitation: string;
  readonly until: string;
}

/** The address with the token, given to the one who invites: he hands it over, and the journal says that it was he. */
async function sendLetter(
  identity: Identity,
  call: Call,
  account: string,
  kind: "invitation" | "recovery",
  command: (letter: LetterFields) => Command,
): Promise<Done & { readonly url: string; readonly until: string }> {
  const { invitationDays, recoveryDays } = identity.settings;
  const days = kind === "invitation" ? invitationDays : recoveryDays;
  const { body, today } = call.viewer;
  const until = addDays(today, days);
  const invitation = idWithin(selfIn(call), "letter");
  const done = await changeAccount(identity, call, account, command({ invitation, until }));
  const token = await writeLetter(identity, { body, id: invitation, account, days });
  return { ...done, url: letterAddress(identity.origin, token), until };
}
