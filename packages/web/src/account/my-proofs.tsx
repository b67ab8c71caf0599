// How I prove who I am: the password and what stands beside it.
import { Button, Group, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { RefusalNote } from "../design/refusal-note.tsx";
import { useSay } from "../design/say.ts";
import { knowsPasskeys } from "../api/passkey.ts";
import { AddPasskey } from "./add-passkey.tsx";
import { AddTotp } from "./add-totp.tsx";
import { ChangePassword } from "./change-password.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { Section } from "../design/section.tsx";
import { useProvedAct } from "../design/use-proved-act.tsx";

type Adding = "password" | "totp" | "passkey" | "recovery-codes";

export function MyProofs(): ReactNode {
  const { t } = useTranslation("account");
  const say = useSay();
  const me = useMe();
  const ways = useQuery(api["sign-in"].ways.query());
  const [adding, setAdding] = useState<Adding | null>(null);
  const remove = useProvedAct(api.me.removeFactor);
  const bind = useProvedAct(api.me.departToBind, ({ url }) => location.assign(url));
  const close = (): void => setAdding(null);
  return (
    <Section title={t("proofs")} about={t("proofs-about")}>
      <RefusalNote error={remove.error ?? bind.error} />
      {remove.question}
      {bind.question}
      <Table>
        <Table.Tbody>
          {me.password && (
            <Table.Tr>
              <Table.Th scope="row" fw={500}>
                {t("password")}
              </Table.Th>
              <Table.Td className="figures">
                <Button variant="subtle" size="compact-sm" onClick={() => setAdding("password")}>
                  {t("change")}
                </Button>
              </Table.Td>
            </Table.Tr>
          )}
          {me.factors.map(({ id, means, label, on }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                {t(`means.${means}`)}
                <Text size="sm" c="dimmed" component="div">
                  {label} · {say.shortDay(on)}
                </Text>
              </Table.Th>
              <Table.Td className="figures">
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  aria-label={t("remove-named", { name: label })}
                  onClick={() => remove.run({ params: { factor: id } })}
                >
                  {t("remove")}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button variant={me.waits ? "filled" : "default"} size="xs" onClick={() => setAdding("totp")}>
          {t("add-totp")}
        </Button>
        {knowsPasskeys && (
          <Button variant="default" size="xs" onClick={() => setAdding("passkey")}>
            {t("add-passkey")}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={() => setAdding("recovery-codes")}>
          {t("add-recovery")}
        </Button>
        {ways.data?.services.map(({ id, title }) => (
          <Button key={id} variant="default" size="xs" onClick={() => bind.run({ params: { service: id } })}>
            {t("bind", { name: say.titled(title) })}
          </Button>
        ))}
      </Group>
      <ChangePassword opened={adding === "password"} onClose={close} />
      <AddTotp opened={adding === "totp"} onClose={close} />
      <AddPasskey opened={adding === "passkey"} onClose={close} />
      <RecoveryCodes opened={adding === "recovery-codes"} onClose={close} />
    </Section>
  );
}
