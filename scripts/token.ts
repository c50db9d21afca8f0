import { parseArgs } from "node:util";
import { errand } from "./errand";
import { makeFirstToken, readTokenWish } from "./make-first-token";
import { Trouble } from "./say";
import { withDatabase } from "./with-database";

const USAGE = `usage: npm run -s token -- email [--desk id or name] [--name n] [--scopes read,write] [--days 90]`;

/** Makes an access token for a member; the token alone goes to stdout. */
await errand(async (env) => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      desk: { type: "string" },
      name: { type: "string", default: "made by npm run token" },
      scopes: { type: "string", default: "read,write" },
      days: { type: "string", default: "90" },
    },
  });
  const [email] = positionals;
  if (!email || positionals.length > 1) throw new Trouble(USAGE);
  const wish = readTokenWish(values);
  await withDatabase(env, async ({ appUrl }) => {
    process.env.DATABASE_URL = appUrl;
    const { token, words } = await makeFirstToken(email, values.desk, wish);
    console.error(words);
    process.stdout.write(`${token}\n`);
  });
});
