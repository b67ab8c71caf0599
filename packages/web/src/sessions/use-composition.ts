// The session that is put together: it stands at once, and the address follows.
import { useState } from "react";
import { useAddressState } from "../design/address-state.ts";
import { readDraft, withSeat, withoutSeat, writeDraft } from "./composition.ts";
import type { Draft } from "./composition.ts";
import type { Rules } from "./the-case.ts";

export interface Drafting extends Draft {
  readonly seat: (person: string, role: string) => void;
  readonly unseat: (person: string) => void;
  readonly set: (part: Partial<Draft>) => void;
  readonly clear: () => void;
}

export function useComposition(): Drafting {
  const [kept, keep] = useAddressState("draft", "");
  const [draft, setDraft] = useState(() => readDraft(kept));
  function change(next: Draft): void {
    setDraft(next);
    keep(writeDraft(next));
  }
  return {
    ...draft,
    seat: (person, role) => change(withSeat(draft, { person, role })),
    unseat: (person) => change(withoutSeat(draft, person)),
    set: (part) => change({ ...draft, ...part }),
    clear: () => change(readDraft("")),
  };
}

/** The seat of the secretary, where the act has one. */
export function secretaryOf(
  { secretary }: Pick<Draft, "secretary">,
  rules: Rules,
): { person: string; role: string } | null {
  return secretary === null || rules.secretary === null ? null : { person: secretary, role: rules.secretary.role.id };
}
