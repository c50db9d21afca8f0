import { type FurnitureReason, furnitureReasons as reasons } from "@/lib/import/furniture-reasons";

/** Whole lines that no article's copy consists of, in the languages newspapers are pasted from. */
const wholeLines: readonly (readonly [RegExp, FurnitureReason])[] = [
  [
    /^(?:\d+\s*)?(?:comments?|commentaires?|kommentare?|comentarios|комментари[ийев]+|reacties|commenti)\s*:?\s*\(?\d*\)?$/iu,
    reasons.comments,
  ],
  [
    /^(?:(?:leave|post|add|write) a (?:comment|reply)|join the (?:conversation|discussion)|(?:view|show|see|read) (?:all )?(?:\d+ )?comments|reply|be the first to comment|kommentieren|добавить комментарий)\b.{0,40}$/iu,
    reasons.comments,
  ],
  [
    /^(?:share(?: (?:this|on|via|with)\b.{0,40})?|share article|tweet|retweet|pin it|(?:copy|get) link|e-?mail(?: this)?|print(?: this)?(?: (?:article|page|story))?|whatsapp|facebook|twitter|x|linkedin|telegram|reddit|flipboard|teilen|drucken|partager|compartir|поделиться|save(?: (?:article|story))?|bookmark|like|listen(?: to (?:this )?article)?|gift (?:this )?article)$/iu,
    reasons.share,
  ],
  [
    /^(?:advertisements?|ads?|anzeige|werbung|publicité|publicidad|реклама|sponsored(?: content| by .{0,40})?|promoted|story continues below(?: (?:the )?(?:ad(?:vertisement)?|gallery|video))?|article continues (?:below|after).{0,40}|scroll to continue.{0,40}|continue reading below)\.?$/iu,
    reasons.advertisement,
  ],
  [
    /^(?:read more|read next|read full (?:story|article)|more|see more|show more|load more|continue reading|keep reading|mehr lesen|weiterlesen|lire la suite|leer más|читать далее|full story|view gallery)\s*(?:\.{3}|…|»|›|→)?$/iu,
    reasons.related,
  ],
  [
    /^(?:related(?: (?:articles?|stor(?:y|ies)|posts?|content|topics?|coverage|news|links?))?|recommended(?: (?:for you|stories|articles|reading))?|you (?:may|might)(?: also)? (?:like|be interested in)|more (?:from|on|in|about)\b.{0,50}|most (?:read|popular|viewed|shared)|trending(?: now| stories)?|popular(?: now| stories| posts)?|latest (?:news|stories|articles)|top stories|editors?['’]s? picks?|don['’]t miss|up next|see also|also read|mehr zum thema|lesen sie auch|à lire aussi|sur le même sujet|lea también|читайте также|по теме|related tags?|explore more)\s*:?$/iu,
    reasons.related,
  ],
  [
    /^(?:read (?:more|also|next)|also read|related(?: story| article)?|see also|more|watch(?: (?:now|also|more))?|listen|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|читайте также|смотрите также)\s*[:|>»]\s*\S.{0,200}$/iu,
    reasons.related,
  ],
  [
    /^(?:sign up|subscribe|join (?:our|us)|get (?:our|the (?:latest|best))|register|log in|sign in|newsletter|abonnieren|jetzt abonnieren|s['’]abonner|suscríb|подпис).{0,140}$/iu,
    reasons.newsletter,
  ],
  [
    /^(?:follow (?:us|me|him|her|them|@).{0,120}|like us on .{0,60}|download (?:the|our) .{0,60}app.{0,40})$/iu,
    reasons.newsletter,
  ],
  [
    /^(?:(?:©|\(c\)|copyright)\s*(?:©\s*)?\d{0,4}.{0,240}|.{0,120}all rights reserved\.?.{0,160}|alle rechte vorbehalten\.?|tous droits réservés\.?)$/iu,
    reasons.copyright,
  ],
  [
    /^(?:tags?|filed under|topics?|categor(?:y|ies)|in this (?:article|story)|posted in|schlagworte|themen|теги|mots-clés)\s*:.{0,300}$/iu,
    reasons.tags,
  ],
  [/^(?:tags?|topics?|filed under|in this story)$/iu, reasons.tags],
  [/^(?:about the authors?|meet the author|more by .{0,60}|view all posts by .{0,60})$/iu, reasons.author],
  [
    /^(?:skip to (?:main )?content|menu|search|home|back to top|top|next|previous|prev|next article|previous article|close|×|toggle .{0,30}|click here to .{0,60}|jump to .{0,40})$/iu,
    reasons.navigation,
  ],
  [
    /^(?:play(?: video)?|pause|mute|unmute|video|photos?|gallery|slideshow|view slideshow|enlarge(?: image)?|hide caption|toggle caption|expand|close gallery|\d+\s*(?:\/|of)\s*\d+|fullscreen|back to gallery|caption|\d+\s+photos?|image \d+ of\s*\/?\s*\d+|loading(?:\.{3}|…)?|click to (?:expand|enlarge).{0,30}|image \d+ of \d+)$/iu,
    reasons.player,
  ],
  [
    /^(?:\d{1,3}|[a-z]+)[ -]?min(?:ute)?s?\.?(?: read| to read| de lecture| lesezeit)?$|^(?:reading time|read time|lesezeit|temps de lecture|время чтения)\b.{0,24}$/iu,
    reasons.readingTime,
  ],
  [
    /^(?:(?:last |first )?(?:updated|published|posted|modified))?:?\s*(?:\d{1,2}|an?) (?:second|minute|hour|day|week|month|year)s? ago$/iu,
    reasons.date,
  ],
  [
    /^(?:[Ii]n|[Ff]iled in|[Pp]osted in|[Ss]ection:?|Rubrik:?|[Dd]ans|[Ee]n)\s+\p{Lu}[\p{L}&]+(?:\s+(?:&|and|und|et)?\s*\p{Lu}?[\p{L}&]+)?$/u,
    reasons.section,
  ],
  [/^[\s\-–—_*•·|=~#.…<>/\\]+$/u, reasons.separator],
];

/** Headings after which nothing of the article follows. */
const tailHeading =
  /^(?:related(?: (?:articles?|stor(?:y|ies)|posts?|content|coverage|news|links?))?|recommended(?: for you| stories| articles)?|you (?:may|might)(?: also)? (?:like|be interested in)|more (?:from|stories)\b.{0,50}|more news|most (?:read|popular|viewed)|trending(?: now)?|popular(?: posts)?|latest (?:news|stories)|top stories|up next|comments?\s*\(?\d*\)?|\d+ comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|mehr zum thema|das könnte sie auch interessieren|sur le même sujet|читайте также|комментарии|share this.{0,30}|about the authors?)\s*:?$/iu;

/** Why a line that stands alone is not part of the copy; null when nothing speaks against it. */
export function furnitureLine(line: string): FurnitureReason | null {
  if (line.length > 320) return null;
  for (const [pattern, reason] of wholeLines) if (pattern.test(line)) return reason;
  return null;
}

export function beginsTail(line: string): boolean {
  return line.length <= 80 && tailHeading.test(line);
}

const bylineStart =
  /^(?:(?:written |reported |reporting |story |words |text |analysis |opinion )?by|von|par|texte? (?:von|par|:)|por|di|door|автор:?|от|بقلم|מאת)[\s:]+(?=\p{Lu}|\p{Lo}|@)/iu;
const deskEnd =
  /(?:^|\s)(?:staff(?: (?:reporters?|writers?|reports?|correspondents?))?|desk|bureau|reporters?|correspondents?|editors?|agenc(?:y|ies)|team|redaktion|rédaction|redacción|newsroom|wires?|contributors?|columnist)$/iu;
const agencies =
  /^\(?(?:reuters|ap|afp|associated press|the associated press|agence france-presse|dpa|epd|kna|ansa|efe|tass|тасс|риа новости|xinhua|pti|ani|ians|bloomberg|upi|press association|pa media)\)?$/iu;

/** Who wrote it, when a line says nothing else; null otherwise. */
export function bylineOf(line: string): string | null {
  if (line.length > 160) return null;
  const named = bylineStart.exec(line);
  if (named !== null) {
    const name = line.slice(named[0].length).trim();
    return name !== "" &&
      name.split(/\s+/).length <= 18 &&
      !/[.!?]$/.test(name.replace(/\b\p{Lu}\.$|\b(?:Jr|Sr)\.$/u, ""))
      ? name
      : null;
  }
  if (line.split(/\s+/).length > 5 || /[.!?:]$/.test(line)) return null;
  return deskEnd.test(line) && /^\p{Lu}/u.test(line) ? line : agencies.test(line) ? line.replace(/[()]/g, "") : null;
}

const sectionWords = new Set(
  "news world politics business economy opinion analysis sport sports culture science health technology tech travel style arts books film music food law education environment climate middle east africa asia europe americas us uk report reports feature features interview exclusive breaking live video international national local home latest wissen politik wirtschaft kultur monde société политика мир экономика".split(
    " ",
  ),
);

/** Two to four capitalised words that are no section's name: a person, perhaps. */
export function looksLikeName(line: string): boolean {
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > 4 || line.length > 50) return false;
  return words.every(
    (word) =>
      /^(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|bin|al|el|la|da|di)$/u.test(word) && !sectionWords.has(word.toLowerCase()),
  );
}

/** One to three capitalised words above an article: the section it stands in. */
export function looksLikeSection(line: string): boolean {
  const words = line.split(/\s+/);
  return words.length <= 3 && line.length <= 32 && /^[\p{Lu}\p{Lo}]/u.test(line) && !/[.!?,:;"”]$/u.test(line);
}

const creditStart =
  /^(?:(?:photo|image|picture|foto|file photo|graphic|illustration|video|photograph|bild|grafik|crédit|credit|cover image|featured image)s?(?:\s*(?:credits?|by|courtesy(?: of)?|via|:|\/))+|courtesy(?: of)?\b|©|\((?:photo|image|foto|ap|reuters|afp|getty)\b)/iu;
const creditWhole =
  /^(?:\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){0,3}\s*(?:\/|\||via|for|-|–)\s*)?(?:getty(?: images)?|reuters|afp|ap(?: photo)?|associated press|shutterstock|istock(?:photo)?|alamy|epa|dpa|picture alliance|imago|wikimedia commons|unsplash|flickr|xinhua|zuma press|redux|nasa)(?:\s*[/,|].{0,60})?$/iu;

/** Who took the picture, rather than what it shows. */
export function isCreditLine(line: string): boolean {
  return line.length <= 140 && (creditStart.test(line) || creditWhole.test(line));
}

const originPatterns: readonly RegExp[] = [
  /\((Reuters|AP|AFP|dpa|EFE|ANSA|TASS|Xinhua|PTI|ANI|IANS|UPI|Bloomberg)\)/,
  /\b(?:according to|reported by|told|interview with)\s+(?:\p{L}+['’]s\s+)?(?:the\s+)?(?:state-(?:run|owned)\s+)?((?:\p{Lu}[\p{L}.]+\s?){1,4}(?:news agency|agency|newspaper|daily|magazine))/u,
  /\((?:with (?:inputs?|reporting|files) from|source:|sources?:|quelle:|source :)\s*([^()]{2,80})\)/iu,
  /\b(?:this (?:article|story|report) (?:was )?(?:first|originally) (?:appeared|published) (?:in|on|by|at))\s+(?:the\s+)?([^.,;]{2,80})/iu,
  /\b(?:state-run|state-owned)\s+((?:\p{Lu}[\p{L}.]+\s?){1,4}(?:news agency|agency)?)/u,
];

/** The wire, release or page a text says it was made from: a suggestion for a person to confirm; empty when none is named. */
export function namedOrigin(text: string): string {
  for (const pattern of originPatterns) {
    const named = pattern.exec(text)?.[1]?.trim();
    if (named !== undefined && named !== "") return named.slice(0, 200);
  }
  return "";
}
