// The seats that the act draws, role by role: who takes them, and how many there have to be.
import { ActionIcon, Fieldset, Group, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { ClauseLink } from "../design/clause-link.tsx";
import { useSay } from "../design/say.ts";
import { PersonSelect } from "./person-select.tsx";
import type { Candidate } from "./person-select.tsx";
import type { Rules } from "./the-case.ts";
import type { Drafting } from "./use-composition.ts";

interface Props {
  readonly draft: Drafting;
  readonly rules: Rules;
  readonly candidates: readonly Candidate[];
  readonly edition: string;
}

export function SeatsField({ draft, rules, candidates, edition }: Props): ReactNode {
  const { t } = useTranslation("sessions");
  const { size } = rules;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Text size="sm">
          {t(size.odd ? "size-odd" : "size", { min: size.min })}
          {size.max !== null && ` ${t("size-max", { max: size.max })}`}
        </Text>
        <ClauseLink address={size.clause} edition={edition} />
      </Group>
      {rules.seats.map((seat) => (
        <Seats key={seat.role.id} seat={seat} draft={draft} candidates={candidates} edition={edition} />
      ))}
    </Stack>
  );
}

function Seats({
  seat,
  draft,
  candidates,
  edition,
}: Omit<Props, "rules"> & { readonly seat: Rules["seats"][number] }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const names = namesBy(candidates);
  const { role, min, max, clause } = seat;
  const title = say.titled(role.title);
  const seated = draft.members.filter((member) => member.role === role.id);
  const isFull = max !== null && seated.length >= max;
  const seats = useRef<HTMLFieldSetElement>(null);
  const count = seated.length;
  useEffect(() => {
    if (count > 0) followFocus(seats.current, isFull);
  }, [count, isFull]);
  return (
    <Fieldset legend={title} ref={seats}>
      <Group gap="xs" mb="xs">
        <Text size="sm" c="dimmed">
          {seatCount(t, min, max)}
        </Text>
        <ClauseLink address={clause} edition={edition} />
      </Group>
      <Stack gap="xs">
        {seated.map(({ person }) => {
          const name = names.get(person) ?? t("nobody");
          return (
            <Group key={person} justify="space-between" wrap="nowrap">
              <Text>{name}</Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                data-seated
                aria-label={t("take-out", { name })}
                onClick={() => draft.unseat(person)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Group>
          );
        })}
        {!isFull && (
          <PersonSelect
            label={t("add-member")}
            placeholder={t("find-person")}
            candidates={candidates.filter(({ sits }) => sits.some(({ id }) => id === role.id))}
            taken={draft.members.map(({ person }) => person)}
            value={null}
            adds
            onChange={(person) => {
              if (person !== null) draft.seat(person, role.id);
            }}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

/** A list that grows moves the field below it; one that is full takes it away, and whoever was in it stays with the last seated. */
function followFocus(seats: HTMLElement | null, isFull: boolean): void {
  const { activeElement, body } = document;
  if (seats === null || activeElement === null) return;
  if (seats.contains(activeElement)) activeElement.scrollIntoView({ block: "nearest" });
  else if (isFull && activeElement === body && document.hasFocus())
    [...seats.querySelectorAll<HTMLElement>("[data-seated]")].at(-1)?.focus();
}

type Translate = ReturnType<typeof useTranslation<"sessions">>["t"];

function seatCount(t: Translate, min: number, max: number | null): string {
  if (max === min) return t("exactly", { number: min });
  return max === null ? t("at-least", { number: min }) : t("from-to", { min, max });
}

export function namesBy(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  return new Map(candidates.flatMap(({ person }) => (person.name === null ? [] : [[person.id, person.name] as const])));
}
