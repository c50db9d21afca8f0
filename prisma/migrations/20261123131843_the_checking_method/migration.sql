-- CreateEnum
CREATE TYPE "thread_post_kind" AS ENUM ('reply', 'resolved', 'reopened');

-- CreateEnum
CREATE TYPE "fix_state" AS ENUM ('proposed', 'accepted', 'refused', 'withdrawn', 'applied');

-- CreateEnum
CREATE TYPE "signature_role" AS ENUM ('editor', 'legal');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('kept', 'reopened');

-- AlterEnum
ALTER TYPE "version_origin" ADD VALUE 'next';

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "derived_from_id" UUID;

-- AlterTable
ALTER TABLE "version" ADD COLUMN     "based_on_id" UUID;

-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "embargo_until" TIMESTAMPTZ(3),
ADD COLUMN     "evidence_stances" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "policy_id" UUID,
ADD COLUMN     "reader_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "second_check_id" UUID,
ADD COLUMN     "tier" "tier" NOT NULL DEFAULT 'on_record';

-- AlterTable
ALTER TABLE "assessment_draft" ADD COLUMN     "fix" JSONB,
ADD COLUMN     "tier" "tier" NOT NULL DEFAULT 'on_record';

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "reopened_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopened_by_id" UUID,
ADD COLUMN     "reopened_reason" TEXT;

-- AlterTable
ALTER TABLE "placement" ADD COLUMN     "from_id" UUID,
ADD COLUMN     "guess_end" INTEGER,
ADD COLUMN     "guess_start" INTEGER,
ADD COLUMN     "words_before" TEXT;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "pass_list" JSONB,
ADD COLUMN     "signing" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "embargo_until" TIMESTAMPTZ(3),
ADD COLUMN     "note_tier" "tier" NOT NULL DEFAULT 'on_record',
ADD COLUMN     "reader_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "embargo_until" TIMESTAMPTZ(3),
ADD COLUMN     "note_tier" "tier" NOT NULL DEFAULT 'on_record',
ADD COLUMN     "reader_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "retracted_at" TIMESTAMPTZ(3),
ADD COLUMN     "retracted_by_id" UUID,
ADD COLUMN     "retracted_reason" TEXT;

-- CreateTable
CREATE TABLE "query" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID,
    "question" TEXT NOT NULL,
    "quoted" TEXT NOT NULL DEFAULT '',
    "evidence_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "due_at" TIMESTAMPTZ(3),
    "to_member_id" UUID,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_by_link_id" UUID,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by_id" UUID,
    "dismissed_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "query_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "writer_link" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "writer_link_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "call" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "terms" "tier" NOT NULL DEFAULT 'on_record',
    "terms_note" TEXT NOT NULL DEFAULT '',
    "best_time" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ(3),
    "caller_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by_id" UUID,
    "dismissed_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "call_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "call_question" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "stance" "stance",
    "evidence_id" UUID,

    CONSTRAINT "call_question_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "right_of_reply" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "who" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT '',
    "put" TEXT NOT NULL,
    "claim_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "answered_at" TIMESTAMPTZ(3),
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by_id" UUID,
    "dismissed_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "right_of_reply_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "source_pin" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_pin_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "thread" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID,
    "tier" "tier" NOT NULL DEFAULT 'on_record',
    "reader_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "embargo_until" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "thread_post" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "thread_post_kind" NOT NULL DEFAULT 'reply',
    "member_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_post_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "second_check" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "by_policy" BOOLEAN NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "checker_id" UUID,
    "named_by_id" UUID,
    "named_at" TIMESTAMPTZ(3),
    "blind" BOOLEAN NOT NULL DEFAULT true,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_check_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "article_reading" (
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_reading_pkey" PRIMARY KEY ("desk_id","article_id","member_id")
);

-- CreateTable
CREATE TABLE "wave" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wave_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "fix" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "replacement" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "error_kind" TEXT NOT NULL,
    "assessment_id" UUID,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "fix_state" NOT NULL DEFAULT 'proposed',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_reason" TEXT NOT NULL DEFAULT '',
    "applied_version_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fix_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "pass_initial" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "pass_key" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "pass_initial_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "doc_sha256" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "digest_version" INTEGER NOT NULL,
    "signed" JSONB NOT NULL,
    "chain_seq" INTEGER NOT NULL,
    "chain_head" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),
    "voided_by" TEXT,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "signature" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sign_off_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "role" "signature_role" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "override_id" UUID,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "sign_off_review" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sign_off_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "decision" "review_decision" NOT NULL,
    "member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_off_review_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "duty_override" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_override_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "article_id" UUID,
    "subject" TEXT NOT NULL,
    "tier" "tier" NOT NULL,
    "way" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "sourcing_policy" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" "purpose" NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "sourcing_policy_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "accepted_risk" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "rule_keys" TEXT[],
    "reason" TEXT NOT NULL,
    "accepted_by_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "accepted_risk_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateIndex
CREATE INDEX "query_desk_id_article_id_idx" ON "query"("desk_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "writer_link_token_hash_key" ON "writer_link"("token_hash");

-- CreateIndex
CREATE INDEX "writer_link_desk_id_article_id_idx" ON "writer_link"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "call_desk_id_article_id_idx" ON "call"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "call_question_desk_id_call_id_idx" ON "call_question"("desk_id", "call_id");

-- CreateIndex
CREATE INDEX "call_question_desk_id_claim_id_idx" ON "call_question"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "right_of_reply_desk_id_article_id_idx" ON "right_of_reply"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "source_pin_desk_id_article_id_version_id_idx" ON "source_pin"("desk_id", "article_id", "version_id");

-- CreateIndex
CREATE INDEX "thread_desk_id_article_id_idx" ON "thread"("desk_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "thread_post_desk_id_thread_id_number_key" ON "thread_post"("desk_id", "thread_id", "number");

-- CreateIndex
CREATE INDEX "second_check_desk_id_claim_id_idx" ON "second_check"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "second_check_desk_id_article_id_idx" ON "second_check"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "wave_desk_id_article_id_version_id_idx" ON "wave"("desk_id", "article_id", "version_id");

-- CreateIndex
CREATE INDEX "fix_desk_id_article_id_idx" ON "fix"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "fix_desk_id_claim_id_idx" ON "fix"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "pass_initial_desk_id_article_id_idx" ON "pass_initial"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "sign_off_desk_id_article_id_idx" ON "sign_off"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "sign_off_text_sha256_idx" ON "sign_off"("text_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "signature_desk_id_sign_off_id_role_key" ON "signature"("desk_id", "sign_off_id", "role");

-- CreateIndex
CREATE INDEX "sign_off_review_desk_id_sign_off_id_idx" ON "sign_off_review"("desk_id", "sign_off_id");

-- CreateIndex
CREATE INDEX "duty_override_desk_id_article_id_idx" ON "duty_override"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "access_log_desk_id_subject_idx" ON "access_log"("desk_id", "subject");

-- CreateIndex
CREATE INDEX "access_log_desk_id_at_idx" ON "access_log"("desk_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "sourcing_policy_desk_id_purpose_version_key" ON "sourcing_policy"("desk_id", "purpose", "version");

-- CreateIndex
CREATE INDEX "accepted_risk_desk_id_claim_id_idx" ON "accepted_risk"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "accepted_risk_desk_id_article_id_idx" ON "accepted_risk"("desk_id", "article_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_derived_from_id_fkey" FOREIGN KEY ("desk_id", "derived_from_id") REFERENCES "source"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "query" ADD CONSTRAINT "query_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "query" ADD CONSTRAINT "query_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "writer_link" ADD CONSTRAINT "writer_link_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_question" ADD CONSTRAINT "call_question_desk_id_call_id_fkey" FOREIGN KEY ("desk_id", "call_id") REFERENCES "call"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_question" ADD CONSTRAINT "call_question_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "right_of_reply" ADD CONSTRAINT "right_of_reply_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_pin" ADD CONSTRAINT "source_pin_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_pin" ADD CONSTRAINT "source_pin_desk_id_source_id_fkey" FOREIGN KEY ("desk_id", "source_id") REFERENCES "source"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_post" ADD CONSTRAINT "thread_post_desk_id_thread_id_fkey" FOREIGN KEY ("desk_id", "thread_id") REFERENCES "thread"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_reading" ADD CONSTRAINT "article_reading_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_reading" ADD CONSTRAINT "article_reading_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wave" ADD CONSTRAINT "wave_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fix" ADD CONSTRAINT "fix_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fix" ADD CONSTRAINT "fix_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pass_initial" ADD CONSTRAINT "pass_initial_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_desk_id_sign_off_id_fkey" FOREIGN KEY ("desk_id", "sign_off_id") REFERENCES "sign_off"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off_review" ADD CONSTRAINT "sign_off_review_desk_id_sign_off_id_fkey" FOREIGN KEY ("desk_id", "sign_off_id") REFERENCES "sign_off"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_override" ADD CONSTRAINT "duty_override_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sourcing_policy" ADD CONSTRAINT "sourcing_policy_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accepted_risk" ADD CONSTRAINT "accepted_risk_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must be said as a whole or not at all.
ALTER TABLE "claim" ADD CONSTRAINT "claim_reopened_whole" CHECK (
  ("reopened_at" IS NULL) = ("reopened_by_id" IS NULL) AND ("reopened_at" IS NULL) = ("reopened_reason" IS NULL));
ALTER TABLE "source" ADD CONSTRAINT "source_retracted_whole" CHECK (
  ("retracted_at" IS NULL) = ("retracted_by_id" IS NULL) AND ("retracted_at" IS NULL) = ("retracted_reason" IS NULL));
ALTER TABLE "wave" ADD CONSTRAINT "wave_range" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "fix" ADD CONSTRAINT "fix_range" CHECK ("start" >= 0 AND "end" >= "start");
ALTER TABLE "fix" ADD CONSTRAINT "fix_decided_whole" CHECK (("decided_by_id" IS NULL) = ("decided_at" IS NULL));
ALTER TABLE "fix" ADD CONSTRAINT "fix_applied_somewhere" CHECK (("state" = 'applied') = ("applied_version_id" IS NOT NULL));
ALTER TABLE "source_pin" ADD CONSTRAINT "source_pin_range" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "placement" ADD CONSTRAINT "placement_guess_whole" CHECK (
  ("guess_start" IS NULL) = ("guess_end" IS NULL) AND ("guess_start" IS NULL OR ("guess_start" >= 0 AND "guess_end" >= "guess_start" AND "state" = 'orphaned')));
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_named_whole" CHECK (
  ("checker_id" IS NULL) = ("named_by_id" IS NULL) AND ("checker_id" IS NULL) = ("named_at" IS NULL));
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_withdrawn_whole" CHECK (
  ("withdrawn_at" IS NULL) = ("withdrawn_by_id" IS NULL) AND ("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_ends_once" CHECK ("withdrawn_at" IS NULL OR "answered_at" IS NULL);
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_answered_by_named" CHECK ("answered_at" IS NULL OR "checker_id" IS NOT NULL);
ALTER TABLE "query" ADD CONSTRAINT "query_answered_by_one" CHECK (
  ("answered_at" IS NULL) = ("answered_by_id" IS NULL AND "answered_by_link_id" IS NULL) AND NOT ("answered_by_id" IS NOT NULL AND "answered_by_link_id" IS NOT NULL));
ALTER TABLE "query" ADD CONSTRAINT "query_ends_once" CHECK ("answered_at" IS NULL OR "dismissed_at" IS NULL);
ALTER TABLE "call" ADD CONSTRAINT "call_ends_once" CHECK ("answered_at" IS NULL OR "dismissed_at" IS NULL);
ALTER TABLE "right_of_reply" ADD CONSTRAINT "right_of_reply_ends_once" CHECK ("answered_at" IS NULL OR "dismissed_at" IS NULL);
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_hashes" CHECK (
  "doc_sha256" ~ '^[0-9a-f]{64}$' AND "text_sha256" ~ '^[0-9a-f]{64}$' AND "digest" ~ '^[0-9a-f]{64}$');
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_voided_whole" CHECK (("voided_at" IS NULL) = ("voided_by" IS NULL));
ALTER TABLE "duty_override" ADD CONSTRAINT "duty_override_says_why" CHECK ("reason" <> '');

-- One at a time: a claim has one second check that is not over, an article one sign-off that holds or is being signed.
CREATE UNIQUE INDEX "second_check_one_open" ON "second_check" ("desk_id", "claim_id") WHERE "withdrawn_at" IS NULL AND "answered_at" IS NULL;
CREATE UNIQUE INDEX "sign_off_one_standing" ON "sign_off" ("desk_id", "article_id") WHERE "voided_at" IS NULL;
CREATE UNIQUE INDEX "pass_initial_one_standing" ON "pass_initial" ("desk_id", "article_id", "version_id", "pass_key") WHERE "taken_back_at" IS NULL;

-- What was said, signed and looked at stays as it was.
CREATE TRIGGER "thread_post_is_immutable" BEFORE UPDATE OR DELETE ON "thread_post" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge();
CREATE TRIGGER "signature_is_immutable" BEFORE UPDATE OR DELETE ON "signature" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "sign_off_review_is_immutable" BEFORE UPDATE OR DELETE ON "sign_off_review" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "duty_override_is_immutable" BEFORE UPDATE OR DELETE ON "duty_override" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge();
CREATE TRIGGER "access_log_is_immutable" BEFORE UPDATE OR DELETE ON "access_log" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge();

-- People and versions named on rows are of the same desk and article.
ALTER TABLE "wave" ADD CONSTRAINT "wave_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_requested_by_member" FOREIGN KEY ("desk_id", "requested_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_checker_member" FOREIGN KEY ("desk_id", "checker_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_named_by_member" FOREIGN KEY ("desk_id", "named_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "accepted_risk" ADD CONSTRAINT "accepted_risk_by_member" FOREIGN KEY ("desk_id", "accepted_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "fix" ADD CONSTRAINT "fix_proposed_by_member" FOREIGN KEY ("desk_id", "proposed_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "fix" ADD CONSTRAINT "fix_decided_by_member" FOREIGN KEY ("desk_id", "decided_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "query" ADD CONSTRAINT "query_to_member" FOREIGN KEY ("desk_id", "to_member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "query" ADD CONSTRAINT "query_asked_by_member" FOREIGN KEY ("desk_id", "asked_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "query" ADD CONSTRAINT "query_answered_by_member" FOREIGN KEY ("desk_id", "answered_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "query" ADD CONSTRAINT "query_dismissed_by_member" FOREIGN KEY ("desk_id", "dismissed_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "writer_link" ADD CONSTRAINT "writer_link_created_by_member" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "call" ADD CONSTRAINT "call_caller_member" FOREIGN KEY ("desk_id", "caller_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "call" ADD CONSTRAINT "call_created_by_member" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "call" ADD CONSTRAINT "call_answered_by_member" FOREIGN KEY ("desk_id", "answered_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "call" ADD CONSTRAINT "call_dismissed_by_member" FOREIGN KEY ("desk_id", "dismissed_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "right_of_reply" ADD CONSTRAINT "right_of_reply_asked_by_member" FOREIGN KEY ("desk_id", "asked_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "right_of_reply" ADD CONSTRAINT "right_of_reply_dismissed_by_member" FOREIGN KEY ("desk_id", "dismissed_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "source_pin" ADD CONSTRAINT "source_pin_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "thread" ADD CONSTRAINT "thread_created_by_member" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "thread_post" ADD CONSTRAINT "thread_post_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "pass_initial" ADD CONSTRAINT "pass_initial_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "signature" ADD CONSTRAINT "signature_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "sign_off_review" ADD CONSTRAINT "sign_off_review_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "duty_override" ADD CONSTRAINT "duty_override_for_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "duty_override" ADD CONSTRAINT "duty_override_granted_by_member" FOREIGN KEY ("desk_id", "granted_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "source" ADD CONSTRAINT "source_retracted_by_member" FOREIGN KEY ("desk_id", "retracted_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "claim" ADD CONSTRAINT "claim_reopened_by_member" FOREIGN KEY ("desk_id", "reopened_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "wave" ADD CONSTRAINT "wave_version_of_article" FOREIGN KEY ("desk_id", "article_id", "version_id") REFERENCES "version" ("desk_id", "article_id", "id");
ALTER TABLE "fix" ADD CONSTRAINT "fix_version_of_article" FOREIGN KEY ("desk_id", "article_id", "version_id") REFERENCES "version" ("desk_id", "article_id", "id");
ALTER TABLE "fix" ADD CONSTRAINT "fix_applied_version_of_article" FOREIGN KEY ("desk_id", "article_id", "applied_version_id") REFERENCES "version" ("desk_id", "article_id", "id");
ALTER TABLE "source_pin" ADD CONSTRAINT "source_pin_version_of_article" FOREIGN KEY ("desk_id", "article_id", "version_id") REFERENCES "version" ("desk_id", "article_id", "id");
ALTER TABLE "pass_initial" ADD CONSTRAINT "pass_initial_version_of_article" FOREIGN KEY ("desk_id", "article_id", "version_id") REFERENCES "version" ("desk_id", "article_id", "id");
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_version_of_article" FOREIGN KEY ("desk_id", "article_id", "version_id") REFERENCES "version" ("desk_id", "article_id", "id");
ALTER TABLE "version" ADD CONSTRAINT "version_based_on_of_article" FOREIGN KEY ("desk_id", "article_id", "based_on_id") REFERENCES "version" ("desk_id", "article_id", "id");
ALTER TABLE "placement" ADD CONSTRAINT "placement_from_placement" FOREIGN KEY ("desk_id", "from_id") REFERENCES "placement" ("desk_id", "id");
ALTER TABLE "second_check" ADD CONSTRAINT "second_check_article" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article" ("desk_id", "id");
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_second_check" FOREIGN KEY ("desk_id", "second_check_id") REFERENCES "second_check" ("desk_id", "id");
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_policy" FOREIGN KEY ("desk_id", "policy_id") REFERENCES "sourcing_policy" ("desk_id", "id");
ALTER TABLE "query" ADD CONSTRAINT "query_answered_by_link" FOREIGN KEY ("desk_id", "answered_by_link_id") REFERENCES "writer_link" ("desk_id", "id");
ALTER TABLE "signature" ADD CONSTRAINT "signature_override" FOREIGN KEY ("desk_id", "override_id") REFERENCES "duty_override" ("desk_id", "id");
