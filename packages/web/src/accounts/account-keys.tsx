// The keys by which an information system enters: issued for some days, shown once, revoked.
import { Button, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { DayField } from "../design/day-field.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { Section } from "../design/section.tsx";
import { useProvedAct } from "../design/use-proved-act.tsx";
import type { Account } from "./account-page.tsx";
import type { Once } from "./shown-once.tsx";

interface Props {
  readonly account: Account;
  readonly said: (once: Once) => void;
}

export function AccountKeys({ account, said }: Props): ReactNode {
  const { t } = useTranslation("accounts");
  const say = useSay();
  const [issuing, setIssuing] = useState(false);
  const revoke = useProvedAct(api.accounts.revokeKey);
  const { id, keys, may } = account;
  return (
    <Section
      title={t("keys")}
      about={t("keys-about")}
      actions={
        may.includes("issue-key") && (
          <Button size="xs" variant="default" onClick={() => setIssuing(true)}>
            {t("issue-key")}
          </Button>
        )
      }
    >
      <RefusalNote error={revoke.error} />
      {revoke.question}
      {keys.length === 0 ? (
        <Text size="sm">{t("no-keys")}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("key")}</Table.Th>
              <Table.Th>{t("from")}</Table.Th>
              <Table.Th>{t("until")}</Table.Th>
              <Table.Th>
                <span className="only-heard">{t("actions")}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keys.map((key) => (
              <Table.Tr key={key.id}>
                <Table.Td>{key.label}</Table.Td>
                <Table.Td>{say.shortDay(key.from)}</Table.Td>
                <Table.Td>{say.shortDay(key.until)}</Table.Td>
                <Table.Td className="figures">
                  {may.includes("revoke-key") && (
                    <Button
                      variant="subtle"
                      color="red"
                      size="compact-sm"
                      aria-label={t("revoke-named", { key: key.label })}
                      onClick={() => revoke.run({ params: { account: id, key: key.id } })}
                    >
                      {t("revoke")}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {issuing && <IssueKey account={id} onClose={() => setIssuing(false)} said={said} />}
    </Section>
  );
}

interface Issuing {
  readonly account: string;
  readonly onClose: () => void;
  readonly said: Props["said"];
}

function IssueKey({ account, onClose, said }: Issuing): ReactNode {
  const { t } = useTranslation("accounts");
  const say = useSay();
  const { today } = useMe();
  const [label, setLabel] = useState("");
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const act = useProvedAct(api.accounts.issueKey, ({ key }) => {
    said({ title: t("new-key"), about: t("new-key-about", { day: say.day(until ?? "") }), text: key });
    onClose();
  });
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t("issue-key")}
      does={t("issue-does")}
      act={act}
      ready={label.trim() !== "" && from !== null && until !== null}
      onSubmit={() =>
        act.run({ params: { account }, body: { label: label.trim(), from: from ?? "", until: until ?? "" } })
      }
    >
      {act.question}
      <TextInput
        label={t("key-label")}
        placeholder={t("key-label-example")}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        maxLength={300}
        required
        data-autofocus
      />
      <DayField label={t("from")} value={from} onChange={setFrom} required />
      <DayField label={t("until")} value={until} onChange={setUntil} required />
    </ActDialog>
  );
}
