import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type Endpoint, scopeOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { type ArticleState, articleState, articleSteps } from "@/lib/domain/articles/article";
import { stateRules } from "@/lib/domain/articles/state-rules";
import { hub } from "@/lib/realtime/hub";
import { aWriterLink } from "@/tests/support/asking";
import { asOwner } from "@/tests/support/database";
import { command } from "@/tests/support/newsroom";
import { ask, tokenOf } from "@/tests/support/requests";
import { outsiders, type Shown } from "./outsiders";
import { readTables } from "./read-table";
import { requests } from "./requests";
import type { Sent } from "./sent";
import { signed } from "./signing-requests";
import { aCast, aStory, type Cast, type Story } from "./story";

/* states.md is walked in both directions: what a state lets be done is done, what it does not is refused, and nothing changes by whoever may not. */

const tables = readTables("states.md");
const inState = tables["In each state"] ?? {};
const byLink = tables["By a writer’s link"] ?? tables["By a writer's link"] ?? {};
const steps = tables["Steps by hand"] ?? {};
const who = readTables()["On a desk"] ?? {};

type Route = Parameters<typeof ask>[0];
type Column = ArticleState | "ready" | "archived";
const columns: Column[] = [...articleState.options, "archived"];

let cast: Cast;
let others: Record<string, Shown>;
beforeAll(async () => {
  cast = await aCast();
  await Promise.all(Object.values(cast.people).map(tokenOf));
  const outside = await outsiders(cast);
  const { token } = await aWriterLink(cast.owner, (await aStory(cast)).article);
  others = {
    "the owner of another desk": outside["the owner of another desk"]?.("write") ?? {},
    "a member who was removed": outside["a member who was removed"]?.("write") ?? {},
    "whoever holds a writer’s link": { authorization: `Bearer ${token}` },
    nobody: {},
  };
});
afterAll(() => hub().close());

/** On the desk 404 to who is of no desk of ours, 401 to who is nobody here. */
const outsideStatus: Record<string, number> = {
  "the owner of another desk": 404,
  "a member who was removed": 404,
  "whoever holds a writer’s link": 401,
  nobody: 401,
};

async function send(endpoint: Endpoint, story: Story, by: Actor | null, sent: Sent, headers: Shown = {}) {
  const file = `app/api/v1${endpoint.path.replaceAll(/\{(\w+)\}/g, "[$1]")}/route.ts`;
  const module = (await import(/* @vite-ignore */ resolve(file))) as Record<string, Route>;
  const given: Record<string, string> = {
    ...{ deskId: story.deskId, articleId: story.article.id, claimId: story.claim.id },
    ...sent.params,
  };
  const params = Object.fromEntries(Object.keys(endpoint.params.shape).map((name) => [name, given[name] ?? ""]));
  const options = { method: endpoint.method, ...sent, headers: { ...sent.headers, ...headers } };
  return ask(module[endpoint.method] as Route, by, params, options);
}

async function put(articleId: string, column: Column): Promise<void> {
  const state = column === "ready" ? "in_check" : column === "archived" ? "signed_off" : column;
  const sql = "UPDATE article SET state = $2::article_state, archived_at = CASE WHEN $3 THEN now() END WHERE id = $1";
  await asOwner(sql, [articleId, state, column === "archived"]);
}

/** All that happened on an article, and where it stands. */
async function standing(articleId: string): Promise<unknown> {
  const sql = `SELECT a.state, a.revision, a.archived_at, (SELECT count(*) FROM event WHERE stream_id = a.id) AS events,
                      (SELECT count(*) FROM assessment_draft WHERE article_id = a.id) AS drafts FROM article a WHERE a.id = $1`;
  return asOwner(sql, [articleId]);
}

const nextStep: Record<ArticleState, ArticleState> = {
  draft: "in_check",
  in_check: "draft",
  signed_off: "in_check",
  published: "correcting",
  correcting: "in_check",
  corrected: "correcting",
};

async function arranged(name: string, story: Story, column: Column): Promise<Sent> {
  if (name === "moveArticle") {
    const to = nextStep[column === "archived" ? "signed_off" : column === "ready" ? "in_check" : column];
    return { json: { ...command(), to, reason: "The figure was wrong" } };
  }
  const arrange = requests[name];
  if (!arrange) throw new Error(`no request for ${name}`);
  const sent = await arrange(story);
  // Signing is arranged on what is ready; in check something is missing again.
  const open = `DELETE FROM wave WHERE article_id = $1`;
  if (name === "signOff" && column === "in_check") await asOwner(open, [story.article.id]);
  return sent;
}

/** Somebody who may do it, and the statuses of those who may not. */
function people(name: string) {
  const row = who[name] ?? {};
  const may = Object.keys(row).find((column) => Number(row[column]) < 300);
  const mayNot = Object.entries(row).filter(([, status]) => Number(status) >= 400);
  return { may: cast.people[may ?? ""] as Actor, mayNot };
}

/** What is sent, or what it is arranged on, hangs on the state. */
const arrangedByState = ["moveArticle", "signOff"];

const onArticles = endpoints.filter(({ path }) => path.includes("{articleId}"));

test("every operation on an article has one row, and every row an operation", () => {
  expect(Object.keys(inState).sort()).toEqual(onArticles.map(({ name }) => name).sort());
});

test("ready is in_check but for signing", () => {
  for (const [name, row] of Object.entries(inState)) {
    if (name !== "signOff") expect(`${name} ${row.ready}`).toBe(`${name} ${row.in_check}`);
  }
});

describe.each(onArticles.map((each) => [each.name, each] as const))("%s", (name, endpoint) => {
  test("is answered in each state as the table says, and to whoever may not as in any other", async () => {
    const { may, mayNot } = people(name);
    let fresh: { story: Story; sent: Sent } | undefined;
    for (const column of name === "signOff" ? [...columns, "ready" as const] : columns) {
      // What was read or refused changed nothing: the same article goes on to the next state, with the same request.
      if (!fresh || arrangedByState.includes(name)) {
        const story = await aStory(cast);
        fresh = { story, sent: await arranged(name, story, column) };
      }
      const { story, sent } = fresh;
      const { article } = story;
      await put(article.id, column);
      const before = await standing(article.id);
      for (const [each, status] of mayNot) {
        const answer = await send(endpoint, story, cast.people[each] as Actor, sent);
        // Where it can't be done anyway, whoever lacks only the last of the rights it takes may be told that first.
        const statuses = inState[name]?.[column] === "409" && status === "403" ? [status, "409"] : [status];
        expect(statuses, `${column}, ${each}`).toContain(`${answer.status}`);
      }
      for (const [each, headers] of Object.entries(others)) {
        const answer = await send(endpoint, story, null, sent, headers);
        expect(`${column}, ${each}: ${answer.status}`).toBe(`${column}, ${each}: ${outsideStatus[each]}`);
      }
      expect(await standing(article.id)).toEqual(before);
      const answer = await send(endpoint, story, may, sent);
      expect(`${column}: ${answer.status}`, JSON.stringify(answer.answer)).toBe(
        `${column}: ${inState[name]?.[column]}`,
      );
      if (answer.status === 409) {
        expect(["article_state_wrong", "not_ready"]).toContain(answer.answer.code);
        expect(await standing(article.id)).toEqual(before);
      } else if (endpoint.method !== "GET") fresh = undefined;
    }
  });
});

describe.each(Object.keys(byLink))("%s by a writer’s link", (name) => {
  test("is answered in each state as the table says", async () => {
    const endpoint = endpoints.find((each) => each.name === name) as Endpoint;
    expect(scopeOf(endpoint)).toBe("write");
    for (const column of columns) {
      const story = await aStory(cast);
      const sent = await arranged(name, story, column);
      await put(story.article.id, column);
      const answer = await send(endpoint, story, null, sent);
      expect(`${column}: ${answer.status}`, JSON.stringify(answer.answer)).toBe(`${column}: ${byLink[name]?.[column]}`);
    }
  });
});

describe.each(articleState.options)("a step by hand from %s", (from) => {
  const endpoint = endpoints.find(({ name }) => name === "moveArticle") as Endpoint;
  test.each(articleState.options)("to %s", async (to) => {
    const [status = "", needs] = (steps[from]?.[to] ?? "").split(" ");
    expect(articleSteps[from].includes(to)).toBe(status === "200");
    const story = await aStory(cast);
    const step = () => send(endpoint, story, cast.owner, { json: { ...command(), to, reason: "It has to" } });
    if (needs === "signed") {
      await put(story.article.id, from);
      expect((await step()).answer.code).toBe("sign_off_missing");
      await put(story.article.id, "draft");
      await signed(story);
    }
    await put(story.article.id, from);
    const answer = await step();
    expect(`${answer.status}`, JSON.stringify(answer.answer)).toBe(status);
    if (status === "409") expect(answer.answer.code).toBe("article_state_wrong");
  });
});

test("every state rule is walked by an operation that the table refuses somewhere", () => {
  const bound = Object.entries(inState).filter(([, row]) => articleState.options.some((state) => row[state] === "409"));
  expect(bound.map(([name]) => name).sort()).toEqual(
    ["applyFixes", "bringNextVersion", "initialPass", "overrideDuties", "reviewDifference", "signOff"].sort(),
  );
  expect(Object.keys(stateRules).sort()).toEqual(
    ["apply_fixes", "bring_version", "initial_pass", "override_duties", "sign_off"].sort(),
  );
});
