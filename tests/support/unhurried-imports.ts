import { IMPORT_LIMITS } from "@/lib/import/import-limits";

/**
 * For a file that asks how imports end: lets each have four times its time, since a busy machine would end what an idle one
 * reads. Answers the time (ms) they have otherwise, to hold what they cost against.
 */
export function unhurriedImports(): number {
  const { time } = IMPORT_LIMITS;
  Object.assign(IMPORT_LIMITS, { time: 4 * time });
  return time;
}
