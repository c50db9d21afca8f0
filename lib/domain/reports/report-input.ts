import type { Purpose } from "../articles/article";
import type { Disposition, Finding } from "../assessments/assessment";
import type { Qualifier } from "../assessments/qualifier";
import type { Label } from "../assessments/scale";
import type { ClaimKind, ClaimLinkType, PlacementState, Stage } from "../claims/claim";
import type { Tier } from "../confidential/tier";
import type { Basis, Stance } from "../evidence/evidence";
import type { SourceKind } from "../sources/source";
import type { DocJson } from "../text/doc";

/*
 * What a report is made from: the views that screens read, as far as a report needs them. A claim's view fits ReportClaim
 * as it is.
 */

export interface ReportSource {
  id: string;
  kind: SourceKind;
  title: string;
  publisher: string;
  author: string;
  url: string;
  language: string;
  publishedDate: string;
  redacted?: true | undefined;
}

export interface ReportEvidence {
  id: string;
  tier: Tier;
  /** Confidential: only its stance and tier are told. */
  redacted: boolean;
  source: ReportSource;
  stance: Stance;
  basis: Basis;
  reliesOn: ReportSource | null;
  passage: string;
  passageLanguage: string;
  translation: string;
  translationLanguage: string;
  translator: string;
  locator: string;
  eventDate: string;
  accessedDate: string;
  obtained: string;
  note: string;
  files: { id: string; name: string; mediaType: string; size: number; sha256: string }[];
  withdrawn: object | null;
}

interface ReportAssessment {
  memberId: string;
  finding: Finding;
  disposition: Disposition | null;
  qualifiers: Qualifier[];
  rationale: string;
  tier: Tier;
  /** The rationale is confidential. */
  redacted: boolean;
  scaleId: string;
  labelKey: string;
  submittedAt: string;
}

export interface ReportClaim {
  id: string;
  number: number;
  statement: string;
  kind: ClaimKind;
  speaker: string;
  claimDate: string;
  stage: Stage;
  retired: { at: string; byId: string; reason: string } | null;
  mergedIntoId: string | null;
  placements: {
    versionId: string;
    range: { start: number; end: number };
    exact: string;
    primary: boolean;
    state: PlacementState;
  }[];
  links: { type: ClaimLinkType; claimId: string; direction: "in" | "out" }[];
  evidence: ReportEvidence[];
  assessments: ReportAssessment[];
}

export interface ReportInput {
  desk: { name: string; timeZone: string };
  article: {
    id: string;
    purpose: Purpose;
    title: string;
    byline: string;
    publisher: string;
    canonicalUrl: string;
    publishedAt: string;
    language: string;
    derivedFrom: string;
  };
  version: { id: string; number: number; doc: DocJson; text: string; docSha256: string; textSha256: string };
  claims: ReportClaim[];
  people: { id: string; name: string }[];
  scales: { id: string; labels: Label[] }[];
  /** ISO 8601. */
  exportedAt: string;
}
