import { type Actor, mintActor } from "@/lib/auth/actor";
import { listScales } from "@/lib/queries/list-scales";
import { readSettings } from "@/lib/queries/read-settings";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { keepCopy } from "@/lib/usecases/evidence/keep-copy";
import { makeToken } from "@/lib/usecases/tokens/make-token";
import { aDocx, p } from "@/tests/support/a-docx";
import { articleBody } from "@/tests/support/article-body";
import { asOwner } from "@/tests/support/database";
import { ask as askForErasure } from "@/tests/support/erasing";
import { evidenceBody } from "@/tests/support/evidence-body";
import { exported } from "@/tests/support/exchange";
import { aFetchableSite } from "@/tests/support/fetchable-site";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf } from "@/tests/support/newsroom";
import { anInvitation, aUser } from "@/tests/support/people";
import { sourceBody } from "@/tests/support/source-body";
import { accountRequests } from "./account-requests";
import { askingRequests } from "./asking-requests";
import { fixRequests } from "./fix-requests";
import { secondCheckRequests } from "./second-check-requests";
import type { Sent } from "./sent";
import { signingRequests } from "./signing-requests";
import { sourcingRequests } from "./sourcing-requests";
import type { Story } from "./story";
import { threadRequests } from "./thread-requests";
import { versionRequests } from "./version-requests";

/** A page for whoever fetches one, and a copy of it for whoever reads one. */
const site = await aFetchableSite();
let copy: Promise<string> | undefined;

async function pageEvidence({ cast, article, claim }: Story): Promise<string> {
  const body = evidenceBody([claim.id], sourceBody({ kind: "url", url: site.url }));
  const { evidenceIds } = await attachEvidence(cast.owner, article.id, body);
  return evidenceIds[0] ?? "";
}

async function aCopy(story: Story): Promise<string> {
  const place = { articleId: story.article.id, claimId: story.claim.id, evidenceId: await pageEvidence(story) };
  const { file } = await keepCopy(story.cast.owner, place, { ...command(), fileId: newId() });
  return file.id;
}

/** An article of another desk as a file, which nobody here has. */
async function aFile(): Promise<unknown> {
  const ana = await aMember(await aDesk("Elsewhere"), "checker");
  return exported(ana, (await anArticle(ana)).id);
}

const range = (story: Story, words: string) => rangeOf(story.article, words);
const draft = { labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "" };
const newClaim = (story: Story) => ({ id: newId(), versionId: story.article.versionId, placements: [] });
const nothing = () => ({});

/** A member has twenty tokens at most: of this walk’s own only those of whoever stands outside are kept. */
const fewTokens = ({ memberId }: Actor) =>
  asOwner("DELETE FROM access_token WHERE member_id = $1 AND name <> 'a test'", [memberId]);

/** For each operation a request that is right in every way; only who sends it decides. */
export const requests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  ...accountRequests,
  ...signingRequests,
  ...threadRequests,
  ...askingRequests,
  ...fixRequests,
  ...secondCheckRequests,
  ...sourcingRequests,
  ...versionRequests,
  readDesk: nothing,
  editDesk: async ({ cast }) => {
    const { language } = await readSettings(cast.owner);
    return { json: { ...command(), fields: { language: { base: language, value: language === "en" ? "de" : "en" } } } };
  },
  readSettings: nothing,
  listScales: nothing,
  changeScale: async ({ cast }) => {
    const scale = (await listScales(cast.owner)).items.find(({ purpose }) => purpose === "published");
    const { version: base = 1, labels } = scale ?? {};
    return { params: { purpose: "published" }, json: { ...command(), base, name: `Scale ${base}`, labels } };
  },
  listMembers: nothing,
  editMember: async ({ cast }) => {
    const { memberId } = await aMember(cast.desk, "checker");
    return { params: { memberId }, json: { ...command(), fields: { role: { base: "checker", value: "viewer" } } } };
  },
  disableMember: async ({ cast }) => {
    const { memberId } = await aMember(cast.desk, "checker");
    return { params: { memberId }, json: { ...command(), disabled: true, reason: "Left" } };
  },
  listInvitations: nothing,
  inviteMembers: () => ({ json: { ...command(), invitations: [{ id: newId(), role: "checker" }] } }),
  revokeInvitation: async ({ cast }) => {
    const { id: invitationId } = await anInvitation(cast.owner);
    return { params: { invitationId }, json: command() };
  },
  acceptInvitation: async ({ cast }) => {
    const { token } = await anInvitation(cast.owner);
    const { userId } = await aUser();
    return { json: { ...command(), token }, as: mintActor({ ...cast.owner, userId }) };
  },
  joinWithAccount: async ({ cast }) => {
    const { token } = await anInvitation(cast.owner);
    const account = { name: "Noor", email: `${newId()}@example.org`, password: "four tall cranes at dusk" };
    return { json: { ...command(), token, account } };
  },
  openFirstDesk: () => {
    const owner = { name: "Eve", email: "eve@example.org", password: "four tall cranes at dusk" };
    const scales = { own_copy: "Desk", published: "Five-step truth" };
    const desk = { name: "Mine", timeZone: "UTC", language: "en", fetchPages: false, scales };
    return { json: { ...command(), code: "00000-00000-00000-00000", owner, desk } };
  },
  editPreferences: () => ({ json: { ...command(), preferences: { singleKeys: true } } }),
  watchDesk: nothing,
  readPerson: async ({ cast }) => ({ params: { memberId: (await aMember(cast.desk, "checker")).memberId } }),
  exportPerson: async ({ cast }) => ({ params: { memberId: (await aMember(cast.desk, "checker")).memberId } }),
  findNamed: () => ({ json: { names: ["Marit Lund"] } }),
  listErasures: nothing,
  previewErasure: () => ({ json: { names: ["Marit Lund"] } }),
  requestErasure: () => ({
    json: { ...command(), erasure: { id: newId(), names: ["Marit Lund"], reason: "She asked us to" } },
  }),
  decideErasure: async ({ cast }) => {
    const names = ["Marit Lund"];
    const erasureId = await askForErasure(await aMember(cast.desk, "editor"), { names });
    return { params: { erasureId }, json: { ...command(), decision: "approved" } };
  },
  listTokens: () => ({ query: "?of=desk" }),
  makeToken: async ({ cast }) => {
    await fewTokens(cast.owner);
    return { json: { ...command(), token: { id: newId(), name: "A script", scopes: ["read"] } } };
  },
  revokeToken: async ({ cast }) => {
    await fewTokens(cast.owner);
    const token = { id: newId(), name: "A script", scopes: ["read" as const], days: 1 };
    await makeToken(mintActor({ ...cast.owner, authenticatedAt: cast.owner.at }), { ...command(), token });
    return { params: { tokenId: token.id }, json: command() };
  },
  listArticles: nothing,
  previewImport: () => ({ json: { format: "text", content: "A headline\n\nA line." } }),
  previewDocx: () => ({ body: aDocx({ body: p("A headline") + p("A line.") }) }),
  fetchArticle: () => ({ json: { url: site.url } }),
  createArticle: () => ({ json: articleBody() }),
  previewArrival: async () => ({ body: JSON.stringify(await aFile()) }),
  importArticle: async () => ({ query: `?commandId=${newId()}`, body: JSON.stringify(await aFile()) }),
  readArticle: nothing,
  editArticle: () => ({ json: { ...command(), fields: { byline: { base: "", value: "By Ana" } } } }),
  moveArticle: () => ({ json: { ...command(), to: "in_check" } }),
  archiveArticle: () => ({ json: { ...command(), archived: true } }),
  assignPart: async ({ cast }) => {
    const { memberId } = await aMember(cast.desk, "checker");
    return { json: { ...command(), memberId, part: "checker", assigned: true } };
  },
  readVersion: ({ article }) => ({ params: { versionId: article.versionId } }),
  readCoverage: nothing,
  readFacts: ({ article }) => ({ params: { versionId: article.versionId } }),
  listWaves: nothing,
  waveWords: (story) => ({
    json: {
      ...command(),
      versionId: story.article.versionId,
      waves: [{ id: newId(), range: range(story, "in May") }],
    },
  }),
  unwaveWords: () => ({ json: { ...command(), waveIds: [newId()] } }),
  listClaims: nothing,
  recordClaim: (story) => ({ json: { ...command(), claim: newClaim(story) } }),
  readClaim: nothing,
  readWork: nothing,
  readHandOver: () => ({ query: "?since=2026-11-23T06:00:00.000Z" }),
  assignClaims: ({ claim }) => ({ json: { ...command(), claimIds: [claim.id], assigneeId: null } }),
  editClaim: () => ({ json: { ...command(), fields: { speaker: { base: "", value: "Marit Lund" } } } }),
  addPlacement: (story) => ({
    json: {
      ...command(),
      versionId: story.article.versionId,
      placement: { id: newId(), range: range(story, "1974") },
    },
  }),
  adjustPlacement: (story) => ({
    params: { placementId: story.claim.placementIds[0] ?? "" },
    json: {
      ...command(),
      range: { base: range(story, "4,200 containers"), value: range(story, "moved 4,200 containers") },
    },
  }),
  removePlacement: ({ claim }) => ({ params: { placementId: claim.placementIds[1] ?? "" }, json: command() }),
  retireClaim: () => ({ json: { ...command(), reason: "Said twice" } }),
  restoreClaim: async ({ cast, article }) => {
    const { id: claimId } = await aClaim(cast.owner, article, ["1974"]);
    await retireClaim(cast.owner, article.id, claimId, { ...command(), reason: "Said twice" });
    return { params: { claimId }, json: command() };
  },
  splitClaim: (story) => ({
    json: { ...command(), claim: newClaim(story), movePlacementIds: [story.claim.placementIds[1]] },
  }),
  mergeClaims: ({ other }) => ({ json: { ...command(), fromIds: [other.id] } }),
  linkClaims: ({ other }) => ({
    json: { ...command(), linkId: newId(), type: "part_of", toId: other.id, linked: true },
  }),
  draftAssessment: () => ({ json: { draft } }),
  submitAssessment: ({ article }) => ({
    json: {
      ...command(),
      id: newId(),
      answer: draft,
      judged: { versionId: article.versionId, statement: "", placementText: "4,200 containers" },
    },
  }),
  listSources: nothing,
  createSource: () => ({ json: { ...command(), source: sourceBody() } }),
  readSource: ({ sourceId }) => ({ params: { sourceId } }),
  editSource: ({ sourceId }) => ({
    params: { sourceId },
    json: { ...command(), fields: { author: { base: "", value: "Harbour office" } } },
  }),
  attachEvidence: ({ claim, sourceId }) => ({ json: evidenceBody([claim.id], { id: sourceId }) }),
  editEvidence: ({ evidenceId }) => ({
    params: { evidenceId },
    json: { ...command(), fields: { note: { base: "", value: "Read twice" } } },
  }),
  withdrawEvidence: ({ evidenceId }) => ({
    params: { evidenceId },
    json: { ...command(), withdrawn: true, reason: "An old edition" },
  }),
  keepCopy: async (story) => {
    const evidenceId = await pageEvidence(story);
    return { params: { evidenceId }, json: { ...command(), fileId: newId() } };
  },
  addFile: () => ({
    params: { fileId: newId() },
    query: "?name=notes.txt",
    body: "what was said",
    headers: { "content-type": "text/plain" },
  }),
  readFile: ({ fileId }) => ({ params: { fileId } }),
  readCopy: async (story) => {
    copy ??= aCopy(story);
    return { params: { fileId: await copy } };
  },
  readChanges: () => ({ query: `?since=0&epoch=${newId()}` }),
  listArticleHistory: nothing,
  listClaimHistory: nothing,
  exportArticle: () => ({ query: "?format=json" }),
  listDesks: nothing,
};
