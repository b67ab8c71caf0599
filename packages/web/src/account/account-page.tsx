// Who I am here: my language and light, how I prove it, where I am signed in.
import { Alert, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../app/session.ts";
import { Page } from "../design/page.tsx";
import { MyLook } from "./my-look.tsx";
import { MyProofs } from "./my-proofs.tsx";
import { MyRoles } from "./my-roles.tsx";
import { MySessions } from "./my-sessions.tsx";

export function AccountPage(): ReactNode {
  const { t } = useTranslation("account");
  const me = useMe();
  return (
    <Page title={t("title")} about={me.login} narrow>
      {me.waits && (
        <Alert color="yellow" title={t("waits")}>
          {t("waits-about")}
        </Alert>
      )}
      <Stack gap="lg">
        <MyProofs />
        <MyRoles />
        <MyLook />
        <MySessions />
      </Stack>
    </Page>
  );
}
