import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { verifyChain } from "@/lib/db/verify-chain";
import { Refusal } from "@/lib/domain/refusal";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { readExchange } from "@/lib/import/read-exchange";
import { listArticles } from "@/lib/queries/list-articles";
import { readArticle } from "@/lib/queries/read-article";
import { readChanges } from "@/lib/queries/read-changes";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { editSource } from "@/lib/usecases/sources/edit-source";
import { aCheckedArticle, type CheckStep } from "@/tests/support/checked-article";
import { asOwner } from "@/tests/support/database";
import { brought, bytesOf, canonical, exported } from "@/tests/support/exchange";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

const took = (kind: CheckStep["kind"], claim = 0, from = 12, length = 9): CheckStep => ({
  ...{ kind, claim, other: claim + 1, from, length },
});
const STORY = [
  ...[took("record"), took("record", 0, 40, 20), took("record", 0, 60, 0), took("attach"), took("attach", 1, 4, 8)],
  ...[took("assess"), took("link"), took("retire", 2), took("withdraw"), took("part"), took("article")],
];

const elsewhere = async (role: "checker" | "owner" = "checker") => aMember(await aDesk("Elsewhere"), role, "Cem Ada");

async function aFile() {
  const story = await aCheckedArticle(STORY);
  return { ...story, file: await exported(story.ana, story.article.id) };
}

describe("an article that arrived", () => {
  test("leaves as the very file it came as, until something changes here", async () => {
    const { article, file } = await aFile();
    const cem = await elsewhere();
    await brought(cem, file);
    expect(canonical(await exported(cem, article.id))).toBe(canonical(file));
    const [claim] = file.claims;
    await retireClaim(cem, article.id, claim?.id ?? "", { ...command(), reason: "Ours now" });
    const ours = await exported(cem, article.id);
    expect(ours.desk.name).toBe("Elsewhere");
    expect(ours.foreign).toEqual([
      { desk: file.desk, exportedAt: file.exportedAt, exportedById: file.exportedById, ...file.events },
    ]);
    expect(ours.events.items.map(({ seq, type }) => [seq, type])).toEqual([[1, "claim_retired"]]);
    const key = { deskId: cem.deskId, streamType: "article" as const, streamId: article.id };
    expect(await verifyChain(reading(), key)).toEqual({ events: 1, purged: [], broken: null });

    const dora = await aMember(await aDesk("Third"), "editor", "Dora");
    await brought(dora, ours);
    expect(canonical(await exported(dora, article.id))).toBe(canonical(ours));
    await aClaim(dora, { ...article }, ["May"]);
    expect((await exported(dora, article.id)).foreign?.map(({ desk }) => desk.name)).toEqual([
      "Harbour Review",
      "Elsewhere",
    ]);
  });

  test("comes back into an empty installation", async () => {
    const { file, article } = await aFile();
    await asOwner('TRUNCATE desk, "user" CASCADE');
    const cem = await elsewhere();
    await brought(cem, file);
    expect(canonical(await exported(cem, article.id))).toBe(canonical(file));
  });

  test("is on the board and can be read before anything happened to it here", async () => {
    const { article, file, ana } = await aFile();
    const cem = await elsewhere();
    const { seq } = await brought(cem, file);
    const { items } = await listArticles(cem, { limit: 50, sort: "activity", archived: "false" });
    expect(items.map(({ id, lastActivity }) => [id, lastActivity.type, lastActivity.actorId])).toEqual([
      [article.id, "article_arrived", cem.memberId],
    ]);
    const { cursor } = await readArticle(cem, article.id);
    expect(cursor.seq).toBe(0);
    expect(await readChanges(cem, article.id, { since: 0, epoch: cursor.epoch })).toMatchObject({
      upserts: [],
      resync: false,
    });
    await aClaim(cem, article, ["May"]);
    expect((await readChanges(cem, article.id, { since: 0, epoch: cursor.epoch })).upserts).toHaveLength(1);
    const told = await asOwner("SELECT type FROM event WHERE stream_id = $1 AND seq = $2", [cem.deskId, seq]);
    expect(told).toEqual([{ type: "article_arrived" }]);
    const handle = await reading().member.findFirst({ where: { deskId: cem.deskId, id: ana.memberId } });
    expect(handle).toMatchObject({ userId: null, role: "viewer", name: "Ana Koll", disabledAt: expect.any(Date) });
    expect(await reading().scale.count({ where: { deskId: cem.deskId, retiredAt: null, version: { lt: 1 } } })).toBe(0);
  });

  test("keeps the desk’s own sources and names, and still leaves as it came", async () => {
    const { ana, article, file } = await aFile();
    const cem = await elsewhere();
    await brought(cem, file);
    const [source] = file.sources;
    const other = await anArticle(ana);
    const evidence = file.claims.flatMap((claim) => claim.evidence)[0];
    const claim = await aClaim(ana, other, ["4,200 containers"]);
    const { deskId } = ana;
    await asOwner(
      `INSERT INTO evidence (desk_id, id, article_id, claim_id, source_id, stance, basis, created_by_id, created_at)
       VALUES ($1, $2, $3, $4, $5, 'supports', 'data', $6, now())`,
      [deskId, newId(), other.id, claim.id, source?.id, ana.memberId],
    );
    expect(evidence?.sourceId).toBeDefined();
    const second = await exported(ana, other.id);
    const fields = { title: { base: source?.title ?? "", value: "Renamed here" } };
    await editSource(cem, source?.id ?? "", { ...command(), fields });
    await brought(cem, second);
    expect(canonical(await exported(cem, other.id))).toBe(canonical(second));
    // The first one is not as it came any more: what it rests on reads otherwise.
    expect((await exported(cem, article.id)).foreign).toHaveLength(1);
  });

  test("answers a command that is sent again, and refuses the article a second time", async () => {
    const { file } = await aFile();
    const cem = await elsewhere();
    const id = newId();
    expect(await brought(cem, file, id)).toEqual(await brought(cem, file, id));
    await expect(brought(cem, file)).rejects.toMatchObject({ code: "already_exists", params: { what: "article" } });
  });

  test("names no member of the desk, unless an owner vouches for it", async () => {
    const { file, ana, desk, article } = await aFile();
    // The desk lost the article (a backup of the day before) and has its people.
    const cem = await aMember(desk, "checker", "Cem");
    const owner = await aMember(desk, "owner", "Olga");
    for (const table of [
      "evidence_file",
      "evidence",
      "assessment",
      "placement",
      "claim_link",
      "claim",
      "file",
      "part",
    ]) {
      await asOwner(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`);
      await asOwner(`DELETE FROM "${table}" WHERE desk_id = $1`, [desk.id]);
      await asOwner(`ALTER TABLE "${table}" ENABLE TRIGGER ALL`);
    }
    for (const table of ["event_payload", "event", "stream", "version", "article"]) {
      await asOwner(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`);
      await asOwner(`DELETE FROM "${table}" WHERE desk_id = $1`, [desk.id]);
      await asOwner(`ALTER TABLE "${table}" ENABLE TRIGGER ALL`);
    }
    await expect(brought(cem, file)).rejects.toMatchObject({ code: "exchange_names_members" });
    await brought(owner, file);
    expect(canonical(await exported(owner, article.id))).toBe(canonical(file));
    const [told] = await asOwner<{ payload: string }>(
      "SELECT payload FROM event_payload WHERE stream_id = $1 AND payload LIKE '%article_arrived%'",
      [desk.id],
    );
    expect(JSON.parse(told?.payload ?? "").data.vouchedFor).toContain(ana.memberId);
  });
});

describe("a file that was tampered with", () => {
  let file: Claimdesk1;
  beforeAll(async () => {
    ({ file } = await aFile());
  });

  /** Every leaf of the file that is proven by something else in it. */
  const PROVEN =
    /Sha256$|\.sha256$|^events\.(genesis|head|items\.\d+\.)|^versions\.\d+\.(text$|doc\.)|\.range\.|\.exact$|\.base64$|\.size$|ById$|\.memberId$|Ids\.\d+$/;

  function leaves(value: unknown, path = ""): string[] {
    if (typeof value !== "object" || value === null) return [path];
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
  }

  function tampered(path: string, turn: number): Claimdesk1 {
    const copy = structuredClone(file);
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const holder = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy as never);
    const was = holder[last];
    if (typeof was === "number") holder[last] = was + 1;
    else if (typeof was === "string" && was.length > 0) {
      const at = turn % was.length;
      const put = /[0-9a-f]/.test(was[at] ?? "") ? (was[at] === "0" ? "1" : "0") : "x";
      holder[last] = was.slice(0, at) + put + was.slice(at + 1);
    } else holder[last] = "x";
    return copy;
  }

  test("is refused wherever one value is proven by another", () => {
    const paths = leaves(file).filter((path) => PROVEN.test(path));
    expect(paths.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(400), (path, turn) => {
        const copy = tampered(path, turn);
        if (JSON.stringify(copy) === JSON.stringify(file)) return;
        expect(() => readExchange(bytesOf(copy)), path).toThrow(Refusal);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  test("is refused with its history cut, swapped, or told twice", () => {
    const changed = (change: (items: Claimdesk1["events"]["items"], events: Claimdesk1["events"]) => void) => {
      const copy = structuredClone(file);
      change(copy.events.items, copy.events);
      return () => readExchange(bytesOf(copy));
    };
    expect(changed((items) => items.pop())).toThrow(expect.objectContaining({ code: "exchange_history_broken" }));
    expect(changed((items) => items.splice(1, 1))).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ seq: 2 }) }),
    );
    expect(changed((items) => items.splice(1, 2, ...items.slice(1, 3).reverse()))).toThrow(Refusal);
    expect(changed((items) => items.push(...items.slice(-1)))).toThrow(Refusal);
    expect(changed(() => undefined)).not.toThrow();
  });

  test("changes nothing on the desk", async () => {
    const cem = await elsewhere();
    const count = () =>
      asOwner(
        "SELECT (SELECT count(*) FROM member) m, (SELECT count(*) FROM source) s, (SELECT count(*) FROM event) e",
      );
    const before = await count();
    await expect(brought(cem, { ...file, events: { ...file.events, head: null } })).rejects.toBeInstanceOf(Refusal);
    expect(await count()).toEqual(before);
  });

  test.each([
    ["no JSON at all", "<html>"],
    ["JSON of another kind", "[1,2]"],
    ["another format", '{"format":"claimdesk/2"}'],
    ["a bottomless nest", `{"format":"claimdesk/1","article":${"[".repeat(100_000)}`],
    ["an unknown field", () => JSON.stringify({ ...file, more: 1 })],
    ["a capital id", () => JSON.stringify({ ...file, exportedById: file.exportedById.toUpperCase() })],
    ["bytes that are no text", new Uint8Array([0x7b, 0xff, 0xfe])],
  ])("is refused: %s", (_, given) => {
    const told = typeof given === "function" ? given() : given;
    const bytes = typeof told === "string" ? new TextEncoder().encode(told) : told;
    expect(() => readExchange(bytes)).toThrow(Refusal);
  });
});
