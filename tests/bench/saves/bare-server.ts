// The least that writes the same rows: node:http, pg and SQL by hand; no session, no policy, no validation.
// node --import tsx tests/bench/saves/bare-server.ts, told by DATABASE_URL and PORT.
import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { Pool, type PoolClient } from "pg";

const CONTEXT = 32;
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.CONNECTIONS ?? 10) });
pool.on("error", (error) => console.error(error.message));

interface Saved {
  commandId: string;
  claim: {
    id: string;
    versionId: string;
    placements: [{ id: string; range: { start: number; end: number } }];
    statement: string;
    kind: string;
    speaker: string;
    claimDate: string;
    priority: string;
  };
}

const sql = {
  number: `UPDATE article SET last_claim_number = last_claim_number + 1 WHERE desk_id = $1 AND id = $2 RETURNING last_claim_number`,
  text: `SELECT text FROM version WHERE desk_id = $1 AND id = $2`,
  claim: `INSERT INTO claim (desk_id, article_id, id, number, statement, kind, speaker, claim_date, priority, created_by_id, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  placement: `INSERT INTO placement (desk_id, article_id, claim_id, id, version_id, start, "end", exact, prefix, suffix, "primary", created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, $11)`,
  record: `WITH bumped AS (
      UPDATE stream SET last_seq = last_seq + 1, last_at = greatest(last_at, $6),
        head = sha256(head || $4::bytea || convert_to($5, 'UTF8'))
      WHERE desk_id = $1 AND stream_type = 'article' AND stream_id = $2 RETURNING last_seq, head
    ), told AS (
      INSERT INTO event (desk_id, stream_type, stream_id, seq, type, version, actor_id, at, subjects, digest)
      SELECT $1, 'article', $2, last_seq, 'claim_recorded', 1, $3, $6, $7, head FROM bumped
    ), kept AS (
      INSERT INTO event_payload (desk_id, stream_type, stream_id, seq, salt, payload)
      SELECT $1, 'article', $2, last_seq, $4, $5 FROM bumped
    ), answered AS (
      INSERT INTO command (desk_id, member_id, command_id, request_sha256, result, created_at)
      SELECT $1, $3, $8, $9, jsonb_set($10::jsonb, '{seq}', to_jsonb(last_seq)), $6 FROM bumped
    )
    SELECT last_seq AS seq, pg_notify('claimdesk_stream', $1::text || ' article ' || $2::text || ' ' || last_seq)::text FROM bumped`,
};

const texts = new Map<string, string>();

async function save(deskId: string, articleId: string, memberId: string, sent: string): Promise<string> {
  const { commandId, claim } = JSON.parse(sent) as Saved;
  const client = await pool.connect();
  try {
    const run = (name: keyof typeof sql, values: unknown[]) => client.query({ name, text: sql[name], values });
    const at = new Date();
    await client.query("BEGIN");
    const number = (await run("number", [deskId, articleId])).rows[0].last_claim_number as number;
    const text = await textOf(client, deskId, claim.versionId);
    const [{ id: placementId, range }] = claim.placements;
    const exact = text.slice(range.start, range.end);
    const around = [
      text.slice(Math.max(0, range.start - CONTEXT), range.start),
      text.slice(range.end, range.end + CONTEXT),
    ];
    const { id, versionId, statement, kind, speaker, claimDate, priority } = claim;
    await run("claim", [deskId, articleId, id, number, statement, kind, speaker, claimDate, priority, memberId, at]);
    await run("placement", [
      deskId,
      articleId,
      id,
      placementId,
      versionId,
      range.start,
      range.end,
      exact,
      ...around,
      at,
    ]);
    const salt = randomBytes(16);
    const subjects = [`claim:${id}`];
    const data = { exact: [exact], kind, number, speaker, statement };
    const payload = JSON.stringify({ actorId: memberId, at, data, subjects, type: "claim_recorded", version: 1 });
    const requestSha256 = createHash("sha256").update(sent).digest("hex");
    const values = [deskId, articleId, memberId, salt, payload, at, subjects, commandId, requestSha256, { id, number }];
    const { seq } = (await run("record", values)).rows[0];
    await client.query("COMMIT");
    return JSON.stringify({ id, number, seq });
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function textOf(client: PoolClient, deskId: string, versionId: string): Promise<string> {
  const known = texts.get(versionId);
  if (known !== undefined) return known;
  const { rows } = await client.query({ name: "text", text: sql.text, values: [deskId, versionId] });
  texts.set(versionId, rows[0].text);
  return rows[0].text;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

// The path is the product's; who asks is believed.
const PATH = /^\/api\/v1\/desks\/([^/]+)\/articles\/([^/]+)\/claims$/;
const server = createServer((request, response) => {
  const [, deskId, articleId] = PATH.exec(request.url ?? "") ?? [];
  if (!deskId || !articleId) return void response.writeHead(request.url === "/" ? 200 : 404).end();
  bodyOf(request)
    .then((sent) => save(deskId, articleId, String(request.headers["x-member"]), sent))
    .then(
      (answer) => response.writeHead(201, { "content-type": "application/json" }).end(answer),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("listening"));
process.on("disconnect", () => process.exit(0));
