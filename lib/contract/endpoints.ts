import * as account from "./account";
import * as arrivals from "./arrivals";
import * as articles from "./articles";
import * as assessments from "./assessments";
import * as claims from "./claims";
import * as coverage from "./coverage";
import * as desks from "./desks";
import type { Endpoint } from "./endpoint";
import * as erasures from "./erasures";
import * as evidence from "./evidence";
import * as files from "./files";
import * as firstRun from "./first-run";
import * as fixes from "./fixes";
import * as history from "./history";
import * as people from "./people";
import * as persons from "./persons";
import * as sources from "./sources";
import * as sourcing from "./sourcing";
import * as streams from "./streams";
import * as tokens from "./tokens";

/** Every operation of the HTTP API, in the order in which it is documented. A test compares it with the routes. */
export const endpoints: readonly Endpoint[] = [
  account.readAccount,
  account.editAccount,
  account.confirmIdentity,
import * as versions from "./versions";
  account.changePassword,
  account.beginSecondFactor,
  account.confirmSecondFactor,
  account.removeSecondFactor,
  account.renewRecoveryCodes,
  account.unlinkIdentity,
  account.endSessions,
  account.askPasswordReset,
  account.resetPassword,
  account.makePasswordReset,
  desks.listDesks,
  desks.readDesk,
  desks.editDesk,
  desks.readSettings,
  desks.listScales,
  desks.changeScale,
  sourcing.listSourcingPolicies,
  sourcing.changeSourcingPolicy,
  desks.editPreferences,
  people.listMembers,
  people.editMember,
  people.disableMember,
  people.listInvitations,
  people.inviteMembers,
  people.revokeInvitation,
  people.acceptInvitation,
  people.joinWithAccount,
  firstRun.openFirstDesk,
  persons.readPerson,
  persons.exportPerson,
  persons.findNamed,
  erasures.listErasures,
  erasures.previewErasure,
  erasures.requestErasure,
  erasures.decideErasure,
  tokens.listTokens,
  tokens.makeToken,
  tokens.revokeToken,
  articles.listArticles,
  articles.previewImport,
  articles.previewDocx,
  articles.fetchArticle,
  articles.createArticle,
  arrivals.previewArrival,
  arrivals.importArticle,
  articles.readArticle,
  articles.editArticle,
  articles.moveArticle,
  articles.archiveArticle,
  articles.assignPart,
  articles.readVersion,
  coverage.readCoverage,
  coverage.readFacts,
  coverage.listWaves,
  coverage.waveWords,
  coverage.unwaveWords,
  claims.listClaims,
  versions.listVersions,
  versions.bringNextVersion,
  claims.recordClaim,
  versions.readVersionChanges,
  claims.readClaim,
  claims.editClaim,
  claims.addPlacement,
  claims.adjustPlacement,
  claims.removePlacement,
  claims.retireClaim,
  claims.restoreClaim,
  claims.splitClaim,
  claims.mergeClaims,
  claims.linkClaims,
  assessments.draftAssessment,
  assessments.submitAssessment,
  versions.confirmPlacement,
  versions.reattachPlacement,
  sourcing.readClaimSourcing,
  sourcing.acceptRisk,
  sourcing.withdrawRisk,
  fixes.proposeFix,
  fixes.editFix,
  fixes.decideFix,
  fixes.withdrawFix,
  fixes.applyFixes,
  sources.listSources,
  sources.createSource,
  sources.readSource,
  sources.editSource,
  sources.retractSource,
  evidence.attachEvidence,
  evidence.editEvidence,
  evidence.withdrawEvidence,
  evidence.keepCopy,
  files.addFile,
  files.readFile,
  files.readCopy,
  claims.readChanges,
  streams.watchDesk,
  history.listArticleHistory,
  history.listClaimHistory,
  history.exportArticle,
];
