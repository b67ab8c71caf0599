// The campaigns of the body, the newest first, and the planning of the next one.
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconChartBar, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { Page } from "../design/page.tsx";
import { usePeriodName } from "../design/period-name.ts";
import { useSay } from "../design/say.ts";
import { PhaseBadge } from "./campaign-frame.tsx";
import { PlanDialog } from "./plan-dialog.tsx";

type Listed = Answer<typeof api.campaigns.list>["items"][number];

function phaseOf({ phase }: Listed): ReactNode {
  return <PhaseBadge phase={phase} />;
}

export function CampaignsPage(): ReactNode {
  const { t } = useTranslation("campaigns");
  const me = useMe();
  const [planning, { open, close }] = useDisclosure(false);
  const campaigns = useQuery(api.campaigns.list.query({ query: { limit: 200 } }));
  const conducts = hasRole(me, "hr", "hr-head");
  const plan = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
      {t("plan.open")}
    </Button>
  );
  return (
    <Page
      title={t("title")}
      about={t("about")}
      actions={
        <>
          {hasRole(me, "hr", "hr-head", "appointing-official") && (
            <Button
              component={Link}
              to="/campaigns/grades"
              variant="default"
              leftSection={<IconChartBar size={16} aria-hidden />}
            >
              {t("grades.title")}
            </Button>
          )}
          {conducts && plan}
        </>
      }
    >
      <Answered of={campaigns} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t("none")} about={t(conducts ? "none-about" : "none-about-others")}>
              {conducts && plan}
            </Empty>
          ) : (
            <Campaigns items={items} />
          )
        }
      </Answered>
      {conducts && <PlanDialog opened={planning} onClose={close} />}
    </Page>
  );
}

function Campaigns({ items }: { readonly items: readonly Listed[] }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const name = usePeriodName();
  const columns: readonly Column<Listed>[] = [
    { id: "period", title: t("period"), text: ({ period }) => name(period), width: "minmax(11rem, 1.4fr)" },
    {
      id: "phase",
      title: t("state"),
      text: ({ phase }) => t(`phase.${phase}`),
      show: phaseOf,
    },
    {
      id: "people",
      title: t("evaluated"),
      text: ({ people }) => (people === null ? "" : String(people)),
      number: true,
    },
    { id: "schedule", title: t("schedule.title"), text: ({ schedule }) => t(`schedule.state.${schedule}`), wide: true },
    { id: "due", title: t("sheets-due"), text: ({ due }) => due, show: ({ due }) => say.shortDay(due) },
    {
      id: "opened",
      title: t("opened-on"),
      text: ({ openedOn }) => openedOn ?? "",
      show: ({ openedOn }) => openedOn && say.shortDay(openedOn),
      wide: true,
    },
    {
      id: "closed",
      title: t("closed-on"),
      text: ({ closedOn }) => closedOn ?? "",
      show: ({ closedOn }) => closedOn && say.shortDay(closedOn),
      wide: true,
    },
  ];
  return (
    <DataTable
      name="campaigns"
      label={t("title")}
      rows={items}
      columns={columns}
      idOf={({ id }) => id}
      addressOf={({ id }) => `/campaigns/${id}`}
    />
  );
}
