// The editions of an act with their days and hashes, and what changed from one to another.
import { Code, CopyButton, Paper, Stack, Text, Title, Tooltip, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Answered } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { Differences } from "./differences.tsx";
import { LawFrame, Standing } from "./law-frame.tsx";
import type { Edition, LawRead } from "./use-law.ts";
import "./law.css";

export function EditionsPage(): ReactNode {
  return <LawFrame>{({ asked }) => <Editions asked={asked} />}</LawFrame>;
}

function Editions({ asked }: Pick<LawRead, "asked">): ReactNode {
  const { t } = useTranslation("law");
  const { pack } = asked;
  const editions = useQuery(api.law.editions.query({ query: pack === undefined ? {} : { pack } }));
  return (
    <Answered of={editions}>
      {(all) => (
        <Stack gap="lg">
          <Stack gap="sm" component="ul" className="law-list">
            {all.toReversed().map((edition) => (
              <OneEdition key={edition.id} edition={edition} all={all} />
            ))}
          </Stack>
          <section aria-labelledby="differences">
            <Title order={2} size="h4" id="differences" mb="xs">
              {t("differences")}
            </Title>
            {all.length < 2 ? <Text c="dimmed">{t("one-edition")}</Text> : <Differences editions={all} pack={pack} />}
          </section>
        </Stack>
      )}
    </Answered>
  );
}

function OneEdition({ edition, all }: { readonly edition: Edition; readonly all: readonly Edition[] }): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const { act, hash, inForceFrom } = edition;
  return (
    <Paper withBorder p="md" component="li">
      <Text fw={600}>{t("edition-of", { day: say.day(inForceFrom) })}</Text>
      <Text size="sm">{say.titled(act.title)}</Text>
      <Text size="sm" c="dimmed">
        {[
          t("act", { number: act.number, day: say.day(act.adoptedOn) }),
          ...(act.publishedOn === null ? [] : [t("published", { day: say.day(act.publishedOn) })]),
        ].join(" · ")}
      </Text>
      <Standing edition={edition} all={all} />
      <Text size="sm" mt="xs">
        {t("hash")}
      </Text>
      <CopyButton value={hash}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? "copied" : "copy")}>
            <UnstyledButton onClick={copy}>
              <span className="only-heard">{t("copy-hash")}</span>
              <Code className="law-hash">{hash}</Code>
            </UnstyledButton>
          </Tooltip>
        )}
      </CopyButton>
    </Paper>
  );
}
