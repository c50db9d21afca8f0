import type { Socket } from "node:net";
import { afterAll } from "vitest";
import { type Answers, type Canary, openCanary, openRawCanary } from "./open-canary";

export { type Canary, page, redirect } from "./open-canary";

/** A canary of a test file. Closed when it is done. */
export async function canary(answers: Answers = {}, address?: string, port?: number): Promise<Canary> {
  const { close, ...open } = await openCanary(answers, address, port);
  afterAll(close);
  return open;
}

/** A server that speaks as it likes, below HTTP; closed when the test file is done. */
export async function rawCanary(speak: (socket: Socket) => void): Promise<Canary> {
  const { close, ...open } = await openRawCanary(speak);
  afterAll(close);
  return open;
}
