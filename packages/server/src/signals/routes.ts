// The devices of whoever is signed in that show signals.
import { contract } from "@bagalau/contract";
import type { App } from "../app.ts";
import { implement } from "../http/implement.ts";
import type { Served } from "../http/implement.ts";
import { found } from "../http/settled.ts";
import { selfIn } from "../identity/cookies.ts";
import { idWithin } from "../identity/own-acts.ts";
import { addDevice, deviceById, devicesOf, removeDevice, renewDevice } from "./devices.ts";
import { push } from "./push.ts";
import { publicKeyOf } from "./vapid.ts";

export function signalRoutes(app: App): readonly Served[] {
  return implement(contract.devices, {
    key: async () => ({ key: app.config.push ? publicKeyOf(app) : null }),
    list: async (_input, call) => ({ items: [...(await devicesOf(app, selfIn(call)))] }),
    add: async ({ body }, call) => {
      const self = selfIn(call);
      return { id: await addDevice(app, self, { ...body, id: idWithin(self, `device ${body.endpoint}`) }) };
    },
    renew: async ({ body }, call) => {
      const { before, ...now } = body;
      found((await renewDevice(app, selfIn(call), before, now)) || null);
    },
    remove: async ({ params }, call) => {
      found((await removeDevice(app, selfIn(call), params.device)) || null);
    },
    trial: async ({ params }, call) => {
      const self = selfIn(call);
      const { outcome } = await push(app, found(await deviceById(app, self, params.device)), "trial");
      if (outcome === "gone") await removeDevice(app, self, params.device);
      return { outcome };
    },
  });
}
