import { expect, test } from "vitest";
import { listAsking } from "@/lib/queries/list-asking";
import { readAsked } from "@/lib/queries/read-asked";
import { revokeWriterLink } from "@/lib/usecases/asking/revoke-writer-link";
import { aWriterLink } from "@/tests/support/asking";
import { anAskingStory } from "@/tests/support/asking-story";
import { command, newId } from "@/tests/support/newsroom";

test("a link that is taken back leads nowhere from then on", async () => {
  const { ana, ben, tom, article } = await anAskingStory();
  const link = await aWriterLink(ana, article);
  await expect(revokeWriterLink(tom, article.id, link.id, command())).rejects.toMatchObject({ code: "not_allowed" });
  await expect(revokeWriterLink(ana, article.id, newId(), command())).rejects.toMatchObject({ code: "not_found" });
  await revokeWriterLink(ben, article.id, link.id, command());
  expect(await readAsked(link.token, new Date())).toEqual({ state: "unknown" });
  expect((await listAsking(ana, article.id)).links).toMatchObject([{ id: link.id, state: "revoked" }]);
  expect(await revokeWriterLink(ana, article.id, link.id, command())).toEqual({ seq: 0 });
});
