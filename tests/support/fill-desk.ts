import { Client } from "pg";
import type { Actor } from "@/lib/auth/actor";

/** Articles with claims, written by the database itself: deadlines for two of three, many of one moment. */
export async function fill({ deskId, memberId, at }: Actor, articles: number) {
  const given = [deskId, memberId, at.toISOString(), articles];
  const sql = `
    CREATE TEMP TABLE made ON COMMIT DROP AS
      SELECT i, gen_random_uuid() AS id, gen_random_uuid() AS version, $1::uuid AS desk, $2::uuid AS member,
             $3::timestamptz + (i % 700) * interval '1 minute' AS moment
      FROM generate_series(1, $4::int) i`;
  const client = new Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  await client.query("BEGIN");
  await client.query(sql, given);
  await client.query(`
    INSERT INTO article (desk_id, id, purpose, title, language, deadline_at, current_version_id, created_by_id, created_at)
      SELECT desk, id, 'own_copy', 'article ' || lpad((i * 7919 % 5000)::text, 4, '0'), 'en',
             CASE WHEN i % 3 > 0 THEN moment END, version, member, moment FROM made;
    INSERT INTO version (desk_id, id, article_id, number, doc, text, doc_sha256, text_sha256, sentences, segmenter, origin, created_by_id, created_at)
      SELECT desk, version, id, 1, '{}', 'text', repeat('0', 64), repeat('0', 64), '{}', 'x', 'import', member, moment FROM made;
    INSERT INTO stream (desk_id, stream_type, stream_id, last_seq, head, last_at) SELECT desk, 'article', id, 1, '', moment FROM made;
    INSERT INTO event (desk_id, stream_type, stream_id, seq, type, version, actor_id, at, subjects, digest)
      SELECT desk, 'article', id, 1, 'article_created', 1, member, moment, '{}', '' FROM made;
    INSERT INTO claim (desk_id, id, article_id, number, statement, kind, created_by_id, created_at)
      SELECT desk, gen_random_uuid(), id, n, 'a claim', 'other', member, moment FROM made, generate_series(1, 20) n;
    COMMIT`);
  await client.end();
}
