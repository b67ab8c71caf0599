// The steps of a campaign with the clause of each: done ones, the one that is due now with its button, those to come.
import { Badge, Button, Group, Paper, Progress, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconCheck, IconCircle, IconPlayerPlay } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { hasRole, useMe } from "../app/session.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import type { Campaign } from "./campaign-frame.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { OpenDialog } from "./open-dialog.tsx";
import { SendSheets } from "./send-sheets.tsx";
import { opensToday, stepsOf } from "./steps.ts";
import type { Step, StepName } from "./steps.ts";

interface Props {
  readonly campaign: Campaign;
  readonly progress: Answer<typeof api.campaigns.progress>;
}

/** By which right of the campaign each step is taken. */
const rightOf: Readonly<Record<StepName, string>> = {
  settle: "set-evaluator",
  "draw-schedule": "draw-schedule",
  "approve-schedule": "approve-schedule",
  open: "open",
  create: "open",
  send: "open",
  mark: "open",
  decide: "open",
  close: "close",
};

export function Steps({ campaign, progress }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const me = useMe();
  const { id, term, clauses } = campaign;
  const conducts = hasRole(me, "hr", "hr-head");
  const review = useQuery({ ...api.campaigns.review.query({ params: { campaign: id } }), enabled: conducts });
  const troubled = review.data?.troubles.reduce((sum, { people }) => sum + people, 0) ?? null;
  const phases = Object.fromEntries(progress.sheets.map(({ phase, evaluations }) => [phase, evaluations]));
  const now = { ...campaign, periodEnds: term.from };
  const steps = stepsOf(now, { today: me.today, troubled: conducts ? troubled : 0, phases });
  useFreshPhase(campaign, progress);
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb="sm">
        {t("steps")}
      </Title>
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: "none" }}>
        {steps.map((step) => (
          <li key={step.name} aria-current={step.state === "now" ? "step" : undefined}>
            <Group gap="sm" wrap="nowrap" align="flex-start">
              <StepIcon state={step.state} label={t(`step-state.${step.state}`)} />
              <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
                <Group gap="xs">
                  <Text fw={step.state === "now" ? 600 : 400} {...(step.state === "later" ? { c: "dimmed" } : {})}>
                    {t(`step.${step.name}`)}
                  </Text>
                  {step.state !== "done" && step.left !== null && step.left > 0 && (
                    <Badge variant="light" color={step.state === "now" ? "petrol" : "gray"}>
                      {step.left}
                    </Badge>
                  )}
                  <StepClause step={step.name} term={term.clause} clauses={clauses} edition={campaign.edition} />
                </Group>
                {step.state === "now" && <StepNow step={step} campaign={campaign} created={progress.created} />}
              </Stack>
            </Group>
          </li>
        ))}
      </Stack>
    </Paper>
  );
}

/** The campaign itself goes on by the system's work: once the progress tells of another phase, it is read anew. */
function useFreshPhase(campaign: Campaign, progress: Props["progress"]): void {
  const queries = useQueryClient();
  const stale = campaign.phase !== progress.phase;
  useEffect(() => {
    if (stale) void queries.invalidateQueries({ queryKey: ["campaigns.show"] });
  }, [stale, queries]);
}

function StepIcon({ state, label }: { readonly state: Step["state"]; readonly label: string }): ReactNode {
  const [Icon, color] = {
    done: [IconCheck, "gray"] as const,
    now: [IconPlayerPlay, "petrol"] as const,
    later: [IconCircle, "gray"] as const,
  }[state];
  return (
    <ThemeIcon
      size={24}
      radius="xl"
      color={color}
      variant={state === "now" ? "filled" : "light"}
      role="img"
      aria-label={label}
    >
      <Icon size={14} aria-hidden />
    </ThemeIcon>
  );
}

interface ClauseProps {
  readonly step: StepName;
  readonly term: string;
  readonly clauses: Campaign["clauses"];
  readonly edition: string;
}

function StepClause({ step, term, clauses, edition }: ClauseProps): ReactNode {
  const clause = step === "mark" ? term : step === "send" ? clauses["create-next"] : clauses[rightOf[step]];
  return clause ? <ClauseLink address={clause} edition={edition} /> : null;
}

interface NowProps {
  readonly step: Step;
  readonly campaign: Campaign;
  readonly created: number;
}

function StepNow({ step, campaign, created }: NowProps): ReactNode {
  const { t } = useTranslation("campaigns");
  const { id, may, people } = campaign;
  switch (step.name) {
    case "settle":
      return (
        <Note text={t("now.settle")}>
          {may.includes("set-evaluator") && (
            <GoButton to={`/campaigns/${id}/review?trouble=yes`} text={t("do.settle")} />
          )}
        </Note>
      );
    case "draw-schedule":
      return <DrawSchedule campaign={campaign} />;
    case "approve-schedule":
      return (
        <Note text={t(may.includes("approve-schedule") ? "now.approve" : "now.await-approval")}>
          <GoButton
            to={`/campaigns/${id}/schedule`}
            text={t(may.includes("approve-schedule") ? "do.approve" : "do.see-schedule")}
          />
        </Note>
      );
    case "open":
      return <OpenNow campaign={campaign} />;
    case "create":
      return (
        <Note text={t("now.create", { created, of: people ?? created })}>
          <Progress value={people ? (100 * created) / people : 100} animated aria-label={t("step.create")} />
        </Note>
      );
    case "send":
      return <Note text={t("now.send")}>{may.includes("extend") && <SendSheets campaign={id} />}</Note>;
    case "mark":
      return (
        <Note text={t("now.mark")}>
          <GoButton to={`/campaigns/${id}/people?phase=sheet-sent`} text={t("do.see-unmarked")} />
        </Note>
      );
    case "decide":
      return (
        <Note text={t("now.decide")}>
          <GoButton to={`/campaigns/${id}/people?phase=unfinished`} text={t("do.see-unfinished")} />
        </Note>
      );
    case "close":
      return <CloseNow campaign={campaign} />;
  }
}

function Note({ text, children }: { readonly text: string; readonly children?: ReactNode }): ReactNode {
  return (
    <>
      <Text size="sm" c="dimmed">
        {text}
      </Text>
      {children}
    </>
  );
}

function GoButton({ to, text }: { readonly to: string; readonly text: string }): ReactNode {
  return (
    <Button component={Link} to={to} w="fit-content">
      {text}
    </Button>
  );
}

function DrawSchedule({ campaign: { id, may, schedule } }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const draw = useAct(api.campaigns.drawSchedule);
  return (
    <Note text={t(schedule === "returned" ? "now.draw-anew" : "now.draw")}>
      {may.includes("draw-schedule") && (
        <Group gap="xs">
          <Button loading={draw.running} onClick={() => draw.run({ params: { campaign: id } })}>
            {t("do.draw")}
          </Button>
          {schedule === "returned" && (
            <Button component={Link} to={`/campaigns/${id}/schedule`} variant="default">
              {t("do.see-reason")}
            </Button>
          )}
        </Group>
      )}
      <RefusalNote error={draw.error} />
    </Note>
  );
}

function OpenNow({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  const me = useMe();
  const say = useSay();
  const ready = opensToday({ ...campaign, periodEnds: campaign.term.from }, me.today);
  if (!ready) return <Note text={t("now.period-runs", { day: say.day(campaign.term.from) })} />;
  return <Note text={t("now.open")}>{campaign.may.includes("open") && <OpenDialog campaign={campaign} />}</Note>;
}

function CloseNow({ campaign: { id, may } }: { readonly campaign: Campaign }): ReactNode {
  const { t } = useTranslation("campaigns");
  return <Note text={t("now.close")}>{may.includes("close") && <CloseDialog campaign={id} />}</Note>;
}
