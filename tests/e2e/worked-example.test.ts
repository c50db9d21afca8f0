import { readFileSync } from "node:fs";
import { join } from "node:path";
import { claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { command, deskNamed, newId } from "./support/api";
import { CHECKER, DESK, expect, test } from "./support/desk-test";
import { commandsOf, runCommands } from "./support/worked-example";

test("the worked example does the main job as it stands on its page", async ({ withoutScreen, baseURL }, testInfo) => {
  const lena = await withoutScreen(CHECKER);
  const { id: deskId } = await deskNamed(lena, DESK);
  const token = { id: newId(), name: "worked example", scopes: ["read", "write"], days: 1 };
  const made = await lena.call("makeToken", { params: { deskId }, body: { ...command(), token } });
  const folder = testInfo.outputPath();
  const env = { CLAIMDESK_URL: baseURL ?? "", CLAIMDESK_TOKEN: made.token ?? "", CLAIMDESK_DESK: deskId };
  const commands = commandsOf("docs/api/main-job.md");
  const { code, said } = await runCommands(commands, folder, env);
  expect(said).not.toMatch(/"status":[45]\d\d/);
  expect(code, said).toBe(0);

  const markdown = readFileSync(join(folder, "night-ferry.md"), "utf8");
  expect(markdown).toContain("The council voted 31 to 12[^1] on Tuesday");
  expect(markdown).toContain("[^1]: **1. ✓ Confirmed.** 31 to 12");
  expect(markdown).toContain("> For: 31. Against: 12. The motion is carried.");
  const exported = claimdesk1.parse(JSON.parse(readFileSync(join(folder, "night-ferry.claimdesk.json"), "utf8")));
  expect(exported.claims.map((claim) => claim.statement)).toEqual([
    "31 councillors voted for the night ferry and 12 against it.",
  ]);
  expect(exported.claims[0]?.evidence).toHaveLength(1);

  // Without curl it does the same, and a refusal anywhere ends it and is told.
  expect(await runCommands(commands, folder, env, false)).toMatchObject({ code: 0 });
  const refused = await runCommands(commands, folder, { ...env, CLAIMDESK_TOKEN: "nobody" }, false);
  expect(refused.code).toBe(22);
  expect(refused.said).toContain('"code":');
});
