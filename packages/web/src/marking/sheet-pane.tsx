// One person's sheet in whichever state it is: to be marked, handed in, not sent yet.
import { Alert, Badge, Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { TermLine } from "../design/term-line.tsx";
import { useSay } from "../design/say.ts";
import { keptDraft } from "./draft-store.ts";
import { revisionOf } from "./draft-transport.ts";
import type { Move } from "./sheet-answers.ts";
import type { Person } from "./people-order.ts";
import { SheetEditor } from "./sheet-editor.tsx";
import { SubmittedSheet } from "./submitted-sheet.tsx";

interface Props {
  readonly person: Person;
  readonly move: (where: Move) => void;
  /** Nobody else is left to be marked. */
  readonly last: boolean;
}

export function SheetPane({ person, move, last }: Props): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const { id, done, open, phase, terms, as } = person;
  const name = person.person.name ?? t("nameless");
  const heading = useRef<HTMLHeadingElement>(null);
  // An open sheet takes the focus into its first mark; any other is read from its name on.
  useEffect(() => {
    if (!open) heading.current?.focus({ preventScroll: true });
  }, [open]);
  return (
    <Stack gap="md" component="section" aria-label={name}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={2} size="h3" ref={heading} tabIndex={-1} className="page-title">
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {t("post-and-period", { post: say.titled(person.post.title), period: say.period(person.period) })}
          </Text>
          {open && as === "substitute" && (
            <Text size="sm">{t("as-substitute", { name: person.evaluator.name ?? t("nameless") })}</Text>
          )}
          {!open && (
            <Group gap="xs" mt={4}>
              <Badge variant="light" color="gray">
                {say.titled(phase.title)}
              </Badge>
            </Group>
          )}
        </div>
        <Moves move={move} />
      </Group>
      {open ? (
        <OpenSheet person={person} move={move} last={last} />
      ) : done ? (
        <SubmittedSheet evaluation={id} />
      ) : (
        <Stack>
          <Alert>{t("not-sent")}</Alert>
          {terms.map((term) => (
            <TermLine key={term.term} term={term} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

function Moves({ move }: Pick<Props, "move">): ReactNode {
  const { t } = useTranslation("marking");
  return (
    <Button.Group className="no-print">
      <Button variant="default" px={10} aria-label={t("before")} title={t("before-key")} onClick={() => move("before")}>
        <IconArrowUp size={16} aria-hidden />
      </Button>
      <Button variant="default" px={10} aria-label={t("after")} title={t("after-key")} onClick={() => move("after")}>
        <IconArrowDown size={16} aria-hidden />
      </Button>
    </Button.Group>
  );
}

function OpenSheet({ person, move, last }: Props): ReactNode {
  const me = useMe();
  const evaluation = person.id;
  const of = { params: { evaluation } };
  // Handed in, its form and draft are no longer there to be read.
  const [handedIn, setHandedIn] = useState(false);
  const enabled = !handedIn;
  const form = useQuery({ ...api.evaluations.sheet.form.query(of), enabled });
  const about = useQuery(api.evaluations.conduct.show.query(of));
  const draft = useQuery({ ...api.evaluations.sheet.draft.query(of), enabled });
  const kept = useQuery({
    queryKey: ["kept-draft", me.person, evaluation],
    queryFn: () => keptDraft(me.person ?? "", evaluation),
    networkMode: "always",
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Answered of={form} lines={8}>
      {(fields) => (
        <Answered of={about} lines={8}>
          {(conduct) => (
            <Answered of={draft} lines={8}>
              {(saved) => (
                <Answered of={kept} lines={8}>
                  {(stored) => (
                    <SheetEditor
                      me={me.person ?? ""}
                      person={person}
                      form={fields}
                      conduct={conduct}
                      first={revisionOf(saved)}
                      kept={stored}
                      move={move}
                      last={last}
                      onHandedIn={() => flushSync(() => setHandedIn(true))}
                    />
                  )}
                </Answered>
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  );
}
