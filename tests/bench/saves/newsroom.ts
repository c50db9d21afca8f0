import { sessionCookieName } from "@/lib/auth/cookies";
import { disconnect } from "@/lib/db/client";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { aDesk, aDoc, aMember, anArticle } from "@/tests/support/newsroom";
import { tokenOf } from "@/tests/support/requests";

/** What clients of either server know: where to save to, and as whom. */
export interface Newsroom {
  deskId: string;
  /** Members take turns, since the product lets nobody send more than a person could. */
  members: { id: string; cookie: string }[];
  articles: { id: string; versionId: string }[];
  /** Units of the text every article has. */
  length: number;
}

const PARAGRAPHS = Array.from(
  { length: 40 },
  (_, at) =>
    `In week ${at + 1} the port moved ${4000 + at * 37} containers, the harbour office said on Tuesday, and nobody had counted them twice.`,
);

/** A desk of checkers who are signed in, and articles with nothing on them. */
export async function openNewsroom(members: number, articles: number): Promise<Newsroom> {
  const desk = await aDesk("Bench");
  const people: Awaited<ReturnType<typeof aMember>>[] = [];
  for (let at = 0; at < members; at += 1) people.push(await aMember(desk, "checker", `Checker ${at + 1}`));
  const owner = people[0] ?? (await aMember(desk, "owner"));
  const doc = aDoc("The port counts", PARAGRAPHS);
  const made: Newsroom["articles"] = [];
  for (let at = 0; at < articles; at += 1) {
    const { id, versionId } = await anArticle(owner, { doc, title: `The port counts (${at + 1})` });
    made.push({ id, versionId });
  }
  const signedIn: Newsroom["members"] = [];
  for (const person of people) {
    signedIn.push({ id: person.memberId, cookie: `${sessionCookieName()}=${await tokenOf(person)}` });
  }
  await disconnect();
  return { deskId: desk.id, members: signedIn, articles: made, length: canonicalText(doc).length };
}
