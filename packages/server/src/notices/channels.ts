// The carriers of an application, made once from its settings and closed with it.
import type { App } from "../app.ts";
import type { Channel } from "./channel.ts";
import { makeEmailChannel } from "./e-mail-channel.ts";
import { deliveryOf } from "./settings.ts";
import { makeTextMessageChannel } from "./text-message-channel.ts";

export type Channels = ReadonlyMap<string, Channel>;

const made = new WeakMap<App, Channels>();

/** By means. A means without settings is not there: whatever should go by it is shown as not sent. */
export function channelsOf(app: App): Channels {
  const known = made.get(app);
  if (known !== undefined) return known;
  const { mail, textMessage } = deliveryOf(app);
  const channels = [
    ...(mail === null ? [] : [makeEmailChannel(mail)]),
    ...(textMessage === null ? [] : [makeTextMessageChannel(textMessage)]),
  ];
  const byMeans = new Map(channels.map((channel) => [channel.means as string, channel]));
  made.set(app, byMeans);
  return byMeans;
}

/** Ends the connections to carriers. */
export function closeChannels(app: App): void {
  for (const channel of made.get(app)?.values() ?? []) channel.close();
  made.delete(app);
}
