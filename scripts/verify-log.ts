import { requireClaimdesk } from "@/lib/backup/catalog";
import { brokenWords, goneWithoutPurge, type Proof, proveAll } from "@/lib/backup/prove";
import { withClient } from "@/lib/backup/with-client";
import { runChore } from "./chore";
import { readChoreEnv, withDatabase } from "./database-to-work-on";
import { count } from "./say";

const usage = `npm run verify-log

Proves every chain of every desk, and names the first event that does not prove. Ends with 1 when there is one.`;

const words = ({ streams, events, purged }: Proof) =>
  `${count(events, "event")} in ${count(streams, "chain")}${purged > 0 ? `, ${count(purged, "payload")} purged` : ""}`;

await runChore({ usage, words: [0, 0], options: {} }, () =>
  withDatabase(readChoreEnv(), (ownerUrl) =>
    withClient(ownerUrl, async (client) => {
      await requireClaimdesk(client);
      const desks = await client.query<{ id: string; name: string }>("SELECT id, name FROM desk ORDER BY name, id");
      const names = new Map(desks.rows.map(({ id, name }) => [id, name]));
      const proof = await proveAll(client);
      console.log(`${count(names.size, "desk")}: ${words(proof)}`);
      const [first, ...others] = proof.broken;
      const gone = await goneWithoutPurge(client);
      if (gone.first) {
        const { deskId, streamType, streamId, seq } = gone.first;
        console.error(
          `${count(gone.count, "payload")} gone although no purge names it. The first: desk ${deskId}, ${streamType} ${streamId}, event ${seq}.`,
        );
      }
      if (!first) {
        if (gone.first) return false;
        console.log("All of it proves.");
        return true;
      }
      console.error(
        `The record is broken. “${names.get(first.stream.deskId) ?? "no such desk"}”, ${brokenWords(first)}.`,
      );
      for (const each of others.slice(0, 20)) console.error(`Also: ${brokenWords(each)}`);
      if (others.length > 20) console.error(`and ${count(others.length - 20, "other chain")}`);
      return false;
    }),
  ),
);
