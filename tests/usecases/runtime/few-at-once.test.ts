import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/domain/refusal";
import { fewAtOnce } from "@/lib/runtime/few-at-once";

describe("fewAtOnce", () => {
  it("runs at most so many at once, lets so many wait in order, refuses the rest, and frees every place", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        fc.scheduler(),
        async (most, waiting, fails, scheduler) => {
          const inTurn = fewAtOnce(most, waiting);
          let running = 0;
          let highest = 0;
          const begun: number[] = [];
          const answers = fails.map((fail, index) =>
            inTurn(async () => {
              begun.push(index);
              highest = Math.max(highest, ++running);
              await scheduler.schedule(Promise.resolve());
              running -= 1;
              if (fail) throw new Error("its own");
              return index;
            }).catch((error: unknown) => error),
          );
          const all = Promise.all(answers);
          await scheduler.waitFor(all);
          const refused = (await all).filter((answer) => answer instanceof Refusal);
          expect(highest).toBe(Math.min(most, fails.length));
          expect(refused).toHaveLength(Math.max(0, fails.length - most - waiting));
          expect(begun).toEqual(fails.map((_, index) => index).slice(0, most + waiting));
          expect(await inTurn(async () => "free again")).toBe("free again");
        },
      ),
    );
  });
});
