import { claimCardWords } from "@/lib/words/claim-card";
import { evidenceFormWords } from "@/lib/words/evidence-form";
import { fixWords } from "@/lib/words/fixes";

const names: Readonly<Record<string, string>> = {
  statement: claimCardWords.statement,
  kind: claimCardWords.kind,
  speaker: claimCardWords.speaker,
  claimDate: claimCardWords.claimDate,
  priority: claimCardWords.priority,
  assigneeId: claimCardWords.assignee,
  dueAt: claimCardWords.due,
  waitingOn: claimCardWords.waitingOn,
  range: claimCardWords.words,
  words: fixWords.words,
  reason: fixWords.reason,
  errorKind: fixWords.errorKind,
  stance: evidenceFormWords.stance,
  basis: evidenceFormWords.basis,
  reliesOnId: evidenceFormWords.reliesOn,
  passage: evidenceFormWords.passage,
  passageLanguage: evidenceFormWords.passageLanguage,
  translation: evidenceFormWords.translation,
  translationLanguage: evidenceFormWords.translationLanguage,
  translator: evidenceFormWords.translator,
  locator: evidenceFormWords.locator,
  eventDate: evidenceFormWords.eventDate,
  accessedDate: evidenceFormWords.accessedDate,
  obtained: evidenceFormWords.obtained,
  note: evidenceFormWords.note,
};

/** What a field of a claim or of its evidence is called on the card. */
export function claimFieldName(field: string): string {
  return names[field] ?? field;
}
