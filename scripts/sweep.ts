import { disconnect } from "@/lib/db/client";
import { sweep } from "@/lib/jobs/sweep";

// Run every hour by npm start (scripts/sweep-hourly.ts); DATABASE_URL is the database to sweep.
await sweep(new Date());
await disconnect();
