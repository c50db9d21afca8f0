import { escaped, WORD } from "@/lib/import/docx-styles";
import { readXml } from "@/lib/import/docx-xml";

const kept: Readonly<Record<string, readonly string[]>> = {
  "w:abstractNum": ["w:abstractNumId"],
  "w:numStyleLink": ["w:val"],
  "w:lvl": ["w:ilvl"],
  "w:numFmt": ["w:val"],
  "w:pStyle": ["w:val"],
  "w:num": ["w:numId"],
  "w:abstractNumId": ["w:val"],
};

/** numbering.xml with nothing left but which list is numbered and which has bullets. A list without a definition is left out. */
export function reduceNumbering(bytes: Uint8Array | undefined): string {
  const out: string[] = [];
  let skipped = 0;
  if (bytes !== undefined) {
    readXml(bytes, {
      open(name, attrs) {
        const attributes = kept[name];
        if (skipped > 0 || (attributes === undefined && name !== "w:numbering")) {
          skipped += 1;
          return;
        }
        const said = (attributes ?? []).filter((each) => attrs[each] !== undefined);
        const list = said.map((each) => ` ${each}="${escaped(attrs[each] ?? "")}"`).join("");
        if (name !== "w:numbering") out.push(`<${name}${list}>`);
      },
      close(name) {
        if (skipped > 0) skipped -= 1;
        else if (name !== "w:numbering") out.push(`</${name}>`);
      },
    });
  }
  // mammoth wants each list to name its definition.
  const xml = out.join("").replace(/<w:num(?: w:numId="[^"]*")?><\/w:num>/g, "");
  return `<w:numbering xmlns:w="${WORD}">${xml}</w:numbering>`;
}
