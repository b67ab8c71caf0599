// A clause of the act, one click away wherever it is named: its text beside the page, in the language that is read.
import { Anchor } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Suspense, lazy, useState } from "react";
import type { ReactNode } from "react";
import { useClauseName } from "./clause-name.ts";

const ClauseDrawer = lazy(async () => ({ default: (await import("./clause-drawer.tsx")).ClauseDrawer }));

interface Props {
  /** `17¶3`, `app.9`, `4` */
  readonly address: string;
  /** The edition in force today where absent. */
  readonly edition?: string | undefined;
}

export function ClauseLink({ address, edition }: Props): ReactNode {
  const name = useClauseName()(address);
  const [opened, { open, close }] = useDisclosure(false);
  const [asked, setAsked] = useState(false);
  function ask(): void {
    setAsked(true);
    open();
  }
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={ask} className="clause-link">
        {name}
      </Anchor>
      {asked && (
        <Suspense fallback={null}>
          <ClauseDrawer address={address} edition={edition} opened={opened} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
