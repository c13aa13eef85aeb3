import { createServer, type AddressInfo, type Socket } from "node:net";

/** A mail as a server received it. */
export interface ReceivedMail {
  readonly recipients: readonly string[];
  readonly raw: string;
  readonly messageId: string;
}

/** How the sink answers; each part can be changed at any time. */
export interface SinkAnswers {
  /** To `RCPT TO`. */
  recipient: string;
  /** To the end of a mail; it is kept only when this begins with 2. */
  mail: (mail: ReceivedMail) => string | Promise<string>;
  /** Called once the last answer is on its way. */
  accepted: (mail: ReceivedMail) => void;
}

/** A mail server of this machine that keeps what it accepts. */
export interface SmtpSink {
  readonly url: string;
  readonly port: number;
  readonly mails: ReceivedMail[];
  readonly answers: SinkAnswers;
  close(): Promise<void>;
}

/** Starts a mail server (RFC 5321, as much as one sender needs) on a port of this machine. */
export async function startSmtpSink(port = 0): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  const answers: SinkAnswers = { recipient: "250 OK", mail: () => "250 OK", accepted: () => undefined };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    serve(socket, answers, mails);
  }).listen(port, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const used = (server.address() as AddressInfo).port;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `smtp://127.0.0.1:${used}`, port: used, mails, answers, close };
}

function serve(socket: Socket, answers: SinkAnswers, mails: ReceivedMail[]): void {
  let recipients: string[] = [];
  let waiting = "";
  let inMail = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const end = async (raw: string) => {
    const mail = { recipients, raw, messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? "" };
    recipients = [];
    const answer = await answers.mail(mail);
    if (answer.startsWith("2")) mails.push(mail);
    say(answer);
    if (answer.startsWith("2")) answers.accepted(mail);
  };
  const obey = (line: string) => {
    const command = line.slice(0, 4).toUpperCase();
    if (command === "RCPT") recipients.push(/<(.*)>/.exec(line)?.[1] ?? "");
    say({ DATA: "354 Go on", RCPT: answers.recipient, QUIT: "221 Bye" }[command] ?? "250 OK");
  };
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    waiting += chunk;
    for (;;) {
      const mark = inMail ? "\r\n.\r\n" : "\r\n";
      const index = waiting.indexOf(mark);
      if (index < 0) return;
      const part = waiting.slice(0, index);
      waiting = waiting.slice(index + mark.length);
      if (inMail) void end(part);
      else obey(part);
      inMail = !inMail && /^DATA/i.test(part);
    }
  });
  say("220 sink");
}
