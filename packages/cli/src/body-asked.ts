// What a call of `body create` asks for, checked as far as it can be without the installation: all faults at once.
import { dateIn } from "@bagalau/calendar";
import type { Edition, Language, Pack, Text } from "@bagalau/methodology";
import { refusalSentence } from "@bagalau/procedure";
import { againstFounding } from "@bagalau/procedure/founding";
import { editionInForce, packNamed } from "./edition-argument.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { Fault } from "./refusal.ts";
import { argument, library, option } from "./session.ts";
import type { Session } from "./session.ts";

export interface BodyAsked {
  readonly id: string | null;
  readonly title: Text;
  readonly edition: Edition;
  readonly pack: string;
  readonly timeZone: string;
  readonly administrator: { readonly login: string; readonly act: string; readonly language: Language };
}

const longestTitle = 300;

/** Where the call names what a refusal is about. */
const places: Readonly<Record<string, { readonly path: string; readonly code: string }>> = {
  edition: { path: "", code: "unknown-rule" },
  login: { path: "--administrator", code: "out-of-range" },
  act: { path: "--act", code: "out-of-range" },
};

export async function bodyAsked(session: Session): Promise<BodyAsked> {
  const faults: Fault[] = [];
  const { language } = session;
  const title = {
    kk: await unless(faults, "", () => titleIn(session, "kk")),
    ru: await unless(faults, "", () => titleIn(session, "ru")),
    en: await unless(faults, "", () => titleIn(session, "en")),
  };
  const id = await unless(faults, null, () => idOf(session));
  const pack = await unless(faults, null, () => packOf(session));
  const timeZone = await unless(faults, null, () => timeZoneOf(session, pack));
  const edition = await unless(faults, null, () => editionOf(session, pack, timeZone));
  const login = await unless(faults, null, () => given(session, "administrator").toLowerCase());
  const act = await unless(faults, null, () => given(session, "act"));
  for (const refusal of againstFounding({ edition, login, act })) {
    const { path, code } = places[refusal.at ?? ""]!;
    faults.push({ path, code, message: refusalSentence(refusal, language) });
  }
  if (faults.length > 0) throw new Refusal(faults);
  return {
    id,
    title,
    pack: pack!.id,
    edition: edition!,
    timeZone: timeZone!,
    administrator: { login: login!, act: act!, language },
  };
}

/** What is read; or `instead`, and its faults among the others. */
async function unless<Value>(faults: Fault[], instead: Value, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    faults.push(...error.faults);
    return instead;
  }
}

function titleIn(session: Session, language: Language): string {
  const name = `--title-${language}`;
  const title = given(session, `title-${language}`).normalize("NFC").replaceAll(/\s+/gu, " ");
  if (title.length > longestTitle) {
    refuse(name, "out-of-range", session.say("fault.title-long", { most: String(longestTitle) }));
  }
  return title;
}

function idOf(session: Session): string | null {
  const id = option(session, "id");
  if (id !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id)) {
    refuse("--id", "out-of-range", session.say("fault.body"));
  }
  return id?.toLowerCase() ?? null;
}

async function packOf(session: Session): Promise<Pack> {
  const id = argument(session, 0);
  return packNamed(await library(session, id), id, session.say);
}

/** Null where neither the call nor a pack names one. */
function timeZoneOf(session: Session, pack: Pack | null): string | null {
  const zone = option(session, "time-zone");
  if (zone !== null && !Intl.supportedValuesOf("timeZone").includes(zone)) {
    refuse("--time-zone", "out-of-range", session.say("fault.time-zone", { got: zone }));
  }
  return zone ?? pack?.timezone ?? null;
}

/** The edition in force in the body's zone today; null without a pack. */
function editionOf({ say, terminal }: Session, pack: Pack | null, timeZone: string | null): Edition | null {
  return pack && editionInForce(pack, dateIn(timeZone ?? pack.timezone, terminal.now()), say);
}

/** The value of an option that must be there, without spaces around. */
function given({ call, say }: Session, name: string): string {
  const value = call.options.get(name);
  const text = typeof value === "string" ? value.trim() : "";
  if (text !== "") return text;
  const word = call.command.options.find((one) => one.name === name)?.value ?? "";
  return refuse(`--${name}`, "missing", say("fault.option-value", { name: `--${name}`, value: word }));
}
