import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partName } from "@/lib/domain/articles/article";
import { role } from "@/lib/domain/desk/member";
import { may } from "@/lib/domain/policy";
import {
  capacityOf,
  hindrances,
  liftable,
  needsOverride,
  type Signer,
  standingHindrances,
} from "@/lib/domain/signing/signer";
import { type SignatureRole, signatureRole, signaturesMissing, signingRules } from "@/lib/domain/signing/signing-rules";

const signer: fc.Arbitrary<Signer> = fc.record({
  memberId: fc.constantFrom("eva", "lou"),
  role: fc.constantFrom(...role.options),
  parts: fc.uniqueArray(fc.constantFrom(...partName.options)),
  answered: fc.record({ first: fc.boolean(), second: fc.boolean(), adjudicated: fc.boolean() }),
  overridden: fc.boolean(),
});
const capacity = fc.constantFrom(...signatureRole.options);
const editor: Signer = {
  memberId: "eva",
  role: "editor",
  parts: [],
  answered: { first: false, second: false, adjudicated: false },
  overridden: false,
};

describe("who signs", () => {
  test("wrote nothing, is no checker of it, and assessed nothing in a first or second round, unless an owner lifts it", () => {
    fc.assert(
      fc.property(signer, capacity, (who, as) => {
        const found = hindrances(who, as, []);
        const worked =
          who.parts.some((part) => part === "writer" || part === "checker" || part === "second_checker") ||
          who.answered.first ||
          who.answered.second;
        expect(found.some((each) => liftable.includes(each))).toBe(worked);
        const left = standingHindrances(found, who.overridden);
        if (worked && !who.overridden) expect(left).not.toEqual([]);
        if (who.overridden) expect(left).toEqual(found.filter((each) => !liftable.includes(each)));
      }),
    );
  });

  test("may have adjudicated", () => {
    expect(
      hindrances({ ...editor, answered: { first: false, second: false, adjudicated: true } }, "editor", []),
    ).toEqual([]);
  });

  test("gives one of two signatures, whatever an owner lifts", () => {
    fc.assert(
      fc.property(signer, capacity, capacity, (who, as, before) => {
        const found = hindrances(who, as, [{ memberId: who.memberId, role: before }]);
        expect(standingHindrances(found, true)).toContain("signed_already");
      }),
    );
  });

  test("signs as editor being one or approver, as legal with that part; a viewer never", () => {
    const may = (who: Partial<Signer>, as: "editor" | "legal") =>
      !hindrances({ ...editor, ...who }, as, []).includes("role");
    expect(may({}, "editor")).toBe(true);
    expect(may({ role: "owner" }, "editor")).toBe(true);
    expect(may({ role: "contributor", parts: ["approver"] }, "editor")).toBe(true);
    expect(may({ role: "checker" }, "editor")).toBe(false);
    expect(may({}, "legal")).toBe(false);
    expect(may({ role: "contributor", parts: ["legal"] }, "legal")).toBe(true);
    expect(may({ role: "viewer", parts: ["legal", "approver"] }, "legal")).toBe(false);
    expect(may({ role: "viewer", parts: ["legal", "approver"] }, "editor")).toBe(false);
  });

  test("needs an override exactly where they can sign with one and not without", () => {
    const signs = (who: Signer, wanted: readonly SignatureRole[]) =>
      may("sign_off", who) &&
      wanted.some((as) => standingHindrances(hindrances(who, as, []), who.overridden).length === 0);
    fc.assert(
      fc.property(signer, fc.uniqueArray(capacity, { minLength: 1 }), (who, wanted) => {
        const needs = needsOverride(who, wanted);
        if (needs) expect([who.overridden, signs({ ...who, overridden: true }, wanted)]).toEqual([false, true]);
        if (!signs(who, wanted) && signs({ ...who, overridden: true }, wanted)) expect(needs).toBe(true);
      }),
    );
    const writer: Signer = { ...editor, parts: ["writer"] };
    expect(needsOverride(writer, ["editor"])).toBe(true);
    expect(needsOverride(editor, ["editor"])).toBe(false);
    expect(needsOverride({ ...writer, role: "checker" }, ["editor"])).toBe(false);
    expect(needsOverride({ ...writer, role: "viewer" }, ["editor"])).toBe(false);
    expect(needsOverride({ ...writer, role: "viewer", parts: ["writer", "approver"] }, ["editor"])).toBe(false);
  });

  test("signs as what is theirs when they do not say", () => {
    const lawyer: Signer = { ...editor, role: "contributor", parts: ["legal"] };
    expect(capacityOf(lawyer, ["editor", "legal"])).toBe("legal");
    expect(capacityOf(editor, ["editor", "legal"])).toBe("editor");
    expect(capacityOf({ ...editor, role: "viewer" }, ["editor", "legal"])).toBe("editor");
  });
});

describe("the desk’s rules of signing", () => {
  test("want an editor unless they say more, and anything odd wants an editor", () => {
    const one = { own_copy: ["editor"], published: ["editor"] };
    for (const stored of [
      {},
      { own_copy: [] },
      { own_copy: ["legal"] },
      { own_copy: ["editor", "editor"] },
      { own_copy: 7 },
    ]) {
      expect(signingRules.parse(stored)).toEqual(one);
    }
    expect(signingRules.parse({ own_copy: ["editor", "legal"] }).own_copy).toEqual(["editor", "legal"]);
  });

  test("name what is still wanted", () => {
    const rules = signingRules.parse({ own_copy: ["editor", "legal"] });
    expect(signaturesMissing(rules, "own_copy", [])).toEqual(["editor", "legal"]);
    expect(signaturesMissing(rules, "own_copy", [{ role: "legal" }])).toEqual(["editor"]);
    expect(signaturesMissing(rules, "published", [{ role: "editor" }])).toEqual([]);
  });
});
