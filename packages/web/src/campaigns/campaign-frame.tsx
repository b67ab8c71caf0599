// What all screens of one campaign have in common: its period, how far it is, and where else one can look.
import { Badge, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ComponentType, ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";

export type Campaign = Answer<typeof api.campaigns.show>;

interface Props {
  readonly actions?: ComponentType<{ readonly campaign: Campaign }>;
  readonly children: (campaign: Campaign) => ReactNode;
}

export function CampaignFrame({ actions: Actions, children }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const name = usePeriodName();
  const { campaign: id = "" } = useParams({ strict: false });
  const campaign = useQuery(api.campaigns.show.query({ params: { campaign: id } }));
  const period = campaign.data?.period;
  return (
    <Page
      title={period === undefined ? t("campaign") : name(period)}
      crumbs={[{ title: t("title"), to: "/campaigns" }]}
      about={campaign.data && <Head campaign={campaign.data} />}
      actions={campaign.data && Actions && <Actions campaign={campaign.data} />}
    >
      <CampaignTabs campaign={id} />
      <Answered of={campaign} lines={6}>
        {children}
      </Answered>
    </Page>
  );
}

function Head({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  return (
    <Group gap="xs">
      <PhaseBadge phase={campaign.phase} />
      <Text size="sm">{t("due-on", { day: say.day(campaign.term.due) })}</Text>
      <ClauseLink address={campaign.term.clause} edition={campaign.edition} />
      {campaign.people !== null && <Text size="sm">{t("evaluated-count", { count: campaign.people })}</Text>}
    </Group>
  );
}

export function PhaseBadge({ phase }: Pick<Campaign, "phase">): ReactNode {
  const { t } = useTranslation("campaigns");
  return (
    <Badge color={phase === "closed" ? "gray" : "petrol"} variant={phase === "review" ? "outline" : "light"}>
      {t(`phase.${phase}`)}
    </Badge>
  );
}

const places = [
  { place: "", word: "board", forWhom: ["hr", "hr-head", "appointing-official", "auditor", "administrator"] },
  { place: "/review", word: "review", forWhom: ["hr", "hr-head"] },
  { place: "/schedule", word: "schedule", forWhom: ["hr", "hr-head", "appointing-official"] },
  { place: "/people", word: "people", forWhom: ["hr", "hr-head", "auditor", "administrator"] },
  { place: "/moves", word: "moves", forWhom: ["hr", "hr-head", "auditor"] },
] as const;

function CampaignTabs({ campaign }: { readonly campaign: string }): ReactNode {
  const { t } = useTranslation("campaigns");
  const me = useMe();
  const pathname = useLocation({ select: ({ pathname }) => pathname });
  const root = `/campaigns/${campaign}`;
  return (
    <Group component="nav" aria-label={t("parts")} className="no-print" gap={4}>
      {places
        .filter(({ forWhom }) => hasRole(me, ...forWhom))
        .map(({ place, word }) => (
          <Button
            key={place}
            component={Link}
            to={`${root}${place}`}
            variant={pathname === `${root}${place}` ? "light" : "subtle"}
            aria-current={pathname === `${root}${place}` ? "page" : undefined}
            size="sm"
            px="sm"
          >
            {t(`tab.${word}`)}
          </Button>
        ))}
    </Group>
  );
}
