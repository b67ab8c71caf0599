// Who has read my result, in which role, by which clause: on demand, since asking is rare.
import { Button, List, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { UseQueryOptions } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import { Part } from "./part.tsx";
import { readersIn } from "./readers.ts";
import type { Reader } from "./readers.ts";

type Readings = Answer<typeof api.evaluations.results.readings>;

interface Props {
  readonly of: UseQueryOptions<Readings, Error, Readings, readonly unknown[]>;
}

const roles = [
  "evaluated",
  "evaluator",
  "substitute",
  "session-member",
  "hr",
  "hr-head",
  "appointing-official",
  "auditor",
] as const;
const actions = ["read-result", "read-sheet", "read-materials", "read-minutes", "read-results", "export"] as const;

export function ReadersPart({ of }: Props): ReactNode {
  const { t } = useTranslation("results");
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Part title={t("readers.title")} anchor="readers" screenOnly>
      <Text size="sm" c="dimmed">
        {t("readers.about")}
      </Text>
      <Button variant="default" size="xs" mt="xs" onClick={toggle} aria-expanded={opened}>
        {t(opened ? "readers.hide" : "readers.show")}
      </Button>
      {opened && <Readers of={of} />}
    </Part>
  );
}

function Readers({ of }: Props): ReactNode {
  const { t } = useTranslation("results");
  const readings = useQuery(of);
  return (
    <Answered of={readings} lines={4}>
      {({ items, times }) => (
        <Stack gap="xs" mt="sm">
          {times === 0 ? (
            <Text size="sm">{t("readers.nobody")}</Text>
          ) : (
            <List listStyleType="none" spacing="sm">
              {readersIn(items).map((reader) => (
                <OneReader key={reader.seq} reader={reader} />
              ))}
            </List>
          )}
          {times > items.length && (
            <Text size="sm" c="dimmed">
              {t("readers.latest", { count: items.length, of: times })}
            </Text>
          )}
        </Stack>
      )}
    </Answered>
  );
}

function OneReader({ reader }: { readonly reader: Reader }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const role = roles.find((one) => one === reader.role);
  const action = actions.find((one) => one === reader.action);
  return (
    <List.Item>
      <Text size="sm" fw={500}>
        {reader.reader?.name ?? t("no-name")}
      </Text>
      <Text size="sm" c="dimmed">
        {[role === undefined ? null : t(`role.${role}`), t(`action.${action ?? "other"}`)].filter(Boolean).join(" · ")}
      </Text>
      <Text size="sm" c="dimmed" component="div">
        {t(reader.times === 1 ? "readers.once" : "readers.times", {
          count: reader.times,
          moment: say.moment(reader.at),
        })}{" "}
        {reader.clause !== null && <ClauseLink address={reader.clause} />}
      </Text>
    </List.Item>
  );
}
