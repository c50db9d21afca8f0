import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { transact } from "@/lib/db/transact";
import { env } from "@/lib/runtime/env";
import type { User } from "./cast";
import { demoNewsroom } from "./newsroom/demo-newsroom";
import type { SeedPerson } from "./newsroom/newsroom";
import { seedDesk } from "./seed-desk";

/** Everybody in the demo can also sign in with this; a demo answers nobody but its own machine. */
const DEMO_PASSWORD = "claimdesk-demo";

/** Fills an empty database with the demo newsroom, through the same use cases as people do, so that history and chain are real. */
export async function seedDemo(databaseUrl: string): Promise<void> {
  if (databaseUrl !== env().DATABASE_URL) throw new Error("seedDemo fills the database this process works on");
  const now = new Date();
  const users = await createUsers(demoNewsroom.people, now);
  for (const desk of demoNewsroom.desks) await seedDesk(desk, users, now);
}

async function createUsers(people: Record<string, SeedPerson>, createdAt: Date): Promise<Map<string, User>> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const users = Object.entries(people).map(([key, { name, email }]) => ({ key, id: randomUUID(), name, email }));
  await transact((tx) =>
    tx.user.createMany({ data: users.map(({ key: _, ...user }) => ({ ...user, passwordHash, createdAt })) }),
  );
  return new Map(users.map(({ key, id, name }) => [key, { id, name }]));
}
