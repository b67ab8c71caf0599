// What the states of a notice are called.
import type { Text } from "@bagalau/methodology";
import type { NoticePhase } from "./notice-model.ts";

export const phaseTitles: Readonly<Record<NoticePhase, Text>> = {
  queued: { kk: "жіберуді күтуде", ru: "ожидает отправки", en: "waiting to be sent" },
  attempting: { kk: "жіберілуде", ru: "отправляется", en: "being sent" },
  sent: { kk: "жіберілді", ru: "отправлено", en: "sent" },
  bounced: { kk: "кері қайтарылды", ru: "возвращено", en: "bounced" },
  failed: { kk: "жіберілмеді", ru: "не отправлено", en: "failed" },
  "no-address": { kk: "мекенжайы белгісіз", ru: "адрес неизвестен", en: "no address" },
  delivered: { kk: "жеткізілгені расталды", ru: "получение подтверждено", en: "delivered, proved" },
  "given-up": { kk: "жеткізу тоқтатылды", ru: "доставка прекращена", en: "given up" },
  withdrawn: { kk: "кері алынды", ru: "отозвано", en: "withdrawn" },
};
