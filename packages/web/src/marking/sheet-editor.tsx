// A sheet being marked: figures by keyboard or touch, the score as they are typed, nothing lost, handed in with Ctrl+Enter.
import { Alert, Anchor, Blockquote, Collapse, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { tell } from "../design/tell.ts";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DaysLeft } from "../design/days-left.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useSay } from "../design/say.ts";
import { TermLine } from "../design/term-line.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import type { Revision } from "./draft-progress.ts";
import type { StoredDraft } from "./draft-store.ts";
import { DraftState } from "./draft-state.tsx";
import { faultText } from "./field-words.ts";
import { focusMark, isLastMark, nextMark } from "./mark-focus.ts";
import type { Conduct, Form, Move } from "./sheet-answers.ts";
import type { Person } from "./people-order.ts";
import { ResultBar } from "./result-bar.tsx";
import { askedNow, onlyAsked, placesOf } from "./sheet-fields.ts";
import { SheetFields } from "./sheet-fields-view.tsx";
import { Clauses } from "./clauses.tsx";
import { SubmitDialog } from "./submit-dialog.tsx";
import { useDraft } from "./use-draft.ts";
import { useLiveResult } from "./use-live-result.ts";

interface Props {
  readonly me: string;
  readonly person: Person;
  readonly form: Form;
  readonly conduct: Conduct;
  readonly first: Revision;
  readonly kept: StoredDraft | null;
  readonly move: (where: Move) => void;
  readonly last: boolean;
  readonly onHandedIn: () => void;
}

export function SheetEditor({ me, person, form, conduct, first, kept, move, last, onHandedIn }: Props): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const evaluation = person.id;
  const name = person.person.name ?? t("nameless");
  const draft = useDraft({ person: me, evaluation }, first, kept);
  const { content, change } = draft;
  const asked = useMemo(() => askedNow(form.fields, content.given), [form.fields, content.given]);
  const given = useMemo(() => onlyAsked(asked, content.given), [asked, content.given]);
  const fixed = useMemo(() => Object.fromEntries(form.fixed.map(({ path, word }) => [path, word.id])), [form.fixed]);
  const { live, requirements } = useLiveResult({ rule: form.rule.id, edition: conduct.law.edition, fixed }, given);
  const faults = useMemo(() => {
    const fields = new Map(placesOf(asked).map(({ at, field }) => [at, field]));
    const found = live === null || live.ok ? [] : live.faults.filter(({ code }) => code !== "missing");
    return new Map(
      found.map((fault) => [fault.path, faultText(fault, fields.get(fault.path) ?? null, requirements, t, say)]),
    );
  }, [live, asked, requirements, t, say]);
  const sheet = useRef<HTMLDivElement>(null);
  const [submitting, setSubmitting] = useState(false);
  useEffect(() => {
    // On a phone the keyboard would hide the sheet before it has been seen.
    if (matchMedia("(pointer: fine)").matches) focusMark(sheet.current, null);
  }, []);

  function handIn(): void {
    if (draft.conflict !== null) return;
    const lacking = live === null || live.ok ? null : live.faults[0]!.path;
    if (lacking === null) setSubmitting(true);
    else focusMark(sheet.current, lacking);
  }
  function keys(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.key !== "Enter" || submitting) return;
    const on = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey) handIn();
    else if (!(on instanceof HTMLInputElement) || on.closest("[data-mark]") === null) return;
    else if (isLastMark(sheet.current, on)) handIn();
    else nextMark(sheet.current, on);
    event.preventDefault();
  }
  function submitted(): void {
    draft.end();
    onHandedIn();
    setSubmitting(false);
    void tell(t(last ? "submitted-last" : "submitted", { name }), "above");
    if (!last) move("next-open");
  }

  return (
    <Stack gap="md" ref={sheet} onKeyDown={keys}>
      <Grounds form={form} conduct={conduct} />
      {draft.conflict !== null && (
        <ConflictPanel mine={content} other={draft.conflict.content} fields={placesOf(asked)} onChoose={draft.choose} />
      )}
      <Paper withBorder px="md" py="sm">
        <SheetFields asked={asked} content={content} change={change} faults={faults} />
        <Stack mt="md">
          <Textarea
            label={t("comment-whole")}
            autosize
            minRows={1}
            maxLength={5_000}
            value={content.comments["sheet"] ?? ""}
            onChange={(event) => {
              const text = event.currentTarget.value;
              change((before) => ({ ...before, comments: { ...before.comments, sheet: text } }));
            }}
          />
          <FilesField
            label={t("evidence")}
            value={content.files}
            onChange={(files) => change((before) => ({ ...before, files }))}
          />
        </Stack>
      </Paper>
      <ResultBar
        evaluation={evaluation}
        live={live}
        given={given}
        grades={form.grades}
        places={placesOf(asked)}
        state={<DraftState word={draft.word} safe={draft.safe} />}
        blocked={draft.conflict !== null}
        onHandIn={handIn}
      />
      <SubmitDialog
        opened={submitting}
        onClose={() => setSubmitting(false)}
        onDone={submitted}
        evaluation={evaluation}
        name={name}
        form={form}
        edition={conduct.law.edition}
        places={placesOf(asked)}
        content={{ ...content, given }}
        live={live}
      />
    </Stack>
  );
}

/** By what the sheet is marked, in whose place, until when. */
function Grounds({ form: { rule, fixed, forms }, conduct }: Pick<Props, "form" | "conduct">): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const [unfolded, setUnfolded] = useState(false);
  const { edition } = conduct.law;
  const running = conduct.terms.filter(({ holder, metOn }) => holder.id === "evaluator" && metOn === null);
  const quote = rule.quote?.[say.language] ?? rule.quote?.ru;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text size="sm">
          {[say.titled(rule.title), ...fixed.map(({ word }) => say.titled(word.title))].join(" · ")}
        </Text>
        <Clauses of={rule.clause} edition={edition} />
        {conduct.evaluatorBy !== null && (
          <>
            <Text size="sm">{t("evaluator-by")}</Text>
            <Clauses of={conduct.evaluatorBy} edition={edition} />
          </>
        )}
        {running.map((term) => (
          <DaysLeft key={term.term} term={term} />
        ))}
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t("by-what")}
        </Anchor>
      </Group>
      <Collapse expanded={unfolded}>
        <Stack gap="xs">
          {running.map((term) => (
            <TermLine key={term.term} term={term} edition={edition} />
          ))}
          {quote !== undefined && <Blockquote p="sm">{quote}</Blockquote>}
          {rule.because !== null && (
            <Alert title={t(`provenance.${rule.provenance}`, { defaultValue: "" })}>{say.titled(rule.because)}</Alert>
          )}
          {forms.flatMap(({ id, notes }) =>
            notes.map((note) => (
              <Text key={`${id} ${note.ru}`} size="sm" c="dimmed">
                {say.titled(note)}
              </Text>
            )),
          )}
        </Stack>
      </Collapse>
    </Stack>
  );
}
