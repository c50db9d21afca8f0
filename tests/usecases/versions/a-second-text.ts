import type { Actor } from "@/lib/auth/actor";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { bringNextVersion } from "@/lib/usecases/versions/bring-next-version";
import { aDoc, command, newId, type TestArticle } from "@/tests/support/newsroom";

/** The paragraphs of the test newsroom's article, to be put together anew. */
export const MOVED = "The port moved 4,200 containers in May, the harbour office said on Tuesday.";
export const BUSY = "“We have never been busier,” said Marit Lund, the harbour master.";
export const BUILT = "A year earlier the port moved 3,900 containers. The quay was built in 1974.";

/** Brings a headline and paragraphs as the next version of an article; answers the article as it stands then. */
export async function broughtNext(by: Actor, article: TestArticle, paragraphs: string[]): Promise<TestArticle> {
  const doc = aDoc("Port moves more", paragraphs);
  const versionId = newId();
  await bringNextVersion(by, article.id, { ...command(), versionId, baseVersionId: article.versionId, doc });
  return { id: article.id, versionId, doc, text: canonicalText(doc) };
}
