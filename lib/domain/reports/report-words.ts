import type { Disposition, Finding } from "../assessments/assessment";
import type { Qualifier } from "../assessments/qualifier";
import type { ClaimKind, ClaimLinkType, Stage } from "../claims/claim";
import type { Tier } from "../confidential/tier";
import type { Basis, Stance } from "../evidence/evidence";
import type { SourceKind } from "../sources/source";

/** The words of a printed report, given by the catalogue: this layer holds no sentence. */
export interface ReportWords {
  /** Language of these words. */
  language: string;
  checkedBy: (desk: string) => string;
  exported: string;
  version: (number: number) => string;
  textHash: string;
  docHash: string;
  made: { byline: string; publisher: string; address: string; published: string; derivedFrom: string };
  text: string;
  summary: string;
  summaryOf: (claims: number, open: number) => string;
  label: string;
  count: string;
  notes: string;
  noNotes: string;
  sources: string;
  retired: string;
  notAssessed: string;
  notAssessedGlyph: string;
  /** For labels that the scale has no more. */
  glyphs: Readonly<Record<Finding, string>>;
  /** Name of the link from a mark to its note, heard and not seen. */
  mark: (number: number, verdict: string) => string;
  toText: (place: number, places: number) => string;
  onNoWords: string;
  insertionPoint: string;
  picture: string;
  pictureLeftOut: string;
  table: string;
  statement: string;
  speaker: string;
  kind: string;
  claimDate: string;
  deskNumber: (number: number) => string;
  reopened: string;
  disposition: string;
  qualifiers: string;
  rationale: string;
  /** What stands for something confidential: how close it is kept and, of evidence, on which side it stands. */
  confidential: (tier: Tier, stance: string | null) => string;
  answered: string;
  earlier: string;
  evidence: string;
  noEvidence: string;
  passageMissing: string;
  translation: (translator: string) => string;
  locator: string;
  eventDate: string;
  accessed: string;
  obtained: string;
  reliesOn: string;
  note: string;
  file: string;
  usedIn: string;
  retiredBecause: (by: string | null, reason: string) => string;
  mergedInto: (number: number) => string;
  furniture: string;
  kinds: Readonly<Record<ClaimKind, string>>;
  stages: Readonly<Record<Stage, string>>;
  findings: Readonly<Record<Finding, string>>;
  dispositions: Readonly<Record<Disposition, string>>;
  qualifierNames: Readonly<Record<Qualifier, string>>;
  links: Readonly<Record<ClaimLinkType, string>>;
  linksIn: Readonly<Record<ClaimLinkType, string>>;
  stances: Readonly<Record<Stance, string>>;
  bases: Readonly<Record<Basis, string>>;
  sourceKinds: Readonly<Record<SourceKind, string>>;
}
