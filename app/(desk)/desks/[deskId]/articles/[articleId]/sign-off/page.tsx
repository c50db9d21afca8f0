import type { Metadata } from "next";
import { SignOffPage } from "@/components/signing/sign-off-page";
import { signingWords } from "@/lib/words/signing";

export const metadata: Metadata = { title: signingWords.title };

export default async function SignOffRoute({ params }: { params: Promise<{ articleId: string }> }) {
  return <SignOffPage articleId={(await params).articleId} />;
}
