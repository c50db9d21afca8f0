/** HTML that is safe to send: only `html` and `css` make it, and they escape everything that comes from outside. */
export class Markup {
  readonly html: string;

  private constructor(html: string) {
    this.html = html;
  }

  /** For this file alone. */
  static of(html: string): Markup {
    return new Markup(html);
  }
}

type Part = Markup | string | number | null | false | readonly Part[];

/**
 * A template of HTML in which every value is escaped, in text and in quoted attributes alike; markup in it stays as it is, lists are joined,
 * null and false are left out.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let out = strings[0] ?? "";
  parts.forEach((part, index) => {
    out += written(part) + (strings[index + 1] ?? "");
  });
  return Markup.of(out);
}

function written(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.html;
  if (typeof part === "object") return part.map(written).join("");
  return escapeText(String(part));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

// Controls other than tab and line feed are not allowed in HTML, and a lone surrogate can't be written in UTF-8.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for.
const NOT_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

function escapeText(value: string): string {
  return value
    .toWellFormed()
    .replace(NOT_TEXT, "\ufffd")
    .replace(/[&<>"'`]/g, (character) => entities[character] ?? "");
}

/** A constant style sheet as markup; takes no values, so that nothing from outside can get into a style. */
export function css(strings: TemplateStringsArray): Markup {
  return Markup.of(`<style>${strings[0] ?? ""}</style>`);
}
