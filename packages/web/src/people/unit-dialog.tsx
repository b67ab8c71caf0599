// A unit created, changed from a day on, or corrected.
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ContentDialog } from "./content-dialog.tsx";
import type { Deed, Grounded } from "./content-dialog.tsx";
import { PostField, UnitField } from "./staff-fields.tsx";
import { unitsUnder, useUnits } from "./staff-list.ts";
import type { Unit } from "./staff-list.ts";
import { noTitle, titleDraft, TitleFields, titleOf } from "./title-fields.tsx";

interface Props {
  readonly deed: Deed;
  /** Null while it is to be created. */
  readonly unit: Unit | null;
  readonly parent: string | null;
  readonly onClose: () => void;
}

export function UnitDialog({ deed, unit, parent: before, onClose }: Props): ReactNode {
  const { t } = useTranslation("people");
  const [draft, setDraft] = useState(() => (unit === null ? noTitle : titleDraft(unit.name)));
  const [parent, setParent] = useState(before);
  const [head, setHead] = useState(unit?.head ?? null);
  const [code, setCode] = useState(unit?.code ?? "");
  const units = useUnits().data ?? [];
  const create = useAct(api.units.create, onClose);
  const change = useAct(api.units.change, onClose);
  const correct = useAct(api.units.correct, onClose);
  const name = titleOf(draft);
  function submit(ground: Grounded): void {
    if (name === null) return;
    const content = { name, parent, head, code: code.trim() || null, from: ground.from };
    if (ground.deed === "create") return create.run({ body: { ...content, act: ground.act } });
    if (unit === null) return;
    const given = { params: { unit: unit.id }, expected: unit.version };
    if (ground.deed === "change") return change.run({ ...given, body: { ...content, act: ground.act } });
    correct.run({ ...given, body: { ...content, version: unit.from, reason: ground.reason } });
  }
  return (
    <ContentDialog
      deed={deed}
      title={t(deed === "correct" ? "correct.title" : `unit.${deed}`)}
      since={unit?.from ?? null}
      acts={{ create, change, correct }}
      ready={name !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TitleFields value={draft} onChange={setDraft} />
      <UnitField
        label={t("unit.parent")}
        value={parent}
        onChange={setParent}
        {...(unit === null ? {} : { without: unitsUnder(units, unit.id) })}
      />
      {unit !== null && <PostField label={t("unit.head")} value={head} onChange={setHead} />}
      <TextInput
        label={t("code")}
        maxLength={60}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </ContentDialog>
  );
}
