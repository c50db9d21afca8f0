import { createServer, type Socket } from "node:net";
import { simpleText } from "./simple-text";

/** A mail as the server got it. */
export interface CaughtMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
}

/** A mail server of our tests: takes every mail and keeps it. `refuse` makes it say no, `mute` makes it say nothing at all. */
export class MailSink {
  readonly mails: CaughtMail[] = [];
  mood: "take" | "refuse" | "mute" = "take";
  private readonly sockets = new Set<Socket>();
  private readonly arrivals: (() => void)[] = [];
  private readonly server = createServer((socket) => this.serve(socket));

  /** Starts it; answers its address. */
  async open(port = 0): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(port, "127.0.0.1", ready));
    return `smtp://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  /** The mails to this address, once there are so many. */
  async to(address: string, count = 1): Promise<CaughtMail[]> {
    for (;;) {
      const found = this.mails.filter((mail) => mail.to.includes(address));
      if (found.length >= count) return found;
      await new Promise<void>((arrived) => this.arrivals.push(arrived));
    }
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket.on("close", () => this.sockets.delete(socket)).on("error", () => {}));
    if (this.mood === "mute") return;
    const say = (line: string) => socket.write(`${line}\r\n`);
    let [from, to, data, kept] = ["", [] as string[], null as string[] | null, ""];
    say("220 sink");
    socket.on("data", (bytes) => {
      kept += bytes.toString("utf8");
      const lines = kept.split("\r\n");
      kept = lines.pop() ?? "";
      for (const line of lines) {
        if (data) {
          if (line !== ".") {
            data.push(line.replace(/^\.\./, "."));
            continue;
          }
          this.mails.push({ from, to, ...simpleText(data.join("\r\n")) });
          for (const arrived of this.arrivals.splice(0)) arrived();
          [to, data] = [[], null];
          say("250 kept");
        } else if (/^(EHLO|HELO|RSET)/i.test(line)) say("250 sink");
        else if (/^MAIL FROM:/i.test(line)) {
          from = /<(.*?)>/.exec(line)?.[1] ?? "";
          say(this.mood === "refuse" ? "550 no" : "250 ok");
        } else if (/^RCPT TO:/i.test(line)) {
          to.push(/<(.*?)>/.exec(line)?.[1] ?? "");
          say("250 ok");
        } else if (/^DATA/i.test(line)) {
          data = [];
          say("354 go on");
        } else if (/^QUIT/i.test(line)) {
          say("221 bye");
          socket.end();
        } else say("502 not known");
      }
    });
  }
}
