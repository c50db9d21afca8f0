import { expect, test } from "vitest";
import { later } from "@/components/ui/later";

const Panel = () => null;

test("a part is here once it was fetched, and is fetched once however often it is asked for", async () => {
  let asked = 0;
  const part = later(async () => {
    asked += 1;
    return Panel;
  });
  expect(part.here()).toBeUndefined();
  await Promise.all([part.fetch(), part.fetch()]);
  await part.fetch();
  expect(part.here()).toBe(Panel);
  expect(asked).toBe(1);
});

test("a part that did not come is asked for again", async () => {
  let away = true;
  const part = later(async () => {
    if (away) throw new Error("away");
    return Panel;
  });
  await expect(part.fetch()).rejects.toThrow("away");
  expect(part.here()).toBeUndefined();
  away = false;
  await part.fetch();
  expect(part.here()).toBe(Panel);
});
