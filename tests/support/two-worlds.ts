import { createHash } from "node:crypto";
import { type Actor, mintActor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { record } from "@/lib/db/record";
import { transact } from "@/lib/db/transact";
import type { Answer } from "@/lib/domain/assessments/assessment";
import { startingScales } from "@/lib/domain/assessments/scale";
import type { Role } from "@/lib/domain/desk/member";
import { event } from "@/lib/domain/events";
import type { Basis, Stance } from "@/lib/domain/evidence/evidence";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { SEGMENTER, sentencesOf } from "@/lib/domain/text/sentences";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { askWriter } from "@/lib/usecases/asking/ask-writer";
import { nameSecondChecker } from "@/lib/usecases/assessments/name-second-checker";
import { requestSecondCheck } from "@/lib/usecases/assessments/request-second-check";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { recordClaim } from "@/lib/usecases/claims/record-claim";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { editEvidence } from "@/lib/usecases/evidence/edit-evidence";
import { addFile } from "@/lib/usecases/files/add-file";
import { openThread } from "@/lib/usecases/threads/open-thread";
import { aDoc, rangeOf } from "./newsroom";

/* The same story on two desks: every id and every moment the same, but for the desk, the accounts, and what the first checker found. */

/** An id that is the same in every world. */
export const idOf = (name: string): string => {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};

/** What the first checker found, said and did. */
export interface Found {
  answer: Answer;
  stance: Stance;
  basis: Basis;
  reliesOn: boolean;
  passage: string;
  note: string;
  locator: string;
  file: { name: string; content: string };
  tier: "on_record" | "background";
  fix: { replacement: string; reason: string } | null;
  /** What they said about it to colleagues, and asked the writer. */
  said: string;
  asked: string;
}

const TEXT = ["The port moved 4,200 containers in May, the harbour office said.", "The quay was built in 1974."];
const roles = { ana: "checker", bo: "owner", cem: "checker", dov: "research_head" } as const satisfies Record<
  string,
  Role
>;
export type Person = keyof typeof roles;

export interface World {
  deskId: string;
  /** The moment at which things happen from here on; each of them a second after the one before. */
  actor: (who: Person) => Actor;
  /** Who gives the second answer, and asks. */
  second: Actor;
  /** An answer of this world without what differs between worlds because they are two: the desk's id and the accounts. */
  plain: (words: string) => string;
}

const NOON = Date.parse("2026-06-01T12:00:00Z");
export const params = {
  articleId: idOf("article"),
  claimId: idOf("claim"),
  versionId: idOf("version"),
  evidenceId: idOf("evidence"),
  fileId: idOf("file"),
  fixId: idOf("fix"),
  checkId: idOf("check"),
  sourceId: idOf("source"),
  threadId: idOf("thread"),
  queryId: idOf("query"),
  memberId: idOf("ana"),
};

/** A desk with four people, an article, and one claim that is to be looked at twice. */
export async function aWorld(name: string): Promise<World> {
  const deskId = idOf(`desk ${name}`);
  let seconds = 0;
  const actor = (who: Person) => {
    seconds += 1;
    const at = new Date(NOON + seconds * 1000);
    return mintActor({ deskId, memberId: idOf(who), userId: idOf(`${name} ${who}`), name: who, role: roles[who], at });
  };
  const at = new Date(NOON);
  const doc = aDoc("Port moves more", TEXT);
  const text = canonicalText(doc);
  await transact(async (tx) => {
    await tx.desk.create({
      data: { id: deskId, name: "Harbour Desk", timeZone: "Europe/Oslo", language: "en", createdAt: at },
    });
    await tx.scale.createMany({
      data: startingScales().map(({ purpose, name, labels }) => ({
        ...{ deskId, id: idOf(purpose), purpose, version: 1, name, labels, createdAt: at },
      })),
    });
    for (const [who, role] of Object.entries(roles)) {
      const userId = idOf(`${name} ${who}`);
      await tx.user.create({ data: { id: userId, email: `${userId}@example.org`, name: who, createdAt: at } });
      await tx.member.create({ data: { deskId, id: idOf(who), userId, name: who, role, createdAt: at } });
    }
    const { articleId: id, versionId } = params;
    const createdById = idOf("dov");
    const hashes = { docSha256: sha256Hex(canonicalJson(doc)), textSha256: sha256Hex(text) };
    await tx.article.create({
      data: {
        ...{ deskId, id, purpose: "own_copy", title: "Port moves more", language: "en", state: "in_check" },
        ...{ currentVersionId: versionId, createdById, createdAt: at },
      },
    });
    await tx.version.create({
      data: {
        ...{ deskId, id: versionId, articleId: id, number: 1, doc, text, ...hashes },
        sentences: sentencesOf(doc, "en").flatMap(({ start, end }) => [start, end]),
        ...{ segmenter: SEGMENTER, origin: "import", createdById, createdAt: at },
      },
    });
    for (const source of ["source", "origin"]) {
      await tx.source.create({
        data: { deskId, id: idOf(source), kind: "document", title: `The ${source}`, createdById, createdAt: at },
      });
    }
    const told = { title: "Port moves more", purpose: "own_copy", versionId, ...hashes };
    await record(tx, actor("dov"), event({ type: "article", id }, "article_created", told, [`article:${id}`]), null);
  });
  for (const [claim, words] of [
    ["claim", "4,200 containers"],
    ["other", "1974"],
  ] as const) {
    await recordClaim(actor("dov"), params.articleId, {
      commandId: idOf(`record ${claim}`),
      claim: {
        ...{
          id: idOf(claim),
          versionId: params.versionId,
          statement: "",
          kind: "number",
          speaker: "the harbour office",
        },
        ...{
          claimDate: "",
          priority: "must",
          placements: [{ id: idOf(`place ${claim}`), range: rangeOf({ text }, words) }],
        },
      },
    });
  }
  const plain = (words: string) => {
    const own = Object.keys(roles).map((who) => [idOf(`${name} ${who}`), `account of ${who}`] as const);
    return [[deskId, "the desk"] as const, ...own].reduce((said, [id, word]) => said.replaceAll(id, word), words);
  };
  return { deskId, actor, second: actor("bo"), plain };
}

/** Somebody asks for a second look; then the first checker does all of their work, in as many deeds whatever they find. */
export async function firstCheck({ actor }: World, found: Found): Promise<void> {
  const { articleId, claimId, versionId, evidenceId, fileId, checkId, sourceId } = params;
  await requestSecondCheck(actor("dov"), articleId, claimId, {
    commandId: idOf("ask"),
    id: checkId,
    reason: "The headline figure",
  });
  const bytes = new TextEncoder().encode(found.file.content);
  await addFile(actor("ana"), articleId, { id: fileId, name: found.file.name, bytes });
  await attachEvidence(actor("ana"), articleId, {
    commandId: idOf("attach"),
    to: [{ claimId, evidenceId }],
    source: { id: sourceId },
    evidence: {
      ...{ stance: found.stance, basis: found.basis, reliesOnId: found.reliesOn ? idOf("origin") : null },
      ...{ passage: found.passage, passageLanguage: "en", translation: "", translationLanguage: "", translator: "" },
      ...{ locator: found.locator, eventDate: "", accessedDate: "", obtained: "", note: "", fileIds: [fileId] },
    },
  });
  await editEvidence(
    actor("ana"),
    { articleId, claimId, evidenceId },
    {
      commandId: idOf("edit"),
      ...{ fields: { note: { base: "", value: found.note } }, addFileIds: [], removeFileIds: [] },
    },
  );
  const placementText = "4,200 containers";
  const { start } = rangeOf({ text: await textOf(actor("dov")) }, placementText);
  const fix = found.fix && {
    ...{ id: params.fixId, placementId: idOf("place claim"), start, end: start + 5, errorKind: "number" as const },
    ...found.fix,
  };
  await submitAssessment(actor("ana"), articleId, claimId, {
    ...{ commandId: idOf("answer"), id: idOf("assessment"), answer: found.answer, tier: found.tier, fix },
    judged: { versionId, statement: "", placementText },
  });
}

/** What goes on beside the answer: a discussion on the claim, and a question to the writer about it. */
export async function talk({ actor }: World, { said, asked }: Found): Promise<void> {
  const { articleId, claimId } = params;
  await openThread(actor("ana"), articleId, {
    commandId: idOf("open"),
    thread: { id: params.threadId, claimId, tier: "on_record", readerIds: [], embargoUntil: null },
    post: { id: idOf("post"), words: said },
  });
  await askWriter(actor("ana"), articleId, {
    commandId: idOf("ask writer"),
    query: {
      ...{ id: params.queryId, claimId, question: asked, quoted: "", evidenceIds: [], dueAt: null, toMemberId: null },
    },
  });
}

async function textOf({ deskId }: Actor): Promise<string> {
  const key = { deskId, id: params.versionId };
  return (await reading().version.findUniqueOrThrow({ where: { deskId_id: key } })).text;
}

/** The second checker is named. */
export function naming({ actor }: World) {
  const { articleId, claimId, checkId } = params;
  return nameSecondChecker(
    actor("dov"),
    { articleId, claimId, checkId },
    { commandId: idOf("name"), memberId: idOf("bo") },
  );
}
