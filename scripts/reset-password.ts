import { ensureClient } from "./build";
import { runChore } from "./chore";
import { readChoreEnv, withDatabase } from "./database-to-work-on";
import { makeResetLink } from "./make-reset-link";

const usage = `npm run -s reset-password -- email

Makes a link with which this person chooses a new password: good once, for one hour. A second factor stays. The link alone is
written to the output; hand it to nobody but the person.`;

console.log = console.error; // the output is for the link
await runChore({ usage, words: [1, 1], options: {} }, async ([email = ""]) => {
  const { NEXTAUTH_URL, HOST, PORT } = readChoreEnv();
  await ensureClient();
  return withDatabase(readChoreEnv(), async (ownerUrl) => {
    // Signing anybody in is not what this does, so it needs no secret.
    Object.assign(process.env, { NEXTAUTH_SECRET: "-".repeat(32), DATABASE_URL: ownerUrl });
    process.env.NEXTAUTH_URL = NEXTAUTH_URL ?? `http://${HOST}:${PORT}`;
    const { link, words } = await makeResetLink(email);
    console.error(words);
    process.stdout.write(`${link}\n`);
    return true;
  });
});
