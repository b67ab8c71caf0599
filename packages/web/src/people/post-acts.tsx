// What HR can do with a post.
import { ActionIcon, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconDots } from "@tabler/icons-react";
import { addDays } from "@bagalau/calendar";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useSay } from "../design/say.ts";
import { CloseDialog, ReopenDialog } from "./close-dialogs.tsx";
import { PostDialog } from "./post-dialog.tsx";
import type { Post } from "./staff-list.ts";

type Open = "change" | "correct" | "close" | "reopen";

export function PostActs({ post }: { readonly post: Post }): ReactNode {
  const { t } = useTranslation("people");
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const [looked, setLooked] = useState(false);
  const after = useQuery({
    ...api.posts.list.query({ query: { on: addDays(post.until ?? post.from, 1), unit: post.unit, limit: 200 } }),
    enabled: looked && post.until !== null,
  });
  const closed = post.until !== null && after.data?.items.every(({ id }) => id !== post.id) === true;
  const title = say.titled(post.title);
  const one = { id: post.id, title, version: post.version };
  return (
    <>
      <Menu position="bottom-end" onOpen={() => setLooked(true)}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t("acts-of", { title })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen("change")}>{t("posts.change")}</Menu.Item>
          <Menu.Item onClick={() => setOpen("correct")}>{t("correct.title")}</Menu.Item>
          {closed ? (
            <Menu.Item onClick={() => setOpen("reopen")}>{t("reopen.title")}</Menu.Item>
          ) : (
            <Menu.Item color="red" onClick={() => setOpen("close")}>
              {t("posts.close")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {(open === "change" || open === "correct") && (
        <PostDialog deed={open} post={post} unit={post.unit} onClose={close} />
      )}
      {open === "close" && <CloseDialog of="posts" one={one} onClose={close} />}
      {open === "reopen" && <ReopenDialog of="posts" one={one} onClose={close} />}
    </>
  );
}
