// Somebody is invited: his login, the person of the staff list, the language of his letter, and roles that hold from a day.
import { Button, Fieldset, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { languages } from "../app/language.ts";
import type { Language } from "../app/language.ts";
import { useMe } from "../app/session.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { PersonField } from "../design/person-field.tsx";
import { useSay } from "../design/say.ts";
import { useProvedAct } from "../design/use-proved-act.tsx";
import { noRole, RoleFields, roleOf } from "./role-fields.tsx";
import type { RoleDraft } from "./role-fields.tsx";
import { ShownOnce } from "./shown-once.tsx";
import type { Once } from "./shown-once.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function InviteDialog({ opened, onClose }: Props): ReactNode {
  const { t } = useTranslation("accounts");
  const say = useSay();
  const { today } = useMe();
  const [login, setLogin] = useState("");
  const [person, setPerson] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>("kk");
  const [roles, setRoles] = useState<readonly RoleDraft[]>([]);
  const [once, setOnce] = useState<Once | null>(null);
  const act = useProvedAct(api.accounts.invite, ({ url, until }) => {
    setOnce({ title: t("invitation"), about: t("invitation-about", { login, day: say.day(until) }), text: url });
    setLogin("");
    setPerson(null);
    setRoles([]);
    onClose();
  });
  const given = roles.map(roleOf);
  const ready = login.trim() !== "" && given.every((role) => role !== null);
  return (
    <>
      <ActDialog
        opened={opened}
        onClose={onClose}
        title={t("invite")}
        does={t("invite-does")}
        act={act}
        ready={ready}
        onSubmit={() =>
          act.run({
            body: {
              login: login.trim(),
              person,
              language,
              roles: given.flatMap((role) => (role === null ? [] : [role])),
            },
          })
        }
      >
        {act.question}
        <TextInput
          label={t("login")}
          description={t("login-about")}
          autoComplete="off"
          autoCapitalize="none"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          required
          data-autofocus
        />
        <PersonField label={t("person")} description={t("person-about")} value={person} onChange={setPerson} />
        <Select
          label={t("language")}
          data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          value={language}
          onChange={(chosen) => setLanguage(languages.find((one) => one === chosen) ?? language)}
        />
        {roles.map((role, place) => (
          <Fieldset key={place} legend={t("role-number", { number: place + 1 })}>
            <RoleFields value={role} onChange={(changed) => setRoles(roles.with(place, changed))} />
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              mt="xs"
              onClick={() => setRoles(roles.filter((_, other) => other !== place))}
            >
              {t("without-role")}
            </Button>
          </Fieldset>
        ))}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          onClick={() => setRoles([...roles, noRole(today)])}
          disabled={roles.length >= 20}
        >
          {t("add-role")}
        </Button>
      </ActDialog>
      <ShownOnce once={once} onClose={() => setOnce(null)} />
    </>
  );
}
