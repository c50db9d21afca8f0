import type { Metadata } from "next";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { Refusal } from "@/lib/domain/refusal";
import { isResetLinkGood } from "@/lib/queries/read-password-reset";
import { signInWords } from "@/lib/words/sign-in";
import { PublicFrame } from "../../public-frame";
import { ResetForm } from "./reset-form";

const words = signInWords.resetPage;

export const metadata: Metadata = { title: words.title };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const state = await stateOf(token);
  if (state === "good") {
    return (
      <PublicFrame title={words.title} intro={words.intro}>
        <ResetForm token={token} />
      </PublicFrame>
    );
  }
  return (
    <PublicFrame title={words.title}>
      <Banner kind="error">{state === "bad" ? words.bad : signInWords.problem(state, {})}</Banner>
      <Link href="/forgotten-password" className={`${buttonClass("plain")} self-start`}>
        {words.again}
      </Link>
    </PublicFrame>
  );
}

/** "good", "bad", or the code of why nobody can know. */
async function stateOf(token: string): Promise<string> {
  try {
    return (await isResetLinkGood(token, new Date())) ? "good" : "bad";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
