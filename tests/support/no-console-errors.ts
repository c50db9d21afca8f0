import { afterEach, beforeEach, expect, vi } from "vitest";

let allowed = false;

/** For a test of what goes wrong: console.error and console.warn are part of it. */
export function allowConsoleErrors(): void {
  allowed = true;
}

let spies: { mock: { calls: unknown[][] }; mockRestore(): void }[] = [];

beforeEach(() => {
  allowed = false;
  spies = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
});

afterEach(() => {
  const printed = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  if (allowed) return;
  expect(printed, "printed to console.error or console.warn; allowConsoleErrors() if it should").toEqual([]);
});
