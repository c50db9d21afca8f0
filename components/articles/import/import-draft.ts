import type { z } from "zod";
import { newId } from "@/lib/client/new-id";
import type { FetchedPageView, importFormat, previewImport } from "@/lib/contract/articles";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { PartName, Purpose } from "@/lib/domain/articles/article";
import { ownParts } from "@/lib/domain/articles/parts";
import type { Role } from "@/lib/domain/desk/member";

/** "docx" is sent as a file, the others as text. */
export type ImportFormat = z.infer<typeof importFormat> | "docx";
export type Preview = AnswerOf<typeof previewImport> & { page?: FetchedPageView };

/** What a person brought: rich text where there was some, its plain text, and a file's name. */
export interface Brought {
  html: string;
  text: string;
  name: string;
  /** The bytes of what is no text; drafts of before have none. */
  file?: Blob;
  /** How it is read first. */
  format: ImportFormat;
}

interface ImportFields {
  title: string;
  byline: string;
  publisher: string;
  canonicalUrl: string;
  publishedAt: string;
  language: string;
  derivedFrom: string;
  deadlineAt: string | null;
}
export type FieldName = keyof ImportFields;

/** An article on its way in, from the choice of its purpose to the press of Save. */
export interface ImportDraft {
  /** The article it will be, so that saving twice can never make two. */
  articleId: string;
  purpose: Purpose | null;
  /** The person's own part on it. */
  part: PartName | null;
  brought: Brought | null;
  /** Text being typed before it is read. */
  typed: string | null;
  /** The address being typed of a page to fetch; drafts of before have none. */
  address?: string;
  format: ImportFormat | null;
  doc: Preview["doc"] | null;
  notes: Preview["notes"];
  /** What came with the file beside its text; drafts of before have none. */
  cameWith?: Preview["brought"];
  /** The page it was fetched from, as the server holds it; drafts of before have none. */
  page?: FetchedPageView | null;
  fields: ImportFields;
  /** Fields a person has seen to: the others are guesses. */
  touched: readonly FieldName[];
}

const noFields: ImportFields = {
  title: "",
  byline: "",
  publisher: "",
  canonicalUrl: "",
  publishedAt: "",
  language: "",
  derivedFrom: "",
  deadlineAt: null,
};

export function newDraft(): ImportDraft {
  return {
    articleId: newId(),
    purpose: null,
    part: null,
    brought: null,
    typed: null,
    format: null,
    doc: null,
    notes: [],
    fields: noFields,
    touched: [],
  };
}

/** The draft after its words were read: guesses fill the fields nobody has seen to. */
export function withPreview(draft: ImportDraft, format: ImportFormat, preview: Preview): ImportDraft {
  const { doc, metadata, notes, brought: cameWith, page = null } = preview;
  const fields = { ...draft.fields };
  for (const name of Object.keys(metadata) as (keyof typeof metadata)[]) {
    if (!draft.touched.includes(name)) fields[name] = metadata[name];
  }
  return { ...draft, format, doc, notes, cameWith, page, fields };
}

/** The draft with its purpose; who checks for a living most likely brings it in to check it. */
export function withPurpose(draft: ImportDraft, chosen: Purpose, role: Role): ImportDraft {
  const wanted = draft.part ?? (role === "checker" ? "checker" : null);
  const part = wanted && role !== "contributor" && ownParts(role, chosen).includes(wanted) ? wanted : null;
  return { ...draft, purpose: chosen, part };
}

/** Whether there is anything in it that a person would miss. */
export function isEmpty(draft: ImportDraft): boolean {
  const typed = `${draft.typed ?? ""}${draft.address ?? ""}`.trim();
  return draft.doc === null && draft.brought === null && typed === "" && draft.purpose === null;
}
