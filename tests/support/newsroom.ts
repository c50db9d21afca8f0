import { randomUUID } from "node:crypto";
import { type Actor, mintActor } from "@/lib/auth/actor";
import type { recordClaim as recordClaimEndpoint } from "@/lib/contract/claims";
import type { BodyOf, Utf16Range } from "@/lib/contract/endpoint";
import { record } from "@/lib/db/record";
import { transact } from "@/lib/db/transact";
import type { PartName, Purpose } from "@/lib/domain/articles/article";
import { startingScales } from "@/lib/domain/assessments/scale";
import type { Role } from "@/lib/domain/desk/member";
import { event } from "@/lib/domain/events";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { SEGMENTER, sentencesOf } from "@/lib/domain/text/sentences";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { recordClaim } from "@/lib/usecases/claims/record-claim";

/* A small newsroom for tests, told like a story: a desk, people on it, an article, claims in it. */

export const newId = (): string => randomUUID();

/** A command id to put before the rest of a body: { ...command(), reason: "…" }. */
export const command = () => ({ commandId: newId() });

export interface TestDesk {
  id: string;
  name: string;
  scales: Record<Purpose, string>;
}

/** A desk with the shipped scales and nobody on it. */
export async function aDesk(name = "Harbour Desk"): Promise<TestDesk> {
  const deskId = newId();
  const scales = { own_copy: newId(), published: newId() };
  await transact(async (tx) => {
    await tx.desk.create({
      data: { id: deskId, name, timeZone: "Europe/Oslo", language: "en", createdAt: new Date() },
    });
    await tx.scale.createMany({
      data: startingScales().map(({ purpose, name, labels }) => ({
        deskId,
        id: scales[purpose],
        purpose,
        version: 1,
        name,
        labels,
        createdAt: new Date(),
      })),
    });
  });
  return { id: deskId, name, scales };
}

/** Somebody new on a desk. */
export async function aMember(desk: { id: string }, role: Role, name = `A ${role}`): Promise<Actor> {
  const [userId, memberId, at] = [newId(), newId(), new Date()];
  await transact(async (tx) => {
    await tx.user.create({ data: { id: userId, email: `${userId}@example.org`, name, createdAt: at } });
    await tx.member.create({ data: { deskId: desk.id, id: memberId, userId, name, role, createdAt: at } });
  });
  return mintActor({ deskId: desk.id, memberId, userId, name, role, at });
}

export interface TestArticle {
  id: string;
  versionId: string;
  doc: DocJson;
  text: string;
}

interface ArticleOptions {
  purpose?: Purpose;
  title?: string;
  /** The document, or its paragraphs below a headline. */
  doc?: DocJson;
  paragraphs?: string[];
  parts?: [Actor, PartName][];
}

const STORY = [
  "The port moved 4,200 containers in May, the harbour office said on Tuesday.",
  "“We have never been busier,” said Marit Lund, the harbour master.",
  "A year earlier the port moved 3,900 containers. The quay was built in 1974.",
];

/** A document of one headline and paragraphs. */
export function aDoc(title: string, paragraphs: string[]): DocJson {
  const text = (words: string) => ({ content: words === "" ? [] : [{ type: "text", text: words }] });
  const common = { roleReason: null, lang: null, dir: null };
  return {
    type: "doc",
    attrs: { lang: null, dir: null },
    content: [
      { type: "heading", attrs: { ...common, level: 1, role: "headline" }, ...text(title) },
      ...paragraphs.map((words) => ({ type: "paragraph", attrs: { ...common, role: "body" }, ...text(words) })),
    ],
  };
}

/** An article with one version, taken in by this member: rows and first event, past the use case. */
export async function anArticle(by: Actor, options: ArticleOptions = {}): Promise<TestArticle> {
  const { purpose = "own_copy", title = "Port moves more", paragraphs = STORY, parts = [] } = options;
  const doc = options.doc ?? aDoc(title, paragraphs);
  const [id, versionId, text] = [newId(), newId(), canonicalText(doc)];
  const [docSha256, textSha256] = [sha256Hex(canonicalJson(doc)), sha256Hex(text)];
  const { deskId, memberId: createdById, at: createdAt } = by;
  await transact(async (tx) => {
    await tx.article.create({
      data: { deskId, id, purpose, title, language: "en", currentVersionId: versionId, createdById, createdAt },
    });
    await tx.version.create({
      data: {
        deskId,
        id: versionId,
        articleId: id,
        number: 1,
        doc,
        text,
        docSha256,
        textSha256,
        sentences: sentencesOf(doc, "en").flatMap(({ start, end }) => [start, end]),
        segmenter: SEGMENTER,
        origin: "import",
        createdById,
        createdAt,
      },
    });
    await tx.part.createMany({
      data: parts.map(([{ memberId }, part]) => ({ deskId, articleId: id, memberId, part, assignedAt: createdAt })),
    });
    const payload = { title, purpose, versionId, textSha256, docSha256 };
    await record(tx, by, event({ type: "article", id }, "article_created", payload, [`article:${id}`]), null);
  });
  return { id, versionId, doc, text };
}

/** Where words stand in an article, from the nth time they do. */
export function rangeOf(article: { text: string }, words: string, nth = 1): Utf16Range {
  let start = -1;
  for (let found = 0; found < nth; found += 1) start = article.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the article does not say “${words}” ${nth} times`);
  return { unit: "utf16", start, end: start + words.length };
}

type NewClaim = BodyOf<typeof recordClaimEndpoint>["claim"];

/** A claim on words of an article (none: an omission), recorded by this member. */
export async function aClaim(
  by: Actor,
  article: TestArticle,
  words: string[],
  fields: Partial<Omit<NewClaim, "placements" | "versionId">> = {},
): Promise<{ id: string; number: number; placementIds: string[] }> {
  const placements = words.map((each) => ({ id: newId(), range: rangeOf(article, each) }));
  const claim = {
    id: newId(),
    versionId: article.versionId,
    placements,
    statement: "",
    kind: "other" as const,
    speaker: "",
    claimDate: "",
    priority: "must" as const,
    ...fields,
  };
  const { id, number } = await recordClaim(by, article.id, { ...command(), claim });
  return { id, number, placementIds: placements.map((place) => place.id) };
}

/** A source of the desk. */
export async function aSource(by: Actor, title = "Port statistics 2026"): Promise<{ id: string }> {
  const id = newId();
  const { deskId, memberId: createdById, at: createdAt } = by;
  await transact((tx) => tx.source.create({ data: { deskId, id, kind: "document", title, createdById, createdAt } }));
  return { id };
}

/** A piece of evidence on a claim, written past the use case and without its event. */
export async function someEvidence(
  by: Actor,
  article: TestArticle,
  claimId: string,
  fields: { sourceId?: string; passage?: string; stance?: "supports" | "contradicts" | "context" } = {},
): Promise<{ id: string }> {
  const id = newId();
  const { deskId, memberId: createdById, at: createdAt } = by;
  const sourceId = fields.sourceId ?? (await aSource(by)).id;
  const { passage = "4,200 containers", stance = "supports" } = fields;
  const who = { createdById, createdAt };
  await transact((tx) =>
    tx.evidence.create({
      data: {
        deskId,
        id,
        articleId: article.id,
        claimId,
        sourceId,
        stance,
        basis: "primary_document",
        passage,
        ...who,
      },
    }),
  );
  return { id };
}
