// The frame of who is signed in: where one can go, who one is, in which language and light.
import {
  AppShell,
  Burger,
  Button,
  Group,
  Menu,
  NavLink,
  Text,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { IconLogout, IconMoon, IconSun, IconUser } from "@tabler/icons-react";
import { Suspense, useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { Waiting } from "../design/answered.tsx";
import { useSay } from "../design/say.ts";
import { UnopenedBadge } from "../inbox/unopened-badge.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { useKeptTold } from "../devices/use-kept-told.ts";
import { forgetUnsent, unsentOf, useUnsentDrafts } from "../marking/unsent-watch.ts";
import { SessionEnded } from "../sign-in/session-ended.tsx";
import { entriesFor } from "./navigation.ts";
import { LeaveUnsent } from "./leave-unsent.tsx";
import { NotesAbove } from "./notes-above.tsx";
import { useMe } from "./session.ts";

export function Shell(): ReactNode {
  const { t } = useTranslation();
  const me = useMe();
  useUnsentDrafts(me);
  useKeptTold(me);
  const say = useSay();
  const [opened, { toggle, close }] = useDisclosure(false);
  const pathname = useLocation({ select: ({ pathname }) => pathname });
  const burger = useRef<HTMLButtonElement>(null);
  useEffect(close, [close, pathname]);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Shown by the kit only after this has been drawn.
    const shown = opened ? requestAnimationFrame(() => menu.current?.querySelector("a")?.focus()) : 0;
    return () => cancelAnimationFrame(shown);
  }, [opened]);
  function closeByKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !opened) return;
    close();
    burger.current?.focus();
  }
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !opened } }}
      padding="md"
    >
      <a href="#main" className="skip-link">
        {t("skip")}
      </a>
      <AppShell.Header className="no-print">
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger
            ref={burger}
            opened={opened}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={t("menu")}
            aria-expanded={opened}
          />
          <UnstyledButton component={Link} to="/" className="brand">
            Bagalau
          </UnstyledButton>
          <Text size="sm" c="dimmed" truncate visibleFrom="sm">
            {say.titled(me.title)}
          </Text>
          <Group ml="auto" gap="xs" wrap="nowrap">
            <LanguageChoice />
            <SchemeButton />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        p="xs"
        className="no-print menu"
        ref={menu}
        aria-label={t("menu")}
        data-folded={!opened || undefined}
        onKeyDown={closeByKey}
      >
        {entriesFor(me).map(({ to, word, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={t(`nav.${word}`)}
            leftSection={<Icon size={18} aria-hidden />}
            rightSection={to === "/inbox" && <UnopenedBadge />}
            active={to === "/" ? pathname === "/" : pathname.startsWith(to)}
            aria-current={pathname === to ? "page" : undefined}
          />
        ))}
      </AppShell.Navbar>
      <SessionEnded />
      <AppShell.Main id="main" tabIndex={-1}>
        <NotesAbove />
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}

function SchemeButton(): ReactNode {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  return (
    <Button
      variant="subtle"
      color="gray"
      px={8}
      aria-label={t(dark ? "light" : "dark")}
      onClick={() => setColorScheme(dark ? "light" : "dark")}
    >
      {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
    </Button>
  );
}

function AccountMenu(): ReactNode {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const [unsent, setUnsent] = useState(0);
  async function ask(): Promise<void> {
    const left = await unsentOf(me);
    if (left === 0) await leave();
    else setUnsent(left);
  }
  async function leave(): Promise<void> {
    await forgetUnsent(me);
    await api["sign-in"].out();
    queries.clear();
    location.assign("/sign-in");
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            px={8}
            leftSection={<IconUser size={18} aria-hidden />}
            aria-label={`${me.login}. ${t("account-menu")}`}
          >
            <Text size="sm" visibleFrom="md">
              {me.login}
            </Text>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} aria-hidden />}>
            {t("my-account")}
          </Menu.Item>
          <Menu.Item onClick={() => void ask()} leftSection={<IconLogout size={16} aria-hidden />}>
            {t("sign-out")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LeaveUnsent left={unsent} onStay={() => setUnsent(0)} onLeave={() => void leave()} />
    </>
  );
}
