// What proves delivery by each means. The acts name the proof in words; which data it takes is our reading of those words.
import type { Text } from "@bagalau/methodology";
import type { Refusal } from "../record.ts";
import { refusal } from "../law/refusal.ts";
import { titledMeans, titledProof, titleOfMeans } from "./means-titles.ts";
import type { Proof } from "./notice-model.ts";

interface ProofOf {
  readonly kinds: readonly Proof["kind"][];
  readonly needs: readonly ("file" | "reference" | "takenBy")[];
}

const proofs: Readonly<Record<string, ProofOf>> = {
  "in-system": { kinds: ["opened"], needs: [] },
  "mobile-app": { kinds: ["opened"], needs: [] },
  "registered-letter": { kinds: ["advice"], needs: ["file"] },
  telegram: { kinds: ["advice"], needs: ["file"] },
  telephonogram: { kinds: ["log"], needs: ["takenBy", "reference"] },
  "text-message": { kinds: ["report"], needs: ["reference"] },
  "e-mail": { kinds: ["report", "reply"], needs: ["reference"] },
  "other-recorded": { kinds: ["record"], needs: ["file"] },
};

/** What the means is called, and what proves delivery by it. */
export function wayOfNotice(means: string): ProofOf & { readonly title: Text } {
  return { title: titleOfMeans(means), ...(proofs[means] ?? { kinds: [], needs: [] }) };
}

/** What the proof lacks for its means; everything at once. */
export function proofFaults(means: string, proof: Proof, clause: string): readonly Refusal[] {
  const wanted = proofs[means];
  if (wanted === undefined) return [refusal("notice.means-unknown", clause, { means }, "means")];
  const wrongKind = wanted.kinds.includes(proof.kind)
    ? []
    : [
        refusal(
          "notice.proof-kind",
          clause,
          { ...titledMeans("means", [means]), ...titledProof(proof.kind) },
          "proof.kind",
        ),
      ];
  const lacking = wanted.needs.filter((field) => (proof[field] ?? "").trim() === "");
  return [
    ...wrongKind,
    ...lacking.map((field) =>
      refusal("notice.proof-incomplete", clause, titledMeans("means", [means]), `proof.${field}`),
    ),
  ];
}
