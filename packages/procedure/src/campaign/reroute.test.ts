import { describe, expect, test } from "vitest";
import type { Servant } from "../organisation/person.ts";
import { Conduct } from "./conduct.fixture.ts";
import { acting, away, dismissed, district, held, post, sentTo, servant, unit } from "./district.fixture.ts";

describe("moves during the campaign", () => {
  test("A1.2 an evaluator who goes on leave is substituted, and comes back", async () => {
    const conduct = await Conduct.opened(district(3));
    const absent = servant("head", [held("head-post")], { absences: [away("2026-01-05", "2026-01-09", "chief")] });
    const told = await conduct.reroute(absent);
    expect(told.filter((one) => one === "evaluation substitute-named")).toHaveLength(3);
    expect(conduct.evaluation("s1").standIn).toMatchObject({ substitute: "chief", ground: "бұйрық 7" });
    const { changes, troubles, proposals } = conduct.last("rerouted");
    expect(changes[0]).toEqual({
      change: "substitute",
      person: "s1",
      ground: { code: "campaign.substituted", clause: "3¶3", params: {} },
      substitute: "chief",
      from: "2026-01-05",
      until: "2026-01-09",
    });
    expect([troubles, proposals.length]).toEqual([[], 3]);
    expect(await conduct.reroute(absent)).toEqual(["campaign rerouted"]);
    expect(conduct.last("rerouted").changes).toEqual([]);
    conduct.town.today = "2026-01-12";
    await conduct.reroute(absent, { ground: "return" });
    expect(conduct.last("rerouted").changes.map(({ person, change }) => [person, change])).toEqual([
      ["s1", "end-substitution"],
      ["s2", "end-substitution"],
      ["s3", "end-substitution"],
    ]);
    expect(conduct.evaluation("s1").standIn).toBeNull();
  });

  test("A1.2 another substitute takes the place of the first", async () => {
    const conduct = await Conduct.opened(district(2));
    await conduct.reroute(servant("head", [held("head-post")], { absences: [away("2026-01-05", null, "chief")] }));
    await conduct.reroute(servant("head", [held("head-post")], { absences: [away("2026-01-05", null, "akim")] }));
    expect(conduct.last("rerouted").changes.map(({ change }) => change)).toEqual([
      "end-substitution",
      "substitute",
      "end-substitution",
      "substitute",
    ]);
    expect(conduct.evaluation("s2").standIn!.substitute).toBe("akim");
  });

  test("A1.2 nobody to replace an absent evaluator is left to HR and changes nothing", async () => {
    const conduct = await Conduct.opened(district(1));
    await conduct.reroute(servant("head", [held("head-post")], { absences: [away("2026-01-05", null)] }));
    const { changes, troubles } = conduct.last("rerouted");
    expect([changes, troubles]).toEqual([
      [],
      [{ person: "s1", trouble: { code: "campaign.evaluator-absent", clause: "3¶3", params: { date: "2026-01-05" } } }],
    ]);
    expect(conduct.state.proposals["s1"]).toMatchObject({ evaluator: "head", substitution: null });
    expect(conduct.evaluation("s1").evaluator).toBe("head");
  });

  test("an evaluator who was replaced in his post hands over, and his successor is not his own evaluator", async () => {
    const conduct = await Conduct.opened(district(2));
    const gone = dismissed("head", "head-post", "2026-01-04");
    const successor = servant("s2", [held("s2-post", "2024-01-10", "2026-01-04"), held("head-post", "2026-01-05")]);
    await conduct.reroute(gone, { ground: "dismissal", people: [gone, successor] });
    const { changes, troubles } = conduct.last("rerouted");
    expect(changes.map(({ person, change }) => [person, change])).toEqual([
      ["head", "without-part"],
      ["s1", "change-evaluator"],
    ]);
    expect(changes[0]!.ground).toEqual({
      code: "campaign.dismissed-later",
      clause: null,
      params: { date: "2026-01-04" },
    });
    expect(troubles.map(({ person, trouble }) => [person, trouble.code])).toEqual([["s2", "campaign.self-evaluation"]]);
    expect(conduct.evaluation("s1").evaluator).toBe("s2");
    expect(conduct.evaluation("s2").evaluator).toBe("head");
    expect(conduct.evaluation("head").dismissedOn).toBe("2026-01-04");
  });

  test("A1.5 a dismissal entered late leads to an evaluation without taking part, by the clause", async () => {
    const conduct = await Conduct.opened(district(2));
    await conduct.reroute(dismissed("s1", "s1-post", "2025-12-30"), { ground: "dismissal" });
    expect(conduct.last("rerouted").changes).toEqual([
      {
        change: "without-part",
        person: "s1",
        ground: { code: "campaign.dismissed", clause: "6", params: { date: "2025-12-30" } },
        dismissedOn: "2025-12-30",
      },
    ]);
    expect(conduct.evaluation("s1").dismissedOn).toBe("2025-12-30");
  });

  test("A1.4 a corrected card takes somebody out and brings him back", async () => {
    const conduct = await Conduct.opened(district(2));
    const sick = servant("s1", [held("s1-post")], { absences: [away("2025-09-01", "2025-12-10")] });
    await conduct.reroute(sick, { ground: "correction" });
    expect(conduct.last("rerouted").changes).toEqual([
      {
        change: "exclude",
        person: "s1",
        ground: expect.objectContaining({ code: "campaign.too-few-days", clause: "5¶2" }),
        duty: "minimum-worked",
        counted: "14",
      },
    ]);
    expect(conduct.evaluation("s1").phase).toBe("not-evaluated");
    await conduct.reroute(servant("s1", [held("s1-post")]), { ground: "correction" });
    expect(conduct.last("rerouted").changes.map(({ change }) => change)).toEqual(["include"]);
    expect(conduct.evaluation("s1").phase).toBe("sheet-sent");
  });

  test("A1.4 who was out while his evaluator changed comes back to the new one", async () => {
    const conduct = await Conduct.opened(district(2));
    const sick = servant("s1", [held("s1-post")], { absences: [away("2025-09-01", "2025-12-10")] });
    await conduct.reroute(sick, { ground: "correction" });
    const gone = dismissed("head", "head-post", "2026-01-04");
    const deputy = servant("chief", [held("chief-post"), acting("head-post", "2026-01-05")]);
    await conduct.reroute(gone, { ground: "dismissal", people: [gone, deputy] });
    expect(conduct.evaluation("s1")).toMatchObject({ phase: "not-evaluated", evaluator: "head" });
    await conduct.reroute(servant("s1", [held("s1-post")]), { ground: "correction" });
    expect(conduct.last("rerouted").changes.map(({ change }) => change)).toEqual(["include", "change-evaluator"]);
    expect(conduct.evaluation("s1")).toMatchObject({ phase: "sheet-sent", evaluator: "chief" });
  });

  test("what a move leaves to HR is settled by setting an evaluator in the open campaign", async () => {
    const conduct = await Conduct.opened(district(1));
    await conduct.reroute(dismissed("head", "head-post", "2026-01-04"), { ground: "dismissal" });
    expect(conduct.last("rerouted").troubles.map(({ person, trouble }) => [person, trouble.code])).toEqual([
      ["s1", "campaign.evaluator-vacant"],
    ]);
    const set = { kind: "set-evaluator", person: "s1", evaluator: "chief", reason: "бос лауазым" } as const;
    expect((await conduct.tell(set)).slice(0, 2)).toEqual(["campaign evaluator-set", "evaluation evaluator-changed"]);
    expect(conduct.evaluation("s1").evaluator).toBe("chief");
    expect(conduct.state.phase).toBe("open");
    expect(await conduct.tell(set)).toEqual(["campaign evaluator-set"]);
  });

  test("whose evaluation is not created yet waits until HR settles who evaluates him", async () => {
    const conduct = new Conduct();
    await conduct.plan(district(1));
    await conduct.tell({ kind: "open" });
    await conduct.tell({ kind: "create-next", limit: 2 });
    await conduct.reroute(dismissed("head", "head-post", "2026-01-04"), { ground: "dismissal" });
    expect(await conduct.tell({ kind: "create-next", limit: 2 })).toEqual([
      "campaign.evaluator-vacant (16) at people.s1",
    ]);
    await conduct.tell({ kind: "set-evaluator", person: "s1", evaluator: "chief", reason: "бос лауазым" });
    await conduct.tell({ kind: "create-next", limit: 2 });
    expect([conduct.state.phase, conduct.evaluation("s1").evaluator]).toEqual(["open", "chief"]);
  });

  test("A1.2 a secondment entered late leaves the evaluation to the receiving body", async () => {
    const conduct = await Conduct.opened(district(2));
    const sent = servant("s1", [held("s1-post")], { secondments: [sentTo({ body: "Облыс" }, "2025-10-01", null)] });
    await conduct.reroute(sent, { ground: "secondment" });
    expect(conduct.last("rerouted").changes).toMatchObject([
      {
        change: "exclude",
        ground: { code: "campaign.seconded-away", clause: "3¶4" },
        duty: "minimum-worked",
        counted: "0",
      },
    ]);
    expect(conduct.state.proposals["s1"]!.outcome).toBe("elsewhere");
  });

  test("somebody evaluated only now gets his evaluation by the next chunk", async () => {
    const { units, posts, people } = district(2);
    const conduct = await Conduct.opened({ units, posts: [...posts, post("s3-post", "dept", "other")], people });
    const added = servant("s3", [held("s3-post")]);
    expect(await conduct.reroute(added, { ground: "appointment" })).toEqual(["campaign rerouted"]);
    expect([conduct.state.phase, conduct.state.waiting]).toEqual(["opening", ["s3"]]);
    await conduct.tell({ kind: "create-next", limit: 10 });
    expect(conduct.evaluation("s3").evaluator).toBe("head");
    expect(conduct.state.phase).toBe("open");
  });

  test("A1.8 an evaluator whom a move brings over twenty people may name others, and at twenty he may not", async () => {
    const { units, posts, people } = district(20);
    const conduct = await Conduct.opened({ units, posts: [...posts, post("s21-post", "dept", "other")], people });
    const named = { kind: "name-co-evaluators", evaluator: "head", coEvaluators: [{ person: "s1", people: ["s2"] }] };
    const name = () => conduct.tell(named as Parameters<typeof conduct.tell>[0]);
    expect(await name()).toEqual(["campaign.not-asked (17¶3) at evaluator"]);
    await conduct.reroute(servant("s21", [held("s21-post")]), { ground: "appointment" });
    expect((await name())[0]).toBe("campaign co-evaluators-named");
    expect(conduct.evaluation("s2").evaluator).toBe("s1");
  });

  test("somebody who is out before his evaluation is created waits no more", async () => {
    const conduct = new Conduct();
    await conduct.plan(district(2));
    await conduct.tell({ kind: "open" });
    await conduct.tell({ kind: "create-next", limit: 3 });
    const sick = servant("s2", [held("s2-post")], { absences: [away("2025-09-01", null)] });
    expect(await conduct.reroute(sick)).toEqual(["campaign rerouted"]);
    expect([conduct.state.phase, conduct.state.waiting]).toEqual(["open", []]);
  });

  test("a co-evaluator who leaves gives his sheets back to the evaluator", async () => {
    const conduct = await Conduct.opened(district(21));
    const coEvaluators = [{ person: "s1", people: ["s2"] }];
    await conduct.tell({ kind: "name-co-evaluators", evaluator: "head", coEvaluators });
    expect(conduct.evaluation("s2").evaluator).toBe("s1");
    await conduct.reroute(servant("s1", [held("s1-post")], { absences: [away("2026-01-05", null)] }));
    expect(conduct.evaluation("s2").evaluator).toBe("head");
    expect(conduct.state.coEvaluators["head"]).toEqual([{ person: "s1", people: [] }]);
    expect(await conduct.reroute(servant("s1", [held("s1-post")]), { ground: "return" })).toEqual([
      "campaign rerouted",
    ]);
    expect(conduct.evaluation("s2").evaluator).toBe("head");
  });

  test("whose evaluation is settled is left as it is", async () => {
    const conduct = await Conduct.opened(district(2));
    const gone = dismissed("head", "head-post", "2026-01-04");
    const deputy = servant("chief", [held("chief-post"), acting("head-post", "2026-01-05")]);
    await conduct.reroute(gone, { ground: "dismissal", people: [gone, deputy], settled: ["head", "s1"] });
    expect(conduct.last("rerouted").changes.map(({ person, change }) => [person, change])).toEqual([
      ["s2", "change-evaluator"],
    ]);
  });

  test("an evaluator whom review set is not changed by a move of the head", async () => {
    const conduct = new Conduct();
    await conduct.plan(district(2));
    await conduct.tell({ kind: "set-evaluator", person: "s1", evaluator: "chief", reason: "туыс" });
    await conduct.tell({ kind: "open" });
    await conduct.tell({ kind: "create-next", limit: 10 });
    await conduct.reroute(servant("head", [held("head-post")], { absences: [away("2026-01-05", null, "akim")] }));
    expect(conduct.last("rerouted").changes.map(({ person, change }) => [person, change])).toEqual([
      ["s2", "substitute"],
    ]);
  });

  test("needs the document and the card of whoever moved", async () => {
    const conduct = await Conduct.opened(district(2));
    const card = servant("head", [held("head-post")]);
    expect(await conduct.reroute(card, { reference: " ", people: [] })).toEqual([
      "campaign.reference-missing (–) at reference",
      "campaign.card-missing (–) at people",
    ]);
  });

  test("a person of another unit is not touched", async () => {
    const base = district(2);
    const other = {
      units: [...base.units, unit("other", "body", "o-post")],
      posts: [...base.posts, post("o-post", "other", "E-R-1", "akim-post"), post("w-post", "other", "other")],
      people: [...base.people, servant("o", [held("o-post")]), servant("w", [held("w-post")])],
    };
    const conduct = await Conduct.opened(other);
    await conduct.reroute(servant("head", [held("head-post")], { absences: [away("2026-01-05", null, "chief")] }));
    expect(conduct.last("rerouted").changes.map(({ person }) => person)).toEqual(["s1", "s2"]);
  });

  test("several whom one document brings are decided on together as they would be one by one", async () => {
    const { units, posts, people } = district(2);
    const places = ["s3", "s4", "s5"].map((one) => post(`${one}-post`, "dept", "other"));
    const added = ["s3", "s4", "s5"].map((one) => servant(one, [held(`${one}-post`)]));
    const [first, ...others] = added as [Servant, ...Servant[]];
    const [alone, together] = await Promise.all(
      [0, 1].map(() => Conduct.opened({ units, posts: [...posts, ...places], people })),
    );
    const move = { ground: "appointment" } as const;
    await alone!.reroute(first, { ...move, people: added });
    for (const one of others) await alone!.reroute(one, { ...move, people: [one] });
    await together!.reroute(first, { ...move, people: added, also: others.map(({ id }) => id) });
    expect(together!.state).toEqual(alone!.state);
    expect(together!.state.waiting).toEqual(["s3", "s4", "s5"]);
  });

  test("several who moved at once are asked about together", async () => {
    const conduct = await Conduct.opened(district(3));
    const away1 = servant("head", [held("head-post")], { absences: [away("2026-01-05", null, "chief")] });
    const gone = dismissed("s3", "s3-post", "2025-12-30");
    await conduct.reroute(away1, { also: ["s3"], people: [away1, gone] });
    expect(conduct.last("rerouted")).toMatchObject({ person: "head", also: ["s3"] });
    expect(conduct.last("rerouted").changes.map(({ person, change }) => [person, change])).toEqual([
      ["s1", "substitute"],
      ["s2", "substitute"],
      ["s3", "without-part"],
      ["s3", "substitute"],
    ]);
  });
});

describe("A1.2 the staff list changes during the campaign", () => {
  const changed = (conduct: Conduct, more: object) =>
    conduct.tell({
      kind: "reroute",
      person: null,
      ground: "structure",
      reference: "штат 3",
      people: [],
      settled: [],
      ...more,
    });
  const routes = (conduct: Conduct) =>
    conduct
      .last("rerouted")
      .changes.map((one) => [one.person, one.change === "change-evaluator" ? one.evaluator : one.change]);

  test("a unit with another head post hands its people over to whoever holds that", async () => {
    const conduct = await Conduct.opened(withDeputy());
    const dept = unit("dept", "apparatus", "head-post");
    const renamed = {
      ...dept,
      versions: [...dept.versions, { ...dept.versions[0]!, from: "2026-01-05", head: "deputy-post" }],
    };
    expect((await changed(conduct, { units: [renamed] }))[0]).toBe("campaign rerouted");
    expect(routes(conduct)).toEqual([
      ["head", "deputy"],
      ["s1", "deputy"],
      ["s2", "deputy"],
      ["deputy", "chief"],
    ]);
    expect(conduct.last("rerouted").changes[1]!.ground).toEqual({
      code: "campaign.evaluator-changed",
      clause: "16",
      params: {},
    });
    expect(conduct.evaluation("s1").evaluator).toBe("deputy");
    expect(conduct.state.organisation.units.find(({ id }) => id === "dept")?.versions).toHaveLength(2);
    expect(conduct.town.rebuilt("c1")).toEqual(conduct.town.state("c1"));
  });

  test("a post with another supervisor is evaluated by whoever holds that, and whose sheet is marked stays", async () => {
    const conduct = await Conduct.opened(withDeputy());
    const head = post("head-post", "dept", "E-R-1");
    const moved = {
      ...head,
      versions: [...head.versions, { ...head.versions[0]!, from: "2026-01-02", supervisor: "deputy-post" }],
    };
    await changed(conduct, { posts: [moved], settled: ["head"] });
    expect(routes(conduct)).toEqual([]);
    await changed(conduct, { posts: [moved] });
    expect(routes(conduct)).toEqual([["head", "deputy"]]);
  });

  test("a unit without a head left goes to the nearest above, a head who is nobody's leaves it to HR", async () => {
    const conduct = await Conduct.opened(withDeputy());
    const dept = unit("dept", "apparatus", "head-post");
    const headless = {
      ...dept,
      versions: [...dept.versions, { ...dept.versions[0]!, from: "2026-01-05", head: null }],
    };
    await changed(conduct, { units: [headless] });
    expect(routes(conduct)).toContainEqual(["s1", "chief"]);
    const vacant = {
      ...dept,
      versions: [...dept.versions, { ...dept.versions[0]!, from: "2026-01-05", head: "vacant-post" }],
    };
    await changed(conduct, { units: [vacant], posts: [post("vacant-post", "dept", "E-R-1")] });
    const troubles = conduct.last("rerouted").troubles.map(({ person, trouble }) => [person, trouble.code]);
    expect(troubles).toContainEqual(["s1", "campaign.evaluator-vacant"]);
    expect(conduct.evaluation("s1").evaluator).toBe("chief");
  });
});

/** The district with a deputy of the department's head, of a category that may head a unit. */
function withDeputy() {
  const { units, posts, people } = district(2);
  return {
    units,
    posts: [...posts, post("deputy-post", "dept", "E-R-1")],
    people: [...people, servant("deputy", [held("deputy-post")])],
  };
}
