import type { ExportFormat } from "@/lib/domain/reports/export-format";
import { secondCheckWords } from "./second-check";

const changes = (count: number) => (count === 1 ? "1 change" : `${count} changes`);

/** Words of the bar over the workbench, its save state and its states as a whole. */
export const workbenchWords = {
  tab: (title: string) => `${title} · Claimdesk`,
  list: "Claims",
  listCount: (count: number) => `Claims, ${count}`,
  card: "Claim",
  cardOf: (number: number, kind: string, speaker: string) => `${number} · ${kind}${speaker ? ` · ${speaker}` : ""}`,
  people: "People on this article",
  person: (name: string, part: string) => `${name}, ${part.toLowerCase()}`,
  progress: (done: number, all: number) => `${done} of ${all} claims assessed`,
  progressShort: (done: number, all: number) => `${done} / ${all}`,
  more: "More",
  exports: {
    html: "Export as a page (HTML)",
    markdown: "Export as text with footnotes (Markdown)",
    "claims-csv": "Export the claims as a table (CSV)",
    "evidence-csv": "Export the evidence as a table (CSV)",
    json: "Export as data (JSON)",
  } satisfies Record<ExportFormat, string>,
  details: "Article details",
  history: "History of the article",

  save: {
    saved: "Saved",
    saving: "Saving",
    kept_here: (count: number) => `Not saved, ${changes(count)} kept here`,
    refused: (count: number) => `Not saved, ${changes(count)} kept here`,
    short: { saved: "Saved", saving: "Saving", kept_here: "Kept here", refused: "Not saved" },
    about: "What is not saved",
    allSaved: "Everything you did is saved.",
    underWay: (count: number) => `${changes(count)} on the way.`,
    waits: (count: number) =>
      `${changes(count)} kept in this browser, also over a reload. Sent by itself as soon as Claimdesk answers.`,
    tryNow: "Try now",
    refusedTitle: "Refused",
    again: "Try again",
    discard: "Discard",
    copy: "Copy",
    copied: "Copied.",
    discarded: "Discarded.",
    yours: "You wrote",
    theirs: "Now there",
  },

  /** What each command was, for the list of what could not be saved. */
  did: {
    recordClaim: "Recording a claim",
    editClaim: "Editing a claim",
    addPlacement: "Adding a place",
    adjustPlacement: "Moving a place",
    removePlacement: "Removing a place",
    retireClaim: "Retiring a claim",
    restoreClaim: "Restoring a claim",
    splitClaim: "Splitting a claim",
    mergeClaims: "Merging claims",
    linkClaims: "Linking claims",
    confirmPlacement: "Confirming where a claim moved to",
    reattachPlacement: "Attaching a claim again",
    waveWords: "Waving words",
    unwaveWords: "Taking waves back",
    attachEvidence: "Attaching evidence",
    editEvidence: "Editing evidence",
    withdrawEvidence: "Withdrawing evidence",
    addFile: "Storing a file",
    draftAssessment: "Keeping a draft",
    submitAssessment: "Submitting an assessment",
    ...secondCheckWords.outbox,
    createSource: "Making a source",
    editSource: "Editing a source",
    editArticle: "Editing the article’s details",
    moveArticle: "Changing the article’s state",
    archiveArticle: "Archiving the article",
    assignPart: "Giving a part",
  } as Readonly<Record<string, string | undefined>>,
  didElse: "A change",

  offline: (waiting: number) =>
    waiting === 0
      ? "Claimdesk does not answer. You can go on reading, recording and editing: it is kept here and sent later."
      : `Claimdesk does not answer. You can go on reading, recording and editing: ${changes(waiting)} ${waiting === 1 ? "is" : "are"} kept here and sent later.`,

  gone: {
    title: "This article is not yours to see",
    happened: "There is no article at this address, or you have no part in it.",
    todo: "Go to the board, or ask an editor of your desk.",
    action: "Go to the board",
  },
  away: {
    title: "The article can’t be read now",
    happened: "Claimdesk does not answer, or its database is away.",
    safe: "Everything acknowledged is stored; what you did since is kept in this browser.",
    todo: "Try now. It is also tried when you come back to this window.",
    action: "Try now",
  },
  noScale: {
    title: "This desk has no scale for such articles",
    happened: "Labels can’t be given without a scale for this purpose.",
    todo: "Ask an owner of the desk to add one.",
  },
} as const;
