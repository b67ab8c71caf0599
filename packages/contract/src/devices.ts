// The caller's own devices that show a signal when something comes into his inbox. A signal holds nothing but that, and proves nothing.
import { z } from "zod";
import { ask, change, route } from "./route.ts";
import { id, instant, language, text } from "./values.ts";

/** As `PushSubscription.toJSON()` has them. */
const subscription = {
  endpoint: z.url().max(1_000),
  keys: z.strictObject({
    p256dh: z.string().regex(/^[\w-]{87}$/u, "not-a-push-key"),
    auth: z.string().regex(/^[\w-]{22}$/u, "not-a-push-key"),
  }),
};

export const devices = {
  key: route("/me/devices/key", {
    title: { kk: "Хабарландыру кілті", ru: "Ключ уведомлений", en: "The key of signals" },
    about: {
      kk: "Браузер осы кілтпен жазылады; хабарландырулар өшірілген болса, мәні null.",
      ru: "Под этим ключом подписывается браузер; null, если уведомления выключены.",
      en: "A browser subscribes under it; null where signals are switched off.",
    },
    answer: z.object({ key: z.string().nullable() }),
  }),
  list: route("/me/devices", {
    title: { kk: "Менің құрылғыларым", ru: "Мои устройства", en: "My devices" },
    answer: z.object({
      items: z.array(
        z.object({
          id,
          name: z.string(),
          language,
          /** SHA-256 of the endpoint in hexadecimal digits: by it a browser knows itself. */
          mark: z.string(),
          madeAt: instant,
          /** When its service last took a signal. */
          toldAt: instant.nullable(),
          /** Signals that failed since. */
          failures: z.int(),
          /** Told in the session that asks. */
          current: z.boolean(),
        }),
      ),
    }),
  }),
  add: change("POST", "/me/devices", {
    title: { kk: "Құрылғыны қосу", ru: "Добавить устройство", en: "Add a device" },
    about: {
      kk: "Хабарландыруда тек «сізге хабарлама бар» деген сөйлем болады; ол ештеңені дәлелдемейді.",
      ru: "В уведомлении стоит лишь предложение о том, что пришло уведомление; оно ничего не доказывает.",
      en: "A signal has one sentence, that there is a notice; it proves nothing.",
    },
    body: { ...subscription, name: text(60), language },
    answer: z.object({ id }),
  }),
  renew: change("POST", "/me/devices/renew", {
    title: { kk: "Құрылғының жазылымын жаңарту", ru: "Обновить подписку устройства", en: "Renew a device" },
    body: { before: z.url().max(1_000), ...subscription },
  }),
  remove: change("POST", "/me/devices/{device}/remove", {
    title: { kk: "Құрылғыны алып тастау", ru: "Удалить устройство", en: "Remove a device" },
    path: { device: id },
  }),
  trial: ask("/me/devices/{device}/trial", {
    title: { kk: "Сынақ хабарландыруын жіберу", ru: "Отправить проверочное уведомление", en: "Send a trial" },
    about: {
      kk: "taken: браузер қызметі қабылдады; gone: құрылғы енді жоқ, ол алып тасталды; later: қазір мүмкін емес.",
      ru: "taken: служба браузера приняла; gone: устройства больше нет, оно удалено; later: сейчас нельзя.",
      en: "taken: the browser's service took it; gone: the device is no more and was removed; later: not now.",
    },
    rate: "guarded",
    path: { device: id },
    answer: z.object({ outcome: z.enum(["taken", "gone", "refused", "later"]) }),
  }),
};
