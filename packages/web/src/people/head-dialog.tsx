// The post that heads a unit from a day on.
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { PostField } from "./staff-fields.tsx";
import type { Unit } from "./staff-list.ts";

export function HeadDialog({ unit, onClose }: { readonly unit: Unit; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("people");
  const [head, setHead] = useState(unit.head);
  const [from, setFrom] = useState<string | null>(null);
  const [document, setDocument] = useState(noAct);
  const act = useAct(api.units.nameHead, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("unit.name-head")}
      does={t("save")}
      act={act}
      ready={from !== null && head !== unit.head}
      onSubmit={() =>
        from !== null &&
        act.run({ params: { unit: unit.id }, body: { head, from, act: actOf(document) }, expected: unit.version })
      }
    >
      <PostField label={t("unit.head")} description={t("unit.head-about")} value={head} onChange={setHead} />
      <DayField label={t("entry.from")} required value={from} onChange={setFrom} />
      <ActFields value={document} onChange={setDocument} required={false} />
    </ActDialog>
  );
}
