// The two questions of the door, with every way to answer them that the person and the installation have.
import { Anchor, Button, Divider, PasswordInput, PinInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useSay } from "../design/say.ts";
import { knowsPasskeys } from "../api/passkey.ts";
import { DoorNote } from "./door-note.tsx";
import { useSignIn } from "./use-sign-in.ts";
import type { SignIn } from "./use-sign-in.ts";

/** Whoever came from a body comes from it again. */
const bodyKey = "bagalau.body";

interface Props {
  readonly entered: () => Promise<unknown>;
  /** Known where a session has ended. */
  readonly login?: string;
}

export function SignInForm({ entered, login = "" }: Props): ReactNode {
  const door = useSignIn(entered);
  return door.second === null ? <FirstQuestion door={door} known={login} /> : <SecondQuestion door={door} />;
}

function FirstQuestion({ door, known }: { readonly door: SignIn; readonly known: string }): ReactNode {
  const { t } = useTranslation("sign-in");
  const say = useSay();
  const ways = useQuery(api["sign-in"].ways.query());
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState("");
  const bodies = ways.data?.bodies ?? [];
  const [chosen, setChosen] = useState(() => localStorage.getItem(bodyKey));
  // One that is kept here may have gone since.
  const body = bodies.some(({ id }) => id === chosen) ? chosen : null;
  function choose(to: string | null): void {
    setChosen(to);
    if (to !== null) localStorage.setItem(bodyKey, to);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    door.withPassword(login, password, body);
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {bodies.length > 1 && (
          <Select
            label={t("body")}
            data={bodies.map(({ id, title }) => ({ value: id, label: say.titled(title) }))}
            value={body}
            onChange={choose}
            searchable
          />
        )}
        <TextInput
          label={t("login")}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          readOnly={known !== ""}
          autoFocus={known === ""}
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={t("password")}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("show-password"), tabIndex: 0 }}
          data-autofocus={known !== "" || undefined}
          required
          withAsterisk={false}
        />
        <DoorNote error={door.error} />
        <Button type="submit" size="md" loading={door.running}>
          {t("enter")}
        </Button>
        {knowsPasskeys && (
          <Button
            variant="default"
            leftSection={<IconFingerprint size={18} aria-hidden />}
            onClick={() => door.withPasskey(body)}
          >
            {t("with-passkey")}
          </Button>
        )}
        {(ways.data?.services ?? []).length > 0 && <Divider label={t("or")} />}
        {ways.data?.services.map(({ id, title }) => (
          <Button key={id} variant="default" onClick={() => door.withService(id, body)}>
            {say.titled(title)}
          </Button>
        ))}
      </Stack>
    </form>
  );
}

function SecondQuestion({ door }: { readonly door: SignIn }): ReactNode {
  const { t } = useTranslation("sign-in");
  const means = door.second?.means ?? [];
  const [recovery, setRecovery] = useState(!means.includes("totp") && means.includes("recovery-codes"));
  const [code, setCode] = useState("");
  const form = useRef<HTMLFormElement>(null);
  // What was refused is not sent again: the next code begins in the first field.
  const [refused, setRefused] = useState(door.error);
  if (refused !== door.error) {
    setRefused(door.error);
    if (door.error !== null) setCode("");
  }
  useEffect(() => {
    if (door.error !== null) form.current?.querySelector("input")?.focus();
  }, [door.error]);
  function submit(event: FormEvent): void {
    event.preventDefault();
    (recovery ? door.withRecoveryCode : door.withCode)(code);
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        {recovery ? (
          <TextInput
            label={t("recovery-code")}
            description={t("recovery-code-about")}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="off"
            required
            autoFocus
          />
        ) : (
          means.includes("totp") && (
            <Stack gap={4}>
              <Text size="sm" fw={500} id="code-label">
                {t("code")}
              </Text>
              <PinInput
                length={6}
                type="number"
                oneTimeCode
                value={code}
                onChange={setCode}
                onComplete={door.withCode}
                aria-labelledby="code-label"
                getInputProps={(index) => ({ "aria-label": t("code-digit", { number: index + 1 }) })}
                placeholder=""
                autoFocus
              />
              <Text size="sm" c="dimmed">
                {t("code-about")}
              </Text>
            </Stack>
          )
        )}
        <DoorNote error={door.error} />
        {(recovery || means.includes("totp")) && (
          <Button type="submit" size="md" loading={door.running}>
            {t("enter")}
          </Button>
        )}
        {means.includes("passkey") && knowsPasskeys && (
          <Button variant="default" onClick={() => door.withPasskey(null)}>
            {t("with-passkey")}
          </Button>
        )}
        {means.includes("recovery-codes") && (
          <Anchor component="button" type="button" size="sm" onClick={() => setRecovery(!recovery)}>
            {t(recovery ? "use-code" : "use-recovery")}
          </Anchor>
        )}
        <Anchor component="button" type="button" size="sm" onClick={door.again}>
          {t("somebody-else")}
        </Anchor>
      </Stack>
    </form>
  );
}
