// Several clauses as the server lists them, `16, 17`, each a click away.
import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { ClauseLink } from "../design/clause-link.tsx";

export function Clauses({ of, edition }: { readonly of: string; readonly edition?: string | undefined }): ReactNode {
  return (
    <Group gap={8} component="span" display="inline-flex">
      {of.split(", ").map((address) => (
        <ClauseLink key={address} address={address} edition={edition} />
      ))}
    </Group>
  );
}
