// The buttons of a case: what comes next is at hand, the rest in a menu; each opens a form with its clause.
import { Button, Menu } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import type { ReactNode } from "react";
import { CaseDeedDialog } from "./case-deed-dialog.tsx";
import { deeds } from "./case-deed.ts";
import type { Deed } from "./case-deed.ts";
import type { Case } from "./case-page.tsx";

/** What a case waits for, where HR may do it. */
const first = ["send-sheet", "carry-out-court-act", "complete", "include"];

export function CaseDeeds({ of }: { readonly of: Case }): ReactNode {
  const { t } = useTranslation("campaigns");
  const [deed, setDeed] = useState<Deed | null>(null);
  const possible = deeds.filter(({ name, fits }) => of.may.includes(name) && (fits?.(of) ?? true));
  const entersPaper = of.may.includes("enter-paper");
  if (possible.length === 0 && !entersPaper) return null;
  const near = possible.filter(({ name }) => first.includes(name));
  const others = possible.filter(({ name }) => !first.includes(name));
  return (
    <>
      {near.map((one) => (
        <Button key={one.name} onClick={() => setDeed(one)}>
          {t(`do-case.${one.name}`)}
        </Button>
      ))}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDotsVertical size={16} aria-hidden />}>
            {t("case.do")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {entersPaper && (
            <Menu.Item component={Link} to={`/evaluations/${of.id}/paper`}>
              {t("paper.title")}
            </Menu.Item>
          )}
          {others.map((one) => (
            <Menu.Item key={one.name} onClick={() => setDeed(one)}>
              {t(`do-case.${one.name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {deed !== null && <CaseDeedDialog key={deed.name} deed={deed} of={of} onClose={() => setDeed(null)} />}
    </>
  );
}
