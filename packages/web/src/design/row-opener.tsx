// The first cell of a row that opens something, with the whole row as its ground: a real link where what it opens has an
// address, so that it opens in a window of its own as well.
import { UnstyledButton } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

interface Props {
  /** Null where the row opens something on the same page. */
  readonly address: string | null;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

export function RowOpener({ address, onOpen, children }: Props): ReactNode {
  const router = useRouter();
  if (address === null)
    return (
      <UnstyledButton className="data-open" onClick={onOpen}>
        {children}
      </UnstyledButton>
    );
  function follow(event: MouseEvent): void {
    // Another window, a file on the disk: the browser knows how.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(address!);
  }
  // The router's own link watches every change of the address: too much for each of many rows.
  return (
    <a href={address} className="data-open" onClick={follow}>
      {children}
    </a>
  );
}
