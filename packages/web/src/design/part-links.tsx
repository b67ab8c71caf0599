// The screens that belong together: links in one line, the present one marked.
import { Button, Group } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly parts: readonly { readonly to: string; readonly title: string }[];
  /** What of the address goes along. */
  readonly search?: Readonly<Record<string, string>>;
}

export function PartLinks({ label, parts, search = {} }: Props): ReactNode {
  const pathname = useLocation({ select: ({ pathname }) => pathname });
  // The longest address that the present one begins with: a card belongs to its list.
  const present = parts
    .map(({ to }) => to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return (
    <Group component="nav" aria-label={label} className="no-print" gap={4}>
      {parts.map(({ to, title }) => (
        <Button
          key={to}
          component={Link}
          to={to}
          search={search as never}
          variant={to === present ? "light" : "subtle"}
          aria-current={to === present ? "page" : undefined}
          size="sm"
          px="sm"
        >
          {title}
        </Button>
      ))}
    </Group>
  );
}
