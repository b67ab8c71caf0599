// What a transfer would change: which terms of how many people move from which day to which, and what stays as it was.
import { Alert, List, Stack, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { Waiting } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { StackingTable } from "../design/stacking-table.tsx";
import { useSay } from "../design/say.ts";

type Effect = Answer<typeof api.calendar.effectOfEntering>;
type Move = Effect["moves"][number];

export function TransferEffect({ of }: { readonly of: UseQueryResult<Effect> }): ReactNode {
  return (
    <div aria-live="polite">
      {of.isError ? (
        <RefusalNote error={of.error} />
      ) : of.data === undefined ? (
        <Waiting lines={2} />
      ) : (
        <Told effect={of.data} />
      )}
    </div>
  );
}

function Told({ effect }: { readonly effect: Effect }): ReactNode {
  const { t } = useTranslation("people");
  const { moves, people, stay, ended } = effect;
  const remarks = [
    ...(stay > 0 ? [t("transfers.stay", { count: stay })] : []),
    ...(ended > 0 ? [t("transfers.ended", { count: ended })] : []),
  ];
  return (
    <Stack gap="xs">
      <Alert p="xs" color={moves.length === 0 ? "gray" : "orange"}>
        {moves.length === 0 ? t("transfers.nothing-moves") : t("transfers.moves", { count: people })}
      </Alert>
      {moves.length > 0 && <Moves moves={moves} />}
      {remarks.length > 0 && (
        <List size="sm" c="dimmed">
          {remarks.map((remark) => (
            <List.Item key={remark}>{remark}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

function Moves({ moves }: { readonly moves: readonly Move[] }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  return (
    <StackingTable
      head={[
        { title: t("transfers.term") },
        { title: t("transfers.was") },
        { title: t("transfers.becomes") },
        { title: t("transfers.whose"), figures: true },
      ]}
      rows={moves.map((move) => ({
        id: `${move.record} ${move.term} ${move.was} ${move.due}`,
        cells: [
          <span key="term">
            {say.titled(move.title)} <ClauseLink address={move.clause} />
          </span>,
          say.shortDay(move.was),
          <Text key="due" span fw={600} size="sm">
            {say.shortDay(move.due)}
          </Text>,
          move.record === "campaign" ? t("transfers.campaign") : String(move.people),
        ],
      }))}
    />
  );
}
