import { call } from "@/lib/client/call";
import { createArticle } from "@/lib/contract/articles";
import type { DeskView } from "@/lib/contract/desks";
import { bringNextVersion } from "@/lib/contract/versions";
import { importWords } from "@/lib/words/import";
import { versionWords } from "@/lib/words/versions";
import { checkFields, type FieldProblems } from "./check-fields";
import { finishedDoc } from "./finished-doc";
import type { ImportDraft } from "./import-draft";

/** The article whose next version is brought. */
export interface NextOf {
  articleId: string;
  baseVersionId: string;
  number: number;
  title: string;
  language: string;
}

/** What a draft becomes when it is saved: how it is checked and sent, and what is said and shown then. */
export interface Saved {
  wrong: FieldProblems;
  /** Null while something is missing. */
  body: Record<string, unknown> | null;
  send: (body: Record<string, unknown> & { commandId: string }, signal: AbortSignal) => Promise<unknown>;
  said: string;
  savedBefore: string;
  /** Where it is to be seen, below the desk's own address. */
  address: string;
}

function cameWith({ cameWith, page }: ImportDraft) {
  return {
    ...(cameWith && Object.values(cameWith).some((each) => each.length > 0) ? { brought: cameWith } : {}),
    ...(page ? { fetchedPageId: page.id } : {}),
  };
}

/** A draft as a new article, with the person's own part on it. */
export function asArticle(desk: DeskView, draft: ImportDraft): Saved {
  const { articleId, purpose, part, fields, doc } = draft;
  const wrong = checkFields(draft);
  const complete = Object.keys(wrong).length === 0 && purpose && doc;
  // Nothing chosen: the desk's settings say who gets which part.
  const parts = part ? { parts: [{ memberId: desk.me.memberId, part }] } : {};
  const words = complete ? { doc: finishedDoc(doc, fields.language) } : null;
  return {
    wrong,
    body: words && { id: articleId, purpose, ...fields, ...words, ...cameWith(draft), ...parts },
    send: (body, signal) => call(createArticle, { params: { deskId: desk.id }, body: body as never, signal }),
    said: importWords.preview.saved(fields.title),
    savedBefore: importWords.preview.savedBefore,
    address: `articles/${articleId}`,
  };
}

/** A draft as the next version of an article; the id it began with is the version's. */
export function asVersion(desk: DeskView, next: NextOf, draft: ImportDraft): Saved {
  const { articleId, baseVersionId, number, language } = next;
  const { articleId: versionId, doc } = draft;
  return {
    wrong: {},
    body: doc && { versionId, baseVersionId, doc: finishedDoc(doc, language), ...cameWith(draft) },
    send: (body, signal) =>
      call(bringNextVersion, { params: { deskId: desk.id, articleId }, body: body as never, signal }),
    said: versionWords.next.saved(number),
    savedBefore: versionWords.next.savedBefore,
    address: `articles/${articleId}/versions`,
  };
}
