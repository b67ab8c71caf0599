// Why a command to a campaign is refused, why somebody is or is not evaluated, and what stands in the way; in three equal languages.
import type { Text } from "@bagalau/methodology";

export const campaignTexts = {
  "campaign.exists": {
    kk: "Бұл кезеңнің бағалау науқаны бұрын жоспарланған: {period}.",
    ru: "Кампания этого периода уже запланирована: {period}.",
    en: "The campaign of this period is planned already: {period}.",
  },
  "campaign.unknown": {
    kk: "Мұндай бағалау науқаны жоқ.",
    ru: "Такой кампании нет.",
    en: "There is no such campaign.",
  },
  "campaign.without-law": {
    kk: "Науқанға бағалауды реттейтін актінің редакциясы қажет.",
    ru: "Кампании нужна редакция акта, по которому проводится оценка.",
    en: "A campaign needs the edition of the act by which the evaluation is made.",
  },
  "campaign.not-in-review": {
    kk: "Науқан әлі ашылған жоқ: бұл әрекет ол ашылғаннан кейін орындалады.",
    ru: "Кампания ещё не открыта: это действие выполняется после открытия.",
    en: "The campaign is not open yet: this is done once it is.",
  },
  "campaign.not-in-opening": {
    kk: "Науқан ашылуда: бұл әрекет барлық бағалау құрылғаннан кейін немесе науқан ашылғанға дейін ғана орындалады.",
    ru: "Кампания открывается: это действие выполняется только до открытия или после создания всех оценок.",
    en: "The campaign is being opened: this is done only before, or once all evaluations are created.",
  },
  "campaign.not-in-open": {
    kk: "Науқан ашық: бұл әрекет ол ашылғанға дейін ғана орындалады.",
    ru: "Кампания открыта: это действие выполняется только до открытия.",
    en: "The campaign is open: this is done only before.",
  },
  "campaign.not-in-closed": {
    kk: "Науқан жабылған: онымен ешқандай әрекет орындалмайды.",
    ru: "Кампания закрыта: никакие действия с ней не выполняются.",
    en: "The campaign is closed: nothing can be done with it.",
  },
  "campaign.act-repealed": {
    kk: "Акт {date} күні күшін жойған: {act}. Ол бойынша жаңа бағалау ашылмайды; бұрынғы істер оқылады және қайта есептеледі.",
    ru: "Акт утратил силу, день: {date}. Основание: {act}. Новая оценка по нему не открывается; прежние дела читаются и пересчитываются.",
    en: "The act lost its force, day: {date}. Ground: {act}. No new evaluation is opened under it; earlier cases stay readable and can be computed again.",
  },
  "campaign.no-edition": {
    kk: "Кезеңнің соңғы күні ({date}) актінің бірде-бір редакциясы қолданыста болған жоқ.",
    ru: "В последний день периода ({date}) не действовала ни одна редакция акта.",
    en: "On the last day of the period ({date}) no edition of the act was in force.",
  },
  "campaign.other-edition": {
    kk: "Кезеңнің соңғы күні ({date}) басқа редакция қолданыста болды: {edition}.",
    ru: "В последний день периода ({date}) действовала другая редакция: {edition}.",
    en: "On the last day of the period ({date}) another edition was in force: {edition}.",
  },
  "campaign.no-assignment": {
    kk: "Актінің бұл редакциясында бағалайтын тұлға мен парақты белгілейтін қағида жоқ.",
    ru: "В этой редакции акта нет правила, которое называет оценивающее лицо и лист.",
    en: "This edition of the act has no rule that names the evaluator and the sheet.",
  },
  "campaign.not-a-period": {
    kk: "Кезең атауы түсініксіз: {period}. Үлгісі: 2025-Q3, 2025-H1, 2025.",
    ru: "Название периода непонятно: {period}. Образец: 2025-Q3, 2025-H1, 2025.",
    en: "This is not the name of a period: {period}. Write 2025-Q3, 2025-H1 or 2025.",
  },
  "campaign.period-not-evaluated": {
    kk: "Акт мұндай кезеңді бағалауды көздемейді: {period}.",
    ru: "Акт не предусматривает оценку за такой период: {period}.",
    en: "The act does not evaluate periods of this kind: {period}.",
  },
  "campaign.outside-calendar": {
    kk: "Жұмыс күнтізбесінде бұл кезең не оның мерзімі жоқ: {period}.",
    ru: "В рабочем календаре нет этого периода или его срока: {period}.",
    en: "The working calendar does not reach this period or its term: {period}.",
  },
  "campaign.value-unreadable": {
    kk: "Актінің міндетінде бүтін сан болуы керек: {duty}, {value}, өлшем бірлігі {unit}.",
    ru: "В обязанности акта должно стоять целое число: {duty}, {value}, единица {unit}.",
    en: "A duty of the act must state a whole number: {duty}, {value}, unit {unit}.",
  },
  "campaign.person-unknown": {
    kk: "Науқанның ұйымдық құрылымында мұндай адам жоқ.",
    ru: "В организационной структуре кампании такого человека нет.",
    en: "The campaign's organisation has no such person.",
  },
  "campaign.reason-missing": {
    kk: "Себебін жазу керек.",
    ru: "Нужно указать причину.",
    en: "A reason has to be given.",
  },
  "campaign.act-not-cited": {
    kk: "Құжаттың нөмірі мен күнін көрсету керек.",
    ru: "Нужно указать номер и день документа.",
    en: "The number and the day of the document have to be given.",
  },
  "campaign.outside-act": {
    kk: "Адам бұл кезеңде акт бойынша бағаланатын лауазымды атқармаған, сондықтан науқанға енгізілмейді.",
    ru: "В этом периоде человек не занимал должности, которую оценивает акт, поэтому в кампанию он не включается.",
    en: "In this period the person held no post that the act evaluates and cannot be included.",
  },
  "campaign.is-evaluated": {
    kk: "Бұл адам онсыз да бағаланады.",
    ru: "Этот человек и так оценивается.",
    en: "This person is evaluated anyway.",
  },
  "campaign.is-not-evaluated": {
    kk: "Бұл адам осы науқанда бағаланбайды.",
    ru: "Этот человек в этой кампании не оценивается.",
    en: "This person is not evaluated in this campaign.",
  },
  "campaign.nothing-decided": {
    kk: "Бұл адам бойынша тексеруде ештеңе шешілген жоқ.",
    ru: "По этому человеку при проверке ничего не решено.",
    en: "Review decided nothing about this person.",
  },
  "campaign.evaluator-left": {
    kk: "Бұл адам қызметте жоқ, сондықтан бағалай алмайды.",
    ru: "Этот человек не состоит на службе и оценивать не может.",
    en: "This person is not in service and cannot evaluate.",
  },
  "campaign.self-evaluation": {
    kk: "Ешкім өзін бағаламайды: бағалайтын басқа тұлғаны белгілеу керек.",
    ru: "Никто не оценивает сам себя: нужно назначить другое оценивающее лицо.",
    en: "Nobody evaluates himself: another evaluator has to be set.",
  },
  "campaign.category-unknown": {
    kk: "Актіде мұндай лауазым санаты жоқ: {category}. Лауазымның санатын түзету керек.",
    ru: "В акте такой категории должности нет: {category}. Категорию должности нужно исправить.",
    en: "The act does not know this category of post: {category}. The post's category has to be corrected.",
  },
  "campaign.role-unknown": {
    kk: "Ұйымдық құрылымнан бағалайтын тұлғаның рөлін табу мүмкін емес: {role}. Бағалайтын тұлғаны белгілеу керек.",
    ru: "По организационной структуре нельзя найти роль оценивающего лица: {role}. Оценивающее лицо нужно назначить.",
    en: "The organisation does not show who has this evaluator's role: {role}. The evaluator has to be set.",
  },
  "campaign.no-evaluator": {
    kk: "Бағалайтын тұлғаның лауазымы ұйымдық құрылымда көрсетілмеген. Бағалайтын тұлғаны белгілеу керек.",
    ru: "Должность оценивающего лица в организационной структуре не указана. Оценивающее лицо нужно назначить.",
    en: "The organisation names no post for the evaluator. The evaluator has to be set.",
  },
  "campaign.evaluator-vacant": {
    kk: "Бағалайтын тұлғаның лауазымы бос ({date}). Бағалайтын тұлғаны белгілеу керек.",
    ru: "Должность оценивающего лица вакантна ({date}). Оценивающее лицо нужно назначить.",
    en: "The evaluator's post is vacant ({date}). The evaluator has to be set.",
  },
  "campaign.evaluator-disputed": {
    kk: "Бағалайтын тұлғаның лауазымын бірнеше адам атқарады ({date}). Карточкаларды түзету немесе бағалайтын тұлғаны белгілеу керек.",
    ru: "Должность оценивающего лица занимают несколько человек ({date}). Нужно исправить карточки или назначить оценивающее лицо.",
    en: "Several people hold the evaluator's post ({date}). The cards have to be corrected or the evaluator set.",
  },
  "campaign.evaluator-absent": {
    kk: "Бағалайтын тұлға орнында жоқ ({date}), ал оны кім алмастыратыны белгіленбеген.",
    ru: "Оценивающее лицо отсутствует ({date}), а замещающее его лицо не указано.",
    en: "The evaluator is absent ({date}) and nobody is named to replace him.",
  },
  "campaign.two-bodies": {
    kk: "Қызметші өз орнында да, іссапарға жіберілген жерде де жеткілікті күн жұмыс істеген. Бағалайтын тұлғаны белгілеу керек.",
    ru: "Служащий отработал достаточно дней и на своём месте, и по прикомандированию. Оценивающее лицо нужно назначить.",
    en: "The servant worked enough days both in his own place and where he was seconded. The evaluator has to be set.",
  },
  "campaign.stay-too-short": {
    kk: "Тағайындалған немесе сайланған күннен бастап лауазымда болған мерзімі жеткіліксіз: басталуы {from}, кезеңдегі соңғы күні {to}; қажетті айлар саны: {months}.",
    ru: "Срок пребывания в должности со дня назначения или избрания мал: начало {from}, последний день в периоде {to}; нужно месяцев: {months}.",
    en: "The stay in the post since appointment or election is too short: from {from}, last day in the period {to}; months needed: {months}.",
  },
  "campaign.too-few-days": {
    kk: "Кезеңде нақты жұмыс істелген жұмыс күндерінің саны жеткіліксіз: {days}, қажеттісі: {least}.",
    ru: "Фактически отработанных рабочих дней в периоде мало: {days}, нужно: {least}.",
    en: "Too few working days were actually worked in the period: {days}, needed: {least}.",
  },
  "campaign.seconded-away": {
    kk: "Іссапарға жіберілген қызметшіні қабылдаушы орган бағалайды: {body}. Мұндағы жұмыс күндері: {days}, қажеттісі: {least}.",
    ru: "Прикомандированного служащего оценивает принимающий орган: {body}. Рабочих дней здесь: {days}, нужно: {least}.",
    en: "A seconded servant is evaluated by the receiving body: {body}. Working days here: {days}, needed: {least}.",
  },
  "campaign.seconded-partly": {
    kk: "Кезеңнің бір бөлігінде басқа органға іссапарға жіберілген, ол уақытты қабылдаушы орган бағалайды: {body}. Мұндағы жұмыс күндері: {days}.",
    ru: "Часть периода был прикомандирован, это время оценивает принимающий орган: {body}. Рабочих дней здесь: {days}.",
    en: "He was seconded for a part of the period, which the receiving body evaluates: {body}. Working days here: {days}.",
  },
  "campaign.no-post": {
    kk: "Кезеңде лауазым атқармаған.",
    ru: "В периоде должности не занимал.",
    en: "He held no post in the period.",
  },
  "campaign.post-not-evaluated": {
    kk: "Лауазымы акт бойынша бағаланатындарға жатпайды.",
    ru: "Должность не относится к тем, которые оценивает акт.",
    en: "His post is not one that the act evaluates.",
  },
  "campaign.excluded-in-review": {
    kk: "Тексеруде шығарылды. Себебі: {reason}. Құжат: {number}.",
    ru: "Исключён при проверке. Причина: {reason}. Документ: {number}.",
    en: "Excluded in review. Reason: {reason}. Document: {number}.",
  },
  "campaign.dismissed": {
    kk: "Кезең аяқталғанға дейін жұмыстан босатылған (соңғы күні {date}): өзінің қатысуынсыз бағаланады.",
    ru: "Уволен до окончания периода (последний день {date}): оценивается без своего участия.",
    en: "Dismissed before the end of the period (last day {date}): evaluated without taking part.",
  },
  "campaign.dismissed-later": {
    kk: "Кезең аяқталғаннан кейін жұмыстан босатылған (соңғы күні {date}): өзінің қатысуынсыз бағаланады. Акт бұл туралы айтпайды, таңдау біздікі.",
    ru: "Уволен после окончания периода (последний день {date}): оценивается без своего участия. Акт об этом молчит, выбор наш.",
    en: "Dismissed after the end of the period (last day {date}): evaluated without taking part. The act is silent, the choice is ours.",
  },
  "campaign.earlier-post": {
    kk: "Кезеңде лауазымы ауысқан; соңғысында аз болғандықтан, бұрынғы лауазымы бойынша бағаланады, ондағы соңғы күні: {to}.",
    ru: "В периоде сменил должность; в последней пробыл мало и оценивается по прежней, последний день в ней: {to}.",
    en: "He changed posts in the period; too short in the last, he is evaluated in the earlier one, last day there: {to}.",
  },
  "campaign.period-not-over": {
    kk: "Кезең әлі аяқталған жоқ, соңғы күні: {date}. Бағалау кезең қорытындысы бойынша жүргізіледі.",
    ru: "Период ещё не окончен, последний день: {date}. Оценка проводится по его итогам.",
    en: "The period is not over, last day: {date}. It is evaluated by its results.",
  },
  "campaign.nobody-evaluated": {
    kk: "Бағаланатын адам жоқ.",
    ru: "Оценивать некого.",
    en: "There is nobody to evaluate.",
  },
  "campaign.not-a-limit": {
    kk: "Бір жолы өңделетін бағалаулар саны бірден басталатын бүтін сан болуы керек.",
    ru: "Число оценок, обрабатываемых за раз, должно быть целым от единицы.",
    en: "The number of evaluations handled at once must be a whole number from one.",
  },
  "campaign.nothing-to-extend": {
    kk: "Барлық бағалаудың мерзімі науқан мерзімімен бірге ұзартылған.",
    ru: "Сроки всех оценок уже продлены вместе со сроком кампании.",
    en: "The terms of all evaluations have moved with the campaign's already.",
  },
  "campaign.not-asked": {
    kk: "Бұл бағалайтын тұлғада бағаланатын адамдар саны шектен аспайды: қосымша бағалайтын тұлғаларды белгілеуге негіз жоқ.",
    ru: "У этого оценивающего лица число оцениваемых не превышает предела: оснований назначать других оценивающих нет.",
    en: "This evaluator does not have more people than the limit: there is no ground to name others.",
  },
  "campaign.not-a-servant": {
    kk: "Қосымша бағалайтын тұлға акт бойынша бағаланатын лауазымдағы мемлекеттік қызметші болуы керек.",
    ru: "Назначить можно только служащего на должности, которую оценивает акт.",
    en: "Only a civil servant in a post that the act evaluates can be named.",
  },
  "campaign.names-himself": {
    kk: "Бағалайтын тұлға өзін белгілей алмайды.",
    ru: "Оценивающее лицо не может назначить само себя.",
    en: "The evaluator cannot name himself.",
  },
  "campaign.names-nobody": {
    kk: "Кімдерді бағалайтынын көрсету керек.",
    ru: "Нужно указать, кого он оценивает.",
    en: "It has to be said whom he evaluates.",
  },
  "campaign.not-his-people": {
    kk: "Тізімде бұл тұлға бағаламайтын адамдар бар.",
    ru: "В списке есть люди, которых это лицо не оценивает.",
    en: "The list holds people whom this evaluator does not evaluate.",
  },
  "campaign.named-twice": {
    kk: "Бір адам екі рет көрсетілген: оны бір ғана адам бағалайды.",
    ru: "Один и тот же человек указан дважды: его оценивает только один.",
    en: "The same person is listed twice: only one evaluates him.",
  },
  "campaign.reference-missing": {
    kk: "Өзгерісті растайтын құжатты көрсету керек.",
    ru: "Нужно указать документ о перемене.",
    en: "The document of the move has to be given.",
  },
  "campaign.card-missing": {
    kk: "Жағдайы өзгерген адамның жаңартылған карточкасы жоқ.",
    ru: "Нет обновлённой карточки человека, с которым произошла перемена.",
    en: "The card of the person who moved is missing.",
  },
  "campaign.evaluated-after-all": {
    kk: "Түзетуден кейін бағаланатындар қатарына енді.",
    ru: "После исправления входит в число оцениваемых.",
    en: "After the correction he is among those evaluated.",
  },
  "campaign.evaluator-changed": {
    kk: "Бағалайтын тұлға ауысты.",
    ru: "Сменилось оценивающее лицо.",
    en: "The evaluator changed.",
  },
  "campaign.substituted": {
    kk: "Бағалайтын тұлға орнында жоқ: оны алмастыратын адам бағалайды.",
    ru: "Оценивающее лицо отсутствует: оценивает замещающее его лицо.",
    en: "The evaluator is absent: the person who replaces him evaluates.",
  },
  "campaign.substitution-ended": {
    kk: "Бағалайтын тұлға қайта оралды: алмастыру аяқталды.",
    ru: "Оценивающее лицо вернулось: замещение окончено.",
    en: "The evaluator is back: the replacement is over.",
  },
  "campaign.extension-without-act": {
    kk: "Мерзім тек оны ұзартатын актінің негізінде ұзартылады; қазіргі соңғы күні: {date}.",
    ru: "Срок продлевается только на основании акта; теперешний последний день: {date}.",
    en: "The term is extended only by an act; its last day now: {date}.",
  },
  "campaign.not-a-day": {
    kk: "Мұндай күн жоқ: {day}.",
    ru: "Такого дня нет: {day}.",
    en: "There is no such day: {day}.",
  },
  "campaign.not-later": {
    kk: "Жаңа мерзім қазіргісінен кеш болуы керек: {date}.",
    ru: "Новый срок должен быть позже теперешнего: {date}.",
    en: "The new term has to be later than the present one: {date}.",
  },
  "campaign.unfinished": {
    kk: "Аяқталмаған бағалаулар бар, саны: {count}.",
    ru: "Есть незавершённые оценки, число: {count}.",
    en: "There are unfinished evaluations, number: {count}.",
  },
  "campaign.no-schedule-form": {
    kk: "Актінің бұл редакциясында кесте нысаны жоқ.",
    ru: "В этой редакции акта нет формы графика.",
    en: "This edition of the act has no form of the schedule.",
  },
  "campaign.no-schedule": {
    kk: "Кесте әлі жасалған жоқ.",
    ru: "График ещё не составлен.",
    en: "The schedule is not drawn yet.",
  },
  "campaign.schedule-approved": {
    kk: "Кесте бекітілген: өзгерту үшін оны қайта жасау керек.",
    ru: "График уже утверждён: для изменения его составляют заново.",
    en: "The schedule is approved: to change it, draw it anew.",
  },
  "campaign.schedule-returned": {
    kk: "Кесте қайтарылған: оны алдымен қайта жасау керек.",
    ru: "График возвращён: сначала его нужно составить заново.",
    en: "The schedule was returned: it has to be drawn anew first.",
  },
} satisfies Record<string, Text>;
