import mammoth from "mammoth";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { NodeJson } from "@/lib/domain/text/doc";
import { openDocx } from "@/lib/import/docx-archive";
import { broughtFrom } from "@/lib/import/docx-brought";
import { readNotes, readThreads } from "@/lib/import/docx-notes";
import { reduceNumbering } from "@/lib/import/docx-numbering";
import { CleanPackage, type DocxPackage, readPackage } from "@/lib/import/docx-package";
import { type BlockPlaces, offsetsOf, takeMarks } from "@/lib/import/docx-places";
import { readProperties } from "@/lib/import/docx-properties";
import { type ReducedDocx, reduceDocx } from "@/lib/import/docx-reduce";
import { readStyles } from "@/lib/import/docx-styles";
import { finishDoc, type ImportedArticle, type ImportNote } from "@/lib/import/finish-doc";
import { htmlBlocks } from "@/lib/import/html-blocks";
import { measure } from "@/lib/import/html-measure";
import { type Page, plainSurroundings } from "@/lib/import/html-surroundings";
import { readHtmlTree } from "@/lib/import/html-tree";
import { directionOf, wellFormedLanguage } from "@/lib/import/languages";

/** How Word's styles are said in HTML; the names of its own styles are English in every language. */
const styleMap = [
  "p[style-name='Title'] => h1[itemprop='headline']:fresh",
  "p.Title => h1[itemprop='headline']:fresh",
  "p[style-name='Subtitle'] => p.dek:fresh",
  "p.Subtitle => p.dek:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='caption'] => p.figure-caption:fresh",
  "p.Caption => p.figure-caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Subtle Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  "u => u",
];

/**
 * Reads a Word file: measured as an archive, its text reduced to what an article can hold, converted by mammoth, and from there
 * on read like any HTML. What is no text of it (comments, notes, tracked changes) comes beside, with its places.
 */
export async function docxToDoc(bytes: Uint8Array): Promise<ImportedArticle> {
  const source = readPackage(await openDocx(bytes));
  const styles = readStyles(source.part("styles"));
  const clean = new CleanPackage(source);
  const reduced = reduceDocx(source.document, {
    lang: styles.lang,
    hasLink: (id) => clean.hasLink(id),
    picture: (id) => clean.picture(id),
  });
  clean.add("document", reduced.xml);
  clean.add("styles", styles.xml);
  clean.add("numbering", reduceNumbering(source.part("numbering")));
  const { blocks, places, dropped } = blocksOf(await converted(clean));

  const properties = readProperties(source.core);
  const language = mostUsed(reduced.languages) ?? wellFormedLanguage(properties.language) ?? "";
  const notes: ImportNote[] = [];
  if (dropped.links > 0) notes.push({ code: "links_dropped", params: { count: dropped.links } });
  const lost = clean.lostPictures + dropped.images;
  if (lost > 0) notes.push({ code: "pictures_lost", params: { count: lost } });

  const imported = finishDoc(blocks, { said: { title: properties.title, language }, notes, dir: null, isPage: false });
  setDirections(imported, places, reduced);
  const brought = findings(imported, places, reduced, source);
  if (brought.left > 0) notes.push({ code: "brought_left", params: { count: brought.left } });
  const { metadata } = imported;
  return {
    ...imported,
    // What the text says of itself goes before what the file was named.
    metadata: {
      ...metadata,
      byline: metadata.byline || properties.creator,
      publishedAt: metadata.publishedAt || properties.date,
    },
    brought: brought.brought,
  };
}

async function converted(clean: CleanPackage): Promise<string> {
  const input = { file: clean.file() } as unknown as { buffer: Buffer };
  const convertImage = mammoth.images.imgElement(async (image) => {
    const content = image as typeof image & { contentType: string };
    return { src: `data:${content.contentType};base64,${await content.readAsBase64String()}` };
  });
  try {
    const options = { styleMap, includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage };
    return (await mammoth.convertToHtml(input, options)).value;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse("import_docx_damaged");
  }
}

function blocksOf(html: string): { blocks: NodeJson[]; places: BlockPlaces; dropped: Page["dropped"] } {
  const tree = readHtmlTree(html);
  const measures = measure(tree.root);
  const page: Page = {
    base: null,
    lang: null,
    rules: new Map(),
    measures,
    contentLength: measures.get(tree.root)?.text ?? 0,
    dropped: { links: 0, images: 0 },
  };
  const blocks = htmlBlocks(tree.root.children, plainSurroundings, page);
  return { blocks, places: takeMarks(blocks), dropped: page.dropped };
}

/** Paragraphs that run the other way than the document say so. */
function setDirections({ doc, metadata }: ImportedArticle, places: BlockPlaces, { marks }: ReducedDocx): void {
  const own = metadata.language === "" ? "ltr" : directionOf(metadata.language);
  const rtl = new Set(
    [...places].filter(([number]) => marks.all[number]?.kind === "rtl").map(([, { block }]) => block),
  );
  if (own === "ltr") {
    for (const block of rtl) block.attrs = { ...block.attrs, dir: "rtl" };
    return;
  }
  if (rtl.size === 0) doc.attrs = { ...doc.attrs, dir: own };
}

function findings(imported: ImportedArticle, places: BlockPlaces, { marks }: ReducedDocx, source: DocxPackage) {
  const { brought, left } = broughtFrom({
    marks: marks.all,
    offsets: offsetsOf(places, imported.doc),
    text: canonicalText(imported.doc),
    comments: readNotes(source.part("comments"), "w:comment"),
    threads: readThreads(source.part("commentsExtended")),
    footnotes: readNotes(source.part("footnotes"), "w:footnote"),
    endnotes: readNotes(source.part("endnotes"), "w:endnote"),
  });
  return { brought, left: left + marks.left };
}

/** The language most of the text says it is in. */
function mostUsed(languages: ReadonlyMap<string, number>): string | null {
  const known = new Map<string, number>();
  for (const [raw, count] of languages) {
    const tag = wellFormedLanguage(raw);
    if (tag !== null) known.set(tag, (known.get(tag) ?? 0) + count);
  }
  const [first] = [...known].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
