import { expect, test } from "vitest";
import { mintActor } from "@/lib/auth/actor";
import { looksWritten } from "@/lib/db/note-looks";
import { exportArticle } from "@/lib/queries/export-article";
import { listSources } from "@/lib/queries/list-sources";
import { readAccessLog } from "@/lib/queries/read-access-log";
import { readClaim } from "@/lib/queries/read-claims";
import { readSigning } from "@/lib/queries/read-signing";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { asOwner } from "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";
import { answer } from "@/tests/support/signing";
import { sourceBody } from "@/tests/support/source-body";

const page = { limit: 50 };

async function aKeptThing() {
  const desk = await aDesk();
  const [ana, ben] = [await aMember(desk, "checker"), await aMember(desk, "editor")];
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const source = sourceBody({ tier: "off_record" });
  const body = evidenceBody([claim.id], source, { tier: "background" });
  await attachEvidence(ana, article.id, body);
  return { desk, ana, ben, article, claim, source, evidenceId: body.to[0]?.evidenceId ?? "" };
}

test("each look at what is confidential is written down, once an hour and way", async () => {
  const { desk, ben, article, claim, source, evidenceId } = await aKeptThing();
  for (let times = 0; times < 3; times += 1) await readClaim(ben, article.id, claim.id);
  await listSources(ben, { ...page, q: "statistics" });
  const later = mintActor({ ...ben, at: new Date(ben.at.getTime() + 3_600_000) });
  await readClaim(later, article.id, claim.id);

  const owner = await aMember(desk, "owner");
  const { items } = await readAccessLog(owner, page);
  const told = items.map(({ subject, way, memberId, claimNumber }) => [subject, way, memberId, claimNumber]);
  const expected = [
    [`evidence:${evidenceId}`, "screen", ben.memberId, claim.number],
    [`source:${source.id}`, "screen", ben.memberId, null],
    [`source:${source.id}`, "search", ben.memberId, null],
  ];
  expect(told).toHaveLength(5);
  expect(told).toEqual(expect.arrayContaining(expected));
  const ofSource = await readAccessLog(owner, { ...page, subject: `source:${source.id}` });
  expect(ofSource.items).toHaveLength(3);
  const first = await readAccessLog(owner, { limit: 2 });
  const rest = await readAccessLog(owner, { ...page, cursor: first.next ?? "" });
  expect([...first.items, ...rest.items]).toEqual(items);
});

test("who sees nothing confidential leaves no trace, nor does what leaves the desk without it", async () => {
  const { desk, ben, article, claim } = await aKeptThing();
  const viewer = await aMember(desk, "viewer");
  await readClaim(viewer, article.id, claim.id);
  await exportArticle(ben, article.id, "html");
  await looksWritten();
  expect(await asOwner("SELECT 1 FROM access_log WHERE desk_id = $1", [desk.id])).toEqual([]);
  await exportArticle(ben, article.id, "json");
  await looksWritten();
  const rows = await asOwner("SELECT DISTINCT way FROM access_log WHERE desk_id = $1", [desk.id]);
  expect(rows).toEqual([{ way: "export" }]);
});

test("the sign-off page shows nothing confidential and leaves no trace of it, but that answers were told", async () => {
  const { desk, ana, ben, article, claim } = await aKeptThing();
  await answer(ana, article, claim.id);
  const signing = JSON.stringify(await readSigning(ben, article.id));
  await looksWritten();
  expect(signing).not.toContain("statistics");
  const looks = "SELECT 1 FROM access_log WHERE desk_id = $1 AND member_id = $2";
  expect(await asOwner(looks, [desk.id, ben.memberId])).toEqual([]);
  const readings = "SELECT 1 FROM article_reading WHERE article_id = $1 AND member_id = $2";
  expect(await asOwner(readings, [article.id, ben.memberId])).toHaveLength(1);
});

test("owners and editors read the log; others may not", async () => {
  const { desk, ana } = await aKeptThing();
  for (const reader of [ana, await aMember(desk, "research_head")]) {
    await expect(readAccessLog(reader, page)).rejects.toMatchObject({ code: "not_allowed" });
  }
});
