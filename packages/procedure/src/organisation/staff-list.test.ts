import { describe, expect, test } from "vitest";
import type { DelegationCommand } from "./delegation.ts";
import { carriesOut, delegationRecord } from "./delegation-record.ts";
import type { PostCommand } from "./post.ts";
import { postRecord } from "./post-record.ts";
import { Story } from "./story.fixture.ts";
import type { UnitCommand } from "./unit.ts";
import { unitRecord } from "./unit-record.ts";
import { versionOn } from "./versions.ts";

const act = { number: "12", on: "2025-01-09" };
const noAct = { number: "12", on: "2025-01-32" };
const name = { kk: "Кадр бөлімі", ru: "Отдел кадров", en: null };
const createUnit: Extract<UnitCommand, { kind: "create" }> = {
  kind: "create",
  id: "u1",
  name,
  parent: "body",
  head: null,
  code: "01",
  from: "2025-01-01",
  act: null,
};
const content = { name, parent: "other", head: "post-1", code: "01" };
const createPost: Extract<PostCommand, { kind: "create" }> = {
  kind: "create",
  id: "p1",
  title: { kk: "Бас маман", ru: "Главный специалист", en: "Chief specialist" },
  unit: "u1",
  category: "other",
  supervisor: null,
  code: null,
  from: "2025-01-01",
  act: null,
};

describe("units", () => {
  const founded = () => new Story(unitRecord).all(createUnit);

  test("are created once, with a name in both official languages and not under themselves", () => {
    const story = founded();
    expect(story.tell(createUnit)).toEqual(["unit.exists"]);
    const wrong = { ...createUnit, name: { kk: "", ru: " ", en: null }, parent: "u1", from: "2025", act: noAct };
    expect(new Story(unitRecord).tell(wrong)).toEqual([
      "organisation.name-missing at name.kk",
      "organisation.name-missing at name.ru",
      "unit.under-itself at parent",
      "organisation.not-a-day at from",
      "organisation.act-not-cited at act",
    ]);
    expect(new Story(unitRecord).tell({ kind: "reopen", reason: "x" })).toEqual(["unit.unknown"]);
  });

  test("change from a day later than the last change, by an act", () => {
    const story = founded();
    expect(story.tell({ kind: "change", ...content, from: "2025-01-01", act: noAct })).toEqual([
      "organisation.before-version at from",
      "organisation.act-not-cited at act",
    ]);
    expect(story.tell({ kind: "change", ...content, from: "2025-01-02", act })).toEqual(["unit-changed"]);
    expect(versionOn(story.state!, "2024-12-31")).toBeNull();
    expect(versionOn(story.state!, "2025-01-01")!.parent).toBe("body");
    expect(versionOn(story.state!, "2025-01-02")!.parent).toBe("other");
  });

  test("get a head on the day of the last change, or later by a version of its own", () => {
    const same = founded();
    expect(same.tell({ kind: "name-head", head: "post-1", from: "2025-01-01", act })).toEqual(["unit-head-named"]);
    expect(same.state!.versions).toEqual([
      { from: "2025-01-01", name, parent: "body", head: "post-1", code: "01", act: null },
    ]);
    expect(same.tell({ kind: "name-head", head: "post-2", from: "2025-03-01", act })).toEqual(["unit-head-named"]);
    expect(same.state!.versions.map(({ from, head }) => [from, head])).toEqual([
      ["2025-01-01", "post-1"],
      ["2025-03-01", "post-2"],
    ]);
    expect(same.state!.versions[1]!.act).toEqual(act);
    expect(same.tell({ kind: "name-head", head: null, from: "2025-02-28", act })).toEqual([
      "organisation.before-version at from",
    ]);
  });

  test("close on a day, take nothing more, and are reopened only as a correction", () => {
    const story = founded();
    expect(story.tell({ kind: "reopen", reason: "" })).toEqual([
      "organisation.not-closed",
      "organisation.reason-missing at reason",
    ]);
    expect(story.tell({ kind: "close", on: "2024-12-31", act })).toEqual(["organisation.before-version at on"]);
    expect(story.tell({ kind: "close", on: "2025-06-30", act })).toEqual(["unit-closed"]);
    expect(versionOn(story.state!, "2025-06-30")).not.toBeNull();
    expect(versionOn(story.state!, "2025-07-01")).toBeNull();
    expect(story.tell({ kind: "close", on: "2025-07-30", act })).toEqual(["organisation.closed"]);
    expect(story.tell({ kind: "change", ...content, from: "2025-07-01", act })).toEqual(["organisation.closed"]);
    expect(story.tell({ kind: "name-head", head: null, from: "2025-07-01", act })).toEqual(["organisation.closed"]);
    expect(unitRecord.view(story.state!)).toMatchObject({
      phase: "closed",
      tables: { unit: [{ until_day: "2025-06-30" }] },
    });
    expect(story.tell({ kind: "reopen", reason: "қате жабылған" })).toEqual(["unit-reopened"]);
    expect(story.state!.until).toBeNull();
  });

  test("are corrected version by version", () => {
    const story = founded().all({ kind: "change", ...content, from: "2025-03-01", act });
    const correct = { kind: "correct", ...content, code: "02", reason: "код" } as const;
    expect(story.tell({ ...correct, version: "2025-02-01", from: "2025-02-01" })).toEqual([
      "organisation.no-version at version",
    ]);
    expect(story.tell({ ...correct, version: "2025-03-01", from: "2025-01-01" })).toEqual([
      "organisation.version-taken at from",
    ]);
    expect(story.tell({ ...correct, version: "2025-03-01", from: "2025-02-01" })).toEqual(["unit-corrected"]);
    expect(story.state!.versions.map(({ from, code, act: by }) => [from, code, by])).toEqual([
      ["2025-01-01", "01", null],
      ["2025-02-01", "02", act],
    ]);
    story.all({ kind: "close", on: "2025-06-30", act });
    expect(story.tell({ ...correct, version: "2025-02-01", from: "2025-07-01" })).toEqual([
      "organisation.closed at from",
    ]);
    expect(story.tell({ ...correct, version: "2025-02-01", from: "2025-06-30" })).toEqual(["unit-corrected"]);
  });

  test("show a row for each version, the English name taken from the Russian where there is none", () => {
    const story = founded().all({ kind: "change", ...content, from: "2025-03-01", act });
    expect(unitRecord.view(story.state!)).toEqual({
      phase: "open",
      period: null,
      campaign: null,
      person: null,
      parties: [],
      terms: [],
      tables: {
        unit: [
          {
            title: { kk: "Кадр бөлімі", ru: "Отдел кадров", en: "Отдел кадров" },
            parent_id: "body",
            code: "01",
            head_post_id: null,
            from_day: "2025-01-01",
            until_day: "2025-02-28",
          },
          {
            title: { kk: "Кадр бөлімі", ru: "Отдел кадров", en: "Отдел кадров" },
            parent_id: "other",
            code: "01",
            head_post_id: "post-1",
            from_day: "2025-03-01",
            until_day: null,
          },
        ],
      },
    });
  });
});

describe("posts", () => {
  const created = () => new Story(postRecord).all(createPost);
  const { title, unit, category, supervisor, code } = createPost;
  const same = { title, unit, category, supervisor, code };

  test("are created once, with a unit, a category and not under themselves", () => {
    expect(created().tell(createPost)).toEqual(["post.exists"]);
    const wrong = {
      ...createPost,
      title: { kk: "", ru: "x", en: null },
      unit: "",
      category: " ",
      supervisor: "p1",
      from: "x",
    };
    expect(new Story(postRecord).tell(wrong)).toEqual([
      "organisation.name-missing at title.kk",
      "post.unit-missing at unit",
      "post.category-missing at category",
      "post.under-itself at supervisor",
      "organisation.not-a-day at from",
    ]);
    expect(new Story(postRecord).tell({ kind: "reopen", reason: "x" })).toEqual(["post.unknown"]);
  });

  test("A1.1 change their category from a day, and the earlier one stays for the days before", () => {
    const story = created();
    expect(story.tell({ kind: "change", ...same, category: "leading", from: "2025-03-01", act })).toEqual([
      "post-changed",
    ]);
    expect(story.tell({ kind: "change", ...same, from: "2025-03-01", act: noAct })).toEqual([
      "organisation.before-version at from",
      "organisation.act-not-cited at act",
    ]);
    expect(versionOn(story.state!, "2025-02-28")!.category).toBe("other");
    expect(versionOn(story.state!, "2025-03-01")!.category).toBe("leading");
    expect(postRecord.view(story.state!).tables["post"]).toEqual([
      {
        title,
        unit_id: "u1",
        category: "other",
        supervisor_post_id: null,
        code: null,
        from_day: "2025-01-01",
        until_day: "2025-02-28",
      },
      {
        title,
        unit_id: "u1",
        category: "leading",
        supervisor_post_id: null,
        code: null,
        from_day: "2025-03-01",
        until_day: null,
      },
    ]);
  });

  test("close, are reopened and corrected with a reason", () => {
    const story = created();
    expect(story.tell({ kind: "close", on: "2025-01-01", act })).toEqual(["post-closed"]);
    expect(story.tell({ kind: "close", on: "2025-01-02", act })).toEqual(["organisation.closed"]);
    expect(story.tell({ kind: "change", ...same, from: "2025-01-02", act })).toEqual(["organisation.closed"]);
    expect(story.tell({ kind: "reopen", reason: "қате" })).toEqual(["post-reopened"]);
    expect(story.tell({ kind: "reopen", reason: "қате" })).toEqual(["organisation.not-closed"]);
    const correct = { kind: "correct", ...same, category: "E-2", version: "2025-01-01", from: "2024-06-01" } as const;
    expect(story.tell({ ...correct, reason: "" })).toEqual(["organisation.reason-missing at reason"]);
    expect(story.tell({ ...correct, reason: "санаты" })).toEqual(["post-corrected"]);
    expect(story.state!.versions).toEqual([{ ...same, category: "E-2", from: "2024-06-01", act: null }]);
  });
});

describe("delegations", () => {
  const delegate: Extract<DelegationCommand, { kind: "delegate" }> = {
    kind: "delegate",
    id: "d1",
    duty: "appointing-official",
    of: "akim",
    by: "deputy",
    from: "2025-07-01",
    until: "2025-07-31",
    act,
  };

  test("are for certain days and by an act, never to oneself", () => {
    expect(
      new Story(delegationRecord).tell({ ...delegate, duty: "", by: "akim", until: "2025-06-30", act: noAct }),
    ).toEqual([
      "delegation.duty-missing at duty",
      "delegation.to-himself at by",
      "organisation.until-before-from at until",
      "organisation.act-not-cited at act",
    ]);
    expect(new Story(delegationRecord).tell({ ...delegate, from: "x", until: "2025-06-30" })).toEqual([
      "organisation.not-a-day at from",
    ]);
    const story = new Story(delegationRecord).all(delegate);
    expect(story.tell(delegate)).toEqual(["delegation.exists"]);
  });

  test.each([
    ["2025-06-30", "akim"],
    ["2025-07-01", "deputy"],
    ["2025-07-31", "deputy"],
    ["2025-08-01", "akim"],
  ])("on %s the duty is carried out by %s", (day, person) => {
    const { state } = new Story(delegationRecord).all(delegate);
    expect(carriesOut([state!], "appointing-official", "akim", day)).toBe(person);
    expect(carriesOut([state!], "hr-head", "akim", day)).toBe("akim");
    expect(carriesOut([state!], "appointing-official", "other", day)).toBe("other");
  });

  test("end before their time by an act, once", () => {
    const story = new Story(delegationRecord).all(delegate);
    expect(new Story(delegationRecord).tell({ kind: "end", on: "2025-07-10", act })).toEqual(["delegation.unknown"]);
    expect(story.tell({ kind: "end", on: "2025-07-31", act: noAct })).toEqual([
      "delegation.ends-itself at on",
      "organisation.act-not-cited at act",
    ]);
    expect(story.tell({ kind: "end", on: "2025-07-10", act })).toEqual(["delegation-ended"]);
    expect(carriesOut([story.state!], "appointing-official", "akim", "2025-07-10")).toBe("deputy");
    expect(carriesOut([story.state!], "appointing-official", "akim", "2025-07-11")).toBe("akim");
    expect(story.tell({ kind: "end", on: "2025-07-09", act })).toEqual(["delegation.ended"]);
    expect(delegationRecord.view(story.state!)).toMatchObject({
      phase: "ended",
      person: "deputy",
      parties: [
        { person: "akim", role: "delegating", from: null, until: null },
        { person: "deputy", role: "delegate", from: "2025-07-01", until: "2025-07-10" },
      ],
    });
  });
});
