import type { StreamMessages } from "@/lib/contract/streams";
import { watchDesk } from "@/lib/contract/streams";
import { addressOf } from "./call";

/** What a tab hears of its desk: the messages of the stream, and whether there is one. */
export type Heard = {
  [Name in keyof StreamMessages]: { name: Name; data: StreamMessages[Name] };
}[keyof StreamMessages];

const names = ["hello", "grown", "rights", "bye"] as const;
const AGAIN_MS = 5_000;

/**
 * Listens to a desk. One tab of a browser holds the stream and hands on what it hears, since a browser opens few connections to
 * one host; where tabs can't agree on one (no Web Locks on plain http), each has its own. Answers a function that stops.
 */
export function listenToDesk(deskId: string, memberId: string, onHeard: (heard: Heard) => void): () => void {
  const name = `claimdesk live ${deskId} ${memberId}`;
  const stopping = new AbortController();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  if (channel) channel.onmessage = ({ data }) => onHeard(data as Heard);
  const lead = () =>
    holdStream(deskId, stopping.signal, (heard) => {
      onHeard(heard);
      channel?.postMessage(heard);
    });
  if (channel && navigator.locks) {
    navigator.locks.request(name, { signal: stopping.signal }, lead).catch(() => {}); // stopped while waiting for its turn
  } else {
    void lead();
  }
  return () => {
    stopping.abort();
    channel?.close();
  };
}

/** Keeps one stream open until told to stop or told good-bye. */
function holdStream(deskId: string, signal: AbortSignal, onHeard: (heard: Heard) => void): Promise<void> {
  return new Promise((done) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(timer);
      source?.close();
      done();
    };
    const open = () => {
      source = new EventSource(addressOf(watchDesk, { deskId }));
      for (const name of names) {
        source.addEventListener(name, (message) => {
          onHeard({ name, data: JSON.parse((message as MessageEvent<string>).data) } as Heard);
          if (name === "bye") stop();
        });
      }
      // A lost connection is opened again by the browser; an answer that is no stream is not, so we ask later.
      source.addEventListener("error", () => {
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS * (1 + Math.random()));
      });
    };
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    else open();
  });
}
