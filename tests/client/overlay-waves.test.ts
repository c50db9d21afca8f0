import { expect, test } from "vitest";
import type { Entry } from "@/lib/client/outbox";
import { overlayWaves } from "@/lib/client/overlay-waves";

const at = "2026-01-01T00:00:00.000Z";
const range = (start: number, end: number) => ({ unit: "utf16" as const, start, end });
const server = [{ id: "w1", range: range(0, 4), memberId: "bo", at }];
const context = { memberId: "ana", versionId: "v1" };

const entry = (endpoint: string, body: object, state: Entry["state"] = "waiting"): Entry => ({
  key: `${endpoint} ${JSON.stringify(body)}`,
  owner: "desk ana",
  articleId: "a1",
  endpoint,
  params: {},
  query: {},
  body,
  order: Date.parse(at),
  notBefore: 0,
  state,
  problem: null,
  result: null,
  doneAt: null,
});
const waved = (id: string, versionId = "v1") => entry("waveWords", { versionId, waves: [{ id, range: range(5, 9) }] });
const ids = (entries: Entry[]) => overlayWaves(server, entries, context).map(({ id }) => id);

test("what waits is laid over in its order, as the person's own", () => {
  expect(overlayWaves(server, [waved("w2")], context)).toEqual([
    ...server,
    { id: "w2", range: range(5, 9), memberId: "ana", at },
  ]);
  expect(ids([waved("w2"), entry("unwaveWords", { waveIds: ["w1", "w2"] })])).toEqual([]);
  expect(ids([entry("unwaveWords", { waveIds: ["w1"] }), waved("w2")])).toEqual(["w2"]);
});

test("what is seen already is not there twice; what was refused or meant another version shows nothing", () => {
  expect(ids([waved("w1")])).toEqual(["w1"]);
  expect(ids([waved("w2", "v0")])).toEqual(["w1"]);
  expect(ids([{ ...waved("w2"), state: "refused" }])).toEqual(["w1"]);
  expect(ids([entry("recordClaim", { claim: {} })])).toEqual(["w1"]);
});
