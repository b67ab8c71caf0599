// Closing the vote: what it comes to by the votes as they stand is said before it is done.
import { Button, List, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { useAct } from "../api/use-act.ts";
import { ActDialog } from "../design/act-dialog.tsx";
import { useSay } from "../design/say.ts";
import type { Tally } from "./tally.ts";
import type { Case } from "./the-case.ts";

export function CloseVote({ of, tally }: { readonly of: Case; readonly tally: Tally }): ReactNode {
  const { t } = useTranslation("sessions");
  const say = useSay();
  const { card, session } = of;
  const [opened, { open, close }] = useDisclosure(false);
  const act = useAct(api.calibration.close, close);
  return (
    <>
      <Button onClick={open} w="fit-content" variant={tally.silent.length === 0 ? "filled" : "default"}>
        {t("close-vote")}
      </Button>
      <ActDialog
        opened={opened}
        onClose={close}
        title={t("close-vote")}
        does={t("close-vote")}
        act={act}
        grave
        onSubmit={() => act.run({ params: { evaluation: card.id }, expected: session.version })}
      >
        <List size="sm">
          {(session.motions ?? []).map(({ motion, outcome }) => (
            <List.Item key={motion}>
              {t("motion-is", { number: motion, outcome: say.titled(outcome.title) })}
              {": "}
              {t("votes-for", { votes: tally.votes.get(motion) ?? 0, of: tally.of })}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t("close-about", { needed: tally.needed, of: tally.of })}</Text>
      </ActDialog>
    </>
  );
}
