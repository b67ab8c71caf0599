// What may be entered on a person's card over HTTP, each with the records that it names.
import type { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import type { Call } from "../http/call.ts";
import type { implement } from "../http/implement.ts";
import { change, iinFaults } from "./commands.ts";
import type { Change } from "./commands.ts";
import { reference } from "./references.ts";
import type { Reference } from "./references.ts";

type Handlers = Parameters<typeof implement<typeof contract.people>>[1];

export function personChanges(
  app: App,
): Omit<Handlers, "list" | "show" | "import" | "importCourse" | "importForm" | "export"> {
  const enter = (call: Call, person: string, command: Change["command"], references: readonly Reference[] = []) =>
    change(app, call, { record: "person", id: person, command, references });
  return {
    register: ({ body }, call) =>
      change(app, call, {
        record: "person",
        id: null,
        command: { kind: "register", ...body },
        check: (id) => iinFaults(app, call.viewer.body, id, body.iin),
      }),
    changeContacts: ({ params, body }, call) => enter(call, params.person, { kind: "change-contacts", ...body }),
    changeName: ({ params, body }, call) => enter(call, params.person, { kind: "change-name", ...body }),
    correctIdentity: ({ params, body }, call) =>
      change(app, call, {
        record: "person",
        id: params.person,
        command: { kind: "correct-identity", ...body },
        check: (id) => iinFaults(app, call.viewer.body, id, body.iin),
      }),
    appoint: ({ params, body }, call) => {
      const command = { kind: "appoint", ...body } as const;
      return enter(call, params.person, command, namedIn(command));
    },
    transfer: ({ params, body }, call) =>
      enter(call, params.person, { kind: "transfer", ...body }, reference("post", body.post, "post", body.from)),
    endAppointment: ({ params, body }, call) => enter(call, params.person, { kind: "end-appointment", ...body }),
    sendAway: ({ params, body }, call) => {
      const command = { kind: "send", ...body } as const;
      return enter(call, params.person, command, namedIn(command));
    },
    receive: ({ params, body }, call) => {
      const command = { kind: "receive", ...body } as const;
      return enter(call, params.person, command, namedIn(command));
    },
    endSecondment: ({ params, body }, call) => enter(call, params.person, { kind: "end-secondment", ...body }),
    beginAbsence: ({ params, body }, call) => {
      const command = { kind: "begin-absence", ...body } as const;
      return enter(call, params.person, command, namedIn(command));
    },
    endAbsence: ({ params, body }, call) => enter(call, params.person, { kind: "end-absence", ...body }),
    nameSubstitute: ({ params, body }, call) =>
      enter(
        call,
        params.person,
        { kind: "name-substitute", ...body },
        reference("person", body.substitute, "substitute", null),
      ),
    replace: ({ params, body }, call) => {
      const command = { kind: "replace", ...body } as const;
      return enter(call, params.person, command, namedIn(command));
    },
    endReplacement: ({ params, body }, call) => enter(call, params.person, { kind: "end-replacement", ...body }),
    dismiss: ({ params, body }, call) => enter(call, params.person, { kind: "dismiss", ...body }),
    correct: ({ params, body }, call) => {
      const references = body.instead === null ? [] : namedIn(body.instead, "instead.");
      return enter(call, params.person, { kind: "correct", ...body }, references);
    },
  };
}

/** An entry of the card, as far as it names other records. */
interface Entry {
  readonly kind: string;
  readonly from?: string;
  readonly post?: string;
  readonly place?: { readonly unit: string } | { readonly body: string };
  readonly substitute?: string | null;
  readonly by?: string;
}

function namedIn({ kind, from, post, place, substitute, by }: Entry, under = ""): readonly Reference[] {
  const day = from ?? null;
  return [
    ...reference("post", post, `${under}post`, day),
    ...reference("unit", place !== undefined && "unit" in place ? place.unit : null, `${under}place.unit`, day),
    ...reference("person", substitute, `${under}substitute`, day),
    ...reference("person", kind === "replace" ? by : null, `${under}by`, day),
  ];
}
