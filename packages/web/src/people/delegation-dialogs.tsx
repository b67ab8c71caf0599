// A duty given to somebody for certain days, and one that is taken back.
import { Group, Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActFields, actOf, noAct } from "../design/act-fields.tsx";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { PersonField } from "../design/person-field.tsx";
import { useRoleName } from "../design/role-name.ts";
import type { Delegation } from "./delegations-page.tsx";

/** Whatever a person can be in a body; the server says whose it is not. */
const duties = ["appointing-official", "hr-head", "hr", "methodologist", "auditor", "administrator"] as const;

export function DelegateDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation("people");
  const role = useRoleName();
  const [duty, setDuty] = useState<string>(duties[0]);
  const [of, setOf] = useState<string | null>(null);
  const [by, setBy] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [document, setDocument] = useState(noAct);
  const change = useAct(api.delegations.delegate, () => {
    setBy(null);
    setDocument(noAct);
    onClose();
  });
  const act = actOf(document);
  function submit(): void {
    if (of === null || by === null || from === null || until === null || act === null) return;
    change.run({ body: { duty, of, by, from, until, act } });
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("delegations.delegate")}
      does={t("delegations.delegate")}
      act={change}
      ready={of !== null && by !== null && from !== null && until !== null && act !== null}
      onSubmit={submit}
    >
      <Select
        label={t("delegations.duty")}
        data={duties.map((one) => ({ value: one, label: role(one) }))}
        value={duty}
        onChange={(one) => one !== null && setDuty(one)}
      />
      <PersonField label={t("delegations.of")} required value={of} onChange={setOf} />
      <PersonField label={t("delegations.by")} required without={of === null ? [] : [of]} value={by} onChange={setBy} />
      <Group grow align="flex-start">
        <DayField label={t("entry.from")} required value={from} onChange={setFrom} />
        <DayField label={t("delegations.until")} required value={until} onChange={setUntil} />
      </Group>
      <ActFields value={document} onChange={setDocument} />
    </ActDialog>
  );
}

interface EndProps {
  readonly delegation: Delegation;
  /** In words: what is delegated, by whom and to whom. */
  readonly which: string;
  readonly onClose: () => void;
}

export function EndDelegationDialog({ delegation, which, onClose }: EndProps): ReactNode {
  const { t } = useTranslation("people");
  const [on, setOn] = useState<string | null>(null);
  const [document, setDocument] = useState(noAct);
  const change = useAct(api.delegations.end, onClose);
  const act = actOf(document);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("delegations.end-title")}
      does={t("delegations.end")}
      act={change}
      ready={on !== null && act !== null}
      onSubmit={() =>
        on !== null &&
        act !== null &&
        change.run({ params: { delegation: delegation.id }, body: { on, act }, expected: delegation.version })
      }
    >
      <Text size="sm">{which}</Text>
      <Text size="sm" c="dimmed">
        {t("delegations.end-about")}
      </Text>
      <DayField label={t("end.last-day")} required value={on} onChange={setOn} />
      <ActFields value={document} onChange={setDocument} />
    </ActDialog>
  );
}
