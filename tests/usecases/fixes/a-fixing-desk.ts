import { readClaim } from "@/lib/queries/read-claims";
import { decideFix } from "@/lib/usecases/fixes/decide-fix";
import { proposeFix } from "@/lib/usecases/fixes/propose-fix";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf } from "@/tests/support/newsroom";

/** A checker who proposes fixes and an editor who decides, on one article with a claim on each of these words. */
export async function aFixingDesk(words: string[], purpose: "own_copy" | "published" = "own_copy") {
  const desk = await aDesk();
  const checker = await aMember(desk, "checker");
  const editor = await aMember(desk, "editor");
  const article = await anArticle(editor, { purpose });
  const claims = await Promise.all(words.map((each) => aClaim(checker, article, [each])));

  /** Proposes other words for words of the nth claim, and returns the fix’s id. */
  const propose = async (nth: number, of: string, replacement: string, by = checker) => {
    const claim = claims[nth] ?? { id: "", placementIds: [] };
    const { start, end } = rangeOf(article, of);
    const fix = { id: newId(), placementId: claim.placementIds[0] ?? "", start, end, replacement };
    await proposeFix(by, article.id, claim.id, {
      ...{ ...command(), versionId: article.versionId },
      fix: { ...fix, reason: "The office says so", errorKind: "number" },
    });
    return fix.id;
  };
  type Decision = "accepted" | "refused" | "proposed";
  const decide = (nth: number, fixId: string, state: Decision, reason = "", by = editor) =>
    decideFix(by, article.id, claims[nth]?.id ?? "", fixId, { ...command(), state, reason });
  const read = (nth: number) => readClaim(editor, article.id, claims[nth]?.id ?? "");
  return { desk, checker, editor, article, claims, propose, decide, read };
}
