// Why a notice cannot be sent again.
import type { Text } from "@bagalau/methodology";

export const texts = {
  "notice.over": {
    kk: "Бұл хабарламаны жүйе енді жібермейді. Өз қолыңызбен жеткізілгенін дәлелімен жазуға болады.",
    ru: "Система это извещение больше не отправляет. Можно записать с доказательством то, что вручено самостоятельно.",
    en: "The system does not send this notice any more. What you deliver yourself can be recorded with its proof.",
  },
  "notice.no-carrier": {
    kk: "Бұл құрал баптаулар бойынша қосылмаған немесе актіде аталмаған.",
    ru: "Это средство не настроено или не названо актом.",
    en: "This means is not set up, or the act does not name it.",
  },
  "notice.no-address": {
    kk: "Бұл құрал үшін адамның мекенжайы белгісіз: оны адамның карточкасында көрсетіңіз.",
    ru: "Для этого средства у человека нет адреса: укажите его в карточке человека.",
    en: "No address of the person is known for this means: state it in the person's card.",
  },
  "notice.under-way": {
    kk: "Хабарлама жіберіліп жатыр: нәтижесін күтіңіз.",
    ru: "Извещение уже отправляется: дождитесь результата.",
    en: "The notice is being sent already: wait for the outcome.",
  },
} satisfies Record<string, Text>;
