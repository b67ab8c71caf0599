// The fields of a trial as the rule asks for them: records as groups, lists with elements to add, numbers, choices, yes or no.
import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useSay } from "../design/say.ts";
import { inputsWithin, isAsked, lengthOf, noData, placeOf } from "./trial.ts";
import type { Draft, TrialInput } from "./trial.ts";

interface Shared {
  readonly inputs: readonly TrialInput[];
  readonly draft: Draft;
  readonly set: (place: string, value: string) => void;
  /** By the field's place. */
  readonly faults: ReadonlyMap<string, string>;
}

interface FieldsProps extends Shared {
  readonly within: string | null;
  readonly elements: readonly number[];
}

export function TrialFields({ within, ...shared }: FieldsProps): ReactNode {
  const asked = inputsWithin(shared.inputs, within).filter((input) => isAsked(input, shared.inputs, shared.draft));
  return asked.map((input) => <Field key={input.path} input={input} {...shared} />);
}

interface FieldProps extends Shared {
  readonly input: TrialInput;
  readonly elements: readonly number[];
  /** Where the act has no name for it: an element of a list. */
  readonly named?: string;
}

function Field(props: FieldProps): ReactNode {
  const { input } = props;
  if (input.kind === "record") return <RecordField {...props} />;
  if (input.kind === "list") return <ListField {...props} />;
  return <PlainField {...props} />;
}

function useTitle(): (input: TrialInput, named: string | undefined) => string {
  const { t } = useTranslation("law");
  const say = useSay();
  return ({ title, path }, named) => {
    const own = title === null ? (named ?? path.split(".").at(-1)!) : say.titled(title);
    return title !== null && named !== undefined ? t("element-of", { title: own, element: named }) : own;
  };
}

function RecordField({ input, named, ...shared }: FieldProps): ReactNode {
  const title = useTitle()(input, named);
  const place = placeOf(input.path, shared.elements);
  return (
    <Fieldset legend={title} p="sm">
      <Stack gap="sm">
        <FaultText faults={shared.faults} place={place} />
        <TrialFields within={input.path} {...shared} />
      </Stack>
    </Fieldset>
  );
}

function ListField({ input, named, ...shared }: FieldProps): ReactNode {
  const { t } = useTranslation("law");
  const title = useTitle()(input, named);
  const { inputs, draft, set, elements, faults } = shared;
  const place = placeOf(input.path, elements);
  const element = inputs.find(({ path }) => path === `${input.path}[]`);
  const length = lengthOf(input, place, draft);
  const [least, most] = [Number(input.min ?? "0"), Number(input.max ?? "1000")];
  return (
    <Fieldset legend={title} p="sm">
      <Stack gap="sm">
        <FaultText faults={faults} place={place} />
        {element !== undefined &&
          Array.from({ length }, (_, index) => (
            <Field
              key={index}
              {...shared}
              input={element}
              elements={[...elements, index]}
              named={t("element", { number: index + 1 })}
            />
          ))}
        {least !== most && (
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => set(place, String(length + 1))}
              disabled={length >= most}
            >
              {t("add-element")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconMinus size={14} aria-hidden />}
              onClick={() => set(place, String(length - 1))}
              disabled={length <= least}
            >
              {t("remove-element")}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}

function FaultText({ faults, place }: { readonly faults: Shared["faults"]; readonly place: string }): ReactNode {
  const fault = faults.get(place);
  return (
    fault !== undefined && (
      <Text size="sm" c="red" role="alert">
        {fault}
      </Text>
    )
  );
}

function PlainField({ input, named, draft, set, faults, elements }: FieldProps): ReactNode {
  const { t } = useTranslation("law");
  const title = useTitle()(input, named);
  const place = placeOf(input.path, elements);
  const typed = draft[place] ?? input.default ?? "";
  const missing = typed === noData;
  const shared = { label: title, required: !input.optional && input.default === null, error: faults.get(place) };
  return (
    <Stack gap={4}>
      {input.kind === "choice" ? (
        <Choice input={input} typed={typed} set={(value) => set(place, value)} shared={shared} />
      ) : input.kind === "flag" ? (
        <Flag typed={typed} set={(value) => set(place, value)} title={title} fault={shared.error} />
      ) : (
        <TextInput
          {...shared}
          description={<Bounds input={input} />}
          inputMode={input.kind === "count" ? "numeric" : "decimal"}
          value={missing ? "" : typed}
          disabled={missing}
          onChange={(event) => set(place, event.currentTarget.value)}
          maw={320}
          autoComplete="off"
        />
      )}
      {input.noData !== null && (
        <Checkbox
          size="xs"
          label={t("no-data")}
          checked={missing}
          onChange={(event) => set(place, event.currentTarget.checked ? noData : "")}
        />
      )}
    </Stack>
  );
}

interface ChoiceProps {
  readonly input: TrialInput;
  readonly typed: string;
  readonly set: (value: string) => void;
  readonly shared: { readonly label: string; readonly required: boolean; readonly error: string | undefined };
}

function Choice({ input: { words }, typed, set, shared }: ChoiceProps): ReactNode {
  const { t } = useTranslation("law");
  const say = useSay();
  const data = words.map(({ id, title }) => ({ value: id, label: say.titled(title) }));
  return (
    <NativeSelect
      {...shared}
      data={[{ value: "", label: t("choose") }, ...data]}
      value={typed === noData ? "" : typed}
      onChange={(event) => set(event.currentTarget.value)}
      maw={520}
    />
  );
}

interface FlagProps {
  readonly typed: string;
  readonly set: (value: string) => void;
  readonly title: string;
  readonly fault: string | undefined;
}

function Flag({ typed, set, title, fault }: FlagProps): ReactNode {
  const { t } = useTranslation("law");
  const data = [
    { value: "true", label: t("yes") },
    { value: "false", label: t("no") },
  ];
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {title}
      </Text>
      <SegmentedControl aria-label={title} data={data} value={typed === "" ? "" : typed} onChange={set} size="sm" />
      {fault !== undefined && (
        <Text size="xs" c="red" role="alert">
          {fault}
        </Text>
      )}
    </div>
  );
}

/** `from 0 to 5 points` */
function Bounds({ input: { min, open, max, digits, unit, unused } }: { readonly input: TrialInput }): ReactNode {
  const { t } = useTranslation("law");
  const { figure } = useSay();
  const range =
    min !== null && max !== null && !open
      ? t("between", { from: figure(min), to: figure(max) })
      : [
          ...(min === null ? [] : [t(open ? "above" : "from", { number: figure(min) })]),
          ...(max === null ? [] : [t("to", { number: figure(max) })]),
        ].join(", ");
  const bounds = [
    ...[[range, unit].filter(Boolean).join(" ")].filter(Boolean),
    ...(digits === null ? [] : [digits === 0 ? t("whole") : t("digits", { count: digits })]),
    ...(unused ? [t("unused")] : []),
  ];
  return bounds.join(", ");
}
