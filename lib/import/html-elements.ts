/** What the importer knows about HTML's element names, in one place. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const voidElements = names(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose whole content never reaches the document. */
export const droppedElements = names(
  "script style noscript template iframe frame frameset noframes noembed object embed applet svg canvas audio video " +
    "select option optgroup textarea input button datalist output progress meter label legend dialog map rp " +
    "annotation annotation-xml param source track link base",
);

export const blockElements = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul " +
    "amp-img picture-block listing plaintext xmp",
);

/** Opening one of these ends an open paragraph. */
export const closesParagraph = names(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt listing xmp",
);

/** An end tag does not reach out of these. */
export const scopeElements = names("table td th caption html body object template marquee");

export const headElements = names("meta link title style script base noscript template head html");

/** Seen inside svg or math, these show that the drawing was never closed. */
export const breaksOutOfForeign = names(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu nobr ol p pre s " +
    "section article small span strong strike sub sup table tt u ul",
);

export const headingLevel: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
