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
