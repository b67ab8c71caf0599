// The door itself: afterwards one is where one was going.
import { useQueryClient } from "@tanstack/react-query";
import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { meQuery } from "../app/session.ts";
import { speak } from "../app/words.ts";
import { useSay } from "../design/say.ts";
import { DoorFrame } from "./door-frame.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export function SignInPage(): ReactNode {
  const { t } = useTranslation("sign-in");
  const say = useSay();
  const queries = useQueryClient();
  const router = useRouter();
  const { to } = useSearch({ from: "/door/sign-in" });
  const ways = useQuery(api["sign-in"].ways.query());
  const bodies = ways.data?.bodies ?? [];
  async function entered(): Promise<void> {
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    if (me !== null && localStorage.getItem("bagalau.language") === null) await speak(me.language);
    router.history.push(to ?? "/");
  }
  return (
    <DoorFrame title={t("title")} about={bodies.length === 1 ? say.titled(bodies[0]!.title) : undefined}>
      <SignInForm entered={entered} />
    </DoorFrame>
  );
}
