import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AbsenceCommand, AppointCommand, PersonCommand } from "./person.ts";
import { personRecord } from "./person-record.ts";
import { Story } from "./story.fixture.ts";
import { timelineFaults } from "./person-timeline.ts";

const act = { number: "45-к", on: "2025-01-09" };
const noAct = { number: " ", on: "2025-01-09" };
const register: Extract<PersonCommand, { kind: "register" }> = {
  kind: "register",
  id: "p1",
  iin: "850315300128",
  name: { family: "Қасымова", given: "Әсем", patronymic: "Ғаниқызы" },
  contacts: { email: "asem@karasu.example", phone: "+77011234567", address: null },
  language: "kk",
  since: "2020-01-01",
};

function appoint(from: string, until: string | null = null, change: Partial<AppointCommand> = {}): AppointCommand {
  return { kind: "appoint", post: "post-1", as: "main", by: "appointment", from, until, act, ...change };
}

function absent(from: string, until: string | null, change: Partial<AbsenceCommand> = {}): AbsenceCommand {
  return { kind: "begin-absence", absence: "leave", from, until, substitute: null, act: null, ...change };
}

const sent = { kind: "send", place: { body: "Облыс әкімдігі" }, act } as const;
const received = { kind: "receive", sender: "Облыс әкімдігі", post: "post-2", act } as const;
const dismiss = { kind: "dismiss", ground: "өз еркімен", act } as const;

function known(...commands: readonly PersonCommand[]) {
  return new Story(personRecord).all(register, ...commands);
}

const serving = () => known(appoint("2025-01-10"));

describe("registration", () => {
  test("keeps who he is, and no posts yet", () => {
    const story = known();
    expect(story.state).toEqual({
      id: "p1",
      iin: "850315300128",
      name: register.name,
      contacts: register.contacts,
      language: "kk",
      since: "2020-01-01",
      appointments: [],
      secondments: [],
      absences: [],
      replacements: [],
      dismissals: [],
    });
    expect(personRecord.view(story.state!).phase).toBe("registered");
    expect(story.tell(register)).toEqual(["person.exists"]);
    expect(new Story(personRecord).tell(appoint("2025-01-10"))).toEqual(["person.unknown"]);
  });

  test("tells every fault at once, at its field", () => {
    const wrong: PersonCommand = {
      ...register,
      iin: "850315300129",
      name: { family: " ", given: "", patronymic: null },
      contacts: { email: "asem", phone: "87011234567", address: null },
      since: "2025-02-30",
    };
    expect(new Story(personRecord).tell(wrong)).toEqual([
      "iin.check-digit at iin",
      "organisation.name-missing at name.family",
      "organisation.name-missing at name.given",
      "organisation.not-a-day at since",
      "person.email at contacts.email",
      "person.phone at contacts.phone",
    ]);
  });

  test("is refused for a card that begins on the day of birth or before", () => {
    expect(new Story(personRecord).tell({ ...register, since: "1985-03-15" })).toEqual([
      "person.since-before-birth at since",
    ]);
    expect(new Story(personRecord).tell({ ...register, since: "1985-03-16" })).toEqual(["registered"]);
  });

  test("may have no contacts at all", () => {
    const contacts = { email: null, phone: null, address: null };
    expect(new Story(personRecord).tell({ ...register, contacts })).toEqual(["registered"]);
  });

  test("is changed by new contacts, a new name by an act, a correction with its reason", () => {
    const story = known();
    const contacts = { email: null, phone: "+77020000000", address: "Қарасу ауылы" };
    expect(story.tell({ kind: "change-contacts", contacts, language: "ru" })).toEqual(["contacts-changed"]);
    const name = { family: "Омарова", given: "Әсем", patronymic: null };
    expect(story.tell({ kind: "change-name", name, act: noAct })).toEqual(["organisation.act-not-cited at act"]);
    expect(story.tell({ kind: "change-name", name, act })).toEqual(["name-changed"]);
    const correction = { kind: "correct-identity", iin: "991231400014", name, since: "2021-01-01" } as const;
    expect(story.tell({ ...correction, reason: "" })).toEqual(["organisation.reason-missing at reason"]);
    expect(story.tell({ ...correction, reason: "қате терілген" })).toEqual(["identity-corrected"]);
    expect(story.state).toMatchObject({ iin: "991231400014", name, contacts, language: "ru", since: "2021-01-01" });
    expect(story.tell({ kind: "change-contacts", contacts: { ...contacts, phone: "+7 702" }, language: "ru" })).toEqual(
      ["person.phone at contacts.phone"],
    );
  });

  test("cannot be corrected so that entries lie before it", () => {
    const { iin, name } = register;
    const later = { kind: "correct-identity", iin, name, since: "2025-01-11", reason: "күні" } as const;
    expect(serving().tell(later)).toEqual(["person.before-registration at e1"]);
    expect(serving().tell({ ...later, since: "2025-01-10" })).toEqual(["identity-corrected"]);
  });
});

describe("appointments", () => {
  test("follow one another without overlap", () => {
    const story = known(appoint("2025-01-10", "2025-06-30"));
    expect(story.tell(appoint("2025-06-30"))).toEqual(["person.appointments-overlap at e2"]);
    expect(story.tell(appoint("2025-07-01"))).toEqual(["appointed"]);
    expect(story.tell(appoint("2026-01-01"))).toEqual(["person.appointments-overlap at e4"]);
  });

  test("do not begin before the card, end before they begin, or stand without an act", () => {
    expect(known().tell(appoint("2019-12-31"))).toEqual(["person.before-registration at e1"]);
    expect(known().tell(appoint("2020-01-01"))).toEqual(["appointed"]);
    expect(known().tell(appoint("2025-01-10", "2025-01-09", { act: noAct }))).toEqual([
      "organisation.until-before-from at e1",
      "organisation.act-not-cited at e1",
    ]);
    expect(known().tell(appoint("2025-01-10", "2025-01-10"))).toEqual(["appointed"]);
    expect(known().tell(appoint("2025-13-10", "10.01.2025"))).toEqual([
      "organisation.not-a-day at from",
      "organisation.not-a-day at until",
    ]);
  });

  test("leave room for acting in another post, not in one's own", () => {
    expect(serving().tell(appoint("2025-03-01", null, { as: "acting", post: "post-9" }))).toEqual(["appointed"]);
    expect(serving().tell(appoint("2025-03-01", null, { as: "acting" }))).toEqual(["person.acts-in-own-post at e2"]);
    const twice = serving().all(appoint("2025-03-01", null, { as: "acting", post: "post-9" }));
    expect(twice.tell(appoint("2025-04-01", null, { as: "acting", post: "post-8" }))).toEqual([
      "person.appointments-overlap at e3",
    ]);
  });

  test("end on a day by an act", () => {
    const end = { kind: "end-appointment", entry: "e1", on: "2025-06-30", act } as const;
    expect(serving().tell({ ...end, act: noAct })).toEqual(["organisation.act-not-cited at act"]);
    expect(serving().tell({ ...end, entry: "e7" })).toEqual(["person.no-entry at entry"]);
    expect(serving().tell({ ...end, on: "2025-01-09" })).toEqual(["organisation.until-before-from at on"]);
    expect(serving().tell({ ...end, on: "2025-06-31" })).toEqual(["organisation.not-a-day at on"]);
    const story = serving();
    expect(story.tell(end)).toEqual(["appointment-ended"]);
    expect(story.state!.appointments[0]!.until).toBe("2025-06-30");
  });

  test("pass into one another by a transfer", () => {
    const transfer = { kind: "transfer", post: "post-2", from: "2025-07-01", by: "appointment", act } as const;
    const story = serving();
    expect(story.tell(transfer)).toEqual(["appointment-ended", "appointed"]);
    expect(story.state!.appointments.map(({ post, from, until }) => [post, from, until])).toEqual([
      ["post-1", "2025-01-10", "2025-06-30"],
      ["post-2", "2025-07-01", null],
    ]);
    expect(known().tell(transfer)).toEqual(["person.no-post-to-leave at from"]);
    expect(serving().tell({ ...transfer, from: "2025-01-10" })).toEqual(["person.no-post-to-leave at from"]);
    expect(serving().tell({ ...transfer, from: "2025-07-32", act: noAct })).toEqual([
      "organisation.not-a-day at from",
      "organisation.act-not-cited at act",
    ]);
  });
});

describe("secondments", () => {
  test("A1.2 lead away only whoever holds a post, for days within it", () => {
    expect(known().tell({ ...sent, from: "2025-03-01", until: null })).toEqual(["person.sent-without-post at e1"]);
    expect(serving().tell({ ...sent, from: "2025-01-09", until: null })).toEqual(["person.sent-without-post at e2"]);
    expect(serving().tell({ ...sent, from: "2025-03-01", until: null })).toEqual(["seconded"]);
    const acting = known(appoint("2025-01-10", null, { as: "acting" }));
    expect(acting.tell({ ...sent, from: "2025-03-01", until: null })).toEqual(["person.sent-without-post at e2"]);
  });

  test("A1.2 bring somebody from another body who is not appointed here", () => {
    const story = known();
    expect(story.tell({ ...received, from: "2025-03-01", until: null })).toEqual(["seconded"]);
    expect(personRecord.view(story.state!).phase).toBe("serving");
    expect(serving().tell({ ...received, from: "2025-03-01", until: null })).toEqual([
      "person.received-while-appointed at e2",
    ]);
  });

  test("A1.2 do not overlap and end on a day", () => {
    const story = serving().all({ ...sent, from: "2025-03-01", until: null });
    expect(story.tell({ ...sent, from: "2025-05-01", until: null })).toEqual(["person.secondments-overlap at e3"]);
    expect(story.tell({ kind: "end-secondment", entry: "e2", on: "2025-04-30", act })).toEqual(["secondment-ended"]);
    expect(story.tell({ ...sent, from: "2025-05-01", until: null })).toEqual(["seconded"]);
    expect(story.tell({ kind: "end-secondment", entry: "e1", on: "2025-04-30", act })).toEqual([
      "person.no-entry at entry",
    ]);
  });
});

describe("absences and replacements", () => {
  test("A1.2 lie within service, apart from each other, with another person as substitute", () => {
    const story = serving();
    expect(story.tell(absent("2025-07-01", "2025-07-30", { substitute: "p2" }))).toEqual(["absence-begun"]);
    expect(story.tell(absent("2025-07-30", null))).toEqual(["person.absences-overlap at e3"]);
    expect(story.tell(absent("2025-08-01", null, { substitute: "p1" }))).toEqual(["person.replaces-himself at e4"]);
    expect(story.tell(absent("2025-01-01", "2025-01-10"))).toEqual(["person.absent-outside-service at e5"]);
    expect(known(appoint("2025-01-10", "2025-06-30")).tell(absent("2025-06-01", null))).toEqual([
      "person.absent-outside-service at e2",
    ]);
  });

  test("A1.2 may go on from one post to the next", () => {
    const story = known(appoint("2025-01-10", "2025-06-30"), appoint("2025-07-01", null, { post: "post-2" }));
    expect(story.tell(absent("2025-06-15", "2025-07-15"))).toEqual(["absence-begun"]);
  });

  test("A1.2 end, and get another substitute", () => {
    const story = serving().all(absent("2025-07-01", null));
    expect(story.tell({ kind: "name-substitute", entry: "e2", substitute: "p1" })).toEqual([
      "person.replaces-himself at e2",
    ]);
    expect(story.tell({ kind: "name-substitute", entry: "e2", substitute: "p3" })).toEqual(["substitute-named"]);
    expect(story.tell({ kind: "name-substitute", entry: "e1", substitute: "p3" })).toEqual([
      "person.no-entry at entry",
    ]);
    expect(story.tell({ kind: "end-absence", entry: "e2", on: "2025-07-20" })).toEqual(["absence-ended"]);
    expect(story.state!.absences).toEqual([
      { id: "e2", from: "2025-07-01", until: "2025-07-20", absence: "leave", substitute: "p3", act: null },
    ]);
  });

  test("A1.2 a replacement is dated, by an act, and ends by an act", () => {
    const replace = { kind: "replace", by: "p2", from: "2025-07-01", until: null, act } as const;
    expect(serving().tell({ ...replace, by: "p1" })).toEqual(["person.replaces-himself at e2"]);
    expect(serving().tell({ ...replace, act: noAct })).toEqual(["organisation.act-not-cited at e2"]);
    expect(known().tell(replace)).toEqual(["person.replaced-outside-service at e1"]);
    const story = serving().all(replace);
    expect(story.tell({ ...replace, from: "2025-08-01" })).toEqual(["person.replacements-overlap at e3"]);
    expect(story.tell({ kind: "end-replacement", entry: "e2", on: "2025-07-31", act })).toEqual(["replacement-ended"]);
    expect(story.tell({ ...replace, from: "2025-08-01" })).toEqual(["replaced"]);
  });
});

describe("dismissal", () => {
  test("A1.5 ends on its day whatever runs, with its ground and act", () => {
    const story = serving().all(absent("2025-07-01", "2025-12-31"), { ...sent, from: "2025-05-01", until: null });
    expect(story.tell({ ...dismiss, on: "2025-08-15" })).toEqual(["dismissed"]);
    expect(story.state).toMatchObject({
      appointments: [{ until: "2025-08-15" }],
      absences: [{ until: "2025-08-15" }],
      secondments: [{ until: "2025-08-15" }],
      dismissals: [{ id: "e4", on: "2025-08-15", ended: { e1: null, e2: "2025-12-31", e3: null } }],
    });
    expect(personRecord.view(story.state!)).toMatchObject({
      phase: "dismissed",
      tables: { person: [{ dismissed_on: "2025-08-15" }] },
    });
  });

  test("A1.5 needs service on its day, a ground and an act", () => {
    expect(known().tell({ ...dismiss, on: "2025-08-15" })).toEqual(["person.dismissed-outside-service at e1"]);
    expect(serving().tell({ ...dismiss, on: "2025-01-09" })).toEqual(["person.dismissed-outside-service at e2"]);
    expect(serving().tell({ ...dismiss, on: "2025-08-15", ground: " ", act: noAct })).toEqual([
      "person.ground-missing at e2",
      "organisation.act-not-cited at e2",
    ]);
    expect(serving().tell({ ...dismiss, on: "2025-08-32" })).toEqual(["organisation.not-a-day at on"]);
  });

  test("A1.5 is the end of what was entered before; a new appointment begins anew", () => {
    const story = serving().all({ ...dismiss, on: "2025-08-15" });
    expect(story.tell(absent("2025-08-10", "2025-08-20"))).toEqual([
      "person.absent-outside-service at e3",
      "person.entry-after-dismissal at e2",
    ]);
    expect(story.tell(appoint("2025-09-01"))).toEqual(["appointed"]);
    expect(personRecord.view(story.state!)).toMatchObject({
      phase: "serving",
      tables: { person: [{ dismissed_on: null }] },
    });
  });

  test("A1.5 taken back as an error, gives back what it had ended", () => {
    const story = serving().all(absent("2025-07-01", "2025-12-31"));
    const before = story.state;
    story.all({ ...dismiss, on: "2025-08-15" });
    expect(story.tell({ kind: "correct", entry: "e3", reason: "басқа адам", instead: null })).toEqual([
      "entry-cancelled",
    ]);
    expect(story.state).toEqual(before);
  });
});

describe("corrections", () => {
  test("put the right entry in the place of the wrong one, with a reason", () => {
    const story = serving();
    const instead = appoint("2025-01-12");
    expect(story.tell({ kind: "correct", entry: "e1", reason: " ", instead })).toEqual([
      "organisation.reason-missing at reason",
    ]);
    expect(story.tell({ kind: "correct", entry: "e9", reason: "", instead })).toEqual([
      "person.no-entry at entry",
      "organisation.reason-missing at reason",
    ]);
    const noDay = appoint("2025-01-32");
    expect(story.tell({ kind: "correct", entry: "e1", reason: "күні", instead: noDay })).toEqual([
      "organisation.not-a-day at instead.from",
    ]);
    expect(story.tell({ kind: "correct", entry: "e1", reason: "күні", instead })).toEqual([
      "entry-cancelled",
      "appointed",
    ]);
    expect(story.state!.appointments.map(({ id, from }) => [id, from])).toEqual([["e2", "2025-01-12"]]);
  });

  test("take out entries of every kind, if the history stays possible", () => {
    const story = serving().all(
      absent("2025-07-01", "2025-07-30"),
      { ...sent, from: "2025-05-01", until: "2025-05-31" },
      { kind: "replace", by: "p2", from: "2025-04-01", until: "2025-04-30", act },
    );
    expect(story.tell({ kind: "correct", entry: "e1", reason: "қате", instead: null })).toEqual([
      "person.sent-without-post at e3",
      "person.absent-outside-service at e2",
      "person.replaced-outside-service at e4",
    ]);
    for (const entry of ["e2", "e3", "e4", "e1"]) story.all({ kind: "correct", entry, reason: "қате", instead: null });
    expect(story.state).toEqual(known().state);
  });
});

describe("the tables of a person", () => {
  test("show posts, secondments, absences and replacements with their days", () => {
    const story = serving().all(
      absent("2025-07-01", "2025-07-30", { substitute: "p2" }),
      { ...sent, from: "2025-05-01", until: "2025-05-31" },
      { kind: "replace", by: "p3", from: "2025-04-01", until: null, act },
    );
    const { person, person_card: card, appointment, absence } = personRecord.view(story.state!).tables;
    expect(person).toEqual([
      { family_name: "Қасымова", given_name: "Әсем", patronymic: "Ғаниқызы", dismissed_on: null },
    ]);
    expect(card).toEqual([
      { iin: "850315300128", email: "asem@karasu.example", phone: "+77011234567", address: null, language: "kk" },
    ]);
    expect(appointment).toEqual([
      { post_id: "post-1", kind: "main", from_day: "2025-01-10", until_day: null },
      { post_id: "post-1", kind: "sent", from_day: "2025-05-01", until_day: "2025-05-31" },
    ]);
    expect(absence).toEqual([
      { kind: "leave", from_day: "2025-07-01", until_day: "2025-07-30", substitute_id: "p2" },
      { kind: "replaced", from_day: "2025-04-01", until_day: null, substitute_id: "p3" },
    ]);
    const guest = known({ ...received, from: "2025-03-01", until: null });
    expect(personRecord.view(guest.state!).tables["appointment"]).toEqual([
      { post_id: "post-2", kind: "received", from_day: "2025-03-01", until_day: null },
    ]);
  });
});

test("whatever is told in whatever order, the history that results is possible", () => {
  const day = fc
    .integer({ min: 0, max: 360 })
    .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
  const until = fc.option(day, { nil: null });
  const entry = fc.integer({ min: 1, max: 9 }).map((number) => `e${number}`);
  const command: fc.Arbitrary<PersonCommand> = fc.oneof(
    fc.tuple(day, until).map(([from, to]) => appoint(from, to)),
    fc.tuple(day, until).map(([from, to]) => appoint(from, to, { as: "acting", post: "post-7" })),
    fc.tuple(day, until).map(([from, to]) => absent(from, to, { substitute: "p2" })),
    fc.tuple(day, until).map(([from, to]) => ({ ...sent, from, until: to })),
    fc.tuple(day, until).map(([from, to]) => ({ ...received, from, until: to })),
    day.map((on) => ({ ...dismiss, on })),
    fc.tuple(entry, day).map(([id, on]) => ({ kind: "end-appointment", entry: id, on, act }) as const),
    fc.tuple(entry, day).map(([id, on]) => ({ kind: "end-absence", entry: id, on }) as const),
    entry.map((id) => ({ kind: "correct", entry: id, reason: "қате", instead: null }) as const),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      const story = known();
      for (const one of commands) {
        const before = story.state;
        const told = story.tell(one);
        if (told.some((line) => line.includes("."))) expect(story.state).toBe(before);
        expect(timelineFaults(story.state!)).toEqual([]);
      }
    }),
  );
});
