// A civil date, typed or picked, never an instant: `2025-10-20` inside, the day of the reader's language outside.
import { DateInput, DatesProvider } from "@mantine/dates";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";
import "dayjs/locale/kk";
import "dayjs/locale/ru";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeyboardEvent, ReactNode } from "react";
import { useSay } from "./say.ts";

// Without it a day that is typed as it is shown is not understood.
dayjs.extend(customParseFormat);

interface Props {
  readonly label: string;
  /** `2025-10-20`; null while empty. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly required?: boolean;
  readonly description?: string;
  readonly error?: string | null;
}

export function DayField({ value, onChange, label, required = false, description, error = null }: Props): ReactNode {
  const { t } = useTranslation("design");
  const { language } = useSay();
  const [unfolded, setUnfolded] = useState(false);
  function byKey({ key }: KeyboardEvent): void {
    if (key === "ArrowDown") setUnfolded(true);
    else if (key === "Escape" || key === "Enter") setUnfolded(false);
  }
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput
        label={label}
        value={value}
        onChange={onChange}
        valueFormat="DD.MM.YYYY"
        placeholder={t("day-format")}
        required={required}
        description={description}
        error={error}
        hideOutsideDates
        // A press or an arrow unfolds the days: over what was typed they would hide the rest of the form, and what it refuses.
        popoverProps={{ opened: unfolded }}
        onClick={() => setUnfolded(true)}
        onBlur={() => setUnfolded(false)}
        onKeyDown={byKey}
        getDayProps={() => ({ onClick: () => setUnfolded(false) })}
        // Escape folds the days up; only the next one closes the dialog around them.
        data-mantine-stop-propagation={unfolded || undefined}
        clearable={!required}
        clearButtonProps={{ "aria-label": t("clear") }}
        ariaLabels={{
          previousMonth: t("previous-month"),
          nextMonth: t("next-month"),
          monthLevelControl: t("choose-month"),
          yearLevelControl: t("choose-year"),
        }}
      />
    </DatesProvider>
  );
}
