import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** A mail of the mailbox. */
interface Kept {
  readonly source: string;
  seen: boolean;
}

/** A mailbox on this machine that speaks as much IMAP (RFC 3501, RFC 2177) as reading new mails needs. */
export interface ImapServer {
  readonly url: string;
  readonly mails: Kept[];
  /** A mail comes; whoever idles is told. */
  deliver(source: string): void;
  /** Cuts all connections, as a server that is started anew. */
  cut(): void;
  stop(): Promise<void>;
}

/** Starts a mailbox with one user, `city` with the password `secret word`. */
export async function startImapServer(): Promise<ImapServer> {
  const mails: Kept[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    serve(socket, mails);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const cut = () => sockets.forEach((it) => it.destroy());
  return {
    url: `imap://city:secret%20word@127.0.0.1:${port}/INBOX`,
    mails,
    deliver(source) {
      mails.push({ source: source.replaceAll(/\r?\n/g, "\r\n"), seen: false });
      for (const it of sockets) it.write(`* ${mails.length} EXISTS\r\n`);
    },
    cut,
    async stop() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}

function serve(socket: Socket, mails: Kept[]): void {
  let waiting = "";
  let idling = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("* OK ready");
  socket.on("data", (data) => {
    waiting += data.toString("latin1");
    for (let end = waiting.indexOf("\r\n"); end >= 0; end = waiting.indexOf("\r\n")) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (/^done$/i.test(line)) say(`${idling} OK IDLE`);
      else idling = answer(line, mails, say, socket) ?? idling;
    }
  });
}

/** Answers one command; the tag of an IDLE that begins. */
function answer(line: string, mails: Kept[], say: (line: string) => void, socket: Socket): string | undefined {
  const [tag = "", name = "", ...rest] = line.split(" ");
  const what = rest.join(" ");
  const uid = () => Number(/^(?:FETCH|STORE) (\d+)/i.exec(what)?.[1]);
  const command = name.toUpperCase();
  if (command === "LOGIN" && !/secret word/.test(what)) return void say(`${tag} NO [AUTHENTICATIONFAILED] wrong`);
  if (command === "CAPABILITY") say("* CAPABILITY IMAP4rev1 IDLE");
  if (command === "LIST") say('* LIST () "/" INBOX');
  if (command === "SELECT") {
    say("* FLAGS (\\Seen)");
    say(`* ${mails.length} EXISTS`);
    say("* OK [PERMANENTFLAGS (\\Seen)] kept");
    say("* OK [UIDVALIDITY 1] valid");
    say(`* OK [UIDNEXT ${mails.length + 1}] next`);
  }
  if (command === "UID" && /^SEARCH/i.test(what))
    say(`* SEARCH ${mails.flatMap((it, at) => (it.seen ? [] : [at + 1])).join(" ")}`.trim());
  if (command === "UID" && /^FETCH/i.test(what)) fetchOne(socket, mails, uid());
  if (command === "UID" && /^STORE/i.test(what)) {
    mails[uid() - 1]!.seen = true;
    say(`* ${uid()} FETCH (UID ${uid()} FLAGS (\\Seen))`);
  }
  if (command === "IDLE") {
    say("+ idling");
    return tag;
  }
  if (command === "LOGOUT") say("* BYE");
  say(`${tag} OK ${command}${command === "SELECT" ? " [READ-WRITE]" : ""}`.replace(/OK SELECT (.*)/, "OK $1 done"));
  return undefined;
}

function fetchOne(socket: Socket, mails: readonly Kept[], uid: number): void {
  const { source } = mails[uid - 1]!;
  socket.write(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${Buffer.byteLength(source)}}\r\n${source})\r\n`);
}
