import fc from "fast-check";
import { expect, test } from "vitest";
import { seal, sealForCookie, unseal, unsealCookie } from "@/lib/auth/seal";

const content = fc.uint8Array({ maxLength: 200 });

test("what is sealed opens again, for the same purpose and owner alone", () => {
  fc.assert(
    fc.property(content, fc.string(), fc.string(), (bytes, owner, other) => {
      const sealed = seal("second factor", owner, bytes);
      expect(unseal("second factor", owner, sealed)).toEqual(Buffer.from(bytes));
      expect(unseal("second step", owner, sealed)).toBeNull();
      if (other !== owner) expect(unseal("second factor", other, sealed)).toBeNull();
    }),
  );
});

test("one changed bit anywhere, or a cut, opens nothing", () => {
  fc.assert(
    fc.property(content, fc.nat(), fc.integer({ min: 0, max: 7 }), (bytes, where, bit) => {
      const sealed = seal("second factor", "me", bytes);
      const at = where % sealed.length;
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      expect(unseal("second factor", "me", changed)).toBeNull();
      expect(unseal("second factor", "me", sealed.subarray(0, at))).toBeNull();
    }),
  );
});

test("the same content is sealed to other bytes each time", () => {
  expect(seal("second factor", "me", Buffer.of(1))).not.toEqual(seal("second factor", "me", Buffer.of(1)));
});

test("a cookie holds until its time, and no other text is one", () => {
  const cookie = sealForCookie("second step", { userId: "u" }, 1_000);
  expect(unsealCookie("second step", cookie, 999)).toEqual({ userId: "u" });
  expect(unsealCookie("second step", cookie, 1_000)).toBeNull();
  expect(unsealCookie("provider flow", cookie, 999)).toBeNull();
  for (const other of [undefined, "", "x", `${cookie}A`.slice(3), "%%%"]) {
    expect(unsealCookie("second step", other, 0)).toBeNull();
  }
});
