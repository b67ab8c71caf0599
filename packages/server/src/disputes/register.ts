// Registering a dispute: by whoever is concerned, about a record that he may see; on paper by the HR service for him.
import { mayDo } from "@bagalau/procedure";
import type { App } from "../app.ts";
import { inBody } from "../db/viewer.ts";
import type { Viewer } from "../db/viewer.ts";
import { actWithFiles } from "../files/act-with-files.ts";
import type { Done } from "../files/act-with-files.ts";
import type { Call } from "../http/call.ts";
import { Problem } from "../http/problem.ts";
import type { Fault } from "../http/problem.ts";
import { keyFrom } from "../jobs/key-from.ts";
import { actOf } from "../records/must-by-role.ts";
import { readRecord } from "../records/read-record.ts";
import { disputeFaultTexts } from "./texts.ts";
import { sql } from "kysely";

export interface Registering {
  readonly about: { readonly record: string; readonly id: string } | null;
  readonly text: string;
  readonly files: readonly string[];
  readonly applicant?: string | undefined;
  readonly receivedOn?: string | undefined;
}

export async function registerDispute(app: App, call: Call, asked: Registering): Promise<Done> {
  const { viewer } = call;
  const { about, text, files, receivedOn = viewer.today } = asked;
  const subject = await subjectOf(app, viewer, about);
  const applicant = applicantOf(viewer, asked, subject);
  const id = keyFrom("dispute", viewer.body, call.acting().key);
  const number = await numberOf(app, viewer, id);
  const { pack, edition, campaign } = subject;
  const head = { id, pack, edition, number, applicant, about, campaign, text, files, receivedOn };
  return actWithFiles(app, call, {
    record: "dispute",
    id,
    command: { kind: "register", ...head },
    permitted: true,
    files: { files },
    people: { applicant },
    asked: { register: asked },
  });
}

interface Subject {
  readonly pack: string;
  readonly edition: string;
  readonly campaign: string | null;
}

/** The act is that of the record in question; of the procedure as a whole that of the day. */
async function subjectOf(app: App, viewer: Viewer, about: Registering["about"]): Promise<Subject> {
  const { id: pack, edition } = await actOf(app, viewer);
  const today = { pack, edition: edition.id };
  if (about === null) return { ...today, campaign: null };
  const { law, view } = await readRecord<unknown>(app, viewer, about.record, about.id).catch((error: unknown) => {
    throw error instanceof Problem && error.code === "not-found" ? wrong("disputes.about-unknown", "about.id") : error;
  });
  return { ...(law ?? today), campaign: about.record === "campaign" ? about.id : view.campaign };
}

function applicantOf(viewer: Viewer, { applicant, receivedOn }: Registering, subject: Subject): string {
  const forAnother = (applicant ?? viewer.person) !== viewer.person || receivedOn !== undefined;
  const edition = { roles: viewer.roles, record: "dispute", phase: null, action: "take-up", edition: null };
  if (forAnother && !mayDo(edition).ok) {
    throw new Problem("forbidden", { faults: [fault("disputes.applicant-other", "applicant")], act: actName(subject) });
  }
  const found = applicant ?? viewer.person;
  if (found === null) throw wrong("disputes.applicant-missing", "applicant");
  return found;
}

/** `2025/3`; a repeated request keeps the number that it was given first. */
async function numberOf(app: App, { body, today }: Viewer, id: string): Promise<string> {
  const year = Number(today.slice(0, 4));
  const { rows } = await inBody(app, body, (tx) =>
    sql<{ number: number }>`select take_number(${body}, 'dispute', ${year}, ${id}) as number`.execute(tx),
  );
  return `${year}/${rows[0]!.number}`;
}

function fault(code: keyof typeof disputeFaultTexts, at: string): Fault {
  return { code, at, params: {}, text: disputeFaultTexts[code] };
}

function wrong(code: keyof typeof disputeFaultTexts, at: string): Problem {
  return new Problem("invalid", { faults: [fault(code, at)] });
}

function actName({ pack, edition }: Subject): string {
  return `${pack}@${edition}`;
}
