// A campaign conducted in memory with the evaluations that it opens, for the tests.
import type { Evaluation } from "../evaluation/state.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Servant } from "../organisation/person.ts";
import type { Actor } from "../record.ts";
import { karasu, Town } from "../testing/town.ts";
import type { CampaignCommand, CampaignEvent } from "./commands.ts";
import type { Campaign } from "./state.ts";

const hr: Actor = { account: "hr-account", person: "saule", roles: ["hr"], actingFor: null };

export class Conduct {
  readonly town: Town;

  constructor(today = "2026-01-05", law = karasu) {
    this.town = new Town(today, law);
  }

  tell(command: CampaignCommand): Promise<readonly string[]> {
    return this.town.tell(hr, "campaign", "c1", command);
  }

  plan(organisation: Organisation, change: Partial<Extract<CampaignCommand, { kind: "plan" }>> = {}) {
    const { pack, edition } = this.town.law;
    const ids = { id: "c1", pack: pack.id, edition: edition.id };
    return this.tell({ kind: "plan", ...ids, period: "2025-Q4", organisation, ...change });
  }

  get state(): Campaign {
    return this.town.state<Campaign>("c1");
  }

  last<Kind extends CampaignEvent["kind"]>(kind: Kind): Extract<CampaignEvent, { kind: Kind }> {
    return this.town.event("c1", kind);
  }

  evaluation(person: string): Evaluation {
    return this.town.state<Evaluation>(this.state.evaluations[person]!);
  }

  /** Planned, opened, every evaluation created. */
  static async opened(organisation: Organisation): Promise<Conduct> {
    const conduct = new Conduct();
    await conduct.plan(organisation);
    await conduct.tell({ kind: "open" });
    await conduct.tell({ kind: "create-next", limit: 1000 });
    return conduct;
  }

  reroute(card: Servant, more: Partial<Extract<CampaignCommand, { kind: "reroute" }>> = {}) {
    const command = { person: card.id, ground: "absence", reference: "бұйрық 7", people: [card], settled: [] } as const;
    return this.tell({ kind: "reroute", ...command, ...more });
  }
}
