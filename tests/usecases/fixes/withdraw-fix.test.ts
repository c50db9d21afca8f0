import { expect, test } from "vitest";
import { withdrawFix } from "@/lib/usecases/fixes/withdraw-fix";
import "@/tests/support/database";
import { command } from "@/tests/support/newsroom";
import { aFixingDesk } from "./a-fixing-desk";

test("its proposer withdraws a fix and proposes it again, while nobody decided on it", async () => {
  const { propose, decide, read, article, claims, checker, editor } = await aFixingDesk(["4,200 containers"]);
  const id = await propose(0, "4,200", "4,300");
  const withdraw = (withdrawn: boolean, by = checker) =>
    withdrawFix(by, article.id, claims[0]?.id ?? "", id, { ...command(), withdrawn });
  await expect(withdraw(true, editor)).rejects.toMatchObject({ code: "not_allowed" });
  await withdraw(true);
  expect((await read(0)).fixes).toMatchObject([{ state: "withdrawn" }]);
  await expect(decide(0, id, "proposed")).rejects.toMatchObject({ code: "fix_state_wrong" });
  await withdraw(false);
  await decide(0, id, "refused", "No");
  await expect(withdraw(false)).rejects.toMatchObject({ code: "fix_state_wrong", params: { state: "refused" } });
  await expect(withdraw(true)).rejects.toMatchObject({ code: "fix_state_wrong" });
});
