import { describe, expect, test } from "vitest";
import { bodyRoles } from "../account/body-role.ts";
import { evaluationPhases } from "../evaluation/state.ts";
import { recordKinds } from "../record-kinds.ts";
import { karasu } from "../testing/town.ts";
import { clauseAt } from "./clause-at.ts";
import { mayDo } from "./may.ts";
import { printedTable } from "./printed-table.fixture.ts";
import { accessTable } from "./table.ts";
import { houseGrounds } from "./texts.ts";

const { edition } = karasu;

function asked(roles: readonly string[], record: string, action: string, phase: string | null = null) {
  const permission = mayDo({ roles, record, action, phase, edition });
  return permission.ok
    ? `${permission.row.role}: ${permission.clause ?? permission.row.ground}`
    : `${permission.refusal.code} (${permission.refusal.clause ?? "–"})`;
}

describe("the table of access", () => {
  test("is the one under review", async () => {
    await expect(printedTable(edition)).toMatchFileSnapshot("table.md");
  });

  test("names records that there are, and each right once", () => {
    const unknown = accessTable.filter(({ record }) => !(record in recordKinds));
    expect(unknown).toEqual([]);
    const keys = accessTable.map(({ role, record, action, ground }) => `${role} ${record} ${action} ${ground}`);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  test("has every ground in the edition or in the house's own words", () => {
    const grounds = [...new Set(accessTable.map(({ ground }) => ground))];
    const house = grounds.filter((ground) => ground.startsWith("house/"));
    expect(house.map((ground) => ground.slice("house/".length)).toSorted()).toEqual(
      Object.keys(houseGrounds).toSorted(),
    );
    const lawful = grounds.filter((ground) => !ground.startsWith("house/"));
    expect(lawful.filter((ground) => clauseAt(edition, ground) === null)).toEqual([]);
  });

  test("A4.1 no result is read by an administrator, an auditor, a methodologist, another system or anybody", () => {
    const readings = accessTable.filter(
      ({ record, action }) =>
        ["evaluation", "annual"].includes(record) && (action.startsWith("read-") || action === "export"),
    );
    const readers = [...new Set(readings.map(({ role }) => role))].toSorted();
    expect(readers).toEqual([
      "appointing-official",
      "evaluated",
      "evaluator",
      "hr",
      "hr-head",
      "session-member",
      "substitute",
    ]);
    expect(readings.filter(({ ground }) => ground.startsWith("house/"))).toEqual([]);
  });

  test("A4.1 results are read by those whom the edition's disclosures name, and by the evaluator's substitute", () => {
    for (const { role, ground } of accessTable.filter(({ action }) => action === "read-result")) {
      const who = edition.disclosures.get(ground.split("/")[1]!)!.content.who;
      expect(who).toContain(role === "substitute" ? "evaluator" : role);
    }
  });
});

describe("may he?", () => {
  test("A4.1 whoever has the role in the record and a clause may", () => {
    expect(asked(["evaluated"], "evaluation", "read-result", "computed")).toBe("evaluated: 9¶1");
    expect(asked(["evaluator"], "evaluation", "read-result", "computed")).toBe("evaluator: 13");
    expect(asked(["hr"], "evaluation", "send-sheet", "opened")).toBe("hr: 17¶1");
    expect(asked(["evaluator"], "campaign", "name-co-evaluators", "open")).toBe("evaluator: 17¶3");
  });

  test("A4.1 an administrator sees that a result exists, never what it is", () => {
    expect(asked(["administrator"], "evaluation", "see", "received")).toBe("administrator: house/existence");
    expect(asked(["administrator", "auditor"], "evaluation", "read-result", "received")).toBe("access.forbidden (13)");
    expect(asked(["auditor"], "evaluation", "read-journal", "received")).toBe("access.forbidden (13)");
  });

  test("in another phase he may not, and that is said apart", () => {
    expect(asked(["evaluated"], "evaluation", "file-application", "sheet-sent")).toBe("access.not-now (10)");
    expect(asked(["evaluated"], "evaluation", "read-result", "sheet-sent")).toBe("access.not-now (9¶1)");
    expect(asked(["session-member"], "evaluation", "read-result", "completed")).toBe("access.not-now (13)");
  });

  test("before a record exists no phase is asked", () => {
    expect(asked(["hr"], "campaign", "plan")).toBe("hr: 8");
    expect(asked([], "dispute", "register")).toBe("anyone: 14");
    expect(asked([], "campaign", "plan")).toBe("access.forbidden (8)");
  });

  test("what is not in the table nobody may, with the clause on confidence for a reading", () => {
    expect(asked(["hr", "administrator"], "evaluation", "invent", "opened")).toBe("access.forbidden (–)");
    expect(asked(["hr"], "evaluation", "read-thoughts", "opened")).toBe("access.forbidden (13)");
    expect(asked(["hr"], "nothing", "export", null)).toBe("access.forbidden (13)");
    expect(mayDo({ roles: [], record: "evaluation", action: "read-result", phase: "received", edition: null })).toEqual(
      {
        ok: false,
        refusal: { code: "access.forbidden", clause: null, params: {}, at: null },
      },
    );
  });

  test("nobody without a role has any right to an evaluation or an annual result in any phase", () => {
    const actions = new Set(accessTable.map(({ action }) => action));
    for (const record of ["evaluation", "annual", "reading", "destruction", "disclosure", "notice"]) {
      for (const action of actions) {
        for (const phase of evaluationPhases)
          expect(asked(["anyone", "self-made"], record, action, phase)).toContain("access.");
      }
    }
  });

  test("no role of the body marks, and nobody but whom the act names decides on a session", () => {
    for (const role of bodyRoles)
      expect(asked([role], "evaluation", "submit-marks", "sheet-sent")).toContain("access.forbidden");
    const deciders = accessTable.filter(({ action }) => action === "call-session").map(({ role }) => role);
    expect(deciders).toEqual(["appointing-official"]);
  });
});
