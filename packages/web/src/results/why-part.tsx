// Why the result is what it is, in the server's words: readable on the screen, whole on paper.
import { Button, Group, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { UseQueryOptions } from "@tanstack/react-query";
import type { Block } from "@bagalau/methodology";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { Answered } from "../design/answered.tsx";
import { Blocks } from "../design/blocks.tsx";
import { ClauseLink } from "../design/clause-link.tsx";
import { Part } from "./part.tsx";
import { readingOnce } from "./reading-once.ts";

interface Explained {
  readonly explanation: Block[];
  readonly because: { readonly clause: string | null };
}

interface Props<A extends Explained> {
  readonly of: UseQueryOptions<A, Error, A, readonly unknown[]>;
  readonly edition: string;
}

export function WhyPart<A extends Explained>({ of, edition }: Props<A>): ReactNode {
  const { t } = useTranslation("results");
  const whole = useQuery({ ...of, ...readingOnce });
  return (
    <Part
      title={t("why")}
      anchor="why"
      aside={
        <Button
          variant="default"
          size="xs"
          className="no-print"
          leftSection={<IconPrinter size={15} aria-hidden />}
          onClick={() => window.print()}
        >
          {t("print")}
        </Button>
      }
    >
      <Answered of={whole} lines={8}>
        {({ explanation, because }) => (
          <>
            <Blocks blocks={withoutTitle(explanation)} />
            {because.clause !== null && (
              <Group gap={6} mt="md" className="no-print">
                <Text size="sm" c="dimmed">
                  {t("shown-by")}
                </Text>
                <ClauseLink address={because.clause} edition={edition} />
              </Group>
            )}
          </>
        )}
      </Answered>
    </Part>
  );
}

/** The part has a title of its own. */
function withoutTitle(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  return first?.kind === "heading" && first.level <= 1 ? blocks.slice(1) : blocks;
}
