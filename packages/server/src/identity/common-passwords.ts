// What is tried first against every account: the heads of the lists of leaked passwords, and their Kazakh and Russian kin as
// they are typed in either keyboard layout. Rows of keys, repetitions and digits around a word are found by rule.

const latin = `
password passw0rd password1 p@ssw0rd p@ssword pa55word letmein welcome welcome1 administrator admin adminadmin
iloveyou sunshine princess football baseball superman batman trustno1 dragon monkey shadow master michael jennifer jordan
starwars whatever freedom computer internet samsung iphone google facebook instagram telegram whatsapp vkontakte
qwerty qwertyuiop qwerty123 qazwsx qazwsxedc zaq12wsx 1qaz2wsx asdfghjkl zxcvbnm asdasdasd qweqweqwe qweasdzxc qwe123qwe
q1w2e3r4 q1w2e3r4t5 1q2w3e4r 1q2w3e4r5t abc123 abcd1234 a1b2c3d4 aa123456 a123456789 changeme default secret secure test
testtest testing tester user guest root toor superuser manager office default123 temp temporary login system server
database oracle postgres windows microsoft summer winter spring autumn january february october november december monday
kazakhstan qazaqstan kazakstan qazaqstan kazakh qazaq astana nursultan almaty shymkent karaganda aktobe atyrau aktau
pavlodar kostanay taraz kyzylorda uralsk oral semey turkestan taldykorgan petropavl kokshetau akimat akimat1 otan
alash barcelona realmadrid arsenal liverpool chelsea juventus spartak lokomotiv kairat tobol
akzhol aigerim aizhan asel aigul dinara gulnara zhanna madina nazerke nurlan erlan serik marat askar timur daniyar
alikhan sultan zhuldyz raushan bauyrzhan nursultan aliya saule balzhan kuanysh
qwertyui asdfasdf zxcvzxcv poiuytrewq mnbvcxz lkjhgfdsa 123qwe 123qweasd 123qweasdzxc qwe123 qwe12345 password123
parol parolparol marina natasha andrey sergey aleksandr ekaterina anastasia dmitry vladimir nikita
solnyshko lubov lyubov privet zdravstvui kotenok
`;

/** Words of the other layout stand as they come out when the wrong one is on: `gfhjkm` is «пароль». */
const cyrillic = `
пароль пароль1 парольпароль gfhjkm gfhjkmgfhjkm ghbdtn ghbdtnghbdtn привет приветпривет любовь k.,jdm солнышко солнце
йцукен йцукенг йцукенгшщз йфяцыч фывапролдж ячсмить админ администратор пользователь секрет доступ система начальник
казахстан қазақстан казак қазақ астана нурсултан нұрсұлтан алматы шымкент караганда қарағанды актобе ақтөбе атырау
актау ақтау павлодар костанай қостанай тараз кызылорда қызылорда уральск орал семей туркестан түркістан петропавловск
кокшетау көкшетау акимат әкімдік әкімшілік құпиясөз кұпиясөз құпиясоз купиясоз кілтсөз сәлем салем сәлеметсізбе рахмет
отан жұлдыз күнім айым жаным балапан наурыз наурызмейрамы тәуелсіздік бағалау мемлекет мемлекеттік қызметкер
марина наташа андрей сергей александр екатерина анастасия владимир айгерим айжан асель айгуль динара гульнара
айгүл әсел әлия нұрлан ерлан серік марат асқар бауыржан қуаныш мәдина назерке спартак локомотив кайрат қайрат
`;

export const commonPasswords: ReadonlySet<string> = new Set(`${latin} ${cyrillic}`.split(/\s+/u).filter(Boolean));
