import { z } from "zod";
import { articleEdits, articleFields, articleState, partName, purpose } from "@/lib/domain/articles/article";
import { broughtWith } from "@/lib/domain/articles/brought-with";
import { finding } from "@/lib/domain/assessments/assessment";
import { filledLine, id, moment, wellFormedText } from "@/lib/domain/fields";
import { command, endpoint, inArticle, inDesk, page, pageQuery } from "./endpoint";
import { fileView } from "./files";

export const partView = z.object({ memberId: id, part: partName });

/** How many claims of an article have which finding now; `open` have none. */
export const progress = z.object({ open: z.int(), findings: z.partialRecord(finding, z.int()), total: z.int() });

/** A row of the board. */
export const articleRow = z.object({
  id,
  title: z.string(),
  purpose,
  state: articleState,
  language: z.string(),
  deadlineAt: moment.nullable(),
  archived: z.boolean(),
  parts: z.array(partView),
  progress,
  /** The last event, from which the screen makes a sentence. */
  lastActivity: z.object({ at: moment, type: z.string(), actorId: id }),
});
export type ArticleRow = z.infer<typeof articleRow>;

export const boardSort = z.enum(["activity", "deadline", "title"]);

export const listArticles = endpoint("listArticles", "GET", "/desks/{deskId}/articles", "The desk's board", {
  params: inDesk,
  query: z.object({
    ...pageQuery,
    q: wellFormedText.max(200).optional(),
    state: articleState.optional(),
    purpose: purpose.optional(),
    /** "me": only articles where I have a part. */
    who: z.literal("me").optional(),
    archived: z.enum(["true", "false"]).default("false"),
    sort: boardSort.default("activity"),
  }),
  response: page(articleRow),
});

/** A document in the agreed ProseMirror JSON; checked by lib/editor/parse-doc.ts, which knows the schema. */
export const docJson = z.record(z.string(), z.unknown());

export const importFormat = z.enum(["html", "markdown", "text"]);

const importNote = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** What could be guessed of an article; empty where it could not. */
const guessedMetadata = z.object({
  title: z.string(),
  byline: z.string(),
  publisher: z.string(),
  canonicalUrl: z.string(),
  publishedAt: z.string(),
  language: z.string(),
  derivedFrom: z.string(),
});

const importPreview = z.object({
  doc: docJson,
  metadata: guessedMetadata,
  notes: z.array(importNote),
  /** Comments, notes and tracked changes of a Word file; null for what has no such thing. */
  brought: broughtWith.nullable(),
});

/** POST …/imports stores nothing: it shows what would be kept. */
export const previewImport = endpoint(
  "previewImport",
  "POST",
  "/desks/{deskId}/imports",
  "Turn HTML, Markdown or plain text into a document, without storing it",
  {
    params: inDesk,
    body: z.strictObject({ format: importFormat, content: z.string().max(5_000_000) }),
    response: importPreview,
  },
);

/** The same for a Word file: its bytes are the body. */
export const previewDocx = endpoint(
  "previewDocx",
  "POST",
  "/desks/{deskId}/imports/docx",
  "Turn a .docx file (at most 20 MB) into a document, with what came in it, without storing it",
  { params: inDesk, raw: "file", response: importPreview },
);

/** A page that was fetched: what was asked for, where it was found, and the bytes it had. */
const fetchedPage = z.object({
  id,
  requestedUrl: z.string(),
  finalUrl: z.string(),
  fetchedAt: moment,
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});
export type FetchedPageView = z.infer<typeof fetchedPage>;

/** The same for a page of the web. It is kept for a day, so that the article made from it can have it as a file. */
export const fetchArticle = endpoint(
  "fetchArticle",
  "POST",
  "/desks/{deskId}/imports/page",
  "Fetch a page of the web and turn its article into a document; the page is kept for a day",
  {
    params: inDesk,
    body: z.strictObject({ url: z.string().max(2_000) }),
    response: importPreview.extend({ page: fetchedPage }),
  },
);

export const createArticle = endpoint("createArticle", "POST", "/desks/{deskId}/articles", "Take an article in", {
  params: inDesk,
  body: command({
    id,
    purpose,
    ...articleFields,
    doc: docJson,
    /** What came with the file, as the preview gave it; kept with the version, its places looked for in the document. */
    brought: broughtWith.optional(),
    /** The page it was made from, as fetchArticle gave it: kept as a file of the article. */
    fetchedPageId: id.optional(),
    /** Parts to hand out at once; left out, those that the desk's settings give on a new article. */
    parts: z.array(partView).max(20).optional(),
  }),
  response: z.object({ id, versionId: id, seq: z.int() }),
  status: 201,
});

export const versionView = z.object({
  id,
  number: z.int(),
  doc: docJson,
  text: z.string(),
  docSha256: z.string(),
  textSha256: z.string(),
  /** start, end, start, end … in UTF-16 units. */
  sentences: z.array(z.int()),
  segmenter: z.string(),
  createdAt: moment,
});
export type VersionView = z.infer<typeof versionView>;

export const articleView = z.object({
  id,
  purpose,
  state: articleState,
  title: z.string(),
  byline: z.string(),
  publisher: z.string(),
  canonicalUrl: z.string(),
  publishedAt: z.string(),
  language: z.string(),
  derivedFrom: z.string(),
  /** That wire, release or page as a source of the desk. */
  derivedFromId: id.nullable(),
  deadlineAt: moment.nullable(),
  archivedAt: moment.nullable(),
  createdAt: moment,
  createdById: id,
  revision: z.int(),
  parts: z.array(partView),
  /** The pages it was made from, as they were fetched. */
  pages: z.array(fileView),
  versionId: id,
  versionNumber: z.int(),
  /** The sign-off that stands, or the last that did; null: it was never signed. */
  signOff: z.object({ id, textSha256: z.string(), complete: z.boolean(), voided: z.boolean() }).nullable(),
  /** Where the reader stands in the article's stream; ask for changes from here. */
  cursor: z.object({ seq: z.int(), epoch: z.string() }),
  can: z.object({
    edit_article: z.boolean(),
    move_article: z.boolean(),
    archive_article: z.boolean(),
    assign_part: z.boolean(),
    record_claim: z.boolean(),
    edit_claim: z.boolean(),
    retire_claim: z.boolean(),
    attach_evidence: z.boolean(),
    assess_claim: z.boolean(),
    export_article: z.boolean(),
    wave_words: z.boolean(),
    propose_fix: z.boolean(),
    decide_fix: z.boolean(),
    apply_fixes: z.boolean(),
    bring_version: z.boolean(),
    confirm_placement: z.boolean(),
    ask_writer: z.boolean(),
    answer_query: z.boolean(),
    plan_call: z.boolean(),
    ask_for_reply: z.boolean(),
    pin_source: z.boolean(),
    discuss: z.boolean(),
    initial_pass: z.boolean(),
    sign_off: z.boolean(),
    override_duties: z.boolean(),
    read_access_log: z.boolean(),
  }),
});
export type ArticleView = z.infer<typeof articleView>;

export const readArticle = endpoint("readArticle", "GET", "/desks/{deskId}/articles/{articleId}", "An article", {
  params: inArticle,
  response: articleView,
});

/** A version never changes, so its answer may be kept for ever. */
export const readVersion = endpoint(
  "readVersion",
  "GET",
  "/desks/{deskId}/articles/{articleId}/versions/{versionId}",
  "One version of an article's text",
  { params: inArticle.extend({ versionId: id }), response: versionView },
);

export const editArticle = endpoint(
  "editArticle",
  "PATCH",
  "/desks/{deskId}/articles/{articleId}",
  "Edit an article's fields",
  {
    params: inArticle,
    body: command({ fields: articleEdits }),
    response: z.object({ revision: z.int(), seq: z.int() }),
  },
);

export const moveArticle = endpoint(
  "moveArticle",
  "POST",
  "/desks/{deskId}/articles/{articleId}/state",
  "Take an article to its next state by hand",
  {
    params: inArticle,
    body: command({ to: articleState, reason: filledLine(500).optional() }),
    response: z.object({ state: articleState, seq: z.int() }),
  },
);

export const archiveArticle = endpoint(
  "archiveArticle",
  "POST",
  "/desks/{deskId}/articles/{articleId}/archived",
  "Archive an article, or bring it back",
  {
    params: inArticle,
    body: command({ archived: z.boolean() }),
    response: z.object({ archived: z.boolean(), seq: z.int() }),
  },
);

export const assignPart = endpoint(
  "assignPart",
  "POST",
  "/desks/{deskId}/articles/{articleId}/parts",
  "Give a member a part on an article, or take it back",
  {
    params: inArticle,
    body: command({ memberId: id, part: partName, assigned: z.boolean() }),
    response: z.object({ parts: z.array(partView), seq: z.int() }),
  },
);
