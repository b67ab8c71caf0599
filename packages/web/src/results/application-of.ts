// The disagreement that was filed, as one question that several parts ask.
import { api } from "../api/api.ts";

export function applicationOf(evaluation: string) {
  return api.evaluations.application.show.query({ params: { evaluation } });
}
