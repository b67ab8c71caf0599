// Choosing a person of the body by the beginning of a name, or several.
import { Loader, MultiSelect, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { usePeopleFound } from "./people-found.ts";

interface Props {
  readonly label: string;
  /** The person's id. */
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
  readonly description?: string;
  readonly required?: boolean;
  /** Who cannot be chosen. */
  readonly without?: readonly string[];
}

export function PersonField({ label, value, onChange, description, required = false, without = [] }: Props): ReactNode {
  const { t } = useTranslation("design");
  const { data, shows, look, looking, isNobody } = usePeopleFound(value === null ? [] : [value], without);
  return (
    <>
      <Select
        label={label}
        description={description}
        required={required}
        searchable
        clearable={!required}
        data={data}
        value={value}
        onChange={onChange}
        onSearchChange={look}
        filter={({ options }) => options.filter((option) => "value" in option && shows(option.value))}
        nothingFoundMessage={isNobody ? t("nobody-found") : undefined}
        rightSection={looking ? <Loader size="xs" /> : undefined}
        clearButtonProps={{ "aria-label": t("clear") }}
      />
      <Heard nobody={isNobody} />
    </>
  );
}

interface SeveralProps extends Pick<Props, "label" | "description" | "without"> {
  /** Ids of people. */
  readonly value: readonly string[];
  readonly onChange: (people: readonly string[]) => void;
}

export function PeopleField({ label, value, onChange, description, without = [] }: SeveralProps): ReactNode {
  const { t } = useTranslation("design");
  const { data, shows, look, looking, isNobody } = usePeopleFound(value, without);
  return (
    <>
      <MultiSelect
        label={label}
        description={description}
        searchable
        data={data}
        value={[...value]}
        onChange={onChange}
        onSearchChange={look}
        filter={({ options }) => options.filter((option) => "value" in option && shows(option.value))}
        nothingFoundMessage={isNobody ? t("nobody-found") : undefined}
        rightSection={looking ? <Loader size="xs" /> : undefined}
      />
      <Heard nobody={isNobody} />
    </>
  );
}

/** A list that has nobody cannot be gone along, so it is told. */
function Heard({ nobody }: { readonly nobody: boolean }): ReactNode {
  const { t } = useTranslation("design");
  return (
    <span className="only-heard" role="status">
      {nobody && t("nobody-found")}
    </span>
  );
}
