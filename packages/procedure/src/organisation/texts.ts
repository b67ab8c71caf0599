// Why something cannot be entered in the staff list, on a person's card or as a delegation, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const organisationTexts = {
  "organisation.not-a-day": {
    kk: "Мұндай күн жоқ: {day}.",
    ru: "Такого дня нет: {day}.",
    en: "There is no such day: {day}.",
  },
  "organisation.act-not-cited": {
    kk: "Құжаттың нөмірі мен күнін көрсету керек.",
    ru: "Нужно указать номер и день документа.",
    en: "The number and the day of the document have to be given.",
  },
  "organisation.reason-missing": {
    kk: "Түзетудің себебін жазу керек.",
    ru: "Нужно указать причину исправления.",
    en: "The reason of the correction has to be given.",
  },
  "organisation.name-missing": {
    kk: "Атауы толтырылмаған.",
    ru: "Наименование не заполнено.",
    en: "The name is not filled in.",
  },
  "organisation.until-before-from": {
    kk: "Соңғы күн бірінші күннен бұрын: {until}, басталуы {from}.",
    ru: "Последний день раньше первого: {until}, начало {from}.",
    en: "The last day is before the first: {until}, beginning {from}.",
  },
  "organisation.before-version": {
    kk: "Жаңа мәлімет соңғысынан кейін басталуы керек: {day}, соңғысының басталуы {last}. Бұрынғысын түзету үшін түзету енгізіледі.",
    ru: "Новые сведения должны начинаться позже последних: {day}, начало последних {last}. Прежние меняются только исправлением.",
    en: "New content has to begin after the last: {day}, the last began {last}. Earlier content is changed by a correction.",
  },
  "organisation.no-version": {
    kk: "Бұл күннен басталатын мәлімет жоқ: {day}.",
    ru: "Сведений, начинающихся с этого дня, нет: {day}.",
    en: "No content begins on this day: {day}.",
  },
  "organisation.version-taken": {
    kk: "Бұл күннен басқа мәлімет басталады: {day}.",
    ru: "С этого дня начинаются другие сведения: {day}.",
    en: "Other content begins on this day: {day}.",
  },
  "organisation.closed": {
    kk: "Жабылған, соңғы күні: {day}.",
    ru: "Закрыто, последний день: {day}.",
    en: "Closed, last day: {day}.",
  },
  "organisation.not-closed": {
    kk: "Жабылмаған: қайта ашу қажет емес.",
    ru: "Не закрыто: открывать заново нечего.",
    en: "It is not closed: there is nothing to reopen.",
  },
  "unit.exists": {
    kk: "Бұл бөлімше бұрын құрылған.",
    ru: "Это подразделение уже создано.",
    en: "This unit exists already.",
  },
  "unit.unknown": { kk: "Мұндай бөлімше жоқ.", ru: "Такого подразделения нет.", en: "There is no such unit." },
  "unit.under-itself": {
    kk: "Бөлімше өзіне өзі бағынбайды.",
    ru: "Подразделение не может подчиняться само себе.",
    en: "A unit cannot be under itself.",
  },
  "post.exists": {
    kk: "Бұл лауазым бұрын құрылған.",
    ru: "Эта должность уже создана.",
    en: "This post exists already.",
  },
  "post.unknown": { kk: "Мұндай лауазым жоқ.", ru: "Такой должности нет.", en: "There is no such post." },
  "post.unit-missing": {
    kk: "Лауазымның бөлімшесін көрсету керек.",
    ru: "Нужно указать подразделение должности.",
    en: "The post's unit has to be given.",
  },
  "post.category-missing": {
    kk: "Лауазымның санатын көрсету керек.",
    ru: "Нужно указать категорию должности.",
    en: "The post's category has to be given.",
  },
  "post.under-itself": {
    kk: "Лауазым өзіне өзі бағынбайды.",
    ru: "Должность не может подчиняться сама себе.",
    en: "A post cannot be under itself.",
  },
  "iin.digits": {
    kk: "ЖСН он екі цифрдан тұрады.",
    ru: "ИИН состоит из двенадцати цифр.",
    en: "An IIN has twelve digits.",
  },
  "iin.birth-date": {
    kk: "ЖСН-нің алғашқы алты цифры туған күн емес.",
    ru: "Первые шесть цифр ИИН не образуют дня рождения.",
    en: "The first six digits of the IIN are not a day of birth.",
  },
  "iin.century": {
    kk: "ЖСН-нің жетінші цифры ғасыр мен жынысты білдірмейді: ол 1-ден 6-ға дейін болады.",
    ru: "Седьмая цифра ИИН не означает века и пола: она бывает от 1 до 6.",
    en: "The seventh digit of the IIN does not say century and sex: it is 1 to 6.",
  },
  "iin.check-digit": {
    kk: "ЖСН-нің бақылау цифры сәйкес келмейді: цифрлардың бірі қате.",
    ru: "Контрольная цифра ИИН не сходится: одна из цифр неверна.",
    en: "The check digit of the IIN does not match: one of the digits is wrong.",
  },
  "person.exists": {
    kk: "Бұл адам бұрын тіркелген.",
    ru: "Этот человек уже зарегистрирован.",
    en: "This person is registered already.",
  },
  "person.unknown": {
    kk: "Мұндай адам тіркелмеген.",
    ru: "Такой человек не зарегистрирован.",
    en: "No such person is registered.",
  },
  "person.since-before-birth": {
    kk: "Карточка туған күннен бұрын басталмайды: {day}.",
    ru: "Карточка не может начинаться раньше дня рождения: {day}.",
    en: "The card cannot begin before the day of birth: {day}.",
  },
  "person.email": {
    kk: "Электрондық пошта мекенжайы қате жазылған.",
    ru: "Адрес электронной почты записан неверно.",
    en: "The e-mail address is not written correctly.",
  },
  "person.phone": {
    kk: "Телефон нөмірі «+» белгісінен басталатын халықаралық түрде жазылады, мысалы +77011234567.",
    ru: "Номер телефона записывается в международном виде со знаком «+», например +77011234567.",
    en: "The telephone number is written internationally with a plus sign, such as +77011234567.",
  },
  "person.no-entry": {
    kk: "Карточкада мұндай жазба жоқ.",
    ru: "Такой записи в карточке нет.",
    en: "The card has no such entry.",
  },
  "person.no-post-to-leave": {
    kk: "Бұл күннің қарсаңында атқаратын лауазымы жоқ: {day}.",
    ru: "Накануне этого дня человек должности не занимает: {day}.",
    en: "On the eve of this day the person holds no post: {day}.",
  },
  "person.before-registration": {
    kk: "Жазба карточка басталғанға дейінгі күннен басталады: {day}, карточканың басталуы {since}.",
    ru: "Запись начинается раньше карточки: {day}, начало карточки {since}.",
    en: "The entry begins before the card does: {day}, the card begins {since}.",
  },
  "person.appointments-overlap": {
    kk: "Тағайындаулар қабаттасады: басталуы {day} және {other}.",
    ru: "Назначения пересекаются: начало {day} и {other}.",
    en: "Appointments overlap: beginning {day} and {other}.",
  },
  "person.acts-in-own-post": {
    kk: "Адам өзі атқаратын лауазымның міндетін уақытша атқарушы бола алмайды: {day}.",
    ru: "Нельзя временно исполнять обязанности по должности, которую человек занимает сам: {day}.",
    en: "Nobody acts in the post that he holds himself: {day}.",
  },
  "person.secondments-overlap": {
    kk: "Іссапарға жіберу мерзімдері қабаттасады: басталуы {day} және {other}.",
    ru: "Прикомандирования пересекаются: начало {day} и {other}.",
    en: "Secondments overlap: beginning {day} and {other}.",
  },
  "person.absences-overlap": {
    kk: "Жұмыста болмаған мерзімдер қабаттасады: басталуы {day} және {other}.",
    ru: "Отсутствия пересекаются: начало {day} и {other}.",
    en: "Absences overlap: beginning {day} and {other}.",
  },
  "person.replacements-overlap": {
    kk: "Алмастыру мерзімдері қабаттасады: басталуы {day} және {other}.",
    ru: "Замещения пересекаются: начало {day} и {other}.",
    en: "Replacements overlap: beginning {day} and {other}.",
  },
  "person.sent-without-post": {
    kk: "Іссапарға мұнда лауазымы бар адам ғана жіберіледі: {day}.",
    ru: "Прикомандировать можно только того, кто занимает здесь должность: {day}.",
    en: "Only somebody who holds a post here can be seconded: {day}.",
  },
  "person.received-while-appointed": {
    kk: "Мұнда тағайындалған адам басқа органнан қабылданбайды: {day}.",
    ru: "Назначенный здесь человек не может быть прикомандирован из другого органа: {day}.",
    en: "Somebody appointed here is not received from another body: {day}.",
  },
  "person.absent-outside-service": {
    kk: "Жұмыста болмау қызметте емес күндерге келеді: {day}.",
    ru: "Отсутствие приходится на дни вне службы: {day}.",
    en: "The absence lies on days outside service: {day}.",
  },
  "person.replaced-outside-service": {
    kk: "Алмастыру қызметте емес күндерге келеді: {day}.",
    ru: "Замещение приходится на дни вне службы: {day}.",
    en: "The replacement lies on days outside service: {day}.",
  },
  "person.replaces-himself": {
    kk: "Адам өзін өзі алмастырмайды.",
    ru: "Человек не может замещать сам себя.",
    en: "Nobody replaces himself.",
  },
  "person.dismissed-outside-service": {
    kk: "Жұмыстан босату күні адам қызметте емес: {day}.",
    ru: "В день увольнения человек не состоит на службе: {day}.",
    en: "On the day of dismissal the person is not in service: {day}.",
  },
  "person.entry-after-dismissal": {
    kk: "Жазба жұмыстан босатылғаннан кейін де жалғасады: {day}.",
    ru: "Запись продолжается после увольнения: {day}.",
    en: "An entry goes on after the dismissal: {day}.",
  },
  "person.ground-missing": {
    kk: "Жұмыстан босату негізін көрсету керек.",
    ru: "Нужно указать основание увольнения.",
    en: "The ground of the dismissal has to be given.",
  },
  "delegation.exists": {
    kk: "Бұл міндетті беру бұрын тіркелген.",
    ru: "Эта передача обязанностей уже записана.",
    en: "This delegation is recorded already.",
  },
  "delegation.unknown": {
    kk: "Мұндай міндетті беру жоқ.",
    ru: "Такой передачи обязанностей нет.",
    en: "There is no such delegation.",
  },
  "delegation.duty-missing": {
    kk: "Қандай міндет берілетінін көрсету керек.",
    ru: "Нужно указать, какая обязанность передаётся.",
    en: "It has to be said which duty is delegated.",
  },
  "delegation.to-himself": {
    kk: "Міндет адамның өзіне берілмейді.",
    ru: "Обязанность нельзя передать самому себе.",
    en: "A duty is not delegated to oneself.",
  },
  "delegation.by-its-recorder": {
    kk: "Өзгенің міндетін өзіне өткізуді адам өзі жазбайды: оны басқа уәкілетті адам жазады.",
    ru: "Переход чужой обязанности к самому себе никто не записывает сам: это делает другое уполномоченное лицо.",
    en: "Nobody records himself that another's duty passes to him: another authorised person does.",
  },
  "delegation.ended": {
    kk: "Міндетті беру аяқталған, соңғы күні: {day}.",
    ru: "Передача обязанностей окончена, последний день: {day}.",
    en: "The delegation has ended, last day: {day}.",
  },
  "delegation.ends-itself": {
    kk: "Міндетті берудің соңғы күні онсыз да белгіленген: {day}.",
    ru: "Передача обязанностей и так заканчивается, последний день: {day}.",
    en: "The delegation ends of itself, last day: {day}.",
  },
} satisfies Record<string, Text>;
