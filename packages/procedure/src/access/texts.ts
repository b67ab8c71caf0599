// Why somebody may not, and the house's own grounds where no act speaks, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const accessTexts = {
  "access.forbidden": {
    kk: "Бұл әрекетке құқығыңыз жоқ.",
    ru: "У вас нет права на это действие.",
    en: "You have no right to do this.",
  },
  "access.not-now": {
    kk: "Істің қазіргі кезеңінде бұл әрекетке құқығыңыз жоқ: {phase}.",
    ru: "На нынешней стадии дела у вас нет права на это действие: {phase}.",
    en: "At the present stage of the case you have no right to do this: {phase}.",
  },
} satisfies Record<string, Text>;

/** By the ground's id after `house/`. */
export const houseGrounds = {
  "staff-list": {
    kk: "Бөлімшелер, лауазымдар және оларды кім атқаратыны орган ішінде белгілі; оларды персоналды басқару қызметі жүргізеді.",
    ru: "Подразделения, должности и кто их занимает известны внутри органа; ведёт их служба управления персоналом.",
    en: "Units, posts and who holds them are known within the body; the HR service keeps them.",
  },
  "personal-card": {
    kk: "ЖСН мен байланыс деректерін персоналды басқару қызметі және адамның өзі ғана көреді.",
    ru: "ИИН и контакты видят только служба управления персоналом и сам человек.",
    en: "The IIN and the contacts are seen by the HR service and by the person alone.",
  },
  "own-contacts": {
    kk: "Өз байланыс деректерін адамның өзі өзгертеді.",
    ru: "Свои контакты человек меняет сам.",
    en: "A person changes his own contacts.",
  },
  accounts: {
    kk: "Есептік жазбаларды әкімші жүргізеді, ал аудитор тексереді.",
    ru: "Учётные записи ведёт администратор, а проверяет аудитор.",
    en: "Accounts are kept by the administrator and checked by the auditor.",
  },
  "own-account": {
    kk: "Өз құпиясөзін, растау құралдарын және тілін адамның өзі басқарады.",
    ru: "Своим паролем, средствами подтверждения и языком человек распоряжается сам.",
    en: "A person manages his own password, factors and language.",
  },
  delegation: {
    kk: "Міндеттерді беруді акт бойынша қызмет басшысы, лауазымға тағайындау құқығы бар лауазымды адам немесе әкімші жазады; ешкім өзгенің міндетін өзіне жазбайды.",
    ru: "Передачу обязанностей записывает по акту руководитель службы, лицо с правом назначения или администратор; чужую обязанность никто не записывает на себя.",
    en: "Delegations are recorded by an act: by the head of HR, the appointing official or an administrator; nobody records another's duty as his own.",
  },
  existence: {
    kk: "Әкімші мен аудитор нәтиженің бар екенін көреді, ал оның мазмұнын көрмейді.",
    ru: "Администратор и аудитор видят, что результат есть, но не видят, каков он.",
    en: "Administrators and auditors see that a result exists, never what it is.",
  },
  calendar: {
    kk: "Акт мерзімдерді жұмыс күнімен санайды, ал қай күн жұмыс күні екені Үкіметтің актісінде айтылады: ол біздің дереккөздерде жоқ, сондықтан ауыстыруларды персоналды басқару қызметі немесе әкімші енгізеді, ал барлығы көреді.",
    ru: "Акт считает сроки рабочими днями, а какие дни рабочие, говорит акт Правительства: его нет в наших источниках, поэтому переносы вносит служба управления персоналом или администратор, а видят их все.",
    en: "The act counts terms in working days, and which days are worked is stated by the Government's act: it is not in our sources, so that transfers are entered by the HR service or an administrator, and everybody sees them.",
  },
  "journal-lines": {
    kk: "Аудитор істе не болғанын, қашан және кім жасағанын көреді, ал жазылған мазмұнды көрмейді.",
    ru: "Аудитор видит, что произошло в деле, когда и кем сделано, но не содержание записанного.",
    en: "The auditor sees what happened in a case, when and by whom, never what was written.",
  },
} satisfies Record<string, Text>;
