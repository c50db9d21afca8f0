// A process of its own that counts against a limit as fast as it can: count-many.ts <key> <limit> <batch> <calls> <at>
import { countAgainst } from "@/lib/db/rate-limit";

const [key = "", limit, batch, calls, at] = process.argv.slice(2);
const verdicts = await Promise.all(
  Array.from({ length: Number(calls) }, () =>
    countAgainst(key, { limit: Number(limit), windowMs: 60_000, batch: Number(batch) }, Number(at)),
  ),
);
process.stdout.write(String(verdicts.filter(({ allowed }) => allowed).length), () => process.exit(0));
