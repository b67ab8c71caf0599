// One person of a campaign: what the rules propose and why, what review decided, and what can be decided now.
import { Alert, Button, Drawer, Group, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import type { Campaign } from "./campaign-frame.tsx";
import { ReviewActs } from "./review-acts.tsx";
import type { CampaignPerson } from "./review-table.tsx";

interface Props {
  readonly campaign: Campaign;
  /** Null: nobody is looked at. */
  readonly row: CampaignPerson | null;
  readonly onClose: () => void;
}

export function ReviewPerson({ campaign, row, onClose }: Props): ReactNode {
  const { t } = useTranslation("campaigns");
  return (
    <Drawer
      opened={row !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={row?.person.name}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {row !== null && <About key={row.person.id} campaign={campaign} row={row} />}
    </Drawer>
  );
}

function About({ campaign, row }: { readonly campaign: Campaign; readonly row: CampaignPerson }): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const { edition } = campaign;
  const { reason, troubles, remarks, review, evaluation, substitute } = row;
  const facts: readonly (readonly [string, string | null])[] = [
    [t("proposed"), t(`outcome-one.${row.outcome}`)],
    [t("post"), row.post && say.titled(row.post.title)],
    [t("unit"), row.unit && say.titled(row.unit.name)],
    [t("category"), row.category && say.titled(row.category.title)],
    [t("sheet"), row.form && say.titled(row.form.title)],
    [t("evaluator"), row.evaluator?.name ?? null],
    [t("evaluator-role"), row.evaluatorRole && say.titled(row.evaluatorRole.title)],
    [t("marker"), row.marker === null || row.marker.id === row.evaluator?.id ? null : row.marker.name],
    [
      t("substitute"),
      substitute &&
        t("from-until", {
          name: substitute.name,
          from: say.shortDay(substitute.from),
          until: substitute.until === null ? t("open-end") : say.shortDay(substitute.until),
        }),
    ],
    [t("worked-days"), String(row.workedDays)],
    [t("dismissed-on"), row.dismissedOn && say.day(row.dismissedOn)],
  ];
  return (
    <Stack>
      {reason !== null && <GroundNote color="gray" ground={reason} title={t("why-not-one")} edition={edition} />}
      {troubles.map((ground) => (
        <GroundNote key={ground.code} color="red" ground={ground} title={t("settle-before")} edition={edition} />
      ))}
      {remarks.map((ground) => (
        <GroundNote key={ground.code} color="petrol" ground={ground} title={t("remark")} edition={edition} />
      ))}
      {review !== null && (
        <Alert color="petrol" title={t("decided-in-review")}>
          <Text size="sm">
            {review.inclusion !== null && t(`inclusion.${review.inclusion}`)} {review.reason}
          </Text>
          {review.evaluator !== null && <Text size="sm">{t("evaluator-was-set")}</Text>}
          {review.number !== "" && <Text size="sm">{t("by-act", { number: review.number })}</Text>}
        </Alert>
      )}
      <Table>
        <Table.Tbody>
          {facts
            .filter(([, value]) => value !== null)
            .map(([title, value]) => (
              <Table.Tr key={title}>
                <Table.Th scope="row" fw={400} c="dimmed" w="40%">
                  {title}
                </Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <ReviewActs campaign={campaign} row={row} />
      {evaluation !== null && (
        <Button component={Link} to={`/evaluations/${evaluation.id}`} variant="default" w="fit-content">
          {t("open-case")}
        </Button>
      )}
    </Stack>
  );
}

interface GroundProps {
  readonly color: string;
  readonly title: string;
  readonly ground: CampaignPerson["remarks"][number];
  readonly edition: string;
}

function GroundNote({ color, title, ground, edition }: GroundProps): ReactNode {
  return (
    <Alert color={color} title={title}>
      <Group gap="xs">
        <Text size="sm">{ground.sentence}</Text>
        {ground.clause !== null && <ClauseLink address={ground.clause} edition={edition} />}
      </Group>
    </Alert>
  );
}
