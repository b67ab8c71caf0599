// Another password.
import { PasswordInput } from "@mantine/core";
import { tell } from "../design/tell.ts";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { useProvedAct } from "../design/use-proved-act.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ChangePassword({ opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("account");
  const [password, setPassword] = useState("");
  const act = useProvedAct(api.me.password, () => {
    setPassword("");
    void tell(t("password-changed"));
    onClose();
  });
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t("change-password")}
      does={t("change")}
      act={act}
      ready={password !== ""}
      onSubmit={() => act.run({ body: { password } })}
    >
      {act.question}
      <PasswordInput
        label={t("new-password")}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t("show-password"), tabIndex: 0 }}
        required
      />
    </ActDialog>
  );
}
