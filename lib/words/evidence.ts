import type { Basis, Stance } from "@/lib/domain/evidence/evidence";
import type { SourceKind, Tier } from "@/lib/domain/sources/source";

/** What the enumerated words of sources and evidence are called on the screen. */
export const evidenceWords = {
  stances: { supports: "Supports", contradicts: "Contradicts", context: "Context" } satisfies Record<Stance, string>,
  stanceGlyphs: { supports: "+", contradicts: "−", context: "·" } satisfies Record<Stance, string>,
  bases: {
    primary_document: "Primary document",
    primary_person: "Primary person",
    recording: "Recording",
    data: "Data",
    calculation: "Calculation",
    own_observation: "Own observation",
    reference_work: "Reference work",
    secondary: "Secondary",
    author_only: "Author only",
  } satisfies Record<Basis, string>,
  sourceKinds: {
    url: "Web page",
    document: "Document",
    person: "Person",
    data_set: "Data set",
    observation: "Observation",
    archive: "Archive",
  } satisfies Record<SourceKind, string>,
  tiers: {
    on_record: "On the record",
    background: "Background",
    off_record: "Off the record",
    named_persons_only: "Named persons only",
    embargoed: "Embargoed",
  } satisfies Record<Tier, string>,
} as const;

/** The basis most uses of a source of this kind have: a start, corrected by a person. */
export const likelyBasis: Readonly<Record<SourceKind, Basis>> = {
  url: "secondary",
  document: "primary_document",
  person: "primary_person",
  data_set: "data",
  observation: "own_observation",
  archive: "secondary",
};
