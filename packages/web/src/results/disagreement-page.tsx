// Writing a disagreement: until when, by which clause, what follows; what is typed stays on the device until it is sent.
import { Button, Group, List, Paper, Stack, Text, Textarea, Title } from "@mantine/core";
import { happenings } from "@bagalau/methodology/conduct";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { Answered, Empty } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DaysLeft } from "../design/days-left.tsx";
import { FilesField } from "../design/files-field.tsx";
import { Page } from "../design/page.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { tell } from "../design/tell.ts";
import { appealTermOf } from "./appeal-term.ts";
import { keepDraft, keptDraft } from "./application-draft.ts";
import { useTermLength } from "./term-length.ts";

type Card = Answer<typeof api.evaluations.conduct.show>;

export function DisagreementPage(): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const { evaluation } = useParams({ from: "/shell/results/$evaluation/disagreement" });
  const card = useQuery(api.evaluations.conduct.show.query({ params: { evaluation } }));
  const period = card.data === undefined ? "" : say.period(card.data.period);
  return (
    <Page
      narrow
      title={t("write.title")}
      about={period}
      crumbs={[
        { title: t("title"), to: "/results" },
        { title: t("result"), to: "/results/$evaluation", params: { evaluation } },
      ]}
    >
      <Answered of={card} lines={8}>
        {(shown) =>
          shown.may.includes("file-application") && shown.unopened === null ? (
            <Writing card={shown} />
          ) : (
            <Empty title={t("write.not-now")} about={say.titled(shown.phase.title)} />
          )
        }
      </Answered>
    </Page>
  );
}

function Writing({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const navigate = useNavigate();
  const { account } = useMe();
  const evaluation = card.id;
  const [draft, setDraft] = useState(() => keptDraft(localStorage, account, evaluation) ?? { text: "", files: [] });
  const [kept, setKept] = useState<boolean | null>(null);
  const filing = useAct(api.evaluations.application.file, () => {
    keepDraft(localStorage, account, evaluation, { text: "", files: [] });
    void tell(t("write.done"));
    void navigate({ to: "/results/$evaluation", params: { evaluation } });
  });
  function change(next: typeof draft): void {
    setDraft(next);
    setKept(keepDraft(localStorage, account, evaluation, next));
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (draft.text.trim() === "" || filing.running) return;
    filing.run({ params: { evaluation }, body: { text: draft.text, files: [...draft.files] } });
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Until card={card} />
        <Textarea
          label={t("write.text")}
          description={t("write.text-about")}
          autosize
          minRows={8}
          maxLength={50_000}
          required
          value={draft.text}
          onChange={(event) => change({ ...draft, text: event.currentTarget.value })}
        />
        <FilesField label={t("files")} value={draft.files} onChange={(files) => change({ ...draft, files })} />
        <Follows card={card} />
        <RefusalNote error={filing.error} />
        <Group>
          <Button type="submit" size="md" loading={filing.running} disabled={draft.text.trim() === ""}>
            {t("write.do")}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {kept === null ? "" : t(kept ? "write.kept" : "write.not-kept")}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function Until({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const term = appealTermOf(card.terms);
  if (term === null) return null;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <DaysLeft term={term} />
        <Text size="sm">{t("until", { day: say.day(term.due) })}</Text>
        <ClauseLink address={term.clause} edition={card.law.edition} />
      </Group>
      <Text size="sm" c="dimmed">
        {t("missed", { text: say.titled(term.missed) })}
      </Text>
    </Stack>
  );
}

/** What the act lets follow: every term that the application starts, whose it is and how long. */
function Follows({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const length = useTermLength();
  const { edition } = card.law;
  const terms = useQuery(api.law.terms.query({ query: { edition } }));
  const started = (terms.data?.terms ?? []).filter(({ trigger }) => trigger.event === happenings.applicationReceived);
  if (started.length === 0) return null;
  return (
    <Paper withBorder p="sm">
      <Title order={2} size="h5" mb={6}>
        {t("write.follows")}
      </Title>
      <List size="sm" spacing={6}>
        {started.map(({ id, title, clause, due, holder }) => (
          <List.Item key={id}>
            {t("write.follows-one", { title: say.titled(title), length: length(due), who: say.titled(holder.title) })}{" "}
            <ClauseLink address={clause} edition={edition} />
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
