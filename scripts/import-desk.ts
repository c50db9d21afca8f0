import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { makeSecretToken } from "@/lib/auth/secret-token";
import { checkArchive } from "@/lib/backup/archive-reader";
import { importDesk } from "@/lib/backup/import-desk";
import { readMigrations } from "@/lib/db/migrate";
import { purgeListPath, readPurgeList } from "@/lib/db/purge-list";
import { invitationDays, invitationEnd } from "@/lib/domain/desk/invitation";
import { runChore } from "./chore";
import { readChoreEnv, withDatabase } from "./database-to-work-on";
import { count, step, Trouble } from "./say";
import { addressOf } from "./server-process";

const usage = `npm run import-desk -- --owner <e-mail address> [--as <owner's name>] [--purges file] file

Takes in a desk that npm run export-desk wrote, beside the desks that are here.
  --owner        whose account the desk belongs to; for an address without an account here a link is printed
  --as           whose place that person takes, where the desk has several owners
  --purges file  the purge-list.jsonl of where it comes from, if something was purged there since`;

await runChore(
  {
    usage,
    words: [1, 1],
    options: { owner: { type: "string" }, as: { type: "string" }, purges: { type: "string" } },
  },
  async ([word = ""], { owner: email, as, purges: named }) => {
    if (!email?.includes("@")) throw new Trouble(`Say with --owner whose desk it will be.\n\n${usage}`);
    if (named !== undefined && !existsSync(named)) throw new Trouble(`There is no ${named}.`);
    const env = readChoreEnv();
    const path = resolve(word);
    const checked = await step("Checking the file", () => checkArchive(path));
    const migrations = await readMigrations(resolve("prisma/migrations"));
    const lists = [purgeListPath(env.CLAIMDESK_DATA), ...(named === undefined ? [] : [named])];
    const purges = (await Promise.all(lists.map(readPurgeList))).flat();
    const { token, hash } = makeSecretToken("invitation");
    const expiresAt = invitationEnd(invitationDays.usual, new Date());
    const invitation = { id: randomUUID(), tokenHash: hash, expiresAt };
    await withDatabase(env, async (ownerUrl) => {
      const { desk, rows, proof, owner } = await step("Taking the desk in", () =>
        importDesk(ownerUrl, path, checked, { migrations, purges, owner: { email, as, invitation } }),
      );
      console.log(
        `“${desk.name}” is here: ${count(rows, "row")}, and ${count(proof.events, "event")} in ${count(proof.streams, "chain")} prove.`,
      );
      if (owner.linked) {
        console.log(
          `${email} is its owner, as ${owner.name}. The others are known by name; the owner invites them to their places.`,
        );
        return;
      }
      const address = env.NEXTAUTH_URL ?? addressOf(env.HOST, env.PORT);
      console.log(
        `${email} has no account here. With this link, good once until ${expiresAt.toISOString().slice(0, 10)}, they take the place of ${owner.name}:`,
      );
      console.log(new URL(`/invitations/${token}`, address).href);
    });
    return true;
  },
);
