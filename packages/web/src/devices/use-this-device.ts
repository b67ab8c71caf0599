// This browser among the devices of the account.
import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { here } from "./browser-push.ts";
import type { Ability } from "./browser-push.ts";

export type Device = Answer<typeof api.devices.list>["items"][number];

export interface ThisDevice {
  /** `off`: the installation sends no signals. */
  readonly ability: Ability | "off";
  readonly key: string | null;
  readonly devices: readonly Device[];
  /** Null where signals are not shown here. */
  readonly device: Device | null;
}

export function useThisDevice(): UseQueryResult<ThisDevice> {
  return useQuery({
    queryKey: ["devices.here"],
    queryFn: async ({ signal }) => {
      const [{ ability, mark }, { key }, { items }] = await Promise.all([
        here(),
        api.devices.key({ signal }),
        api.devices.list({ signal }),
      ]);
      const device = items.find((one) => one.mark === mark) ?? null;
      return { ability: key === null ? ("off" as const) : ability, key, devices: items, device };
    },
  });
}
