// What is wrong with a staff table and what would be right, in three equal languages.
import type { Text } from "@bagalau/methodology";

export const importTexts = {
  "import.old-workbook": {
    kk: "Бұл XLS пішіміндегі ескі кітап. Оны XLSX етіп сақтап, қайта жіберіңіз.",
    ru: "Это книга старого формата XLS. Сохраните её как XLSX и отправьте снова.",
    en: "This is a workbook of the old XLS format. Save it as XLSX and send it again.",
  },
  "import.not-a-workbook": {
    kk: "Бұл XLSX кітабын оқу мүмкін емес: файл бүлінген. Оны кесте бағдарламасында ашып, қайта сақтаңыз.",
    ru: "Эту книгу XLSX нельзя прочитать: файл повреждён. Откройте его в табличной программе и сохраните заново.",
    en: "This XLSX workbook cannot be read: the file is damaged. Open it in a spreadsheet program and save it anew.",
  },
  "import.not-a-table": {
    kk: "Бұл кесте емес. XLSX немесе CSV файлы керек.",
    ru: "Это не таблица. Нужен файл XLSX или CSV.",
    en: "This is no table. An XLSX or CSV file is needed.",
  },
  "import.not-csv": {
    kk: "Файл CSV ретінде оқылмайды: тырнақша жабылмаған немесе жол тым ұзын. Жол: {line}.",
    ru: "Файл не читается как CSV: не закрыта кавычка или строка слишком длинна. Строка: {line}.",
    en: "The file cannot be read as CSV: a quotation mark is not closed or a line is too long. Line: {line}.",
  },
  "import.too-large": {
    kk: "Кітап ашылғанда тым үлкен. Шегі, мегабайт: {megabytes}.",
    ru: "Книга в распакованном виде слишком велика. Предел, мегабайт: {megabytes}.",
    en: "The workbook is too large when unpacked. The limit in megabytes: {megabytes}.",
  },
  "import.too-wide": {
    kk: "Кесте тым үлкен. Жолдар саны ең көбі: {rows}, бағандар саны ең көбі: {columns}. Артық бос жолдар мен бағандарды жойыңыз.",
    ru: "Таблица слишком велика. Строк не более: {rows}, столбцов не более: {columns}. Удалите лишние пустые строки и столбцы.",
    en: "The table is too large. Rows at most: {rows}, columns at most: {columns}. Delete empty rows and columns.",
  },
  "import.too-many-rows": {
    kk: "Бір кестеде адамдар саны ең көбі: {rows}. Кестені бөліп жіберіңіз.",
    ru: "В одной таблице людей не более: {rows}. Разделите таблицу.",
    en: "People in one table at most: {rows}. Divide the table.",
  },
  "import.no-rows": {
    kk: "Кестеде адам жоқ: тақырып жолының астында бір де толтырылған жол жоқ.",
    ru: "В таблице нет людей: под строкой заголовков нет ни одной заполненной строки.",
    en: "The table has no people: no row under the header is filled in.",
  },
  "import.column-missing": {
    kk: "Міндетті баған жоқ: {column}.",
    ru: "Нет обязательного столбца: {column}.",
    en: "A required column is missing: {column}.",
  },
  "import.column-unknown": {
    kk: "Мұндай баған жоқ. Оны жойыңыз не атауын түзетіңіз. Бағандардың атауы бос кестеде берілген.",
    ru: "Такого столбца нет. Удалите его или исправьте название. Названия столбцов даны в пустой таблице.",
    en: "There is no such column. Delete it or correct its name. The names stand in the empty table.",
  },
  "import.column-near": {
    kk: "Мұндай баған жоқ. Мүмкін, мынау: {nearest}.",
    ru: "Такого столбца нет. Возможно, это: {nearest}.",
    en: "There is no such column. Perhaps this one: {nearest}.",
  },
  "import.column-unnamed": {
    kk: "Бағанда мән бар, ал атауы жоқ.",
    ru: "В столбце есть значение, а названия у столбца нет.",
    en: "The column holds a value and has no name.",
  },
  "import.column-twice": {
    kk: "Бұл баған екі рет берілген, алғашқысы: {cell}.",
    ru: "Этот столбец стоит дважды, первый раз: {cell}.",
    en: "This column stands twice, first at {cell}.",
  },
  "import.value-missing": {
    kk: "Мән толтырылмаған.",
    ru: "Значение не заполнено.",
    en: "The value is not filled in.",
  },
  "import.value-long": {
    kk: "Мән тым ұзын. Таңбалар саны ең көбі: {most}.",
    ru: "Значение слишком длинное. Знаков не более: {most}.",
    en: "The value is too long. Characters at most: {most}.",
  },
  "import.value-unwritable": {
    kk: "Мәтінде сақталмайтын таңба бар.",
    ru: "В тексте есть знак, который нельзя сохранить.",
    en: "The text has a character that cannot be stored.",
  },
  "import.formula-error": {
    kk: "Ұяшықтағы формула қате береді. Формуланың орнына мәнін жазыңыз.",
    ru: "Формула в ячейке даёт ошибку. Запишите вместо формулы значение.",
    en: "The formula in the cell gives an error. Write the value in its place.",
  },
  "import.formula-unread": {
    kk: "Формуланың есептелген мәні файлда жоқ. Файлды кесте бағдарламасында ашып сақтаңыз не мәнін жазыңыз.",
    ru: "В файле нет вычисленного значения формулы. Откройте и сохраните файл в табличной программе или запишите значение.",
    en: "The file has no computed value of the formula. Open and save it in a spreadsheet program, or write the value.",
  },
  "import.letters-lost": {
    kk: "Файлдың кодтауында қазақ әріптері жоғалған. Кестені XLSX немесе UTF-8 кодтаулы CSV етіп сақтаңыз.",
    ru: "В кодировке файла потеряны казахские буквы. Сохраните таблицу как XLSX или CSV в UTF-8.",
    en: "Kazakh letters were lost in the file's encoding. Save the table as XLSX or as CSV in UTF-8.",
  },
  "import.iin-rounded": {
    kk: "Кесте бағдарламасы ЖСН-ді дөңгелектеп жіберген. Баған пішімін «Мәтін» етіп, нөмірді қайта жазыңыз.",
    ru: "Табличная программа округлила ИИН. Задайте столбцу формат «Текстовый» и впишите номер заново.",
    en: "The spreadsheet program has rounded the IIN. Format the column as text and write the number again.",
  },
  "import.iin-twice": {
    kk: "Бұл ЖСН кестеде екі рет берілген, алғашқысы: {cell}. Бір адамға бір жол керек.",
    ru: "Этот ИИН стоит в таблице дважды, первый раз: {cell}. На человека нужна одна строка.",
    en: "This IIN stands twice in the table, first at {cell}. One row for a person.",
  },
  "import.not-a-day": {
    kk: "Бұл күн емес. Күн былай жазылады: 22.10.2025.",
    ru: "Это не дата. Дата записывается так: 22.10.2025.",
    en: "This is no date. A date is written like this: 22.10.2025.",
  },
  "import.day-later": {
    kk: "Күн кестенің күнінен кейін: {day}, кестенің күні {on}. Алдағы өзгерісті оның күні келгенде енгізу керек.",
    ru: "Дата позже дня таблицы: {day}, день таблицы {on}. Будущее изменение вносится, когда наступит его день.",
    en: "The date is after the day of the table: {day}, the table is of {on}. A coming change is entered when its day has come.",
  },
  "import.dismissed-before": {
    kk: "Жұмыстан босату тағайындаудан бұрын: {day}, тағайындалған күні {from}.",
    ru: "Увольнение раньше назначения: {day}, назначение {from}.",
    en: "The dismissal is before the appointment: {day}, appointed {from}.",
  },
  "import.not-yes-or-no": {
    kk: "Мұнда «иә» немесе «жоқ» жазылады.",
    ru: "Здесь пишется «да» или «нет».",
    en: "Yes or no is written here.",
  },
  "import.not-one-of": {
    kk: "Мұндай мән жоқ. Ықтимал мәндер: {words}.",
    ru: "Такого значения нет. Возможные значения: {words}.",
    en: "There is no such value. Possible values: {words}.",
  },
  "import.category-near": {
    kk: "Қолданыстағы редакцияда мұндай санат жоқ. Мүмкін, мынау: {nearest}. Ықтимал мәндер: {words}.",
    ru: "Действующая редакция такой категории не знает. Возможно, это: {nearest}. Возможные значения: {words}.",
    en: "The edition in force knows no such category. Perhaps this one: {nearest}. Possible values: {words}.",
  },
  "import.category-unknown": {
    kk: "Қолданыстағы редакцияда мұндай санат жоқ. Ықтимал мәндер: {words}.",
    ru: "Действующая редакция такой категории не знает. Возможные значения: {words}.",
    en: "The edition in force knows no such category. Possible values: {words}.",
  },
  "import.unit-unknown": {
    kk: "Мұндай бөлімше жоқ. Жаңа бөлімше құрылуы керек болса, жоғары тұрған бөлімшесін көрсетіңіз.",
    ru: "Такого подразделения нет. Если его нужно создать, укажите вышестоящее подразделение.",
    en: "There is no such unit. If it is to be created, name the unit above it.",
  },
  "import.unit-near": {
    kk: "Мұндай бөлімше жоқ. Мүмкін, мынау: {nearest}. Жаңа бөлімше құрылуы керек болса, жоғары тұрған бөлімшесін көрсетіңіз.",
    ru: "Такого подразделения нет. Возможно, это: {nearest}. Если его нужно создать, укажите вышестоящее подразделение.",
    en: "There is no such unit. Perhaps this one: {nearest}. If it is to be created, name the unit above it.",
  },
  "import.parent-unknown": {
    kk: "Мұндай жоғары тұрған бөлімше органда да, кестеде де жоқ.",
    ru: "Такого вышестоящего подразделения нет ни в органе, ни в таблице.",
    en: "There is no such unit above, neither in the body nor in the table.",
  },
  "import.parent-near": {
    kk: "Мұндай жоғары тұрған бөлімше органда да, кестеде де жоқ. Мүмкін, мынау: {nearest}.",
    ru: "Такого вышестоящего подразделения нет ни в органе, ни в таблице. Возможно, это: {nearest}.",
    en: "There is no such unit above, neither in the body nor in the table. Perhaps this one: {nearest}.",
  },
  "import.parent-other": {
    kk: "Жазба бойынша бұл бөлімше басқа бөлімшеге бағынады: {parent}. Ол көшірілген болса, алдымен бөлімшенің өзін өзгертіңіз.",
    ru: "По записи это подразделение подчинено другому: {parent}. Если его перевели, сначала измените само подразделение.",
    en: "By the record this unit is under another: {parent}. If it was moved, change the unit itself first.",
  },
  "import.unit-ambiguous": {
    kk: "Мұндай атаулы бөлімше бірнешеу. Жоғары тұрған бөлімшесін көрсетіңіз.",
    ru: "Подразделений с таким наименованием несколько. Укажите вышестоящее подразделение.",
    en: "Several units have this name. Name the unit above.",
  },
  "import.unit-circle": {
    kk: "Бөлімшелер бір-біріне айналып бағынады.",
    ru: "Подразделения подчинены друг другу по кругу.",
    en: "The units are under each other in a circle.",
  },
  "import.two-heads": {
    kk: "Бөлімшеде екі басшы көрсетілген, біріншісі: {cell}.",
    ru: "В подразделении указаны два руководителя, первый: {cell}.",
    en: "The unit is given two heads, the first at {cell}.",
  },
  "import.head-otherwise": {
    kk: "Жазба бойынша бұл лауазым – бөлімше басшысының лауазымы. Басшыны ауыстыру үшін жаңа басшыны көрсетіңіз.",
    ru: "По записи это должность руководителя подразделения. Чтобы сменить руководителя, укажите нового.",
    en: "By the record this post heads the unit. To change the head, name the new one.",
  },
  "import.supervisor-unknown": {
    kk: "Мұндай адам органда да, кестеде де жоқ. Басшы ЖСН-мен немесе тегі мен аты арқылы көрсетіледі.",
    ru: "Такого человека нет ни в органе, ни в таблице. Руководитель указывается по ИИН или по фамилии и имени.",
    en: "There is no such person, neither in the body nor in the table. A supervisor is named by IIN or by family and given name.",
  },
  "import.supervisor-near": {
    kk: "Мұндай адам органда да, кестеде де жоқ. Мүмкін, мынау: {nearest}.",
    ru: "Такого человека нет ни в органе, ни в таблице. Возможно, это: {nearest}.",
    en: "There is no such person, neither in the body nor in the table. Perhaps this one: {nearest}.",
  },
  "import.supervisor-ambiguous": {
    kk: "Мұндай аты-жөні бар адам бірнешеу. ЖСН-ін көрсетіңіз.",
    ru: "Людей с таким именем несколько. Укажите ИИН.",
    en: "Several people have this name. Give the IIN.",
  },
  "import.supervisor-postless": {
    kk: "Бұл адамның лауазымы жоқ, сондықтан басшы бола алмайды.",
    ru: "Этот человек не занимает должности и руководителем быть не может.",
    en: "This person holds no post and cannot supervise.",
  },
  "import.supervisor-himself": {
    kk: "Адам өзіне өзі басшы бола алмайды.",
    ru: "Человек не может быть руководителем самому себе.",
    en: "Nobody is his own supervisor.",
  },
  "import.post-later": {
    kk: "Жазба бойынша лауазым туралы соңғы мәлімет кестенің күнінен бұрын емес, басталуы: {day}. Лауазымның өзін түзетіңіз.",
    ru: "По записи последние сведения о должности начинаются не раньше дня таблицы: {day}. Исправьте саму должность.",
    en: "By the record the post's last content begins no earlier than the table's day: {day}. Correct the post itself.",
  },
  "import.appointed-otherwise": {
    kk: "Жазба бойынша бұл лауазымға басқа күні тағайындалған: {day}. Жазба қате болса, карточканы түзетіңіз.",
    ru: "По записи на эту должность человек назначен в другой день: {day}. Если запись неверна, исправьте карточку.",
    en: "By the record the appointment to this post began on another day: {day}. If the record is wrong, correct the card.",
  },
  "import.placed-otherwise": {
    kk: "Жазба бойынша адам басқа лауазымда: {post}, {unit}, басталуы {day}. Жаңа лауазымға одан кейінгі күні ғана ауыстырылады; жазба қате болса, карточканы түзетіңіз.",
    ru: "По записи человек занимает другую должность: {post}, {unit}, с {day}. На новую он переводится только позже этого дня; если запись неверна, исправьте карточку.",
    en: "By the record the person holds another post: {post}, {unit}, since {day}. A transfer can only be later; if the record is wrong, correct the card.",
  },
  "import.received-otherwise": {
    kk: "Жазба бойынша адам басқа органнан іссапарға жіберілген. Оның лауазымы кесте арқылы өзгермейді: карточканы өзгертіңіз.",
    ru: "По записи человек прикомандирован из другого органа. Его должность таблицей не меняется: измените карточку.",
    en: "By the record the person was received from another body. A table does not change that post: change the card.",
  },
  "import.dismissed-otherwise": {
    kk: "Жазба бойынша адам басқа күні жұмыстан босатылған: {day}.",
    ru: "По записи человек уволен в другой день: {day}.",
    en: "By the record the person was dismissed on another day: {day}.",
  },
  "import.left-before": {
    kk: "Жазба бойынша адам қызметте емес, соңғы күні: {day}. Қайта тағайындау одан кейінгі күні болады.",
    ru: "По записи человек не служит, последний день: {day}. Новое назначение должно быть позже.",
    en: "By the record the person is not in service, last day: {day}. A new appointment has to be later.",
  },
} satisfies Readonly<Record<string, Text>>;

/** What a row brings about. */
export const deedTexts = {
  "create-unit": {
    kk: "Бөлімше құрылады: {unit}.",
    ru: "Создаётся подразделение: {unit}.",
    en: "The unit is created: {unit}.",
  },
  "create-post": {
    kk: "Лауазым құрылады: {post}, {unit}.",
    ru: "Создаётся должность: {post}, {unit}.",
    en: "The post is created: {post}, {unit}.",
  },
  "change-post": {
    kk: "Лауазымның санаты немесе тікелей басшысы өзгереді: {post}, басталуы {day}.",
    ru: "Меняется категория или непосредственный руководитель должности: {post}, с {day}.",
    en: "The post's category or direct supervisor changes: {post}, from {day}.",
  },
  "name-head": {
    kk: "Бөлімшенің басшысы белгіленеді: {unit}.",
    ru: "Назначается руководитель подразделения: {unit}.",
    en: "The unit is given its head: {unit}.",
  },
  register: { kk: "Адам тіркеледі.", ru: "Человек регистрируется.", en: "The person is registered." },
  appoint: {
    kk: "Лауазымға тағайындалады: {post}, {unit}, {day}.",
    ru: "Назначается на должность: {post}, {unit}, {day}.",
    en: "Is appointed to a post: {post}, {unit}, {day}.",
  },
  transfer: {
    kk: "Басқа лауазымға ауыстырылады: {post}, {unit}, {day}.",
    ru: "Переводится на другую должность: {post}, {unit}, {day}.",
    en: "Is transferred to another post: {post}, {unit}, {day}.",
  },
  "change-name": {
    kk: "Аты-жөні өзгереді, бұрынғысы: {before}.",
    ru: "Меняется имя, прежнее: {before}.",
    en: "The name changes, before: {before}.",
  },
  "change-contacts": {
    kk: "Байланыс деректері өзгереді.",
    ru: "Меняются контактные данные.",
    en: "The contacts change.",
  },
  dismiss: {
    kk: "Жұмыстан босатылады, соңғы күні: {day}.",
    ru: "Увольняется, последний день: {day}.",
    en: "Is dismissed, last day: {day}.",
  },
} satisfies Readonly<Record<string, Text>>;

/** The form's second sheet and its name. */
export const formTexts = {
  people: { kk: "Қызметшілер", ru: "Служащие", en: "People" },
  explanations: { kk: "Түсіндірме", ru: "Пояснения", en: "Explanations" },
  column: { kk: "Баған", ru: "Столбец", en: "Column" },
  required: { kk: "Міндетті", ru: "Обязательно", en: "Required" },
  content: { kk: "Не жазылады", ru: "Что писать", en: "What to write" },
  yes: { kk: "иә", ru: "да", en: "yes" },
  no: { kk: "жоқ", ru: "нет", en: "no" },
  appointment: { kk: "тағайындау", ru: "назначение", en: "appointment" },
  election: { kk: "сайлау", ru: "избрание", en: "election" },
  sample: {
    kk: "Бірінші парақтағы жол – үлгі: оны өз деректеріңізбен алмастырыңыз. Бірінші парақ қана оқылады. Бос ұяшық бұрынғы жазбаны өзгертпейді. Кестеде жоқ адамдар сол күйінде қалады.",
    ru: "Строка на первом листе – образец: замените её своими данными. Читается только первый лист. Пустая ячейка прежнюю запись не меняет. Люди, которых в таблице нет, остаются как были.",
    en: "The row on the first sheet is a sample: put your own data in its place. Only the first sheet is read. An empty cell changes nothing. People who are not in the table stay as they are.",
  },
} satisfies Readonly<Record<string, Text>>;

/** Who stands in the sample row: nobody. */
export const sampleTexts = {
  family: { kk: "Үлгі", ru: "Образцов", en: "Sample" },
  given: { kk: "Әсет", ru: "Асет", en: "Aset" },
  patronymic: { kk: "Үлгіұлы", ru: "Образцович", en: "Sampleuly" },
  unit: { kk: "Аудан әкімінің аппараты", ru: "Аппарат акима района", en: "Office of the akim of the district" },
  post: { kk: "Бас маман", ru: "Главный специалист", en: "Chief specialist" },
  address: { kk: "Үлгі көшесі, 1", ru: "улица Образцовая, 1", en: "1 Sample street" },
} satisfies Readonly<Record<string, Text>>;
