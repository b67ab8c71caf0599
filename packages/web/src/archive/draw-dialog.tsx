// An act of destruction begun: everything that may be destroyed today is listed in it, and can be left out of it.
import { Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";

export function DrawDialog({ due, onClose }: { readonly due: number; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("archive");
  const navigate = useNavigate();
  const [number, setNumber] = useState("");
  const act = useAct(api.archive.draw, ({ id }) => void navigate({ to: "/archive/acts/$act", params: { act: id } }));
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("draw.title")}
      does={t("draw.does")}
      act={act}
      ready={number.trim() !== ""}
      onSubmit={() => act.run({ body: { number: number.trim() } })}
    >
      <Text size="sm">{t("draw.due", { count: due })}</Text>
      <Text size="sm" c="dimmed">
        {t("draw.about")}
      </Text>
      <TextInput
        label={t("acts.number")}
        required
        maxLength={100}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
