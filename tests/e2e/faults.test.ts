import { signal } from "@/scripts/process-identity";
import { ApiUser, command, deskNamed, newId, Refused } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { test as base, CHECKER, DESK, expect } from "./support/desk-test";
import { RunningClaimdesk } from "./support/running-claimdesk";
import { Workbench } from "./support/workbench";

/* What happens to people's work when the machine fails: on a Claimdesk of these tests' own, whose processes are killed. */

const test = base.extend<object, { claimdesk: RunningClaimdesk }>({
  claimdesk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern
    async ({}, use) => {
      const claimdesk = await RunningClaimdesk.start();
      await use(claimdesk);
      await claimdesk.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ claimdesk }, use) => use(claimdesk.address),
});
test.setTimeout(120_000);

const ARTICLE = "The meters on the quay";

/** A short article with one claim, taken in through the API, and the checker before it. */
async function anArticle(claimdesk: RunningClaimdesk) {
  const lena = await ApiUser.signIn(claimdesk.address, CHECKER.email);
  const desk = await deskNamed(lena, DESK);
  const deskId = desk.id;
  const content = `# ${ARTICLE}\n\nThe harbour read 214 meters in May. Nobody read them in April.\n\nThe oldest meter is from 1961.`;
  const id = await takeIn(lena, deskId, { title: ARTICLE, format: "markdown", content });
  const opened = await openArticle(lena, deskId, id);
  await opened.claimOn([opened.place("214 meters")], { kind: "number" });
  return { lena, deskId, ...opened, path: `/desks/${deskId}/articles/${id}` };
}

const numbersOf = async ({ lena, params }: Awaited<ReturnType<typeof anArticle>>) =>
  (await lena.call("listClaims", { params })).items.map((claim) => claim.number);

/** How a request was answered, and after how long (ms). */
async function timed(asked: () => Promise<unknown>) {
  const since = performance.now();
  const refusal = await asked().then(
    () => undefined,
    (error: unknown) => error,
  );
  return { refusal: refusal instanceof Refused ? refusal : undefined, ms: performance.now() - since };
}

test("a frozen database is answered with 503 within five seconds, and what was typed is sent when it wakes", async ({
  claimdesk,
  somebody,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/);
  const story = await anArticle(claimdesk);
  const page = await somebody(CHECKER);
  await page.goto(story.path);
  const desk = new Workbench(page);
  await expect(desk.paper.text).toBeVisible();

  const frozen = claimdesk.databaseProcesses();
  for (const process of frozen) signal(process, "SIGSTOP");
  try {
    const reading = await timed(() => story.lena.call("readArticle", { params: story.params }));
    expect(reading.refusal?.problem).toMatchObject({ status: 503, code: "database_away" });
    expect(Number(reading.refusal?.response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(reading.ms).toBeLessThan(5_000);
    expect((await fetch(`${claimdesk.address}/api/health`)).status).toBe(200);
    expect((await fetch(`${claimdesk.address}/api/ready`)).status).toBe(503);

    // The screen goes on: shown at once, kept here, said so.
    await desk.paper.claim(2, "from 1961");
    await expect(desk.saveState).toHaveAttribute("data-save-state", "kept_here", { timeout: 20_000 });
    await expect(desk.saveState).toHaveAccessibleName("Not saved, 1 change kept here");
    await expect(page.getByText("Claimdesk does not answer. You can go on")).toBeVisible();

    // A reload in between finds no database, and loses nothing of it.
    await page.reload();
  } finally {
    for (const process of frozen) signal(process, "SIGCONT");
  }
  await claimdesk.ready();
  await expect(desk.row(2)).toContainText("From 1961", { timeout: 30_000 });
  await desk.saved();
  await expect(page).toHaveURL((url) => url.pathname === story.path);
  expect(await numbersOf(story)).toEqual([1, 2]);
});

test("what was under way when the database froze is answered in time, and done once when it is sent again", async ({
  claimdesk,
}) => {
  const story = await anArticle(claimdesk);
  const commands = Array.from({ length: 12 }, (_, index) => ({
    ...command(),
    claim: {
      id: newId(),
      versionId: story.version.id,
      placements: [],
      kind: "omission",
      statement: `Left out ${index}`,
    },
  }));
  const send = (body: object) => timed(() => story.lena.call("recordClaim", { params: story.params, body }));
  const sent = commands.map(send);
  await Promise.race(sent);
  const frozen = claimdesk.databaseProcesses();
  for (const process of frozen) signal(process, "SIGSTOP");
  const first = await Promise.all(sent).finally(() => {
    for (const process of frozen) signal(process, "SIGCONT");
  });
  for (const { ms, refusal } of first) {
    expect(ms).toBeLessThan(5_000);
    if (refusal) expect(refusal.problem).toMatchObject({ status: 503, code: "database_away" });
  }
  await claimdesk.ready();
  for (const body of commands) expect(await send(body)).toMatchObject({ refusal: undefined });
  const stored = (await story.lena.call("listClaims", { params: story.params })).items;
  expect(stored.map((claim) => claim.id).sort()).toEqual(
    [stored[0]?.id, ...commands.map(({ claim }) => claim.id)].sort(),
  );
});

test("a database killed under work comes back with every acknowledged write, and nobody is signed out", async ({
  claimdesk,
}) => {
  const story = await anArticle(claimdesk);
  const acknowledged: string[] = [];
  let away = 0;
  let killed = false;
  for (let round = 0; round < 60; round += 1) {
    if (round === 15) {
      signal(claimdesk.database(), "SIGKILL");
      killed = true;
    }
    const claim = { id: newId(), versionId: story.version.id, placements: [], kind: "omission", statement: `${round}` };
    const body = { ...command(), claim };
    // The same command until there is an answer: an unknown outcome is sent again, and done once.
    await expect(async () => {
      const { refusal, ms } = await timed(() => story.lena.call("recordClaim", { params: story.params, body }));
      expect(ms).toBeLessThan(5_000);
      if (refusal) {
        away += 1;
        expect(refusal.problem).toMatchObject({ status: 503, code: "database_away" });
        expect(refusal.response.headers.get("retry-after")).toMatch(/^\d+$/);
      }
      expect(refusal).toBeUndefined();
    }).toPass({ timeout: 30_000, intervals: [200] });
    acknowledged.push(claim.id);
  }
  expect(killed && away > 0).toBe(true);
  const stored = (await story.lena.call("listClaims", { params: story.params })).items;
  expect(stored.map((claim) => claim.id).slice(1)).toEqual(acknowledged);
  expect(stored.map((claim) => claim.number)).toEqual(stored.map((_, index) => index + 1));
});

test("a server killed in the middle of work is started again, and the screen sends what it kept", async ({
  claimdesk,
  somebody,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/);
  const story = await anArticle(claimdesk);
  const page = await somebody(CHECKER);
  await page.goto(story.path);
  const desk = new Workbench(page);
  await expect(desk.paper.text).toBeVisible();
  const before = claimdesk.server();
  signal(before, "SIGKILL");
  await desk.paper.claim(2, "from 1961");
  await desk.saved();
  expect(claimdesk.server().pid).not.toBe(before.pid);
  expect(await numbersOf(story)).toEqual([1, 2]);
});

test("asked to stop under load, it ends its streams, answers what is under way and leaves with nothing lost", async ({
  claimdesk,
}) => {
  const story = await anArticle(claimdesk);
  const stream = await story.lena.ask("watchDesk", { params: { deskId: story.deskId } });
  expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const streamed = stream.text(); // ends when the stream does
  const acknowledged: string[] = [];
  let stopping = false;
  const worker = async () => {
    for (;;) {
      const claim = { id: newId(), versionId: story.version.id, placements: [], kind: "omission", statement: "" };
      try {
        await story.lena.call("recordClaim", { params: story.params, body: { ...command(), claim } });
        acknowledged.push(claim.id);
      } catch (error) {
        expect([stopping, error]).toEqual([true, expect.any(TypeError)]); // no connection any more, and no answer of another kind
        return;
      }
    }
  };
  const workers = Array.from({ length: 8 }, worker);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
  stopping = true;
  expect(await claimdesk.stopGently()).toBe(0);
  await Promise.all(workers);
  expect(await streamed).toContain("event: hello");
  await claimdesk.startAgain();
  const stored = new Set(
    (await story.lena.call("listClaims", { params: story.params })).items.map((claim) => claim.id),
  );
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
});

test("after everything was killed npm start finds its data, and the session still holds", async ({
  claimdesk,
  somebody,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/);
  const story = await anArticle(claimdesk);
  const page = await somebody(CHECKER);
  await page.goto(story.path);
  const desk = new Workbench(page);
  await desk.paper.claim(2, "from 1961");
  await desk.saved();
  await claimdesk.killAll();
  await desk.paper.claim(3, "Nobody read them in April.");
  await claimdesk.startAgain();
  await page.reload();
  await expect(desk.row(3)).toContainText("Nobody read them in April.");
  await desk.saved();
  expect(await numbersOf(story)).toEqual([1, 2, 3]);
});
