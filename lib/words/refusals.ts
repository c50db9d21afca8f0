import type { RefusalCode, RefusalParams } from "@/lib/domain/refusal";
import { exchangeProblemWords as exchange } from "./exchange-problems";
import { pageProblemWords as page } from "./page-problems";
import { passwordWords } from "./password";
import { providerWords as provider } from "./providers";

type Sentence = string | ((params: RefusalParams) => string);

const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

const things: Record<string, string> = {
  article: "This article",
  claim: "This claim",
  desk: "This desk",
  erasure: "This erasure",
  evidence: "This piece of evidence",
  file: "This file",
  fix: "This fix",
  invitation: "This invitation",
  member: "This person",
  placement: "This place",
  second_check: "This second check",
  source: "This source",
  token: "This access token",
  version: "This version",
};

/** Why somebody can't be named for the second look. */
const unfit: Record<string, string> = {
  writer: "Who wrote the article can’t give the second answer.",
  first: "Who gave the first answer can’t give the second one.",
  right: "This person may not answer claims on this article. Name somebody who may, or give them a part.",
  call: "This call",
  call_question: "This question",
  pin: "This pinned source",
  query: "This query",
  reply: "This right of reply",
  writer_link: "This link",
};

/** What each refusal says to a person: what is the matter, and what to do. */
export const refusalWords: Readonly<Record<RefusalCode, { title: string; detail: Sentence }>> = {
  adjudicator_answered: {
    title: "Answered it yourself",
    detail: "You gave one of the two answers. Somebody who gave neither decides between them.",
  },
  already_exists: {
    title: "Exists already",
    detail: (p) =>
      p.what === "article" ? exchange.articleHere : "Something with this id exists already. Reload to see it.",
  },
  answer_sealed: {
    title: "Waiting for the second answer",
    detail:
      "The first answer is sealed until the second one is in, and only who is named for the second look gives that.",
  },
  answer_missing: {
    title: "Nothing said",
    detail: "An answer needs words. If they would not say anything, or nothing came, note that instead.",
  },
  answers_too_many: {
    title: "Too many answers",
    detail: (p) => `A claim takes at most ${text(p.most)} answers. Split it, or record it anew.`,
  },
  article_state_wrong: {
    title: "Not in this state",
    detail: (p) =>
      p.state === "archived"
        ? "An article in the archive is only read. Bring it back first."
        : `An article that is ${text(p.state).replaceAll("_", " ")} ${p.action ? "does not let this be done" : "can’t be taken there"}. Reload to see where it stands.`,
  },
  claim_disputed: {
    title: "Two answers differ",
    detail:
      "The two answers on this claim differ. An editor or the head of research who gave neither decides between them.",
  },
  asking_over: {
    title: "Over already",
    detail: (p) =>
      p.state === "dismissed"
        ? "This was dismissed meanwhile. Ask anew if it still matters."
        : "This was answered meanwhile. Look at the answer; ask anew if it leaves something open.",
  },
  asking_too_many: {
    title: "Too many",
    detail: (p) => `There can be at most ${text(p.most)} of these here.`,
  },
  claim_is_retired: { title: "Claim is retired", detail: "This claim is retired. Restore it first, then change it." },
  claim_not_disputed: {
    title: "Nothing to decide",
    detail: "No two answers on this claim differ, or it was decided already. Reload to see where it stands.",
  },
  claim_not_retired: {
    title: "Claim is not retired",
    detail: "This claim is not retired, so there is nothing to restore.",
  },
  claim_waits_for_second: {
    title: "Second check under way",
    detail: (p) =>
      `Claim ${text(p.number)} is being checked a second time. Its evidence stays on it alone until both answers are in.`,
  },
  claims_too_many: {
    title: "Too many claims",
    detail: (p) => `An article holds at most ${text(p.most)} claims. Retired ones count.`,
  },
  code_missing: {
    title: "Code missing",
    detail: "Your account has a second factor. Type the code your app shows, or one of your recovery codes.",
  },
  code_wrong: {
    title: "Code is wrong",
    detail: "This code is wrong, too old or was used already. Wait for the next one your app shows.",
  },
  command_reused: {
    title: "Command id used twice",
    detail: "This command id was used before for something else. Send the change with a new one.",
  },
  coverage_not_kept: {
    title: "No coverage here",
    detail: "Of an article that others published only chosen claims are checked. Nothing has to be waved through.",
  },
  cursor_invalid: { title: "Page not found", detail: "This page marker is not one of ours. Begin again without it." },
  database_away: {
    title: "The database does not answer",
    detail: "Nothing was lost that was acknowledged. It is tried again shortly.",
  },
  desk_files_full: {
    title: "No room for files",
    detail: (p) =>
      `The files of this desk may take ${text(p.mostGigabytes)} GB together, and they do. Keep a link instead, or ask an owner.`,
  },
  difference_changed: {
    title: "Changed meanwhile",
    detail: "This difference is another one by now, or gone. Reload and look again.",
  },
  disposition_not_here: {
    title: "No disposition here",
    detail: "Only own copy has a disposition: the words of a published article are not ours to change.",
  },
  document_attribute_invalid: {
    title: "Not a document we keep",
    detail: (p) =>
      `The document carries a value it may not have${p.attribute ? ` (${text(p.attribute)})` : ""}. Import it again.`,
  },
  document_malformed: {
    title: "Not a document",
    detail: "This is not a document in the form Claimdesk keeps. Import it again.",
  },
  document_schema_violated: {
    title: "Not a document we keep",
    detail: "The document has parts in places where they can’t stand. Import it again.",
  },
  document_too_deep: {
    title: "Nested too deeply",
    detail: "The document is nested too deeply. Paste it as plain text.",
  },
  document_too_large: {
    title: "Document too large",
    detail: "The document is too large. Split it, or leave out pictures.",
  },
  document_too_many_nodes: {
    title: "Document too large",
    detail: "The document has too many parts. Split it, or paste it as plain text.",
  },
  duties_not_separate: {
    title: "Somebody else’s to do",
    detail:
      "Who wrote an article does not decide on its fixes or its risks. Who wrote it, is its checker, or gave a first or second answer on it does not sign it. An owner can lift this for one person, with a reason.",
  },
  email_taken: {
    title: "Account exists",
    detail: "There is an account with this e-mail address already. Sign in with it, then open the link again.",
  },
  embargo_needs_time: {
    title: "Time missing",
    detail: "Say until when it is embargoed.",
  },
  erasure_decided: {
    title: "Decided already",
    detail: "This erasure was decided already. Reload to see how.",
  },
  erasure_needs_another: {
    title: "Somebody else decides",
    detail: "Whoever asked for an erasure does not decide on it. Another person has to.",
  },
  erasure_pending: {
    title: "Asked for already",
    detail: "This person’s erasure was asked for already and waits to be decided.",
  },
  evidence_not_for_writer: {
    title: "Not for the writer",
    detail: "The writer is shown only evidence that is on the record, in itself and by its source. Leave out the rest.",
  },
  evidence_not_withdrawn: { title: "Not withdrawn", detail: "This piece of evidence is not withdrawn." },
  evidence_too_many: {
    title: "Too much evidence",
    detail: (p) =>
      p.on === "article"
        ? `The claims of an article carry at most ${text(p.most)} pieces of evidence together. Withdrawn ones count.`
        : `A claim carries at most ${text(p.most)} pieces of evidence.`,
  },
  evidence_withdrawn: { title: "Withdrawn", detail: "This piece of evidence was withdrawn. Bring it back first." },
  exchange_history_broken: {
    title: "History does not prove",
    detail: (p) => exchange.historyBroken(text(p.seq), text(p.desk), text(p.flaw)),
  },
  exchange_inconsistent: {
    title: "File does not agree with itself",
    detail: (p) => exchange.inconsistent(text(p.rule), text(p.where)),
  },
  exchange_malformed: {
    title: "Not well formed",
    detail: (p) => exchange.malformed(text(p.where), text(p.message)),
  },
  exchange_names_members: {
    title: "Names members of this desk",
    detail: (p) => exchange.namesMembers(text(p.people)),
  },
  exchange_not_claimdesk: {
    title: "Not a claimdesk/1 file",
    detail: (p) => exchange.notClaimdesk(text(p.format)),
  },
  exchange_too_large: {
    title: "File too large",
    detail: (p) => exchange.tooLarge(text(p.mostMegabytes)),
  },
  fetching_off: { title: "Pages are not fetched here", detail: (p) => page.off(text(p.by)) },
  field_conflict: {
    title: "Changed by somebody else",
    detail: "Somebody changed the same field since you opened it. Compare both and decide.",
  },
  file_too_large: { title: "File too large", detail: (p) => `A file may have at most ${text(p.mostMegabytes)} MB.` },
  file_type_unknown: {
    title: "Not a file we keep",
    detail: "Files of this kind are not kept. A PDF, picture, text, sound or office file is.",
  },
  files_too_many: {
    title: "Too many files",
    detail: (p) =>
      `${p.on === "article" ? "An article" : "A piece of evidence"} carries at most ${text(p.most)} files.`,
  },
  first_run_code_wrong: {
    title: "Code is wrong",
    detail: "This is not the code that Claimdesk printed when it was started last. A new start prints a new one.",
  },
  fix_breaks_text: {
    title: "Can’t be taken in",
    detail:
      "Words can’t stand where an image does, and captions can’t stand without their image. Cut the image with all that is under it, or leave it.",
  },
  fix_changes_nothing: {
    title: "Nothing changes",
    detail:
      "These are the words that stand there already. Write what should stand there instead, or nothing for a cut.",
  },
  fix_lines_differ: {
    title: "Lines do not match",
    detail:
      "New words stand line for line for the old ones: paragraphs are neither joined nor made by a fix. A cut may take several.",
  },
  fix_state_wrong: {
    title: "Not in this state",
    detail: (p) => `This fix is ${text(p.state)}, so that can’t be done with it. Reload to see where it stands.`,
  },
  fix_waits_for_second: {
    title: "Second check under way",
    detail: (p) =>
      `Claim ${text(p.number)} is being checked a second time by somebody who must not know the first answer. Its fixes wait until both answers are in.`,
  },
  fix_words_gone: {
    title: "Words are gone",
    detail:
      "The words of this fix are not in the current version any more. Refuse it or withdraw it; propose another where they stand now.",
  },
  fixes_changed: {
    title: "Other fixes are accepted now",
    detail: "Which fixes are accepted has changed since you looked. Look at the next version again before you make it.",
  },
  fixes_none_accepted: {
    title: "No fix to apply",
    detail: "No fix of this version is accepted. Accept one first, or reload to see what was applied.",
  },
  fixes_not_here: {
    title: "No fixes here",
    detail: "Only own copy is mended: the words of a published article are not ours to change.",
  },
  fixes_overlap: {
    title: "Another fix of these words is accepted",
    detail: (p) =>
      `The accepted fix of claim ${text(p.number)} (“${text(p.words)}”) changes the same words. Only one of the two can be made: reopen or refuse that one first.`,
  },
  fixes_too_many: {
    title: "Too many fixes",
    detail: (p) => `One person proposes at most ${text(p.most)} fixes on a claim.`,
  },
  forwarded_refused: {
    title: "Demo is local only",
    detail:
      "This is a demo newsroom: it answers only browsers on the same machine, and nothing that came through a proxy.",
  },
  identity_taken: {
    title: "Linked elsewhere",
    detail: "This account elsewhere signs another person in here. Unlink it there first.",
  },
  identity_unknown: {
    title: "Not linked",
    detail:
      "This account elsewhere is not linked to anybody here. Sign in with your password, then link it on your account page.",
  },
  image_source_unsafe: {
    title: "Picture refused",
    detail: "A picture’s address is of a kind that is not kept. Remove the picture.",
  },
  image_too_large: {
    title: "Picture too large",
    detail: "A picture inside the document is too large. Remove it, or link to it.",
  },
  import_docx_damaged: {
    title: "Damaged file",
    detail:
      "This Word file is damaged or did not arrive whole. Open it in the program it comes from, save it anew as .docx and try again.",
  },
  import_docx_encrypted: {
    title: "Protected by a password",
    detail: "This file is protected by a password. Save a copy without it, or copy the text and paste it.",
  },
  import_docx_not_word: {
    title: "Not a .docx file",
    detail: "This is not a Word document of the .docx kind. Save it as .docx, or copy the text and paste it.",
  },
  import_docx_unsafe: {
    title: "Not safe to read",
    detail:
      "This file is built in a way that no word processor writes and is not read. Copy the text out of it and paste it.",
  },
  import_empty: {
    title: "Nothing to import",
    detail: "There are no words in this. Paste or choose the article again.",
  },
  import_not_text: {
    title: "Not text",
    detail: "This holds characters that are not text. Save it as HTML, Markdown or plain text (UTF-8) and try again.",
  },
  import_too_deep: {
    title: "Nested too deeply",
    detail: "This is nested too deeply to read. Paste it as plain text.",
  },
  import_too_large: {
    title: "Too large",
    detail: "This holds more than one article may: 5 MB of text, 20 MB of a Word file. Bring in the article alone.",
  },
  import_took_too_long: {
    title: "Took too long",
    detail: "Reading this took too long, so it was stopped. Paste it as plain text.",
  },
  invitation_expired: {
    title: "Invitation has expired",
    detail: "This invitation has expired. Ask whoever invited you for a new link.",
  },
  invitation_unknown: {
    title: "No such invitation",
    detail: "This link leads to no invitation that holds. Ask whoever invited you for a new one.",
  },
  invitation_used: {
    title: "Invitation was used",
    detail: "Somebody joined by this invitation already. If it was you, sign in; else ask for a new link.",
  },
  judged_changed: {
    title: "The claim changed",
    detail:
      "The claim’s words or statement changed since you read them. Your answer is kept as a draft: look again, then submit.",
  },
  label_meaning_fixed: {
    title: "A label keeps its meaning",
    detail: (p) =>
      `“${text(p.name)}” was given in answers with the meaning it has. Retire it and add a label with the other meaning.`,
  },
  label_name_twice: {
    title: "Two labels of one name",
    detail: (p) => `Two labels are called “${text(p.name)}”. Name one of them otherwise, or retire it.`,
  },
  label_unknown: {
    title: "Unknown label",
    detail: "The desk’s scale has no such label. Reload to see the labels of now.",
  },
  last_owner: { title: "The last owner", detail: "A desk has an owner. Make somebody else owner first." },
  last_way_in: {
    title: "Your last way in",
    detail: "You could not sign in any more. Set a password first, then unlink this account.",
  },
  link_exists: { title: "Linked already", detail: "These two claims are linked in this way already." },
  link_to_itself: { title: "Same claim", detail: "A claim can’t be linked to or merged with itself." },
  link_unsafe: { title: "Link refused", detail: "A link in the document is of a kind that is not kept. Remove it." },
  login_failed: { title: "Not signed in", detail: "E-mail or password is wrong." },
  login_limited: {
    title: "Too many tries",
    detail: (p) => `Too many tries. Wait ${text(p.retryAfterSeconds)} seconds, then try again.`,
  },
  member_disabled: {
    title: "Place was disabled",
    detail: "Your place on this desk was disabled. An owner of the desk can enable it again.",
  },
  member_there: { title: "On the desk already", detail: "You are on this desk already. The invitation was not used." },
  not_allowed: {
    title: "Not yours to do",
    detail:
      "Your role or part on this article does not allow this. Ask an editor or the head of research of your desk.",
  },
  not_found: {
    title: "Not found",
    detail: (p) => `${things[text(p.what)] ?? "This"} does not exist, or you may not see it.`,
  },
  not_ready: {
    title: "Not ready to be signed",
    detail: (p) =>
      `${text(p.count)} ${p.count === 1 ? "thing is" : "things are"} missing. The sign-off page lists them.`,
  },
  not_signed_in: { title: "Not signed in", detail: "Sign in first. What you typed is kept here." },
  nothing_to_wave: {
    title: "Not part of the copy",
    detail: "These words are navigation or the like, or there is no word among them. They need no wave.",
  },
  origin_refused: { title: "Refused", detail: "This request did not come from Claimdesk’s own pages." },
  page_gone: {
    title: "Page no longer kept",
    detail:
      "The page as it was fetched was kept for a day and is gone. Save again to keep the article without it, or fetch it anew.",
  },
  page_too_large: { title: "Page too large", detail: (p) => page.tooLarge(text(p.mostMegabytes)) },
  page_took_too_long: { title: "Page took too long", detail: (p) => page.tookTooLong(text(p.seconds)) },
  page_type_wrong: { title: "Not a page", detail: (p) => page.wrongType(text(p.type)) },
  page_unreachable: {
    title: "Page not reached",
    detail: (p) => page.unreachable(text(p.problem), text(p.status)),
  },
  part_excludes: {
    title: "One part excludes the other",
    detail: "Writer, checker and approver of one article are different people.",
  },
  part_role_wrong: {
    title: "Not a part for this person",
    detail: (p) =>
      `A person who is ${text(p.role).replaceAll("_", " ")} on this desk can’t be ${text(p.part).replaceAll("_", " ")} of an article.`,
  },
  pass_initialled: { title: "Initialled already", detail: "Somebody initialled this pass on these words already." },
  pass_list_outdated: {
    title: "Pass list changed",
    detail: "Somebody changed the pass list since you opened it. Reload and make your change again.",
  },
  pass_unknown: { title: "Not on the pass list", detail: "The desk’s pass list has no such pass. Reload to see it." },
  password_weak: { title: "Choose another password", detail: (p) => passwordWords.problem(text(p.problem)) },
  password_wrong: { title: "Password is wrong", detail: "This is not your password. Nothing was changed." },
  person_needed: {
    title: "Not a person",
    detail: "A call goes to a person. Choose a source that is one, or add the person.",
  },
  place_not_lost: {
    title: "Place stands",
    detail: ({ number }) => `Claim ${text(number)} stands on words of this version already; its edges can be moved.`,
  },
  place_not_moved: {
    title: "Nothing to confirm",
    detail: ({ number }) => `This place of claim ${text(number)} did not just move: its words changed or were lost.`,
  },
  place_taken: { title: "Place exists", detail: "This claim stands on exactly these words already." },
  placements_too_many: {
    title: "Too many places",
    detail: (p) => `A claim has at most ${text(p.most)} places in one version.`,
  },
  posts_too_many: {
    title: "Too many replies",
    detail: "This discussion is full. Resolve it and open another.",
  },
  provider_failed: {
    title: "Not signed in",
    detail: (p) => provider.failed(text(p.problem), text(p.provider)),
  },
  question_missing: {
    title: "No question left",
    detail: "A call has at least one question. Dismiss the call if there is nothing left to ask.",
  },
  range_invalid: {
    title: "Not in the text",
    detail: "This range does not lie in the text, or cuts a character. Select the words again.",
  },
  rate_limited: {
    title: "Too many requests",
    detail: (p) => `Too many requests at once. Wait ${text(p.retryAfterSeconds)} seconds, then go on.`,
  },
  reason_missing: { title: "Reason missing", detail: "This step needs a reason. It stands in the history." },
  reply_still_runs: {
    title: "Still running",
    detail: "Their time to answer has not passed yet: until then it is not silence.",
  },
  request_malformed: {
    title: "Not understood",
    detail: (p) => `The request is not of the form this address takes. ${firstIssue(p)}`.trim(),
  },
  request_too_large: {
    title: "Too large",
    detail: (p) => `This is larger than the ${text(p.mostMegabytes)} MB taken here.`,
  },
  request_type_wrong: { title: "Wrong content type", detail: (p) => `Send this with Content-Type ${text(p.wanted)}.` },
  reset_link_invalid: {
    title: "Link is not valid",
    detail: "This link was used, has expired or was never one of ours. Ask for a new one.",
  },
  risk_needs_answer: {
    title: "Nothing to accept yet",
    detail: "A risk is accepted for an answer, and this claim has none. Answer it first.",
  },
  risk_not_acceptable: {
    title: "Not a risk to accept",
    detail: "The policy does not ask for this, or does not let anybody take the risk. Reload to see what it says now.",
  },
  risk_withdrawn: { title: "Taken back already", detail: "This accepted risk was taken back." },
  role_signs_not: {
    title: "Not your signature",
    detail: "An editor signs as editor, and whoever has the part of legal on the article signs as legal.",
  },
  scale_has_no_label: {
    title: "Not on this scale",
    detail: "The label does not go with this finding and disposition.",
  },
  scale_outdated: {
    title: "The scale changed",
    detail: "Somebody changed this scale since you opened it. Look at theirs, then decide.",
  },
  scale_size_wrong: {
    title: "Too few or too many labels",
    detail: (p) => `A scale offers 1 to ${text(p.most)} labels, one for each digit.`,
  },
  second_check_by_policy: {
    title: "The policy asks for it",
    detail: "The sourcing policy sends this claim to a second check. It can’t be called off while it does.",
  },
  second_check_first: {
    title: "Yours is the second answer",
    detail: "You are named for the second look. Somebody else answers first, on the words that stand now.",
  },
  second_check_open: { title: "Asked for already", detail: "A second check of this claim is under way." },
  second_check_over: {
    title: "No second check is open",
    detail: "It was answered or called off. Reload to see where the claim stands.",
  },
  second_checker_unfit: {
    title: "Can’t give the second answer",
    detail: (p) => unfit[String(p.why)] ?? "This person can’t give the second answer.",
  },
  source_not_retracted: {
    title: "Not retracted",
    detail: "This source counts as usual; there is nothing to take back.",
  },
  source_retracted: { title: "Retracted already", detail: "This source was marked as retracted before." },
  sourcing_hidden: {
    title: "Shown after the second answer",
    detail: "What the policy says would tell of the first answer. It is shown once the second one is in.",
  },
  sourcing_policy_outdated: {
    title: "Policy changed meanwhile",
    detail: "Somebody made another version of this policy since you began. Compare the two, then save yours after it.",
  },
  second_factor_off: {
    title: "No second factor",
    detail: "Your account has no second factor, so there is nothing to change.",
  },
  second_factor_on: {
    title: "Second factor is on",
    detail: "Your account has a second factor already. Turn it off before you set up another one.",
  },
  sign_in_again: {
    title: "Sign in again",
    detail: "This needs a sign-in of the last five minutes. Confirm that it is you, then try again.",
  },
  sign_off_missing: {
    title: "Not signed",
    detail: "What runs is signed. This article has no complete sign-off that stands: sign it first.",
  },
  sign_off_outdated: {
    title: "Changed while you read",
    detail: "What stands is no longer what you were shown. Read what changed, then sign that.",
  },
  signed_already: {
    title: "Signed already",
    detail: "This signature was given already, or you gave the other one: two signatures are two people’s.",
  },
  text_contains_nul: { title: "Not text", detail: "This holds a character that is not text (U+0000). Remove it." },
  text_not_well_formed: { title: "Not text", detail: "This holds half a character. Type or paste it again." },
  text_too_long: { title: "Text too long", detail: "The text is longer than an article may be. Split it." },
  thread_open: {
    title: "Discussion open",
    detail: "This discussion is not resolved, so there is nothing to reopen.",
  },
  thread_resolved: {
    title: "Discussion resolved",
    detail: "This discussion is resolved. Reopen it with a reason to go on.",
  },
  threads_too_many: {
    title: "Too many discussions",
    detail: "This article has as many discussions as it may have.",
  },
  token_invalid: {
    title: "Token is not valid",
    detail: "This access token is not known here, was revoked or has expired. Make a new one on your account page.",
  },
  token_scope_too_small: {
    title: "Token may not do this",
    detail: (p) => `This access token lacks the scope “${text(p.needs)}”. Make one that has it.`,
  },
  tokens_too_many: {
    title: "Too many access tokens",
    detail: (p) => `At most ${text(p.most)} of your tokens may be good at a time. Revoke one that is not used.`,
  },
  too_busy: { title: "Busy", detail: "Too much of this is under way. Try again in a few seconds." },
  url_refused: {
    title: "Address not fetched",
    detail: (p) => page.url(text(p.problem), p.redirected === true),
  },
  version_outdated: {
    title: "Older version",
    detail: "The article has a newer version. Reload and select the words there.",
  },
  version_unchanged: {
    title: "Same text",
    detail: ({ number }) => `This is version ${text(number)} to the letter, so there is no next version to make.`,
  },
  waves_too_many: {
    title: "Too many waves",
    detail: (p) => `One version can hold ${text(p.most)} waved stretches. Wave whole sentences or paragraphs.`,
  },
  works_elsewhere: {
    title: "Works on other desks too",
    detail:
      "This account belongs to more than your desk, so its password can’t be reset from here. They can ask for a link themselves, or the engineer can make one.",
  },
  writer_answered: {
    title: "They answered a claim here",
    detail: (p) =>
      `Claim ${text(p.number)} rests on their answer. Somebody else answers it before they become the writer.`,
  },
  writer_link_expired: {
    title: "Link has expired",
    detail: "This link has expired. Ask the desk for a new one; what you wrote is kept in this browser.",
  },
  writer_link_unknown: {
    title: "Link leads nowhere",
    detail: "This link leads nowhere, or was taken back. Ask the desk that sent it for a new one.",
  },
};

function firstIssue(params: RefusalParams): string {
  const issue = Array.isArray(params.issues) ? params.issues[0] : undefined;
  if (!issue || typeof issue !== "object") return "";
  const { path, message } = issue as { path?: unknown; message?: unknown };
  return path ? `${text(path)}: ${text(message)}.` : `${text(message)}.`;
}

/** The sentence of a refusal. */
export function refusalSentence(code: RefusalCode, params: RefusalParams): { title: string; detail: string } {
  const { title, detail } = refusalWords[code];
  return { title, detail: typeof detail === "string" ? detail : detail(params) };
}
