// One unit: what it is under, who heads it, its posts, and what HR can do with each.
import { Anchor, Badge, Button, Group, Menu, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { addDays } from "@bagalau/calendar";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { Empty } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { CloseDialog, ReopenDialog } from "./close-dialogs.tsx";
import { HeadDialog } from "./head-dialog.tsx";
import { Panel } from "./panel.tsx";
import { useKeepsStaff } from "./people-frame.tsx";
import { PostActs } from "./post-acts.tsx";
import { PostDialog } from "./post-dialog.tsx";
import { postAbove, useCategoryTitle } from "./staff-list.ts";
import type { Post, Unit } from "./staff-list.ts";
import { UnitDialog } from "./unit-dialog.tsx";

interface Props {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly posts: readonly Post[];
}

export function UnitPanel({ unit, units, posts }: Props): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const keeps = useKeepsStaff();
  const own = posts.filter((post) => post.unit === unit.id);
  const head = posts.find(({ id }) => id === unit.head);
  const parent = units.find(({ id }) => id === unit.parent);
  const about = [
    parent === undefined ? null : t("unit.under", { unit: say.titled(parent.name) }),
    unit.code === null ? null : t("unit.code-is", { code: unit.code }),
    unit.until === null
      ? t("days.since", { day: say.day(unit.from) })
      : t("days.between", { from: say.day(unit.from), until: say.day(unit.until) }),
  ];
  return (
    <Panel title={say.titled(unit.name)} actions={keeps && <UnitActs unit={unit} />}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {about.filter((part) => part !== null).join(" · ")}
        </Text>
        <Group gap="xs">
          <Text size="sm">
            {head === undefined ? t("unit.no-head") : t("unit.head-is", { post: say.titled(head.title) })}
          </Text>
          {head !== undefined && <Holder post={head} />}
        </Group>
        {own.length === 0 ? (
          <Empty title={t("posts.none")} />
        ) : (
          <Posts posts={own} all={posts} units={units} head={unit.head} />
        )}
      </Stack>
    </Panel>
  );
}

function Holder({ post }: { readonly post: Post }): ReactNode {
  const { t } = useTranslation("people");
  const keeps = useKeepsStaff();
  if (post.holder === null) {
    return (
      <Badge color="orange" variant="light">
        {t("vacant")}
      </Badge>
    );
  }
  if (!keeps) return post.holder.name;
  return (
    <Anchor component={Link} to={`/people/${post.holder.person}`} size="sm">
      {post.holder.name}
    </Anchor>
  );
}

interface PostsProps {
  readonly posts: readonly Post[];
  readonly all: readonly Post[];
  readonly units: readonly Unit[];
  readonly head: string | null;
}

function Posts({ posts, all, units, head }: PostsProps): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const keeps = useKeepsStaff();
  const categoryTitle = useCategoryTitle();
  const above = (post: Post): string => {
    const found = postAbove(post, units, all);
    if (found === null) return "";
    return found.holder === null ? t("vacant-post", { post: say.titled(found.title) }) : found.holder.name;
  };
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("post")}</Table.Th>
          <Table.Th scope="col">{t("holder")}</Table.Th>
          <Table.Th scope="col" visibleFrom="xs">
            {t("supervisor")}
          </Table.Th>
          {keeps && (
            <Table.Th scope="col">
              <span className="only-heard">{t("acts")}</span>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {posts.map((post) => (
          <Table.Tr key={post.id}>
            <Table.Td>
              <Group gap={6}>
                <Text size="sm">{say.titled(post.title)}</Text>
                {post.id === head && <Badge size="sm">{t("posts.head")}</Badge>}
              </Group>
              <Text size="xs" c="dimmed">
                {categoryTitle(post.category)}
              </Text>
            </Table.Td>
            <Table.Td>
              <Holder post={post} />
            </Table.Td>
            <Table.Td visibleFrom="xs">
              <Text size="sm">{above(post)}</Text>
            </Table.Td>
            {keeps && (
              <Table.Td w={44}>
                <PostActs post={post} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type Open = "change" | "correct" | "head" | "close" | "reopen" | "under" | "post";

function UnitActs({ unit }: { readonly unit: Unit }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  // What ends on a day is closed where nothing goes on the day after.
  const after = useQuery({
    ...api.units.list.query({ query: { on: addDays(unit.until ?? unit.from, 1) } }),
    enabled: unit.until !== null,
  });
  const closed = unit.until !== null && after.data?.every(({ id }) => id !== unit.id) === true;
  const one = { id: unit.id, title: say.titled(unit.name), version: unit.version };
  return (
    <>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => setOpen("post")}
      >
        {t("posts.create")}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
            {t("acts")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen("under")}>{t("unit.create-under")}</Menu.Item>
          <Menu.Item onClick={() => setOpen("head")}>{t("unit.name-head")}</Menu.Item>
          <Menu.Item onClick={() => setOpen("change")}>{t("unit.change")}</Menu.Item>
          <Menu.Item onClick={() => setOpen("correct")}>{t("correct.title")}</Menu.Item>
          {closed ? (
            <Menu.Item onClick={() => setOpen("reopen")}>{t("reopen.title")}</Menu.Item>
          ) : (
            <Menu.Item color="red" onClick={() => setOpen("close")}>
              {t("unit.close")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === "under" && <UnitDialog deed="create" unit={null} parent={unit.id} onClose={close} />}
      {(open === "change" || open === "correct") && (
        <UnitDialog deed={open} unit={unit} parent={unit.parent} onClose={close} />
      )}
      {open === "head" && <HeadDialog unit={unit} onClose={close} />}
      {open === "post" && <PostDialog deed="create" post={null} unit={unit.id} onClose={close} />}
      {open === "close" && <CloseDialog of="units" one={one} onClose={close} />}
      {open === "reopen" && <ReopenDialog of="units" one={one} onClose={close} />}
    </>
  );
}
