// Who I am here: my language and light, how I prove it, where I am signed in.
import { Alert, Button, Stack } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../app/session.ts";
import { MyDevices } from "../devices/my-devices.tsx";
import { Page } from "../design/page.tsx";
import { MyLook } from "./my-look.tsx";
import { MyProofs } from "./my-proofs.tsx";
import { MyRoles } from "./my-roles.tsx";
import { MySessions } from "./my-sessions.tsx";

export function AccountPage(): ReactNode {
  const { t } = useTranslation("account");
  const me = useMe();
  const [waited] = useState(me.waits);
  return (
    <Page title={t("title")} about={me.login} narrow>
      {me.waits && (
        <Alert color="yellow" title={t("waits")}>
          {t("waits-about")}
        </Alert>
      )}
      {waited && !me.waits && (
        <Alert color="petrol" role="status" title={t("waited")}>
          <Button component={Link} to="/" size="xs" mt="xs">
            {t("to-duties")}
          </Button>
        </Alert>
      )}
      <Stack gap="lg">
        <MyProofs />
        {!me.waits && <MyRoles />}
        <MyLook />
        <MyDevices />
        <MySessions />
      </Stack>
    </Page>
  );
}
