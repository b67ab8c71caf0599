import { describe, expect, test } from "vitest";
import { karasu, lawOf, otherLaw } from "../testing/town.ts";
import { Conduct } from "./conduct.fixture.ts";
import { act, away, dismissed, district, held, servant } from "./district.fixture.ts";

const noAct = { number: "", on: "2026-01-05" };

describe("planning", () => {
  test("A1.3 keeps the organisation with its digest and the term of the act", async () => {
    const conduct = new Conduct();
    expect(await conduct.plan(district())).toEqual(["campaign planned"]);
    const { digest, sheetTerm, proposals } = conduct.last("planned");
    expect(digest).toMatch(/^[0-9a-f]{64}$/u);
    expect(sheetTerm).toEqual({
      term: "sheet",
      clause: "4¶1",
      from: "2025-12-31",
      due: "2026-01-20",
      remindOn: "2026-01-20",
      effect: "overdue",
    });
    expect(proposals.map(({ person, outcome }) => [person, outcome])).toEqual([
      ["akim", "outside"],
      ["chief", "evaluated"],
      ["head", "evaluated"],
      ["s1", "evaluated"],
      ["s2", "evaluated"],
    ]);
    expect(await conduct.plan(district())).toEqual(["campaign.exists (–)"]);
  });

  test("A1.3 reminds on the last working day before a term that ends on a day off", async () => {
    const conduct = new Conduct("2026-07-01");
    await conduct.plan(district(), { period: "2025-Q3" });
    expect(conduct.last("planned").sheetTerm).toMatchObject({ due: "2025-10-20", remindOn: "2025-10-20" });
    const weekend = new Conduct("2026-07-01");
    await weekend.plan(district(), { period: "2028-Q2" });
    expect(weekend.last("planned").sheetTerm).toMatchObject({ due: "2028-07-20", remindOn: "2028-07-20" });
    const sunday = new Conduct("2026-07-01");
    await sunday.plan(district(), { period: "2029-Q4" });
    expect(sunday.last("planned").sheetTerm).toMatchObject({ due: "2030-01-20", remindOn: "2030-01-18" });
  });

  test.each([
    ["2025", "campaign.period-not-evaluated (–) at period"],
    ["2025-H2", "campaign.period-not-evaluated (–) at period"],
    ["2025-Q5", "campaign.not-a-period (–) at period"],
    ["2025-Q2", "campaign.no-edition (–) at period"],
    ["2030-Q4", "campaign.outside-calendar (–) at period"],
  ])("a campaign for %s is refused", async (period, refusal) => {
    expect(await new Conduct().plan(district(), { period })).toEqual([refusal]);
  });

  test("an edition that was not in force for the period is refused", async () => {
    const conduct = new Conduct("2023-10-05", lawOf("kz/kerbulak-maslikhat", "2023-04-26"));
    expect(await conduct.plan(district(), { period: "2023-Q3" })).toEqual([
      "campaign.other-edition (–) at edition",
      "campaign.no-assignment (–)",
    ]);
  });

  test.each([
    ["2018-03-26", "2017-Q3"],
    ["2018-02-01", "2018-Q1"],
    ["2026-01-05", "2025-Q4"],
  ])("A2.8 on %s the repealed act takes no new campaign for %s", async (today, period) => {
    const conduct = new Conduct(today, lawOf("kz/aksu-maslikhat", "2017-07-04"));
    expect(await conduct.plan(district(), { period })).toEqual(["campaign.act-repealed (preamble) at period"]);
  });

  test("A2.8 the day before the repeal is not refused for it", async () => {
    const conduct = new Conduct("2018-03-25", lawOf("kz/aksu-maslikhat", "2017-07-04"));
    const refusals = await conduct.plan(district(), { period: "2017-Q3" });
    expect(refusals.join()).not.toContain("act-repealed");
  });

  test("A1.4 a duty whose number cannot be read is told with its clause", async () => {
    const { duties } = karasu.edition;
    const broken = new Map(duties);
    const stay = duties.get("minimum-stay")!;
    broken.set("minimum-stay", { ...stay, content: { ...stay.content, values: { stay: { value: "0.5" } } } });
    const conduct = new Conduct("2026-01-05", otherLaw(karasu, { duties: broken }));
    expect(await conduct.plan(district())).toEqual(["campaign.value-unreadable (5¶1)"]);
  });

  test("what was not planned cannot be conducted", async () => {
    expect(await new Conduct().tell({ kind: "open" })).toEqual(["campaign.unknown (–)"]);
  });
});

describe("review", () => {
  const vacant = district(2, [dismissed("head", "head-post", "2025-12-30")]);

  test("A1.1 settles a trouble by setting an evaluator with a reason", async () => {
    const conduct = new Conduct();
    await conduct.plan(vacant);
    expect(await conduct.tell({ kind: "open" })).toEqual([
      "campaign.evaluator-vacant (16) at people.s1",
      "campaign.evaluator-vacant (16) at people.s2",
    ]);
    const set = { kind: "set-evaluator", person: "s1", evaluator: "chief", reason: "бос лауазым" } as const;
    expect(await conduct.tell({ ...set, reason: " ", evaluator: "s1" })).toEqual([
      "campaign.reason-missing (–) at reason",
      "campaign.self-evaluation (2(4)) at evaluator",
    ]);
    expect(await conduct.tell({ ...set, evaluator: "nobody" })).toEqual(["campaign.person-unknown (–) at evaluator"]);
    expect(await conduct.tell({ ...set, evaluator: "head" })).toEqual(["campaign.evaluator-left (2(4)) at evaluator"]);
    expect(await conduct.tell({ ...set, person: "akim" })).toEqual(["campaign.is-not-evaluated (–) at person"]);
    expect(await conduct.tell({ ...set, person: "x" })).toEqual(["campaign.person-unknown (–) at person"]);
    expect(await conduct.tell(set)).toEqual(["campaign evaluator-set"]);
    expect(await conduct.tell({ ...set, person: "s2" })).toEqual(["campaign evaluator-set"]);
    expect(await conduct.tell({ kind: "open" })).toEqual(["campaign opened"]);
    expect(conduct.last("opened").people).toEqual(["chief", "head", "s1", "s2"]);
  });

  test("excludes and includes by an act, and takes it back", async () => {
    const late = district(2, [servant("s1", [held("s1-post", "2025-12-02")])]);
    const conduct = new Conduct();
    await conduct.plan(late);
    const include = { kind: "include", person: "s1", reason: "күні қате", act } as const;
    expect(await conduct.tell({ ...include, act: noAct, reason: "" })).toEqual([
      "campaign.reason-missing (–) at reason",
      "campaign.act-not-cited (5¶1) at act",
    ]);
    expect(await conduct.tell({ ...include, person: "akim" })).toEqual(["campaign.outside-act (16) at person"]);
    expect(await conduct.tell({ ...include, person: "s2" })).toEqual(["campaign.is-evaluated (–) at person"]);
    expect(await conduct.tell(include)).toEqual(["campaign included"]);
    expect(conduct.state.proposals["s1"]).toMatchObject({ outcome: "evaluated", evaluator: "head" });
    const exclude = { kind: "exclude", person: "s2", reason: "өтініш", act } as const;
    expect(await conduct.tell({ ...exclude, act: noAct })).toEqual(["campaign.act-not-cited (15(4)) at act"]);
    expect(await conduct.tell({ ...exclude, person: "akim" })).toEqual(["campaign.is-not-evaluated (–) at person"]);
    expect(await conduct.tell(exclude)).toEqual(["campaign excluded"]);
    expect(conduct.state.proposals["s2"]!.outcome).toBe("not-evaluated");
    const restore = { kind: "restore", person: "s2", reason: "қайтарылды" } as const;
    expect(await conduct.tell({ ...restore, reason: "" })).toEqual(["campaign.reason-missing (–) at reason"]);
    expect(await conduct.tell(restore)).toEqual(["campaign restored"]);
    expect(conduct.state.proposals["s2"]!.outcome).toBe("evaluated");
    expect(await conduct.tell(restore)).toEqual(["campaign.nothing-decided (–) at person"]);
    expect(Object.keys(conduct.state.reviews)).toEqual(["s1"]);
  });

  test("stays when the organisation is taken anew", async () => {
    const conduct = new Conduct();
    await conduct.plan(district(3));
    await conduct.tell({ kind: "exclude", person: "s3", reason: "өтініш", act });
    await conduct.tell({ kind: "set-evaluator", person: "s1", evaluator: "chief", reason: "туыс" });
    const before = conduct.state.digest;
    expect(await conduct.tell({ kind: "refresh", organisation: district(4) })).toEqual(["campaign refreshed"]);
    expect(conduct.state.digest).not.toBe(before);
    expect(conduct.state.proposals).toMatchObject({
      s1: { evaluator: "chief" },
      s2: { evaluator: "head" },
      s3: { outcome: "not-evaluated" },
      s4: { outcome: "evaluated" },
    });
  });
});

describe("the schedule", () => {
  test("A1.10 lists who is evaluated, by whom, on which sheet and until when, and is approved once", async () => {
    const conduct = new Conduct();
    await conduct.plan(district());
    expect(await conduct.tell({ kind: "approve-schedule", act: noAct })).toEqual([
      "campaign.no-schedule (15(1))",
      "campaign.act-not-cited (15(1)) at act",
    ]);
    expect(await conduct.tell({ kind: "draw-schedule" })).toEqual(["campaign schedule-drawn"]);
    expect(conduct.last("schedule-drawn").rows).toEqual([
      { person: "chief", post: "chief-post", category: "E-R-1", sheet: "leader", evaluator: "akim", due: "2026-01-20" },
      {
        person: "head",
        post: "head-post",
        category: "E-R-1",
        sheet: "leader",
        evaluator: "chief",
        due: "2026-01-20",
      },
      { person: "s1", post: "s1-post", category: "other", sheet: "general", evaluator: "head", due: "2026-01-20" },
      { person: "s2", post: "s2-post", category: "other", sheet: "general", evaluator: "head", due: "2026-01-20" },
    ]);
    expect(await conduct.tell({ kind: "approve-schedule", act })).toEqual(["campaign schedule-approved"]);
    expect(await conduct.tell({ kind: "approve-schedule", act })).toEqual(["campaign.schedule-approved (15(1))"]);
    expect(await conduct.tell({ kind: "draw-schedule" })).toEqual(["campaign schedule-drawn"]);
    expect(conduct.state.schedule!.approved).toBeNull();
  });

  test("A1.10 is returned with a reason instead, and then drawn anew before it can be approved", async () => {
    const conduct = new Conduct();
    await conduct.plan(district());
    expect(await conduct.tell({ kind: "return-schedule", reason: "Рано" })).toEqual(["campaign.no-schedule (15(1))"]);
    await conduct.tell({ kind: "draw-schedule" });
    expect(await conduct.tell({ kind: "return-schedule", reason: " " })).toEqual([
      "campaign.reason-missing (15(1)) at reason",
    ]);
    expect(await conduct.tell({ kind: "return-schedule", reason: "Не указан отдел" })).toEqual([
      "campaign schedule-returned",
    ]);
    expect(conduct.state.schedule!.returned).toEqual({ reason: "Не указан отдел", on: "2026-01-05" });
    for (const command of [
      { kind: "approve-schedule", act } as const,
      { kind: "return-schedule", reason: "x" } as const,
    ])
      expect(await conduct.tell(command)).toEqual(["campaign.schedule-returned (15(1))"]);
    expect(await conduct.tell({ kind: "draw-schedule" })).toEqual(["campaign schedule-drawn"]);
    expect(conduct.state.schedule!.returned).toBeUndefined();
    expect(await conduct.tell({ kind: "approve-schedule", act })).toEqual(["campaign schedule-approved"]);
    expect(await conduct.tell({ kind: "return-schedule", reason: "x" })).toEqual([
      "campaign.schedule-approved (15(1))",
    ]);
  });

  test("needs somebody to evaluate, and the act's form", async () => {
    const conduct = new Conduct();
    await conduct.plan({ ...district(), people: [] });
    expect(await conduct.tell({ kind: "draw-schedule" })).toEqual(["campaign.nobody-evaluated (15(1))"]);
    const without = new Conduct("2026-01-05", otherLaw(karasu, { forms: new Map() }));
    await without.plan(district());
    expect(await without.tell({ kind: "draw-schedule" })).toEqual(["campaign.no-schedule-form (–)"]);
  });
});

describe("opening", () => {
  test.each([
    ["2025-12-31", ["campaign.period-not-over (4¶1)"]],
    ["2026-01-01", ["campaign opened"]],
  ])("A1.3 on %s: %j", async (today, told) => {
    const conduct = new Conduct(today);
    await conduct.plan(district());
    expect(await conduct.tell({ kind: "open" })).toEqual(told);
  });

  test("with nobody to evaluate is refused", async () => {
    const conduct = new Conduct();
    await conduct.plan({ ...district(), people: [] });
    expect(await conduct.tell({ kind: "open" })).toEqual(["campaign.nobody-evaluated (4¶1)"]);
  });

  test("A1.7 creates the evaluations in chunks and sends the sheets; a stopped job goes on where it was", async () => {
    const conduct = new Conduct();
    await conduct.plan(district());
    await conduct.tell({ kind: "open" });
    expect(await conduct.tell({ kind: "create-next", limit: 0 })).toEqual(["campaign.not-a-limit (–) at limit"]);
    expect(await conduct.tell({ kind: "create-next", limit: 1.5 })).toEqual(["campaign.not-a-limit (–) at limit"]);
    const first = await conduct.tell({ kind: "create-next", limit: 3 });
    expect(first.filter((told) => !told.includes("notice"))).toEqual([
      "campaign evaluations-created",
      ...Array.from({ length: 3 }, () => [
        "evaluation opened",
        "evaluation sheet-sent",
        "evaluation term-started",
      ]).flat(),
    ]);
    expect([conduct.state.phase, conduct.state.waiting, conduct.last("evaluations-created").left]).toEqual([
      "opening",
      ["s2"],
      1,
    ]);
    expect(await conduct.tell({ kind: "close", unfinished: [] })).toEqual(["campaign.not-in-opening (4¶1)"]);
    await conduct.tell({ kind: "create-next", limit: 3 });
    expect([conduct.state.phase, conduct.state.waiting]).toEqual(["open", []]);
    expect(await conduct.tell({ kind: "create-next", limit: 3 })).toEqual(["campaign.not-in-open (4¶1)"]);
    expect(Object.keys(conduct.state.evaluations)).toEqual(["chief", "head", "s1", "s2"]);
    expect(conduct.evaluation("s1")).toMatchObject({
      id: conduct.state.evaluations["s1"],
      phase: "sheet-sent",
      pack: "kz/karasu-akimat",
      edition: "2025-08-14",
      lawOn: "2025-12-31",
      campaign: "c1",
      period: { id: "2025-Q4", from: "2025-10-01", to: "2025-12-31" },
      person: "s1",
      post: { id: "s1-post", title: { kk: "s1-post лауазымы", ru: "должность s1-post", en: "должность s1-post" } },
      evaluator: "head",
      evaluatorBy: "16",
      rule: "sheet",
      fixed: { form: "general" },
      dismissedOn: null,
    });
  });

  test("A1.2 A1.5 a substitute and a dismissal go into the evaluation at once", async () => {
    const absent = servant("head", [held("head-post")], { absences: [away("2026-01-03", "2026-01-20", "s2")] });
    const conduct = new Conduct();
    await conduct.plan(district(3, [absent, dismissed("s1", "s1-post", "2025-12-30")]));
    await conduct.tell({ kind: "exclude", person: "s2", reason: "өзін бағаламайды", act });
    await conduct.tell({ kind: "open" });
    await conduct.tell({ kind: "create-next", limit: 10 });
    expect(conduct.evaluation("s1")).toMatchObject({
      evaluator: "head",
      dismissedOn: "2025-12-30",
      standIn: { substitute: "s2", from: "2026-01-03", until: "2026-01-20", ground: "45-к" },
    });
  });
});

describe("more people than one evaluator evaluates alone", () => {
  test("A1.8 twenty are not too many, twenty-one are", async () => {
    expect((await Conduct.opened(district(20))).last("opened").asked).toEqual([]);
    const conduct = await Conduct.opened(district(21));
    expect(conduct.last("opened").asked).toEqual([{ evaluator: "head", people: 21, most: 20, clause: "17¶3" }]);
    expect(conduct.town.view("c1").parties).toEqual(
      ["head", "akim", "chief"].map((person) => ({ person, role: "evaluator", from: null, until: null })),
    );
  });

  test("A1.2 whoever evaluates or stands in is somebody to an opened campaign, and nobody before", async () => {
    const conduct = new Conduct();
    const leave = servant("head", [held("head-post")], { absences: [away("2026-01-03", "2026-01-20", "chief")] });
    await conduct.plan(district(2, [leave]));
    expect(conduct.town.view("c1").parties).toEqual([]);
    await conduct.tell({ kind: "open" });
    expect(conduct.town.view("c1").parties).toContainEqual({
      person: "chief",
      role: "substitute",
      from: "2026-01-03",
      until: "2026-01-20",
    });
  });

  test("A1.8 the evaluator names servants and whose sheets they mark", async () => {
    const conduct = await Conduct.opened(district(21));
    const coEvaluators = [
      { person: "s1", people: ["s2", "s3"] },
      { person: "s4", people: ["s1"] },
    ];
    const told = await conduct.tell({ kind: "name-co-evaluators", evaluator: "head", coEvaluators });
    expect(told.filter((one) => one === "evaluation evaluator-changed")).toHaveLength(3);
    expect(["s1", "s2", "s3", "s4"].map((person) => conduct.evaluation(person).evaluator)).toEqual([
      "s4",
      "s1",
      "s1",
      "head",
    ]);
    const named = {
      kind: "name-co-evaluators",
      evaluator: "head",
      coEvaluators: [{ person: "s1", people: ["s2"] }],
    } as const;
    await conduct.tell(named);
    expect(["s1", "s2", "s3"].map((person) => conduct.evaluation(person).evaluator)).toEqual(["head", "s1", "head"]);
    expect(conduct.town.event<{ clause: string }>(conduct.state.evaluations["s2"]!, "evaluator-changed").clause).toBe(
      "17¶3",
    );
  });

  test("A1.8 named before the evaluations are created, they get the sheets from the first", async () => {
    const conduct = new Conduct();
    await conduct.plan(district(21));
    await conduct.tell({ kind: "open" });
    const told = await conduct.tell({
      kind: "name-co-evaluators",
      evaluator: "head",
      coEvaluators: [{ person: "s1", people: ["s2"] }],
    });
    expect(told).toEqual(["campaign co-evaluators-named"]);
    await conduct.tell({ kind: "create-next", limit: 100 });
    expect(conduct.evaluation("s2").evaluator).toBe("s1");
  });

  test("A1.8 what he may not name is refused with the clause, all at once", async () => {
    const conduct = await Conduct.opened(district(21));
    const name = (person: string, people: readonly string[]) => ({ person, people });
    const coEvaluators = [
      name("akim", ["s1"]),
      name("head", ["chief"]),
      name("s1", ["s1", "s2"]),
      name("s3", []),
      name("x", ["s2"]),
    ];
    expect(await conduct.tell({ kind: "name-co-evaluators", evaluator: "head", coEvaluators })).toEqual([
      "campaign.not-a-servant (17¶3) at coEvaluators.0.person",
      "campaign.names-himself (17¶3) at coEvaluators.1.person",
      "campaign.self-evaluation (17¶3) at coEvaluators.2.people",
      "campaign.names-nobody (17¶3) at coEvaluators.3.people",
      "campaign.not-a-servant (17¶3) at coEvaluators.4.person",
      "campaign.not-his-people (17¶3) at coEvaluators.1.people",
      "campaign.named-twice (17¶3) at coEvaluators",
    ]);
    expect(await conduct.tell({ kind: "name-co-evaluators", evaluator: "chief", coEvaluators: [] })).toEqual([
      "campaign.not-asked (17¶3) at evaluator",
    ]);
  });
});

describe("the end", () => {
  test("the term is extended only by an act, to a later day", async () => {
    const conduct = await Conduct.opened(district());
    const limit = 2;
    expect(await conduct.tell({ kind: "extend", until: "2026-01-20", act: null, limit })).toEqual([
      "campaign.extension-without-act (4¶1) at act",
      "campaign.not-later (4¶1) at until",
    ]);
    expect(await conduct.tell({ kind: "extend", until: "2026-01-32", act: noAct, limit })).toEqual([
      "campaign.extension-without-act (4¶1) at act",
      "campaign.not-a-day (–) at until",
    ]);
    expect((await conduct.tell({ kind: "extend", until: "2026-01-25", act, limit }))[0]).toBe("campaign extended");
    expect(conduct.state.sheetTerm).toMatchObject({ due: "2026-01-25", remindOn: "2026-01-23" });
    expect((await conduct.tell({ kind: "extend", until: "2026-01-26", act, limit }))[0]).toBe("campaign extended");
    expect(conduct.state.sheetTerm.remindOn).toBe("2026-01-26");
  });

  test("the terms of the evaluations move with it, in portions, by the same act", async () => {
    const conduct = await Conduct.opened(district(2));
    const dues = () => ["s1", "s2", "head", "chief"].map((one) => conduct.evaluation(one).terms[0]?.due);
    expect(dues()).toEqual(Array.from({ length: 4 }, () => "2026-01-20"));
    expect(await conduct.tell({ kind: "extend", until: "2026-01-25", act, limit: 3 })).toEqual([
      "campaign extended",
      "campaign terms-extended",
      "evaluation term-extended",
      "evaluation term-extended",
      "evaluation term-extended",
    ]);
    expect([conduct.state.unextended.length, dues().filter((due) => due === "2026-01-25").length]).toEqual([1, 3]);
    expect(conduct.last("terms-extended").left).toBe(1);
    expect(await conduct.tell({ kind: "extend-next", limit: 0 })).toEqual(["campaign.not-a-limit (–) at limit"]);
    expect(await conduct.tell({ kind: "extend-next", limit: 3 })).toEqual([
      "campaign terms-extended",
      "evaluation term-extended",
    ]);
    expect(dues()).toEqual(Array.from({ length: 4 }, () => "2026-01-25"));
    expect(conduct.evaluation("s1").terms[0]).toMatchObject({ remindOn: "2026-01-23", clause: "4¶1" });
    expect(conduct.evaluation("s1").extension).toMatchObject({ act, due: "2026-01-25" });
    expect(await conduct.tell({ kind: "extend-next", limit: 3 })).toEqual(["campaign.nothing-to-extend (4¶1)"]);
  });

  test("an extended term holds for whoever is opened or evaluated anew afterwards, and not for what was kept", async () => {
    const conduct = new Conduct();
    await conduct.plan(district(2));
    await conduct.tell({ kind: "open" });
    await conduct.tell({ kind: "create-next", limit: 2 });
    const [first] = Object.entries(conduct.state.evaluations);
    const { town } = conduct;
    const hr = { account: "a", person: "saule", roles: ["hr"], actingFor: null };
    const evaluation = (command: { kind: string; [field: string]: unknown }, by = hr) =>
      town.tell(by, "evaluation", first![1], command);
    const { evaluator, fixed } = conduct.evaluation(first![0]);
    const one = "4";
    const marks = { quality: one, deadlines: one, initiative: one, discipline: one, team: one };
    const leading =
      fixed["form"] === "leader" ? marks : { quality: one, deadlines: one, initiative: one, discipline: one };
    const submit = { kind: "submit-marks", given: { marks: leading }, comments: {}, files: [] };
    const told = await evaluation(submit, { ...hr, person: evaluator, roles: [] });
    expect(told[0]).toBe("evaluation marks-submitted");
    await conduct.tell({ kind: "extend", until: "2026-01-25", act, limit: 10 });
    const due = (person: string) => conduct.evaluation(person).terms.find(({ purpose }) => purpose === "sheet")?.due;
    expect(due(first![0])).toBe("2026-01-20");
    await evaluation({ kind: "return-sheet", reason: "Описка" });
    expect(due(first![0])).toBe("2026-01-25");
    await conduct.tell({ kind: "create-next", limit: 10 });
    expect(Object.keys(conduct.state.evaluations).map(due)).toEqual(Array.from({ length: 4 }, () => "2026-01-25"));
  });

  test("closes when no evaluation is unfinished, and takes nothing more", async () => {
    const conduct = await Conduct.opened(district());
    expect(await conduct.tell({ kind: "close", unfinished: ["e1", "e2"] })).toEqual(["campaign.unfinished (4¶1)"]);
    conduct.town.today = "2026-02-10";
    expect(await conduct.tell({ kind: "close", unfinished: [] })).toEqual(["campaign closed"]);
    expect(await conduct.tell({ kind: "draw-schedule" })).toEqual(["campaign.not-in-closed (4¶1)"]);
    expect(conduct.town.view("c1")).toMatchObject({
      phase: "closed",
      terms: [{ term: "sheet", clause: "4¶1", due: "2026-01-20", holder: "hr", metOn: "2026-02-10" }],
    });
  });

  test("the fold of its events alone gives the same campaign", async () => {
    const conduct = await Conduct.opened(district(3));
    await conduct.reroute(dismissed("s1", "s1-post", "2025-12-30"), { ground: "dismissal" });
    await conduct.tell({ kind: "draw-schedule" });
    expect(conduct.town.rebuilt("c1")).toEqual(conduct.state);
  });
});

test("tables show each person with what was proposed, decided and is in the way", async () => {
  const conduct = new Conduct();
  await conduct.plan(district(1, [dismissed("head", "head-post", "2025-12-30")]));
  await conduct.tell({ kind: "set-evaluator", person: "s1", evaluator: "chief", reason: "бос лауазым" });
  const { phase, period, terms, tables } = conduct.town.view("c1");
  expect([phase, period, terms]).toEqual(["review", "2025-Q4", []]);
  expect(tables["campaign"]).toEqual([
    {
      opened_on: null,
      closed_on: null,
      due: "2026-01-20",
      digest: conduct.state.digest,
      people: 3,
      waiting: 0,
      unextended: 0,
      schedule: "none",
    },
  ]);
  const rows = tables["campaign_person"]!;
  expect(rows.map(({ person_id, outcome }) => [person_id, outcome])).toEqual([
    ["akim", "outside"],
    ["chief", "evaluated"],
    ["head", "evaluated"],
    ["s1", "evaluated"],
  ]);
  expect(rows[3]).toEqual({
    person_id: "s1",
    outcome: "evaluated",
    reason: null,
    post_id: "s1-post",
    unit_id: "dept",
    category: "other",
    worked_days: 64,
    form: "general",
    evaluator_id: "chief",
    evaluator_role: "head-of-unit",
    marker_id: "chief",
    substitute_id: null,
    substitute_from: null,
    substitute_until: null,
    takes_part: true,
    dismissed_on: null,
    troubles: [],
    remarks: [],
    review: { inclusion: null, evaluator: "chief", reason: "", number: "" },
  });
});
