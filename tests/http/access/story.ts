import type { Actor } from "@/lib/auth/actor";
import { transact } from "@/lib/db/transact";
import type { PartName } from "@/lib/domain/articles/article";
import { partName } from "@/lib/domain/articles/article";
import type { Role } from "@/lib/domain/desk/member";
import { addFile } from "@/lib/usecases/files/add-file";
import { letFetch } from "@/tests/support/fetchable-site";
import {
  aClaim,
  aDesk,
  aMember,
  anArticle,
  aSource,
  newId,
  someEvidence,
  type TestArticle,
  type TestDesk,
} from "@/tests/support/newsroom";

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
  const { id: sourceId } = await aSource(owner);
  const { id: evidenceId } = await someEvidence(owner, article, claim.id, { sourceId });
  const fileId = newId();
  const bytes = new TextEncoder().encode("what the harbour office said");
  await addFile(owner, article.id, { id: fileId, name: "note.txt", bytes });
  await onEvidence(owner, evidenceId, fileId);
  return { cast, deskId: owner.deskId, article, claim, other, sourceId, evidenceId, fileId };
}

/** Makes somebody the writer of the story’s article, and lifts the separation of duties for them where that is said. */
export async function whoWrote({ cast, deskId, article }: Story, { memberId }: Actor, lifted: boolean): Promise<void> {
  const { memberId: grantedById, at } = cast.owner;
  await transact(async (tx) => {
    await tx.part.create({ data: { deskId, articleId: article.id, memberId, part: "writer", assignedAt: at } });
    if (!lifted) return;
    const reason = "One editor is on duty tonight";
    await tx.dutyOverride.create({
      data: { deskId, id: newId(), articleId: article.id, memberId, reason, grantedById, at },
    });
  });
}

/** What hangs on nothing is not everybody’s to see. */
function onEvidence({ deskId }: Actor, evidenceId: string, fileId: string) {
  return transact((tx) => tx.evidenceFile.create({ data: { deskId, evidenceId, fileId } }));
}
