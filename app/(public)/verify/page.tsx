import type { Metadata } from "next";
import { id } from "@/lib/domain/fields";
import { verifyWords as words } from "@/lib/words/signing";
import { PublicFrame } from "../public-frame";
import { VerifyForm } from "./verify-form";

export const metadata: Metadata = { title: words.title };

export default async function VerifyPage({ searchParams }: { searchParams: Promise<{ article?: string }> }) {
  const articleId = id.safeParse((await searchParams).article).data ?? null;
  return (
    <PublicFrame title={words.title} intro={words.intro} wide>
      <VerifyForm articleId={articleId} />
    </PublicFrame>
  );
}
