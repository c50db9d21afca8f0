import { aDocx, comment, commented, del, ins, note, noteSign, p, r } from "./a-docx";

/** A short article of a newsroom that works in Word: commented, with footnotes, half edited. */
export function aDocxWithEverything(): Uint8Array<ArrayBuffer> {
  const item = (text: string) => p(text, "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  return aDocx({
    core: "<dc:title>Lighthouse</dc:title><dc:creator>Samir Haddad</dc:creator>",
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    comments:
      comment("0", "Ada Wong", "Where is this number from?", "0A") +
      comment("1", "Samir Haddad", "The keeper’s own count.", "0B") +
      comment("2", "Kofi Mensah", "He was appointed in 2014."),
    commentsExtended:
      '<w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>',
    footnotes: note("footnote", "1", "Harbour office, annual report 2025, page 12."),
    links: { a: "https://example.org/lighthouse" },
    body:
      p("The lighthouse sells coffee", "Title") +
      p("A keeper, a kettle and 112 steps", "Subtitle") +
      p(
        `${r("The café in the lighthouse serves ")}<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${r("forty cups a day")}<w:commentRangeEnd w:id="0"/><w:commentRangeEnd w:id="1"/>${r(", says its keeper, and has done so for ")}${del("ten")}${ins("eleven")}${r(" years without a break.")}${noteSign("footnote", "1")}`,
      ) +
      p("What it costs", "Heading1") +
      p(
        `${r("The ")}<w:hyperlink r:id="a">${r("tower")}</w:hyperlink>${r(" belongs to the harbour. ")}${commented("2", "Its keeper was appointed in 2015.")}${r(" The stairs count 112 steps.")}`,
      ) +
      item("A cup costs £2.") +
      item("The view is free."),
  });
}
