// Before giving rights or changing a means of proof the server asks anew who is there. The change waits, and is done after.
import { Modal, PasswordInput, Stack, Button, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { Refused } from "../api/problem.ts";
import { useMe } from "../app/session.ts";
import { RefusalNote } from "./refusal-note.tsx";
import { knowsPasskeys, provePasskey } from "../api/passkey.ts";

/** Whether the server wants to know again who is there. */
export function wantsProof(error: Error | null): boolean {
  return error instanceof Refused && error.body.faults.some(({ code }) => code === "identity.proof-needed");
}

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Who is there has been proved: the change can be repeated. */
  readonly proved: () => void;
}

export function ProveAgain({ opened, onClose, proved }: Props): ReactNode {
  const { t } = useTranslation("design");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("prove.title")}
      closeButtonProps={{ "aria-label": t("close") }}
      zIndex={400}
    >
      <Text size="sm" mb="sm">
        {t("prove.about")}
      </Text>
      {opened && <Questions proved={proved} />}
    </Modal>
  );
}

function Questions({ proved }: { readonly proved: () => void }): ReactNode {
  const { t } = useTranslation("design");
  const me = useMe();
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [error, setError] = useState<Error | null>(null);
  const [running, setRunning] = useState(false);
  const means = me.factors.map((factor) => factor.means);
  async function take(prove: () => Promise<unknown>): Promise<void> {
    setRunning(true);
    setError(null);
    try {
      await prove();
      await queries.invalidateQueries({ queryKey: ["who"] });
      proved();
    } catch (caught) {
      setError(caught as Error);
    }
    setRunning(false);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    // The dialog that asks may stand in the form that waits for the answer.
    event.stopPropagation();
    void take(() =>
      api.me.prove({ body: { ...(password === "" ? {} : { password }), ...(code === "" ? {} : { code }) } }),
    );
  }
  async function withPasskey(): Promise<void> {
    const { ticket, options } = await api["sign-in"].passkeyOptions({ body: { body: me.body } });
    const response = await provePasskey(options);
    if (response !== null) await api.me.prove({ body: { ticket, response } });
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {me.password && (
          <PasswordInput
            label={t("prove.password")}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ "aria-label": t("prove.show-password"), tabIndex: 0 }}
            data-autofocus
          />
        )}
        {means.includes("totp") && (
          <TextInput
            label={t("prove.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <RefusalNote error={error} />
        <Button type="submit" loading={running}>
          {t("prove.does")}
        </Button>
        {means.includes("passkey") && knowsPasskeys && (
          <Button variant="default" onClick={() => void take(withPasskey)}>
            {t("prove.with-passkey")}
          </Button>
        )}
      </Stack>
    </form>
  );
}
