/** What is wrong with a file, by the rule it breaks (lib/domain/reports/check-exchange.ts, lib/import/read-exchange.ts). */
const rules: Readonly<Record<string, string>> = {
  doc_wrong: "the document is not written as Claimdesk writes it",
  finding_wrong: "the finding of the claim is not that of its last answer",
  genesis_wrong: "the history is of another article",
  hash_wrong: "the hash does not fit what it stands for",
  id_twice: "an id stands there twice",
  label_wrong: "the answer has a label that its scale does not give it",
  link_wrong: "a claim is linked to itself or twice in the same way",
  media_type_wrong: "the file is not of the kind it says",
  merged_not_retired: "a claim is merged into another and not retired",
  number_twice: "a number stands there twice",
  part_twice: "a part is given twice to the same person",
  person_missing: "somebody is named who is not among the people",
  place_wrong: "the words do not stand where the place says",
  primary_twice: "a claim has two main places in one version",
  scale_differs: "the scale is another one on this desk, and scales never change",
  sentence_wrong: "the sentences do not follow each other in the text",
  size_wrong: "the size is not that of the bytes",
  text_wrong: "the text is not that of the document",
  thing_missing: "something is pointed to that is not in the file",
  too_many: "there are more than one article may have",
};

const flaws: Readonly<Record<string, string>> = {
  digest_wrong: "has another digest than it should",
  head_differs: "is not where the history says it ends",
  missing: "is not there, or not whole",
  payload_wrong: "holds nothing that can be read",
  row_differs: "says another thing than what was digested",
};

const where = (path: string) => (path === "" ? "" : ` (at ${path})`);

/** Why a claimdesk/1 file is not brought in. */
export const exchangeProblemWords = {
  articleHere: "This article is on this desk already. Open it there; a file can’t replace it.",
  historyBroken: (seq: string, desk: string, flaw: string) =>
    `The history from ${desk === "" ? "the other desk" : desk} does not prove: event ${seq} ${flaws[flaw] ?? "is not as it was"}. Ask for a new export; nothing was brought in.`,
  inconsistent: (rule: string, path: string) =>
    `The file does not agree with itself: ${rules[rule] ?? "something is wrong"}${where(path)}. Ask for a new export; nothing was brought in.`,
  malformed: (path: string, message: string) =>
    `The file is not a claimdesk/1 file of a kind this Claimdesk can read${where(path)}: ${message === "" ? "something is missing" : message}. A newer Claimdesk may have made it.`,
  namesMembers: (people: string) =>
    `The file says what ${people} did, who ${people.includes(",") ? "have" : "has"} a place on this desk. Only an owner of the desk can bring it in.`,
  notClaimdesk: (format: string) =>
    format === ""
      ? "This JSON is no claimdesk/1 file. Export the article as JSON on the desk it comes from."
      : `This file says that it is ${format}. Only claimdesk/1 can be brought in.`,
  tooLarge: (most: string) =>
    `A file that is brought in has at most ${most} MB. Take the whole desk over with npm run export-desk.`,
} as const;
