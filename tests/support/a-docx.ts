import { aZip, type ZipEntry } from "./a-zip";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What a Word file is made of; all of it is optional but its body. */
export interface DocxShape {
  /** WordprocessingML of the body */
  body: string;
  comments?: string;
  commentsExtended?: string;
  footnotes?: string;
  endnotes?: string;
  numbering?: string;
  styles?: string;
  core?: string;
  /** id -> address outside */
  links?: Record<string, string>;
  /** id -> name and bytes of a picture */
  pictures?: Record<string, { name: string; bytes: Uint8Array }>;
  /** parts that go in as they are, in place of ours where they have one's name */
  parts?: Record<string, string | Uint8Array>;
  entries?: readonly ZipEntry[];
}

const parts = ["comments", "commentsExtended", "footnotes", "endnotes", "numbering", "styles"] as const;

/** A Word file, written by hand: small, and exactly what a test is about. */
export function aDocx(shape: DocxShape): Uint8Array<ArrayBuffer> {
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": relationships([
      ["rId1", `${OFFICE}/officeDocument`, "word/document.xml", false],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
        false,
      ],
    ]),
    "word/document.xml": `${head}<w:document ${W} ${R} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${shape.body}<w:sectPr/></w:body></w:document>`,
    "word/styles.xml": `${head}<w:styles ${W}>${shape.styles ?? defaultStyles}</w:styles>`,
  };
  for (const name of parts) {
    if (name !== "styles" && shape[name] !== undefined) {
      files[`word/${name}.xml`] =
        `${head}<${rootOf[name]} ${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${shape[name]}</${rootOf[name]}>`;
    }
  }
  if (shape.core !== undefined) {
    files["docProps/core.xml"] =
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${shape.core}</cp:coreProperties>`;
  }
  for (const { name, bytes } of Object.values(shape.pictures ?? {})) files[`word/media/${name}`] = bytes;
  files["word/_rels/document.xml.rels"] = relationships([
    ...parts.map((name): Relationship => [`rId-${name}`, `${OFFICE}/${name}`, `${name}.xml`, false]),
    ...Object.entries(shape.links ?? {}).map(([id, to]): Relationship => [id, `${OFFICE}/hyperlink`, to, true]),
    ...Object.entries(shape.pictures ?? {}).map(
      ([id, { name }]): Relationship => [id, `${OFFICE}/image`, `media/${name}`, false],
    ),
  ]);
  const all = { ...files, ...shape.parts };
  return aZip([...Object.entries(all).map(([name, content]) => ({ name, content })), ...(shape.entries ?? [])]);
}

const rootOf: Record<(typeof parts)[number], string> = {
  comments: "w:comments",
  commentsExtended: "w15:commentsEx",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
  numbering: "w:numbering",
  styles: "w:styles",
};

type Relationship = readonly [id: string, type: string, target: string, external: boolean];

function relationships(all: readonly Relationship[]): string {
  const each = all.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${xml(target)}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

export function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const style = (id: string, name: string, more = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const defaultStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>',
  style("Normal", "Normal"),
  style("Title", "Title"),
  style("Subtitle", "Subtitle"),
  style("Heading1", "heading 1"),
  style("Heading2", "heading 2"),
  style("Caption", "caption"),
  style("Quote", "Quote"),
].join("");

/** A run of text; `props` is what stands in its w:rPr. */
export function r(text: string, props = ""): string {
  return `<w:r>${props === "" ? "" : `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}

/** A paragraph of runs (or of plain words), with a style's id or properties. */
export function p(content: string, styleId = "", props = ""): string {
  const inner = content.startsWith("<") || content === "" ? content : r(content);
  const named = styleId === "" ? "" : `<w:pStyle w:val="${styleId}"/>`;
  return `<w:p>${named + props === "" ? "" : `<w:pPr>${named}${props}</w:pPr>`}${inner}</w:p>`;
}

const by = (author: string, date: string) => `w:id="9" w:author="${xml(author)}" w:date="${date}"`;

/** Words that somebody put in, or took out, while changes were tracked. */
export function ins(words: string, author = "Ada", date = "2026-03-01T10:00:00Z"): string {
  return `<w:ins ${by(author, date)}>${words.startsWith("<") ? words : r(words)}</w:ins>`;
}
export function del(words: string, author = "Ada", date = "2026-03-01T10:00:00Z"): string {
  return `<w:del ${by(author, date)}><w:r><w:delText xml:space="preserve">${xml(words)}</w:delText></w:r></w:del>`;
}

/** The words a comment stands on, with its sign after them. */
export function commented(id: string, content: string): string {
  return `<w:commentRangeStart w:id="${id}"/>${content.startsWith("<") ? content : r(content)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}
export function comment(id: string, author: string, text: string, paraId = ""): string {
  return `<w:comment w:id="${id}" w:author="${xml(author)}" w:date="2026-03-02T09:30:00Z" w:initials="X"><w:p${paraId === "" ? "" : ` w14:paraId="${paraId}"`}><w:r><w:annotationRef/></w:r>${r(text)}</w:p></w:comment>`;
}

export function noteSign(kind: "footnote" | "endnote", id: string): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
}
export function note(kind: "footnote" | "endnote", id: string, text: string): string {
  return `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}</w:p></w:${kind}>`;
}

export function picture(id: string, alt: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${xml(alt)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

const vocabulary =
  "harbour ferry minister crossing night inspector vessel timetable budget council report figure percent coast winter engine crew captain ticket island quay safety hearing letter company decision evening bridge repair summer fuel passenger".split(
    " ",
  );

/** A file of so many words, with headings, a comment, a footnote and a tracked change in every tenth paragraph. */
export function aLongDocx({ words }: { words: number }): Uint8Array<ArrayBuffer> {
  const paragraphs = Math.ceil(words / 60);
  const sentence = (seed: number) =>
    Array.from({ length: 60 }, (_, index) => {
      const word = vocabulary[(seed * 7 + index * index * 13 + index) % vocabulary.length] ?? "ferry";
      return index % 20 === 0 ? `${word[0]?.toUpperCase()}${word.slice(1)}` : index % 20 === 19 ? `${word}.` : word;
    }).join(" ");
  const body: string[] = [p("The long night of the ferries", "Title")];
  const comments: string[] = [];
  const notes: string[] = [];
  for (let index = 0; index < paragraphs; index += 1) {
    const text = `${sentence(index)} ${1_000 + index}`;
    if (index % 25 === 0) body.push(p(`Chapter ${index / 25 + 1}`, "Heading1"));
    if (index % 10 !== 0) {
      // As Word writes it: a run for every few words, with names of revisions nobody needs.
      const runs = text.match(/(?:\S+\s*){1,8}/g) ?? [];
      body.push(
        `<w:p w:rsidR="00A${index}" w:rsidRDefault="00B1">${runs.map((run) => r(run, '<w:rFonts w:ascii="Calibri"/><w:lang w:val="en-GB"/>')).join('<w:proofErr w:type="spellStart"/>')}</w:p>`,
      );
      continue;
    }
    const id = String(index);
    comments.push(comment(id, "Ada", `Who says so, in paragraph ${index}?`));
    notes.push(note("footnote", id, `Report ${index}.`));
    body.push(
      p(`${commented(id, text)}${noteSign("footnote", id)}${del(" not")}${ins(" at once")}${r(" it is said.")}`),
    );
  }
  return aDocx({ body: body.join(""), comments: comments.join(""), footnotes: notes.join("") });
}
