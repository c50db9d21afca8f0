import { ensureBuild, ensureClient } from "./build";
import { freePort } from "./open-port";
import { DATABASE, prepareEmbedded } from "./prepare-database";
import { addressOf, startServer } from "./server-process";
import { openThrowaway } from "./throwaway-database";

const HOST = "127.0.0.1";

/**
 * A demo newsroom of its own on a free port, served as npm start serves it, for as long as the work takes. It may fetch pages
 * from one other place of this machine, where the work can stand a site of its own ("127.0.0.1:4000").
 */
export async function withNewsroom<T>(work: (address: string, pages: string) => Promise<T>): Promise<T> {
  await ensureClient();
  const buildId = await ensureBuild();
  const database = await openThrowaway("e2e");
  try {
    await prepareEmbedded(database, true);
    const port = await freePort();
    const pages = `${HOST}:${await freePort()}`;
    const server = await startServer(HOST, port, {
      DATABASE_URL: database.appUrl(DATABASE),
      NEXTAUTH_SECRET: database.secrets.sessionSecret,
      NEXTAUTH_URL: addressOf(HOST, port),
      CLAIMDESK_DEMO: "1",
      CLAIMDESK_LOG_REQUESTS: "0",
      CLAIMDESK_BUILD_ID: buildId,
      CLAIMDESK_FETCH_ALLOW: pages,
    });
    try {
      return await work(addressOf(HOST, port), pages);
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}
