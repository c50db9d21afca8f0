import * as articles from "@/lib/contract/articles";
import * as asking from "@/lib/contract/asking";
import * as assessments from "@/lib/contract/assessments";
import * as calls from "@/lib/contract/calls";
import * as claims from "@/lib/contract/claims";
import * as coverage from "@/lib/contract/coverage";
import * as desks from "@/lib/contract/desks";
import type { Endpoint } from "@/lib/contract/endpoint";
import * as evidence from "@/lib/contract/evidence";
import * as files from "@/lib/contract/files";
import * as fixes from "@/lib/contract/fixes";
import * as pins from "@/lib/contract/pins";
import * as replies from "@/lib/contract/replies";
import * as secondChecks from "@/lib/contract/second-checks";
import * as sources from "@/lib/contract/sources";
import * as sourcing from "@/lib/contract/sourcing";
import * as threads from "@/lib/contract/threads";
import * as versions from "@/lib/contract/versions";

const all: Endpoint[] = [
  articles.createArticle,
  articles.editArticle,
  articles.moveArticle,
  articles.archiveArticle,
  articles.assignPart,
  claims.recordClaim,
  claims.editClaim,
  claims.addPlacement,
  claims.adjustPlacement,
  claims.removePlacement,
  claims.retireClaim,
  claims.restoreClaim,
  claims.splitClaim,
  claims.mergeClaims,
  claims.linkClaims,
  coverage.waveWords,
  coverage.unwaveWords,
  evidence.attachEvidence,
  evidence.editEvidence,
  evidence.withdrawEvidence,
  files.addFile,
  assessments.draftAssessment,
  assessments.submitAssessment,
  secondChecks.requestSecondCheck,
  secondChecks.nameSecondChecker,
  secondChecks.withdrawSecondCheck,
  secondChecks.adjudicateClaim,
  asking.askWriter,
  asking.editQuery,
  asking.answerQuery,
  asking.dismissQuery,
  asking.revokeWriterLink,
  calls.planCall,
  calls.editCall,
  calls.answerCall,
  calls.dismissCall,
  replies.askForReply,
  replies.answerReply,
  replies.dismissReply,
  pins.pinSource,
  pins.unpinSource,
  fixes.proposeFix,
  fixes.editFix,
  fixes.decideFix,
  fixes.withdrawFix,
  threads.openThread,
  threads.replyInThread,
  threads.resolveThread,
  threads.reopenThread,
  threads.editThread,
  sources.createSource,
  sources.editSource,
  sources.retractSource,
  sourcing.acceptRisk,
  sourcing.withdrawRisk,
  versions.confirmPlacement,
  versions.reattachPlacement,
  desks.editPreferences,
  desks.editDesk,
];

/** What the outbox can send, by the name that an entry keeps. */
export const commandEndpoints: Readonly<Record<string, Endpoint | undefined>> = Object.fromEntries(
  all.map((endpoint) => [endpoint.name, endpoint]),
);
