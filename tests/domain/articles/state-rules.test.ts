import { describe, expect, test } from "vitest";
import { type ArticleState, articleState, articleSteps, runs, stepNeedsReason } from "@/lib/domain/articles/article";
import { abilitiesOn, inTheArchive, possibleIn } from "@/lib/domain/articles/state-rules";
import { actions } from "@/lib/domain/policy";

const states = articleState.options;

describe("what a state lets be done", () => {
  test("in the archive is reading, and bringing it back", () => {
    for (const state of states) {
      const possible = actions.filter((action) => possibleIn(action, { state, archived: true }));
      expect(possible.sort()).toEqual([...inTheArchive].sort());
    }
  });

  test("is everything while the check is under way", () => {
    for (const state of ["in_check", "correcting"] as const) {
      expect(actions.filter((action) => !possibleIn(action, { state, archived: false }))).toEqual([]);
    }
  });

  test("does not let the words of a text that runs become others", () => {
    for (const state of runs) {
      expect(possibleIn("apply_fixes", { state, archived: false })).toBe(false);
      expect(possibleIn("bring_version", { state, archived: false })).toBe(false);
      expect(possibleIn("assess_claim", { state, archived: false })).toBe(true);
    }
  });

  test("bounds what a view says may be done", () => {
    const standing = { role: "owner" as const, parts: [] };
    const can = abilitiesOn(["sign_off", "read_article"], { state: "draft", archived: false, standing });
    expect(can).toEqual({ sign_off: false, read_article: true });
  });
});

describe("the steps by hand", () => {
  test("never lead to signed_off, which only a signature does", () => {
    expect(states.filter((state) => articleSteps[state].includes("signed_off"))).toEqual([]);
  });

  test("lead from anywhere back into the check, and say why once something was signed", () => {
    for (const from of states.filter((state) => state !== "in_check")) expect(articleSteps[from]).toContain("in_check");
    const asks = (from: ArticleState) => articleSteps[from].filter((to) => stepNeedsReason(from, to));
    expect(Object.fromEntries(states.map((from) => [from, asks(from)]))).toEqual({
      draft: [],
      in_check: [],
      signed_off: ["in_check"],
      published: ["correcting", "in_check"],
      correcting: ["in_check"],
      corrected: ["correcting", "in_check"],
    });
  });
});
