import type { Actor } from "@/lib/auth/actor";
import type { Kept } from "@/lib/domain/confidential/may-see";
import type { Tier } from "@/lib/domain/confidential/tier";
import { dismissCall } from "@/lib/usecases/asking/dismiss-call";
import { pinSource } from "@/lib/usecases/asking/pin-source";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { editEvidence } from "@/lib/usecases/evidence/edit-evidence";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import { addFile } from "@/lib/usecases/files/add-file";
import { createSource } from "@/lib/usecases/sources/create-source";
import { openThread } from "@/lib/usecases/threads/open-thread";
import { replyInThread } from "@/lib/usecases/threads/reply-in-thread";
import { aCall } from "./asking";
import { evidenceBody } from "./evidence-body";
import { aClaim, command, newId, rangeOf, type TestArticle } from "./newsroom";
import { sourceBody } from "./source-body";
import { threadBody } from "./thread-body";

/* Names planted in everything a tier can keep from somebody, through the use cases, so that events hold them too. */

/** A claim with everything of one tier on it, and what must not be told of it to whoever may not see it. */
export interface Planted {
  kept: Kept;
  claimId: string;
  name: string;
  /** The name, and ids and hashes that would lead to what it stands on. */
  words: string[];
  sourceId: string;
  evidenceId: string;
  fileId: string;
  threadId: string;
}

export async function plant(
  keeper: Actor,
  article: TestArticle,
  words: string,
  name: string,
  kept: Omit<Kept, "createdById">,
): Promise<Planted> {
  const { tier, readerIds } = kept;
  const embargoUntil = kept.embargoUntil?.toISOString() ?? null;
  const keeping = { tier, readerIds: [...readerIds], embargoUntil };
  const claim = await aClaim(keeper, article, [words]);
  const source = sourceBody({
    ...{ kind: "person", title: `${name} of the harbour`, publisher: `${name} and sons`, author: `By ${name}` },
    ...{ url: `https://${name.toLowerCase()}.example/port`, note: `${name} rang twice`, ...keeping },
  });
  await createSource(keeper, { ...command(), source });
  const fileIds = [newId(), newId()];
  for (const id of fileIds) {
    const bytes = new TextEncoder().encode(`${name} said so ${id}`);
    await addFile(keeper, article.id, { id, name: `${name} notes.txt`, bytes });
  }
  const said = {
    ...{ passage: `${name} counted them`, translation: `${name} hat gezählt`, translator: `${name} junior` },
    ...{ locator: `${name}, line 3`, obtained: `At ${name}’s`, note: `${name} is nervous` },
  };
  // Kept by its own tier on an open source, by its source’s, and by the note’s alone.
  const open = sourceBody({
    title: `Open statistics ${newId()}`,
    note: `${name} sent it`,
    readerIds: [...readerIds],
    embargoUntil,
    noteTier: tier,
  });
  const own = evidenceBody([claim.id], open, { ...said, ...keeping, fileIds: fileIds.slice(0, 1) });
  const bySource = evidenceBody(
    [claim.id],
    { id: source.id },
    { ...said, fileIds: fileIds.slice(1), stance: "contradicts" },
  );
  const byNote = evidenceBody(
    [claim.id],
    { id: open.id },
    { note: `${name} doubts it`, noteTier: tier, ...keeping, tier: "on_record" },
  );
  const byOrigin = evidenceBody([claim.id], { id: open.id }, { reliesOnId: source.id, stance: "context" });
  for (const body of [own, bySource, byNote, byOrigin]) await attachEvidence(keeper, article.id, body);
  const evidenceId = own.to[0]?.evidenceId ?? "";
  const at = { articleId: article.id, claimId: claim.id, evidenceId };
  await editEvidence(keeper, at, {
    ...command(),
    fields: { locator: { base: said.locator, value: `${name}, line 4` } },
    addFileIds: [],
    removeFileIds: [],
  });
  await withdrawEvidence(keeper, at, { ...command(), withdrawn: true, reason: `${name} took it back` });
  await withdrawEvidence(keeper, at, { ...command(), withdrawn: false });
  const { id: threadId } = await openThread(
    keeper,
    article.id,
    threadBody({ claimId: claim.id, ...keeping }, `${name} wants to talk`),
  );
  const place = { articleId: article.id, threadId };
  await replyInThread(keeper, place, { ...command(), post: { id: newId(), words: `${name} rang again` } });
  // By the person's own tier, and by what was agreed with somebody whom everybody may know.
  const speaking = { number: `${name} mobile`, termsNote: `${name} only`, bestTime: `When ${name} is in` };
  const question = { id: newId(), claimId: claim.id, question: `Did ${name} count?` };
  for (const [person, terms] of [
    [{ id: source.id }, "on_record"],
    [sourceBody({ kind: "person", title: `Desk clerk ${newId()}` }), tier],
    [sourceBody({ kind: "person", title: `Night clerk ${newId()}` }), tier],
  ] as const) {
    const questions = [{ ...question, id: newId() }];
    const { id } = await aCall(keeper, article, [], { ...speaking, source: person, terms, questions });
    if (!("title" in person) || !person.title.startsWith("Night")) continue;
    await dismissCall(keeper, article.id, id, { ...command(), reason: `${name} hung up` });
  }
  await pinSource(keeper, article.id, {
    ...command(),
    pin: {
      ...{ id: newId(), versionId: article.versionId, range: rangeOf(article, words), source: { id: source.id } },
      note: `${name} gave it`,
    },
  });
  await submitAssessment(keeper, article.id, claim.id, {
    ...command(),
    id: newId(),
    answer: {
      ...{ labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [] },
      rationale: `${name} is sure`,
    },
    ...keeping,
    judged: { versionId: article.versionId, statement: "", placementText: words },
  });
  return {
    kept: { ...kept, createdById: keeper.memberId },
    claimId: claim.id,
    name,
    words: [name, source.id, ...fileIds],
    ...{ sourceId: source.id, evidenceId, fileId: fileIds[0] ?? "", threadId },
  };
}

/** A name for each tier; nothing else in the newsroom is called so. */
export const plantedNames: Readonly<Record<Exclude<Tier, "on_record">, string>> = {
  background: "Brundlehof",
  off_record: "Ofterdingra",
  named_persons_only: "Nemorensky",
  embargoed: "Embarvolt",
};
