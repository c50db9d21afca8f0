// The least that answers the same questions: node:http, pg and SQL by hand; no session, no rights, no shapes checked.
// node --import tsx tests/bench/reads/bare-server.ts, told by DATABASE_URL and PORT.
import { createServer } from "node:http";
import { Pool } from "pg";

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
pool.on("error", (error) => console.error(error.message));

const claims = {
  name: "claims",
  text: `SELECT c.*, (SELECT json_agg(p) FROM placement p WHERE p.desk_id = c.desk_id AND p.claim_id = c.id) AS places,
                (SELECT json_agg(e) FROM evidence e WHERE e.desk_id = c.desk_id AND e.claim_id = c.id) AS evidence
           FROM claim c WHERE c.desk_id = $1 AND c.article_id = $2 ORDER BY c.number LIMIT 100`,
};
const board = {
  name: "board",
  text: `SELECT a.*, s.last_at, (SELECT count(*) FROM claim c WHERE c.desk_id = a.desk_id AND c.article_id = a.id) AS claims
           FROM article a JOIN stream s ON s.desk_id = a.desk_id AND s.stream_type = 'article' AND s.stream_id = a.id
          WHERE a.desk_id = $1 AND a.archived_at IS NULL ORDER BY s.last_at DESC, a.id LIMIT 50`,
};

const PATH = /^\/api\/v1\/desks\/([^/?]+)\/articles(?:\/([^/?]+)\/claims)?/;
const server = createServer((request, response) => {
  const [, deskId, articleId] = PATH.exec(request.url ?? "") ?? [];
  if (!deskId) return void response.writeHead(request.url === "/" ? 200 : 404).end();
  const asked = articleId ? { ...claims, values: [deskId, articleId] } : { ...board, values: [deskId] };
  pool.query(asked).then(
    ({ rows }) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ items: rows, next: null })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("listening"));
process.on("disconnect", () => process.exit(0));
