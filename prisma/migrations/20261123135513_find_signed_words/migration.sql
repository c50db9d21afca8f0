-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN     "words_sha256" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "sign_off_words_sha256_idx" ON "sign_off"("words_sha256");

-- An article has one sign-off that stands.
CREATE UNIQUE INDEX "sign_off_standing_key" ON "sign_off"("desk_id", "article_id") WHERE "voided_at" IS NULL;
