// Who takes part in a case and what is recorded of it: substitute, dismissal, keeping, holds, the court.
import { Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import type { Case } from "./case-page.tsx";
import { Panel } from "./panel.tsx";

export function CaseFacts({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const { evaluator, evaluatorBy, substitute, dismissedOn, completedOn, kept, court, law } = of;
  const clause = (address: string | null): ReactNode =>
    address === null ? null : <ClauseLink address={address} edition={law.edition} />;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("evaluated-one"), of.person.name],
    [
      t("evaluator"),
      <>
        {evaluator.name} {clause(evaluatorBy)}
      </>,
    ],
    [
      t("substitute"),
      substitute && (
        <>
          {t("from-until", {
            name: substitute.person.name,
            from: say.shortDay(substitute.from),
            until: substitute.until === null ? t("open-end") : say.shortDay(substitute.until),
          })}
          <Text size="sm" c="dimmed">
            {substitute.ground}
          </Text>
        </>
      ),
    ],
    [t("dismissed-on"), dismissedOn && say.day(dismissedOn)],
    [t("case.completed-on"), completedOn && say.day(completedOn)],
    [
      t("case.kept-until"),
      kept.until && (
        <>
          {say.day(kept.until)} {clause(kept.clause)}
        </>
      ),
    ],
    [
      t("case.holds"),
      kept.holds.length > 0 && (
        <Stack gap={2}>
          {kept.holds.map(({ hold, ground, since }) => (
            <Text key={hold} size="sm">
              {t("case.hold-since", { ground, day: say.shortDay(since) })}
            </Text>
          ))}
        </Stack>
      ),
    ],
    [
      t("case.court"),
      court.length > 0 && (
        <Stack gap={2}>
          {court.map((one) => (
            <Court key={`${one.filedOn} ${one.number}`} of={one} />
          ))}
        </Stack>
      ),
    ],
  ];
  return (
    <Panel title={t("case.facts")}>
      <Table>
        <Table.Tbody>
          {facts
            .filter(([, value]) => value !== null && value !== false && value !== "")
            .map(([title, value]) => (
              <Table.Tr key={title}>
                <Table.Th scope="row" fw={400} c="dimmed" w="36%">
                  {title}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

/** The appeal, what the court decided, and what was done about it. */
function Court({ of }: { readonly of: Case["court"][number] }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const { court, number, filedOn, outcome, decidedOn, carriedOut } = of;
  const waits = carriedOut === null && (outcome === "annulled" || outcome === "returned");
  const after = [
    ...(decidedOn === null ? [] : [t("case.court-decided", { day: say.shortDay(decidedOn) })]),
    ...(carriedOut === null ? [] : [t("case.court-carried-out", { what: t(`annuls-what.${carriedOut}`) })]),
    ...(waits ? [t("case.court-to-carry-out")] : []),
  ];
  return (
    <div>
      <Text size="sm">
        {t("case.court-line", {
          court: number === "" ? court : t("case.court-and-number", { court, number }),
          day: say.shortDay(filedOn),
          outcome: t(`outcome-of-court.${outcomeOf(outcome)}`),
        })}
      </Text>
      {after.length > 0 && (
        <Text size="sm" c="dimmed">
          {after.join("; ")}
        </Text>
      )}
    </div>
  );
}

const courtOutcomes = ["upheld", "annulled", "returned", "withdrawn"] as const;

function outcomeOf(outcome: string | null): (typeof courtOutcomes)[number] | "awaited" {
  return courtOutcomes.find((one) => one === outcome) ?? "awaited";
}
