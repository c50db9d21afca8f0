import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { namePlaces } from "@/lib/db/name-places";
import { purgeListPath, readPurgeList } from "@/lib/db/purge-list";
import { verifyChain } from "@/lib/db/verify-chain";
import { exportArticle } from "@/lib/queries/export-article";
import { findNamed } from "@/lib/queries/find-named";
import { listErasures } from "@/lib/queries/list-erasures";
import { listSources } from "@/lib/queries/list-sources";
import { readClaims } from "@/lib/queries/read-claims";
import { readArticleHistory } from "@/lib/queries/read-history";
import { editArticle } from "@/lib/usecases/articles/edit-article";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { createSource } from "@/lib/usecases/sources/create-source";
import { asOwner, asPurge } from "@/tests/support/database";
import { aDataFolder, agree, carryOut } from "@/tests/support/erasing";
import { evidenceBody } from "@/tests/support/evidence-body";
import { grepDatabase } from "@/tests/support/grep-database";
import { aClaim, aDesk, aMember, anArticle, command, newId, type TestArticle } from "@/tests/support/newsroom";
import { sourceBody } from "@/tests/support/source-body";

const NAME = "Marit Lund";
/** Where it stands for good: the words that were checked and hashed, and the quotes of them. */
const STAYS = ["assessment.placement_text", "placement.exact", "version.doc", "version.text"];

let owner: Actor;
let editor: Actor;
let article: TestArticle;
let claimId: string;
let evidenceId: string;
const dataFolder = aDataFolder();

/** A text that names her in each way a text does. */
const words = (what: string) => `${what}: Marit Lund, MARIT LUND’s, marit\u00a0lund – not Marit Lundgren`;
const cleaned = (what: string) => `${what}: [name removed], [name removed]’s, [name removed] – not Marit Lundgren`;

beforeAll(async () => {
  const desk = await aDesk();
  [owner, editor] = [await aMember(desk, "owner"), await aMember(desk, "editor")];
  article = await anArticle(owner);
  const { id } = await aClaim(owner, article, ["said Marit Lund"], { speaker: NAME, statement: words("statement") });
  claimId = id;
  const source = sourceBody({ title: words("title"), url: "https://example.org/marit-lund", note: words("note") });
  await createSource(owner, { ...command(), source });
  const body = evidenceBody([claimId], { id: source.id }, { passage: words("passage"), locator: words("locator") });
  evidenceId = body.to[0]?.evidenceId ?? "";
  await attachEvidence(owner, article.id, body);
  await editArticle(owner, article.id, { ...command(), fields: { byline: { base: "", value: words("byline") } } });
  const judged = { versionId: article.versionId, statement: words("statement"), placementText: "said Marit Lund" };
  const answer = {
    labelKey: "confirmed",
    finding: "supported",
    disposition: "stet",
    qualifiers: [],
    rationale: words("why"),
  };
  await submitAssessment(editor, article.id, claimId, { ...command(), id: newId(), answer, judged } as never);
  const other = await aClaim(owner, article, ["3,900 containers"]);
  await retireClaim(owner, article.id, other.id, { ...command(), reason: words("retired") });
  await everywhereElse(desk.id);
});

/** What no use case of this test writes, written past them. */
async function everywhereElse(deskId: string) {
  const brought = { comments: [{ author: NAME, text: words("comment") }], notes: [], changes: [] };
  await asPurge("UPDATE version SET brought_with = $2 WHERE id = $1", [article.versionId, JSON.stringify(brought)]);
  const who = [deskId, owner.memberId];
  await asOwner("UPDATE claim SET waiting_on = $2 WHERE id = $1", [
    claimId,
    JSON.stringify({ whom: NAME, since: "2026-11-01", until: null }),
  ]);
  await asOwner(
    `UPDATE article SET publisher = $2, canonical_url = $3, derived_from = $2, arrived_from = $4 WHERE id = $1`,
    [article.id, words("x"), "https://example.org/Marit%20Lund", JSON.stringify({ by: NAME })],
  );
  await asOwner(
    `UPDATE evidence SET translation = $2, translator = $3, obtained = $2, note = $2, withdrawn_at = now(), withdrawn_by_id = $4, withdrawn_reason = $2 WHERE id = $1`,
    [evidenceId, words("x"), NAME, owner.memberId],
  );
  await asOwner("INSERT INTO file_content VALUES ($1, encode(sha256('x'), 'hex'), 'x')", [deskId]);
  await asOwner(
    `INSERT INTO file (desk_id, id, article_id, name, media_type, size, sha256, created_by_id, created_at, fetched_from, final_url)
     VALUES ($1, gen_random_uuid(), $3, $4, 'text/plain', 1, encode(sha256('x'), 'hex'), $2, now(), $5, $5)`,
    [...who, article.id, `${NAME}.txt`, "https://marit-lund.example/cv"],
  );
  await asOwner(
    `INSERT INTO fetched_page VALUES ($1, gen_random_uuid(), $2, $3, $3, 'text/html', encode(sha256('x'), 'hex'), 'x', now())`,
    [...who, "https://example.org/marit_lund"],
  );
  await asOwner(
    `INSERT INTO assessment_draft (desk_id, claim_id, member_id, article_id, qualifiers, rationale, updated_at)
     VALUES ($1, $3, $2, $4, '{}', $5, now())`,
    [...who, claimId, article.id, words("draft")],
  );
  await asOwner(
    `INSERT INTO access_token VALUES ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), 'cdk_x', '{read}', now(), now(), NULL, NULL)`,
    [...who, `For ${NAME}`],
  );
  await asOwner(
    `INSERT INTO invitation (desk_id, id, token_hash, role, email, created_by_id, created_at, expires_at)
     VALUES ($1, gen_random_uuid(), gen_random_uuid(), 'viewer', 'marit.lund@example.org', $2, now(), now())`,
    who,
  );
  await asOwner("UPDATE desk SET name = $2 WHERE id = $1", [deskId, `The ${NAME} desk`]);
  await asOwner(
    "UPDATE scale SET name = $2, labels = jsonb_set(labels, '{0,name}', to_jsonb($2::text)) WHERE desk_id = $1",
    [deskId, `As ${NAME} has it`],
  );
  await asOwner(
    `INSERT INTO member (desk_id, id, name, role, about, created_at) VALUES ($1, gen_random_uuid(), $2, 'viewer', $2, now())`,
    [deskId, NAME],
  );
  await asOwner("UPDATE command SET result = result || jsonb_build_object('said', $2::text) WHERE desk_id = $1", [
    deskId,
    words("result"),
  ]);
  await asOwner(`INSERT INTO foreign_event VALUES ($1, $3, 1, 'claim_recorded', 1, $2, now(), '{}', 'x', 'salt', $4)`, [
    ...who,
    article.id,
    JSON.stringify({ data: { speaker: `\n${NAME}` } }),
  ]);
  await asOwner(`INSERT INTO purge VALUES (gen_random_uuid(), $1, NULL, now(), $2)`, [
    deskId,
    JSON.stringify({
      payloads: [],
      fields: [{ table: "claim", key: { id: claimId }, column: "statement", value: words("old") }],
      rows: [],
    }),
  ]);
}

async function streams() {
  return asOwner<{ deskId: string; streamType: "desk"; streamId: string }>(
    `SELECT desk_id AS "deskId", stream_type::text AS "streamType", stream_id AS "streamId" FROM stream`,
  );
}

async function proofs() {
  const reports = [];
  for (const key of await streams()) reports.push(await verifyChain(reading(), key));
  return reports;
}

test("every column of text is looked through, or stays for a reason", async () => {
  const kept: Record<string, string> = {
    "version.text doc doc_sha256 text_sha256 segmenter": "the words that were checked, and their hashes",
    "placement.exact prefix suffix words_before": "quotes of those words",
    "fix.exact prefix suffix error_kind": "quotes of those words; a key",
    "source_pin.exact prefix suffix": "quotes of those words",
    "query.quoted": "a quote of those words",
    "accepted_risk.rule_keys": "keys",
    "assessment.evidence_stances": "keys",
    "pass_initial.pass_key": "a key",
    "sign_off.text_sha256 doc_sha256 words_sha256 digest voided_by": "hashes; the type of an event",
    "sign_off_review.subject seen": "an id; a hash",
    "access_log.subject way": "ids; words of ours",
    "writer_link.token_hash": "a hash",
    "assessment.placement_text label_key qualifiers": "a quote of those words; keys of a scale and of a vocabulary",
    "assessment_draft.label_key qualifiers": "keys",
    "article.language published_at": "a tag, a date",
    "claim.claim_date": "a date",
    "source.language published_date": "a tag, a date",
    "evidence.passage_language translation_language event_date accessed_date": "tags, dates",
    "event.type subjects": "ids",
    "event_payload.payload": "goes as a whole",
    "foreign_event.payload type subjects": "goes as a whole; ids",
    "file.media_type sha256": "facts of the bytes",
    "file_content.sha256": "a hash",
    "fetched_page.media_type sha256": "facts of the bytes",
    "desk.time_zone language part_defaults retention": "settings: ids and numbers",
    "member.preferences": "settings",
    "invitation.token_hash": "a hash",
    "access_token.token_hash prefix scopes": "a hash, the beginning of a secret, words of ours",
    "command.request_sha256": "a hash",
    "erasure.names counts": "emptied at the end; numbers",
    "purge.what": "cleaned with the names of later erasures",
    "user.email name password_hash": "an account: goes with its member",
    "session.id_hash user_agent way": "goes with the account",
    "identity.provider subject email": "goes with the account",
    "recovery_code.code_hash": "a hash",
    "password_reset.token_hash": "a hash",
    "instance.first_run_code_hash": "a hash",
    "rate_limit.key": "swept after two days; addresses as hashes",
  };
  const stays = Object.keys(kept).flatMap((entry) => {
    const [first = "", ...others] = entry.split(" ");
    const [table = ""] = first.split(".");
    return [first, ...others.map((column) => `${table}.${column}`)];
  });
  const searched = namePlaces.flatMap(({ table, columns }) => Object.keys(columns).map((name) => `${table}.${name}`));
  const there = await asOwner<{ name: string }>(
    `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.table_name <> '_prisma_migrations'
        AND c.udt_name IN ('text', 'varchar', '_text', 'json', 'jsonb')`,
  );
  expect([...stays, ...searched].sort()).toEqual(there.map(({ name }) => name).sort());
});

describe("a named person who is erased", () => {
  test("stood nearly everywhere, and stands nowhere but in the words that were checked", async () => {
    expect(await grepDatabase(NAME)).toEqual(
      expect.arrayContaining(["claim.speaker", "event_payload.payload", "purge.what"]),
    );
    const before = await asOwner<{ revision: number }>("SELECT revision FROM claim WHERE id = $1", [claimId]);
    const id = await agree(owner, editor, { names: [NAME, "marit_lund"] }, `${NAME} asked us to`);
    const done = await carryOut(dataFolder);
    expect(done).toMatchObject([
      { erasureId: id, counts: { claim: 2, evidence: 1, assessment: 1, source: 1, foreign_event: 1 } },
    ]);
    expect(await grepDatabase(NAME.replace(" ", "\u00a0"))).toEqual([]);
    expect((await grepDatabase(`${NAME}gren`)).length).toBeGreaterThan(5);
    expect((await leftovers()).sort()).toEqual(STAYS);
    const [claim] = await asOwner("SELECT statement, speaker, waiting_on, revision FROM claim WHERE id = $1", [
      claimId,
    ]);
    expect(claim).toEqual({
      statement: cleaned("statement"),
      speaker: "[name removed]",
      waiting_on: { whom: "[name removed]", since: "2026-11-01", until: null },
      revision: (before[0]?.revision ?? 0) + 1,
    });
    const [source] = await asOwner("SELECT title, url FROM source");
    expect(source).toEqual({ title: cleaned("title"), url: "https://example.org/name-removed" });
  });

  test("leaves every chain proving, the payloads that named them gone", async () => {
    const reports = await proofs();
    expect(reports.every((report) => report.broken === null)).toBe(true);
    expect(reports.flatMap((report) => report.purged).length).toBeGreaterThan(4);
  });

  test("is not in search, views, exports or history any more", async () => {
    expect((await findNamed(owner, [NAME])).counts).toEqual({});
    // What stands there of another desk and of a file is shaped for this test alone.
    await asOwner("UPDATE article SET arrived_from = NULL WHERE id = $1", [article.id]);
    await asPurge("UPDATE version SET brought_with = NULL WHERE id = $1", [article.versionId]);
    // The board finds an article by its words too, and those stay.
    const sources = await listSources(owner, { q: "example.org", limit: 50 });
    expect(sources.items).toHaveLength(1);
    expect(JSON.stringify(sources)).not.toMatch(/marit lund\b/i);
    const { items } = await readClaims(owner, article.id, { limit: 200, retired: "true" } as never);
    const { placements: _, ...claim } = items.find((each) => each.id === claimId) ?? { placements: [] };
    expect(JSON.stringify({ ...claim, assessments: null })).not.toMatch(/marit lund\b/i);
    const history = await readArticleHistory(owner, article.id, { limit: 200 });
    expect(JSON.stringify(history)).not.toMatch(/marit lund\b/i);
    expect(JSON.stringify(history)).toContain("personal_data_removed");
    for (const format of ["claims-csv", "evidence-csv"] as const) {
      const { bytes } = await exportArticle(owner, article.id, format);
      expect(String(bytes).replaceAll("said Marit Lund", "")).not.toMatch(/marit lund\b/i);
    }
  });

  test("keeps an answer that judged the same words settled", async () => {
    const { items } = await readClaims(owner, article.id, { limit: 200, retired: "true" } as never);
    expect(items.find((each) => each.id === claimId)?.stage).not.toBe("re_check");
  });

  test("has no name on the list of purges, in the table nor in the file, and nobody knows the spellings", async () => {
    const file = readFileSync(purgeListPath(dataFolder), "utf8");
    expect(file).not.toMatch(/marit[\s_.-]lund\b/i);
    const listed = await readPurgeList(purgeListPath(dataFolder));
    expect(listed.map((purge) => purge.id).sort()).toEqual(
      (await asOwner<{ id: string }>("SELECT id FROM purge")).map(({ id }) => id).sort(),
    );
    const [erasure] = (await listErasures(owner)).items;
    expect(erasure).toMatchObject({ state: "carried_out", names: [], reason: "[name removed] asked us to" });
    expect(erasure?.counts).toMatchObject({ claim: 2 });
  });

  test("is erased once: there is nothing left to do", async () => {
    expect(await carryOut(dataFolder)).toEqual([]);
  });
});

/** Columns that still hold the name as a word of its own. */
async function leftovers(): Promise<string[]> {
  const found = await grepDatabase(NAME);
  const alone: string[] = [];
  for (const each of found) {
    const [table, column] = each.split(".");
    const rows = await asOwner<{ words: string }>(`SELECT "${column}"::text AS words FROM "${table}"`);
    if (rows.some(({ words }) => /marit lund(?!gren)/i.test(words ?? ""))) alone.push(each);
  }
  return alone;
}
