// One account: who it belongs to, its roles with their days and orders, and what can be done to it now.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { Page } from "../design/page.tsx";
import { useSay } from "../design/say.ts";
import { AccountDeed } from "./account-deed.tsx";
import type { Deed } from "./account-deed.tsx";
import { AccountKeys } from "./account-keys.tsx";
import { AccountRoles } from "./account-roles.tsx";
import { PhaseBadge } from "./phase-badge.tsx";
import { ShownOnce } from "./shown-once.tsx";
import type { Once } from "./shown-once.tsx";

export type Account = Answer<typeof api.accounts.show>;

export function OneAccountPage(): ReactNode {
  const { t } = useTranslation("accounts");
  const { account } = useParams({ from: "/shell/accounts/$account" });
  const shown = useQuery(api.accounts.show.query({ params: { account } }));
  return (
    <Page
      title={shown.data?.login ?? t("account")}
      crumbs={[{ title: t("title"), to: "/accounts" }]}
      about={shown.data === undefined ? null : <PhaseBadge phase={shown.data.phase} />}
      narrow
    >
      <Answered of={shown}>{(answer) => <Card account={answer} />}</Answered>
    </Page>
  );
}

const deeds = [
  "invite-again",
  "open-recovery",
  "bind-person",
  "unlock",
  "lock",
  "close",
] as const satisfies readonly Deed[];

function Card({ account }: { readonly account: Account }): ReactNode {
  const { t } = useTranslation("accounts");
  const say = useSay();
  const me = useMe();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [once, setOnce] = useState<Once | null>(null);
  const { name, nature, phase, invitationUntil, secondProof, may, person } = account;
  const possible = deeds.filter((one) => may.includes(one) && !(one === "bind-person" && person !== null));
  return (
    <Stack gap="lg">
      <Stack gap={2}>
        <Text>{nature === "system" ? t("system") : (name ?? t("nobody-about"))}</Text>
        {nature === "person" && (
          <Text size="sm" c="dimmed">
            {t(secondProof ? "has-second-proof" : "no-second-proof")}
          </Text>
        )}
        {phase === "invited" && invitationUntil !== null && (
          <Text size="sm" c="dimmed">
            {t("invited-until", { day: say.day(invitationUntil) })}
          </Text>
        )}
        {account.id === me.account && (
          <Text size="sm" c="dimmed">
            {t("own")}
          </Text>
        )}
      </Stack>
      {possible.length > 0 && (
        <Group gap="xs">
          {possible.map((one) => (
            <Button key={one} variant="default" onClick={() => setDeed(one)}>
              {t(`deed.${one}`)}
            </Button>
          ))}
        </Group>
      )}
      <AccountRoles account={account} />
      {nature === "system" && <AccountKeys account={account} said={setOnce} />}
      {deed !== null && <AccountDeed account={account} deed={deed} onClose={() => setDeed(null)} said={setOnce} />}
      <ShownOnce once={once} onClose={() => setOnce(null)} />
    </Stack>
  );
}
