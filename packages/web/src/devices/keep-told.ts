// Tells the server what has changed with this device since it was switched on; forgets it where the server has.
import { api } from "../api/api.ts";
import { Refused } from "../api/problem.ts";
import type { Language } from "../app/language.ts";
import { here, subscriptionHere } from "./browser-push.ts";
import { rememberTold, toldHere } from "./told-here.ts";
import type { Device } from "./use-this-device.ts";

/** Without a line it is left for the next time. */
export async function keepTold(account: string, language: string): Promise<void> {
  try {
    await telling(account, language as Language);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) rememberTold(localStorage, null);
  }
}

async function telling(account: string, language: Language): Promise<void> {
  const told = toldHere(localStorage);
  const subscription = await subscriptionHere();
  const { ability, mark } = await here();
  if (told === null || subscription === null || mark === null || ability !== "ready") return;
  const { endpoint } = subscription;
  let device = await deviceBy(mark);
  // The browser's service gave it another address while nobody was signed in.
  if (device === undefined && endpoint !== told.endpoint) {
    await api.devices.renew({ body: { before: told.endpoint, ...subscription } });
    device = await deviceBy(mark);
  }
  rememberTold(localStorage, device === undefined ? null : { account, endpoint });
  if (device === undefined || (device.current && device.language === language)) return;
  await api.devices.add({ body: { ...subscription, name: device.name, language } });
}

async function deviceBy(mark: string): Promise<Device | undefined> {
  return (await api.devices.list()).items.find((one) => one.mark === mark);
}
