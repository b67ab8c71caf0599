// A sheet that was filled in on paper: its marks as they stand there, its scan, and why it was on paper.
import { Alert, Button, Group, Paper, Select, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { Answered } from "../design/answered.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { DayField } from "../design/day-field.tsx";
import { FilesField } from "../design/files-field.tsx";
import { Page } from "../design/page.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { tell } from "../design/tell.ts";
import { emptyContent } from "../marking/sheet-content.ts";
import type { SheetContent } from "../marking/sheet-content.ts";
import { askedNow } from "../marking/sheet-fields.ts";
import { SheetFields } from "../marking/sheet-fields-view.tsx";
import type { Case } from "./case-page.tsx";
import "../marking/marking.css";

type Form = Answer<typeof api.evaluations.sheet.form>;

export function PaperPage(): ReactNode {
  const { t } = useTranslation("campaigns");
  const { evaluation: id = "" } = useParams({ strict: false });
  const params = { evaluation: id };
  const opened = useQuery(api.evaluations.conduct.show.query({ params }));
  // Entered, its form is no longer there to be read.
  const [entered, setEntered] = useState(false);
  const form = useQuery({ ...api.evaluations.sheet.form.query({ params }), enabled: !entered });
  return (
    <Page
      narrow
      title={t("paper.title")}
      about={opened.data?.person.name}
      crumbs={[
        { title: t("title"), to: "/campaigns" },
        { title: opened.data?.person.name ?? t("case.title"), to: "/evaluations/$evaluation", params },
      ]}
    >
      <Answered of={opened}>
        {(of) => (
          <Answered of={form}>
            {(fields) => <Written of={of} form={fields} onEntered={() => flushSync(() => setEntered(true))} />}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}

const nothingWrong: ReadonlyMap<string, string> = new Map();

interface WrittenProps {
  readonly of: Case;
  readonly form: Form;
  readonly onEntered: () => void;
}

function Written({ of, form, onEntered }: WrittenProps): ReactNode {
  const { t } = useTranslation("campaigns");
  const say = useSay();
  const navigate = useNavigate();
  const [content, setContent] = useState<SheetContent>(emptyContent);
  const [writtenOn, setWrittenOn] = useState<string | null>(null);
  const [signedBy, setSignedBy] = useState(of.evaluator.id);
  const [scan, setScan] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const act = useAct(api.evaluations.sheet.enterPaper, () => {
    onEntered();
    void tell(t("paper.entered", { name: of.person.name ?? "" }));
    void navigate({ to: `/evaluations/${of.id}` });
  });
  const signers = [of.evaluator, ...(of.substitute === null ? [] : [of.substitute.person])];
  const clause = of.clauses["enter-paper"];
  const ready = writtenOn !== null && scan.length === 1 && reason.trim() !== "";
  function submit(): void {
    const { given, comments, files } = content;
    const said = Object.fromEntries(Object.entries(comments).filter(([, text]) => text.trim() !== ""));
    const body = {
      given: { ...given },
      comments: said,
      files: [...files],
      scan: scan[0]!,
      writtenOn: writtenOn!,
      signedBy,
      reason,
    };
    act.run({ params: { evaluation: of.id }, body });
  }
  return (
    <Stack component="form" onSubmit={(event) => event.preventDefault()}>
      <Text size="sm">
        {t("paper.about")} {clause && <ClauseLink address={clause} edition={of.law.edition} />}
      </Text>
      {form.fixed.map(({ path, title, word }) => (
        <Text key={path} size="sm" c="dimmed">
          {t("paper.fixed", { title: say.titled(title), word: say.titled(word.title) })}
        </Text>
      ))}
      <Paper withBorder p="md">
        <SheetFields
          asked={askedNow(form.fields, content.given)}
          content={content}
          change={setContent}
          faults={nothingWrong}
        />
      </Paper>
      <Select
        label={t("paper.signed-by")}
        data={signers.map(({ id, name }) => ({ value: id, label: name ?? "" }))}
        value={signedBy}
        onChange={(person) => person !== null && setSignedBy(person)}
        required
      />
      <DayField label={t("paper.written-on")} value={writtenOn} onChange={setWrittenOn} required />
      <FilesField label={t("paper.scan")} value={scan} onChange={setScan} most={1} />
      <Textarea
        label={t("paper.why")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={5_000}
        required
      />
      <RefusalNote error={act.error} />
      {!ready && <Alert color="gray">{t("paper.missing")}</Alert>}
      <Group justify="flex-end">
        <Button loading={act.running} disabled={!ready} onClick={submit}>
          {t("paper.does")}
        </Button>
      </Group>
    </Stack>
  );
}
