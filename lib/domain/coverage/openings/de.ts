import { type Opening, wordPattern, wordSet } from "@/lib/domain/coverage/openings/opening";

const ACTS =
  wordPattern(`sagte sagt erklärte erklärt bestritt bestreitet verließ verlässt wies weist kündigte kündigt forderte fordert
  kritisierte kritisiert warnte warnt betonte betont lehnte lehnt weigerte verweigerte verweigert schwieg schweigt lachte lächelte
  reagierte reagiert sprach spricht wollte will bezeichnete bezeichnet begrüßte begrüßt warf wirft gewann plant plante schickt
  schickte entsandte entsendet beschuldigte beschuldigt entschuldigte entschuldigt unterzeichnete unterzeichnet unterschrieb reiste
  reist traf gestand widersprach widerspricht räumte räumt verteidigte verteidigt lobte lobt bat bittet stimmte beantragte klagte
  verklagte verklagt heiratete äußerte äußert versprach verspricht übernahm kauft kaufte verkauft verkaufte entlässt entließ
  hofft hoffte fürchtete rief schrieb schreibt berichtete berichtet antwortete antwortet meinte meint ergänzte ergänzt erwiderte
  beklagte bedauerte bedauert dementierte dementiert behauptete behauptet versicherte versichert bestätigte drängte drängt pocht
  kandidiert kandidierte baut trat tritt nickte zögerte floh starb arbeitete wohnt wohnte studierte spielte erzählte erzählt verurteilte
  verurteilt appellierte appelliert beteuerte beteuert mahnte mahnt urteilte zog dankte dankt verlangte verlangt weiß glaubt`);

export const german: Opening = {
  fillers: wordSet(`
    absolut aktuell allein allem allenfalls aller allerdings alles allgemein also andere anderen anderer anderes andererseits anders
    anfangs angeblich angesichts anlässlich anschließend anscheinend ansonsten anstatt aufgrund augenscheinlich ausgerechnet außer
    außerhalb außerdem bald beide beiden beides beinahe beispielsweise bekanntlich besonders bestenfalls bestimmt bezüglich binnen
    bislang bloß da dabei dadurch dafür dagegen daheim daher dahin dahinter damals damit danach daneben dank dann daran darauf
    daraufhin daraus darf darin darüber darum darunter darüberhinaus davon davor dazu demnach demnächst dementsprechend demzufolge
    derartige derselbe derzeit deswegen deutlich dicht diesbezüglich diesmal doppelt dort dorthin draußen drinnen durchaus eben ebenfalls
    ebenso ehemals eher eigentlich einerseits einfach einige einigen einiges einmal einst einzig endlich entgegen entlang
    entsprechend erneut erst erstens etliche etwa etwas euer eure eventuell exakt fast folglich freilich früher ganz gar gegebenenfalls
    gegenüber gemäß gemeinsam genau genauso genug gerade gern gestern gewiss gewöhnlich gleich gleichwohl gleichzeitig glücklicherweise
    grundsätzlich gut halb häufig heutzutage hierbei hierfür hiermit hierzu hin hingegen hinsichtlich hinter hinterher höchstens
    hoffentlich immer immerhin indem indes indessen infolge innerhalb insbesondere insofern insgesamt irgendwann irgendwie
    irgendwo ist je jedenfalls jeder jederzeit jemals jemand jenseits jetzt kaum keinesfalls keineswegs klar knapp könnte
    kürzlich künftig lange längst lediglich leider letztendlich letztlich links mal manchmal mancher manches mehr mehrere
    mehrfach meist meistens mindestens mithilfe mitten mittels mittlerweile momentan morgens möglicherweise nachdem nachher nachts
    nahe nahezu nämlich natürlich neben nebenbei nebenan neuerdings nicht nie niemals nirgends nochmals nötig nunmehr ob oben obgleich
    obschon obwohl oder offenbar offensichtlich oft oftmals ohnehin parallel plötzlich praktisch quasi rechts relativ rund
    schade schließlich schlicht schlimmstenfalls seinerseits seitdem seither selbstverständlich selten seltsam sicher sicherlich sind
    sobald sodann sofern sofort sogleich solange solcher solches somit sonst soweit sowie sowieso sowohl spätestens statt stattdessen
    stets teils teilweise tatsächlich tagsüber überall überdies übrigens überhaupt überraschend umgekehrt umso unabhängig unbedingt
    unerwartet ungefähr unklar unten unterdessen vergeblich vermutlich vielerorts vielleicht vielmehr voraussichtlich vorab vorausgesetzt vorbei
    vorerst vorgestern vorher vorhin vorläufig vorn vorne vorwiegend war wäre waren warum weder weiter weiterhin weitgehend welche
    welcher welches wem wen wenig wenige weniger wenigstens wenngleich wessen weswegen wieder wiederum wieso wirklich wobei wodurch wofür
    woher wohin wohl womit womöglich woran worauf woraus worin worüber worum wovon wozu zudem zuerst zufällig zugleich zuletzt zuliebe
    zumal zumeist zumindest zunächst zurück zurzeit zusammen zusätzlich zusehends zuvor zuweilen zwar zwischen zwischendurch
    zweifellos zweitens drittens eilmeldung update live video foto fotos hinweis kommentar
    fragen neue neuer neues neuen große großer großes großen größere kleine kleiner kleines kleinen kleinere junge junger junges jungen
    jüngere jüngste alte alter altes alten ältere gute guter gutes guten bessere beste schlechte schlechter schlechtes erste erster erstes
    ersten letzte letzter letztes letzten weitere weiterer weiteres weiteren zahlreiche manche hohe hoher hohes hohen höhere starke starker
    starkes starken stärkere schwere schwerer schweres schweren schnelle lange langer langes kurze kurzer kurzes kurzen breite volle
    freie freier freies freien offene arme reiche rote blaue grüne schwarze weiße graue gelbe dunkle helle heiße kalte warme harte
    weiche leere teure billige frische bloße reine eigene eigener eigenes eigenen ganze ganzer ganzes halbe einzelne bestimmte
    sämtliche nahe ferne rechte linke obere untere innere äußere mittlere tote kranke gesunde stille laute leise klare schöne
    verletzte betroffene geplante gestiegene verschiedene gewisse nächste nächster nächstes besondere mögliche normale`),
  // Adjectives and participles, which have a capital at the beginning only.
  fillerForm: /^\p{L}{3,}(?:isch|lich|ig|bar|sam|haft|los|voll|end|iert|är|iv|ell|weise)e[nrsm]?$/u,
  common: wordSet(`
    polizei politik presse kritik opposition regierung justiz wirtschaft industrie personal wasser regen schnee wind sturm strom gas öl
    geld zeit mut angst glaube hoffnung hilfe stille ruhe schweigen liebe hass krieg frieden gott vater mutter opa oma papa mama onkel
    tante ende anfang mitte beginn teil teile leute menschen frauen männer kinder eltern alle protest widerstand verkehr arbeit arbeiter
    besuch musik kunst kultur sport bildung forschung wissenschaft natur luft feuer eis licht dunkelheit lärm rauch staub glück pech
    geduld vernunft vertrauen misstrauen neid gier wut zorn trauer freude schmerz lob dank streit gewalt macht recht unrecht gesetz ordnung
    sicherheit gefahr not armut hunger reichtum druck zwang anklage verteidigung verwaltung leitung führung vorstand aufsicht
    chef chefin bund länder kommunen städte gemeinden staat volk bevölkerung jugend alter familie freunde nachbarn gäste
    weihnachten ostern pfingsten silvester neujahr montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar
    märz april mai juni juli august september oktober november dezember frühling frühjahr sommer herbst winter morgen mittag abend nacht
    deutsch englisch französisch russisch spanisch arabisch fleisch milch brot zucker salz kaffee tee bier wein papier holz stahl
    gold silber glas kohle schuld scham schweiß blut post radio fernsehen internet zwei drei vier fünf sechs sieben acht neun zehn grund ziel
    vorsicht achtung schluss stopp pause konkurrenz nachfrage angebot export import umsatz gewinn verlust inflation`),
  commonForm:
    /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|ismus|tum|innen|leute|kräfte|personal|ierte|kreise|politik|wirtschaft|industrie)$/u,
  acts: ` (?:${ACTS})(?!\\p{L})`,
  states: "",
  noSubject: null,
  shape: null,
  joins: "(?!)",
};
