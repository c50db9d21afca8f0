import { errorFacts, log } from "@/lib/runtime/log";
import { carryOutErasures } from "./carry-out-erasures";

const EVERY_MS = 60_000;

/** Carries out erasures now and every minute, until it is told to stop; stopping waits for what is under way. */
export function keepErasing(place: () => { ownerUrl: string; dataFolder: string }): () => Promise<void> {
  const work = async () => {
    try {
      await carryOutErasures(place());
    } catch (error) {
      log("warn", "erasures_failed", errorFacts(error)); // the next minute tries again, and goes on where this ended
    }
  };
  let under = work();
  const timer = setInterval(() => {
    under = under.then(work);
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await under;
  };
}
