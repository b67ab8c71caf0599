// One's own account over HTTP: who one is here, means of proof, sessions. Whatever changes a proof asks for a fresh one.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Call } from "../http/call.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { keepSession, keepWay, originOf, ownSession, selfIn, takeWay } from "./cookies.ts";
import { identityOf } from "./identity.ts";
import { actForOneself, selfOf } from "./own-acts.ts";
import type { Self } from "./own-acts.ts";
import { addPasskey, askNewPasskey } from "./passkeys.ts";
import {
  addTotp,
  askTotp,
  changePassword,
  freshlyProved,
  makeRecoveryCodes,
  proveAgain,
  removeFactor,
} from "./proofs.ts";
import type { GivenProof } from "./proofs.ts";
import { ownAccount } from "./queries.ts";
import { refused } from "./refuse.ts";
import { bindVouched } from "./service-errands.ts";
import { endSessions, liveSessions } from "./sessions.ts";
import type { OpenedSession } from "./sessions.ts";
import { departTo, returnFrom } from "./sign-in-services.ts";

export function ownRoutes(app: App): readonly Served[] {
  const identity = identityOf(app);
  const withProof = async (call: Call, change: (self: Self) => Promise<OpenedSession>): Promise<void> => {
    freshlyProved(identity, ownSession(call));
    keepSession(app, call, await change(selfIn(call)));
  };
  return implement(contract.me, {
    show: async (_input, call) => {
      const { viewer, delegated, waits, provedAt } = ownSession(call);
      const { body, account, today, roles } = viewer;
      const { title, login, person, language, password, factors } = found(await ownAccount(app, body, account));
      const own = { account, body, title, login, person, language, password, factors };
      return { ...own, roles: [...roles], delegated: [...delegated], waits, provedAt, today };
    },
    language: async ({ body }, call) => {
      const self = selfIn(call);
      const holder = await selfOf(identity, self);
      const command = { kind: "choose-language", language: body.language };
      return { id: self.account, version: await actForOneself(identity, holder, command, self) };
    },
    prove: async ({ body }, call) => {
      keepSession(app, call, await proveAgain(identity, selfIn(call), proofIn(body), originOf(app, call)));
    },
    password: ({ body }, call) => withProof(call, (self) => changePassword(identity, self, body.password)),
    askTotp: async (_input, call) => {
      freshlyProved(identity, ownSession(call));
      return askTotp(identity, selfIn(call));
    },
    addTotp: ({ body }, call) => withProof(call, (self) => addTotp(identity, self, body)),
    askPasskey: async (_input, call) => {
      freshlyProved(identity, ownSession(call));
      const { ticket, options } = await askNewPasskey(identity, selfIn(call));
      return { ticket, options: { ...options } };
    },
    addPasskey: ({ body }, call) => withProof(call, (self) => addPasskey(identity, self, body)),
    recoveryCodes: async ({ body }, call) => {
      freshlyProved(identity, ownSession(call));
      const { codes, session } = await makeRecoveryCodes(identity, selfIn(call), body.label);
      keepSession(app, call, session);
      return { codes: [...codes] };
    },
    departToBind: async ({ params }, call) => {
      freshlyProved(identity, ownSession(call));
      const { body, account, session } = selfIn(call);
      const { url, ticket } = await departTo(identity, params.service, body, { kind: "bind", account, session });
      keepWay(app, call, ticket);
      return { url };
    },
    bind: ({ params, body }, call) =>
      withProof(call, async (self) => {
        const vouched = await returnFrom(identity, params.service, { ticket: takeWay(app, call), query: body.query });
        return bindVouched(identity, self, vouched);
      }),
    removeFactor: ({ params }, call) => withProof(call, (self) => removeFactor(identity, self, params.factor)),
    sessions: async (_input, call) => {
      const { body, account, session } = selfIn(call);
      return { items: [...(await liveSessions(identity, body, account, session))] };
    },
    endSession: async ({ params }, call) => {
      const { body, account } = selfIn(call);
      found((await endSessions(identity, body, account, { id: params.session })) || null);
    },
    endOthers: async (_input, call) => {
      const { body, account, session } = selfIn(call);
      await endSessions(identity, body, account, { except: session });
    },
  });
}

interface ProofFields {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
  readonly ticket?: string | undefined;
  readonly response?: unknown;
}

/** A password with the code beside it, or a passkey's answer. Throws `identity.refused` for neither. */
function proofIn({ password, code, ticket, response }: ProofFields): GivenProof {
  if (ticket !== undefined && response !== undefined) return { ticket, response };
  if (password === undefined) throw refused("identity.refused");
  return { password, code };
}
