// Every setting of the server: its name, meaning and bounds. All are read and checked at start; all faults are told at once.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Text } from "@bagalau/methodology";
import { identitySettings } from "./identity/settings.ts";
import { deliverySettings } from "./notices/settings.ts";
import { contact, knownServices, pushService } from "./signals/push-services.ts";
import { address, databaseAddress, json, list, oneOf, switched, webAddress, whole, written } from "./config-values.ts";
import type { Reader, ValueFault } from "./config-values.ts";

interface Setting<Value> {
  readonly name: string;
  /** What holds where nothing is set. */
  readonly usual: Value;
  readonly read: Reader<Value>;
  /** May also be given as a file, by `<name>_FILE`; never printed. */
  readonly secret?: true;
  readonly about: Text;
}

export const settings = {
  host: setting("BAGALAU_HOST", "127.0.0.1", written(255), {
    kk: "Сервер тыңдайтын желілік мекенжай.",
    ru: "Сетевой адрес, на котором сервер принимает запросы.",
    en: "The network address on which the server listens.",
  }),
  port: setting("BAGALAU_PORT", 8080, whole(0, 65_535), {
    kk: "Порт; 0 кез келген бос портты білдіреді.",
    ru: "Порт; 0 означает любой свободный.",
    en: "The port; 0 means any that is free.",
  }),
  publicUrl: optional("BAGALAU_PUBLIC_URL", webAddress, {
    kk: "Адамдар қолданбаны ашатын мекенжай. Ол https болса, cookie мен HSTS соған сай қойылады.",
    ru: "Адрес, по которому люди открывают приложение. Если это https, cookie и HSTS выставляются соответственно.",
    en: "The address at which people open the application. Where it is https, cookies and HSTS follow.",
  }),
  trustedProxies: setting("BAGALAU_TRUSTED_PROXIES", [], list(address), {
    kk: "X-Forwarded-For тақырыбына сенуге болатын прокси-серверлердің мекенжайлары немесе ішкі желілері, үтір арқылы.",
    ru: "Адреса или подсети прокси-серверов, чьему заголовку X-Forwarded-For можно верить, через запятую.",
    en: "Addresses or subnets of proxies whose X-Forwarded-For is believed, separated by commas.",
  }),
  databaseUrl: secret("DATABASE_URL", databaseAddress, {
    kk: "PostgreSQL 15 немесе одан кейінгі дерекқор мекенжайы. Берілмесе, сервер өз PostgreSQL-ін іске қосады.",
    ru: "Адрес базы PostgreSQL 15 или новее. Без него сервер запускает собственный PostgreSQL.",
    en: "The address of a PostgreSQL 15 or later. Without it the server starts a PostgreSQL of its own.",
  }),
  dataFolder: setting("BAGALAU_DATA", ".bagalau", written(1_000), {
    kk: "Меншікті PostgreSQL деректері мен кілттер сақталатын қалта.",
    ru: "Папка для данных собственного PostgreSQL и ключей.",
    en: "The folder for the data of the server's own PostgreSQL and for keys.",
  }),
  connections: setting("BAGALAU_CONNECTIONS", 10, whole(2, 500), {
    kk: "Дерекқорға бір мезгілдегі қосылымдар саны.",
    ru: "Число одновременных соединений с базой.",
    en: "How many connections to the database are open at once.",
  }),
  packsFolder: optional("BAGALAU_PACKS", written(1_000), {
    kk: "Актілер бумалары тұрған қалта. Берілмесе, бағдарламамен бірге келген бумалар алынады.",
    ru: "Папка с пакетами актов. Без неё берутся пакеты, поставляемые с программой.",
    en: "The folder with packs of acts. Without it those that came with the program are taken.",
  }),
  masterKey: secret("BAGALAU_MASTER_KEY", written(100_000), {
    kk: "Өзге кілттер шығарылатын 32 бас кілт байты, base64 түрінде. Берілмесе, деректер қалтасында жасалады.",
    ru: "32 байта главного ключа в base64, из которого выводятся прочие. Без него ключ создаётся в папке данных.",
    en: "32 bytes in base64, the key from which the others are made. Without it one is made in the data folder.",
  }),
  signingKey: secret("BAGALAU_SIGNING_KEY", written(100_000), {
    kk: "Журналдың бақылау нүктелеріне қол қоятын Ed25519 кілті, PEM түрінде. Берілмесе, деректер қалтасында жасалады.",
    ru: "Ключ Ed25519 в PEM для подписи контрольных точек журнала. Без него ключ создаётся в папке данных.",
    en: "The Ed25519 key in PEM that signs checkpoints of the journal. Without it one is made in the data folder.",
  }),
  delivery: secret("BAGALAU_DELIVERY", json(deliverySettings), {
    kk: "Хабарламаларды жеткізу: пошта сервері мен SMS шлюзі, JSON түрінде. Берілмесе, хабарламалар тек қолданбаның ішінде болады.",
    ru: "Доставка уведомлений: почтовый сервер и шлюз SMS, в JSON. Без неё уведомления есть только в приложении.",
    en: "Delivery of notices: the mail server and the text message gateway, in JSON. Without it notices are in the application only.",
  }),
  push: setting("BAGALAU_PUSH", true, switched, {
    kk: "Адам өзі қосқан құрылғыларға хабарландыру жіберіле ме: true немесе false. Хабарландыруда дербес дерек жоқ.",
    ru: "Отправляются ли уведомления на устройства, которые человек подключил сам: true или false. Личных данных в них нет.",
    en: "Whether devices that their owners switched on are sent notifications: true or false. They hold no personal data.",
  }),
  pushContact: optional("BAGALAU_PUSH_CONTACT", contact, {
    kk: "Браузерлердің хабарландыру қызметтеріне айтылатын байланыс: mailto: немесе https мекенжайы. Берілмесе, қолданбаның https мекенжайы.",
    ru: "Контакт для служб уведомлений браузеров: адрес mailto: или https. Без него называется https-адрес приложения.",
    en: "The contact told to the notification services of browsers: a mailto: or https address. Without it the https address of the application.",
  }),
  pushServices: setting("BAGALAU_PUSH_SERVICES", knownServices, list(pushService), {
    kk: "Хабарландыру жіберуге болатын қызметтер: хосттар (*. кез келген алдыңғы атауды білдіреді) немесе толық мекенжайлар, үтір арқылы.",
    ru: "Службы, которым можно отправлять уведомления: хосты (*. означает любое имя впереди) или полные адреса, через запятую.",
    en: "Services that notifications may be sent to: hosts (*. stands for any name before it) or whole origins, separated by commas.",
  }),
  identity: secret("BAGALAU_IDENTITY", json(identitySettings), {
    kk: "Жүйеге кіру: сеанс мерзімі, екінші дәлел, сыртқы кіру қызметтері, JSON түрінде.",
    ru: "Вход в систему: срок сеанса, второе подтверждение, внешние службы входа, в JSON.",
    en: "Signing in: how long sessions live, second proofs, outside sign-in services, in JSON.",
  }),
  workers: setting("BAGALAU_WORKERS", true, switched, {
    kk: "Осы процесс фондық жұмыстарды орындай ма: true немесе false.",
    ru: "Выполняет ли этот процесс фоновые работы: true или false.",
    en: "Whether this process does background work: true or false.",
  }),
  bodyKilobytes: setting("BAGALAU_BODY_KILOBYTES", 512, whole(16, 10_240), {
    kk: "Сұрау денесінің ең үлкен көлемі, килобайт; файлдар мен кестелердің өз шегі бар.",
    ru: "Наибольший объём тела запроса в килобайтах; у файлов и таблиц предел свой.",
    en: "The largest body of a request, in kilobytes; files and tables have a limit of their own.",
  }),
  fileMegabytes: setting("BAGALAU_FILE_MEGABYTES", 20, whole(1, 200), {
    kk: "Жүктелетін файлдың және кадр жүйесі жіберетін кестенің ең үлкен көлемі, мегабайт.",
    ru: "Наибольший объём загружаемого файла и таблицы кадровой системы в мегабайтах.",
    en: "The largest uploaded file, and the largest table of a personnel system, in megabytes.",
  }),
  requestSeconds: setting("BAGALAU_REQUEST_SECONDS", 30, whole(1, 600), {
    kk: "Сұраудың толық келуіне берілетін уақыт, секунд.",
    ru: "Время на получение запроса целиком, в секундах.",
    en: "How long a request may take to arrive, in seconds.",
  }),
  stopSeconds: setting("BAGALAU_STOP_SECONDS", 20, whole(0, 600), {
    kk: "Тоқтағанда басталған жұмысты аяқтауға берілетін уақыт, секунд.",
    ru: "Время на завершение начатого при остановке, в секундах.",
    en: "How long begun work may take when the server stops, in seconds.",
  }),
  addressPerMinute: setting("BAGALAU_ADDRESS_PER_MINUTE", 1_200, whole(10, 1_000_000), {
    kk: "Бір мекенжайдан бір минутта қабылданатын сұраулар саны.",
    ru: "Сколько запросов в минуту принимается с одного адреса.",
    en: "How many requests a minute are taken from one address.",
  }),
  accountPerMinute: setting("BAGALAU_ACCOUNT_PER_MINUTE", 600, whole(10, 1_000_000), {
    kk: "Бір есептік жазбадан бір минутта қабылданатын сұраулар саны.",
    ru: "Сколько запросов в минуту принимается от одной учётной записи.",
    en: "How many requests a minute are taken from one account.",
  }),
  guardedPerMinute: setting("BAGALAU_GUARDED_PER_MINUTE", 30, whole(1, 100_000), {
    kk: "Бір мекенжайдан бір минутта кіру, шақыру және қалпына келтіру әрекеттерінің саны.",
    ru: "Сколько попыток входа, приглашения и восстановления в минуту принимается с одного адреса.",
    en: "How many attempts to sign in, accept an invitation or recover are taken a minute from one address.",
  }),
  logLevel: setting("BAGALAU_LOG", "info", oneOf(["silent", "error", "warn", "info", "debug"]), {
    kk: "Журналға не жазылады: silent, error, warn, info немесе debug.",
    ru: "Что пишется в журнал работы: silent, error, warn, info или debug.",
    en: "What the log holds: silent, error, warn, info or debug.",
  }),
  telemetryUrl: optional("OTEL_EXPORTER_OTLP_ENDPOINT", webAddress, {
    kk: "OpenTelemetry іздері жіберілетін мекенжай (OTLP/HTTP). Берілмесе, іздер ешқайда жіберілмейді.",
    ru: "Адрес для трасс OpenTelemetry (OTLP/HTTP). Без него трассы никуда не отправляются.",
    en: "Where OpenTelemetry traces go (OTLP/HTTP). Without it they go nowhere.",
  }),
} satisfies Readonly<Record<string, Setting<unknown>>>;

type Settings = typeof settings;

export type Config = { readonly [Key in keyof Settings]: Settings[Key]["usual"] };

export interface ConfigFault extends ValueFault {
  readonly name: string;
}

/** All that is wrong with the settings: the server does not start. */
export class WrongConfig extends Error {
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super(faults.map(({ name, code }) => `${name}: ${code}`).join("\n"));
    this.name = "WrongConfig";
    this.faults = faults;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

export type Origin = "environment" | "file" | "usual";

const origins = new WeakMap<object, ReadonlyMap<string, Origin>>();

/** Where each setting of a configuration that was read came from, by its name. */
export function originsOf(config: Config): ReadonlyMap<string, Origin> {
  return origins.get(config) ?? new Map();
}

/** Reads and checks every setting. Throws `WrongConfig` with all faults. */
export function readConfig(environment: Environment): Config {
  const faults: ConfigFault[] = unknownNames(environment);
  const values = Object.entries(settings).map(([key, one]) => [key, readSetting(one, environment, faults)]);
  if (faults.length > 0) throw new WrongConfig(faults);
  const read = Object.fromEntries(values) as Config;
  const config = { ...read, dataFolder: path.resolve(read.dataFolder) };
  origins.set(config, new Map(Object.values(settings).map(({ name }) => [name, originOf(name, environment)])));
  return config;
}

function originOf(name: string, environment: Environment): Origin {
  const isGiven = (one: string): boolean => environment[one] !== undefined && environment[one] !== "";
  if (isGiven(name)) return "environment";
  return isGiven(`${name}_FILE`) ? "file" : "usual";
}

function readSetting(one: Setting<unknown>, environment: Environment, faults: ConfigFault[]): unknown {
  const raw = rawValue(one, environment, faults);
  if (raw === null) return one.usual;
  const value = one.read(raw);
  if ("value" in value) return value.value;
  faults.push(...value.faults.map((fault) => ({ ...fault, name: one.name })));
  return one.usual;
}

/** The text of a setting; null where it is not set. A secret's file wins over nothing: both at once is a fault. */
function rawValue(one: Setting<unknown>, environment: Environment, faults: ConfigFault[]): string | null {
  const direct = environment[one.name];
  const file = one.secret === true ? environment[`${one.name}_FILE`] : undefined;
  if (direct !== undefined && direct !== "" && file !== undefined && file !== "") {
    faults.push({ name: one.name, code: "given-twice", params: { other: `${one.name}_FILE` } });
    return null;
  }
  if (file !== undefined && file !== "") return fileText(`${one.name}_FILE`, file, faults);
  return direct === undefined || direct === "" ? null : direct;
}

function fileText(name: string, file: string, faults: ConfigFault[]): string | null {
  try {
    return readFileSync(file, "utf8").trimEnd();
  } catch (error) {
    faults.push({ name, code: "no-file", params: { file, reason: (error as NodeJS.ErrnoException).code ?? "" } });
    return null;
  }
}

/** A misspelt name would silently mean nothing. */
function unknownNames(environment: Environment): ConfigFault[] {
  const known = new Set(
    Object.values<Setting<unknown>>(settings).flatMap(({ name, secret: hidden }) =>
      hidden ? [name, `${name}_FILE`] : [name],
    ),
  );
  return Object.keys(environment)
    .filter((name) => name.startsWith("BAGALAU_") && !known.has(name))
    .map((name) => ({ name, code: "unknown-setting", params: {} }));
}

function setting<Value>(name: string, usual: NoInfer<Value>, read: Reader<Value>, about: Text): Setting<Value> {
  return { name, usual, read, about };
}

function optional<Value>(name: string, read: Reader<Value>, about: Text): Setting<Value | null> {
  return { name, usual: null, read, about };
}

function secret<Value>(name: string, read: Reader<Value>, about: Text): Setting<Value | null> {
  return { name, usual: null, read, secret: true, about };
}
