// A word of the edition, chosen: buttons where there are few, a list where there are many; and yes or no.
import { Radio, Select, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSay } from "../design/say.ts";
import type { Field } from "./sheet-fields.ts";

interface Props {
  readonly field: Field;
  readonly value: string | boolean | null;
  readonly describedBy: string;
  readonly onChange: (value: string | boolean | undefined) => void;
}

const few = 6;

export function WordField({ field, value, describedBy, onChange }: Props): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const label = say.titled(field.title);
  const isFlag = field.kind === "flag";
  const words = isFlag
    ? [
        { value: "true", label: t("yes") },
        { value: "false", label: t("no") },
      ]
    : field.words.map(({ id, title }) => ({ value: id, label: say.titled(title) }));
  const chosen = value === null ? field.default : String(value);
  const choose = (word: string | null): void => onChange(word === null ? undefined : isFlag ? word === "true" : word);
  if (words.length > few) {
    return (
      <Select
        aria-label={label}
        aria-describedby={describedBy}
        data={words}
        value={chosen}
        onChange={choose}
        searchable
        clearable={field.optional}
        w={{ base: "100%", sm: 320 }}
      />
    );
  }
  return (
    <Radio.Group aria-label={label} aria-describedby={describedBy} value={chosen} onChange={choose}>
      <Group gap="md">
        {words.map((word) => (
          <Radio key={word.value} value={word.value} label={word.label} />
        ))}
      </Group>
    </Radio.Group>
  );
}
