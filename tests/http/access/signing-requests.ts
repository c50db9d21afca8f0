import { listChangesSinceSigned } from "@/lib/queries/list-changes-since-signed";
import { readPassList } from "@/lib/queries/read-pass-list";
import { readSigning } from "@/lib/queries/read-signing";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { signOff } from "@/lib/usecases/signing/sign-off";
import { asOwner } from "@/tests/support/database";
import { aMember, command, newId } from "@/tests/support/newsroom";
import { fresh, makeReady } from "@/tests/support/signing";
import type { Sent } from "./sent";
import type { Story } from "./story";

const nothing = () => ({});

/** Everything done on the story's article, by people who sign nothing; whoever asks has just signed in. */
export async function ready({ cast, article, claim, other }: Story): Promise<string> {
  const checker = await aMember(cast.desk, "checker");
  const head = await aMember(cast.desk, "research_head");
  await asOwner("UPDATE session SET authenticated_at = now()");
  await asOwner(`UPDATE desk SET signing = '{"own_copy": ["editor", "legal"]}' WHERE id = $1`, [cast.desk.id]);
  await makeReady({ checker, head }, article, [claim.id, other.id]);
  return (await readSigning(cast.owner, article.id)).now.digest;
}

/** The same, signed by two. */
export async function signed(story: Story): Promise<string> {
  const digest = await ready(story);
  const { people } = story.cast;
  const sign = (who: string) => {
    const person = people[who];
    if (!person) throw new Error(`nobody is ${who}`);
    return signOff(fresh(person), story.article.id, { ...command(), id: newId(), digest });
  };
  await sign("editor");
  return (await sign("+legal")).signOffId;
}

export const signingRequests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  readSigning: nothing,
  signOff: async (story) => ({ json: { ...command(), id: newId(), digest: await ready(story) } }),
  overrideDuties: async ({ cast }) => {
    const { memberId } = await aMember(cast.desk, "editor");
    return { json: { ...command(), id: newId(), memberId, reason: "One editor is on duty tonight" } };
  },
  initialPass: async ({ article }) => {
    await asOwner("UPDATE article SET state = 'in_check' WHERE id = $1", [article.id]);
    const json = { ...command(), id: newId(), versionId: article.versionId, initialled: true };
    return { params: { passKey: "names" }, json };
  },
  listChangesSinceSigned: nothing,
  reviewDifference: async (story) => {
    await asOwner("UPDATE claim SET speaker = '' WHERE id = $1", [story.claim.id]); // as often as it is asked
    const signOffId = await signed(story);
    const fields = { speaker: { base: "", value: "Marit Lund" } };
    const { article, claim, cast } = story;
    await editClaim(cast.owner, article.id, claim.id, { ...command(), fields });
    const { items } = await listChangesSinceSigned(cast.owner, article.id);
    const { subject = "", seen = "" } = items[0] ?? {};
    return { params: { signOffId }, json: { ...command(), id: newId(), subject, seen, decision: "kept" } };
  },
  readCertificate: async (story) => ({ params: { signOffId: await signed(story) } }),
  readPassList: nothing,
  editPassList: async ({ cast }) => {
    const { passes, signatures, revision: base } = await readPassList(cast.owner);
    return { json: { ...command(), base, passes: passes.slice(1).concat(passes.slice(0, 1)), signatures } };
  },
  verifyText: () => ({ json: { format: "text", content: "A headline\n\nA line." } }),
  verifyFile: () => ({ body: "A headline\n\nA line." }),
};
