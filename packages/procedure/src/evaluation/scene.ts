// What each decision on a running evaluation is taken in.
import type { Law, Setting } from "../record.ts";
import type { Evaluation } from "./state.ts";

export interface Scene {
  readonly state: Evaluation;
  readonly setting: Setting;
  readonly law: Law;
}
