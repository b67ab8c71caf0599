import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Organisation } from "../organisation/organisation.ts";
import { karasu, otherLaw } from "../testing/town.ts";
import { act, acting, away, dismissed, district, held, post, sentTo, servant, unit } from "./district.fixture.ts";
import { parsePeriod } from "./period.ts";
import { propose, setupOf } from "./propose.ts";
import type { Review } from "./propose.ts";
import type { Proposal } from "./proposal.ts";

const quarter = parsePeriod("2025-Q4")!;

function proposed(
  organisation: Organisation,
  person: string,
  review: Review | null = null,
  on = "2026-01-05",
): Proposal {
  const setup = setupOf(karasu, organisation, quarter, on)!;
  return propose(setup, setup.chart.people.get(person)!, review);
}

function with1(card: ReturnType<typeof servant>): Proposal {
  return proposed(district(2, [card]), card.id);
}

/** The department has a sector with a head of its own, in which the first specialist works. */
function withSector(category = "leading"): Organisation {
  const { units, posts, people } = district();
  return {
    units: [...units, unit("sector", "dept", "sector-post")],
    posts: [
      ...posts.filter(({ id }) => id !== "s1-post"),
      post("sector-post", "sector", category),
      post("s1-post", "sector", "other"),
    ],
    people: [...people, servant("sector-head", [held("sector-post")])],
  };
}

const said = ({ outcome, reason }: Proposal) => [
  outcome,
  reason?.code ?? null,
  reason?.clause ?? null,
  reason?.counted ?? null,
];
const troubles = (proposal: Proposal) => proposal.troubles.map(({ code, clause }) => [code, clause]);

describe("who evaluates whom", () => {
  test("A1.1 a specialist is evaluated by the head of his unit on the general sheet", () => {
    expect(proposed(district(), "s1")).toEqual({
      person: "s1",
      outcome: "evaluated",
      reason: null,
      post: "s1-post",
      unit: "dept",
      category: "other",
      workedDays: 64,
      assigned: { evaluator: "head-of-unit", form: "general" },
      form: "general",
      evaluatorRole: "head-of-unit",
      evaluatorBy: "16",
      evaluator: "head",
      substitution: null,
      takesPart: true,
      dismissedOn: null,
      troubles: [],
      remarks: [],
    });
  });

  test("A1.1 the head of a unit in another leading post is evaluated by the head of the unit above, on the leader sheet", () => {
    expect(proposed(withSector(), "sector-head")).toMatchObject({
      form: "leader",
      evaluatorRole: "head-of-unit",
      evaluator: "head",
      troubles: [],
    });
  });

  test.each(["E-1", "E-2", "E-R-1"])("A1.1 a head of unit is one of category %s", (category) => {
    expect(proposed(withSector(category), "s1")).toMatchObject({ evaluator: "sector-head", form: "general" });
  });

  test.each(["leading", "other"])(
    "A1.1 a head of category %s is no head of unit: his people go to the nearest above who is",
    (category) => {
      expect(proposed(withSector(category), "s1")).toMatchObject({
        evaluatorRole: "head-of-unit",
        evaluator: "head",
        form: "general",
        troubles: [],
      });
    },
  );

  test("A1.1 where nobody above is of a category that the act names, nobody evaluates until a person is set", () => {
    const { units, posts, people } = district();
    const lesser = posts.map((one) => {
      const { unit: at, category } = one.versions[0]!;
      return category === "E-R-1" ? post(one.id, at, "leading") : one;
    });
    expect(proposed({ units, posts: lesser, people }, "s1")).toMatchObject({
      evaluator: null,
      troubles: [{ code: "campaign.no-evaluator", clause: "16", params: { role: "head-of-unit" } }],
    });
  });

  test("A1.1 the direct supervisor is the nearest head of whatever category", () => {
    const { units, posts, people } = withSector();
    const direct = posts.map((one) => (one.id === "s1-post" ? post("s1-post", "sector", "E-2") : one));
    expect(proposed({ units, posts: direct, people }, "s1").evaluator).toBe("sector-head");
  });

  test("A1.1 an act that names no categories lets any head evaluate", () => {
    const head = karasu.edition.roles.get("head-of-unit")!;
    const { categories: _, ...content } = head.content;
    const silent = otherLaw(karasu, { roles: new Map([["head-of-unit", { ...head, content }]]) });
    const setup = setupOf(silent, withSector(), quarter, "2026-01-05")!;
    expect(propose(setup, setup.chart.people.get("s1")!).evaluator).toBe("sector-head");
  });

  test("A1.2 sent to a unit whose head is of another category, he is evaluated by the nearest above who is of one", () => {
    const sent = servant("s2", [held("s2-post")], {
      secondments: [sentTo({ unit: "sector" }, "2025-10-01", null)],
    });
    const { units, posts, people } = withSector();
    const changed = people.map((card) => (card.id === "s2" ? sent : card));
    expect(proposed({ units, posts, people: changed }, "s2").evaluator).toBe("head");
  });

  test("A1.1 category E-R-1 is evaluated by the direct supervisor on the leader sheet", () => {
    expect(proposed(district(), "chief")).toMatchObject({
      form: "leader",
      evaluatorRole: "direct-supervisor",
      evaluator: "akim",
    });
  });

  test("A1.1 a post without a named supervisor is directly subordinate to the head of its unit", () => {
    const { units, posts, people } = district();
    const direct = posts.map((one) => (one.id === "s1-post" ? post("s1-post", "dept", "E-2") : one));
    expect(proposed({ units, posts: direct, people }, "s1")).toMatchObject({ evaluator: "head", form: "leader" });
  });

  test("A1.1 a unit without a head of its own is led by the head of the unit above", () => {
    const { units, posts, people } = district();
    const headless = units.map((one) => (one.id === "dept" ? unit("dept", "apparatus", null) : one));
    expect(proposed({ units: headless, posts, people }, "s1").evaluator).toBe("chief");
  });

  test("A1.1 units that stand in a circle leave nobody to evaluate", () => {
    const { posts, people } = district();
    const circle = [unit("apparatus", "dept", null), unit("dept", "apparatus", null)];
    expect(troubles(proposed({ units: circle, posts, people }, "s1"))).toEqual([["campaign.no-evaluator", "16"]]);
  });

  test("A1.1 a category that the act does not know is a trouble with the clause of the assignment", () => {
    const { units, posts, people } = district();
    const odd = posts.map((one) => (one.id === "s1-post" ? post("s1-post", "dept", "A-1") : one));
    const proposal = proposed({ units, posts: odd, people }, "s1");
    expect(proposal.troubles).toEqual([
      { code: "campaign.category-unknown", clause: "16", params: { category: "A-1" } },
    ]);
    expect([proposal.evaluator, proposal.form]).toEqual([null, null]);
  });

  test("A1.1 a vacant post of the evaluator is a trouble", () => {
    expect(troubles(proposed(district(2, [dismissed("head", "head-post", "2025-12-30")]), "s1"))).toEqual([
      ["campaign.evaluator-vacant", "16"],
    ]);
  });

  test("A1.1 a post that two people hold at once is a trouble", () => {
    const second = servant("s2", [held("head-post")]);
    expect(troubles(proposed(district(2, [second]), "s1"))).toEqual([["campaign.evaluator-disputed", "16"]]);
  });

  test("A1.2 whoever acts in a vacant post evaluates", () => {
    const gone = dismissed("head", "head-post", "2025-12-30");
    const deputy = servant("s2", [held("s2-post"), acting("head-post", "2025-12-31")]);
    expect(proposed(district(2, [gone, deputy]), "s1")).toMatchObject({ evaluator: "s2", troubles: [] });
  });

  test("A1.1 whoever acts as head of his own unit would evaluate himself, and that is a trouble", () => {
    const gone = dismissed("head", "head-post", "2025-12-30");
    const deputy = servant("s2", [held("s2-post"), acting("head-post", "2025-12-31")]);
    expect(troubles(proposed(district(2, [gone, deputy]), "s2"))).toEqual([["campaign.self-evaluation", "16"]]);
  });

  test("a post that no act evaluates is outside the campaign", () => {
    expect(said(proposed(district(), "akim"))).toEqual(["outside", "campaign.post-not-evaluated", "16", null]);
  });

  test("whoever held no post in the period is outside the campaign", () => {
    expect(said(with1(servant("s1", [held("s1-post", "2026-01-01")])))).toEqual([
      "outside",
      "campaign.no-post",
      null,
      null,
    ]);
    expect(said(with1(servant("s1", [held("s1-post", "2024-01-01", "2025-09-30")])))[1]).toBe("campaign.no-post");
  });
});

describe("an absent evaluator", () => {
  const absent = servant("head", [held("head-post")], { absences: [away("2026-01-03", "2026-01-20", "s2")] });

  test("A1.2 is replaced by whoever replaces him, for the days of the absence and by the clause", () => {
    expect(proposed(district(2, [absent]), "s1")).toMatchObject({
      evaluator: "head",
      substitution: { substitute: "s2", from: "2026-01-03", until: "2026-01-20", clause: "3¶3", reference: "45-к" },
      troubles: [],
    });
  });

  test.each([
    ["2026-01-02", null],
    ["2026-01-03", "s2"],
    ["2026-01-20", "s2"],
    ["2026-01-21", null],
  ])("A1.2 on %s his substitute is %s", (on, substitute) => {
    expect(proposed(district(2, [absent]), "s1", null, on).substitution?.substitute ?? null).toBe(substitute);
  });

  test("A1.2 without a substitute is a trouble", () => {
    const alone = servant("head", [held("head-post")], { absences: [away("2026-01-03", null)] });
    const proposal = proposed(district(2, [alone]), "s1");
    expect([proposal.evaluator, troubles(proposal)]).toEqual(["head", [["campaign.evaluator-absent", "3¶3"]]]);
  });

  test("A1.2 whose substitute is the evaluated person himself is a trouble", () => {
    expect(troubles(proposed(district(2, [absent]), "s2"))).toEqual([["campaign.self-evaluation", "16"]]);
  });

  test("A1.2 whose substitute is away too is replaced by the substitute's substitute, while both are away", () => {
    const second = servant("s2", [held("s2-post")], { absences: [away("2026-01-04", "2026-01-30", "chief")] });
    expect(proposed(district(2, [absent, second]), "s1").substitution).toMatchObject({
      substitute: "chief",
      from: "2026-01-04",
      until: "2026-01-20",
    });
  });

  test("A1.2 whose substitutes stand in for each other in a circle is a trouble", () => {
    const second = servant("s2", [held("s2-post")], { absences: [away("2026-01-04", null, "head")] });
    expect(troubles(proposed(district(2, [absent, second]), "s1"))).toEqual([["campaign.evaluator-absent", "3¶3"]]);
  });

  test("A1.2 who is replaced by an act while present gives his sheets to whoever replaces him", () => {
    const replacement = { id: "r", from: "2026-01-01", until: null, by: "s2", act };
    expect(
      proposed(district(2, [servant("head", [held("head-post")], { replacements: [replacement] })]), "s1"),
    ).toMatchObject({
      substitution: { substitute: "s2", until: null, reference: "45-к" },
    });
  });

  test("A1.2 who is seconded to another body and has no substitute is a trouble", () => {
    const sent = servant("head", [held("head-post")], {
      secondments: [sentTo({ body: "Агенттік" }, "2026-01-01", null)],
    });
    expect(troubles(proposed(district(2, [sent]), "s1"))).toEqual([["campaign.evaluator-absent", "3¶3"]]);
  });
});

describe("a month in the post", () => {
  test.each([
    ["2025-12-01", "evaluated"],
    ["2025-12-02", "not-evaluated"],
    ["2025-11-30", "evaluated"],
  ])("A1.4 appointed on %s, for the fourth quarter he is %s", (from, outcome) => {
    expect(with1(servant("s1", [held("s1-post", from)])).outcome).toBe(outcome);
  });

  test("A1.4 less than a month gives the reason with the clause and what was counted, never a zero", () => {
    const proposal = with1(servant("s1", [held("s1-post", "2025-12-02")]));
    expect(proposal.reason).toEqual({
      code: "campaign.stay-too-short",
      clause: "5¶1",
      params: { months: "1", from: "2025-12-02", to: "2025-12-31" },
      duty: "minimum-stay",
      counted: "0",
    });
    expect([proposal.evaluator, proposal.troubles]).toEqual([null, []]);
  });

  test("A1.4 the month is counted since the appointment, also where it began before the period", () => {
    const short = servant("s1", [held("s1-post", "2025-09-20", "2025-10-25")]);
    expect(with1(short).outcome).toBe("evaluated");
    expect(said(with1(servant("s1", [held("s1-post", "2025-09-20", "2025-10-18")])))[1]).toBe(
      "campaign.stay-too-short",
    );
  });

  test("A1.4 whoever changed posts too late is evaluated in the earlier one, and review is told", () => {
    const { units, posts, people } = district();
    const moved = servant("s1", [held("s1-post", "2024-01-10", "2025-12-09"), held("chief2", "2025-12-10")]);
    const organisation = {
      units,
      posts: [...posts, post("chief2", "apparatus", "leading")],
      people: people.map((one) => (one.id === "s1" ? moved : one)),
    };
    expect(proposed(organisation, "s1")).toMatchObject({
      post: "s1-post",
      evaluator: "head",
      form: "general",
      workedDays: 64,
      remarks: [{ code: "campaign.earlier-post", clause: "5¶1", params: { to: "2025-12-09" } }],
    });
  });

  test("A1.4 whoever changed posts in time is evaluated in the later one", () => {
    const { units, posts, people } = district();
    const moved = servant("s1", [held("s1-post", "2024-01-10", "2025-11-30"), held("chief2", "2025-12-01")]);
    const organisation = {
      units,
      posts: [...posts, post("chief2", "apparatus", "leading")],
      people: people.map((one) => (one.id === "s1" ? moved : one)),
    };
    expect(proposed(organisation, "s1")).toMatchObject({
      post: "chief2",
      evaluator: "chief",
      form: "leader",
      remarks: [],
    });
  });
});

describe("fifteen days worked", () => {
  /** The last working days of the quarter: 9, 10, 11, 12, 15, 17, 18, 19, 22, 23, 24, 25, 26, 29, 30, 31 December. */
  test.each([
    ["2025-12-09", "evaluated", 15],
    ["2025-12-10", "not-evaluated", 14],
  ])("A1.4 back from leave after %s he is %s with %i days", (until, outcome, days) => {
    const proposal = with1(servant("s1", [held("s1-post")], { absences: [away("2025-09-01", until)] }));
    expect([proposal.outcome, proposal.workedDays]).toEqual([outcome, days]);
  });

  test("A1.4 fewer give the reason with the clause and the count", () => {
    const absent = servant("s1", [held("s1-post")], { absences: [away("2025-09-01", "2025-12-10")] });
    expect(with1(absent).reason).toEqual({
      code: "campaign.too-few-days",
      clause: "5¶2",
      params: { days: "14", least: "15" },
      duty: "minimum-worked",
      counted: "14",
    });
  });

  test("A1.4 a trip on duty is work, sickness is not", () => {
    const trip = { ...away("2025-10-01", "2025-12-31"), absence: "trip" } as const;
    const sick = { ...trip, absence: "sick" } as const;
    expect(with1(servant("s1", [held("s1-post")], { absences: [trip] })).workedDays).toBe(64);
    expect(with1(servant("s1", [held("s1-post")], { absences: [sick] })).workedDays).toBe(0);
  });

  test("A1.4 days worked are never more than the working days of the period, whatever the history", () => {
    const day = fc.integer({ min: 0, max: 91 }).map((offset) => dayAt(offset));
    const span = fc
      .tuple(day, day)
      .map(([one, other]) => (one < other ? [one, other] : [other, one]) as [string, string]);
    fc.assert(
      fc.property(span, span, ([from, until], [leaveFrom, leaveUntil]) => {
        const card = servant("s1", [held("s1-post", from, until)], { absences: [away(leaveFrom, leaveUntil)] });
        const without = servant("s1", [held("s1-post", from, until)]);
        const [less, more] = [with1(card), with1(without)];
        expect(less.workedDays).toBeLessThanOrEqual(more.workedDays);
        expect(more.workedDays).toBeLessThanOrEqual(64);
        expect(less.outcome === "evaluated").toBe(more.outcome === "evaluated" && less.workedDays >= 15);
      }),
    );
  });
});

describe("a dismissed servant", () => {
  test("A1.5 dismissed before the end of the period is evaluated without taking part", () => {
    expect(with1(dismissed("s1", "s1-post", "2025-12-30"))).toMatchObject({
      outcome: "evaluated",
      takesPart: false,
      dismissedOn: "2025-12-30",
      evaluator: "head",
      remarks: [{ code: "campaign.dismissed", clause: "6", params: { date: "2025-12-30" } }],
    });
  });

  test("A1.5 dismissed on the last day has served the whole period and takes part", () => {
    expect(with1(dismissed("s1", "s1-post", "2025-12-31"))).toMatchObject({
      takesPart: true,
      dismissedOn: null,
      remarks: [],
    });
  });

  test("A1.5 dismissed before fifteen days were worked is not evaluated", () => {
    expect(said(with1(dismissed("s1", "s1-post", "2025-10-20")))).toEqual([
      "not-evaluated",
      "campaign.too-few-days",
      "5¶2",
      "14",
    ]);
    expect(with1(dismissed("s1", "s1-post", "2025-10-21")).outcome).toBe("evaluated");
  });

  test("A1.5 dismissed and appointed again within the period takes part", () => {
    const back = dismissed("s1", "s1-post", "2025-10-31");
    const again = { ...back, appointments: [...back.appointments, held("s1-post", "2025-11-03")] };
    expect(with1(again)).toMatchObject({ takesPart: true, dismissedOn: null });
  });
});

describe("a seconded servant", () => {
  const units = (organisation: Organisation): Organisation => ({
    ...organisation,
    units: [...organisation.units, unit("other", "body", "other-head-post")],
    posts: [...organisation.posts, post("other-head-post", "other", "E-R-1", "akim-post")],
    people: [...organisation.people, servant("other-head", [held("other-head-post")])],
  });
  const toUnit = (from: string, until: string | null) =>
    proposed(
      units(district(2, [servant("s1", [held("s1-post")], { secondments: [sentTo({ unit: "other" }, from, until)] })])),
      "s1",
    );
  const toBody = (from: string, until: string | null) =>
    with1(servant("s1", [held("s1-post")], { secondments: [sentTo({ body: "Облыс әкімдігі" }, from, until)] }));

  test("A1.2 sent to another body for the whole period is evaluated there", () => {
    expect(toBody("2025-10-01", null)).toMatchObject({
      outcome: "elsewhere",
      reason: {
        code: "campaign.seconded-away",
        clause: "3¶4",
        params: { body: "Облыс әкімдігі", days: "0", least: "15" },
        duty: "minimum-worked",
        counted: "0",
      },
    });
  });

  test.each([
    ["2025-10-21", "elsewhere", 14],
    ["2025-10-22", "evaluated", 15],
  ])("A1.2 sent away from %s he is %s here, with %i days of his own", (from, outcome, days) => {
    const proposal = toBody(from, null);
    expect([proposal.outcome, proposal.workedDays]).toEqual([outcome, days]);
  });

  test("A1.2 evaluated here for the rest of the period, review is told of the other body", () => {
    expect(toBody("2025-12-01", null).remarks).toEqual([
      { code: "campaign.seconded-partly", clause: "3¶4", params: { body: "Облыс әкімдігі", days: "42" } },
    ]);
  });

  test("A1.2 sent to a unit that is a body of its own is evaluated by its head", () => {
    expect(toUnit("2025-10-01", null)).toMatchObject({
      evaluator: "other-head",
      evaluatorBy: "3¶4",
      workedDays: 64,
      troubles: [],
    });
  });

  test("A1.2 long in both places, a person decides who evaluates", () => {
    expect(troubles(toUnit("2025-11-03", null))).toEqual([["campaign.two-bodies", "3¶4"]]);
  });

  test("A1.2 too short in the other place, his own head evaluates", () => {
    expect(toUnit("2025-12-12", null)).toMatchObject({
      evaluator: "head",
      evaluatorBy: "16",
      troubles: [],
      workedDays: 64,
    });
  });

  test("A1.2 received from another body is evaluated here for its days, without the month since appointment", () => {
    const received = { id: "r", direction: "received", sender: "Облыс әкімдігі", post: "s1-post", act } as const;
    const from = (day: string) => with1(servant("s1", [], { secondments: [{ ...received, from: day, until: null }] }));
    expect(from("2025-12-10")).toMatchObject({ outcome: "evaluated", evaluator: "head", workedDays: 15 });
    expect(said(from("2025-12-11"))).toEqual(["not-evaluated", "campaign.too-few-days", "5¶2", "14"]);
  });
});

describe("what review decided", () => {
  const none: Review = { inclusion: null, evaluator: null, reason: "", number: "" };

  test("an evaluator set by review stands before the rules and settles the trouble", () => {
    const vacant = district(2, [dismissed("head", "head-post", "2025-12-30")]);
    expect(proposed(vacant, "s1", { ...none, evaluator: "chief" })).toMatchObject({
      evaluator: "chief",
      evaluatorBy: null,
      troubles: [],
      form: "general",
    });
  });

  test("an evaluator set by review who is away without a substitute is a trouble again", () => {
    const absent = servant("chief", [held("chief-post")], { absences: [away("2026-01-01", null)] });
    expect(troubles(proposed(district(2, [absent]), "s1", { ...none, evaluator: "chief" }))).toEqual([
      ["campaign.evaluator-absent", "3¶3"],
    ]);
  });

  test("A1.4 included by an act, he is evaluated as the rules would have him", () => {
    const late = district(2, [servant("s1", [held("s1-post", "2025-12-02")])]);
    const review: Review = { ...none, inclusion: "included", reason: "қате күн", number: "7" };
    expect(proposed(late, "s1", review)).toMatchObject({ outcome: "evaluated", reason: null, evaluator: "head" });
  });

  test("excluded in review, the reason and the act are kept", () => {
    const review: Review = { ...none, inclusion: "excluded", reason: "өтініш", number: "8" };
    expect(proposed(district(), "s1", review)).toMatchObject({
      outcome: "not-evaluated",
      reason: { code: "campaign.excluded-in-review", params: { reason: "өтініш", number: "8" } },
      evaluator: null,
    });
  });
});

test("an edition without an assignment proposes nothing", () => {
  const law = { ...karasu, edition: { ...karasu.edition, rules: new Map() } as unknown as typeof karasu.edition };
  expect(setupOf(law, district(), quarter, "2026-01-05")).toBeNull();
});

function dayAt(offset: number): string {
  return new Date(Date.UTC(2025, 9, 1 + offset)).toISOString().slice(0, 10);
}
