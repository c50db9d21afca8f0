import type { ArticleState } from "@/lib/domain/articles/article";

/** Words of the dialog with an article's details. */
export const articleDetailsWords = {
  title: "Article details",
  tabs: { fields: "Details", people: "People and state", threads: "Discussions", history: "History" },
  tabsLabel: "Article details",
  away: "The details can’t be read now. Open them again in a moment.",
  readOnly: "You may read these details and not change them. An editor or a checker of the desk can.",

  deadline: "Deadline",
  languageChange: "The text’s sentences stay as they were cut at import.",

  people: "Parts",
  nobody: "Nobody has a part yet.",
  person: "Person",
  choosePerson: "Choose a person",
  part: "Part",
  giveDo: "Give",
  take: (part: string, name: string) => `Take the part of ${part.toLowerCase()} from ${name}`,
  gave: (part: string, name: string) => `${name}: ${part.toLowerCase()}.`,
  took: (part: string, name: string) => `${name} is no longer ${part.toLowerCase()}.`,
  noAssign: "Owners, editors and the head of research hand out parts.",

  state: "State",
  steps: {
    draft: "Back to draft",
    in_check: "Take into check",
    signed_off: "Sign off",
    published: "Mark as published",
    correcting: "Begin a correction",
    corrected: "Mark as corrected",
  } satisfies Record<ArticleState, string>,
  reason: "Why",
  reasonHint: "What was signed is undone. The reason stands in the history.",
  reasonMissing: "Say why: somebody signed this.",
  noMove: "Checkers, editors, owners and the head of research move articles on.",
  moved: (state: string) => `${state}.`,

  archive: "Archive",
  archiveHint: "Leaves the board and stays readable.",
  bringBack: "Bring back from the archive",
  archivedAt: "Archived",
  archived: "Archived the article.",
  broughtBack: "Brought the article back.",

  version: (number: number) => `Version ${number}`,
  versionAbout: "The text and the document as stored; a change to either has another hash.",
  pageKept: "The page it was made from, as fetched:",
  textHash: "Text, SHA-256",
  docHash: "Document, SHA-256",
  takenIn: "Taken in",
  by: (name: string) => `by ${name}`,
  length: (characters: number, sentences: number) => `${characters} characters, ${sentences} sentences`,
} as const;
