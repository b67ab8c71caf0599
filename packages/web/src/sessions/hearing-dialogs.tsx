// What is said at the hearing, written down: by whoever says it, or by those who keep the record.
import { Button, Radio, SegmentedControl, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { FilesField } from "../design/files-field.tsx";
import { nameOf } from "./the-case.ts";
import type { Case } from "./the-case.ts";
import { MemberField, WordsField } from "./words-dialog.tsx";

interface Props {
  readonly of: Case;
}

export function Explain({ of }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  const [opened, { open, close }] = useDisclosure(false);
  const [text, setText] = useState("");
  const act = useAct(api.calibration.explain, () => {
    close();
    setText("");
  });
  return (
    <>
      <Button variant="light" size="xs" mih={{ base: 44, sm: 30 }} onClick={open}>
        {t("explain")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("explain")}
        does={t("write-down")}
        act={act}
        ready={text.trim() !== ""}
        onSubmit={() => act.run({ params: { evaluation: of.card.id }, body: { text } })}
      >
        {of.records && <Text size="sm">{t("in-name-of", { name: nameOf(of.card.evaluator, t("nobody")) })}</Text>}
        <WordsField label={t("explanation")} value={text} onChange={setText} />
      </ActDialog>
    </>
  );
}

export function Argue({ of }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  const { card, session } = of;
  const [opened, { open, close }] = useDisclosure(false);
  const [chosen, setForm] = useState<"written" | "oral">("written");
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  // What is spoken is spoken at the sitting.
  const form = session.held ? chosen : "written";
  const act = useAct(api.calibration.argue, () => {
    close();
    setText("");
    setFiles([]);
  });
  return (
    <>
      <Button variant="light" size="xs" mih={{ base: 44, sm: 30 }} onClick={open}>
        {t("argue")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("argue")}
        does={t("write-down")}
        act={act}
        ready={text.trim() !== "" || files.length > 0}
        onSubmit={() => act.run({ params: { evaluation: card.id }, body: { form, text, files: [...files] } })}
      >
        {of.records && <Text size="sm">{t("in-name-of", { name: nameOf(card.person, t("nobody")) })}</Text>}
        {session.held && (
          <SegmentedControl
            aria-label={t("form")}
            value={form}
            onChange={setForm}
            data={(["written", "oral"] as const).map((value) => ({ value, label: t(`argues.${value}`) }))}
          />
        )}
        <WordsField label={t("argument")} value={text} onChange={setText} />
        <FilesField label={t("files")} value={files} onChange={setFiles} />
      </ActDialog>
    </>
  );
}

export function Speak({ of }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  const { card, session, own, records } = of;
  const [opened, { open, close }] = useDisclosure(false);
  const present = session.members.filter((member) => member.present);
  const [member, setMember] = useState<string | null>(own ?? present[0]?.person.id ?? null);
  const [stance, setStance] = useState<"supports" | "against">("supports");
  const [text, setText] = useState("");
  const act = useAct(api.calibration.speak, () => {
    close();
    setText("");
  });
  return (
    <>
      <Button variant="light" size="xs" mih={{ base: 44, sm: 30 }} onClick={open}>
        {t("speak")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("speak")}
        does={t("write-down")}
        act={act}
        ready={member !== null && text.trim() !== ""}
        onSubmit={() => {
          if (member !== null) act.run({ params: { evaluation: card.id }, body: { member, stance, text } });
        }}
      >
        {records && <MemberField label={t("who-speaks")} members={present} value={member} onChange={setMember} />}
        <Radio.Group
          label={t("stance.label")}
          value={stance}
          onChange={(value) => setStance(value === "against" ? "against" : "supports")}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="supports" label={t("stance.supports")} />
            <Radio value="against" label={t("stance.against")} />
          </Stack>
        </Radio.Group>
        <WordsField label={t("opinion")} value={text} onChange={setText} />
      </ActDialog>
    </>
  );
}
