import { describe, expect, test } from "vitest";
import { Outbox } from "@/lib/client/outbox";

const at = { deskId: "d1", articleId: "a1", claimId: "c1" };

describe("the outbox", () => {
  test("keeps the order in which things were done, whatever the clock says", async () => {
    const outbox = new Outbox("d1 m1");
    for (const key of ["a", "b", "c"]) await outbox.put({ key, endpoint: "editClaim", params: at, body: {} });
    expect(outbox.entries.map((entry) => entry.key)).toEqual(["a", "b", "c"]);
    const orders = outbox.entries.map((entry) => entry.order);
    expect(new Set(orders).size).toBe(3);
  });

  test("a draft replaces the one that waits and keeps its place", async () => {
    const outbox = new Outbox("d1 m1");
    await outbox.put({ key: "draft c1", endpoint: "draftAssessment", params: at, body: { draft: 1 } });
    await outbox.put({ key: "b", endpoint: "editClaim", params: at, body: {} });
    await outbox.put({ key: "draft c1", endpoint: "draftAssessment", params: at, body: { draft: 2 } });
    expect(outbox.entries.map((entry) => [entry.key, entry.body])).toEqual([
      ["draft c1", { draft: 2 }],
      ["b", {}],
    ]);
  });

  test("an acknowledgement of what was replaced meanwhile does not take the newer one away", async () => {
    const outbox = new Outbox("d1 m1");
    await outbox.put({ key: "draft c1", endpoint: "draftAssessment", params: at, body: { draft: 1 } });
    const [sending] = outbox.entries;
    await outbox.put({ key: "draft c1", endpoint: "draftAssessment", params: at, body: { draft: 2 } });
    if (!sending) throw new Error("no entry");
    expect(await outbox.update(sending, { state: "done" })).toBe(false);
    expect(outbox.entries).toHaveLength(1);
    expect(outbox.entries[0]).toMatchObject({ state: "waiting", body: { draft: 2 } });
  });

  test("undone before it was sent it leaves nothing, and tells every listener", async () => {
    const outbox = new Outbox("d1 m1");
    let told = 0;
    outbox.subscribe(() => {
      told += 1;
    });
    await outbox.put({ key: "a", endpoint: "submitAssessment", params: at, body: {}, notBefore: Date.now() + 10_000 });
    expect((await outbox.remove("a"))?.state).toBe("waiting");
    expect(await outbox.remove("a")).toBeNull();
    expect(outbox.entries).toEqual([]);
    expect(told).toBe(2);
  });
});
