// The steps of the door: who one is, then a second proof where there is one. The same at the door and above a page whose
// session has ended.
import { useState } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Refused } from "../api/problem.ts";
import { provePasskey } from "../api/passkey.ts";

type Step = Answer<(typeof api)["sign-in"]["password"]>;
type Means = Extract<Step, { next: "second-proof" }>["means"][number];

export interface SecondProof {
  readonly ticket: string;
  readonly means: readonly Means[];
}

export interface SignIn {
  /** Null while the first question stands. */
  readonly second: SecondProof | null;
  readonly running: boolean;
  readonly error: Error | null;
  readonly withPassword: (login: string, password: string, body: string | null) => void;
  readonly withCode: (code: string) => void;
  readonly withRecoveryCode: (code: string) => void;
  /** As the only proof, or as the second one. */
  readonly withPasskey: (body: string | null) => void;
  /** Away to a service, which brings one back to the page of arrival. */
  readonly withService: (service: string, body: string | null) => void;
  readonly again: () => void;
}

export function useSignIn(entered: () => Promise<unknown>): SignIn {
  const [second, setSecond] = useState<SecondProof | null>(null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  async function take(ask: () => Promise<Step | { readonly next: "entered" | "add-proof" } | null>): Promise<void> {
    setRunning(true);
    setError(null);
    try {
      const step = await ask();
      if (step?.next === "second-proof") setSecond(step);
      else if (step !== null) await entered();
    } catch (caught) {
      setError(caught as Error);
      if (isOver(caught)) setSecond(null);
    }
    setRunning(false);
  }
  const door = api["sign-in"];
  const chosen = (body: string | null) => (body === null ? {} : { body });
  return {
    second,
    running,
    error,
    withPassword: (login, password, body) =>
      void take(() => door.password({ body: { login, password, ...chosen(body) } })),
    withCode: (code) => void take(() => door.code({ body: { ticket: second!.ticket, code } })),
    withRecoveryCode: (code) => void take(() => door.recoveryCode({ body: { ticket: second!.ticket, code } })),
    withPasskey: (body) =>
      void take(async () => {
        const { ticket, options } = await door.passkeyOptions({ body: chosen(body) });
        const response = await provePasskey(options);
        return response === null ? null : door.passkey({ body: { ticket, response } });
      }),
    withService: (service, body) =>
      void take(async () => {
        const { url } = await door.depart({ params: { service }, body: chosen(body) });
        location.assign(url);
        return null;
      }),
    again: () => {
      setSecond(null);
      setError(null);
    },
  };
}

/** The ticket of the second question is good for minutes: after that one begins anew. */
function isOver(error: unknown): boolean {
  return error instanceof Refused && error.body.faults.some(({ code }) => code === "identity.ticket-void");
}
