// An authenticator application: its secret as a picture for the telephone's camera and as letters, then a code that proves
// that it has taken it.
import { Code, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { encode } from "uqr";
import { api } from "../api/api.ts";
import type { Answer } from "../api/api.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { Waiting } from "../design/answered.tsx";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useProvedAct } from "../design/use-proved-act.tsx";

type Asked = Answer<typeof api.me.askTotp>;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AddTotp({ opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("account");
  const [code, setCode] = useState("");
  const [label, setLabel] = useState("");
  const [asked, setAsked] = useState<Asked | null>(null);
  // A secret is given only to whoever has just proved who he is.
  const ask = useProvedAct(() => api.me.askTotp(), setAsked);
  const act = useProvedAct(api.me.addTotp, onClose);
  useEffect(() => {
    if (!opened) return;
    setAsked(null);
    setCode("");
    ask.run({});
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each opening
  }, [opened]);
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("add-totp")}
      does={t("add")}
      act={act}
      ready={/^\d{6}$/u.test(code.trim()) && asked !== null}
      onSubmit={() =>
        act.run({ body: { ticket: asked!.ticket, code, label: label.trim() === "" ? t("means.totp") : label } })
      }
    >
      {act.question}
      {ask.question}
      <RefusalNote error={ask.error} again={() => ask.run({})} />
      {asked !== null && (
        <Stack gap="xs">
          <Text size="sm">{t("totp-about")}</Text>
          <Picture of={asked.uri} label={t("totp-picture")} />
          <Text size="sm">{t("totp-secret")}</Text>
          <Code block>{asked.secret.match(/.{1,4}/gu)?.join(" ")}</Code>
        </Stack>
      )}
      {asked === null && ask.error === null && <Waiting lines={6} />}
      <TextInput
        label={t("name-it")}
        placeholder={t("name-example")}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TextInput
        label={t("code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        required
      />
    </ActDialog>
  );
}

/** Black on white in any light: cameras read nothing else well. */
function Picture({ of, label }: { readonly of: string; readonly label: string }): ReactNode {
  const { data, size } = encode(of, { border: 3 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width={200} height={200} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
