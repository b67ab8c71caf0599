// The schedule on one screen: HR draws it, the official reads it and approves or returns it with a reason.
import { Alert, Anchor, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCheck, IconInfoCircle, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { Answered, Empty } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DataTable } from "../design/data-table.tsx";
import type { Column } from "../design/data-table.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { CampaignFrame } from "./campaign-frame.tsx";
import type { Campaign } from "./campaign-frame.tsx";
import { DocumentLinks } from "./document-links.tsx";

type Schedule = Answer<typeof api.campaigns.schedule>;
type Line = Schedule["rows"][number];

export function SchedulePage(): ReactNode {
  return <CampaignFrame>{(campaign) => <Drawn campaign={campaign} />}</CampaignFrame>;
}

function Drawn({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const schedule = useQuery(api.campaigns.schedule.query({ params: { campaign: campaign.id } }));
  return (
    <Answered of={schedule} lines={8}>
      {(answer) =>
        answer.state === "none" ? (
          <Empty title={t("schedule.none")} about={t("schedule.none-about")}>
            {answer.may.includes("draw-schedule") && <Draw campaign={campaign} />}
          </Empty>
        ) : (
          <Stack gap="md">
            <State schedule={answer} campaign={campaign} />
            <Lines rows={answer.rows} />
            <DocumentLinks campaign={campaign} />
          </Stack>
        )
      }
    </Answered>
  );
}

function State({ schedule, campaign }: { readonly schedule: Schedule; readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const { state, approved, returned, may } = schedule;
  const color = { none: "gray", drawn: "petrol", approved: "gray", returned: "red" }[state];
  const icon = { none: <IconInfoCircle />, drawn: <IconInfoCircle />, approved: <IconCheck />, returned: <IconX /> }[
    state
  ];
  const clause = campaign.clauses["approve-schedule"];
  const decides = state === "drawn" && may.includes("approve-schedule");
  return (
    <Alert color={color} icon={icon} title={t(`schedule.state.${state}`)}>
      <Stack gap="sm">
        <Group gap="xs">
          <Text size="sm">
            {approved !== null && t("schedule.by-act", { number: approved.number, day: say.day(approved.on) })}
            {returned !== null && t("schedule.returned-on", { day: say.day(returned.on) })}
            {state === "drawn" && t(decides ? "schedule.read-and-decide" : "schedule.awaits")}
          </Text>
          {clause && <ClauseLink address={clause} edition={campaign.edition} />}
        </Group>
        {returned !== null && <Text style={{ whiteSpace: "pre-line" }}>{returned.reason}</Text>}
        <Group gap="xs">
          {decides && <Approve campaign={campaign} />}
          {decides && may.includes("return-schedule") && <Return campaign={campaign} />}
          {may.includes("draw-schedule") && <Draw campaign={campaign} again={state !== "returned"} />}
          {campaign.may.includes("refresh") && (
            <Anchor component={Link} to={`/campaigns/${campaign.id}/review`} size="sm">
              {t("schedule.to-review")}
            </Anchor>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

function Draw({ campaign, again = false }: { readonly campaign: Campaign; readonly again?: boolean }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [asking, { open, close }] = useDisclosure(false);
  const act = useAct(api.campaigns.drawSchedule, close);
  const draw = (): void => act.run({ params: { campaign: campaign.id } });
  const does = t(campaign.schedule === "none" ? "do.draw" : "do.draw-anew");
  // What is approved stops to be so: that is asked once more.
  if (campaign.schedule === "approved") {
    return (
      <>
        <Button variant="default" onClick={open}>
          {does}
        </Button>
        <ActDialog opened={asking} onClose={close} title={does} does={does} act={act} onSubmit={draw}>
          <Text size="sm">{t("schedule.anew-about")}</Text>
        </ActDialog>
      </>
    );
  }
  return (
    <>
      <Button variant={again ? "default" : "filled"} loading={act.running} onClick={draw}>
        {does}
      </Button>
      <RefusalNote error={act.error} />
    </>
  );
}

function Approve({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [opened, { open, close }] = useDisclosure(false);
  const [draft, setDraft] = useState(noAct);
  const act = useAct(api.campaigns.approveSchedule, close);
  const cited = actOf(draft);
  return (
    <>
      <Button onClick={open}>{t("do.approve-it")}</Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("schedule.approve-title")}
        does={t("do.approve-it")}
        act={act}
        ready={cited !== null}
        onSubmit={() => cited !== null && act.run({ params: { campaign: campaign.id }, body: { act: cited } })}
      >
        <Text size="sm">{t("schedule.approve-about")}</Text>
        <ActFields value={draft} onChange={setDraft} />
      </ActDialog>
    </>
  );
}

function Return({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const act = useAct(api.campaigns.returnSchedule, close);
  return (
    <>
      <Button variant="default" onClick={open}>
        {t("do.return")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("schedule.return-title")}
        does={t("do.return")}
        act={act}
        ready={reason.trim() !== ""}
        onSubmit={() => act.run({ params: { campaign: campaign.id }, body: { reason } })}
      >
        <Text size="sm">{t("schedule.return-about")}</Text>
        <Textarea
          label={t("reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={2_000}
          required
        />
      </ActDialog>
    </>
  );
}

function Lines({ rows }: { readonly rows: readonly Line[] }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const columns: readonly Column<Line>[] = [
    { id: "name", title: t("servant"), text: ({ person }) => person.name ?? "", width: "minmax(12rem, 1.4fr)" },
    {
      id: "post",
      title: t("post"),
      text: ({ post, category }) =>
        t("post-and-category", { post: say.titled(post.title), category: say.titled(category.title) }),
      width: "minmax(11rem, 1.6fr)",
    },
    { id: "sheet", title: t("sheet"), text: ({ sheet }) => say.titled(sheet.title), width: "minmax(13rem, 2fr)" },
    {
      id: "evaluator",
      title: t("evaluator"),
      text: ({ evaluator }) => evaluator.name ?? "",
      width: "minmax(11rem, 1.2fr)",
    },
    { id: "due", title: t("until"), text: ({ due }) => due, show: ({ due }) => say.shortDay(due), width: "7rem" },
  ];
  return (
    <DataTable
      name="schedule"
      label={t("schedule.title")}
      rows={rows}
      columns={columns}
      idOf={({ person }) => person.id}
    />
  );
}
