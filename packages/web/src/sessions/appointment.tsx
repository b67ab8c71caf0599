// Day, time and place of a sitting.
import { Grid, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { DayField } from "../design/day-field.tsx";

interface Appointed {
  readonly heldOn: string | null;
  /** `15:00`; empty while it is not known. */
  readonly time: string;
  readonly place: string;
  readonly set: (part: Partial<Pick<Appointed, "heldOn" | "time" | "place">>) => void;
}

export function Appointment({ draft }: { readonly draft: Appointed }): ReactNode {
  const { t } = useTranslation("sessions");
  return (
    <Grid>
      <Grid.Col span={{ base: 7, sm: 4 }}>
        <DayField label={t("sitting-day")} value={draft.heldOn} onChange={(heldOn) => draft.set({ heldOn })} required />
      </Grid.Col>
      <Grid.Col span={{ base: 5, sm: 3 }}>
        <TextInput
          type="time"
          label={t("time")}
          value={draft.time}
          onChange={(event) => draft.set({ time: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 5 }}>
        <TextInput
          label={t("place")}
          value={draft.place}
          onChange={(event) => draft.set({ place: event.currentTarget.value })}
          maxLength={300}
        />
      </Grid.Col>
    </Grid>
  );
}
