// The history of a card, the newest first: from when to when, by which document, and what can be done about each entry.
import { Badge, Group, Text, Timeline } from "@mantine/core";
import {
  IconArrowsExchange,
  IconBriefcase,
  IconCalendarOff,
  IconDoorExit,
  IconPlaneArrival,
  IconPlaneDeparture,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useMe } from "../app/session.ts";
import { Empty } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { entriesOf, isOn, othersIn } from "./card-entries.ts";
import type { CardEntry } from "./card-entries.ts";
import { EntryActs } from "./entry-acts.tsx";
import type { Card } from "./entry-draft.ts";
import { useEntryTitle } from "./entry-title.ts";
import { Panel } from "./panel.tsx";
import { useKeepsStaff } from "./people-frame.tsx";
import { usePersonNames } from "./person-names.ts";

const icons = {
  appoint: IconBriefcase,
  send: IconPlaneDeparture,
  receive: IconPlaneArrival,
  "begin-absence": IconCalendarOff,
  replace: IconArrowsExchange,
  dismiss: IconDoorExit,
};

export function History({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("people");
  const entries = entriesOf(card);
  const nameOf = usePersonNames(othersIn(entries));
  const said = useEntryTitle(entries, nameOf);
  const { today } = useMe();
  const keeps = useKeepsStaff();
  return (
    <Panel title={t("history")}>
      {entries.length === 0 ? (
        <Empty title={t("no-history")} about={t("no-history-about")} />
      ) : (
        <Timeline bulletSize={26} lineWidth={2}>
          {entries.map((entry) => {
            const Icon = icons[entry.kind];
            const { title, about } = said(entry);
            return (
              <Timeline.Item
                key={entry.id}
                bullet={<Icon size={15} aria-hidden />}
                title={
                  <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
                    <Group gap="xs">
                      <Text fw={600} size="sm">
                        {title}
                      </Text>
                      {isOn(entry, today) && (
                        <Badge size="sm" variant="light">
                          {t("now")}
                        </Badge>
                      )}
                      {entry.from > today && (
                        <Badge size="sm" variant="light" color="gray">
                          {t("later")}
                        </Badge>
                      )}
                    </Group>
                    {keeps && <EntryActs person={card.id} version={card.version} entry={entry} title={title} />}
                  </Group>
                }
              >
                <EntryDays entry={entry} />
                {about !== null && about !== "" && <Text size="sm">{about}</Text>}
              </Timeline.Item>
            );
          })}
        </Timeline>
      )}
    </Panel>
  );
}

function EntryDays({ entry }: { readonly entry: CardEntry }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const { from, until, act, kind } = entry;
  const days =
    kind === "dismiss"
      ? t("days.last", { day: say.day(from) })
      : until === null
        ? t("days.since", { day: say.day(from) })
        : t("days.between", { from: say.day(from), until: say.day(until) });
  return (
    <Text size="sm" c="dimmed">
      {act === null ? days : t("days.by", { days, number: act.number, day: say.shortDay(act.on) })}
    </Text>
  );
}
