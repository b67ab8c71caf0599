// What is created, changed from a day on or corrected in the staff list: the day, and the document or the reason.
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ActDialog } from "../design/act-dialog.tsx";
import type { Doing } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";

export type Deed = "create" | "change" | "correct";
type Act = { readonly number: string; readonly on: string };

/** What the day and the ground come to, by the deed. */
export type Grounded =
  | { readonly deed: "create"; readonly from: string; readonly act: Act | null }
  | { readonly deed: "change"; readonly from: string; readonly act: Act }
  | { readonly deed: "correct"; readonly from: string; readonly reason: string };

interface Props {
  readonly deed: Deed;
  readonly title: string;
  /** The day from which the present content stands: of a correction. */
  readonly since: string | null;
  readonly acts: Readonly<Record<Deed, Doing>>;
  /** The content itself is whole. */
  readonly ready: boolean;
  readonly onSubmit: (ground: Grounded) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ContentDialog({ deed, title, since, acts, ready, onSubmit, onClose, children }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [from, setFrom] = useState(deed === "correct" ? since : null);
  const [document, setDocument] = useState(noAct);
  const [reason, setReason] = useState("");
  const ground = groundOf(deed, from, actOf(document), reason.trim());
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={title}
      does={t("save")}
      act={acts[deed]}
      ready={ready && ground !== null}
      onSubmit={() => ground !== null && onSubmit(ground)}
    >
      {children}
      <DayField label={t("entry.from")} required value={from} onChange={setFrom} />
      {deed === "correct" ? (
        <Textarea
          label={t("reason")}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : (
        <ActFields value={document} onChange={setDocument} required={deed === "change"} />
      )}
    </ActDialog>
  );
}

function groundOf(deed: Deed, from: string | null, act: Act | null, reason: string): Grounded | null {
  if (from === null) return null;
  if (deed === "create") return { deed, from, act };
  if (deed === "change") return act === null ? null : { deed, from, act };
  return reason === "" ? null : { deed, from, reason };
}
