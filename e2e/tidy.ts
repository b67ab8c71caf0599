// After the journeys: nothing of them stays but pictures.
import { rm } from "node:fs/promises";
import { kept } from "./kept.ts";

export default async function tidy(): Promise<void> {
  await rm(kept, { recursive: true, force: true });
}
