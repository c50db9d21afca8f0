-- CreateEnum
CREATE TYPE "erasure_decision" AS ENUM ('approved', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "arrived_from" JSONB;

-- AlterTable
ALTER TABLE "version" ADD COLUMN     "brought_with" JSONB;

-- AlterTable
ALTER TABLE "instance" ADD COLUMN     "first_run_code_hash" TEXT;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "fetch_pages" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "part_defaults" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "retention" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "member" ALTER COLUMN "user_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "file" ADD COLUMN     "fetched_at" TIMESTAMPTZ(3),
ADD COLUMN     "fetched_from" TEXT,
ADD COLUMN     "final_url" TEXT;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "password_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_last_step" INTEGER,
ADD COLUMN     "totp_secret" BYTEA;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "authenticated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "way" TEXT NOT NULL DEFAULT 'password';

-- CreateTable
CREATE TABLE "foreign_event" (
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subjects" TEXT[],
    "digest" BYTEA NOT NULL,
    "salt" BYTEA,
    "payload" TEXT,

    CONSTRAINT "foreign_event_pkey" PRIMARY KEY ("desk_id","article_id","seq")
);

-- CreateTable
CREATE TABLE "fetched_page" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "requested_url" TEXT NOT NULL,
    "final_url" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fetched_page_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "member_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "access_token" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID,
    "names" TEXT[],
    "reason" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" "erasure_decision",
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_reason" TEXT NOT NULL DEFAULT '',
    "carried_out_at" TIMESTAMPTZ(3),
    "counts" JSONB,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "purge" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "erasure_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "what" JSONB NOT NULL,

    CONSTRAINT "purge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id","code_hash")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "fetched_page_fetched_at_idx" ON "fetched_page"("fetched_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "access_token_token_hash_key" ON "access_token"("token_hash");

-- CreateIndex
CREATE INDEX "access_token_desk_id_member_id_idx" ON "access_token"("desk_id", "member_id");

-- CreateIndex
CREATE INDEX "purge_desk_id_idx" ON "purge"("desk_id");

-- CreateIndex
CREATE INDEX "identity_user_id_idx" ON "identity"("user_id");

-- CreateIndex
CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

-- AddForeignKey
ALTER TABLE "foreign_event" ADD CONSTRAINT "foreign_event_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fetched_page" ADD CONSTRAINT "fetched_page_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_desk_id_member_id_fkey" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

UPDATE "session" SET "authenticated_at" = "created_at";

ALTER TABLE "erasure" ADD CONSTRAINT "erasure_decided_whole" CHECK (
  ("decision" IS NULL) = ("decided_by_id" IS NULL) AND ("decision" IS NULL) = ("decided_at" IS NULL));
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_needs_two" CHECK ("decision" IS DISTINCT FROM 'approved' OR "decided_by_id" <> "requested_by_id");
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_carried_out_once_approved" CHECK ("carried_out_at" IS NULL OR "decision" = 'approved');
ALTER TABLE "fetched_page" ADD CONSTRAINT "fetched_page_hashed" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));
ALTER TABLE "foreign_event" ADD CONSTRAINT "foreign_event_seq" CHECK ("seq" >= 1);

-- People named on rows are members of the same desk.
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_member" FOREIGN KEY ("desk_id", "created_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_for_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_member" FOREIGN KEY ("desk_id", "used_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_of_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_requested_by_member" FOREIGN KEY ("desk_id", "requested_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_decided_by_member" FOREIGN KEY ("desk_id", "decided_by_id") REFERENCES "member" ("desk_id", "id");
ALTER TABLE "fetched_page" ADD CONSTRAINT "fetched_page_of_member" FOREIGN KEY ("desk_id", "member_id") REFERENCES "member" ("desk_id", "id");

-- What may be purged (a person's name in an answer, an event's payload) is changed only by whoever says that this is a purge;
-- the app's role has no right to, whatever it says. Versions and events themselves stay for ever.
CREATE FUNCTION refuse_change_but_purge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('claimdesk.purging', true) IS DISTINCT FROM 'yes' THEN
    RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DROP TRIGGER "assessment_is_immutable" ON "assessment";
CREATE TRIGGER "assessment_is_immutable" BEFORE UPDATE OR DELETE ON "assessment" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge();
CREATE TRIGGER "event_payload_is_immutable" BEFORE UPDATE OR DELETE ON "event_payload" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge();
CREATE TRIGGER "foreign_event_is_immutable" BEFORE UPDATE OR DELETE ON "foreign_event" FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge();
