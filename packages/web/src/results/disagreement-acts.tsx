// What may be done about a filed disagreement: another argument for the session, or taking the disagreement back.
import { Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { FilesField } from "../design/files-field.tsx";
import { useOpenedLater } from "../design/opened-later.ts";
import { useSay } from "../design/say.ts";
import { appealTermOf } from "./appeal-term.ts";

interface Props {
  readonly card: Answer<typeof api.evaluations.conduct.show>;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ArgueDialog({ card, opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("results");
  const shown = useOpenedLater(opened);
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly string[]>([]);
  const arguing = useAct(api.calibration.argue, () => {
    onClose();
    setText("");
    setFiles([]);
  });
  return (
    <ActDialog
      opened={shown}
      onClose={onClose}
      title={t("argue.title")}
      does={t("argue.do")}
      act={arguing}
      ready={text.trim() !== ""}
      onSubmit={() =>
        arguing.run({ params: { evaluation: card.id }, body: { form: "written", text, files: [...files] } })
      }
    >
      <Text size="sm">{t("argue.about")}</Text>
      <Textarea
        label={t("argue.text")}
        autosize
        minRows={5}
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FilesField label={t("files")} value={files} onChange={setFiles} />
    </ActDialog>
  );
}

export function WithdrawDialog({ card, opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("results");
  const say = useSay();
  const shown = useOpenedLater(opened);
  const [reason, setReason] = useState("");
  const withdrawing = useAct(api.evaluations.application.withdraw, onClose);
  const term = appealTermOf(card.terms);
  return (
    <ActDialog
      opened={shown}
      onClose={onClose}
      title={t("withdraw.title")}
      does={t("withdraw.do")}
      act={withdrawing}
      grave
      ready={reason.trim() !== ""}
      onSubmit={() => withdrawing.run({ params: { evaluation: card.id }, body: { reason } })}
    >
      <Text size="sm" className="block-mark">
        {term === null ? t("withdraw.about") : t("withdraw.about-term", { day: say.day(term.due) })}
      </Text>
      <Textarea
        label={t("withdraw.reason")}
        autosize
        minRows={3}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
