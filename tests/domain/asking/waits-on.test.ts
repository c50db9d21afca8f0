import { expect, test } from "vitest";
import { type Asked, waitsOn } from "@/lib/domain/asking/waits-on";

const asked = (fields: Partial<Asked>): Asked => ({
  id: "one",
  kind: "call",
  state: "open",
  whom: "Marit Lund",
  dueAt: null,
  claimIds: ["a"],
  ...fields,
});

test("a claim waits on all that still runs about it, the soonest first", () => {
  const embassy = asked({ whom: "The embassy", kind: "reply", claimIds: ["a", "b"] });
  const writer = asked({ kind: "query", whom: "", dueAt: "2026-11-23T17:00:00.000Z" });
  const over = [asked({ state: "answered" }), asked({ state: "dismissed" })];
  expect(waitsOn("a", [embassy, ...over, writer])).toEqual([writer, embassy]);
  expect(waitsOn("b", [embassy, ...over, writer])).toEqual([embassy]);
  expect(waitsOn("c", [embassy, writer])).toEqual([]);
});
