// Back from a sign-in service: what it answered is taken to the server, and one is in.
import { Anchor, Loader } from "@mantine/core";
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
  useEffect(() => {
    // The answer of a service is good once: a second drawing of the page must not spend it.
    if (asked.current) return;
    asked.current = true;
    void arrive(service)
      .then(async () => {
        await queries.fetchQuery({ ...meQuery, staleTime: 0 });
        router.history.replace("/");
      })
      .catch(setError);
  }, [service, queries, router]);
  return (
    <DoorFrame title={t("arriving")}>
      {error === null ? <Loader aria-label={t("arriving")} /> : <RefusalNote error={error} />}
      <Anchor component={Link} to="/sign-in" size="sm">
        {t("other-way")}
      </Anchor>
    </DoorFrame>
  );
}

/** A service that answers somebody who is signed in already binds itself to him. */
async function arrive(service: string): Promise<unknown> {
  const given = { params: { service }, body: { query: location.search.slice(1) } };
  const me = await api.me.show().catch(() => null);
  return me === null ? api["sign-in"].arrive(given) : api.me.bind(given);
}
