import { expect, test } from "vitest";
import { chainOf } from "@/lib/domain/sourcing/chain";

const use = (sourceId: string, reliesOnId: string | null = null) => ({ sourceId, reliesOnId });

test("a chain goes as far as the uses on the claim say, and ends in a circle", () => {
  const uses = [use("kyodo", "wire"), use("wire", "interview"), use("x", "y"), use("y", "x")];
  expect(chainOf(use("decree"), uses)).toEqual(["decree"]);
  expect(chainOf(use("kyodo", "wire"), uses)).toEqual(["kyodo", "wire", "interview"]);
  expect(chainOf(use("x", "y"), uses)).toEqual(["x", "y"]);
  expect(chainOf(use("x", "x"), uses)).toEqual(["x"]);
});
