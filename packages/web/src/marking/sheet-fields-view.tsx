// What the sheet asks, line by line: groups, lists and single fields, each with its comment.
import { ActionIcon, Button, Checkbox, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconMessage, IconPlus, IconTrash } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSay } from "../design/say.ts";
import { boundsText } from "./field-words.ts";
import { MarkField } from "./mark-field.tsx";
import { valueAt, withValue } from "./sheet-content.ts";
import type { SheetContent } from "./sheet-content.ts";
import type { Asked } from "./sheet-fields.ts";
import { WordField } from "./word-field.tsx";

interface Props {
  readonly asked: readonly Asked[];
  readonly content: SheetContent;
  readonly change: (to: (before: SheetContent) => SheetContent) => void;
  /** What is wrong at a place, once it has been left. */
  readonly faults: ReadonlyMap<string, string>;
}

export function SheetFields({ asked, ...rest }: Props): ReactNode {
  return asked.map((one) => {
    if (one.field.kind === "record") return <FieldGroup key={one.at} group={one} {...rest} />;
    if (one.field.kind === "list") return <FieldList key={one.at} list={one} {...rest} />;
    return <FieldRow key={one.at} place={one} {...rest} />;
  });
}

type Inside = Omit<Props, "asked">;

function FieldGroup({ group, ...rest }: { readonly group: Asked } & Inside): ReactNode {
  const say = useSay();
  return (
    <fieldset className="marking-group">
      <Text component="legend" fw={600}>
        {say.titled(group.field.title)}
      </Text>
      <SheetFields asked={group.inner} {...rest} />
    </fieldset>
  );
}

function FieldList({ list, ...rest }: { readonly list: Asked } & Inside): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const { content, change } = rest;
  const { min, max } = list.field;
  const items = valueAt(content.given, list.at);
  const count = list.inner.length;
  const empty = (place: number): unknown => (list.inner[place]?.field.kind === "record" ? {} : "");
  function add(): void {
    const written = Array.isArray(items) ? items : [];
    const filled = Array.from({ length: count + 1 }, (_, place) => written[place] ?? empty(Math.min(place, count - 1)));
    change((before) => ({ ...before, given: withValue(before.given, list.at, filled) }));
  }
  return (
    <fieldset className="marking-group">
      <Text component="legend" fw={600}>
        {say.titled(list.field.title)}
      </Text>
      <Stack gap="sm">
        {list.inner.map((item, place) => (
          <Group key={item.at} align="flex-start" wrap="nowrap">
            <Text c="dimmed" pt={8}>
              {place + 1}
            </Text>
            <div style={{ flex: 1 }}>
              <SheetFields asked={item.field.kind === "record" ? item.inner : [item]} {...rest} />
            </div>
            {count > Number(min ?? 0) && (
              <ActionIcon
                variant="subtle"
                color="gray"
                mt={8}
                aria-label={t("remove-item", { number: place + 1 })}
                onClick={() => change((before) => ({ ...before, given: withValue(before.given, item.at, undefined) }))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
        {(max === null || count < Number(max)) && (
          <Button
            variant="default"
            size="xs"
            w="fit-content"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={add}
          >
            {t("add-item")}
          </Button>
        )}
      </Stack>
    </fieldset>
  );
}

function FieldRow({ place: { at, field }, content, change, faults }: { readonly place: Asked } & Inside): ReactNode {
  const { t } = useTranslation("marking");
  const say = useSay();
  const id = useId();
  const [left, setLeft] = useState(false);
  const comment = content.comments[at] ?? "";
  const [commenting, setCommenting] = useState(comment !== "");
  const value = valueAt(content.given, at);
  const fault = left ? (faults.get(at) ?? null) : null;
  const isFigure = field.kind === "number" || field.kind === "count";
  const write = (next: unknown): void => change((before) => ({ ...before, given: withValue(before.given, at, next) }));
  return (
    <div className="marking-row" data-mark={at}>
      <div>
        <Text component="label" {...(isFigure ? { htmlFor: `${id}-value` } : {})} fw={500}>
          {say.titled(field.title)}
        </Text>
        <Group gap="xs">
          <Text size="xs" c="dimmed" id={`${id}-bounds`}>
            {[boundsText(field, t, say), field.optional ? t("optional") : null]
              .filter((part) => part !== null)
              .join(" · ")}
          </Text>
          {!commenting && (
            <Button
              variant="transparent"
              color="gray"
              size="compact-xs"
              px={0}
              leftSection={<IconMessage size={13} aria-hidden />}
              aria-label={t("comment-on", { title: say.titled(field.title) })}
              onClick={() => setCommenting(true)}
            >
              {t("comment")}
            </Button>
          )}
        </Group>
      </div>
      {value === null ? (
        <div />
      ) : isFigure ? (
        <MarkField
          field={field}
          id={`${id}-value`}
          value={typeof value === "string" ? value : ""}
          faulty={fault !== null}
          describedBy={`${id}-bounds ${id}-fault`}
          onChange={write}
          onLeave={() => setLeft(true)}
        />
      ) : (
        <WordField
          field={field}
          value={typeof value === "string" || typeof value === "boolean" ? value : null}
          describedBy={`${id}-bounds`}
          onChange={write}
        />
      )}
      {field.nullable !== null && (
        <Checkbox
          className="marking-below"
          size="xs"
          label={t("no-data")}
          checked={value === null}
          onChange={(event) => write(event.currentTarget.checked ? null : undefined)}
        />
      )}
      <Text id={`${id}-fault`} size="sm" c="var(--mantine-color-error)" className="marking-below" role="status">
        {fault}
      </Text>
      {commenting && (
        <Textarea
          className="marking-below"
          aria-label={t("comment-on", { title: say.titled(field.title) })}
          placeholder={t("comment")}
          autosize
          minRows={1}
          maxLength={5_000}
          autoFocus={comment === ""}
          value={comment}
          onChange={(event) => {
            const text = event.currentTarget.value;
            change((before) => ({ ...before, comments: { ...before.comments, [at]: text } }));
          }}
        />
      )}
    </div>
  );
}
