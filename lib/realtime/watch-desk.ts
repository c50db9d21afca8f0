import type { Actor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/refusal";
import { type Ear, hub } from "./hub";

/** A browser needs one stream, whatever its tabs; a few more are for windows that can't share. */
const MOST_OF_A_SESSION = 12;
const MOST_OF_A_PROCESS = 2_000;
/** Messages somebody may be behind before their stream is ended; they ask for what they missed when they come back. */
const MOST_BEHIND = 200;

/** Opens a stream of what grows on the actor's desk. Refuses `not_allowed` to scripts (they ask for changes), `too_busy` where too many are open. */
export function watchDesk(actor: Actor) {
  const { sessionHash, deskId, role } = actor;
  if (sessionHash === null) return refuse("not_allowed", { action: "watch_desk" });
  if (hub().size >= MOST_OF_A_PROCESS || hub().ofSession(sessionHash) >= MOST_OF_A_SESSION) {
    return refuse("too_busy", { retryAfterSeconds: 30 });
  }
  let leave = () => {};
  let over = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const encoder = new TextEncoder();
        const end = () => {
          if (over) return;
          over = true;
          leave();
          controller.close();
        };
        const write = (text: string) => {
          if (over) return;
          if ((controller.desiredSize ?? 0) < -MOST_BEHIND) end();
          else controller.enqueue(encoder.encode(text));
        };
        let number = 0;
        const ear: Ear = {
          deskId,
          sessionHash,
          role,
          say: (event, data) => {
            number += 1;
            write(`id: ${number}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
          },
          beat: () => write(": still here\n\n"),
          end,
        };
        leave = hub().join(ear);
        write("retry: 3000\n\n");
        ear.say("hello", {});
      },
      cancel: () => {
        over = true;
        leave();
      },
    },
    { highWaterMark: 16 },
  );
  const headers = {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  };
  return Promise.resolve({ bytes: stream, headers });
}
