import type { Client } from "pg";
import { BackupError } from "./backup-error";

/** Who is to own a desk that arrived. */
export interface OwnerWish {
  email: string;
  /** Which of the desk's owners the person is, by name or id, where it has several. */
  as?: string | undefined;
  /** For somebody who has no account here yet: a link is made of this. */
  invitation: { id: string; tokenHash: string; expiresAt: Date };
}

export interface OwnerGiven {
  name: string;
  /** Whether the account was found; if not, the invitation stands. */
  linked: boolean;
}

/** Hands the place of one of a desk's owners, known by name only so far, to an account, or prepares a link that does. */
export async function giveOwner(client: Client, deskId: string, wish: OwnerWish): Promise<OwnerGiven> {
  const { id, name } = await chooseOwner(client, deskId, wish.as);
  const users = await client.query<{ id: string }>('SELECT id FROM "user" WHERE email = $1 AND disabled_at IS NULL', [
    wish.email.trim().toLowerCase(),
  ]);
  const user = users.rows[0];
  if (user) {
    await client.query("UPDATE member SET user_id = $3 WHERE desk_id = $1 AND id = $2", [deskId, id, user.id]);
    return { name, linked: true };
  }
  const { invitation } = wish;
  await client.query(
    `INSERT INTO invitation (desk_id, id, token_hash, role, email, member_id, created_by_id, created_at, expires_at)
     VALUES ($1, $2, $3, 'owner', '', $4, $4, now(), $5)`,
    [deskId, invitation.id, invitation.tokenHash, id, invitation.expiresAt],
  );
  return { name, linked: false };
}

async function chooseOwner(
  client: Client,
  deskId: string,
  as: string | undefined,
): Promise<{ id: string; name: string }> {
  const { rows } = await client.query<{ id: string; name: string }>(
    "SELECT id, name FROM member WHERE desk_id = $1 AND role = 'owner' AND disabled_at IS NULL ORDER BY created_at, id",
    [deskId],
  );
  const found = as === undefined ? rows : rows.filter(({ id, name }) => id === as || name === as);
  const [owner] = found;
  if (owner && found.length === 1) return owner;
  const list = rows.map(({ id, name }) => `  ${id}  ${name}`).join("\n") || "  none";
  throw new BackupError(
    as === undefined
      ? `This desk has several owners, or none. Say with --as whose place the person takes:\n${list}`
      : `“${as}” is not one owner of this desk. Its owners are:\n${list}`,
  );
}
