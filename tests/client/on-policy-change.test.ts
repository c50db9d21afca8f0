import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { rereadJudgements } from "@/lib/client/keep-up";
import { onPolicyChange } from "@/lib/client/on-policy-change";

const desk = (own_copy: number) => ({ name: "Harbour Desk", sourcing: { own_copy, published: 1 } });

test("a desk that goes by another policy is told once, however it came to be read again", () => {
  const queries = new QueryClient();
  const onChange = vi.fn();
  const stop = onPolicyChange(queries, "d", onChange);
  queries.setQueryData(["desk", "d"], desk(1));
  queries.setQueryData(["desk", "d"], { ...desk(1), name: "Port Desk" });
  queries.setQueryData(["desk", "d", "settings"], {});
  queries.setQueryData(["desk", "another"], desk(7));
  expect(onChange).not.toHaveBeenCalled();
  queries.setQueryData(["desk", "d"], desk(2));
  queries.setQueryData(["desk", "d"], desk(2));
  expect(onChange).toHaveBeenCalledTimes(1);
  stop();
  queries.setQueryData(["desk", "d"], desk(3));
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("all that a policy decides on is read again, and nothing else", () => {
  const queries = new QueryClient();
  const keys = [
    ["claims", "a"],
    ["sourcing", "a", "c", 1],
    ["sign_off", "a"],
    ["articles", "d"],
    ["version", "v"],
  ];
  for (const key of keys) queries.setQueryData(key, {});
  rereadJudgements(queries);
  expect(keys.map((key) => queries.getQueryState(key)?.isInvalidated)).toEqual([true, true, true, true, false]);
});
