// What is done with the minutes, each in its dialog.
import { Button, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { FilesField } from "../design/files-field.tsx";
import { nameOf } from "./the-case.ts";
import type { Case, Named } from "./the-case.ts";
import { WordsField } from "./words-dialog.tsx";

export function DrawMinutes({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("sessions");
  const { card, session } = of;
  const [opened, { open, close }] = useDisclosure(false);
  const [number, setNumber] = useState(session.minutes?.number ?? "");
  const [text, setText] = useState(session.minutes?.text ?? "");
  const act = useAct(api.calibration.drawMinutes, close);
  const title = t(session.minutes === null ? "draw-minutes" : "draw-again");
  return (
    <>
      <Button variant={session.minutes === null ? "filled" : "light"} size="xs" onClick={open}>
        {title}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={title}
        does={title}
        act={act}
        ready={number.trim() !== ""}
        onSubmit={() => act.run({ params: { evaluation: card.id }, body: { number: number.trim(), text } })}
      >
        <TextInput
          label={t("number")}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          required
          maxLength={100}
        />
        <WordsField
          label={t("minutes-text")}
          description={t("minutes-text-about")}
          value={text}
          onChange={setText}
          rows={6}
          required={false}
        />
      </ActDialog>
    </>
  );
}

interface OfMember {
  readonly of: Case;
  readonly member: Named;
}

/** One's own by a click; for another only with the scan of what he signed on paper. */
export function SignMinutes({ of, member }: OfMember): ReactNode {
  const { t } = useTranslation("sessions");
  const { card, own } = of;
  const mine = member.id === own;
  const [opened, { open, close }] = useDisclosure(false);
  const [files, setFiles] = useState<readonly string[]>([]);
  const act = useAct(api.calibration.signMinutes, close);
  const title = mine
    ? t("sign-minutes")
    : t("whose", { what: t("record-signature"), name: nameOf(member, t("nobody")) });
  return (
    <>
      <Button
        variant={mine ? "filled" : "default"}
        size="xs"
        mih={{ base: 44, sm: 30 }}
        onClick={open}
        aria-label={mine ? undefined : title}
      >
        {t(mine ? "sign" : "record-signature")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={title}
        does={t(mine ? "sign" : "write-down")}
        act={act}
        ready={mine || files.length > 0}
        onSubmit={() => {
          const body = { scan: files[0] ?? null, ...(mine ? {} : { member: member.id }) };
          act.run({ params: { evaluation: card.id }, body });
        }}
      >
        {mine && <Text size="sm">{t("sign-about")}</Text>}
        {!mine && <FilesField label={t("scan")} value={files} onChange={setFiles} most={1} />}
      </ActDialog>
    </>
  );
}

export function RefuseToSign({ of, member }: OfMember): ReactNode {
  const { t } = useTranslation("sessions");
  const { card, own } = of;
  const mine = member.id === own;
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const act = useAct(api.calibration.refuseToSign, close);
  const title = mine
    ? t("refuse-to-sign")
    : t("whose", { what: t("record-refusal"), name: nameOf(member, t("nobody")) });
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        color="gray"
        mih={{ base: 44, sm: 30 }}
        onClick={open}
        aria-label={mine ? undefined : title}
      >
        {t(mine ? "refuse" : "record-refusal")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={title}
        does={t(mine ? "refuse" : "write-down")}
        act={act}
        grave={mine}
        ready={reason.trim() !== ""}
        onSubmit={() => {
          const body = { reason: reason.trim(), ...(mine ? {} : { member: member.id }) };
          act.run({ params: { evaluation: card.id }, body });
        }}
      >
        <WordsField label={t("reason")} value={reason} onChange={setReason} rows={2} />
      </ActDialog>
    </>
  );
}
