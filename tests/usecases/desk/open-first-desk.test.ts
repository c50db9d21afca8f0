import { beforeEach, expect, test } from "vitest";
import { mintActor } from "@/lib/auth/actor";
import { secretTokenHash } from "@/lib/auth/secret-token";
import { disconnect, reading } from "@/lib/db/client";
import { verifyChain } from "@/lib/db/verify-chain";
import { codeFrom, spokenCode } from "@/lib/domain/desk/first-run-code";
import { readDesk } from "@/lib/queries/read-desk";
import { openFirstDesk } from "@/lib/usecases/desk/open-first-desk";
import { asOwner } from "@/tests/support/database";
import { command } from "@/tests/support/newsroom";

const CODE = codeFrom(new Uint8Array(20).map((_, index) => index * 7));
const scales = { own_copy: "Desk", published: "Supported / Refuted / Not enough evidence / Conflicting" };
const stranger = () => ({ at: new Date() });
const body = (email = "margaret@example.org") => ({
  ...command(),
  code: spokenCode(CODE).toLowerCase(),
  owner: { name: "Margaret Hale", email, password: "eleven herons over the pier" },
  desk: { name: "Harbour Review", timeZone: "Europe/Oslo", language: "en", fetchPages: true, scales },
});

beforeEach(async () => {
  await disconnect(); // what a process knows of an older database
  await asOwner(`TRUNCATE "user", desk, instance, rate_limit CASCADE`);
  await asOwner(
    `INSERT INTO instance (id, demo, epoch, created_at, first_run_code_hash) VALUES (1, false, gen_random_uuid(), now(), $1)`,
    [secretTokenHash(CODE)],
  );
});

test("makes the owner and the desk as they were asked for, and never again", async () => {
  const { deskId } = await openFirstDesk(stranger(), body());
  const [row] = await asOwner<{ id: string; user_id: string; email: string }>(
    `SELECT m.id, m.user_id, u.email FROM member m JOIN "user" u ON u.id = m.user_id`,
  );
  expect(row?.email).toBe("margaret@example.org");
  const { id: memberId = "", user_id: userId = "" } = row ?? {};
  const owner = mintActor({ deskId, memberId, userId, name: "Margaret Hale", role: "owner", at: new Date() });
  expect(await readDesk(owner)).toMatchObject({
    name: "Harbour Review",
    timeZone: "Europe/Oslo",
    fetchPages: true,
    me: { role: "owner", name: "Margaret Hale" },
    scales: [{ name: "Desk" }, { name: scales.published }],
  });
  const chain = await verifyChain(reading(), { deskId, streamType: "desk", streamId: deskId });
  expect(chain).toEqual({ events: 2, purged: [], broken: null });
  await expect(openFirstDesk(stranger(), body("eve@example.org"))).rejects.toMatchObject({ code: "not_found" });
});

test("of twelve at the same moment one wins, and nothing of the others is left", async () => {
  const tries = Array.from({ length: 12 }, (_, each) => openFirstDesk(stranger(), body(`p${each}@example.org`)));
  const ends = await Promise.allSettled(tries);
  const won = ends.filter((end) => end.status === "fulfilled");
  expect(won).toHaveLength(1);
  for (const end of ends) if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "not_found" });
  const counts = await asOwner(
    `SELECT (SELECT count(*)::int FROM "user") AS users, (SELECT count(*)::int FROM desk) AS desks`,
  );
  expect(counts).toEqual([{ users: 1, desks: 1 }]);
});

test("wants the code of the last start, a password that holds, and patience", async () => {
  const code = spokenCode(codeFrom(new Uint8Array(20)));
  await expect(openFirstDesk(stranger(), { ...body(), code })).rejects.toMatchObject({ code: "first_run_code_wrong" });
  const weak = { ...body(), owner: { ...body().owner, password: "Harbour Review 1" } };
  await expect(openFirstDesk(stranger(), weak)).rejects.toMatchObject({ code: "password_weak" });
  const at = new Date();
  const knocks = Array.from({ length: 25 }, () =>
    openFirstDesk({ at }, { ...body(), code: "" }).catch((no) => no.code),
  );
  const codes = await Promise.all(knocks);
  expect(codes).toContain("rate_limited");
  expect(new Set(codes)).toEqual(new Set(["first_run_code_wrong", "rate_limited"]));
  await asOwner("UPDATE instance SET first_run_code_hash = NULL");
  await asOwner("TRUNCATE rate_limit");
  await expect(openFirstDesk(stranger(), body())).rejects.toMatchObject({ code: "first_run_code_wrong" });
});
