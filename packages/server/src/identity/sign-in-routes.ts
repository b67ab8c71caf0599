// Signing in, out, and with a letter, over HTTP.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { dropSession, entered, keepWay, originOf, stepped, takeWay } from "./cookies.ts";
import { bodiesToEnter, bodyToEnter } from "./holders.ts";
import { identityOf } from "./identity.ts";
import { acceptLetter, openLetter } from "./letters.ts";
import { leastLength } from "./password-rules.ts";
import { askPasskey, signInByPasskey } from "./passkeys.ts";
import { refused } from "./refuse.ts";
import { acceptVouched, enterVouched } from "./service-errands.ts";
import { endSessions } from "./sessions.ts";
import { departTo, returnFrom } from "./sign-in-services.ts";
import type { Errand } from "./sign-in-services.ts";
import { signInByCode, signInByPassword } from "./sign-in.ts";

export function signInRoutes(app: App): readonly Served[] {
  const identity = identityOf(app);
  return implement(contract["sign-in"], {
    ways: async () => ({
      bodies: [...(await bodiesToEnter(app))],
      services: identity.settings.services.map(({ id, title }) => ({ id, title })),
    }),
    password: async ({ body }, call) => {
      const outcome = await signInByPassword(identity, { ...body, body: body.body }, originOf(app, call));
      return stepped(app, call, outcome);
    },
    code: async ({ body }, call) =>
      entered(app, call, await signInByCode(identity, { ...body, by: "totp" }, originOf(app, call))),
    recoveryCode: async ({ body }, call) =>
      entered(app, call, await signInByCode(identity, { ...body, by: "recovery-codes" }, originOf(app, call))),
    passkeyOptions: async ({ body }) => {
      const { ticket, options } = await askPasskey(identity, body.body);
      return { ticket, options: { ...options } };
    },
    passkey: async ({ body }, call) => entered(app, call, await signInByPasskey(identity, body, originOf(app, call))),
    depart: async ({ params, body }, call) => {
      const invited = body.letter === undefined ? null : await openLetter(identity, body.letter);
      const errand: Errand = body.letter === undefined ? { kind: "enter" } : { kind: "accept", token: body.letter };
      const place = invited?.holder.body ?? (await bodyToEnter(identity, body.body));
      const { url, ticket } = await departTo(identity, params.service, place, errand);
      keepWay(app, call, ticket);
      return { url };
    },
    arrive: async ({ params, body }, call) => {
      const ticket = takeWay(app, call);
      const vouched = await returnFrom(identity, params.service, { ticket, query: body.query });
      const origin = originOf(app, call);
      if (vouched.errand.kind === "bind") throw refused("identity.service-refused");
      const outcome =
        vouched.errand.kind === "enter"
          ? await enterVouched(identity, vouched, origin)
          : await acceptVouched(identity, vouched, call.language, origin);
      return stepped(app, call, outcome);
    },
    out: async (_input, call) => {
      const { session } = call;
      if (session?.by === "cookie") {
        await endSessions(identity, session.viewer.body, session.viewer.account, { id: session.id });
      }
      dropSession(app, call);
    },
  });
}

export function letterRoutes(app: App): readonly Served[] {
  const identity = identityOf(app);
  return implement(contract.letters, {
    open: async ({ body }) => {
      const { kind, until, holder, secondProof } = await openLetter(identity, body.token);
      return { kind, until, login: holder.login, least: leastLength({ secondProof }) };
    },
    accept: async ({ body }, call) =>
      entered(app, call, await acceptLetter(identity, { ...body, language: call.language }, originOf(app, call))),
  });
}
