import { describe, expect, it } from "vitest";
import { accountRecord } from "./account-record.ts";
import { possibleFor } from "./decide-account.ts";
import type { AccountCommand, AccountState } from "./account-model.ts";
import { active, administrator, invited, letter, owner, password, Story } from "./testing/account-story.ts";
import { accountTexts } from "./texts.ts";

const other = "01990000-0000-7000-8000-00000000000c";
const hr = { role: "hr", from: "2025-10-22", until: null, act: "№ 12" } as const;

describe("an invitation", () => {
  it("opens the account for the bearer of the letter", () => {
    const story = invited();
    const accept = { kind: "activate", invitation: letter, password, factor: null } as const;
    expect(story.tell(accept, owner)).toEqual(["activated"]);
    expect(story.known).toMatchObject({ phase: "active", invitation: null, password });
  });

  it("opens once", () => {
    const story = active();
    expect(story.tell({ kind: "activate", invitation: letter, password, factor: null }, owner)).toEqual([
      "account.is-active",
    ]);
  });

  it("is good through its last day and not after", () => {
    const accept = { kind: "activate", invitation: letter, password, factor: null } as const;
    const late = invited();
    late.today = "2025-10-30";
    expect(late.tell(accept, owner)).toEqual(["account.invitation-expired at invitation"]);
    const inTime = invited();
    inTime.today = "2025-10-29";
    expect(inTime.tell(accept, owner)).toEqual(["activated"]);
  });

  it("is void once a new letter is sent", () => {
    const story = invited();
    expect(story.tell({ kind: "invite-again", invitation: other, until: "2025-11-05" })).toEqual(["invited-again"]);
    expect(story.tell({ kind: "activate", invitation: letter, password, factor: null }, owner)).toEqual([
      "account.invitation-void at invitation",
    ]);
    expect(story.tell({ kind: "activate", invitation: other, password, factor: null }, owner)).toEqual(["activated"]);
  });

  it("is not accepted with a means that opens nothing by itself", () => {
    const totp = { factor: other, means: "totp", label: "Телефон" } as const;
    const passkey = { factor: other, means: "passkey", label: "Ноутбук" } as const;
    const story = invited();
    expect(story.tell({ kind: "activate", invitation: letter, password: null, factor: totp }, owner)).toEqual([
      "account.no-means at password",
    ]);
    expect(story.tell({ kind: "activate", invitation: letter, password: null, factor: passkey }, owner)).toEqual([
      "activated",
    ]);
  });

  it("is refused with every fault of its words at once", () => {
    const story = new Story();
    const refused = story.tell({
      kind: "invite",
      account: owner,
      login: "Айгүл",
      person: null,
      language: "kk",
      roles: [
        { role: "personnel-system", from: "2025-10-21", until: "2025-02-30", act: " " },
        { role: "hr", from: "2025-11-01", until: "2025-10-31", act: "№ 12" },
        { role: "hr", from: "2025-10-22", until: null, act: "x".repeat(301) },
        { role: "hr", from: "2026-01-01", until: "2026-12-31", act: "№ 13" },
      ],
      invitation: letter,
      until: "2025-10-20",
    });
    expect(refused).toEqual([
      "account.login at login",
      "account.role-of-system at roles.0.role",
      "account.day-past at roles.0.from",
      "account.not-a-day at roles.0.until",
      "account.words-missing at roles.0.act",
      "account.days-crossed at roles.1.until",
      "account.words-long at roles.2.act",
      "account.role-held at roles.3.role",
      "account.day-past at until",
    ]);
    expect(story.state).toBeNull();
  });
});

describe("a role", () => {
  it("is given by an order for days, and ended on a day", () => {
    const story = active();
    expect(story.tell({ kind: "grant-role", ...hr })).toEqual(["role-granted"]);
    const [grant] = story.known.grants;
    expect(story.tell({ kind: "end-role", grant: grant!.grant, from: "2025-11-01", act: "№ 20" })).toEqual([
      "role-ended",
    ]);
    expect(story.known.grants).toEqual([{ ...hr, grant: grant!.grant, until: "2025-10-31" }]);
  });

  it("can end at once", () => {
    const story = active();
    story.tell({ kind: "grant-role", ...hr });
    const [grant] = story.known.grants;
    story.tell({ kind: "end-role", grant: grant!.grant, from: "2025-10-22", act: "№ 20" });
    expect(story.known.grants.map(({ until }) => until)).toEqual(["2025-10-21"]);
    expect(story.tell({ kind: "grant-role", ...hr })).toEqual(["role-granted"]);
  });

  it("is not given twice for the same days, and again after its end", () => {
    const story = active();
    story.tell({ kind: "grant-role", ...hr, until: "2025-10-31" });
    expect(story.tell({ kind: "grant-role", ...hr, from: "2025-10-31" })).toEqual(["account.role-held at role"]);
    expect(story.tell({ kind: "grant-role", ...hr, from: "2025-11-01" })).toEqual(["role-granted"]);
    expect(story.tell({ kind: "grant-role", ...hr, role: "auditor" })).toEqual(["role-granted"]);
  });

  it("that is unknown or over is not ended", () => {
    const story = active();
    story.tell({ kind: "grant-role", ...hr, until: "2025-10-31" });
    const grant = story.known.grants[0]!.grant;
    expect(story.tell({ kind: "end-role", grant: other, from: "2025-10-21", act: "" })).toEqual([
      "account.grant-unknown at grant",
      "account.day-past at from",
      "account.words-missing at act",
    ]);
    expect(story.tell({ kind: "end-role", grant, from: "2025-11-02", act: "№ 20" })).toEqual([
      "account.role-over at from",
    ]);
  });
});

describe("an account's own hand", () => {
  it("does not reach its own roles, lock, person or recovery", () => {
    const story = active();
    story.tell({ kind: "grant-role", ...hr });
    const grant = story.known.grants[0]!.grant;
    const forbidden: AccountCommand[] = [
      { kind: "grant-role", ...hr, role: "administrator" },
      { kind: "end-role", grant, from: "2025-10-22", act: "№ 20" },
      { kind: "close", ground: "увольнение" },
      { kind: "bind-person", person: other },
      { kind: "open-recovery", invitation: other, until: "2025-10-30", ground: "утерян телефон" },
    ];
    expect(forbidden.map((command) => story.tell(command, owner))).toEqual(forbidden.map(() => ["account.own"]));
    story.tell({ kind: "lock", ground: "проверка" }, owner);
    expect(story.tell({ kind: "unlock", ground: "проверка" }, owner)).toEqual(["account.own"]);
    expect(story.tell({ kind: "unlock", ground: "проверка" }, administrator)).toEqual(["unlocked"]);
  });

  it("alone changes its password, proofs and language", () => {
    const story = active();
    const own: AccountCommand[] = [
      { kind: "change-password", password: other },
      { kind: "add-factor", factor: other, means: "totp", label: "Телефон" },
      { kind: "choose-language", language: "ru" },
    ];
    expect(own.map((command) => story.tell(command, administrator))).toEqual(own.map(() => ["account.only-own"]));
    expect(own.map((command) => story.tell(command, null))).toEqual(own.map(() => ["account.only-own"]));
    expect(own.map((command) => story.tell(command, owner))).toEqual([
      ["password-changed"],
      ["factor-added"],
      ["language-chosen"],
    ]);
  });
});

describe("means of proof", () => {
  it("never leave the account without a way in", () => {
    const story = invited();
    const passkey = { factor: other, means: "passkey", label: "Ноутбук" } as const;
    story.tell({ kind: "activate", invitation: letter, password: null, factor: passkey }, owner);
    story.tell({ kind: "add-factor", factor: password, means: "totp", label: "Телефон" }, owner);
    expect(story.tell({ kind: "remove-factor", factor: other }, owner)).toEqual(["account.last-means at factor"]);
    story.tell({ kind: "change-password", password: letter }, owner);
    expect(story.tell({ kind: "remove-factor", factor: other }, owner)).toEqual(["factor-removed"]);
    expect(story.tell({ kind: "remove-factor", factor: other }, owner)).toEqual(["account.factor-unknown at factor"]);
  });

  it("hold one authenticator application, one list of recovery codes and ten in all", () => {
    const story = active();
    const add = (factor: string, means: "totp" | "passkey" | "recovery-codes"): readonly string[] =>
      story.tell({ kind: "add-factor", factor, means, label: "Құрылғы" }, owner);
    expect(add("t1", "totp")).toEqual(["factor-added"]);
    expect(add("t2", "totp")).toEqual(["account.factor-held at means"]);
    expect(add("r1", "recovery-codes")).toEqual(["factor-added"]);
    expect(add("r2", "recovery-codes")).toEqual(["factor-removed", "factor-added"]);
    for (let made = 1; made <= 8; made += 1) expect(add(`p${made}`, "passkey")).toEqual(["factor-added"]);
    expect(add("p9", "passkey")).toEqual(["account.factors-full"]);
  });
});

describe("a recovery", () => {
  it("takes every old proof away and gives a new password to the bearer of the letter", () => {
    const story = active();
    story.tell({ kind: "add-factor", factor: other, means: "passkey", label: "Ноутбук" }, owner);
    const open = { kind: "open-recovery", invitation: letter, until: "2025-10-23", ground: "утерян ноутбук" } as const;
    expect(story.tell(open)).toEqual(["recovery-opened"]);
    expect(story.known).toMatchObject({ phase: "recovering", password: null, factors: [] });
    expect(story.tell({ kind: "change-password", password: other }, owner)).toEqual(["account.is-recovering"]);
    expect(story.tell({ kind: "recover", invitation: other, password: other }, owner)).toEqual([
      "account.invitation-void at invitation",
    ]);
    expect(story.tell({ kind: "recover", invitation: letter, password: other }, owner)).toEqual(["recovered"]);
    expect(story.known).toMatchObject({ phase: "active", password: other, invitation: null });
  });
});

describe("a locked account", () => {
  it("comes back to where it was", () => {
    const story = active();
    story.tell({ kind: "open-recovery", invitation: letter, until: "2025-10-23", ground: "утеря" });
    story.tell({ kind: "lock", ground: "проверка" });
    expect(story.tell({ kind: "recover", invitation: letter, password: other }, owner)).toEqual(["account.is-locked"]);
    story.tell({ kind: "unlock", ground: "проверка окончена" });
    expect(story.known.phase).toBe("recovering");
  });
});

describe("a closed account", () => {
  it("does nothing more", () => {
    const story = active();
    expect(story.tell({ kind: "close", ground: "" })).toEqual(["account.words-missing at ground"]);
    expect(story.tell({ kind: "close", ground: "увольнение" })).toEqual(["closed"]);
    expect(story.known).toMatchObject({ password: null, factors: [], keys: [] });
    expect(story.tell({ kind: "unlock", ground: "ошибка" })).toEqual(["account.is-closed"]);
    expect(story.tell({ kind: "grant-role", ...hr })).toEqual(["account.is-closed"]);
  });
});

describe("a system's account", () => {
  const system = (): Story => {
    const story = new Story();
    story.tell({ kind: "register-system", account: owner, login: "e-kyzmet", language: "ru" });
    return story;
  };
  const key = { kind: "issue-key", key: other, label: "Е-қызмет", from: "2025-10-22", until: "2026-10-22" } as const;

  it("enters by dated keys and bears one role", () => {
    const story = system();
    expect(story.tell(key)).toEqual(["key-issued"]);
    expect(story.tell({ kind: "grant-role", ...hr })).toEqual(["account.role-of-person at role"]);
    expect(story.tell({ kind: "grant-role", ...hr, role: "personnel-system" })).toEqual(["role-granted"]);
    expect(story.tell({ kind: "revoke-key", key: letter })).toEqual(["account.key-unknown at key"]);
    expect(story.tell({ kind: "revoke-key", key: other })).toEqual(["key-revoked"]);
    expect(story.known.keys).toEqual([]);
  });

  it("has no key for longer than 366 days and none that ends before it begins", () => {
    const story = system();
    expect(story.tell({ ...key, until: "2026-10-23" })).toEqual(["account.key-long at until"]);
    expect(story.tell({ ...key, until: "2025-10-21" })).toEqual(["account.days-crossed at until"]);
    expect(story.tell({ ...key, until: "2026-13-01", label: "" })).toEqual([
      "account.words-missing at label",
      "account.not-a-day at until",
    ]);
  });

  it("counts only running keys against the bound of ten", () => {
    const story = system();
    for (let made = 0; made < 10; made += 1) story.tell({ ...key, key: `k${made}`, until: "2025-10-31" });
    expect(story.tell(key)).toEqual(["account.keys-full"]);
    story.today = "2025-11-01";
    expect(story.tell({ ...key, from: "2025-11-01" })).toEqual(["key-issued"]);
  });

  it("has no password, and a person's account has no key", () => {
    expect(system().tell({ kind: "change-password", password }, owner)).toEqual(["account.not-a-person"]);
    expect(active().tell(key)).toEqual(["account.not-a-system"]);
  });
});

describe("what is possible", () => {
  const person = (phase: AccountState["phase"], own = false) => possibleFor({ phase, nature: "person" }, own);

  it("for an invited person is to be invited again, to have roles, to be closed", () => {
    expect(person("invited")).toEqual(["invite-again", "activate", "grant-role", "end-role", "close", "bind-person"]);
  });

  it("for oneself is nothing that another must decide", () => {
    expect(person("active", true)).toEqual([
      "lock",
      "choose-language",
      "change-password",
      "add-factor",
      "remove-factor",
    ]);
  });

  it("for a system's account are keys and no recovery", () => {
    const system = possibleFor({ phase: "active", nature: "system" }, false);
    expect(system).toEqual(["grant-role", "end-role", "lock", "close", "issue-key", "revoke-key"]);
  });

  it("for a closed account is nothing", () => {
    expect(person("closed")).toEqual([]);
  });
});

describe("sessions", () => {
  it("end whenever rights or proofs change, and outlive what changes neither", () => {
    const story = active();
    const generations: [string, number][] = [];
    const tell = (command: AccountCommand, by = administrator): void => {
      const before = story.known.generation;
      story.tell(command, by);
      generations.push([command.kind, story.known.generation - before]);
    };
    tell({ kind: "choose-language", language: "en" }, owner);
    tell({ kind: "grant-role", ...hr });
    tell({ kind: "end-role", grant: story.known.grants[0]!.grant, from: "2025-10-22", act: "№ 20" });
    tell({ kind: "add-factor", factor: other, means: "totp", label: "Телефон" }, owner);
    tell({ kind: "remove-factor", factor: other }, owner);
    tell({ kind: "change-password", password: other }, owner);
    tell({ kind: "bind-person", person: other });
    tell({ kind: "lock", ground: "проверка" });
    tell({ kind: "unlock", ground: "проверка" });
    tell({ kind: "open-recovery", invitation: letter, until: "2025-10-23", ground: "утеря" });
    tell({ kind: "recover", invitation: letter, password }, owner);
    tell({ kind: "close", ground: "увольнение" });
    expect(generations).toEqual([
      ["choose-language", 0],
      ["grant-role", 1],
      ["end-role", 1],
      ["add-factor", 1],
      ["remove-factor", 1],
      ["change-password", 1],
      ["bind-person", 1],
      ["lock", 1],
      ["unlock", 0],
      ["open-recovery", 1],
      ["recover", 1],
      ["close", 1],
    ]);
  });
});

describe("the sentences", () => {
  it("name the same values in every language", () => {
    const holes = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
    for (const { kk, ru, en } of Object.values(accountTexts)) {
      expect(holes(kk)).toEqual(holes(en));
      expect(holes(ru)).toEqual(holes(en));
    }
  });
});

describe("an account's rebuild", () => {
  it("gives the same rows as the first telling", () => {
    const story = active();
    story.tell({ kind: "grant-role", role: "hr", from: "2025-10-22", until: null, act: "№ 12 от 22.10.2025" });
    story.tell({ kind: "add-factor", factor: letter, means: "totp", label: "Телефон" }, owner);
    const rebuilt = story.written.reduce<AccountState | null>(
      (state, each) => accountRecord.evolve(state, JSON.parse(JSON.stringify(each))),
      null,
    );
    expect(rebuilt).toEqual(story.known);
    expect(accountRecord.view(story.known)).toEqual({
      phase: "active",
      period: null,
      campaign: null,
      person: null,
      parties: [],
      terms: [],
      tables: {
        account: [
          {
            login: "aigul",
            nature: "person",
            phase: "active",
            person_id: null,
            language: "kk",
            invitation_id: null,
            invitation_until: null,
            password_id: password,
            generation: 3,
          },
        ],
        account_role: [
          {
            grant_id: "01990000-0000-7000-8000-000000000001",
            role: "hr",
            from_day: "2025-10-22",
            until_day: null,
            act: "№ 12 от 22.10.2025",
          },
        ],
        account_factor: [{ factor_id: letter, means: "totp", label: "Телефон", from_day: "2025-10-22" }],
        account_key: [],
      },
    });
  });
});
