// A long hash by its beginning; the whole of it is copied by a press.
import { Code, CopyButton, Tooltip, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

const shown = 12;

export function ShortHash({ hash }: { readonly hash: string }): ReactNode {
  const { t } = useTranslation("oversight");
  return (
    <CopyButton value={hash}>
      {({ copied, copy }) => (
        <Tooltip label={t(copied ? "copied" : "copy")}>
          <UnstyledButton onClick={copy} aria-label={t("copy-of", { hash: hash.slice(0, shown) })}>
            <Code>{`${hash.slice(0, shown)}…`}</Code>
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
