// HR enters for an evaluator whom he names to evaluate beside him, and whom of his people each evaluates.
import { Button, MultiSelect, Paper, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { pageLimit, useAllPages } from "../api/all-pages.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { PersonField } from "../design/person-field.tsx";
import type { Campaign } from "./campaign-frame.tsx";
import { PagesProgress } from "./pages-progress.tsx";

interface Props {
  readonly campaign: string;
  readonly asked: Campaign["asked"][number];
  readonly onClose: () => void;
}

interface Named {
  readonly person: string | null;
  readonly people: readonly string[];
}

export function CoEvaluatorsDialog({ campaign, asked, onClose }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  const { evaluator } = asked;
  const before = asked.coEvaluators.map(({ person, people }) => ({ person: person.id, people }));
  const [named, setNamed] = useState<readonly Named[]>(before.length === 0 ? [{ person: null, people: [] }] : before);
  const act = useAct(api.campaigns.nameCoEvaluators, onClose);
  const his = useAllPages(["co-evaluators", campaign, evaluator.id], (cursor) =>
    api.campaigns.people({
      params: { campaign },
      query: {
        evaluator: evaluator.id,
        outcome: ["evaluated"],
        limit: pageLimit,
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
  );
  const settled = new Set(asked.settled);
  const change = (at: number, part: Partial<Named>): void =>
    setNamed(named.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const complete = named.filter(({ person, people }) => person !== null && people.length > 0);
  function submit(): void {
    const coEvaluators = complete.map(({ person, people }) => ({ person: person!, people: [...people] }));
    act.run({ params: { campaign }, body: { evaluator: evaluator.id, coEvaluators } });
  }
  return (
    <ActDialog opened onClose={onClose} title={t("many.dialog")} does={t("many.does")} act={act} onSubmit={submit}>
      <Text size="sm">{t("many.dialog-about", { name: evaluator.name, most: asked.most })}</Text>
      <Text size="sm" c="dimmed">
        {t("many.still-given")}
      </Text>
      <PagesProgress of={his} total={asked.people}>
        <Stack>
          {named.map(({ person, people }, at) => (
            <Paper key={at} withBorder p="sm">
              <Stack gap="xs">
                <PersonField
                  label={t("many.whom")}
                  value={person}
                  onChange={(chosen) => change(at, { person: chosen })}
                  without={[evaluator.id]}
                />
                <MultiSelect
                  label={t("many.people")}
                  searchable
                  hidePickedOptions
                  value={[...people]}
                  onChange={(chosen) => change(at, { people: chosen })}
                  data={his.rows
                    .filter((row) => row.person.id !== person)
                    .filter((row) => !named.some((one, index) => index !== at && one.people.includes(row.person.id)))
                    .filter((row) => !settled.has(row.person.id) || people.includes(row.person.id))
                    .map((row) => ({
                      value: row.person.id,
                      label: row.person.name ?? "",
                      disabled: settled.has(row.person.id),
                    }))}
                  nothingFoundMessage={t("nobody-found")}
                />
              </Stack>
            </Paper>
          ))}
          <Button
            variant="default"
            size="xs"
            w="fit-content"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setNamed([...named, { person: null, people: [] }])}
          >
            {t("many.one-more")}
          </Button>
        </Stack>
      </PagesProgress>
    </ActDialog>
  );
}
