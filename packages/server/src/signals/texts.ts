// The words of signals, and why a device is not taken. No name, no mark, no kind of result: a telephone lies on a table.
import type { Language, Text } from "@bagalau/methodology";

const texts = {
  inbox: {
    kk: "Сізге хабарлама бар. Оны қолданбада ашыңыз.",
    ru: "Вам пришло уведомление. Откройте его в приложении.",
    en: "There is a notice for you. Open it in the application.",
  },
  trial: {
    kk: "Сынақ: хабарландырулар осы құрылғыға келеді.",
    ru: "Проверка: уведомления приходят на это устройство.",
    en: "Trial: notifications come to this device.",
  },
} satisfies Readonly<Record<string, Text>>;

export type SignalKind = keyof typeof texts;

const leads = { inbox: "/inbox", trial: "/account" } as const;

/** What the browser's worker is given: a JSON text. */
export function signalText(kind: SignalKind, language: Language): string {
  return JSON.stringify({ kind, title: "Bagalau", text: texts[kind][language], language, opens: leads[kind] });
}

export const deviceFaults = {
  "push-off": {
    kk: "Бұл орнатылымда құрылғыларға хабарландыру жіберілмейді.",
    ru: "В этой установке уведомления на устройства не отправляются.",
    en: "This installation sends no notifications to devices.",
  },
  "not-a-push-service": {
    kk: "Браузердің хабарландыру қызметі рұқсат етілгендер қатарында жоқ.",
    ru: "Службы уведомлений этого браузера нет среди разрешённых.",
    en: "The notification service of this browser is not among those that are allowed.",
  },
  "too-many-devices": {
    kk: "Құрылғылар тым көп: ең көбі {most}. Алдымен біреуін алып тастаңыз.",
    ru: "Устройств слишком много: самое большее {most}. Сначала удалите одно из них.",
    en: "There are too many devices: {most} at most. Remove one of them first.",
  },
} satisfies Readonly<Record<string, Text>>;
