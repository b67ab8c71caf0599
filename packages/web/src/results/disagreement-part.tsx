// To disagree or not: what may still be done and until when; after it, the application, what became of it, and what I may add.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMessagePlus, IconWriting } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Suspense, lazy, useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DaysLeft } from "../design/days-left.tsx";
import { FileName } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { appealTermOf } from "./appeal-term.ts";
import { keptDraft } from "./application-draft.ts";
import { Part } from "./part.tsx";

type Card = Answer<typeof api.evaluations.conduct.show>;

const ArgueDialog = lazy(async () => ({ default: (await import("./disagreement-acts.tsx")).ArgueDialog }));
const WithdrawDialog = lazy(async () => ({ default: (await import("./disagreement-acts.tsx")).WithdrawDialog }));

export function DisagreementPart({ card }: { readonly card: Card }): ReactNode {
  if (card.unopened !== null) return null;
  if (card.appliedOn !== null) return <Filed card={card} />;
  return card.may.includes("file-application") ? <ToFile card={card} /> : null;
}

function ToFile({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { account } = useMe();
  const term = appealTermOf(card.terms);
  const isOver = term?.overdue === true && term.effect !== "overdue";
  const begun = keptDraft(localStorage, account, card.id) !== null;
  return (
    <Part
      title={t("disagree.title")}
      screenOnly
      aside={term === null ? null : <ClauseLink address={term.clause} edition={card.law.edition} />}
    >
      <Stack gap="sm">
        {term !== null && (
          <Group gap="xs">
            <DaysLeft term={term} />
            <Text size="sm">
              {isOver
                ? t("term-days", { from: say.shortDay(term.from), due: say.day(term.due) })
                : t("until", { day: say.day(term.due) })}
            </Text>
          </Group>
        )}
        {isOver ? (
          <Text size="sm">{say.titled(term.missed)}</Text>
        ) : (
          <>
            <Text size="sm">{t("disagree.about")}</Text>
            <Button
              component={Link}
              to="/results/$evaluation/disagreement"
              params={{ evaluation: card.id } as never}
              variant={begun ? "filled" : "default"}
              size="md"
              w={{ base: "100%", xs: "fit-content" }}
              leftSection={<IconWriting size={18} aria-hidden />}
            >
              {t(begun ? "disagree.go-on" : "disagree.begin")}
            </Button>
          </>
        )}
      </Stack>
    </Part>
  );
}

function Filed({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const filed = useQuery(api.evaluations.application.show.query({ params: { evaluation: card.id } }));
  const { may } = card;
  return (
    <Part title={t("filed.title")}>
      <Stack gap="sm">
        <Text size="sm" fw={500}>
          {t("filed.state", { phase: say.titled(card.phase.title) })}
        </Text>
        <Answered of={filed} lines={3}>
          {({ text, files, receivedOn, scan }) => (
            <Stack gap={4}>
              <Text className="said">{text}</Text>
              {[...files, ...(scan === null ? [] : [scan])].map((file) => (
                <FileName key={file} file={file} />
              ))}
              <Text size="sm" c="dimmed">
                {t(scan === null ? "filed.on" : "filed.on-paper", { day: say.day(receivedOn) })}
              </Text>
            </Stack>
          )}
        </Answered>
        {(may.includes("argue") || may.includes("withdraw-application")) && (
          <Group gap="xs" className="no-print">
            {may.includes("argue") && (
              <Act card={card} dialog={ArgueDialog} variant="default" icon={<IconMessagePlus size={16} aria-hidden />}>
                {t("argue.begin")}
              </Act>
            )}
            {may.includes("withdraw-application") && (
              <Act card={card} dialog={WithdrawDialog} variant="subtle" icon={null}>
                {t("withdraw.begin")}
              </Act>
            )}
          </Group>
        )}
      </Stack>
    </Part>
  );
}

interface ActProps {
  readonly card: Card;
  readonly dialog: typeof ArgueDialog;
  readonly variant: "default" | "subtle";
  readonly icon: ReactNode;
  readonly children: string;
}

/** The dialog is brought when it is first asked for, and keeps what was typed when it is closed. */
function Act({ card, dialog: Dialog, variant, icon, children }: ActProps): ReactNode {
  const [opened, { open, close }] = useDisclosure(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        leftSection={icon}
        onClick={() => {
          setAsked(true);
          open();
        }}
      >
        {children}
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <Dialog card={card} opened={opened} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
