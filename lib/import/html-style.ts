import type { HtmlElement } from "@/lib/import/html-nodes";

/** The little of CSS that says something about the text. `undefined` = not said. */
export interface TextStyle {
  hidden: boolean;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  vertical?: "super" | "sub" | "baseline";
  preserved?: boolean;
  mono?: boolean;
  /** Word's "mso-list:l0 level2 lfo1" */
  msoList?: string;
}

export type ClassRules = ReadonlyMap<string, string>;

/** Rules of the form `.name { … }`: a Google Docs download keeps its bold and italics there. Linear in the length of the sheet. */
export function classRules(sheets: readonly string[]): ClassRules {
  const rules = new Map<string, string>();
  for (const sheet of sheets) {
    for (const part of sheet.slice(0, 300_000).split("}")) {
      const brace = part.indexOf("{");
      if (brace < 0) continue;
      const selector = part.slice(0, brace).trim();
      const body = part.slice(brace + 1);
      if (!/^\.[\w-]{1,60}$/.test(selector) || !/font-(?:weight|style)|vertical-align|text-decoration/.test(body))
        continue;
      const name = selector.slice(1);
      if (rules.size < 2000) rules.set(name, `${rules.get(name) ?? ""};${body.slice(0, 500)}`);
    }
  }
  return rules;
}

/** What an element's `style` (and, for a Google Docs page, its classes) says about its text. */
export function textStyle(element: HtmlElement, rules?: ClassRules): TextStyle {
  const { attrs } = element;
  const style: TextStyle = { hidden: "hidden" in attrs || attrs["aria-hidden"] === "true" };
  if (rules !== undefined && attrs.class !== undefined) {
    for (const name of attrs.class.split(/\s+/, 20)) read(rules.get(name) ?? "", style);
  }
  if (attrs.style !== undefined) read(attrs.style, style);
  return style;
}

function read(css: string, style: TextStyle): void {
  if (css === "") return;
  for (const declaration of css.split(";", 60)) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    switch (declaration.slice(0, colon).trim().toLowerCase()) {
      case "display":
        if (value.startsWith("none")) style.hidden = true;
        break;
      case "visibility":
        if (value.startsWith("hidden")) style.hidden = true;
        break;
      case "mso-hide":
        if (value.startsWith("all")) style.hidden = true;
        break;
      case "font-weight":
        style.bold = value.startsWith("bold") || Number.parseInt(value, 10) >= 600;
        break;
      case "font-style":
        style.italic = value.startsWith("italic") || value.startsWith("oblique");
        break;
      case "text-decoration":
      case "text-decoration-line":
        style.underline = value.includes("underline");
        style.strike = value.includes("line-through");
        break;
      case "vertical-align":
        if (value.startsWith("super")) style.vertical = "super";
        else if (value.startsWith("sub")) style.vertical = "sub";
        else if (value.startsWith("baseline")) style.vertical = "baseline";
        break;
      case "white-space":
        style.preserved = value.startsWith("pre") && value !== "pre-line" ? value === "pre" : false;
        break;
      case "font-family":
        style.mono = /monospace|courier|consolas|menlo/.test(value);
        break;
      case "mso-list":
        // Word's own bullet, drawn as text beside the paragraph
        if (value.startsWith("ignore")) style.hidden = true;
        else if (/\bl\d+/.test(value)) style.msoList = value;
        break;
    }
  }
}
