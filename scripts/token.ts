import { ensureClient } from "./build";
import { runChore } from "./chore";
import { readChoreEnv, withDatabase } from "./database-to-work-on";

const usage = `npm run -s token -- email [--desk id or name] [--name n] [--scopes read,write] [--days 90]

Makes an access token with which a script acts as this person. The token alone is written to the output, this once.
  --desk    which desk, by its id or name; needed where the person is on several
  --scopes  of read, write and manage
  --days    how long it is good, 1 to 365`;

const options = {
  desk: { type: "string" },
  name: { type: "string" },
  scopes: { type: "string" },
  days: { type: "string" },
} as const;

console.log = console.error; // the output is for the token: a script reads it
await runChore({ usage, words: [1, 1], options }, async ([email = ""], { desk, ...given }) => {
  await ensureClient();
  const { makeFirstToken, readTokenWish } = await import("./make-first-token"); // which imports what was just written
  const wish = readTokenWish({ name: "npm run token", scopes: "read,write", days: "90", ...given });
  return withDatabase(readChoreEnv(), async (ownerUrl) => {
    // What only serving needs is not asked of whoever serves nobody.
    const serving = { NEXTAUTH_SECRET: "-".repeat(32), NEXTAUTH_URL: "http://127.0.0.1" };
    Object.assign(process.env, serving, { DATABASE_URL: ownerUrl });
    const { token, words } = await makeFirstToken(email, desk, wish);
    console.error(words);
    process.stdout.write(`${token}\n`);
    return true;
  });
});
