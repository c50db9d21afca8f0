import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { log } from "@/lib/runtime/log";
import { sweepDesk } from "./sweep-desk";
import { sweepTraces } from "./sweep-traces";

/** Times one kind of thing is asked for again in one sweep: what is left goes in the next one. */
const ROUNDS = 20;

/**
 * Carries out what the desks' settings say of keeping, and takes away what belongs to no desk and is over. Run every hour; two at once do
 * no harm. Answers how many of what went, over all.
 */
export async function sweep(now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (more: Record<string, number>) => {
    for (const [name, count] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + count;
  };
  await again(async () => {
    const went = await sweepTraces(now);
    add(went);
    return went;
  });
  const desks = await whileDatabaseAnswers(() =>
    reading().desk.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  );
  for (const { id } of desks) {
    await again(async () => {
      const went = await sweepDesk(id, now);
      add(went);
      return went;
    });
  }
  if (Object.keys(counts).length > 0) log("info", "swept", counts);
  return counts;
}

async function again(round: () => Promise<Record<string, number>>): Promise<void> {
  for (let number = 0; number < ROUNDS; number += 1) {
    if (Object.keys(await round()).length === 0) return;
  }
}
