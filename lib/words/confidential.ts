import type { Tier } from "@/lib/domain/confidential/tier";
import { evidenceWords } from "./evidence";

const { tiers } = evidenceWords;

const lower = (tier: Tier): string => tiers[tier].charAt(0).toLowerCase() + tiers[tier].slice(1);

/** What happened to something confidential, told to whoever may not see it; by the type of event. */
const happened: Readonly<Record<string, string>> = {
  evidence_attached: "attached confidential evidence",
  evidence_edited: "changed confidential evidence",
  evidence_withdrawn: "withdrew confidential evidence",
  evidence_restored: "brought confidential evidence back",
  copy_kept: "kept a copy of a confidential source",
  file_added: "kept a confidential file",
  source_tier_changed: "changed how close a source is kept",
  source_retracted: "marked a confidential source as retracted",
  source_reinstated: "took back that a confidential source is retracted",
};

/** Words of what is kept confidential. */
export const confidentialWords = {
  tiers,
  /** What each tier means to whoever chooses it. */
  meanings: {
    on_record: "Everybody who reads the article sees it.",
    background: "Use it, don’t name it. Staff, legal and approver see it; reports for outsiders don’t name it.",
    off_record: "It guides us and supports nothing. You, leads and checkers see it.",
    named_persons_only: "Only you and those you name see it, whatever anybody’s role.",
    embargoed: "As off the record until the time you say, on the record from then on.",
  } satisfies Record<Tier, string>,
  supportsNothing: "Off the record it guides us and counts for nothing in the sourcing policy.",
  writerBlind: "Whoever is the article’s writer sees nothing confidential, be it their own.",
  tier: "Confidentiality",
  noteTier: "The note alone",
  rationaleTier: "Who may read the reasons",
  readers: "Who may see it",
  readersNone: "Nobody but you so far.",
  embargoUntil: "Embargoed until",
  embargoMissing: "Say until when it is embargoed.",
  /** A row whose content is kept from the reader. */
  redacted: (tier: Tier, stance: string) => `Confidential: ${lower(tier)}, ${stance.toLowerCase()}`,
  redactedThing: (tier: Tier) => `Confidential: ${lower(tier)}`,
  askFor: (name: string) => `${name} put it there and can say more.`,
  rationaleKept: (tier: Tier) => `The reasons are confidential: ${lower(tier)}.`,
  noteKept: (tier: Tier) => `There is a note, confidential: ${lower(tier)}.`,
  sourceKept: "Confidential source",
  shownTo: (tier: Tier) => lower(tier),
  happened: (type: string, claims: string) => `${happened[type] ?? "did something confidential"}${claims}`,
} as const;
