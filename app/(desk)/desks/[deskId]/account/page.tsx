import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { accountWords } from "@/lib/words/account";

export const metadata: Metadata = { title: accountWords.title };

export default function AccountRoute() {
  return <AccountPage />;
}
