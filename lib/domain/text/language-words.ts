/* Abbreviations, beginnings of sentences and verbs of saying of languages other than English. */

type Words = ReadonlySet<string>;

/** What of a language differs from what is known everywhere. */
export type OwnWords = {
  readonly leading?: Words;
  readonly trailing?: Words;
  readonly numbered?: Words;
  readonly starters?: Words;
  readonly saying?: Words;
};

const german: OwnWords = {
  leading: list(`Fa Fam Dipl Ing Mag Hl hl ggf evtl inkl exkl sog bspw zzgl abzgl einschl geb verh v.a z.T u.U i.d.R
    m.E o.g s.o s.u Hrsg Geb Tel St Prof Dr Hr Fr vgl ca bzw max mind Art Abs`),
  trailing: list("usf uvm etc ff f Jh Jhd Chr n.Chr v.Chr Std Min Sek Tsd u.ä o.ä u.v.m Kap e.V Str str"),
  numbered: list("S Nr Bd Kap Abb Tab Art Abs Ziff Rn Seite str Str pl Pl"),
  starters:
    list(`Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Du Man Und Aber Doch Denn Dann
    Danach Dort Hier Im In Am An Ans Auf Aus Bei Beim Mit Nach Vor Von Vom Zu Zum Zur Für Gegen Ohne Durch Um Über Unter
    Seit Bis Während Wegen Trotz Laut Auch Nur Nun Jetzt Heute Gestern Morgen Alle Alles Viele Einige Mehr Kein Keine
    Keiner Niemand Nichts Sein Seine Seiner Seinen Ihre Ihrer Ihren Mein Meine Unser Unsere Dieser Diese Dieses Diesen
    Jeder Jede Jedes Wer Was Wie Wo Wann Warum Weshalb Wenn Als Ob Weil Da Dass Damit Dabei Dazu Davon Dafür Dagegen Darum
    Deshalb Daher Trotzdem Dennoch Zudem Außerdem Noch Schon So Ja Nein Weder Entweder Zwar Sogar Selbst Später Zuvor
    Zuletzt Zuerst Bereits Insgesamt Allerdings Jedoch Inzwischen Bisher Derzeit Eines Jene Solche Beide Manche`),
  saying:
    list(`sagte sagt fragte fragt rief ruft antwortete erklärte betonte schrieb meinte berichtete erwiderte ergänzte
    fügte`),
};

const french: OwnWords = {
  leading: list("M MM Me Mgr Pr Dr St Ste p.ex c.-à-d env dép éd av apr boul chap"),
  trailing: list("etc J.-C cie Cie Sté hab"),
  numbered: list("art chap n p pp vol fig al"),
  starters:
    list(`Le La Les Un Une Des Du De Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Tu Mais Et Ou Donc Or Ni Car
    En Dans Sur Sous Par Pour Avec Sans Selon Chez Vers Depuis Pendant Après Avant Entre Contre Quand Lorsque Si Comme Que
    Qui Quoi Où Pourquoi Comment Au Aux À A Son Sa Ses Leur Leurs Mon Ma Mes Notre Nos Votre Plus Moins Aucun Aucune Tout
    Tous Toute Toutes Chaque Plusieurs Certains Puis Alors Ainsi Hier Demain Ne Pas Y Rien Personne Près Seul Seule Est
    Chacun Chacune Autre Autres Même Cela Ceci Ça Dès Lors Enfin Ensuite Ici Là Voici Voilà Oui Non L D C J N S Qu`),
  saying: list("demande demanda dit répond répondit ajoute explique lance cria s’écria affirme assure a"),
};

const spanish: OwnWords = {
  leading:
    list(`Sr Sra Srta Sres Dr Dra D Dª Dña Avda Av Ud Uds Vd Vds Lic Ing Gral Excmo Excma Ilmo Ilma Sta Sto Prof Profa
    aprox p.ej Fr Mons Pbro EE FF CC JJ RR SS MM`),
  trailing: list("UU AA OO HH etc a.C d.C S.A S.L Cía Hnos máx mín"),
  numbered: list("pág págs núm núms art arts cap tel vol párr s ss C"),
  starters:
    list(`El La Los Las Lo Un Una Unos Unas Este Esta Esto Estos Estas Ese Esa Eso Esos Esas Aquel Aquella Él Ella
    Ellos Ellas Yo Tú Usted Ustedes Nosotros Se Me Te Le Les Nos Y E O U Pero Mas Sino Aunque Porque Pues Si Sí No Ni Que
    Qué Quien Quién Cuando Cuándo Como Cómo Donde Dónde Por Para Con Sin Sobre Según Desde Hasta Entre Hacia Tras Ante
    Bajo Contra Durante En De Del Al A Su Sus Mi Mis Tu Tus Nuestro Nuestra Más Menos Muy Todo Toda Todos Todas Cada
    Varios Varias Algunos Algunas Muchos Muchas Nadie Nada Ninguno Ninguna Ya Aún Hoy Ayer Mañana Así Entonces Luego
    Después Antes También Tampoco Hay Hubo Es Era Fue Son Han Ha Había Casi Solo Sólo Cuántos Cuánto Otro Otra Otros
    Otras Cualquier Allí Aquí Ahora Además Llegaron`),
  saying: list("dijo dice preguntó respondió añadió explicó gritó afirmó aseguró señaló"),
};

const russian: OwnWords = {
  leading:
    list(`г-н г-жа гг г-да д-р проф акад доц им ул пл пр пер наб пос обл р-н кв корп стр т.е т.к т.н т.наз см ср напр
    св кн ген полк`),
  trailing: list("г гг в вв руб коп долл млн млрд трлн тыс т.д т.п др пр н.э чел экз ч мин сек"),
  numbered: list("д кв корп стр рис табл гл п пп ст ч т с вып кн"),
  starters:
    list(`Он Она Оно Они Мы Вы Я Ты Это Этот Эта Эти Тот Та То Те В Во На И Но По А С Со К Ко У О Об От До Из За Над
    Под Без Для При Про Через После Перед Между Среди Из-за Также Тоже Так Как Когда Если Хотя Что Чтобы Кто Где Куда
    Откуда Почему Зачем Который Его Её Ее Их Наш Ваш Мой Свой Все Всё Весь Вся Каждый Никто Ничто Нет Да Не Ни Ещё Еще Уже
    Там Тут Здесь Теперь Тогда Потом Затем Сегодня Вчера Завтра Однако Поэтому Зато Или Либо Ведь Же Только Лишь Почти
    Около Более Менее Один Одна Другие Многие Некоторые Несколько Был Была Было Были Есть Согласно`),
  saying: list("сказал сказала спросил спросила ответил ответила заявил заявила добавил добавила крикнул крикнула"),
};

const arabic: OwnWords = {
  leading: list("د أ م ص ب أ.د"),
  starters: list("وقال وقالت وأضاف لكن كما وكان وكانت"),
  saying: list("قال قالت سأل سألت أضاف أضافت رد ردت تساءل تساءلت صرخ هتف كتب كتبت قالها"),
};

const italian: OwnWords = {
  leading: list("Sig Sigg Sig.ra Dott Dott.ssa Prof Prof.ssa Ing Avv On Sen Mons Geom Arch p.es"),
  trailing: list("ecc S.p.A S.r.l a.C d.C"),
  numbered: list("art artt pag pagg cap n nn vol comma"),
  starters:
    list(`Il Lo La I Gli Le Un Uno Una Di Del Della Da In Nel Nella Con Su Per Tra Fra E Ed O Ma Se Che Chi Non È Era
    Sono Ha Hanno Questo Questa Quello Quella Lui Lei Loro Noi Voi Io Si Ci Anche Però Quando Come Dove Perché Dopo Prima
    Secondo Ogni Tutti Tutto Molti Nessuno Più Al Alla Ai Alle Dal Dalla Suo Sua Poi Così Già Ieri Oggi Domani`),
  saying: list("ha disse dice chiede chiese risponde rispose aggiunge"),
};

const portuguese: OwnWords = {
  leading: list("Sr Sra Srs Dr Dra Prof Profa Exmo Exma Eng D Av p.ex"),
  trailing: list("etc S.A Ltda Cia a.C d.C"),
  numbered: list("art arts pág págs núm n vol cap"),
  starters:
    list(`O A Os As Um Uma De Do Da Em No Na Nos Nas Com Por Para Sem Sobre Segundo Desde Até Entre E Mas Se Que Quem
    Quando Como Onde Porque Não É Era São Foi Este Esta Isto Esse Essa Isso Ele Ela Eles Elas Eu Nós Você Também Já Ainda
    Hoje Ontem Depois Antes Cada Todos Todas Muitos Ninguém Nada Mais Ao Aos À Seu Sua Seus Suas`),
};

const dutch: OwnWords = {
  leading: list("dhr mevr mw drs ir ing mr dr prof St bijv ca resp o.a d.w.z nl t.o.v m.b.t i.p.v t/m"),
  trailing: list("enz e.d N.V B.V n.Chr v.Chr"),
  numbered: list("nr blz p art afb"),
  starters:
    list(`De Het Een Hij Zij Ze Wij We Ik Je Jij U En Maar Of Want Dus Dat Dit Die Deze Er Daar Hier In Op Aan Bij Met
    Van Voor Naar Uit Over Onder Tegen Door Na Sinds Tot Zonder Volgens Als Toen Wanneer Hoewel Omdat Ook Nog Nu Niet Geen
    Wie Wat Waar Waarom Hoe Zijn Haar Hun Ons Onze Mijn Alle Veel Sommige Elke Ieder Niemand Niets Zo Toch Daarna
    Daarom Gisteren Vandaag Morgen`),
};

/** By the language's first subtag. */
export const ownWords: Readonly<Record<string, OwnWords>> = {
  ...{ de: german, fr: french, es: spanish, ru: russian, ar: arabic, it: italian, pt: portuguese, nl: dutch },
};

function list(words: string): Words {
  return new Set(words.trim().split(/\s+/));
}
