// An invitation or a recovery: the letter's mark stands behind # in the address, so that no log and no server before ours
// ever sees it.
import { Anchor, Button, Divider, PasswordInput, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { Refused } from "../api/problem.ts";
import { meQuery } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { DoorFrame } from "./door-frame.tsx";
import { DoorNote } from "./door-note.tsx";

export function LetterPage(): ReactNode {
  const { t } = useTranslation("sign-in");
  const say = useSay();
  const [token] = useState(() => location.hash.slice(1));
  const letter = useQuery({
    queryKey: ["letter"],
    queryFn: () => api.letters.open({ body: { token } }),
    retry: false,
    staleTime: Infinity,
  });
  const kind = letter.data?.kind ?? "invitation";
  return (
    <DoorFrame title={t(letter.error instanceof Refused ? "letter.void" : `letter.${kind}`)}>
      <Answered of={letter}>
        {({ login, until, least }) => (
          <Stack>
            <Text size="sm">{t("letter.about", { login, day: say.day(until) })}</Text>
            <NewPassword token={token} login={login} least={least} />
            <WithService token={token} />
          </Stack>
        )}
      </Answered>
      <Anchor component={Link} to="/sign-in" size="sm">
        {t("have-password")}
      </Anchor>
    </DoorFrame>
  );
}

/** An invitation may be accepted by a service's word instead of a password. */
function WithService({ token }: { readonly token: string }): ReactNode {
  const { t } = useTranslation("sign-in");
  const say = useSay();
  const ways = useQuery(api["sign-in"].ways.query());
  const [error, setError] = useState<Error | null>(null);
  const services = ways.data?.services ?? [];
  if (services.length === 0) return null;
  function depart(service: string): void {
    const asked = api["sign-in"].depart({ params: { service }, body: { letter: token } });
    asked.then(({ url }) => location.assign(url)).catch(setError);
  }
  return (
    <>
      <Divider label={t("or")} />
      {services.map(({ id, title }) => (
        <Button key={id} variant="default" onClick={() => depart(id)}>
          {say.titled(title)}
        </Button>
      ))}
      <DoorNote error={error} />
    </>
  );
}

interface Props {
  readonly token: string;
  readonly login: string;
  readonly least: number;
}

function NewPassword({ token, login, least }: Props): ReactNode {
  const { t } = useTranslation("sign-in");
  const queries = useQueryClient();
  const router = useRouter();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [error, setError] = useState<Error | null>(null);
  const [running, setRunning] = useState(false);
  const different = again !== "" && again !== password;
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRunning(true);
    setError(null);
    try {
      const { next } = await api.letters.accept({ body: { token, password } });
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      router.history.replace(next === "add-proof" ? "/account" : "/");
    } catch (caught) {
      setError(caught as Error);
    }
    setRunning(false);
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {/* For the browser's own keeper of passwords. */}
        <input type="text" name="login" autoComplete="username" value={login} readOnly hidden />
        <PasswordInput
          label={t("new-password")}
          description={t("new-password-about", { count: least })}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("show-password"), tabIndex: 0 }}
          required
        />
        <PasswordInput
          label={t("password-again")}
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={different ? t("passwords-differ") : null}
          visibilityToggleButtonProps={{ "aria-label": t("show-password"), tabIndex: 0 }}
          required
        />
        <DoorNote error={error} />
        <Button type="submit" size="md" loading={running} disabled={password === "" || again !== password}>
          {t("set-password")}
        </Button>
      </Stack>
    </form>
  );
}
