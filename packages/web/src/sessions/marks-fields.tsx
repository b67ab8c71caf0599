// The marks of a motion: each field of the sheet with what stood there, and the result that they would come to.
import { Alert, List, NumberInput, Paper, Select, Stack, Switch, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useSay } from "../design/say.ts";
import { valueAt, withValue } from "../marking/sheet-content.ts";
import type { Given } from "../marking/sheet-content.ts";
import { marksAsked } from "./marks-asked.ts";
import type { Asked } from "./marks-asked.ts";

type Field = Answer<typeof api.evaluations.sheet.form>["fields"][number];

interface Props {
  readonly evaluation: string;
  readonly fields: readonly Field[];
  readonly given: Given;
  readonly before: Given;
  readonly onChange: (given: Given) => void;
}

export function MarksFields({ evaluation, fields, given, before, onChange }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  return (
    <Stack gap="sm" role="group" aria-label={t("new-marks")}>
      {marksAsked(fields, given).map((asked) => (
        <MarkField
          key={asked.place}
          asked={asked}
          value={valueAt(given, asked.place)}
          before={valueAt(before, asked.place)}
          onChange={(value) => onChange(withValue(given, asked.place, value))}
        />
      ))}
      <Outcome evaluation={evaluation} given={given} />
    </Stack>
  );
}

interface MarkProps {
  readonly asked: Asked<Field>;
  readonly value: unknown;
  readonly before: unknown;
  readonly onChange: (value: unknown) => void;
}

function MarkField({ asked: { field, item }, value, before, onChange }: MarkProps): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const title = say.titled(field.title);
  const label = item === null ? title : t("item", { title, number: item });
  const was = before === value || typeof before !== "string" ? undefined : t("was", { before: say.figure(before) });
  if (field.kind === "choice") {
    return (
      <Select
        label={label}
        data={field.words.map(({ id, title: said }) => ({ value: id, label: say.titled(said) }))}
        value={typeof value === "string" ? value : null}
        onChange={(chosen) => onChange(chosen ?? undefined)}
      />
    );
  }
  if (field.kind === "flag") {
    return (
      <Switch label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
    );
  }
  return (
    <NumberInput
      label={label}
      description={was}
      value={typeof value === "string" ? value : ""}
      onChange={(typed) => onChange(typed === "" ? emptyOf(field) : String(typed))}
      // The new mark is typed over the one before, as on the sheet.
      onFocus={(event) => event.currentTarget.select()}
      decimalSeparator={say.figure("0.5").charAt(1)}
      allowedDecimalSeparators={[",", "."]}
      allowDecimal={field.kind === "number"}
      {...(field.digits === null ? {} : { decimalScale: field.digits })}
      {...(field.min === null ? {} : { min: Number(field.min) })}
      {...(field.max === null ? {} : { max: Number(field.max) })}
      clampBehavior="none"
      step={field.kind === "count" ? 1 : 0.5}
    />
  );
}

function emptyOf({ nullable }: Field): null | undefined {
  return nullable === null ? undefined : null;
}

/** Computed by the server as it would be for the motion itself. */
function Outcome({ evaluation, given }: { readonly evaluation: string; readonly given: Given }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { data } = useQuery({
    ...api.evaluations.sheet.preview.query({ params: { evaluation }, body: { given: { ...given } } }),
    placeholderData: keepPreviousData,
  });
  return (
    <div aria-live="polite">
      {data !== undefined && data.result !== null && (
        <Paper withBorder p="sm">
          <Text size="sm" c="dimmed">
            {t("would-become")}
          </Text>
          <Text fw={600}>
            {say.figure(data.result.shown)}
            {data.result.grade !== null && ` – ${say.titled(data.result.grade.title)}`}
          </Text>
        </Paper>
      )}
      {data !== undefined && data.faults.length > 0 && (
        <Alert color="orange" variant="light">
          <List size="sm">
            {data.faults.map(({ code, at, sentence }) => (
              <List.Item key={`${code} ${at}`}>{sentence}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
