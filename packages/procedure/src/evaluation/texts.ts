// Why something cannot happen to an evaluation, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const evaluationTexts = {
  "evaluation.exists": {
    kk: "Бұл бағалау бұрын ашылған.",
    ru: "Эта оценка уже открыта.",
    en: "This evaluation is open already.",
  },
  "evaluation.not-now": {
    kk: "Бағалаудың қазіргі күйінде бұл әрекет орындалмайды: {phase}.",
    ru: "В нынешнем состоянии оценки это действие не выполняется: {phase}.",
    en: "This cannot be done in the present state of the evaluation: {phase}.",
  },
  "evaluation.evaluator-stays": {
    kk: "Бағалайтын тұлға енді ауыстырылмайды: {person}, бағалаудың күйі – {phase}.",
    ru: "Оценивающее лицо уже не меняется: {person}, состояние оценки – {phase}.",
    en: "The evaluator can no longer be changed: {person}, the evaluation is {phase}.",
  },
  "evaluation.own-case": {
    kk: "Өз бағалауы бойынша бұл әрекетті басқа қызметкер орындайды.",
    ru: "В собственном деле это действие выполняет другой работник.",
    en: "In one's own case another officer does this.",
  },
  "evaluation.evaluates-himself": {
    kk: "Ешкім өзін-өзі бағаламайды.",
    ru: "Никто не оценивает самого себя.",
    en: "Nobody evaluates himself.",
  },
  "evaluation.fixed-unknown": {
    kk: "Қағидада мұндай таңдау не мән жоқ: {name} – {word}.",
    ru: "Такого выбора или значения в правиле нет: {name} – {word}.",
    en: "The rule has no such choice or word: {name} – {word}.",
  },
  "evaluation.fixed": {
    kk: "Бұл мәнді бағалайтын тұлға таңдамайды, ол лауазым бойынша белгіленген: {name}.",
    ru: "Это значение оценивающее лицо не выбирает, оно определено должностью: {name}.",
    en: "The evaluator does not choose this value; it follows from the post: {name}.",
  },
  "evaluation.no-value": {
    kk: "Берілген деректер бойынша қағида баға шығармайды.",
    ru: "По указанным данным правило не даёт оценки.",
    en: "The rule gives no score for what was entered.",
  },
  "evaluation.comment-nowhere": {
    kk: "Түсініктеме берілген орын парақта жоқ: {place}.",
    ru: "Места, к которому дан комментарий, в листе нет: {place}.",
    en: "The sheet has no such place for a comment: {place}.",
  },
  "evaluation.not-the-evaluator": {
    kk: "Бұл адам осы күні бағалайтын тұлға емес: {person}.",
    ru: "В этот день это лицо не является оценивающим: {person}.",
    en: "On that day this person is not the evaluator: {person}.",
  },
  "evaluation.same-evaluator": {
    kk: "Бұл адам онсыз да бағалайтын тұлға.",
    ru: "Это лицо и так является оценивающим.",
    en: "This person is the evaluator already.",
  },
  "evaluation.not-a-ground": {
    kk: "Акт мұндай негізді көздемейді: {duty}.",
    ru: "Такого основания акт не предусматривает: {duty}.",
    en: "The act knows no such ground: {duty}.",
  },
  "evaluation.no-substitute": {
    kk: "Орнын басатын адам тағайындалмаған.",
    ru: "Замещающее лицо не назначено.",
    en: "No substitute is named.",
  },
  "evaluation.already-without": {
    kk: "Қызметшінің жұмыстан босатылғаны бұрын жазылған: {on}.",
    ru: "Увольнение служащего уже записано: {on}.",
    en: "The servant's dismissal is recorded already: {on}.",
  },
  "evaluation.not-counted": {
    kk: "Есептелген мән сан емес: {counted}.",
    ru: "Подсчитанное значение не число: {counted}.",
    en: "What was counted is not a number: {counted}.",
  },
  "evaluation.enough": {
    kk: "Бұл негіз расталмайды: {duty}. Есептелгені – {counted}, ең аз шегі – {least}.",
    ru: "Это основание не подтверждается: {duty}. Подсчитано {counted}, наименьшее значение – {least}.",
    en: "This ground is not borne out: {duty}. Counted {counted}, the least is {least}.",
  },
  "evaluation.no-such-result": {
    kk: "Мұндай қолданыстағы нәтиже жоқ: № {number}.",
    ru: "Такого действующего результата нет: № {number}.",
    en: "There is no such result in effect: no. {number}.",
  },
  "evaluation.received-already": {
    kk: "Нәтиженің алынғаны бұрын жазылған: {on}.",
    ru: "Получение результата уже записано: {on}.",
    en: "The receipt of the result is recorded already: {on}.",
  },
  "evaluation.application-empty": {
    kk: "Өтініш еркін нысанда беріледі, бірақ бос бола алмайды: мәтін не файл қажет.",
    ru: "Заявление подаётся в произвольной форме, но пустым быть не может: нужен текст или файл.",
    en: "The application is free in form but cannot be empty: a text or a file is needed.",
  },
  "evaluation.no-session": {
    kk: "Калибрлеу сессиясы тағайындалмаған.",
    ru: "Калибровочная сессия не назначена.",
    en: "No calibration session is called.",
  },
  "evaluation.no-panel": {
    kk: "Редакцияда калибрлеу сессиясының құрамы белгіленбеген.",
    ru: "Состав калибровочной сессии в редакции не определён.",
    en: "The edition draws no calibration session.",
  },
  "evaluation.session-held": {
    kk: "Сессия өткізілген: {on}.",
    ru: "Сессия проведена: {on}.",
    en: "The session was held on {on}.",
  },
  "evaluation.session-not-held": {
    kk: "Сессия әлі өткізілген жоқ.",
    ru: "Сессия ещё не проведена.",
    en: "The session has not been held yet.",
  },
  "evaluation.no-member": {
    kk: "Бұл адам сессия мүшесі емес: {person}.",
    ru: "Это лицо не является членом сессии: {person}.",
    en: "This person is not a member of the session: {person}.",
  },
  "evaluation.not-present": {
    kk: "Бұл мүше сессияға қатысқан жоқ: {person}.",
    ru: "Этот член сессии на ней не присутствовал: {person}.",
    en: "This member was not present: {person}.",
  },
  "evaluation.not-his-own": {
    kk: "Мүше үшін басқа адам сөйлей немесе дауыс бере алмайды: {person}.",
    ru: "За члена сессии не может выступать или голосовать другое лицо: {person}.",
    en: "Nobody else can speak or vote for a member: {person}.",
  },
  "evaluation.voted-himself": {
    kk: "Мүше өзі дауыс берген, оның дауысын тек өзі өзгерте алады: {person}.",
    ru: "Член сессии проголосовал сам, изменить свой голос может только он: {person}.",
    en: "The member voted himself, and he alone can change his vote: {person}.",
  },
  "evaluation.nobody-present": {
    kk: "Сессияға бірде-бір мүше қатысқан жоқ.",
    ru: "На сессии не присутствовал ни один член.",
    en: "No member was present at the session.",
  },
  "evaluation.no-quorum": {
    kk: "Кворум жоқ: қатысқаны – {has}, қажеті – {least}.",
    ru: "Кворума нет: присутствует {has}, нужно {least}.",
    en: "There is no quorum: {has} present, {least} needed.",
  },
  "evaluation.outcome-unknown": {
    kk: "Акт мұндай шешімді көздемейді: {outcome}.",
    ru: "Такого решения акт не предусматривает: {outcome}.",
    en: "The act knows no such outcome: {outcome}.",
  },
  "evaluation.keep-with-marks": {
    kk: "Баға қолдау тапса, жаңа бағалар қойылмайды.",
    ru: "Если оценка поддерживается, новые оценки не ставятся.",
    en: "Where the mark is supported no new marks are set.",
  },
  "evaluation.marks-missing": {
    kk: "Баға өзгерсе, парақтың жаңа бағалары көрсетілуі керек.",
    ru: "Если оценка меняется, должны быть указаны новые оценки листа.",
    en: "Where the mark is changed the new marks of the sheet are needed.",
  },
  "evaluation.does-not-raise": {
    kk: "Жаңа бағалар нәтижені жоғарылатпайды: бұрын – {before}, енді – {after}.",
    ru: "Новые оценки результат не повышают: было {before}, стало бы {after}.",
    en: "The new marks do not raise the result: it was {before} and would be {after}.",
  },
  "evaluation.does-not-lower": {
    kk: "Жаңа бағалар нәтижені төмендетпейді: бұрын – {before}, енді – {after}.",
    ru: "Новые оценки результат не понижают: было {before}, стало бы {after}.",
    en: "The new marks do not lower the result: it was {before} and would be {after}.",
  },
  "evaluation.motion-unknown": {
    kk: "Мұндай ұсыныс жоқ: № {motion}.",
    ru: "Такого предложения нет: № {motion}.",
    en: "There is no such motion: no. {motion}.",
  },
  "evaluation.no-motion": {
    kk: "Дауысқа салынатын ұсыныс жоқ.",
    ru: "Нет предложения, поставленного на голосование.",
    en: "There is no motion to vote on.",
  },
  "evaluation.not-explained": {
    kk: "Бағалайтын тұлға өз бағасын әлі дәлелдеген жоқ.",
    ru: "Оценивающее лицо ещё не аргументировало свою оценку.",
    en: "The evaluator has not yet argued for his mark.",
  },
  "evaluation.not-invited": {
    kk: "Бағаланатын тұлғаға сессияның күні хабарланғаны расталмаған, ол өз дәлелін де айтқан жоқ: {on}. Сессия күнін ауыстырып, оған хабарлаңыз не басқа құралмен хабарланғанын растаңыз.",
    ru: "Не подтверждено, что оцениваемому лицу сообщили о дне сессии, и своих доводов оно не привело: {on}. Перенесите сессию и известите его либо подтвердите извещение иным средством.",
    en: "It is not proved that the evaluated person was told of the day of the session, nor has he argued: {on}. Move the session and let him know, or prove that he was told by other means.",
  },
  "evaluation.has-not-voted": {
    kk: "Қатысқан мүше дауыс бермеген, қалыс қалғанын да айтпаған: {person}.",
    ru: "Присутствующий член не проголосовал и не воздержался: {person}.",
    en: "A member who is present has neither voted nor abstained: {person}.",
  },
  "evaluation.no-minutes": {
    kk: "Хаттама әлі жасалмаған.",
    ru: "Протокол ещё не составлен.",
    en: "The minutes are not drawn up yet.",
  },
  "evaluation.minutes-signed": {
    kk: "Хаттамаға қол қойыла бастады: мәтінін өзгертуге болмайды.",
    ru: "Протокол уже подписывают: изменить его текст нельзя.",
    en: "The minutes are being signed: their text cannot be changed.",
  },
  "evaluation.signed-already": {
    kk: "Бұл мүше хаттамаға қол қойған не бас тартқанын жазған: {person}.",
    ru: "Этот член уже подписал протокол или записал отказ: {person}.",
    en: "This member has signed the minutes or recorded a refusal: {person}.",
  },
  "evaluation.signature-unproved": {
    kk: "Сессия мүшесінің қол қойғаны туралы белгіге қағаздағы қолтаңбаның сканы қажет.",
    ru: "Отметка о подписи за члена сессии требует скана подписи на бумаге.",
    en: "A signature entered for a member needs the scan of the one on paper.",
  },
  "evaluation.question-unknown": {
    kk: "Кездесу нысанында мұндай сұрақ жоқ: {question}.",
    ru: "Такого вопроса в форме встречи нет: {question}.",
    en: "The form of the meeting has no such question: {question}.",
  },
  "evaluation.term-runs": {
    kk: "Мерзім әлі өткен жоқ: {term}. Соңғы күні – {due}.",
    ru: "Срок ещё не истёк: {term}. Последний день – {due}.",
    en: "The term is still running: {term}. The last day is {due}.",
  },
  "evaluation.not-received": {
    kk: "Нәтиженің алынғаны расталмаған: бағалау аяқталмайды.",
    ru: "Получение результата не подтверждено: оценка не завершается.",
    en: "The receipt of the result is not proved: the evaluation cannot be completed.",
  },
  "evaluation.court-open": {
    kk: "Сотқа шағым бұрын жазылған және әлі аяқталмаған.",
    ru: "Судебное обжалование уже записано и не окончено.",
    en: "An appeal to a court is recorded already and still open.",
  },
  "evaluation.nothing-annulled": {
    kk: "Соттың орындалмаған күшін жою туралы актісі жазылмаған.",
    ru: "Не записан неисполненный акт суда об отмене.",
    en: "No act of a court that annuls is recorded and still to be carried out.",
  },
  "evaluation.no-court": {
    kk: "Аяқталмаған сот шағымы жоқ.",
    ru: "Неоконченного судебного обжалования нет.",
    en: "There is no open appeal to a court.",
  },
} satisfies Record<string, Text>;
