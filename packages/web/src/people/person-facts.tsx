// Who a person is: his number and name, how he is reached, who his supervisor is.
import { ActionIcon, Anchor, Menu, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { useMe } from "../app/session.ts";
import { Waiting } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { entriesOf, isOn } from "./card-entries.ts";
import { ContactsDialog } from "./contacts-dialog.tsx";
import type { Card } from "./entry-draft.ts";
import { IdentityDialog, NameDialog } from "./identity-dialogs.tsx";
import { Panel } from "./panel.tsx";
import { useKeepsStaff } from "./people-frame.tsx";
import { postAbove, useCategoryTitle, usePosts, useUnits } from "./staff-list.ts";
import type { Post } from "./staff-list.ts";

export function PersonFacts({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t("iin"), card.iin],
    [t("since"), say.day(card.since)],
    [t("contacts.email"), card.contacts.email],
    [t("contacts.phone"), card.contacts.phone],
    [t("contacts.address"), card.contacts.address],
    [t("contacts.language"), t(`language.${card.language}`)],
  ];
  return (
    <>
      <PostsNow card={card} />
      <Panel title={t("facts")} actions={<FactActs card={card} />}>
        <Facts rows={rows} />
      </Panel>
    </>
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }): ReactNode {
  const { t } = useTranslation("people");
  return (
    <Table variant="vertical" layout="fixed" withRowBorders={false}>
      <Table.Tbody>
        {rows.map(([title, content]) => (
          <Table.Tr key={title}>
            <Table.Th scope="row" fw={400} w="42%" bg="none" px={0} c="dimmed">
              {title}
            </Table.Th>
            <Table.Td px={0}>
              {content ?? (
                <Text size="sm" c="dimmed">
                  {t("not-given")}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function FactActs({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("people");
  const me = useMe();
  const keeps = useKeepsStaff();
  const [contacts, contactsDialog] = useDisclosure(false);
  const [name, nameDialog] = useDisclosure(false);
  const [identity, identityDialog] = useDisclosure(false);
  if (!keeps && me.person !== card.id) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t("facts-acts")}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={contactsDialog.open}>{t("contacts.change")}</Menu.Item>
          {keeps && <Menu.Item onClick={nameDialog.open}>{t("identity.change-name")}</Menu.Item>}
          {keeps && <Menu.Item onClick={identityDialog.open}>{t("identity.correct")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {contacts && <ContactsDialog card={card} onClose={contactsDialog.close} />}
      {name && <NameDialog card={card} onClose={nameDialog.close} />}
      {identity && <IdentityDialog card={card} onClose={identityDialog.close} />}
    </>
  );
}

/** Each post of today with its unit, its category and whoever stands above. */
function PostsNow({ card }: { readonly card: Card }): ReactNode {
  const { t } = useTranslation("people");
  const { today } = useMe();
  const all = usePosts();
  const held = entriesOf(card).filter(
    (entry) => isOn(entry, today) && (entry.kind === "appoint" || entry.kind === "receive"),
  );
  if (held.length === 0) return null;
  if (all.data === undefined) {
    return (
      <Panel title={t("post-now")}>
        <Waiting lines={4} />
      </Panel>
    );
  }
  const posts = all.data;
  const now = held.flatMap((entry) => posts.find(({ id }) => "post" in entry.of && id === entry.of.post) ?? []);
  if (now.length === 0) return null;
  return (
    <Panel title={t("post-now")}>
      {now.map((post) => (
        <PostNow key={post.id} post={post} posts={posts} />
      ))}
    </Panel>
  );
}

function PostNow({ post, posts }: { readonly post: Post; readonly posts: readonly Post[] }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const categoryTitle = useCategoryTitle();
  const units = useUnits().data ?? [];
  const unit = units.find(({ id }) => id === post.unit);
  const above = postAbove(post, units, posts);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t("post"), say.titled(post.title)],
    [
      t("unit-title"),
      unit && (
        <Anchor component={Link} to={`/people/units?unit=${unit.id}`} size="sm">
          {say.titled(unit.name)}
        </Anchor>
      ),
    ],
    [t("category"), categoryTitle(post.category)],
    [
      t("supervisor"),
      above &&
        (above.holder === null ? (
          t("vacant-post", { post: say.titled(above.title) })
        ) : (
          <Anchor component={Link} to={`/people/${above.holder.person}`} size="sm">
            {above.holder.name}
          </Anchor>
        )),
    ],
  ];
  return <Facts rows={rows} />;
}
