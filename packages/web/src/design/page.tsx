// The frame of every screen: its title in the window and on the page, what can be done there, and where it belongs.
import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { LinkProps } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { unbroken } from "./unbroken.tsx";

export interface Crumb {
  readonly title: string;
  readonly to: LinkProps["to"];
  readonly params?: Readonly<Record<string, string>>;
}

interface PageProps {
  readonly title: string;
  /** One line under the title. */
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** Text to read rather than tables: a narrower column. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, about, actions, crumbs = [], narrow = false, children }: PageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Bagalau`;
  }, [title]);
  // Who listens instead of looking is told that the page is another one.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Stack gap="md" maw={narrow ? 860 : undefined}>
      <Stack gap={2}>
        {crumbs.length > 0 && (
          <Breadcrumbs className="no-print" separatorMargin={6}>
            {crumbs.map((crumb) => (
              <Anchor
                key={crumb.title}
                component={Link}
                to={crumb.to as string}
                params={(crumb.params ?? {}) as never}
                activeOptions={{ exact: true }}
                size="sm"
              >
                {crumb.title}
              </Anchor>
            ))}
          </Breadcrumbs>
        )}
        <Group justify="space-between" align="flex-start" gap="sm">
          <Stack gap={2} flex="1 1 18rem">
            <Title order={1} size="h2" ref={heading} tabIndex={-1} className="page-title">
              {unbroken(title)}
            </Title>
            {about !== undefined && (
              <Text c="dimmed" component="div">
                {about}
              </Text>
            )}
          </Stack>
          {actions !== undefined && (
            <Group gap="xs" className="no-print">
              {actions}
            </Group>
          )}
        </Group>
      </Stack>
      {children}
    </Stack>
  );
}
