-- CreateIndex
CREATE INDEX "file_desk_id_article_id_idx" ON "file"("desk_id", "article_id");
