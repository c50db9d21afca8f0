import { readXml } from "@/lib/import/docx-xml";

interface Style {
  type: string;
  id: string;
  name: string;
  basedOn: string;
  numId: string;
}

export interface DocxStyles {
  /** styles.xml with nothing left but ids and names, for mammoth */
  xml: string;
  /** the language of runs that name none: of Latin, East Asian and right-to-left text */
  lang: DocxLang;
}

export interface DocxLang {
  val: string;
  eastAsia: string;
  bidi: string;
}

export const noLang: DocxLang = { val: "", eastAsia: "", bidi: "" };

/** Names that say what a paragraph is; a newsroom's own style that is based on one of them is one of them. */
const telling = /^(?:heading [1-9]|title|subtitle|caption|quote|intense quote|block text|byline|list paragraph)$/i;

/** Reads the styles: a name for each id, and the document's default language. */
export function readStyles(bytes: Uint8Array | undefined): DocxStyles {
  const styles = new Map<string, Style>();
  let lang = noLang;
  let style: Style | null = null;
  let inDefaults = false;
  if (bytes !== undefined) {
    readXml(bytes, {
      open(name, attrs) {
        if (name === "w:docDefaults") inDefaults = true;
        else if (name === "w:style") {
          style = { type: attrs["w:type"] ?? "", id: attrs["w:styleId"] ?? "", name: "", basedOn: "", numId: "" };
        } else if (name === "w:lang" && inDefaults) lang = langOf(attrs);
        else if (style !== null && name === "w:name") style.name = attrs["w:val"] ?? "";
        else if (style !== null && name === "w:basedOn") style.basedOn = attrs["w:val"] ?? "";
        else if (style !== null && name === "w:numId") style.numId = attrs["w:val"] ?? "";
      },
      close(name) {
        if (name === "w:docDefaults") inDefaults = false;
        if (name !== "w:style" || style === null) return;
        if (!styles.has(style.id) && styles.size < 5_000) styles.set(style.id, style);
        style = null;
      },
    });
  }
  return { xml: stylesXml(styles), lang };
}

export function langOf(attrs: Readonly<Record<string, string>>): DocxLang {
  return { val: attrs["w:val"] ?? "", eastAsia: attrs["w:eastAsia"] ?? "", bidi: attrs["w:bidi"] ?? "" };
}

/** Text or an attribute's value as XML writes it. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function stylesXml(styles: ReadonlyMap<string, Style>): string {
  const each = [...styles.values()].map((style) => {
    const numbering =
      style.type === "numbering" && style.numId !== ""
        ? `<w:pPr><w:numPr><w:numId w:val="${escaped(style.numId)}"/></w:numPr></w:pPr>`
        : "";
    const name = `<w:name w:val="${escaped(meaning(style, styles))}"/>`;
    return `<w:style w:type="${escaped(style.type)}" w:styleId="${escaped(style.id)}">${name}${numbering}</w:style>`;
  });
  return `<w:styles xmlns:w="${WORD}">${each.join("")}</w:styles>`;
}

export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function meaning(style: Style, styles: ReadonlyMap<string, Style>): string {
  let at: Style | undefined = style;
  for (let steps = 0; at !== undefined && steps < 12; steps += 1) {
    if (telling.test(at.name)) return at.name;
    at = styles.get(at.basedOn);
  }
  return style.name;
}
