// What is said to those who sign in, in three equal languages. A refusal to enter never says which part of it was wrong.
import type { Text } from "@bagalau/methodology";

export const identityTexts = {
  "identity.refused": {
    kk: "Кіру мүмкін болмады: логин немесе растау қате, не есептік жазба әрекет етпейді.",
    ru: "Войти не удалось: неверны логин или подтверждение либо учётная запись не действует.",
    en: "Signing in failed: the login or the proof is wrong, or the account is not active.",
  },
  "identity.wait": {
    kk: "Сәтсіз әрекеттер тым көп. Келесі әрекетке дейінгі секунд саны: {seconds}.",
    ru: "Слишком много неудачных попыток. Секунд до следующей попытки: {seconds}.",
    en: "Too many failures. Seconds until the next try: {seconds}.",
  },
  "identity.busy": {
    kk: "Дәл қазір тым көп адам кіріп жатыр. Бірнеше секундтан кейін қайталап көріңіз.",
    ru: "Сейчас входит слишком много людей. Повторите через несколько секунд.",
    en: "Too many people are signing in just now. Try again in a few seconds.",
  },
  "identity.body-needed": {
    kk: "Органды таңдаңыз: бұл жүйеде олар бірнешеу.",
    ru: "Выберите орган: в этой системе их несколько.",
    en: "Choose the body: there are several in this system.",
  },
  "identity.ticket-void": {
    kk: "Кірудің бұл қадамының уақыты өтті немесе ол аяқталған: басынан бастаңыз.",
    ru: "Время этого шага входа истекло или он уже завершён: начните сначала.",
    en: "This step of signing in has expired or is finished: begin anew.",
  },
  "identity.code-wrong": {
    kk: "Код қате немесе бұрын қолданылған. Қолданбадағы жаңа кодты енгізіңіз.",
    ru: "Код неверен или уже использован. Введите новый код из приложения.",
    en: "The code is wrong or has been used. Enter a new one from the application.",
  },
  "identity.passkey-refused": {
    kk: "Бұл кіру кілті қабылданбады.",
    ru: "Этот ключ доступа не принят.",
    en: "This passkey was not accepted.",
  },
  "identity.service-refused": {
    kk: "Кіру қызметінің жауабы қабылданбады: басынан бастаңыз. Бұл қызмет тіркелгіңізге байланыстырылмаған болса, құпиясөзбен кіріп, оны тіркелгі бетінде байланыстырыңыз.",
    ru: "Ответ службы входа не принят: начните сначала. Если эта служба ещё не привязана к вашей учётной записи, войдите по паролю и привяжите её на странице учётной записи.",
    en: "The answer of the sign-in service was not accepted: begin anew. If the service is not bound to your account yet, sign in with the password and bind it on the page of your account.",
  },
  "identity.service-away": {
    kk: "Кіру қызметі жауап бермейді. Кейінірек қайталап көріңіз немесе басқа тәсілмен кіріңіз.",
    ru: "Служба входа не отвечает. Повторите позже или войдите другим способом.",
    en: "The sign-in service does not answer. Try again later or sign in another way.",
  },
  "identity.letter-void": {
    kk: "Сілтеме жарамсыз: ол қолданылған, ауыстырылған немесе мерзімі өткен. Әкімшіден жаңасын сұраңыз.",
    ru: "Ссылка недействительна: она использована, заменена или просрочена. Попросите администратора о новой.",
    en: "The link is void: it has been used, replaced or has expired. Ask the administrator for a new one.",
  },
  "identity.proof-needed": {
    kk: "Бұл әрекет үшін кім екеніңізді қайта растаңыз.",
    ru: "Для этого действия подтвердите свою личность ещё раз.",
    en: "For this, prove again who you are.",
  },
  "identity.second-proof-needed": {
    kk: "Рөліңізді пайдалану үшін екінші растау құралын қосыңыз.",
    ru: "Чтобы пользоваться своей ролью, добавьте второе средство подтверждения.",
    en: "To use your role, add a second means of proof.",
  },
  "identity.password-short": {
    kk: "Құпиясөз тым қысқа. Таңбалардың ең аз саны: {least}.",
    ru: "Пароль слишком короткий. Наименьшее число знаков: {least}.",
    en: "The password is too short. Fewest characters: {least}.",
  },
  "identity.password-long": {
    kk: "Құпиясөз тым ұзын. Таңбалардың ең көп саны: {most}.",
    ru: "Пароль слишком длинный. Наибольшее число знаков: {most}.",
    en: "The password is too long. Most characters: {most}.",
  },
  "identity.password-common": {
    kk: "Мұндай құпиясөзді бәрінен бұрын байқап көреді. Басқасын ойлап табыңыз.",
    ru: "Такой пароль пробуют в числе первых. Придумайте другой.",
    en: "This password is among the first to be tried. Think of another.",
  },
  "identity.password-own": {
    kk: "Құпиясөз логиннен немесе есімнен құралған. Басқасын ойлап табыңыз.",
    ru: "Пароль составлен из логина или имени. Придумайте другой.",
    en: "The password is made of the login or the name. Think of another.",
  },
  "identity.login-taken": {
    kk: "Органда мұндай логин бар.",
    ru: "В органе такой логин уже есть.",
    en: "The body already has this login.",
  },
  "identity.person-has-account": {
    kk: "Бұл адамның есептік жазбасы бар.",
    ru: "У этого человека уже есть учётная запись.",
    en: "This person already has an account.",
  },
  "identity.last-administrator": {
    kk: "Органда бірде-бір әкімші қалмайды: алдымен басқасын тағайындаңыз.",
    ru: "В органе не останется ни одного администратора: сначала назначьте другого.",
    en: "The body would be left without an administrator: appoint another first.",
  },
} satisfies Record<string, Text>;
