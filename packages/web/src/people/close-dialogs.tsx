// A unit or a post that is closed by an act, and a closing that was a mistake.
import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";

interface Props {
  readonly of: "units" | "posts";
  readonly one: { readonly id: string; readonly title: string; readonly version: number };
  readonly onClose: () => void;
}

export function CloseDialog({ of, one, onClose }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [on, setOn] = useState<string | null>(null);
  const [document, setDocument] = useState(noAct);
  const unit = useAct(api.units.close, onClose);
  const post = useAct(api.posts.close, onClose);
  const act = actOf(document);
  function submit(): void {
    if (on === null || act === null) return;
    const given = { body: { on, act }, expected: one.version };
    if (of === "units") unit.run({ ...given, params: { unit: one.id } });
    else post.run({ ...given, params: { post: one.id } });
  }
  const title = t(of === "units" ? "unit.close" : "posts.close");
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={title}
      does={title}
      act={of === "units" ? unit : post}
      ready={on !== null && act !== null}
      grave
      onSubmit={submit}
    >
      <Text fw={600}>{one.title}</Text>
      <DayField label={t("close.last-day")} required value={on} onChange={setOn} />
      <ActFields value={document} onChange={setDocument} />
      <Text size="sm" c="dimmed">
        {t("campaigns-follow")}
      </Text>
    </ActDialog>
  );
}

export function ReopenDialog({ of, one, onClose }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [reason, setReason] = useState("");
  const unit = useAct(api.units.reopen, onClose);
  const post = useAct(api.posts.reopen, onClose);
  function submit(): void {
    const given = { body: { reason: reason.trim() }, expected: one.version };
    if (of === "units") unit.run({ ...given, params: { unit: one.id } });
    else post.run({ ...given, params: { post: one.id } });
  }
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("reopen.title")}
      does={t("reopen.title")}
      act={of === "units" ? unit : post}
      ready={reason.trim() !== ""}
      onSubmit={submit}
    >
      <Text fw={600}>{one.title}</Text>
      <Textarea
        label={t("reason")}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
