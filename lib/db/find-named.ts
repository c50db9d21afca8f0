import { jsonWithoutName, namePattern, roughPattern } from "@/lib/domain/people/name-pattern";
import type { StreamType } from "@/lib/domain/streams";
import { type NamePlace, namePlaces } from "./name-places";

/** Asks whichever client is at hand: the app's, or the owner's within a purge. */
export type Ask = <Row extends object>(sql: string, values: unknown[]) => Promise<Row[]>;

type Key = Record<string, string | number>;

/** A row that names the person, and what would stand there instead, by column. */
export interface NamedRow {
  place: NamePlace;
  key: Key;
  articleId: string | null;
  claimId: string | null;
  changes: Record<string, { from: unknown; to: unknown }>;
}

/** The payload of an event of ours that names the person. */
export interface NamedPayload {
  streamType: StreamType;
  streamId: string;
  seq: number;
}

/** An event of an article's foreign history whose payload names the person. */
export interface NamedForeignEvent {
  articleId: string;
  seq: number;
}

export interface Named {
  rows: NamedRow[];
  payloads: NamedPayload[];
  foreign: NamedForeignEvent[];
  /** There are more than were looked at. */
  more: boolean;
}

/** Where to look: the whole desk, one article with its history, one source with its, or what belongs to neither. */
export type Scope = "all" | { article: string } | { source: string } | "rest";

interface Search {
  names: readonly string[];
  scope?: Scope;
  /** Rows looked at in each table, at most. */
  most?: number;
  /** Locks what is found until the transaction ends. */
  lock?: boolean;
}

const ALL = 2_147_483_647;

/** Where on a desk a person is named by one of these spellings, in what can be taken away. */
export async function findNamed(ask: Ask, deskId: string, search: Search): Promise<Named> {
  const { names, scope = "all", most = ALL, lock = false } = search;
  const given = { deskId, pattern: namePattern(names), rough: roughPattern(names), scope, most, lock };
  const found: Named = { rows: [], payloads: [], foreign: [], more: false };
  for (const place of namePlaces.filter((each) => concerns(each, scope))) {
    const rows = await rowsOf(ask, place, given);
    found.more ||= rows.length === most;
    found.rows.push(...rows.filter((row) => Object.keys(row.changes).length > 0));
  }
  const payloads = await payloadsOf(ask, given);
  const foreign = await foreignOf(ask, given);
  found.more ||= payloads.length === most || foreign.length === most;
  const holds = ({ payload }: { payload: string }) => jsonHolds(payload, given.pattern);
  found.payloads = payloads.filter(holds).map(({ payload: _, ...each }) => each);
  found.foreign = foreign.filter(holds).map(({ payload: _, ...each }) => each);
  return found;
}

interface Given {
  deskId: string;
  pattern: RegExp;
  rough: string;
  scope: Scope;
  most: number;
  lock: boolean;
}

function concerns(place: NamePlace, scope: Scope): boolean {
  if (scope === "all") return true;
  if (scope === "rest") return place.article === undefined && place.table !== "source";
  return "article" in scope ? place.article !== undefined : place.table === "source";
}

async function rowsOf(ask: Ask, place: NamePlace, given: Given): Promise<NamedRow[]> {
  const { deskId, pattern, rough, scope, most, lock } = given;
  const columns = Object.keys(place.columns);
  const wanted = [`t.${place.key[0]} = $1::uuid`, `(${columns.map((name) => `t.${name}::text ~ $2`).join(" OR ")})`];
  const values: unknown[] = [deskId, rough, most];
  if (typeof scope === "object") {
    values.push("article" in scope ? scope.article : scope.source);
    wanted.push(`t.${place.article ?? "id"} = $4::uuid`);
  }
  if (place.where) wanted.push(place.where);
  const rows = await ask<{
    key: Key;
    fields: Record<string, unknown>;
    articleId: string | null;
    claimId: string | null;
  }>(
    `SELECT ${objectOf(place.key)} AS key, ${objectOf(columns)} AS fields,
            ${place.article ? `t.${place.article}` : "NULL::uuid"} AS "articleId",
            ${place.claim ? `t.${place.claim}` : "NULL::uuid"} AS "claimId"
       FROM ${place.table} t WHERE ${wanted.join(" AND ")}
      ORDER BY ${place.key.map((name) => `t.${name}`).join(", ")} LIMIT $3::int ${lock ? "FOR NO KEY UPDATE" : ""}`,
    values,
  );
  return rows.map(({ fields, ...row }) => ({ ...row, place, changes: changesOf(place, fields, pattern) }));
}

const objectOf = (columns: readonly string[]) =>
  `jsonb_build_object(${columns.map((name) => `'${name}', t.${name}`).join(", ")})`;

function changesOf(place: NamePlace, fields: Record<string, unknown>, pattern: RegExp): NamedRow["changes"] {
  const changes: NamedRow["changes"] = {};
  for (const [column, clean] of Object.entries(place.columns)) {
    const from = fields[column];
    const to = clean(from, pattern);
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[column] = { from, to };
  }
  return changes;
}

async function payloadsOf(ask: Ask, { deskId, rough, scope, most }: Given) {
  const stream = streamOf(scope, deskId);
  return ask<NamedPayload & { payload: string }>(
    `SELECT stream_type::text AS "streamType", stream_id AS "streamId", seq, payload FROM event_payload
      WHERE desk_id = $1::uuid AND payload ~ $2 ${stream ? "AND stream_type::text = $4 AND stream_id = $5::uuid" : ""}
      ORDER BY stream_type, stream_id, seq LIMIT $3::int`,
    [deskId, rough, most, ...(stream ?? [])],
  );
}

function streamOf(scope: Scope, deskId: string): [StreamType, string] | null {
  if (scope === "all") return null;
  if (scope === "rest") return ["desk", deskId];
  return "article" in scope ? ["article", scope.article] : ["source", scope.source];
}

async function foreignOf(ask: Ask, { deskId, rough, scope, most }: Given) {
  if (scope !== "all" && !(typeof scope === "object" && "article" in scope)) return [];
  const article = scope === "all" ? [] : [scope.article];
  return ask<NamedForeignEvent & { payload: string }>(
    `SELECT article_id AS "articleId", seq, payload FROM foreign_event
      WHERE desk_id = $1::uuid AND payload ~ $2 ${article.length > 0 ? "AND article_id = $4::uuid" : ""}
      ORDER BY article_id, seq LIMIT $3::int`,
    [deskId, rough, most, ...article],
  );
}

/** Payloads are JSON as text: an escape before a name must not hide it. */
function jsonHolds(payload: string, pattern: RegExp): boolean {
  try {
    return JSON.stringify(jsonWithoutName(JSON.parse(payload), pattern)) !== JSON.stringify(JSON.parse(payload));
  } catch {
    return payload.search(pattern) >= 0;
  }
}

/** Where a person is named in what stays, since it is what was checked and hashed: how many texts and quotes of them. */
export interface NamedForGood {
  versions: { articleId: string; number: number }[];
  placements: number;
  judged: number;
  members: { id: string; name: string }[];
}

/** What no purge takes away: the words of versions, the quotes of them, and the names of people who work here. */
export async function findNamedForGood(ask: Ask, deskId: string, names: readonly string[]): Promise<NamedForGood> {
  const [pattern, rough] = [namePattern(names), roughPattern(names)];
  const versions = await ask<{ articleId: string; number: number; words: string }>(
    `SELECT article_id AS "articleId", number, text || ' ' || doc::text AS words FROM version
      WHERE desk_id = $1::uuid AND (text ~ $2 OR doc::text ~ $2) ORDER BY article_id, number LIMIT 500`,
    [deskId, rough],
  );
  const quotes = await ask<{ words: string }>(
    `SELECT prefix || exact || suffix AS words FROM placement
      WHERE desk_id = $1::uuid AND prefix || exact || suffix ~ $2 LIMIT 5000`,
    [deskId, rough],
  );
  const judged = await ask<{ words: string }>(
    "SELECT placement_text AS words FROM assessment WHERE desk_id = $1::uuid AND placement_text ~ $2 LIMIT 5000",
    [deskId, rough],
  );
  const members = await ask<{ id: string; name: string }>(
    "SELECT id, name FROM member WHERE desk_id = $1::uuid AND user_id IS NOT NULL AND (name || ' ' || about) ~ $2 ORDER BY name",
    [deskId, rough],
  );
  const holds = ({ words }: { words: string }) => words.search(pattern) >= 0;
  return {
    versions: versions.filter(holds).map(({ articleId, number }) => ({ articleId, number })),
    placements: quotes.filter(holds).length,
    judged: judged.filter(holds).length,
    members: members.filter(({ name }) => name.search(pattern) >= 0),
  };
}
