// A processor profile of this very process between two moments, for Chrome's developer tools or anything that reads them.
import { writeFile } from "node:fs/promises";
import { Session } from "node:inspector/promises";

const session = new Session();

export async function startProfile(): Promise<void> {
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
}

export async function stopProfile(file: string): Promise<void> {
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  await writeFile(file, JSON.stringify(profile));
}
