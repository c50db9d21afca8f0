const ABSTRACT =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|nis|nissen|ismus|enz|anz|ment|tum)$/u;
const NO_PLACE = new Set(
  `Kraft Zukunft Gefahr Wirklichkeit Ordnung Frage Ruhe Form Höhe Angaben Ansicht Meinung Hause Haus Kürze Bezug Betrieb Anspruch
  Anbetracht Aussicht Arbeit Not Panik Haft Untersuchungshaft Sicht Teilen Teil Zeiten Jahren Tagen Wochen Monaten Stunden
  Minuten Sekunden Prozent Zusammenhang Bau Serie Folge Rente Ländern Städten Gebieten Krieg Frieden Holz Stein Stahl Glas Gold
  Papier Wasser Angst Liebe Bildern Zahlen Worten Wort Deutsch Englisch Französisch Richtung Kauf Anlehnung Teilzeit Vollzeit
  Front Tränen Brand Schutt Hand Händen Händel Menschen Kindern Frauen Männern Fällen Schulen Kliniken Firmen Euro Dollar Abstimmung
  Rechnung Mai Juni Juli März Januar Februar April August September Oktober November Dezember Rücksicht Schätzungen Wunsch Plan
  Maß Bedarf Geld Gesprächen Kreisen Erfahrung Vergleich Kanzlei Mode Bewegung Summe Reihe Sachen Schwierigkeiten Wahrheit`.split(
    /\s+/,
  ),
);

/** Whether a German noun that stands behind "in" without an article is mostly no place: in Kraft, in Anlehnung. */
export function isNoPlace(word: string): boolean {
  return ABSTRACT.test(word) || NO_PLACE.has(word);
}

type Word = { readonly word: string };
const GERMAN_BODY =
  /^(?:Bund|.*(?:bund|verband|verein|rat|union|gesellschaft|hochschule|universität|akademie|ministerium|institut)|Rat|Verband|Verein|Ärzte|Reporter)$/u;
const DEUTSCHE =
  /^(?:Deutsche|Europäische|Vereinte|Vereinigte|Bayerische|Schweizerische|Österreichische|Internationale)[nrs]?$/u;
const BEGUN =
  /^(?:Bank|Bahn|Post|Telekom|Börse|Welle|Union|Kommission|Zentralbank|Nationen|Staaten|Rundfunk|Bundesbahnen|Presse-Agentur|Währungsfonds)$/u;

/** Whether German words begin as the name of a body does: "Deutsche Bank", and not as an adjective in "Deutsche Soldaten". */
export function isBodyBegun([head, next]: readonly Word[]): boolean {
  return DEUTSCHE.test(head?.word ?? "") && BEGUN.test(next?.word ?? "");
}

/**
 * Whether a German word begins anew behind what stands before it: "Beginn der Gespräche" are two nouns, "Anna von der Heide" is a name,
 * and what is counted is apart from its measure, as in "Millionen Menschen".
 */
export function splitsNouns(word: string, part: readonly Word[]): boolean {
  const before = part.at(-1)?.word ?? "";
  if (part.length === 1 && COUNTS.test(before)) return true;
  if (!/^(?:der|des|dem|den|die|das)$/u.test(word) || part.length === 0) return false;
  return !/^(?:von|zu|van|auf|in)$/u.test(before) && !GERMAN_BODY.test(part[0]?.word ?? "");
}

const COUNTS =
  /^(?:Millionen?|Milliarden?|Tausenden?|Hunderten?|Dutzenden?|Prozent|Meter|Kilometer|Tonnen?|Liter|Euro|Dollar|Hektar|Grad|Jahren?|Stunden?|Tagen?|Wochen?|Monaten?|Minuten?|Sekunden?|Ende|Anfang|Mitte|Uhr|Teile?|Hälfte|Drittel)$/u;
