import { seedDemo } from "@/prisma/seed/seed";

// Run by the first start of a demo; DATABASE_URL is the database to fill.
await seedDemo(process.env.DATABASE_URL ?? "");
process.exit(0); // connections of a pool may still be open
