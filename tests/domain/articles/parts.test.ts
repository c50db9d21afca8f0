import { expect, test } from "vitest";
import { type PartName, partName } from "@/lib/domain/articles/article";
import { ownParts, permitPart } from "@/lib/domain/articles/parts";
import { type Role, role } from "@/lib/domain/desk/member";

const allowed = (part: PartName, who: Role, held: PartName[] = []) => {
  try {
    permitPart(part, who, held);
    return true;
  } catch {
    return false;
  }
};

/** Written by hand: which parts one person can't have together. */
const apart = [
  ["writer", "checker"],
  ["writer", "second_checker"],
  ["writer", "approver"],
  ["writer", "legal"],
  ["checker", "second_checker"],
  ["checker", "approver"],
  ["second_checker", "approver"],
];

test("parts exclude each other both ways, and only those", () => {
  for (const part of partName.options) {
    for (const held of partName.options) {
      const excluded = apart.some((pair) => pair.includes(part) && pair.includes(held) && part !== held);
      expect(allowed(part, "owner", [held]), `${part} beside ${held}`).toBe(!excluded);
    }
  }
});

test("approving is for those who decide, reading along is no part in the work", () => {
  const who = (part: PartName) => role.options.filter((each) => allowed(part, each));
  expect(who("approver")).toEqual(["owner", "editor", "research_head"]);
  expect(who("legal")).toEqual(role.options);
  for (const part of ["writer", "checker", "second_checker"] as const) {
    expect(who(part)).toEqual(role.options.filter((each) => each !== "viewer"));
  }
});

test("nobody makes themselves the checker of what they wrote", () => {
  expect(ownParts("contributor", "own_copy")).toEqual(["writer"]);
  expect(ownParts("contributor", "published")).toEqual(["writer"]);
  expect(ownParts("checker", "published")).toEqual(["checker"]);
});
