/* Capitals and large cities by their names in a language, where they are one word and no other word of it. */

const cities: Readonly<Record<string, string>> = {
  en: `Beijing Canberra Chicago Boston Dallas Houston Philadelphia Seattle Atlanta Miami Baltimore Washington Ottawa Geneva Milan Munich
    Frankfurt Hamburg Cologne Barcelona Marseille Ankara Islamabad Mumbai Jakarta Hanoi Kyiv Kharkiv Odesa Lviv Krakow Florence Venice
    Naples Turin Seville Wellington Pretoria Abuja Rabat Tehran Hague Edinburgh Glasgow Manchester Liverpool Birmingham Belfast
    Cardiff Brasilia Quito Ravenna Gaza Aleppo Basra Mosul Mecca Medina Jeddah Osaka Kyoto Shenzhen Wuhan`,
  de: `Athen Belgrad Bern Brüssel Budapest Bukarest Dublin Genf Hamburg Helsinki Istanbul Jerusalem Kairo Kiew Kyjiw Kopenhagen
    Köln Leipzig Lissabon London Luxemburg Lyon Madrid Mailand Marseille Minsk Moskau München Neapel Oslo Paris Peking Prag Riga Rom
    Schanghai Seoul Sofia Stockholm Straßburg Stuttgart Taipeh Tallinn Teheran Tiflis Tokio Turin Venedig Vilnius Warschau Washington
    Wien Zagreb Zürich Basel Ankara Bagdad Damaskus Riad Kabul Islamabad Hanoi Canberra Ottawa Pretoria Algier Tunis Tripolis
    Nairobi Jakarta Manila Bangkok Pjöngjang Düsseldorf Frankfurt Dresden Hannover Nürnberg Dortmund Duisburg Erfurt Potsdam Schwerin
    Mainz Saarbrücken Wiesbaden Salzburg Innsbruck Graz Linz Chicago Boston Barcelona Sevilla Krakau Danzig Breslau Odessa Charkiw`,
  fr: `Alger Ankara Athènes Bagdad Bakou Bangkok Barcelone Belgrade Berne Beyrouth Bogota Bruxelles Bucarest Budapest Canberra Chicago
    Copenhague Damas Dublin Édimbourg Erevan Florence Francfort Genève Hambourg Hanoï Helsinki Islamabad Istanbul Jérusalem Kaboul Kiev Kyiv
    Lausanne Lisbonne Ljubljana Londres Lyon Madrid Manille Marrakech Marseille Mexico Milan Minsk Montréal Moscou Munich Nantes Naples
    Nairobi Oslo Ottawa Pékin Prague Pretoria Pyongyang Québec Ravenne Rennes Riga Riyad Rome Santiago Séoul Séville Shanghai Sofia
    Stockholm Strasbourg Stuttgart Taipei Téhéran Tbilissi Tokyo Toulouse Bordeaux Grenoble Montpellier Tripoli Tunis Turin
    Varsovie Venise Vienne Vilnius Washington Zagreb Zurich Jakarta Dakar Abidjan Rabat Casablanca Oran Kinshasa Niamey Bamako`,
  es: `Ankara Argel Atenas Bagdad Bangkok Barcelona Beirut Belgrado Berlín Berna Bilbao Bogotá Bruselas Bucarest Budapest Canberra
    Caracas Chicago Copenhague Damasco Dublín Edimburgo Estambul Florencia Fráncfort Ginebra Guadalajara Hamburgo Hanói Helsinki
    Islamabad Jerusalén Kabul Kiev Lisboa Londres Luxemburgo Lyon Madrid Málaga Managua Manila Marsella Medellín Milán Minsk Montevideo
    Monterrey Moscú Múnich Nápoles Nairobi Oslo Ottawa París Pekín Praga Pretoria Pionyang Rávena Riad Riga Roma Rosario Sevilla Seúl
    Shanghái Sofía Estocolmo Estrasburgo Taipéi Teherán Tiflis Tokio Toronto Túnez Turín Varsovia Venecia Viena Vilna Washington Zagreb
    Zaragoza Zúrich Yakarta Quito Rabat Trípoli Asunción Tegucigalpa`,
  ru: `Анкара Астана Афины Багдад Баку Бангкок Барселона Бейрут Белград Берлин Бишкек Бостон Братислава Брюссель Будапешт Бухарест
    Варшава Вашингтон Вена Венеция Вильнюс Гаага Гамбург Гонконг Дамаск Дублин Душанбе Екатеринбург Ереван Женева Загреб Иерусалим Исламабад
    Кабул Каир Казань Калининград Канберра Киев Кишинёв Кишинев Копенгаген Лиссабон Лондон Лос-Анджелес Мадрид Марсель Мехико Милан
    Минск Москва Мюнхен Найроби Неаполь Новосибирск Нью-Йорк Одесса Осло Оттава Париж Пекин Петербург Прага Претория Пхеньян Равенна
    Рига Рим Ростов Самара Севастополь Сеул Симферополь Скопье София Стамбул Стокгольм Страсбург Ташкент Тбилиси Тегеран Токио Триполи
    Турин Уфа Франкфурт Хабаровск Ханой Харьков Хельсинки Чикаго Цюрих Шанхай Эр-Рияд Эдинбург Джакарта Владивосток Волгоград
    Краснодар Красноярск Челябинск Омск Пермь Донецк Луганск Львов Таллин Таллинн`,
  ar: `موسكو بكين لندن باريس برلين روما مدريد بروكسل لشبونة أثينا فيينا وارسو براغ بودابست بوخارست صوفيا أوسلو ستوكهولم كوبنهاغن هلسنكي
    كييف مينسك أنقرة إسطنبول طهران بغداد دمشق بيروت عمّان القدس رام_الله غزة القاهرة الإسكندرية الرباط تونس طرابلس الخرطوم صنعاء عدن
    الرياض جدة الدوحة أبوظبي دبي المنامة مسقط كابل كابول إسلام_آباد نيودلهي طوكيو سيول بيونغيانغ جاكرتا مانيلا بانكوك هانوي
    كانبرا واشنطن نيويورك شيكاغو بوسطن أوتاوا مكسيكو برازيليا نيروبي بريتوريا أديس_أبابا أبوجا داكار جنيف زيورخ ميلانو برشلونة
    ميونخ فرانكفورت هامبورغ مرسيليا البصرة الموصل حلب حمص إدلب بنغازي مراكش وهران نابلس أربيل النجف`,
};

/** Capitals and large cities as a language names them. */
export function wellKnownCities(tongue: string): string[] {
  return (cities[tongue] ?? "")
    .split(/\s+/u)
    .filter((name) => name !== "")
    .map((name) => name.replaceAll("_", " "));
}
