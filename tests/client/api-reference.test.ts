import { expect, test } from "vitest";
import { z } from "zod";
import { curlExample } from "@/components/api-reference/curl-example";
import { exampleValue } from "@/components/api-reference/example-value";
import { isFound, type OpenApi, operationsOf, type Schema } from "@/components/api-reference/openapi-document";
import { endpoints } from "@/lib/contract/endpoints";
import { openapi } from "@/lib/http/openapi";

const document = JSON.parse(JSON.stringify(openapi())) as OpenApi;
const shapes = document.components.schemas;
const operations = operationsOf(document);

test("every operation has a noun, and stands once", () => {
  expect(operations.map(({ id }) => id).sort()).toEqual(endpoints.map(({ name }) => name).sort());
  expect(operations.filter(({ noun }) => !/^[a-z-]+$/.test(noun))).toEqual([]);
  const nouns = new Map(operations.map(({ id, noun }) => [id, noun]));
  const some = [
    "listDesks",
    "createArticle",
    "readVersion",
    "addPlacement",
    "attachEvidence",
    "readFile",
    "createSource",
  ];
  expect(some.map((id) => nouns.get(id))).toEqual([
    ...["desks", "articles", "articles", "claims", "evidence", "files", "sources"],
  ]);
});

test("an example of a body fits the body's own shape, but for patterns", () => {
  for (const { id, body } of operations) {
    if (body?.type !== "application/json") continue;
    const whole = JSON.stringify({ ...body.schema, $defs: shapes }).replaceAll("#/components/schemas/", "#/$defs/");
    const fits = z.fromJSONSchema(JSON.parse(whole)).safeParse(exampleValue(body.schema, shapes));
    expect(fits.error?.issues.filter(({ code }) => code !== "invalid_format") ?? [], id).toEqual([]);
  }
});

test("a command of curl holds the path's variables, what must be asked, and quotes that a shell takes", () => {
  const byId = (id: string) => operations.find((each) => each.id === id);
  const exported = byId("exportArticle");
  expect(exported && curlExample(exported, shapes)).toBe(
    [
      'curl "$CLAIMDESK_URL/api/v1/desks/$DESK_ID/articles/$ARTICLE_ID/export?format=html"',
      '-H "Authorization: Bearer $CLAIMDESK_TOKEN"',
      "-OJ",
    ].join(" \\\n  "),
  );
  const schema: Schema = { type: "object", properties: { a: { const: "it's" } }, required: ["a"] };
  const claim = byId("recordClaim");
  const made = claim && curlExample({ ...claim, body: { type: "application/json", schema } }, shapes);
  expect(made).toContain(`-d '{\n  "a": "it'\\''s"\n}'`);
});

test("an operation says what scope a token needs, and where tokens are nobody", () => {
  const scopes = new Map(operations.map(({ id, scope }) => [id, scope]));
  expect(["readArticle", "recordClaim", "makeToken", "listDesks"].map((id) => scopes.get(id))).toEqual([
    ...["read", "write", "manage", null],
  ]);
});

test("words of a search stand anywhere in what names an operation", () => {
  const found = (search: string) => operations.filter((each) => isFound(each, search)).map(({ id }) => id);
  expect(found("POST claims SPLIT")).toEqual(["splitClaim"]);
  expect(found("")).toHaveLength(operations.length);
  expect(found("no such thing")).toEqual([]);
});
