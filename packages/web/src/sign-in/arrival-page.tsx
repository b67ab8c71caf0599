// Back from a sign-in service: what it answered is taken to the server, and one is in.
import { Anchor, Loader, Text } from "@mantine/core";
import { tell } from "../design/tell.ts";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { meQuery } from "../app/session.ts";
import { RefusalNote } from "../design/refusal-note.tsx";
import { DoorFrame } from "./door-frame.tsx";

export function ArrivalPage(): ReactNode {
  const { t } = useTranslation("sign-in");
  const { service } = useParams({ from: "/door/sign-in/$service" });
  const queries = useQueryClient();
  const router = useRouter();
  const [error, setError] = useState<Error | null>(null);
  const asked = useRef(false);
  // Nobody sent whoever comes without an answer of the service.
  const silent = location.search === "";
  useEffect(() => {
    // The answer of a service is good once: a second drawing of the page must not spend it.
    if (asked.current) return;
    asked.current = true;
    if (silent) return;
    void arrive(service)
      .then(async (bound) => {
        await queries.fetchQuery({ ...meQuery, staleTime: 0 });
        // Whoever was in already came from his account, and sees the service there.
        router.history.replace(bound ? "/account" : "/");
        if (bound) void tell(t("bound"));
      })
      .catch(setError);
  }, [service, silent, queries, router, t]);
  return (
    <DoorFrame title={t(silent || error !== null ? "not-arrived" : "arriving")}>
      {silent && <Text size="sm">{t("nothing-arrived")}</Text>}
      {!silent && error === null && <Loader aria-label={t("arriving")} />}
      <RefusalNote error={error} />
      <Anchor component={Link} to="/sign-in" size="sm">
        {t("other-way")}
      </Anchor>
    </DoorFrame>
  );
}

/** True where the service was bound: it answered for somebody who is signed in already. */
async function arrive(service: string): Promise<boolean> {
  const given = { params: { service }, body: { query: location.search.slice(1) } };
  const me = await api.me.show().catch(() => null);
  if (me === null) await api["sign-in"].arrive(given);
  else await api.me.bind(given);
  return me !== null;
}
