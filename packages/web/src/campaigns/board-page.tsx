// The board of a campaign: what HR must do now, who holds it up, and how far everybody is.
import { Grid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "../api/api.ts";
import { hasRole, useMe } from "../app/session.ts";
import { Answered } from "../design/answered.tsx";
import { CampaignFrame } from "./campaign-frame.tsx";
import type { Campaign } from "./campaign-frame.tsx";
import { BoardActions } from "./board-actions.tsx";
import { DocumentLinks } from "./document-links.tsx";
import { ManyPeople } from "./many-people.tsx";
import { Overdue } from "./overdue.tsx";
import { PhaseFigure } from "./phase-figure.tsx";
import { RunningTerms } from "./running-terms.tsx";
import { Steps } from "./steps-panel.tsx";

export function BoardPage(): ReactNode {
  return <CampaignFrame actions={BoardActions}>{(campaign) => <Board campaign={campaign} />}</CampaignFrame>;
}

function Board({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const me = useMe();
  const conducts = hasRole(me, "hr", "hr-head");
  const { id, phase } = campaign;
  const creating = phase === "opening";
  const progress = useQuery({
    ...api.campaigns.progress.query({ params: { campaign: id } }),
    // Evaluations are created in portions: how far they are is looked at again.
    refetchInterval: creating ? 2_000 : false,
  });
  const counts = useQuery({
    ...api.evaluations.lists.progress.query({ query: { campaign: id } }),
    refetchInterval: creating ? 2_000 : false,
  });
  return (
    <Stack gap="lg">
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Answered of={progress} lines={8}>
            {(answer) => <Steps campaign={campaign} progress={answer} />}
          </Answered>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="md">
            {phase !== "review" && (
              <>
                <Answered of={progress}>{(answer) => <Overdue campaign={campaign} progress={answer} />}</Answered>
                <Answered of={counts}>
                  {(answer) => <PhaseFigure campaign={id} phases={answer.phases} total={answer.total} />}
                </Answered>
              </>
            )}
            {phase === "review" && conducts && <ManyPeople campaign={campaign} />}
          </Stack>
        </Grid.Col>
      </Grid>
      {phase !== "review" && (
        <Answered of={counts}>{(answer) => <RunningTerms edition={campaign.edition} terms={answer.terms} />}</Answered>
      )}
      {phase !== "review" && conducts && <ManyPeople campaign={campaign} />}
      {hasRole(me, "hr", "hr-head", "appointing-official") && <DocumentLinks campaign={campaign} />}
    </Stack>
  );
}
