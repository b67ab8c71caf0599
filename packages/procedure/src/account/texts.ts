// Why a command to an account is refused, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const accountTexts = {
  "account.exists": {
    kk: "Бұл есептік жазба бұрын ашылған.",
    ru: "Эта учётная запись уже открыта.",
    en: "This account is already open.",
  },
  "account.unknown": {
    kk: "Мұндай есептік жазба жоқ.",
    ru: "Такой учётной записи нет.",
    en: "There is no such account.",
  },
  "account.is-invited": {
    kk: "Иесі шақыруды әлі қабылдаған жоқ: есептік жазба іске қосылғанға дейін бұл әрекет орындалмайды.",
    ru: "Приглашение ещё не принято: до активации учётной записи это действие не выполняется.",
    en: "The invitation is not accepted yet: this cannot be done before the account is active.",
  },
  "account.is-active": {
    kk: "Есептік жазба іске қосылған: бұл әрекет қажет емес.",
    ru: "Учётная запись действует: это действие не требуется.",
    en: "The account is active: there is nothing to do.",
  },
  "account.is-locked": {
    kk: "Есептік жазба бұғатталған: бұл әрекет бұғат алынғанға дейін орындалмайды.",
    ru: "Учётная запись заблокирована: до снятия блокировки это действие не выполняется.",
    en: "The account is locked: this cannot be done until it is unlocked.",
  },
  "account.is-recovering": {
    kk: "Кіру мүмкіндігі қалпына келтірілуде: бұл әрекет одан кейін орындалады.",
    ru: "Доступ восстанавливается: это действие выполняется после восстановления.",
    en: "Access is being restored: this can be done afterwards.",
  },
  "account.is-closed": {
    kk: "Есептік жазба жабылған: онымен ешқандай әрекет орындалмайды.",
    ru: "Учётная запись закрыта: никакие действия с ней не выполняются.",
    en: "The account is closed: nothing can be done with it.",
  },
  "account.own": {
    kk: "Өз рөлдері, бұғаты мен кіруді қалпына келтіру туралы ешкім өзі шешпейді: мұны басқа әкімші орындайды.",
    ru: "О своих ролях, блокировке и восстановлении доступа никто не решает сам: это делает другой администратор.",
    en: "Nobody decides on his own roles, lock or recovery: another administrator does.",
  },
  "account.only-own": {
    kk: "Құпиясөзді, кіруді растау құралдарын және тілді есептік жазбаның иесі ғана өзгертеді.",
    ru: "Пароль, средства подтверждения и язык меняет только владелец учётной записи.",
    en: "Only the owner of the account changes its password, means of proof and language.",
  },
  "account.not-a-person": {
    kk: "Бұл есептік жазба ақпараттық жүйеге арналған: ол кілтпен кіреді.",
    ru: "Это учётная запись информационной системы: она входит по ключу.",
    en: "This account belongs to an information system: it enters with a key.",
  },
  "account.not-a-system": {
    kk: "Кілт ақпараттық жүйенің есептік жазбасына ғана беріледі.",
    ru: "Ключ выдаётся только учётной записи информационной системы.",
    en: "A key is issued only to the account of an information system.",
  },
  "account.login": {
    kk: "Логин 3-тен 100-ге дейінгі таңбадан тұрады: латынның кіші әріптері, цифрлар және . _ @ + - белгілері; бірінші таңба – әріп немесе цифр.",
    ru: "Логин состоит из 3–100 знаков: строчные латинские буквы, цифры и знаки . _ @ + -; первый знак – буква или цифра.",
    en: "A login has 3 to 100 characters: small Latin letters, digits and . _ @ + -; the first is a letter or a digit.",
  },
  "account.words-missing": {
    kk: "Бұл өріс толтырылмаған.",
    ru: "Это поле не заполнено.",
    en: "This field is not filled in.",
  },
  "account.words-long": {
    kk: "Мәтін тым ұзын. Рұқсат етілген таңба саны: {most}.",
    ru: "Текст слишком длинный. Допустимое число знаков: {most}.",
    en: "The text is too long. Characters allowed: {most}.",
  },
  "account.not-a-day": {
    kk: "Мұндай күн жоқ. Күн ЖЖЖЖ-АА-КК түрінде жазылады.",
    ru: "Такой даты нет. Дата записывается в виде ГГГГ-ММ-ДД.",
    en: "There is no such date. A date is written YYYY-MM-DD.",
  },
  "account.day-past": {
    kk: "Көрсетілген күн өтіп кеткен: {day}. Бүгінгі күн: {today}.",
    ru: "Указанный день уже прошёл: {day}. Сегодня: {today}.",
    en: "The given day is past: {day}. Today: {today}.",
  },
  "account.days-crossed": {
    kk: "Соңғы күн бірінші күннен ерте. Бірінші күн: {from}; соңғы күн: {until}.",
    ru: "Последний день раньше первого. Первый день: {from}; последний день: {until}.",
    en: "The last day is before the first. First day: {from}; last day: {until}.",
  },
  "account.role-held": {
    kk: "Бұл рөл осы күндерге бұрын берілген.",
    ru: "Эта роль на эти дни уже дана.",
    en: "This role is already held on these days.",
  },
  "account.role-of-system": {
    kk: "Бұл рөл ақпараттық жүйенің есептік жазбасына ғана беріледі.",
    ru: "Эта роль даётся только учётной записи информационной системы.",
    en: "This role is given only to the account of an information system.",
  },
  "account.role-of-person": {
    kk: "Бұл рөл адамның есептік жазбасына ғана беріледі.",
    ru: "Эта роль даётся только учётной записи человека.",
    en: "This role is given only to the account of a person.",
  },
  "account.grant-unknown": {
    kk: "Есептік жазбада мұндай рөл жоқ.",
    ru: "У учётной записи нет такой роли.",
    en: "The account has no such role.",
  },
  "account.role-over": {
    kk: "Рөл бұдан ерте аяқталады. Соңғы күні: {until}.",
    ru: "Роль заканчивается раньше. Последний день: {until}.",
    en: "The role ends earlier. Its last day: {until}.",
  },
  "account.person-bound": {
    kk: "Есептік жазба адамға бұрын байланыстырылған.",
    ru: "Учётная запись уже связана с человеком.",
    en: "The account is already bound to a person.",
  },
  "account.invitation-void": {
    kk: "Шақыру жарамсыз: ол қолданылған немесе жаңасымен ауыстырылған.",
    ru: "Приглашение недействительно: оно использовано или заменено новым.",
    en: "The invitation is void: it has been used or replaced by a new one.",
  },
  "account.invitation-expired": {
    kk: "Шақырудың мерзімі өтті. Соңғы күні: {until}.",
    ru: "Срок приглашения истёк. Последний день: {until}.",
    en: "The invitation has expired. Its last day: {until}.",
  },
  "account.no-means": {
    kk: "Кіру тәсілі көрсетілмеген: құпиясөз, кіру кілті немесе кіру қызметі қажет.",
    ru: "Не указан способ входа: нужен пароль, ключ доступа или служба входа.",
    en: "No way to sign in is given: a password, a passkey or a sign-in service is needed.",
  },
  "account.last-means": {
    kk: "Бұл – есептік жазбаға кірудің соңғы тәсілі: алдымен басқасын қосыңыз.",
    ru: "Это последний способ входа в учётную запись: сначала добавьте другой.",
    en: "This is the account's last way in: add another first.",
  },
  "account.factor-held": {
    kk: "Растау қолданбасы бұрын қосылған: алдымен оны алып тастаңыз.",
    ru: "Приложение для подтверждения уже добавлено: сначала удалите его.",
    en: "An authenticator application is already added: remove it first.",
  },
  "account.factor-unknown": {
    kk: "Есептік жазбада мұндай растау құралы жоқ.",
    ru: "У учётной записи нет такого средства подтверждения.",
    en: "The account has no such means of proof.",
  },
  "account.factors-full": {
    kk: "Растау құралдарының саны шегіне жетті. Рұқсат етілген саны: {most}.",
    ru: "Достигнуто предельное число средств подтверждения. Допустимо: {most}.",
    en: "The account has as many means of proof as it may. Allowed: {most}.",
  },
  "account.key-unknown": {
    kk: "Есептік жазбада мұндай кілт жоқ.",
    ru: "У учётной записи нет такого ключа.",
    en: "The account has no such key.",
  },
  "account.key-long": {
    kk: "Кілт тым ұзақ мерзімге сұралды. Рұқсат етілген күн саны: {most}.",
    ru: "Ключ запрошен на слишком долгий срок. Допустимое число дней: {most}.",
    en: "The key is asked for too long a time. Days allowed: {most}.",
  },
  "account.keys-full": {
    kk: "Кілттердің саны шегіне жетті. Рұқсат етілген саны: {most}.",
    ru: "Достигнуто предельное число ключей. Допустимо: {most}.",
    en: "The account has as many keys as it may. Allowed: {most}.",
  },
} satisfies Record<string, Text>;
