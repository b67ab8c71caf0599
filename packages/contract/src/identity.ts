// Who enters and what he may: the steps of signing in, letters that invite, one's own proofs and sessions, and the accounts
// and dated roles of a body.
import { bodyRoles } from "@bagalau/procedure";
import { z } from "zod";
import { ask, change, route } from "./route.ts";
import { civilDate, done, id, instant, language, page, paged, several, text } from "./values.ts";

const title = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const bodyTitle = z.object({ kk: z.string(), ru: z.string(), en: z.string().optional() });
/** Not trimmed: a space may be a part of it. */
const password = z.string().min(1).max(1_000);
const token = z.string().min(1).max(200);
const code = z.string().trim().min(1).max(40);
const login = z.string().trim().min(1).max(100);
/** What the browser's `navigator.credentials` answered, as JSON. */
const credential = z.looseObject({ id: z.string().min(1).max(2_000), response: z.looseObject({}) });
/** What `navigator.credentials` is to be given, as JSON. */
const options = z.looseObject({ challenge: z.string() });
const role = z.enum(bodyRoles);
const secondProof = z.enum(["totp", "recovery-codes", "passkey"]);

const entered = z.object({
  /** `add-proof`: rights wait until a second means of proof is added. */
  next: z.enum(["entered", "add-proof"]),
});

const step = z.discriminatedUnion("next", [
  z.object({ next: z.literal("second-proof"), ticket: z.string(), means: z.array(secondProof) }),
  z.object({ next: z.literal("entered") }),
  z.object({ next: z.literal("add-proof") }),
]);

const guarded = { caller: "anyone", rate: "guarded" } as const;

export const signIn = {
  ways: route("/sign-in", {
    title: { kk: "Кіру тәсілдері", ru: "Способы входа", en: "Ways to sign in" },
    caller: "anyone",
    answer: z.object({
      bodies: z.array(z.object({ id, title: bodyTitle })),
      services: z.array(z.object({ id: z.string(), title })),
    }),
  }),
  password: ask("/sign-in/password", {
    title: { kk: "Құпиясөзбен кіру", ru: "Вход по паролю", en: "Sign in with a password" },
    about: {
      kk: "Екінші растау құралы болса, жауапта келесі қадамға арналған билет беріледі; болмаса, сессия cookie беріледі.",
      ru: "Если есть второе средство подтверждения, ответ содержит билет для следующего шага, иначе выдаётся cookie сессии.",
      en: "Where there is a second means of proof the answer holds a ticket for the next step, else the session's cookie is given.",
    },
    ...guarded,
    body: { body: id.optional(), login, password },
    answer: step,
  }),
  code: ask("/sign-in/code", {
    title: { kk: "Қолданбадағы код", ru: "Код из приложения", en: "A code of the application" },
    ...guarded,
    body: { ticket: token, code },
    answer: entered,
  }),
  recoveryCode: ask("/sign-in/recovery-code", {
    title: { kk: "Қалпына келтіру коды", ru: "Код восстановления", en: "A recovery code" },
    ...guarded,
    body: { ticket: token, code },
    answer: entered,
  }),
  passkeyOptions: ask("/sign-in/passkey/options", {
    title: { kk: "Кіру кілтін сұрау", ru: "Запрос ключа доступа", en: "Ask for a passkey" },
    ...guarded,
    body: { body: id.optional() },
    answer: z.object({ ticket: z.string(), options }),
  }),
  passkey: ask("/sign-in/passkey", {
    title: { kk: "Кіру кілтімен кіру", ru: "Вход по ключу доступа", en: "Sign in with a passkey" },
    ...guarded,
    body: { ticket: token, response: credential },
    answer: entered,
  }),
  depart: ask("/sign-in/services/{service}", {
    title: { kk: "Кіру қызметіне өту", ru: "Переход к службе входа", en: "Go to a sign-in service" },
    about: {
      kk: "Шақырудың белгісі берілсе, қайтып келгенде сол шақыру қабылданады.",
      ru: "Если передан знак приглашения, по возвращении оно будет принято.",
      en: "With the token of an invitation, that invitation is accepted on return.",
    },
    ...guarded,
    path: { service: z.string().max(40) },
    body: { body: id.optional(), letter: token.optional() },
    answer: z.object({ url: z.string() }),
  }),
  arrive: ask("/sign-in/services/{service}/answer", {
    title: { kk: "Кіру қызметінен оралу", ru: "Возвращение от службы входа", en: "Return from a sign-in service" },
    ...guarded,
    path: { service: z.string().max(40) },
    body: { query: z.string().min(1).max(8_000) },
    answer: step,
  }),
  out: ask("/sign-in/out", {
    title: { kk: "Шығу", ru: "Выход", en: "Sign out" },
    caller: "anyone",
  }),
};

export const letters = {
  open: ask("/letters/open", {
    title: { kk: "Шақыру мазмұны", ru: "Содержание приглашения", en: "What a letter is" },
    ...guarded,
    body: { token },
    answer: z.object({
      kind: z.enum(["invitation", "recovery"]),
      login: z.string(),
      until: civilDate,
      /** The fewest characters of the password. */
      least: z.int(),
    }),
  }),
  accept: ask("/letters/accept", {
    title: { kk: "Шақыруды қабылдау", ru: "Принять приглашение", en: "Accept a letter" },
    ...guarded,
    body: { token, password },
    answer: entered,
  }),
};

const factor = z.object({
  id,
  means: z.enum(["totp", "passkey", "recovery-codes", "sign-in-service"]),
  label: z.string(),
  on: civilDate,
});
const grant = z.object({ id, role, from: civilDate, until: civilDate.nullable(), act: z.string() });

const label = text(300);

export const me = {
  show: route("/me", {
    title: { kk: "Менің есептік жазбам", ru: "Моя учётная запись", en: "My account" },
    answer: z.object({
      account: id,
      body: id,
      title: bodyTitle,
      login: z.string(),
      person: id.nullable(),
      language,
      /** Roles that hold today; none while `waits`. */
      roles: z.array(z.string()),
      delegated: z.array(z.object({ role: z.string(), actingFor: id })),
      /** Rights wait for a second means of proof. */
      waits: z.boolean(),
      provedAt: instant,
      password: z.boolean(),
      factors: z.array(factor),
      today: civilDate,
    }),
  }),
  language: change("POST", "/me/language", {
    title: { kk: "Тілді таңдау", ru: "Выбор языка", en: "Choose a language" },
    body: { language },
    answer: done,
  }),
  prove: ask("/me/proof", {
    title: { kk: "Кім екенін қайта растау", ru: "Подтвердить личность ещё раз", en: "Prove again who one is" },
    about: {
      kk: "Рөл беру, кіруді қалпына келтіру және растау құралдарын өзгерту алдында талап етіледі.",
      ru: "Требуется перед выдачей ролей, восстановлением доступа и изменением средств подтверждения.",
      en: "Required before giving roles, recovering access and changing means of proof.",
    },
    rate: "guarded",
    body: {
      password: password.optional(),
      code: code.optional(),
      ticket: token.optional(),
      response: credential.optional(),
    },
  }),
  password: change("POST", "/me/password", {
    title: { kk: "Құпиясөзді ауыстыру", ru: "Смена пароля", en: "Change the password" },
    rate: "guarded",
    body: { password },
  }),
  askTotp: ask("/me/totp/options", {
    title: {
      kk: "Растау қолданбасын қосуды бастау",
      ru: "Начать добавление приложения",
      en: "Begin to add an application",
    },
    answer: z.object({ ticket: z.string(), secret: z.string(), uri: z.string() }),
  }),
  addTotp: change("POST", "/me/totp", {
    title: { kk: "Растау қолданбасын қосу", ru: "Добавить приложение", en: "Add an authenticator application" },
    rate: "guarded",
    body: { ticket: token, code, label },
  }),
  askPasskey: ask("/me/passkeys/options", {
    title: { kk: "Кіру кілтін қосуды бастау", ru: "Начать добавление ключа доступа", en: "Begin to add a passkey" },
    answer: z.object({ ticket: z.string(), options }),
  }),
  addPasskey: change("POST", "/me/passkeys", {
    title: { kk: "Кіру кілтін қосу", ru: "Добавить ключ доступа", en: "Add a passkey" },
    rate: "guarded",
    body: { ticket: token, response: credential, label },
  }),
  recoveryCodes: change("POST", "/me/recovery-codes", {
    title: { kk: "Жаңа қалпына келтіру кодтары", ru: "Новые коды восстановления", en: "New recovery codes" },
    about: {
      kk: "Кодтар бір рет көрсетіледі. Бұрынғы тізім жарамсыз болады.",
      ru: "Коды показываются один раз. Прежний список становится недействительным.",
      en: "The codes are shown once. The list before them is void.",
    },
    body: { label },
    answer: z.object({ codes: z.array(z.string()) }),
  }),
  departToBind: ask("/me/services/{service}", {
    title: {
      kk: "Кіру қызметін байланыстыруды бастау",
      ru: "Начать привязку службы входа",
      en: "Begin to bind a sign-in service",
    },
    path: { service: z.string().max(40) },
    answer: z.object({ url: z.string() }),
  }),
  bind: change("POST", "/me/services/{service}/answer", {
    title: { kk: "Кіру қызметін байланыстыру", ru: "Привязать службу входа", en: "Bind a sign-in service" },
    path: { service: z.string().max(40) },
    body: { query: z.string().min(1).max(8_000) },
  }),
  removeFactor: change("POST", "/me/factors/{factor}/remove", {
    title: { kk: "Растау құралын алып тастау", ru: "Удалить средство подтверждения", en: "Remove a means of proof" },
    path: { factor: id },
  }),
  sessions: route("/me/sessions", {
    title: { kk: "Менің сессияларым", ru: "Мои сессии", en: "My sessions" },
    answer: z.object({
      items: z.array(
        z.object({
          id,
          openedAt: instant,
          seenAt: instant,
          agent: z.string(),
          address: z.string(),
          current: z.boolean(),
        }),
      ),
    }),
  }),
  endSession: ask("/me/sessions/{session}/end", {
    title: { kk: "Сессияны аяқтау", ru: "Завершить сессию", en: "End a session" },
    path: { session: id },
  }),
  endOthers: ask("/me/sessions/end-others", {
    title: { kk: "Басқа сессиялардың бәрін аяқтау", ru: "Завершить все прочие сессии", en: "End all other sessions" },
  }),
};

const phase = z.enum(["invited", "active", "locked", "recovering", "closed"]);

const listed = z.object({
  id,
  login: z.string(),
  nature: z.enum(["person", "system"]),
  phase,
  person: id.nullable(),
  name: z.string().nullable(),
  /** Roles that hold today. */
  roles: z.array(z.string()),
});

const shown = z.object({
  id,
  version: z.int(),
  login: z.string(),
  nature: z.enum(["person", "system"]),
  phase,
  person: id.nullable(),
  name: z.string().nullable(),
  language,
  invitationUntil: civilDate.nullable(),
  /** A second means of proof is set up. */
  secondProof: z.boolean(),
  grants: z.array(grant),
  keys: z.array(z.object({ id, label: z.string(), from: civilDate, until: civilDate })),
  /** What the caller may do to it now, by the words of the access table. */
  may: z.array(z.string()),
});

const written = done.extend({
  /** The address to hand to the invited person; shown once. */
  url: z.string(),
  until: civilDate,
});

const newRole = { role, from: civilDate, until: civilDate.nullable(), act: text(300) };
const account = { account: id };
const ground = text(300);

export const accounts = {
  list: route("/accounts", {
    title: { kk: "Есептік жазбалар", ru: "Учётные записи", en: "Accounts" },
    query: { ...paged, phase: several(phase).optional() },
    answer: page(listed),
  }),
  show: route("/accounts/{account}", {
    title: { kk: "Есептік жазба", ru: "Учётная запись", en: "An account" },
    path: account,
    answer: shown,
  }),
  invite: change("POST", "/accounts", {
    title: { kk: "Шақыру", ru: "Пригласить", en: "Invite" },
    body: {
      login,
      person: id.nullable(),
      language,
      roles: z.array(z.strictObject(newRole)).max(20),
    },
    answer: written,
    status: 201,
  }),
  inviteAgain: change("POST", "/accounts/{account}/invite-again", {
    title: { kk: "Қайта шақыру", ru: "Пригласить снова", en: "Invite again" },
    path: account,
    answer: written,
  }),
  registerSystem: change("POST", "/accounts/systems", {
    title: { kk: "Ақпараттық жүйені тіркеу", ru: "Зарегистрировать систему", en: "Register a system" },
    body: { login, language },
    answer: done,
    status: 201,
  }),
  grantRole: change("POST", "/accounts/{account}/roles", {
    title: { kk: "Рөл беру", ru: "Дать роль", en: "Give a role" },
    path: account,
    body: newRole,
    answer: done,
  }),
  endRole: change("POST", "/accounts/{account}/roles/{grant}/end", {
    title: { kk: "Рөлді аяқтау", ru: "Прекратить роль", en: "End a role" },
    about: {
      kk: "Көрсетілетін күн – рөлсіз бірінші күн.",
      ru: "Указывается первый день без роли.",
      en: "The day given is the first without the role.",
    },
    path: { ...account, grant: id },
    body: { from: civilDate, act: text(300) },
    answer: done,
  }),
  lock: change("POST", "/accounts/{account}/lock", {
    title: { kk: "Бұғаттау", ru: "Заблокировать", en: "Lock" },
    path: account,
    body: { ground },
    answer: done,
  }),
  unlock: change("POST", "/accounts/{account}/unlock", {
    title: { kk: "Бұғатты алу", ru: "Снять блокировку", en: "Unlock" },
    path: account,
    body: { ground },
    answer: done,
  }),
  close: change("POST", "/accounts/{account}/close", {
    title: { kk: "Жабу", ru: "Закрыть", en: "Close" },
    path: account,
    body: { ground },
    answer: done,
  }),
  bindPerson: change("POST", "/accounts/{account}/person", {
    title: { kk: "Адаммен байланыстыру", ru: "Связать с человеком", en: "Bind to a person" },
    path: account,
    body: { person: id },
    answer: done,
  }),
  openRecovery: change("POST", "/accounts/{account}/recovery", {
    title: { kk: "Кіруді қалпына келтіру", ru: "Восстановить доступ", en: "Recover access" },
    path: account,
    body: { ground },
    answer: written,
  }),
  issueKey: change("POST", "/accounts/{account}/keys", {
    title: { kk: "Кілт беру", ru: "Выдать ключ", en: "Issue a key" },
    path: account,
    body: { label, from: civilDate, until: civilDate },
    answer: done.extend({ key: z.string() }),
  }),
  revokeKey: change("POST", "/accounts/{account}/keys/{key}/revoke", {
    title: { kk: "Кілтті қайтарып алу", ru: "Отозвать ключ", en: "Revoke a key" },
    path: { ...account, key: id },
    answer: done,
  }),
};
