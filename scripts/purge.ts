import { ensureClient } from "./build";
import { runChore } from "./chore";
import { readChoreEnv, withDatabase } from "./database-to-work-on";
import { count } from "./say";

const usage = `npm run purge

Carries out the erasures of personal data that one asked for and another approved. Claimdesk does so itself every minute while it
runs; this is for when it does not.`;

await runChore({ usage, words: [0, 0], options: {} }, async () => {
  await ensureClient();
  const { carryOutErasures } = await import("@/lib/jobs/carry-out-erasures"); // which imports what was just written
  const env = readChoreEnv();
  return withDatabase(env, async (ownerUrl) => {
    const done = await carryOutErasures({ ownerUrl, dataFolder: env.CLAIMDESK_DATA });
    if (!done) {
      console.log("They are being carried out already.");
      return true;
    }
    for (const { erasureId, counts } of done) {
      const parts = Object.entries(counts).map(([table, rows]) => `${table} ${rows}`);
      console.log(`${erasureId}: ${parts.join(", ") || "nothing was left to take away"}`);
    }
    console.log(`${count(done.length, "erasure")} carried out.`);
    return true;
  });
});
