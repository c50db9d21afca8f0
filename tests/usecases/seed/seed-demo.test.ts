import { beforeAll, expect, test } from "vitest";
import { mintActor } from "@/lib/auth/actor";
import { articleState } from "@/lib/domain/articles/article";
import type { Role } from "@/lib/domain/desk/member";
import { listArticles } from "@/lib/queries/list-articles";
import { readClaims } from "@/lib/queries/read-claims";
import { readSigning } from "@/lib/queries/read-signing";
import { demoNewsroom } from "@/prisma/seed/newsroom/demo-newsroom";
import { seedDemo } from "@/prisma/seed/seed";
import { asOwner } from "@/tests/support/database";

let took = 0;

beforeAll(async () => {
  const started = performance.now();
  await seedDemo(process.env.DATABASE_URL ?? "");
  took = performance.now() - started;
}, 60_000);

async function theOwner() {
  const [row] = await asOwner<{ deskId: string; memberId: string; userId: string; name: string; role: Role }>(
    `SELECT desk_id AS "deskId", id AS "memberId", user_id AS "userId", name, role::text FROM member
     WHERE role = 'owner' ORDER BY name DESC LIMIT 1`,
  );
  if (!row) throw new Error("nobody owns the demo");
  return mintActor({ ...row, at: new Date() });
}

test("is there in seconds, whole", async () => {
  expect(took).toBeLessThan(30_000);
  const count = async (table: string) =>
    (await asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;
  const articles = demoNewsroom.desks.flatMap((desk) => desk.articles);
  const claims = articles.flatMap((article) => article.claims);
  const answers = claims.flatMap((claim) => claim.assessments ?? []);
  expect(await count("article")).toBe(articles.length);
  expect(await count("claim")).toBe(claims.length);
  expect(await count("evidence")).toBe(claims.flatMap((claim) => claim.evidence ?? []).length);
  expect(await count("assessment")).toBe(answers.filter((answer) => !answer.draft).length);
  expect(await count("assessment_draft")).toBe(answers.filter((answer) => answer.draft).length);
  expect(await count("source")).toBe(demoNewsroom.desks.flatMap((desk) => Object.keys(desk.sources)).length);
});

test("has a history: in order, over days, nothing in the future, and a chain that proves", async () => {
  const [row] = await asOwner<{ days: number; future: number; backwards: number; broken: number }>(`
    WITH chained AS (
      SELECT e.at, e.digest, lag(e.at) OVER told AS before, e.stream_type || ':' || e.stream_id AS genesis,
             lag(e.digest) OVER told AS previous, p.salt, convert_to(p.payload, 'UTF8') AS payload
      FROM event e NATURAL JOIN event_payload p
      WINDOW told AS (PARTITION BY desk_id, stream_type, stream_id ORDER BY seq)
    )
    SELECT extract(day FROM max(at) - min(at))::int AS days, count(*) FILTER (WHERE at > now())::int AS future,
           count(*) FILTER (WHERE at < before)::int AS backwards,
           count(*) FILTER (WHERE digest <> sha256(coalesce(previous, convert_to(genesis, 'UTF8')) || salt || payload))::int AS broken
    FROM chained`);
  expect(row).toMatchObject({ future: 0, backwards: 0, broken: 0 });
  expect(row?.days).toBeGreaterThan(7);
});

test("shows a desk at work: articles in every state, claims in every stage of their life", async () => {
  const owner = await theOwner();
  const { items } = await listArticles(owner, { limit: 50, sort: "activity", archived: "false" });
  expect(new Set(items.map((row) => row.state))).toEqual(new Set(articleState.options));
  expect(items.some((row) => row.deadlineAt !== null && row.parts.length > 0)).toBe(true);
  const views = await Promise.all(items.map((row) => readClaims(owner, row.id, { limit: 500, retired: "true" })));
  const claims = views.flatMap((page) => page.items);
  expect(claims.some((claim) => claim.evidence.some((each) => each.files.length > 0))).toBe(true);
  const stages = ["marked", "in_check", "disputed", "settled"];
  expect([...new Set(claims.map((claim) => claim.stage))]).toEqual(expect.arrayContaining(stages));
  const missing = async (title: string) =>
    (await readSigning(owner, items.find((row) => row.title === title)?.id ?? "")).missing.length;
  expect(await missing("The library has a roof again")).toBe(0);
  expect(await missing("Two hundred plates by half past twelve")).toBeGreaterThan(3);
});
