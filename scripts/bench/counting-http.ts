import { createServer } from "node:http";

const places = Number(process.env["PLACES"]);
let taken = 0;

/** Gives so many places away and refuses the rest. */
const server = createServer((incoming, response) => {
  incoming.resume().once("end", () => {
    taken += 1;
    const status = taken <= places ? 201 : 409;
    response.writeHead(status, { "Content-Type": "application/json" }).end('{"id":"0","secret":"0"}');
  });
});
server.listen(Number(process.env["PORT"]), "127.0.0.1");
process.on("SIGINT", () => process.exit());
