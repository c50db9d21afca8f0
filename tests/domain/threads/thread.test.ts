import fc from "fast-check";
import { expect, test } from "vitest";
import { isResolved, type PostKind, requireStep } from "@/lib/domain/threads/thread";

const kinds = fc.constantFrom<PostKind>("reply", "resolved", "reopened");

test("whatever is tried, a discussion is resolved and reopened in turn", () => {
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 30 }), (tried) => {
      const posts: PostKind[] = [];
      for (const kind of tried) {
        try {
          requireStep(isResolved(posts), kind);
          posts.push(kind);
        } catch (error) {
          expect(error).toMatchObject({ code: isResolved(posts) ? "thread_resolved" : "thread_open" });
        }
      }
      const turns = posts.filter((kind) => kind !== "reply");
      expect(turns).toEqual(turns.map((_, index) => (index % 2 === 0 ? "resolved" : "reopened")));
      expect(isResolved(posts)).toBe(turns.length % 2 === 1);
    }),
  );
});
