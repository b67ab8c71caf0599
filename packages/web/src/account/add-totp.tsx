// An authenticator application: its secret as a picture for the telephone's camera and as letters, then a code that proves
// that it has taken it.
import { Code, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { encode } from "uqr";
import { api } from "../api/api.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { Answered } from "../design/answered.tsx";
import { useProvedAct } from "./use-proved-act.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function AddTotp({ opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("account");
  const [code, setCode] = useState("");
  const [label, setLabel] = useState("");
  const asked = useQuery({
    queryKey: ["totp", opened],
    queryFn: () => api.me.askTotp(),
    enabled: opened,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const act = useProvedAct(api.me.addTotp, () => {
    setCode("");
    onClose();
  });
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("add-totp")}
      does={t("add")}
      act={act}
      ready={/^\d{6}$/u.test(code.trim()) && asked.data !== undefined}
      onSubmit={() =>
        act.run({ body: { ticket: asked.data!.ticket, code, label: label.trim() === "" ? t("means.totp") : label } })
      }
    >
      {act.question}
      <Answered of={asked}>
        {({ uri, secret }) => (
          <Stack gap="xs">
            <Text size="sm">{t("totp-about")}</Text>
            <Picture of={uri} label={t("totp-picture")} />
            <Text size="sm">{t("totp-secret")}</Text>
            <Code block>{secret.match(/.{1,4}/gu)?.join(" ")}</Code>
          </Stack>
        )}
      </Answered>
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
