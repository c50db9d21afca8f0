import { ensureBuild, ensureClient } from "@/scripts/build";
import { Trouble } from "@/scripts/say";

/* npm run bench [-- part ...]: prints figures and whether the aims of docs/performance.md are met. It writes nothing and needs nothing. */

try {
  await ensureClient();
  await ensureBuild();
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}
// What is measured imports the database client when it is loaded: it must have been written by then.
await import("./run");
