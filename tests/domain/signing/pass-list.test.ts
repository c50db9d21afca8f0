import { describe, expect, test } from "vitest";
import { type Initial, passesOf, passList, shippedPasses, standingInitials } from "@/lib/domain/signing/pass-list";

const initial = (given: Partial<Initial>): Initial => ({
  passKey: "names",
  memberId: "noor",
  at: new Date(1_000),
  textSha256: "a",
  takenBackAt: null,
  ...given,
});

describe("the pass list", () => {
  test("ships with seven passes, and holds what a desk may write", () => {
    expect(passList.parse(shippedPasses)).toEqual(shippedPasses);
    expect(passesOf(null)).toBe(shippedPasses);
    expect(passesOf([{ key: "UPPER" }])).toBe(shippedPasses);
    expect(passesOf([])).toEqual([]);
  });

  test("names each key once", () => {
    const pass = { key: "names", name: "Names", about: "" };
    expect(passList.safeParse([pass, pass]).success).toBe(false);
  });
});

describe("an initial", () => {
  test("counts for these very words, unless it was taken back, the first of several", () => {
    const later = initial({ at: new Date(2_000), memberId: "eva" });
    expect(standingInitials([later, initial({})], "a").get("names")?.memberId).toBe("noor");
    expect(standingInitials([initial({ takenBackAt: new Date(1_500) }), later], "a").get("names")?.memberId).toBe(
      "eva",
    );
    expect(standingInitials([initial({})], "b").size).toBe(0);
  });
});
