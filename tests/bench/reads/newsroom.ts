import type { Actor } from "@/lib/auth/actor";
import { sessionCookieName } from "@/lib/auth/cookies";
import { disconnect } from "@/lib/db/client";
import { recordClaim } from "@/lib/usecases/claims/record-claim";
import { fill } from "@/tests/support/fill-desk";
import {
  aDesk,
  aDoc,
  aMember,
  anArticle,
  aSource,
  command,
  newId,
  someEvidence,
  type TestArticle,
} from "@/tests/support/newsroom";
import { tokenOf } from "@/tests/support/requests";

/** A desk with much on it: where to ask, and as whom. */
export interface ReadNewsroom {
  deskId: string;
  cookies: string[];
  /** The token of the first of them, for a browser. */
  token: string;
  /** Articles of one text with so many claims. */
  articles: Record<0 | 100 | 1000, string>;
}

const MEMBERS = 16;
const BOARD = 5_000;
const EVERY = 20;

const PARAGRAPHS = Array.from(
  { length: 160 },
  (_, at) =>
    `In week ${at + 1} the port moved ${4000 + at * 37} containers, the harbour office said on Tuesday, and nobody had counted them twice before the books were closed.`,
);

/** An article with so many claims, every second of them with evidence. */
export async function claimed(by: Actor, count: number, sourceId: string): Promise<string> {
  const article: TestArticle = await anArticle(by, { doc: aDoc("The port counts", PARAGRAPHS) });
  for (let at = 0; at < count; at += 1) {
    const start = at * EVERY;
    const range = { unit: "utf16" as const, start, end: start + 12 };
    const claim = {
      id: newId(),
      versionId: article.versionId,
      placements: [{ id: newId(), range }],
      statement: "The port moved 4,200 containers in May.",
      kind: "number" as const,
      speaker: "the harbour office",
      claimDate: "",
      priority: "must" as const,
    };
    await recordClaim(by, article.id, { ...command(), claim });
    if (at % 2 === 0) await someEvidence(by, article, claim.id, { sourceId });
  }
  return article.id;
}

/** Sixteen checkers who are signed in, a board of 5,000 articles, and three articles to open. */
export async function openReadNewsroom(): Promise<ReadNewsroom> {
  const desk = await aDesk("Bench");
  const people: Actor[] = [];
  for (let at = 0; at < MEMBERS; at += 1) people.push(await aMember(desk, "checker", `Checker ${at + 1}`));
  const [first] = people;
  if (!first) throw new Error("nobody works there");
  const { id: sourceId } = await aSource(first);
  const articles = {
    0: await claimed(first, 0, sourceId),
    100: await claimed(first, 100, sourceId),
    1000: await claimed(first, 1000, sourceId),
  };
  await fill(first, BOARD);
  const tokens = await Promise.all(people.map(tokenOf));
  await disconnect();
  return {
    deskId: desk.id,
    cookies: tokens.map((token) => `${sessionCookieName()}=${token}`),
    token: tokens[0] ?? "",
    articles,
  };
}
