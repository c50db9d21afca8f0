import type { Actor } from "@/lib/auth/actor";
import { transact } from "@/lib/db/transact";
import type { PartName } from "@/lib/domain/articles/article";
import { partName } from "@/lib/domain/articles/article";
import type { Role } from "@/lib/domain/desk/member";
import { sha256Hex } from "@/lib/runtime/digest";
import { keepBytes } from "@/lib/usecases/files/keep-bytes";
import { letFetch } from "@/tests/support/fetchable-site";
import { aClaim, aDesk, aMember, anArticle, newId, type TestArticle, type TestDesk } from "@/tests/support/newsroom";

/** Everybody the table has a column for. */
export interface Cast {
  desk: TestDesk;
  owner: Actor;
  people: Record<string, Actor>;
  parts: [Actor, PartName][];
}

export async function aCast(): Promise<Cast> {
  const desk = await aDesk();
  await letFetch(desk);
  const people: Record<string, Actor> = {};
  const parts: [Actor, PartName][] = [];
  const roles: Role[] = ["owner", "editor", "research_head", "checker", "viewer", "contributor"];
  for (const role of roles) people[role] = await aMember(desk, role);
  for (const part of partName.options) {
    const person = await aMember(desk, "contributor");
    people[`+${part}`] = person;
    parts.push([person, part]);
  }
  const checkerWhoWrites = await aMember(desk, "checker");
  people["checker+writer"] = checkerWhoWrites;
  parts.push([checkerWhoWrites, "writer"]);
  return { desk, owner: people.owner as Actor, people, parts };
}

/** An article with everything a request can name. */
export interface Story {
  cast: Cast;
  deskId: string;
  article: TestArticle;
  claim: { id: string; number: number; placementIds: string[] };
  other: { id: string };
  sourceId: string;
  evidenceId: string;
  fileId: string;
}

export async function aStory(cast: Cast): Promise<Story> {
  const { owner } = cast;
  const article = await anArticle(owner, { parts: cast.parts });
  const claim = await aClaim(owner, article, ["4,200 containers", "in May"]);
  const other = await aClaim(owner, article, ["3,900 containers"]);
  const proof = await somethingProven(owner, article, claim.id);
  return { cast, deskId: owner.deskId, article, claim, other, ...proof };
}

/** A source, evidence from it, and a file on that: what hangs on nothing is not everybody’s to see. In one go, since walks need many. */
async function somethingProven(by: Actor, { id: articleId }: TestArticle, claimId: string) {
  const { deskId, memberId: createdById, at: createdAt } = by;
  const made = { deskId, createdById, createdAt };
  const [sourceId, evidenceId, fileId] = [newId(), newId(), newId()];
  const bytes = new TextEncoder().encode("what the harbour office said");
  const sha256 = sha256Hex(bytes);
  await transact(async (tx) => {
    await keepBytes(tx, by, sha256, bytes);
    const source = { id: sourceId, kind: "document" as const, title: "Port statistics 2026" };
    await tx.source.createMany({ data: { ...made, ...source } });
    const how = { stance: "supports" as const, basis: "primary_document" as const, passage: "4,200 containers" };
    await tx.evidence.createMany({ data: { ...made, ...how, id: evidenceId, articleId, claimId, sourceId } });
    const file = { name: "note.txt", mediaType: "text/plain", size: bytes.byteLength, sha256 };
    await tx.file.createMany({ data: { ...made, ...file, id: fileId, articleId } });
    await tx.evidenceFile.createMany({ data: { deskId, evidenceId, fileId } });
  });
  return { sourceId, evidenceId, fileId };
}
