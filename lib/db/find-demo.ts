import type { Role } from "@/lib/domain/desk/member";
import { type Db, reading } from "./client";

export interface DemoPerson {
  userId: string;
  name: string;
  role: Role;
  about: string;
}

export interface DemoDesk {
  id: string;
  name: string;
  /** Of the lines about its people. */
  language: string;
  people: DemoPerson[];
}

/** What this installation is was decided when its database was made, so it is asked once per database. */
const known = new WeakMap<object, boolean>();

/** Whether anybody may sign in as anyone here. */
export async function isDemo(): Promise<boolean> {
  const db = reading();
  const before = known.get(db);
  if (before !== undefined) return before;
  const row = await db.instance.findUnique({ where: { id: 1 }, select: { demo: true } });
  if (row) known.set(db, row.demo);
  return row?.demo ?? false;
}

/** Everybody who can sign in, desk by desk; only for a demo. */
export async function findDemoDesks(db: Db): Promise<DemoDesk[]> {
  const desks = await db.desk.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      language: true,
      members: {
        where: { disabledAt: null, user: { disabledAt: null } },
        orderBy: [{ createdAt: "asc" }, { role: "asc" }, { name: "asc" }],
        select: { userId: true, name: true, role: true, about: true },
      },
    },
  });
  return desks
    .map(({ members, ...desk }) => ({
      ...desk,
      people: members.flatMap(({ userId, ...person }) => (userId === null ? [] : [{ userId, ...person }])),
    }))
    .filter((desk) => desk.people.length > 0);
}

/** Whether this person stands on the sign-in page of a demo. */
export async function isDemoPerson(db: Db, userId: string): Promise<boolean> {
  const where = { id: userId, disabledAt: null, memberships: { some: { disabledAt: null } } };
  return (await db.user.count({ where })) === 1;
}
