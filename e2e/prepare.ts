// Before the journeys: the pages are built, and one district is told, of which every server gets a copy.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { demonstrationSignIns, fillDemonstration, openInstallation } from "@bagalau/server";
import { builtPages } from "@bagalau/web/pages";
import { clockFrom, toldAt } from "./clock.ts";
import { kept, told } from "./kept.ts";

/** The runner finds what is set up before its tests as a default. */
export default async function prepare(): Promise<void> {
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  await builtPages();
  const app = await openInstallation(
    { BAGALAU_DATA: told.folder, BAGALAU_LOG: "silent" },
    { clock: clockFrom(toldAt) },
  );
  try {
    const { body } = await fillDemonstration(app, { seed: 1 });
    const signIns = await demonstrationSignIns(app, body);
    await writeFile(told.signIns, JSON.stringify({ body, ...signIns }));
  } finally {
    await app.close();
  }
}
