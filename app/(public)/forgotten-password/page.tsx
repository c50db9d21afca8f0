import type { Metadata } from "next";
import Link from "next/link";
import { signInWords } from "@/lib/words/sign-in";
import { PublicFrame } from "../public-frame";
import { AskForm } from "./ask-form";

const words = signInWords.forgottenPage;

export const metadata: Metadata = { title: words.title };

export default function ForgottenPasswordPage() {
  return (
    <PublicFrame title={words.title} intro={words.intro}>
      <AskForm />
      <Link href="/sign-in" className="text-sm underline">
        {words.back}
      </Link>
    </PublicFrame>
  );
}
