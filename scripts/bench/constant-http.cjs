"use strict";

const { createServer } = require("node:http");

// plain JavaScript, so that bare means bare: reading TypeScript costs a start as much again
const answer = Buffer.from(process.env.ANSWER);
const headers = { "Content-Type": "application/json", "Content-Length": answer.length };

const server = createServer((_, response) => response.writeHead(200, headers).end(answer));
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGINT", () => process.exit());
