// Disclosing: the ground in the law, whose standing results are given out, and what is withheld and why.
import { Alert, Button, Checkbox, List, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { FilesField } from "../design/files-field.tsx";
import { PersonField } from "../design/person-field.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useCasesOf } from "./cases-of.ts";
import type { CaseOf } from "./cases-of.ts";
import type { Disclosure } from "./disclosure-page.tsx";

interface Chosen extends CaseOf {
  readonly person: string;
}

export function DiscloseDialog({ of, onClose }: { readonly of: Disclosure; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("archive");
  const [ground, setGround] = useState("");
  const [withheld, setWithheld] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  const [results, setResults] = useState<readonly Chosen[]>([]);
  const act = useAct(api.disclosures.disclose, onClose);
  function submit(): void {
    const body = { ground: ground.trim(), withheld: withheld.trim(), file: files[0] ?? null };
    act.run({
      params: { disclosure: of.id },
      body: { ...body, results: results.map(({ record, id }) => ({ record, id })) },
      expected: of.version,
    });
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("disclosures.disclose")}
      does={t("disclosures.disclose")}
      act={act}
      ready={ground.trim() !== "" && results.length > 0}
      grave
      onSubmit={submit}
    >
      <Alert color="yellow" p="xs">
        {t("disclosures.disclose-about")}
      </Alert>
      <Textarea
        label={t("ground")}
        description={t("disclosures.ground-about")}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value)}
      />
      <ResultsField value={results} onChange={setResults} />
      <Textarea
        label={t("disclosures.withheld")}
        description={t("disclosures.withheld-about")}
        autosize
        minRows={2}
        maxLength={5000}
        value={withheld}
        onChange={(event) => setWithheld(event.currentTarget.value)}
      />
      <FilesField label={t("document")} value={files} onChange={setFiles} most={1} />
    </ActDialog>
  );
}

interface FieldProps {
  readonly value: readonly Chosen[];
  readonly onChange: (results: readonly Chosen[]) => void;
}

function ResultsField({ value, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation("archive");
  const [person, setPerson] = useState<string | null>(null);
  const { cases, error } = useCasesOf(person);
  const toggle = (one: CaseOf, on: boolean): void =>
    onChange(on && person !== null ? [...value, { ...one, person }] : value.filter(({ id }) => id !== one.id));
  const others = value.filter((one) => one.person !== person);
  return (
    <Stack gap="xs">
      <PersonField label={t("disclosures.whose")} value={person} onChange={setPerson} />
      <RefusalNote error={error} />
      {cases.map((one) => (
        <Checkbox
          key={one.id}
          label={one.title}
          description={one.phase}
          checked={value.some(({ id }) => id === one.id)}
          onChange={(event) => toggle(one, event.currentTarget.checked)}
        />
      ))}
      {person !== null && cases.length === 0 && error === null && (
        <Text size="sm" c="dimmed">
          {t("disclosures.no-cases")}
        </Text>
      )}
      {others.length > 0 && (
        <div>
          <Text size="sm">{t("disclosures.of-others", { count: others.length })}</Text>
          <List size="sm">
            {others.map((one) => (
              <List.Item key={one.id}>
                {t("disclosures.of", { name: one.name ?? t("somebody"), title: one.title })}{" "}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t("disclosures.take-away-of", { name: one.name ?? t("somebody"), title: one.title })}
                  onClick={() => onChange(value.filter(({ id }) => id !== one.id))}
                >
                  {t("disclosures.take-away")}
                </Button>
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}
