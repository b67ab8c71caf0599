// Staff from a table: the empty form, a rehearsal that shows every change and every wrong cell, and only then the import.
import { Anchor, Button, FileInput, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { IconDownload, IconFileSpreadsheet } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { NoAnswer } from "../api/problem.ts";
import { useAct } from "../api/use-act.ts";
import { useMe } from "../app/session.ts";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { DayField } from "../design/day-field.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { ImportDone, ImportOutcome } from "./import-outcome.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { Panel } from "./panel.tsx";
import { PeopleFrame } from "./people-frame.tsx";

export type Outcome = Answer<typeof api.people.import>;

interface Wanted {
  readonly file: File;
  readonly on: string;
  readonly act: string;
  readonly actOn: string;
}

interface Stamped extends Wanted {
  readonly marks: readonly (string | number)[];
}

export function ImportPage(): ReactNode {
  const { t } = useTranslation("people");
  const { today } = useMe();
  const [file, setFile] = useState<File | null>(null);
  const [on, setOn] = useState<string | null>(today);
  const [document, setDocument] = useState(noAct);
  const act = actOf(document);
  const wanted: Wanted | null =
    file === null || on === null || act === null ? null : { file, on, act: act.number, actOn: act.on };
  const rehearsal = useMutation({
    mutationFn: ({ key, ...given }: Wanted & { readonly key: string }) =>
      api.people.import({ key, body: { ...given, mode: "dry-run" } }),
  });
  const [running, setRunning] = useState("");
  const [did, setDid] = useState<Outcome | null>(null);
  const run = useAct((given: Stamped & { readonly key: string }) => {
    setRunning(given.key);
    return importFile(given);
  }, setDid);
  /** What was shown is what is done: anything typed anew has to be looked at anew. */
  const seen = wanted !== null && sameAs(rehearsal.variables, wanted) ? rehearsal.data : undefined;
  const changed =
    <T,>(set: (to: T) => void) =>
    (to: T): void => {
      set(to);
      run.reset();
      rehearsal.reset();
    };
  return (
    <PeopleFrame title={t("import.title")} about={t("import.about")}>
      <Panel title={t("import.form")}>
        <Group gap="lg">
          <Anchor href={api.people.importForm.address()} download>
            <IconDownload size={16} aria-hidden /> {t("import.empty-form")}
          </Anchor>
          <Anchor href={api.people.export.address()} download>
            <IconDownload size={16} aria-hidden /> {t("import.present")}
          </Anchor>
        </Group>
        <Text size="sm" c="dimmed" mt="xs">
          {t("import.form-about")}
        </Text>
      </Panel>
      <Panel title={t("import.file")}>
        <Stack gap="sm" maw={640}>
          <FileInput
            label={t("import.choose")}
            description={t("import.choose-about")}
            placeholder={t("import.choose-placeholder")}
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            accept=".xlsx,.csv"
            value={file}
            onChange={changed(setFile)}
            required
            clearable
            clearButtonProps={{ "aria-label": t("clear", { what: t("import.choose") }) }}
          />
          <DayField
            label={t("import.on")}
            description={t("import.on-about")}
            required
            value={on}
            onChange={changed(setOn)}
          />
          <ActFields value={document} onChange={changed(setDocument)} />
          <Group>
            <Button
              variant={seen === undefined ? "filled" : "default"}
              disabled={wanted === null}
              loading={rehearsal.isPending}
              onClick={() => wanted !== null && rehearsal.mutate({ ...wanted, key: crypto.randomUUID() })}
            >
              {t("import.rehearse")}
            </Button>
            <Text size="sm" c="dimmed">
              {t("import.rehearse-about")}
            </Text>
          </Group>
        </Stack>
      </Panel>
      {rehearsal.isPending && <ImportProgress of={rehearsal.variables.key} label={t("import.rehearsing")} />}
      <RefusalNote error={rehearsal.error} />
      {run.done && did !== null && <ImportDone outcome={did} />}
      {seen !== undefined && !run.done && (
        <>
          <Stack gap="md">
            <ImportOutcome outcome={seen} />
          </Stack>
          {isDoable(seen) && (
            <Running
              error={run.error}
              onRun={() => wanted !== null && run.run(stamped(wanted))}
              progress={run.running && <ImportProgress of={running} label={t("import.running")} />}
            />
          )}
        </>
      )}
    </PeopleFrame>
  );
}

function isDoable({ faults, units, posts, people }: Outcome): boolean {
  const does = units.created + units.changed + posts.created + posts.changed + people.created + people.changed;
  return faults.length === 0 && does > 0;
}

/** What is said of the run stands where its button was pressed: below a long table nobody sees the top of the page. */
function Running({
  error,
  progress,
  onRun,
}: {
  readonly error: Error | null;
  readonly progress: ReactNode;
  readonly onRun: () => void;
}): ReactNode {
  const { t } = useTranslation("people");
  return (
    <Stack gap="md">
      <RefusalNote error={error} />
      {progress}
      <Group>
        <Button onClick={onRun} loading={progress !== false}>
          {t("import.run")}
        </Button>
        <Text size="sm" c="dimmed">
          {t(error instanceof NoAnswer ? "import.run-again" : "import.run-about")}
        </Text>
      </Group>
    </Stack>
  );
}

/** A file looks the same to a key whatever is in it, so its marks go with it. */
function stamped(wanted: Wanted): Stamped {
  return { ...wanted, marks: [wanted.file.name, wanted.file.size, wanted.file.lastModified] };
}

function importFile({ key, file, on, act, actOn }: Stamped & { readonly key: string }): Promise<Outcome> {
  return api.people.import({ key, body: { file, on, act, actOn, mode: "run" } });
}

function sameAs(one: Wanted | undefined, other: Wanted): boolean {
  return (
    one !== undefined &&
    one.file === other.file &&
    one.on === other.on &&
    one.act === other.act &&
    one.actOn === other.actOn
  );
}
