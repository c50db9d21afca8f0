-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "edges" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "erasure" ADD COLUMN     "article_id" UUID,
ADD COLUMN     "seq" INTEGER;

-- What Prisma cannot say.

ALTER TABLE "erasure" ADD CONSTRAINT "erasure_of_event" CHECK (
  ("article_id" IS NULL) = ("seq" IS NULL) AND ("article_id" IS NULL OR "member_id" IS NULL AND "names" = '{}'));
