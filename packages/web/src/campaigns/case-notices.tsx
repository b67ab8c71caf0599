// Notices of a case: what was sent by which means, and what proves that it was received.
import { Anchor, Badge, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import type { Case } from "./case-page.tsx";
import { Panel } from "./panel.tsx";

type Notice = Answer<typeof api.notices.list>["items"][number];

export function CaseNotices({ of: { id } }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const notices = useQuery(api.notices.list.query({ query: { about: id, limit: 50 } }));
  return (
    <Panel title={t("case.notices")}>
      <Answered of={notices}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("case.no-notices")}
            </Text>
          ) : (
            <Stack gap="sm">
              {items.map((notice) => (
                <OneNotice key={notice.id} notice={notice} />
              ))}
            </Stack>
          )
        }
      </Answered>
    </Panel>
  );
}

function OneNotice({ notice }: { readonly notice: Notice }): ReactNode {
  const { t, i18n } = useTranslation("campaigns");
  const say = useSay();
  const { ground, on, attempts, needsHand } = notice;
  const proof = attempts.findLast((one) => one.proof !== null)?.proof ?? null;
  const last = attempts.at(-1);
  const meansOf = (means: string): string => {
    const key = `means.${means}`;
    return i18n.exists(key, { ns: "campaigns" }) ? t(key as "means.in-system") : means;
  };
  return (
    <div>
      <Group gap="xs">
        <Anchor component={Link} to={`/notices/${notice.id}`} size="sm" fw={500}>
          {say.titled(ground.title)}
        </Anchor>
        <Badge variant="light" color={proof !== null ? "petrol" : needsHand ? "red" : "gray"}>
          {proof !== null
            ? t("case.proved", { day: say.shortDay(proof.on) })
            : t(needsHand ? "case.needs-hand" : "case.under-way")}
        </Badge>
        <ClauseLink address={ground.clause} edition={ground.edition} />
      </Group>
      <Text size="sm" c="dimmed">
        {last === undefined
          ? t("case.queued", { day: say.shortDay(on) })
          : t("case.sent-by", {
              means: meansOf(last.means),
              day: say.shortDay(last.startedOn),
              count: attempts.length,
            })}
      </Text>
    </div>
  );
}
