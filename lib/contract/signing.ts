import { z } from "zod";
import { articleState, partName, purpose } from "@/lib/domain/articles/article";
import { disposition, finding } from "@/lib/domain/assessments/assessment";
import { filledLine, id, moment, prose, wellFormedText } from "@/lib/domain/fields";
import { deeds } from "@/lib/domain/signing/deeds";
import { passList } from "@/lib/domain/signing/pass-list";
import { missingCodes } from "@/lib/domain/signing/ready";
import { signatureRole, wantedSignatures } from "@/lib/domain/signing/signing-rules";
import { command, endpoint, inArticle, inDesk, utf16Range } from "./endpoint";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const params = z.record(z.string(), z.union([z.string(), z.number()]));

const hindrance = z.enum(["role", "signed_already", "writer", "checker", "assessed"]);

const signatureView = z.object({
  role: signatureRole,
  memberId: id,
  at: moment,
  /** The exemption from the separation of duties it rests on. */
  override: z.object({ reason: z.string(), grantedById: id }).nullable(),
});

const overrideView = z.object({ memberId: id, reason: z.string(), grantedById: id, at: moment });

/** What an approval is of: one version's text and document, and the digest of all that was found. */
const signedThing = z.object({
  versionId: id,
  versionNumber: z.int(),
  textSha256: sha256,
  docSha256: sha256,
  digest: sha256,
  digestVersion: z.int(),
});

const signOffView = signedThing.extend({
  id,
  signatures: z.array(signatureView),
  completedAt: moment.nullable(),
  voided: z.object({ at: moment, by: z.string() }).nullable(),
});
export type SignOffView = z.infer<typeof signOffView>;

/** What is listed beside the text when it is signed. */
const accounts = z.object({
  counts: z.object({ words: z.int(), claims: z.int(), settled: z.int(), retired: z.int(), evidence: z.int() }),
  exceptions: z.array(z.object({ claimId: id, number: z.int(), statement: z.string(), reason: z.string(), byId: id })),
  retired: z.array(z.object({ claimId: id, number: z.int(), statement: z.string(), reason: z.string() })),
  /** Facts with a number in them that nobody claimed, and who let them through. */
  wavedNumbers: z.array(z.object({ range: utf16Range, text: z.string(), memberId: id })),
  /** Who did what on it. */
  people: z.array(
    z.object({
      memberId: id,
      parts: z.array(partName),
      did: z.array(z.enum(deeds)),
    }),
  ),
});
export type SignedAccounts = z.infer<typeof accounts>;

const passView = z.object({
  key: z.string(),
  name: z.string(),
  about: z.string(),
  initialled: z.object({ id, memberId: id, at: moment }).nullable(),
  /** Whether the reader may take this initial back. */
  mayTakeBack: z.boolean(),
});
export type PassView = z.infer<typeof passView>;

const signingView = z.object({
  purpose,
  state: articleState,
  archived: z.boolean(),
  title: z.string(),
  /** What would be signed now. */
  now: signedThing,
  text: z.string(),
  /** Lines of the text that are furniture, by number. */
  furniture: z.array(z.int()),
  /** Empty: it can be signed. */
  missing: z.array(z.object({ code: z.enum(missingCodes), params, subject: z.string() })),
  accounts,
  passes: z.array(passView),
  wanted: z.array(signatureRole),
  /** The sign-off that stands, or else the last that did. */
  signOff: signOffView.nullable(),
  /** How many things changed since the last complete sign-off, and how many of them nobody has looked at. */
  changed: z.object({ signOffId: id, differences: z.int(), open: z.int() }).nullable(),
  overrides: z.array(overrideView),
  /** Whom an override would let sign who can't otherwise; for an owner, empty to others. */
  hindered: z.array(id),
  /** In which capacity the reader may sign, and what keeps them from the others. */
  mine: z.array(z.object({ role: signatureRole, hindrances: z.array(hindrance), overridden: z.boolean() })),
  can: z.object({
    sign_off: z.boolean(),
    initial_pass: z.boolean(),
    override_duties: z.boolean(),
    move_article: z.boolean(),
  }),
});
export type SigningView = z.infer<typeof signingView>;

export const readSigning = endpoint(
  "readSigning",
  "GET",
  "/desks/{deskId}/articles/{articleId}/sign-off",
  "What is missing before an article can be signed, and what would be signed",
  { params: inArticle, response: signingView },
);

export const signOff = endpoint(
  "signOff",
  "POST",
  "/desks/{deskId}/articles/{articleId}/sign-off",
  "Sign an article, as somebody who signed in freshly",
  {
    params: inArticle,
    body: command({
      /** Of the signature. */
      id,
      /** Left out: the capacity in which the person signs here. */
      role: signatureRole.optional(),
      /** What was read: refused when something else stands by now. */
      digest: sha256,
    }),
    response: z.object({ signOffId: id, complete: z.boolean(), state: articleState, seq: z.int() }),
    status: 201,
  },
);

export const overrideDuties = endpoint(
  "overrideDuties",
  "POST",
  "/desks/{deskId}/articles/{articleId}/duty-overrides",
  "Lift the separation of duties for somebody on an article: signing, deciding on fixes, taking risks. The reason is printed",
  {
    params: inArticle,
    body: command({ id, memberId: id, reason: filledLine(500) }),
    response: z.object({ id, seq: z.int() }),
    status: 201,
  },
);

export const initialPass = endpoint(
  "initialPass",
  "POST",
  "/desks/{deskId}/articles/{articleId}/passes/{passKey}",
  "Initial a pass over the words of a version, or take the initial back",
  {
    params: inArticle.extend({ passKey: z.string().max(40) }),
    body: command({
      id,
      /** The version that was read through. */
      versionId: id,
      initialled: z.boolean(),
    }),
    response: z.object({ initialled: z.boolean(), seq: z.int() }),
  },
);

export const readPassList = endpoint("readPassList", "GET", "/desks/{deskId}/pass-list", "The desk’s pass list", {
  params: inDesk,
  response: z.object({
    passes: passList,
    /** Whose signatures an article wants. */
    signatures: z.object({ own_copy: wantedSignatures, published: wantedSignatures }),
    revision: z.int(),
    can: z.object({ edit_pass_list: z.boolean() }),
  }),
});
export type PassListView = z.infer<typeof readPassList.response>;

export const editPassList = endpoint(
  "editPassList",
  "PUT",
  "/desks/{deskId}/pass-list",
  "Change the desk’s pass list, and whose signatures it wants",
  {
    params: inDesk,
    body: command({
      /** The desk's revision it was made from. */
      base: z.int().min(1),
      passes: passList,
      signatures: z.strictObject({ own_copy: wantedSignatures, published: wantedSignatures }),
    }),
    response: z.object({ revision: z.int(), seq: z.int() }),
    scope: "manage",
  },
);

const claimAsSigned = z.object({
  statement: z.string(),
  kind: z.string(),
  speaker: z.string(),
  claimDate: z.string(),
  priority: z.string(),
  retired: z.string().nullable(),
  settled: z.object({ finding, disposition: disposition.nullable(), qualifiers: z.array(z.string()) }).nullable(),
  places: z.int(),
  evidence: z.int(),
});

const differenceView = z.object({
  subject: z.string(),
  /** SHA-256 of the difference as it is now: a review is of this one and no other. */
  seen: sha256,
  number: z.int().nullable(),
  aspects: z.array(z.string()),
  /** Of a claim; null where it is new or gone, or where its answers are not shown to the reader. */
  before: claimAsSigned.nullable(),
  after: claimAsSigned.nullable(),
  hidden: z.boolean(),
  reviewed: z.object({ decision: z.enum(["kept", "reopened"]), memberId: id, at: moment }).nullable(),
});
export type DifferenceView = z.infer<typeof differenceView>;

export const listChangesSinceSigned = endpoint(
  "listChangesSinceSigned",
  "GET",
  "/desks/{deskId}/articles/{articleId}/sign-off/changes",
  "What changed since an article was last signed",
  {
    params: inArticle,
    response: z.object({
      signOff: signOffView.nullable(),
      items: z.array(differenceView),
      /** The words that changed, where the text did. */
      text: z
        .object({
          changes: z.array(z.object({ after: z.string(), signed: z.string(), given: z.string() })),
          count: z.int().nullable(),
        })
        .nullable(),
      can: z.object({ sign_off: z.boolean() }),
    }),
  },
);

export const reviewDifference = endpoint(
  "reviewDifference",
  "POST",
  "/desks/{deskId}/articles/{articleId}/sign-off/{signOffId}/reviews",
  "Keep one thing that changed since an article was signed, or open its claim again",
  {
    params: inArticle.extend({ signOffId: id }),
    body: command({
      id,
      subject: z.string().max(60),
      seen: sha256,
      decision: z.enum(["kept", "reopened"]),
      /** Why a claim is opened again. */
      reason: prose(500).optional(),
    }),
    response: z.object({ decision: z.enum(["kept", "reopened"]), seq: z.int() }),
    status: 201,
  },
);

const certificate = z.object({
  article: z.object({ id, title: z.string(), purpose }),
  desk: z.string(),
  signOff: signOffView,
  text: z.string(),
  furniture: z.array(z.int()),
  accounts: accounts.pick({ counts: true, exceptions: true, retired: true }),
  passes: z.array(z.object({ name: z.string(), memberId: id, at: moment })),
  /** Whom an owner let sign, decide on fixes or take risks in spite of the separation of duties, until it was signed. */
  overrides: z.array(overrideView),
  /** The head of the article's chain of events when it was signed: its length and its hash. */
  chain: z.object({ seq: z.int(), head: sha256 }),
});
export type CertificateView = z.infer<typeof certificate>;

export const readCertificate = endpoint(
  "readCertificate",
  "GET",
  "/desks/{deskId}/articles/{articleId}/sign-off/{signOffId}",
  "The certificate of a sign-off",
  { params: inArticle.extend({ signOffId: id }), response: certificate },
);

/** How a text stands to one that was signed here; `unknown` also where the reader may not know of it. */
const verified = z.object({
  answer: z.enum(["identical", "typography", "different", "unknown"]),
  /** Null when it is unknown. */
  signed: z
    .object({
      title: z.string(),
      desk: z.string(),
      state: articleState,
      versionNumber: z.int(),
      textSha256: sha256,
      completedAt: moment,
      /** For a reader who may open it. */
      deskId: id.nullable(),
      articleId: id.nullable(),
      signOffId: id.nullable(),
    })
    .nullable(),
  changes: z.array(z.object({ after: z.string(), signed: z.string(), given: z.string() })),
  /** Null: too many to count. */
  count: z.int().nullable(),
  /** Of the text as it was given. */
  textSha256: sha256,
});
export type VerifiedView = z.infer<typeof verified>;

const against = z.object({
  /** The article it should be; left out, it is looked for by its words and its headline. */
  articleId: id.optional(),
});

export const verifyText = endpoint("verifyText", "POST", "/verify", "Hold a text against what was signed", {
  query: against,
  body: z.strictObject({ format: z.enum(["text", "html", "markdown"]), content: wellFormedText.max(2_000_000) }),
  response: verified,
});

export const verifyFile = endpoint(
  "verifyFile",
  "POST",
  "/verify/file",
  "Hold a file (text, HTML or .docx, at most 5 MB) against what was signed",
  { query: against, raw: "file", response: verified },
);
