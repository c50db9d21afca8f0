-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "purpose" AS ENUM ('own_copy', 'published');

-- CreateEnum
CREATE TYPE "article_state" AS ENUM ('draft', 'in_check', 'signed_off', 'published', 'correcting', 'corrected');

-- CreateEnum
CREATE TYPE "part_name" AS ENUM ('writer', 'checker', 'second_checker', 'legal', 'approver');

-- CreateEnum
CREATE TYPE "version_origin" AS ENUM ('import', 'fixes_applied');

-- CreateEnum
CREATE TYPE "finding" AS ENUM ('supported', 'mostly_supported', 'mixed', 'mostly_refuted', 'refuted', 'unproven', 'not_checkable', 'superseded');

-- CreateEnum
CREATE TYPE "disposition" AS ENUM ('stet', 'fix', 'cut', 'accept_risk');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('number', 'quote', 'attribution', 'event', 'date_place', 'name_title', 'causal', 'comparison', 'prediction', 'opinion', 'omission', 'other');

-- CreateEnum
CREATE TYPE "priority" AS ENUM ('must', 'if_time');

-- CreateEnum
CREATE TYPE "placement_state" AS ENUM ('placed', 'moved', 'reworded', 'gone_as_asked', 'orphaned');

-- CreateEnum
CREATE TYPE "claim_link_type" AS ENUM ('about', 'part_of', 'same_utterance', 'same_claim');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'editor', 'research_head', 'checker', 'contributor', 'viewer');

-- CreateEnum
CREATE TYPE "stream_type" AS ENUM ('desk', 'source', 'article');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'contradicts', 'context');

-- CreateEnum
CREATE TYPE "basis" AS ENUM ('primary_document', 'primary_person', 'recording', 'data', 'calculation', 'own_observation', 'reference_work', 'secondary', 'author_only');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('url', 'document', 'person', 'data_set', 'observation', 'archive');

-- CreateEnum
CREATE TYPE "tier" AS ENUM ('on_record', 'background', 'off_record', 'named_persons_only', 'embargoed');

-- CreateTable
CREATE TABLE "article" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" "purpose" NOT NULL,
    "state" "article_state" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "publisher" TEXT NOT NULL DEFAULT '',
    "canonical_url" TEXT NOT NULL DEFAULT '',
    "published_at" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "derived_from" TEXT NOT NULL DEFAULT '',
    "deadline_at" TIMESTAMPTZ(3),
    "current_version_id" UUID NOT NULL,
    "last_claim_number" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "part" (
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "part" "part_name" NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "part_pkey" PRIMARY KEY ("desk_id","article_id","member_id","part")
);

-- CreateTable
CREATE TABLE "version" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "doc" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "doc_sha256" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "sentences" INTEGER[],
    "segmenter" TEXT NOT NULL,
    "origin" "version_origin" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "version_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "blind" BOOLEAN NOT NULL,
    "finding" "finding" NOT NULL,
    "disposition" "disposition",
    "qualifiers" TEXT[],
    "rationale" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "placement_text" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "evidence_ids" UUID[],
    "scale_id" UUID NOT NULL,
    "label_key" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "assessment_draft" (
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "label_key" TEXT,
    "finding" "finding",
    "disposition" "disposition",
    "qualifiers" TEXT[],
    "rationale" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_draft_pkey" PRIMARY KEY ("desk_id","claim_id","member_id")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL,
    "epoch" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "claim" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT '',
    "claim_date" TEXT NOT NULL DEFAULT '',
    "priority" "priority" NOT NULL DEFAULT 'must',
    "assignee_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "waiting_on" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "retired_by_id" UUID,
    "retired_reason" TEXT,
    "merged_into_id" UUID,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "placement" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" "placement_state" NOT NULL DEFAULT 'placed',
    "score" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "primary" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "claim_link" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "type" "claim_link_type" NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_link_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "scale" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" "purpose" NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "scale_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "stream" (
    "desk_id" UUID NOT NULL,
    "stream_type" "stream_type" NOT NULL,
    "stream_id" UUID NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "head" BYTEA NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stream_pkey" PRIMARY KEY ("desk_id","stream_type","stream_id")
);

-- CreateTable
CREATE TABLE "event" (
    "desk_id" UUID NOT NULL,
    "stream_type" "stream_type" NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subjects" TEXT[],
    "digest" BYTEA NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("desk_id","stream_type","stream_id","seq")
);

-- CreateTable
CREATE TABLE "event_payload" (
    "desk_id" UUID NOT NULL,
    "stream_type" "stream_type" NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "salt" BYTEA NOT NULL,
    "payload" TEXT NOT NULL,

    CONSTRAINT "event_payload_pkey" PRIMARY KEY ("desk_id","stream_type","stream_id","seq")
);

-- CreateTable
CREATE TABLE "command" (
    "desk_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "command_id" UUID NOT NULL,
    "request_sha256" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "command_pkey" PRIMARY KEY ("desk_id","member_id","command_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "basis" "basis" NOT NULL,
    "relies_on_id" UUID,
    "passage" TEXT NOT NULL DEFAULT '',
    "passage_language" TEXT NOT NULL DEFAULT '',
    "translation" TEXT NOT NULL DEFAULT '',
    "translation_language" TEXT NOT NULL DEFAULT '',
    "translator" TEXT NOT NULL DEFAULT '',
    "locator" TEXT NOT NULL DEFAULT '',
    "event_date" TEXT NOT NULL DEFAULT '',
    "accessed_date" TEXT NOT NULL DEFAULT '',
    "obtained" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "tier" "tier" NOT NULL DEFAULT 'on_record',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "desk_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("desk_id","evidence_id","file_id")
);

-- CreateTable
CREATE TABLE "file" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "file_content" (
    "desk_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_content_pkey" PRIMARY KEY ("desk_id","sha256")
);

-- CreateTable
CREATE TABLE "source" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "source_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "url" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "published_date" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "tier" "tier" NOT NULL DEFAULT 'on_record',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateIndex
CREATE INDEX "article_desk_id_state_idx" ON "article"("desk_id", "state");

-- CreateIndex
CREATE INDEX "article_desk_id_deadline_at_idx" ON "article"("desk_id", "deadline_at");

-- CreateIndex
CREATE INDEX "part_desk_id_member_id_idx" ON "part"("desk_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "version_desk_id_article_id_number_key" ON "version"("desk_id", "article_id", "number");

-- CreateIndex
CREATE INDEX "assessment_desk_id_article_id_idx" ON "assessment"("desk_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_desk_id_claim_id_number_key" ON "assessment"("desk_id", "claim_id", "number");

-- CreateIndex
CREATE INDEX "assessment_draft_desk_id_article_id_idx" ON "assessment_draft"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "rate_limit_window_start_idx" ON "rate_limit"("window_start");

-- CreateIndex
CREATE UNIQUE INDEX "claim_desk_id_article_id_number_key" ON "claim"("desk_id", "article_id", "number");

-- CreateIndex
CREATE INDEX "placement_desk_id_claim_id_idx" ON "placement"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "placement_desk_id_article_id_version_id_idx" ON "placement"("desk_id", "article_id", "version_id");

-- CreateIndex
CREATE INDEX "claim_link_desk_id_article_id_idx" ON "claim_link"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "claim_link_desk_id_to_id_idx" ON "claim_link"("desk_id", "to_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_link_desk_id_from_id_to_id_type_key" ON "claim_link"("desk_id", "from_id", "to_id", "type");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_desk_id_user_id_key" ON "member"("desk_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "scale_desk_id_purpose_version_key" ON "scale"("desk_id", "purpose", "version");

-- CreateIndex
CREATE INDEX "stream_desk_id_stream_type_last_at_stream_id_idx" ON "stream"("desk_id", "stream_type", "last_at", "stream_id");

-- CreateIndex
CREATE INDEX "command_created_at_idx" ON "command"("created_at");

-- CreateIndex
CREATE INDEX "evidence_desk_id_claim_id_idx" ON "evidence"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "evidence_desk_id_article_id_idx" ON "evidence"("desk_id", "article_id");

-- CreateIndex
CREATE INDEX "evidence_desk_id_source_id_idx" ON "evidence"("desk_id", "source_id");

-- CreateIndex
CREATE INDEX "evidence_file_desk_id_file_id_idx" ON "evidence_file"("desk_id", "file_id");

-- CreateIndex
CREATE INDEX "source_desk_id_created_at_idx" ON "source"("desk_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part" ADD CONSTRAINT "part_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part" ADD CONSTRAINT "part_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_draft" ADD CONSTRAINT "assessment_draft_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_draft" ADD CONSTRAINT "assessment_draft_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_desk_id_version_id_fkey" FOREIGN KEY ("desk_id", "version_id") REFERENCES "version"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_desk_id_from_id_fkey" FOREIGN KEY ("desk_id", "from_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_desk_id_to_id_fkey" FOREIGN KEY ("desk_id", "to_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scale" ADD CONSTRAINT "scale_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stream" ADD CONSTRAINT "stream_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_desk_id_stream_type_stream_id_fkey" FOREIGN KEY ("desk_id", "stream_type", "stream_id") REFERENCES "stream"("desk_id", "stream_type", "stream_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_payload" ADD CONSTRAINT "event_payload_desk_id_stream_type_stream_id_seq_fkey" FOREIGN KEY ("desk_id", "stream_type", "stream_id", "seq") REFERENCES "event"("desk_id", "stream_type", "stream_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_source_id_fkey" FOREIGN KEY ("desk_id", "source_id") REFERENCES "source"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_relies_on_id_fkey" FOREIGN KEY ("desk_id", "relies_on_id") REFERENCES "source"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_desk_id_evidence_id_fkey" FOREIGN KEY ("desk_id", "evidence_id") REFERENCES "evidence"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_desk_id_file_id_fkey" FOREIGN KEY ("desk_id", "file_id") REFERENCES "file"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_desk_id_sha256_fkey" FOREIGN KEY ("desk_id", "sha256") REFERENCES "file_content"("desk_id", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "instance" ADD CONSTRAINT "instance_is_one_row" CHECK ("id" = 1);
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower("email") AND "email" <> '');
ALTER TABLE "article" ADD CONSTRAINT "article_title_filled" CHECK ("title" <> '');
ALTER TABLE "version" ADD CONSTRAINT "version_numbered" CHECK ("number" >= 1);
ALTER TABLE "version" ADD CONSTRAINT "version_hashes" CHECK ("doc_sha256" ~ '^[0-9a-f]{64}$' AND "text_sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "placement" ADD CONSTRAINT "placement_range" CHECK ("start" >= 0 AND "end" >= "start");
ALTER TABLE "claim" ADD CONSTRAINT "claim_retired_whole" CHECK (
  ("retired_at" IS NULL) = ("retired_by_id" IS NULL) AND ("retired_at" IS NULL) = ("retired_reason" IS NULL));
ALTER TABLE "claim" ADD CONSTRAINT "claim_merged_is_retired" CHECK ("merged_into_id" IS NULL OR "retired_at" IS NOT NULL);
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_not_itself" CHECK ("from_id" <> "to_id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_whole" CHECK (
  ("withdrawn_at" IS NULL) = ("withdrawn_by_id" IS NULL) AND ("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
ALTER TABLE "file" ADD CONSTRAINT "file_size" CHECK ("size" >= 0);
ALTER TABLE "file_content" ADD CONSTRAINT "file_content_hashed" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));
ALTER TABLE "event" ADD CONSTRAINT "event_seq" CHECK ("seq" >= 1);

-- One primary place of a claim in one version; the order of the places is not stored, so this can't be a promise of the code alone.
CREATE UNIQUE INDEX "placement_one_primary" ON "placement" ("desk_id", "claim_id", "version_id") WHERE "primary";

-- The current version of an article exists and is its own; checked at commit, since both rows come in one transaction.
ALTER TABLE "version" ADD CONSTRAINT "version_of_article" UNIQUE ("desk_id", "article_id", "id");
ALTER TABLE "article" ADD CONSTRAINT "article_current_version" FOREIGN KEY ("desk_id", "id", "current_version_id")
  REFERENCES "version" ("desk_id", "article_id", "id") DEFERRABLE INITIALLY DEFERRED;

-- What hangs on a claim belongs to the article of the claim.
ALTER TABLE "claim" ADD CONSTRAINT "claim_of_article" UNIQUE ("desk_id", "article_id", "id");
ALTER TABLE "placement" ADD CONSTRAINT "placement_claim_of_article" FOREIGN KEY ("desk_id", "article_id", "claim_id")
  REFERENCES "claim" ("desk_id", "article_id", "id");
ALTER TABLE "placement" ADD CONSTRAINT "placement_version_of_article" FOREIGN KEY ("desk_id", "article_id", "version_id")
  REFERENCES "version" ("desk_id", "article_id", "id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_of_article" FOREIGN KEY ("desk_id", "article_id", "claim_id")
  REFERENCES "claim" ("desk_id", "article_id", "id");
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_claim_of_article" FOREIGN KEY ("desk_id", "article_id", "claim_id")
  REFERENCES "claim" ("desk_id", "article_id", "id");
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_from_of_article" FOREIGN KEY ("desk_id", "article_id", "from_id")
  REFERENCES "claim" ("desk_id", "article_id", "id");
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_to_of_article" FOREIGN KEY ("desk_id", "article_id", "to_id")
  REFERENCES "claim" ("desk_id", "article_id", "id");
ALTER TABLE "file" ADD CONSTRAINT "file_of_article" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article" ("desk_id", "id");

-- Versions, events and assessments are written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "version_is_immutable" BEFORE UPDATE OR DELETE ON "version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "event_is_immutable" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "assessment_is_immutable" BEFORE UPDATE OR DELETE ON "assessment" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- People named on rows are members of the same desk.
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_member" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "claim" ADD CONSTRAINT "claim_created_by_member" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "claim" ADD CONSTRAINT "claim_assignee_member" FOREIGN KEY ("desk_id", "assignee_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "event" ADD CONSTRAINT "event_by_member" FOREIGN KEY ("desk_id", "actor_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "command" ADD CONSTRAINT "command_by_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
