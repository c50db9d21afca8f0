import type { Actor } from "@/lib/auth/actor";
import { sessionCookieName } from "@/lib/auth/cookies";
import { disconnect } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { aDesk, aMember, aSource } from "@/tests/support/newsroom";
import { tokenOf } from "@/tests/support/requests";
import { claimed } from "../reads/newsroom";

/** A desk where four people read and forty bring in what should not be. */
export interface HostileNewsroom {
  deskId: string;
  articleId: string;
  readers: string[];
  senders: string[];
}

const [READERS, SENDERS] = [4, 40];

/** An article with a hundred claims, on a desk that fetches pages. */
export async function openHostileNewsroom(): Promise<HostileNewsroom> {
  const desk = await aDesk("Bench");
  await transact((tx) => tx.desk.update({ where: { id: desk.id }, data: { fetchPages: true }, select: { id: true } }));
  const people: Actor[] = [];
  for (let at = 0; at < READERS + SENDERS; at += 1) people.push(await aMember(desk, "checker", `Checker ${at + 1}`));
  const [first] = people;
  if (!first) throw new Error("nobody works there");
  const articleId = await claimed(first, 100, (await aSource(first)).id);
  const cookies = (await Promise.all(people.map(tokenOf))).map((token) => `${sessionCookieName()}=${token}`);
  await disconnect();
  return { deskId: desk.id, articleId, readers: cookies.slice(0, READERS), senders: cookies.slice(READERS) };
}
