import { globSync, readFileSync } from "node:fs";
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { GET } from "@/app/api/v1/openapi.json/route";
import { endpoints } from "@/lib/contract/endpoints";
import { openapi } from "@/lib/http/openapi";

/** Routes under /api/v1 that are no operation of the contract. */
const apart = new Set(["GET /openapi.json", "GET /schemas/claimdesk-1.json"]);

const pathOf = (file: string) => file.slice("app/api/v1".length, -"/route.ts".length).replaceAll(/\[(\w+)\]/g, "{$1}");

test("every route serves the endpoint of its method and path, and every endpoint has its route", () => {
  const served = globSync("app/api/v1/**/route.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/export const (GET|POST|PUT|PATCH|DELETE) = \w+\(\s*(?:\w+\.)?(\w+)/g)].map(
      ([, method, name]) => ({ operation: `${method} ${pathOf(file)}`, name }),
    ),
  );
  const wanted = endpoints.map(({ method, path, name }) => ({
    operation: `${method} ${path}`,
    name: name as string | undefined,
  }));
  const byOperation = (a: { operation: string }, b: { operation: string }) => (a.operation < b.operation ? -1 : 1);
  expect(served.filter(({ operation }) => !apart.has(operation)).sort(byOperation)).toEqual(wanted.sort(byOperation));
});

test("operations have names of their own, and params that their path names", () => {
  expect(new Set(endpoints.map((each) => each.name)).size).toBe(endpoints.length);
  for (const { path, params } of endpoints) {
    expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(Object.keys(params.shape));
  }
});

test("openapi.json is public, whole, and leads nowhere that is not there", async () => {
  const response = await GET(new NextRequest("http://127.0.0.1:3000/api/v1/openapi.json"), {
    params: Promise.resolve({}),
  });
  expect(response.status).toBe(200);
  const document = await response.json();
  expect(document).toEqual(JSON.parse(JSON.stringify(openapi())));
  expect(document.openapi).toBe("3.1.0");
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path as object));
  expect(operations).toHaveLength(endpoints.length);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? "");
  for (const reference of new Set(references)) {
    const target = reference.split("/").reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect(target, reference).toBeTypeOf("object");
  }
  const claim = document.components.schemas.Claim.properties;
  expect(claim.evidence).toEqual({ type: "array", items: { $ref: "#/components/schemas/Evidence" } });
  expect(claim.id).toEqual({ type: "string", format: "uuid" });
});
