import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { startEmbeddedDatabase } from "./embedded-database";
import { findServer } from "./postgres-server";
import { DATABASE } from "./prepare-database";
import { Trouble } from "./say";

/** Where the database of an installation is, for the app and for its owner. */
export interface DatabaseUrls {
  appUrl: string;
  ownerUrl: string;
}

interface Place {
  CLAIMDESK_DATA: string;
  DATABASE_URL?: string | undefined;
  DATABASE_OWNER_URL?: string | undefined;
}

/**
 * Does some work on the database of this installation, whether Claimdesk runs or not: the one the environment names, else the
 * embedded one, which is started for the work and stopped after it unless it was running.
 */
export async function withDatabase<T>(place: Place, work: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const named = place.DATABASE_URL ?? place.DATABASE_OWNER_URL;
  if (named) return work({ appUrl: named, ownerUrl: place.DATABASE_OWNER_URL ?? named });
  const cluster = join(resolve(place.CLAIMDESK_DATA), "cluster");
  if (!existsSync(cluster)) {
    throw new Trouble(
      `There is no database in ${place.CLAIMDESK_DATA}. npm start makes one; CLAIMDESK_DATA and DATABASE_URL say where it is.`,
    );
  }
  const ran = findServer(cluster) !== undefined;
  const database = await startEmbeddedDatabase(place.CLAIMDESK_DATA);
  try {
    return await work({ appUrl: database.appUrl(DATABASE), ownerUrl: database.ownerUrl(DATABASE) });
  } finally {
    if (!ran) await database.stop();
  }
}
