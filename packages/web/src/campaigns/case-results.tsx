// The results of a case, shown when they are asked for: the reading is journaled at whoever's result it is.
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { ClauseLink } from "../design/clause-link.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import type { Case } from "./case-page.tsx";
import { Panel } from "./panel.tsx";

type Results = Answer<typeof api.evaluations.results.list>;

export function CaseResults({ of: { id, clauses, law } }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [results, setResults] = useState<Results | null>(null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  async function read(): Promise<void> {
    setRunning(true);
    setError(null);
    try {
      setResults(await api.evaluations.results.list({ params: { evaluation: id } }));
    } catch (caught) {
      setError(caught as Error);
    }
    setRunning(false);
  }
  const clause = clauses["read-result"];
  return (
    <Panel title={t("result")}>
      {results === null ? (
        <Stack gap="xs">
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t("results.one-about")}
            </Text>
            {clause && <ClauseLink address={clause} edition={law.edition} />}
          </Group>
          <Button
            variant="default"
            w="fit-content"
            loading={running}
            leftSection={<IconEye size={16} aria-hidden />}
            onClick={() => void read()}
          >
            {t("results.read-one")}
          </Button>
          <RefusalNote error={error} />
        </Stack>
      ) : (
        <Shown results={results} />
      )}
    </Panel>
  );
}

function Shown({ results }: { readonly results: Results }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  if (results.items.length === 0) return <Text size="sm">{t("results.none")}</Text>;
  return (
    <Stack gap="sm" role="status">
      {results.items.map(({ number, shown, grade, on, receivedOn, standing, cause }) => (
        <div key={number}>
          <Group gap="xs">
            <Text fw={600} size="lg">
              {say.figure(shown)}
            </Text>
            {grade !== null && <Text>{say.titled(grade.title)}</Text>}
            <Badge variant="light" color={standing ? "petrol" : "gray"}>
              {t(standing ? "results.standing" : "results.replaced")}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {t(`results.cause.${cause}`, { day: say.shortDay(on) })}{" "}
            {receivedOn === null ? t("results.not-received") : t("results.received", { day: say.shortDay(receivedOn) })}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
