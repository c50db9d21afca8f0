import { Client } from "pg";
import { inject } from "vitest";

// Runs before each test file is loaded: a database of its own, copied from the template in a tenth of a second.
const { ownerUrl, appUrl } = inject("database");
const name = `worker_${process.env.VITEST_POOL_ID}`;
const admin = new Client({ connectionString: ownerUrl.replace("DATABASE", "postgres") });
await admin.connect();
await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await admin.query(`CREATE DATABASE ${name} TEMPLATE template STRATEGY file_copy`);
await admin.end();

Object.assign(process.env, {
  DATABASE_URL: appUrl.replace("DATABASE", name),
  DATABASE_OWNER_URL: ownerUrl.replace("DATABASE", name),
  DATABASE_WRITE_CONNECTIONS: "4",
  DATABASE_READ_CONNECTIONS: "2",
  NEXTAUTH_SECRET: "a secret for tests, known to everybody",
  NEXTAUTH_URL: "http://127.0.0.1:3000",
  CLAIMDESK_LOG_REQUESTS: "0",
});
